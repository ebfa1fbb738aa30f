//! Events of the licensing service, from `wevtutil /f:text`, `Get-WinEvent` and the event viewer's XML.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::event_xml;
use super::facts::{EventFacts, EventInfo, Events};
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;

/// Whether events begin here.
pub(super) fn begins(rest: &[Cow<'_, str>]) -> bool {
    let line = rest[0].as_ref();
    scan::behind(line, "Event[").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || scan::begins(line.trim_ascii_start(), "ProviderName: Microsoft-Windows-Security-SPP")
        || is_table_header(line)
        || scan::begins(line, "TimeCreated")
            && scan::field(line).is_some_and(|(label, _)| label == "TimeCreated")
        || event_xml::begins(line) && rest.iter().take(4).any(|line| line.contains(event_xml::PROVIDER))
        || scan::begins(line, "Log Name:") && rest.get(1).is_some_and(|line| names_the_service(line))
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
        if let Some(event) = row(line) {
            self.end();
            if let Some(text) = line.rsplit_once("  ").map_or(Some(line), |(_, text)| Some(text)) {
                sentence(text, votes);
            }
            self.events.push(event);
            return;
        }
        let field = scan::field(line).filter(|(label, _)| label.is_ascii());
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
            Some(("Date", value)) if !in_message => self.event.time = scan::filled(value),
            Some(("Event ID" | "Id", value)) if !in_message => {
                self.event.id = value.parse().unwrap_or_default();
            }
            Some(("Computer" | "MachineName", value)) if !in_message => {
                self.event.computer = scan::filled(value);
            }
            Some(("Description" | "Message", value)) if !in_message => {
                self.place = Place::Message;
                self.say(value, votes);
            }
            _ if in_message => self.say(line.trim(), votes),
            _ => {}
        }
    }

    /// Takes a line of XML, in which several events may stand.
    fn xml(&mut self, line: &str) {
        let mut text = self.xml.take().unwrap_or_default();
        let mut pieces = line.trim().split(END).peekable();
        while let Some(piece) = pieces.next() {
            text.push_str(piece);
            text.push('\n');
            if pieces.peek().is_none() {
                break;
            }
            self.end();
            if let Some((mut event, message)) = event_xml::read(&text).filter(|_| !self.repeats) {
                event.info = info(event.id, &message);
                self.events.push(event);
            }
            text.clear();
        }
        let is_begun = !matches!(text.trim(), "" | "</Events>");
        self.xml = is_begun.then_some(text);
    }

    fn say(&mut self, text: &str, votes: &mut Votes) {
        for part in [text, text.split_inclusive([':', '：']).next().unwrap_or_default()] {
            if let Some(label) = labels::find(Table::Events, part) {
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
        if std::mem::take(&mut self.open) && event.id != 0 {
            event.info = info(event.id, &message);
            self.events.push(event);
        }
    }
}

/// The sentence of an event tells the language; a table cuts it.
fn sentence(text: &str, votes: &mut Votes) {
    static SENTENCES: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
        let rows = labels::rows().iter().filter(|row| row.table == Table::Events && row.item == "sentence");
        rows.map(|row| (labels::key(row.text), row.text)).collect()
    });
    let said = labels::key(text.trim_end_matches(['.', '…']));
    let known = |(known, _): &&(String, &str)| said.starts_with(known) || known.starts_with(&said);
    if let Some((_, text)) = SENTENCES.iter().find(known).filter(|_| said.len() >= 12) {
        labels::find(Table::Events, text).inspect(|label| label.vote(votes));
    }
}

/// A row of Get-WinEvent's table: the time as it stands there, the id, and a cut message.
fn row(line: &str) -> Option<EventFacts> {
    let place = [" 1228", " 1229"].into_iter().filter_map(|start| line.find(start)).min()?;
    let id: u32 = line[place + 1..].split_ascii_whitespace().next()?.parse().ok()?;
    let time = line[..place].trim();
    // A date begins with a digit and holds a clock's time.
    let dated = time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':');
    dated.then(|| EventFacts { id, time: Some(time.to_owned()), ..EventFacts::default() })
}

/// The data of an event as it was copied alone, with the event's number, which the number of its fields
/// tells.
#[must_use]
pub fn data(text: &str) -> Option<(u32, EventInfo)> {
    let id = match text.split(',').count() {
        10 => 12288,
        8 => 12289,
        9 => 12290,
        _ => return None,
    };
    Some((id, info(id, text)?))
}

/// The data behind the sentence: `0x…, …`.
fn info(id: u32, message: &str) -> Option<EventInfo> {
    if id == 12294 {
        return domain(message).map(|domain| EventInfo::Published { domain });
    }
    let start = message.find("0x")?;
    let text = message[start..].split("\n\n").next()?.replace('\n', "");
    let cells: Vec<&str> = text.split(',').map(str::trim).collect();
    let result = code(cells.first()?).filter(|_| !scan::has(&text, "..."))?;
    let own = |cell: &str| cell.to_owned();
    let truth = |cell: &str| match cell {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    };
    match (id, cells.as_slice()) {
        (12288, [_, _, host, cmid, time, vm, state, minutes, sku, count]) => {
            let endpoint = scan::host_and_port(host);
            Some(EventInfo::Request {
                result,
                host: endpoint.as_ref().map(|(host, _)| host.clone()),
                port: endpoint.map(|(_, port)| port),
                cmid: own(cmid),
                client_time: own(time),
                is_vm: truth(vm),
                license_state: state.parse().ok(),
                minutes_to_expiration: minutes.parse().ok(),
                sku_id: own(sku),
                min_count: count.parse().ok(),
            })
        }
        (12289, [_, _, activated, _, count, activation, renewal, time]) => Some(EventInfo::Response {
            result,
            activated: truth(activated),
            current_count: count.parse().ok(),
            activation_interval: activation.parse().ok(),
            renewal_interval: renewal.parse().ok(),
            host_time: own(time),
        }),
        (12290, [_, count, client, cmid, time, vm, state, minutes, sku]) => Some(EventInfo::Processed {
            result,
            min_count: count.parse().ok(),
            client: own(client),
            cmid: own(cmid),
            client_time: own(time),
            is_vm: truth(vm),
            license_state: state.parse().ok(),
            minutes_to_expiration: minutes.parse().ok(),
            sku_id: own(sku),
        }),
        (12293, [_]) => Some(EventInfo::PublishingFailed { domain: domain(&message[..start]), result }),
        _ => None,
    }
}

/// A result; some versions of Windows leave its zeros out.
fn code(cell: &str) -> Option<String> {
    let digits = scan::behind(cell, "0x").filter(|digits| digits.len() <= 8)?;
    u32::from_str_radix(digits, 16).ok().map(|code| format!("0x{code:08X}"))
}

/// The domain in the sentence: what stands between quotation marks, or the one word with a dot in it.
fn domain(sentence: &str) -> Option<String> {
    let marks = |c: char| "'\"‘’“”«»「」『』„ \u{a0}\n,;:()。，、".contains(c);
    let words = sentence.split(marks).map(|word| word.trim_end_matches('.'));
    let mut domains = words.filter(|word| word.contains('.') && scan::is_name(word));
    let domain = domains.next()?;
    domains.next().is_none().then(|| domain.to_owned())
}
