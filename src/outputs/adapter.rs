//! One adapter of `ipconfig /all`: its header and its fields.

use super::facts::{AdapterFacts, Ipv4Facts, Ipv6Facts};
use super::guess;
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;
use super::template;

/// What a field of ipconfig is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
    /// An address behind a label that no table knows: it may be a temporary one.
    Ipv6Strange,
    Mask,
    Gateway,
    DhcpServer,
    DnsServers,
    /// A field that no diagnosis rests on.
    #[default]
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
    AdapterFacts { name, header: header.to_owned(), ..AdapterFacts::default() }
}

/// Whether a line is a header whose type words are known.
pub(super) fn is_known(line: &str) -> bool {
    let folded = template::fold(line);
    template::like(Table::Ipconfig, "adapter", &folded)
        .any(|template| template.value(&folded, 'n').is_some_and(|name| !name.is_empty()))
}

/// Whether an adapter's fields begin with this one.
pub(super) fn comes_first(item: Item) -> bool {
    matches!(item, Item::MediaState | Item::ConnectionSuffix | Item::Description | Item::PhysicalAddress)
}

/// The place of a field among those of its adapter, from 1 on. Only addresses, gateways and servers come more
/// than once.
pub(super) fn place(item: Item) -> Option<u32> {
    Some(match item {
        Item::MediaState => 1,
        Item::ConnectionSuffix => 2,
        Item::Description => 3,
        Item::PhysicalAddress => 4,
        Item::DhcpEnabled => 5,
        Item::Ipv4 | Item::Ipv6 | Item::Ipv6Temporary | Item::Ipv6Strange | Item::Mask => 6,
        Item::Gateway => 7,
        Item::DhcpServer => 8,
        Item::DnsServers => 9,
        _ => return None,
    })
}

/// Whether a field can only be of another adapter, whose header was lost, where one at the place `last` came
/// before it.
pub(super) fn is_of_another(item: Item, last: u32) -> bool {
    let once = |place| matches!(place, 1..=5 | 8);
    place(item).is_some_and(|place| place < last || place == last && once(place))
}

/// Whether a line can be the whole value of a field, which mail put below its label.
pub(super) fn is_value(item: Item, line: &str) -> bool {
    let (text, _) = without_state(line);
    match item {
        Item::Ipv4
        | Item::Ipv6
        | Item::Ipv6Temporary
        | Item::Ipv6Strange
        | Item::Mask
        | Item::Gateway
        | Item::DhcpServer => scan::address(text).is_some(),
        Item::PhysicalAddress => guess::is_mac(text),
        _ => false,
    }
}

/// Takes a field.
pub(super) fn set(adapter: &mut AdapterFacts, item: Item, value: &str, votes: &mut Votes) {
    match item {
        Item::MediaState => {
            labels::find(Table::Ipconfig, value).inspect(|label| label.vote(votes));
            adapter.media_connected = Some(false);
        }
        Item::ConnectionSuffix => adapter.connection_suffix = scan::filled(value),
        Item::ConnectionSearchList => adapter.connection_suffix_search_list.extend(scan::filled(value)),
        Item::Description => adapter.description = scan::filled(value),
        Item::PhysicalAddress => adapter.mac = guess::is_mac(value).then(|| value.to_owned()),
        Item::DhcpEnabled => adapter.dhcp_enabled = truth(value, votes),
        // Windows XP has one label for both.
        Item::Ipv4 if scan::ipv6(without_state(value).0).is_some() => {
            ipv6(adapter, Item::Ipv6Strange, value, votes);
        }
        Item::Ipv4 => ipv4(adapter, value, votes),
        Item::Ipv6 | Item::Ipv6Temporary | Item::Ipv6Strange => ipv6(adapter, item, value, votes),
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
    // Without a medium there are none.
    if !adapter.ipv4.is_empty() || !adapter.ipv6.is_empty() || !adapter.dns_servers.is_empty() {
        adapter.media_connected.get_or_insert(true);
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
pub(super) fn without_state(value: &str) -> (&str, Option<&str>) {
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
        Item::Ipv6Temporary => Some("temporary"),
        _ if address.is_unicast_link_local() => Some("link_local"),
        Item::Ipv6 => Some("global"),
        _ => None,
    };
    let (addr, scope) = (addr.to_owned(), scope.map(str::to_owned));
    adapter.ipv6.push(Ipv6Facts { addr, scope, kind, state: state(word, votes) });
}
