//! Which lines of a file belong to which command: prompts, first lines and the shapes of rows.

use std::borrow::Cow;

use super::labels::{self, Table};
use super::{connection, events, greeting, ipconfig, lines, lookup, netstat, ping, reg, scan, slmgr_opening};

/// The command that a section is the output of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Ipconfig,
    Nslookup,
    Ping,
    /// Not known yet whether information or activation: only the banner came.
    Slmgr,
    SlmgrInfo,
    SlmgrAto,
    TestNetConnection,
    ResolveDnsName,
    Events,
    Netstat,
    Reg,
}

/// A **section** is a run of lines that are the output of one command.
#[derive(Debug)]
pub(super) struct Section<'l> {
    /// The command; nothing for lines that are no output.
    pub(super) kind: Option<Kind>,
    /// What stood behind the prompt.
    pub(super) command: Option<&'l str>,
    pub(super) lines: &'l [Cow<'l, str>],
    /// So many lines stand before the one that told the command, and behind no prompt.
    pub(super) prose: usize,
}

/// Cuts the lines of a file into sections.
pub(super) fn sections<'l>(all: &'l [Cow<'l, str>]) -> Vec<Section<'l>> {
    let mut sections = Vec::new();
    let mut begun = Begun { kind: None, command: None, first: 0, start: 0 };
    for (place, line) in all.iter().enumerate() {
        if line.is_empty() {
            continue;
        }
        if let Some(command) = lines::prompt(line) {
            sections.push(begun.end(&all[begun.first..place]));
            let kind = reg::is_asked(command).then_some(Kind::Reg);
            begun = Begun { kind, command: Some(command), first: place + 1, start: place + 1 };
            continue;
        }
        if goes_on(line, begun.kind) {
            continue;
        }
        let Some(kind) = start(&all[place..], begun.kind, &all[begun.start..place]) else { continue };
        if begun.kind.is_none() || begun.kind == Some(Kind::Slmgr) && is_slmgr(kind) {
            (begun.kind, begun.start) = (Some(kind), place);
        } else {
            sections.push(begun.end(&all[begun.first..place]));
            begun = Begun { kind: Some(kind), command: None, first: place, start: place };
        }
    }
    sections.push(begun.end(&all[begun.first..]));
    sections
}

#[derive(Debug, Clone, Copy)]
struct Begun<'l> {
    kind: Option<Kind>,
    command: Option<&'l str>,
    first: usize,
    /// The line that told the command; those before it are of no output.
    start: usize,
}

impl<'l> Begun<'l> {
    fn end(self, lines: &'l [Cow<'l, str>]) -> Section<'l> {
        let prose = if self.command.is_none() { self.start - self.first } else { 0 };
        Section { kind: self.kind, command: self.command, lines, prose }
    }
}

fn is_slmgr(kind: Kind) -> bool {
    matches!(kind, Kind::SlmgrInfo | Kind::SlmgrAto)
}

/// Whether a line can belong to nothing but the command that is going on.
fn goes_on(line: &str, current: Option<Kind>) -> bool {
    match current {
        Some(Kind::Ipconfig) => {
            scan::begins(line, "   ") && (scan::begins(line, "          ") || scan::has(line, ". ."))
        }
        Some(Kind::SlmgrInfo) => scan::begins(line, "    ") || slmgr_opening::goes_on(line),
        Some(Kind::Nslookup) => scan::begins(line, "    "),
        Some(Kind::Reg) => scan::begins(line, "    ") || line.starts_with(['"', '@']),
        Some(Kind::Ping) => scan::begins(line, "    ") || scan::has(line, "TTL="),
        Some(Kind::Netstat) => scan::begins(line, "  TCP ") || scan::begins(line, "  UDP "),
        _ => false,
    }
}

/// Whether an output begins with the first of `rest` that its command prints at the margin. The fields, rows
/// and statistics that some commands indent may stand first, too, where the beginning was cut off.
pub(super) fn begins_at_the_margin(rest: &[Cow<'_, str>], indented: &[Cow<'_, str>]) -> bool {
    let is_indented = |kind| matches!(kind, Kind::Ipconfig | Kind::Netstat | Kind::Ping);
    let kind = start(rest, None, &[]);
    let is_known_as_it_stands = || start(indented, None, &[]).is_some() && !ipconfig::is_title(&rest[0]);
    kind.is_some_and(|kind| !is_indented(kind) || !is_known_as_it_stands())
}

/// The command whose output begins with the first of `rest`, given the one that is going on and its
/// lines so far; nothing where the line goes on with that one, or begins none.
fn start(rest: &[Cow<'_, str>], current: Option<Kind>, so_far: &[Cow<'_, str>]) -> Option<Kind> {
    let line = rest[0].as_ref();
    let other = |kind: Kind| (current != Some(kind)).then_some(kind);
    if scan::begins(line, "Microsoft (R) Windows Script Host") {
        return Some(Kind::Slmgr);
    }
    if reg::begins(line) {
        let again = current != Some(Kind::Reg) || reg::has_begun(line, so_far);
        return again.then_some(Kind::Reg);
    }
    if events::begins(rest) {
        return other(Kind::Events);
    }
    if current == Some(Kind::Netstat) {
        if netstat::has_begun(rest, so_far) {
            return Some(Kind::Netstat);
        }
    } else if netstat::begins(rest) {
        return Some(Kind::Netstat);
    }
    if lookup::begins(rest) {
        let again = current != Some(Kind::ResolveDnsName) || lookup::has_begun(line, so_far);
        return again.then_some(Kind::ResolveDnsName);
    }
    if connection::begins(rest) {
        let again = current != Some(Kind::TestNetConnection) || connection::has_begun(so_far);
        return again.then_some(Kind::TestNetConnection);
    }
    if let Some(kind) = slmgr_opening::begins(rest, current, so_far) {
        return Some(kind);
    }
    if current == Some(Kind::Events) && scan::begins(line, "  ") {
        return None;
    }
    if ping::begins(rest, current == Some(Kind::Ping), so_far) {
        return Some(Kind::Ping);
    }
    if greeting::begins(rest, current == Some(Kind::Nslookup), so_far) {
        return Some(Kind::Nslookup);
    }
    ipconfig::begins(rest, current == Some(Kind::Ipconfig)).then_some(Kind::Ipconfig)
}

/// The language of a cscript banner's line.
pub(super) fn banner(line: &str) -> Option<&'static labels::Label> {
    labels::find(Table::Cscript, line)
}
