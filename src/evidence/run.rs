//! The record of one run: everything that a diagnosis may rest on.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{Address, Client, EndpointResult, Observation, RpcOutcome, Seen, Target, Told};

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
    /// Which questions the operator allowed.
    pub allowed: Allowed,
    /// What was told beside observations; nothing in a live run.
    pub told: Told,
    /// What was seen, in the order of the answers; an observation's id is its index.
    pub observations: Vec<Observation>,
}

/// Which questions may be asked at all.
#[expect(clippy::struct_excessive_bools, reason = "four independent switches of the command line")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowed {
    /// Echo requests (`--no-ping` forbids them).
    pub ping: bool,
    /// The RPC bind (`--no-rpc` forbids it).
    pub rpc: bool,
    /// IPv4 (`-6` forbids it).
    pub ipv4: bool,
    /// IPv6 (`-4` forbids it).
    pub ipv6: bool,
}

impl Default for Allowed {
    fn default() -> Self {
        Self { ping: true, rpc: true, ipv4: true, ipv6: true }
    }
}

impl Allowed {
    /// Whether an address is of a family that may be used.
    #[must_use]
    pub fn family(self, address: Address) -> bool {
        if address.ip.is_ipv4() { self.ipv4 } else { self.ipv6 }
    }
}

impl Run {
    /// Whether nothing asked behind an open port, so that what listens there is not known: the bind was
    /// left out, or a person's tools opened the port.
    #[must_use]
    pub fn shows_ports_only(&self) -> bool {
        let bound = |observation: &Observation| match &observation.seen {
            // A program that is told to listen was not asked.
            Seen::Connect(connection) => {
                let told = matches!(connection.rpc, Some(RpcOutcome::Program { .. }));
                connection.result() == EndpointResult::Kms && !told
            }
            _ => false,
        };
        !self.allowed.rpc || self.source != RunSource::Live && !self.observations.iter().any(bound)
    }
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

/// The steps of the documented procedures for a client and for a KMS host.
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
    /// Does the KMS host have its key, and run its service?
    HostService,
    /// Does it publish its record, and in which domains (`DisableDnsPublishing`,
    /// `DnsDomainPublishList`)?
    HostPublishing,
    /// Is its record in every domain where it should be?
    HostRecord,
    /// Does something listen on its port?
    HostPort,
    /// Does its own firewall let clients in?
    HostFirewall,
    /// Is its count high enough?
    HostCount,
}

impl StepId {
    /// The steps of every role; those of one are [`super::Role::steps`].
    pub const ALL: [Self; 12] = [
        Self::ClientConfig,
        Self::DnsPing,
        Self::SrvLookup,
        Self::SuffixList,
        Self::ConnectByName,
        Self::ConnectByAddress,
        Self::HostService,
        Self::HostPublishing,
        Self::HostRecord,
        Self::HostPort,
        Self::HostFirewall,
        Self::HostCount,
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
            Self::HostService => "host-service",
            Self::HostPublishing => "host-publishing",
            Self::HostRecord => "host-record",
            Self::HostPort => "host-port",
            Self::HostFirewall => "host-firewall",
            Self::HostCount => "host-count",
        }
    }
}
