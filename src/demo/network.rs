//! A scenario's network, running: its servers, the client in it, and what the operator knows.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};

use futures_util::future::join_all;

use super::closed_port::ClosedPort;
use super::dns_server::NameServer;
use super::kms_listener::KmsListener;
use super::oddity::OddRule;
use super::scenario::{NameServerPlan, PortName, Scenario, Service, ZonePlan};
use super::zone::{Zone, ZoneError};
use crate::evidence::{
    Adapter, Address, Asks, Client, DnsName, DnsServer, KmsSettings, NameError, Override, Target,
};
use crate::locale::Sentence;

/// How often free ports are looked for that suit all machines of a scenario.
const TRIES: usize = 16;
/// The client itself, with its network, and the way out that it believes in.
const CLIENT: (&str, &str, Ipv4Addr) = ("pc7", "127.16.88.7/24", Ipv4Addr::new(127, 16, 88, 1));

/// A **demo network** is a scenario with its sockets open, ready to be served.
///
/// It answers only while [`serve`](Self::serve) runs, and ends when it is dropped.
#[derive(Debug)]
pub struct DemoNetwork {
    name_servers: Vec<NameServer>,
    listeners: Vec<KmsListener>,
    _closed: Vec<ClosedPort>,
    target: Target,
    client: Client,
    stub: StubConfiguration,
}

/// A **stub configuration** is what a resolver on the scenario's client works with.
///
/// The resolver of the real system knows nothing of the demo, so a caller brings its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StubConfiguration {
    /// Whom to ask, in order.
    pub servers: Vec<DnsServer>,
    /// The suffixes that complete a single label, in order.
    pub search: Vec<DnsName>,
    /// The hosts file, which comes before any question.
    pub hosts: Vec<(DnsName, Vec<Address>)>,
}

/// Why a demo network cannot be started.
#[derive(Debug)]
pub enum DemoError {
    /// A socket cannot be opened.
    Bind {
        /// Where.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// A zone of the scenario cannot be read.
    Zone(ZoneError),
    /// A name of the scenario is none.
    Name(NameError),
}

impl From<ZoneError> for DemoError {
    fn from(error: ZoneError) -> Self {
        Self::Zone(error)
    }
}

impl From<NameError> for DemoError {
    fn from(error: NameError) -> Self {
        Self::Name(error)
    }
}

impl From<&DemoError> for Sentence {
    fn from(error: &DemoError) -> Self {
        match error {
            DemoError::Bind { address, .. } => Self::new("practice-bind").with("address", address),
            DemoError::Zone(_) => Self::new("practice-zone"),
            DemoError::Name(_) => Self::new("practice-name"),
        }
    }
}

impl DemoError {
    /// What can be done about it.
    #[must_use]
    pub fn hint(&self) -> Sentence {
        let Self::Bind { source, .. } = self else { return Sentence::new("practice-mistake-hint") };
        Sentence::new(match source.kind() {
            io::ErrorKind::AddrNotAvailable => "practice-address-hint",
            io::ErrorKind::PermissionDenied => "practice-permission-hint",
            io::ErrorKind::AddrInUse => "practice-port-hint",
            _ => "practice-loopback-hint",
        })
    }
}

/// The numbers of a scenario's ports.
#[derive(Debug, Clone, Copy, Default)]
struct Ports {
    kms: Option<u16>,
    other: Option<u16>,
}

/// What is open, and what is held closed.
#[derive(Debug, Default)]
struct Services {
    ports: Ports,
    listeners: Vec<KmsListener>,
    closed: Vec<ClosedPort>,
}

impl DemoNetwork {
    /// Opens every socket of `scenario`, on loopback addresses and free ports, without any privilege.
    ///
    /// # Errors
    ///
    /// A socket cannot be opened: the error names the address, and a [hint](DemoError::hint).
    pub async fn start(scenario: &Scenario) -> Result<Self, DemoError> {
        let Services { ports, listeners, mut closed } = start_services(scenario.services).await?;
        let mut name_servers = Vec::new();
        let mut servers = Vec::new();
        for plan in scenario.name_servers {
            let address = SocketAddr::new(plan.address.into(), 0);
            let bind_error = |source| DemoError::Bind { address, source };
            let bound = if plan.running {
                let odd = plan.odd.iter().map(OddRule::from).collect();
                let server = NameServer::bind(address, ports.zones(plan)?, odd).await.map_err(bind_error)?;
                let bound = server.address();
                name_servers.push(server);
                bound
            } else {
                let port = ClosedPort::tcp_and_udp(address).await.map_err(bind_error)?;
                let bound = port.address();
                closed.push(port);
                bound
            };
            servers.push(DnsServer { address: bound.into(), port: bound.port() });
        }
        let stub = StubConfiguration {
            search: names(scenario.search)?,
            hosts: hosts(scenario)?,
            servers: servers.clone(),
        };
        let target = target(scenario, ports)?;
        let client = client(scenario, ports, servers)?;
        Ok(Self { name_servers, listeners, _closed: closed, target, client, stub })
    }

    /// What the operator of the scenario knows.
    #[must_use]
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// The client of the scenario.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// What the client's resolver works with.
    #[must_use]
    pub fn stub(&self) -> &StubConfiguration {
        &self.stub
    }

    /// The listeners, with what has reached them.
    #[must_use]
    pub fn listeners(&self) -> &[KmsListener] {
        &self.listeners
    }

    /// Serves until the future is dropped; select it against whatever asks.
    pub async fn serve(&self) -> Infallible {
        tokio::join!(
            join_all(self.name_servers.iter().map(NameServer::serve)),
            join_all(self.listeners.iter().map(KmsListener::serve)),
        );
        std::future::pending().await
    }
}

impl Ports {
    fn number(&mut self, name: PortName) -> &mut Option<u16> {
        match name {
            PortName::Kms => &mut self.kms,
            PortName::Other => &mut self.other,
        }
    }

    fn zones(self, plan: &NameServerPlan) -> Result<Vec<Zone>, ZoneError> {
        let text = |port: Option<u16>| port.unwrap_or_default().to_string();
        let line = |line: &&str| line.replace("{kms}", &text(self.kms)).replace("{other}", &text(self.other));
        let zone = |zone: &ZonePlan| {
            let lines: Vec<String> = zone.lines.iter().map(line).collect();
            Zone::parse(zone.origin, &lines)
        };
        let mut zones = plan.zones.iter().map(zone).collect::<Result<Vec<Zone>, ZoneError>>()?;
        // A client's DNS server finds out for it that any other name does not exist.
        zones.push(Zone::parse(".", &[] as &[&str])?);
        Ok(zones)
    }
}

/// Opens the services, one number for each port name; anew where a number suits only some machines.
async fn start_services(plans: &[Service]) -> Result<Services, DemoError> {
    let mut tries = TRIES;
    loop {
        tries -= 1;
        match try_services(plans).await {
            Err(DemoError::Bind { source, .. }) if source.kind() == io::ErrorKind::AddrInUse && tries > 0 => {
            }
            end => return end,
        }
    }
}

async fn try_services(plans: &[Service]) -> Result<Services, DemoError> {
    let mut services = Services::default();
    for plan in plans {
        let number = services.ports.number(plan.port);
        let address = SocketAddr::new(plan.address.into(), number.unwrap_or_default());
        let bind_error = |source| DemoError::Bind { address, source };
        *number = Some(if let Some(mode) = plan.mode {
            let listener = KmsListener::bind(address, mode).await.map_err(bind_error)?;
            let port = listener.address().port();
            services.listeners.push(listener);
            port
        } else {
            let closed = ClosedPort::tcp(address).map_err(bind_error)?;
            let port = closed.address().port();
            services.closed.push(closed);
            port
        });
    }
    Ok(services)
}

fn target(scenario: &Scenario, ports: Ports) -> Result<Target, NameError> {
    Ok(Target {
        error_code: scenario.error_code,
        kms_host: scenario.known_host.map(str::parse).transpose()?,
        kms_addresses: scenario.known_addresses.iter().map(|ip| address(*ip)).collect(),
        port: ports.kms,
        ..Target::default()
    })
}

fn client(scenario: &Scenario, ports: Ports, dns_servers: Vec<DnsServer>) -> Result<Client, NameError> {
    let (host_name, own_address, gateway) = CLIENT;
    let by_hand = |host: &str| Override { scope: "root".to_owned(), host: host.to_owned(), port: ports.kms };
    Ok(Client {
        host_name: Some(host_name.to_owned()),
        primary_dns_suffix: scenario.primary_suffix.map(str::parse).transpose()?,
        suffix_search_list: names(scenario.search)?,
        adapters: vec![Adapter {
            name: "Ethernet".to_owned(),
            addresses: vec![own_address.to_owned()],
            gateways: vec![address(gateway)],
            dns_servers: dns_servers.clone(),
            connection_suffix: None,
        }],
        dns_servers,
        kms: KmsSettings {
            overrides: scenario.override_host.map(by_hand).into_iter().collect(),
            ..KmsSettings::default()
        },
        asks: Asks::PrimarySuffix,
        ..Client::default()
    })
}

fn names(texts: &[&str]) -> Result<Vec<DnsName>, NameError> {
    texts.iter().map(|text| text.parse()).collect()
}

fn hosts(scenario: &Scenario) -> Result<Vec<(DnsName, Vec<Address>)>, NameError> {
    scenario.hosts.iter().map(|(name, ip)| Ok((name.parse()?, vec![address(*ip)]))).collect()
}

fn address(ip: Ipv4Addr) -> Address {
    Address { ip: ip.into(), scope: 0 }
}

#[cfg(test)]
mod tests;
