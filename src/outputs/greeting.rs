//! Where an output of nslookup begins: its server's name and address, before any answer.

use std::borrow::Cow;

use super::labels::{self, Table};
use super::nslookup::{SRV, TIMED_OUT, reason};
use super::scan;

/// Whether the output of another nslookup begins; `going_on` says that one is being read.
pub(super) fn begins(rest: &[Cow<'_, str>], going_on: bool, so_far: &[Cow<'_, str>]) -> bool {
    let line = rest[0].as_ref();
    if !going_on {
        return scan::begins(line, TIMED_OUT)
            || names_a_server(rest).is_some()
            || !scan::begins(line, " ") && scan::has(line, SRV)
            || scan::behind(line, "***").is_some_and(|said| reason(said).is_some());
    }
    // The server's name once more; what has the same shape otherwise is an answer.
    let is_server = names_a_server(rest).is_some_and(|label| {
        let known = labels::find(Table::Nslookup, label);
        let first = so_far.iter().find_map(|line| scan::field(line).filter(|(_, value)| !value.is_empty()));
        known.map_or_else(|| first.is_some_and(|(first, _)| first == label), |known| known.item != "name")
    });
    if is_server && greets(so_far) {
        return false;
    }
    is_server && so_far.iter().any(|line| scan::begins(line, "Address"))
}

/// Whether only the greeting of an interactive session came so far: the default server.
fn greets(so_far: &[Cow<'_, str>]) -> bool {
    let label = so_far.iter().find_map(|line| labels::find(Table::Nslookup, scan::field(line)?.0));
    let answered = |line: &Cow<'_, str>| scan::has(line, " = ") || scan::begins(line, "***");
    let servers = so_far.iter().filter(|line| scan::begins(line, "Address")).count();
    label.is_some_and(|label| label.item == "default-server") && servers == 1 && !so_far.iter().any(answered)
}

/// The label before a server's name: the server's address stands on the next line.
fn names_a_server<'l>(rest: &'l [Cow<'_, str>]) -> Option<&'l str> {
    let address = rest.get(1)?.strip_prefix("Address")?;
    let (_, address) = scan::field(address)?;
    scan::address(address)?;
    let (label, name) = scan::field(&rest[0])?;
    (!name.is_empty() && !name.contains(' ')).then_some(label)
}
