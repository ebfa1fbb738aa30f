//! Remedies: what to do, where, and how to undo it.

use serde::{Deserialize, Serialize};

use super::Condition;

/// A **remedy** is one coherent fix. Its words are in the catalogue under `remedy-ID`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// Its name, which is also the file's.
    pub id: String,
    /// The machine to do it on.
    #[serde(rename = "where")]
    pub place: Where,
    /// Whether it needs an elevated prompt.
    pub elevated: bool,
    /// When it is worth offering; always where nothing is said.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Commands that do it, alternatives of one another where the shells differ.
    #[serde(default)]
    pub commands: Vec<Command>,
    /// Commands that undo it.
    #[serde(default)]
    pub undo_commands: Vec<Command>,
    /// Where it is documented.
    #[serde(default)]
    pub reference: Option<String>,
}

/// Where a remedy is carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Where {
    /// The failing machine.
    Client,
    /// The KMS host.
    KmsHost,
    /// The DNS server.
    DnsServer,
    /// A firewall between client and host.
    Firewall,
    /// Routers, switches, cables.
    Network,
    /// Any machine.
    Anywhere,
}

/// A command line with the shell that understands it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Command {
    /// Who understands it.
    pub shell: Shell,
    /// The line, with `{argument}` where the case's names go.
    pub line: String,
}

/// The shells, and the files, that remedies are written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shell {
    /// The command prompt.
    Cmd,
    /// PowerShell.
    Powershell,
    /// A line of a BIND zone file or configuration.
    Bind,
    /// `dnscmd` on a Windows DNS server.
    Dnscmd,
    /// A shell on a Unix system.
    Sh,
}

impl Remedy {
    /// The id of its words.
    #[must_use]
    pub fn message(&self) -> String {
        format!("remedy-{}", self.id)
    }
}
