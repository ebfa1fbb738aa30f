//! The name resolution policy table (NRPT), which sends some names to other servers.

use super::registry::{lines, machine, subkeys};

/// Rules of a policy; where the key exists, local rules are ignored.
const BY_POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows NT\DNSClient\DnsPolicyConfig";
/// Rules that programs such as VPN clients set.
const LOCAL: &str = r"SYSTEM\CurrentControlSet\Services\Dnscache\Parameters\DnsPolicyConfig";

/// Returns the namespaces of the rules in force: `.contoso.com` is a suffix.
pub(super) fn namespaces() -> Vec<String> {
    let Some(table) = machine(BY_POLICY).or_else(|| machine(LOCAL)) else { return Vec::new() };
    let rules = subkeys(&table).into_iter().filter_map(|rule| table.open(rule).ok());
    let mut namespaces: Vec<String> = rules.flat_map(|rule| lines(&rule, "Name")).collect();
    namespaces.sort();
    namespaces.dedup();
    namespaces
}
