//! Facts of outputs, of one machine or several, as the evidence that rules judge.

use time::OffsetDateTime;

use super::client::{self, Machine};
use super::facts::{EventInfo, Facts, PingFacts, TestNetConnection};
use super::{Parsed, scan};
use crate::evidence::{
    Address, Allowed, Connection, DnsName, DnsServer, ErrorCode, Observation, Ping, PingOutcome, Resolution,
    ResolutionOutcome, Run, RunSource, Seen, Source, StepId, Target, TcpOutcome, Told, Unreachable,
    UnreachableReason,
};
use crate::locale::Sentence;
use crate::rules::{Codes, Routing};

/// Evidence from outputs.
#[derive(Debug)]
pub struct Gathered {
    /// The record that rules judge.
    pub run: Run,
    /// What does not fit together, one sentence each.
    pub contradictions: Vec<Sentence>,
}

/// Gathers the facts of files. What the operator typed in `target` comes first.
#[must_use]
pub fn gather(files: &[Parsed], target: Target, codes: &Codes, started_at: OffsetDateTime) -> Gathered {
    let machines: Vec<Machine<'_>> =
        files.iter().filter(|file| !file.blocks.is_empty()).map(Machine::of).collect();
    let mut gatherer = Gatherer {
        run: Run {
            started_at,
            duration_ms: 0,
            source: RunSource::Import,
            complete: true,
            client: client::client(&machines),
            told: Told {
                client: machines.iter().any(|machine| !machine.is_host && machine.ipconfig().is_some()),
                ..Told::default()
            },
            target,
            allowed: Allowed::default(),
            observations: Vec::new(),
        },
        contradictions: client::contradictions(&machines),
    };
    gatherer.servers(&machines);
    for machine in machines.iter().filter(|machine| !machine.is_host) {
        machine.blocks.iter().for_each(|facts| gatherer.client_block(facts));
    }
    for machine in &machines {
        gatherer.told(machine);
    }
    gatherer.connections(&machines);
    gatherer.codes(codes);
    Gathered { run: gatherer.run, contradictions: gatherer.contradictions }
}

/// Takes the facts of one output after the other.
pub(super) struct Gatherer {
    pub(super) run: Run,
    contradictions: Vec<Sentence>,
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

    /// Without ipconfig, the server that nslookup asked is the client's.
    fn servers(&mut self, machines: &[Machine<'_>]) {
        let asked = machines.iter().filter(|machine| !machine.is_host).flat_map(|machine| &machine.blocks);
        let servers = asked.filter_map(|facts| match facts {
            Facts::Nslookup(lookup) => lookup.server_address.as_deref()?.parse::<Address>().ok(),
            _ => None,
        });
        for server in servers.map(DnsServer::from) {
            let client = &self.run.client;
            if self.run.told.client && !client.dns_servers.is_empty() && !client.dns_servers.contains(&server)
            {
                self.contradictions.push(Sentence::new("foreign-server").with("server", server));
            }
            if self.run.client.dns_servers.is_empty()
                || !self.run.told.client && !self.run.client.dns_servers.contains(&server)
            {
                self.run.client.dns_servers.push(server);
            }
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
    fn resolution(&mut self, name: Option<&str>, address: Option<Address>, resolved: Option<bool>) {
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

    /// Test-NetConnection does not say why a connection failed; other outputs may.
    fn connections(&mut self, machines: &[Machine<'_>]) {
        let closed =
            machines.iter().filter(|machine| machine.is_host).any(|machine| machine.listens() == Some(false));
        for machine in machines.iter().filter(|machine| !machine.is_host) {
            for facts in &machine.blocks {
                if let Facts::TestNetconnection(test) = facts {
                    self.connection(test, closed);
                }
            }
        }
    }

    fn connection(&mut self, test: &TestNetConnection, closed: bool) {
        let address = test.remote_address.as_deref().and_then(|text| text.parse::<Address>().ok());
        let name = test.computer_name.as_deref().filter(|name| scan::address(name).is_none());
        self.resolution(name, address, test.name_resolved);
        let (Some(address), Some(port), Some(opened)) = (address, test.remote_port, test.tcp_succeeded)
        else {
            return;
        };
        // The host that was tried is one the caller knows.
        if self.run.target.kms_host.is_none() && self.run.target.kms_addresses.is_empty() {
            match name.and_then(|name| name.parse().ok()) {
                Some(name) => self.run.target.kms_host = Some(name),
                None => self.run.target.kms_addresses.push(address),
            }
            self.run.target.port = self.run.target.port.or(Some(port));
        }
        let unreachable = self.run.observations.iter().find_map(|observation| match &observation.seen {
            Seen::Ping(Ping { address: pinged, outcome: PingOutcome::Unreachable(unreachable) })
                if *pinged == address =>
            {
                Some(*unreachable)
            }
            _ => None,
        });
        let tcp = match (opened, closed, unreachable) {
            (true, ..) => TcpOutcome::Open { rtt_ms: 0.0 },
            (false, true, _) => TcpOutcome::Failed { closed: true },
            (false, false, Some(unreachable)) => TcpOutcome::Unreachable(unreachable),
            (false, false, None) => TcpOutcome::Failed { closed: false },
        };
        self.see(StepId::ConnectByName, Seen::Connect(Connection { address, port, tcp, rpc: None }));
        if let Some(replied) = test.ping_succeeded {
            let outcome = if replied {
                PingOutcome::Reply { rtts_ms: vec![0.0], sent: 1 }
            } else {
                PingOutcome::Timeout { sent: 1 }
            };
            self.see(StepId::ConnectByAddress, Seen::Ping(Ping { address, outcome }));
        }
    }

    /// The most telling code is the target's: the one inside of a wrapper.
    fn codes(&mut self, codes: &Codes) {
        const WRAPPER: ErrorCode = ErrorCode(0xC004_F074);
        let told = &mut self.run.told;
        let inner = told.codes.iter().copied().find(|code| *code != WRAPPER);
        let wrapped = told.codes.contains(&WRAPPER) && inner.is_some();
        let most_telling = inner.or(told.codes.first().copied());
        if self.run.target.error_code.is_none() {
            self.run.target.error_code = most_telling;
        }
        if let (true, Some(inner)) = (wrapped, inner) {
            self.contradictions.push(Sentence::new("code-wraps").with("outer", WRAPPER).with("inner", inner));
        }
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
