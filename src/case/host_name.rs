//! What a host is called: a name, or only an address.

use std::fmt;

use crate::evidence::{Address, DnsName};

/// What a host is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum HostName {
    /// A DNS name.
    Name(DnsName),
    /// Only an address is known.
    Literal(Address),
}

impl HostName {
    /// Reads a name or an address, as an override or a form may hold either.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
        bare.parse().map(Self::Literal).or_else(|_| bare.parse().map(Self::Name)).ok()
    }

    /// The DNS name, where there is one.
    #[must_use]
    pub fn dns_name(&self) -> Option<&DnsName> {
        match self {
            Self::Name(name) => Some(name),
            Self::Literal(_) => None,
        }
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => name.fmt(f),
            Self::Literal(address) => address.fmt(f),
        }
    }
}
