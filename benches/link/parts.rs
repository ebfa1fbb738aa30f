//! What is measured, part by part.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::client::Client;
use super::line::{Line, Way};
use super::place::Place;
use super::program::{Ended, median_and_longest, words};
use super::servers::{self, DNSMASQ, DOMAIN, Daemon, KMS_HOST, SMALL_DNS, WIDE_DNS, WIDE_HOSTS};
use super::table::{head, milliseconds, row, size, time, time_beside};

/// The round-trip times, in milliseconds.
const ROUND_TRIPS: [u32; 3] = [1, 20, 100];
/// What a healthy check may take beside its round trips.
const OWN_TIME: Duration = Duration::from_millis(30);
/// What a check may take beside patience and round trips where something is silent.
const SLACK: Duration = Duration::from_millis(300);
/// The patience where something is silent.
const PATIENCE: Duration = Duration::from_secs(2);
/// A technician's command is ended after so many seconds.
const LIMIT: u32 = 10;
/// How often a check is repeated; the median counts.
const REPEATED: usize = 9;
/// How many checks go over the lossy line.
const LOSSY_RUNS: usize = 50;

/// What a part is called, and what it does.
type Part = (&'static str, fn(&Bench));

/// A network with its client.
struct Bench {
    client: Client,
    line: Line,
    servers: Place,
    /// Answers in the wide network.
    _named: Daemon,
    executable: PathBuf,
}

/// Measures the parts that the command line names, or all.
pub(crate) fn run(words: &[String]) {
    let parts: [Part; 6] = [
        ("healthy", healthy),
        ("wide", wide),
        ("silent", silent),
        ("loss", loss),
        ("start", start),
        ("cost", cost),
    ];
    // Cargo adds a flag of its own.
    let named: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    let bench = Bench::build();
    for (name, part) in parts {
        if named.is_empty() || named.iter().any(|word| *word == name) {
            part(&bench);
        }
    }
}

impl Bench {
    fn build() -> Self {
        let built = PathBuf::from(env!("CARGO_BIN_EXE_kmsdoctor"));
        let executable = std::env::var_os("KMSDOCTOR_EXECUTABLE").map_or(built, PathBuf::from);
        let client = Client::new(Place::new("client"), &executable);
        let place = Place::new("servers");
        for place in [client.place(), &place] {
            place.run(|| {
                let quiet = "/proc/sys/net/ipv6/conf/default/disable_ipv6";
                std::fs::write(quiet, "1").expect("a setting");
            });
        }
        let line = Line::between(client.place(), &place);
        client.connect();
        servers::serve(&place);
        let named = Daemon::named(&place);
        await_server(&client, WIDE_DNS[2]);
        Self { _named: named, client, line, servers: place, executable }
    }

    /// A line with this round-trip time and nothing wrong.
    fn round_trip(&self, milliseconds: u32) -> Duration {
        self.line.set(Way { round_trip_ms: milliseconds, ..Way::default() });
        Duration::from_millis(milliseconds.into())
    }

    fn small_network(&self, server: &str) {
        self.client.resolve_with(&[server], DOMAIN, "timeout:1 attempts:3");
    }

    fn wide_network(&self) {
        self.client.resolve_with(&WIDE_DNS, &servers::wide_search(), "timeout:1 attempts:3");
    }

    /// The median duration of some checks that have to end with `exit`.
    fn check(&self, arguments: &str, exit: i32, times: usize) -> Duration {
        let checks = (0..times).map(|_| {
            let ended = self.client.kmsdoctor(&format!("check -q --format json {arguments}"));
            complain(&ended, exit);
            ended.took
        });
        median_and_longest(checks.collect()).0
    }

    /// The commands that a technician types one after the other, with their durations and the sum.
    fn technician(&self, server: &str) {
        let mut sum = Duration::ZERO;
        for command in [
            format!("ping -c 4 {server}"),
            format!("dig +noall +answer SRV _vlmcs._tcp.{DOMAIN}"),
            format!("dig +noall +answer A kms01.{DOMAIN}"),
            format!("nc -z kms01.{DOMAIN} 1688"),
            format!("nc -z {KMS_HOST} 1688"),
        ] {
            let ended = self.client.command(&command, LIMIT);
            // `timeout` ends so when it had to end the command.
            let more = if ended.exit == Some(124) { "> " } else { "" };
            time_beside(&format!("    {command}"), &format!("{more}{}", milliseconds(ended.took)));
            sum += ended.took;
        }
        time_beside("    by hand, all of it", &milliseconds(sum));
    }
}

/// Waits until a server that may still be starting answers.
fn await_server(client: &Client, server: &str) {
    // A closed port answers at once, so it is asked often.
    let ask = format!("dig +time=1 +tries=1 +short SOA {DOMAIN} @{server}");
    let answers = (0..100).any(|_| {
        thread::sleep(Duration::from_millis(50));
        client.command(&ask, LIMIT).exit == Some(0)
    });
    assert!(answers, "no answer from {server}");
}

/// Says when a check did not end as it should have; its duration then means little.
fn complain(ended: &Ended, exit: i32) {
    if ended.exit != Some(exit) {
        let report: Value = serde_json::from_slice(&ended.stdout).unwrap_or_default();
        let cause = &report["diagnosis"]["cause"];
        row(&format!("  ended with {:?}, {cause}, not {exit}", ended.exit), "", "", Some(false));
    }
}

fn healthy(bench: &Bench) {
    head("healthy, one server, one host: 4 round trips + 30 ms");
    for milliseconds in ROUND_TRIPS {
        let r = bench.round_trip(milliseconds);
        bench.small_network(SMALL_DNS);
        time(&format!("check, round trip {milliseconds} ms"), bench.check("", 0, REPEATED), 4 * r + OWN_TIME);
        bench.technician(SMALL_DNS);
    }
    let dnsmasq = Daemon::dnsmasq(&bench.servers);
    let r = bench.round_trip(20);
    bench.small_network(DNSMASQ);
    await_server(&bench.client, DNSMASQ);
    time("check, round trip 20 ms, dnsmasq", bench.check("", 0, REPEATED), 4 * r + OWN_TIME);
    drop(dnsmasq);
}

fn wide(bench: &Bench) {
    head("healthy, 3 servers x 10 suffixes x 50 hosts, answers over TCP: 6 round trips + 30 ms");
    bench.wide_network();
    for milliseconds in ROUND_TRIPS {
        let r = bench.round_trip(milliseconds);
        time(&format!("check, round trip {milliseconds} ms"), bench.check("", 0, REPEATED), 6 * r + OWN_TIME);
    }
    bench.client.permit_pings(false);
    let r = bench.round_trip(20);
    time("check, round trip 20 ms, raw sockets", bench.check("", 0, REPEATED), 6 * r + OWN_TIME);
    bench.client.permit_pings(true);
    let ended = bench.client.kmsdoctor("check -q --format json");
    let report: Value = serde_json::from_slice(&ended.stdout).unwrap_or_default();
    let hosts = report["hosts"].as_array().map_or(0, Vec::len);
    row(
        "hosts in the report",
        &hosts.to_string(),
        &WIDE_HOSTS.to_string(),
        Some(hosts == usize::from(WIDE_HOSTS)),
    );
}

fn silent(bench: &Bench) {
    head("something is silent, round trip 20 ms, patience 2 s");
    let r = Duration::from_millis(20);
    let silent = |port| bench.line.set(Way { round_trip_ms: 20, loss: 0, silent_port: port });
    silent(53);
    bench.small_network(SMALL_DNS);
    time("check, DNS server silent: patience + 0.3 s", bench.check("--timeout 2", 12, 3), PATIENCE + SLACK);
    let known = format!("--timeout 2 --kms-host kms01.{DOMAIN}");
    time("  with --kms-host", bench.check(&known, 12, 3), PATIENCE + SLACK);
    bench.technician(SMALL_DNS);
    silent(1688);
    let target = PATIENCE + 3 * r + SLACK;
    time("check, port 1688 silent: patience + 3 r + 0.3 s", bench.check("--timeout 2", 13, 3), target);
    bench.technician(SMALL_DNS);
    bench.wide_network();
    time("check, port 1688 silent, 50 hosts", bench.check("--timeout 2", 13, 3), target);
}

fn loss(bench: &Bench) {
    head("10 % of the packets get lost each way, round trip 20 ms, timeout:1 attempts:3");
    bench.small_network(SMALL_DNS);
    bench.line.set(Way { round_trip_ms: 20, loss: 100, silent_port: 0 });
    let runs: Vec<Ended> =
        (0..LOSSY_RUNS).map(|_| bench.client.kmsdoctor("check -q --format json")).collect();
    let healthy = runs.iter().filter(|ended| ended.exit == Some(0)).count();
    for ended in &runs {
        complain(ended, 0);
    }
    row("healthy checks", &healthy.to_string(), &LOSSY_RUNS.to_string(), Some(healthy == LOSSY_RUNS));
    let (median, longest) = median_and_longest(runs.iter().map(|ended| ended.took).collect());
    time_beside("median", &milliseconds(median));
    time_beside("longest", &milliseconds(longest));
}

fn start(bench: &Bench) {
    head("from start to end without a network, median of 50: 5 ms");
    let target = Duration::from_millis(5);
    for arguments in ["--version", "rules list"] {
        let line = words(&format!("{} {arguments}", bench.executable.display()));
        time(&format!("kmsdoctor {arguments}"), bench.client.start_time(&line), target);
    }
    time_beside("true", &milliseconds(bench.client.start_time(&words("true"))));
}

fn cost(bench: &Bench) {
    head("what it costs");
    bench.round_trip(20);
    bench.small_network(SMALL_DNS);
    size("peak memory, healthy", bench.client.peak_of_kmsdoctor("check -q"), 20);
    bench.wide_network();
    size("peak memory, 50 hosts", bench.client.peak_of_kmsdoctor("check -q"), 20);
    bench.client.permit_pings(false);
    size("peak memory, 50 hosts, raw sockets", bench.client.peak_of_kmsdoctor("check -q"), 20);
    bench.client.permit_pings(true);
    size("size of the executable", file_kib(&bench.executable), 4);
}

fn file_kib(path: &Path) -> u64 {
    std::fs::metadata(path).expect("the executable").len().div_ceil(1024)
}
