//! Which machine an output is of: the client, or a KMS host.

use std::net::IpAddr;

use outputs::{ConnectionFacts, Facts, Ipconfig, Netstat, Parsed, RegData};

use super::kms_traces::KmsTraces;
use super::sessions::{asks, configured, host_name, host_product, proves_host, sessions, tries};

/// The outputs of one machine, as far as a file keeps them apart.
pub(super) struct Machine<'f> {
    pub(super) blocks: Vec<&'f Facts>,
    /// A KMS host's, as its outputs show; everything else is taken for the client's.
    pub(super) is_host: bool,
    /// Somebody was asked for the outputs at the KMS host that the client tries.
    is_asked_there: bool,
    /// Its configuration has the name or an address of a KMS host.
    pub(super) is_kms: bool,
    /// The addresses that ipconfig and netstat name.
    pub(super) addresses: Vec<IpAddr>,
}

/// The machines that the outputs in files are of.
pub(super) fn machines<'f>(files: &'f [Parsed], traces: &KmsTraces) -> Vec<Machine<'f>> {
    let is_kms = |blocks: &[&Facts]| is_kms(blocks, &addresses(blocks), traces);
    let sessions = files
        .iter()
        .flat_map(|file| sessions(file, is_kms).into_iter().map(|blocks| (blocks, file.is_of_host)))
        .filter(|(blocks, _)| !blocks.is_empty());
    let mut machines: Vec<Machine<'f>> =
        sessions.map(|(blocks, is_asked_there)| Machine::of(blocks, is_asked_there, traces)).collect();
    join_netstats(&mut machines);
    for machine in &mut machines {
        machine.is_host = machine.is_asked_there || machine.looks_like_host(traces);
    }
    compare(&mut machines, traces);
    machines
}

/// A netstat that was sent alone is of the machine whose configuration has its addresses.
fn join_netstats(machines: &mut Vec<Machine<'_>>) {
    let (netstats, mut others): (Vec<_>, Vec<_>) = std::mem::take(machines)
        .into_iter()
        .partition(|machine| machine.blocks.iter().all(|facts| matches!(facts, Facts::Netstat(_))));
    for netstat in netstats {
        let has = |other: &&mut Machine<'_>| {
            other.is_asked_there == netstat.is_asked_there
                && other.ipconfig().is_some()
                && netstat.addresses.iter().any(|address| other.addresses.contains(address))
        };
        match others.iter_mut().find(has) {
            Some(owner) => owner.blocks.extend(netstat.blocks),
            None => others.push(netstat),
        }
    }
    *machines = others;
}

/// What a machine alone does not show, the others do: beside a client that tries to get activated, one
/// that does not, and is known for a KMS host, is that.
fn compare(machines: &mut [Machine<'_>], traces: &KmsTraces) {
    let hosts: Vec<String> = machines.iter().filter(|it| it.is_host).filter_map(Machine::name).collect();
    let is_client = |it: &&Machine<'_>| !it.is_host && it.asks() && !it.proves_host() && !it.is_kms;
    let has_client = machines.iter().any(|machine| is_client(&machine));
    // Outputs without a configuration may be of the machine whose configuration is in another file.
    let has_other = machines.iter().filter(is_client).any(|machine| machine.name().is_some());
    for machine in machines.iter_mut().filter(|machine| !machine.is_host) {
        let name = machine.name();
        let has_other = has_other || traces.has_other_client(&machine.addresses);
        let is_known = has_other && machine.is_kms || name.as_ref().is_some_and(|it| hosts.contains(it));
        let is_proven = has_client && machine.proves_host() && (name.is_some() || !machine.tries());
        machine.is_host = is_proven || is_known && !machine.asks();
    }
}

/// Whether a configuration has the name or an address of a KMS host.
fn is_kms(blocks: &[&Facts], addresses: &[IpAddr], traces: &KmsTraces) -> bool {
    let is_named = |facts: &&Facts| {
        let (Facts::Ipconfig(ipconfig), Some(name)) = (facts, host_name(facts)) else { return false };
        let suffix = ipconfig.primary_dns_suffix.as_deref().filter(|suffix| !suffix.is_empty());
        traces.is_name(&name) || suffix.is_some_and(|suffix| traces.is_name(&format!("{name}.{suffix}")))
    };
    addresses.iter().any(|address| traces.is_host(*address)) || blocks.iter().any(is_named)
}

impl<'f> Machine<'f> {
    fn of(blocks: Vec<&'f Facts>, is_asked_there: bool, traces: &KmsTraces) -> Self {
        let addresses = addresses(&blocks);
        let is_kms = is_kms(&blocks, &addresses, traces);
        Self { blocks, is_host: false, is_asked_there, is_kms, addresses }
    }

    fn looks_like_host(&self, traces: &KmsTraces) -> bool {
        let is_kms = self.is_kms;
        if self.proves_host() && !self.asks() {
            return true;
        }
        if self.netstat().any(|netstat| netstat.listening_1688) {
            // Whatever a client runs on that port, it remains the client.
            let is_client = || self.addresses.iter().any(|address| traces.is_client(*address));
            return !self.is_licensed_client() && (is_kms || !is_client());
        }
        !self.asks() && is_kms && self.netstat().next().is_some()
    }

    fn proves_host(&self) -> bool {
        self.blocks.iter().any(|facts| proves_host(facts))
    }

    /// Whether something was done that is done on a client: a KMS host activates its own key at
    /// Microsoft's.
    fn asks(&self) -> bool {
        let products = self.blocks.iter().filter_map(|facts| match facts {
            Facts::SlmgrInfo(info) => host_product(info),
            _ => None,
        });
        let own = |facts: &Facts| {
            let Facts::SlmgrAto(ato) = facts else { return false };
            let mut names = products.clone().filter_map(|product| product.name.as_ref());
            ato.product_name.as_ref().is_some_and(|name| names.any(|own| own == name))
        };
        self.blocks.iter().any(|facts| asks(facts) && !own(facts))
    }

    /// Whether it tried to get activated or to reach another machine.
    pub(super) fn tries(&self) -> bool {
        self.blocks.iter().any(|facts| tries(facts))
    }

    /// Whether its licence or its settings are those of a KMS client.
    fn is_licensed_client(&self) -> bool {
        self.blocks.iter().any(|facts| match facts {
            Facts::SlmgrInfo(info) => info.products.iter().any(|product| product.kms_client.is_some()),
            Facts::RegQuery(query) => query.keys.iter().flat_map(|key| &key.values).any(|value| {
                value.name == "KeyManagementServiceName"
                    && matches!(&value.data, RegData::Text(host) if !host.is_empty())
            }),
            _ => false,
        })
    }

    /// The name that its configuration gives it.
    fn name(&self) -> Option<String> {
        self.blocks.iter().find_map(|facts| host_name(facts))
    }

    fn netstat(&self) -> impl Iterator<Item = &'f Netstat> {
        self.blocks.iter().filter_map(|facts| match facts {
            Facts::Netstat(netstat) => Some(netstat),
            _ => None,
        })
    }

    pub(super) fn ipconfig(&self) -> Option<&'f Ipconfig> {
        let all = || {
            self.blocks.iter().filter_map(|facts| match facts {
                Facts::Ipconfig(ipconfig) => Some(ipconfig),
                _ => None,
            })
        };
        all().find(|ipconfig| ipconfig.is_configuration()).or_else(|| all().next())
    }

    /// What this host's netstat says of a port: whether anything listens there, and the program where
    /// it names one. Nothing where it says nothing of `address`.
    pub(super) fn listens(&self, address: IpAddr, port: u16, traces: &KmsTraces) -> Option<Listener<'f>> {
        if !self.is_host || !self.is_at(address, traces) {
            return None;
        }
        self.netstat().next()?;
        let is_port = |row: &&ConnectionFacts| row.local_port == Some(port);
        let rows = || self.listeners().filter(is_port).filter(|row| serves(row, address));
        Some(Listener {
            is_there: rows().next().is_some(),
            program: rows().find_map(|row| row.program.as_deref()),
        })
    }

    fn listeners(&self) -> impl Iterator<Item = &'f ConnectionFacts> {
        let rows = self.netstat().flat_map(|netstat| &netstat.connections);
        rows.filter(|row| row.state.as_deref() == Some("LISTENING"))
    }

    /// Whether what listens on a KMS port of this host does so for other machines: nothing where
    /// nothing listens.
    pub(super) fn listens_openly(&self, traces: &KmsTraces) -> Option<bool> {
        if !self.tells_service(traces) {
            return None;
        }
        let is_kms = |row: &&ConnectionFacts| row.local_port.is_some_and(|port| traces.is_port(port));
        let rows = || self.listeners().filter(is_kms);
        let known = || traces.addresses.iter().filter(|address| self.is_at(**address, traces));
        rows().next()?;
        Some(rows().any(|row| match known().next() {
            Some(_) => known().any(|address| serves(row, *address)),
            None => !end(&row.local_addr).is_some_and(|address| address.is_loopback()),
        }))
    }

    /// Whether this KMS host has the address. One that names no address of its own may be any; where
    /// a single one is known, it is that.
    fn is_at(&self, address: IpAddr, traces: &KmsTraces) -> bool {
        let is_only = || self.addresses.is_empty() && traces.addresses.iter().all(|known| *known == address);
        self.is_asked_there || self.addresses.contains(&address) || is_only()
    }

    /// Whether its netstat is told of a KMS host that is known.
    pub(super) fn tells_service(&self, traces: &KmsTraces) -> bool {
        let knows = |address: &IpAddr| self.is_at(*address, traces);
        self.is_host
            && self.netstat().next().is_some()
            && (traces.addresses.is_empty() || traces.addresses.iter().any(knows))
    }

    /// Whether there is nothing but a netstat, which does not tell whose it is.
    pub(super) fn is_anybodys(&self, traces: &KmsTraces) -> bool {
        self.blocks.iter().all(|facts| matches!(facts, Facts::Netstat(_)))
            && !self.tells_service(traces)
            && !self.addresses.iter().any(|address| traces.is_client(*address))
    }
}

/// Whether who listens there is reached at `address`.
fn serves(row: &ConnectionFacts, address: IpAddr) -> bool {
    end(&row.local_addr).is_none_or(|local| {
        local == address || local.is_unspecified() && local.is_ipv4() == address.is_ipv4()
    })
}

/// The address of an end of a connection, which has brackets and a scope where it is one of IPv6.
fn end(text: &str) -> Option<IpAddr> {
    outputs::address(text.trim_matches(['[', ']']))
}

/// What listens on a port.
pub(super) struct Listener<'f> {
    pub(super) is_there: bool,
    pub(super) program: Option<&'f str>,
}

/// The addresses by which a machine can be known. Every machine has those of loopback and links.
fn addresses(blocks: &[&Facts]) -> Vec<IpAddr> {
    let mut addresses = Vec::new();
    for facts in blocks {
        match facts {
            Facts::Ipconfig(_) => addresses.extend(configured(facts)),
            Facts::Netstat(netstat) => {
                addresses.extend(netstat.connections.iter().filter_map(|row| end(&row.local_addr)));
            }
            _ => {}
        }
    }
    addresses.retain(|address| match address {
        IpAddr::V4(v4) => !(v4.is_unspecified() || v4.is_loopback() || v4.is_link_local()),
        IpAddr::V6(v6) => !(v6.is_unspecified() || v6.is_loopback() || v6.is_unicast_link_local()),
    });
    addresses.sort_unstable();
    addresses.dedup();
    addresses
}

/// Leaves the outputs of one client: where files name several, those of the first that tried to get
/// activated or to reach a host, else of the first one named.
///
/// Returns the names where there are several, that one's first. A file that names none may be of any and stays.
pub(super) fn of_one_client(machines: &mut Vec<Machine<'_>>) -> Vec<String> {
    let host_name = |machine: &Machine<'_>| machine.name().filter(|_| !machine.is_host);
    let mut names: Vec<String> = Vec::new();
    for name in machines.iter().filter_map(host_name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() < 2 {
        return Vec::new();
    }
    let first = machines.iter().filter(|machine| machine.tries()).find_map(host_name);
    names.sort_by_key(|name| first.as_ref().is_some_and(|first| first != name));
    machines.retain(|machine| host_name(machine).is_none_or(|name| name == names[0]));
    names
}
