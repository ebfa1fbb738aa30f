//! `reg query`, and the exports of regedit.

use std::borrow::Cow;

use super::codepage;
use super::facts::{RegData, RegKey, RegQuery, RegValue};
use super::folding;
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;

/// Whether a key, an export's title or the command's error stands first.
pub(super) fn begins(line: &str) -> bool {
    is_key(line).is_some()
        || scan::begins(line, "Windows Registry Editor Version")
        || line == "REGEDIT4"
        || is_error(line) && labels::find(Table::Reg, line).is_some_and(|label| is_failure(label.item))
}

/// Whether `line`, which could begin the output, begins another one behind the lines `so_far`: an error and
/// an export's title always do, a key behind an error, behind an export and where it came first already.
pub(super) fn has_begun(line: &str, so_far: &[Cow<'_, str>]) -> bool {
    let Some(first) = so_far.iter().find(|line| !line.is_empty()) else { return false };
    is_key(line).is_none()
        || is_error(first)
        || first == line
        || is_exported(line) != (is_exported(first) || is_key(first).is_none())
}

/// Whether a key stands between brackets.
fn is_exported(line: &str) -> bool {
    line.starts_with('[')
}

/// Whether a prompt's command shows values: errors of the others are about something else.
pub(super) fn is_asked(command: &str) -> bool {
    verb(command).is_some_and(|verb| verb.eq_ignore_ascii_case("query"))
}

/// What a command has reg do.
fn verb(command: &str) -> Option<&str> {
    let mut words = command.split_ascii_whitespace();
    words.next().filter(|word| word.eq_ignore_ascii_case("reg") || word.eq_ignore_ascii_case("reg.exe"))?;
    words.next()
}

/// Reads keys and values; `None` where there is neither a key nor the command's error.
pub(super) fn read(lines: &[Cow<'_, str>], command: Option<&str>, votes: &mut Votes) -> Option<RegQuery> {
    let mut facts = RegQuery::default();
    // The old form of an export has text in the system's code page.
    let is_ansi = lines.iter().any(|line| line == "REGEDIT4");
    if command.is_some_and(|command| verb(command).is_some() && !is_asked(command)) {
        return None;
    }
    // Other programs, too, say that access is denied.
    let is_others = command.is_some_and(|command| !command.is_empty() && !scan::has(command, "reg"));
    let is_own = |item: &str| item == "error" || item == "denied" && !is_others;
    // In no known language, the first line below the command is its error if it looks like one.
    let unknown = lines.iter().find(|line| !line.is_empty()).filter(|line| {
        command.is_some_and(is_asked)
            && is_error(line)
            && !is_known_error(line)
            && !lines.iter().any(|line| is_usage(line))
    });
    facts.error = unknown.is_some();
    let mut lines = lines.iter().map(Cow::as_ref);
    while let Some(line) = lines.next() {
        if let Some(path) = is_key(line) {
            facts.keys.push(RegKey { path: path.to_owned(), values: Vec::new() });
        } else if let Some(value) = queried(line, votes) {
            push(&mut facts, value);
        } else if line.starts_with(['"', '@']) {
            let mut entry = line.to_owned();
            // Long binary data go on behind a backslash, which stays where they were cut off.
            while entry.ends_with('\\') {
                let Some(more) = lines.next() else { break };
                entry.pop();
                entry.push_str(more.trim_ascii());
            }
            if let Some(value) = exported(&entry, is_ansi) {
                push(&mut facts, value);
            }
        } else if let Some(label) = labels::find(Table::Reg, line).filter(|label| is_own(label.item)) {
            label.vote(votes);
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

fn is_failure(item: &str) -> bool {
    matches!(item, "error" | "denied")
}

/// Whether a line is an error in a language whose word for it is known.
fn is_known_error(line: &str) -> bool {
    let word = |text| folding::key(scan::halves(text).unwrap_or_default().0);
    let said = word(line);
    let mut rows = labels::rows().iter().filter(|row| row.table == Table::Reg && is_failure(row.item));
    rows.any(|row| word(row.text) == said)
}

/// Whether a line tells how the command is written: the error above is about that.
fn is_usage(line: &str) -> bool {
    scan::has(line, "/?")
}

/// `    name    REG_TYPE    data`; names may hold blanks.
fn queried(line: &str, votes: &mut Votes) -> Option<RegValue> {
    let at = scan::find(line, "REG_")?;
    let (name, rest) = (line[..at].trim_ascii(), &line[at..]);
    if name.is_empty() || !line[..at].ends_with([' ', '\t']) {
        return None;
    }
    let (kind, data) = rest.split_once([' ', '\t']).unwrap_or((rest, ""));
    let is_default = labels::find(Table::Reg, name).filter(|label| label.item == "default");
    if let Some(label) = is_default {
        label.vote(votes);
    }
    // XP has no word for it.
    let is_default =
        is_default.is_some() || name.starts_with('(') && name.ends_with(')') || name == "<NO NAME>";
    let data = data.trim_ascii();
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
    let (kind, data) = typed(data.trim_ascii(), is_ansi);
    Some(RegValue { name, kind: kind.to_owned(), data })
}

fn typed(data: &str, is_ansi: bool) -> (&'static str, RegData) {
    if let Some(digits) = scan::behind(data, "dword:").map(str::trim_ascii) {
        let number = u64::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 8);
        return ("REG_DWORD", number.map_or(RegData::Nothing, RegData::Number));
    }
    if data.starts_with('"') {
        return ("REG_SZ", quoted(data).map_or(RegData::Nothing, |(text, _)| RegData::Text(text)));
    }
    let (kind, data) = data.split_once(':').unwrap_or_default();
    let octets = octets(data);
    let text = || {
        let octets = octets.as_deref()?;
        let text = if is_ansi { codepage::CP1252.decode(octets).into_owned() } else { wide(octets)? };
        text.ends_with('\0').then_some(text)
    };
    let line = || text().map(|text| RegData::Text(text.trim_end_matches('\0').to_owned()));
    let (kind, data) = match kind {
        "hex(7)" => {
            // The list's own end stands behind the last text's.
            let whole = text().filter(|text| text.len() == 1 || text.ends_with("\0\0"));
            let list =
                |text: String| text.split('\0').filter(|text| !text.is_empty()).map(str::to_owned).collect();
            ("REG_MULTI_SZ", whole.map(|text| RegData::List(list(text))))
        }
        "hex(2)" => ("REG_EXPAND_SZ", line()),
        "hex(1)" => ("REG_SZ", line()),
        "hex(b)" => {
            let octets = octets.and_then(|octets| octets.try_into().ok());
            ("REG_QWORD", octets.map(|octets| RegData::Number(u64::from_le_bytes(octets))))
        }
        "hex" => {
            let digits = |octet: &u8| format!("{octet:02X}");
            let text = |octets: Vec<u8>| octets.iter().map(digits).collect::<Vec<_>>().concat();
            ("REG_BINARY", octets.map(text).map(RegData::Text))
        }
        _ => ("REG_NONE", None),
    };
    (kind, data.unwrap_or(RegData::Nothing))
}

/// The octets of binary data; nothing where one of them was cut.
fn octets(data: &str) -> Option<Vec<u8>> {
    if data.is_empty() {
        return Some(Vec::new());
    }
    let octet = |digits: &str| u8::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 2);
    data.split(',').map(|digits| octet(digits.trim_ascii())).collect()
}

fn wide(octets: &[u8]) -> Option<String> {
    let (pairs, rest) = octets.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    rest.is_empty().then(|| String::from_utf16_lossy(&units))
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
