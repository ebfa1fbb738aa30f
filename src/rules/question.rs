//! The questions of the interview, as data: the command to read out, and what a caller may see.

use serde::Deserialize;

use super::Topic;
use crate::evidence::StepId;

/// A **question** to a person who sits at the failing machine. Its words are in the catalogue under
/// `interview-ID`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name.
    pub id: String,
    /// What it settles.
    pub topic: Topic,
    /// The documented step that it belongs to.
    pub step: StepId,
    /// Whether it is asked at the KMS host instead of the client.
    #[serde(default)]
    pub elsewhere: bool,
    /// The command to read out, with `{argument}` where the case's names go.
    #[serde(default)]
    pub command: Option<String>,
    /// A longer command for the chat, where there is a better one than that which can be dictated.
    #[serde(default)]
    pub chat: Option<String>,
    /// What can be seen.
    pub choices: Vec<Choice>,
}

/// A **choice** is one thing that a caller may see.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name; its words are in the catalogue under `interview-ID-CHOICE`.
    pub id: String,
    /// The output, as the command prints it in English, with `{argument}` where names and values go.
    #[serde(default)]
    pub output: Option<String>,
    /// The values that the caller reads out.
    #[serde(default)]
    pub fields: Vec<Field>,
}

/// A value that the caller reads out. Its words are in the catalogue under `interview-field-ID`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The argument that it fills.
    pub id: String,
    /// What it must be.
    pub is: Value,
    /// Whether it may be left out: the caller's screen may have no such line.
    #[serde(default)]
    pub optional: bool,
    /// Whether the line may be empty on the caller's screen: [`NOTHING`] says so. What is not typed at
    /// all was not told, and is no answer.
    #[serde(default)]
    pub empty: bool,
}

/// What is typed for a line that is empty on the caller's screen.
pub const NOTHING: &str = "-";

/// What a value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// An activation error code.
    ErrorCode,
    /// A DNS name.
    Name,
    /// DNS names.
    Names,
    /// The name of a KMS record.
    Owner,
    /// What an SRV record leads to: a DNS name, or the root, which says that there is no such service.
    Target,
    /// An address.
    Address,
    /// Addresses.
    Addresses,
    /// A name or an address.
    Host,
    /// A name or an address, with its port: `kms01.contoso.com:1688`.
    Endpoint,
    /// A TCP port.
    Port,
    /// The file name of a program.
    Program,
}

impl Question {
    /// The id of its words.
    #[must_use]
    pub fn message(&self) -> String {
        format!("interview-{}", self.id)
    }

    /// The id of a choice's words.
    #[must_use]
    pub fn choice_message(&self, choice: &Choice) -> String {
        format!("interview-{}-{}", self.id, choice.id)
    }
}

impl Field {
    /// The id of its words.
    #[must_use]
    pub fn message(&self) -> String {
        format!("interview-field-{}", self.id)
    }
}
