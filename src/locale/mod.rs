//! Languages, and sentences with named arguments as files.

mod language;
mod words;

pub use language::{Language, LanguageError};
pub use words::{Args, Words, WordsError};
