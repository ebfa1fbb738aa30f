//! Languages, and sentences with named arguments as files.

mod words;

pub use words::{Args, Words, WordsError};

use serde::{Deserialize, Serialize};

/// A **language** that reports and screens can speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Every language that there are words for.
    pub const ALL: [Self; 1] = [Self::English];

    /// The tag (BCP 47), which is the name of its folder below `words`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// The language of a tag such as `en` or `en_GB.UTF-8`; nothing where there are no words for it.
    #[must_use]
    pub fn negotiate(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}
