//! Runs that are full of names which nobody thought of, in every field: none of them gets through.

use std::net::{Ipv4Addr, Ipv6Addr};

use kmsdoctor::evidence::{
    Adapter, Address, AddressRecord, Client, Connection, DnsAnswer, DnsLookup, DnsName, DnsOutcome,
    DnsServer, ErrorCode, ForeignProtocol, HostFirewall, HostRequest, HostsEntry, KmsHostFacts, KmsSettings,
    LastAnswer, LastRequest, Licence, LicenceAnswer, LicensingHook, Negative, Observation, Override, Ping,
    PingOutcome, Publication, PublishLine, RecordType, Resolution, ResolutionOutcome, Role, RpcOutcome, Run,
    Seen, Source, SrvRecord, StepId, Target, TcpOutcome, Told, Unreachable, UnreachableReason, WindowsFacts,
};
use kmsdoctor::locale::Language;
use kmsdoctor::report::{Saved, read};
use kmsdoctor::rules::Rules;
use proptest::prelude::*;

use super::stand_ins::small_run;
use super::{every_format, redaction::gist};

/// Deals out originals, each of them once.
#[derive(Debug)]
struct Strangers {
    words: Vec<String>,
    v4: Vec<Ipv4Addr>,
    v6: Vec<Ipv6Addr>,
    dealt: Vec<String>,
}

impl Strangers {
    fn word(&mut self) -> String {
        let number = self.dealt.len();
        let word = format!("{}{number}", self.words[number % self.words.len()]);
        self.dealt.push(word.clone());
        word
    }

    fn domain(&mut self) -> DnsName {
        format!("{}.{}", self.word(), self.word()).parse().expect("a name")
    }

    fn host(&mut self) -> DnsName {
        format!("{}.{}", self.word(), self.domain()).parse().expect("a name")
    }

    fn v4(&mut self) -> Ipv4Addr {
        let number = self.dealt.len();
        let ip = self.v4[number % self.v4.len()];
        self.dealt.push(ip.to_string());
        ip
    }

    fn v6(&mut self) -> Ipv6Addr {
        let number = self.dealt.len();
        let ip = self.v6[number % self.v6.len()];
        self.dealt.push(ip.to_string());
        ip
    }

    fn address(&mut self) -> Address {
        std::net::IpAddr::from(self.v4()).into()
    }

    /// A path, as it stands in the registry.
    fn path(&mut self) -> String {
        format!("C:\\Users\\{}\\{}.exe", self.word(), self.word())
    }

    fn client(&mut self) -> Client {
        Client {
            host_name: Some(self.word().to_uppercase()),
            os: Some(format!("Microsoft Windows 11 Pro 22H2 {} ({})", self.word(), self.v4())),
            primary_dns_suffix: Some(self.domain()),
            ad_domain: Some(self.domain()),
            suffix_search_list: vec![self.domain(), self.domain()],
            dns_servers: vec![self.address().into(), DnsServer { address: self.address(), port: 5353 }],
            adapters: vec![Adapter {
                name: format!("VPN {}", self.word()),
                addresses: vec![format!("{}/20", self.v4()), format!("{}/64", self.v6()), self.word()],
                gateways: vec![self.address()],
                dns_servers: vec![self.address().into()],
                connection_suffix: Some(self.domain()),
            }],
            kms: KmsSettings {
                overrides: vec![self.set_by_hand(), self.set_by_number()],
                discovered_host: Some(self.host()),
                lookup_domain: Some(self.domain()),
            },
            windows: Some(self.windows()),
            ..Client::default()
        }
    }

    fn set_by_hand(&mut self) -> Override {
        Override { scope: self.word(), host: self.host().to_string(), port: Some(1688) }
    }

    fn set_by_number(&mut self) -> Override {
        let sid = format!("S-1-5-21-{}", self.word());
        Override { scope: sid, host: format!("[{}]", self.v6()), port: None }
    }

    fn windows(&mut self) -> WindowsFacts {
        WindowsFacts {
            dhcp_domains: vec![self.domain()],
            policy_namespaces: vec![
                format!(".{}", self.domain()),
                format!("{} {}", self.word(), self.word()),
            ],
            hosts_file: vec![HostsEntry { address: self.address(), names: vec![self.host(), self.host()] }],
            discovered_address: Some(self.address()),
            last_request: Some(LastRequest {
                result: ErrorCode(0xC004_F074),
                host: self.host(),
                port: 1688,
                time: Some(format!("2026-01-02T03:04:05 {}", self.word())),
            }),
            last_answer: Some(LastAnswer {
                result: ErrorCode(0),
                activated: Some(true),
                current_count: Some(25),
                time: Some(self.word()),
            }),
            kms_host: Some(self.kms_host()),
            office_overrides: vec![self.set_by_hand()],
            hooks: vec![LicensingHook { process: self.path(), value: self.path(), data: self.path() }],
            licence: Some(LicenceAnswer::Answered(Licence {
                product: Some("Windows(R), Enterprise edition".to_owned()),
                channel: Some("Volume:GVLK".to_owned()),
                client_machine_id: Some(format!("{}-0000-4000-8000-000000000000", self.word())),
                ..Licence::default()
            })),
            ..WindowsFacts::default()
        }
    }

    fn kms_host(&mut self) -> KmsHostFacts {
        KmsHostFacts {
            service_version: Some(self.word()),
            publish_list: Some(vec![
                PublishLine::Domain { domain: self.domain(), priority: 0, weight: 0 },
                PublishLine::Malformed(self.path()),
            ]),
            firewall: Some(HostFirewall { rules: vec![self.word()], ..HostFirewall::default() }),
            publications: vec![Publication { domain: self.domain(), failure: None, time: Some(self.word()) }],
            last_request: Some(HostRequest {
                result: ErrorCode(0),
                client: self.host().to_string(),
                time: Some(self.word()),
            }),
            ..KmsHostFacts::default()
        }
    }

    fn seen(&mut self, client: &Client) -> Vec<Seen> {
        let server = client.dns_servers[0];
        let host = self.host();
        let unreachable = |ip: Ipv4Addr| Unreachable {
            reason: UnreachableReason::Prohibited,
            reported_by: Some(ip.into()),
            local: false,
        };
        let lookup = |name: DnsName, record_type, outcome| {
            Seen::Dns(DnsLookup { server, name, record_type, outcome, reply: None })
        };
        let asked = client.primary_dns_suffix.as_ref().map(|suffix| format!("_vlmcs._tcp.{suffix}"));
        let asked: DnsName = asked.unwrap_or_default().parse().expect("a name");
        let answer = DnsAnswer {
            srv: vec![
                SrvRecord { priority: Some(0), weight: Some(0), port: 1688, target: host.clone() },
                SrvRecord { priority: Some(0), weight: Some(0), port: 1689, target: self.host() },
            ],
            addresses: vec![self.v4().into(), self.v6().into()],
            ttl: 60,
            cname_chain: vec![self.host()],
            additional: vec![AddressRecord { name: self.host(), address: self.v6().into() }],
        };
        let negative = Negative { zone: Some(self.domain()), ttl: None, cname_chain: vec![self.host()] };
        let resolved = ResolutionOutcome::Addresses {
            addresses: vec![self.address()],
            canonical_name: Some(self.host()),
        };
        let connection = |address, tcp, rpc| Seen::Connect(Connection { address, port: 1688, tcp, rpc });
        let foreign = |protocol, preview| Some(RpcOutcome::Foreign { protocol, preview });
        vec![
            Seen::Ping(Ping { address: server.address, outcome: PingOutcome::Timeout { sent: 1 } }),
            Seen::Ping(Ping {
                address: self.address(),
                outcome: PingOutcome::Unreachable(unreachable(self.v4())),
            }),
            lookup(asked, RecordType::Srv, DnsOutcome::Answer(answer)),
            lookup(self.domain(), RecordType::Srv, DnsOutcome::Nxdomain(negative)),
            lookup(self.host(), RecordType::A, DnsOutcome::Malformed { reason: self.word() }),
            lookup(self.host(), RecordType::Aaaa, DnsOutcome::Rcode { rcode: self.word() }),
            Seen::Resolve(Resolution { name: host, outcome: resolved }),
            connection(
                self.address(),
                TcpOutcome::Open { rtt_ms: 1.0 },
                foreign(ForeignProtocol::Http, format!("HTTP/1.1 {} {}", self.word(), self.host())),
            ),
            connection(
                self.address(),
                TcpOutcome::Open { rtt_ms: 1.0 },
                foreign(ForeignProtocol::Ssh, format!("SSH-2.0-{}", self.word())),
            ),
            connection(self.address(), TcpOutcome::Refused { reported_by: Some(self.v4().into()) }, None),
            connection(self.address(), TcpOutcome::Unreachable(unreachable(self.v4())), None),
        ]
    }

    fn run(&mut self) -> Run {
        let client = self.client();
        let seen = self.seen(&client);
        let observation = |(id, seen)| Observation {
            id,
            step: StepId::SrvLookup,
            at_ms: 0,
            took_ms: 0,
            source: Source::Measured,
            seen,
        };
        let target = Target {
            role: Role::Client,
            other_codes: vec![ErrorCode(0x8007_232B)],
            error_code: Some(ErrorCode(0xC004_F074)),
            kms_host: Some(self.host()),
            kms_addresses: vec![self.address(), std::net::IpAddr::from(self.v6()).into()],
            port: None,
            domains: vec![self.domain()],
        };
        let observations = (0..).zip(seen).map(observation).collect();
        let told = Told {
            clients: vec![self.word(), self.host().to_string()],
            strangers: vec![self.address()],
            ..Told::default()
        };
        Run { client, target, told, observations, ..small_run() }
    }
}

fn any_strangers() -> impl Strategy<Value = Strangers> {
    // Letters that no word of a report has.
    let words = prop::collection::vec("[qxz][qxz]{5,9}", 3..8);
    let v4 = prop_oneof![
        any::<[u8; 4]>().prop_map(Ipv4Addr::from),
        any::<[u8; 2]>().prop_map(|[net, host]| Ipv4Addr::from([10, 0, net, host])),
        // The networks that stand-ins come from.
        any::<u8>().prop_map(|host| Ipv4Addr::from([198, 51, 100, host])),
        any::<u8>().prop_map(|host| Ipv4Addr::from([192, 0, 2, host])),
        any::<u8>().prop_map(|host| Ipv4Addr::from([10, 200, 1, host])),
    ];
    let everybodys =
        |ip: &Ipv4Addr| ip.is_loopback() || ip.is_unspecified() || ip.is_broadcast() || ip.is_link_local();
    let v4 = v4.prop_filter("everybody's", move |ip| !everybodys(ip));
    let v6 = any::<[u16; 8]>().prop_map(Ipv6Addr::from);
    let v6 = v6.prop_filter("everybody's", |ip| !ip.is_loopback() && !ip.is_unspecified());
    (words, prop::collection::vec(v4, 3..12), prop::collection::vec(v6, 2..6))
        .prop_map(|(words, v4, v6)| Strangers { words, v4, v6, dealt: Vec::new() })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_stranger_gets_through(mut strangers in any_strangers()) {
        let rules = Rules::built_in().expect("the built-in rules");
        let run = strangers.run();
        let before = Saved::of(run.clone()).document(&rules, Language::ENGLISH);
        let after = Saved::of(run).redact().document(&rules, Language::ENGLISH);
        prop_assert_eq!(gist(&before), gist(&after));
        let pages: Vec<String> = every_format(&after, &rules).iter().map(|page| page.to_lowercase()).collect();
        for original in &strangers.dealt {
            for page in &pages {
                let whole = super::redaction::stands_in(page, original);
                prop_assert!(!whole, "{original} stands in {page}");
            }
        }
        let read_back = read(pages_json(&after).as_bytes()).expect("a report").document(&rules, Language::ENGLISH);
        prop_assert_eq!(gist(&read_back), gist(&after));
    }
}

fn pages_json(document: &kmsdoctor::report::Document) -> String {
    serde_json::to_string(document).expect("JSON")
}
