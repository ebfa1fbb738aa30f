//! The console: its code page, and the ways in which a person ends the program.

use std::future::pending;

use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};
use windows_sys::Win32::System::Console::{
    FlushConsoleInputBuffer, GetConsoleOutputCP, GetStdHandle, STD_INPUT_HANDLE, SetConsoleOutputCP,
};

/// The code page of UTF-8 (`CP_UTF8`).
const UTF_8: u32 = 65001;

/// The **console** shows UTF-8 as long as this value exists, whatever its legacy code page is.
///
/// Afterwards it is as it was, because other programs write to it. A program without a console, as a
/// remote tool starts it, changes nothing.
#[derive(Debug)]
pub struct Console {
    code_page: u32,
}

impl Console {
    /// Sets the code page.
    #[must_use]
    pub fn prepare() -> Self {
        // SAFETY: the functions take and give numbers and touch no memory of ours; without a console
        // they fail.
        let (code_page, _) = unsafe { (GetConsoleOutputCP(), SetConsoleOutputCP(UTF_8)) };
        Self { code_page }
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        if self.code_page != 0 {
            // SAFETY: as above.
            unsafe { SetConsoleOutputCP(self.code_page) };
        }
    }
}

/// Lets go what was typed and not read yet.
pub fn discard_input() {
    // SAFETY: the functions take a number and a handle and touch no memory of ours; where stdin is no
    // console they fail.
    unsafe { FlushConsoleInputBuffer(GetStdHandle(STD_INPUT_HANDLE)) };
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
