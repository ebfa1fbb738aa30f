//! Facts of outputs, of one machine or several, as the evidence that rules judge.

use std::net::IpAddr;

use outputs::{Facts, Parsed, PingFacts, Product};
use time::OffsetDateTime;

use super::attempts::Attempts;
use super::client;
use super::conflicts;
use super::kms_traces::KmsTraces;
use super::licence::{edition, of_product, unlicensed_products};
use super::machine::{Machine, machines, of_one_client};
use super::told_host::told_host;
use crate::case::Case;
use crate::evidence::{
    Activation, Address, Allowed, Client, DnsName, DnsOutcome, DnsServer, Licence, LicenceAnswer,
    Observation, Ping, PingOutcome, RecordType, Resolution, ResolutionOutcome, Run, RunSource, Seen, Source,
    StepId, Target, Told, Unreachable, UnreachableReason,
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
                only_host: !machines.is_empty() && machines.iter().all(|machine| machine.is_host),
                anybodys_netstat: machines.iter().any(|machine| machine.is_anybodys(&traces)),
                ..Told::default()
            },
            target,
            allowed: Allowed::default(),
            observations: Vec::new(),
        },
        is_renewed_since: false,
    };
    if !gatherer.run.told.client && gatherer.run.client.primary_dns_suffix.is_none() {
        // Which of its suffixes is the primary one is not known.
        gatherer.run.client.asks = Client::default().asks;
    }
    gatherer.servers(&machines);
    for machine in machines.iter().filter(|machine| !machine.is_host) {
        machine.blocks.iter().for_each(|facts| gatherer.client_block(facts));
    }
    let attempts = Attempts::of(&machines, &gatherer.run.client, codes);
    gatherer.events(&attempts);
    gatherer.licences(&machines);
    gatherer.run.told.kms_host = told_host(&machines);
    gatherer.connections(&machines, &traces);
    gatherer.codes(&attempts, codes);
    gatherer.run.told.repeated = conflicts::repeated(&gatherer.run.observations);
    gatherer.run
}

/// Takes the facts of one output after the other.
pub(super) struct Gatherer {
    pub(super) run: Run,
    /// The licence was renewed minutes before it was shown, in a console that shows the attempt first.
    is_renewed_since: bool,
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

    /// Without ipconfig, the server that nslookup asked by itself is the client's; of one that the command
    /// names nobody knows whose it is.
    fn servers(&mut self, machines: &[Machine<'_>]) {
        let asked = machines.iter().filter(|machine| !machine.is_host).flat_map(|machine| &machine.blocks);
        for facts in asked {
            let (server, is_chosen) = match facts {
                Facts::Nslookup(lookup) => (lookup.server_address.as_deref(), lookup.chooses_server),
                Facts::ResolveDnsname(lookup) => (lookup.server.as_deref(), true),
                _ => continue,
            };
            let server = server.and_then(|text| self.address(text));
            let Some(server) = server.map(DnsServer::from) else { continue };
            let (told, servers) = (&mut self.run.told, &mut self.run.client.dns_servers);
            if servers.contains(&server) {
                continue;
            }
            let is_foreign = told.client && !servers.is_empty();
            if is_chosen {
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

    /// Reads an address. One of a link is that of a configured DNS server or a gateway where only the
    /// interface is missing in one of the two.
    pub(super) fn address(&self, text: &str) -> Option<Address> {
        let address: Address = text.parse().ok()?;
        let client = &self.run.client;
        let servers = client.dns_servers.iter().map(|server| server.address);
        let gateways = client.adapters.iter().flat_map(|adapter| &adapter.gateways).copied();
        let is_it = |known: &Address| known.ip == address.ip && (known.scope == 0 || address.scope == 0);
        let known = || servers.clone().chain(gateways.clone());
        known().find(|known| *known == address).or_else(|| known().find(is_it)).or(Some(address))
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
        let address = ping.target_ip.as_deref().and_then(|text| self.address(text));
        let name = ping.target.as_deref().filter(|name| outputs::address(name).is_none());
        self.resolution(name, address, ping.resolved);
        let reporter = ping.reporter.as_deref().and_then(outputs::address);
        let own = reporter.is_some_and(|reporter| self.is_own(reporter));
        let unreachable = |reason| Unreachable { reason, reported_by: reporter.filter(|_| !own), local: own };
        let (Some(address), Some(outcome)) = (address, ping_outcome(ping, unreachable)) else { return };
        let is_server = self.run.client.dns_servers.iter().any(|server| server.address == address);
        let step = if is_server { StepId::DnsPing } else { StepId::ConnectByAddress };
        self.see(step, Seen::Ping(Ping { address, outcome }));
    }

    /// Whether an address is one of the client's, as far as these are known.
    fn is_own(&self, address: IpAddr) -> bool {
        let own = self.run.client.adapters.iter().flat_map(|adapter| &adapter.addresses);
        own.filter_map(|own| outputs::address(own.split(['/', '%']).next()?)).any(|own| own == address)
    }

    /// What the client's own resolver made of a name.
    pub(super) fn resolution(
        &mut self,
        name: Option<&str>,
        addresses: impl IntoIterator<Item = Address>,
        resolved: Option<bool>,
    ) {
        let Some(name) = name.and_then(|name| name.parse::<DnsName>().ok()) else { return };
        let addresses: Vec<Address> = addresses.into_iter().collect();
        let outcome = match resolved {
            _ if !addresses.is_empty() => ResolutionOutcome::Addresses { addresses, canonical_name: None },
            Some(false) => ResolutionOutcome::NotFound,
            _ => return,
        };
        self.see(StepId::ConnectByName, Seen::Resolve(Resolution { name, outcome }));
    }

    /// What the client's event log says of its newest attempt.
    fn events(&mut self, attempts: &Attempts) {
        if attempts.request.is_some() || attempts.answer.is_some() {
            let windows = self.run.client.windows.get_or_insert_default();
            windows.last_request.clone_from(&attempts.request);
            windows.last_answer.clone_from(&attempts.answer);
        }
        let (told, client) = (&mut self.run.told, &self.run.client);
        if let Some(own) = client.host_name.as_ref().filter(|_| !attempts.others.is_empty()) {
            if told.clients.is_empty() {
                told.clients.push(own.to_ascii_lowercase());
            }
            let new: Vec<String> =
                attempts.others.iter().filter(|name| !told.clients.contains(name)).cloned().collect();
            told.clients.extend(new);
        }
        // A host that is known by its address only has no place in the client's log.
        let target = &mut self.run.target;
        let Some((host, port)) = &attempts.host else { return };
        let is_known = target.kms_host.is_some() || !target.kms_addresses.is_empty();
        if let Some(address) = host.parse::<Address>().ok().filter(|_| !is_known) {
            target.kms_addresses.push(address);
            target.port = target.port.or(*port);
        }
    }

    /// What the client's licence says.
    fn licences(&mut self, machines: &[Machine<'_>]) {
        let clients = machines.iter().filter(|machine| !machine.is_host);
        for (facts, is_behind) in clients.flat_map(behind_attempts) {
            let Facts::SlmgrInfo(info) = facts else { continue };
            self.run.told.license = true;
            let unlicensed = &mut self.run.told.unlicensed_products;
            for name in unlicensed_products(&info.products) {
                if !unlicensed.contains(name) {
                    unlicensed.push(name.clone());
                }
            }
            // Office has a key and a licence of its own, and so has a KMS host.
            let is_of_client = |product: &&Product| {
                product.kms_host.is_none()
                    && product.name.as_ref().is_none_or(|name| name.starts_with("Windows"))
            };
            let Some(product) = edition(&info.products).filter(is_of_client) else { continue };
            let licence = of_product(product);
            let is_of_another_channel =
                licence.is_of_another_channel() && product.partial_product_key.is_some();
            self.run.told.other_key_channel = is_of_another_channel && !licence.is_licensed();
            self.run.told.activation = None;
            self.is_renewed_since = is_behind && licence.is_licensed() && is_new(&licence);
            if licence.is_licensed() && is_fresh(&licence) {
                self.run.told.activation = Some(match &product.ad_client {
                    _ if is_of_another_channel => Activation::OtherKey,
                    Some(_) => Activation::ActiveDirectory,
                    None => Activation::Kms,
                });
            }
            let windows = self.run.client.windows.get_or_insert_default();
            windows.licence = Some(LicenceAnswer::Answered(licence));
        }
    }

    /// The most telling code is the target's: the one inside of a wrapper.
    fn codes(&mut self, attempts: &Attempts, codes: &Codes) {
        let typed = self.run.target.error_code;
        let (told, target) = (&mut self.run.told, &mut self.run.target);
        for code in &attempts.codes {
            if !told.codes.contains(code) {
                told.codes.push(*code);
            }
        }
        target.other_codes.extend(&told.codes);
        codes.arrange(target);
        for code in &attempts.earlier {
            if !told.codes.contains(code) {
                told.codes.push(*code);
            }
            if target.error_code.is_some_and(|first| first != *code) && !target.other_codes.contains(code) {
                target.other_codes.push(*code);
            }
        }
        if attempts.succeeded {
            let needs_no_host =
                matches!(told.activation, Some(Activation::ActiveDirectory | Activation::OtherKey));
            // What the licence says of it tells more.
            told.activation = told.activation.filter(|_| needs_no_host).or(Some(Activation::Attempt));
        } else if target.error_code.is_some() && !self.is_renewed_since {
            // Renewing fails, whatever the licence still says.
            told.activation = None;
        }
        let entry = target.error_code.and_then(|code| codes.find(code));
        let proven = entry.is_some_and(|entry| entry.proves_answer);
        // A code of keys or rights, or another key, needs no way to a host; but a client that was seen to
        // find none is kept by that first.
        let licensing =
            entry.is_some_and(|entry| entry.routing == Routing::Licensing && entry.cause.is_some());
        let is_now = !attempts.is_of_events || typed.is_some();
        let no_way = self.saw_no_way();
        let told = &mut self.run.told;
        told.clears_network |= match told.activation {
            Some(Activation::ActiveDirectory | Activation::OtherKey) => true,
            Some(Activation::Attempt) => is_now || !no_way,
            Some(Activation::Kms) => !no_way,
            None => proven && (is_now || !no_way),
        };
        told.clears_network |= !no_way && (licensing && !proven || told.other_key_channel);
    }

    /// Whether some part of the way to a host was tried without success.
    fn tried(&self) -> bool {
        self.run.observations.iter().any(|observation| match &observation.seen {
            Seen::Connect(connection) => !connection.result().serves(),
            Seen::Dns(lookup) => !lookup.outcome.is_conclusive(),
            _ => false,
        })
    }

    /// Whether the client was seen to find no record, or no way to a host. A record that only a later
    /// server or another domain has is none that it finds.
    fn saw_no_way(&self) -> bool {
        let mut records = self.run.observations.iter().filter_map(|observation| match &observation.seen {
            Seen::Dns(lookup) if lookup.record_type == RecordType::Srv => Some(&lookup.outcome),
            _ => None,
        });
        let case = Case::of(&self.run);
        let finds = if self.run.told.client {
            case.discovery_domain().is_some()
        } else {
            records.clone().any(|outcome| outcome.answer().is_some())
        };
        !finds && records.any(DnsOutcome::is_negative) || self.tried()
    }
}

/// The outputs of one console, and whether each stands behind the last attempt to activate.
fn behind_attempts<'f>(machine: &Machine<'f>) -> Vec<(&'f Facts, bool)> {
    let last = machine.blocks.iter().rposition(|facts| matches!(facts, Facts::SlmgrAto(_)));
    let places = machine.blocks.iter().enumerate();
    places.map(|(place, facts)| (*facts, last.is_some_and(|last| place > last))).collect()
}

/// Whether a licence was renewed minutes before it was shown.
fn is_new(licence: &Licence) -> bool {
    const WHOLE: u32 = 180 * 24 * 60;
    licence.minutes_left.is_some_and(|left| left >= WHOLE - 15)
}

/// Whether a licence was renewed not long ago. KMS gives 180 days and a client renews every seven, so
/// that one which has less left was refused or found no host. Without that number it may be so.
fn is_fresh(licence: &Licence) -> bool {
    const WHOLE: u32 = 180 * 24 * 60;
    const RENEWAL: u32 = 7 * 24 * 60;
    licence.minutes_left.is_none_or(|left| left >= WHOLE - 2 * RENEWAL)
}

/// What a ping met; nothing where the output does not say.
///
/// `unreachable` knows who said that it cannot be reached.
fn ping_outcome(
    ping: &PingFacts,
    unreachable: impl Fn(UnreachableReason) -> Unreachable,
) -> Option<PingOutcome> {
    let sent = ping.sent.unwrap_or(4);
    if ping.alive {
        let rtt = f64::from(ping.avg_ms.unwrap_or_default());
        let replies = usize::try_from(ping.echo_replies.min(16)).unwrap_or_default();
        Some(PingOutcome::Reply { rtts_ms: vec![rtt; replies], sent })
    } else if ping.unreachable > Some(0) {
        Some(PingOutcome::Unreachable(unreachable(UnreachableReason::Host)))
    } else if ping.ttl_expired > Some(0) {
        Some(PingOutcome::Unreachable(unreachable(UnreachableReason::TimeExceeded)))
    } else if ping.general_failures > Some(0) {
        // No network, no route, or a program that forbids it.
        let local = Unreachable { reason: UnreachableReason::Other, reported_by: None, local: true };
        Some(PingOutcome::Unreachable(local))
    } else if ping.timeouts > Some(0) || ping.received == Some(0) && sent > 0 && ping.sent.is_some() {
        Some(PingOutcome::Timeout { sent })
    } else {
        None
    }
}
