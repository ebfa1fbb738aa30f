//! Reading a file of outputs, and what became of it.

use std::io::Read;
use std::path::Path;

use super::{LARGEST_FILE, Parsed};
use crate::locale::{Args, Words};

/// Why a file of outputs is not read; reads on after “failed to read it:”.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system refused.
    #[error("{0}")]
    Unreadable(#[from] std::io::Error),
    /// It is larger than [`LARGEST_FILE`].
    #[error("it is larger than {} MiB; command outputs are small", LARGEST_FILE >> 20)]
    TooLarge,
}

/// The octets of a file; those of stdin for `-`. No more than [`LARGEST_FILE`] are ever held.
///
/// # Errors
///
/// The system refuses, or there are more.
pub fn read_file(path: &Path) -> Result<Vec<u8>, ReadError> {
    if path == Path::new("-") {
        read_bounded(std::io::stdin().lock())
    } else {
        read_bounded(std::fs::File::open(path)?)
    }
}

fn read_bounded(source: impl Read) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    let length = source.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    if length as u64 > LARGEST_FILE { Err(ReadError::TooLarge) } else { Ok(bytes) }
}

impl Parsed {
    /// What became of the file: what was recognised, what was ignored and why. Its name is not in it.
    #[must_use]
    pub fn fate(&self, words: &Words) -> String {
        if !self.is_text {
            return words.plain("fate-no-text");
        }
        let found = match self.blocks.as_slice() {
            [] if self.lines_ignored == 0 => words.plain("fate-empty"),
            [] => words.plain("fate-nothing"),
            blocks => blocks.iter().map(|block| block.facts.command()).collect::<Vec<_>>().join(", "),
        };
        if self.lines_ignored == 0 {
            return found;
        }
        let args = Args::from([("found", found), ("count", self.lines_ignored.to_string())]);
        words.text("fate-ignored", &args)
    }
}
