//! ICMP errors as a socket's owner learns of them.

use std::net::IpAddr;

use super::is_own_address;
use crate::evidence::{Unreachable, UnreachableReason};

/// An **ICMP error**: a packet of ours was not delivered, and somebody says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IcmpError {
    /// What it says.
    pub reason: UnreachableReason,
    /// Who sent it.
    pub sender: Option<IpAddr>,
}

impl IcmpError {
    /// Reads type and code of ICMP (RFC 792, RFC 1812 5.2.7.1); nothing for one that is no dead end.
    #[must_use]
    pub fn v4(kind: u8, code: u8, sender: Option<IpAddr>) -> Option<Self> {
        let reason = match (kind, code) {
            (3, 0 | 6 | 11) => UnreachableReason::Network,
            (3, 1 | 7 | 8 | 12) => UnreachableReason::Host,
            (3, 2) => UnreachableReason::Protocol,
            (3, 3) => UnreachableReason::Port,
            // Fragmentation needed: the system sends smaller packets and goes on.
            (3, 4) => return None,
            (3, 9 | 10 | 13) => UnreachableReason::Prohibited,
            (3, _) => UnreachableReason::Other,
            (11, _) => UnreachableReason::TimeExceeded,
            _ => return None,
        };
        Some(Self { reason, sender })
    }

    /// Reads type and code of ICMPv6 (RFC 4443, 3.1 and 3.3); nothing for one that is no dead end.
    #[must_use]
    pub fn v6(kind: u8, code: u8, sender: Option<IpAddr>) -> Option<Self> {
        let reason = match (kind, code) {
            (1, 0) => UnreachableReason::Network,
            (1, 3) => UnreachableReason::Host,
            (1, 4) => UnreachableReason::Port,
            // Prohibited, a policy against the source address, and a route that rejects.
            (1, 1 | 5 | 6) => UnreachableReason::Prohibited,
            (1, _) => UnreachableReason::Other,
            (3, _) => UnreachableReason::TimeExceeded,
            _ => return None,
        };
        Some(Self { reason, sender })
    }

    /// Whether the client's own system sent it: its own filter, or nobody answered on its own link.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.sender.is_some_and(is_own_address)
    }

    /// Whether the client's own filter sent it. `peer` may be the client itself, which then speaks
    /// as the host that it is.
    #[must_use]
    pub fn is_own_filter(&self, peer: IpAddr) -> bool {
        matches!(self.reason, UnreachableReason::Port | UnreachableReason::Prohibited)
            && self.is_own()
            && !(peer.is_unspecified() || is_own_address(peer))
    }
}

impl From<IcmpError> for Unreachable {
    fn from(error: IcmpError) -> Self {
        Self { reason: error.reason, reported_by: error.sender, local: error.is_own() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_and_codes_have_a_reason() {
        for (kind, code, reason) in [
            (3, 0, UnreachableReason::Network),
            (3, 1, UnreachableReason::Host),
            (3, 2, UnreachableReason::Protocol),
            (3, 3, UnreachableReason::Port),
            (3, 9, UnreachableReason::Prohibited),
            (3, 13, UnreachableReason::Prohibited),
            (3, 99, UnreachableReason::Other),
            (11, 0, UnreachableReason::TimeExceeded),
        ] {
            assert_eq!(IcmpError::v4(kind, code, None).map(|error| error.reason), Some(reason));
        }
        for (kind, code, reason) in [
            (1, 0, UnreachableReason::Network),
            (1, 1, UnreachableReason::Prohibited),
            (1, 3, UnreachableReason::Host),
            (1, 4, UnreachableReason::Port),
            (1, 5, UnreachableReason::Prohibited),
            (1, 6, UnreachableReason::Prohibited),
            (3, 0, UnreachableReason::TimeExceeded),
        ] {
            assert_eq!(IcmpError::v6(kind, code, None).map(|error| error.reason), Some(reason));
        }
    }

    #[test]
    fn a_packet_that_is_too_big_is_no_dead_end() {
        assert_eq!(IcmpError::v4(3, 4, None), None);
        assert_eq!(IcmpError::v6(2, 0, None), None);
    }

    #[test]
    fn own_addresses_are_known() {
        assert!(is_own_address("127.0.0.1".parse().expect("an address")));
        assert!(!is_own_address("192.0.2.1".parse().expect("an address")));
        assert!(!is_own_address("0.0.0.0".parse().expect("an address")));
    }

    #[test]
    fn a_host_that_is_this_machine_is_not_its_filter() {
        let own = "127.0.0.1".parse().expect("an address");
        let error = IcmpError { reason: UnreachableReason::Port, sender: Some(own) };
        assert!(!error.is_own_filter(own));
        assert!(!error.is_own_filter("0.0.0.0".parse().expect("an address")));
        assert!(error.is_own_filter("192.0.2.1".parse().expect("an address")));
    }
}
