//! What a Windows machine says about itself as a KMS host.

use serde::{Deserialize, Serialize};

use super::{DnsName, ErrorCode};

/// **Host facts** are the settings and the state of a KMS host, as its own system tells them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KmsHostFacts {
    /// `KeyManagementServiceVersion`, which is there where a KMS host key was installed.
    pub service_version: Option<String>,
    /// `KeyManagementServiceListeningPort`, where one is set.
    pub listening_port: Option<u16>,
    /// `DisableDnsPublishing` is set.
    pub publishing_disabled: bool,
    /// `DnsDomainPublishList`, line by line; nothing where it is not set.
    pub publish_list: Option<Vec<PublishLine>>,
    /// `EnableKmsLowPriority` is set.
    pub low_priority: bool,
    /// The Software Protection service (`sppsvc`).
    pub service: ServiceState,
    /// What the Windows firewall does with the listening port; nothing where it could not be read.
    pub firewall: Option<HostFirewall>,
    /// The newest event about the publication in each domain (12293, 12294).
    pub publications: Vec<Publication>,
    /// The newest request of a client (event 12290).
    pub last_request: Option<HostRequest>,
}

/// A line of `DnsDomainPublishList`: `domain`, or since Windows Server 2008 R2 also `domain, priority,
/// weight`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PublishLine {
    /// A domain to publish in.
    Domain {
        /// Its name.
        domain: DnsName,
        /// The priority of the record.
        priority: u16,
        /// The weight of the record.
        weight: u16,
    },
    /// Something else.
    Malformed(String),
}

/// The state of a service.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceState {
    /// It runs.
    Running,
    /// It does not run, and something may start it.
    Stopped,
    /// It does not run, and nothing may start it.
    Disabled,
    /// It is about to start or to stop.
    Changing,
    /// There is no such service.
    Absent,
    /// The system did not tell.
    #[default]
    Unreadable,
}

/// What the Windows firewall does with connections to the listening port.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HostFirewall {
    /// The kinds of network in which it lets them in, or is switched off.
    pub open_in: Vec<FirewallProfile>,
    /// The kinds of network in which it does not.
    pub closed_in: Vec<FirewallProfile>,
    /// The names of the active rules that decide, `SPPSVC-In-TCP`.
    pub rules: Vec<String>,
}

/// A kind of network, for which the Windows firewall has rules of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirewallProfile {
    /// The network of the machine's domain.
    Domain,
    /// A network that is trusted.
    Private,
    /// Any other network.
    Public,
}

/// What an event says about the publication of the record in one domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// The domain.
    pub domain: DnsName,
    /// Why it failed (event 12293); nothing where it succeeded (12294).
    pub failure: Option<ErrorCode>,
    /// When (UTC), as the log writes it.
    pub time: Option<String>,
}

/// A request that the host processed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostRequest {
    /// How it ended, an HRESULT.
    pub result: ErrorCode,
    /// The client's name.
    pub client: String,
    /// When (UTC), as the log writes it.
    pub time: Option<String>,
}

impl FirewallProfile {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Domain, Self::Private, Self::Public];
}

impl KmsHostFacts {
    /// The domains of the list, each once, in its order.
    pub fn listed_domains(&self) -> impl Iterator<Item = &DnsName> {
        self.publish_list.iter().flatten().filter_map(|line| match line {
            PublishLine::Domain { domain, .. } => Some(domain),
            PublishLine::Malformed(_) => None,
        })
    }

    /// The lines of the list that name no domain.
    pub fn malformed_lines(&self) -> impl Iterator<Item = &str> {
        self.publish_list.iter().flatten().filter_map(|line| match line {
            PublishLine::Domain { .. } => None,
            PublishLine::Malformed(line) => Some(line.as_str()),
        })
    }
}

impl PublishLine {
    /// Reads a line in either form.
    #[must_use]
    pub fn read(line: &str) -> Self {
        let malformed = || Self::Malformed(line.to_owned());
        let mut fields = line.split(',').map(str::trim);
        let domain = fields.next().and_then(|name| name.parse::<DnsName>().ok());
        // A suffix of one label is allowed; a number is none, it stands in the wrong place.
        let is_name = |name: &DnsName| !name.is_root() && name.as_str().parse::<u32>().is_err();
        let Some(domain) = domain.filter(is_name) else { return malformed() };
        let mut number = || match fields.next() {
            None | Some("") => Some(0),
            Some(text) => text.parse().ok(),
        };
        match (number(), number(), fields.next()) {
            (Some(priority), Some(weight), None) => Self::Domain { domain, priority, weight },
            _ => malformed(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_in_both_forms() {
        let domain = |text: &str, priority, weight| {
            let domain = text.parse().expect("a name");
            PublishLine::Domain { domain, priority, weight }
        };
        for (line, read) in [
            ("contoso.com", domain("contoso.com", 0, 0)),
            ("Contoso.com., 10, 20", domain("contoso.com", 10, 20)),
            ("contoso.com,5", domain("contoso.com", 5, 0)),
            ("contoso.com , , 7", domain("contoso.com", 0, 7)),
            ("local", domain("local", 0, 0)),
        ] {
            assert_eq!(PublishLine::read(line), read, "{line}");
        }
    }

    #[test]
    fn a_line_without_a_domain_at_its_place_is_told_as_it_is() {
        for line in
            ["10, 20, contoso.com", "contoso.com; lab.example", "contoso.com, high", ".", "a, 1, 2, 3"]
        {
            assert_eq!(PublishLine::read(line), PublishLine::Malformed(line.to_owned()), "{line}");
        }
    }
}
