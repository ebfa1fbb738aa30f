//! What happens during a run, as one linear stream.

use crate::evidence::{Observation, Probe, StepId};
use crate::rules::StepResult;

/// An **event** of a run. Progress lines and screens read these and nothing else.
///
/// Steps begin and end in the documented order, each exactly once. Questions of later steps are
/// asked early where they depend on nothing, so `Asked` and `Answered` may name a step that has not
/// begun yet.
#[derive(Debug, Clone)]
pub enum Event {
    /// A step is the current one.
    StepBegan(StepId),
    /// A question went out.
    Asked {
        /// The step that it serves first.
        step: StepId,
        /// The question.
        probe: Probe,
    },
    /// A question came to its end.
    Answered(Observation),
    /// A step came to its end.
    StepEnded(StepResult),
}
