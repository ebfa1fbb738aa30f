//! What can be looked up beside error codes: events, fields, limits, keys, options.

use serde::Deserialize;

use super::Rules;

/// A **reference** is one thing to look up. Its words are in the catalogue under `lookup-ID`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its name; without one it is a setup key, which needs no words of its own.
    #[serde(default)]
    pub id: Option<String>,
    /// What it is.
    pub sort: Sort,
    /// How it is written: an event's number, the label that slmgr prints, an option.
    pub term: String,
    /// A key.
    #[serde(default)]
    pub value: Option<String>,
    /// Other words by which it is found: they are shown nowhere.
    #[serde(default)]
    pub words: Option<String>,
    /// Where there is more about it.
    #[serde(default)]
    pub more: Option<String>,
}

/// What a reference is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// An event of the licensing service, or a field of its data.
    Event,
    /// A field that `slmgr /dlv` prints on a client.
    ClientField,
    /// A field that it prints on a KMS host.
    HostField,
    /// A threshold, an interval, a port.
    Limit,
    /// A public setup key.
    Key,
    /// An option of slmgr.
    Option,
}

impl Reference {
    /// The id of its words.
    #[must_use]
    pub fn message(&self) -> String {
        self.id.as_ref().map_or_else(|| "lookup-key".to_owned(), |id| format!("lookup-{id}"))
    }
}

impl Rules {
    /// The event whose number `text` is: events are counted in decimal, and are no error codes.
    #[must_use]
    pub fn event(&self, text: &str) -> Option<&Reference> {
        let number = text.trim().trim_end_matches('.');
        self.references.iter().find(|known| known.sort == Sort::Event && known.term == number)
    }
}

impl Sort {
    /// The id of its name.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Event => "lookup-sort-event",
            Self::ClientField => "lookup-sort-client-field",
            Self::HostField => "lookup-sort-host-field",
            Self::Limit => "lookup-sort-limit",
            Self::Key => "lookup-sort-key",
            Self::Option => "lookup-sort-option",
        }
    }
}
