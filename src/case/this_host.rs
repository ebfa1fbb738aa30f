//! The machine itself as a KMS host: its own port, and the records that name it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::hosts::{MOST_ADDRESSES, MOST_HOSTS, distinct, try_at};
use super::lookups::look_up;
use super::{Answers, Domain, Effective, NameState, TriedAddress};
use crate::evidence::{Address, Client, DnsName, EndpointResult, KmsHostFacts, Publication, Run, SrvRecord};

/// **This host** is the machine that is checked as a KMS host.
#[derive(Debug)]
pub struct ThisHost<'r> {
    /// What its system tells; nothing where it is not Windows.
    pub facts: Option<&'r KmsHostFacts>,
    /// Its complete name, where the system knows one.
    pub name: Option<DnsName>,
    /// The port that it listens on, or should.
    pub port: u16,
    /// Its own addresses, loopback first, as they were met on that port.
    pub tried: Vec<TriedAddress>,
    /// The targets of the records, each with what DNS makes of it.
    pub targets: Vec<RecordTarget<'r>>,
    /// The observations about its port and its targets, by id.
    pub observations: Vec<usize>,
}

/// A host that some record names.
#[derive(Debug)]
pub struct RecordTarget<'r> {
    /// Its name.
    pub name: &'r DnsName,
    /// Whether it is this machine: by its name, or by one of its addresses.
    pub is_own: bool,
    /// Whether one of its addresses is this machine's.
    pub leads_here: bool,
    /// What the DNS servers say about the name.
    pub name_state: NameState,
    /// The addresses that they give.
    pub addresses: Vec<Address>,
}

/// What a domain holds about this host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnRecord {
    /// The effective answer names it with the port that it listens on.
    Published,
    /// The effective answer names it with another port.
    OtherPort(u16),
    /// Another server has it, and the effective answer does not.
    OnlyElsewhere,
    /// No answer names it.
    Absent,
    /// No server gave an answer that a resolver takes.
    Unanswered,
    /// The record was not asked for.
    Untested,
}

impl<'r> ThisHost<'r> {
    pub(super) fn of(run: &'r Run, answers: &Answers<'r>, domains: &[Domain<'r>]) -> Self {
        let client = &run.client;
        let facts = client.windows.as_ref().and_then(|windows| windows.kms_host.as_ref());
        let port = facts.and_then(|facts| facts.listening_port).unwrap_or(run.target.port());
        let mut observations = Vec::new();
        let tried = distinct(run, &mut own_addresses(client))
            .into_iter()
            .map(|address| try_at(answers, address, port, &mut observations))
            .collect();
        let name = complete_name(client);
        let mut meet = |target: &'r DnsName| {
            let lookups = look_up(run, answers, target);
            observations.extend(&lookups.observations);
            let leads_here = lookups.all.iter().any(|address| is_address_of(client, *address));
            let is_own = leads_here || name.as_ref() == Some(target);
            let (name_state, addresses) = (lookups.state, lookups.effective);
            RecordTarget { name: target, is_own, leads_here, name_state, addresses }
        };
        let targets = targets(domains).into_iter().map(&mut meet).collect();
        Self { facts, name, port, tried, targets, observations }
    }

    /// Whether `record` names this machine.
    #[must_use]
    pub fn is_named_by(&self, record: &SrvRecord) -> bool {
        self.targets.iter().any(|target| target.is_own && *target.name == record.target)
    }

    /// What `domain` holds about this host.
    #[must_use]
    pub fn record_in(&self, domain: &Domain<'_>) -> OwnRecord {
        let own = |records: &[SrvRecord]| {
            let mut ports: Vec<u16> =
                records.iter().filter(|record| self.is_named_by(record)).map(|record| record.port).collect();
            // The right one of several counts.
            ports.sort_by_key(|port| *port != self.port);
            ports.first().copied()
        };
        let elsewhere = || domain.records().any(|(_, answer)| own(&answer.srv).is_some());
        match domain.effective {
            Effective::Record(answer) => match own(&answer.srv) {
                Some(port) if port == self.port => OwnRecord::Published,
                Some(port) => OwnRecord::OtherPort(port),
                None if elsewhere() => OwnRecord::OnlyElsewhere,
                None => OwnRecord::Absent,
            },
            Effective::Absent if elsewhere() => OwnRecord::OnlyElsewhere,
            Effective::Absent => OwnRecord::Absent,
            Effective::Unanswered => OwnRecord::Unanswered,
            Effective::Untested => OwnRecord::Untested,
        }
    }

    /// What the event log says about the publication in `domain`.
    #[must_use]
    pub fn publication(&self, domain: &DnsName) -> Option<&'r Publication> {
        self.facts?.publications.iter().find(|publication| publication.domain == *domain)
    }

    /// What the port is worth at the best of the own addresses.
    #[must_use]
    pub fn result(&self) -> EndpointResult {
        self.tried.iter().map(|tried| tried.result).min().unwrap_or(EndpointResult::Untested)
    }

    /// The own name in records that DNS leads elsewhere, or nowhere.
    pub fn misnamed(&self) -> impl Iterator<Item = &RecordTarget<'r>> {
        self.targets.iter().filter(|target| target.is_own && !target.leads_here)
    }
}

/// The targets of all records, each once.
fn targets<'r>(domains: &[Domain<'r>]) -> Vec<&'r DnsName> {
    let records = domains.iter().flat_map(Domain::records).flat_map(|(_, answer)| &answer.srv);
    let mut targets: Vec<&DnsName> = Vec::new();
    for record in records.filter(|record| !record.target.is_root()) {
        if targets.len() < MOST_HOSTS && !targets.contains(&&record.target) {
            targets.push(&record.target);
        }
    }
    targets
}

/// The host's name with its domain: the primary suffix, else the one that its system would complete
/// it with.
pub(super) fn complete_name(host: &Client) -> Option<DnsName> {
    let name: DnsName = host.host_name.as_ref()?.parse().ok()?;
    if !name.is_single_label() {
        return Some(name);
    }
    let suffixes = host.primary_dns_suffix.iter().chain(&host.ad_domain).chain(&host.suffix_search_list);
    suffixes.into_iter().next().map(|suffix| name.within(suffix))
}

/// Loopback, then the addresses of the adapters; those that need an interface are left out.
fn own_addresses(host: &Client) -> impl Iterator<Item = Address> {
    let loopback = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
    loopback.into_iter().chain(adapter_addresses(host)).map(Address::from).take(MOST_ADDRESSES)
}

fn adapter_addresses(host: &Client) -> impl Iterator<Item = IpAddr> {
    let texts = host.adapters.iter().flat_map(|adapter| &adapter.addresses);
    let addresses = texts.filter_map(|text| text.split(['/', '%']).next()?.parse::<IpAddr>().ok());
    addresses.filter(|address| match address {
        IpAddr::V4(v4) => !v4.is_link_local(),
        IpAddr::V6(v6) => !v6.is_unicast_link_local(),
    })
}

pub(super) fn is_address_of(host: &Client, address: Address) -> bool {
    adapter_addresses(host).any(|own| own == address.ip)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Adapter;

    #[test]
    fn own_addresses_are_loopback_and_those_of_the_adapters() {
        let adapter = Adapter {
            name: "Ethernet".to_owned(),
            addresses: ["10.0.3.10/24", "fe80::1/64", "169.254.7.7/16", "fd00::10/64"]
                .map(str::to_owned)
                .to_vec(),
            gateways: Vec::new(),
            dns_servers: Vec::new(),
            connection_suffix: None,
        };
        let host = Client { adapters: vec![adapter], ..Client::default() };
        let addresses: Vec<String> = own_addresses(&host).map(|address| address.to_string()).collect();
        assert_eq!(addresses, ["127.0.0.1", "::1", "10.0.3.10", "fd00::10"]);
    }

    #[test]
    fn the_complete_name_ends_in_the_primary_suffix() {
        let suffix = |text: &str| Some(text.parse().expect("a name"));
        let host = Client { host_name: Some("KMS01".to_owned()), ..Client::default() };
        assert_eq!(complete_name(&host), None);
        let host = Client { primary_dns_suffix: suffix("corp.example"), ..host };
        assert_eq!(complete_name(&host).map(String::from).as_deref(), Some("kms01.corp.example"));
    }
}
