//! One adapter of `ipconfig /all`: its header and its fields.

use super::facts::{AdapterFacts, Ipv4Facts, Ipv6Facts};
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;
use super::template;

/// What a field of ipconfig is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    HostName,
    PrimarySuffix,
    SearchList,
    MediaState,
    ConnectionSuffix,
    ConnectionSearchList,
    Description,
    PhysicalAddress,
    DhcpEnabled,
    Ipv4,
    Ipv6,
    Ipv6Temporary,
    Mask,
    Gateway,
    DhcpServer,
    DnsServers,
    /// A field that no diagnosis rests on.
    Other,
}

impl Item {
    /// The item of a known label.
    pub(super) fn of(item: &str) -> Self {
        match item {
            "host-name" => Self::HostName,
            "primary-suffix" => Self::PrimarySuffix,
            "search-list" => Self::SearchList,
            "media-state" => Self::MediaState,
            "connection-suffix" => Self::ConnectionSuffix,
            "connection-search-list" => Self::ConnectionSearchList,
            "description" => Self::Description,
            "physical-address" => Self::PhysicalAddress,
            "dhcp-enabled" => Self::DhcpEnabled,
            "ipv4" | "ipv4-autoconfiguration" => Self::Ipv4,
            "ipv6" | "ipv6-link-local" => Self::Ipv6,
            "ipv6-temporary" => Self::Ipv6Temporary,
            "mask" => Self::Mask,
            "gateway" => Self::Gateway,
            "dhcp-server" => Self::DhcpServer,
            "dns-servers" => Self::DnsServers,
            _ => Self::Other,
        }
    }

    /// The item of a label in a language that no table knows: by the words that are never translated,
    /// the value and the place.
    pub(super) fn guessed(label: &str, value: &str, adapter: Option<&AdapterFacts>, place: usize) -> Self {
        let says = |word: &str| label.contains(word);
        let bare = without_state(value).0;
        let is_address = scan::address(bare).is_some();
        let Some(adapter) = adapter else {
            return match place {
                // A name with dots is a record's, as `ipconfig /displaydns` prints it.
                0 if !says("DNS") && !value.contains('.') => Self::HostName,
                1 if says("DNS") => Self::PrimarySuffix,
                _ if says("DNS") && scan::is_name(value) => Self::SearchList,
                _ => Self::Other,
            };
        };
        if says("WINS") || says("NetBIOS") || says("DHCPv6") {
            Self::Other
        } else if is_mac(value) && adapter.mac.is_none() {
            Self::PhysicalAddress
        } else if says("DHCP") && is_address {
            Self::DhcpServer
        } else if says("DNS") && is_address {
            Self::DnsServers
        } else if says("DNS") && adapter.description.is_none() && (value.is_empty() || scan::is_name(value)) {
            Self::ConnectionSuffix
        } else if says("IPv6") && is_address {
            Self::Ipv6
        } else if says("IPv4") && is_address {
            Self::Ipv4
        } else if scan::ipv4(value).is_some_and(is_mask) {
            Self::Mask
        } else if is_address && !adapter.ipv4.is_empty() {
            Self::Gateway
        } else {
            Self::Other
        }
    }
}

/// A subnet mask: ones, then zeros.
fn is_mask(address: std::net::Ipv4Addr) -> bool {
    let bits = u32::from(address);
    bits.leading_ones() >= 8 && bits.leading_ones() + bits.trailing_zeros() == 32
}

fn is_mac(value: &str) -> bool {
    value.len() >= 17
        && value.split('-').all(|pair| pair.len() == 2 && pair.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// A new adapter: the header's type words go, whatever language the name is in.
pub(super) fn named(header: &str, votes: &mut Votes) -> AdapterFacts {
    let line = format!("{header}:");
    let folded = template::fold(&line);
    let mut name = None;
    let mut best = 0;
    for template in template::of(Table::Ipconfig, "adapter") {
        let Some(rest) = template.value(&folded, 'n').filter(|rest| !rest.is_empty()) else { continue };
        template.vote(votes);
        // The longest type words leave the shortest name.
        let words = folded.len() - rest.len();
        if words > best {
            (name, best) = (header.get(header.len().saturating_sub(rest.len())..).map(str::to_owned), words);
        }
    }
    AdapterFacts { name, header: header.to_owned(), media_connected: Some(true), ..AdapterFacts::default() }
}

/// Whether a field can only be of another adapter, whose header was lost: an adapter's first fields
/// come once, and in one order.
pub(super) fn is_of_another(adapter: &AdapterFacts, item: Item) -> bool {
    let described = adapter.description.is_some() || adapter.mac.is_some();
    match item {
        Item::MediaState | Item::ConnectionSuffix => described,
        Item::Description => adapter.description.is_some(),
        Item::PhysicalAddress => adapter.mac.is_some(),
        _ => false,
    }
}

/// Whether a line can be the whole value of a field, which mail put below its label.
pub(super) fn is_value(item: Item, line: &str) -> bool {
    let (text, _) = without_state(line);
    match item {
        Item::Ipv4 | Item::Ipv6 | Item::Ipv6Temporary | Item::Mask | Item::DhcpServer => {
            scan::address(text).is_some()
        }
        Item::PhysicalAddress => is_mac(text),
        _ => false,
    }
}

/// Takes a field.
pub(super) fn set(adapter: &mut AdapterFacts, item: Item, value: &str, votes: &mut Votes) {
    match item {
        // The line is printed only where something is wrong with the medium.
        Item::MediaState => {
            labels::find(Table::Ipconfig, value).inspect(|label| label.vote(votes));
            adapter.media_connected = Some(false);
        }
        Item::ConnectionSuffix => adapter.connection_suffix = scan::filled(value),
        Item::ConnectionSearchList => adapter.connection_suffix_search_list.extend(scan::filled(value)),
        Item::Description => adapter.description = scan::filled(value),
        Item::PhysicalAddress => adapter.mac = scan::filled(value),
        Item::DhcpEnabled => adapter.dhcp_enabled = truth(value, votes),
        // Windows XP has one label for both.
        Item::Ipv4 if scan::ipv6(without_state(value).0).is_some() => ipv6(adapter, Item::Ipv6, value, votes),
        Item::Ipv4 => ipv4(adapter, value, votes),
        Item::Ipv6 | Item::Ipv6Temporary => ipv6(adapter, item, value, votes),
        Item::Mask => {
            if let Some(address) = adapter.ipv4.iter_mut().find(|address| address.mask.is_none()) {
                address.mask = scan::ipv4(value).map(|_| value.to_owned());
            }
        }
        Item::Gateway => adapter.gateways.extend(an_address(value)),
        Item::DhcpServer => adapter.dhcp_server = an_address(value),
        Item::DnsServers => adapter.dns_servers.extend(an_address(value)),
        Item::HostName | Item::PrimarySuffix | Item::SearchList | Item::Other => {}
    }
}

/// What the fields leave open: an adapter of an unknown language is known to be up by its addresses.
pub(super) fn end(adapter: &mut AdapterFacts) {
    if adapter.name.is_none() && adapter.ipv4.is_empty() && adapter.ipv6.is_empty() {
        adapter.media_connected = adapter.media_connected.filter(|connected| !connected);
    }
}

fn an_address(value: &str) -> Option<String> {
    scan::address(value).map(|_| value.to_owned())
}

fn truth(value: &str, votes: &mut Votes) -> Option<bool> {
    let label = labels::find(Table::Ipconfig, value)?;
    label.vote(votes);
    match label.item {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// An address and the word in parentheses behind it.
fn without_state(value: &str) -> (&str, Option<&str>) {
    let value = value.trim_ascii();
    match scan::around(value, "(").or_else(|| scan::around(value, "（")) {
        Some((address, state)) => (address.trim_ascii(), Some(state.trim_end_matches([')', '）', ' ']))),
        None => (value, None),
    }
}

fn state(word: Option<&str>, votes: &mut Votes) -> Option<&'static str> {
    let label = labels::find(Table::Ipconfig, &format!("({})", word?))?;
    label.vote(votes);
    matches!(label.item, "preferred" | "duplicate" | "tentative" | "deprecated").then_some(label.item)
}

fn ipv4(adapter: &mut AdapterFacts, value: &str, votes: &mut Votes) {
    let (text, word) = without_state(value);
    if let Some(address) = scan::ipv4(text) {
        let (addr, autoconf) = (text.to_owned(), address.is_link_local());
        adapter.ipv4.push(Ipv4Facts { addr, mask: None, autoconf, state: state(word, votes) });
    }
}

fn ipv6(adapter: &mut AdapterFacts, item: Item, value: &str, votes: &mut Votes) {
    let (text, word) = without_state(value);
    let Some((address, addr, scope)) = scan::ipv6(text) else { return };
    let kind = match item {
        Item::Ipv6Temporary => "temporary",
        _ if address.is_unicast_link_local() => "link_local",
        _ => "global",
    };
    let (addr, scope) = (addr.to_owned(), scope.map(str::to_owned));
    adapter.ipv6.push(Ipv6Facts { addr, scope, kind, state: state(word, votes) });
}
