//! The language that the program speaks: the one asked for, else the system's, else English.

use std::ffi::OsString;
use std::sync::Arc;

use super::values;
use crate::locale::{Language, Sentence, Words};
use crate::platform;
use crate::rules::{Rules, built_in_languages, built_in_words};

/// A **voice** speaks the first of the wanted languages that there are words for.
#[derive(Debug, Clone)]
pub(super) struct Voice {
    wanted: Vec<Language>,
    asked: Option<Language>,
    /// The program's own words, whatever rules are used.
    words: Arc<Words>,
}

impl Voice {
    /// The language that was asked for, or those of the system.
    pub(super) fn of(asked: Option<Language>) -> Self {
        let of_system = || platform::languages().iter().filter_map(|tag| tag.parse().ok()).collect();
        let wanted: Vec<Language> = asked.map_or_else(of_system, |language| vec![language]);
        Self { words: built_in_words(&wanted), wanted, asked }
    }

    /// The voice for these arguments, before they are understood.
    pub(super) fn for_arguments(arguments: &[OsString]) -> Self {
        let texts: Vec<&str> = arguments.iter().map(|text| text.to_str().unwrap_or_default()).collect();
        let behind =
            texts.iter().position(|text| *text == "--lang").and_then(|at| texts.get(at + 1).copied());
        let joined = || texts.iter().find_map(|text| text.strip_prefix("--lang="));
        Self::of(behind.or_else(joined).and_then(|tag| values::language(tag).ok()))
    }

    /// Whether a language was asked for.
    pub(super) fn was_asked(&self) -> bool {
        self.asked.is_some()
    }

    /// The language that was asked for, if it is none of `offered`.
    pub(super) fn unknown(&self, offered: &[Language]) -> Option<Language> {
        self.asked.filter(|asked| asked.best(offered).is_none())
    }

    /// The language that was asked for, if it is none of the program's.
    pub(super) fn unknown_here(&self) -> Option<Language> {
        self.unknown(&built_in_languages())
    }

    /// The language that is spoken with the words of `rules`.
    pub(super) fn language(&self, rules: &Rules) -> Language {
        Language::negotiate(&self.wanted, &rules.languages())
    }

    /// The words of `rules` in that language.
    pub(super) fn words<'r>(&self, rules: &'r Rules) -> &'r Words {
        rules.words(self.language(rules))
    }

    /// The program's own words.
    pub(super) fn own_words(&self) -> &Words {
        &self.words
    }

    /// Says a sentence of the program.
    pub(super) fn say(&self, sentence: &Sentence) -> String {
        self.words.say(sentence)
    }
}

/// The arguments with a `--lang` that stands before the command put behind it: options before a command
/// are the wizard's, but this one is everybody's.
pub(super) fn behind_the_command(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let taken = match arguments.get(1).and_then(|first| first.to_str()) {
        Some("--lang") => 2,
        Some(first) if first.starts_with("--lang=") => 1,
        _ => return arguments,
    };
    let command = arguments.get(1 + taken).and_then(|next| next.to_str());
    if command.is_some_and(|command| !command.starts_with('-')) {
        arguments[1..=1 + taken].rotate_left(taken);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn a_language_before_the_command_is_the_commands() {
        for (typed, read) in [
            ("k --lang fr check -q", "k check --lang fr -q"),
            ("k --lang=fr check -q", "k check --lang=fr -q"),
            ("k check --lang fr", "k check --lang fr"),
            ("k --lang fr", "k --lang fr"),
            ("k --lang fr --ascii", "k --lang fr --ascii"),
            ("k --lang", "k --lang"),
            ("k", "k"),
        ] {
            assert_eq!(behind_the_command(arguments(typed)), arguments(read), "{typed}");
        }
    }

    #[test]
    fn the_language_is_known_before_the_arguments_are_understood() {
        for line in ["k --lang fr --nonsense", "k check --lang=fr_CA --port 0"] {
            assert_eq!(Voice::for_arguments(&arguments(line)).words.language().tag(), "fr", "{line}");
        }
        assert_eq!(Voice::of("de".parse().ok()).words.language(), Language::ENGLISH);
        assert!(Voice::of("de".parse().ok()).unknown_here().is_some());
        assert!(Voice::of("zh-HK".parse().ok()).unknown_here().is_none());
    }
}
