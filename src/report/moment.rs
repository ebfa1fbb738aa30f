//! Parts of a report before there is one: what screens and progress lines say while a run goes on.

use super::compose::{observation_report, step_report};
use super::wording::Wording;
use super::{ObservationReport, StepReport};
use crate::evidence::{Allowed, Observation, Probe, StepId};
use crate::locale::{Args, Words};
use crate::rules::StepResult;

/// A step that has come to its end, worded as its report will be.
#[must_use]
pub fn ended_step(words: &Words, allowed: Allowed, result: &StepResult) -> StepReport {
    step_report(Wording::allowing(words, allowed), result)
}

/// The command that a person would type instead of a step of which nothing is known yet.
#[must_use]
pub fn step_command(words: &Words, step: StepId) -> String {
    let wording = Wording::allowing(words, Allowed::default());
    let args = wording.complete(&Args::new());
    wording.attribute(&format!("step-{}", step.id()), "command", &args).unwrap_or_default()
}

/// An observation, worded as its report will be.
#[must_use]
pub fn observation(words: &Words, observation: &Observation) -> ObservationReport {
    observation_report(words, observation)
}

/// What is asked, as it stands after “asking”.
#[must_use]
pub fn question_phrase(words: &Words, probe: &Probe) -> String {
    match probe {
        Probe::Ping(address) => words.text("progress-ping", &Args::from([("address", address.to_string())])),
        Probe::Dns { server, name, record_type } => {
            let record_type = record_type.mnemonic().to_owned();
            let args = Args::from([
                ("server", server.to_string()),
                ("name", name.to_string()),
                ("type", record_type),
            ]);
            words.text("progress-dns", &args)
        }
        Probe::Resolve(name) => words.text("progress-resolve", &Args::from([("name", name.to_string())])),
        Probe::Connect { address, port } => {
            words.text("progress-connect", &Args::from([("endpoint", address.with_port(*port))]))
        }
    }
}
