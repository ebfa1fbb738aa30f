//! Reading a saved report, which may be any file.

use std::io::Read;
use std::path::Path;

use serde_json::Value;

use crate::report::{Document, SCHEMA, escape};

/// No report is larger than this, in octets.
pub const LARGEST_REPORT: u64 = 16 << 20;

/// Why a file is not shown as a report; reads on after “failed to”.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The system refused.
    #[error("read the file: {0}")]
    Unreadable(std::io::Error),
    /// It is larger than [`LARGEST_REPORT`].
    #[error("read the file: it is larger than 16 MB")]
    TooLarge,
    /// It is not JSON.
    #[error("read it as JSON: line {line}, column {column}")]
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, and does not say that it is a report.
    #[error("find a report in it: it names no schema")]
    NoReport,
    /// It is of another kind or version.
    #[error("read a report of the schema `{0}`: only `{SCHEMA}` is known")]
    OtherSchema(String),
    /// It says that it is a report and lacks something.
    #[error("read the report: {0}")]
    Broken(String),
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
    let document: Document =
        serde_json::from_value(value).map_err(|error| OpenError::Broken(escape(&error.to_string())))?;
    match dangling(&document) {
        Some(id) => Err(OpenError::Broken(format!("there is no observation {id}"))),
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
