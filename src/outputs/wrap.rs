//! Where a console broke a line at its width, mid-word: both pieces are one line again.

use unicode_width::UnicodeWidthStr;

use super::labels::{self, Table};
use super::lines::{LIST, is_field, is_prompt};
use super::nslookup_lines::{RECORDS, TARGET, TIMED_OUT};
use super::{license_values, scan};

/// A console copy is cut at the buffer's width of 80 columns, the last of which may stay empty.
const CUT: std::ops::RangeInclusive<usize> = 79..=80;

/// Names and the records of nslookup give a cut away at any width from this one on; blanks before it were
/// trimmed.
const NARROWEST: usize = 78;

/// No name and no record of one has more octets.
const LONGEST: usize = 400;

/// How lines begin that are never the rest of another one.
const BEGINNINGS: [&str; 10] =
    ["  ", ">", TIMED_OUT, "***", "Microsoft (R)", "Event[", "HKEY_", "TCP ", "UDP ", "Resolve-DnsName"];

/// What stood between a line and its rest, the first of `below`: nothing, or a blank. `None` where they are
/// two lines; `is_rest` says that `line` is a rest itself.
pub(super) fn between(line: &str, below: &[&str], is_rest: bool) -> Option<&'static str> {
    let next = below.first().filter(|next| !next.is_empty())?;
    if matches!(*next, ":" | "：") {
        // Nothing but the end of a header stands alone.
        return (!line.is_empty() && line.len() < LONGEST).then_some("");
    }
    if !(NARROWEST..LONGEST).contains(&line.len()) {
        return None;
    }
    // Blanks at the end were trimmed; the columns count as they were printed.
    let columns = columns(line);
    let is_cut = if is_name_in_a_list(line) || scan::has(line, TARGET) {
        columns >= *CUT.start() && scan::is_name(next) && is_of_name(line, next) && !begins_a_record(below)
    } else {
        CUT.contains(&columns) && (is_rest || can_be_cut(line)) && continues(line, next)
    };
    if is_cut { Some("") } else { ["", " "].into_iter().find(|between| is_record(line, between, next)) }
}

/// The columns of a line, or a number that is too small as well.
fn columns(line: &str) -> usize {
    // A character that is not ASCII has fewer columns than octets: that often tells enough.
    let most = line.len() - line.bytes().filter(|octet| *octet >= 0xC0).count();
    if most < NARROWEST || line.is_ascii() { most } else { line.width() }
}

/// Whether a line of the buffer's width may go on below: fields, prompts and the data of events grow
/// with the names in them. The rows of tables do not, and exports were never on a console.
fn can_be_cut(line: &str) -> bool {
    let is_field = scan::has(line, ": ") || line.contains('：') || is_field(line);
    // What nslookup complains of, it mends itself: the reason tells the end.
    if license_values::ends_whole(line) || scan::begins(line, "***") {
        return false;
    }
    is_field && !scan::begins(line, "Resolve-DnsName")
        || is_prompt(line)
        || scan::begins(line, "0x")
        || scan::begins(line, "HKEY_")
        || scan::begins(line, "[HKEY_") && !line.ends_with(']')
        || scan::has(line, "    REG_")
        || scan::has(line, "Windows(R)")
        || scan::has(line, "slmgr.vbs")
}

/// Whether a line behind a cut one is its rest: it begins nothing of its own, neither a field nor a
/// header nor a known line, and somebody's words are no part of a name.
fn continues(line: &str, next: &str) -> bool {
    let known =
        |text| labels::find(Table::Ipconfig, text).or_else(|| labels::find(Table::Slmgr, text)).is_some();
    let begins = BEGINNINGS.iter().any(|beginning| scan::begins(next, beginning))
        || scan::has(next, ": ")
        || next.contains('：')
        || next.ends_with(':');
    let value = line.rsplit(": ").next().unwrap_or_default().trim_ascii_start();
    let is_domain = value.contains('.') && scan::is_name(value);
    let fits = !is_domain || is_of_name(value, next);
    // The state of an address is its end.
    fits && !begins && !is_prompt(next) && (next.starts_with('(') || !known(next))
}

/// Whether a word can be the rest of a name, which it goes on with in letters of the same size.
fn is_of_name(name: &str, word: &str) -> bool {
    let is_capital = |c: char| c.is_ascii_uppercase();
    !word.contains(' ') && (!word.starts_with(is_capital) || name.contains(is_capital))
}

/// Whether a line goes on with a list of ipconfig, and holds a name.
fn is_name_in_a_list(line: &str) -> bool {
    scan::begins(line, LIST) && scan::is_name(line.trim_ascii_start())
}

/// Whether the second of two lines is the owner of the record that the line below it tells.
fn begins_a_record(below: &[&str]) -> bool {
    let is_told = |line: &&str| RECORDS.iter().any(|words| scan::begins(line.trim_ascii_start(), words));
    below.get(1).is_some_and(is_told)
}

/// Whether a line and the next are one record of nslookup, which never translates what it says of one: the
/// words are cut themselves, or only the owner before them or the address behind them stands alone.
fn is_record(line: &str, between: &str, next: &str) -> bool {
    // Only records are neither fields nor lists.
    if line.starts_with(' ') || !(scan::has(line, " ") || scan::is_name(line)) {
        return false;
    }
    let whole = [line, between, next].concat();
    RECORDS.iter().any(|words| {
        let Some((owner, value)) = scan::around(&whole, words) else { return false };
        let is_owned = scan::is_name(owner.trim_ascii_end());
        if owner.len() >= line.len() {
            is_owned && scan::is_name(line)
        } else {
            let is_cut = whole.len() - value.len() > line.len();
            is_owned && (is_cut || next.len() < value.len() && scan::address(value.trim_ascii()).is_some())
        }
    })
}
