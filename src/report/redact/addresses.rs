//! Stand-ins for addresses, subnet by subnet: what shares a network still does.

use std::collections::{HashMap, HashSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::networks;
use crate::evidence::{Address, DnsServer, Run};

/// The **addresses** that were given so far.
///
/// An IPv4 /24 becomes another /24, an IPv6 /64 another /64. Networks of one adapter that are larger
/// than a /24 keep their /24s together.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    given: HashMap<IpAddr, IpAddr>,
    /// The stand-in of each /24 or /64.
    networks: HashMap<IpAddr, IpAddr>,
    /// The last number that was given in each network of stand-ins.
    used: HashMap<IpAddr, u64>,
    /// The networks of the client's adapters that are larger than a /24, with their prefix lengths.
    large: Vec<(Ipv4Addr, u8)>,
    /// How many /24s each of those has given.
    used_of_large: Vec<u32>,
    /// The originals, and their /24s and /64s: no stand-in may look like one of them.
    originals: HashSet<IpAddr>,
    /// Whether what looks like a stand-in is one.
    pub(super) keep_stand_ins: bool,
    /// Whether a stand-in is of the kind of its original: private, public or for documentation.
    keep_kind: bool,
    small: u32,
    link_local: u32,
    v6: u32,
}

impl Addresses {
    /// Stand-ins that look like no address of `runs`.
    pub(super) fn avoiding<'r>(runs: impl IntoIterator<Item = &'r Run> + Clone) -> Self {
        let mut originals = HashSet::new();
        for run in runs.clone() {
            super::texts::every_text(run, &mut |text| {
                let bare = text.split('/').next().unwrap_or_default();
                if let Ok(server) = bare.parse::<DnsServer>() {
                    originals.extend([server.address.ip, network(server.address.ip)]);
                }
            });
        }
        Self { originals, ..Self::of(runs) }
    }

    /// Stand-ins for the networks of `runs`.
    pub(super) fn of<'r>(runs: impl IntoIterator<Item = &'r Run> + Clone) -> Self {
        let mut large = Vec::new();
        let keep_kind = runs.clone().into_iter().any(|run| !run.client.kms.overrides.is_empty());
        let adapters = runs.into_iter().flat_map(|run| &run.client.adapters);
        for text in adapters.flat_map(|adapter| &adapter.addresses) {
            if let Some((IpAddr::V4(ip), prefix @ 1..24)) = split(text) {
                let whole = (masked(ip, prefix), prefix);
                if !large.contains(&whole) {
                    large.push(whole);
                }
            }
        }
        Self { used_of_large: vec![0; large.len()], large, keep_kind, ..Self::default() }
    }

    /// The stand-in of an address with its interface.
    pub(super) fn address(&mut self, address: Address) -> Address {
        let Address { ip, scope } = address;
        Address { ip: self.ip(ip), scope }
    }

    /// The stand-in of `10.0.0.7/24`.
    pub(super) fn with_prefix(&mut self, text: &str) -> String {
        match split(text) {
            Some((ip, prefix)) => format!("{}/{prefix}", self.ip(ip)),
            None => super::texts::LEFT_OUT.to_owned(),
        }
    }

    /// The stand-in of an address. The loopback and the unspecified address are everybody's.
    pub(super) fn ip(&mut self, ip: IpAddr) -> IpAddr {
        let kept = self.keep_stand_ins && networks::is_stand_in(ip, self.keep_kind);
        if kept || networks::is_everybodys(ip) {
            return ip;
        }
        if let IpAddr::V6(v6) = ip
            && let Some(v4) = v6.to_ipv4_mapped()
        {
            return match self.ip(v4.into()) {
                IpAddr::V4(v4) => v4.to_ipv6_mapped().into(),
                IpAddr::V6(_) => ip,
            };
        }
        if let Some(known) = self.given.get(&ip) {
            return *known;
        }
        let network = network(ip);
        let stand_in = self.network(ip, network);
        let number = self.used.entry(stand_in).or_default();
        *number += 1;
        // Where no other network was left, an original may stand in this one.
        let taken = |number: u64| self.originals.contains(&numbered(stand_in, number));
        *number = (*number..*number + 0x100).find(|number| !taken(*number)).unwrap_or(*number);
        let new = numbered(stand_in, *number);
        self.given.insert(ip, new);
        new
    }

    fn network(&mut self, ip: IpAddr, network: IpAddr) -> IpAddr {
        if let Some(known) = self.networks.get(&network) {
            return *known;
        }
        let new = self.new_network(ip);
        self.networks.insert(network, new);
        new
    }

    fn new_network(&mut self, ip: IpAddr) -> IpAddr {
        if let IpAddr::V4(v4) = ip
            && self.keep_kind
            && v4.is_documentation()
        {
            let mut others = networks::documentation_v4(v4).map(IpAddr::from);
            let free = others.clone().find(|other| !self.originals.contains(other));
            return free.or_else(|| others.next()).unwrap_or(ip);
        }
        loop {
            let candidate = match ip {
                IpAddr::V4(v4) => self.next_v4(v4).into(),
                IpAddr::V6(v6) => self.next_v6(v6).into(),
            };
            // A link-local network is everybody's, and there is no other to choose.
            if is_link_local(ip) || !self.originals.contains(&candidate) {
                return candidate;
            }
        }
    }

    fn next_v4(&mut self, ip: Ipv4Addr) -> Ipv4Addr {
        if ip.is_link_local() {
            // There are 256 such networks, so that none is given twice.
            self.link_local += 1;
            return Ipv4Addr::from_bits(0xA9FE_0000 | (self.link_local & 0xFF) << 8);
        }
        if let Some(index) = self.large.iter().position(|(whole, prefix)| masked(ip, *prefix) == *whole) {
            let number = self.used_of_large[index];
            self.used_of_large[index] += 1;
            return networks::within_large_v4(index, number, self.keep_kind, networks::is_private(ip));
        }
        self.small += 1;
        networks::small_v4(self.small, self.keep_kind, networks::is_private(ip))
    }

    fn next_v6(&mut self, ip: Ipv6Addr) -> Ipv6Addr {
        if ip.is_unicast_link_local() {
            // Its interface number is no secret; networks other than fe80::/64 do not exist (RFC 4291, 2.5.6).
            return Ipv6Addr::from_bits(0xFE80 << 112);
        }
        self.v6 += 1;
        networks::v6(ip, self.v6, self.keep_kind)
    }
}

fn is_link_local(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_unicast_link_local(),
    }
}

/// The /24 or /64 that an address belongs to.
fn network(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(v4) => masked(v4, 24).into(),
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
    }
}

fn masked(ip: Ipv4Addr, prefix: u8) -> Ipv4Addr {
    Ipv4Addr::from_bits(ip.to_bits() & u32::MAX.checked_shl(32 - u32::from(prefix)).unwrap_or_default())
}

fn numbered(network: IpAddr, number: u64) -> IpAddr {
    match network {
        IpAddr::V4(v4) => {
            Ipv4Addr::from_bits(v4.to_bits() | u32::try_from(number & 0xFF).unwrap_or_default()).into()
        }
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() | u128::from(number)).into(),
    }
}

/// The address and the prefix length of `10.0.0.7/24`.
fn split(text: &str) -> Option<(IpAddr, u8)> {
    let (ip, prefix) = text.split_once('/')?;
    let ip: IpAddr = ip.split('%').next()?.parse().ok()?;
    let prefix = prefix.parse().ok().filter(|prefix| *prefix <= if ip.is_ipv4() { 32 } else { 128 })?;
    Some((ip, prefix))
}
