//! The report as text: verdict, why, fix; then the steps; then the evidence. 78 columns.

use std::fmt::Write as _;

use super::facts::{client_facts, input_facts, input_title};
use super::wording::for_role;
use super::{CommandLine, Document, RemedyReport};
use crate::locale::{Args, Words, columns, lines, padded};
use crate::rules::{Class, Outcome, Severity};

/// Lines of running text are no longer than this; commands are never broken.
const WIDTH: usize = 78;
/// More proofs than this are counted, not told; the evidence has them all.
const MOST_PROOFS: usize = 8;

/// Writes the report as text.
#[must_use]
pub fn text(document: &Document, words: &Words, colored: bool) -> String {
    let mut page = Page { words, colored, text: String::new() };
    page.head(document);
    page.diagnosis(document);
    for (number, remedy) in document.diagnosis.remedies.iter().enumerate() {
        page.remedy(number + 1, remedy);
    }
    page.findings(document);
    page.error_codes(document);
    page.steps(document);
    page.facts(input_title(document), &input_facts(document, words));
    page.facts(&for_role(words, "section-client", document.input.role), &client_facts(document, words));
    page.evidence(document);
    page.text
}

struct Page<'w> {
    words: &'w Words,
    colored: bool,
    text: String,
}

impl Page<'_> {
    fn head(&mut self, document: &Document) {
        let title = self.words.plain(&for_role(self.words, "report-title", document.input.role));
        let client = document.client.host_name.as_deref().unwrap_or_default();
        let when = document.run.started_at.get(..16).unwrap_or_default().replace('T', " ");
        let parts = [&title, client, &format!("{when} UTC"), &format!("{} ms", document.run.duration_ms)];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let _ = writeln!(self.text, "{}", parts.join(" · "));
        if !document.run.complete {
            let incomplete = self.words.plain("run-incomplete");
            self.item(&incomplete, "");
        }
        if document.run.redacted {
            let redacted = self.words.plain("run-redacted");
            self.item(&redacted, "");
        }
    }

    fn diagnosis(&mut self, document: &Document) {
        let diagnosis = &document.diagnosis;
        self.title("section-verdict");
        let class = self.words.plain(&document.class_message());
        let cause = diagnosis.cause.as_ref().map(|cause| format!("  ({cause})")).unwrap_or_default();
        let color = if diagnosis.class == Class::Healthy { GREEN } else { RED };
        let _ = writeln!(self.text, "  {}{cause}", self.paint(&class, color));
        self.item(&diagnosis.summary, "  ");
        if !diagnosis.because.is_empty() {
            self.title("section-why");
            for line in diagnosis.because.iter().take(MOST_PROOFS) {
                self.item(line, "  - ");
            }
            let more = diagnosis.because.len().saturating_sub(MOST_PROOFS);
            if more > 0 {
                let line = self.words.text("more-proofs", &Args::from([("count", more.to_string())]));
                self.item(&line, "  - ");
            }
        }
        if let Some(likely) = &diagnosis.likely {
            self.title("section-likely");
            self.item(likely, "  ");
        }
        if !diagnosis.remedies.is_empty() {
            self.title("section-what-to-do");
        }
    }

    fn remedy(&mut self, number: usize, remedy: &RemedyReport) {
        if number > 1 {
            self.text.push('\n');
        }
        let title = self.paint(&remedy.title, BOLD);
        self.item(&title, &format!("  {number}. "));
        let place = self.words.plain(&format!("where-{}", kebab(remedy.place)));
        let elevation = if remedy.elevated { "elevation-needed" } else { "elevation-not-needed" };
        let elevation = self.words.plain(elevation);
        let place =
            self.words.text("remedy-place", &Args::from([("place", place), ("elevation", elevation)]));
        self.item(&format!("[{place}]"), "     ");
        // The best remedy is told step by step; of the others the commands say what is done.
        let in_short = number > 1 && !remedy.commands.is_empty();
        for step in remedy.steps.iter().filter(|_| !in_short) {
            self.item(step, "     - ");
        }
        self.commands(&remedy.commands);
        if let Some(note) = &remedy.note {
            let label = self.words.plain("section-note");
            self.item(&self.words.labelled(&label, note), "     ");
        }
        if let Some(undo) = &remedy.undo {
            let label = self.words.plain("section-undo");
            self.item(&self.words.labelled(&label, undo), "     ");
        }
        self.commands(&remedy.undo_commands);
        if let Some(reference) = remedy.reference.as_ref().filter(|_| !in_short) {
            let label = self.words.plain("section-reference");
            let _ = writeln!(self.text, "     {}", self.words.labelled(&label, reference));
        }
    }

    fn commands(&mut self, commands: &[CommandLine]) {
        let mut shell = None;
        for command in commands {
            if shell != Some(command.shell) {
                shell = Some(command.shell);
                let name = self.words.plain(&format!("shell-{}", kebab(command.shell)));
                let _ = writeln!(self.text, "     {}", self.words.label_above(&name));
            }
            let line = self.paint(&command.line, CYAN);
            let _ = writeln!(self.text, "       {line}");
        }
    }

    /// What is sick beside the diagnosis.
    fn findings(&mut self, document: &Document) {
        let diagnosis = document.diagnosis.cause.as_deref();
        let others = document.findings.iter().filter(|finding| Some(finding.cause.as_str()) != diagnosis);
        let others: Vec<_> = others.collect();
        if others.is_empty() {
            return;
        }
        self.title("section-also");
        for finding in others {
            let severity = self.words.plain(&format!("severity-{}", kebab(finding.severity)));
            let color = if finding.severity == Severity::Error { RED } else { YELLOW };
            let severity = self.paint(&severity, color);
            let finding = self.words.bracketed(&finding.summary, &finding.cause);
            self.item(&self.words.labelled(&severity, &finding), "  - ");
        }
    }

    fn error_codes(&mut self, document: &Document) {
        if !document.error_codes.is_empty() {
            self.title("section-error-code");
        }
        let unknown = self.words.plain("code-unknown");
        for code in &document.error_codes {
            let meaning = code.meaning.as_deref().unwrap_or(&unknown);
            self.item(&self.words.labelled(&code.code.to_string(), meaning), "  ");
            for remark in code.remarks(self.words) {
                self.item(&remark, "  ");
            }
        }
    }

    fn steps(&mut self, document: &Document) {
        self.title("section-steps");
        let outcomes = [Outcome::Pass, Outcome::Warn, Outcome::Fail, Outcome::Skip];
        let name = |outcome: Outcome| self.words.plain(&format!("outcome-{}", outcome.id()));
        let column = outcomes.map(|outcome| columns(&name(outcome))).into_iter().max().unwrap_or_default();
        for (number, step) in document.steps.iter().enumerate() {
            let word = padded(&self.words.plain(&format!("outcome-{}", step.outcome.id())), column);
            let color = match step.outcome {
                Outcome::Pass => GREEN,
                Outcome::Warn => YELLOW,
                Outcome::Fail => RED,
                Outcome::Skip => DIM,
            };
            let word = self.paint(&word, color);
            let _ = writeln!(self.text, "  {}. {word}  {}", number + 1, step.title);
            self.item(&step.summary, &" ".repeat(column + 7));
        }
    }

    fn facts(&mut self, title: &str, facts: &[(String, String)]) {
        if facts.is_empty() {
            return;
        }
        self.title(title);
        let column = facts.iter().map(|(label, _)| columns(label)).max().unwrap_or_default();
        for (label, value) in facts {
            self.item(value, &format!("  {}  ", padded(label, column)));
        }
    }

    fn evidence(&mut self, document: &Document) {
        if document.observations.is_empty() {
            return;
        }
        self.title("section-evidence");
        for observation in &document.observations {
            let time = format!("  {:>5} +{:<5} ", observation.at_ms, observation.took_ms);
            self.item(&observation.summary, &time);
        }
        if document.hosts_left_out > 0 {
            let args = Args::from([("count", document.hosts_left_out.to_string())]);
            let line = self.words.text("hosts-left-out", &args);
            self.item(&line, "  ");
        }
        let promise = self.words.plain(document.promise());
        self.text.push('\n');
        self.item(&promise, "");
    }

    fn title(&mut self, id: &str) {
        let title = self.words.plain(id).to_uppercase();
        let title = self.paint(&title, BOLD);
        let _ = writeln!(self.text, "\n{title}");
    }

    /// A paragraph whose first line begins with `mark`, which may be blank; the others stand below its text.
    fn item(&mut self, text: &str, mark: &str) {
        for line in lines(text, mark, WIDTH) {
            let _ = writeln!(self.text, "{line}");
        }
    }

    fn paint(&self, text: &str, color: &str) -> String {
        if self.colored { format!("\u{1b}[{color}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

const BOLD: &str = "1";
const DIM: &str = "2";
const RED: &str = "1;31";
const GREEN: &str = "1;32";
const YELLOW: &str = "1;33";
const CYAN: &str = "36";

/// The id of an enum's value as reports write it.
#[must_use]
pub fn kebab(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
