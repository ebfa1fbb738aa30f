//! How the lines of ipconfig look: its title, the headers of adapters, fields with and without a leader.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::adapter::{self, Item};
use super::labels::{self, Label, Table};
use super::scan;

/// What a line says of its language, if it is a known title.
pub(super) fn title(line: &str) -> Option<&'static Label> {
    labels::find(Table::Ipconfig, line).filter(|label| label.item == "title")
}

/// Whether a line can be the title in a language that no table knows.
pub(super) fn is_strange_title(line: &str) -> bool {
    scan::has(line, "IP") && scan::has(line, "Windows") && scan::colons(line).next().is_none()
}

/// Whether a line is a field with a dot leader.
pub(super) fn is_led(line: &str) -> bool {
    scan::has(line, ". .") && field(line).is_some()
}

/// Whether a label has a leader, or leaves no room for one.
pub(super) fn fills_its_column(label: &str) -> bool {
    label.trim_end().ends_with('.') || label.trim_ascii().width() >= NO_ROOM
}

/// The first line with something on it.
pub(super) fn filled<'l>(lines: &'l [Cow<'_, str>]) -> Option<&'l str> {
    lines.iter().map(AsRef::as_ref).find(|line: &&str| !line.is_empty())
}

/// A field's label and value. The colon behind a dot leader divides them, or the one behind a known
/// label: labels may hold colons themselves, and values do.
pub(super) fn field(line: &str) -> Option<(&str, &str, Option<&'static Label>)> {
    let colons = || scan::colons(line).take_while(|(place, _)| *place <= WIDEST);
    let known = colons().find_map(|(place, length)| {
        let label = labels::find(Table::Ipconfig, &line[..place]).filter(|label| label.item != "adapter")?;
        Some((place, length, Some(label)))
    });
    let led = || {
        let behind_dots = |(place, _): &(usize, usize)| {
            let before = line[..*place].trim_end();
            before.ends_with('.') && (scan::has(before, ". .") || before.ends_with(" ."))
        };
        colons().find(behind_dots).map(|(place, length)| (place, length, None))
    };
    let (place, length, label) = known.or_else(led)?;
    Some((&line[..place], line[place + length..].trim_ascii(), label))
}

/// No label with its leader has more octets; somebody's line may have millions, and as many colons.
const WIDEST: usize = 1024;

/// The columns of a label that leaves no room for a leader.
const NO_ROOM: usize = 24;

/// Whether a line is a field with a suffix, whose label leaves no room for a leader.
pub(super) fn is_suffix(line: &str) -> bool {
    let Some((label, value)) = scan::field(line) else { return false };
    scan::has(label, "DNS")
        && label.width() >= NO_ROOM
        && (value.is_empty() || scan::is_name(value) && scan::address(value).is_none())
        && !adapter::is_known(line)
}

/// An adapter's header ends with a colon, and fields follow, with leaders if others had some. Where they
/// were cut off, its words tell it.
pub(super) fn is_header(line: &str, rest: &[Cow<'_, str>], before: Before) -> bool {
    let begins = |next: &str| match (field(next), before) {
        (Some((label, ..)), Before::Led) => fills_its_column(label),
        (Some(_), Before::Title) => true,
        // Somebody's words may end with a colon too.
        (Some((label, _, None)), Before::Nothing) => scan::has(label, "DNS"),
        (Some((.., Some(label))), Before::Nothing) => adapter::comes_first(Item::of(label.item)),
        (None, _) => is_suffix(next),
    };
    scan::ends_with_colon(line)
        && line.contains(char::is_alphanumeric)
        && (filled(rest).is_some_and(begins) || adapter::is_known(line))
}

/// Whether a line stands where an adapter's header does, but has lost its colon: at the margin below an empty
/// line, and above fields that an adapter begins with, or that no table knows.
pub(super) fn is_damaged_header(lines: &[Cow<'_, str>], place: usize) -> bool {
    let rest = &lines[place + 1..];
    let can_be_first = |known: Option<&Label>| match known {
        Some(label) => adapter::comes_first(Item::of(label.item)),
        None => rest[0].is_empty(),
    };
    !scan::begins(&lines[place], " ")
        && place.checked_sub(1).is_none_or(|above| lines[above].is_empty())
        && filled(rest)
            .filter(|next| is_led(next))
            .and_then(field)
            .is_some_and(|(.., known)| can_be_first(known))
}

/// What stands before a line.
#[derive(Clone, Copy)]
pub(super) enum Before {
    /// Nothing of ipconfig.
    Nothing,
    /// Its title, or fields without leaders.
    Title,
    /// Fields with leaders.
    Led,
}

/// The beginning of a header that a console broke at its width.
pub(super) fn wrapped_header<'l>(lines: &'l [Cow<'_, str>], place: usize) -> &'l str {
    let above = place.checked_sub(1).map_or("", |above| lines[above].as_ref());
    let is_cut = above.len() >= 79 && (79..=80).contains(&above.width());
    // Headers stand at the margin; what goes on with a list does not.
    if is_cut && !scan::begins(above, " ") && field(above).is_none() { above } else { "" }
}

/// Whether mail put a value, or the end of one, on the line at `place`: right below the field, and
/// because it did not fit.
pub(super) fn is_wrapped(lines: &[Cow<'_, str>], place: usize, item: Item) -> bool {
    const NARROWEST: usize = 60;
    let Some((_, value, _)) = place.checked_sub(1).and_then(|above| field(&lines[above])) else {
        return false;
    };
    let line = lines[place].trim_ascii();
    let word = line.split(' ').next().unwrap_or_default();
    if lines[place - 1].len() + word.len() < NARROWEST {
        return false;
    }
    if value.is_empty() {
        return adapter::is_value(item, line);
    }
    item == Item::Description && lines.get(place + 1).is_some_and(|next| field(next).is_some())
}
