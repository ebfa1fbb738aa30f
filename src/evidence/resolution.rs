//! What the system's own resolver makes of a name.

use serde::{Deserialize, Serialize};

use super::{Address, DnsAnswer, DnsName};

/// A **resolution**: a name given to the system as any program on the client would, so that the
/// hosts file, policy, cache and suffixes take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// The name as it was given.
    pub name: DnsName,
    /// How it ended.
    pub outcome: ResolutionOutcome,
}

/// Every way `getaddrinfo` can end (RFC 3493, 6.1), and what `Resolve-DnsName` says of a KMS record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ResolutionOutcome {
    /// The addresses, in the system's order, without repetition.
    Addresses {
        /// Never empty.
        addresses: Vec<Address>,
        /// The name that the system completed it to.
        canonical_name: Option<DnsName>,
    },
    /// The SRV records of the name, where these were asked for.
    Records(DnsAnswer),
    /// The name does not exist (`EAI_NONAME`, `WSAHOST_NOT_FOUND`), or has no such record.
    NotFound,
    /// The name exists without an address (`EAI_NODATA`, `WSANO_DATA`).
    NoAddress,
    /// No server could answer for now (`EAI_AGAIN`, `WSATRY_AGAIN`).
    TryAgain,
    /// The resolver failed in another way.
    Failed {
        /// The system's number for it.
        code: i32,
    },
    /// The system's resolver was still asking when patience ended.
    Timeout,
}

impl ResolutionOutcome {
    /// Whether the resolver knows what it says: addresses or records, or that there are none.
    #[must_use]
    pub fn is_answer(&self) -> bool {
        matches!(self, Self::Addresses { .. } | Self::Records(_) | Self::NotFound | Self::NoAddress)
    }

    /// The addresses; empty where there are none.
    #[must_use]
    pub fn addresses(&self) -> &[Address] {
        match self {
            Self::Addresses { addresses, .. } => addresses,
            _ => &[],
        }
    }
}
