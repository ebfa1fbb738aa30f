//! What an ICMP echo request met.

use serde::{Deserialize, Serialize};

use super::{Address, Unreachable};

/// A **ping**: echo requests to one address, with what came back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ping {
    /// Who was asked.
    pub address: Address,
    /// How it ended.
    pub outcome: PingOutcome,
}

/// Every way a ping can end (RFC 792, RFC 4443).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PingOutcome {
    /// Echo replies from the address itself.
    Reply {
        /// The round-trip time of each reply, in milliseconds, in the order of the requests.
        rtts_ms: Vec<f64>,
        /// How many requests were sent.
        sent: u32,
    },
    /// Silence within the patience.
    Timeout {
        /// How many requests were sent.
        sent: u32,
    },
    /// A router's ICMP error, or no route. “Reply from … Destination host unreachable” is this, not a reply.
    Unreachable(Unreachable),
    /// The system gives this user no right to ping; it says nothing about the address.
    NotPermitted,
}

impl PingOutcome {
    /// Whether the address itself replied.
    #[must_use]
    pub fn replied(&self) -> bool {
        matches!(self, Self::Reply { .. })
    }
}
