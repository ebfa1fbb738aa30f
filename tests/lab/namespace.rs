//! Network namespaces: made, entered by threads, and gone when their owner goes.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::{self, JoinHandle};

use nix::sched::{CloneFlags, setns};

/// Every namespace of every lab begins so, then the process that made it.
const PREFIX: &str = "kd";

static COUNTER: AtomicU32 = AtomicU32::new(0);

/// A **namespace** exists as long as this value.
#[derive(Debug)]
pub(super) struct Namespace {
    name: String,
}

impl Namespace {
    /// Makes three namespaces that belong together: client, router, servers.
    pub(super) fn trio() -> [Self; 3] {
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        ["c", "r", "s"].map(|role| Self::make(format!("{PREFIX}{}-{number}-{role}", std::process::id())))
    }

    fn make(name: String) -> Self {
        ip("", &format!("netns add {name}"));
        let namespace = Self { name };
        namespace.ip("link set lo up");
        namespace
    }

    /// Its name for `ip netns exec`.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Runs lines of `ip` inside.
    pub(super) fn ip(&self, lines: &str) {
        ip(&self.name, lines);
    }

    /// Loads `rules` into the packet filter inside.
    pub(super) fn nft(&self, rules: String) {
        self.run(move || feed(Command::new("nft").args(["-f", "-"]), &rules));
    }

    /// Sets kernel parameters below `/proc/sys/net` inside.
    pub(super) fn sysctl(&self, settings: &'static [(&'static str, &'static str)]) {
        self.run(move || {
            for (key, value) in settings {
                fs::write(format!("/proc/sys/net/{key}"), value).unwrap_or_else(|e| panic!("{key}: {e}"));
            }
        });
    }

    /// Runs `work` on a thread inside and waits for it; processes that it starts are inside as well.
    pub(super) fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        self.spawn(work).join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }

    /// Runs `work` on a thread inside.
    pub(super) fn spawn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> JoinHandle<T> {
        let handle = File::open(format!("/run/netns/{}", self.name)).expect("the namespace's handle");
        let inside = move || {
            setns(handle, CloneFlags::CLONE_NEWNET).expect("enter the namespace");
            work()
        };
        thread::Builder::new().name(self.name.clone()).spawn(inside).expect("a thread")
    }

    /// Where `ip netns exec` looks for files that stand in for those of `/etc`.
    pub(super) fn etc(&self) -> PathBuf {
        PathBuf::from("/etc/netns").join(&self.name)
    }
}

impl Drop for Namespace {
    fn drop(&mut self) {
        remove(&self.name);
    }
}

/// Removes the namespaces of test processes that ended without a chance to.
pub(super) fn sweep() {
    let entries = fs::read_dir("/run/netns").into_iter().flatten().flatten();
    for name in entries.filter_map(|entry| entry.file_name().into_string().ok()) {
        let Some(owner) = name.strip_prefix(PREFIX).and_then(|rest| rest.split('-').next()) else { continue };
        if owner.parse::<u32>().is_ok() && !PathBuf::from("/proc").join(owner).exists() {
            remove(&name);
        }
    }
}

fn remove(name: &str) {
    // Nothing to be done when it fails: another sweep may have been quicker.
    let _ = fs::remove_dir_all(PathBuf::from("/etc/netns").join(name));
    let _ = Command::new("ip").args(["netns", "del", name]).stderr(Stdio::null()).status();
}

fn ip(namespace: &str, lines: &str) {
    let mut command = Command::new("ip");
    if !namespace.is_empty() {
        command.args(["-n", namespace]);
    }
    feed(command.args(["-batch", "-"]), lines);
}

/// Gives `input` to a command that has to succeed.
fn feed(command: &mut Command, input: &str) {
    let mut child = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("start a command");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("write to a command");
    drop(stdin);
    let output = child.wait_with_output().expect("wait for a command");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed: {complaint}input:\n{input}");
}
