//! `Test-NetConnection`: property names are English everywhere.

use std::borrow::Cow;

use super::facts::TestNetConnection;
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;

/// Whether one of the warnings of Test-NetConnection stands first, or its first property with others below.
pub(super) fn begins(rest: &[Cow<'_, str>]) -> bool {
    let is_other = |line: &Cow<'_, str>| PROPERTIES.iter().any(|name| property(line, name).is_some());
    warned(&rest[0]).is_some()
        || property(&rest[0], "ComputerName").is_some() && rest.iter().take(CLOSE).any(is_other)
}

/// The properties that stand below the computer's name, whatever was asked for.
const PROPERTIES: [&str; 4] = ["RemoteAddress", "RemotePort", "InterfaceAlias", "PingSucceeded"];

/// How many lines away the next property may be.
const CLOSE: usize = 4;

/// More warnings than this no test prints before its properties.
const LONGEST: usize = 100;

/// Whether properties came already, so that what could begin the output begins another one.
pub(super) fn has_begun(so_far: &[Cow<'_, str>]) -> bool {
    so_far.iter().take(LONGEST).any(|line| property(line, "ComputerName").is_some())
}

/// What a warning says, without its translated beginning.
fn warned(line: &str) -> Option<Warning<'_>> {
    if scan::begins(line, " ") || !scan::has(line, "failed") {
        return None;
    }
    if let Some((_, endpoint)) = scan::around(line, "TCP connect to (") {
        let address = endpoint.split(" : ").next().unwrap_or_default();
        return Some(Warning::Failed(address));
    }
    if scan::has(line, "Ping to ") && scan::has(line, "failed with status") {
        return Some(Warning::Other);
    }
    let (_, rest) = scan::around(line, "Name resolution of ")?;
    let name = rest.split_ascii_whitespace().next()?;
    scan::has(rest, "failed").then_some(Warning::Unresolved(name))
}

enum Warning<'l> {
    Unresolved(&'l str),
    /// No connection to this address.
    Failed(&'l str),
    Other,
}

/// The value of a property: `Name   : value`.
pub(super) fn property<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let rest = scan::behind(line.trim_ascii_start(), name)?.trim_ascii_start();
    rest.strip_prefix([':', '：']).map(str::trim_ascii)
}

/// Reads a connection test; `None` where no property and no warning is there.
pub(super) fn read(lines: &[Cow<'_, str>], votes: &mut Votes) -> Option<TestNetConnection> {
    let mut facts = TestNetConnection::default();
    let mut seen = false;
    let truth = |value: &str| match value {
        "True" => Some(true),
        "False" => Some(false),
        _ => None,
    };
    for line in lines {
        if let Some(warning) = warned(line) {
            seen = true;
            if let Some((label, _)) = scan::field(line) {
                labels::find(Table::PowerShell, label).inspect(|label| label.vote(votes));
            }
            match warning {
                Warning::Unresolved(name) => {
                    facts.name_resolved = Some(false);
                    facts.computer_name.get_or_insert_with(|| name.to_owned());
                }
                Warning::Failed(address) => facts.failed_addresses.push(address.to_owned()),
                Warning::Other => {}
            }
            continue;
        }
        let Some((name, value)) = scan::field(line) else { continue };
        seen |= matches!(name, "ComputerName" | "RemoteAddress" | "TcpTestSucceeded" | "PingSucceeded");
        match name {
            "ComputerName" => facts.computer_name = scan::filled(value),
            "RemoteAddress" => {
                facts.remote_address = scan::filled(value).filter(|text| scan::address(text).is_some());
                facts.name_resolved = Some(facts.remote_address.is_some());
            }
            "RemotePort" => facts.remote_port = value.parse().ok(),
            "InterfaceAlias" => {
                // The second adapter of a kind has a number behind its name.
                let kind = value.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
                labels::find(Table::Hints, kind).inspect(|label| label.vote(votes));
                facts.interface_alias = scan::filled(value);
            }
            "SourceAddress" => facts.source_address = scan::filled(value),
            "PingSucceeded" => facts.ping_succeeded = truth(value),
            "TcpTestSucceeded" => facts.tcp_succeeded = truth(value),
            _ => {}
        }
    }
    seen.then_some(facts)
}
