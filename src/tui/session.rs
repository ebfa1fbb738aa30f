//! The **session** is what is being diagnosed: the run that goes on, the report of the last one, and
//! the one before, to tell what changed.

use std::time::Duration;

use super::launch::{Order, Place};
use super::live::LiveRun;
use super::message::Command;
use crate::case::HostName;
use crate::evidence::{Role, Run, StepId};
use crate::locale::Language;
use crate::report::{Document, Saved};
use crate::rules::{Outcome, Rules};

/// What is being diagnosed.
#[derive(Debug, Default)]
pub(super) struct Session {
    /// The run that goes on.
    pub(super) live: Option<LiveRun>,
    /// What the latest report was made from.
    pub(super) saved: Option<Box<Saved>>,
    /// The latest report.
    pub(super) document: Option<Box<Document>>,
    /// The report before it.
    pub(super) earlier: Option<Box<Document>>,
    /// What was ordered; nothing for a saved report.
    pub(super) order: Option<Order>,
    runs: u32,
}

impl Session {
    /// Shows a saved report.
    pub(super) fn show(&mut self, saved: Box<Saved>, rules: &Rules, language: Language) {
        *self = Self { runs: self.runs, ..Self::default() };
        self.take(saved, rules, language);
    }

    /// Words what is known in another language. Of the report before only outcomes are shown.
    pub(super) fn reword(&mut self, rules: &Rules, language: Language) {
        if let Some(saved) = &self.saved {
            self.document = Some(Box::new(saved.document(rules, language)));
        }
        if let Some(live) = &mut self.live {
            live.reword(rules.words(language));
        }
    }

    fn take(&mut self, saved: Box<Saved>, rules: &Rules, language: Language) {
        self.document = Some(Box::new(saved.document(rules, language)));
        self.saved = Some(saved);
    }

    /// Begins with a new order; what was diagnosed before is let go.
    pub(super) fn begin(&mut self, order: Order, now: Duration) -> Command {
        *self = Self { order: Some(order), runs: self.runs, ..Self::default() };
        self.launch(now).unwrap_or(Command::Stop)
    }

    /// Runs the same order again; the last report is kept to compare with. Nothing for a saved report.
    pub(super) fn launch(&mut self, now: Duration) -> Option<Command> {
        let order = self.order.clone()?;
        self.runs += 1;
        self.live = Some(LiveRun::new(self.runs, order.target.role, now));
        Some(Command::Launch(self.runs, order))
    }

    /// Goes on with the name or address of a KMS host.
    pub(super) fn go_on_with(&mut self, host: HostName, now: Duration) -> Option<Command> {
        let target = &mut self.order.as_mut()?.target;
        match host {
            HostName::Name(name) => target.kms_host = Some(name),
            HostName::Literal(address) => target.kms_addresses.insert(0, address),
        }
        self.launch(now)
    }

    /// What the machine that is diagnosed is to KMS.
    pub(super) fn role(&self) -> Role {
        let ordered = self.order.as_ref().map(|order| order.target.role);
        ordered.or(self.document.as_ref().map(|document| document.input.role)).unwrap_or_default()
    }

    /// Takes the run that ended.
    pub(super) fn end(&mut self, run: Run, rules: &Rules, language: Language) {
        self.live = None;
        self.earlier = self.document.take();
        self.take(Box::new(Saved { run, redacted: false }), rules, language);
    }

    /// Whether the report is about the machine that the program runs on.
    pub(super) fn is_about_this_machine(&self) -> bool {
        self.order.as_ref().is_some_and(|order| order.place == Place::Here)
    }

    /// Whether the run that ended found neither a record nor anything else that names a KMS host.
    pub(super) fn lacks_host(&self) -> bool {
        let step_failed = |document: &Document| {
            let lookup = document.steps.iter().find(|step| step.id == StepId::SrvLookup);
            lookup.is_some_and(|step| step.outcome == Outcome::Fail)
        };
        let lacks =
            |document: &Document| document.run.complete && document.hosts.is_empty() && step_failed(document);
        self.live.is_none() && self.order.is_some() && self.document.as_deref().is_some_and(lacks)
    }

    /// What became of each step whose outcome is another one than before. Nothing where there is no
    /// run to compare with.
    pub(super) fn changes(&self) -> Option<Vec<(StepId, Outcome, Outcome)>> {
        let (earlier, document) = (self.earlier.as_deref()?, self.document.as_deref()?);
        let before = |id| earlier.steps.iter().find(|step| step.id == id).map(|step| step.outcome);
        let changed = |now: &crate::report::StepReport| {
            let before = before(now.id)?;
            (before != now.outcome).then_some((now.id, before, now.outcome))
        };
        Some(document.steps.iter().filter_map(changed).collect())
    }
}
