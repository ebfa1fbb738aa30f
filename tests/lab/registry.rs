//! The registry of a Windows client, in the form of Wine's files.

use std::fmt::Write as _;

use kmsdoctor::evidence::DnsName;

use crate::scenario::{Scenario, WindowsClient};

/// The licensing platform's key below `HKEY_LOCAL_MACHINE`.
const PLATFORM: &str = r"Software\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform";
const TCPIP: &str = r"System\CurrentControlSet\Services\Tcpip\Parameters";
const DNS_POLICY: &str = r"Software\Policies\Microsoft\Windows NT\DNSClient";
/// What every Windows keeps there, and no report may show: a product key, here the one for everybody.
const BACKUP_KEY: (&str, &str) = ("BackupProductKeyDefault", "W269N-WFGWX-YVC9B-4J6C9-T83GX");
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
        if let Some(domain) = &client.lookup_domain {
            self.set(PLATFORM, &[("KeyManagementServiceLookupDomain", domain.as_str())]);
        }
        for (key, values) in &client.registry {
            for (name, value) in values {
                self.set(key, &[(name, value)]);
            }
        }
    }

    /// Sets texts; one that begins with `dword:` is a number.
    fn set(&mut self, key: &str, values: &[(&str, &str)]) {
        let _ = writeln!(self.text, "\n[{}] 1", key.replace('\\', r"\\"));
        for (name, value) in values {
            let written = match value.strip_prefix("dword:") {
                Some(_) => (*value).to_owned(),
                None => format!("\"{}\"", value.replace('\\', r"\\").replace('"', "\\\"")),
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
