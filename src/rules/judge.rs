//! From evidence to diagnosis: a pure function.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::chance::{Chance, Doubts, View};
use super::facts_of::Context;
use super::proof::ProofLine;
use super::{
    About, Agreement, Class, CodeEntry, Diagnosis, Outcome, Remedy, Rules, StepRule, Subject, names,
};
use crate::case::Case;
use crate::evidence::{ErrorCode, Run, Seen, StepId};
use crate::locale::Args;

/// The **judgement** of a run: the diagnosis, everything else that is sick, and the steps.
#[derive(Debug)]
pub struct Judgement<'r> {
    /// The digest that was judged.
    pub case: Case<'r>,
    /// The diagnosis.
    pub verdict: Verdict<'r>,
    /// What is wrong: errors in the order of the table, then warnings.
    pub findings: Vec<Finding<'r>>,
    /// The steps, in the documented order.
    pub steps: Vec<StepResult>,
    /// What the error codes say, the most telling first.
    pub codes: Vec<(ErrorCode, Option<CodeEntry>, Agreement)>,
}

/// The **verdict** is the first row of the decision table that holds.
#[derive(Debug)]
pub struct Verdict<'r> {
    /// The row.
    pub diagnosis: &'r Diagnosis,
    /// The names of this case.
    pub args: Args<'static>,
    /// The evidence, the most telling first.
    pub because: Vec<ProofLine>,
    /// What to do, the best first.
    pub remedies: Vec<&'r Remedy>,
}

/// A **finding** is a row of the decision table that holds, or something sick that is not the cause.
#[derive(Debug)]
pub struct Finding<'r> {
    /// The row.
    pub diagnosis: &'r Diagnosis,
    /// Cause, or beside it.
    pub severity: Severity,
    /// The server, domain or host; nothing where it is the case as a whole.
    pub about: Option<String>,
    /// The names of this case.
    pub args: Args<'static>,
    /// The evidence, by observation id.
    pub observations: Vec<usize>,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A row that holds: it keeps the client from activating.
    Error,
    /// Sick, but not the cause this time.
    Warning,
    /// Worth knowing.
    Info,
}

/// What a step came to.
#[derive(Debug, Clone)]
pub struct StepResult {
    /// Which step.
    pub step: StepId,
    /// How it went.
    pub outcome: Outcome,
    /// Which of its answers there are.
    pub coverage: Coverage,
    /// From its first question to its last answer, in milliseconds.
    pub duration_ms: u64,
    /// What it rests on, by observation id.
    pub observations: Vec<usize>,
    /// The names of this case.
    pub args: Args<'static>,
}

/// Which of the answers that a step rests on there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// Those that decide it.
    Enough,
    /// The run was interrupted before they came.
    Interrupted,
    /// Nobody told of it.
    Untold,
    /// What somebody told leaves out what would decide it.
    Untried,
    /// What somebody told went well, and leaves the rest out.
    UntriedInPart,
}

impl Rules {
    /// Judges `run`. An interrupted run has no other diagnosis than `inconclusive`.
    #[must_use]
    pub fn judge<'r>(&'r self, run: &'r Run) -> Judgement<'r> {
        let case = Case::of(run);
        let known = |code| self.codes.find(code).cloned().or_else(|| CodeEntry::of_licensing(code));
        let entry = run.target.error_code.and_then(known);
        let (verdict, findings) = self.weigh(&case, entry.as_ref());
        let steps = run.target.role.steps().iter();
        let steps = steps.map(|step| unless_interrupted(run, self.step(&case, *step))).collect();
        let class = verdict.diagnosis.class;
        let codes = run.target.codes().map(|code| {
            let entry = known(code);
            let agreement = entry.as_ref().map_or(Agreement::Unknown, |entry| entry.agreement(class));
            (code, entry, agreement)
        });
        Judgement { codes: codes.collect(), case, verdict, findings, steps }
    }

    /// What `step` comes to as far as the run has got.
    #[must_use]
    pub fn step(&self, case: &Case<'_>, step: StepId) -> StepResult {
        let rule = self.steps.get(&step);
        let (outcome, coverage) =
            rule.map_or((Outcome::Fail, Coverage::Enough), |rule| self.outcome(case, rule));
        let observations = step_observations(case, step);
        let times = observations.iter().map(|id| &case.run.observations[*id]);
        let begin = times.clone().map(|observation| observation.at_ms).min().unwrap_or_default();
        let end = times.map(|observation| observation.at_ms + observation.took_ms).max().unwrap_or_default();
        let context = Context { case, code: None, row_above_holds: false };
        let args = names::arguments(context, step_subject(case, step), None);
        StepResult { step, outcome, coverage, duration_ms: end - begin, observations, args }
    }

    fn outcome(&self, case: &Case<'_>, rule: &StepRule) -> (Outcome, Coverage) {
        let context = Context { case, code: None, row_above_holds: false };
        if rule.untold.as_ref().is_some_and(|untold| untold.holds(context, &self.terms, Subject::Case)) {
            return (Outcome::Skip, Coverage::Untold);
        }
        if rule.skip.as_ref().is_some_and(|skip| skip.holds(context, &self.terms, Subject::Case)) {
            return (Outcome::Skip, Coverage::Enough);
        }
        let view = View { case, code: None, terms: &self.terms, set_by_hand: true, doubts: Doubts::Untried };
        let chance = |condition| view.of(condition, About::Case, Some(Subject::Case));
        match (chance(&rule.pass), chance(&rule.warn)) {
            (Chance::Holds, _) => (Outcome::Pass, Coverage::Enough),
            (Chance::Fails, Chance::Holds) => (Outcome::Warn, Coverage::Enough),
            (Chance::Fails, Chance::Fails) => (Outcome::Fail, Coverage::Enough),
            (Chance::Open(_), Chance::Holds) => (Outcome::Warn, Coverage::UntriedInPart),
            (_, Chance::Open(_)) | (Chance::Open(_), Chance::Fails) => (Outcome::Skip, Coverage::Untried),
        }
    }

    fn weigh<'r>(&'r self, case: &Case<'_>, code: Option<&CodeEntry>) -> (Verdict<'r>, Vec<Finding<'r>>) {
        let mut errors: Vec<Finding<'r>> = Vec::new();
        let mut warnings: Vec<Finding<'r>> = Vec::new();
        let mut verdict: Option<Verdict<'r>> = None;
        for rule in self.rows(case.run.target.role) {
            let context = Context { case, code, row_above_holds: verdict.is_some() };
            let view = View { case, code, terms: &self.terms, set_by_hand: true, doubts: Doubts::Untried };
            for subject in rule.about.subjects(case) {
                let holds = |condition: &super::Condition| condition.holds(context, &self.terms, subject);
                // What is said of the subject itself is never said of what nobody tried.
                let seen = |condition: &super::Condition| {
                    !matches!(view.of_itself(condition, rule.about, subject), Some(Chance::Open(_)))
                };
                let wrong = holds(&rule.error) && seen(&rule.error);
                let settled = !matches!(view.of(&rule.error, rule.about, Some(subject)), Chance::Open(_));
                let decides = case.run.complete && settled || rule.class == Class::Inconclusive;
                if wrong && decides {
                    let verdict = verdict.get_or_insert_with(|| self.verdict(context, rule, subject));
                    if verdict.diagnosis.cause == rule.cause {
                        extend(&mut verdict.because, proof_lines(case, rule, subject));
                    }
                    merge(&mut errors, finding(context, rule, subject, Severity::Error));
                } else if wrong
                    || rule.warning.as_ref().is_some_and(|warning| holds(warning) && seen(warning))
                {
                    merge(&mut warnings, finding(context, rule, subject, Severity::Warning));
                }
            }
        }
        errors.append(&mut warnings);
        errors.retain(|finding| finding.diagnosis.class != Class::Healthy);
        // The folder is refused unless its last row holds whenever no other does.
        let verdict = verdict.unwrap_or_else(|| {
            let context = Context { case, code, row_above_holds: false };
            self.verdict(context, self.last_row(case.run.target.role), Subject::Case)
        });
        (verdict, errors)
    }

    fn verdict<'r>(&'r self, context: Context<'_>, rule: &'r Diagnosis, subject: Subject<'_>) -> Verdict<'r> {
        let case = context.case;
        let holds = |when: &Option<super::Condition>| {
            when.as_ref().is_none_or(|when| when.holds(context, &self.terms, subject))
        };
        let offers = rule.remedies.iter().filter(|offer| holds(&offer.when));
        let offered = offers.filter_map(|offer| self.remedies.get(&offer.remedy));
        let offered = offered.filter(|remedy| holds(&remedy.when));
        Verdict {
            diagnosis: rule,
            args: names::arguments(context, subject, Some(rule)),
            because: proof_lines(case, rule, subject),
            remedies: offered.collect(),
        }
    }
}

fn proof_lines(case: &Case<'_>, rule: &Diagnosis, subject: Subject<'_>) -> Vec<ProofLine> {
    let mut lines = Vec::new();
    extend(&mut lines, rule.because.iter().flat_map(|proof| proof.lines(case, subject)));
    lines
}

/// Adds the lines that are not there yet.
fn extend(lines: &mut Vec<ProofLine>, more: impl IntoIterator<Item = ProofLine>) {
    for line in more {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
}

fn finding<'r>(
    context: Context<'_>,
    rule: &'r Diagnosis,
    subject: Subject<'_>,
    severity: Severity,
) -> Finding<'r> {
    let observations = proof_lines(context.case, rule, subject).into_iter().filter_map(|line| match line {
        ProofLine::Observation(id) => Some(id),
        ProofLine::Sentence(_) => None,
    });
    Finding {
        diagnosis: rule,
        severity,
        about: subject.name(),
        args: names::arguments(context, subject, Some(rule)),
        observations: observations.collect(),
    }
}

/// One host on two ports is one complaint.
fn merge<'r>(findings: &mut Vec<Finding<'r>>, new: Finding<'r>) {
    let same = |old: &&mut Finding<'r>| old.diagnosis.cause == new.diagnosis.cause && old.about == new.about;
    match findings.iter_mut().find(same) {
        Some(old) => {
            let known: BTreeSet<usize> = old.observations.iter().copied().collect();
            old.observations.extend(new.observations.into_iter().filter(|id| !known.contains(id)));
        }
        None => findings.push(new),
    }
}

/// What an interrupted run did not see is no failure of a step. The configuration needs no answers.
fn unless_interrupted(run: &Run, step: StepResult) -> StepResult {
    let rests_on_answers =
        !matches!(step.step, StepId::ClientConfig | StepId::HostFirewall | StepId::HostCount);
    let unfinished = !run.complete && rests_on_answers && step.outcome == Outcome::Fail;
    if unfinished {
        return StepResult { outcome: Outcome::Skip, coverage: Coverage::Interrupted, ..step };
    }
    step
}

/// What a step speaks of: the one by name of a host that has one, where one is served before others.
fn step_subject<'c>(case: &'c Case<'_>, step: StepId) -> Subject<'c> {
    let named = || case.hosts.iter().filter(|host| host.name.dns_name().is_some());
    let served = || named().find(|host| host.serves_by_name);
    match served().or_else(|| named().find(|host| host.is_tried_by_name())).or_else(|| named().next()) {
        Some(host) if step == StepId::ConnectByName => Subject::Host(host),
        _ => Subject::Case,
    }
}

/// What a step rests on: what it asked first, and answers of other steps that it uses again.
fn step_observations(case: &Case<'_>, step: StepId) -> Vec<usize> {
    let run = case.run;
    let reuses = |observation: &crate::evidence::Observation| match (step, &observation.seen) {
        (StepId::SuffixList, Seen::Dns(lookup)) => {
            lookup.record_type == crate::evidence::RecordType::Srv && lookup.outcome.answer().is_some()
        }
        (StepId::ConnectByAddress, Seen::Connect(connection)) => case.hosts.iter().any(|host| {
            host.port == connection.port
                && host.addressed.iter().any(|tried| tried.address == connection.address)
        }),
        (StepId::HostService, Seen::Connect(_)) => true,
        (StepId::HostPublishing, Seen::Dns(lookup)) => lookup.record_type == crate::evidence::RecordType::Srv,
        _ => false,
    };
    let relevant =
        run.observations.iter().filter(|observation| observation.step == step || reuses(observation));
    relevant.map(|observation| observation.id).collect()
}
