//! `ipconfig /all`: labels with dot leaders, values that go on below, one section per adapter.

use std::borrow::Cow;

use super::adapter::{self, Item};
use super::facts::{AdapterFacts, Ipconfig};
use super::labels::{self, Label, Table};
use super::language::Votes;
use super::scan;

impl Ipconfig {
    /// Whether it tells the DNS servers and suffixes, so that what is not there is not set.
    #[must_use]
    pub fn is_configuration(&self) -> bool {
        let knows_servers = self.adapters.iter().any(|adapter| !adapter.dns_servers.is_empty());
        self.has_names && (knows_servers || self.is_whole)
    }
}

/// Whether ipconfig's title, or without it a first field, stands here.
pub(super) fn begins(line: &str, going_on: bool) -> bool {
    // Every language names the system in its title.
    if is_title(line) {
        return true;
    }
    !going_on && scan::has(line, ". .") && field(line).is_some()
}

fn is_title(line: &str) -> bool {
    line.len() < 80
        && !line.starts_with("   ")
        && !line.ends_with(':')
        && scan::has(line, "IP")
        && labels::find(Table::Ipconfig, line).is_some_and(|label| label.item == "title")
}

/// A field's label and value. The colon behind a dot leader divides them, or the one behind a known
/// label: labels may hold colons themselves, and values do.
fn field(line: &str) -> Option<(&str, &str, Option<&'static Label>)> {
    let known = scan::colons(line).find_map(|(place, length)| {
        let label = labels::find(Table::Ipconfig, &line[..place]).filter(|label| label.item != "adapter")?;
        Some((place, length, Some(label)))
    });
    let led = || {
        let behind_dots = |(place, _): &(usize, usize)| {
            let before = line[..*place].trim_end();
            before.ends_with('.') && (scan::has(before, ". .") || before.ends_with(" ."))
        };
        scan::colons(line).find(behind_dots).map(|(place, length)| (place, length, None))
    };
    let (place, length, label) = known.or_else(led)?;
    Some((&line[..place], line[place + length..].trim_ascii(), label))
}

/// Reads the configuration; `None` where no field is there.
pub(super) fn read(lines: &[Cow<'_, str>], votes: &mut Votes) -> Option<Ipconfig> {
    let mut facts = Ipconfig::default();
    let mut last = Item::Other;
    let mut global = 0;
    let mut seen = false;
    let mut astray = false;
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        if let Some((label, value, known)) = field(line) {
            known.inspect(|label| label.vote(votes));
            last = match known.map(|label| label.item) {
                Some(item) => Item::of(item),
                None => Item::guessed(label, value, facts.adapters.last(), global),
            };
            seen |= known.is_some() || !facts.adapters.is_empty();
            global += usize::from(facts.adapters.is_empty());
            astray |= facts.adapters.last().is_some_and(|adapter| adapter::is_of_another(adapter, last));
            if astray {
                last = Item::Other;
            }
            facts.has_names |=
                facts.adapters.is_empty() && matches!(last, Item::HostName | Item::PrimarySuffix);
            // With this line Windows ends what it says of an adapter's addresses.
            facts.is_whole |= label.contains("NetBIOS");
            set(&mut facts, last, value, votes);
        } else if is_header(line, &lines[place + 1..]) {
            facts.adapters.push(adapter::named(line.trim_end_matches([':', '：', ' ']).trim(), votes));
            last = Item::Other;
            (astray, facts.is_whole) = (false, false);
        } else if let Some(title) = labels::find(Table::Ipconfig, line).filter(|label| label.item == "title")
        {
            title.vote(votes);
        } else if is_wrapped(lines, place, last) {
            wrapped(&mut facts, last, line, votes);
        } else {
            go_on(&mut facts, last, line);
        }
    }
    for adapter in &mut facts.adapters {
        adapter::end(adapter);
    }
    facts.is_whole |= facts.adapters.last().is_some_and(|adapter| adapter.media_connected == Some(false));
    seen.then_some(facts)
}

/// An adapter's header ends with a colon, and fields follow.
fn is_header(line: &str, rest: &[Cow<'_, str>]) -> bool {
    let next = rest.iter().find(|line| !line.is_empty());
    scan::ends_with_colon(line) && next.is_some_and(|next| field(next).is_some())
}

fn set(facts: &mut Ipconfig, item: Item, value: &str, votes: &mut Votes) {
    match (item, facts.adapters.last_mut()) {
        (Item::HostName, None) => facts.host_name = scan::filled(value),
        (Item::PrimarySuffix, None) => facts.primary_dns_suffix = scan::filled(value),
        (Item::SearchList, None) => facts.dns_suffix_search_list.extend(scan::filled(value)),
        (item, Some(adapter)) => adapter::set(adapter, item, value, votes),
        _ => {}
    }
}

/// Whether mail put a value, or the end of one, on the line at `place`: right below the field, and
/// because it did not fit.
fn is_wrapped(lines: &[Cow<'_, str>], place: usize, item: Item) -> bool {
    const NARROWEST: usize = 60;
    let Some((_, value, _)) = place.checked_sub(1).and_then(|above| field(&lines[above])) else {
        return false;
    };
    let line = lines[place].trim();
    let word = line.split(' ').next().unwrap_or_default();
    if lines[place - 1].len() + word.len() < NARROWEST {
        return false;
    }
    if value.is_empty() {
        return adapter::is_value(item, line);
    }
    item == Item::Description && lines.get(place + 1).is_some_and(|next| field(next).is_some())
}

fn wrapped(facts: &mut Ipconfig, item: Item, line: &str, votes: &mut Votes) {
    let Some(adapter) = facts.adapters.last_mut() else { return };
    match (item, &mut adapter.description) {
        (Item::Description, Some(begun)) => {
            begun.push(' ');
            begun.push_str(line.trim());
        }
        _ => adapter::set(adapter, item, line.trim(), votes),
    }
}

/// A line without a label: one more value of a field that takes several.
fn go_on(facts: &mut Ipconfig, item: Item, line: &str) {
    let value = line.trim();
    // A single word at the margin is not a domain but somebody's thanks.
    let is_domain = scan::is_name(value) && (scan::begins(line, " ") || value.contains('.'));
    match (item, facts.adapters.last_mut()) {
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
        Item::Gateway if is_address => adapter.gateways.push(value.to_owned()),
        Item::ConnectionSearchList if is_domain => {
            adapter.connection_suffix_search_list.push(value.to_owned());
        }
        _ => {}
    }
}
