//! The wish to stop, as signals tell it.

use tokio::signal::unix::{SignalKind, signal};

/// Waits until the user (SIGINT) or the system (SIGTERM, SIGHUP) wants the program to stop.
pub async fn interrupted() {
    let (Ok(mut terminate), Ok(mut hangup)) = (signal(SignalKind::terminate()), signal(SignalKind::hangup()))
    else {
        // Without a handler the system's own reaction to the signal remains.
        return std::future::pending().await;
    };
    tokio::select! {
        Ok(()) = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
        _ = hangup.recv() => {}
        else => std::future::pending().await,
    }
}
