//! The JSON Schema of the report, for programs that read it.

/// The JSON Schema (2020-12) of a saved report. Keys may be added to the report, none is ever absent.
#[must_use]
pub fn schema() -> &'static str {
    include_str!("schema.json")
}
