//! The rows of the decision table.

use serde::{Deserialize, Serialize};

use super::{About, Condition, Fact, Offer, Proof};
use crate::evidence::Role;

/// A **diagnosis** is one row of the decision table (contract, section 4).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diagnosis {
    /// Where it stands in the table; the first row that holds is the diagnosis.
    pub row: u16,
    /// What is wrong, `srv.missing`.
    pub cause: String,
    /// The class of the cause.
    pub class: Class,
    /// Whose table it belongs to: each role of the machine has one of its own.
    #[serde(default)]
    pub role: Role,
    /// What it is evaluated for.
    pub about: About,
    /// When it is a finding of severity error, and the diagnosis if no row above holds.
    pub error: Condition,
    /// When it is a finding although it is not the cause this time; never where nothing is said.
    #[serde(default)]
    pub warning: Option<Condition>,
    /// Which address of the host its sentences name: one of which this fact holds. Where nothing is
    /// said, one that serves KMS.
    #[serde(default)]
    pub address: Option<Fact>,
    /// Which of the domains that the client asks in its remedies name: the first of which this fact
    /// holds. Where nothing is said, the one that it is about.
    #[serde(default)]
    pub domain: Option<Fact>,
    /// Its words and commands name the host that the client asks, and none where nothing tells which.
    #[serde(default)]
    pub asked_host: bool,
    /// The evidence to show, in this order.
    #[serde(default)]
    pub because: Vec<Proof>,
    /// The remedies, the best first.
    #[serde(default)]
    pub remedies: Vec<Offer>,
}

/// The kinds of diagnosis, each with its exit code, in the order in which they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Packets do not get through at all.
    Network,
    /// The SRV record.
    Srv,
    /// DNS servers, names and addresses.
    NameResolution,
    /// TCP 1688 is blocked, rejected or inspected.
    Firewall,
    /// The KMS host itself.
    KmsService,
    /// The client's own configuration.
    Client,
    /// Keys, counts, clocks: the network is cleared.
    Licensing,
    /// Nothing is wrong on the way to a KMS host.
    Healthy,
    /// The evidence does not suffice.
    Inconclusive,
}

impl Class {
    /// The id as it stands in reports.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Network => "network",
            Self::Srv => "srv",
            Self::NameResolution => "name-resolution",
            Self::Firewall => "firewall",
            Self::KmsService => "kms-service",
            Self::Client => "client",
            Self::Licensing => "licensing",
            Self::Inconclusive => "inconclusive",
        }
    }
}

impl Diagnosis {
    /// The cause as a report names it; nothing where nothing is wrong.
    #[must_use]
    pub fn reported_cause(&self) -> Option<&str> {
        (self.class != Class::Healthy).then_some(self.cause.as_str())
    }

    /// The id of its sentences.
    #[must_use]
    pub fn message(&self) -> String {
        cause_message(&self.cause)
    }

    /// Whether its sentences have a label: an interview lists the faults of a client while they are possible.
    #[must_use]
    pub fn has_label(&self) -> bool {
        self.role == Role::Client && !matches!(self.class, Class::Healthy | Class::Inconclusive)
    }
}

/// The id of the sentences of a cause.
#[must_use]
pub fn cause_message(cause: &str) -> String {
    format!("cause-{}", cause.replace('.', "-"))
}
