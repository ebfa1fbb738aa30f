//! How many sockets may be open at once.

use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// More descriptors than any run needs, fewer than would slow a process start.
const ENOUGH: u64 = 8192;

/// Raises the soft limit on open files towards the hard one, because every question has its own socket,
/// and returns what it is then.
///
/// Where the system refuses, the limit stays as it was; nothing where it does not tell.
#[must_use]
pub fn raise_file_limit() -> Option<u64> {
    let (soft, hard) = getrlimit(Resource::RLIMIT_NOFILE).ok()?;
    let wanted = hard.min(ENOUGH);
    if soft >= wanted {
        return Some(soft);
    }
    Some(setrlimit(Resource::RLIMIT_NOFILE, wanted, hard).map_or(soft, |()| wanted))
}
