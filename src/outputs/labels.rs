//! The label tables: what Windows commands print around their values, in every language, as data.

use std::cell::RefCell;
use std::io::Read;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;
use rustc_hash::FxHashMap;

use super::language::{Languages, Votes};
use super::scan;

/// One line of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// The table, named for the command.
    pub(super) table: Table,
    /// What the label means.
    pub(super) item: &'static str,
    /// The language's tag.
    pub(super) language: &'static str,
    /// How sure the wording is: 4 seen, 3 documented, 2 parsed elsewhere, 1 reconstructed.
    pub(super) trust: u32,
    /// The label, with `{…}` where values stand and `\n` where lines end.
    pub(super) text: &'static str,
}

/// The tables, one per command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Table {
    Ipconfig,
    Ping,
    Nslookup,
    Slmgr,
    Cscript,
    Netstat,
    Reg,
    PowerShell,
    Events,
    Hints,
}

/// The tables, by the names of their files.
const TABLES: [(Table, &str); 10] = [
    (Table::Ipconfig, "ipconfig"),
    (Table::Ping, "ping"),
    (Table::Nslookup, "nslookup"),
    (Table::Slmgr, "slmgr"),
    (Table::Cscript, "cscript"),
    (Table::Netstat, "netstat"),
    (Table::Reg, "reg"),
    (Table::PowerShell, "powershell"),
    (Table::Events, "events"),
    (Table::Hints, "hints"),
];

/// The rows of all tables, packed (RFC 1951): the table's name, then the cells of the row, between tabs.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/labels.deflate"));

/// Every row of every table. The samples keep a broken package out.
pub(super) fn rows() -> &'static [Row] {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        let mut text = String::new();
        let read = DeflateDecoder::new(PACKED).read_to_string(&mut text);
        read.map(|_| text).unwrap_or_default()
    });
    static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| TEXT.lines().filter_map(row).collect());
    &ROWS
}

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.splitn(5, '\t');
    let name = cells.next()?;
    let (table, _) = TABLES.into_iter().find(|(_, file)| *file == name)?;
    let (item, language) = (cells.next()?, cells.next()?);
    let trust = match cells.next()? {
        "V" => 4,
        "D" => 3,
        "P" => 2,
        _ => 1,
    };
    Some(Row { table, item, language, trust, text: cells.next()? })
}

/// What a known label means.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Label {
    /// The item of the table.
    pub(super) item: &'static str,
    /// The languages that print it, each as much as its wording is trusted.
    votes: Votes,
    languages: Languages,
}

impl Label {
    /// Counts the label for its languages.
    pub(super) fn vote(&self, votes: &mut Votes) {
        votes.add(&self.votes, self.languages);
    }

    /// Counts a banner: an English one stands above outputs of many languages, and above an English
    /// output another one tells the system's language.
    pub(super) fn vote_as_banner(&self, votes: &mut Votes) {
        if !self.languages.contains(Languages::ENGLISH) {
            votes.add(&self.votes.times(256), self.languages);
        }
    }
}

/// The form in which labels are compared: without dots, blanks and colons, in lower case, with one
/// kind of apostrophe. Full-width forms become ASCII.
pub(super) fn key(text: &str) -> String {
    let mut key = Vec::new();
    write_key(text, &mut key);
    String::from_utf8(key).unwrap_or_default()
}

fn write_key(text: &str, key: &mut Vec<u8>) {
    key.clear();
    // Lower case is at most half as long again.
    key.resize(text.len() * 2, 0);
    let (mut end, mut at) = (0, 0);
    while let Some(octet) = text.as_bytes().get(at) {
        let folded = FOLDED[usize::from(*octet)];
        if folded != OTHER {
            // What is left out is written over.
            key[end] = folded;
            end += usize::from(folded != 0);
            at += 1;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        let mut write = |text: &[u8]| {
            key[end..end + text.len()].copy_from_slice(text);
            end += text.len();
        };
        match c {
            '：' | '。' | '\u{a0}' => {}
            '’' | '‘' | '´' => write(b"'"),
            '（' => write(b"("),
            '）' => write(b")"),
            // Ideographs have no case.
            '\u{2e80}'..='\u{ffef}' => write(&text.as_bytes()[at..at + c.len_utf8()]),
            _ => c.to_lowercase().for_each(|c| write(c.encode_utf8(&mut [0; 4]).as_bytes())),
        }
        at += c.len_utf8();
    }
    key.truncate(end);
}

/// Stands for an octet of a longer character.
const OTHER: u8 = 0xFF;

/// What becomes of each ASCII octet in a key; nothing of a zero.
const FOLDED: [u8; 256] = {
    let mut folded = [OTHER; 256];
    let mut octet: u8 = 0;
    while octet < 128 {
        let is_left_out = matches!(octet, b'.' | b' ' | b'\t' | b':');
        folded[octet as usize] = if is_left_out { 0 } else { octet.to_ascii_lowercase() };
        octet += 1;
    }
    folded
};

/// The labels of one table.
struct Index {
    labels: FxHashMap<Box<[u8]>, Label>,
    /// With which octets keys begin: most lines need no key to be known as strangers.
    begin: [bool; 256],
}

impl Index {
    fn of(labels: FxHashMap<Box<[u8]>, Label>) -> Self {
        let mut begin = [false; 256];
        // A longer character may be folded to any octet.
        begin[usize::from(OTHER)] = true;
        for first in labels.keys().filter_map(|key| key.first()) {
            begin[usize::from(*first)] = true;
        }
        Self { labels, begin }
    }
}

/// What `text` means as a label of `table`: a whole line, or what stands before its value.
pub(super) fn find(table: Table, text: &str) -> Option<&'static Label> {
    static LABELS: LazyLock<[Index; TABLES.len()]> = LazyLock::new(index);
    thread_local! {
        // Most lines are looked up; the key's memory is used again.
        static KEY: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    }
    let index = &LABELS[table as usize];
    // No label is longer; whole lines of prose need not be folded.
    // Leaders and indents are a great part of it.
    let stays = |octet: u8| FOLDED[usize::from(octet)] != 0;
    let (start, end) = (text.bytes().position(stays)?, text.bytes().rposition(stays)?);
    let text = &text[start..=end];
    if text.len() > LONGEST || !index.begin[usize::from(FOLDED[usize::from(text.as_bytes()[0])])] {
        return None;
    }
    KEY.with_borrow_mut(|key| {
        write_key(text, key);
        index.labels.get(key.as_slice())
    })
}

/// The longest text that is looked up, in octets.
const LONGEST: usize = 360;

fn index() -> [Index; TABLES.len()] {
    let mut tables: [FxHashMap<Box<[u8]>, Label>; TABLES.len()] = Default::default();
    for row in rows() {
        let before = scan::halves(row.text).map_or(row.text, |(before, _)| before);
        let table = &mut tables[row.table as usize];
        if !row.text.contains('{') {
            add(table, row, row.text, row.item);
            if let Some(group) = group(row.item) {
                add(table, row, before, group);
            }
        } else if !before.contains('{') && before.len() < row.text.len() {
            add(table, row, before, row.item);
        }
    }
    tables.map(Index::of)
}

/// The label that several whole lines share: known even where its value is not.
fn group(item: &str) -> Option<&'static str> {
    Some(match item {
        "licensed" | "unlicensed" | "initial-grace" | "notification" | "additional-grace"
        | "non-genuine-grace" | "extended-grace" => "status",
        "type-all" | "type-ad" | "type-kms" | "type-token" => "type",
        "priority-normal" | "priority-low" => "priority",
        _ => return None,
    })
}

/// Where two items have the same text, the first keeps it: their order in the output tells them apart.
fn add(table: &mut FxHashMap<Box<[u8]>, Label>, row: &Row, text: &str, item: &'static str) {
    let key = key(text).into_bytes().into_boxed_slice();
    let label = table.entry(key).or_insert_with(|| Label { item, ..Label::default() });
    if label.item == item {
        label.votes.cast(Languages::of(row.language), row.trust);
        label.languages = label.languages.with(Languages::of(row.language));
    }
}
