//! Progress lines on stderr, read from the run's events.

use super::output;
use crate::evidence::{Probe, StepId};
use crate::locale::{Args, Words};
use crate::procedure::Event;
use crate::report::observation_sentence;

/// How much progress is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Nothing.
    Nothing,
    /// A line for each step.
    Steps,
    /// Every question and answer too.
    Questions,
}

/// Tells one event.
pub(super) fn tell(words: &Words, detail: Detail, event: &Event) {
    if detail == Detail::Nothing {
        return;
    }
    match event {
        Event::StepEnded(result) => {
            let number = StepId::ALL.iter().position(|step| *step == result.step).unwrap_or_default() + 1;
            let title = words.plain(&format!("step-{}", result.step.id()));
            let outcome = words.plain(&format!("outcome-{}", result.outcome.id()));
            output::note(&format!("[{number}/{}] {title}: {outcome}", StepId::ALL.len()));
        }
        Event::Asked { probe, .. } if detail == Detail::Questions => {
            let what = question(words, probe);
            output::note(&format!("  ? {}", words.text("progress-asked", &Args::from([("what", what)]))));
        }
        Event::Answered(observation) if detail == Detail::Questions => {
            let sentence = observation_sentence(words, &observation.seen);
            output::note(&format!("  = {sentence} ({} ms)", observation.took_ms));
        }
        Event::StepBegan(_) | Event::Asked { .. } | Event::Answered(_) => {}
    }
}

fn question(words: &Words, probe: &Probe) -> String {
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
