//! The JSON Schema of the report, for programs that read it.

use std::io::Read;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

/// `schema.json`, as `build.rs` packs it (RFC 1951).
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/schema.deflate"));

static SCHEMA: LazyLock<String> = LazyLock::new(|| {
    let mut schema = String::new();
    // A package that cannot be read is found by the tests, which read every report by it.
    DeflateDecoder::new(PACKED).read_to_string(&mut schema).map_or_else(|_| String::new(), |_| schema)
});

/// The JSON Schema (2020-12) of a saved report. Keys may be added to the report, none is ever absent.
#[must_use]
pub fn schema() -> &'static str {
    &SCHEMA
}
