//! The lines of the diagnosis page, made from the report.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Row;
use crate::locale::Args;
use crate::report::{CommandLine, Document, RemedyReport, is_way_open, kebab, path};
use crate::rules::{Outcome, Severity};
use crate::tui::look::{self, BAD, COMMAND, DOUBTFUL, PLAIN, QUIET, SELECTED, STRONG};
use crate::tui::picture::picture;
use crate::tui::world::World;
use crate::tui::wrapping::{item, paragraph, pieces};

/// More proofs than this are counted; the evidence page has them all.
const MOST_PROOFS: usize = 8;

/// The heading: the class in honest words.
pub(super) fn title(world: &World) -> String {
    let Some(document) = &world.session.document else { return String::new() };
    let when = document.run.started_at.get(..16).unwrap_or_default().replace('T', " ");
    world.tell("diagnosis-of", &Args::from([("when", when)]))
}

/// All lines of the page, `width` columns wide, with the command `selected` marked.
pub(super) fn rows(world: &World, selected: Option<usize>, width: usize) -> Vec<Row> {
    let Some(document) = &world.session.document else { return Vec::new() };
    let mut page = Content { world, width, selected, commands: 0, rows: Vec::new() };
    page.verdict(document);
    page.changes();
    page.lines(picture(world, &path(document), width));
    if is_way_open(document) {
        page.lines(paragraph(&world.say("path-open"), 1, width, STRONG));
    }
    page.because(document);
    if !document.diagnosis.remedies.is_empty() {
        page.heading("section-what-to-do");
    }
    for (index, remedy) in document.diagnosis.remedies.iter().enumerate() {
        page.remedy(index + 1, remedy);
    }
    page.also(document);
    page.error_codes(document);
    page.heading_line(&world.say("check-again"), QUIET);
    page.lines(paragraph(&world.say(document.promise()), 1, width, QUIET));
    page.rows
}

struct Content<'w> {
    world: &'w World,
    width: usize,
    selected: Option<usize>,
    commands: usize,
    rows: Vec<Row>,
}

impl Content<'_> {
    fn lines(&mut self, lines: Vec<Line<'static>>) {
        self.rows.extend(lines.into_iter().map(|line| Row { line, command: None }));
    }

    fn blank(&mut self) {
        self.lines(vec![Line::default()]);
    }

    fn heading(&mut self, id: &str) {
        let text = self.world.say(id);
        self.heading_line(&text, STRONG);
    }

    fn heading_line(&mut self, text: &str, style: Style) {
        self.blank();
        self.lines(paragraph(text, 1, self.width, style));
    }

    fn verdict(&mut self, document: &Document) {
        let class = document.diagnosis.class;
        let (shape, style) = look::class(class);
        let cause = document.diagnosis.cause.as_ref().map(|cause| format!("  {cause}")).unwrap_or_default();
        let text = self.world.say(&document.class_message()).to_uppercase();
        self.lines(vec![Line::from(vec![
            Span::styled(format!(" {shape} {text}"), style),
            Span::styled(crate::report::escape(&cause), QUIET),
        ])]);
        self.lines(paragraph(&document.diagnosis.summary, 3, self.width, PLAIN));
        if !document.run.complete {
            self.lines(paragraph(&self.world.say("run-incomplete"), 3, self.width, DOUBTFUL));
        }
        self.blank();
    }

    /// What a run changed against the one before.
    fn changes(&mut self) {
        let Some(changes) = self.world.session.changes() else { return };
        let id = if changes.is_empty() { "changes-none" } else { "changes" };
        self.lines(paragraph(&self.world.say(id), 1, self.width, STRONG));
        for (step, before, now) in changes {
            let title = self.world.say(&format!("step-{}", step.id()));
            let outcome = |outcome: Outcome| {
                let (shape, style) = look::outcome(outcome);
                let word = self.world.say(&format!("outcome-{}", outcome.id()));
                Span::styled(format!("{shape} {word}"), style)
            };
            self.lines(vec![Line::from(vec![
                Span::raw(format!("   {}", self.world.words().labelled(&title, ""))),
                outcome(before),
                Span::raw(" → "),
                outcome(now),
            ])]);
        }
        self.blank();
    }

    fn because(&mut self, document: &Document) {
        let diagnosis = &document.diagnosis;
        if !diagnosis.because.is_empty() {
            self.heading("section-why");
        }
        for line in diagnosis.because.iter().take(MOST_PROOFS) {
            self.lines(item(line, "  • ", self.width, PLAIN));
        }
        let more = diagnosis.because.len().saturating_sub(MOST_PROOFS);
        if more > 0 {
            let line = self.world.tell("diagnosis-more", &Args::from([("count", more.to_string())]));
            self.lines(item(&line, "  • ", self.width, QUIET));
        }
        if let Some(likely) = &diagnosis.likely {
            self.heading("section-likely");
            self.lines(paragraph(likely, 2, self.width, PLAIN));
        }
    }

    fn remedy(&mut self, number: usize, remedy: &RemedyReport) {
        if number > 1 {
            self.blank();
        }
        self.lines(item(&remedy.title, &format!(" {number}. "), self.width, STRONG));
        let place = self.world.say(&format!("where-{}", kebab(remedy.place)));
        let elevation = if remedy.elevated { "elevation-needed" } else { "elevation-not-needed" };
        let elevation = self.world.say(elevation);
        let style = if remedy.elevated { DOUBTFUL } else { QUIET };
        let place =
            self.world.tell("remedy-place", &Args::from([("place", place), ("elevation", elevation)]));
        self.lines(paragraph(&format!("[{place}]"), 4, self.width, style));
        for (index, step) in remedy.steps.iter().enumerate() {
            self.lines(item(step, &format!("    {number}.{} ", index + 1), self.width, PLAIN));
        }
        self.command_lines(&remedy.commands);
        self.labelled("section-note", remedy.note.as_deref(), DOUBTFUL);
        self.labelled("section-undo", remedy.undo.as_deref(), PLAIN);
        if remedy.undo.is_none() && !remedy.undo_commands.is_empty() {
            self.labelled("section-undo", Some(""), PLAIN);
        }
        self.command_lines(&remedy.undo_commands);
        self.labelled("section-reference", remedy.reference.as_deref(), QUIET);
    }

    fn labelled(&mut self, id: &str, text: Option<&str>, style: Style) {
        let Some(text) = text else { return };
        let label = self.world.say(id);
        self.lines(item(&self.world.words().labelled(&label, text), "    ", self.width, style));
    }

    /// Commands are shown as they are, broken only where the screen ends.
    fn command_lines(&mut self, commands: &[CommandLine]) {
        let mut shell = None;
        for command in commands {
            if shell != Some(command.shell) {
                shell = Some(command.shell);
                let name = self.world.say(&format!("shell-{}", kebab(command.shell)));
                self.lines(paragraph(&self.world.words().label_above(&name), 4, self.width, QUIET));
            }
            let selected = self.selected == Some(self.commands);
            let style = if selected { SELECTED } else { COMMAND };
            for (index, piece) in pieces(&command.line, self.width.saturating_sub(7)).into_iter().enumerate()
            {
                let mark = if selected && index == 0 { "    ▸ " } else { "      " };
                let line = Line::from(vec![Span::raw(mark), Span::styled(piece, style)]);
                self.rows.push(Row { line, command: Some(self.commands) });
            }
            self.commands += 1;
        }
    }

    /// What is sick beside the diagnosis.
    fn also(&mut self, document: &Document) {
        let diagnosis = document.diagnosis.cause.as_deref();
        let others = document.findings.iter().filter(|finding| Some(finding.cause.as_str()) != diagnosis);
        for (index, finding) in others.enumerate() {
            if index == 0 {
                self.heading("section-also");
            }
            let (shape, style) =
                if finding.severity == Severity::Error { ("✗", BAD) } else { ("!", DOUBTFUL) };
            let severity = self.world.say(&format!("severity-{}", kebab(finding.severity)));
            let words = self.world.words();
            let text = words.labelled(&severity, &words.bracketed(&finding.summary, &finding.cause));
            self.lines(item(&text, &format!("  {shape} "), self.width, style));
        }
    }

    fn error_codes(&mut self, document: &Document) {
        if !document.error_codes.is_empty() {
            self.heading("section-error-code");
        }
        let unknown = self.world.say("code-unknown");
        for code in &document.error_codes {
            let meaning = code.meaning.as_deref().unwrap_or(&unknown);
            let text = self.world.words().labelled(&code.code.to_string(), meaning);
            self.lines(paragraph(&text, 2, self.width, PLAIN));
            for remark in code.remarks(self.world.words()) {
                self.lines(paragraph(&remark, 2, self.width, PLAIN));
            }
        }
    }
}
