//! How an address of a host was met.

use crate::evidence::{Address, EndpointResult, TcpOutcome, Unreachable, UnreachableReason};

/// One address of a host and how it was met.
#[derive(Debug, Clone, Copy)]
pub struct TriedAddress {
    /// Which one.
    pub address: Address,
    /// What the endpoint is worth.
    pub result: EndpointResult,
    /// Whether it replied to a ping; nothing where no ping could be sent.
    pub replies_to_ping: Option<bool>,
    /// The ICMP error or the missing route that a ping met.
    pub ping_unreachable: Option<Unreachable>,
    /// Whether it answered something else than this port: a DNS question, TCP on another port.
    pub speaks_beside: bool,
    /// How the connect ended; nothing where it was not tried.
    pub tcp: Option<TcpOutcome>,
}

impl TriedAddress {
    /// The ICMP error or the missing route, where that ended the connect. Where nobody told how a connect
    /// failed, what a ping met explains it.
    #[must_use]
    pub fn unreachable(&self) -> Option<Unreachable> {
        match self.tcp? {
            TcpOutcome::Unreachable(unreachable) => Some(unreachable),
            TcpOutcome::Failed { closed: false } => self.ping_unreachable,
            _ => None,
        }
    }

    /// A filter that names itself, or an error for the port while the address answers something else.
    ///
    /// Where nothing else was heard of it, only the code “administratively prohibited” tells a filter
    /// from a missing route; an unanswered ping says that more than the port is closed off.
    #[must_use]
    pub fn is_rejected(&self) -> bool {
        self.result == EndpointResult::Unreachable
            && match self.replies_to_ping {
                Some(true) => true,
                _ if self.speaks_beside => true,
                Some(false) => false,
                None => self.is_forbidden(),
            }
    }

    /// Whether a device says by ICMP that it forbids the connection.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.unreachable().is_some_and(|unreachable| unreachable.reason == UnreachableReason::Prohibited)
    }

    /// Its place among several addresses: what serves, then the rows of the decision table.
    pub(super) fn rank(&self) -> (EndpointResult, bool) {
        // Row 28 stands before silence, row 30 behind it.
        if self.is_rejected() { (EndpointResult::Denied, true) } else { (self.result, false) }
    }
}
