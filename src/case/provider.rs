//! The KMS hosts of cloud providers: whoever runs a machine there has neither their zone nor their
//! firewall to mend.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{Case, Host, HostName};
use crate::evidence::{Address, DnsName, Seen};

/// The public KMS hosts of cloud providers, to be verified at each release.
pub const CLOUD_NAMES: [&str; 7] = [
    "kms.core.windows.net",
    "azkms.core.windows.net",
    "kms.core.usgovcloudapi.net",
    "azkms.core.usgovcloudapi.net",
    "kms.core.chinacloudapi.cn",
    "azkms.core.chinacloudapi.cn",
    "kms.windows.googlecloud.com",
];
/// Their addresses, where a client is set to one by number.
pub const CLOUD_ADDRESSES: [Ipv4Addr; 4] = [
    Ipv4Addr::new(20, 118, 99, 224),
    Ipv4Addr::new(40, 83, 235, 53),
    Ipv4Addr::new(23, 102, 135, 246),
    Ipv4Addr::new(35, 190, 247, 13),
];
/// Amazon's, which every EC2 machine reaches through a route of its own.
const EC2: [Ipv4Addr; 2] = [Ipv4Addr::new(169, 254, 169, 250), Ipv4Addr::new(169, 254, 169, 251)];
/// The same over IPv6, `fd00:ec2::250` and `fd00:ec2::251`.
const EC2_V6: [Ipv6Addr; 2] =
    [Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x250), Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x251)];

/// A **cloud** in which the client is a machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cloud {
    /// Microsoft's.
    Azure,
    /// Amazon's.
    Amazon,
    /// Google's.
    Google,
}

impl Cloud {
    /// The KMS host that its machines are set to.
    #[must_use]
    pub fn kms_host(self) -> &'static str {
        match self {
            Self::Azure => "azkms.core.windows.net",
            Self::Amazon => "169.254.169.250",
            Self::Google => "kms.windows.googlecloud.com",
        }
    }

    /// The cloud that owns a domain, in which nobody else publishes.
    #[must_use]
    pub fn of_domain(domain: &DnsName) -> Option<Self> {
        const ZONES: [(&str, Cloud); 6] = [
            ("internal.cloudapp.net", Cloud::Azure),
            ("compute.internal", Cloud::Amazon),
            ("ec2.internal", Cloud::Amazon),
            ("amazonaws.com", Cloud::Amazon),
            ("google.internal", Cloud::Google),
            ("internal", Cloud::Google),
        ];
        let name = domain.as_str();
        let is_in =
            |zone: &str| name.strip_suffix(zone).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        // A project's zone is `c.<project>.internal`, below that of its place.
        let is_projects = || name.split('.').rev().nth(2) == Some("c");
        let owns = |(zone, _): &&(&str, Cloud)| is_in(zone) && (*zone != "internal" || is_projects());
        ZONES.iter().find(owns).map(|(_, cloud)| *cloud)
    }

    /// The cloud whose own DNS server has this address.
    pub(super) fn of_server(ip: IpAddr) -> Option<Self> {
        const V6: Ipv6Addr = Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x253);
        match ip {
            IpAddr::V4(v4) => match v4.octets() {
                [168, 63, 129, 16] => Some(Self::Azure),
                [169, 254, 169, 253] => Some(Self::Amazon),
                [169, 254, 169, 254] => Some(Self::Google),
                _ => None,
            },
            IpAddr::V6(v6) => (v6 == V6).then_some(Self::Amazon),
        }
    }
}

impl Host<'_> {
    /// Whether it is a cloud provider's.
    #[must_use]
    pub fn is_of_provider(&self) -> bool {
        is_host(&self.name)
    }
}

impl Case<'_> {
    /// The cloud that the client is a machine of, as its DNS servers and its domains show.
    #[must_use]
    pub fn cloud(&self) -> Option<Cloud> {
        let by_server = self.servers.iter().find_map(|server| Cloud::of_server(server.server.address.ip));
        by_server.or_else(|| self.asked_domains().find_map(|domain| Cloud::of_domain(&domain.name)))
    }

    /// A provider's host that was seen to serve, by its name where the client found it under one.
    #[must_use]
    pub fn serving_provider(&self) -> Option<HostName> {
        let seen = || self.run.observations.iter().map(|observation| &observation.seen);
        let serves = |address: Address| {
            seen().any(
                |seen| matches!(seen, Seen::Connect(it) if it.address == address && it.result().serves()),
            )
        };
        let named = seen().find_map(|seen| match seen {
            Seen::Resolve(resolution) if is_name(&resolution.name) => {
                let leads = resolution.outcome.addresses().iter().any(|address| serves(*address));
                leads.then(|| HostName::Name(resolution.name.clone()))
            }
            _ => None,
        });
        named.or_else(|| {
            seen().find_map(|seen| match seen {
                Seen::Connect(it) if is_address(it.address.ip) && it.result().serves() => {
                    Some(HostName::Literal(it.address))
                }
                _ => None,
            })
        })
    }
}

/// Whether a cloud provider's KMS host is called so.
pub(super) fn is_host(name: &HostName) -> bool {
    match name {
        HostName::Name(name) => is_name(name),
        HostName::Literal(address) => is_address(address.ip),
    }
}

fn is_name(name: &DnsName) -> bool {
    CLOUD_NAMES.contains(&name.as_str())
}

/// Whether a cloud provider's KMS host has this address.
pub(super) fn is_address(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => CLOUD_ADDRESSES.contains(&v4) || EC2.contains(&v4),
        IpAddr::V6(v6) => EC2_V6.contains(&v6),
    }
}
