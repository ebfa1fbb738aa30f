//! The only place that writes to stdout and stderr.

use std::io::{ErrorKind, IsTerminal, Write};

use super::arguments::ColorChoice;
use super::{Exit, Failure, Voice};
use crate::locale::Sentence;
use crate::report::escape;

/// Writes to stdout. A reader that has gone away ends it quietly; anything else is a failure, for what
/// was asked for is lost.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        // Whoever closed the pipe has read enough; there is nobody left to tell.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let message = Sentence::new("cannot-print").with_sentence("reason", (&error).into());
            Err(Failure::new(Exit::Failed, message))
        }
        _ => Ok(()),
    }
}

/// Writes a line to stderr.
pub(super) fn note(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Says what failed.
pub(super) fn complain(voice: &Voice, message: Sentence) {
    note(&voice.say(&Sentence::new("complaint").with_sentence("message", message)));
}

/// Says what a reader should know although nothing failed; names in it may come from anywhere.
pub(super) fn remark(voice: &Voice, text: Sentence) {
    note(&escape(&voice.say(&Sentence::new("complaint-remark").with_sentence("text", text))));
}

/// Whether stdout gets colours.
pub(super) fn colored(choice: ColorChoice) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
            std::io::stdout().is_terminal() && !refused && !dumb
        }
    }
}
