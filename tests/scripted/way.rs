//! What a packet meets between the client and an address.

use std::net::IpAddr;

use kmsdoctor::evidence::{Unreachable, UnreachableReason};

use crate::scenario::{Direction, DnsSide, Fault, FaultKind, Place, Protocol, Software};

use super::Scripted;

/// Seconds until the last router gives up asking for a machine's link address.
const LINK_PATIENCE: f64 = 3.1;

/// How a packet and its answer fare.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Passage {
    /// The machine got it, and its answer comes back.
    Through,
    /// A reset, or an ICMP port unreachable from this router.
    Refused(Option<IpAddr>),
    /// Nothing comes back.
    Silent,
    /// An ICMP error, or no route.
    Unreachable(Unreachable),
    /// The client's own system forbids it.
    Denied,
}

impl Scripted<'_> {
    /// The way to `to` and back.
    pub(super) fn way(&self, to: IpAddr, protocol: Protocol, port: Option<u16>) -> Passage {
        let faults = || self.scenario.fault.iter().filter(|fault| fault.meets(to, protocol, port));
        let at = |place| faults().find(move |f| f.place == place && f.direction == Direction::Out);
        let local = |reason| Passage::Unreachable(Unreachable { reason, reported_by: None, local: true });
        let router: IpAddr = if to.is_ipv4() { [10, 91, 1, 1].into() } else { ROUTER_V6.into() };
        let reported =
            |reason| Passage::Unreachable(Unreachable { reason, reported_by: Some(router), local: false });
        if let Some(fault) = at(Place::Client) {
            return match fault.kind {
                // Whoever sends a datagram is told that it was dropped; a SYN is only sent again.
                FaultKind::Drop if matches!(protocol, Protocol::Icmp | Protocol::Udp) => Passage::Denied,
                FaultKind::Drop => Passage::Silent,
                FaultKind::Reset => Passage::Refused(None),
                FaultKind::RouteUnreachable => local(UnreachableReason::Host),
                FaultKind::NoRoute => local(UnreachableReason::Network),
                // Whatever its own filter says, the system said it.
                _ => Passage::Denied,
            };
        }
        if Self::is_own(to) {
            return Passage::Through;
        }
        if !self.scenario.client.gateway {
            return local(UnreachableReason::Network);
        }
        if !routed(to) {
            return reported(UnreachableReason::Network);
        }
        if let Some(fault) = at(Place::Router) {
            return match fault.kind {
                FaultKind::Reset => Passage::Refused(None),
                FaultKind::PortUnreachable => Passage::Refused(Some(router)),
                FaultKind::Prohibited => reported(UnreachableReason::Prohibited),
                FaultKind::HostUnreachable => reported(UnreachableReason::Host),
                FaultKind::NetUnreachable => reported(UnreachableReason::Network),
                _ => Passage::Silent,
            };
        }
        let here = |machine: &[IpAddr]| machine.contains(&to);
        let host = self.scenario.host.iter().find(|host| here(&host.address));
        if host.is_none() && self.server_at(to).is_none() {
            let gives_up = self.input.patience > LINK_PATIENCE;
            return if gives_up { reported(UnreachableReason::Host) } else { Passage::Silent };
        }
        let ignores_echo = protocol == Protocol::Icmp && host.is_some_and(|host| !host.ping);
        let lost_back = faults().any(|fault| fault.direction == Direction::Back);
        if ignores_echo || lost_back || at(Place::Host).is_some() {
            Passage::Silent
        } else {
            Passage::Through
        }
    }

    /// The DNS server's machine at `address`, if there is one.
    pub(super) fn server_at(&self, address: IpAddr) -> Option<&DnsSide> {
        let present = self.scenario.dns.iter().filter(|server| server.software != Software::Absent);
        present.into_iter().find(|server| server.address.contains(&address))
    }
}

/// `fd91:1::1`.
const ROUTER_V6: [u16; 8] = [0xfd91, 1, 0, 0, 0, 0, 0, 1];

/// Whether the router knows the network of `to`.
fn routed(to: IpAddr) -> bool {
    match to {
        IpAddr::V4(to) => matches!(to.octets(), [10, 91, 1..=3, _]),
        IpAddr::V6(to) => matches!(to.segments(), [0xfd91, 1..=3, ..]),
    }
}

impl Fault {
    /// Whether it meets packets to (or, on the way back, from) this address and port.
    fn meets(&self, address: IpAddr, protocol: Protocol, port: Option<u16>) -> bool {
        let protocol_fits = self.protocol == Protocol::Any || self.protocol == protocol;
        let port_fits = self.port.is_none() || self.port == port;
        protocol_fits && port_fits && within(address, &self.to)
    }
}

/// Whether `address` lies in `range`, an address or a prefix.
fn within(address: IpAddr, range: &str) -> bool {
    let (network, length) = range.split_once('/').unwrap_or((range, ""));
    let octets = |address: IpAddr| match address {
        IpAddr::V4(address) => address.octets().to_vec(),
        IpAddr::V6(address) => address.octets().to_vec(),
    };
    let (address, network) = (octets(address), octets(network.parse().expect("an address")));
    let bits = length.parse().unwrap_or(address.len() * 8);
    address.len() == network.len()
        && (0..bits).all(|bit| {
            let mask = 0x80 >> (bit % 8);
            address[bit / 8] & mask == network[bit / 8] & mask
        })
}

#[test]
fn a_prefix_holds_its_addresses() {
    let address = |text: &str| -> IpAddr { text.parse().expect("an address") };
    assert!(within(address("10.91.3.10"), "10.91.3.10"));
    assert!(within(address("10.91.3.10"), "10.91.0.0/16") && !within(address("10.92.3.10"), "10.91.0.0/16"));
    assert!(!within(address("fd91:3::10"), "10.91.0.0/16") && within(address("fd91:3::10"), "fd91:3::/64"));
}
