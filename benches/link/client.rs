//! The near end of the line: the client, what it runs and how long that takes.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::line::DEVICE;
use super::place::{FOLDER, Place};
use super::program::{self, Ended, words};

/// The **client** is a place with an address, a default route and a resolver configuration.
pub(crate) struct Client {
    place: Place,
    executable: PathBuf,
}

impl Client {
    /// Takes a place; the line's device comes later.
    pub(crate) fn new(place: Place, executable: &Path) -> Self {
        place.run(|| fs::write(resolver_file(), "").expect("a file"));
        place.commands(&format!("mount --bind {} /etc/resolv.conf", resolver_file()));
        Self { place, executable: executable.to_owned() }
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// Gives the line's device an address; the other end is the gateway.
    pub(crate) fn connect(&self) {
        self.place.commands(&format!(
            "ip link set {DEVICE} txqueuelen 10000 up\n\
             ip addr add 10.91.1.2/24 dev {DEVICE}\n\
             ip route add default via 10.91.1.1 dev {DEVICE}"
        ));
        self.permit_pings(true);
    }

    /// Whether ordinary users may ping, as distributions permit it (icmp(7)); else root uses a raw socket.
    pub(crate) fn permit_pings(&self, permitted: bool) {
        let range = if permitted { "0 2147483647" } else { "1 0" };
        self.place.run(move || fs::write("/proc/sys/net/ipv4/ping_group_range", range).expect("a setting"));
    }

    /// Replaces resolv.conf.
    pub(crate) fn resolve_with(&self, servers: &[&str], search: &str, options: &str) {
        let mut text = format!("search {search}\noptions {options}\n");
        for server in servers {
            let _ = writeln!(text, "nameserver {server}");
        }
        self.place.run(move || fs::write(resolver_file(), text).expect("resolv.conf"));
    }

    /// Runs `kmsdoctor` with the words of `arguments`.
    pub(crate) fn kmsdoctor(&self, arguments: &str) -> Ended {
        let line = self.line(arguments);
        self.place.run(move || program::run(&line))
    }

    /// The most memory that `kmsdoctor` has with the words of `arguments`, in KiB.
    pub(crate) fn peak_of_kmsdoctor(&self, arguments: &str) -> u64 {
        let line = self.line(arguments);
        self.place.run(move || program::peak_of(&line))
    }

    fn line(&self, arguments: &str) -> Vec<String> {
        let mut line = vec![self.executable.to_string_lossy().into_owned()];
        line.extend(words(arguments));
        line
    }

    /// Runs another program, for at most so many seconds.
    pub(crate) fn command(&self, line: &str, seconds: u32) -> Ended {
        let line = words(&format!("timeout --kill-after=1 {seconds} {line}"));
        self.place.run(move || program::run(&line))
    }

    /// How long a program takes to start and end, the median of fifty times.
    pub(crate) fn start_time(&self, line: &[String]) -> Duration {
        let line = line.to_vec();
        let times =
            self.place.run(move || (0..50).map(|_| program::run(&line).took).collect::<Vec<Duration>>());
        program::median_and_longest(times).0
    }
}

/// What stands for /etc/resolv.conf.
fn resolver_file() -> String {
    format!("{FOLDER}/resolv.conf")
}
