//! Reading a file of outputs, and what became of it.

use std::io::Read;
use std::path::Path;

use outputs::Parsed;

use crate::locale::Sentence;

/// No file is read beyond this, in octets.
pub const LARGEST_FILE: u64 = 16 << 20;

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

impl From<&ReadError> for Sentence {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::Unreadable(error) => error.into(),
            ReadError::TooLarge => Self::new("too-large-output").with("size", LARGEST_FILE >> 20),
        }
    }
}

/// So many commands are named; a log of days has thousands.
const SHOWN: usize = 12;

/// What became of a file: what was recognised, what was ignored and why.
#[must_use]
pub fn fate(file: &Parsed) -> Sentence {
    if !file.is_text {
        return Sentence::new("fate-no-text");
    }
    let commands: Vec<&str> = file.blocks.iter().map(|block| block.facts.command()).collect();
    let fate = match (commands.is_empty(), file.lines_ignored) {
        (true, 0) => Sentence::new("fate-empty"),
        (true, _) => Sentence::new("fate-unrecognised"),
        (false, _) => match commands.split_at_checked(SHOWN) {
            Some((shown, hidden)) if !hidden.is_empty() => Sentence::new("fate-many-commands")
                .with_list("commands", shown.to_vec())
                .with("count", hidden.len()),
            _ => Sentence::new("fate-commands").with_list("commands", commands),
        },
    };
    let fate = match file.lines_ignored {
        0 => fate,
        count => Sentence::new("fate-others").with_sentence("fate", fate).with("count", count),
    };
    let codes = &file.codes_in_prose;
    let Some(first) = codes.first() else { return fate };
    let option = format!("kmsdoctor import --error-code {first}");
    Sentence::new("fate-codes")
        .with_sentence("fate", fate)
        .with_list("codes", codes.clone())
        .with("option", option)
}
