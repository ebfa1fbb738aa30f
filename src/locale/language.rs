//! A language by its tag, and which of several a reader understands.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use tinystr::TinyAsciiStr;
use unic_langid::LanguageIdentifier;

/// A **language** by its tag (BCP 47), as `en` or `zh-TW`: the name of its folder below `words`.
///
/// There is no list of languages in the code; those are there that have a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(TinyAsciiStr<LONGEST>);

/// The longest tag: language, script and region.
const LONGEST: usize = 17;

/// A text is no tag of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a language is a tag such as fr or zh-TW")]
pub struct LanguageError;

impl Language {
    /// English, which every other language is compared with.
    pub const ENGLISH: Self = match TinyAsciiStr::try_from_str("en") {
        Ok(tag) => Self(tag),
        Err(_) => panic!("`en` is ASCII"),
    };

    /// The tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        self.0.as_str()
    }

    /// The one of `offered` that a reader of this language reads: the same language in the same
    /// script, of the same region where there is one.
    #[must_use]
    pub fn best(self, offered: &[Self]) -> Option<Self> {
        let mut offered = offered.iter().copied();
        let exact = offered.clone().find(|other| *other == self);
        exact.or_else(|| offered.find(|other| other.written() == self.written()))
    }

    /// The first of `wanted` that `offered` has words for; English where there are none.
    #[must_use]
    pub fn negotiate(wanted: &[Self], offered: &[Self]) -> Self {
        wanted.iter().find_map(|wanted| wanted.best(offered)).unwrap_or(Self::ENGLISH)
    }

    /// The language without its region, but with its script. Of Chinese the region tells the script:
    /// who reads the simplified one is not served well by the terms of Taiwan.
    fn written(self) -> (String, Option<String>) {
        let identifier: LanguageIdentifier = self.tag().parse().unwrap_or_default();
        let language = identifier.language.as_str().to_owned();
        let region = identifier.region.map(|region| region.as_str().to_owned());
        let by_region = || match (language.as_str(), region.as_deref()) {
            ("zh", Some("TW" | "HK" | "MO")) => Some("Hant".to_owned()),
            ("zh", _) => Some("Hans".to_owned()),
            _ => None,
        };
        let script = identifier.script.map(|script| script.as_str().to_owned()).or_else(by_region);
        (language, script)
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    /// Reads `zh-TW`, `zh_tw`, and what systems put behind it: `fr_FR.UTF-8`, `fr_FR@euro`.
    fn from_str(text: &str) -> Result<Self, LanguageError> {
        let bare = text.split(['.', '@']).next().unwrap_or_default();
        let mut identifier: LanguageIdentifier = bare.parse().map_err(|_| LanguageError)?;
        identifier.clear_variants();
        // ISO 639 has codes of two and three letters; longer words are no language of a person.
        if !matches!(identifier.language.as_str().len(), 2 | 3) || identifier.language.is_empty() {
            return Err(LanguageError);
        }
        TinyAsciiStr::try_from_str(&identifier.to_string()).map(Self).map_err(|_| LanguageError)
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;

    fn try_from(text: String) -> Result<Self, LanguageError> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.tag().to_owned()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        tag.parse().unwrap_or_else(|_| panic!("{tag} is a tag"))
    }

    #[test]
    fn every_spelling_of_a_tag_is_the_same_language() {
        for text in ["zh-TW", "zh_TW", "ZH-tw", "zh_TW.UTF-8", "zh_TW.Big5@x"] {
            assert_eq!(language(text).tag(), "zh-TW", "{text}");
        }
        assert_eq!(language("fr_FR@euro").tag(), "fr-FR");
        assert_eq!(language("en"), Language::ENGLISH);
        for text in ["", "C", "C.UTF-8", "POSIX!", "e", "../en", "en/..", "und", "francais"] {
            assert_eq!(text.parse::<Language>(), Err(LanguageError), "{text:?}");
        }
    }

    #[test]
    fn a_reader_gets_the_nearest_language_and_no_other_script() {
        let offered = ["en", "fr", "zh-TW"].map(language);
        let best = |tag| language(tag).best(&offered).map(|best| best.to_string());
        for (wanted, given) in [
            ("en-GB", "en"),
            ("fr-CA", "fr"),
            ("zh-TW", "zh-TW"),
            ("zh-Hant", "zh-TW"),
            ("zh-HK", "zh-TW"),
            ("zh-MO", "zh-TW"),
            ("zh-Hant-CN", "zh-TW"),
        ] {
            assert_eq!(best(wanted).as_deref(), Some(given), "{wanted}");
        }
        for wanted in ["zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-TW", "de", "frr"] {
            assert_eq!(best(wanted), None, "{wanted}");
        }
    }

    #[test]
    fn the_first_wanted_language_that_there_is_counts_else_english() {
        let offered = ["en", "fr", "zh-TW"].map(language);
        let given = |wanted: &[&str]| {
            let wanted: Vec<Language> = wanted.iter().map(|tag| language(tag)).collect();
            Language::negotiate(&wanted, &offered).to_string()
        };
        assert_eq!(given(&["de", "fr-CH", "en"]), "fr");
        assert_eq!(given(&["zh-CN", "zh-TW"]), "zh-TW");
        assert_eq!(given(&["de", "it"]), "en");
        assert_eq!(given(&[]), "en");
    }
}
