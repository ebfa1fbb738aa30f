//! The record of one run: everything that a diagnosis may rest on.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{Client, Observation, Target};

/// A **run** is one walk through the documented procedure: the input, the client and what was seen.
///
/// Diagnosis, reports and screens are made from this and from nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// When it began (UTC).
    pub started_at: OffsetDateTime,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// Where the evidence comes from.
    pub source: RunSource,
    /// Whether it came to its end; false when it was interrupted.
    pub complete: bool,
    /// What the operator said.
    pub target: Target,
    /// What the client's system said.
    pub client: Client,
    /// Whether echo requests were to be sent (`--no-ping`).
    pub pings: bool,
    /// What was seen, in the order of the answers; an observation's id is its index.
    pub observations: Vec<Observation>,
}

/// Where the evidence of a run comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunSource {
    /// Measured on this machine.
    Live,
    /// Told by a person who answered questions.
    Guided,
    /// Read from the outputs of commands.
    Import,
}

/// The steps of the documented procedure (seed 000), in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepId {
    /// What is configured on the client (`ipconfig /all`).
    ClientConfig,
    /// Does the DNS server reply (`ping`)?
    DnsPing,
    /// Is the record there (`nslookup -type=srv _vlmcs._tcp`)?
    SrvLookup,
    /// Does the client ask in the domain that holds the record?
    SuffixList,
    /// Does the KMS host answer under its name?
    ConnectByName,
    /// Does it answer under its address?
    ConnectByAddress,
}

impl StepId {
    /// All steps, in the documented order.
    pub const ALL: [Self; 6] = [
        Self::ClientConfig,
        Self::DnsPing,
        Self::SrvLookup,
        Self::SuffixList,
        Self::ConnectByName,
        Self::ConnectByAddress,
    ];

    /// The id as it stands in reports and rules.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::ClientConfig => "client-config",
            Self::DnsPing => "dns-ping",
            Self::SrvLookup => "srv-lookup",
            Self::SuffixList => "suffix-list",
            Self::ConnectByName => "connect-by-name",
            Self::ConnectByAddress => "connect-by-address",
        }
    }
}
