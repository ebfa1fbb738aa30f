//! Every message is said somewhere, and what is said somewhere is a message.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kmsdoctor::locale::{Args, Language};
use kmsdoctor::rules::Rules;
use kmsdoctor::tui::TABLE;

use super::texts;

/// The text literals of the program and of its pages, without those of its tests.
fn literals(folder: &str) -> BTreeSet<String> {
    let mut files: Vec<PathBuf> = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut literals = BTreeSet::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()));
            continue;
        }
        if !path.extension().is_some_and(|extension| extension == "rs" || extension == "html") {
            continue;
        }
        let text = fs::read_to_string(path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        literals.extend(code.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    literals
}

/// Whether a literal has the form of an id.
fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The ids that are put together from a beginning and the name of a thing, as `class-{}`.
fn families(literals: &BTreeSet<String>) -> BTreeSet<String> {
    let beginning = |literal: &String| {
        let (beginning, rest) = literal.split_once('{')?;
        (beginning.ends_with('-') && is_id(beginning) && rest.ends_with('}')).then(|| beginning.to_owned())
    };
    literals.iter().filter_map(beginning).collect()
}

#[test]
fn no_message_is_there_for_nobody() {
    let literals = literals("src");
    let families = families(&literals);
    let used = |id: &str| {
        literals.contains(id)
            || families.iter().any(|family| id.starts_with(family))
            || ["-local", "-host"]
                .iter()
                .any(|end| id.strip_suffix(end).is_some_and(|id| literals.contains(id)))
    };
    let unused: BTreeSet<String> = texts("en")
        .into_iter()
        .map(|text| text.id.split('.').next().unwrap_or_default().to_owned())
        .filter(|id| !used(id))
        .collect();
    assert_eq!(unused, BTreeSet::new(), "nobody says these");
}

#[test]
fn what_the_screens_say_is_in_the_catalogue() {
    let rules = Rules::built_in().expect("rules");
    let words = rules.words(Language::ENGLISH);
    let unknown: Vec<String> = literals("src/tui")
        .into_iter()
        .filter(|literal| is_id(literal) && literal.contains('-') && !words.has(literal))
        .collect();
    assert_eq!(unknown, Vec::<String>::new(), "these are in no catalogue");
}

#[test]
fn every_key_has_its_line_on_the_help_page() {
    let rules = Rules::built_in().expect("rules");
    for binding in TABLE {
        let help = rules.words(Language::ENGLISH).attribute(binding.message, "help", &Args::new());
        assert!(help.is_some(), "{}", binding.message);
    }
}
