//! Reading a saved report, which may be any file.

use std::io::Read;
use std::path::Path;

use serde_json::Value;

use crate::locale::Sentence;
use crate::report::{Document, SCHEMA, escape};

/// No report is larger than this, in octets.
pub const LARGEST_REPORT: u64 = 16 << 20;

/// Why a file is not shown as a report.
#[derive(Debug)]
pub enum OpenError {
    /// The system refused.
    Unreadable(std::io::Error),
    /// It is larger than [`LARGEST_REPORT`].
    TooLarge,
    /// It is not JSON.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, and does not say that it is a report.
    NoReport,
    /// It is of another kind or version.
    OtherSchema(String),
    /// It says that it is a report and lacks something.
    Broken(Sentence),
}

impl From<&OpenError> for Sentence {
    fn from(error: &OpenError) -> Self {
        match error {
            OpenError::Unreadable(error) => error.into(),
            OpenError::TooLarge => Self::new("not-a-report-too-large"),
            OpenError::NotJson { line, column } => {
                Self::new("not-a-report-json").with("line", line).with("column", column)
            }
            OpenError::NoReport => Self::new("not-a-report-no-schema"),
            OpenError::OtherSchema(schema) => {
                Self::new("not-a-report-other-schema").with("schema", schema).with("known", SCHEMA)
            }
            OpenError::Broken(reason) => {
                Self::new("not-a-report-broken").with_sentence("reason", reason.clone())
            }
        }
    }
}

impl OpenError {
    /// That the file at `path` cannot be opened, and why.
    #[must_use]
    pub fn about(&self, path: &Path) -> Sentence {
        let path = escape(&path.display().to_string());
        Sentence::new("cannot-open").with("path", path).with_sentence("reason", self.into())
    }
}

/// Reads a saved report.
///
/// # Errors
///
/// Whatever makes it none.
pub fn open_report(path: &Path) -> Result<Box<Document>, OpenError> {
    let file = std::fs::File::open(path).map_err(OpenError::Unreadable)?;
    if file.metadata().map_err(OpenError::Unreadable)?.is_dir() {
        return Err(OpenError::Unreadable(std::io::ErrorKind::IsADirectory.into()));
    }
    let mut bytes = Vec::new();
    // A pipe has no length: what counts is what comes.
    file.take(LARGEST_REPORT + 1).read_to_end(&mut bytes).map_err(OpenError::Unreadable)?;
    parse_report(&bytes)
}

/// Reads a report from the bytes of a file.
///
/// # Errors
///
/// Whatever makes it none.
pub fn parse_report(bytes: &[u8]) -> Result<Box<Document>, OpenError> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST_REPORT {
        return Err(OpenError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut value: Value = serde_json::from_slice(bytes)
        .map_err(|error| OpenError::NotJson { line: error.line(), column: error.column() })?;
    match value.get("schema").and_then(Value::as_str) {
        Some(SCHEMA) => {}
        Some(other) => {
            return Err(OpenError::OtherSchema(escape(&other.chars().take(80).collect::<String>())));
        }
        None => return Err(OpenError::NoReport),
    }
    make_harmless(&mut value);
    let document: Document = serde_json::from_value(value)
        .map_err(|error| OpenError::Broken(Sentence::verbatim(escape(&error.to_string()))))?;
    match dangling(&document) {
        Some(id) => Err(OpenError::Broken(Sentence::new("no-such-observation").with("id", id))),
        None => Ok(Box::new(document)),
    }
}

/// A report that this program wrote holds no control character; another one may.
fn make_harmless(value: &mut Value) {
    match value {
        Value::String(text) => *text = escape(text),
        Value::Array(items) => items.iter_mut().for_each(make_harmless),
        Value::Object(fields) => fields.values_mut().for_each(make_harmless),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The first id that leads to no observation. An id is an index: screens rely on it.
fn dangling(document: &Document) -> Option<usize> {
    let misplaced = document.observations.iter().enumerate().find(|(index, seen)| *index != seen.id);
    let steps = document.steps.iter().flat_map(|step| &step.observations);
    let findings = document.findings.iter().flat_map(|finding| &finding.observations);
    let stray = steps.chain(findings).copied().find(|id| *id >= document.observations.len());
    misplaced.map(|(index, _)| index).or(stray)
}
