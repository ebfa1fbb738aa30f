//! The networks that stand-ins come from.
//!
//! A host set by hand is judged by the kind of its address: a private one is the network's own, one for
//! documentation is nobody's, a public one is a stranger's. Where a run has such a host, every stand-in
//! is of the kind of its original; elsewhere all are for documentation, as a reader expects.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::case::CLOUD_ADDRESSES;

/// Whether an address is everybody's, so that it stands for itself.
pub(super) fn is_everybodys(ip: IpAddr) -> bool {
    let cloud = matches!(ip, IpAddr::V4(v4) if CLOUD_ADDRESSES.contains(&v4));
    ip.is_loopback() || ip.is_unspecified() || ip == IpAddr::V4(Ipv4Addr::BROADCAST) || cloud
}

/// Whether an address is one for documentation.
pub(super) fn is_documentation(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_documentation(),
        // RFC 3849.
        IpAddr::V6(v6) => v6.to_bits() >> 96 == 0x2001_0DB8,
    }
}

/// Whether an IPv4 address is private (RFC 1918) or shared by a provider's clients (RFC 6598).
pub(super) fn is_private(ip: Ipv4Addr) -> bool {
    ip.is_private() || matches!(ip.octets(), [100, 64..=127, ..])
}

/// The networks for documentation (RFC 5737).
const DOCUMENTATION: [u32; 3] = [0xC633_6400, 0xCB00_7100, 0xC000_0200];

/// The networks for documentation that may stand for the one of `ip`, the best first: there are no more
/// than three, so that each may have to stand for another.
pub(super) fn documentation_v4(ip: Ipv4Addr) -> impl Iterator<Item = Ipv4Addr> + Clone {
    let own = DOCUMENTATION.iter().position(|network| ip.to_bits() & !0xFF == *network).unwrap_or_default();
    (1..=DOCUMENTATION.len()).map(move |next| Ipv4Addr::from_bits(DOCUMENTATION[(own + next) % 3]))
}

/// The /24 with a number from 1.
pub(super) fn small_v4(number: u32, keep_kind: bool, private: bool) -> Ipv4Addr {
    Ipv4Addr::from_bits(match (keep_kind, private, number) {
        // 10.200.0.0 and on, then the shared address space.
        (true, true, ..14_000) => 0x0AC8_0000 + (number << 8),
        (true, true, _) => 0x6440_0000 | (number & 0x3FFF) << 8,
        (false, _, number @ 1..=3) => DOCUMENTATION[number as usize - 1],
        // Class E, which nobody has.
        (_, _, number) => 0xF800_0000 | (number & 0x7_FFFF) << 8,
    })
}

/// The /24 with a number from 0 in the /16 with an index.
pub(super) fn within_large_v4(index: usize, number: u32, keep_kind: bool, private: bool) -> Ipv4Addr {
    let index = u32::try_from(index).unwrap_or_default();
    let whole = match (keep_kind && private, index) {
        (true, index) => 0x0A00_0000 + ((index & 0x7F) << 16),
        // The range for tests between networks (RFC 2544).
        (false, 0..2) => 0xC612_0000 + (index << 16),
        (false, index) => 0xF000_0000 + ((index & 0x7FF) << 16),
    };
    Ipv4Addr::from_bits(whole + ((number & 0xFF) << 8))
}

/// The /64 with a number from 1.
pub(super) fn v6(ip: Ipv6Addr, number: u32, keep_kind: bool) -> Ipv6Addr {
    let public = ip.segments()[0] & 0xE000 == 0x2000;
    let prefix = match (keep_kind && !is_documentation(ip.into()), public) {
        (false, _) => 0x2001_0DB8,
        // The range for tests between networks (RFC 5180).
        (true, true) => 0x2001_0002,
        // Unique local addresses (RFC 4193).
        (true, false) => 0xFD00_0DB8,
    };
    Ipv6Addr::from_bits(prefix << 96 | u128::from(number) << 64)
}

/// Whether an address is one of those that this file gives.
pub(super) fn is_stand_in(ip: IpAddr, keep_kind: bool) -> bool {
    match ip {
        IpAddr::V4(v4) => {
            let bits = v4.to_bits();
            let private = matches!(v4.octets(), [10, 0..=7 | 200.., ..] | [100, 64..=127, ..]);
            let tests = bits & 0xFFFE_0000 == 0xC612_0000 || bits >= 0xF000_0000;
            v4.is_documentation() || tests || v4.is_link_local() || keep_kind && private
        }
        IpAddr::V6(v6) => {
            let prefix = v6.to_bits() >> 96;
            let kinds = keep_kind && [0x2001_0002, 0xFD00_0DB8].contains(&prefix);
            prefix == 0x2001_0DB8 || v6.is_unicast_link_local() || kinds
        }
    }
}
