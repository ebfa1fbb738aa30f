//! What an error of a socket says about a DNS server.

use std::io::{Error, ErrorKind};
use std::net::IpAddr;

use crate::evidence::{DnsOutcome, Unreachable, UnreachableReason};
use crate::platform::{IcmpError, TELLS_ICMP};

/// `ERROR_PORT_UNREACHABLE` of Windows, which has no kind of its own.
const WINDOWS_PORT_UNREACHABLE: i32 = 1234;

/// The outcome behind an error; nothing for one that ends no question.
pub(super) fn outcome(error: &Error, icmp: Option<IcmpError>, server: IpAddr) -> Option<DnsOutcome> {
    if let Some(icmp) = icmp {
        return Some(of_icmp(icmp, server));
    }
    let unreachable = |reason| Unreachable { reason, reported_by: None, local: TELLS_ICMP };
    Some(match error.kind() {
        // A reset is how Windows reports a port unreachable on a datagram socket.
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => DnsOutcome::PortRefused,
        _ if !TELLS_ICMP && error.raw_os_error() == Some(WINDOWS_PORT_UNREACHABLE) => DnsOutcome::PortRefused,
        ErrorKind::PermissionDenied => DnsOutcome::Denied,
        ErrorKind::NetworkUnreachable => DnsOutcome::Unreachable(unreachable(UnreachableReason::Network)),
        ErrorKind::HostUnreachable => DnsOutcome::Unreachable(unreachable(UnreachableReason::Host)),
        ErrorKind::InvalidInput | ErrorKind::AddrNotAvailable => {
            DnsOutcome::Unreachable(unreachable(UnreachableReason::Other))
        }
        _ => return None,
    })
}

/// The outcome behind an ICMP error.
pub(super) fn of_icmp(icmp: IcmpError, server: IpAddr) -> DnsOutcome {
    if icmp.is_own_filter(server) {
        return DnsOutcome::Denied;
    }
    let from_server = icmp.sender.is_none_or(|sender| sender == server);
    match icmp.reason {
        UnreachableReason::Port if from_server => DnsOutcome::PortRefused,
        _ => DnsOutcome::Unreachable(icmp.into()),
    }
}
