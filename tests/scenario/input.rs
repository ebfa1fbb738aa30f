//! What kmsdoctor knows before it asks: its arguments and what the client's system says.

use std::collections::BTreeMap;

use serde::Deserialize;

use kmsdoctor::evidence::{
    Adapter, Address, Asks, Client, DnsName, DnsServer, FirewallProfile, HostFirewall, HostRequest,
    KmsHostFacts, KmsSettings, Licence, LicenceAnswer, LicensingHook, Override, Publication, PublishLine,
    ResolverLimits, Role, ServiceState, Target, WindowsFacts,
};

use super::Scenario;

/// The **input** of a run: the operator's and the system's.
#[derive(Debug, Clone)]
pub(crate) struct Input {
    pub(crate) target: Target,
    pub(crate) client: Client,
    /// Seconds for one question.
    pub(crate) patience: f64,
    /// False after `--no-ping`.
    pub(crate) pings: bool,
    /// False after `--no-rpc`.
    pub(crate) binds: bool,
    /// The only address family after `-4` or `-6`.
    pub(crate) family: Option<Family>,
}

/// An address family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    V4,
    V6,
}

/// What only a Windows client's system says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct WindowsClient {
    pub(crate) primary_dns_suffix: Option<DnsName>,
    pub(crate) ad_domain: Option<DnsName>,
    pub(crate) suffix_search_list: Vec<DnsName>,
    pub(crate) connection_suffix: Option<DnsName>,
    pub(crate) overrides: Vec<Override>,
    pub(crate) lookup_domain: Option<DnsName>,
    pub(crate) discovered_host: Option<DnsName>,
    /// What the client found and cached needs elevation to be read.
    pub(crate) discovery_unreadable: bool,
    /// The system does not tell its adapters: the service that does is switched off.
    pub(crate) network_unreadable: bool,
    /// The user's own search list, where a policy sets `suffix_search_list` and hides it.
    pub(crate) users_search_list: Option<Vec<DnsName>>,
    /// What the licensing service says.
    pub(crate) licence: Option<Licence>,
    /// What it says about itself as a KMS host.
    pub(crate) kms_host: Option<KmsHostSide>,
    /// Further values below `HKEY_LOCAL_MACHINE`, by key and name.
    pub(crate) registry: BTreeMap<String, BTreeMap<String, String>>,
}

/// What a Windows machine says about itself as a KMS host.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct KmsHostSide {
    pub(crate) listening_port: Option<u16>,
    pub(crate) publishing_disabled: bool,
    /// The lines of `DnsDomainPublishList`.
    pub(crate) publish_list: Option<Vec<String>>,
    /// Of the Software Protection service.
    pub(crate) service: ServiceState,
    /// The networks in which the Windows firewall lets the port in; all of them by default.
    pub(crate) open_in: Vec<FirewallProfile>,
    /// False: its rules cannot be read.
    pub(crate) firewall_readable: bool,
    /// What the event log says about publishing.
    pub(crate) publications: Vec<Publication>,
    pub(crate) last_request: Option<HostRequest>,
}

impl Default for KmsHostSide {
    fn default() -> Self {
        Self {
            listening_port: None,
            publishing_disabled: false,
            publish_list: None,
            service: ServiceState::Running,
            open_in: FirewallProfile::ALL.to_vec(),
            firewall_readable: true,
            publications: Vec::new(),
            last_request: None,
        }
    }
}

impl KmsHostSide {
    fn facts(&self) -> KmsHostFacts {
        let closed_in = FirewallProfile::ALL.into_iter().filter(|profile| !self.open_in.contains(profile));
        let firewall =
            HostFirewall { open_in: self.open_in.clone(), closed_in: closed_in.collect(), rules: Vec::new() };
        let lines = |lines: &Vec<String>| lines.iter().map(|line| PublishLine::read(line)).collect();
        KmsHostFacts {
            service_version: Some("10.0.20348.1".to_owned()),
            listening_port: self.listening_port,
            publishing_disabled: self.publishing_disabled,
            publish_list: self.publish_list.as_ref().map(lines),
            low_priority: false,
            service: self.service,
            firewall: self.firewall_readable.then_some(firewall),
            publications: self.publications.clone(),
            last_request: self.last_request.clone(),
        }
    }
}

impl Input {
    /// The input that `scenario` describes.
    ///
    /// Arguments are read here and not by the program's parser, so that the two heights check each other.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let mut input = Self {
            target: Target::default(),
            client: client(scenario),
            patience: scenario.patience,
            pings: true,
            binds: true,
            family: None,
        };
        let (mut servers, mut search) = (Vec::new(), Vec::new());
        let mut words = scenario.args.iter();
        while let Some(flag) = words.next() {
            let mut value = || words.next().unwrap_or_else(|| panic!("{flag} needs a value")).as_str();
            let target = &mut input.target;
            match flag.as_str() {
                "--kms-host" => target.kms_host = Some(name(value())),
                "--kms-ip" => target.kms_addresses.push(value().parse().expect("an address")),
                "--port" => target.port = Some(value().parse().expect("a port")),
                "--error-code" => target.error_code = Some(value().parse().expect("a code")),
                "--domain" => target.domains.push(name(value())),
                "--dns-server" => servers.push(value().parse().expect("a server")),
                "--search" => search.push(name(value())),
                "--primary-suffix" => {
                    input.client.primary_dns_suffix = Some(name(value()));
                    input.client.asks = Asks::PrimarySuffix;
                }
                "--role" => {
                    target.role = if value() == "host" { Role::Host } else { Role::Client };
                }
                "--timeout" => input.patience = value().parse().expect("seconds"),
                "--no-ping" => input.pings = false,
                "--no-rpc" => input.binds = false,
                "-4" => input.family = Some(Family::V4),
                "-6" => input.family = Some(Family::V6),
                other => panic!("{}: the scripted height does not know {other}", scenario.name),
            }
        }
        if !servers.is_empty() {
            input.client.dns_servers = servers;
        }
        if !search.is_empty() {
            input.client.suffix_search_list = search;
        }
        input
    }
}

fn client(scenario: &Scenario) -> Client {
    let side = &scenario.client;
    let servers: Vec<DnsServer> = side.dns_servers.iter().map(|ip| Address::from(*ip).into()).collect();
    let gateways = ["10.91.1.1", "fd91:1::1"].iter().filter(|_| side.gateway);
    let windows = side.windows.clone();
    let adapter = Adapter {
        name: if windows.is_some() { "Ethernet" } else { "uplink" }.to_owned(),
        addresses: vec!["10.91.1.2/24".to_owned(), "fd91:1::2/64".to_owned()],
        gateways: gateways.map(|text| text.parse().expect("an address")).collect(),
        dns_servers: Vec::new(),
        connection_suffix: windows.as_ref().and_then(|windows| windows.connection_suffix.clone()),
    };
    let linux = Client {
        host_name: Some("pc7".to_owned()),
        suffix_search_list: side.search.iter().map(|suffix| name(suffix)).collect(),
        dns_servers: servers,
        adapters: vec![adapter],
        resolver: ResolverLimits { timeout_ms: 1_000, attempts: 1 },
        ..Client::default()
    };
    let Some(windows) = windows else { return linux };
    let linux = if windows.network_unreadable {
        Client { dns_servers: Vec::new(), adapters: Vec::new(), network_error: Some(2), ..linux }
    } else {
        linux
    };
    Client {
        primary_dns_suffix: windows.primary_dns_suffix,
        ad_domain: windows.ad_domain,
        suffix_search_list: windows.suffix_search_list,
        kms: KmsSettings {
            overrides: windows.overrides,
            discovered_host: windows.discovered_host,
            lookup_domain: windows.lookup_domain,
        },
        asks: Asks::PrimarySuffix,
        windows: Some(WindowsFacts {
            hooks: hooks(&windows.registry),
            discovery_unreadable: windows.discovery_unreadable,
            kms_host: windows.kms_host.as_ref().map(KmsHostSide::facts),
            licence: windows.licence.map(LicenceAnswer::Answered),
            ..WindowsFacts::default()
        }),
        ..linux
    }
}

/// The hooks among the further values of a client's registry.
fn hooks(registry: &BTreeMap<String, BTreeMap<String, String>>) -> Vec<LicensingHook> {
    let mut hooks = Vec::new();
    for (key, values) in registry.iter().filter(|(key, _)| key.contains("Image File Execution Options")) {
        let process = key.rsplit('\\').next().unwrap_or_default();
        hooks.extend(values.iter().map(|(value, data)| LicensingHook {
            process: process.to_owned(),
            value: value.clone(),
            data: data.clone(),
        }));
    }
    hooks
}

fn name(text: &str) -> DnsName {
    text.parse().unwrap_or_else(|error| panic!("`{text}`: {error}"))
}
