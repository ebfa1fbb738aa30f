//! The record of a run as a document: JSON, text and Markdown are its syntaxes.

mod compose;
mod document;
mod escape;
mod facts;
mod host_facts;
mod markdown;
mod moment;
mod save;
mod sentences;
mod text;
mod wording;

pub use document::{
    CodeReport, CommandLine, DiagnosisReport, Document, FindingReport, HostReport, ObservationReport,
    RemedyReport, SCHEMA, StepReport,
};
pub use escape::escape;
pub use facts::client_facts;
pub use markdown::markdown;
pub use moment::{ended_step, observation, question_phrase, step_command};
pub use save::{Format, SaveError, render, save};
pub use sentences::observation_sentence;
pub use text::{kebab, text};
