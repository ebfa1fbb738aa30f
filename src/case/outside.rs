//! DNS servers that know no company's own domains: the client is likely outside its network, and what they
//! deny says nothing about the company's DNS.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{Case, Cloud, Domain, Effective, Server, ServerState};
use crate::evidence::{DnsOutcome, DnsServer, RecordType, Seen};

/// Public resolvers that anybody may ask, to be verified at each release.
const PUBLIC: [Ipv4Addr; 15] = [
    // Google, Cloudflare, Quad9, OpenDNS.
    Ipv4Addr::new(8, 8, 8, 8),
    Ipv4Addr::new(8, 8, 4, 4),
    Ipv4Addr::new(1, 1, 1, 1),
    Ipv4Addr::new(1, 0, 0, 1),
    Ipv4Addr::new(9, 9, 9, 9),
    Ipv4Addr::new(149, 112, 112, 112),
    Ipv4Addr::new(208, 67, 222, 222),
    Ipv4Addr::new(208, 67, 220, 220),
    // AdGuard, HiNet, AliDNS, 114DNS.
    Ipv4Addr::new(94, 140, 14, 14),
    Ipv4Addr::new(94, 140, 15, 15),
    Ipv4Addr::new(168, 95, 1, 1),
    Ipv4Addr::new(168, 95, 192, 1),
    Ipv4Addr::new(223, 5, 5, 5),
    Ipv4Addr::new(223, 6, 6, 6),
    Ipv4Addr::new(114, 114, 114, 114),
];
/// The same over IPv6: Google, Cloudflare and Quad9.
const PUBLIC_V6: [Ipv6Addr; 6] = [
    Ipv6Addr::new(0x2001, 0x4860, 0x4860, 0, 0, 0, 0, 0x8888),
    Ipv6Addr::new(0x2001, 0x4860, 0x4860, 0, 0, 0, 0, 0x8844),
    Ipv6Addr::new(0x2606, 0x4700, 0x4700, 0, 0, 0, 0, 0x1111),
    Ipv6Addr::new(0x2606, 0x4700, 0x4700, 0, 0, 0, 0, 0x1001),
    Ipv6Addr::new(0x2620, 0xfe, 0, 0, 0, 0, 0, 0xfe),
    Ipv6Addr::new(0x2620, 0xfe, 0, 0, 0, 0, 0, 9),
];

/// What shows that a DNS server does not know the client's own domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// It says that the domain itself does not exist.
    DomainUnknown,
    /// It is one that the whole Internet asks.
    PublicResolver,
    /// It is the client's default gateway: a router.
    Router,
    /// The domain is a cloud provider's own.
    Cloud,
}

impl Case<'_> {
    /// The first DNS server that answers, where nothing but such servers answers, and what shows it.
    #[must_use]
    pub fn outside_server(&self) -> Option<(DnsServer, Outside)> {
        let domain = self.asked_domains().next()?;
        let answers = |server: &&Server<'_>| server.state == ServerState::Answers;
        let mut outside = self
            .servers
            .iter()
            .filter(answers)
            .map(|server| Some((server.server, self.outside(server.server, domain)?)));
        let first = outside.next()??;
        outside.all(|other| other.is_some()).then_some(first)
    }

    fn outside(&self, server: DnsServer, domain: &Domain<'_>) -> Option<Outside> {
        let ip = server.address.ip;
        let mut gateways = self.run.client.adapters.iter().flat_map(|adapter| &adapter.gateways);
        match self.knows(server, domain) {
            _ if Cloud::of_domain(&domain.name).is_some() => Some(Outside::Cloud),
            Some(true) => None,
            Some(false) => Some(Outside::DomainUnknown),
            None if is_public_resolver(ip) => Some(Outside::PublicResolver),
            None => gateways.any(|gateway| gateway.ip == ip).then_some(Outside::Router),
        }
    }

    /// Whether `server` knows `domain`; nothing where it was only asked for a name below it.
    fn knows(&self, server: DnsServer, domain: &Domain<'_>) -> Option<bool> {
        if matches!(domain.effective, Effective::Record(_)) {
            return Some(true);
        }
        let below = domain.answer_of(server).and_then(|answer| match answer.outcome {
            // The name of the record exists, or the zone was named.
            DnsOutcome::Answer(_) | DnsOutcome::Nodata(_) => Some(true),
            DnsOutcome::Nxdomain(negative) => (negative.zone.as_ref() == Some(&domain.name)).then_some(true),
            _ => None,
        });
        let itself = self.run.observations.iter().find_map(|observation| match &observation.seen {
            Seen::Dns(lookup)
                if lookup.server == server
                    && lookup.name == domain.name
                    && lookup.record_type != RecordType::Srv =>
            {
                match lookup.outcome {
                    DnsOutcome::Answer(_) | DnsOutcome::Nodata(_) => Some(true),
                    DnsOutcome::Nxdomain(_) => Some(false),
                    _ => None,
                }
            }
            _ => None,
        });
        below.or(itself)
    }
}

fn is_public_resolver(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => PUBLIC.contains(&v4),
        IpAddr::V6(v6) => PUBLIC_V6.contains(&v6),
    }
}
