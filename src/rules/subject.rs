//! What a rule is about.

use serde::Deserialize;

use crate::case::{Case, Domain, Host, Server};

/// The kind of thing that a rule looks at; it is evaluated once for each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The case as a whole.
    Case,
    /// Each DNS server.
    Server,
    /// Each domain in which the record was looked for.
    Domain,
    /// Each host that may serve KMS.
    Host,
}

/// One of the things a rule is about.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'c> {
    /// The case as a whole.
    Case,
    /// A DNS server.
    Server(&'c Server<'c>),
    /// A domain.
    Domain(&'c Domain<'c>),
    /// A host.
    Host(&'c Host<'c>),
}

impl About {
    /// Everything of this kind in `case`, in its order.
    #[must_use]
    pub fn subjects<'c>(self, case: &'c Case<'c>) -> Vec<Subject<'c>> {
        match self {
            Self::Case => vec![Subject::Case],
            Self::Server => case.servers.iter().map(Subject::Server).collect(),
            Self::Domain => case.domains.iter().map(Subject::Domain).collect(),
            Self::Host => case.hosts.iter().map(Subject::Host).collect(),
        }
    }
}

impl Subject<'_> {
    /// What the subject is called in a report; nothing for the case as a whole.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        match self {
            Self::Case => None,
            Self::Server(server) => Some(server.server.to_string()),
            Self::Domain(domain) => Some(domain.name.to_string()),
            Self::Host(host) => Some(host.name.to_string()),
        }
    }
}
