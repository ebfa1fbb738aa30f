//! What the environment says about the terminal.

use std::os::fd::AsFd;

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::termios::{FlushArg, SetArg, tcflush, tcgetattr, tcsetattr};

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

/// Tells whoever waits for the terminal's input of what is left in it. Returns whether anything is.
///
/// The library that reads it takes 1024 bytes at a time, and is told of input once: what is left waits
/// until something else comes. Setting the terminal to what it is set to makes the kernel tell it again.
#[must_use]
pub fn tell_of_waiting_input() -> bool {
    let stdin = std::io::stdin();
    let mut waiting = [PollFd::new(stdin.as_fd(), PollFlags::POLLIN)];
    let is_waiting = poll(&mut waiting, PollTimeout::ZERO).is_ok_and(|ready| ready > 0);
    let told = || tcgetattr(&stdin).and_then(|now| tcsetattr(&stdin, SetArg::TCSANOW, &now));
    is_waiting && told().is_ok()
}
