//! Events as XML, from `wevtutil qe` and the event viewer.

use super::entities::plain;
use super::facts::EventFacts;
use super::scan;

/// The licensing service, as every event names its source.
pub(super) const PROVIDER: &str = "Microsoft-Windows-Security-SPP";

/// Whether an event begins in this line. The event viewer's display puts a fold mark before it.
pub(super) fn begins(line: &str) -> bool {
    let before = line.bytes().position(|byte| !matches!(byte, b' ' | b'-' | b'\t'));
    before.is_some_and(|place| {
        let bare = line.get(place..).unwrap_or_default();
        scan::begins(bare, "<Event ") || scan::begins(bare, "<Events>")
    })
}

/// The event in `text` and the data of its message; nothing for another program's event.
pub(super) fn read(text: &str) -> Option<(EventFacts, String)> {
    let provider = text.split_once("<Provider ")?.1.split_once('>')?.0;
    if attribute(provider, "Name") != Some(PROVIDER) {
        return None;
    }
    let time = text.split_once("<TimeCreated ").and_then(|(_, rest)| rest.split_once('>'));
    let event = EventFacts {
        id: elements(text, "EventID").next()?.parse().ok()?,
        time: time.and_then(|(tag, _)| attribute(tag, "SystemTime")).map(str::to_owned),
        computer: elements(text, "Computer").next().map(plain),
        info: None,
    };
    let data: Vec<String> = elements(text, "Data").map(plain).collect();
    Some((event, data.join(", ")))
}

/// The text of each element of that name.
fn elements<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = &'t str> {
    text.split('<').filter_map(move |piece| {
        let rest = scan::behind(piece, name)?;
        let (attributes, text) = rest.split_once('>')?;
        let is_it = attributes.is_empty() || attributes.starts_with([' ', '\n']);
        (is_it && !attributes.ends_with('/')).then_some(text.trim_ascii())
    })
}

/// The value of an attribute, in either kind of quotation marks.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.match_indices(name).find_map(|(place, _)| {
        let rest = tag[place + name.len()..].strip_prefix('=')?;
        let begins = tag[..place].chars().next_back().is_none_or(char::is_whitespace);
        let mark = rest.chars().next().filter(|mark| begins && matches!(mark, '\'' | '"'))?;
        rest[1..].split_once(mark).map(|(value, _)| value)
    })
}
