//! The language that the program speaks: the one asked for, else the system's, else English.

use std::ffi::OsString;

use crate::locale::{Language, Words};
use crate::platform;
use crate::rules::Rules;

/// A **voice** speaks the first of the wanted languages that there are words for.
#[derive(Debug, Clone)]
pub(super) struct Voice {
    wanted: Vec<Language>,
}

impl Voice {
    /// The language that was asked for, or those of the system.
    pub(super) fn of(asked: Option<Language>) -> Self {
        let of_system = || platform::languages().iter().filter_map(|tag| tag.parse().ok()).collect();
        Self { wanted: asked.map_or_else(of_system, |language| vec![language]) }
    }

    /// The language that is spoken with the words of `rules`.
    pub(super) fn language(&self, rules: &Rules) -> Language {
        Language::negotiate(&self.wanted, &rules.languages())
    }

    /// The words of that language.
    pub(super) fn words<'r>(&self, rules: &'r Rules) -> &'r Words {
        rules.words(self.language(rules))
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
