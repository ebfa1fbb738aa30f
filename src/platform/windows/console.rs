//! The console: its code page, and the ways in which a person ends the program.

use std::future::pending;

use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};
use windows_sys::Win32::System::Console::SetConsoleOutputCP;

/// The code page of UTF-8 (`CP_UTF8`).
const UTF_8: u32 = 65001;

/// Makes a console show UTF-8, whatever its legacy code page is. A program without a console, as a
/// remote tool starts it, stays as it is.
pub fn prepare_console() {
    // SAFETY: the function takes a number and touches no memory of ours; without a console it fails.
    unsafe { SetConsoleOutputCP(UTF_8) };
}

/// Waits until the user presses Ctrl-C or Ctrl-Break, closes the window, or the session ends.
pub async fn interrupted() {
    let handlers = (ctrl_c(), ctrl_break(), ctrl_close(), ctrl_logoff(), ctrl_shutdown());
    let (Ok(mut c), Ok(mut r#break), Ok(mut close), Ok(mut logoff), Ok(mut shutdown)) = handlers else {
        // Without a handler the system's own reaction remains.
        return pending().await;
    };
    tokio::select! {
        Some(()) = c.recv() => {}
        Some(()) = r#break.recv() => {}
        Some(()) = close.recv() => {}
        Some(()) = logoff.recv() => {}
        Some(()) = shutdown.recv() => {}
        else => pending().await,
    }
}
