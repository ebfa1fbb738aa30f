//! `ping`: a line that begins like a reply is not a reply; only an echo proves that a host is alive.

use std::borrow::Cow;

use super::facts::PingFacts;
use super::labels::Table;
use super::language::Votes;
use super::scan;
use super::template::{self, Template};

/// Whether the output of a ping begins here; `going_on` says that one is being read.
pub(super) fn begins(line: &str, going_on: bool, so_far: &[Cow<'_, str>]) -> bool {
    if head(line).is_some() {
        return !going_on || so_far.iter().any(|line| !line.is_empty());
    }
    if not_found(line).is_some() {
        return true;
    }
    // The beginning may be cut off.
    !going_on && memchr::memchr(b'=', line.as_bytes()).is_some() && (is_echo(line) || is_statistics(line))
}

fn is_statistics(line: &str) -> bool {
    memchr::memchr(b'%', line.as_bytes()).is_some() && counts(line).is_some()
}

/// The sentences that stand for one request without an echo.
const SENTENCES: [&str; 4] = ["timeout", "unreachable", "ttl-expired", "general-failure"];

/// Reads a ping; `None` where nothing of one is there.
pub(super) fn read(lines: &[Cow<'_, str>], command: Option<&str>, votes: &mut Votes) -> Option<PingFacts> {
    let mut facts = PingFacts::default();
    let mut known = false;
    let mut last: Option<&Template> = None;
    let mut text = String::new();
    for line in lines.iter().map(|line| line.trim_ascii()).filter(|line| !line.is_empty()) {
        let folded = template::fold(line);
        if let Some((template, target, address)) = head(line) {
            if let Some(template) = template {
                template.vote(votes);
            }
            (facts.target, facts.target_ip, facts.resolved) = (Some(target), Some(address), Some(true));
            known = true;
        } else if is_echo(&folded) {
            facts.echo_replies += 1;
            if let Some(template) =
                template::like(Table::Ping, "reply", &folded).find(|template| begins_like(template, &folded))
            {
                template.vote(votes);
            }
            known = true;
        } else if let Some((template, host)) = not_found(line) {
            template.vote(votes);
            (facts.target, facts.resolved) = (Some(host), Some(false));
            known = true;
        } else if let Some(template) = sentence(&folded, last) {
            template.vote(votes);
            *counter(&mut facts, template.item)? += 1;
            if facts.reporter.is_none() {
                facts.reporter = template.value(&folded, 'i').map(str::to_owned);
            }
            last = Some(template);
            known = true;
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    statistics(&text, &mut facts, votes);
    if facts.target.is_none() {
        let asked = command.filter(|_| known).and_then(asked);
        facts.target = asked.filter(|name| scan::is_name(name)).map(str::to_owned);
    }
    facts.alive = facts.echo_replies > 0;
    known.then_some(facts)
}

/// What a command pings; other commands may show a ping too.
fn asked(command: &str) -> Option<&str> {
    let words = command.split_ascii_whitespace().rev();
    let mut last = None;
    for word in words {
        let program = word.rsplit('\\').next().unwrap_or_default();
        if program.eq_ignore_ascii_case("ping") || program.eq_ignore_ascii_case("ping.exe") {
            return last;
        }
        last = last.or(Some(word));
    }
    None
}

fn counter<'f>(facts: &'f mut PingFacts, item: &str) -> Option<&'f mut u32> {
    match item {
        "timeout" => Some(&mut facts.timeouts),
        "unreachable" => Some(&mut facts.unreachable),
        "ttl-expired" => Some(&mut facts.ttl_expired),
        "general-failure" => Some(&mut facts.general_failures),
        _ => None,
    }
}

/// The first line: the target's name and address.
fn head(line: &str) -> Option<(Option<&'static Template>, String, String)> {
    // Every language names the size of the echo request.
    if !scan::ends_with_colon(line) || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let folded = template::fold(line);
    let by_label = template::like(Table::Ping, "head", &folded).find_map(|template| {
        let (name, address) = target(template.value(&folded, 't')?)?;
        Some((Some(template), name, address))
    });
    by_label.or_else(|| {
        // Another language: `name [address]`, with the size behind or before it.
        let (before, rest) = folded.split_once('[')?;
        let (address, after) = rest.split_once(']')?;
        let name = before.split_ascii_whitespace().last()?;
        let sized = scan::numbers(before).chain(scan::numbers(after)).count() > 0;
        let known = sized && scan::address(address).is_some() && scan::is_name(name);
        known.then(|| (None, name.to_owned(), address.to_owned()))
    })
}

/// `address`, or `name [address]`.
fn target(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    match text.split_once('[') {
        Some((name, rest)) => {
            let address = rest.split(']').next()?;
            let known = scan::address(address).is_some() && scan::is_name(name.trim());
            known.then(|| (name.trim().to_owned(), address.to_owned()))
        }
        None => scan::address(text).is_some().then(|| (text.to_owned(), text.to_owned())),
    }
}

/// Whether a line proves an echo: `TTL=`, or for IPv6, which has none, a time.
fn is_echo(line: &str) -> bool {
    if memchr::memchr2(b'=', b'<', line.as_bytes()).is_none() {
        return false;
    }
    let Some(address) = scan::first_address(line) else { return false };
    let upper = line.to_ascii_uppercase();
    // A sentence in a letter about a ping begins with other words.
    let early = line.find(address).is_some_and(|place| line[..place].split_ascii_whitespace().count() <= 4);
    let ttl = upper.find("TTL=").map(|place| &upper[place + 4..]);
    let ttl_is_number = ttl.is_some_and(|rest| {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        digits > 0 && rest[digits..].trim().is_empty()
    });
    early && (ttl_is_number || scan::ipv6(address).is_some() && ttl.is_none() && has_time(line))
}

/// A time stands behind `=` or `<` and before `ms`; Spanish prints `m` alone.
fn has_time(line: &str) -> bool {
    line.match_indices(['=', '<']).any(|(place, _)| {
        let rest = line[place + 1..].trim_start();
        let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        unit.len() < rest.len() && unit.trim_start().starts_with('m')
    })
}

fn begins_like(template: &Template, line: &str) -> bool {
    template.value(line, 'i').is_some_and(|address| scan::address(address).is_some())
}

fn not_found(line: &str) -> Option<(&'static Template, String)> {
    // A whole sentence at the margin, without a colon.
    if line.len() < 30 || scan::begins(line, " ") || memchr::memchr(b':', line.as_bytes()).is_some() {
        return None;
    }
    let folded = template::fold(line);
    template::like(Table::Ping, "not-found", &folded).find_map(|template| {
        let name = template.value(&folded, 'h')?.trim_matches(['"', '\'', '.', '。']);
        scan::is_name(name).then(|| (template, name.to_owned()))
    })
}

/// The sentence that a line is; most are printed several times.
fn sentence(line: &str, last: Option<&'static Template>) -> Option<&'static Template> {
    let fits = |template: &Template| {
        template.matches(line) && template.value(line, 'i').is_none_or(|value| scan::address(value).is_some())
    };
    if let Some(last) = last.filter(|last| fits(last)) {
        return Some(last);
    }
    SENTENCES
        .into_iter()
        .flat_map(|item| template::like(Table::Ping, item, line))
        .find(|template| fits(template))
}

/// The numbers behind `=` in a text.
fn equated(text: &str) -> impl Iterator<Item = (u32, &str)> {
    text.split('=').skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        Some((rest[..digits].parse().ok()?, rest[digits..].trim_start()))
    })
}

/// Sent, received and lost: three numbers behind `=` that are no times.
fn counts(text: &str) -> Option<[u32; 3]> {
    let mut counts = equated(text).filter(|(_, unit)| !unit.starts_with("ms")).map(|(number, _)| number);
    Some([counts.next()?, counts.next()?, counts.next()?])
}

fn statistics(text: &str, facts: &mut PingFacts, votes: &mut Votes) {
    let line = text.replace('\n', " ");
    let folded = template::fold(&line);
    for item in ["statistics", "round-trip"] {
        for template in template::of(Table::Ping, item).filter(|template| template.appears_in(&folded)) {
            template.vote(votes);
        }
    }
    // Behind the loss, whatever has a unit is a time; elsewhere only milliseconds are sure to be one.
    let mut times = (text, "m");
    if let Some([sent, received, lost]) = counts(text).filter(|_| text.contains('%')) {
        (facts.sent, facts.received, facts.lost) = (Some(sent), Some(received), Some(lost));
        // An interface's number stands behind a percent sign too, but before the counts.
        let behind = text.splitn(4, '=').nth(3).unwrap_or_default();
        let (before, rest) = behind.split_once('%').unwrap_or_default();
        let before = before.trim_end();
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        facts.loss_percent = before[before.len() - digits..].parse().ok();
        times = (rest, "");
    }
    let (text, letter) = times;
    let is_time = |unit: &str| unit.starts_with(char::is_alphabetic) && unit.starts_with(letter);
    let mut times = equated(text).filter(|(_, unit)| is_time(unit)).map(|(number, _)| number);
    if let (Some(min), Some(max), Some(avg)) = (times.next(), times.next(), times.next()) {
        (facts.min_ms, facts.max_ms, facts.avg_ms) = (Some(min), Some(max), Some(avg));
    }
}
