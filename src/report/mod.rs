//! The record of a run as a document: JSON, text and Markdown are its syntaxes.

mod compose;
mod document;
mod escape;
mod facts;
mod html;
mod markdown;
mod path;
mod save;
mod sentences;
mod text;
mod wording;

pub use document::{
    CodeReport, CommandLine, DiagnosisReport, Document, FindingReport, HostReport, ObservationReport,
    RemedyReport, SCHEMA, StepReport,
};
pub use escape::escape;
pub use html::html;
pub use markdown::markdown;
pub use path::{Condition, Path, Stage, path};
pub use save::{Format, SaveError, render, save};
pub use sentences::observation_sentence;
pub use text::text;
