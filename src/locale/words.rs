//! The sentences of one language, read from Fluent files.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::{Language, Sentence};

/// Named arguments of a sentence.
pub type Args<'a> = BTreeMap<&'a str, String>;

/// The **words** of one language: every sentence by its id.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Where a sentence comes from that this language lacks.
    fallback: Option<Arc<Self>>,
}

/// A file of words that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsError {
    /// What is wrong.
    pub message: Sentence,
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
}

impl Words {
    /// An empty catalogue.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let identifier: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks would land in terminals and in commands that are copied.
        bundle.set_use_isolating(false);
        Self { language, bundle, fallback: None }
    }

    /// The same words with another language's for the sentences that this one lacks.
    #[must_use]
    pub fn falling_back_to(self, other: Arc<Self>) -> Self {
        Self { fallback: Some(other), ..self }
    }

    /// The language these words are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Adds the sentences of one file.
    ///
    /// # Errors
    ///
    /// A text that is not Fluent, or an id that another file has already.
    pub fn add(&mut self, text: &str) -> Result<(), WordsError> {
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let (message, at) =
                errors.first().map_or((String::new(), 0), |e| (e.kind.to_string(), e.pos.start));
            WordsError::at(text, at, Sentence::verbatim(message))
        })?;
        self.bundle.add_resource(resource).map_err(|errors| {
            let id = match errors.first() {
                Some(fluent_bundle::FluentError::Overriding { id, .. }) => id.clone(),
                _ => String::new(),
            };
            let at = text.find(&format!("\n{id} =")).map_or(0, |at| at + 1);
            WordsError::at(text, at, Sentence::new("rules-twice").with("name", id))
        })
    }

    /// The sentence `id`; nothing where there is none.
    #[must_use]
    pub fn find(&self, id: &str, args: &Args<'_>) -> Option<String> {
        let own = self.bundle.get_message(id).and_then(|message| message.value());
        let other = || self.fallback.as_ref()?.find(id, args);
        own.map(|pattern| self.format(pattern, args)).or_else(other)
    }

    /// The attribute `name` of the sentence `id`; nothing where there is none.
    #[must_use]
    pub fn attribute(&self, id: &str, name: &str, args: &Args<'_>) -> Option<String> {
        let own = self.bundle.get_message(id).and_then(|message| message.get_attribute(name));
        let other = || self.fallback.as_ref()?.attribute(id, name, args);
        own.map(|own| self.format(own.value(), args)).or_else(other)
    }

    /// The sentence `id`, or the id itself: a gap is seen and harms nothing. A test keeps gaps out.
    #[must_use]
    pub fn text(&self, id: &str, args: &Args<'_>) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// A sentence without arguments.
    #[must_use]
    pub fn plain(&self, id: &str) -> String {
        self.text(id, &Args::new())
    }

    /// Whether there is a sentence or a group of attributes with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id) || self.fallback.as_ref().is_some_and(|other| other.has(id))
    }

    fn format(&self, pattern: &ast::Pattern<&str>, args: &Args<'_>) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, argument(name, value))).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

/// Counts select a plural form; everything else is text, even where it looks like a number.
fn argument<'a>(name: &str, value: &'a str) -> FluentValue<'a> {
    const COUNTS: [&str; 5] = ["count", "received", "sent", "stray", "attempts"];
    if COUNTS.contains(&name) { FluentValue::try_number(value) } else { FluentValue::from(value) }
}

impl WordsError {
    fn at(text: &str, offset: usize, message: Sentence) -> Self {
        let (line, column) = position(text, offset);
        Self { message, line, column }
    }
}

/// The line and the column, both from 1, of an offset in octets.
#[must_use]
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset.min(text.len())).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        let mut words = Words::new(Language::ENGLISH);
        words.add(text).expect("Fluent");
        words
    }

    #[test]
    fn an_argument_stands_in_the_sentence_without_marks() {
        let words = words("hello = Hello, { $name }!\n    .again = Again, { $name }.\n");
        let args = Args::from([("name", "kms01".to_owned())]);
        assert_eq!(words.text("hello", &args), "Hello, kms01!");
        assert_eq!(words.attribute("hello", "again", &args).as_deref(), Some("Again, kms01."));
        assert_eq!(words.find("absent", &args), None);
        assert_eq!(words.plain("absent"), "absent");
    }

    #[test]
    fn a_broken_file_says_where() {
        let error = Words::new(Language::ENGLISH).add("good = yes\nbad = { $oops\n").expect_err("broken");
        assert_eq!((error.line, error.column > 1), (3, false), "{error:?}");
    }

    #[test]
    fn a_sentence_that_is_lacking_comes_from_the_other_language() {
        let english = Arc::new(words("one = One\ntwo = Two\n    .why = Because\n"));
        let mut french = Words::new("fr".parse().expect("a tag"));
        french.add("one = Un\n").expect("Fluent");
        let french = french.falling_back_to(english);
        assert_eq!((french.plain("one"), french.plain("two")), ("Un".to_owned(), "Two".to_owned()));
        assert_eq!(french.attribute("two", "why", &Args::new()).as_deref(), Some("Because"));
        assert!(french.has("two") && !french.has("three"));
    }

    #[test]
    fn an_id_is_there_once() {
        let mut words = words("one = 1\n");
        let error = words.add("two = 2\none = again\n").expect_err("twice");
        assert_eq!((error.line, error.message), (2, Sentence::new("rules-twice").with("name", "one")));
    }
}
