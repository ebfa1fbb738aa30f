//! What each command's output says: null where it does not say it for certain.

use serde::Serialize;

pub use super::event_facts::{EventFacts, EventInfo, Events};
pub use super::license::{AdClient, KmsClient, KmsHost, Product, Requests, SlmgrAto, SlmgrInfo};

/// One command's output with what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Block {
    /// What the output says.
    #[serde(flatten)]
    pub facts: Facts,
    /// The language of its labels; nothing where no label told.
    pub lang: Option<&'static str>,
    /// Whether a prompt with its command stands before it.
    #[serde(skip)]
    pub is_typed: bool,
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
    /// The machine's name and suffix are there, which only `/all` prints.
    #[serde(skip)]
    pub has_names: bool,
    /// The last adapter is there to its end.
    #[serde(skip)]
    pub is_whole: bool,
    /// An address stands behind a label that no table knows: it may be a DNS server's.
    #[serde(skip)]
    pub has_strange_address: bool,
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
    /// `global`, `temporary` or `link_local`; nothing where the label does not tell.
    pub kind: Option<&'static str>,
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
    /// The command names the server, so that it need not be the client's.
    #[serde(skip)]
    pub chooses_server: bool,
    pub outcome: Option<LookupOutcome>,
    pub authoritative: Option<bool>,
    pub srv: Vec<SrvFacts>,
    pub addresses: Vec<AddressFacts>,
    pub soa_zone: Option<String>,
    /// “DNS request timed out.”, those of the server's own name included.
    pub timeouts: u32,
    /// The reason speaks of records of another type than SRV: nobody asked for those.
    #[serde(skip)]
    pub asks_another_type: bool,
}

/// The facts of `Resolve-DnsName`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the records")]
pub struct ResolveDnsName {
    pub query: Option<String>,
    /// The server that the command names; without one the client's own resolver answers.
    #[serde(skip)]
    pub server: Option<String>,
    /// The command asks for SRV records; the cmdlet asks for addresses by itself.
    #[serde(skip)]
    pub asks_for_srv: bool,
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
    /// This and the three other ways to fail are told by words; nothing where lines are in others.
    pub timeouts: Option<u32>,
    /// “Reply from … unreachable”, which ping counts as received.
    pub unreachable: Option<u32>,
    pub ttl_expired: Option<u32>,
    /// Who says that, first.
    #[serde(skip)]
    pub reporter: Option<String>,
    pub general_failures: Option<u32>,
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
    /// The addresses to which no connection came about, as the warnings above the properties say.
    #[serde(skip)]
    pub failed_addresses: Vec<String>,
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
    /// The program's file name, which only `-b` prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
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
