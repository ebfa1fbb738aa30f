//! The outcomes of the documented steps.

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::evidence::StepId;

/// The **rule of a step**: the first outcome whose condition holds; fail where none does.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepRule {
    /// Which step.
    pub step: StepId,
    /// When there is something to judge, but nobody told of it.
    #[serde(default)]
    pub untold: Option<Condition>,
    /// When there is nothing to judge.
    #[serde(default)]
    pub skip: Option<Condition>,
    /// When all is well.
    pub pass: Condition,
    /// When it is not, but the step does not fail.
    pub warn: Condition,
}

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// All is well.
    Pass,
    /// Something is not as it should be.
    Warn,
    /// It does not work.
    Fail,
    /// There was nothing to judge.
    Skip,
}

impl Outcome {
    /// The id as it stands in reports.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Warn => "warn",
            Self::Fail => "fail",
            Self::Skip => "skip",
        }
    }
}
