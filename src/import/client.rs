//! What the client's outputs say about the client.

use outputs::{Facts, Ipconfig, Product, RegData, RegKey};

use super::hooks::hooks;
use super::machine::Machine;
use crate::evidence::{
    Adapter, Address, Asks, Client, DnsName, DnsServer, OFFICE_APPLICATIONS, Override, WINDOWS_APPLICATION,
    WindowsFacts,
};

/// The client, as its outputs describe it.
pub(super) fn client(machines: &[Machine<'_>]) -> Client {
    let mut client = Client::default();
    let clients: Vec<&Machine<'_>> = machines.iter().filter(|machine| !machine.is_host).collect();
    if let Some(ipconfig) = configuration(&clients) {
        configured(&mut client, ipconfig);
    }
    let blocks = || clients.iter().flat_map(|machine| &machine.blocks);
    for facts in blocks() {
        if let Facts::SlmgrInfo(info) = facts {
            info.products.iter().for_each(|product| licensed(&mut client, product));
        }
    }
    let mut keys: Vec<(&RegKey, Scope<'_>)> = Vec::new();
    for facts in blocks() {
        if let Facts::RegQuery(query) = facts {
            keys.extend(query.keys.iter().map(|key| (key, Scope::of(&key.path))));
        }
    }
    // What slmgr shows is what holds; of the registry's keys, the most specific one.
    keys.sort_by_key(|(_, scope)| std::cmp::Reverse(scope.depth()));
    let installed = installed(&clients);
    for (key, scope) in keys {
        registered(&mut client, key, &scope, &installed);
    }
    let hooks = hooks(machines);
    if !hooks.is_empty() {
        client.windows.get_or_insert_default().hooks = hooks;
    }
    client
}

/// The best configuration of several: one that `ipconfig /all` printed.
fn configuration<'f>(clients: &[&Machine<'f>]) -> Option<&'f Ipconfig> {
    let all = || clients.iter().filter_map(|machine| machine.ipconfig());
    all().find(|ipconfig| ipconfig.is_configuration()).or_else(|| all().next())
}

/// The activation ids of the products that have a key.
fn installed<'f>(clients: &[&Machine<'f>]) -> Vec<&'f str> {
    let blocks = clients.iter().flat_map(|machine| &machine.blocks);
    let products = blocks.flat_map(|facts| match facts {
        Facts::SlmgrInfo(info) => info.products.as_slice(),
        _ => &[],
    });
    let keyed = products.filter(|product| product.partial_product_key.is_some());
    keyed.filter_map(|product| product.activation_id.as_deref()).collect()
}

/// Whether what is set there binds the client: a host that is set for one product holds for no other,
/// where the installed ones are known.
fn binds(scope: &str, installed: &[&str]) -> bool {
    let Some((_, product)) = scope.split_once('\\') else { return true };
    installed.is_empty() || installed.iter().any(|id| id.eq_ignore_ascii_case(product))
}

/// Whether the client's DNS servers and suffixes are known, and what lacks in them is not set.
pub(super) fn is_configured(machines: &[Machine<'_>]) -> bool {
    let clients: Vec<&Machine<'_>> = machines.iter().filter(|machine| !machine.is_host).collect();
    configuration(&clients).is_some_and(Ipconfig::is_configuration)
}

fn name(text: &str) -> Option<DnsName> {
    text.parse().ok()
}

fn configured(client: &mut Client, facts: &Ipconfig) {
    client.os = Some("Windows".to_owned());
    if facts.has_names {
        client.asks = Asks::PrimarySuffix;
    }
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
    mask?.parse::<std::net::Ipv4Addr>().ok().map(|mask| u32::from(mask).count_ones())
}

fn licensed(client: &mut Client, product: &Product) {
    let Some(facts) = &product.kms_client else { return };
    let windows = client.windows.get_or_insert_with(WindowsFacts::default);
    let set = |scope: &str| {
        let host = facts.registered_host.clone()?;
        Some(Override { scope: scope.to_owned(), host, port: facts.registered_port })
    };
    if let Some(application) = office(product) {
        windows.office_overrides.extend(set(application));
        return;
    }
    client.kms.overrides.extend(set("root"));
    if client.kms.discovered_host.is_none() {
        client.kms.discovered_host = facts.dns_host.as_deref().and_then(name);
        windows.discovered_address = facts.host_ip.as_deref().and_then(|text| text.parse().ok());
    }
    if client.kms.lookup_domain.is_none() {
        client.kms.lookup_domain = facts.lookup_domain.as_deref().and_then(name);
    }
    windows.host_caching_disabled |= facts.host_caching == Some(false);
}

/// Office's application id, where the product is one of Office. Products' names are the same in every
/// language.
fn office(product: &Product) -> Option<&str> {
    let id = product.application_id.as_deref().filter(|id| is_office(id));
    let named = product.name.as_deref().is_some_and(|name| name.starts_with("Office"));
    id.or_else(|| named.then_some(OFFICE_APPLICATIONS[0]))
}

fn is_office(application: &str) -> bool {
    OFFICE_APPLICATIONS.iter().any(|id| id.eq_ignore_ascii_case(application))
}

/// The part of licensing that a key of the registry is about.
enum Scope<'p> {
    /// Windows: everything, its application or one of its products.
    Windows(&'p str),
    /// Office alone.
    Office(&'p str),
    /// Something else than licensing, or another application.
    Other,
}

impl<'p> Scope<'p> {
    fn of(path: &'p str) -> Self {
        // reg prints a path as it was typed, in whatever case.
        let below = |key: &str| {
            let place = path.to_ascii_lowercase().find(key)?;
            Some(path[place + key.len()..].trim_matches('\\'))
        };
        if let Some(below) = below(r"\officesoftwareprotectionplatform") {
            return Self::Office(if below.is_empty() { OFFICE_APPLICATIONS[1] } else { below });
        }
        // The first is that of Windows 7 and later, the other that of Vista.
        let platform = below(r"\currentversion\softwareprotectionplatform");
        let Some(below) = platform.or_else(|| below(r"\currentversion\sl").filter(|rest| rest.is_empty()))
        else {
            return Self::Other;
        };
        let application = below.split('\\').next().unwrap_or_default();
        match application {
            "" => Self::Windows("root"),
            id if is_office(id) => Self::Office(below),
            id if id.eq_ignore_ascii_case(WINDOWS_APPLICATION) => Self::Windows(below),
            _ => Self::Other,
        }
    }

    fn depth(&self) -> usize {
        match self {
            Self::Windows("root") | Self::Other => 0,
            Self::Windows(below) | Self::Office(below) => below.split('\\').count(),
        }
    }
}

/// The host and the domain that a key of the registry names.
fn registered(client: &mut Client, key: &RegKey, scope: &Scope<'_>, installed: &[&str]) {
    let text = |name: &str| {
        key.values.iter().find(|value| value.name == name).and_then(|value| match &value.data {
            RegData::Text(text) if !text.is_empty() => Some(text.as_str()),
            _ => None,
        })
    };
    let port = || text("KeyManagementServicePort").and_then(|port| port.parse().ok());
    let set = |scope: &str| {
        let (host, own_port) = Override::split_port(text("KeyManagementServiceName")?);
        Some(Override { scope: scope.to_owned(), host, port: port().or(own_port) })
    };
    let (known, set) = match scope {
        Scope::Windows(scope) if !binds(scope, installed) => {
            let windows = client.windows.get_or_insert_with(WindowsFacts::default);
            (&mut windows.product_overrides, set(scope))
        }
        Scope::Windows(scope) => {
            if client.kms.lookup_domain.is_none() {
                client.kms.lookup_domain = text("KeyManagementServiceLookupDomain").and_then(name);
            }
            (&mut client.kms.overrides, set(scope))
        }
        Scope::Office(scope) => {
            let windows = client.windows.get_or_insert_with(WindowsFacts::default);
            (&mut windows.office_overrides, set(scope))
        }
        Scope::Other => return,
    };
    known.extend(set.filter(|set| !known.iter().any(|known| known.host == set.host)));
}
