//! What an interview calls a cause that is still possible: a few words in every language, and its own.

use std::collections::{BTreeMap, BTreeSet};

use kmsdoctor::locale::columns;
use kmsdoctor::rules::{Diagnosis, Rules};

use super::{ARGUMENT, texts};

/// The labels of a language by the message of their cause.
fn labels(language: &str) -> BTreeMap<String, Vec<String>> {
    let mut labels: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for text in texts(language) {
        if let Some(cause) = text.id.strip_suffix(".label").filter(|id| id.starts_with("cause-")) {
            labels.entry(cause.to_owned()).or_default().push(text.said);
        }
    }
    labels
}

#[test]
fn every_fault_of_a_client_has_a_label_and_nothing_else_has_one() {
    let rules = Rules::built_in().expect("rules");
    let faults = rules.diagnoses().iter().filter(|row| row.has_label()).map(Diagnosis::message);
    let faults: BTreeSet<String> = faults.collect();
    assert!(
        faults.contains("cause-srv-missing") && !faults.contains("cause-srv-not-published"),
        "{faults:?}"
    );
    for language in rules.languages() {
        let labelled: BTreeSet<String> = labels(language.tag()).into_keys().collect();
        assert_eq!(labelled, faults, "{language}");
    }
}

#[test]
fn labels_are_short_and_the_same_for_every_case() {
    for language in ["en", "fr", "zh-TW"] {
        for (cause, said) in labels(language) {
            let [label] = &said[..] else { panic!("{language} {cause}: {said:?}") };
            assert!((2..=6).contains(&label.split_whitespace().count()) || language == "zh-TW", "{label}");
            // It fits in the narrowest pane, stands in a list, and is no sentence.
            assert!(columns(label) <= 40, "{language} {cause}: {label}");
            let signs = [ARGUMENT, ',', '、', ';', '；', ':', '：', '。', '(', '（'];
            assert!(!label.contains(signs) && !label.ends_with('.'), "{language} {cause}: {label}");
        }
    }
}

#[test]
fn labels_go_on_in_the_line_of_their_class() {
    for language in ["en", "fr"] {
        for label in labels(language).into_values().flatten() {
            let first = label.split_whitespace().next().unwrap_or_default();
            let abbreviates = first.chars().all(char::is_uppercase);
            assert!(abbreviates || label.starts_with(char::is_lowercase), "{language}: {label}");
        }
    }
}

#[test]
fn no_two_causes_of_a_class_have_the_same_label() {
    let rules = Rules::built_in().expect("rules");
    for language in rules.languages() {
        let labels = labels(language.tag());
        let mut told = BTreeMap::new();
        for row in rules.diagnoses().iter().filter(|row| row.has_label()) {
            let before = told.insert((row.class, &labels[&row.message()]), &row.cause);
            assert_eq!(before, None, "{language}: {} is called the same", row.cause);
        }
    }
}
