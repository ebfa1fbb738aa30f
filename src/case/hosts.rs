//! The hosts that may serve KMS, and how each of them was met by name and by address.

use super::candidates::{Candidate, candidates};
use super::lookups::{Lookups, look_up};
use super::{Answers, Domain, HostName, TriedAddress};
use crate::evidence::{
    Address, DEFAULT_PORT, DnsName, EndpointResult, PingOutcome, ResolutionOutcome, Run, Seen, SrvRecord,
    TcpOutcome,
};

/// More hosts than this are not tried: no client would, and a hostile answer can name thousands.
pub(super) const MOST_HOSTS: usize = 100;
/// More addresses of one host than this are not tried.
pub(super) const MOST_ADDRESSES: usize = 32;

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
    /// Other ports on which it was tried, at all its addresses.
    pub other_ports: Vec<(u16, EndpointResult)>,
    /// The observations about it, by id.
    pub observations: Vec<usize>,
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
    /// It exists without an address of the one family that may be used; the other was not asked for.
    OtherFamily,
    /// No server gave an answer that a resolver takes.
    Unanswered,
    /// It was not asked, or it is no name.
    Untested,
}

impl Host<'_> {
    /// Whether the host was set by hand on the client.
    #[must_use]
    pub fn is_override(&self) -> bool {
        self.origins.contains(&HostOrigin::Override)
    }

    /// Whether it is set by hand to the first group of an IPv6 address: `slmgr /skms` splits what has no
    /// brackets at the first colon, and takes the rest for a port.
    #[must_use]
    pub fn is_split(&self) -> bool {
        self.is_override() && self.name.dns_name().is_some_and(is_first_group)
    }

    /// Whether an address that DNS, an SRV answer or the operator gives serves KMS.
    #[must_use]
    pub fn serves_by_address(&self) -> bool {
        self.addressed.iter().any(|tried| tried.result.serves())
    }

    /// Whether somebody tried to reach it, by name or at an address.
    #[must_use]
    pub fn is_tried(&self) -> bool {
        self.is_tried_by_name() || self.tried().any(|tried| tried.result != EndpointResult::Untested)
    }

    /// Whether it is known how it is met by name: somebody tried, or the name leads nowhere.
    #[must_use]
    pub fn is_tried_by_name(&self) -> bool {
        let leads_nowhere = match self.system {
            Some(outcome) => outcome.addresses().is_empty(),
            None => self.name_state == NameState::Absent,
        };
        self.by_name != EndpointResult::Untested || leads_nowhere || self.is_split()
    }

    /// Whether the client's own resolver does not find its name, and what DNS servers say of it nobody told:
    /// they may lack it, or fail.
    #[must_use]
    pub fn is_name_unexplained(&self) -> bool {
        self.name.dns_name().is_some()
            && self.name_state == NameState::Untested
            && self.system.is_some_and(|outcome| outcome.is_answer() && outcome.addresses().is_empty())
    }

    /// Whether somebody tried one of the addresses that DNS, an SRV answer or the operator gives.
    #[must_use]
    pub fn is_tried_by_address(&self) -> bool {
        self.addressed.iter().any(|tried| tried.result != EndpointResult::Untested)
    }

    /// Whether somebody tried its name, and a client that is given it is not served.
    #[must_use]
    pub fn fails_by_name(&self) -> bool {
        self.name.dns_name().is_some() && self.by_name != EndpointResult::Untested && !self.serves_by_name
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

    /// The port on which it listens as its own outputs tell, where that is another one, and nobody tried
    /// it.
    #[must_use]
    pub fn untried_told_port(&self, run: &Run) -> Option<u16> {
        let told = told_port(run, &self.name)?;
        let serves = self.serves_by_name || self.serves_by_address();
        (!serves && self.other_ports.contains(&(told, EndpointResult::Untested))).then_some(told)
    }

    /// The address that it has as its own outputs tell, where DNS gives another one that does not serve, and
    /// nobody tried it.
    #[must_use]
    pub fn untried_told_address(&self, run: &Run) -> Option<Address> {
        let told = &run.told.kms_host.as_ref()?.addresses;
        let is_untried = |tried: &&TriedAddress| tried.result == EndpointResult::Untested;
        let mut untried = self.addressed.iter().filter(is_untried).map(|tried| tried.address);
        let serves = self.serves_by_name || self.serves_by_address();
        let own = untried.find(|own| told.contains(own) && !self.dns_addresses.contains(own));
        own.filter(|_| !serves)
    }

    /// The other port on which the host serves KMS, where it does.
    #[must_use]
    pub fn serving_other_port(&self) -> Option<u16> {
        self.other_ports.iter().find(|(_, result)| result.serves()).map(|(port, _)| *port)
    }
}

pub(super) fn hosts<'r>(
    run: &'r Run,
    answers: &Answers<'r>,
    domains: &[Domain<'r>],
) -> (Vec<Host<'r>>, usize) {
    let mut candidates = candidates(run, domains);
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

fn meet<'r>(run: &'r Run, answers: &Answers<'r>, candidate: Candidate<'r>) -> Host<'r> {
    let lookups = match &candidate.name {
        HostName::Name(name) => look_up(run, answers, name),
        HostName::Literal(_) => Lookups::none(),
    };
    let mut observations = lookups.observations;
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
    let name_state = match (lookups.state, system) {
        // The system completed a single label with every suffix, and DNS servers answer.
        (NameState::Untested, Some(ResolutionOutcome::NotFound))
            if candidate.name.dns_name().is_some_and(DnsName::is_single_label) && answers_come(run) =>
        {
            NameState::Absent
        }
        (state, _) => state,
    };
    let system_addresses = system.map(ResolutionOutcome::addresses).unwrap_or_default();
    let named_addresses = || system_addresses.iter().chain(&literal).copied();
    let named = meet_all(&mut named_addresses(), candidate.port);
    let given = || lookups.all.iter().chain(&candidate.extra_addresses).chain(&literal).copied();
    let known: Vec<Address> = named_addresses().chain(given()).collect();
    let told = told_addresses(run, &candidate.name, &known);
    let given = || given().chain(told.iter().copied());
    let addressed = meet_all(&mut given(), candidate.port);
    let other_ports = other_ports(run, &candidate)
        .map(|port| (port, best(&meet_all(&mut named_addresses().chain(given()), port), system)))
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
        name_state,
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

/// The ports to try beside that of an SRV record or of a setting: the operator's, the one that the KMS host
/// itself tells, and 1688 (decision table, rows 5 and 15).
fn other_ports(run: &Run, candidate: &Candidate<'_>) -> impl Iterator<Item = u16> + use<> {
    let typed = run.target.port.filter(|port| *port != DEFAULT_PORT);
    let told = told_port(run, &candidate.name).filter(|port| *port != DEFAULT_PORT && Some(*port) != typed);
    let own = candidate.port;
    let is_named = candidate.srv.is_some() || candidate.origins.contains(&HostOrigin::Override);
    typed.into_iter().chain(told).chain([DEFAULT_PORT]).filter(move |port| is_named && *port != own)
}

/// The addresses that the KMS host has as its own outputs tell, where no other one of its name is among
/// them: DNS may give an older one.
fn told_addresses(run: &Run, name: &HostName, known: &[Address]) -> Vec<Address> {
    let Some(told) = run.told.kms_host.as_ref().filter(|told| told.name.as_ref() == name.dns_name()) else {
        return Vec::new();
    };
    if told.name.is_none() || known.iter().any(|address| told.addresses.contains(address)) {
        return Vec::new();
    }
    let is_comparable = |own: &&Address| known.iter().any(|address| address.ip.is_ipv4() == own.ip.is_ipv4());
    told.addresses.iter().filter(is_comparable).copied().collect()
}

/// Whether a name is what an IPv6 address begins with: global, unique local or of a link.
#[must_use]
pub fn is_first_group(name: &DnsName) -> bool {
    let group = Some(name.as_str()).filter(|name| name.len() == 4);
    let group = group.and_then(|name| u16::from_str_radix(name, 16).ok());
    matches!(group, Some(0x2000..=0x3fff | 0xfc00..=0xfdff | 0xfe80..=0xfebf))
}

/// The port that the KMS host's own outputs tell, as far as they are of this host.
fn told_port(run: &Run, name: &HostName) -> Option<u16> {
    let told = run.told.kms_host.as_ref()?;
    let is_it = told.name.as_ref().is_none_or(|told| Some(told) == name.dns_name());
    told.facts.listening_port.filter(|_| is_it)
}

/// Whether some DNS server gave an answer that a resolver takes.
fn answers_come(run: &Run) -> bool {
    run.observations
        .iter()
        .any(|observation| matches!(&observation.seen, Seen::Dns(lookup) if lookup.outcome.is_conclusive()))
}

/// The best of several addresses: what serves, else the row nearest to the top of the decision table.
fn best(tried: &[TriedAddress], system: Option<&ResolutionOutcome>) -> EndpointResult {
    let resolved_to_nothing = system.is_some_and(|outcome| outcome.addresses().is_empty());
    let nothing = if resolved_to_nothing { EndpointResult::Unresolved } else { EndpointResult::Untested };
    tried.iter().min_by_key(|tried| tried.rank()).map_or(nothing, |best| best.result)
}

/// The addresses that may be tried, each once, in order.
pub(super) fn distinct(run: &Run, addresses: &mut dyn Iterator<Item = Address>) -> Vec<Address> {
    let mut kept: Vec<Address> = Vec::new();
    for address in addresses.filter(|address| run.allowed.family(*address)) {
        if kept.len() < MOST_ADDRESSES && !kept.contains(&address) {
            kept.push(address);
        }
    }
    kept
}

pub(super) fn try_at(
    answers: &Answers<'_>,
    address: Address,
    port: u16,
    observations: &mut Vec<usize>,
) -> TriedAddress {
    let connection = answers.connection(address, port);
    let ping = answers.ping(address);
    observations.extend(connection.iter().map(|(observation, _)| observation.id));
    observations.extend(ping.iter().map(|(observation, _)| observation.id));
    let permitted = ping.filter(|(_, ping)| ping.outcome != PingOutcome::NotPermitted);
    let replies_to_ping = permitted.map(|(_, ping)| ping.outcome.replied());
    let ping_unreachable = ping.and_then(|(_, ping)| match ping.outcome {
        PingOutcome::Unreachable(unreachable) => Some(unreachable),
        _ => None,
    });
    let speaks_beside = answers.speaks_beside(address, port);
    let is_reached = replies_to_ping == Some(true) || speaks_beside;
    let tcp = connection.map(|(_, connection)| connection.tcp);
    let result = match tcp {
        // A missing route, or a link on which nobody answers, would have stopped everything else too.
        Some(TcpOutcome::Unreachable(unreachable)) if unreachable.local && is_reached => {
            EndpointResult::Denied
        }
        Some(TcpOutcome::Failed { closed: false }) if ping_unreachable.is_some() => {
            EndpointResult::Unreachable
        }
        _ => connection.map_or(EndpointResult::Untested, |(_, connection)| connection.result()),
    };
    TriedAddress { address, result, replies_to_ping, ping_unreachable, speaks_beside, tcp }
}
