//! Sentences with values in them: a label with placeholders, matched against a line.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::labels::{self, Table};
use super::language::{Languages, Votes};
use super::scan;

/// A **template** is a sentence of a label table, cut at its placeholders.
#[derive(Debug)]
pub(super) struct Template {
    /// What the sentence means.
    pub(super) item: &'static str,
    /// The literal parts; a value stands between each two.
    parts: Vec<String>,
    /// The placeholders' letters, in order.
    values: Vec<char>,
    votes: Votes,
    language: Languages,
}

impl Template {
    /// Counts the sentence for its language.
    pub(super) fn vote(&self, votes: &mut Votes) {
        votes.add(&self.votes, self.language);
    }

    /// The value that stands for `placeholder` in `line`, which must be folded; `None` where the line
    /// is another sentence.
    pub(super) fn value<'l>(&self, line: &'l str, placeholder: char) -> Option<&'l str> {
        let mut rest = line.strip_prefix(self.parts[0].as_str())?;
        let mut found = None;
        for (part, value) in self.parts[1..].iter().zip(&self.values) {
            let end = if part.is_empty() { rest.len() } else { scan::find(rest, part)? };
            if *value == placeholder {
                found = Some(rest[..end].trim_ascii());
            }
            rest = &rest[end + part.len()..];
        }
        found
    }

    /// Whether `line`, which must be folded, begins as this sentence does.
    fn begins(&self, line: &str) -> bool {
        line.as_bytes().first() == self.parts[0].as_bytes().first() || self.parts[0].is_empty()
    }

    /// Whether `line`, which must be folded, has the words before this sentence's first value.
    pub(super) fn has_begun(&self, line: &str) -> bool {
        !self.parts[0].is_empty() && line.starts_with(self.parts[0].as_str())
    }

    /// Whether `line`, which must be folded, is this sentence; more may follow it.
    pub(super) fn matches(&self, line: &str) -> bool {
        let Some(mut rest) = line.strip_prefix(self.parts[0].as_str()) else { return false };
        self.parts[1..].iter().all(|part| match scan::find(rest, part) {
            Some(start) => {
                rest = &rest[start + part.len()..];
                true
            }
            None => false,
        })
    }
}

/// The templates of one table and item that begin as `line` does, which must be folded.
pub(super) fn like<'l>(
    table: Table,
    item: &'static str,
    line: &'l str,
) -> impl Iterator<Item = &'static Template> + use<'l> {
    of(table, item).filter(|template| template.begins(line))
}

/// The templates of one table and item.
pub(super) fn of(table: Table, item: &'static str) -> impl Iterator<Item = &'static Template> {
    static ALL: LazyLock<FxHashMap<(Table, &str), Vec<Template>>> = LazyLock::new(|| {
        let mut all: FxHashMap<(Table, &str), Vec<Template>> = FxHashMap::default();
        for (row, template) in labels::rows().iter().filter_map(|row| Some((row, read(row)?))) {
            all.entry((row.table, row.item)).or_default().push(template);
        }
        all
    });
    ALL.get(&(table, item)).map_or(&[][..], Vec::as_slice).iter()
}

fn read(row: &labels::Row) -> Option<Template> {
    if !matches!(row.table, Table::Ping | Table::Nslookup | Table::Slmgr | Table::Ipconfig) {
        return None;
    }
    let text = essence(row.text.split("\\n").next().unwrap_or_default());
    let text = fold(text).into_owned();
    let (mut parts, mut values) = (Vec::new(), Vec::new());
    let mut pieces = text.split('{');
    parts.push(pieces.next()?.to_owned());
    for piece in pieces {
        let (value, literal) = piece.split_once('}')?;
        values.push(value.chars().next()?);
        parts.push(literal.to_owned());
    }
    let literal: usize = parts.iter().map(|part| part.trim_ascii().len()).sum();
    let language = Languages::of(row.language);
    let mut votes = Votes::default();
    votes.cast(language, row.trust);
    (literal >= 4).then_some(Template { item: row.item, parts, values, votes, language })
}

/// The part of a sentence that tells it: what follows the last value and a full stop is advice, and
/// consoles wrap it anywhere. The first word behind the stop stays, because names hold stops too.
fn essence(text: &str) -> &str {
    let last = text.rfind('}').map_or(0, |place| place + 1);
    let tail = &text[last..];
    let Some(stop) = tail.find(['.', '。']) else { return text };
    if stop > 0 {
        return &text[..last + stop];
    }
    let behind = tail.trim_start_matches(['.', '。']);
    let word = behind.find(|c: char| !c.is_whitespace()).unwrap_or(0);
    let end = behind[word..].find(char::is_whitespace).map_or(behind.len(), |place| word + place);
    &text[..text.len() - behind.len() + end.min(behind.len())]
}

/// A line as templates are compared with it: one kind of apostrophe and colon, single blanks, none
/// before a colon or at the end.
pub(super) fn fold(line: &str) -> Cow<'_, str> {
    let line = line.trim_ascii();
    if is_folded(line.as_bytes()) {
        return Cow::Borrowed(line);
    }
    let mut folded = String::with_capacity(line.len());
    for (place, c) in line.char_indices() {
        match c {
            '’' | '‘' | '´' => folded.push('\''),
            // An IPv6 address may begin with colons.
            ':' if line[place..].starts_with("::") => folded.push(':'),
            ':' | '：' => {
                folded.truncate(folded.trim_end().len());
                folded.push(':');
                // A full-width colon has its blank in itself.
                if c != ':' && line[place..].chars().nth(1).is_some_and(|next| next.is_ascii_alphanumeric()) {
                    folded.push(' ');
                }
            }
            ' ' | '\t' | '\u{a0}' => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            _ => folded.push(c),
        }
    }
    Cow::Owned(folded)
}

/// Whether nothing is to be folded: most lines are as they should be.
fn is_folded(line: &[u8]) -> bool {
    // The first octets of the apostrophes, of the blank and of the colon that are folded.
    let is_strange =
        memchr::memchr3(0xE2, 0xC2, 0xEF, line).is_some() || memchr::memchr(b'\t', line).is_some();
    let is_single = |(place, pair): (usize, &[u8])| match pair {
        b"  " => false,
        // An IPv6 address may begin with colons.
        b" :" => line.get(place + 2) == Some(&b':'),
        _ => true,
    };
    !is_strange && line.windows(2).enumerate().all(is_single)
}

impl Template {
    /// Whether the first literal part stands somewhere in a text.
    pub(super) fn appears_in(&self, text: &str) -> bool {
        let part = self.parts.iter().find(|part| part.trim_ascii().len() >= 6);
        part.is_some_and(|part| scan::has(text, part.trim_ascii()))
    }
}
