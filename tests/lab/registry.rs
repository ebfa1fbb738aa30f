//! The registry of a Windows client, in the form of Wine's files.

use std::fmt::Write as _;

use kmsdoctor::evidence::{DnsName, ServiceState};

use crate::scenario::{KmsHostSide, Scenario, WindowsClient};

/// The licensing platform's key below `HKEY_LOCAL_MACHINE`.
const PLATFORM: &str = r"Software\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform";
const TCPIP: &str = r"System\CurrentControlSet\Services\Tcpip\Parameters";
const DNS_POLICY: &str = r"Software\Policies\Microsoft\Windows NT\DNSClient";
/// What every Windows keeps there, and no report may show: a product key, here the one for everybody.
const BACKUP_KEY: (&str, &str) = ("BackupProductKeyDefault", "W269N-WFGWX-YVC9B-4J6C9-T83GX");
const FIREWALL: &str =
    r"System\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules";
/// A client's only link has one of the first indexes, and Wine makes the adapter's GUID of it.
const INDEXES: std::ops::Range<u32> = 1..10;

/// Keys and values to add to a hive's file.
#[derive(Debug, Default)]
pub(super) struct Hive {
    text: String,
}

impl Hive {
    /// The lines for the end of the file.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Adds what the client of `scenario` has, but for the primary suffix: that Wine sets itself when it
    /// starts, see [`Scenario::on_windows`].
    pub(super) fn client(&mut self, scenario: &Scenario) {
        let side = &scenario.client;
        self.set(PLATFORM, &[BACKUP_KEY]);
        match &side.windows {
            Some(windows) => self.windows(windows),
            None if side.search.len() > 1 => self.set(TCPIP, &[("SearchList", &side.search.join(","))]),
            None => {}
        }
    }

    fn windows(&mut self, client: &WindowsClient) {
        let list = |names: &[DnsName]| names.iter().map(DnsName::as_str).collect::<Vec<_>>().join(",");
        let search = list(&client.suffix_search_list);
        match &client.users_search_list {
            Some(users) => {
                self.set(DNS_POLICY, &[("SearchList", &search)]);
                self.set(TCPIP, &[("SearchList", &list(users))]);
            }
            None if !search.is_empty() => self.set(TCPIP, &[("SearchList", &search)]),
            None => {}
        }
        if let Some(suffix) = &client.connection_suffix {
            for index in INDEXES {
                let guid = format!("{{{index:08X}-0000-0000-0000-4E6574446576}}");
                self.set(&format!(r"{TCPIP}\Interfaces\{guid}"), &[("DhcpDomain", suffix.as_str())]);
            }
        }
        for set in &client.overrides {
            let key =
                if set.scope == "root" { PLATFORM.to_owned() } else { format!(r"{PLATFORM}\{}", set.scope) };
            self.set(&key, &[("KeyManagementServiceName", &set.host)]);
            if let Some(port) = set.port {
                self.set(&key, &[("KeyManagementServicePort", &port.to_string())]);
            }
        }
        if client.network_unreadable {
            // Wine's service for it.
            self.set(r"System\CurrentControlSet\Services\nsiproxy", &[("Start", "dword:00000004")]);
        }
        if let Some(domain) = &client.lookup_domain {
            self.set(PLATFORM, &[("KeyManagementServiceLookupDomain", domain.as_str())]);
        }
        if let Some(host) = &client.kms_host {
            self.kms_host(host);
        }
        for (key, values) in &client.registry {
            for (name, value) in values {
                self.set(key, &[(name, value)]);
            }
        }
    }

    /// A KMS host's settings, its service and its firewall.
    fn kms_host(&mut self, host: &KmsHostSide) {
        self.set(PLATFORM, &[("KeyManagementServiceVersion", "10.0.20348.1")]);
        if let Some(port) = host.listening_port {
            self.set(PLATFORM, &[("KeyManagementServiceListeningPort", &port.to_string())]);
        }
        if host.publishing_disabled {
            self.set(PLATFORM, &[("DisableDnsPublishing", "dword:00000001")]);
        }
        if let Some(lines) = &host.publish_list {
            self.set(PLATFORM, &[("DnsDomainPublishList", &format!("str(7):{}", lines.join(r"\000")))]);
        }
        self.service("sppsvc", host.service);
        let port = host.listening_port.unwrap_or(1688);
        let profiles: Vec<String> =
            host.open_in.iter().map(|profile| format!("|Profile={profile:?}")).collect();
        let profiles = profiles.concat();
        let active = if host.open_in.is_empty() { "FALSE" } else { "TRUE" };
        let rule = format!(
            r"v2.30|Action=Allow|Active={active}|Dir=In|Protocol=6{profiles}|LPort={port}|App=%SystemRoot%\system32\sppsvc.exe|"
        );
        if host.firewall_readable {
            self.set(FIREWALL, &[("SPPSVC-In-TCP", &rule)]);
            self.service("MpsSvc", ServiceState::Running);
        }
    }

    /// A service whose process is one of Wine's that does nothing.
    fn service(&mut self, name: &str, state: ServiceState) {
        let start = match state {
            ServiceState::Running => "dword:00000002",
            ServiceState::Disabled => "dword:00000004",
            _ => "dword:00000003",
        };
        let values = [
            ("ErrorControl", "dword:00000001"),
            ("ImagePath", r"C:\windows\system32\spoolsv.exe"),
            ("ObjectName", "LocalSystem"),
            ("Start", start),
            ("Type", "dword:00000010"),
        ];
        self.set(&format!(r"System\CurrentControlSet\Services\{name}"), &values);
    }

    /// Sets texts; one that begins with `dword:` is a number, with `str(7):` a list.
    fn set(&mut self, key: &str, values: &[(&str, &str)]) {
        let _ = writeln!(self.text, "\n[{}] 1", key.replace('\\', r"\\"));
        for (name, value) in values {
            let written = if value.starts_with("dword:") {
                (*value).to_owned()
            } else if let Some(lines) = value.strip_prefix("str(7):") {
                format!("str(7):\"{lines}\\0\"")
            } else {
                format!("\"{}\"", value.replace('\\', r"\\").replace('"', "\\\""))
            };
            let _ = writeln!(self.text, "\"{name}\"={written}");
        }
    }
}

/// The hive with these services switched off.
pub(super) fn disable_services(hive: &str, services: &[&str]) -> String {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in hive.lines() {
        if line.starts_with('[') {
            let name = line.split(']').next().unwrap_or_default().rsplit('\\').next().unwrap_or_default();
            inside = line.contains(r"CurrentControlSet\\Services\\") && services.contains(&name);
        }
        lines.push(if inside && line.starts_with("\"Start\"=") { "\"Start\"=dword:00000004" } else { line });
    }
    lines.join("\n") + "\n"
}
