//! Running a program and measuring it.

use std::io::Read;
use std::mem;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::libc;

/// The first argument of a process that only measures the command behind it.
pub(crate) const PEAK_OF: &str = "--peak-of";

/// What a program left behind.
#[derive(Debug)]
pub(crate) struct Ended {
    /// From before its start to its end.
    pub(crate) took: Duration,
    /// The largest resident set, in KiB; never less than that of this process, which starts it.
    pub(crate) peak_kib: u64,
    /// Nothing where a signal ended it.
    pub(crate) exit: Option<i32>,
    pub(crate) stdout: Vec<u8>,
}

/// Runs `words` on the calling thread, whose namespaces the program shares.
#[expect(unsafe_code, reason = "only wait4(2) tells the peak memory of one process")]
#[expect(clippy::zombie_processes, reason = "wait4 waits for it")]
pub(crate) fn run(words: &[String]) -> Ended {
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] {
        command.env_remove(variable);
    }
    let start = Instant::now();
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", words[0]));
    let mut stdout = Vec::new();
    child.stdout.take().expect("a pipe").read_to_end(&mut stdout).expect("read a pipe");
    let pid = libc::pid_t::try_from(child.id()).expect("a process id");
    let mut status = 0;
    // SAFETY: `rusage` is plain data, for which all zeros are a value.
    let mut usage: libc::rusage = unsafe { mem::zeroed() };
    // SAFETY: `pid` is a child that nobody else waits for, and both pointers are to live values.
    let waited = unsafe { libc::wait4(pid, &raw mut status, 0, &raw mut usage) };
    assert_eq!(waited, pid, "wait4: {}", std::io::Error::last_os_error());
    Ended {
        took: start.elapsed(),
        peak_kib: u64::try_from(usage.ru_maxrss).unwrap_or_default(),
        exit: libc::WIFEXITED(status).then(|| libc::WEXITSTATUS(status)),
        stdout,
    }
}

/// The largest resident set of a command, in KiB, started from a process that has hardly any itself.
pub(crate) fn peak_of(command: &[String]) -> u64 {
    let itself = std::env::current_exe().expect("the path of this program");
    let mut words = vec![itself.to_string_lossy().into_owned(), PEAK_OF.to_owned()];
    words.extend_from_slice(command);
    String::from_utf8_lossy(&run(&words).stdout).trim().parse().expect("a number")
}

/// Measures a command and prints its largest resident set.
#[expect(clippy::print_stdout, reason = "it is read through a pipe")]
pub(crate) fn print_peak_of(command: &[String]) {
    println!("{}", run(command).peak_kib);
}

/// The words of a line.
pub(crate) fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

/// The middle one of some durations, and the longest.
pub(crate) fn median_and_longest(mut durations: Vec<Duration>) -> (Duration, Duration) {
    durations.sort();
    (durations[durations.len() / 2], durations[durations.len() - 1])
}
