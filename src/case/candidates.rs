//! Which hosts there are to try, and who named them.

use super::{Asked, Domain, Effective, HostName, HostOrigin};
use crate::evidence::{Address, DEFAULT_PORT, DnsName, Run, SrvRecord};

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

/// Every host that anything names: those of the discovery first.
pub(super) fn candidates<'r>(run: &Run, domains: &[Domain<'r>]) -> Vec<Candidate<'r>> {
    let mut candidates = Vec::new();
    published(domains, &mut candidates);
    known(run, &mut candidates);
    candidates
}

/// The targets of SRV records: those of the discovery first, then those that only other servers or
/// other domains name.
fn published<'r>(domains: &[Domain<'r>], candidates: &mut Vec<Candidate<'r>>) {
    let discovery =
        domains.iter().find(|domain| domain.asked != Asked::Never && domain.effective.has_record());
    let discovered = discovery.and_then(|domain| match domain.effective {
        Effective::Record(answer, _) => Some((domain, answer)),
        _ => None,
    });
    let all = domains.iter().flat_map(|domain| domain.records().map(move |(_, answer)| (domain, answer)));
    for (number, (domain, answer)) in discovered.into_iter().chain(all).enumerate() {
        for srv in answer.srv.iter().filter(|srv| !srv.target.is_root()) {
            let name = HostName::Name(srv.target.clone());
            let host = entry(candidates, name, srv.port, HostOrigin::Srv);
            host.in_discovery |= discovered.is_some() && number == 0;
            host.srv.get_or_insert(srv);
            host.domain.get_or_insert_with(|| domain.name.clone());
            let additional = answer.additional.iter().filter(|record| record.name == srv.target);
            host.extra_addresses.extend(additional.map(|record| Address::from(record.address)));
        }
    }
}

/// The hosts that the operator, an override or the client's cache name.
fn known(run: &Run, candidates: &mut Vec<Candidate<'_>>) {
    let target = &run.target;
    if let Some(name) = &target.kms_host {
        for port in ports_of(name, target.port, candidates) {
            let host = entry(candidates, HostName::Name(name.clone()), port, HostOrigin::Input);
            host.extra_addresses.extend(&target.kms_addresses);
        }
    } else {
        for address in &target.kms_addresses {
            entry(candidates, HostName::Literal(*address), target.port(), HostOrigin::Input);
        }
    }
    for set in &run.client.kms.overrides {
        if let Some(name) = HostName::read(&set.host) {
            entry(candidates, name, set.port.unwrap_or(DEFAULT_PORT), HostOrigin::Override);
        }
    }
    if let Some(name) = &run.client.kms.discovered_host {
        for port in ports_of(name, target.port, candidates) {
            entry(candidates, HostName::Name(name.clone()), port, HostOrigin::Discovered);
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

fn entry<'c, 'r>(
    candidates: &'c mut Vec<Candidate<'r>>,
    name: HostName,
    port: u16,
    origin: HostOrigin,
) -> &'c mut Candidate<'r> {
    let index =
        candidates.iter().position(|known| known.name == name && known.port == port).unwrap_or_else(|| {
            candidates.push(Candidate {
                name,
                port,
                origins: Vec::new(),
                domain: None,
                srv: None,
                in_discovery: false,
                extra_addresses: Vec::new(),
            });
            candidates.len() - 1
        });
    let candidate = &mut candidates[index];
    if !candidate.origins.contains(&origin) {
        candidate.origins.push(origin);
    }
    candidate
}
