//! `netstat -ano`: rows of connections.

use std::borrow::Cow;

use super::facts::{ConnectionFacts, Netstat};
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;

/// Whether netstat's title, header or first row stands first.
pub(super) fn begins(rest: &[Cow<'_, str>]) -> bool {
    if row(&rest[0]).is_some() {
        return true;
    }
    // The header stands right above the first row, the title above the header.
    let is_row =
        |place: usize| rest.get(place).is_some_and(|line| line.starts_with("  ") && row(line).is_some());
    is_row(1) || (is_row(2) || is_row(3)) && labels::find(Table::Netstat, &rest[0]).is_some()
}

/// Whether a title or a header begins another output behind the rows `so_far`.
pub(super) fn has_begun(rest: &[Cow<'_, str>], so_far: &[Cow<'_, str>]) -> bool {
    let line = rest[0].as_ref();
    if !(is_head(line) || is_titled(rest)) {
        return false;
    }
    // The title stands above the header.
    so_far.iter().rev().find(|line| !line.is_empty()).is_some_and(|last| !is_head(last))
}

/// Whether a title in any language stands first, apart from the header and the rows.
fn is_titled(rest: &[Cow<'_, str>]) -> bool {
    let [title, apart, header, first, ..] = rest else { return false };
    !title.starts_with(' ') && apart.is_empty() && row(header).is_none() && row(first).is_some()
}

/// Whether a line is a known title or header.
fn is_head(line: &str) -> bool {
    columns(line).any(|text| {
        labels::find(Table::Netstat, text).is_some_and(|label| matches!(label.item, "title" | "header"))
    })
}

/// The columns of a header, or a title alone.
fn columns(line: &str) -> impl Iterator<Item = &str> {
    let line = line.trim_ascii();
    line.split("  ").filter(|column| !column.is_empty()).chain([line])
}

/// Reads the rows; `None` where there is none.
pub(super) fn read(lines: &[Cow<'_, str>], votes: &mut Votes) -> Option<Netstat> {
    let mut facts = Netstat::default();
    for line in lines {
        if let Some(mut connection) = row(line) {
            connection.state = connection.state.map(|state| english(state, votes));
            facts.connections.push(connection);
        } else if let (Some(program), Some(connection)) = (program(line), facts.connections.last_mut()) {
            connection.program.get_or_insert(program);
        } else {
            header(line, votes);
        }
    }
    facts.listening_1688 = facts.connections.iter().any(|connection| {
        connection.local_port == Some(1688) && connection.state.as_deref() == Some("LISTENING")
    });
    (!facts.connections.is_empty()).then_some(facts)
}

fn header(line: &str, votes: &mut Votes) {
    for text in columns(line) {
        if let Some(label) = labels::find(Table::Netstat, text) {
            label.vote(votes);
        }
    }
}

/// A row: the protocol, two endpoints, a state for TCP, and the process where it was asked for.
fn row(line: &str) -> Option<ConnectionFacts> {
    let line = line.trim_ascii_start();
    let proto = *["TCP", "UDP"].iter().find(|proto| scan::begins(line, proto))?;
    let mut words = line.split_ascii_whitespace();
    if words.next() != Some(proto) {
        return None;
    }
    let (local_addr, local_port) = endpoint(words.next()?)?;
    let (remote_addr, remote_port) = endpoint(words.next()?)?;
    let rest: Vec<&str> = words.collect();
    // `-t` adds how far the connection is handed to the network card.
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let (pid, state) = match rest.iter().rposition(is_number) {
        Some(place) => (rest[place].parse().ok(), &rest[..place]),
        None => (None, rest.strip_suffix(&["InHost"]).unwrap_or(&rest)),
    };
    // Nobody is connected to a listener, whatever its state is called.
    let listens = proto == "TCP" && remote_port == Some(0) && matches!(remote_addr, "0.0.0.0" | "[::]");
    let state =
        if listens { Some("LISTENING".to_owned()) } else { (!state.is_empty()).then(|| state.join("_")) };
    Some(ConnectionFacts {
        proto,
        local_addr: local_addr.to_owned(),
        local_port,
        remote_addr: remote_addr.to_owned(),
        remote_port,
        state,
        pid,
        program: None,
    })
}

/// The program that `-b` names below a row: ` [sppsvc.exe]`.
fn program(line: &str) -> Option<String> {
    let name = line.trim_ascii().strip_prefix('[')?.strip_suffix(']')?;
    (!name.is_empty() && !name.contains(['[', ']', ':'])).then(|| name.to_owned())
}

fn endpoint(text: &str) -> Option<(&str, Option<u16>)> {
    let (address, port) = text.rsplit_once(':')?;
    let port = if port == "*" { None } else { Some(port.parse().ok()?) };
    (!address.is_empty()).then_some((address, port))
}

fn english(state: String, votes: &mut Votes) -> String {
    match labels::find(Table::Netstat, &state) {
        Some(label) => {
            label.vote(votes);
            label.item.replace('-', "_").to_ascii_uppercase()
        }
        None => state,
    }
}
