//! A saved report back to the run it was made from: nothing in the file is believed, and nothing in it
//! can hurt.

use std::io::Read;
use std::path::Path;

use serde::Deserialize;
use time::OffsetDateTime;
use time::format_description::well_known::Iso8601;

use super::bundle::{BEGINNING, report_of};
use super::document::{InputReport, RunReport};
use super::harmless::harmless;
use super::{ObservationReport, SCHEMA, Saved, escape};
use crate::evidence::{
    Allowed, Client, DnsAnswer, DnsOutcome, KmsHostFacts, Observation, ResolutionOutcome, Run, Seen, Target,
    Told,
};
use crate::locale::Sentence;

/// A report is no larger than this, in octets.
pub(super) const LARGEST: u64 = 16 * 1024 * 1024;
/// No list about the client or the input is longer.
const LONGEST_LIST: usize = 500;
/// A run holds no more observations, records and addresses than this in all.
const MOST_ITEMS: usize = 30_000;
/// No answer holds more records: 64 KiB of DNS have no room for them.
const MOST_RECORDS: usize = 4_000;
/// No run takes longer than a week, in milliseconds.
const LONGEST_MS: u64 = 7 * 24 * 3_600_000;

/// Why a file is no report that this program can read.
#[derive(Debug)]
pub enum ReadError {
    /// The system refused.
    Io(std::io::Error),
    /// It has more than 16 MiB.
    TooLarge,
    /// It is not JSON, or nests deeper than any report.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// A value in it is not what its key promises.
    Malformed(Sentence),
    /// It is a zip file, but none that can be read.
    BrokenBundle(Sentence),
    /// It is a zip file without a report.
    NoReportInside,
    /// It is JSON, but says of no schema that it follows it.
    NoSchema,
    /// It follows another schema.
    OtherSchema(String),
    /// A list is longer than any real one.
    TooMany(&'static str),
}

impl From<&ReadError> for Sentence {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::Io(error) => error.into(),
            ReadError::TooLarge => Self::new("not-a-report-too-large"),
            ReadError::NotJson { line, column } => {
                Self::new("not-a-report-json").with("line", line).with("column", column)
            }
            ReadError::Malformed(reason) => {
                Self::new("not-a-report-broken").with_sentence("reason", reason.clone())
            }
            ReadError::BrokenBundle(reason) => {
                Self::new("not-a-report-broken-zip").with_sentence("reason", reason.clone())
            }
            ReadError::NoReportInside => Self::new("not-a-report-empty-zip"),
            ReadError::NoSchema => Self::new("not-a-report-no-schema"),
            ReadError::OtherSchema(schema) => {
                Self::new("not-a-report-other-schema").with("schema", schema).with("known", SCHEMA)
            }
            ReadError::TooMany(key) => Self::new("not-a-report-too-many").with("key", key),
        }
    }
}

impl ReadError {
    /// That the file at `path` cannot be opened, and why.
    #[must_use]
    pub fn about(&self, path: &Path) -> Sentence {
        let path = escape(&path.display().to_string());
        Sentence::new("cannot-open").with("path", path).with_sentence("reason", self.into())
    }
}

/// Reads a saved report, or the one in a bundle, from a file.
///
/// # Errors
///
/// The file cannot be read, or is not a report of this schema.
pub fn read_file(path: &Path) -> Result<Saved, ReadError> {
    let io = ReadError::Io;
    let mut octets = Vec::new();
    // A device or a pipe has no length to look at, so one octet more than allowed is asked for.
    std::fs::File::open(path).map_err(io)?.take(LARGEST + 1).read_to_end(&mut octets).map_err(io)?;
    read(&octets)
}

/// Reads a saved report, or the one in a bundle.
///
/// # Errors
///
/// It is not a report of this schema.
pub fn read(octets: &[u8]) -> Result<Saved, ReadError> {
    if octets.len() as u64 > LARGEST {
        return Err(ReadError::TooLarge);
    }
    if octets.starts_with(BEGINNING) {
        return read_json(&report_of(octets)?);
    }
    read_json(octets)
}

fn read_json(octets: &[u8]) -> Result<Saved, ReadError> {
    // Windows editors put a byte order mark before what they save.
    let octets = octets.strip_prefix("\u{feff}".as_bytes()).unwrap_or(octets);
    let head = serde_json::from_slice::<Head>(octets)
        .map_err(|error| if error.is_data() { ReadError::NoSchema } else { not_json(&error) })?;
    if head.schema != SCHEMA {
        return Err(ReadError::OtherSchema(escape(&cut(&head.schema, 80))));
    }
    let document: Evidence = serde_json::from_slice(octets).map_err(|error| {
        // The reason quotes the value, which may be as long as the file.
        let broken = || ReadError::Malformed(Sentence::verbatim(escape(&cut(&error.to_string(), 300))));
        if error.is_data() { broken() } else { not_json(&error) }
    })?;
    document.run()
}

fn not_json(error: &serde_json::Error) -> ReadError {
    ReadError::NotJson { line: error.line(), column: error.column() }
}

fn cut(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}

#[derive(Deserialize)]
struct Head {
    schema: String,
}

/// The parts of a [`Document`] that are evidence.
#[derive(Deserialize)]
struct Evidence {
    run: RunReport,
    input: InputReport,
    client: Client,
    observations: Vec<ObservationReport>,
}

impl Evidence {
    fn run(self) -> Result<Saved, ReadError> {
        check_client(&self.client)?;
        check_input(&self.input)?;
        check_told(&self.run.told)?;
        short(self.input.other_codes.len(), "input.other_codes")?;
        check_observations(&self.observations)?;
        let started_at = OffsetDateTime::parse(&self.run.started_at, &Iso8601::DEFAULT).ok();
        let started_at = started_at.and_then(|at| at.checked_to_offset(time::UtcOffset::UTC));
        let started_at = started_at
            .ok_or_else(|| ReadError::Malformed(Sentence::new("no-time").with("key", "run.started_at")))?;
        let asked = |question: &str| !self.run.left_out.iter().any(|left_out| left_out == question);
        let run = Run {
            started_at,
            duration_ms: self.run.duration_ms.min(LONGEST_MS),
            source: self.run.source,
            complete: self.run.complete,
            target: target(self.input),
            allowed: Allowed {
                ping: asked("ping"),
                rpc: asked("rpc"),
                ipv4: asked("ipv4"),
                ipv6: asked("ipv6"),
            },
            client: self.client,
            told: self.run.told,
            observations: (0..).zip(self.observations).map(|(id, report)| observation(id, report)).collect(),
        };
        Ok(Saved { run: harmless(&run), redacted: self.run.redacted })
    }
}

fn check_told(told: &Told) -> Result<(), ReadError> {
    short(told.codes.len(), "run.told.codes")?;
    short(told.clients.len(), "run.told.clients")?;
    short(told.unlicensed_products.len(), "run.told.unlicensed_products")?;
    short(told.strangers.len(), "run.told.strangers")?;
    short(told.answering.len(), "run.told.answering")?;
    short(told.chosen_servers.len(), "run.told.chosen_servers")?;
    short(told.repeated.len(), "run.told.repeated")?;
    told.kms_host.as_ref().map_or(Ok(()), |host| check_host(&host.facts, "run.told.kms_host"))
}

fn target(input: InputReport) -> Target {
    let InputReport { role, error_code, other_codes, kms_host, kms_addresses, port, port_given, domains } =
        input;
    Target {
        role,
        error_code,
        other_codes,
        kms_host,
        kms_addresses,
        port: port_given.then_some(port),
        domains,
    }
}

/// The ids are numbered anew: an id is an index.
fn observation(id: usize, report: ObservationReport) -> Observation {
    let ObservationReport { id: _, step, at_ms, took_ms, source, summary: _, seen } = report;
    Observation { id, step, at_ms: at_ms.min(LONGEST_MS), took_ms: took_ms.min(LONGEST_MS), source, seen }
}

fn check_client(client: &Client) -> Result<(), ReadError> {
    short(client.dns_servers.len(), "client.dns_servers")?;
    short(client.suffix_search_list.len(), "client.suffix_search_list")?;
    short(client.adapters.len(), "client.adapters")?;
    short(client.kms.overrides.len(), "client.kms.overrides")?;
    let inside = |adapter: &crate::evidence::Adapter| {
        adapter.addresses.len() + adapter.gateways.len() + adapter.dns_servers.len()
    };
    short(client.adapters.iter().map(inside).sum(), "client.adapters")?;
    let Some(windows) = &client.windows else { return Ok(()) };
    let lines: usize = windows.hosts_file.iter().map(|entry| 1 + entry.names.len()).sum();
    let others = windows.dhcp_domains.len() + windows.policy_namespaces.len() + windows.hooks.len();
    short(lines / 100, "client.windows.hosts_file")?;
    let overrides = windows.office_overrides.len() + windows.product_overrides.len();
    short(others + overrides, "client.windows")?;
    windows.kms_host.as_ref().map_or(Ok(()), |host| check_host(host, "client.windows.kms_host"))
}

fn check_host(host: &KmsHostFacts, key: &'static str) -> Result<(), ReadError> {
    let rules = host
        .firewall
        .as_ref()
        .map_or(0, |firewall| firewall.rules.len() + firewall.open_in.len() + firewall.closed_in.len());
    let published = host.publish_list.as_ref().map_or(0, Vec::len) + host.publications.len();
    short(rules + published, key)
}

fn check_input(input: &InputReport) -> Result<(), ReadError> {
    short(input.kms_addresses.len() + input.domains.len(), "input")
}

fn short(length: usize, key: &'static str) -> Result<(), ReadError> {
    if length > LONGEST_LIST { Err(ReadError::TooMany(key)) } else { Ok(()) }
}

fn check_observations(observations: &[ObservationReport]) -> Result<(), ReadError> {
    let mut all = observations.len();
    for report in observations {
        let of_answer = |answer: &DnsAnswer| {
            let others = answer.addresses.len() + answer.additional.len() + answer.cname_chain.len();
            (answer.srv.len(), others)
        };
        let (records, others) = match &report.seen {
            Seen::Dns(lookup) => match &lookup.outcome {
                DnsOutcome::Answer(answer) => of_answer(answer),
                DnsOutcome::Nodata(negative) | DnsOutcome::Nxdomain(negative) => {
                    (0, negative.cname_chain.len())
                }
                _ => (0, 0),
            },
            Seen::Resolve(resolution) => match &resolution.outcome {
                ResolutionOutcome::Addresses { addresses, .. } => (0, addresses.len()),
                ResolutionOutcome::Records(answer) => of_answer(answer),
                _ => (0, 0),
            },
            Seen::Ping(_) | Seen::Connect(_) => (0, 0),
        };
        all += records + others;
        if records > MOST_RECORDS || others > MOST_RECORDS || all > MOST_ITEMS {
            return Err(ReadError::TooMany("observations"));
        }
    }
    Ok(())
}
