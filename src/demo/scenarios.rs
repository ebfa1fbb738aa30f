//! The demo scenarios, as data.
//!
//! All of them tell of the domain contoso.com. The machines are loopback addresses of one network:
//!
//! ```text
//! 127.16.88.53, .54   the DNS servers
//! 127.16.88.10        kms01, the KMS host
//! 127.16.88.9         oldkms, where the KMS host used to be
//! 127.16.88.99        an address that kms01 had once; nobody listens there
//! ```

use std::net::Ipv4Addr;

use super::listener_mode::ListenerMode;
use super::oddity::Oddity;
use super::scenario::{NameServerPlan, OddPlan, PortName, Scenario, Service, ZonePlan};
use crate::evidence::{ErrorCode, RecordType};

const DNS_1: Ipv4Addr = Ipv4Addr::new(127, 16, 88, 53);
const DNS_2: Ipv4Addr = Ipv4Addr::new(127, 16, 88, 54);
const KMS_01: Ipv4Addr = Ipv4Addr::new(127, 16, 88, 10);
const OLD_KMS: Ipv4Addr = Ipv4Addr::new(127, 16, 88, 9);
const FORMER: Ipv4Addr = Ipv4Addr::new(127, 16, 88, 99);

/// No KMS host could be contacted.
const NO_HOST: Option<ErrorCode> = Some(ErrorCode(0xC004_F074));
/// The DNS name does not exist.
const NO_NAME: Option<ErrorCode> = Some(ErrorCode(0x8007_232B));

const HOST: &str = "kms01.contoso.com";
const SRV: &str = "_vlmcs._tcp SRV 0 0 {kms} kms01";
const A: &str = "kms01 A 127.16.88.10";
const OLD_A: &str = "oldkms A 127.16.88.9";
const FORMER_A: &str = "kms01 A 127.16.88.99";

const SERVES: Service = Service { address: KMS_01, port: PortName::Kms, mode: Some(ListenerMode::Kms) };
const OLD_IS_CLOSED: Service = Service { address: OLD_KMS, port: PortName::Kms, mode: None };
const FORMER_IS_CLOSED: Service = Service { address: FORMER, port: PortName::Kms, mode: None };

/// A healthy network, and what every other scenario departs from.
const HEALTHY: Scenario = Scenario {
    name: "healthy",
    cause: None,
    error_code: None,
    known_host: None,
    known_addresses: &[],
    primary_suffix: Some("contoso.com"),
    search: &["contoso.com"],
    override_host: None,
    hosts: &[],
    name_servers: &[server(&[contoso(&[SRV, A])])],
    services: &[SERVES],
};

/// The operator knows a KMS host that serves, but discovery does not lead to it.
const DISCOVERY_FAILS: Scenario = Scenario { error_code: NO_NAME, known_host: Some(HOST), ..HEALTHY };

/// The KMS host serves, and the operator knows its address; its name is of no use.
const NAME_FAILS: Scenario =
    Scenario { error_code: NO_HOST, known_host: Some(HOST), known_addresses: &[KMS_01], ..HEALTHY };

pub(super) const SCENARIOS: &[Scenario] = &[
    HEALTHY,
    Scenario {
        name: "srv-missing",
        cause: Some("srv.missing"),
        name_servers: &[server(&[contoso(&[A])])],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "srv-wrong-target",
        cause: Some("srv.wrong-target"),
        error_code: NO_HOST,
        name_servers: &[server(&[contoso(&["_vlmcs._tcp SRV 0 0 {kms} oldkms", A, OLD_A])])],
        services: &[SERVES, OLD_IS_CLOSED],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "srv-wrong-port",
        cause: Some("srv.wrong-port"),
        error_code: NO_HOST,
        name_servers: &[server(&[contoso(&["_vlmcs._tcp SRV 0 0 {other} kms01", A])])],
        services: &[SERVES, Service { address: KMS_01, port: PortName::Other, mode: None }],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "srv-target-unavailable",
        cause: Some("srv.target-unavailable"),
        error_code: NO_HOST,
        name_servers: &[server(&[contoso(&["_vlmcs._tcp SRV 0 0 0 .", A])])],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "srv-not-in-client-domain",
        cause: Some("srv.not-in-client-domain"),
        known_host: Some("kms01.hq.contoso.com"),
        name_servers: &[server(&[contoso(&[]), headquarters()])],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "srv-only-in-search-list",
        cause: Some("srv.only-in-search-list"),
        known_host: None,
        search: &["contoso.com", "hq.contoso.com"],
        name_servers: &[server(&[contoso(&[]), headquarters()])],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "srv-no-client-domain",
        cause: Some("srv.no-client-domain"),
        error_code: Some(ErrorCode(0x8007_007B)),
        primary_suffix: None,
        search: &[],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "srv-inconsistent",
        cause: Some("srv.inconsistent"),
        name_servers: &[
            server(&[contoso(&[A])]),
            NameServerPlan { address: DNS_2, ..server(&[contoso(&[SRV, A])]) },
        ],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "srv-lookup-failed",
        cause: Some("srv.lookup-failed"),
        error_code: Some(ErrorCode(0x8007_232A)),
        name_servers: &[NameServerPlan {
            odd: &[OddPlan {
                name: "_vlmcs._tcp.contoso.com",
                record_type: Some(RecordType::Srv),
                does: Oddity::Servfail,
            }],
            ..server(&[contoso(&[SRV, A])])
        }],
        ..DISCOVERY_FAILS
    },
    Scenario {
        name: "name-host-not-found",
        cause: Some("name.host-not-found"),
        name_servers: &[server(&[contoso(&[SRV])])],
        ..NAME_FAILS
    },
    Scenario {
        name: "name-wrong-address",
        cause: Some("name.wrong-address"),
        name_servers: &[server(&[contoso(&[SRV, FORMER_A])])],
        services: &[SERVES, FORMER_IS_CLOSED],
        ..NAME_FAILS
    },
    Scenario {
        name: "name-client-resolver-differs",
        cause: Some("name.client-resolver-differs"),
        known_addresses: &[],
        hosts: &[(HOST, FORMER)],
        services: &[SERVES, FORMER_IS_CLOSED],
        ..NAME_FAILS
    },
    Scenario {
        name: "name-suffix-missing",
        cause: Some("name.suffix-missing"),
        known_host: Some("kms01"),
        name_servers: &[server(&[contoso(&[]), zone("hq.contoso.com", &[A])])],
        ..NAME_FAILS
    },
    Scenario {
        name: "name-lookup-failed",
        cause: Some("name.lookup-failed"),
        name_servers: &[NameServerPlan {
            odd: &[OddPlan { name: HOST, record_type: None, does: Oddity::Servfail }],
            ..server(&[contoso(&[SRV])])
        }],
        ..NAME_FAILS
    },
    Scenario {
        name: "name-dns-server-failure",
        cause: Some("name.dns-server-failure"),
        error_code: Some(ErrorCode(0x8007_232A)),
        known_host: Some(HOST),
        name_servers: &[NameServerPlan {
            odd: &[OddPlan { name: "*", record_type: None, does: Oddity::Servfail }],
            ..server(&[contoso(&[SRV, A])])
        }],
        ..HEALTHY
    },
    Scenario {
        name: "dns-service-down",
        cause: Some("name.dns-service-down"),
        error_code: Some(ErrorCode(0x8007_232A)),
        known_host: Some(HOST),
        name_servers: &[NameServerPlan { running: false, ..server(&[]) }],
        ..HEALTHY
    },
    Scenario {
        name: "network-no-dns-server",
        cause: Some("network.no-dns-server"),
        error_code: Some(ErrorCode(0x8007_267C)),
        known_host: Some(HOST),
        name_servers: &[],
        ..HEALTHY
    },
    Scenario {
        name: "client-stale-override",
        cause: Some("client.stale-override"),
        error_code: NO_HOST,
        override_host: Some("oldkms.contoso.com"),
        name_servers: &[server(&[contoso(&[SRV, A, OLD_A])])],
        services: &[SERVES, OLD_IS_CLOSED],
        ..HEALTHY
    },
    Scenario {
        name: "firewall-port-closed",
        cause: Some("firewall.port-closed"),
        error_code: NO_HOST,
        services: &[Service { mode: None, ..SERVES }],
        ..HEALTHY
    },
    Scenario {
        name: "firewall-inspected",
        cause: Some("firewall.inspected"),
        error_code: NO_HOST,
        services: &[Service { mode: Some(ListenerMode::Reset), ..SERVES }],
        ..HEALTHY
    },
    Scenario {
        name: "not-kms",
        cause: Some("kms-service.not-kms"),
        error_code: NO_HOST,
        services: &[Service { mode: Some(ListenerMode::Http), ..SERVES }],
        ..HEALTHY
    },
    Scenario {
        name: "licensing-count-too-low",
        cause: Some("licensing.count-too-low"),
        error_code: Some(ErrorCode(0xC004_F038)),
        ..HEALTHY
    },
];

/// The first DNS server, in good order.
const fn server(zones: &'static [ZonePlan]) -> NameServerPlan {
    NameServerPlan { address: DNS_1, running: true, zones, odd: &[] }
}

const fn zone(origin: &'static str, lines: &'static [&'static str]) -> ZonePlan {
    ZonePlan { origin, lines }
}

/// The client's own domain.
const fn contoso(lines: &'static [&'static str]) -> ZonePlan {
    zone("contoso.com", lines)
}

/// A domain below it, with a KMS host of its own.
const fn headquarters() -> ZonePlan {
    zone("hq.contoso.com", &[SRV, A])
}
