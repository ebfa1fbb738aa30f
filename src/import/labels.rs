//! The label tables: what Windows commands print around their values, in every language, as data.

use std::cell::RefCell;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::language::{Languages, Votes};
use crate::rules::built_in_table;

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

/// The trust in a wording that was seen on a console.
pub(super) const SEEN: u32 = 4;

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

const TABLES: [(Table, &str); 10] = [
    (Table::Ipconfig, "labels/ipconfig.tsv"),
    (Table::Ping, "labels/ping.tsv"),
    (Table::Nslookup, "labels/nslookup.tsv"),
    (Table::Slmgr, "labels/slmgr.tsv"),
    (Table::Cscript, "labels/cscript.tsv"),
    (Table::Netstat, "labels/netstat.tsv"),
    (Table::Reg, "labels/reg.tsv"),
    (Table::PowerShell, "labels/powershell.tsv"),
    (Table::Events, "labels/events.tsv"),
    (Table::Hints, "labels/hints.tsv"),
];

/// Every row of every table.
pub(super) fn rows() -> &'static [Row] {
    static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
        let text = |path| built_in_table(path).unwrap_or_default();
        let lines = TABLES.iter().flat_map(|(table, path)| text(path).lines().map(|line| (*table, line)));
        lines
            .filter(|(_, line)| !line.starts_with('#'))
            .filter_map(|(table, line)| row(table, line))
            .collect()
    });
    &ROWS
}

fn row(table: Table, line: &'static str) -> Option<Row> {
    let mut cells = line.splitn(4, '\t');
    let (item, language) = (cells.next()?, cells.next()?);
    let trust = match cells.next()? {
        "V" => SEEN,
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
        if !self.languages.contains(Languages::of("en")) {
            votes.add(&self.votes.times(256), self.languages);
        }
    }
}

/// The form in which labels are compared: without dots, blanks and colons, in lower case, with one
/// kind of apostrophe. Full-width forms become ASCII.
pub(super) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    write_key(text, &mut key);
    key
}

fn write_key(text: &str, key: &mut String) {
    key.reserve(text.len());
    for c in text.chars() {
        match c {
            '.' | ' ' | '\t' | ':' | '：' | '。' | '\u{a0}' => {}
            '\0'..='\x7f' => key.push(c.to_ascii_lowercase()),
            '’' | '‘' | '´' => key.push('\''),
            '（' => key.push('('),
            '）' => key.push(')'),
            // Ideographs have no case.
            '\u{2e80}'..='\u{ffef}' => key.push(c),
            _ => key.extend(c.to_lowercase()),
        }
    }
}

/// What `text` means as a label of `table`: a whole line, or what stands before its value.
pub(super) fn find(table: Table, text: &str) -> Option<&'static Label> {
    static LABELS: LazyLock<[FxHashMap<String, Label>; TABLES.len()]> = LazyLock::new(index);
    // No label is longer; whole lines of prose need not be folded.
    if text.len() > LONGEST {
        return None;
    }
    thread_local! {
        // Most lines are looked up; the key's memory is used again.
        static KEY: RefCell<String> = const { RefCell::new(String::new()) };
    }
    KEY.with_borrow_mut(|key| {
        key.clear();
        write_key(text, key);
        LABELS[table as usize].get(key.as_str())
    })
}

/// The longest text that is looked up, in octets.
const LONGEST: usize = 360;

fn index() -> [FxHashMap<String, Label>; TABLES.len()] {
    let mut tables: [FxHashMap<String, Label>; TABLES.len()] = Default::default();
    for row in rows() {
        let before = row.text.split([':', '：']).next().unwrap_or_default();
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
    tables
}

/// The label that several whole lines share: known even where its value is not.
fn group(item: &str) -> Option<&'static str> {
    Some(match item {
        "licensed" | "unlicensed" | "initial-grace" | "notification" | "additional-grace"
        | "non-genuine-grace" | "extended-grace" => "status",
        "type-all" | "type-ad" | "type-kms" => "type",
        "priority-normal" | "priority-low" => "priority",
        _ => return None,
    })
}

/// Where two items have the same text, the first keeps it: their order in the output tells them apart.
fn add(table: &mut FxHashMap<String, Label>, row: &Row, text: &str, item: &'static str) {
    let label = table.entry(key(text)).or_insert_with(|| Label { item, ..Label::default() });
    if label.item == item {
        label.votes.cast(Languages::of(row.language), row.trust);
        label.languages = label.languages.with(Languages::of(row.language));
    }
}
