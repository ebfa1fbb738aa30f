//! The label tables: what Windows commands print around their values, in every language, as data.

use std::io::Read;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;
use rustc_hash::FxHashMap;

use super::folding::{Folding, key, trim};
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

/// The labels of one table.
struct Index {
    labels: FxHashMap<Box<[u8]>, Label>,
    /// How long the keys are at most that begin with the same [`BEGINNING`] octets, by [`Self::place`],
    /// which several beginnings may share.
    longest: Box<[u16]>,
}

/// So many octets of a key tell most strangers.
const BEGINNING: usize = 4;
const PLACES: usize = 2048;

impl Index {
    fn of(labels: FxHashMap<Box<[u8]>, Label>) -> Self {
        let mut longest = vec![0; PLACES].into_boxed_slice();
        for key in labels.keys() {
            if let Some(place) = Self::place(key) {
                longest[place] =
                    longest[place].max(u16::try_from(key.len().min(LONGEST)).unwrap_or(u16::MAX));
            }
        }
        Self { labels, longest }
    }

    fn place(key: &[u8]) -> Option<usize> {
        let beginning = u32::from_le_bytes(*key.first_chunk::<BEGINNING>()?);
        // Fibonacci hashing: the upper bits of the product are the mixed ones.
        Some(beginning.wrapping_mul(0x9E37_79B1) as usize >> (u32::BITS - PLACES.ilog2()))
    }

    /// How long a key is at most that begins as `key` does.
    fn longest(&self, key: &[u8]) -> usize {
        Self::place(key).map_or(key.len(), |place| self.longest[place].into())
    }
}

/// What `text` means as a label of `table`: a whole line, or what stands before its value.
pub(super) fn find(table: Table, text: &str) -> Option<&'static Label> {
    static LABELS: LazyLock<[Index; TABLES.len()]> = LazyLock::new(index);
    // A hostile line has millions of octets, and as many places where a label may end.
    let text = Some(text).filter(|text| text.len() <= WIDEST)?;
    let index = &LABELS[table as usize];
    let mut room = [0; LONGEST + 1 + Folding::PIECE];
    let mut folding = Folding::of(trim(text)?, &mut room);
    folding.go_on(BEGINNING);
    // Most lines are known as strangers by that, and one with a value is longer than its label.
    let longest = index.longest(folding.key());
    folding.go_on(longest + 1);
    if folding.key().len() > longest { None } else { index.labels.get(folding.key()) }
}

/// The longest key that is looked up, in octets.
const LONGEST: usize = 360;

/// The longest text that is looked up, with its indent and leader.
const WIDEST: usize = 4 * LONGEST;

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
