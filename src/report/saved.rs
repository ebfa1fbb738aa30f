//! What a report is made from, and what a saved one is read back as.

use super::Document;
use super::redact::StandIns;
use crate::evidence::Run;
use crate::locale::Language;
use crate::rules::Rules;

/// A **saved report** is the run that a report is made from; its sentences are always made anew.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// What is judged and worded.
    pub run: Run,
    /// Whether names and addresses are stand-ins already.
    pub redacted: bool,
}

impl Saved {
    /// A run as it was seen.
    #[must_use]
    pub fn of(run: Run) -> Self {
        Self { run, redacted: false }
    }

    /// The report in `language`.
    #[must_use]
    pub fn document(&self, rules: &Rules, language: Language) -> Document {
        let mut document = Document::of(&self.run, rules, language);
        document.run.redacted = self.redacted;
        document
    }

    /// The same with stand-ins for names and addresses.
    #[must_use]
    pub fn redact(&self) -> Self {
        let mut stand_ins = StandIns::avoiding([&self.run], self.redacted);
        Self { run: stand_ins.run(&self.run), redacted: true }
    }

    /// Several with the same stand-ins, so that they can still be compared.
    ///
    /// Where all have stand-ins already they keep those, and what was added by hand gets its own.
    #[must_use]
    pub fn redact_together(all: &[Self]) -> Vec<Self> {
        let again = all.iter().all(|saved| saved.redacted);
        let mut stand_ins = StandIns::avoiding(all.iter().map(|saved| &saved.run), again);
        all.iter().map(|saved| Self { run: stand_ins.run(&saved.run), redacted: true }).collect()
    }
}
