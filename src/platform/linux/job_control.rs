//! Job control: the shell stops a program and continues it.

use nix::sys::signal::{Signal, raise};
use tokio::signal::unix::{Signal as Stream, SignalKind, signal};

use crate::platform::JobSignal;

/// **Job control** tells when the shell wants its terminal, and when it gives it back.
#[derive(Debug)]
pub struct JobControl {
    streams: Option<(Stream, Stream)>,
}

impl JobControl {
    /// Listens from now on. Must be called inside a runtime.
    #[must_use]
    pub fn new() -> Self {
        let kind = |signal: Signal| SignalKind::from_raw(signal as i32);
        let streams =
            signal(kind(Signal::SIGTSTP)).and_then(|stop| Ok((stop, signal(kind(Signal::SIGCONT))?)));
        // Without handlers the system's own reaction to the signals remains.
        Self { streams: streams.ok() }
    }

    /// Waits for the next signal.
    pub async fn next(&mut self) -> JobSignal {
        let Some((stop, go_on)) = &mut self.streams else { return std::future::pending().await };
        tokio::select! {
            Some(()) = stop.recv() => JobSignal::Suspend,
            Some(()) = go_on.recv() => JobSignal::Continue,
            else => std::future::pending().await,
        }
    }
}

impl Default for JobControl {
    fn default() -> Self {
        Self::new()
    }
}

/// Stops this program until somebody continues it.
pub fn suspend() {
    // SIGTSTP is handled by us; this one nobody can handle. Where it is refused, we simply go on.
    let _ = raise(Signal::SIGSTOP);
}
