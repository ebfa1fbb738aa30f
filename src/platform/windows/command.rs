//! Commands of the system, each with a time limit.

use std::ffi::OsStr;
use std::io::{ErrorKind, Read};
use std::os::windows::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use windows_sys::Win32::System::Threading::CREATE_NO_WINDOW;

/// What is kept of an output, in octets.
const MOST_OCTETS: u64 = 256 * 1024;

/// Why a command gave no output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoOutput {
    /// There is no such program.
    Absent,
    /// The system would not run it.
    Refused,
    /// It did not end in time, and was ended.
    Timeout,
}

/// A file below `System32`, by its full path: nothing beside this program or in the search path may
/// stand in for it.
pub(super) fn system32(file: &str) -> PathBuf {
    let root = std::env::var_os("SystemRoot").map_or_else(|| PathBuf::from(r"C:\Windows"), PathBuf::from);
    root.join("System32").join(file)
}

/// A command that came to its end.
#[derive(Debug)]
pub(super) struct Ended {
    /// What it wrote to stdout.
    pub(super) octets: Vec<u8>,
    /// What it ended with; 1 where it had to be ended after it had written everything.
    pub(super) code: i32,
}

/// Runs `program` without a window and returns what it wrote to stdout.
pub(super) fn output<A: AsRef<OsStr>>(
    program: PathBuf,
    arguments: &[A],
    limit: Duration,
) -> Result<Vec<u8>, NoOutput> {
    run(program, arguments, limit, MOST_OCTETS).map(|ended| ended.octets)
}

/// The same with the first `most` octets, and the code that it ended with.
pub(super) fn run<A: AsRef<OsStr>>(
    program: PathBuf,
    arguments: &[A],
    limit: Duration,
    most: u64,
) -> Result<Ended, NoOutput> {
    let deadline = Instant::now() + limit;
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.creation_flags(CREATE_NO_WINDOW).spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => NoOutput::Absent,
        _ => NoOutput::Refused,
    })?;
    let Some(stdout) = child.stdout.take() else { return Err(NoOutput::Refused) };
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut octets = Vec::new();
        let read = stdout.take(most).read_to_end(&mut octets);
        // Nobody listens any more when the limit has passed.
        let _ = sender.send(read.map(|_| octets));
    });
    let read = receiver.recv_timeout(limit);
    let whole = matches!(&read, Ok(Ok(octets)) if (octets.len() as u64) < most);
    while whole && Instant::now() < deadline && matches!(child.try_wait(), Ok(None)) {
        // Stdout is closed; the process is on its way out.
        std::thread::sleep(Duration::from_millis(5));
    }
    // It may have ended by itself.
    let _ = child.kill();
    let code = child.wait().ok().and_then(|status| status.code()).unwrap_or(1);
    match read {
        Ok(Ok(octets)) => Ok(Ended { octets, code }),
        Ok(Err(_)) => Err(NoOutput::Refused),
        Err(_) => Err(NoOutput::Timeout),
    }
}
