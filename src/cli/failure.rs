//! A failure of the program itself, as its user sees it: one line, and what to do about it.

use super::{Exit, Voice, output};
use crate::locale::Sentence;

/// A failure, in no language yet.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) exit: Exit,
    pub(super) message: Sentence,
    hint: Option<Sentence>,
}

impl Failure {
    pub(super) fn new(exit: Exit, message: impl Into<Sentence>) -> Self {
        Self { exit, message: message.into(), hint: None }
    }

    /// A failure whose message has no arguments.
    pub(super) fn plain(exit: Exit, message: &'static str) -> Self {
        Self::new(exit, Sentence::new(message))
    }

    /// With what can be done about it.
    pub(super) fn hint(mut self, hint: Sentence) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Tells it on stderr.
    pub(super) fn tell(self, voice: &Voice) -> Exit {
        output::complain(voice, self.message);
        if let Some(hint) = self.hint {
            output::note(&voice.say(&Sentence::new("complaint-hint").with_sentence("hint", hint)));
        }
        self.exit
    }
}
