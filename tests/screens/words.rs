//! Every sentence of the screens is in the catalogue, and every sentence there is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::Entry;

use kmsdoctor::locale::Language;
use kmsdoctor::tui::TABLE;

use super::driver::RULES;

/// The English sentences of the wizard.
const SENTENCES: &str = include_str!("../../rules/words/en/tui.ftl");

/// The text literals that have the form of an id, below `src/tui` and in the model of its picture.
fn literals() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = vec![root.join("src/tui"), root.join("src/report/path.rs")];
    let mut literals = BTreeSet::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()));
            continue;
        }
        let text = fs::read_to_string(path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let is_id = |text: &str| {
            text.starts_with(|c: char| c.is_ascii_lowercase())
                && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        literals.extend(code.split('"').skip(1).step_by(2).filter(|text| is_id(text)).map(str::to_owned));
    }
    literals
}

#[test]
fn every_sentence_is_there_and_used() {
    let words = RULES.words(Language::English);
    let literals = literals();
    let unknown: Vec<&String> = literals.iter().filter(|id| id.contains('-') && !words.has(id)).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "these are in no catalogue");
    let resource = fluent_syntax::parser::parse(SENTENCES).expect("Fluent");
    let unused: Vec<&str> = resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name),
            _ => None,
        })
        .filter(|id| !literals.contains(*id))
        .collect();
    assert_eq!(unused, Vec::<&str>::new(), "nobody says these");
}

#[test]
fn every_key_has_its_line_on_the_help_page() {
    let words = RULES.words(Language::English);
    for binding in TABLE {
        let help = words.attribute(binding.message, "help", &kmsdoctor::locale::Args::new());
        assert!(help.is_some(), "{}", binding.message);
    }
}
