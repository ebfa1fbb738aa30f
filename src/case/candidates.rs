//! Which hosts there are to try, and who named them.

use std::collections::HashMap;

use super::{Asked, Domain, Effective, HostName, HostOrigin};
use crate::evidence::{Address, Client, DEFAULT_PORT, DnsName, Run, SrvRecord};

/// What is known of a host before it was tried.
pub(super) struct Candidate<'r> {
    pub(super) name: HostName,
    pub(super) port: u16,
    pub(super) origins: Vec<HostOrigin>,
    pub(super) domain: Option<DnsName>,
    pub(super) srv: Option<&'r SrvRecord>,
    pub(super) in_discovery: bool,
    /// Addresses that came along with the record, or that the operator typed.
    pub(super) extra_addresses: Vec<Address>,
}

/// The candidates, in the order in which they are named first.
#[derive(Default)]
struct Candidates<'r> {
    list: Vec<Candidate<'r>>,
    /// Where those stand that records name: an answer can name thousands.
    places: HashMap<(&'r DnsName, u16), usize>,
}

/// Every host that anything names: those of the discovery first.
pub(super) fn candidates<'r>(run: &Run, domains: &[Domain<'r>]) -> Vec<Candidate<'r>> {
    let mut candidates = Candidates::default();
    published(domains, &mut candidates);
    known(run, &mut candidates);
    candidates.list
}

/// The targets of SRV records: those of the discovery first, then those that only other servers or
/// other domains name.
fn published<'r>(domains: &[Domain<'r>], candidates: &mut Candidates<'r>) {
    let discovery =
        domains.iter().find(|domain| domain.asked != Asked::Never && domain.effective.has_record());
    let discovered = discovery.and_then(|domain| match domain.effective {
        Effective::Record(answer) => Some((domain, answer)),
        _ => None,
    });
    let all =
        domains.iter().flat_map(|domain| domain.every_record().map(move |(_, answer)| (domain, answer)));
    for (number, (domain, answer)) in discovered.into_iter().chain(all).enumerate() {
        let mut additional: HashMap<&DnsName, Vec<Address>> = HashMap::new();
        for record in &answer.additional {
            additional.entry(&record.name).or_default().push(record.address.into());
        }
        for srv in answer.srv.iter().filter(|srv| !srv.target.is_root()) {
            let host = candidates.published(srv);
            host.in_discovery |= discovered.is_some() && number == 0;
            host.srv.get_or_insert(srv);
            host.domain.get_or_insert_with(|| domain.name.clone());
            host.extra_addresses.extend(additional.get(&srv.target).into_iter().flatten());
        }
    }
}

/// The hosts that the operator, an override or the client's cache name.
fn known(run: &Run, candidates: &mut Candidates<'_>) {
    let target = &run.target;
    if let Some(name) = &target.kms_host {
        for port in ports_of(name, target.port, &candidates.list, DEFAULT_PORT) {
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
    for (name, port) in remembered(&run.client) {
        for port in ports_of(name, target.port, &candidates.list, port) {
            candidates.entry(HostName::Name(name.clone()), port, HostOrigin::Discovered);
        }
    }
}

/// The host in the client's cache, and the one that its event log says it asked last, each with the
/// port it is known by.
pub(super) fn remembered(client: &Client) -> impl Iterator<Item = (&DnsName, u16)> {
    let logged = client.windows.as_ref().and_then(|windows| windows.last_request.as_ref());
    let cached = client.kms.discovered_host.iter().map(|name| (name, DEFAULT_PORT));
    cached.chain(logged.map(|request| (&request.host, request.port)))
}

/// The port that the operator typed; else those that records publish for the name; else `otherwise`.
fn ports_of(name: &DnsName, typed: Option<u16>, candidates: &[Candidate<'_>], otherwise: u16) -> Vec<u16> {
    let published = candidates.iter().filter(|candidate| candidate.name.dns_name() == Some(name));
    let ports: Vec<u16> =
        typed.map_or_else(|| published.map(|candidate| candidate.port).collect(), |port| vec![port]);
    if ports.is_empty() { vec![otherwise] } else { ports }
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
