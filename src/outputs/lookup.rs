//! `Resolve-DnsName`: tables and lists, whose words are English everywhere, and errors, which are not.

use std::borrow::Cow;

use super::connection::property;
use super::facts::{AddressFacts, LookupOutcome, ResolveDnsName, SrvFacts};
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;

/// Whether the output of Resolve-DnsName begins: a table's header, a list, or an error.
pub(super) fn begins(rest: &[Cow<'_, str>]) -> bool {
    let line = rest[0].as_ref();
    let is_type = |line: &Cow<'_, str>| {
        ["QueryType", "Type"].iter().any(|name| property(line, name).is_some_and(is_record_type))
    };
    failed(line).is_some()
        || is_header(line)
        || property(line, "Name").is_some() && rest.get(1).is_some_and(is_type)
}

/// Whether `line`, which could begin the output, begins another one behind the lines `so_far`: an error
/// and a header always do, a list behind an error.
pub(super) fn has_begun(line: &str, so_far: &[Cow<'_, str>]) -> bool {
    let first = so_far.iter().find(|line| !line.is_empty());
    first.is_some_and(|first| failed(line).is_some() || is_header(line) || failed(first).is_some())
}

/// What the error says; PowerShell 7 has no blank before the colon.
fn failed(line: &str) -> Option<&str> {
    scan::behind(line, "Resolve-DnsName")?.trim_start().strip_prefix(':')
}

fn is_record_type(text: &str) -> bool {
    matches!(text, "SRV" | "A" | "AAAA" | "SOA" | "CNAME" | "PTR" | "TXT" | "NS" | "MX")
}

fn is_header(line: &str) -> bool {
    if !scan::begins(line.trim_ascii_start(), "Name") {
        return false;
    }
    let mut words = line.split_ascii_whitespace();
    ["Name", "Type", "TTL", "Section"].into_iter().all(|column| words.next() == Some(column))
}

/// Reads a lookup; `None` where neither a record nor an error is there.
pub(super) fn read(
    lines: &[Cow<'_, str>],
    command: Option<&str>,
    votes: &mut Votes,
) -> Option<ResolveDnsName> {
    let mut facts = ResolveDnsName::default();
    let mut reason = None;
    let mut listed = Listed::default();
    let mut columns = COLUMNS;
    for (place, line) in lines.iter().enumerate() {
        if let Some(said) = failed(line) {
            let (name, text) = scan::around(said, " : ").unwrap_or((said, ""));
            facts.query = scan::filled(name).filter(|name| scan::is_name(name));
            reason = reason.or_else(|| translated(text, votes));
        } else if let Some(id) = id(line) {
            reason = identified(id).or(reason);
        } else if !listed.read(line, &mut facts) {
            let below = lines.get(place + 1).map(Cow::as_ref);
            if is_header(line) {
                columns = line.split_ascii_whitespace().count();
            }
            row(&unwrapped(line, below.unwrap_or_default()), columns, &mut facts, &mut listed.owner);
        }
    }
    let found = !facts.srv.is_empty() || !facts.addresses.is_empty();
    facts.outcome = match (found, &facts.soa_zone) {
        (true, _) => Some(LookupOutcome::Found),
        (false, Some(_)) => Some(LookupOutcome::NoRecords),
        (false, None) => reason,
    };
    if facts.query.is_none() {
        // The first record of the answer is about the name that was asked for; later ones may be about its
        // alias or its host.
        let owner = listed.owner.and_then(|name| whole(&name));
        let owner = owner.or_else(|| facts.srv.first()?.name.clone());
        facts.query = owner.or_else(|| asked(command?));
    }
    facts.server = command.and_then(|command| parameter(command, "-Server")).map(str::to_owned);
    let kind = command.and_then(|command| parameter(command, "-Type"));
    facts.asks_for_srv = kind.is_some_and(|kind| kind.eq_ignore_ascii_case("SRV") || kind == "33");
    (facts.outcome.is_some() || facts.query.is_some()).then_some(facts)
}

/// The record of a list that is being read.
#[derive(Default)]
struct Listed {
    name: Option<String>,
    kind: String,
    /// The owner of the answer's first record as it stands there; its end may have been cut off.
    owner: Option<String>,
}

impl Listed {
    /// Takes a property of the record; `false` where the line is none.
    fn read(&mut self, line: &str, facts: &mut ResolveDnsName) -> bool {
        let Some((property, value)) = scan::field(line) else { return false };
        let name = || self.name.clone().filter(|name| scan::is_name(name));
        match property {
            "Name" => (self.name, self.kind) = (scan::filled(value), String::new()),
            "Section" if value == "Answer" && self.owner.is_none() => self.owner.clone_from(&self.name),
            "QueryType" | "Type" => {
                value.clone_into(&mut self.kind);
                match value {
                    "SRV" => facts.srv.push(SrvFacts { name: name(), ..SrvFacts::default() }),
                    "SOA" if facts.soa_zone.is_none() => facts.soa_zone = name(),
                    _ => {}
                }
            }
            "IP4Address" | "IP6Address" if scan::address(value).is_some() => {
                let name = name();
                facts.addresses.extend(name.map(|name| AddressFacts { name, addr: value.to_owned() }));
            }
            _ => {
                let srv = facts.srv.last_mut().filter(|_| self.kind == "SRV");
                return srv.is_some_and(|srv| listed(srv, property, value));
            }
        }
        true
    }
}

/// Takes a property of a service's record.
fn listed(srv: &mut SrvFacts, property: &str, value: &str) -> bool {
    match property {
        "NameTarget" => srv.target = scan::filled(value).filter(|name| scan::is_name(name)),
        "Priority" => srv.priority = value.parse().ok(),
        "Weight" => srv.weight = value.parse().ok(),
        "Port" => srv.port = value.parse().ok(),
        _ => return false,
    }
    true
}

/// The id in the frame of an error: `    + FullyQualifiedErrorId : …`.
fn id(line: &str) -> Option<&str> {
    let bare = line.trim_ascii_start();
    property(bare.strip_prefix('+').unwrap_or(bare), "FullyQualifiedErrorId")
}

fn asked(command: &str) -> Option<String> {
    let mut words = command.split_ascii_whitespace();
    words.find(|word| word.eq_ignore_ascii_case("Resolve-DnsName"))?;
    let mut is_value = false;
    let name = words.find(|word| {
        let skip = is_value;
        is_value = word.starts_with('-') && !word.eq_ignore_ascii_case("-Name");
        !skip && !word.starts_with('-')
    });
    name.filter(|name| scan::is_name(name)).map(str::to_owned)
}

/// The value of a command's parameter, which PowerShell takes by any beginning that is clear.
fn parameter<'c>(command: &'c str, name: &str) -> Option<&'c str> {
    let mut words = command.split_ascii_whitespace();
    let value = words.find_map(|word| {
        let (word, value) = word.split_once(':').unwrap_or((word, ""));
        (word.len() > 1 && scan::begins(name, word)).then_some(value)
    })?;
    let value = if value.is_empty() { words.next()? } else { value };
    Some(value.trim_matches(['"', '\'']))
}

/// The error's id, which is never translated.
fn identified(id: &str) -> Option<LookupOutcome> {
    let id = id.split(',').next()?;
    Some(match id {
        "DNS_ERROR_RCODE_NAME_ERROR" => LookupOutcome::Nxdomain,
        "DNS_INFO_NO_RECORDS" => LookupOutcome::NoRecords,
        "ERROR_TIMEOUT" => LookupOutcome::Timeout,
        "DNS_ERROR_RCODE_SERVER_FAILURE" => LookupOutcome::ServerFailed,
        "DNS_ERROR_RCODE_REFUSED" => LookupOutcome::Refused,
        _ => return None,
    })
}

fn translated(text: &str, votes: &mut Votes) -> Option<LookupOutcome> {
    let label = labels::find(Table::PowerShell, text)?;
    label.vote(votes);
    match label.item {
        "name-error" => Some(LookupOutcome::Nxdomain),
        "timeout" => Some(LookupOutcome::Timeout),
        _ => None,
    }
}

/// The columns of a console.
const WIDTH: usize = 80;

/// A row of the table with its rest, where a console broke it at its width.
fn unwrapped<'l>(line: &'l str, below: &str) -> Cow<'l, str> {
    let is_row = |line: &str| line.split_ascii_whitespace().nth(1).is_some_and(is_record_type);
    // A letter may have indented both.
    let margin = line.len() - line.trim_ascii_start().len();
    let (line, below) = (&line[margin..], below.get(margin..).unwrap_or_default());
    // A word that was broken reaches the last column; else blanks stand before the next one.
    let is_broken =
        line.len() == WIDTH || line.len() < WIDTH && line.len() > WIDTH / 2 && scan::begins(below, " ");
    if !is_broken || below.is_empty() || !is_row(line) || is_row(below) || scan::has(below, " :") {
        return Cow::Borrowed(line);
    }
    Cow::Owned(format!("{line:WIDTH$}{below}"))
}

/// The columns of services' records; the last ones are left out on a narrow console.
const COLUMNS: usize = 8;

/// The sections of a DNS message, which are never translated.
const SECTIONS: [&str; 4] = ["Question", "Answer", "Authority", "Additional"];

/// Takes a row of the table: `name type ttl section …`. Names that are too long are cut, and columns shift.
/// The first row of the answer tells its owner.
fn row(line: &str, columns: usize, facts: &mut ResolveDnsName, owner: &mut Option<String>) {
    let mut words: Vec<&str> = line.split_ascii_whitespace().collect();
    // The last word of a row that ends too soon may have lost its end.
    if words.len() < columns && words.get(1) == Some(&"SRV") {
        words.pop();
    }
    let [name, kind, ttl, section, rest @ ..] = words.as_slice() else { return };
    let is_row = is_record_type(kind) && ttl.parse::<u32>().is_ok() && SECTIONS.contains(section);
    if !is_row {
        return;
    }
    if *section == "Answer" && owner.is_none() {
        *owner = Some((*name).to_owned());
    }
    let number = |place: usize| rest.get(place).and_then(|word| word.parse().ok());
    match (*kind, rest) {
        ("SRV", _) => facts.srv.push(SrvFacts {
            name: whole(name),
            priority: number(1),
            weight: number(2),
            port: number(3),
            target: rest.first().copied().and_then(whole),
        }),
        ("SOA", _) => facts.soa_zone = whole(name),
        ("A" | "AAAA", [address]) if scan::address(address).is_some() => {
            let addr = (*address).to_owned();
            facts.addresses.extend(whole(name).map(|name| AddressFacts { name, addr }));
        }
        _ => {}
    }
}

/// A name that was not cut.
fn whole(name: &str) -> Option<String> {
    let is_cut = name.ends_with("...") || name.ends_with('…');
    (scan::is_name(name) && !is_cut).then(|| name.to_owned())
}
