//! Progress lines on stderr, read from the run's events.

use super::output;
use crate::evidence::Role;
use crate::locale::{Args, Words};
use crate::procedure::Event;
use crate::report::{observation_sentence, question_phrase};

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

/// Tells one event of a run in this role.
pub(super) fn tell(words: &Words, role: Role, detail: Detail, event: &Event) {
    if detail == Detail::Nothing {
        return;
    }
    match event {
        Event::StepEnded(result) => {
            let steps = role.steps();
            let number = steps.iter().position(|step| *step == result.step).unwrap_or_default() + 1;
            let title = words.plain(&format!("step-{}", result.step.id()));
            let outcome = words.plain(&format!("outcome-{}", result.outcome.id()));
            let args = Args::from([
                ("number", number.to_string()),
                ("all", steps.len().to_string()),
                ("title", title),
                ("outcome", outcome),
            ]);
            output::note(&words.text("progress-step", &args));
        }
        Event::Asked { probe, .. } if detail == Detail::Questions => {
            let what = question_phrase(words, probe);
            output::note(&format!("  ? {}", words.text("progress-asked", &Args::from([("what", what)]))));
        }
        Event::Answered(observation) if detail == Detail::Questions => {
            let sentence = observation_sentence(words, &observation.seen);
            let args = Args::from([("answer", sentence), ("took", observation.took_ms.to_string())]);
            output::note(&format!("  = {}", words.text("progress-answered", &args)));
        }
        Event::StepBegan(_) | Event::Asked { .. } | Event::Answered(_) => {}
    }
}
