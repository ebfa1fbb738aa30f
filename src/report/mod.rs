//! The record of a run as a document: JSON, text, Markdown and HTML are its syntaxes.

mod bundle;
mod compare;
mod compose;
mod document;
mod escape;
mod facts;
mod harmless;
mod host_facts;
mod html;
mod markdown;
mod moment;
mod path;
mod read;
mod redact;
mod save;
mod saved;
mod schema;
mod sentences;
mod text;
mod wording;

pub use bundle::{bundle, imported, manifest};
pub use compare::{Changed, Comparison, FindingChange, StepChange};
pub use document::{
    AddressReport, CodeReport, CommandLine, DiagnosisReport, Document, FindingReport, HostReport,
    ObservationReport, PortReport, RemedyReport, SCHEMA, StepReport,
};
pub use escape::escape;
pub use facts::client_facts;
pub use html::html;
pub use markdown::markdown;
pub use moment::{ended_step, observation, question_phrase, step_command};
pub use path::{Condition, Path, Stage, is_way_open, path};
pub use read::{ReadError, read, read_file};
pub use save::{Format, SaveError, render, render_comparison, save};
pub use saved::Saved;
pub use schema::schema;
pub use sentences::observation_sentence;
pub use text::{kebab, text};
