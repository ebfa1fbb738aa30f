//! What a Windows console is to a screen: it shows Unicode, and no shell takes it away.

use crate::platform::JobSignal;

/// Windows consoles show Unicode.
#[must_use]
pub fn terminal_shows_unicode() -> bool {
    true
}

/// Windows has no job control.
#[derive(Debug, Default)]
pub struct JobControl;

impl JobControl {
    /// Listens to nothing.
    #[must_use]
    pub fn new() -> Self {
        Self
    }

    /// Waits for ever.
    pub async fn next(&mut self) -> JobSignal {
        std::future::pending().await
    }
}

/// Does nothing: a window needs no shell to be put aside.
pub fn suspend() {}

/// A console is asked for every key, so that none is left in it.
#[must_use]
pub fn tell_of_waiting_input() -> bool {
    false
}
