//! A run as far as it has got, folded from its events.

use std::time::Duration;

use super::message::RunNews;
use crate::evidence::{Allowed, Observation, Probe, Role, StepId};
use crate::locale::Words;
use crate::procedure::Event;
use crate::report::{ObservationReport, StepReport, ended_step, observation};
use crate::rules::StepResult;

/// A **live run** is what the screen knows of the run that goes on.
#[derive(Debug)]
pub(super) struct LiveRun {
    /// Its number.
    pub(super) id: u32,
    /// When it was ordered.
    pub(super) began: Duration,
    /// Its steps, in the documented order.
    pub(super) steps: Vec<(StepId, StepState)>,
    /// Every question that went out, in order.
    pub(super) questions: Vec<Question>,
    /// Every answer that came, in order; an id is an index.
    pub(super) observations: Vec<ObservationReport>,
    /// Whether it has been asked to stop.
    pub(super) stopping: bool,
    /// What was told, in no language: steps and answers are worded from it.
    told: (Vec<StepResult>, Vec<Observation>),
    allowed: Allowed,
    patience: Duration,
}

/// How far a step is.
#[derive(Debug)]
pub(super) enum StepState {
    /// Its turn has not come.
    Waiting,
    /// It is the current one.
    Running,
    /// It came to its end.
    Ended(StepReport),
}

/// A question that went out.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) step: StepId,
    pub(super) probe: Probe,
    pub(super) asked: Duration,
    /// The id of the observation that answers it.
    pub(super) answer: Option<usize>,
}

impl LiveRun {
    pub(super) fn new(id: u32, role: Role, now: Duration) -> Self {
        Self {
            id,
            began: now,
            steps: role.steps().iter().map(|step| (*step, StepState::Waiting)).collect(),
            questions: Vec::new(),
            observations: Vec::new(),
            stopping: false,
            told: (Vec::new(), Vec::new()),
            allowed: Allowed::default(),
            patience: Duration::ZERO,
        }
    }

    /// Takes news; its end is the session's business.
    pub(super) fn hear(&mut self, news: RunNews, words: &Words, now: Duration) {
        match news {
            RunNews::Began { allowed, patience } => (self.allowed, self.patience) = (allowed, patience),
            RunNews::Told(event) => self.follow(event, words, now),
            RunNews::Ended(_) | RunNews::Failed(_) => {}
        }
    }

    fn follow(&mut self, event: Event, words: &Words, now: Duration) {
        match event {
            Event::StepBegan(step) => self.set(step, StepState::Running),
            Event::Asked { step, probe } => {
                self.questions.push(Question { step, probe, asked: now, answer: None });
            }
            Event::Answered(seen) => {
                let probe = seen.seen.probe();
                let asked = self.questions.iter_mut().find(|asked| asked.probe == probe);
                if let Some(question) = asked {
                    question.answer = Some(self.observations.len());
                }
                self.observations.push(observation(words, &seen));
                self.told.1.push(seen);
            }
            Event::StepEnded(result) => {
                let step = ended_step(words, self.allowed, &result);
                self.set(result.step, StepState::Ended(step));
                self.told.0.push(result);
            }
        }
    }

    /// Words everything anew.
    pub(super) fn reword(&mut self, words: &Words) {
        let (results, seen) = std::mem::take(&mut self.told);
        self.observations = seen.iter().map(|seen| observation(words, seen)).collect();
        for result in &results {
            let step = ended_step(words, self.allowed, result);
            self.set(result.step, StepState::Ended(step));
        }
        self.told = (results, seen);
    }

    fn set(&mut self, step: StepId, state: StepState) {
        if let Some(slot) = self.steps.iter_mut().find(|(id, _)| *id == step) {
            slot.1 = state;
        }
    }

    /// How many steps have come to their end.
    pub(super) fn ended_steps(&self) -> usize {
        self.steps.iter().filter(|(_, state)| matches!(state, StepState::Ended(_))).count()
    }

    /// The step that is the current one.
    pub(super) fn current(&self) -> Option<StepId> {
        self.steps.iter().find(|(_, state)| matches!(state, StepState::Running)).map(|(id, _)| *id)
    }

    /// How long the patience for the open questions lasts at most: for those of `step`, or where it
    /// waits for those of others, for all. The system's resolver may take longer than that.
    pub(super) fn patience_left(&self, step: StepId, now: Duration) -> Option<Duration> {
        let left = |question: &Question| (question.asked + self.patience).saturating_sub(now);
        let open = || self.questions.iter().filter(|question| question.answer.is_none());
        let own = open().filter(|question| question.step == step).map(left).max();
        own.or_else(|| open().map(left).max())
    }
}
