//! Which evidence a finding shows.

use serde::Deserialize;

use super::Subject;
use crate::case::{Case, Host};
use crate::evidence::{DnsLookup, DnsOutcome, RecordType, Seen};

/// A **proof** names evidence to show below “why”, by what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// No DNS server is configured.
    NoDnsServer,
    /// The client has no domain.
    NoDomain,
    /// The domains that the client asks in.
    AskedDomains,
    /// A host is set by hand.
    Override,
    /// The operator's error code and what it means.
    ErrorCode,
    /// Which probes were left out, and whether the run was interrupted.
    LeftOut,
    /// The pings of the DNS servers (of the subject, where it is a server).
    ServerPings,
    /// What the DNS servers answered to any question (the subject, where it is a server).
    ServerAnswers,
    /// The answers to the SRV question (in the subject, where it is a domain; else where the client asks).
    SrvAnswers,
    /// SRV answers that hold a record in domains that the client does not ask in.
    RecordsElsewhere,
    /// What DNS and the system's resolver say about the names of hosts (of the subject, where it is a host).
    HostNames,
    /// How the subject, or every host that does not serve, was met.
    HostConnections,
    /// The pings of those hosts.
    HostPings,
    /// A connection that shows a host that serves KMS.
    ServingConnections,
}

/// One line of a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofLine {
    /// What was seen, by the observation's id.
    Observation(usize),
    /// A sentence about the client or the input, by its message id.
    Sentence(&'static str),
}

impl Proof {
    pub(super) fn lines(self, case: &Case<'_>, subject: Subject<'_>) -> Vec<ProofLine> {
        match self {
            Self::NoDnsServer => vec![ProofLine::Sentence("proof-no-dns-server")],
            Self::NoDomain => vec![ProofLine::Sentence("proof-no-domain")],
            Self::AskedDomains => vec![ProofLine::Sentence("proof-asked-domains")],
            Self::Override => vec![ProofLine::Sentence("proof-override")],
            Self::ErrorCode => {
                let code = case.run.target.error_code.map(|_| ProofLine::Sentence("proof-error-code"));
                code.into_iter().collect()
            }
            Self::LeftOut => left_out(case),
            _ => self.observed(case, subject).into_iter().map(ProofLine::Observation).collect(),
        }
    }

    fn observed(self, case: &Case<'_>, subject: Subject<'_>) -> Vec<usize> {
        match self {
            Self::ServerPings => of_servers(case, subject, |seen| matches!(seen, Seen::Ping(_))),
            Self::ServerAnswers => of_servers(case, subject, |seen| matches!(seen, Seen::Dns(_))),
            Self::SrvAnswers => srv_answers(case, subject),
            Self::RecordsElsewhere => records_elsewhere(case),
            Self::HostNames => {
                of_hosts(case, subject, |_, seen| matches!(seen, Seen::Dns(_) | Seen::Resolve(_)))
            }
            Self::HostConnections => of_hosts(case, subject, is_telling_connection),
            Self::HostPings => of_hosts(case, subject, |_, seen| matches!(seen, Seen::Ping(_))),
            Self::ServingConnections => serving(case),
            _ => Vec::new(),
        }
    }
}

fn left_out(case: &Case<'_>) -> Vec<ProofLine> {
    let run = case.run;
    let lines = [
        (!run.complete, "proof-interrupted"),
        (!run.allowed.ping, "proof-no-ping"),
        (!run.allowed.rpc, "proof-no-rpc"),
        (!(run.allowed.ipv4 && run.allowed.ipv6), "proof-one-family"),
    ];
    lines.into_iter().filter_map(|(holds, id)| holds.then_some(ProofLine::Sentence(id))).collect()
}

fn of_servers(case: &Case<'_>, subject: Subject<'_>, wanted: fn(&Seen) -> bool) -> Vec<usize> {
    let about = |server: &&crate::case::Server<'_>| match subject {
        Subject::Server(subject) => subject.server == server.server,
        _ => true,
    };
    let ids = case.servers.iter().filter(about).flat_map(|server| server.observations.iter().copied());
    ids.filter(|id| wanted(&case.run.observations[*id].seen)).collect()
}

fn srv_answers(case: &Case<'_>, subject: Subject<'_>) -> Vec<usize> {
    match subject {
        Subject::Domain(domain) => domain.answers.iter().map(|answer| answer.observation).collect(),
        Subject::Host(host) => names_host(case, host),
        _ => case
            .asked_domains()
            .flat_map(|domain| domain.answers.iter())
            .map(|answer| answer.observation)
            .collect(),
    }
}

/// The answers whose record names `host`.
fn names_host(case: &Case<'_>, host: &Host<'_>) -> Vec<usize> {
    let all = case.domains.iter().flat_map(|domain| domain.answers.iter());
    let naming = all.filter(|answer| {
        answer.outcome.answer().is_some_and(|records| {
            records.srv.iter().any(|srv| Some(&srv.target) == host.name.dns_name() && srv.port == host.port)
        })
    });
    naming.map(|answer| answer.observation).collect()
}

fn records_elsewhere(case: &Case<'_>) -> Vec<usize> {
    let others = case.domains.iter().filter(|domain| domain.asked == crate::case::Asked::Never);
    let answers = others.flat_map(|domain| domain.answers.iter());
    answers.filter(|answer| answer.outcome.answer().is_some()).map(|answer| answer.observation).collect()
}

fn of_hosts(case: &Case<'_>, subject: Subject<'_>, wanted: fn(&Host<'_>, &Seen) -> bool) -> Vec<usize> {
    let about = |host: &&Host<'_>| match subject {
        Subject::Host(subject) => subject.name == host.name && subject.port == host.port,
        _ => !host.serves_by_name,
    };
    let seen = |id: &usize| &case.run.observations[*id].seen;
    let of_host = |host: &Host<'_>| {
        let ids = host.observations.iter().copied();
        ids.filter(|id| wanted(host, seen(id))).collect::<Vec<usize>>()
    };
    let mut ids: Vec<usize> = case.hosts.iter().filter(about).flat_map(of_host).collect();
    let answered = ids.iter().any(|id| is_address_answer(seen(id)));
    // A name with an IPv4 address only is the rule, not news.
    ids.retain(|id| !(answered && is_missing_type(seen(id))));
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// A connection on the host's own port, or one that shows where else it serves.
fn is_telling_connection(host: &Host<'_>, seen: &Seen) -> bool {
    matches!(seen, Seen::Connect(connection) if connection.port == host.port || connection.result().serves())
}

fn is_address_answer(seen: &Seen) -> bool {
    matches!(
        seen,
        Seen::Dns(DnsLookup {
            record_type: RecordType::A | RecordType::Aaaa,
            outcome: DnsOutcome::Answer(_),
            ..
        })
    )
}

fn is_missing_type(seen: &Seen) -> bool {
    matches!(
        seen,
        Seen::Dns(DnsLookup {
            record_type: RecordType::A | RecordType::Aaaa,
            outcome: DnsOutcome::Nodata(_),
            ..
        })
    )
}

fn serving(case: &Case<'_>) -> Vec<usize> {
    let connects = case.run.observations.iter().filter(
        |observation| matches!(&observation.seen, Seen::Connect(connection) if connection.result().serves()),
    );
    connects.map(|observation| observation.id).collect()
}
