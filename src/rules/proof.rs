//! Which evidence a finding shows.

use serde::Deserialize;

use super::told_host::{of_told_host, outside_server, told_publication, told_publishing};
use super::{Fact, Subject};
use crate::case::{Asked, Case, Domain, Host};
use crate::evidence::{Activation, DnsLookup, DnsOutcome, Licence, RecordType, Seen, TcpOutcome};

/// A **proof** names evidence to show below “why”, by what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// No DNS server is configured.
    NoDnsServer,
    /// The system did not tell its adapters or its DNS servers.
    NetworkUnread,
    /// The client has no domain.
    NoDomain,
    /// The domains that the client asks in.
    AskedDomains,
    /// The KMS host has no domain to publish in.
    NoHostDomain,
    /// The domains that the KMS host publishes in.
    PublishedDomains,
    /// A host is set by hand.
    Override,
    /// The operator's error code and what it means.
    ErrorCode,
    /// What the client's event log says about its newest request.
    ClientEvents,
    /// Everything that the KMS host's own outputs say against it.
    ToldHost,
    /// That the outputs are a KMS host's own, or that a record leads the client to itself.
    ClientItself,
    /// What shows that the DNS server is none of the company's.
    OutsideServer,
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
    /// By what the client is known to be activated.
    Activation,
    /// What shows that the product key is none for KMS: the licence, else what was told, else the error
    /// code.
    KeyChannel,
    /// What was told to listen on the KMS host's port.
    Listener,
    /// A connection that shows a host that serves KMS.
    ServingConnections,
    /// How the KMS host met its own port.
    OwnConnections,
    /// What DNS says about the names in the KMS host's own record.
    OwnNames,
    /// The state of the Software Protection service.
    Service,
    /// What the Windows firewall does with the listening port.
    Firewall,
    /// Whether DNS publishing is switched off.
    Publishing,
    /// The lines of the publish list that name no domain.
    PublishList,
    /// The event about the publication in the subject.
    Publication,
    /// What the licensing service says about the host key.
    HostLicence,
    /// The count.
    CurrentCount,
    /// The newest request of a client.
    LastRequest,
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
            Self::NetworkUnread => network_unread(case),
            Self::NoDomain => vec![ProofLine::Sentence("proof-no-domain")],
            Self::AskedDomains => vec![ProofLine::Sentence("proof-asked-domains")],
            Self::NoHostDomain => vec![ProofLine::Sentence("proof-no-host-domain")],
            Self::PublishedDomains => vec![ProofLine::Sentence("proof-published-domains")],
            Self::Override => vec![ProofLine::Sentence("proof-override")],
            Self::ErrorCode => error_code(case),
            Self::Activation => activation(case),
            Self::KeyChannel => key_channel(case),
            Self::Listener => listener(case),
            Self::ClientEvents => client_events(case),
            Self::ToldHost => told_host(case),
            Self::ClientItself => client_itself(case),
            Self::OutsideServer => outside(case),
            Self::LeftOut => left_out(case),
            Self::Service
            | Self::Firewall
            | Self::Publishing
            | Self::PublishList
            | Self::Publication
            | Self::HostLicence
            | Self::CurrentCount
            | Self::LastRequest => {
                self.own_sentence(case, subject).map(ProofLine::Sentence).into_iter().collect()
            }
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
            Self::OwnConnections => own(case, |seen| matches!(seen, Seen::Connect(_))),
            Self::OwnNames => own(case, |seen| matches!(seen, Seen::Dns(_))),
            _ => Vec::new(),
        }
    }
}

impl Proof {
    /// What the KMS host says about itself, as far as it is known.
    fn own_sentence(self, case: &Case<'_>, subject: Subject<'_>) -> Option<&'static str> {
        let Some(host) = case.this_host.as_ref() else { return self.told_sentence(case, subject) };
        let licence = || case.run.client.licence();
        let (known, id) = match (self, host.facts) {
            (Self::HostLicence, _) => (licence().is_some(), "proof-host-licence"),
            (Self::CurrentCount, _) => {
                (licence().is_some_and(|licence| licence.current_count.is_some()), "proof-current-count")
            }
            (Self::Service, Some(_)) => (true, "proof-service"),
            (Self::Firewall, Some(facts)) => {
                let open = !facts.firewall.as_ref()?.open_in.is_empty();
                (true, if open { "proof-firewall-open" } else { "proof-firewall-closed" })
            }
            (Self::Publishing, Some(facts)) => (facts.publishing_disabled, "proof-publishing-disabled"),
            (Self::PublishList, Some(facts)) => {
                (facts.malformed_lines().next().is_some(), "proof-malformed-lines")
            }
            (Self::LastRequest, Some(facts)) => (facts.last_request.is_some(), "proof-last-request"),
            (Self::Publication, Some(_)) => {
                let Subject::Domain(domain) = subject else { return None };
                let failed = host.publication(&domain.name)?.failure.is_some();
                (true, if failed { "proof-publish-failed" } else { "proof-published" })
            }
            _ => return None,
        };
        known.then_some(id)
    }

    /// What the KMS host's own outputs say; of its count, whatever it is.
    fn told_sentence(self, case: &Case<'_>, subject: Subject<'_>) -> Option<&'static str> {
        let licence = || case.run.told.kms_host.as_ref()?.licence();
        let (holds, id) = match (self, subject) {
            (Self::HostLicence, _) if of_told_host(Fact::HostNotActivated, case) => {
                (true, "proof-told-licence")
            }
            // What a client met at a host that was not activated.
            (Self::HostLicence, _) => (licence().is_some_and(Licence::is_licensed), "proof-told-activated"),
            (Self::CurrentCount, _) => {
                (licence().is_some_and(|licence| licence.current_count.is_some()), "proof-told-count")
            }
            (Self::Publishing, _) => {
                (of_told_host(Fact::PublishingDisabled, case), "proof-told-publishing-disabled")
            }
            (Self::Publication, Subject::Domain(domain)) => match told_publishing(case, Some(&domain.name)) {
                "failed" => (true, "proof-publish-failed"),
                publishing => (publishing == "published", "proof-published"),
            },
            _ => return None,
        };
        holds.then_some(id)
    }
}

fn network_unread(case: &Case<'_>) -> Vec<ProofLine> {
    case.run.client.network_error.map(|_| ProofLine::Sentence("proof-network-unread")).into_iter().collect()
}

fn client_itself(case: &Case<'_>) -> Vec<ProofLine> {
    let line = match case.itself() {
        _ if case.run.told.only_host && case.run.told.kms_host.is_some() => "proof-only-host",
        _ if case.is_kms_host() => "proof-client-is-kms-host",
        Some(_) => "proof-client-asks-itself",
        None => return Vec::new(),
    };
    vec![ProofLine::Sentence(line)]
}

fn outside(case: &Case<'_>) -> Vec<ProofLine> {
    outside_server(case).map(|_| ProofLine::Sentence("proof-outside")).into_iter().collect()
}

fn error_code(case: &Case<'_>) -> Vec<ProofLine> {
    case.run.target.error_code.map(|_| ProofLine::Sentence("proof-error-code")).into_iter().collect()
}

fn activation(case: &Case<'_>) -> Vec<ProofLine> {
    let Some(activation) = case.run.told.activation else { return Vec::new() };
    let is_licensed = case.run.client.licence().is_some_and(Licence::is_licensed);
    let lines = [
        (activation == Activation::Attempt, "proof-attempt"),
        (activation == Activation::ActiveDirectory, "proof-licence-of-directory"),
        (is_licensed && activation != Activation::ActiveDirectory, "proof-licence"),
    ];
    lines.into_iter().filter_map(|(holds, id)| holds.then_some(ProofLine::Sentence(id))).collect()
}

/// The request, and the answer to it.
fn client_events(case: &Case<'_>) -> Vec<ProofLine> {
    let Some(windows) = &case.run.client.windows else { return Vec::new() };
    let request = windows.last_request.as_ref().map(|_| "proof-client-request");
    let answer = windows.last_answer.as_ref().map(|answer| match answer.current_count {
        Some(_) => "proof-client-answer-count",
        None => "proof-client-answer",
    });
    request.into_iter().chain(answer).map(ProofLine::Sentence).collect()
}

/// What the KMS host's own outputs say against it, whatever the client meets.
fn told_host(case: &Case<'_>) -> Vec<ProofLine> {
    let told = [
        (of_told_host(Fact::HostNotActivated, case), Proof::HostLicence),
        (of_told_host(Fact::CountTooLow, case), Proof::CurrentCount),
        (true, Proof::Publishing),
    ];
    let told = told.into_iter().filter(|(holds, _)| *holds).map(|(_, proof)| proof);
    let told = told.filter_map(|proof| proof.told_sentence(case, Subject::Case));
    let failed = told_publication(case).map(|_| "proof-publish-failed");
    let port = case.hosts.iter().find_map(|host| host.untried_told_port(case.run));
    let address = case.hosts.iter().find_map(|host| host.untried_told_address(case.run));
    let elsewhere = port.map(|_| "proof-told-port").into_iter().chain(address.map(|_| "proof-told-address"));
    told.chain(failed).chain(elsewhere).map(ProofLine::Sentence).collect()
}

fn key_channel(case: &Case<'_>) -> Vec<ProofLine> {
    if case.run.client.licence().is_some_and(Licence::is_of_another_channel) {
        vec![ProofLine::Sentence("proof-key-channel")]
    } else if case.run.told.other_key_channel {
        vec![ProofLine::Sentence("proof-key-channel-told")]
    } else {
        error_code(case)
    }
}

/// The program, where it was told; else that there is one. Where the port is closed, none listens.
fn listener(case: &Case<'_>) -> Vec<ProofLine> {
    let told = &case.run.told;
    let closed = || {
        case.run.observations.iter().any(|observation| {
            matches!(&observation.seen, Seen::Connect(it) if it.tcp == TcpOutcome::Failed { closed: true })
        })
    };
    let line = match (&told.listener, told.listens_openly) {
        (_, Some(false)) => Some("proof-listening-aside"),
        (Some(_), _) => Some("proof-listener"),
        (None, Some(true)) if !closed() => Some("proof-listening"),
        _ => None,
    };
    line.map(ProofLine::Sentence).into_iter().collect()
}

/// The observations about this machine as a KMS host.
fn own(case: &Case<'_>, wanted: fn(&Seen) -> bool) -> Vec<usize> {
    let host = case.this_host.iter();
    let mut ids: Vec<usize> = host.flat_map(|host| host.observations.iter().copied()).collect();
    ids.retain(|id| wanted(&case.run.observations[*id].seen));
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn left_out(case: &Case<'_>) -> Vec<ProofLine> {
    let run = case.run;
    let lines = [
        (case.this_host.as_ref().is_some_and(|host| host.facts.is_none()), "proof-host-not-windows"),
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
    let seen = |id: usize| &case.run.observations[id].seen;
    let mut told: Vec<usize> = Vec::new();
    for id in ids.filter(|id| wanted(seen(*id))) {
        if !told.iter().any(|other| says_the_same(seen(*other), seen(id))) {
            told.push(id);
        }
    }
    told
}

/// Whether two questions to one server met the same before anybody read what they ask.
fn says_the_same(one: &Seen, other: &Seen) -> bool {
    let (Seen::Dns(one), Seen::Dns(other)) = (one, other) else { return false };
    let unread =
        matches!(one.outcome, DnsOutcome::Unreachable(_) | DnsOutcome::PortRefused | DnsOutcome::Denied);
    unread && one.server == other.server && one.outcome == other.outcome && one.is_cut() == other.is_cut()
}

fn srv_answers(case: &Case<'_>, subject: Subject<'_>) -> Vec<usize> {
    match subject {
        Subject::Domain(domain) => domain.observations().collect(),
        Subject::Host(host) => names_host(case, host),
        _ => case.asked_domains().flat_map(Domain::observations).collect(),
    }
}

/// The answers whose record names `host`.
fn names_host(case: &Case<'_>, host: &Host<'_>) -> Vec<usize> {
    let all = case.domains.iter().flat_map(Domain::every_record);
    let naming = all.filter(|(_, records)| {
        records.srv.iter().any(|srv| Some(&srv.target) == host.name.dns_name() && srv.port == host.port)
    });
    naming.map(|(observation, _)| observation).collect()
}

fn records_elsewhere(case: &Case<'_>) -> Vec<usize> {
    let others = case.domains.iter().filter(|domain| domain.asked == Asked::Never);
    others.flat_map(Domain::every_record).map(|(observation, _)| observation).collect()
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
