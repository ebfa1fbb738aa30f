//! What the environment says about the terminal.

use nix::sys::termios::{FlushArg, tcflush};

/// Whether the terminal shows characters outside ASCII (locale(7): the first variable that is set
/// counts; none is the C locale).
#[must_use]
pub fn terminal_shows_unicode() -> bool {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(set).unwrap_or_default().to_lowercase();
    // The kernel's own console has a font of 512 shapes.
    let console = std::env::var("TERM").is_ok_and(|term| term == "linux");
    (locale.contains("utf-8") || locale.contains("utf8")) && !console
}

/// Lets go what was typed and not read yet.
pub fn discard_input() {
    // Where stdin is no terminal, nothing waits in it for a shell.
    let _ = tcflush(std::io::stdin(), FlushArg::TCIFLUSH);
}
