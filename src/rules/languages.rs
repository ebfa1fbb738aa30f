//! The words of a rules folder: a language for each folder below `words`.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::RulesError;
use super::folder::{Files, below};
use crate::locale::{Language, Sentence, Words};

/// Where the words are.
pub(super) const FOLDER: &str = "words/";

/// The languages of a folder, English first.
pub(super) fn languages(files: &Files) -> Result<Vec<Language>, RulesError> {
    let folders: BTreeSet<&str> = below(files, FOLDER).filter_map(|path| path.split('/').nth(1)).collect();
    let mut languages = Vec::new();
    for folder in folders {
        let language: Option<Language> = folder.parse().ok();
        let language = language.filter(|language| language.tag() == folder);
        let none = || Sentence::new("rules-no-language").with("folder", format!("{FOLDER}{folder}"));
        languages.push(language.ok_or_else(|| RulesError::Missing(none()))?);
    }
    if !languages.contains(&Language::ENGLISH) {
        let folder = format!("{FOLDER}{}", Language::ENGLISH);
        return Err(RulesError::Missing(Sentence::new("rules-lack-english").with("folder", folder)));
    }
    languages.sort_by_key(|language| (*language != Language::ENGLISH, *language));
    Ok(languages)
}

/// The words of every language, English first; what another one lacks is said in English.
pub(super) fn words(files: &Files) -> Result<Vec<Arc<Words>>, RulesError> {
    let mut all: Vec<Arc<Words>> = Vec::new();
    for language in languages(files)? {
        let words = read(files, language)?;
        let words = match all.first() {
            Some(english) => words.falling_back_to(Arc::clone(english)),
            None => words,
        };
        all.push(Arc::new(words));
    }
    Ok(all)
}

fn read(files: &Files, language: Language) -> Result<Words, RulesError> {
    let mut words = Words::new(language);
    for file in below(files, &folder_of(language)) {
        words.add(&files[file]).map_err(|error| RulesError::Broken {
            file: file.to_owned(),
            reason: error.message,
            line: error.line,
            column: error.column,
        })?;
    }
    Ok(words)
}

/// `words/fr/`.
pub(super) fn folder_of(language: Language) -> String {
    format!("{FOLDER}{language}/")
}
