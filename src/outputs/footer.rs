//! What ping prints below its answers: how many requests, and how long they took.

use std::borrow::Cow;

use super::facts::PingFacts;
use super::labels::Table;
use super::language::Votes;
use super::scan;
use super::template;

/// Reads the statistics; the address that their title names. `is_whole` says that lines of the ping stand
/// above, so that the title is not cut.
pub(super) fn read(text: &str, is_whole: bool, facts: &mut PingFacts, votes: &mut Votes) -> Option<String> {
    let line = text.replace('\n', " ");
    let folded = template::fold(&line);
    for item in ["statistics", "round-trip"] {
        for template in template::of(Table::Ping, item).filter(|template| template.appears_in(&folded)) {
            template.vote(votes);
        }
    }
    // Half a reply above the title has numbers, too.
    let (title, text) = titled(text, is_whole).map_or((None, text), |(title, below)| (Some(title), below));
    if title.is_some() && facts.target_ip.is_some() && facts.target_ip.as_deref() != title {
        return None;
    }
    let mut times = text;
    if let Some([sent, received, lost]) = counts(text).filter(|_| text.contains('%')) {
        (facts.sent, facts.received, facts.lost) = (Some(sent), Some(received), Some(lost));
        // An interface's number stands behind a percent sign too, but before the counts.
        let behind = text.splitn(4, '=').nth(3).unwrap_or_default();
        let (before, rest) = behind.split_once('%').unwrap_or_default();
        let before = before.trim_end();
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        facts.loss_percent = before[before.len() - digits..].parse().ok();
        times = rest;
    } else if title.is_some() {
        facts.loss_percent = text.lines().find_map(loss);
    }
    if let Some([min, max, avg]) = round_trip(times) {
        (facts.min_ms, facts.max_ms, facts.avg_ms) = (Some(min), Some(max), Some(avg));
    }
    title.map(str::to_owned)
}

/// Whether statistics begin with the first of `rest`: an address and a colon, then three counts.
pub(super) fn is_title_of_counts(rest: &[Cow<'_, str>]) -> bool {
    if !scan::ends_with_colon(&rest[0]) {
        return false;
    }
    let (Some(next), below) = (rest.get(1), rest.get(2).map_or("", AsRef::as_ref)) else { return false };
    // An address is dearer to look for than a sign.
    if !(next.contains('%') || below.contains('%')) || title(&rest[0], false).is_none() {
        return false;
    }
    let counted = if next.contains('%') { next.to_string() } else { format!("{next} {below}") };
    counted.contains('%') && counts(&counted).is_some()
}

/// The title's address, and the text below it.
fn titled(text: &str, is_whole: bool) -> Option<(&str, &str)> {
    let mut end = 0;
    text.split_inclusive('\n').find_map(|line| {
        end += line.len();
        Some((title(line, is_whole)?, &text[end..]))
    })
}

/// The address in the line above the counts. One at its beginning may be cut.
fn title(line: &str, is_whole: bool) -> Option<&str> {
    let line = line.trim_ascii();
    if !scan::ends_with_colon(line) {
        return None;
    }
    scan::first_address(line).filter(|address| is_whole || !line.starts_with(address))
}

/// The percentage in a line of its own: the counts above it were lost.
fn loss(line: &str) -> Option<u32> {
    let (before, _) = line.trim_ascii().strip_prefix('(')?.split_once('%')?;
    before.trim_ascii().parse().ok()
}

/// The numbers behind `=` in a text, and what follows each.
fn equated(text: &str) -> impl Iterator<Item = (u32, &str)> {
    text.split('=').skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        Some((rest[..digits].parse().ok()?, rest[digits..].trim_start_matches(' ')))
    })
}

/// A time has a unit.
fn is_time(unit: &str) -> bool {
    unit.starts_with(char::is_alphabetic)
}

/// Sent, received and lost: three numbers behind `=` that are no times.
pub(super) fn counts(text: &str) -> Option<[u32; 3]> {
    let mut counts = equated(text).filter(|(_, unit)| !is_time(unit)).map(|(number, _)| number);
    Some([counts.next()?, counts.next()?, counts.next()?])
}

/// The shortest, the longest and the average time, in one unit.
fn round_trip(text: &str) -> Option<[u32; 3]> {
    let mut times = equated(text).filter(|(_, unit)| is_time(unit));
    let (min, max, avg) = (times.next()?, times.next()?, times.next()?);
    let letter = |time: (u32, &str)| time.1.chars().next();
    let is_same = letter(min) == letter(max) && letter(max) == letter(avg);
    is_same.then_some([min.0, max.0, avg.0])
}
