//! The client's facts on Windows.

use windows_sys::Win32::Foundation::{CloseHandle, HANDLE};
use windows_sys::Win32::Security::{GetTokenInformation, TOKEN_ELEVATION, TOKEN_QUERY, TokenElevation};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};

use super::adapters::{WindowsAdapter, adapters, servers};
use super::registry::{machine, number, text};
use super::suffixes::suffixes;
use super::{domain, events, hosts_file, kms, policy};
use crate::evidence::{Asks, Client, DnsName, WindowsFacts};

const VERSION: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion";
const TCPIP: &str = r"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters";
/// The first build of Windows 11, whose registry still calls it Windows 10.
const WINDOWS_11: u32 = 22_000;

/// Returns what this system says about itself.
#[must_use]
pub fn client_facts() -> Client {
    let (adapters, suffixes, kms) = (adapters(), suffixes(), kms::kms());
    let network_error = adapters.as_ref().err().copied();
    let mut adapters = adapters.unwrap_or_default();
    let dhcp_domains = dhcp_domains(&mut adapters);
    let (last_request, last_answer) = events::last_activation();
    let facts = WindowsFacts {
        elevated: is_elevated(),
        search_list_from_policy: suffixes.search_from_policy,
        devolution_labels: suffixes.devolution_labels,
        appends_to_dotted_names: suffixes.appends_to_dotted_names,
        dhcp_domains,
        policy_namespaces: policy::namespaces(),
        hosts_file: hosts_file::entries(),
        host_caching_disabled: kms.host_caching_disabled,
        activation_type: kms.activation_type,
        last_result: kms.last_result,
        discovery_unreadable: kms.discovery_unreadable,
        discovered_address: kms.discovered_address,
        last_request,
        last_answer,
        office_overrides: kms.office_overrides,
        product_overrides: Vec::new(),
        hooks: kms::hooks(),
        kms_host: None,
        licence: None,
    };
    Client {
        host_name: host_name(),
        os: operating_system(),
        primary_dns_suffix: suffixes.primary,
        ad_domain: domain::active_directory_domain(),
        suffix_search_list: suffixes.search,
        dns_servers: servers(&adapters),
        adapters: adapters.into_iter().map(|adapter| adapter.adapter).collect(),
        network_error,
        kms: kms.settings,
        asks: Asks::PrimarySuffix,
        windows: Some(facts),
        ..Client::default()
    }
}

fn host_name() -> Option<String> {
    let set = machine(TCPIP).and_then(|key| text(&key, "Hostname"));
    set.or_else(|| std::env::var("COMPUTERNAME").ok()).filter(|name| !name.is_empty())
}

/// The domain that DHCP gave, by adapter. It is the connection's suffix where none is set by hand;
/// a workgroup machine looks for KMS there.
fn dhcp_domains(adapters: &mut [WindowsAdapter]) -> Vec<DnsName> {
    let mut domains: Vec<DnsName> = Vec::new();
    for adapter in adapters {
        let Some(key) = machine(&format!(r"{TCPIP}\Interfaces\{}", adapter.guid)) else { continue };
        let suffix: Option<DnsName> =
            ["Domain", "DhcpDomain"].iter().find_map(|name| text(&key, name)?.parse().ok());
        if adapter.suffix.is_none() {
            adapter.adapter.connection_suffix = suffix;
        }
        let given: Option<DnsName> = text(&key, "DhcpDomain").and_then(|name| name.parse().ok());
        domains.extend(given.filter(|name| !domains.contains(name)));
    }
    domains
}

/// The product's name with its version and build, `Windows 11 Enterprise 23H2 (10.0.22631.3007)`.
fn operating_system() -> Option<String> {
    let key = machine(VERSION)?;
    let build = text(&key, "CurrentBuild").or_else(|| text(&key, "CurrentBuildNumber")).unwrap_or_default();
    let mut product = text(&key, "ProductName").unwrap_or_else(|| "Windows".to_owned());
    if build.parse::<u32>().is_ok_and(|build| build >= WINDOWS_11) {
        product = product.replace("Windows 10", "Windows 11");
    }
    let release = text(&key, "DisplayVersion").or_else(|| text(&key, "CSDVersion"));
    let major = number(&key, "CurrentMajorVersionNumber").zip(number(&key, "CurrentMinorVersionNumber"));
    let version = match major {
        Some((major, minor)) => format!("{major}.{minor}"),
        None => text(&key, "CurrentVersion").unwrap_or_default(),
    };
    let revision = number(&key, "UBR").map(|revision| format!(".{revision}")).unwrap_or_default();
    let release = release.map(|release| format!(" {release}")).unwrap_or_default();
    Some(format!("{product}{release} ({version}.{build}{revision})"))
}

/// Whether the process has administrative rights.
fn is_elevated() -> bool {
    let mut token: HANDLE = std::ptr::null_mut();
    // SAFETY: the pseudo-handle needs no closing; one handle is written.
    if unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) } == 0 {
        return false;
    }
    let mut elevation = TOKEN_ELEVATION::default();
    let size = u32::try_from(size_of::<TOKEN_ELEVATION>()).unwrap_or_default();
    let mut written = 0;
    // SAFETY: the structure has the size that is given, and the token is open.
    let told = unsafe {
        GetTokenInformation(token, TokenElevation, (&raw mut elevation).cast(), size, &raw mut written)
    };
    // SAFETY: the handle was opened above and is not used any more.
    unsafe { CloseHandle(token) };
    told != 0 && elevation.TokenIsElevated != 0
}
