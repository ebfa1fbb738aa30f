//! How many sockets may be open at once.

use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// More descriptors than any run needs, fewer than would slow a process start.
const ENOUGH: u64 = 8192;

/// Raises the soft limit on open files towards the hard one, because every question has its own socket.
///
/// Where the system refuses, the limit stays as it was.
pub fn raise_file_limit() {
    let Ok((soft, hard)) = getrlimit(Resource::RLIMIT_NOFILE) else { return };
    let wanted = hard.min(ENOUGH);
    if soft < wanted {
        let _ = setrlimit(Resource::RLIMIT_NOFILE, wanted, hard);
    }
}
