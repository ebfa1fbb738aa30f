//! The rules folder inside the executable. It is packed, because words in several languages are large,
//! and the executable is to stay small.

use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

use super::folder::Files;

/// A JSON object of texts by path, as `build.rs` packs it (RFC 1951).
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.deflate"));

/// The files, unpacked when the first of them is needed. A test keeps a broken package out.
static FILES: LazyLock<Files> =
    LazyLock::new(|| serde_json::from_reader(DeflateDecoder::new(PACKED)).unwrap_or_default());

/// Every built-in file.
pub(super) fn files() -> &'static Files {
    &FILES
}

/// A file of the built-in folder, as `numbers.tsv`: a table that no rules folder replaces.
pub(super) fn built_in_table(path: &str) -> Option<&'static str> {
    FILES.get(path).map(String::as_str)
}
