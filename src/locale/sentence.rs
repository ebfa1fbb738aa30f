//! What is to be said, before it is said in a language.

use std::io;

use super::{Args, Words};

/// A **sentence** is the id of a message with its arguments, in no language yet. What fails says it so:
/// whoever reads it has a language, and may change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    id: &'static str,
    parts: Vec<(&'static str, Part)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    List(Vec<String>),
    Sentence(Box<Sentence>),
}

impl Sentence {
    /// A sentence without arguments.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, parts: Vec::new() }
    }

    /// The sentence with an argument.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.parts.push((name, Part::Text(value.to_string())));
        self
    }

    /// The sentence with a list as argument.
    #[must_use]
    pub fn with_list(mut self, name: &'static str, items: impl IntoIterator<Item: ToString>) -> Self {
        let items = items.into_iter().map(|item| item.to_string()).collect();
        self.parts.push((name, Part::List(items)));
        self
    }

    /// The sentence with another one as argument, such as a reason.
    #[must_use]
    pub fn with_sentence(mut self, name: &'static str, sentence: Self) -> Self {
        self.parts.push((name, Part::Sentence(Box::new(sentence))));
        self
    }

    /// What the system or a library says in its own language.
    #[must_use]
    pub fn verbatim(text: impl ToString) -> Self {
        Self::new("verbatim").with("text", text)
    }
}

impl From<&io::Error> for Sentence {
    fn from(error: &io::Error) -> Self {
        Self::new(match error.kind() {
            io::ErrorKind::NotFound => "system-not-found",
            io::ErrorKind::PermissionDenied => "system-permission-denied",
            io::ErrorKind::AlreadyExists => "system-already-exists",
            io::ErrorKind::IsADirectory => "system-is-a-directory",
            io::ErrorKind::NotADirectory => "system-not-a-directory",
            io::ErrorKind::StorageFull => "system-storage-full",
            io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
            _ => return Self::verbatim(error),
        })
    }
}

impl Words {
    /// Says a sentence.
    #[must_use]
    pub fn say(&self, sentence: &Sentence) -> String {
        let said = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::List(items) => self.list(items),
            Part::Sentence(sentence) => self.say(sentence),
        };
        let args: Args<'_> = sentence.parts.iter().map(|(name, part)| (*name, said(part))).collect();
        self.text(sentence.id, &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn a_sentence_is_said_in_the_language_of_the_words() {
        let words = |tag: &str, text: &str| {
            let mut words = Words::new(tag.parse::<Language>().expect("a tag"));
            words.add(text).expect("Fluent");
            words
        };
        let sentence = Sentence::new("failed")
            .with("path", "a.txt")
            .with_sentence("reason", Sentence::new("several").with_list("names", ["one", "two"]));
        let english = words(
            "en",
            "failed = { $path }: { $reason }\nseveral = of { $names }\nlist-separator = { \", \" }\n",
        );
        assert_eq!(english.say(&sentence), "a.txt: of one, two");
        let chinese = words(
            "zh-TW",
            "failed = { $path }：{ $reason }\nseveral = 屬於 { $names }\nlist-separator = 、\n",
        );
        assert_eq!(chinese.say(&sentence), "a.txt：屬於 one、two");
    }
}
