//! What to ask, given what was seen and what the machine is to KMS: a pure function.

use crate::case::{Case, Host, HostName, ThisHost, TriedAddress};
use crate::evidence::{Address, DnsName, Probe, RecordType, StepId};

/// Every question that the case calls for by now, asked or not, each with the step that it serves first.
///
/// Nothing waits for an answer that it does not depend on: pings, SRV questions in every domain at
/// every server and the names of known hosts stand here from the beginning; each SRV target and each
/// address joins as soon as any answer names it.
#[must_use]
pub fn wanted(case: &Case<'_>) -> Vec<(StepId, Probe)> {
    let mut probes = Vec::new();
    if case.run.allowed.ping {
        probes
            .extend(case.servers.iter().map(|server| (StepId::DnsPing, Probe::Ping(server.server.address))));
    }
    let step = match case.this_host {
        None => StepId::SrvLookup,
        Some(_) => StepId::HostRecord,
    };
    for domain in &case.domains {
        let owner = domain.name.vlmcs();
        probes.extend(case.servers.iter().map(|server| {
            let record_type = RecordType::Srv;
            (step, Probe::Dns { server: server.server, name: owner.clone(), record_type })
        }));
    }
    probes.extend(control_questions(case).map(|question| (step, question)));
    if let Some(host) = &case.this_host {
        of_this_host(case, host, &mut probes);
    }
    for host in &case.hosts {
        names(case, host, &mut probes);
        endpoints(case, host, &mut probes);
    }
    probes
}

/// Other questions: where that for the record fails, they tell a server that answers nothing from one
/// that fails on this question alone, or on this zone. The second one is for a name that every server
/// answers by itself, so that neither a zone nor a forwarder has a part in it.
fn control_questions<'c>(case: &'c Case<'_>) -> impl Iterator<Item = Probe> + 'c {
    let record_type = if case.run.allowed.ipv4 { RecordType::A } else { RecordType::Aaaa };
    let own = case.asked_domains().take(1).map(move |domain| (domain.name.clone(), record_type));
    own.chain([(DnsName::localhost(), RecordType::A)]).flat_map(move |(name, record_type)| {
        case.servers.iter().map(move |server| Probe::Dns {
            server: server.server,
            name: name.clone(),
            record_type,
        })
    })
}

/// A KMS host asks for the addresses of the names in its records, and connects to itself only.
fn of_this_host(case: &Case<'_>, host: &ThisHost<'_>, probes: &mut Vec<(StepId, Probe)>) {
    let port = host.port;
    let connects = host.tried.iter().map(|tried| Probe::Connect { address: tried.address, port });
    probes.extend(connects.map(|probe| (StepId::HostPort, probe)));
    for target in &host.targets {
        let questions = case.address_questions(target.name).into_iter();
        probes.extend(questions.map(|probe| (StepId::HostRecord, probe)));
    }
}

fn names(case: &Case<'_>, host: &Host<'_>, probes: &mut Vec<(StepId, Probe)>) {
    let HostName::Name(name) = &host.name else { return };
    // What a system makes of a number is an address that nobody named.
    if !name.is_a_number() {
        probes.push((StepId::ConnectByName, Probe::Resolve(name.clone())));
    }
    for question in case.address_questions(name) {
        probes.push((StepId::ConnectByAddress, question));
    }
}

fn endpoints(case: &Case<'_>, host: &Host<'_>, probes: &mut Vec<(StepId, Probe)>) {
    let mut connect = |step, tried: &[TriedAddress], port| {
        probes.extend(tried.iter().map(|tried| (step, Probe::Connect { address: tried.address, port })));
    };
    connect(StepId::ConnectByName, &host.named, host.port);
    connect(StepId::ConnectByAddress, &host.addressed, host.port);
    for (port, _) in &host.other_ports {
        connect(StepId::ConnectByName, &host.named, *port);
        connect(StepId::ConnectByAddress, &host.addressed, *port);
    }
    if case.run.allowed.ping {
        let addresses = host.tried().map(|tried| tried.address).filter(|address| !is_server(case, *address));
        probes.extend(addresses.map(|address| (StepId::ConnectByAddress, Probe::Ping(address))));
    }
}

/// A DNS server is pinged already.
fn is_server(case: &Case<'_>, address: Address) -> bool {
    case.servers.iter().any(|server| server.server.address == address)
}
