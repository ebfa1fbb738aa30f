//! What the outputs tell of KMS hosts: their names, addresses and ports, and the client's own addresses.

use std::net::IpAddr;

use outputs::{AddressFacts, ConnectionFacts, EventInfo, Facts, Parsed, RegData, SrvFacts};

use crate::evidence::{DEFAULT_PORT, DnsName, Override, Target};

/// By these an output is known to be of the client or of the KMS host, and a connection to be one that
/// the client needs.
#[derive(Default)]
pub(super) struct KmsTraces {
    names: Vec<DnsName>,
    /// The addresses of KMS hosts.
    pub(super) addresses: Vec<IpAddr>,
    ports: Vec<u16>,
    /// Addresses from which somebody tried to reach another machine.
    client: Vec<IpAddr>,
}

impl KmsTraces {
    pub(super) fn of(files: &[Parsed], target: &Target) -> Self {
        let blocks = || files.iter().flat_map(|file| &file.blocks).map(|block| &block.facts);
        let mut traces = Self { ports: vec![DEFAULT_PORT], ..Self::default() };
        traces.ports.extend(target.port);
        traces.names.extend(target.kms_host.clone());
        traces.addresses.extend(target.kms_addresses.iter().map(|address| address.ip));
        // Ports and names first: they tell which addresses count.
        blocks().for_each(|facts| traces.named(facts));
        blocks().for_each(|facts| traces.tried(facts));
        blocks().for_each(|facts| traces.resolved(facts));
        traces.addresses.sort_unstable();
        traces.addresses.dedup();
        traces
    }

    /// Whether something says that KMS is served on this port.
    pub(super) fn is_port(&self, port: u16) -> bool {
        self.ports.contains(&port)
    }

    /// Whether a KMS host has this address.
    pub(super) fn is_host(&self, address: IpAddr) -> bool {
        self.addresses.contains(&address)
    }

    /// Whether connections were tried from this address.
    pub(super) fn is_client(&self, address: IpAddr) -> bool {
        self.client.contains(&address)
    }

    /// Whether connections were tried from a machine that has none of these addresses.
    pub(super) fn has_other_client(&self, addresses: &[IpAddr]) -> bool {
        !addresses.is_empty() && self.client.iter().any(|client| !addresses.contains(client))
    }

    fn host(&mut self, host: Option<&str>, port: Option<u16>) {
        let Some(host) = host else { return };
        match outputs::address(host) {
            Some(address) => self.addresses.push(address),
            None => self.names.extend(host.parse::<DnsName>().ok()),
        }
        self.ports.extend(port);
    }

    /// Hosts that records, settings and events name.
    fn named(&mut self, facts: &Facts) {
        match facts {
            Facts::Nslookup(lookup) => self.published(&lookup.srv),
            Facts::ResolveDnsname(lookup) => self.published(&lookup.srv),
            Facts::SlmgrInfo(info) => {
                for client in info.products.iter().filter_map(|product| product.kms_client.as_ref()) {
                    self.host(client.registered_host.as_deref(), client.registered_port);
                    self.host(client.dns_host.as_deref(), client.dns_port);
                    self.host(client.host_ip.as_deref(), None);
                }
                let hosts = info.products.iter().filter_map(|product| product.kms_host.as_ref());
                self.ports.extend(hosts.filter_map(|host| host.port));
            }
            Facts::Events(events) => {
                for info in events.events.iter().filter_map(|event| event.info.as_ref()) {
                    if let EventInfo::Request { host, port, .. } = info {
                        self.host(host.as_deref(), *port);
                    }
                }
            }
            Facts::RegQuery(query) => {
                for value in query.keys.iter().flat_map(|key| &key.values) {
                    match (value.name.as_str(), &value.data) {
                        ("KeyManagementServiceName", RegData::Text(host)) => {
                            let (host, port) = Override::split_port(host);
                            self.host(Some(&host), port);
                        }
                        ("KeyManagementServicePort", RegData::Text(port)) => {
                            self.ports.extend(port.parse::<u16>().ok());
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    /// A record of another service says nothing about KMS.
    fn published(&mut self, records: &[SrvFacts]) {
        let of_kms = |name: &str| name.to_ascii_lowercase().starts_with("_vlmcs");
        for record in records.iter().filter(|record| record.name.as_deref().is_none_or(of_kms)) {
            self.host(record.target.as_deref(), record.port);
        }
    }

    /// Connections to a KMS port, whose other end is taken for a KMS host.
    fn tried(&mut self, facts: &Facts) {
        if let Facts::Netstat(netstat) = facts {
            // Who calls that port is a client, whatever became of the call.
            let calls = netstat.connections.iter().filter(|row| self.is_call(row));
            let callers: Vec<IpAddr> = calls.filter_map(|row| outputs::address(&row.local_addr)).collect();
            self.client.extend(callers);
        }
        let Facts::TestNetconnection(test) = facts else { return };
        let (source, remote) = (test.source_address.as_deref(), test.remote_address.as_deref());
        let (source, remote) = (source.and_then(outputs::address), remote.and_then(outputs::address));
        // A KMS host that tries itself is no client.
        self.client.extend(source.filter(|source| Some(*source) != remote));
        if test.remote_port.is_some_and(|port| self.is_port(port)) {
            self.host(test.computer_name.as_deref(), None);
            self.addresses.extend(remote);
        }
    }

    /// Whether a row of netstat is a call to a KMS host's port on another machine.
    pub(super) fn is_call(&self, row: &ConnectionFacts) -> bool {
        let is_open = matches!(row.state.as_deref(), Some("SYN_SENT" | "ESTABLISHED"));
        let is_kms = row.remote_port.is_some_and(|port| self.is_port(port));
        is_open && is_kms && row.proto == "TCP" && row.remote_addr != row.local_addr
    }

    /// The addresses of the names.
    fn resolved(&mut self, facts: &Facts) {
        match facts {
            Facts::Nslookup(lookup) => self.records(&lookup.addresses),
            Facts::ResolveDnsname(lookup) => self.records(&lookup.addresses),
            Facts::Ping(ping) => {
                let named = ping.target.as_deref().is_some_and(|name| self.is_name(name));
                let address = ping.target_ip.as_deref().filter(|_| named);
                self.addresses.extend(address.and_then(outputs::address));
            }
            _ => {}
        }
    }

    fn records(&mut self, records: &[AddressFacts]) {
        for record in records {
            if self.is_name(&record.name) {
                self.addresses.extend(outputs::address(&record.addr));
            }
        }
    }

    /// Whether a KMS host has this name.
    pub(super) fn is_name(&self, name: &str) -> bool {
        name.parse::<DnsName>().is_ok_and(|name| self.names.contains(&name))
    }
}
