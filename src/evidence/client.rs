//! What the client's system says about itself.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{Address, DnsName, DnsServer, Licence, LicenceAnswer, WindowsFacts};

/// The **client** is the machine whose activation fails, as its own system describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// The machine's name.
    pub host_name: Option<String>,
    /// The operating system and its version.
    pub os: Option<String>,
    /// The primary DNS suffix; nothing where there is none.
    pub primary_dns_suffix: Option<DnsName>,
    /// The Active Directory domain, where it is known.
    pub ad_domain: Option<DnsName>,
    /// The suffix search list, in order.
    pub suffix_search_list: Vec<DnsName>,
    /// The DNS servers, in the order in which they are asked.
    pub dns_servers: Vec<DnsServer>,
    /// The network adapters that are up.
    pub adapters: Vec<Adapter>,
    /// The system's error code, where it did not tell its adapters or its DNS servers. What is missing
    /// of them is then unknown, and not absent.
    #[serde(default)]
    pub network_error: Option<u32>,
    /// What is set on the client for KMS.
    pub kms: KmsSettings,
    /// Which domains such a client asks for the KMS record.
    pub asks: Asks,
    /// How long the system's own resolver goes on asking.
    pub resolver: ResolverLimits,
    /// What only a Windows client has; nothing elsewhere.
    #[serde(default)]
    pub windows: Option<WindowsFacts>,
}

/// Which domains the client asks for `_vlmcs._tcp` (Microsoft, *Configure the KMS host to publish in
/// multiple DNS domains*; contract, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// As Windows does: the primary suffix or the AD domain; search list, connection suffixes and
    /// parent domains less surely.
    PrimarySuffix,
    /// A system without a primary suffix of its own: every domain of the search list.
    SearchList,
}

/// An **adapter** is a network interface that is up and has an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adapter {
    /// The system's name for it.
    pub name: String,
    /// Addresses with their prefix length, `10.0.0.7/24`.
    pub addresses: Vec<String>,
    /// Default gateways.
    pub gateways: Vec<Address>,
    /// The DNS servers of this adapter, where the system keeps them by adapter.
    pub dns_servers: Vec<DnsServer>,
    /// The connection-specific DNS suffix.
    pub connection_suffix: Option<DnsName>,
}

/// **KMS settings** are what the client's configuration says about its KMS host.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KmsSettings {
    /// Hosts set by hand, most specific scope first; one of them switches discovery off.
    pub overrides: Vec<Override>,
    /// The host that the client found and cached.
    pub discovered_host: Option<DnsName>,
    /// The only domain to ask in (`slmgr /skms-domain`).
    pub lookup_domain: Option<DnsName>,
}

/// An **override** is a KMS host set by hand (`slmgr /skms`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Where it is set: `root`, or the application or product it is set for.
    pub scope: String,
    /// A name, or an address.
    pub host: String,
    /// The port, where one is set.
    pub port: Option<u16>,
}

/// An **override scope** is the part of licensing that an override holds for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverrideScope {
    /// Everything.
    System,
    /// An application: Windows, or Office.
    Application,
    /// A single product of an application.
    Product,
}

impl Override {
    /// `slmgr /skms` stores the port apart; who writes the value by hand may not.
    #[must_use]
    pub fn split_port(written: &str) -> (String, Option<u16>) {
        let whole = || (written.to_owned(), None);
        let Some((host, port)) = written.rsplit_once(':') else { return whole() };
        // Without brackets, several colons are an IPv6 address.
        let single = !host.contains(':') || host.starts_with('[') && host.ends_with(']');
        match port.parse() {
            Ok(port) if single && !host.is_empty() => (host.to_owned(), Some(port)),
            _ => whole(),
        }
    }

    /// What it holds for.
    #[must_use]
    pub fn scope(&self) -> OverrideScope {
        match (self.application(), self.product()) {
            (_, Some(_)) => OverrideScope::Product,
            (Some(_), None) => OverrideScope::Application,
            (None, None) => OverrideScope::System,
        }
    }

    /// The application's id; nothing where it holds for the whole system.
    #[must_use]
    pub fn application(&self) -> Option<&str> {
        self.scope.split('\\').next().filter(|id| !id.is_empty() && *id != "root")
    }

    /// The activation id of the product; nothing where it holds for more than one.
    #[must_use]
    pub fn product(&self) -> Option<&str> {
        self.scope.split('\\').nth(1).filter(|id| !id.is_empty())
    }
}

/// How long the system's own resolver may take for one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolverLimits {
    /// How long it waits for one server, in milliseconds.
    pub timeout_ms: u64,
    /// How often it goes round the servers.
    pub attempts: u32,
}

impl Default for ResolverLimits {
    /// The defaults of resolv.conf(5): five seconds, twice.
    fn default() -> Self {
        Self { timeout_ms: 5_000, attempts: 2 }
    }
}

impl Default for Client {
    fn default() -> Self {
        Self {
            host_name: None,
            os: None,
            primary_dns_suffix: None,
            ad_domain: None,
            suffix_search_list: Vec::new(),
            dns_servers: Vec::new(),
            adapters: Vec::new(),
            network_error: None,
            kms: KmsSettings::default(),
            asks: Asks::SearchList,
            resolver: ResolverLimits::default(),
            windows: None,
        }
    }
}

impl Client {
    /// The licence, where the licensing service told it.
    #[must_use]
    pub fn licence(&self) -> Option<&Licence> {
        match self.windows.as_ref()?.licence.as_ref()? {
            LicenceAnswer::Answered(licence) => Some(licence),
            _ => None,
        }
    }

    /// Whether any adapter has an address that it did not give itself.
    #[must_use]
    pub fn has_address(&self) -> bool {
        let given = |address: &String| match address.split(['/', '%']).next().map(str::parse) {
            Some(Ok(IpAddr::V4(v4))) => !v4.is_link_local() && !v4.is_loopback(),
            Some(Ok(IpAddr::V6(v6))) => !v6.is_unicast_link_local() && !v6.is_loopback(),
            _ => false,
        };
        self.adapters.iter().flat_map(|adapter| &adapter.addresses).any(given)
    }

    /// Whether any adapter knows a way out of its own network.
    #[must_use]
    pub fn has_gateway(&self) -> bool {
        self.adapters.iter().any(|adapter| !adapter.gateways.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_may_stand_behind_the_host() {
        for (written, host, port) in [
            ("kms01.contoso.com", "kms01.contoso.com", None),
            ("kms01.contoso.com:1689", "kms01.contoso.com", Some(1689)),
            ("10.0.3.10:1688", "10.0.3.10", Some(1688)),
            ("[fd00::10]:1688", "[fd00::10]", Some(1688)),
            ("fd00::10", "fd00::10", None),
            ("kms01:nonsense", "kms01:nonsense", None),
        ] {
            assert_eq!(Override::split_port(written), (host.to_owned(), port));
        }
    }
}
