//! How lists, labels, numbers and sentences are put together, which differs between languages.

use super::{Args, Words};

impl Words {
    /// The items with the language's separator between them.
    #[must_use]
    pub fn list(&self, items: impl IntoIterator<Item: ToString>) -> String {
        let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
        items.join(&self.plain("list-separator"))
    }

    /// The sentences as one paragraph.
    #[must_use]
    pub fn sentences(&self, sentences: &[String]) -> String {
        sentences.join(&self.plain("sentence-separator"))
    }

    /// `Note: text`.
    #[must_use]
    pub fn labelled(&self, label: &str, text: &str) -> String {
        self.text("labelled", &Args::from([("label", label.to_owned()), ("text", text.to_owned())]))
    }

    /// `PowerShell:`, above what belongs to it.
    #[must_use]
    pub fn label_above(&self, label: &str) -> String {
        self.text("label-above", &Args::from([("label", label.to_owned())]))
    }

    /// `text (remark)`.
    #[must_use]
    pub fn bracketed(&self, text: &str, remark: &str) -> String {
        self.text("bracketed", &Args::from([("text", text.to_owned()), ("remark", remark.to_owned())]))
    }

    /// `“text”`, as it is written somewhere.
    #[must_use]
    pub fn quoted(&self, text: &str) -> String {
        self.text("quoted", &Args::from([("text", text.to_owned())]))
    }

    /// A number with so many decimals.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        format!("{value:.decimals$}").replacen('.', &self.plain("decimal-sign"), 1)
    }
}
