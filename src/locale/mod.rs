//! Languages, sentences with named arguments as files, and how text becomes lines.

mod language;
mod lines;
mod punctuation;
mod sentence;
mod words;

pub use language::{Language, LanguageError};
pub use lines::{columns, lines, lines_within, padded};
pub use sentence::Sentence;
pub use words::{Args, Words, WordsError};
