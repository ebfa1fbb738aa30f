//! Questions and answers, with when and whence.

use serde::{Deserialize, Serialize};

use super::{Address, Connection, DnsLookup, DnsName, DnsServer, Ping, RecordType, Resolution, StepId};

/// A **probe** is one question that can be asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Probe {
    /// Echo requests to an address.
    Ping(Address),
    /// One question to one DNS server.
    Dns {
        /// Who is asked.
        server: DnsServer,
        /// QNAME.
        name: DnsName,
        /// QTYPE.
        record_type: RecordType,
    },
    /// A name for the system's own resolver.
    Resolve(DnsName),
    /// A TCP connect and, where it opens, an RPC bind.
    Connect {
        /// Who is called.
        address: Address,
        /// On which port.
        port: u16,
    },
}

/// What was **seen**: an answer that carries its question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "probe", rename_all = "kebab-case")]
pub enum Seen {
    /// Of [`Probe::Ping`].
    Ping(Ping),
    /// Of [`Probe::Dns`].
    Dns(DnsLookup),
    /// Of [`Probe::Resolve`].
    Resolve(Resolution),
    /// Of [`Probe::Connect`].
    Connect(Connection),
}

impl Seen {
    /// What the question is about: a name, an address, an endpoint.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::Ping(ping) => ping.address.to_string(),
            Self::Dns(lookup) => lookup.name.to_string(),
            Self::Resolve(resolution) => resolution.name.to_string(),
            Self::Connect(connection) => connection.address.with_port(connection.port),
        }
    }

    /// The question.
    #[must_use]
    pub fn probe(&self) -> Probe {
        match self {
            Self::Ping(ping) => Probe::Ping(ping.address),
            Self::Dns(lookup) => Probe::Dns {
                server: lookup.server,
                name: lookup.name.clone(),
                record_type: lookup.record_type,
            },
            Self::Resolve(resolution) => Probe::Resolve(resolution.name.clone()),
            Self::Connect(connection) => {
                Probe::Connect { address: connection.address, port: connection.port }
            }
        }
    }
}

/// An **observation** is something seen, by whom, when, and in which step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Its number in the run, from 0.
    pub id: usize,
    /// The step that asked first.
    pub step: StepId,
    /// Milliseconds from the start of the run to the question.
    pub at_ms: u64,
    /// Milliseconds from the question to its end.
    pub took_ms: u64,
    /// Who saw it.
    pub source: Source,
    /// The question and the answer.
    pub seen: Seen,
}

/// Who vouches for an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// This program asked the network itself.
    Measured,
    /// A person said so.
    Reported,
    /// It stands in a command's output.
    Imported,
}
