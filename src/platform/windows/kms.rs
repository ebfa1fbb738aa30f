//! What the registry says about KMS on the client.

use windows_registry::{Key, USERS};
use windows_sys::Win32::Foundation::ERROR_ACCESS_DENIED;

use super::registry::{machine, number, subkeys, text};
use crate::evidence::{
    ActivationType, Address, DnsName, KmsSettings, LicensingHook, OFFICE_APPLICATIONS, Override,
    WINDOWS_APPLICATION,
};

/// Windows 7 and later.
const PLATFORM: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform";
/// Windows Vista and Server 2008.
const VISTA: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\SL";
/// Office 2010 keeps its own.
const OFFICE_2010: &str = r"SOFTWARE\Microsoft\OfficeSoftwareProtectionPlatform";
/// The user that the licensing service runs as, Network Service.
const SERVICE_USER: &str = "S-1-5-20";
/// Where a program can be put in the place of another.
const HOOKS: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options";
/// The processes that activation needs.
const PROCESSES: [&str; 3] = ["SppExtComObj.exe", "sppsvc.exe", "osppsvc.exe"];
/// The values that change what such a process does.
const HOOK_VALUES: [&str; 3] = ["Debugger", "VerifierDlls", "MonitorProcess"];

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Kms {
    /// What every client has.
    pub(super) settings: KmsSettings,
    /// Overrides for Office alone.
    pub(super) office_overrides: Vec<Override>,
    pub(super) host_caching_disabled: bool,
    pub(super) activation_type: Option<ActivationType>,
    pub(super) last_result: Option<u32>,
    pub(super) discovery_unreadable: bool,
    pub(super) discovered_address: Option<Address>,
}

/// The key with everything about licensing.
pub(super) fn root() -> Option<Key> {
    machine(PLATFORM).or_else(|| machine(VISTA))
}

/// Reads it.
pub(super) fn kms() -> Kms {
    let mut kms = Kms::default();
    if let Some(root) = &root() {
        let scopes = scopes(root, WINDOWS_APPLICATION);
        kms.settings.overrides = scopes.iter().filter_map(override_of).collect();
        let domain = |(_, key): &(String, Key)| text(key, "KeyManagementServiceLookupDomain")?.parse().ok();
        kms.settings.lookup_domain = scopes.iter().find_map(domain);
        kms.activation_type =
            scopes.iter().find_map(|(_, key)| number(key, "VLActivationType")).map(activation_type);
        kms.host_caching_disabled = number(root, "DisableKeyManagementServiceHostCaching") == Some(1);
        kms.last_result =
            root.open("Activation").ok().and_then(|key| number(&key, "ProductActivationResult"));
        kms.office_overrides = OFFICE_APPLICATIONS.iter().flat_map(|id| office_overrides(root, id)).collect();
    }
    if let Some(office) = machine(OFFICE_2010) {
        let mut scopes = scopes(&office, OFFICE_APPLICATIONS[1]);
        for (name, _) in &mut scopes {
            *name = format!("office-2010 {name}");
        }
        kms.office_overrides.extend(scopes.iter().filter_map(override_of));
    }
    discovered(&mut kms);
    kms
}

/// The scopes of an application, most specific first: its products, itself, everything.
fn scopes(root: &Key, application: &str) -> Vec<(String, Key)> {
    let mut scopes = Vec::new();
    if let Ok(key) = root.open(application) {
        for product in subkeys(&key) {
            let product_key = key.open(&product);
            scopes.extend(product_key.map(|key| (format!("{application}\\{product}"), key)));
        }
        scopes.push((application.to_owned(), key));
    }
    scopes.extend(root.open("").map(|key| ("root".to_owned(), key)));
    scopes
}

fn office_overrides(root: &Key, application: &str) -> Vec<Override> {
    let scopes = scopes(root, application);
    scopes.iter().filter(|(name, _)| name != "root").filter_map(override_of).collect()
}

fn override_of((scope, key): &(String, Key)) -> Option<Override> {
    let (host, own_port) = Override::split_port(&text(key, "KeyManagementServiceName")?);
    let port = number(key, "KeyManagementServicePort").and_then(|port| u16::try_from(port).ok());
    Some(Override { scope: scope.clone(), host, port: port.filter(|port| *port != 0).or(own_port) })
}

fn activation_type(number: u32) -> ActivationType {
    match number {
        1 => ActivationType::ActiveDirectory,
        2 => ActivationType::Kms,
        3 => ActivationType::Token,
        _ => ActivationType::Any,
    }
}

/// What the licensing service found and cached, in its own user's hive.
fn discovered(kms: &mut Kms) {
    let root = match USERS.open(format!(r"{SERVICE_USER}\{PLATFORM}")) {
        Ok(root) => root,
        Err(error) => {
            kms.discovery_unreadable = u32::try_from(error.code().0 & 0xffff) == Ok(ERROR_ACCESS_DENIED);
            return;
        }
    };
    for (_, key) in scopes(&root, WINDOWS_APPLICATION) {
        let name = text(&key, "DiscoveredKeyManagementServiceName").and_then(|name| name.parse().ok());
        let name: Option<DnsName> = name;
        if name.is_some() {
            kms.settings.discovered_host = name;
            kms.discovered_address =
                text(&key, "DiscoveredKeyManagementServiceIpAddress").and_then(|ip| ip.parse().ok());
            return;
        }
    }
}

/// Returns what hooks into the licensing processes.
pub(super) fn hooks() -> Vec<LicensingHook> {
    let Some(options) = machine(HOOKS) else { return Vec::new() };
    let mut hooks = Vec::new();
    for process in PROCESSES {
        let Ok(key) = options.open(process) else { continue };
        for value in HOOK_VALUES {
            let data = text(&key, value);
            let hook = |data| LicensingHook { process: process.to_owned(), value: value.to_owned(), data };
            hooks.extend(data.map(hook));
        }
    }
    hooks
}
