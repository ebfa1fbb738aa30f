//! Where an output of nslookup begins: its server's name and address, before any answer.

use std::borrow::Cow;

use super::complaint::reason;
use super::labels::{self, Table};
use super::nslookup_lines::{NAMELESS, SRV, TIMED_OUT, addresses, chosen, question};
use super::scan;

/// Whether the output of another nslookup begins; `going_on` says that one is being read.
pub(super) fn begins(rest: &[Cow<'_, str>], going_on: bool, so_far: &[Cow<'_, str>]) -> bool {
    let line = rest[0].as_ref();
    if !going_on {
        return scan::begins(line, TIMED_OUT)
            || is_question(rest)
            || names_a_server(rest).is_some()
            || answers(rest)
            || !scan::begins(line, " ") && scan::has(line, SRV)
            || scan::behind(line, "***").is_some_and(|said| reason(said).is_some());
    }
    if is_question(rest) || is_about_the_next_server(rest, so_far) {
        return !greets(so_far);
    }
    if answers(rest) && is_settled(so_far) {
        return true;
    }
    // The server's name once more, or that it has none; what has the same shape otherwise is an answer.
    let is_server = names_a_server(rest).is_some_and(|label| {
        if rest[0].ends_with(NAMELESS) {
            return true;
        }
        let known = labels::find(Table::Nslookup, label);
        let first = so_far.iter().find_map(|line| scan::field(line).filter(|(_, value)| !value.is_empty()));
        known.map_or_else(|| first.is_some_and(|(first, _)| first == label), |known| is_server(known.item))
    });
    is_server
        && !greets(so_far)
        && so_far.iter().any(|line| scan::begins(line, "Address") || is_a_server(line))
}

/// Whether the last line was a complaint, behind which no answer comes.
fn is_settled(so_far: &[Cow<'_, str>]) -> bool {
    so_far.iter().rev().find(|line| !line.is_empty()).is_some_and(|last| scan::begins(last, "***"))
}

fn is_server(item: &str) -> bool {
    matches!(item, "server" | "default-server")
}

/// Whether a line is a known label of a server, whatever stands below it.
fn is_a_server(line: &str) -> bool {
    let known = scan::field(line).and_then(|(label, _)| labels::find(Table::Nslookup, label));
    known.is_some_and(|known| is_server(known.item))
}

/// Whether only the greeting of an interactive session came so far, or of the server that was chosen in
/// it: nothing was asked of the default server.
fn greets(so_far: &[Cow<'_, str>]) -> bool {
    // A greeting is short; somebody may have asked for hours.
    for line in so_far.iter().rev().take(LONGEST_GREETING) {
        if scan::has(line, " = ") || scan::begins(line, "***") || scan::has(line, SRV) {
            return false;
        }
        let known = scan::field(line).and_then(|(label, _)| labels::find(Table::Nslookup, label));
        if let Some(known) = known {
            return known.item == "default-server";
        }
    }
    false
}

/// How many lines a greeting has at most, with the servers that were chosen in it.
const LONGEST_GREETING: usize = 100;

/// Whether a question of an interactive session stands first, or the choice of a server, and the first line
/// of what nslookup says to it below.
fn is_question(rest: &[Cow<'_, str>]) -> bool {
    (question(&rest[0]).is_some() || chosen(&rest[0]).is_some())
        && rest.get(1).is_some_and(|answer| {
            scan::begins(answer, TIMED_OUT)
                || scan::begins(answer, "***")
                || names_a_server(&rest[1..]).is_some()
        })
}

/// Whether a complaint or a time-out behind a whole answer is about the server that is named below it: its
/// address has no name.
fn is_about_the_next_server(rest: &[Cow<'_, str>], so_far: &[Cow<'_, str>]) -> bool {
    let line = rest[0].as_ref();
    let names_the_next = |place: usize| {
        let name = scan::behind(&rest[place], "***").and_then(scan::first_address);
        let next = rest.get(place + 1..).filter(|next| names_a_server(next).is_some());
        let address = next.and_then(|next| addresses(scan::field(&next[1])?.1).next());
        name.is_some() && name == address
    };
    if scan::begins(line, "***") {
        // What went to stderr may stand before what it is about.
        let is_framed = rest.get(1).is_some_and(|next| scan::begins(next, "+ "));
        let began_so = so_far.first().is_some_and(|first| scan::begins(first, "***"));
        let server = rest.iter().skip(2).position(|line| !line.is_empty()).map(|blanks| &rest[2 + blanks..]);
        let is_next = server.is_some_and(|server| names_a_server(server).is_some());
        return names_the_next(0) || is_framed && began_so && is_next;
    }
    if !scan::begins(line, TIMED_OUT) {
        return false;
    }
    let is_time_out = |line: &Cow<'_, str>| scan::begins(line, TIMED_OUT) || scan::begins(line, "    ");
    let length = rest.iter().take(LONGEST).take_while(|line| is_time_out(line)).count();
    let is_next = names_a_server(&rest[length..]).is_some() || rest.len() > length && names_the_next(length);
    is_next
        && so_far
            .iter()
            .any(|line| scan::begins(line, "***") || scan::has(line, " = ") || scan::has(line, SRV))
}

/// How many lines of time-outs stand before a server's name at most.
const LONGEST: usize = 8;

/// Whether an answer stands first whose server was cut off: a name's addresses, as nslookup alone sets
/// them out, and no other field of a list below them.
fn answers(rest: &[Cow<'_, str>]) -> bool {
    let names = |line: &str| {
        let (label, _) = scan::field(line).filter(|(_, name)| scan::is_name(name))?;
        labels::find(Table::Nslookup, label).filter(|known| known.item == "name")
    };
    let goes_on = |line: &Cow<'_, str>| scan::field(line).is_some_and(|(label, _)| label != "Aliases");
    rest.get(1).is_some_and(|next| sets_out_addresses(next))
        && names(&rest[0]).is_some()
        && !rest.get(2).is_some_and(goes_on)
}

/// Whether a line holds addresses as nslookup alone sets them out: two blanks stand before the first.
fn sets_out_addresses(line: &str) -> bool {
    let value = scan::behind(line, "Address:  ").or_else(|| scan::behind(line, "Addresses:  "));
    value.is_some_and(|value| addresses(value).next().is_some())
}

/// The label before a server's name: the server's address stands on the next line. Where the label is not
/// known, it may be of anybody's list.
fn names_a_server<'l>(rest: &'l [Cow<'_, str>]) -> Option<&'l str> {
    let next = rest.get(1).filter(|next| scan::begins(next, "Address"))?;
    let (_, address) = scan::field(next)?;
    addresses(address).next()?;
    let (label, name) = scan::field(&rest[0])?;
    let is_servers = match labels::find(Table::Nslookup, label) {
        Some(known) => known.item != "name",
        None => name == NAMELESS || sets_out_addresses(next),
    };
    (is_servers && !name.is_empty() && !name.contains(' ')).then_some(label)
}
