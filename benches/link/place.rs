//! Places: threads that live in network namespaces of their own, which end with them.

use std::process::Command;
use std::sync::mpsc;
use std::thread;

use nix::sched::{CloneFlags, unshare};

/// Where each place has files of its own, in memory.
pub(crate) const FOLDER: &str = "/media";

type Work = Box<dyn FnOnce() + Send>;

/// A **place** is a thread in a network and mount namespace of its own.
///
/// Neither has a name, so nothing is left behind however the program ends. Threads and processes that
/// are started here are here as well.
pub(crate) struct Place {
    work: mpsc::Sender<Work>,
}

impl Place {
    /// Makes a place whose mounts concern nobody else.
    pub(crate) fn new(name: &str) -> Self {
        let (work, queue) = mpsc::channel::<Work>();
        let live = move || {
            unshare(CloneFlags::CLONE_NEWNET | CloneFlags::CLONE_NEWNS).expect("namespaces, which need root");
            command("mount --make-rprivate /");
            command(&format!("mount -t tmpfs none {FOLDER}"));
            command("ip link set lo up");
            for work in queue {
                work();
            }
        };
        thread::Builder::new().name(name.to_owned()).spawn(live).expect("a thread");
        Self { work }
    }

    /// Does `work` here and waits for it.
    pub(crate) fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let (done, result) = mpsc::channel();
        let work = Box::new(move || {
            // Nobody waits any more only when the program is about to end.
            let _ = done.send(work());
        });
        self.work.send(work).expect("the place still exists");
        result.recv().expect("work that does not panic")
    }

    /// Runs commands here, one in each line, that have to succeed.
    pub(crate) fn commands(&self, lines: &str) {
        let lines = lines.to_owned();
        self.run(move || lines.lines().map(str::trim).filter(|line| !line.is_empty()).for_each(command));
    }
}

/// Runs a command whose words have no blanks in them.
fn command(line: &str) {
    let mut words = line.split_whitespace();
    let program = words.next().expect("a program");
    let status = Command::new(program).args(words).status().unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(status.success(), "`{line}` failed");
}
