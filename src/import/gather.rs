//! Facts of outputs, of one machine or several, as the evidence that rules judge.

use time::OffsetDateTime;

use super::client;
use super::facts::{EventInfo, Facts, PingFacts};
use super::kms_traces::KmsTraces;
use super::machine::{Machine, machines, of_one_client};
use super::{Parsed, conflicts, scan};
use crate::evidence::{
    Address, Allowed, DnsName, DnsServer, ErrorCode, Observation, Ping, PingOutcome, Resolution,
    ResolutionOutcome, Run, RunSource, Seen, Source, StepId, Target, Told, Unreachable, UnreachableReason,
};
use crate::rules::{Codes, Routing};

/// Gathers the facts of files. What the operator typed in `target` comes first.
#[must_use]
pub fn gather(files: &[Parsed], target: Target, codes: &Codes, started_at: OffsetDateTime) -> Run {
    let traces = KmsTraces::of(files, &target);
    let mut machines = machines(files, &traces);
    let clients = of_one_client(&mut machines);
    let mut gatherer = Gatherer {
        run: Run {
            started_at,
            duration_ms: 0,
            source: RunSource::Import,
            complete: true,
            client: client::client(&machines),
            told: Told {
                client: client::is_configured(&machines),
                clients,
                anybodys_netstat: machines.iter().any(|machine| machine.is_anybodys(&traces)),
                ..Told::default()
            },
            target,
            allowed: Allowed::default(),
            observations: Vec::new(),
        },
    };
    gatherer.servers(&machines);
    for machine in machines.iter().filter(|machine| !machine.is_host) {
        machine.blocks.iter().for_each(|facts| gatherer.client_block(facts));
    }
    for machine in &machines {
        gatherer.told(machine);
    }
    gatherer.connections(&machines, &traces);
    gatherer.codes(codes);
    gatherer.run.told.repeated = conflicts::repeated(&gatherer.run.observations);
    gatherer.run
}

/// Takes the facts of one output after the other.
pub(super) struct Gatherer {
    pub(super) run: Run,
}

impl Gatherer {
    pub(super) fn see(&mut self, step: StepId, seen: Seen) {
        let id = self.run.observations.len();
        self.run.observations.push(Observation {
            id,
            step,
            at_ms: 0,
            took_ms: 0,
            source: Source::Imported,
            seen,
        });
    }

    /// Without ipconfig, the server that nslookup asked by itself is the client's.
    fn servers(&mut self, machines: &[Machine<'_>]) {
        let asked = machines.iter().filter(|machine| !machine.is_host).flat_map(|machine| &machine.blocks);
        for facts in asked {
            let Facts::Nslookup(lookup) = facts else { continue };
            let server = lookup.server_address.as_deref().and_then(|text| text.parse::<Address>().ok());
            let Some(server) = server.map(DnsServer::from) else { continue };
            let (told, servers) = (&mut self.run.told, &mut self.run.client.dns_servers);
            if servers.contains(&server) {
                continue;
            }
            let is_foreign = told.client && !servers.is_empty();
            if lookup.chooses_server {
                if is_foreign && !told.chosen_servers.contains(&server.address) {
                    told.chosen_servers.push(server.address);
                }
            } else if is_foreign {
                self.stranger(server.address);
            } else {
                servers.push(server);
            }
        }
    }

    /// An address that does not belong to the client's network.
    pub(super) fn stranger(&mut self, address: Address) {
        if !self.run.told.strangers.contains(&address) {
            self.run.told.strangers.push(address);
        }
    }

    fn client_block(&mut self, facts: &Facts) {
        match facts {
            Facts::Nslookup(lookup) => self.nslookup(lookup),
            Facts::ResolveDnsname(lookup) => self.resolve(lookup),
            Facts::Ping(ping) => self.ping(ping),
            _ => {}
        }
    }

    fn ping(&mut self, ping: &PingFacts) {
        let address = ping.target_ip.as_deref().and_then(|text| text.parse::<Address>().ok());
        let name = ping.target.as_deref().filter(|name| scan::address(name).is_none());
        self.resolution(name, address, ping.resolved);
        let (Some(address), Some(outcome)) = (address, ping_outcome(ping)) else { return };
        let is_server = self.run.client.dns_servers.iter().any(|server| server.address == address);
        let step = if is_server { StepId::DnsPing } else { StepId::ConnectByAddress };
        self.see(step, Seen::Ping(Ping { address, outcome }));
    }

    /// What the client's own resolver made of a name.
    pub(super) fn resolution(
        &mut self,
        name: Option<&str>,
        address: Option<Address>,
        resolved: Option<bool>,
    ) {
        let Some(name) = name.and_then(|name| name.parse::<DnsName>().ok()) else { return };
        let outcome = match (address, resolved) {
            (Some(address), _) => {
                ResolutionOutcome::Addresses { addresses: vec![address], canonical_name: None }
            }
            (None, Some(false)) => ResolutionOutcome::NotFound,
            (None, _) => return,
        };
        self.see(StepId::ConnectByName, Seen::Resolve(Resolution { name, outcome }));
    }

    /// What activation, events and the licence say.
    fn told(&mut self, machine: &Machine<'_>) {
        for facts in &machine.blocks {
            match facts {
                Facts::SlmgrInfo(info) if !machine.is_host => {
                    self.run.told.license = true;
                    let other = |kind: Option<&str>| matches!(kind, Some("mak" | "retail"));
                    self.run.told.other_key_channel |= info
                        .products
                        .iter()
                        .any(|product| other(product.channel_kind) && product.partial_product_key.is_some());
                }
                Facts::SlmgrAto(ato) if !machine.is_host => {
                    self.code(ato.error_code.as_deref());
                    self.run.told.clears_network |= ato.success == Some(true);
                }
                Facts::Events(events) => {
                    for info in events.events.iter().filter_map(|event| event.info.as_ref()) {
                        self.event(info);
                    }
                }
                _ => {}
            }
        }
    }

    fn event(&mut self, info: &EventInfo) {
        match info {
            EventInfo::Request { result, host, port, .. } => {
                self.code(Some(result));
                let known = &self.run.target;
                if let Some(host) =
                    host.as_deref().filter(|_| known.kms_host.is_none() && known.kms_addresses.is_empty())
                {
                    match host.parse::<Address>() {
                        Ok(address) => self.run.target.kms_addresses.push(address),
                        Err(_) => self.run.target.kms_host = host.parse().ok(),
                    }
                    self.run.target.port = self.run.target.port.or(*port);
                }
            }
            EventInfo::Response { result, .. } | EventInfo::Processed { result, .. } => {
                self.code(Some(result));
            }
            EventInfo::PublishingFailed { .. } | EventInfo::Published { .. } => {}
        }
    }

    fn code(&mut self, text: Option<&str>) {
        let code = text.and_then(|text| text.parse::<ErrorCode>().ok()).filter(|code| code.0 != 0);
        // slmgr prints small numbers of Windows without their facility.
        let code = code.map(|code| if code.0 < 0x1_0000 { ErrorCode(0x8007_0000 | code.0) } else { code });
        if let Some(code) = code.filter(|code| !self.run.told.codes.contains(code)) {
            self.run.told.codes.push(code);
        }
    }

    /// The most telling code is the target's: the one inside of a wrapper.
    fn codes(&mut self, codes: &Codes) {
        let target = &mut self.run.target;
        target.other_codes.extend(&self.run.told.codes);
        codes.arrange(target);
        let told = &mut self.run.told;
        let entry = self.run.target.error_code.and_then(|code| codes.find(code));
        let proven = entry.is_some_and(|entry| entry.proves_answer);
        let tried = self.run.observations.iter().any(|observation| match &observation.seen {
            Seen::Connect(connection) => !connection.result().serves(),
            Seen::Dns(lookup) => !lookup.outcome.is_conclusive(),
            _ => false,
        });
        // A code of keys or rights, or another key, needs no way to a host; nothing seen contradicts it.
        let licensing =
            entry.is_some_and(|entry| entry.routing == Routing::Licensing && entry.cause.is_some());
        told.clears_network |= proven || !tried && (licensing || told.other_key_channel);
    }
}

/// What a ping met; nothing where the output does not say.
fn ping_outcome(ping: &PingFacts) -> Option<PingOutcome> {
    let sent = ping.sent.unwrap_or(4);
    let unreachable =
        |reason| PingOutcome::Unreachable(Unreachable { reason, reported_by: None, local: false });
    if ping.alive {
        let rtt = f64::from(ping.avg_ms.unwrap_or_default());
        let replies = usize::try_from(ping.echo_replies.min(16)).unwrap_or_default();
        Some(PingOutcome::Reply { rtts_ms: vec![rtt; replies], sent })
    } else if ping.unreachable > 0 {
        Some(unreachable(UnreachableReason::Host))
    } else if ping.ttl_expired > 0 {
        Some(unreachable(UnreachableReason::TimeExceeded))
    } else if ping.general_failures > 0 {
        let local = Unreachable { reason: UnreachableReason::Network, reported_by: None, local: true };
        Some(PingOutcome::Unreachable(local))
    } else if ping.timeouts > 0 || ping.received == Some(0) && sent > 0 && ping.sent.is_some() {
        Some(PingOutcome::Timeout { sent })
    } else {
        None
    }
}
