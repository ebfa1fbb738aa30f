//! Which machine an output is of, and what the client's outputs say about the client.

use super::facts::{ConnectionFacts, EventInfo, Facts, Ipconfig, RegData};
use super::{Parsed, scan};
use crate::evidence::{
    Adapter, Address, Asks, Client, DnsName, DnsServer, KmsSettings, Override, WindowsFacts,
};

/// The outputs of one file, which are of one machine.
pub(super) struct Machine<'f> {
    pub(super) blocks: Vec<&'f Facts>,
    /// A KMS host's, as its outputs show; everything else is taken for the client's.
    pub(super) is_host: bool,
}

impl<'f> Machine<'f> {
    pub(super) fn of(file: &'f Parsed) -> Self {
        let blocks: Vec<&Facts> = file.blocks.iter().map(|block| &block.facts).collect();
        let is_host = blocks.iter().any(|facts| match facts {
            Facts::SlmgrInfo(info) => info.products.iter().any(|product| product.kms_host.is_some()),
            Facts::Netstat(_) => true,
            Facts::Events(events) => events.events.iter().any(|event| {
                matches!(event.id, 12290 | 12293 | 12294)
                    || matches!(
                        event.info,
                        Some(EventInfo::Processed { .. } | EventInfo::PublishingFailed { .. })
                    )
            }),
            _ => false,
        });
        // A client's own netstat among its other outputs makes no host of it.
        let asks = |facts: &&Facts| {
            matches!(facts, Facts::Nslookup(_) | Facts::SlmgrAto(_) | Facts::TestNetconnection(_))
        };
        let serves = |facts: &&Facts| matches!(facts, Facts::Netstat(netstat) if netstat.listening_1688);
        let is_host = is_host && (!blocks.iter().any(asks) || blocks.iter().any(serves));
        Self { blocks, is_host }
    }

    pub(super) fn ipconfig(&self) -> Option<&'f Ipconfig> {
        self.blocks.iter().find_map(|facts| match facts {
            Facts::Ipconfig(ipconfig) => Some(ipconfig),
            _ => None,
        })
    }

    /// Whether the KMS port is listened on; nothing where netstat is not there.
    pub(super) fn listens(&self) -> Option<bool> {
        self.blocks.iter().find_map(|facts| match facts {
            Facts::Netstat(netstat) => Some(netstat.listening_1688),
            _ => None,
        })
    }
}

impl Machine<'_> {
    /// The program that listens on the KMS port; nothing where no output names it.
    pub(super) fn listener(&self) -> Option<&str> {
        let rows = self.blocks.iter().filter_map(|facts| match facts {
            Facts::Netstat(netstat) => Some(&netstat.connections),
            _ => None,
        });
        let listens = |row: &&ConnectionFacts| {
            row.local_port == Some(1688) && row.state.as_deref() == Some("LISTENING")
        };
        rows.flatten().filter(listens).find_map(|row| row.program.as_deref())
    }
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

/// The client, as its outputs describe it.
pub(super) fn client(machines: &[Machine<'_>]) -> Client {
    let mut client = Client::default();
    let clients: Vec<&Machine<'_>> = machines.iter().filter(|machine| !machine.is_host).collect();
    if let Some(ipconfig) = clients.iter().find_map(|machine| machine.ipconfig()) {
        configured(&mut client, ipconfig);
    }
    for facts in clients.iter().flat_map(|machine| &machine.blocks) {
        match facts {
            Facts::SlmgrInfo(info) => {
                for product in &info.products {
                    if let Some(kms) = &product.kms_client {
                        licensed(&mut client, kms);
                    }
                }
            }
            Facts::RegQuery(query) => registered(&mut client.kms, query),
            _ => {}
        }
    }
    client
}

fn name(text: &str) -> Option<DnsName> {
    text.parse().ok()
}

fn configured(client: &mut Client, facts: &Ipconfig) {
    client.os = Some("Windows".to_owned());
    client.asks = Asks::PrimarySuffix;
    client.host_name.clone_from(&facts.host_name);
    client.primary_dns_suffix = facts.primary_dns_suffix.as_deref().and_then(name);
    client.suffix_search_list = facts.dns_suffix_search_list.iter().filter_map(|text| name(text)).collect();
    for adapter in facts.adapters.iter().filter(|adapter| adapter.media_connected != Some(false)) {
        let addresses: Vec<String> = adapter
            .ipv4
            .iter()
            .map(|address| match prefix(address.mask.as_deref()) {
                Some(length) => format!("{}/{length}", address.addr),
                None => address.addr.clone(),
            })
            .chain(adapter.ipv6.iter().map(|address| address.addr.clone()))
            .collect();
        let servers: Vec<DnsServer> = adapter
            .dns_servers
            .iter()
            .filter(|text| is_real(text))
            .filter_map(|text| text.parse::<Address>().ok())
            .map(DnsServer::from)
            .collect();
        for server in &servers {
            if !client.dns_servers.contains(server) {
                client.dns_servers.push(*server);
            }
        }
        client.adapters.push(Adapter {
            name: adapter.name.clone().unwrap_or_else(|| adapter.header.clone()),
            addresses,
            gateways: adapter
                .gateways
                .iter()
                .filter(|text| *text != "0.0.0.0")
                .filter_map(|text| text.parse().ok())
                .collect(),
            dns_servers: servers,
            connection_suffix: adapter.connection_suffix.as_deref().and_then(name),
        });
    }
}

/// Windows' placeholders for a DNS server (`fec0:0:0:ffff::1` to `::3`) are none.
fn is_real(server: &str) -> bool {
    !server.to_ascii_lowercase().starts_with("fec0:0:0:ffff::")
}

fn prefix(mask: Option<&str>) -> Option<u32> {
    scan::ipv4(mask?).map(|mask| u32::from(mask).count_ones())
}

fn licensed(client: &mut Client, facts: &super::facts::KmsClient) {
    if let Some(host) = &facts.registered_host {
        client.kms.overrides.push(Override {
            scope: "root".to_owned(),
            host: host.clone(),
            port: facts.registered_port,
        });
    }
    client.kms.discovered_host = facts.dns_host.as_deref().and_then(name);
    client.kms.lookup_domain = facts.lookup_domain.as_deref().and_then(name);
    let windows = client.windows.get_or_insert_with(WindowsFacts::default);
    windows.host_caching_disabled = facts.host_caching == Some(false);
    windows.discovered_address = facts.host_ip.as_deref().and_then(|text| text.parse().ok());
}

/// The host that the registry names.
fn registered(kms: &mut KmsSettings, query: &super::facts::RegQuery) {
    for key in &query.keys {
        let text = |name: &str| {
            key.values.iter().find(|value| value.name == name).and_then(|value| match &value.data {
                RegData::Text(text) if !text.is_empty() => Some(text.clone()),
                _ => None,
            })
        };
        let Some(host) = text("KeyManagementServiceName") else { continue };
        if kms.overrides.iter().any(|known| known.host == host) {
            continue;
        }
        let scope =
            key.path.rsplit("SoftwareProtectionPlatform").next().unwrap_or_default().trim_matches('\\');
        let scope = if scope.is_empty() || scope.starts_with("HKEY") { "root" } else { scope };
        let port = text("KeyManagementServicePort").and_then(|port| port.parse().ok());
        kms.overrides.push(Override { scope: scope.to_owned(), host, port });
    }
}
