//! Redaction: a run whose names and addresses are stand-ins, made before anything is judged or worded.
//!
//! What is judged is the redacted run, so no sentence, command or key can hold an original, and the
//! diagnosis is the same because every relation that it rests on survives: equal stays equal, a suffix
//! stays a suffix, a subnet stays a subnet. Every structure is taken apart field by field, so that a
//! new field does not compile before somebody has decided what becomes of it.

mod addresses;
mod kms_host;
mod names;
mod networks;
mod observations;
mod texts;
mod windows;

use self::addresses::Addresses;
use self::names::Names;
use crate::case::{HostName, is_first_group};
use crate::evidence::{
    Adapter, Address, Client, DnsName, DnsServer, KmsSettings, Override, Run, Target, Told, ToldHost,
};

/// The **stand-ins** that were given so far; the same original has the same one everywhere.
///
/// Times, ports, error codes and what the network did stay. The loopback stays.
pub(super) struct StandIns {
    names: Names,
    addresses: Addresses,
}

impl StandIns {
    /// Stand-ins that look like nothing in `runs`.
    ///
    /// `again`: the runs have stand-ins already, and keep them.
    pub(super) fn avoiding<'r>(runs: impl IntoIterator<Item = &'r Run> + Clone, again: bool) -> Self {
        let mut stand_ins =
            Self { names: Names::avoiding(runs.clone()), addresses: Addresses::avoiding(runs) };
        stand_ins.names.keep_stand_ins = again;
        stand_ins.addresses.keep_stand_ins = again;
        stand_ins
    }

    /// The run with stand-ins for host names, domains, addresses and free texts.
    pub(super) fn run(&mut self, run: &Run) -> Run {
        let Run { started_at, duration_ms, source, complete, target, client, allowed, told, observations } =
            run;
        Run {
            started_at: *started_at,
            duration_ms: *duration_ms,
            source: *source,
            complete: *complete,
            client: self.client(client),
            target: self.target(target),
            allowed: *allowed,
            told: self.told(told),
            observations: observations.iter().map(|seen| self.observation(seen)).collect(),
        }
    }

    fn client(&mut self, client: &Client) -> Client {
        let Client {
            host_name,
            os,
            primary_dns_suffix,
            ad_domain,
            suffix_search_list,
            dns_servers,
            adapters,
            kms,
            asks,
            resolver,
            network_error,
            windows,
        } = client;
        Client {
            host_name: host_name.as_ref().map(|name| self.names.machine(name)),
            os: os.as_ref().map(|os| texts::system(os)),
            primary_dns_suffix: self.domain_of(primary_dns_suffix.as_ref()),
            ad_domain: self.domain_of(ad_domain.as_ref()),
            suffix_search_list: suffix_search_list.iter().map(|name| self.names.domain(name)).collect(),
            dns_servers: self.servers(dns_servers),
            adapters: (1..).zip(adapters).map(|(number, adapter)| self.adapter(number, adapter)).collect(),
            kms: self.kms(kms),
            asks: *asks,
            network_error: *network_error,
            resolver: *resolver,
            windows: windows.as_ref().map(|windows| self.windows(windows)),
        }
    }

    fn adapter(&mut self, number: usize, adapter: &Adapter) -> Adapter {
        let Adapter { name: _, addresses, gateways, dns_servers, connection_suffix } = adapter;
        Adapter {
            name: format!("adapter-{number}"),
            addresses: addresses.iter().map(|text| self.addresses.with_prefix(text)).collect(),
            gateways: gateways.iter().map(|gateway| self.addresses.address(*gateway)).collect(),
            dns_servers: self.servers(dns_servers),
            connection_suffix: self.domain_of(connection_suffix.as_ref()),
        }
    }

    fn kms(&mut self, kms: &KmsSettings) -> KmsSettings {
        let KmsSettings { overrides, discovered_host, lookup_domain } = kms;
        KmsSettings {
            overrides: overrides.iter().map(|set| self.set_by_hand(set)).collect(),
            discovered_host: discovered_host.as_ref().map(|name| self.names.host(name)),
            lookup_domain: self.domain_of(lookup_domain.as_ref()),
        }
    }

    fn set_by_hand(&mut self, set: &Override) -> Override {
        let Override { scope, host, port } = set;
        let host = match HostName::read(host) {
            // The first group of an address is no name.
            Some(HostName::Name(name)) if is_first_group(&name) => name.to_string(),
            Some(HostName::Name(name)) => self.names.host(&name).to_string(),
            Some(HostName::Literal(address)) if host.starts_with('[') => {
                format!("[{}]", self.addresses.address(address))
            }
            Some(HostName::Literal(address)) => self.addresses.address(address).to_string(),
            // Neither before nor after can anybody read it as a host.
            None => texts::LEFT_OUT.to_owned(),
        };
        Override { scope: texts::scope(scope), host, port: *port }
    }

    fn target(&mut self, target: &Target) -> Target {
        let Target { role, error_code, other_codes, kms_host, kms_addresses, port, domains } = target;
        Target {
            role: *role,
            error_code: *error_code,
            other_codes: other_codes.clone(),
            kms_host: kms_host.as_ref().map(|name| self.names.host(name)),
            kms_addresses: kms_addresses.iter().map(|address| self.addresses.address(*address)).collect(),
            port: *port,
            domains: domains.iter().map(|name| self.names.domain(name)).collect(),
        }
    }

    fn told(&mut self, told: &Told) -> Told {
        let Told {
            client,
            license,
            service,
            listens_openly,
            listener,
            answering,
            clears_network,
            other_key_channel,
            activation,
            codes,
            clients,
            strangers,
            kms_host,
            only_host,
            chosen_servers,
            unlicensed_products,
            anybodys_netstat,
            no_event,
            repeated,
        } = told;
        Told {
            client: *client,
            license: *license,
            service: *service,
            listens_openly: *listens_openly,
            listener: listener.as_deref().map(texts::program),
            clears_network: *clears_network,
            other_key_channel: *other_key_channel,
            activation: *activation,
            answering: self.all(answering),
            codes: codes.clone(),
            clients: clients.iter().map(|name| self.names.machine(name)).collect(),
            strangers: self.all(strangers),
            kms_host: kms_host.as_ref().map(|host| {
                let ToldHost { name, facts, licence, addresses, publishes } = host;
                ToldHost {
                    name: name.as_ref().map(|name| self.names.host(name)),
                    facts: self.kms_host(facts),
                    licence: licence.as_ref().map(windows::licence_answer),
                    addresses: self.all(addresses),
                    publishes: *publishes,
                }
            }),
            only_host: *only_host,
            chosen_servers: self.all(chosen_servers),
            // The vendor's own names, the same on every machine.
            unlicensed_products: unlicensed_products.clone(),
            anybodys_netstat: *anybodys_netstat,
            no_event: *no_event,
            repeated: repeated.clone(),
        }
    }

    fn domain_of(&mut self, name: Option<&DnsName>) -> Option<DnsName> {
        name.map(|name| self.names.domain(name))
    }

    fn servers(&mut self, servers: &[DnsServer]) -> Vec<DnsServer> {
        servers.iter().map(|server| self.server(*server)).collect()
    }

    fn server(&mut self, server: DnsServer) -> DnsServer {
        let DnsServer { address, port } = server;
        DnsServer { address: self.addresses.address(address), port }
    }

    fn all(&mut self, addresses: &[Address]) -> Vec<Address> {
        addresses.iter().map(|address| self.addresses.address(*address)).collect()
    }
}
