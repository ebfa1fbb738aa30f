//! Scenario files, `fixtures/scenarios/NAME.toml`: what a network is, how kmsdoctor is called, what follows.
//!
//! ```toml
//! about = "One sentence."
//! args = ["--kms-host", "kms01.corp.example"]  # of `kmsdoctor check`; default none
//! heights = ["scripted", "lab"]                # default both
//! patience = 3.5                               # `--timeout` in seconds; default 1.2
//!
//! [client]                                     # 10.91.1.2, fd91:1::2
//! dns_servers = ["10.91.2.53"]                 # resolv.conf, in order
//! search = ["corp.example"]                    # resolv.conf
//! resolv_options = "timeout:1 attempts:1"      # resolv.conf; this is the default
//! ping = "allowed"                             # or "forbidden": an ordinary user without the right
//! gateway = true                               # false: no default route
//! hosts_file = { "kms01.corp.example" = ["10.91.3.99"] }
//! ports = { 1688 = "kms" }                     # what listens on the client itself, a KMS host
//! windows = { primary_dns_suffix = "corp.example" }  # a Windows client; scripted, and under Wine
//!
//! [[dns]]                                      # one per server: 10.91.2.x, fd91:2::x
//! address = ["10.91.2.53"]
//! software = "named"                           # named, dnsmasq, unbound, samba, odd, none, absent
//! zones = { "corp.example" = ["_vlmcs._tcp SRV 0 0 1688 kms01", "kms01 A 10.91.3.10"] }
//! filler = 60                                  # so many SRV records more, of hosts that serve
//! answers = "refused"                          # servfail or refused to everything
//! odd = [{ name = "*", type = "SRV", does = "silent" }]  # `demo::OddRule`, software "odd"
//!
//! [[host]]                                     # one per machine: 10.91.3.x, fd91:3::x
//! address = ["10.91.3.10"]
//! ports = { 1688 = "kms" }                     # `demo::ListenerMode`; no entry: nothing listens
//! ping = true                                  # false: echo requests are dropped
//!
//! [[fault]]
//! where = "router"                             # router, client (its own output), host (its own input)
//! do = "drop"                                  # see `FaultKind`
//! to = "10.91.3.10"                            # an address or a prefix
//! protocol = "tcp"                             # tcp, udp, icmp, any
//! port = 1688                                  # optional
//! direction = "out"                            # back: the answers suffer
//!
//! [expect]
//! class = "srv"
//! cause = "srv.missing"                        # absent when healthy
//! exit = 11
//! steps = { client-config = "pass", srv-lookup = "fail" }
//! findings = ["error srv.missing corp.example"]  # the exact set; two words: about anything
//! says = ["Add-DnsServerResourceRecord"]       # occurs in the text report
//! never = ["firewall"]                         # in no finding and in no word of the diagnosis
//! nowhere = ["hosts file"]                     # not even in a remedy of the text report
//! hosts = [{ name = "kms01.corp.example", port = 1688, by_name = "kms" }]
//! ```
//!
//! The router between the three links has no default route: an unknown destination is answered with
//! network unreachable, an address that no machine has with host unreachable after 3.1 seconds.

mod expectation;
mod fixtures;
mod input;
mod windows;
mod zone;

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use kmsdoctor::demo::{ListenerMode, OddRule};

pub(crate) use self::expectation::Expectation;
pub(crate) use self::input::{Family, Input, KmsHostSide, WindowsClient};
pub(crate) use self::zone::{Data, Record, complete};

/// A **scenario** is one file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    #[serde(skip)]
    pub(crate) name: String,
    pub(crate) about: String,
    #[serde(default)]
    pub(crate) args: Vec<String>,
    #[serde(default = "both_heights")]
    pub(crate) heights: Vec<Height>,
    #[serde(default = "short_patience")]
    pub(crate) patience: f64,
    pub(crate) client: ClientSide,
    #[serde(default)]
    pub(crate) dns: Vec<DnsSide>,
    #[serde(default)]
    pub(crate) host: Vec<HostSide>,
    #[serde(default)]
    pub(crate) fault: Vec<Fault>,
    pub(crate) expect: Expectation,
}

/// Where a scenario can be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Height {
    Scripted,
    Lab,
}

/// The machine whose activation fails.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClientSide {
    #[serde(default)]
    pub(crate) dns_servers: Vec<IpAddr>,
    #[serde(default)]
    pub(crate) search: Vec<String>,
    #[serde(default = "quick_resolver")]
    pub(crate) resolv_options: String,
    #[serde(default)]
    pub(crate) ping: PingRight,
    #[serde(default = "yes")]
    pub(crate) gateway: bool,
    #[serde(default)]
    pub(crate) hosts_file: BTreeMap<String, Vec<IpAddr>>,
    pub(crate) windows: Option<WindowsClient>,
    /// What listens on the client itself, where it is checked as a KMS host.
    #[serde(default)]
    pub(crate) ports: BTreeMap<String, ListenerMode>,
}

/// Whether the client's system lets kmsdoctor send echo requests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PingRight {
    #[default]
    Allowed,
    Forbidden,
}

/// A DNS server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DnsSide {
    pub(crate) address: Vec<IpAddr>,
    pub(crate) software: Software,
    #[serde(default)]
    pub(crate) zones: BTreeMap<String, Vec<Record>>,
    #[serde(default)]
    pub(crate) filler: u16,
    pub(crate) answers: Option<Answers>,
    #[serde(default)]
    pub(crate) odd: Vec<OddRule>,
}

/// What a DNS server runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Software {
    Named,
    Dnsmasq,
    Unbound,
    Samba,
    /// `kmsdoctor::demo`'s own, which misbehaves on request.
    Odd,
    /// The machine is up, nothing listens on port 53.
    None,
    /// There is no such machine.
    Absent,
}

/// The one RCODE with which a server answers everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Answers {
    Servfail,
    Refused,
}

/// A machine that may serve KMS.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HostSide {
    pub(crate) address: Vec<IpAddr>,
    #[serde(default)]
    pub(crate) ports: BTreeMap<String, ListenerMode>,
    #[serde(default = "yes")]
    pub(crate) ping: bool,
}

/// What happens to some packets.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    #[serde(rename = "where")]
    pub(crate) place: Place,
    #[serde(rename = "do")]
    pub(crate) kind: FaultKind,
    pub(crate) to: String,
    #[serde(default)]
    pub(crate) protocol: Protocol,
    pub(crate) port: Option<u16>,
    #[serde(default)]
    pub(crate) direction: Direction,
}

/// Whose packet filter or routing table it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Place {
    Router,
    Client,
    Host,
}

/// What a packet meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FaultKind {
    Drop,
    /// A TCP reset.
    Reset,
    /// ICMP: administratively prohibited.
    Prohibited,
    PortUnreachable,
    HostUnreachable,
    NetUnreachable,
    /// In the client's routing table.
    RouteUnreachable,
    RouteProhibit,
    NoRoute,
}

/// Which packets a fault meets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Protocol {
    #[default]
    Any,
    Tcp,
    Udp,
    Icmp,
}

/// Whether the question or the answer suffers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Direction {
    #[default]
    Out,
    Back,
}

impl Scenario {
    /// Reads one file.
    pub(crate) fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a readable scenario file");
        let mut scenario: Self =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        scenario.name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for server in &mut scenario.dns {
            server.add_filler();
        }
        scenario
    }

    /// All scenarios by name, or those whose name contains `KMSDOCTOR_SCENARIO`.
    pub(crate) fn all() -> Vec<Self> {
        let wanted = std::env::var("KMSDOCTOR_SCENARIO").unwrap_or_default();
        let mut paths: Vec<PathBuf> = std::fs::read_dir(Self::folder())
            .expect("fixtures/scenarios")
            .map(|entry| entry.expect("a directory entry").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .collect();
        paths.sort();
        let all: Vec<Self> = paths.iter().map(|path| Self::read(path)).collect();
        let chosen: Vec<Self> = all.into_iter().filter(|scenario| scenario.name.contains(&wanted)).collect();
        assert!(!chosen.is_empty(), "no scenario's name contains {wanted:?}");
        chosen
    }

    /// Those that are played at `height`.
    pub(crate) fn of_height(height: Height) -> Vec<Self> {
        Self::all().into_iter().filter(|scenario| scenario.heights.contains(&height)).collect()
    }

    /// Those that the Windows executable is tried with under Wine: all of the lab and all of Windows
    /// clients, as far as Wine can show them, each with what holds there.
    pub(crate) fn on_windows() -> Vec<Self> {
        let differences = windows::Differences::read();
        let played =
            |scenario: &Self| scenario.heights.contains(&Height::Lab) || scenario.client.windows.is_some();
        Self::all().into_iter().filter(played).filter_map(|scenario| differences.apply(scenario)).collect()
    }

    /// Where the files are.
    pub(crate) fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/scenarios")
    }
}

fn both_heights() -> Vec<Height> {
    vec![Height::Scripted, Height::Lab]
}

fn short_patience() -> f64 {
    1.2
}

fn quick_resolver() -> String {
    "timeout:1 attempts:1".to_owned()
}

fn yes() -> bool {
    true
}
