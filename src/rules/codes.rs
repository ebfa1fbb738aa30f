//! Activation error codes: what each says about the way to the KMS host.

use serde::Deserialize;

use super::Class;
use crate::evidence::{ErrorCode, StepId, Target};

/// The table of error codes.
#[derive(Debug, Clone, Default)]
pub struct Codes(pub(super) Vec<CodeEntry>);

/// What is known of one error code. Its words are in the catalogue under `code-HEX`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeEntry {
    /// The code.
    pub code: ErrorCode,
    /// Its symbolic name, where it is known for sure.
    pub name: Option<String>,
    /// Where to look.
    pub routing: Routing,
    /// The row of the decision table that it names by itself.
    pub cause: Option<String>,
    /// The kinds of activation that report it.
    pub activation: Vec<String>,
    /// Whether it proves that a KMS host answered.
    pub proves_answer: bool,
    /// Whether it only stands for another code.
    #[serde(default)]
    pub wraps: bool,
    /// The diagnoses that it is consistent with.
    pub agrees_with: Vec<Class>,
    /// The step that proves or excludes it.
    pub step: Option<StepId>,
}

/// Where an error code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Routing {
    /// The record or the name was not found.
    NameResolution,
    /// No host was reached.
    Network,
    /// Key, edition, KMS host or licence store: the network does not explain it.
    Licensing,
    /// Microsoft's own servers, which KMS does not use.
    Microsoft,
    /// Noise beside another code.
    Information,
}

/// Whether an error code fits what was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// It does.
    Agrees,
    /// It says something else than what was measured.
    Contradicts,
    /// It is not known, or nothing was proven.
    Unknown,
}

impl Codes {
    /// The entry of `code`.
    #[must_use]
    pub fn find(&self, code: ErrorCode) -> Option<&CodeEntry> {
        self.0.iter().find(|entry| entry.code == code)
    }

    /// The entry of `code`; of a small number, which slmgr prints where the table has its HRESULT, that one.
    #[must_use]
    pub fn find_any(&self, code: ErrorCode) -> Option<&CodeEntry> {
        let whole = || (code.0 < 0x1_0000).then_some(ErrorCode(0x8007_0000 | code.0));
        self.find(code).or_else(|| self.find(whole()?))
    }

    /// The entries whose digits are nearest to a mistyped code, nearest first; none where the text
    /// looks like no code.
    #[must_use]
    pub fn nearest(&self, text: &str) -> Vec<&CodeEntry> {
        let digits: String = text.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
        let digits = digits.to_ascii_uppercase();
        let digits = digits.strip_prefix("0X").unwrap_or(&digits);
        // Of a code that was cut, the end is what people remember.
        let distance = |entry: &CodeEntry| {
            let code = format!("{:08X}", entry.code.0);
            let end = (4..8).contains(&digits.len()) && code.ends_with(digits);
            if end { 0 } else { edits(digits, &code) }
        };
        let mut near: Vec<(usize, &CodeEntry)> =
            self.0.iter().map(|entry| (distance(entry), entry)).collect();
        near.sort_by_key(|(distance, _)| *distance);
        near.into_iter().take_while(|(distance, _)| *distance <= 3).take(3).map(|(_, entry)| entry).collect()
    }

    /// Puts the most telling of the codes first: the first that stands for no other.
    pub fn arrange(&self, target: &mut Target) {
        let mut codes: Vec<ErrorCode> = Vec::new();
        for code in target.codes() {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes.sort_by_key(|code| self.is_wrapper(*code));
        target.error_code = codes.first().copied();
        target.other_codes = codes.into_iter().skip(1).collect();
    }

    /// Whether a code only stands for another one.
    #[must_use]
    pub fn is_wrapper(&self, code: ErrorCode) -> bool {
        self.find(code).is_some_and(|entry| entry.wraps)
    }

    /// Every entry, in the table's order.
    #[must_use]
    pub fn entries(&self) -> &[CodeEntry] {
        &self.0
    }
}

/// How many characters must be changed, left out or put in to make one text of the other (Levenshtein).
fn edits(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, mine) in one.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], place + 1);
        for (column, theirs) in other.bytes().enumerate() {
            let changed = diagonal + usize::from(mine != theirs);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

impl CodeEntry {
    /// Whether the code fits a diagnosis of `class`.
    #[must_use]
    pub fn agreement(&self, class: Class) -> Agreement {
        match class {
            Class::Inconclusive => Agreement::Unknown,
            _ if self.agrees_with.is_empty() => Agreement::Unknown,
            _ if self.agrees_with.contains(&class) => Agreement::Agrees,
            _ => Agreement::Contradicts,
        }
    }

    /// The id of its words.
    #[must_use]
    pub fn message(&self) -> String {
        format!("code-{:08x}", self.code.0)
    }

    /// An entry for a licensing code (0xC004xxxx) that the table lacks: it names no cause of its own.
    #[must_use]
    pub fn of_licensing(code: ErrorCode) -> Option<Self> {
        (code.0 >> 16 == 0xC004).then(|| Self {
            code,
            name: None,
            routing: Routing::Licensing,
            cause: None,
            activation: Vec::new(),
            proves_answer: false,
            wraps: false,
            agrees_with: vec![Class::Licensing],
            step: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::evidence::ErrorCode;
    use crate::rules::Rules;

    #[test]
    fn a_small_number_is_the_code_around_it() {
        let codes = Rules::built_in().expect("rules").codes;
        let found = |code| codes.find_any(ErrorCode(code)).map(|entry| entry.code.to_string());
        assert_eq!(found(1722).as_deref(), Some("0x800706BA"));
        assert_eq!(found(0x8007_06BA).as_deref(), Some("0x800706BA"));
        assert_eq!(found(12288), None);
    }

    #[test]
    fn a_mistyped_code_names_the_nearest() {
        let codes = Rules::built_in().expect("rules").codes;
        let nearest = |text| codes.nearest(text).first().map(|entry| entry.code.to_string());
        assert_eq!(nearest("0xC004F07").as_deref(), Some("0xC004F074"));
        assert_eq!(nearest("OxC004F038").as_deref(), Some("0xC004F038"));
        assert_eq!(nearest("0x8007232BB").as_deref(), Some("0x8007232B"));
        assert_eq!(nearest("F074").as_deref(), Some("0xC004F074"));
        assert_eq!(nearest("0xF038").as_deref(), Some("0xC004F038"));
        assert_eq!(nearest("hello"), None);
    }
}
