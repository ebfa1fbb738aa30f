//! What only a Windows client's system says about itself.

use serde::{Deserialize, Serialize};

use super::{Address, DnsName, ErrorCode, KmsHostFacts, LicenceAnswer, Override};

/// The application id of Windows.
pub const WINDOWS_APPLICATION: &str = "55c92734-d682-4d71-983e-d6ec3f16059f";
/// The application ids of Office 2013 and later, and of Office 2010.
pub const OFFICE_APPLICATIONS: [&str; 2] =
    ["0ff1ce15-a989-479d-af46-f275c6370663", "59a52881-a989-479d-af46-f275c6370663"];

/// **Windows facts** are settings of a Windows client beside those that every client has.
#[expect(clippy::struct_excessive_bools, reason = "independent settings of the system")]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowsFacts {
    /// Whether the program runs with administrative rights.
    pub elevated: bool,
    /// Whether the suffix search list comes from a policy, which hides the user's own.
    pub search_list_from_policy: bool,
    /// The fewest labels that devolution leaves of the primary suffix; 0 where it is switched off,
    /// nothing where Windows derives it from the forest's root.
    pub devolution_labels: Option<u32>,
    /// `AppendToMultiLabelName`: whether suffixes complete names that have a dot already.
    pub appends_to_dotted_names: bool,
    /// The domains that the DHCP server gave (option 15), as they are in force.
    pub dhcp_domains: Vec<DnsName>,
    /// The namespaces of the name resolution policy table (NRPT): the DNS client asks other servers
    /// about them than about the rest.
    pub policy_namespaces: Vec<String>,
    /// The hosts file.
    pub hosts_file: Vec<HostsEntry>,
    /// Whether the client forgets the host that served it (`slmgr /ckhc`).
    pub host_caching_disabled: bool,
    /// Which ways of activation are allowed.
    pub activation_type: Option<ActivationType>,
    /// The HRESULT of the last activation, `ProductActivationResult`.
    pub last_result: Option<u32>,
    /// What the client found and cached could not be read: that needs elevation.
    pub discovery_unreadable: bool,
    /// The address of the host that the client found and cached.
    pub discovered_address: Option<Address>,
    /// The last activation request in the event log (event 12288).
    pub last_request: Option<LastRequest>,
    /// The answer to it (event 12289); nothing where none came, or none was written down.
    pub last_answer: Option<LastAnswer>,
    /// The KMS hosts that are set by hand for Office alone, most specific scope first.
    pub office_overrides: Vec<Override>,
    /// The KMS hosts that are set by hand for products of Windows that are not the installed one.
    pub product_overrides: Vec<Override>,
    /// Programs that the system starts in the place of the licensing processes, or loads into them.
    pub hooks: Vec<LicensingHook>,
    /// What the machine says about itself as a KMS host; nothing where that was not asked.
    pub kms_host: Option<KmsHostFacts>,
    /// What the licensing service answered; nothing where it was not asked.
    pub licence: Option<LicenceAnswer>,
}

/// An activation request that the client sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastRequest {
    /// How it ended, an HRESULT.
    pub result: ErrorCode,
    /// The host that was asked.
    pub host: DnsName,
    /// Its port.
    pub port: u16,
    /// When (UTC), as the log writes it.
    pub time: Option<String>,
}

/// An answer of a KMS host that the client got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastAnswer {
    /// What it said, an HRESULT.
    pub result: ErrorCode,
    /// Whether the client is activated by it.
    pub activated: Option<bool>,
    /// The host's count.
    pub current_count: Option<u32>,
    /// When (UTC), as the log writes it.
    pub time: Option<String>,
}

/// A line of the hosts file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostsEntry {
    /// The address.
    pub address: Address,
    /// The names that it is given to.
    pub names: Vec<DnsName>,
}

/// The ways of activation that `VLActivationType` allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActivationType {
    /// Any.
    Any,
    /// Active Directory only.
    ActiveDirectory,
    /// KMS only.
    Kms,
    /// Tokens only.
    Token,
}

/// A **licensing hook** is an entry of *Image File Execution Options* for a licensing process. No
/// licensed system needs one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LicensingHook {
    /// The process, `SppExtComObj.exe`.
    pub process: String,
    /// The value's name, `Debugger`.
    pub value: String,
    /// What it holds.
    pub data: String,
}
