//! How the lines of ping look: the first one, echoes, and the sentences that stand for one request.

use std::borrow::Cow;

use super::labels::Table;
use super::scan;
use super::template::{self, Template};

/// The sentences that stand for one request without an echo.
const SENTENCES: [&str; 4] = ["timeout", "unreachable", "ttl-expired", "general-failure"];

/// The first line: the target's name and address.
pub(super) struct Head {
    /// Nothing in a language that no table knows.
    pub(super) template: Option<&'static Template>,
    pub(super) name: String,
    /// Nothing stands before the name: the line may begin in the middle of it.
    pub(super) is_bare: bool,
    pub(super) address: String,
}

pub(super) fn head(line: &str) -> Option<Head> {
    // Every language names the size of the echo request.
    if !scan::ends_with_colon(line) || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // Chinese input has parentheses of its own.
    let line = if line.contains('（') {
        line.replace('（', " (").replace('）', ")").into()
    } else {
        Cow::Borrowed(line)
    };
    let folded = template::fold(&line);
    known_head(&folded).or_else(|| strange_head(&folded))
}

/// The first line in another language, or behind somebody's words: `name [address]`, with the size behind or
/// before it.
fn strange_head(folded: &str) -> Option<Head> {
    let mut at = 0;
    let (before, address, after) = folded.split('[').find_map(|piece| {
        at += piece.len() + 1;
        let (address, after) = folded.get(at..)?.split('[').next()?.split_once(']')?;
        scan::address(address).map(|_| (&folded[..at - 1], address, after))
    })?;
    let name = before.split_ascii_whitespace().last().filter(|name| scan::is_name(name))?;
    let is_sized = scan::numbers(before).chain(scan::numbers(after)).count() > 0;
    let is_bare = name.len() == before.trim_ascii_end().len();
    is_sized.then(|| Head { template: None, name: name.to_owned(), is_bare, address: address.to_owned() })
}

fn known_head(folded: &str) -> Option<Head> {
    template::like(Table::Ping, "head", folded).find_map(|template| {
        let (name, address) = target(template.value(folded, 't')?)?;
        Some(Head { template: Some(template), name, is_bare: false, address })
    })
}

/// The first line where a console or mail broke it.
pub(super) fn broken_head(rest: &[Cow<'_, str>]) -> Option<Head> {
    let next = rest.get(1).filter(|_| rest[0].len() >= NARROWEST)?;
    if !scan::ends_with_colon(next) || rest[0].len() + next.len() > 200 {
        return None;
    }
    broken(rest).find_map(|line| known_head(&template::fold(&line)))
}

/// A line that a console or mail broke is as long, in octets.
const NARROWEST: usize = 50;

/// A long line with what stands below it, as one: a console breaks words, mail between them.
pub(super) fn broken(rest: &[Cow<'_, str>]) -> impl Iterator<Item = String> {
    let line = rest[0].as_ref();
    let can_be = line.len() >= NARROWEST
        && !scan::ends_with_colon(line)
        && memchr::memchr(b'=', line.as_bytes()).is_none();
    let next = rest.get(1).filter(|next| can_be && !next.is_empty());
    next.into_iter().flat_map(move |next| ["", " "].map(|between| [line, between, next].concat()))
}

/// `address`, or `name [address]`.
fn target(text: &str) -> Option<(String, String)> {
    let text = text.trim_ascii();
    match text.split_once('[') {
        Some((name, rest)) => {
            let address = rest.split(']').next()?;
            let known = scan::address(address).is_some() && scan::is_name(name.trim_ascii());
            known.then(|| (name.trim_ascii().to_owned(), address.to_owned()))
        }
        None => scan::address(text).is_some().then(|| (text.to_owned(), text.to_owned())),
    }
}

/// Whether a line proves an echo: `TTL=`, or for IPv6, which has none, a time.
pub(super) fn is_echo(line: &str) -> bool {
    if memchr::memchr2(b'=', b'<', line.as_bytes()).is_none() {
        return false;
    }
    let Some(address) = scan::first_address(line) else { return false };
    let upper = line.to_ascii_uppercase();
    // A sentence in a letter about a ping begins with other words.
    let early =
        scan::find(line, address).is_some_and(|place| line[..place].split_ascii_whitespace().count() <= 4);
    let ttl = scan::find(&upper, "TTL=").map(|place| &upper[place + 4..]);
    let ttl_is_number = ttl.is_some_and(|rest| {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        digits > 0 && rest[digits..].trim_ascii().is_empty()
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

pub(super) fn begins_like(template: &Template, line: &str) -> bool {
    template.value(line, 'i').is_some_and(|address| scan::address(address).is_some())
}

/// The sentence that the host has no address, the host, and how many lines it takes.
pub(super) fn not_found(rest: &[Cow<'_, str>]) -> Option<(&'static Template, String, usize)> {
    let line = rest[0].as_ref();
    // A whole sentence at the margin, without a colon.
    if line.len() < 30 || scan::begins(line, " ") || memchr::memchr(b':', line.as_bytes()).is_some() {
        return None;
    }
    template::like(Table::Ping, "not-found", line).next()?;
    let folded = template::fold(line);
    let named = |template: &Template, folded: &str| {
        let name = template.value(folded, 'h')?.trim_matches(['"', '\'', '.', '。']);
        scan::is_name(name).then(|| name.to_owned())
    };
    template::like(Table::Ping, "not-found", &folded).filter(|template| template.has_begun(&folded)).find_map(
        |template| match named(template, &folded) {
            Some(name) => Some((template, name, 1)),
            None => {
                broken(rest).find_map(|line| Some((template, named(template, &template::fold(&line))?, 2)))
            }
        },
    )
}

/// The sentence that a line is; most are printed several times.
pub(super) fn sentence(line: &str, last: Option<&'static Template>) -> Option<&'static Template> {
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
