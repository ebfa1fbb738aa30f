//! Overrides that no administrator of a licensed network sets: they are told, never repaired.

use std::net::IpAddr;

use super::this_host::{complete_name, is_address_of};
use super::{Case, Host, HostName, TriedAddress, provider, suffixes};
use crate::evidence::{Client, DnsName};

impl Case<'_> {
    /// Whether a host set by hand is this machine itself, an address that exists in examples only, a
    /// public host that belongs neither to the client's domains nor to a cloud provider, or an address
    /// that programs which imitate activation set and at which no KMS host is known.
    #[must_use]
    pub fn is_suspicious_override(&self, host: &Host<'_>) -> bool {
        let client = &self.run.client;
        let is_own = |address| {
            let others = self.hosts.iter().filter(|other| other.in_discovery);
            others.flat_map(Host::tried).any(|tried| tried.address == address)
        };
        let is_one = |tried: &TriedAddress| {
            let is_fake = is_known_fake(tried.address.ip) && host.name.dns_name().is_none();
            is_suspicious(client, &host.name, tried.address.ip)
                || is_fake && !host.serves_by_name && !is_own(tried.address)
        };
        // A KMS host may be set to itself.
        let is_itself = self.is_itself(host) && !self.is_kms_host();
        host.is_override() && (is_itself || host.tried().any(is_one))
    }

    /// Whether a host set by hand is this machine: by its loopback, or by a name or an address of its own.
    #[must_use]
    pub fn is_itself(&self, host: &Host<'_>) -> bool {
        let client = &self.run.client;
        let name = complete_name(client);
        let is_loopback =
            |ip: IpAddr| (ip.is_loopback() || ip.is_unspecified()) && !plays_on_loopback(client);
        name.is_some() && name.as_ref() == host.name.dns_name()
            || host.tried().any(|tried| is_loopback(tried.address.ip) || is_address_of(client, tried.address))
    }

    /// Whether something is put in the place of the licensing processes, or loaded into them.
    #[must_use]
    pub fn is_licensing_hooked(&self) -> bool {
        self.run.client.windows.as_ref().is_some_and(|windows| !windows.hooks.is_empty())
    }
}

fn is_suspicious(client: &Client, name: &HostName, ip: IpAddr) -> bool {
    if ip.is_loopback() || ip.is_unspecified() {
        return !plays_on_loopback(client);
    }
    if is_documentation(ip) {
        return true;
    }
    let is_own = name.dns_name().is_some_and(|name| is_own_name(client, name));
    is_public(ip) && !is_own && !provider::is_host(name) && !provider::is_address(ip)
}

/// A network that is only played lies on loopback as a whole, the client's own address too.
fn plays_on_loopback(client: &Client) -> bool {
    let addresses = client.adapters.iter().flat_map(|adapter| &adapter.addresses);
    let mut ips = addresses.filter_map(|text| text.split('/').next()?.parse::<IpAddr>().ok());
    ips.any(|ip| ip.is_loopback())
}

fn is_own_name(client: &Client, name: &DnsName) -> bool {
    let below = |domain: &DnsName| name.as_str().ends_with(&format!(".{domain}"));
    name.is_single_label() || suffixes::asked(client).iter().any(|(domain, ..)| below(domain))
}

/// Whether an address is one that programs which imitate activation set. A host of the organisation may have
/// it too.
#[must_use]
pub fn is_known_fake(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V4(v4) if matches!(v4.octets(), [172, 16, 0, 2] | [10, 0, 0, 10]))
}

/// Whether an address exists in examples only: RFC 5737 and RFC 3849.
#[must_use]
pub fn is_documentation(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_documentation(),
        IpAddr::V6(v6) => matches!(v6.segments(), [0x2001, 0xdb8, ..]),
    }
}

/// What is routed in the whole Internet, as far as the usual private ranges do not hold it.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => {
            let carrier = matches!(v4.octets(), [100, 64..=127, ..]);
            !(v4.is_private() || v4.is_link_local() || v4.is_loopback() || carrier)
        }
        IpAddr::V6(v6) => v6.segments()[0] & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suspicious(host: &str, ip: &str) -> bool {
        let client =
            Client { primary_dns_suffix: Some("corp.example".parse().expect("a name")), ..Client::default() };
        is_suspicious(&client, &HostName::read(host).expect("a host"), ip.parse().expect("an address"))
    }

    #[test]
    fn this_machine_examples_and_strangers_are_suspicious() {
        for (host, ip) in [
            ("127.0.0.2", "127.0.0.2"),
            ("kms.corp.example", "127.0.0.1"),
            ("0.0.0.0", "0.0.0.0"),
            ("192.0.2.7", "192.0.2.7"),
            ("2001:db8::7", "2001:db8::7"),
            ("8.8.8.8", "8.8.8.8"),
            ("kms.stranger.example", "8.8.8.8"),
        ] {
            assert!(suspicious(host, ip), "{host}");
        }
    }

    #[test]
    fn own_hosts_and_clouds_are_not() {
        for (host, ip) in [
            ("kms.corp.example", "10.0.3.10"),
            ("kms.corp.example", "8.8.8.8"),
            ("10.0.3.10", "10.0.3.10"),
            ("fd00::10", "fd00::10"),
            ("azkms.core.windows.net", "20.118.99.224"),
            ("169.254.169.250", "169.254.169.250"),
            ("35.190.247.13", "35.190.247.13"),
        ] {
            assert!(!suspicious(host, ip), "{host}");
        }
    }
}
