//! Which machine an output is of: the client, or a KMS host.

use std::net::IpAddr;

use outputs::{Block, EventInfo, Facts, Ipconfig, Netstat, Parsed};

use super::kms_traces::KmsTraces;

/// The outputs of one machine, as far as a file keeps them apart.
pub(super) struct Machine<'f> {
    pub(super) blocks: Vec<&'f Facts>,
    /// A KMS host's, as its outputs show; everything else is taken for the client's.
    pub(super) is_host: bool,
    /// Somebody was asked for the outputs at the KMS host that the client tries.
    is_asked_there: bool,
    /// The addresses that ipconfig and netstat name.
    addresses: Vec<IpAddr>,
}

/// The machines that the outputs in files are of.
pub(super) fn machines<'f>(files: &'f [Parsed], traces: &KmsTraces) -> Vec<Machine<'f>> {
    files
        .iter()
        .flat_map(|file| {
            sessions(file).into_iter().map(|blocks| Machine::of(blocks, file.is_of_host, traces))
        })
        .filter(|machine| !machine.blocks.is_empty())
        .collect()
}

/// The outputs of a file in one console. Behind a prompt and without one are two: who pastes what a
/// KMS host printed below a copy of the client's console leaves the seam there.
fn sessions(file: &Parsed) -> Vec<Vec<&Facts>> {
    let is_typed = |block: &&Block| block.is_typed;
    let (typed, pasted): (Vec<&Block>, Vec<&Block>) = file.blocks.iter().partition(is_typed);
    let is_hosts = |blocks: &[&Block]| blocks.iter().any(|block| proves_host(&block.facts));
    if is_hosts(&typed) == is_hosts(&pasted) {
        return vec![file.blocks.iter().map(|block| &block.facts).collect()];
    }
    [typed, pasted].into_iter().map(|blocks| blocks.into_iter().map(|block| &block.facts).collect()).collect()
}

/// Whether only a KMS host prints this.
fn proves_host(facts: &Facts) -> bool {
    match facts {
        Facts::SlmgrInfo(info) => info.products.iter().any(|product| product.kms_host.is_some()),
        Facts::Events(events) => events.events.iter().any(|event| {
            matches!(event.id, 12290 | 12293 | 12294)
                || matches!(
                    event.info,
                    Some(EventInfo::Processed { .. } | EventInfo::PublishingFailed { .. })
                )
        }),
        _ => false,
    }
}

impl<'f> Machine<'f> {
    fn of(blocks: Vec<&'f Facts>, is_asked_there: bool, traces: &KmsTraces) -> Self {
        let mut machine = Self { addresses: addresses(&blocks), blocks, is_host: false, is_asked_there };
        machine.is_host = is_asked_there || machine.looks_like_host(traces);
        machine
    }

    fn looks_like_host(&self, traces: &KmsTraces) -> bool {
        let is_kms = self.addresses.iter().any(|address| traces.is_host(*address));
        if self.netstat().any(|netstat| netstat.listening_1688) {
            // Whatever a client runs on that port, it remains the client.
            return is_kms || !self.addresses.iter().any(|address| traces.is_client(*address));
        }
        !self.asks()
            && (self.blocks.iter().any(|facts| proves_host(facts))
                || is_kms && self.netstat().next().is_some())
    }

    /// Whether something was done that is done on a client.
    fn asks(&self) -> bool {
        self.blocks.iter().any(|facts| {
            matches!(facts, Facts::Nslookup(_) | Facts::SlmgrAto(_) | Facts::TestNetconnection(_))
        })
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
        let rows = || {
            let rows = self.netstat().flat_map(|netstat| &netstat.connections);
            rows.filter(|row| row.local_port == Some(port) && row.state.as_deref() == Some("LISTENING"))
        };
        self.netstat().next()?;
        Some(Listener {
            is_there: rows().next().is_some(),
            program: rows().find_map(|row| row.program.as_deref()),
        })
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
            Facts::Ipconfig(ipconfig) => {
                for adapter in &ipconfig.adapters {
                    let v4 = adapter.ipv4.iter().map(|address| &address.addr);
                    let all = v4.chain(adapter.ipv6.iter().map(|address| &address.addr));
                    addresses.extend(all.filter_map(|address| outputs::address(address)));
                }
            }
            Facts::Netstat(netstat) => {
                let local = netstat.connections.iter().map(|row| row.local_addr.trim_matches(['[', ']']));
                addresses.extend(local.filter_map(outputs::address));
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

/// Leaves the outputs of one client: where files name several, those of the first one named.
///
/// Returns the names where there are several. A file that names none may be of any and stays.
pub(super) fn of_one_client(machines: &mut Vec<Machine<'_>>) -> Vec<String> {
    let host_name = |machine: &Machine<'_>| {
        let name = machine.ipconfig()?.host_name.as_deref().filter(|name| !name.is_empty())?;
        (!machine.is_host).then(|| name.to_ascii_lowercase())
    };
    let mut names: Vec<String> = Vec::new();
    for name in machines.iter().filter_map(host_name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() < 2 {
        return Vec::new();
    }
    machines.retain(|machine| host_name(machine).is_none_or(|name| name == names[0]));
    names
}
