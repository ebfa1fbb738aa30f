//! A comparison for readers: as text, and as Markdown.

use std::fmt::Write as _;

use super::{Comparison, FactChange, FindingChange, StepChange};
use crate::evidence::StepId;
use crate::locale::{Args, Words, lines};
use crate::report::markdown::inline;
use crate::report::text::kebab;
use crate::rules::Outcome;

impl Comparison {
    /// The comparison as text.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let page = Page { words, marked_up: false, text: String::new() };
        page.of(self)
    }

    /// The comparison as Markdown.
    #[must_use]
    pub fn markdown(&self, words: &Words) -> String {
        let page = Page { words, marked_up: true, text: String::new() };
        page.of(self)
    }
}

struct Page<'w> {
    words: &'w Words,
    marked_up: bool,
    text: String,
}

impl Page<'_> {
    fn of(mut self, comparison: &Comparison) -> String {
        self.head(comparison);
        self.steps(&comparison.steps);
        self.findings("compare-gone", &comparison.gone);
        self.findings("compare-new", &comparison.new);
        self.findings("compare-stayed", &comparison.stayed);
        self.facts("compare-facts", &comparison.facts);
        self.facts("section-hosts", &comparison.hosts);
        if self.marked_up { self.text } else { wrapped(&self.text) }
    }

    fn head(&mut self, comparison: &Comparison) {
        let title = self.words.plain("compare-title");
        let _ = if self.marked_up {
            writeln!(self.text, "# {title}\n")
        } else {
            writeln!(self.text, "{title}\n")
        };
        let cause =
            |cause: &Option<String>| cause.clone().unwrap_or_else(|| self.words.plain("compare-no-fault"));
        let (before, after) = (cause(&comparison.cause.before), cause(&comparison.cause.after));
        self.change("compare-run", &comparison.started_at.before, &comparison.started_at.after);
        if comparison.client.differs() {
            let name = |name: &Option<String>| name.clone().unwrap_or_default();
            self.change("section-client", &name(&comparison.client.before), &name(&comparison.client.after));
        }
        self.change("section-verdict", &before, &after);
        let summary = self.shown(&comparison.summary.after);
        let _ = writeln!(self.text, "\n{summary}");
        if !comparison.differs() {
            let same = self.words.plain("compare-same");
            let _ = writeln!(self.text, "\n{}", self.strong(&same));
        }
    }

    fn steps(&mut self, steps: &[StepChange]) {
        let changed = |step: &&StepChange| step.outcome.differs() || step.summary.differs();
        self.title("section-steps");
        let outcome = |outcome: Outcome| self.words.plain(&format!("outcome-{}", outcome.id()));
        let mut lines = Vec::new();
        for step in steps.iter().filter(changed) {
            let number = StepId::ALL.iter().position(|id| *id == step.id).unwrap_or_default() + 1;
            let after = outcome(step.outcome.after);
            let before = step.outcome.differs().then(|| outcome(step.outcome.before));
            let arrow = before.map_or_else(|| after.clone(), |before| format!("{before} → {after}"));
            let line = self.words.labelled(&self.shown(&step.title), &self.strong(&arrow));
            lines.push(format!("{number}. {line}"));
            lines.push(format!("   {}", self.shown(&step.summary.after)));
        }
        let same = steps.iter().filter(|step| !changed(step)).count();
        if same > 0 {
            // A list of its own: the numbers are those of the steps.
            let told = self.words.text("compare-steps-same", &Args::from([("count", same.to_string())]));
            lines.extend([String::new(), told]);
        }
        for line in lines.iter().skip_while(|line| line.is_empty()) {
            let _ = writeln!(self.text, "{line}");
        }
    }

    fn findings(&mut self, title: &str, findings: &[FindingChange]) {
        if findings.is_empty() {
            return;
        }
        self.title(title);
        for finding in findings {
            let severity = self.words.plain(&format!("severity-{}", kebab(finding.severity)));
            let (severity, summary) = (self.strong(&severity), self.shown(&finding.summary));
            let line = self.words.labelled(&format!("{severity} {}", self.code(&finding.cause)), &summary);
            let _ = writeln!(self.text, "- {line}");
        }
    }

    fn facts(&mut self, title: &str, changes: &[FactChange]) {
        if changes.is_empty() {
            return;
        }
        self.title(title);
        for change in changes {
            let label = self.shown(&change.label);
            self.line(&label, &change.before, &change.after);
        }
    }

    fn change(&mut self, label: &str, before: &str, after: &str) {
        let label = self.words.plain(label);
        self.line(&label, before, after);
    }

    fn line(&mut self, label: &str, before: &str, after: &str) {
        let known =
            |text: &str| if text.is_empty() { self.words.plain("compare-nothing") } else { self.shown(text) };
        let (before, after) = (known(before), known(after));
        let change = if before == after { after } else { format!("{before} → {after}") };
        let _ = writeln!(self.text, "- {}", self.words.labelled(label, &change));
    }

    fn title(&mut self, id: &str) {
        let title = self.words.plain(id);
        let _ = if self.marked_up {
            writeln!(self.text, "\n## {title}\n")
        } else {
            writeln!(self.text, "\n{}", title.to_uppercase())
        };
    }

    fn shown(&self, text: &str) -> String {
        if self.marked_up { inline(text) } else { text.to_owned() }
    }

    fn strong(&self, text: &str) -> String {
        if self.marked_up { format!("**{text}**") } else { text.to_owned() }
    }

    fn code(&self, text: &str) -> String {
        if self.marked_up { format!("`{text}`") } else { text.to_owned() }
    }
}

/// Lines of no more than 78 columns.
fn wrapped(text: &str) -> String {
    text.lines().fold(String::new(), |mut page, line| {
        let depth = line.len() - line.trim_start().len();
        let (mark, rest) = match line.strip_prefix("- ") {
            Some(rest) => ("- ", rest),
            None => line.split_at(depth),
        };
        for line in lines(rest, mark, 78) {
            let _ = writeln!(page, "{line}");
        }
        if line.is_empty() && !page.ends_with("\n\n") {
            page.push('\n');
        }
        page
    })
}
