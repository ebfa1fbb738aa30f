//! The rules: data in a folder, checked when they are read, evaluated by a pure function.
//!
//! `diagnoses/` holds the rows of the decision table, `steps/` the outcomes of the documented steps,
//! `remedies/` the fixes, `terms.json` conditions that several rows share, `codes.json` the error
//! codes, `interview.json` the questions to a caller,
//! `lookup.json` what can be looked up beside codes, `numbers.tsv` the numbers inside of others, `words/LANGUAGE/` every sentence.

mod address_facts;
mod argument;
mod built_in;
mod chance;
mod check;
mod codes;
mod condition;
mod decoding;
mod diagnosis;
mod fact;
mod facts_of;
mod folder;
mod host_names;
mod judge;
mod languages;
mod names;
mod offer;
mod outlook;
mod own_names;
mod proof;
mod question;
mod reference;
mod remedy;
mod server_names;
mod step;
mod subject;
mod this_host;
mod told_host;
mod topic;
mod translation;
mod undecided;
mod untried;

pub use argument::{ARGUMENTS, LIST_SEPARATOR, LISTS, PROFILES, QUOTES, is_safe_in_a_command};
pub use codes::{Agreement, CodeEntry, Codes, Routing};
pub use condition::{Collection, Condition, Terms};
pub use decoding::Decoded;
pub use diagnosis::{Class, Diagnosis, cause_message};
pub use fact::Fact;
pub use folder::{Rules, RulesError, built_in_languages, built_in_words};
pub use judge::{Coverage, Finding, Judgement, Severity, StepResult, Verdict};
pub use offer::Offer;
pub use outlook::{Outlook, Prospect};
pub use proof::{Proof, ProofLine};
pub use question::{Choice, Field, NOTHING, Question, Value};
pub use reference::{Reference, Sort};
pub use remedy::{Command, Remedy, Shell, Where};
pub use step::{Outcome, StepRule};
pub use subject::{About, Subject};
pub use topic::{Topic, Topics};
