//! Two reports of one machine side by side: what changed between them.

mod page;

use serde::{Deserialize, Serialize};

use super::text::kebab;
use super::{Document, FindingReport};
use crate::evidence::StepId;
use crate::locale::Words;
use crate::rules::{Outcome, Severity};

/// The name and version of the comparison's shape.
const SCHEMA: &str = "kmsdoctor-comparison/1";

/// A **comparison** says what differs from a report to a later one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Comparison {
    /// `kmsdoctor-comparison/1`.
    pub schema: String,
    /// When the two runs began.
    pub started_at: Changed<String>,
    /// The client.
    pub client: Changed<Option<String>>,
    /// The diagnosis by its cause; null where nothing was wrong.
    pub cause: Changed<Option<String>>,
    /// The diagnosis in words.
    pub summary: Changed<String>,
    /// Every step, changed or not.
    pub steps: Vec<StepChange>,
    /// Findings of the first report that the second has no more.
    pub gone: Vec<FindingChange>,
    /// Findings of the second report that the first had not.
    pub new: Vec<FindingChange>,
    /// Findings of both.
    pub stayed: Vec<FindingChange>,
    /// What the operator said and the client's settings, where they differ: label, before, after.
    pub facts: Vec<FactChange>,
    /// How hosts were met, where that differs.
    pub hosts: Vec<FactChange>,
}

/// A value before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed<T> {
    /// In the first report.
    pub before: T,
    /// In the second.
    pub after: T,
}

/// A step before and after.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StepChange {
    /// Which.
    pub id: StepId,
    /// Its title.
    pub title: String,
    /// How it went.
    pub outcome: Changed<Outcome>,
    /// What that meant.
    pub summary: Changed<String>,
}

/// A finding that came, went or stayed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FindingChange {
    /// The cause.
    pub cause: String,
    /// How much it weighs.
    pub severity: Severity,
    /// The server, domain or host it is about.
    pub about: Option<String>,
    /// One sentence.
    pub summary: String,
}

/// A labelled fact before and after; empty where it is not known.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FactChange {
    /// What it is, in words.
    pub label: String,
    /// In the first report.
    pub before: String,
    /// In the second.
    pub after: String,
}

impl<T: PartialEq> Changed<T> {
    fn of(before: T, after: T) -> Self {
        Self { before, after }
    }

    /// Whether the two differ.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.before != self.after
    }
}

impl Comparison {
    /// Compares `before` with `after`. Both are worded in the language of `words`.
    #[must_use]
    pub fn of(before: &Document, after: &Document, words: &Words) -> Self {
        let summary = |document: &Document| document.diagnosis.summary.clone();
        Self {
            schema: SCHEMA.to_owned(),
            started_at: Changed::of(before.run.started_at.clone(), after.run.started_at.clone()),
            client: Changed::of(before.client.host_name.clone(), after.client.host_name.clone()),
            cause: Changed::of(before.diagnosis.cause.clone(), after.diagnosis.cause.clone()),
            summary: Changed::of(summary(before), summary(after)),
            steps: steps(before, after),
            gone: missing(before, after),
            new: missing(after, before),
            stayed: stayed(before, after),
            facts: facts(before, after, words),
            hosts: hosts(before, after, words),
        }
    }

    /// Whether anything that a diagnosis rests on differs.
    #[must_use]
    pub fn differs(&self) -> bool {
        let step = |step: &StepChange| step.outcome.differs() || step.summary.differs();
        self.cause.differs()
            || self.steps.iter().any(step)
            || ![self.gone.len(), self.new.len(), self.facts.len(), self.hosts.len()].iter().all(|n| *n == 0)
    }
}

fn steps(before: &Document, after: &Document) -> Vec<StepChange> {
    let both = after.steps.iter().filter_map(|new| {
        let old = before.steps.iter().find(|old| old.id == new.id)?;
        Some(StepChange {
            id: new.id,
            title: new.title.clone(),
            outcome: Changed::of(old.outcome, new.outcome),
            summary: Changed::of(old.summary.clone(), new.summary.clone()),
        })
    });
    both.collect()
}

fn same(one: &FindingReport, other: &FindingReport) -> bool {
    one.cause == other.cause && one.about == other.about && one.severity == other.severity
}

/// The findings of `one` that `other` lacks.
fn missing(one: &Document, other: &Document) -> Vec<FindingChange> {
    let lacks = |finding: &&FindingReport| !other.findings.iter().any(|also| same(finding, also));
    one.findings.iter().filter(lacks).map(FindingChange::from).collect()
}

fn stayed(before: &Document, after: &Document) -> Vec<FindingChange> {
    let both = |finding: &&FindingReport| before.findings.iter().any(|old| same(finding, old));
    after.findings.iter().filter(both).map(FindingChange::from).collect()
}

impl From<&FindingReport> for FindingChange {
    fn from(finding: &FindingReport) -> Self {
        let FindingReport { cause, class: _, severity, about, summary, observations: _ } = finding;
        Self { cause: cause.clone(), severity: *severity, about: about.clone(), summary: summary.clone() }
    }
}

fn facts(before: &Document, after: &Document, words: &Words) -> Vec<FactChange> {
    let all = |document: &Document| {
        let mut facts = super::facts::input_facts(document, words);
        facts.extend(super::facts::client_facts(document, words));
        facts
    };
    differing(&all(before), &all(after))
}

fn hosts(before: &Document, after: &Document, words: &Words) -> Vec<FactChange> {
    let result = |result| words.plain(&format!("result-{}", kebab(result)));
    let all = |document: &Document| {
        let lines = document.hosts.iter().map(|host| {
            let addresses = host
                .by_address
                .iter()
                .map(|tried| words.labelled(&tried.address.to_string(), &result(tried.result)));
            let by_name = words.labelled(&words.plain("label-by-name"), &result(host.by_name));
            let all: Vec<String> = [by_name].into_iter().chain(addresses).collect();
            (format!("{}:{}", host.name, host.port), words.list(all))
        });
        lines.collect::<Vec<_>>()
    };
    differing(&all(before), &all(after))
}

/// The lines that differ, by their labels: those of the second list in its order, then those that went.
fn differing(before: &[(String, String)], after: &[(String, String)]) -> Vec<FactChange> {
    let value = |list: &[(String, String)], label: &str| {
        list.iter().find(|(known, _)| known == label).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let gone = before.iter().filter(|(label, _)| !after.iter().any(|(known, _)| known == label));
    let labels = after.iter().chain(gone).map(|(label, _)| label.clone());
    let changes =
        labels.map(|label| FactChange { before: value(before, &label), after: value(after, &label), label });
    changes.filter(|change| change.before != change.after).collect()
}
