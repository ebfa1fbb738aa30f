//! What a field of ipconfig is whose label no table knows: by the words that are never translated, by
//! its value and by its place.

use super::adapter::{Item, without_state};
use super::facts::AdapterFacts;
use super::scan;

/// A field above the adapters; `place` counts from the title.
pub(super) fn of_host(label: &str, value: &str, place: usize) -> Item {
    let is_name = scan::is_name(value) && scan::address(value).is_none();
    match place {
        // A name with dots is a record's, as `ipconfig /displaydns` prints it.
        0 if !scan::has(label, "DNS") && is_name && !value.contains('.') && !is_mac(value) => Item::HostName,
        1 if scan::has(label, "DNS") && (is_name || value.is_empty()) => Item::PrimarySuffix,
        0 | 1 => Item::Other,
        _ if scan::has(label, "DNS") && is_name => Item::SearchList,
        _ => Item::Other,
    }
}

/// A field of an adapter. `awaits_gateway` says that the addresses were told and the gateway was not yet;
/// `has_mask`, that a mask follows.
pub(super) fn of_adapter(
    label: &str,
    value: &str,
    adapter: &AdapterFacts,
    awaits_gateway: bool,
    has_mask: impl Fn() -> bool,
) -> Item {
    let says = |word: &str| scan::has(label, word);
    let (bare, state) = without_state(value);
    let is_ipv4 = scan::ipv4(bare).is_some();
    let is_address = is_ipv4 || scan::address(bare).is_some();
    let is_new = adapter.description.is_none() && adapter.mac.is_none();
    if says("WINS") || says("NetBIOS") || says("DHCPv6") {
        Item::Other
    } else if is_mac(value) && adapter.mac.is_none() {
        Item::PhysicalAddress
    } else if says("DHCP") && is_address {
        Item::DhcpServer
    } else if says("DNS") && is_address {
        Item::DnsServers
    } else if says("DNS") && is_new && (value.is_empty() || scan::is_name(value)) {
        Item::ConnectionSuffix
    } else if is_address && !is_ipv4 && (state.is_some() || says("IPv6")) {
        // Only the adapter's own addresses have a state.
        Item::Ipv6Strange
    } else if is_ipv4 && (state.is_some() || says("IPv4") || has_mask()) {
        Item::Ipv4
    } else if is_mask(value) {
        Item::Mask
    } else if is_address && awaits_gateway && !says("IP") {
        Item::Gateway
    } else {
        Item::Other
    }
}

/// Whether a value is a subnet mask: ones, then zeros.
pub(super) fn is_mask(value: &str) -> bool {
    scan::ipv4(value).is_some_and(|address| {
        let bits = u32::from(address);
        bits.leading_ones() >= 8 && bits.leading_ones() + bits.trailing_zeros() == 32
    })
}

/// Whether a value is a physical address; a tunnel's is longer.
pub(super) fn is_mac(value: &str) -> bool {
    value.len() >= 17
        && value.split('-').all(|pair| pair.len() == 2 && pair.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
