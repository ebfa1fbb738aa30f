//! The hosts that may serve KMS, and how each of them was met by name and by address.

use std::collections::HashMap;
use std::fmt;

use super::{Answers, Domain, servers, suffixes};
use crate::evidence::{
    Address, DEFAULT_PORT, DnsName, DnsOutcome, EndpointResult, RecordType, ResolutionOutcome, Run,
    SrvRecord, TcpOutcome, Unreachable,
};

/// More hosts than this are not tried: no client would, and a hostile answer can name thousands.
const MOST_HOSTS: usize = 100;
/// More addresses of one host than this are not tried.
const MOST_ADDRESSES: usize = 32;

/// A **host** that may serve KMS: a name (or a bare address) and a port.
#[derive(Debug)]
pub struct Host<'r> {
    /// What it is called.
    pub name: HostName,
    /// The port it is tried on.
    pub port: u16,
    /// Who named it.
    pub origins: Vec<HostOrigin>,
    /// The domain whose record names it; else the domain of its name.
    pub domain: Option<DnsName>,
    /// The record that names it, where there is one.
    pub srv: Option<&'r SrvRecord>,
    /// Whether the client's own discovery leads to it.
    pub in_discovery: bool,
    /// What the DNS servers say about the name.
    pub name_state: NameState,
    /// The addresses that the client's DNS servers give (the effective answers), in their order.
    pub dns_addresses: Vec<Address>,
    /// What the system's own resolver makes of the name; nothing where it was not asked.
    pub system: Option<&'r ResolutionOutcome>,
    /// The addresses that the system's resolver gives, as they were met on [`Self::port`].
    pub named: Vec<TriedAddress>,
    /// The addresses that DNS servers, SRV answers and the operator give, as they were met.
    pub addressed: Vec<TriedAddress>,
    /// How the host was met by name: the best of [`Self::named`].
    pub by_name: EndpointResult,
    /// Whether a client that is given this name is served.
    pub serves_by_name: bool,
    /// Other ports on which it was tried under its name.
    pub other_ports: Vec<(u16, EndpointResult)>,
    /// The observations about it, by id.
    pub observations: Vec<usize>,
}

/// What a host is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum HostName {
    /// A DNS name.
    Name(DnsName),
    /// Only an address is known.
    Literal(Address),
}

/// Who named a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HostOrigin {
    /// An SRV record.
    Srv,
    /// The operator.
    Input,
    /// `slmgr /skms`.
    Override,
    /// The client's cache.
    Discovered,
}

/// What the DNS servers say about a host's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameState {
    /// It has an address.
    Resolved,
    /// NXDOMAIN or NODATA.
    Absent,
    /// No server gave an answer that a resolver takes.
    Unanswered,
    /// It was not asked, or it is no name.
    Untested,
}

/// One address of a host and how it was met.
#[derive(Debug, Clone, Copy)]
pub struct TriedAddress {
    /// Which one.
    pub address: Address,
    /// What the endpoint is worth.
    pub result: EndpointResult,
    /// Whether it replied to a ping; nothing where no ping could be sent.
    pub replies_to_ping: Option<bool>,
    /// The ICMP error or the missing route, where that is the result.
    pub unreachable: Option<Unreachable>,
}

impl HostName {
    /// Reads a name or an address, as an override or a form may hold either.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
        bare.parse().map(Self::Literal).or_else(|_| bare.parse().map(Self::Name)).ok()
    }

    /// The DNS name, where there is one.
    #[must_use]
    pub fn dns_name(&self) -> Option<&DnsName> {
        match self {
            Self::Name(name) => Some(name),
            Self::Literal(_) => None,
        }
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => name.fmt(f),
            Self::Literal(address) => address.fmt(f),
        }
    }
}

impl Host<'_> {
    /// Whether the host was set by hand on the client.
    #[must_use]
    pub fn is_override(&self) -> bool {
        self.origins.contains(&HostOrigin::Override)
    }

    /// Whether an address that DNS, an SRV answer or the operator gives serves KMS.
    #[must_use]
    pub fn serves_by_address(&self) -> bool {
        self.addressed.iter().any(|tried| tried.result.serves())
    }

    /// Whether any address is known, from whomever.
    #[must_use]
    pub fn has_address(&self) -> bool {
        !self.named.is_empty() || !self.addressed.is_empty()
    }

    /// Every address of the host, each once: as the system gives them, then as DNS does.
    pub fn tried(&self) -> impl Iterator<Item = &TriedAddress> {
        let others = self.addressed.iter();
        self.named.iter().chain(others.filter(|tried| !self.named.iter().any(|n| n.address == tried.address)))
    }

    /// The address to name in advice: one that serves, else the first.
    #[must_use]
    pub fn best_address(&self) -> Option<Address> {
        let serving = self.addressed.iter().chain(&self.named).find(|tried| tried.result.serves());
        serving.or_else(|| self.tried().next()).map(|tried| tried.address)
    }

    /// The other port on which the host serves KMS, where it does.
    #[must_use]
    pub fn serving_other_port(&self) -> Option<u16> {
        self.other_ports.iter().find(|(_, result)| result.serves()).map(|(port, _)| *port)
    }
}

/// What is known of a host before it was tried.
struct Candidate<'r> {
    name: HostName,
    port: u16,
    origins: Vec<HostOrigin>,
    domain: Option<DnsName>,
    srv: Option<&'r SrvRecord>,
    in_discovery: bool,
    extra_addresses: Vec<Address>,
}

/// The candidates, in the order in which they are named first.
#[derive(Default)]
struct Candidates<'r> {
    list: Vec<Candidate<'r>>,
    /// Where those stand that records name: an answer can name thousands.
    places: HashMap<(&'r DnsName, u16), usize>,
}

pub(super) fn hosts<'r>(
    run: &'r Run,
    answers: &Answers<'r>,
    domains: &[Domain<'r>],
) -> (Vec<Host<'r>>, usize) {
    let mut candidates = Candidates::default();
    published(domains, &mut candidates);
    known(run, &mut candidates);
    let mut candidates = candidates.list;
    let left_out = candidates.len().saturating_sub(MOST_HOSTS);
    candidates.truncate(MOST_HOSTS);
    let all_literal = candidates.iter().all(|candidate| candidate.name.dns_name().is_none());
    let hosts = candidates.into_iter().map(|candidate| {
        let mut host = meet(run, answers, candidate);
        host.serves_by_name = match host.name {
            HostName::Name(_) => host.by_name.serves(),
            // A client that is told this address needs no name.
            HostName::Literal(_) => host.by_name.serves() && (all_literal || host.is_override()),
        };
        host
    });
    (hosts.collect(), left_out)
}

/// The targets of SRV records: those of the discovery first, then those that only other servers or
/// other domains name.
fn published<'r>(domains: &[Domain<'r>], candidates: &mut Candidates<'r>) {
    let discovery = domains
        .iter()
        .position(|domain| domain.effective.has_record() && domain.asked != super::Asked::Never);
    let mut ordered: Vec<(usize, &Domain<'r>)> = domains.iter().enumerate().collect();
    ordered.sort_by_key(|(index, _)| Some(*index) != discovery);
    for (index, domain) in ordered {
        let effective = match domain.effective {
            super::Effective::Record(answer, _) => Some(answer),
            _ => None,
        };
        let others = domain.records().map(|(_, answer)| answer);
        let is_discovery =
            |answer| Some(index) == discovery && effective.is_some_and(|e| std::ptr::eq(e, answer));
        for answer in effective
            .into_iter()
            .chain(others.filter(|answer| !effective.is_some_and(|e| std::ptr::eq(e, *answer))))
        {
            let mut additional: HashMap<&DnsName, Vec<Address>> = HashMap::new();
            for record in &answer.additional {
                additional.entry(&record.name).or_default().push(record.address.into());
            }
            for srv in answer.srv.iter().filter(|srv| !srv.target.is_root()) {
                let host = candidates.published(srv);
                host.in_discovery |= is_discovery(answer);
                host.srv.get_or_insert(srv);
                host.domain.get_or_insert_with(|| domain.name.clone());
                host.extra_addresses.extend(additional.get(&srv.target).into_iter().flatten());
            }
        }
    }
}

/// The hosts that the operator, an override or the client's cache name.
fn known(run: &Run, candidates: &mut Candidates<'_>) {
    let target = &run.target;
    if let Some(name) = &target.kms_host {
        for port in ports_of(name, target.port, &candidates.list) {
            let host = candidates.entry(HostName::Name(name.clone()), port, HostOrigin::Input);
            host.extra_addresses.extend(&target.kms_addresses);
        }
    } else {
        for address in &target.kms_addresses {
            candidates.entry(HostName::Literal(*address), target.port(), HostOrigin::Input);
        }
    }
    for set in &run.client.kms.overrides {
        if let Some(name) = HostName::read(&set.host) {
            candidates.entry(name, set.port.unwrap_or(DEFAULT_PORT), HostOrigin::Override);
        }
    }
    if let Some(name) = &run.client.kms.discovered_host {
        for port in ports_of(name, target.port, &candidates.list) {
            candidates.entry(HostName::Name(name.clone()), port, HostOrigin::Discovered);
        }
    }
}

/// The port that the operator typed; else those that records publish for the name; else 1688.
fn ports_of(name: &DnsName, typed: Option<u16>, candidates: &[Candidate<'_>]) -> Vec<u16> {
    let published = candidates.iter().filter(|candidate| candidate.name.dns_name() == Some(name));
    let ports: Vec<u16> =
        typed.map_or_else(|| published.map(|candidate| candidate.port).collect(), |port| vec![port]);
    if ports.is_empty() { vec![DEFAULT_PORT] } else { ports }
}

impl<'r> Candidates<'r> {
    /// The candidate that `srv` names, which joins where it is new.
    fn published(&mut self, srv: &'r SrvRecord) -> &mut Candidate<'r> {
        let new = self.list.len();
        let index = *self.places.entry((&srv.target, srv.port)).or_insert(new);
        if index == new {
            self.list.push(Candidate::new(HostName::Name(srv.target.clone()), srv.port, HostOrigin::Srv));
        }
        &mut self.list[index]
    }

    /// The candidate of that name and port, which joins where it is new.
    fn entry(&mut self, name: HostName, port: u16, origin: HostOrigin) -> &mut Candidate<'r> {
        let known = self.list.iter().position(|known| known.name == name && known.port == port);
        let index = known.unwrap_or_else(|| {
            self.list.push(Candidate::new(name, port, origin));
            self.list.len() - 1
        });
        let candidate = &mut self.list[index];
        if !candidate.origins.contains(&origin) {
            candidate.origins.push(origin);
        }
        candidate
    }
}

impl Candidate<'_> {
    fn new(name: HostName, port: u16, origin: HostOrigin) -> Self {
        Self {
            name,
            port,
            origins: vec![origin],
            domain: None,
            srv: None,
            in_discovery: false,
            extra_addresses: Vec::new(),
        }
    }
}

fn meet<'r>(run: &'r Run, answers: &Answers<'r>, candidate: Candidate<'r>) -> Host<'r> {
    let mut observations = Vec::new();
    let lookups = match &candidate.name {
        HostName::Name(name) => look_up(run, answers, name, &mut observations),
        HostName::Literal(_) => {
            Lookups { state: NameState::Untested, effective: Vec::new(), all: Vec::new() }
        }
    };
    let resolution = candidate.name.dns_name().and_then(|name| answers.resolution(name));
    let system = resolution.map(|(observation, resolution)| {
        observations.push(observation.id);
        &resolution.outcome
    });
    let literal = match candidate.name {
        HostName::Literal(address) => vec![address],
        HostName::Name(_) => Vec::new(),
    };
    let mut meet_all = |addresses: &mut dyn Iterator<Item = Address>, port| {
        distinct(run, addresses)
            .into_iter()
            .map(|address| try_at(answers, address, port, &mut observations))
            .collect::<Vec<_>>()
    };
    let system_addresses = system.map(ResolutionOutcome::addresses).unwrap_or_default();
    let named_addresses = || system_addresses.iter().chain(&literal).copied();
    let named = meet_all(&mut named_addresses(), candidate.port);
    let mut given = lookups.all.iter().chain(&candidate.extra_addresses).chain(&literal).copied();
    let addressed = meet_all(&mut given, candidate.port);
    let other_ports = other_ports(run, &candidate)
        .map(|port| (port, best(&meet_all(&mut named_addresses(), port), system)))
        .collect();
    let by_name = best(&named, system);
    let domain = candidate.domain.or_else(|| candidate.name.dns_name().and_then(DnsName::parent));
    observations.sort_unstable();
    observations.dedup();
    Host {
        name: candidate.name,
        port: candidate.port,
        origins: candidate.origins,
        domain,
        srv: candidate.srv,
        in_discovery: candidate.in_discovery,
        name_state: lookups.state,
        dns_addresses: lookups.effective,
        system,
        named,
        addressed,
        by_name,
        serves_by_name: false,
        other_ports,
        observations,
    }
}

/// The ports to try beside that of an SRV record: the operator's and 1688 (decision table, row 15).
fn other_ports(run: &Run, candidate: &Candidate<'_>) -> impl Iterator<Item = u16> + use<> {
    let typed = run.target.port.filter(|port| *port != DEFAULT_PORT);
    let own = candidate.port;
    let published = candidate.srv.is_some();
    typed.into_iter().chain([DEFAULT_PORT]).filter(move |port| published && *port != own)
}

/// The best of several addresses: what serves, else the row nearest to the top of the decision table.
fn best(tried: &[TriedAddress], system: Option<&ResolutionOutcome>) -> EndpointResult {
    let resolved_to_nothing = system.is_some_and(|outcome| outcome.addresses().is_empty());
    let nothing = if resolved_to_nothing { EndpointResult::Unresolved } else { EndpointResult::Untested };
    tried.iter().map(|tried| tried.result).min().unwrap_or(nothing)
}

/// The addresses that may be tried, each once, in order.
fn distinct(run: &Run, addresses: &mut dyn Iterator<Item = Address>) -> Vec<Address> {
    let mut kept: Vec<Address> = Vec::new();
    for address in addresses.filter(|address| run.allowed.family(*address)) {
        if kept.len() < MOST_ADDRESSES && !kept.contains(&address) {
            kept.push(address);
        }
    }
    kept
}

fn try_at(answers: &Answers<'_>, address: Address, port: u16, observations: &mut Vec<usize>) -> TriedAddress {
    let connection = answers.connection(address, port);
    let ping = answers.ping(address);
    observations.extend(connection.iter().map(|(observation, _)| observation.id));
    observations.extend(ping.iter().map(|(observation, _)| observation.id));
    let unreachable = connection.and_then(|(_, connection)| match connection.tcp {
        TcpOutcome::Unreachable(unreachable) => Some(unreachable),
        _ => None,
    });
    let permitted = ping.filter(|(_, ping)| ping.outcome != crate::evidence::PingOutcome::NotPermitted);
    TriedAddress {
        address,
        result: connection.map_or(EndpointResult::Untested, |(_, connection)| connection.result()),
        replies_to_ping: permitted.map(|(_, ping)| ping.outcome.replied()),
        unreachable,
    }
}

/// What the DNS servers say about one name.
struct Lookups {
    state: NameState,
    effective: Vec<Address>,
    all: Vec<Address>,
}

fn look_up(run: &Run, answers: &Answers<'_>, name: &DnsName, observations: &mut Vec<usize>) -> Lookups {
    let candidates = suffixes::candidates(&run.client, name);
    // The bare label is asked last by resolvers; what servers answer to it proves nothing about a suffix.
    let decisive = if candidates.len() > 1 { candidates.len() - 1 } else { 1 };
    let mut lookups = Lookups { state: NameState::Untested, effective: Vec::new(), all: Vec::new() };
    let (mut asked, mut unanswered) = (false, false);
    for (index, candidate) in candidates.iter().enumerate() {
        let resolved_before = !lookups.effective.is_empty();
        for record_type in record_types(run) {
            let mut outcomes: Vec<&DnsOutcome> = Vec::new();
            for server in servers::usable(run) {
                if let Some((observation, lookup)) = answers.lookup(server, record_type, candidate) {
                    observations.push(observation.id);
                    outcomes.push(&lookup.outcome);
                }
            }
            let effective = outcomes.iter().find(|outcome| outcome.is_conclusive());
            let addresses = |outcome: &DnsOutcome| {
                outcome
                    .answer()
                    .map(|a| a.addresses.iter().copied().map(Address::from).collect::<Vec<_>>())
                    .unwrap_or_default()
            };
            if !resolved_before {
                lookups.effective.extend(effective.map(|outcome| addresses(outcome)).unwrap_or_default());
            }
            lookups.all.extend(outcomes.iter().flat_map(|outcome| addresses(outcome)));
            if index < decisive {
                asked |= !outcomes.is_empty();
                unanswered |= effective.is_none();
            }
        }
    }
    // The client's own answer comes first among the addresses to try.
    lookups.all.splice(0..0, lookups.effective.iter().copied());
    lookups.state = match (lookups.effective.is_empty(), asked, unanswered) {
        (false, ..) => NameState::Resolved,
        (true, false, _) => NameState::Untested,
        (true, true, true) => NameState::Unanswered,
        (true, true, false) => NameState::Absent,
    };
    lookups
}

/// The address types to ask for.
pub(super) fn record_types(run: &Run) -> impl Iterator<Item = RecordType> + use<> {
    let (ipv4, ipv6) = (run.allowed.ipv4, run.allowed.ipv6);
    [(ipv4, RecordType::A), (ipv6, RecordType::Aaaa)]
        .into_iter()
        .filter_map(|(allowed, kind)| allowed.then_some(kind))
}
