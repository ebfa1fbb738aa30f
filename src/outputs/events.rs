//! Events of the licensing service, from `wevtutil /f:text`, `Get-WinEvent` and the event viewer's XML.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::event_info::info;
use super::event_property::{Property, Source, is_of_kms, property};
use super::event_xml;
use super::facts::{EventFacts, Events};
use super::folding;
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;

/// Whether events begin here.
pub(super) fn begins(rest: &[Cow<'_, str>]) -> bool {
    let line = rest[0].as_ref();
    scan::behind(line, "Event[").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || group(line).is_some()
        || is_table_header(line)
        || scan::begins(line, "TimeCreated")
            && scan::field(line).is_some_and(|(label, _)| label == "TimeCreated")
        || event_xml::begins(line) && rest.iter().take(4).any(|line| scan::has(line, event_xml::PROVIDER))
        || rest.get(1).is_some_and(|line| names_the_service(line)) && names_a_log(line)
        || is_message(line) && rest.iter().take(LONGEST_MESSAGE).any(|line| names_the_service(line))
}

/// How many lines a message and the properties up to the provider's name have at most.
const LONGEST_MESSAGE: usize = 40;

/// A message before the properties that it belongs to: `Get-WinEvent | Format-List *`.
fn is_message(line: &str) -> bool {
    scan::begins(line, "Message ") && scan::field(line).is_some_and(|(label, _)| label == "Message")
}

fn names_the_service(line: &str) -> bool {
    line.ends_with(event_xml::PROVIDER)
        && scan::field(line).is_some_and(|(_, value)| value == event_xml::PROVIDER)
}

/// Whether a copy of the event viewer begins here, in any language.
fn names_a_log(line: &str) -> bool {
    scan::begins(line, "Log Name:")
        || scan::field(line).is_some_and(|(label, _)| property(label) == Some(Property::Log))
}

/// The provider whose events a table of Get-WinEvent lists below.
fn group(line: &str) -> Option<&str> {
    scan::behind(line.trim_ascii_start(), "ProviderName: ")
}

fn is_table_header(line: &str) -> bool {
    let mut words = line.split_ascii_whitespace();
    words.next() == Some("TimeCreated") && words.next() == Some("Id")
}

/// Reads events in file order; `None` where there is none.
pub(super) fn read(lines: &[Cow<'_, str>], votes: &mut Votes) -> Option<Events> {
    let mut reader = Reader::default();
    for line in lines {
        reader.read(line, votes);
    }
    reader.end();
    (!reader.events.is_empty()).then_some(Events { events: reader.events })
}

/// The end of an event in XML.
const END: &str = "</Event>";

/// The properties that Get-WinEvent lists behind a message.
const PROPERTIES: [&str; 8] =
    ["Id", "Version", "Level", "ProviderName", "LogName", "MachineName", "TimeCreated", "RecordId"];

/// Where in an event a line stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Properties,
    /// In the message, which is the last property.
    Message,
    /// In the message, which came first; the next property ends it.
    FirstMessage,
    /// Behind a message that came first.
    Behind,
}

impl Place {
    fn is_message(self) -> bool {
        matches!(self, Self::Message | Self::FirstMessage)
    }

    fn is_message_first(self) -> bool {
        matches!(self, Self::FirstMessage | Self::Behind)
    }
}

#[derive(Default)]
struct Reader {
    events: Vec<EventFacts>,
    /// The event that is being read; its id is 0 until it is known.
    event: EventFacts,
    open: bool,
    source: Source,
    /// Whose the rows of the table are that is being read.
    table: Source,
    place: Place,
    message: String,
    /// The XML of the event that is being read.
    xml: Option<String>,
    /// The XML below says again what an event's text said.
    repeats: bool,
}

impl Reader {
    fn read(&mut self, line: &str, votes: &mut Votes) {
        if scan::begins(line, "Event[") || scan::begins(line, "Log Name:") {
            self.end();
            (self.open, self.repeats, self.xml) = (true, false, None);
            return;
        }
        if let Some(provider) = group(line) {
            self.end();
            self.table = Source::of(provider);
            return;
        }
        if scan::begins(line, "Event Xml:") {
            self.end();
            self.repeats = true;
        }
        if self.xml.is_some() || event_xml::begins(line) {
            self.xml(line);
            return;
        }
        // In the other order, the message belongs to the event whose time opened it.
        if is_message(line) && (!self.open || self.place == Place::Behind && self.event.id != 0) {
            self.end();
            (self.open, self.place) = (true, Place::FirstMessage);
            self.say(scan::field(line).map_or("", |(_, value)| value), votes);
            return;
        }
        if let Some((event, message)) = row(line) {
            self.end();
            if self.table == Source::Service {
                sentence(message, votes);
                self.events.push(event);
            }
            return;
        }
        let field = scan::field(line);
        if self.place.is_message_first() && field.is_some_and(|(label, _)| PROPERTIES.contains(&label)) {
            self.place = Place::Behind;
        }
        let in_message = self.place.is_message();
        match field {
            Some(("TimeCreated", value)) if self.place == Place::Behind && self.event.time.is_none() => {
                self.event.time = scan::filled(value);
            }
            Some(("TimeCreated", value)) => {
                self.end();
                self.open = true;
                self.event.time = scan::filled(value);
            }
            Some((label, value)) if !in_message => self.property(label, value, votes),
            // Another copy of the event viewer ends a message.
            Some((label, value)) if !line.starts_with(' ') && property(label) == Some(Property::Log) => {
                self.property(label, value, votes);
            }
            _ if in_message => self.say(line.trim_ascii(), votes),
            _ => {}
        }
    }

    fn property(&mut self, label: &str, value: &str, votes: &mut Votes) {
        let Some(property) = property(label) else { return };
        labels::find(Table::Events, label).inspect(|label| label.vote(votes));
        match property {
            Property::Log => {
                self.end();
                (self.open, self.repeats) = (true, false);
            }
            Property::Source => self.source = Source::of(value),
            Property::Time => self.event.time = scan::filled(value),
            Property::Id => self.event.id = value.parse().unwrap_or_default(),
            Property::Computer => self.event.computer = scan::filled(value),
            Property::Message => {
                self.place = Place::Message;
                self.say(value, votes);
            }
        }
    }

    /// Takes a line of XML, in which several events may stand.
    fn xml(&mut self, line: &str) {
        let mut text = self.xml.take().unwrap_or_default();
        let mut pieces = line.trim_ascii().split(END).peekable();
        while let Some(piece) = pieces.next() {
            text.push_str(piece);
            text.push('\n');
            if pieces.peek().is_none() {
                break;
            }
            self.end();
            let event = event_xml::read(&text).filter(|(event, _)| !self.repeats && is_of_kms(event.id));
            if let Some((mut event, message)) = event {
                event.info = info(event.id, &message);
                self.events.push(event);
            }
            text.clear();
        }
        let is_begun = !matches!(text.trim_ascii(), "" | "</Events>");
        self.xml = is_begun.then_some(text);
    }

    fn say(&mut self, text: &str, votes: &mut Votes) {
        for part in [text, text.split_inclusive([':', '：']).next().unwrap_or_default()] {
            let label = labels::find(Table::Events, part);
            if let Some(label) = label.filter(|label| matches!(label.item, "info" | "sentence")) {
                label.vote(votes);
                break;
            }
        }
        sentence(text, votes);
        self.message.push_str(text);
        self.message.push('\n');
    }

    fn end(&mut self) {
        let mut event = std::mem::take(&mut self.event);
        let message = std::mem::take(&mut self.message);
        self.place = Place::Properties;
        let source = std::mem::take(&mut self.source);
        if std::mem::take(&mut self.open) && source == Source::Service && is_of_kms(event.id) {
            event.info = info(event.id, &message);
            self.events.push(event);
        }
    }
}

/// The sentence of an event tells the language; a table cuts it.
fn sentence(text: &str, votes: &mut Votes) {
    static SENTENCES: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
        let rows = labels::rows().iter().filter(|row| row.table == Table::Events && row.item == "sentence");
        rows.map(|row| (folding::key(row.text), row.text)).collect()
    });
    let said = folding::key(text.trim_end_matches(['.', '…']));
    let known = |(known, _): &&(String, &str)| said.starts_with(known) || known.starts_with(&said);
    if let Some((_, text)) = SENTENCES.iter().find(known).filter(|_| said.len() >= 12) {
        labels::find(Table::Events, text).inspect(|label| label.vote(votes));
    }
}

/// A row of Get-WinEvent's table: the time as it stands there and the id; and its message, which is cut.
fn row(line: &str) -> Option<(EventFacts, &str)> {
    let place = [" 1228", " 1229"].into_iter().filter_map(|start| scan::find(line, start)).min()?;
    let cells = &line[place + 1..];
    let (id, rest) = cells.split_once(' ').unwrap_or((cells, ""));
    let id = id.parse().ok().filter(|id| is_of_kms(*id))?;
    // The level stands before it, where it was asked for.
    let message = rest.rsplit_once("  ").map_or(rest, |(_, message)| message);
    let time = line[..place].trim_ascii();
    // A date begins with a digit and holds a clock's time.
    let dated = time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':');
    dated.then(|| (EventFacts { id, time: Some(time.to_owned()), ..EventFacts::default() }, message))
}
