//! ICMP's and the routing table's way of saying no.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// **Unreachable**: a packet was answered by an ICMP error, or the client's own routes had no way for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreachable {
    /// What the error says.
    pub reason: UnreachableReason,
    /// Who sent the ICMP error; nothing where the system does not tell, or the client itself has no route.
    pub reported_by: Option<IpAddr>,
    /// The client itself said so: no route, or nobody answered ARP or neighbour discovery on its own link.
    pub local: bool,
}

/// The reasons of ICMP type 3 (RFC 792, RFC 1812 5.2.7.1) and ICMPv6 type 1 (RFC 4443, 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnreachableReason {
    /// Network unreachable; ICMPv6: no route to destination.
    Network,
    /// Host unreachable; ICMPv6: address unreachable.
    Host,
    /// Protocol unreachable.
    Protocol,
    /// Port unreachable.
    Port,
    /// Communication administratively prohibited: a filter says that it is one.
    Prohibited,
    /// Time exceeded on the way: a routing loop, or a hop limit that is too small.
    TimeExceeded,
    /// Another code, or the system does not tell which.
    Other,
}
