//! The report as Markdown, for tickets.

use std::fmt::Write as _;

use super::facts::{client_facts, input_facts, input_title};
use super::text::kebab;
use super::wording::for_role;
use super::{CommandLine, Document, RemedyReport};
use crate::locale::{Args, Words};

/// Writes the report as Markdown (`CommonMark`, with pipe tables).
#[must_use]
pub fn markdown(document: &Document, words: &Words) -> String {
    let mut page = Page { words, text: String::new() };
    page.head(document);
    page.diagnosis(document);
    page.findings(document);
    page.steps(document);
    page.hosts(document);
    page.facts(input_title(document), &input_facts(document, words));
    page.facts(&for_role(words, "section-client", document.input.role), &client_facts(document, words));
    page.evidence(document);
    page.text
}

struct Page<'w> {
    words: &'w Words,
    text: String,
}

impl Page<'_> {
    fn head(&mut self, document: &Document) {
        let title = self.words.plain(&for_role(self.words, "report-title", document.input.role));
        let client = document.client.host_name.as_deref();
        let title = client.map_or(title.clone(), |client| self.words.labelled(&title, &inline(client)));
        let _ = writeln!(self.text, "# {title}\n");
        let run = &document.run;
        let _ = writeln!(
            self.text,
            "{} · {} ms · kmsdoctor {}",
            run.started_at, run.duration_ms, document.tool.version
        );
        if !run.complete {
            let _ = writeln!(self.text, "\n**{}**", inline(&self.words.plain("run-incomplete")));
        }
        if run.redacted {
            let _ = writeln!(self.text, "\n**{}**", inline(&self.words.plain("run-redacted")));
        }
    }

    fn diagnosis(&mut self, document: &Document) {
        let diagnosis = &document.diagnosis;
        let class = self.words.plain(&document.class_message());
        let cause = diagnosis.cause.as_ref().map(|cause| format!(" (`{cause}`)")).unwrap_or_default();
        self.title("section-verdict");
        let _ = writeln!(self.text, "**{}**{cause}\n\n{}", inline(&class), inline(&diagnosis.summary));
        if !diagnosis.because.is_empty() {
            self.title("section-why");
            for line in &diagnosis.because {
                let _ = writeln!(self.text, "- {}", inline(line));
            }
        }
        if let Some(likely) = &diagnosis.likely {
            self.title("section-likely");
            let _ = writeln!(self.text, "{}", inline(likely));
        }
        if !diagnosis.remedies.is_empty() {
            self.title("section-what-to-do");
        }
        for (number, remedy) in diagnosis.remedies.iter().enumerate() {
            self.remedy(number + 1, remedy);
        }
    }

    fn remedy(&mut self, number: usize, remedy: &RemedyReport) {
        let place = self.words.plain(&format!("where-{}", kebab(remedy.place)));
        let elevation =
            self.words.plain(if remedy.elevated { "elevation-needed" } else { "elevation-not-needed" });
        let place =
            self.words.text("remedy-place", &Args::from([("place", place), ("elevation", elevation)]));
        let _ = writeln!(self.text, "### {number}. {}\n\n*{}*\n", inline(&remedy.title), inline(&place));
        for (number, step) in remedy.steps.iter().enumerate() {
            let _ = writeln!(self.text, "{}. {}", number + 1, inline(step));
        }
        self.commands(&remedy.commands);
        if let Some(note) = &remedy.note {
            let label = self.words.plain("section-note");
            let _ = writeln!(self.text, "\n> {}", self.words.labelled(&label, &inline(note)));
        }
        if let Some(undo) = &remedy.undo {
            let label = self.words.plain("section-undo");
            let _ = writeln!(self.text, "\n{}", self.words.labelled(&label, &inline(undo)));
        }
        self.commands(&remedy.undo_commands);
        if let Some(reference) = &remedy.reference {
            let label = self.words.plain("section-reference");
            let _ = writeln!(self.text, "\n{}", self.words.labelled(&label, &format!("<{reference}>")));
        }
        self.text.push('\n');
    }

    fn commands(&mut self, commands: &[CommandLine]) {
        for shell in commands.chunk_by(|one, next| one.shell == next.shell) {
            let _ = writeln!(self.text, "\n```{}", kebab(shell[0].shell));
            for command in shell {
                let _ = writeln!(self.text, "{}", command.line);
            }
            self.text.push_str("```\n");
        }
    }

    fn findings(&mut self, document: &Document) {
        if document.findings.is_empty() {
            return;
        }
        self.title("section-findings");
        for finding in &document.findings {
            let severity = self.words.plain(&format!("severity-{}", kebab(finding.severity)));
            let label = format!("**{severity}** `{}`", finding.cause);
            let _ = writeln!(self.text, "- {}", self.words.labelled(&label, &inline(&finding.summary)));
        }
    }

    fn steps(&mut self, document: &Document) {
        self.title("section-steps");
        self.text.push_str("| | | |\n|---|---|---|\n");
        for (number, step) in document.steps.iter().enumerate() {
            let outcome = self.words.plain(&format!("outcome-{}", step.outcome.id()));
            let _ = writeln!(
                self.text,
                "| {}. {} | **{outcome}** | {} |",
                number + 1,
                inline(&step.title),
                inline(&step.summary)
            );
        }
    }

    fn hosts(&mut self, document: &Document) {
        if document.hosts.is_empty() {
            return;
        }
        self.title("section-hosts");
        let label = |id: &str| self.words.plain(id);
        let heads = [label("label-name"), label("label-by-name"), label("label-by-address")];
        let _ = writeln!(self.text, "| {} |\n|---|---|---|", heads.join(" | "));
        for host in &document.hosts {
            let result = |result| self.words.plain(&format!("result-{}", kebab(result)));
            let by_name = result(host.by_name);
            let addresses: Vec<String> = host
                .by_address
                .iter()
                .map(|tried| self.words.labelled(&tried.address.to_string(), &result(tried.result)))
                .collect();
            let _ = writeln!(
                self.text,
                "| {}:{} | {by_name} | {} |",
                inline(&host.name),
                host.port,
                addresses.join("<br>")
            );
        }
    }

    fn facts(&mut self, title: &str, facts: &[(String, String)]) {
        if facts.is_empty() {
            return;
        }
        self.title(title);
        for (label, value) in facts {
            let _ = writeln!(self.text, "- {}", self.words.labelled(label, &inline(value)));
        }
    }

    fn evidence(&mut self, document: &Document) {
        if !document.observations.is_empty() {
            self.title("section-evidence");
        }
        for observation in &document.observations {
            let _ = writeln!(self.text, "- `+{} ms` {}", observation.at_ms, inline(&observation.summary));
        }
        let _ = writeln!(self.text, "\n{}", self.words.plain(document.promise()));
    }

    fn title(&mut self, id: &str) {
        let _ = writeln!(self.text, "\n## {}\n", self.words.plain(id));
    }
}

/// Text in a line of Markdown: what would be markup is not.
pub(super) fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>|#~".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_does_not_become_markup() {
        assert_eq!(inline("_vlmcs._tcp <b> a|b"), r"\_vlmcs.\_tcp \<b\> a\|b");
    }
}
