//! The report as one HTML file: no script, nothing loaded, for screens, phones and A4.

mod picture;

use std::fmt::Display;

use askama::Template;

use self::picture::{Picture, pictures};
use super::facts::{client_facts, input_facts, input_title};
use super::path::{Path, path};
use super::text::kebab;
use super::wording::for_role;
use super::{
    CodeReport, CommandLine, Document, FindingReport, HostReport, ObservationReport, PortReport,
    RemedyReport, StepReport,
};
use crate::locale::{Args, Words};
use crate::rules::{Class, Severity};

/// The style sheet. It stands in the page, and the policy lets in nothing else.
const STYLE: &str = include_str!("html/style.css");
/// The SHA-256 of [`STYLE`] in base64, by which the policy knows it; a test compares the two.
const STYLE_HASH: &str = "ZIa554HhWjCjm3xMG/LkABat0Iojr93ta4TZfetVZuk=";
/// More proofs than this are counted, not told; the evidence has them all.
const MOST_PROOFS: usize = 8;

/// Writes the report as an HTML page. Every text is escaped by the template engine.
#[must_use]
pub fn html(document: &Document, words: &Words) -> String {
    let path = path(document);
    let because = document.diagnosis.because.as_slice();
    let verdict = words.plain(&document.class_message());
    let role = document.input.role;
    let page = Page {
        document,
        words,
        lang: words.language().tag().to_owned(),
        policy: policy(),
        style: STYLE,
        title: title(document, words, &verdict),
        meta: meta(document, words),
        mood: mood(document.diagnosis.class),
        verdict,
        picture_words: picture_words(&path, words),
        caption: caption(&path, words),
        pictures: pictures(&path, words),
        proofs: &because[..because.len().min(MOST_PROOFS)],
        more_proofs: because.len().saturating_sub(MOST_PROOFS),
        facts: [
            FactGroup {
                id: "input",
                title: input_title(document).to_owned(),
                lines: input_facts(document, words),
            },
            FactGroup {
                id: "client",
                title: for_role(words, "section-client", role),
                lines: client_facts(document, words),
            },
        ],
    };
    // Writing into a string cannot fail.
    page.render().unwrap_or_default()
}

/// Nothing is loaded, run, framed or sent; only the page's own style sheet applies.
fn policy() -> String {
    format!("default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'")
}

fn title(document: &Document, words: &Words, verdict: &str) -> String {
    let client = document
        .client
        .host_name
        .clone()
        .unwrap_or_else(|| words.plain(&for_role(words, "report-title", document.input.role)));
    words.text("html-title", &Args::from([("client", client), ("verdict", verdict.to_owned())]))
}

fn meta(document: &Document, words: &Words) -> String {
    let when = document.run.started_at.get(..16).unwrap_or_default().replace('T', " ");
    words.text(
        "html-meta",
        &Args::from([
            ("when", when),
            ("duration", document.run.duration_ms.to_string()),
            ("version", document.tool.version.clone()),
        ]),
    )
}

fn mood(class: Class) -> &'static str {
    match class {
        Class::Healthy => "good",
        Class::Inconclusive => "unsure",
        _ => "bad",
    }
}

/// What the picture shows, in words, for whoever does not see it.
fn picture_words(path: &Path, words: &Words) -> String {
    let stages = path.stages.iter().map(|(stage, condition, _)| {
        words.labelled(&words.plain(stage.message()), &words.plain(condition.message()))
    });
    let stages = words.labelled(&words.plain("picture-title"), &words.list(stages));
    words.sentences(&[caption(path, words), stages])
}

fn caption(path: &Path, words: &Words) -> String {
    match path.breaks_at {
        Some(stage) => {
            words.text("picture-breaks-at", &Args::from([("stage", words.plain(stage.message()))]))
        }
        None => words.plain("picture-open"),
    }
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'d> {
    document: &'d Document,
    words: &'d Words,
    lang: String,
    policy: String,
    style: &'static str,
    title: String,
    meta: String,
    mood: &'static str,
    verdict: String,
    picture_words: String,
    caption: String,
    pictures: [Picture; 2],
    /// The first proofs, and how many more the evidence has.
    proofs: &'d [String],
    more_proofs: usize,
    facts: [FactGroup; 2],
}

/// Labelled lines below one heading.
struct FactGroup {
    id: &'static str,
    /// The id of the heading's word.
    title: String,
    lines: Vec<(String, String)>,
}

/// The commands that one shell understands.
struct ShellLines {
    shell: String,
    text: String,
}

impl Page<'_> {
    fn word(&self, id: &str) -> String {
        self.words.plain(id)
    }

    /// The word as the label of what follows.
    fn above(&self, id: &str) -> String {
        self.words.label_above(&self.words.plain(id))
    }

    fn labelled(&self, label: impl Display, text: impl Display) -> String {
        self.words.labelled(&label.to_string(), &text.to_string())
    }

    fn heading(&self) -> String {
        let title = self.word(&for_role(self.words, "report-title", self.document.input.role));
        match &self.document.client.host_name {
            Some(name) => self.words.labelled(&title, name),
            None => title,
        }
    }

    fn other_port(&self, other: &PortReport) -> String {
        self.labelled(format!("{} {}", self.word("label-port"), other.port), self.result(other.result))
    }

    fn count(&self, id: &str, count: impl Display) -> String {
        self.words.text(id, &Args::from([("count", count.to_string())]))
    }

    fn milliseconds(&self, count: impl Display) -> String {
        self.count("html-milliseconds", count)
    }

    /// The mark of a condition, as a path from its middle: a tick, a triangle, a cross, a circle.
    fn mark(condition: &str) -> &'static str {
        match condition {
            "good" => "m-6 0l4 5l8 -10",
            "doubtful" => "m0 -6l7 12h-14z",
            "broken" => "m-5 -5l10 10m0 -10l-10 10",
            _ => "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
        }
    }

    fn place(&self, remedy: &RemedyReport) -> String {
        let elevation = if remedy.elevated { "elevation-needed" } else { "elevation-not-needed" };
        let place = self.word(&format!("where-{}", kebab(remedy.place)));
        let args = Args::from([("place", place), ("elevation", self.word(elevation))]);
        self.words.text("remedy-place", &args)
    }

    fn by_shell(&self, commands: &[CommandLine]) -> Vec<ShellLines> {
        let groups = commands.chunk_by(|one, next| one.shell == next.shell);
        let lines = |group: &[CommandLine]| {
            group.iter().map(|command| command.line.as_str()).collect::<Vec<_>>().join("\n")
        };
        groups
            .map(|group| ShellLines {
                shell: self.word(&format!("shell-{}", kebab(group[0].shell))),
                text: lines(group),
            })
            .collect()
    }

    fn is_link(reference: &str) -> bool {
        reference.starts_with("https://")
    }

    fn severity(&self, finding: &FindingReport) -> String {
        self.word(&format!("severity-{}", kebab(finding.severity)))
    }

    fn severity_class(finding: &FindingReport) -> &'static str {
        match finding.severity {
            Severity::Error => "fail",
            Severity::Warning => "warn",
            Severity::Info => "skip",
        }
    }

    fn code_remarks(code: &CodeReport) -> Vec<&'static str> {
        let agrees = match code.agrees {
            Some(true) => Some("code-agrees"),
            Some(false) => Some("code-disagrees"),
            None => None,
        };
        agrees.into_iter().chain(code.proves_answer.then_some("code-proves-answer")).collect()
    }

    fn outcome(&self, step: &StepReport) -> String {
        self.word(&format!("outcome-{}", step.outcome.id()))
    }

    fn origins(&self, host: &HostReport) -> String {
        let origins = host.from.iter().map(|origin| self.word(&format!("from-{}", kebab(origin))));
        self.words.list(origins)
    }

    fn result(&self, result: impl serde::Serialize) -> String {
        self.word(&format!("result-{}", kebab(result)))
    }

    fn source(&self, observation: &ObservationReport) -> String {
        self.word(&format!("observation-{}", kebab(observation.source)))
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    fn base64(octets: &[u8]) -> String {
        const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let digit = |group: u32, place: u32| char::from(DIGITS[(group >> (18 - 6 * place) & 63) as usize]);
        octets.chunks(3).fold(String::new(), |mut text, chunk| {
            let octet = |index: usize| u32::from(chunk.get(index).copied().unwrap_or_default());
            let group = octet(0) << 16 | octet(1) << 8 | octet(2);
            for place in 0..4_u32 {
                text.push(if place as usize <= chunk.len() { digit(group, place) } else { '=' });
            }
            text
        })
    }

    #[test]
    fn the_policy_knows_the_style_sheet() {
        assert_eq!(STYLE_HASH, base64(&Sha256::digest(STYLE)), "the new hash of style.css is on the right");
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import") && !STYLE.contains("</"));
    }
}
