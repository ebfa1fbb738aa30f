//! What each command's output says: null where it does not say it for certain.

use serde::Serialize;

/// One command's output with what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Block {
    /// What the output says.
    #[serde(flatten)]
    pub facts: Facts,
    /// The language of its labels; nothing where no label told.
    pub lang: Option<&'static str>,
}

/// The facts, by command.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Facts {
    /// `ipconfig /all`.
    Ipconfig(Ipconfig),
    /// `nslookup`.
    Nslookup(Nslookup),
    /// `ping`.
    Ping(PingFacts),
    /// `slmgr.vbs /dlv` and `/dli`.
    SlmgrInfo(SlmgrInfo),
    /// `slmgr.vbs /ato`.
    SlmgrAto(SlmgrAto),
    /// `Test-NetConnection`.
    TestNetconnection(TestNetConnection),
    /// `Resolve-DnsName`.
    ResolveDnsname(ResolveDnsName),
    /// Events of the licensing service.
    Events(Events),
    /// `netstat -ano`.
    Netstat(Netstat),
    /// `reg query`, and exports of regedit.
    RegQuery(RegQuery),
}

impl Facts {
    /// The command's name, for people.
    #[must_use]
    pub fn command(&self) -> &'static str {
        match self {
            Self::Ipconfig(_) => "ipconfig",
            Self::Nslookup(_) => "nslookup",
            Self::Ping(_) => "ping",
            Self::SlmgrInfo(_) => "slmgr /dlv",
            Self::SlmgrAto(_) => "slmgr /ato",
            Self::TestNetconnection(_) => "Test-NetConnection",
            Self::ResolveDnsname(_) => "Resolve-DnsName",
            Self::Events(_) => "events",
            Self::Netstat(_) => "netstat",
            Self::RegQuery(_) => "reg query",
        }
    }
}

/// The facts of `ipconfig /all`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that ipconfig prints")]
pub struct Ipconfig {
    pub host_name: Option<String>,
    pub primary_dns_suffix: Option<String>,
    pub dns_suffix_search_list: Vec<String>,
    pub adapters: Vec<AdapterFacts>,
}

/// One adapter of `ipconfig /all`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that ipconfig prints")]
pub struct AdapterFacts {
    /// The header without its type words; nothing where these are not known.
    pub name: Option<String>,
    pub header: String,
    pub media_connected: Option<bool>,
    pub connection_suffix: Option<String>,
    pub connection_suffix_search_list: Vec<String>,
    pub description: Option<String>,
    pub mac: Option<String>,
    pub dhcp_enabled: Option<bool>,
    pub ipv4: Vec<Ipv4Facts>,
    pub ipv6: Vec<Ipv6Facts>,
    pub gateways: Vec<String>,
    pub dhcp_server: Option<String>,
    pub dns_servers: Vec<String>,
}

/// An IPv4 address of an adapter.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that ipconfig prints")]
pub struct Ipv4Facts {
    pub addr: String,
    pub mask: Option<String>,
    /// Whether the machine gave it to itself (169.254/16).
    pub autoconf: bool,
    pub state: Option<&'static str>,
}

/// An IPv6 address of an adapter.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that ipconfig prints")]
pub struct Ipv6Facts {
    pub addr: String,
    pub scope: Option<String>,
    /// `global`, `temporary` or `link_local`.
    pub kind: &'static str,
    pub state: Option<&'static str>,
}

/// An SRV record as nslookup and Resolve-DnsName print it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the fields of the record")]
pub struct SrvFacts {
    pub name: Option<String>,
    pub priority: Option<u16>,
    pub weight: Option<u16>,
    pub port: Option<u16>,
    pub target: Option<String>,
}

/// An address record.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the fields of the record")]
pub struct AddressFacts {
    pub name: String,
    pub addr: String,
}

/// How a question to DNS ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LookupOutcome {
    /// Records came.
    Found,
    /// The name does not exist.
    Nxdomain,
    /// The name exists; only the zone's SOA came.
    NoRecords,
    /// Nothing came.
    Timeout,
    /// “No response from server”.
    NoResponse,
    /// “Query refused”.
    Refused,
    /// “Server failed”.
    ServerFailed,
    /// The server and nothing more: the reason went to stderr.
    Empty,
}

/// The facts of `nslookup`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the records")]
pub struct Nslookup {
    /// Nothing for `UnKnown`, which means that the server's address has no name.
    pub server_name: Option<String>,
    pub server_address: Option<String>,
    pub query: Option<String>,
    pub outcome: Option<LookupOutcome>,
    pub authoritative: Option<bool>,
    pub srv: Vec<SrvFacts>,
    pub addresses: Vec<AddressFacts>,
    pub soa_zone: Option<String>,
    /// “DNS request timed out.”, those of the server's own name included.
    pub timeouts: u32,
}

/// The facts of `Resolve-DnsName`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the records")]
pub struct ResolveDnsName {
    pub query: Option<String>,
    pub outcome: Option<LookupOutcome>,
    pub srv: Vec<SrvFacts>,
    pub addresses: Vec<AddressFacts>,
    pub soa_zone: Option<String>,
}

/// The facts of `ping`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that ping prints")]
pub struct PingFacts {
    pub target: Option<String>,
    pub target_ip: Option<String>,
    pub resolved: Option<bool>,
    /// Lines that prove an echo.
    pub echo_replies: u32,
    pub timeouts: u32,
    /// “Reply from … unreachable”, which ping counts as received.
    pub unreachable: u32,
    pub ttl_expired: u32,
    pub general_failures: u32,
    pub sent: Option<u32>,
    pub received: Option<u32>,
    pub lost: Option<u32>,
    pub loss_percent: Option<u32>,
    pub min_ms: Option<u32>,
    pub max_ms: Option<u32>,
    pub avg_ms: Option<u32>,
    /// True only with an echo.
    pub alive: bool,
}

/// The facts of `slmgr.vbs /dlv` and `/dli`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct SlmgrInfo {
    /// `/dlv` rather than `/dli`.
    pub verbose: bool,
    pub service_version: Option<String>,
    pub products: Vec<Product>,
}

/// One product of `slmgr.vbs /dlv`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct Product {
    pub name: Option<String>,
    pub description: Option<String>,
    /// `kms_client`, `kms_host`, `mak`, `retail` or `oem`.
    pub channel_kind: Option<&'static str>,
    pub activation_id: Option<String>,
    pub application_id: Option<String>,
    pub extended_pid: Option<String>,
    pub product_key_channel: Option<String>,
    pub partial_product_key: Option<String>,
    pub license_status: Option<&'static str>,
    pub notification_reason: Option<String>,
    pub remaining_minutes: Option<u64>,
    pub remaining_days: Option<u64>,
    pub rearm_windows: Option<u64>,
    pub rearm_sku: Option<u64>,
    /// As it stands there.
    pub trusted_time: Option<String>,
    pub configured_activation_type: Option<&'static str>,
    /// The output asks for `slmgr.vbs /ato`.
    pub needs_ato: bool,
    pub kms_client: Option<KmsClient>,
    pub kms_host: Option<KmsHost>,
    pub ad_client: Option<AdClient>,
}

/// What a KMS client says about its last activation.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct KmsClient {
    pub cmid: Option<String>,
    pub lookup_domain: Option<String>,
    pub registered_host: Option<String>,
    pub registered_port: Option<u16>,
    pub dns_host: Option<String>,
    pub dns_port: Option<u16>,
    pub dns_discovery_failed: Option<bool>,
    pub host_ip: Option<String>,
    pub host_extended_pid: Option<String>,
    pub activation_interval_min: Option<u64>,
    pub renewal_interval_min: Option<u64>,
    pub host_caching: Option<bool>,
}

/// What a KMS host says about itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct KmsHost {
    pub current_count: Option<u64>,
    pub port: Option<u16>,
    pub dns_publishing: Option<bool>,
    pub priority: Option<&'static str>,
    pub total_requests: Option<u64>,
    pub failed_requests: Option<u64>,
    pub requests: Requests,
}

/// The requests that a KMS host counted, by licence status.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct Requests {
    pub unlicensed: Option<u64>,
    pub licensed: Option<u64>,
    pub initial_grace: Option<u64>,
    pub expired_or_out_of_tolerance: Option<u64>,
    pub non_genuine_grace: Option<u64>,
    pub notification: Option<u64>,
}

/// What a client says that Active Directory activated.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct AdClient {
    pub object_name: Option<String>,
    pub object_dn: Option<String>,
    pub extended_pid: Option<String>,
    pub activation_id: Option<String>,
}

/// The facts of `slmgr.vbs /ato`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that slmgr prints")]
pub struct SlmgrAto {
    pub product_name: Option<String>,
    pub activation_id: Option<String>,
    pub success: Option<bool>,
    /// `0x` and eight upper-case digits.
    pub error_code: Option<String>,
}

/// The facts of `Test-NetConnection`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the cmdlet's properties")]
pub struct TestNetConnection {
    pub computer_name: Option<String>,
    pub remote_address: Option<String>,
    pub remote_port: Option<u16>,
    pub interface_alias: Option<String>,
    pub source_address: Option<String>,
    pub name_resolved: Option<bool>,
    pub ping_succeeded: Option<bool>,
    pub tcp_succeeded: Option<bool>,
}

/// Events in file order.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the event viewer")]
pub struct Events {
    pub events: Vec<EventFacts>,
}

/// One event.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the event viewer")]
pub struct EventFacts {
    pub id: u32,
    /// As it stands there.
    pub time: Option<String>,
    pub computer: Option<String>,
    /// The data at its end; nothing where it was cut.
    pub info: Option<EventInfo>,
}

/// The data of an event, in the order in which it is printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the names are those of Microsoft's description of the events")]
pub enum EventInfo {
    /// 12288: the client asked.
    Request {
        result: String,
        host: Option<String>,
        port: Option<u16>,
        cmid: String,
        client_time: String,
        is_vm: Option<bool>,
        license_state: Option<u32>,
        minutes_to_expiration: Option<i64>,
        sku_id: String,
        min_count: Option<u32>,
    },
    /// 12289: an answer came.
    Response {
        result: String,
        activated: Option<bool>,
        current_count: Option<u32>,
        activation_interval: Option<u32>,
        renewal_interval: Option<u32>,
        host_time: String,
    },
    /// 12290: the host processed a request.
    Processed {
        result: String,
        min_count: Option<u32>,
        client: String,
        cmid: String,
        client_time: String,
        is_vm: Option<bool>,
        license_state: Option<u32>,
        minutes_to_expiration: Option<i64>,
        sku_id: String,
    },
    /// 12293: the host could not publish its record.
    PublishingFailed { domain: Option<String>, result: String },
    /// 12294: the host published its record.
    Published { domain: String },
}

/// The facts of `netstat -ano`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that netstat prints")]
pub struct Netstat {
    pub connections: Vec<ConnectionFacts>,
    /// Something listens on TCP port 1688.
    pub listening_1688: bool,
}

/// One row of `netstat -ano`; addresses keep their brackets, states are English.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those that netstat prints")]
pub struct ConnectionFacts {
    pub proto: &'static str,
    pub local_addr: String,
    pub local_port: Option<u16>,
    pub remote_addr: String,
    pub remote_port: Option<u16>,
    pub state: Option<String>,
    pub pid: Option<u32>,
}

/// The facts of `reg query` or a regedit export.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the registry")]
pub struct RegQuery {
    /// The command said that the key or value is not there, or that it may not be read.
    pub error: bool,
    pub keys: Vec<RegKey>,
}

/// One key.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the registry")]
pub struct RegKey {
    pub path: String,
    pub values: Vec<RegValue>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the registry")]
pub struct RegValue {
    /// Empty for the key's default value.
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub data: RegData,
}

/// The data of a value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum RegData {
    /// A number (`REG_DWORD`, `REG_QWORD`).
    Number(u64),
    /// A text, or the digits of binary data.
    Text(String),
    /// A list of texts (`REG_MULTI_SZ`).
    List(Vec<String>),
    /// Not set, or not readable.
    Nothing,
}
