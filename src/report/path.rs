//! The way from the client to the KMS service, and where it breaks: a pure function of a report.

use super::{Document, FindingReport, HostReport};
use crate::case::HostOrigin;
use crate::evidence::{
    Address, Connection, DnsLookup, DnsName, EndpointResult, RecordType, Role, RpcOutcome, RunSource, Seen,
    StepId,
};
use crate::rules::{Class, Outcome};

/// A **stage** of the way, in the order in which a client passes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The failing machine and its settings.
    Client,
    /// Its DNS servers.
    DnsServer,
    /// `_vlmcs._tcp` in its domain.
    Record,
    /// From the host's name to its address.
    Name,
    /// TCP to the address.
    Port,
    /// What answers there.
    Service,
}

/// How a stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// It works.
    Good,
    /// It works for some, or less surely.
    Doubtful,
    /// It does not work.
    Broken,
    /// Nothing is known about it.
    Unknown,
}

/// The **path**: every stage with its condition, and the one where the diagnosis says it breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The stages in order, each with its condition and what is known of it: a name, an address, a record.
    pub stages: Vec<(Stage, Condition, String)>,
    /// The first stage that the client does not get to; nothing where the way is open, or not known.
    pub breaks_at: Option<Stage>,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 6] =
        [Self::Client, Self::DnsServer, Self::Record, Self::Name, Self::Port, Self::Service];

    /// The id of its name in the catalogue.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Client => "path-client",
            Self::DnsServer => "path-dns-server",
            Self::Record => "path-record",
            Self::Name => "path-name",
            Self::Port => "path-port",
            Self::Service => "path-service",
        }
    }
}

impl Condition {
    /// The id of its word in the catalogue.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Good => "path-good",
            Self::Doubtful => "path-doubtful",
            Self::Broken => "path-broken",
            Self::Unknown => "path-unknown",
        }
    }
}

/// Reads the path from a report.
#[must_use]
pub fn path(document: &Document) -> Path {
    let (stages, breaks_at): (&[Stage], _) = match document.input.role {
        Role::Client => (&Stage::ALL, breaks_at(document)),
        // What a KMS host can see of the way to it.
        Role::Host => {
            (&[Stage::DnsServer, Stage::Record, Stage::Port, Stage::Service], breaks_at_host(document))
        }
    };
    let stages = stages.iter().map(|stage| {
        let condition = match document.input.role {
            _ if Some(*stage) == breaks_at => Condition::Broken,
            Role::Client => condition(document, *stage),
            Role::Host => condition_of_host(document, *stage),
        };
        (*stage, condition, what(document, *stage))
    });
    Path { stages: stages.collect(), breaks_at }
}

/// Whether the client was seen, or told, to get to a KMS host, so that the licence alone is left.
#[must_use]
pub fn is_way_open(document: &Document) -> bool {
    let leads = |host: &HostReport| {
        let is_found = host.from.iter().any(|from| matches!(from, HostOrigin::Srv | HostOrigin::Override));
        is_found && host.by_name.serves()
    };
    document.input.role == Role::Client
        && document.diagnosis.class == Class::Licensing
        && (document.error_code.as_ref().is_some_and(|code| code.proves_answer)
            || document.hosts.iter().any(leads))
}

/// As [`breaks_at`], on the way to a KMS host that is checked on itself.
fn breaks_at_host(document: &Document) -> Option<Stage> {
    let cause = document.diagnosis.cause.as_deref().unwrap_or_default();
    match (cause, document.diagnosis.class) {
        (_, Class::Healthy | Class::Inconclusive | Class::Client) => None,
        (cause, _) if cause.starts_with("name.dns-") => Some(Stage::DnsServer),
        ("kms-service.local-firewall", _) | (_, Class::Firewall) => Some(Stage::Port),
        (_, Class::KmsService | Class::Licensing) => Some(Stage::Service),
        (_, Class::Network) => Some(Stage::DnsServer),
        (_, Class::Srv | Class::NameResolution) => Some(Stage::Record),
    }
}

fn condition_of_host(document: &Document, stage: Stage) -> Condition {
    match stage {
        Stage::Client | Stage::Name => Condition::Unknown,
        Stage::DnsServer => dns_server(document),
        Stage::Record => of_step(document, StepId::HostRecord),
        Stage::Port => of_step(document, StepId::HostFirewall),
        Stage::Service => of_step(document, StepId::HostPort),
    }
}

/// Where the diagnosis puts the break. Only what it says counts: other sick stages are not the reason.
fn breaks_at(document: &Document) -> Option<Stage> {
    let cause = document.diagnosis.cause.as_deref().unwrap_or_default();
    match (cause, document.diagnosis.class) {
        (_, Class::Healthy | Class::Licensing | Class::Inconclusive) => None,
        ("network.kms-host-unreachable", _) => Some(Stage::Port),
        (cause, _) if cause.starts_with("name.dns-") => Some(Stage::DnsServer),
        ("srv.no-client-domain", _) | (_, Class::Client) => Some(Stage::Client),
        // The port opens; what is behind it does not get the bind through.
        ("firewall.inspected", _) | (_, Class::KmsService) => Some(Stage::Service),
        (_, Class::Network) => Some(Stage::DnsServer),
        (_, Class::Srv) => Some(Stage::Record),
        (_, Class::NameResolution) => Some(Stage::Name),
        (_, Class::Firewall) => Some(Stage::Port),
    }
}

fn condition(document: &Document, stage: Stage) -> Condition {
    match stage {
        Stage::Client => of_step(document, StepId::ClientConfig),
        Stage::DnsServer => dns_server(document),
        Stage::Record => of_record(document),
        Stage::Name => host(document).map_or(Condition::Unknown, name),
        Stage::Port => host(document).map_or(Condition::Unknown, |host| port(best(host).2)),
        Stage::Service => match host(document).map_or(Condition::Unknown, |host| service(best(host).2)) {
            Condition::Good if is_told(document) => Condition::Doubtful,
            condition => condition,
        },
    }
}

fn of_step(document: &Document, step: StepId) -> Condition {
    let outcome = document.steps.iter().find(|report| report.id == step).map(|report| report.outcome);
    match outcome {
        Some(Outcome::Pass) => Condition::Good,
        Some(Outcome::Warn) => Condition::Doubtful,
        // Of an interrupted run, a step that did not get its answers proves nothing.
        Some(Outcome::Fail) if !document.run.complete => Condition::Unknown,
        Some(Outcome::Fail) => Condition::Broken,
        Some(Outcome::Skip) | None => Condition::Unknown,
    }
}

/// A record that is there and that the client does not look for is no broken one; and where nobody asked
/// in the client's own domain, nothing is known of it.
fn of_record(document: &Document) -> Condition {
    let condition = of_step(document, StepId::SrvLookup);
    let lookups = || {
        document.observations.iter().filter_map(|observation| match &observation.seen {
            Seen::Dns(lookup) if lookup.record_type == RecordType::Srv => Some(lookup),
            _ => None,
        })
    };
    let own = document.client.primary_dns_suffix.as_ref().map(DnsName::vlmcs);
    let is_unasked = own.is_some_and(|own| lookups().all(|lookup| lookup.name != own));
    let is_there = lookups().any(|lookup| lookup.outcome.answer().is_some());
    match condition {
        Condition::Broken if is_there => Condition::Doubtful,
        Condition::Broken if is_unasked && document.run.source != RunSource::Live => Condition::Unknown,
        condition => condition,
    }
}

/// A server of the client's that answers queries is up, whether it replies to pings or not.
fn dns_server(document: &Document) -> Condition {
    let is_own = |lookup: &DnsLookup| {
        let servers = &document.client.dns_servers;
        servers.is_empty() || servers.contains(&lookup.server)
    };
    let mut lookups = document.observations.iter().filter_map(|observation| match &observation.seen {
        Seen::Dns(lookup) => Some(is_own(lookup) && lookup.outcome.is_conclusive()),
        _ => None,
    });
    if lookups.any(|conclusive| conclusive) { Condition::Good } else { of_step(document, StepId::DnsPing) }
}

/// The one host that the picture is about: that of the diagnosis; else, in the client's order, the one that
/// was met best.
fn host(document: &Document) -> Option<&HostReport> {
    let diagnosis = &document.diagnosis;
    // What the client is bound to stands in its own stage; behind it is what it would find.
    let is_diagnosis = |finding: &&FindingReport| {
        Some(&finding.cause) == diagnosis.cause.as_ref() && diagnosis.class != Class::Client
    };
    let about = document.findings.iter().find(is_diagnosis).and_then(|finding| finding.about.as_ref());
    let named = document.hosts.iter().find(|host| Some(&host.name) == about);
    named.or_else(|| document.hosts.iter().min_by_key(|host| best(host).2))
}

fn name(host: &HostReport) -> Condition {
    let resolved = !(host.resolves_to.is_empty() && host.system_resolves_to.is_empty());
    match host.by_name {
        EndpointResult::Unresolved => Condition::Broken,
        _ if resolved => Condition::Good,
        EndpointResult::Untested => Condition::Unknown,
        _ => Condition::Broken,
    }
}

/// The endpoint of a host that was met best: its address, where one is known, its port, and how.
fn best(host: &HostReport) -> (Option<Address>, u16, EndpointResult) {
    let first = host.system_resolves_to.first().or(host.resolves_to.first()).copied();
    let tried = host.by_address.iter().map(|tried| (Some(tried.address), host.port, tried.result));
    let others = host.other_ports.iter().map(|other| (first, other.port, other.result));
    let named = (host.system_resolves_to.first().copied(), host.port, host.by_name);
    let best = tried.chain([named]).chain(others).min_by_key(|(.., result)| *result).unwrap_or(named);
    (best.0.or(first), best.1, best.2)
}

fn port(best: EndpointResult) -> Condition {
    match best {
        EndpointResult::Kms | EndpointResult::Open | EndpointResult::NotKms | EndpointResult::NoAnswer => {
            Condition::Good
        }
        EndpointResult::Refused
        | EndpointResult::Denied
        | EndpointResult::Unreachable
        | EndpointResult::Timeout => Condition::Broken,
        EndpointResult::Unresolved | EndpointResult::Untested => Condition::Unknown,
    }
}

/// Whether the program behind the port was told, and not asked.
fn is_told(document: &Document) -> bool {
    document.observations.iter().any(|observation| {
        matches!(&observation.seen, Seen::Connect(Connection { rpc: Some(RpcOutcome::Program { .. }), .. }))
    })
}

fn service(best: EndpointResult) -> Condition {
    match best {
        EndpointResult::Kms => Condition::Good,
        EndpointResult::Open => Condition::Doubtful,
        EndpointResult::NotKms | EndpointResult::NoAnswer => Condition::Broken,
        _ => Condition::Unknown,
    }
}

/// What is known of a stage, as data.
fn what(document: &Document, stage: Stage) -> String {
    let client = &document.client;
    let host = host(document);
    match stage {
        Stage::Client => client.host_name.clone().unwrap_or_default(),
        Stage::DnsServer => listed(&client.dns_servers),
        Stage::Record => record(document),
        Stage::Name => host.map(|host| host.name.clone()).unwrap_or_default(),
        Stage::Port => host.map_or_else(|| own_port(document).to_string(), endpoint),
        Stage::Service => String::new(),
    }
}

/// The record that an answer carries, else the owner name that was asked for.
fn record(document: &Document) -> String {
    let lookups = || {
        document.observations.iter().filter_map(|observation| match &observation.seen {
            Seen::Dns(lookup) if lookup.record_type == RecordType::Srv => Some(lookup),
            _ => None,
        })
    };
    let asked = lookups().next().map(|lookup| lookup.name.to_string());
    let found = lookups().find(|lookup| lookup.outcome.answer().is_some_and(|answer| !answer.srv.is_empty()));
    found.map(|lookup| lookup.name.to_string()).or(asked).unwrap_or_default()
}

/// The port that a KMS host tried on itself; else the one that was given.
fn own_port(document: &Document) -> u16 {
    let mut ports = document.observations.iter().filter_map(|observation| match &observation.seen {
        Seen::Connect(connection) => Some(connection.port),
        _ => None,
    });
    ports.next().unwrap_or(document.input.port)
}

fn endpoint(host: &HostReport) -> String {
    let (address, port, _) = best(host);
    address.map_or_else(|| port.to_string(), |address| address.with_port(port))
}

fn listed<T: ToString>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.to_string(),
        [first, rest @ ..] => format!("{} +{}", first.to_string(), rest.len()),
    }
}
