//! `ipconfig /all`: labels with dot leaders, values that go on below, one section per adapter.

use std::borrow::Cow;

use super::adapter::{self, Item};
use super::facts::{AdapterFacts, Ipconfig};
use super::guess;
use super::ipconfig_lines::{
    Before, field, filled, fills_its_column, is_damaged_header, is_header, is_led, is_strange_title,
    is_suffix, is_wrapped, title, wrapped_header,
};
use super::labels::Label;
use super::language::Votes;
use super::scan;

impl Ipconfig {
    /// Whether it tells the DNS servers and suffixes, so that what is not there is not set.
    #[must_use]
    pub fn is_configuration(&self) -> bool {
        let knows_servers = self.adapters.iter().any(|adapter| !adapter.dns_servers.is_empty());
        self.has_names && (knows_servers || self.is_whole && !self.has_strange_address)
    }
}

/// Whether ipconfig's title, or without it a first field, stands at the beginning of `rest`.
pub(super) fn begins(rest: &[Cow<'_, str>], going_on: bool) -> bool {
    let line = rest[0].as_ref();
    if line.len() < 80 && scan::has(line, "IP") && !line.ends_with(':') {
        // Every language names the system in its title.
        if title(line).is_some() || is_strange_title(line) && filled(&rest[1..]).is_some_and(is_led) {
            return true;
        }
    }
    !going_on && is_led(line)
}

/// Whether a line is ipconfig's title in a language that a table knows.
pub(super) fn is_title(line: &str) -> bool {
    title(line).is_some()
}

/// Reads the configuration; `None` where it says nothing.
pub(super) fn read(lines: &[Cow<'_, str>], votes: &mut Votes) -> Option<Ipconfig> {
    let mut reading = Reading::default();
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        reading.line(lines, place, line);
    }
    reading.end(votes)
}

/// What is known while the lines of an output are read.
#[derive(Default)]
struct Reading {
    facts: Ipconfig,
    votes: Votes,
    /// The field that a line without a label goes on with.
    last: Item,
    /// How many fields there were since the title; nothing without a title.
    since_title: Option<usize>,
    fields: usize,
    known: usize,
    leaders: Leaders,
    /// The fields are of an adapter whose header was lost, or of another command.
    is_astray: bool,
    /// The place of the adapter's last field among those that have one; nothing below a header.
    reached: Option<u32>,
    /// The next address is the gateway, if its label is unknown.
    awaits_gateway: bool,
}

/// Whether fields have dot leaders, which chat programs may take away.
#[derive(Default, PartialEq, Eq)]
enum Leaders {
    /// So far none has.
    #[default]
    Open,
    /// The first field is not where it should be: it may be another command's.
    Doubtful,
    Printed,
}

impl Reading {
    fn line(&mut self, lines: &[Cow<'_, str>], place: usize, line: &str) {
        let rest = &lines[place + 1..];
        if let Some((label, value, known)) = field(line) {
            self.field(label, value, known, rest);
        } else if let Some(item) = self.unled(line) {
            let (label, value) = scan::field(line).unwrap_or_default();
            self.count(label, value, item);
        } else if is_header(line, rest, self.before()) {
            let begun = wrapped_header(lines, place);
            let header = format!("{begun}{}", line.trim_end_matches([':', '：', ' ']));
            let adapter = adapter::named(header.trim_ascii(), &mut self.votes);
            self.begin(adapter);
        } else if let Some(title) = title(line) {
            *self = Self { since_title: Some(0), ..Self::default() };
            title.vote(&mut self.votes);
        } else if self.leaders != Leaders::Printed && is_strange_title(line) {
            *self = Self { since_title: Some(0), ..Self::default() };
        } else if is_damaged_header(lines, place) {
            self.damaged_header(line);
        } else if is_wrapped(lines, place, self.last) {
            wrapped(&mut self.facts, self.last, line, &mut self.votes);
        } else {
            if self.fields == 0 {
                // The host's name stands right below the title.
                (self.since_title, self.leaders) = (None, Leaders::Doubtful);
            }
            go_on(&mut self.facts, &mut self.last, line);
        }
    }

    fn begin(&mut self, adapter: AdapterFacts) {
        self.facts.adapters.reserve_exact(1);
        self.facts.adapters.push(adapter);
        (self.last, self.awaits_gateway, self.reached) = (Item::Other, false, None);
        (self.is_astray, self.facts.is_whole) = (false, false);
    }

    /// Takes the header of an adapter whose colon was lost, and perhaps more with it.
    fn damaged_header(&mut self, line: &str) {
        if adapter::is_known(&format!("{line}:")) {
            let adapter = adapter::named(line, &mut self.votes);
            self.begin(AdapterFacts { name: None, ..adapter });
        } else if !self.facts.adapters.is_empty() {
            (self.last, self.is_astray) = (Item::Other, true);
        }
    }

    fn field(&mut self, label: &str, value: &str, known: Option<&'static Label>, rest: &[Cow<'_, str>]) {
        // Other commands have the same labels, without leaders.
        if self.leaders != Leaders::Open && !fills_its_column(label) {
            (self.is_astray, self.last) = (true, Item::Other);
            return;
        }
        if label.trim_end().ends_with('.') {
            self.leaders = Leaders::Printed;
        }
        known.inspect(|label| label.vote(&mut self.votes));
        self.known += usize::from(known.is_some());
        let item = match known.map(|label| label.item) {
            Some(item) => Item::of(item),
            None => self.guess(label, value, rest),
        };
        self.count(label, value, item);
    }

    /// What a field is in a language that no table knows, or in another wording.
    fn guess(&mut self, label: &str, value: &str, rest: &[Cow<'_, str>]) -> Item {
        let Some(adapter) = self.facts.adapters.last() else {
            return self.since_title.map_or(Item::Other, |place| guess::of_host(label, value, place));
        };
        let has_mask = || filled(rest).and_then(field).is_some_and(|(_, value, _)| guess::is_mask(value));
        let item = guess::of_adapter(label, value, adapter, self.awaits_gateway, has_mask);
        let is_strange = item == Item::Other && scan::address(value).is_some() && !scan::has(label, "WINS");
        self.facts.has_strange_address |= is_strange;
        item
    }

    fn count(&mut self, label: &str, value: &str, item: Item) {
        self.fields += 1;
        self.since_title = self.since_title.map(|place| place + 1);
        self.last = item;
        let facts = &mut self.facts;
        if let Some(adapter) = facts.adapters.last_mut() {
            // The media state comes first, and only where something is wrong with the medium.
            if self.reached.is_none() && item == Item::ConnectionSuffix {
                adapter.media_connected = Some(true);
            }
            let last = self.reached.unwrap_or_default();
            self.is_astray |= adapter::is_of_another(item, last);
            self.reached = Some(adapter::place(item).unwrap_or_default().max(last));
        }
        if self.is_astray {
            self.last = Item::Other;
            return;
        }
        self.awaits_gateway = match item {
            Item::Mask => true,
            Item::Ipv4 | Item::Ipv6 | Item::Ipv6Temporary | Item::Ipv6Strange => self.awaits_gateway,
            // The lease's times stand between the mask and the gateway.
            Item::Other => self.awaits_gateway && !value.is_empty() && scan::address(value).is_none(),
            _ => false,
        };
        facts.has_names |= facts.adapters.is_empty() && matches!(item, Item::HostName | Item::PrimarySuffix);
        // With this line Windows ends what it says of an adapter's addresses.
        facts.is_whole |= scan::has(label, "NetBIOS");
        set(facts, item, value, &mut self.votes);
    }

    fn before(&self) -> Before {
        match (&self.leaders, self.since_title) {
            (Leaders::Printed, _) => Before::Led,
            (_, None) if self.fields == 0 => Before::Nothing,
            _ => Before::Title,
        }
    }

    /// What a field without a leader is in a language that no table knows.
    fn unled(&self, line: &str) -> Option<Item> {
        let item = match (self.facts.adapters.last(), self.since_title) {
            (Some(_), _) if self.is_fresh() => Item::ConnectionSuffix,
            (None, Some(2..)) => Item::SearchList,
            _ => return None,
        };
        is_suffix(line).then_some(item)
    }

    /// Whether an adapter has begun, and nothing but its media state has been told.
    fn is_fresh(&self) -> bool {
        let is_fresh = |adapter: &AdapterFacts| {
            adapter.connection_suffix.is_none() && adapter.description.is_none() && adapter.mac.is_none()
        };
        !self.is_astray && self.facts.adapters.last().is_some_and(is_fresh)
    }

    fn end(self, votes: &mut Votes) -> Option<Ipconfig> {
        // A label or two that another language happens to have say nothing.
        if self.known * 2 >= self.fields {
            votes.merge(&self.votes);
        }
        let mut facts = self.facts;
        for adapter in &mut facts.adapters {
            adapter::end(adapter);
        }
        let last = facts.adapters.last();
        facts.is_whole |= last.is_some_and(|adapter| adapter.media_connected == Some(false));
        let is_told = !facts.adapters.is_empty()
            || facts.host_name.is_some()
            || facts.primary_dns_suffix.is_some()
            || !facts.dns_suffix_search_list.is_empty();
        (is_told && (self.known > 0 || !facts.adapters.is_empty())).then_some(facts)
    }
}

fn set(facts: &mut Ipconfig, item: Item, value: &str, votes: &mut Votes) {
    match (item, facts.adapters.last_mut()) {
        (Item::HostName, None) => keep(&mut facts.host_name, value),
        (Item::PrimarySuffix, None) => keep(&mut facts.primary_dns_suffix, value),
        (Item::SearchList, None) => facts.dns_suffix_search_list.extend(scan::filled(value)),
        (item, Some(adapter)) => adapter::set(adapter, item, value, votes),
        _ => {}
    }
}

/// The first value stays: a second one is of something else.
fn keep(fact: &mut Option<String>, value: &str) {
    if fact.is_none() {
        *fact = scan::filled(value);
    }
}

fn wrapped(facts: &mut Ipconfig, item: Item, line: &str, votes: &mut Votes) {
    let Some(adapter) = facts.adapters.last_mut() else { return };
    match (item, &mut adapter.description) {
        (Item::Description, Some(begun)) => {
            begun.push(' ');
            begun.push_str(line.trim_ascii());
        }
        _ => adapter::set(adapter, item, line.trim_ascii(), votes),
    }
}

/// A line without a label: one more value of a field that takes several.
fn go_on(facts: &mut Ipconfig, item: &mut Item, line: &str) {
    let value = line.trim_ascii();
    let is_address = scan::address(value).is_some();
    if scan::ends_with_colon(value) && !is_address {
        // What follows is of something else.
        *item = Item::Other;
        return;
    }
    // A single word at the margin is not a domain but somebody's thanks.
    let is_domain = scan::is_name(value) && !is_address && (scan::begins(line, " ") || value.contains('.'));
    match (*item, facts.adapters.last_mut()) {
        (Item::SearchList, None) if is_domain => {
            facts.dns_suffix_search_list.push(value.to_owned());
        }
        (item, Some(adapter)) => continued(adapter, item, value, is_domain),
        _ => {}
    }
}

fn continued(adapter: &mut AdapterFacts, item: Item, value: &str, is_domain: bool) {
    let is_address = scan::address(value).is_some();
    match item {
        Item::DnsServers if is_address => adapter.dns_servers.push(value.to_owned()),
        // An empty field says that there is none.
        Item::Gateway if is_address && !adapter.gateways.is_empty() => {
            adapter.gateways.push(value.to_owned());
        }
        Item::ConnectionSearchList if is_domain => {
            adapter.connection_suffix_search_list.push(value.to_owned());
        }
        _ => {}
    }
}
