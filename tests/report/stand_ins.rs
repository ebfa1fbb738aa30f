//! What stand-ins keep: equal stays equal, a suffix stays a suffix, a subnet a subnet; free texts go.

use std::net::IpAddr;

use kmsdoctor::evidence::{
    Adapter, Address, DnsName, DnsOutcome, ForeignProtocol, Observation, Override, Ping, PingOutcome,
    RpcOutcome, Run, Seen, Source, StepId,
};
use kmsdoctor::report::Saved;
use proptest::prelude::*;

fn name(text: &str) -> DnsName {
    text.parse().expect("a name")
}

fn redact(run: &Run) -> Run {
    Saved::of(run.clone()).redact().run
}

/// A run in which nothing was seen.
pub(super) fn small_run() -> Run {
    Run {
        started_at: time::OffsetDateTime::UNIX_EPOCH,
        duration_ms: 0,
        source: kmsdoctor::evidence::RunSource::Live,
        complete: true,
        target: kmsdoctor::evidence::Target::default(),
        client: kmsdoctor::evidence::Client::default(),
        allowed: kmsdoctor::evidence::Allowed::default(),
        told: kmsdoctor::evidence::Told::default(),
        observations: Vec::new(),
    }
}

#[test]
fn structure_survives() {
    let mut run = small_run();
    run.client.host_name = Some("PC7".to_owned());
    run.client.primary_dns_suffix = Some(name("emea.contoso.com"));
    run.client.suffix_search_list = vec![name("contoso.com"), name("fabrikam.net")];
    run.client.dns_servers = ["10.0.0.53", "10.0.0.54:5353", "127.0.0.53", "10.1.2.3"]
        .map(|server| server.parse().expect("a server"))
        .to_vec();
    run.target.kms_host = Some(name("kms01"));
    run.target.domains = vec![name("kms01.contoso.com")];
    run.client.kms.overrides = vec![
        Override { scope: "root".to_owned(), host: "[2a00:7::10]".to_owned(), port: None },
        Override { scope: "our own".to_owned(), host: "KMS01.contoso.com".to_owned(), port: Some(1688) },
    ];
    run.client.adapters = vec![Adapter {
        name: "VPN to Contoso".to_owned(),
        addresses: ["172.16.5.9/16", "fe80::1%3/64", "nonsense"].map(str::to_owned).to_vec(),
        gateways: vec!["172.16.0.1".parse().expect("an address"), "fe80::2%3".parse().expect("an address")],
        dns_servers: Vec::new(),
        connection_suffix: None,
    }];
    let Run { client, target, .. } = redact(&run);
    assert_eq!(client.host_name.as_deref(), Some("host-1"));
    assert_eq!(client.primary_dns_suffix.expect("kept").as_str(), "domain-2.domain-1.example");
    let list: Vec<&str> = client.suffix_search_list.iter().map(DnsName::as_str).collect();
    assert_eq!(list, ["domain-1.example", "domain-3.test"]);
    let servers: Vec<String> = client.dns_servers.iter().map(ToString::to_string).collect();
    assert_eq!(servers, ["10.200.1.1", "10.200.1.2:5353", "127.0.0.53", "10.200.2.1"]);
    assert_eq!(client.kms.overrides[0].host, "[2001:2:0:1::1]");
    assert_eq!(client.kms.overrides[0].scope, "root");
    assert_eq!(client.kms.overrides[1].scope, "(left out)");
    let host = target.kms_host.expect("kept");
    assert!(host.is_single_label());
    let whole = host.within(&name("domain-1.example"));
    assert_eq!((client.kms.overrides[1].host.as_str(), &target.domains[0]), (whole.as_str(), &whole));
    let adapter = &client.adapters[0];
    assert_eq!(adapter.name, "adapter-1");
    assert_eq!(adapter.addresses, ["10.0.1.1/16", "fe80::3/64", "(left out)"]);
    let gateways: Vec<String> = adapter.gateways.iter().map(ToString::to_string).collect();
    assert_eq!(gateways, ["10.0.2.1", "fe80::4%3"]);
}

#[test]
fn free_texts_are_left_out() {
    let mut run = small_run();
    run.client.os = Some("Debian GNU/Linux 12 (bookworm) on kms01.contoso.com".to_owned());
    let connection = |protocol, preview: &str| {
        Seen::Connect(kmsdoctor::evidence::Connection {
            address: "10.0.0.1".parse().expect("an address"),
            port: 1688,
            tcp: kmsdoctor::evidence::TcpOutcome::Open { rtt_ms: 0.1 },
            rpc: Some(RpcOutcome::Foreign { protocol, preview: preview.to_owned() }),
        })
    };
    let previews = [
        connection(ForeignProtocol::Http, "HTTP/1.1 302 Found Location: http://intra.contoso.com"),
        connection(ForeignProtocol::Ssh, "SSH-2.0-contoso"),
        connection(ForeignProtocol::Unknown, "220 mail.contoso.com ESMTP"),
    ];
    run.observations = (0..)
        .zip(previews)
        .map(|(id, seen)| Observation {
            id,
            step: StepId::ConnectByName,
            at_ms: 0,
            took_ms: 0,
            source: Source::Measured,
            seen,
        })
        .collect();
    let redacted = redact(&run);
    assert_eq!(redacted.client.os.as_deref(), Some("Debian GNU/Linux 12 (bookworm) … …"));
    let shown = format!("{:?}", redacted.observations);
    assert!(
        !shown.contains("contoso") && shown.contains("HTTP/1.1 302") && shown.contains("SSH-2.0"),
        "{shown}"
    );
}

fn any_name() -> impl Strategy<Value = DnsName> {
    // Letters that no word of a report has, and the stand-ins themselves.
    let label = prop_oneof![5 => "[qxz][qxz0-9]{4,12}", 1 => "(host|domain|top)-[1-4]"];
    prop::collection::vec(label, 1..5).prop_map(|labels| name(&labels.join(".")))
}

fn any_address() -> impl Strategy<Value = Address> {
    prop_oneof![
        any::<[u8; 4]>().prop_map(|octets| Address::from(IpAddr::from(octets))),
        // Few networks, so that some addresses are neighbours, and those for documentation.
        (0..3_u8, any::<u8>()).prop_map(|(net, host)| Address::from(IpAddr::from([10, 0, net, host]))),
        any::<u8>().prop_map(|host| Address::from(IpAddr::from([198, 51, 100, host]))),
        any::<[u16; 8]>().prop_map(|groups| Address::from(IpAddr::from(groups))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn equal_stays_equal_and_different_different(
        names in prop::collection::vec(any_name(), 1..20),
        addresses in prop::collection::vec(any_address(), 1..40),
    ) {
        let mut run = small_run();
        run.client.suffix_search_list.clone_from(&names);
        run.target.kms_addresses.clone_from(&addresses);
        run.observations = vec![Observation {
            id: 0, step: StepId::DnsPing, at_ms: 0, took_ms: 0, source: Source::Measured,
            seen: Seen::Ping(Ping { address: addresses[0], outcome: PingOutcome::Timeout { sent: 1 } }),
        }];
        let after = redact(&run);
        let (list, given) = (&after.client.suffix_search_list, &after.target.kms_addresses);
        for (one, new) in names.iter().zip(list) {
            prop_assert!(!names.contains(new), "{new} is an original");
            prop_assert_eq!(one.is_single_label(), new.is_single_label());
            for (other, other_new) in names.iter().zip(list) {
                prop_assert_eq!(one == other, new == other_new);
                let below = |a: &DnsName, b: &DnsName| a.as_str().ends_with(&format!(".{b}"));
                prop_assert_eq!(below(one, other), below(new, other_new));
            }
        }
        let own = |ip: IpAddr| !ip.is_loopback() && !ip.is_unspecified() && !ip.is_multicast();
        for (one, new) in addresses.iter().zip(given) {
            prop_assert_eq!(one.ip.is_ipv4(), new.ip.is_ipv4());
            for (other, other_new) in addresses.iter().zip(given) {
                prop_assert_eq!(one == other, new == other_new);
                if own(one.ip) && own(other.ip) {
                    prop_assert_eq!(same_network(one.ip, other.ip), same_network(new.ip, other_new.ip), "{} {}", one, other);
                }
            }
        }
        prop_assert_eq!(after.observations[0].seen.probe(), kmsdoctor::evidence::Probe::Ping(given[0]));
    }
}

fn same_network(one: IpAddr, other: IpAddr) -> bool {
    match (one, other) {
        (IpAddr::V4(one), IpAddr::V4(other)) => one.octets()[..3] == other.octets()[..3],
        (IpAddr::V6(one), IpAddr::V6(other)) => one.segments()[..4] == other.segments()[..4],
        _ => false,
    }
}

#[test]
fn a_malformed_reply_tells_nothing() {
    let mut run = small_run();
    let lookup = kmsdoctor::evidence::DnsLookup {
        server: "10.0.0.53".parse().expect("a server"),
        name: name("_vlmcs._tcp.contoso.com"),
        record_type: kmsdoctor::evidence::RecordType::Srv,
        outcome: DnsOutcome::Malformed { reason: "about intra.contoso.com".to_owned() },
        reply: None,
    };
    run.observations = vec![Observation {
        id: 0,
        step: StepId::SrvLookup,
        at_ms: 0,
        took_ms: 0,
        source: Source::Measured,
        seen: Seen::Dns(lookup),
    }];
    let shown = format!("{:?}", redact(&run));
    assert!(!shown.contains("contoso") && shown.contains("_vlmcs._tcp.domain-1.example"), "{shown}");
}

#[test]
fn an_override_is_judged_by_the_kind_of_its_address() {
    let mut run = small_run();
    let kinds = [
        ("10.9.8.7", "10.200.1.1"),
        ("100.64.3.3", "10.200.2.1"),
        ("8.8.8.8", "248.0.3.1"),
        ("192.0.2.7", "198.51.100.1"),
        ("20.118.99.224", "20.118.99.224"),
        ("127.0.0.2", "127.0.0.2"),
        ("fd00::10", "fd00:db8:0:1::1"),
        ("kms.core.windows.net", "kms.core.windows.net"),
    ];
    let set = |host: &str| Override { scope: "root".to_owned(), host: host.to_owned(), port: None };
    run.client.kms.overrides = kinds.iter().map(|(host, _)| set(host)).collect();
    let after = redact(&run).client.kms.overrides;
    for ((original, stand_in), set) in kinds.iter().zip(after) {
        assert_eq!(set.host, *stand_in, "{original}");
    }
    run.client.kms.overrides.clear();
    run.target.kms_addresses = vec!["10.9.8.7".parse().expect("an address")];
    assert_eq!(redact(&run).target.kms_addresses[0].to_string(), "198.51.100.1");
}
