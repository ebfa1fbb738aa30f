//! `reg query`, and the exports of regedit.

use std::borrow::Cow;

use super::codepage;
use super::facts::{RegData, RegKey, RegQuery, RegValue};
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;

/// Whether a key, an export's title or the command's error stands first.
pub(super) fn begins(line: &str) -> bool {
    is_key(line).is_some()
        || scan::begins(line, "Windows Registry Editor Version")
        || line == "REGEDIT4"
        || is_error(line) && labels::find(Table::Reg, line).is_some_and(|label| label.item == "error")
}

/// Reads keys and values; `None` where there is neither a key nor the command's error.
pub(super) fn read(lines: &[Cow<'_, str>], command: Option<&str>, votes: &mut Votes) -> Option<RegQuery> {
    let mut facts = RegQuery::default();
    // The old form of an export has text in the system's code page.
    let is_ansi = lines.iter().any(|line| line == "REGEDIT4");
    let mut lines = lines.iter().map(Cow::as_ref);
    while let Some(line) = lines.next() {
        if let Some(path) = is_key(line) {
            facts.keys.push(RegKey { path: path.to_owned(), values: Vec::new() });
        } else if let Some(value) = queried(line, votes) {
            push(&mut facts, value);
        } else if line.starts_with(['"', '@']) {
            let mut entry = line.to_owned();
            // Long binary data go on behind a backslash.
            while entry.ends_with('\\') {
                entry.pop();
                entry.push_str(lines.next().unwrap_or_default().trim());
            }
            if let Some(value) = exported(&entry, is_ansi) {
                push(&mut facts, value);
            }
        } else if let Some(label) = labels::find(Table::Reg, line).filter(|label| label.item == "error") {
            label.vote(votes);
            facts.error = true;
        } else if command.is_some_and(|command| scan::begins(command, "reg ")) && is_error(line) {
            facts.error = true;
        }
    }
    (facts.error || !facts.keys.is_empty()).then_some(facts)
}

fn push(facts: &mut RegQuery, value: RegValue) {
    if let Some(key) = facts.keys.last_mut() {
        key.values.push(value);
    }
}

fn is_key(line: &str) -> Option<&str> {
    let path = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(line);
    scan::begins(path, "HKEY_").then_some(path)
}

/// The word for an error in capitals, whatever the language.
fn is_error(line: &str) -> bool {
    // Hardly a line begins with two capitals.
    if scan::begins(line, " ") || line.bytes().take(2).any(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let (word, _) = scan::halves(line).unwrap_or_default();
    let word = word.trim_end();
    !word.is_empty() && !word.contains(' ') && !word.chars().any(char::is_lowercase)
}

/// `    name    REG_TYPE    data`; names may hold blanks.
fn queried(line: &str, votes: &mut Votes) -> Option<RegValue> {
    let at = line.find("REG_")?;
    let (name, rest) = (line[..at].trim(), &line[at..]);
    if name.is_empty() || !line[..at].ends_with([' ', '\t']) {
        return None;
    }
    let (kind, data) = rest.split_once([' ', '\t']).unwrap_or((rest, ""));
    let is_default = labels::find(Table::Reg, name).filter(|label| label.item == "default");
    if let Some(label) = is_default {
        label.vote(votes);
    }
    let is_default = is_default.is_some() || name.starts_with('(') && name.ends_with(')');
    let data = data.trim();
    let name = if is_default { String::new() } else { name.to_owned() };
    let unset = is_default && data.starts_with('(') && data.ends_with(')');
    let data = if unset { RegData::Nothing } else { shown(kind, data) };
    Some(RegValue { name, kind: kind.to_owned(), data })
}

/// Data as `reg query` shows them.
fn shown(kind: &str, data: &str) -> RegData {
    match kind {
        "REG_DWORD" | "REG_QWORD" => {
            let digits = scan::behind(data, "0x").unwrap_or(data);
            u64::from_str_radix(digits, 16).map_or(RegData::Nothing, RegData::Number)
        }
        "REG_MULTI_SZ" => {
            RegData::List(data.split("\\0").filter(|text| !text.is_empty()).map(str::to_owned).collect())
        }
        _ => RegData::Text(data.to_owned()),
    }
}

/// `"name"=…` or `@=…` of an export.
fn exported(entry: &str, is_ansi: bool) -> Option<RegValue> {
    let (name, data) = if let Some(data) = scan::behind(entry, "@=") {
        (String::new(), data)
    } else {
        let (name, rest) = quoted(entry)?;
        (name, rest.strip_prefix('=')?)
    };
    let (kind, data) = typed(data.trim(), is_ansi);
    Some(RegValue { name, kind: kind.to_owned(), data })
}

fn typed(data: &str, is_ansi: bool) -> (&'static str, RegData) {
    if let Some(digits) = scan::behind(data, "dword:") {
        return ("REG_DWORD", u64::from_str_radix(digits, 16).map_or(RegData::Nothing, RegData::Number));
    }
    if let Some((text, _)) = quoted(data) {
        return ("REG_SZ", RegData::Text(text));
    }
    let (kind, octets) = data.split_once(':').unwrap_or_default();
    let octets: Vec<u8> =
        octets.split(',').filter_map(|octet| u8::from_str_radix(octet.trim(), 16).ok()).collect();
    let text = || if is_ansi { codepage::CP1252.decode(&octets).into_owned() } else { wide(&octets) };
    match kind {
        "hex(7)" => {
            let text = text();
            let list = text.split('\0').filter(|text| !text.is_empty()).map(str::to_owned).collect();
            ("REG_MULTI_SZ", RegData::List(list))
        }
        "hex(2)" => ("REG_EXPAND_SZ", RegData::Text(text().trim_end_matches('\0').to_owned())),
        "hex(1)" => ("REG_SZ", RegData::Text(text().trim_end_matches('\0').to_owned())),
        "hex(b)" => {
            let number = octets.iter().take(8).rev().fold(0, |number, octet| number << 8 | u64::from(*octet));
            ("REG_QWORD", RegData::Number(number))
        }
        "hex" => {
            let digits: Vec<String> = octets.iter().map(|octet| format!("{octet:02X}")).collect();
            ("REG_BINARY", RegData::Text(digits.concat()))
        }
        _ => ("REG_NONE", RegData::Nothing),
    }
}

fn wide(octets: &[u8]) -> String {
    let units: Vec<u16> = octets.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// A text between quotation marks, in which a backslash protects the next character; and the rest.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut inner = String::new();
    let mut characters = text.strip_prefix('"')?.char_indices();
    while let Some((place, c)) = characters.next() {
        match c {
            '"' => return Some((inner, &text[place + 2..])),
            '\\' => inner.push(characters.next()?.1),
            _ => inner.push(c),
        }
    }
    None
}
