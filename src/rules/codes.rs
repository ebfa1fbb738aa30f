//! Activation error codes: what each says about the way to the KMS host.

use serde::Deserialize;

use super::Class;
use crate::evidence::{ErrorCode, StepId};

/// The table of error codes.
#[derive(Debug, Clone, Default)]
pub struct Codes(pub(super) Vec<CodeEntry>);

/// What is known of one error code. Its words are in the catalogue under `code-HEX`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeEntry {
    /// The code.
    pub code: ErrorCode,
    /// Its symbolic name, where it is known for sure.
    pub name: Option<String>,
    /// Where to look.
    pub routing: Routing,
    /// The row of the decision table that it names by itself.
    pub cause: Option<String>,
    /// The kinds of activation that report it.
    pub activation: Vec<String>,
    /// Whether it proves that a KMS host answered.
    pub proves_answer: bool,
    /// The diagnoses that it is consistent with.
    pub agrees_with: Vec<Class>,
    /// The step that proves or excludes it.
    pub step: Option<StepId>,
}

/// Where an error code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Routing {
    /// The record or the name was not found.
    NameResolution,
    /// No host was reached.
    Network,
    /// Key, edition, KMS host or licence store: the network does not explain it.
    Licensing,
    /// Microsoft's own servers, which KMS does not use.
    Microsoft,
    /// Noise beside another code.
    Information,
}

/// Whether an error code fits what was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// It does.
    Agrees,
    /// It says something else than what was measured.
    Contradicts,
    /// It is not known, or nothing was proven.
    Unknown,
}

impl Codes {
    /// The entry of `code`.
    #[must_use]
    pub fn find(&self, code: ErrorCode) -> Option<&CodeEntry> {
        self.0.iter().find(|entry| entry.code == code)
    }

    /// Every entry, in the table's order.
    #[must_use]
    pub fn entries(&self) -> &[CodeEntry] {
        &self.0
    }
}

impl CodeEntry {
    /// Whether the code fits a diagnosis of `class`.
    #[must_use]
    pub fn agreement(&self, class: Class) -> Agreement {
        match class {
            Class::Inconclusive => Agreement::Unknown,
            _ if self.agrees_with.is_empty() => Agreement::Unknown,
            _ if self.agrees_with.contains(&class) => Agreement::Agrees,
            _ => Agreement::Contradicts,
        }
    }

    /// The id of its words.
    #[must_use]
    pub fn message(&self) -> String {
        format!("code-{:08x}", self.code.0)
    }

    /// An entry for a licensing code (0xC004xxxx) that the table lacks: it names no cause of its own.
    #[must_use]
    pub fn of_licensing(code: ErrorCode) -> Option<Self> {
        (code.0 >> 16 == 0xC004).then(|| Self {
            code,
            name: None,
            routing: Routing::Licensing,
            cause: None,
            activation: Vec::new(),
            proves_answer: false,
            agrees_with: vec![Class::Licensing],
            step: None,
        })
    }
}
