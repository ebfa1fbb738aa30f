//! What every page can read: rules, words, the size of the screen, the session.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::style::Style;
use time::OffsetDateTime;

use super::launch::{Order, Practice};
use super::look::{BAD, GOOD, Look};
use super::session::Session;
use crate::evidence::{StepId, Target};
use crate::interview::Interview;
use crate::locale::{Args, Language, Sentence, Words};
use crate::report::{Document, Saved};
use crate::rules::Rules;

/// What the wizard is opened with.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The rules, with the words.
    pub rules: Arc<Rules>,
    /// The language of the screens.
    pub language: Language,
    /// What the terminal can show.
    pub look: Look,
    /// The practice networks that can be ordered.
    pub practices: Vec<Practice>,
    /// What the command line says about the failure: the first values of the form.
    pub target: Target,
    /// Whether reports are saved with stand-ins unless the page says otherwise.
    pub redact: bool,
    /// The folder that reports are saved to unless another one is named.
    pub folder: PathBuf,
    /// When the wizard was opened (UTC).
    pub opened_at: OffsetDateTime,
}

/// What the wizard shows first.
#[derive(Debug, Clone)]
pub enum Opening {
    /// The choice of what to diagnose.
    Start,
    /// The practice networks.
    Practices,
    /// A run, at once.
    Run(Order),
    /// A saved report.
    Report(Box<Saved>),
}

/// Everything around the page that is shown.
#[derive(Debug)]
pub(super) struct World {
    pub(super) setup: Setup,
    /// The screen's width and height.
    pub(super) size: (u16, u16),
    /// Since the start of the program.
    pub(super) now: Duration,
    pub(super) session: Session,
    /// The interview that was begun, so that it can be gone on with.
    pub(super) interview: Option<Interview>,
    /// What just happened, until the next key.
    pub(super) note: Option<Note>,
}

/// A line about what just happened, in no language yet.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) sentence: Sentence,
    pub(super) style: Style,
}

impl World {
    pub(super) fn words(&self) -> &Words {
        self.setup.rules.words(self.setup.language)
    }

    /// The steps of what is diagnosed, in the documented order.
    pub(super) fn steps(&self) -> &'static [StepId] {
        self.session.role().steps()
    }

    /// A sentence without arguments.
    pub(super) fn say(&self, id: &str) -> String {
        self.words().plain(id)
    }

    /// A sentence with arguments.
    pub(super) fn tell(&self, id: &str, args: &Args<'_>) -> String {
        self.words().text(id, args)
    }

    /// Notes that something worked.
    pub(super) fn note(&mut self, sentence: Sentence) {
        self.note = Some(Note { sentence, style: GOOD });
    }

    /// Notes that something did not.
    pub(super) fn complain(&mut self, sentence: Sentence) {
        self.note = Some(Note { sentence, style: BAD });
    }

    /// Whether an interview has answers that quitting would lose.
    pub(super) fn has_answers(&self) -> bool {
        self.interview.as_ref().is_some_and(|interview| !interview.answers().is_empty())
    }

    /// The time of day.
    pub(super) fn clock(&self) -> OffsetDateTime {
        self.setup.opened_at + self.now
    }

    /// The report of a run, in the language of the screens.
    pub(super) fn document(&self, saved: &Saved) -> Document {
        saved.document(&self.setup.rules, self.setup.language)
    }

    /// Shows a saved report.
    pub(super) fn show(&mut self, saved: Box<Saved>) {
        self.session.show(saved, &self.setup.rules, self.setup.language);
    }

    /// Words the session anew, after the language has changed.
    pub(super) fn reword(&mut self) {
        let (rules, language) = (&self.setup.rules, self.setup.language);
        self.session.reword(rules, language);
    }

    /// Where the page stands.
    pub(super) fn body(&self) -> Rect {
        super::view::areas(Rect::new(0, 0, self.size.0, self.size.1)).body
    }
}
