//! What `nslookup` and `Resolve-DnsName` say, as answers of the client's DNS servers.

use std::net::IpAddr;

use outputs::{AddressFacts, LookupOutcome, Nslookup, ResolveDnsName, SrvFacts};

use super::gather::Gatherer;
use crate::evidence::{
    Address, AddressRecord, DnsAnswer, DnsLookup, DnsName, DnsOutcome, DnsServer, Negative, RecordType,
    Resolution, ResolutionOutcome, Seen, SrvRecord, StepId,
};

impl Gatherer {
    pub(super) fn nslookup(&mut self, lookup: &Nslookup) {
        let Some(server) = lookup.server_address.as_deref().and_then(|text| self.address(text)) else {
            return;
        };
        // nslookup asks the server itself for its name, unless the command named the server.
        let answering = &mut self.run.told.answering;
        if lookup.server_name.is_some() && !lookup.chooses_server && !answering.contains(&server) {
            answering.push(server);
        }
        let Some(outcome) = lookup.outcome else { return };
        // That the KMS record's name has no addresses says nothing of the record.
        let about_kms = lookup.query.as_deref().is_none_or(is_of_kms);
        if about_kms && lookup.asks_another_type && lookup.srv.is_empty() {
            return;
        }
        self.lookup(server.into(), lookup.query.as_deref(), outcome, &lookup.srv, lookup.soa_zone.as_deref());
        self.addresses(server.into(), pairs(&lookup.addresses));
    }

    /// `Resolve-DnsName` asks the client's own resolver, which chooses the server, unless the command does.
    pub(super) fn resolve(&mut self, lookup: &ResolveDnsName) {
        let Some(outcome) = lookup.outcome else { return };
        match lookup.server.as_deref().map(str::parse::<Address>) {
            Some(Ok(server)) => {
                let (server, zone) = (server.into(), lookup.soa_zone.as_deref());
                self.lookup(server, lookup.query.as_deref(), outcome, &lookup.srv, zone);
                self.addresses(server, pairs(&lookup.addresses));
            }
            // Which address a server's name stands for nobody told.
            Some(Err(_)) => {}
            None => self.resolver(lookup, outcome),
        }
    }

    /// What the client's own resolver said about the KMS record, or about a host's name.
    fn resolver(&mut self, lookup: &ResolveDnsName, outcome: LookupOutcome) {
        let owner = lookup.srv.iter().find_map(|record| record.name.as_deref());
        let query = lookup.query.as_deref();
        let Some(name) = owner.or(query).and_then(|name| name.parse::<DnsName>().ok()) else { return };
        // That there is no record of a type that nobody meant says nothing of the others.
        if outcome == LookupOutcome::NoRecords && !(name.is_kms_owner() && lookup.asks_for_srv) {
            return;
        }
        if !name.is_kms_owner() {
            let addresses = lookup.addresses.iter().filter_map(|record| record.addr.parse().ok()).collect();
            let found = ResolutionOutcome::Addresses { addresses, canonical_name: None };
            self.resolution_seen(StepId::ConnectByName, name, resolution_of(outcome, found));
            return;
        }
        let zone: Option<DnsName> = lookup.soa_zone.as_deref().and_then(|zone| zone.parse().ok());
        let owners =
            if is_relative(name.as_str()) { self.asked_owners(zone.as_ref(), outcome) } else { vec![name] };
        for name in owners {
            self.know_domain(&name, query);
            let srv = records(&lookup.srv);
            let found =
                ResolutionOutcome::Records(DnsAnswer { srv, additional: additional(lookup), ..nothing() });
            self.resolution_seen(StepId::SrvLookup, name, resolution_of(outcome, found));
        }
    }

    fn resolution_seen(&mut self, step: StepId, name: DnsName, outcome: Option<ResolutionOutcome>) {
        if let Some(outcome) = outcome {
            self.see(step, Seen::Resolve(Resolution { name, outcome }));
        }
    }

    /// What a server said about the KMS record, or about a host's name.
    fn lookup(
        &mut self,
        server: DnsServer,
        query: Option<&str>,
        outcome: LookupOutcome,
        srv: &[SrvFacts],
        zone: Option<&str>,
    ) {
        let owner = srv.iter().find_map(|record| record.name.as_deref());
        let asks_for_kms = owner.or(query).is_none_or(is_of_kms);
        let zone: Option<DnsName> = zone.and_then(|zone| zone.parse().ok());
        let Some(dns) = outcome_of(outcome, srv, zone.as_ref()) else { return };
        let owners: Vec<DnsName> = match owner.or(query.filter(|name| !is_relative(name))) {
            Some(name) => name.parse().ok().into_iter().collect(),
            None if asks_for_kms => self.asked_owners(zone.as_ref(), outcome),
            None => Vec::new(),
        };
        if asks_for_kms {
            for name in owners {
                self.know_domain(&name, query);
                let record_type = RecordType::Srv;
                let lookup = DnsLookup { server, name, record_type, outcome: dns.clone(), reply: None };
                self.see(StepId::SrvLookup, Seen::Dns(lookup));
            }
        } else if let Some(name) = query.and_then(|name| name.parse::<DnsName>().ok()) {
            // An address question; its records are taken by `addresses`.
            let is_answer = matches!(dns, DnsOutcome::Answer(_));
            let names = if is_answer { Vec::new() } else { self.asked_names(&name, outcome) };
            for name in names {
                for record_type in [RecordType::A, RecordType::Aaaa] {
                    let lookup = DnsLookup {
                        server,
                        name: name.clone(),
                        record_type,
                        outcome: dns.clone(),
                        reply: None,
                    };
                    self.see(StepId::ConnectByAddress, Seen::Dns(lookup));
                }
            }
        }
    }

    /// The names that a question for a host stood for: nslookup completes a single label with every
    /// suffix, and a name that does not exist is none of them.
    fn asked_names(&self, name: &DnsName, outcome: LookupOutcome) -> Vec<DnsName> {
        if !name.is_single_label() {
            return vec![name.clone()];
        }
        // Which of them another answer concerns, it does not say.
        if outcome != LookupOutcome::Nxdomain {
            return Vec::new();
        }
        let client = &self.run.client;
        let mut domains: Vec<&DnsName> =
            client.suffix_search_list.iter().chain(&client.primary_dns_suffix).collect();
        domains.dedup();
        domains.into_iter().map(|domain| name.within(domain)).chain([name.clone()]).collect()
    }

    /// The names that a relative question stood for: nslookup goes through the suffixes, and an answer
    /// that ends it concerns the last it asked for.
    fn asked_owners(&self, zone: Option<&DnsName>, outcome: LookupOutcome) -> Vec<DnsName> {
        if let Some(zone) = zone {
            return vec![zone.vlmcs()];
        }
        let client = &self.run.client;
        let mut domains: Vec<&DnsName> =
            client.suffix_search_list.iter().chain(&client.primary_dns_suffix).collect();
        domains.dedup();
        if outcome != LookupOutcome::Nxdomain {
            domains.truncate(1);
        }
        let owners: Vec<DnsName> = domains.into_iter().map(DnsName::vlmcs).collect();
        if owners.is_empty() { "_vlmcs._tcp".parse().ok().into_iter().collect() } else { owners }
    }

    /// Without ipconfig, the domain that a relative question found belongs to the client's suffixes; any
    /// other was searched only to explain.
    fn know_domain(&mut self, owner: &DnsName, query: Option<&str>) {
        let Some(domain) = owner.parent().as_ref().and_then(DnsName::parent) else { return };
        let client = &self.run.client;
        if client.primary_dns_suffix.as_ref() == Some(&domain) || client.suffix_search_list.contains(&domain)
        {
            return;
        }
        if !self.run.told.client && query.is_none_or(is_relative) {
            self.run.client.suffix_search_list.push(domain);
        } else if !self.run.target.domains.contains(&domain) {
            self.run.target.domains.push(domain);
        }
    }

    fn addresses<'f>(&mut self, server: DnsServer, records: impl Iterator<Item = (&'f str, &'f str)>) {
        let mut known: Vec<(DnsName, Vec<IpAddr>)> = Vec::new();
        for (name, address) in records {
            let (Ok(name), Some(address)) = (name.parse::<DnsName>(), outputs::address(address)) else {
                continue;
            };
            match known.iter_mut().find(|(other, _)| *other == name) {
                Some((_, all)) => all.push(address),
                None => known.push((name, vec![address])),
            }
        }
        for (name, addresses) in known {
            for (record_type, v4) in [(RecordType::A, true), (RecordType::Aaaa, false)] {
                let addresses: Vec<IpAddr> =
                    addresses.iter().copied().filter(|address| address.is_ipv4() == v4).collect();
                if !addresses.is_empty() {
                    let outcome = DnsOutcome::Answer(DnsAnswer { addresses, ..nothing() });
                    let lookup = DnsLookup { server, name: name.clone(), record_type, outcome, reply: None };
                    self.see(StepId::ConnectByAddress, Seen::Dns(lookup));
                }
            }
        }
    }
}

/// Whether a name is the owner of a KMS record.
fn is_of_kms(name: &str) -> bool {
    name.to_ascii_lowercase().starts_with("_vlmcs")
}

/// Whether a name is completed by the client's suffixes.
fn is_relative(name: &str) -> bool {
    name.trim_end_matches('.').eq_ignore_ascii_case("_vlmcs._tcp") && !name.ends_with('.')
}

fn nothing() -> DnsAnswer {
    DnsAnswer {
        srv: Vec::new(),
        addresses: Vec::new(),
        ttl: 0,
        cname_chain: Vec::new(),
        additional: Vec::<AddressRecord>::new(),
    }
}

fn outcome_of(outcome: LookupOutcome, srv: &[SrvFacts], zone: Option<&DnsName>) -> Option<DnsOutcome> {
    let negative = || Negative { zone: zone.cloned(), ..Negative::default() };
    let rcode = |name: &str| Some(DnsOutcome::Rcode { rcode: name.to_owned() });
    match outcome {
        LookupOutcome::Found => {
            let records = records(srv);
            // Rows that a narrow console cut name neither port nor target: an answer that nobody saw.
            if records.is_empty() && !srv.is_empty() {
                return None;
            }
            Some(DnsOutcome::Answer(DnsAnswer { srv: records, ..nothing() }))
        }
        LookupOutcome::Nxdomain => Some(DnsOutcome::Nxdomain(negative())),
        LookupOutcome::NoRecords => Some(DnsOutcome::Nodata(negative())),
        LookupOutcome::Timeout | LookupOutcome::NoResponse => Some(DnsOutcome::Timeout),
        LookupOutcome::Refused => rcode("REFUSED"),
        LookupOutcome::ServerFailed => rcode("SERVFAIL"),
        LookupOutcome::Empty => None,
    }
}

/// How the client's resolver ended; `found` where records came. Nothing where they came cut.
fn resolution_of(outcome: LookupOutcome, found: ResolutionOutcome) -> Option<ResolutionOutcome> {
    let is_whole = match &found {
        ResolutionOutcome::Records(answer) => !answer.srv.is_empty(),
        other => !other.addresses().is_empty(),
    };
    match outcome {
        LookupOutcome::Found => is_whole.then_some(found),
        LookupOutcome::Nxdomain | LookupOutcome::NoRecords => Some(ResolutionOutcome::NotFound),
        LookupOutcome::Timeout
        | LookupOutcome::NoResponse
        | LookupOutcome::Refused
        | LookupOutcome::ServerFailed => Some(ResolutionOutcome::TryAgain),
        LookupOutcome::Empty => None,
    }
}

/// The addresses that came along with the record.
fn additional(lookup: &ResolveDnsName) -> Vec<AddressRecord> {
    let read = |facts: &AddressFacts| {
        Some(AddressRecord { name: facts.name.parse().ok()?, address: outputs::address(&facts.addr)? })
    };
    lookup.addresses.iter().filter_map(read).collect()
}

fn pairs(records: &[AddressFacts]) -> impl Iterator<Item = (&str, &str)> {
    records.iter().map(|record| (record.name.as_str(), record.addr.as_str()))
}

/// The records that are whole, as a client takes them (RFC 2782).
fn records(srv: &[SrvFacts]) -> Vec<SrvRecord> {
    let mut records: Vec<SrvRecord> = srv.iter().filter_map(record).collect();
    records.sort_by_key(|record| (record.priority, std::cmp::Reverse(record.weight)));
    records
}

fn record(facts: &SrvFacts) -> Option<SrvRecord> {
    Some(SrvRecord {
        priority: facts.priority,
        weight: facts.weight,
        port: facts.port?,
        target: facts.target.as_deref()?.parse().ok()?,
    })
}
