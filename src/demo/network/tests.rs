//! Every scenario, started and asked over its real sockets.

use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::{RData, RecordType};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};

use super::super::dns_answer::tests::query;
use super::*;
use crate::wire::rpc;

/// Starts a scenario and lets `client` ask around in it.
async fn within<T>(scenario: &Scenario, client: impl AsyncFnOnce(&DemoNetwork) -> T) -> T {
    let network = DemoNetwork::start(scenario).await.expect(scenario.name);
    tokio::select! {
        met = client(&network) => met,
        _ = network.serve() => unreachable!("a network serves for ever"),
    }
}

async fn within_named<T>(name: &str, client: impl AsyncFnOnce(&DemoNetwork) -> T) -> T {
    within(Scenario::named(name).expect(name), client).await
}

async fn ask(server: DnsServer, name: &str, record_type: RecordType) -> io::Result<Message> {
    let socket = UdpSocket::bind("127.0.0.1:0").await?;
    socket.connect(server.socket()).await?;
    socket.send(&query(name, record_type).to_vec().expect("a message")).await?;
    let mut octets = [0; 1500];
    let length = socket.recv(&mut octets).await?;
    Ok(Message::from_vec(&octets[..length]).expect("a message"))
}

/// The first octets that answer a bind.
async fn bind(address: SocketAddr) -> io::Result<[u8; 4]> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(&rpc::bind(7)).await?;
    let mut answer = [0; 4];
    stream.read_exact(&mut answer).await.map(|_| answer)
}

/// What the first record of the first server's answer for the client's domain leads to.
async fn discovered(network: &DemoNetwork) -> (String, u16) {
    let answer = ask(network.client().dns_servers[0], "_vlmcs._tcp.contoso.com", RecordType::SRV).await;
    let answer = answer.expect("an answer");
    let RData::SRV(srv) = &answer.answers.first().expect("a record").data else { panic!("no SRV record") };
    (srv.target.to_string(), srv.port)
}

fn at(last: u8, port: Option<u16>) -> SocketAddr {
    SocketAddr::new(Ipv4Addr::new(127, 16, 88, last).into(), port.expect("a port"))
}

#[tokio::test]
async fn every_scenario_starts_and_needs_no_privilege() {
    for scenario in Scenario::all() {
        within(scenario, async |network| {
            for server in &network.client().dns_servers {
                assert!(server.port >= 1024, "{}: {server}", scenario.name);
            }
            for listener in network.listeners() {
                assert!(listener.address().port() >= 1024, "{}", scenario.name);
            }
            assert!(network.target().port().max(1024) == network.target().port(), "{}", scenario.name);
            assert_eq!(network.stub().servers, network.client().dns_servers, "{}", scenario.name);
        })
        .await;
    }
}

#[tokio::test]
async fn one_scenario_can_run_twice_at_a_time() {
    for scenario in Scenario::all() {
        within(scenario, async |_| within(scenario, async |_| ()).await).await;
    }
}

#[tokio::test]
async fn discovery_leads_to_a_kms_host_where_nothing_is_wrong() {
    for name in ["healthy", "licensing-count-too-low", "client-stale-override"] {
        within_named(name, async |network| {
            assert_eq!(
                discovered(network).await,
                ("kms01.contoso.com.".to_owned(), network.target().port()),
                "{name}"
            );
            let answer = bind(at(10, network.target().port)).await.expect(name);
            assert_eq!(answer[2], 12, "{name}: bind_ack");
            assert_eq!(network.listeners()[0].tally().requests(), 0);
        })
        .await;
    }
}

#[tokio::test]
async fn absent_records_are_absent() {
    for name in ["srv-missing", "srv-not-in-client-domain", "srv-only-in-search-list", "srv-inconsistent"] {
        within_named(name, async |network| {
            let answers = async |server: usize, domain: &str| {
                let server = network.client().dns_servers[server];
                let name = format!("_vlmcs._tcp.{domain}");
                let answer = ask(server, &name, RecordType::SRV).await.expect("an answer");
                (answer.metadata.response_code, answer.answers.len())
            };
            assert_eq!(answers(0, "contoso.com").await, (ResponseCode::NXDomain, 0), "{name}");
            match name {
                "srv-inconsistent" => assert_eq!(answers(1, "contoso.com").await, (ResponseCode::NoError, 1)),
                "srv-missing" => {}
                _ => assert_eq!(answers(0, "hq.contoso.com").await, (ResponseCode::NoError, 1), "{name}"),
            }
            assert_eq!(bind(at(10, network.target().port)).await.expect(name)[2], 12, "{name}");
        })
        .await;
    }
}

#[tokio::test]
async fn wrong_records_lead_to_closed_ports_while_the_known_host_serves() {
    for (name, target, last) in [
        ("srv-wrong-target", "oldkms.contoso.com.", 9),
        ("srv-wrong-port", "kms01.contoso.com.", 10),
        ("name-wrong-address", "kms01.contoso.com.", 99),
    ] {
        within_named(name, async |network| {
            let (host, port) = discovered(network).await;
            assert_eq!(host, target, "{name}");
            let refused = bind(at(last, Some(port))).await.expect_err(name);
            assert_eq!(refused.kind(), io::ErrorKind::ConnectionRefused, "{name}");
            assert_eq!(bind(at(10, network.target().port)).await.expect(name)[2], 12, "{name}");
        })
        .await;
    }
    within_named("srv-target-unavailable", async |network| {
        assert_eq!(discovered(network).await, (".".to_owned(), 0));
    })
    .await;
}

#[tokio::test]
async fn names_fail_as_told() {
    for (name, code) in [
        ("name-host-not-found", ResponseCode::NXDomain),
        ("name-suffix-missing", ResponseCode::NXDomain),
        ("name-lookup-failed", ResponseCode::ServFail),
        ("name-dns-server-failure", ResponseCode::ServFail),
    ] {
        within_named(name, async |network| {
            for record_type in [RecordType::A, RecordType::AAAA] {
                let answer = ask(network.client().dns_servers[0], "kms01.contoso.com", record_type).await;
                let answer = answer.expect("an answer");
                assert_eq!((answer.metadata.response_code, answer.answers.len()), (code, 0), "{name}");
            }
        })
        .await;
    }
}

#[tokio::test]
async fn no_answer_gives_an_address_away_that_the_name_does_not_have() {
    for name in ["name-host-not-found", "name-lookup-failed"] {
        within_named(name, async |network| {
            let server = network.client().dns_servers[0];
            let answer = ask(server, "_vlmcs._tcp.contoso.com", RecordType::SRV).await.expect("an answer");
            assert_eq!((answer.answers.len(), answer.additionals.len()), (1, 0), "{name}");
        })
        .await;
    }
}

#[tokio::test]
async fn names_of_nobody_do_not_exist() {
    within_named("healthy", async |network| {
        for name in ["kms01", "_vlmcs._tcp.fabrikam.com"] {
            let answer =
                ask(network.client().dns_servers[0], name, RecordType::SRV).await.expect("an answer");
            assert_eq!(answer.metadata.response_code, ResponseCode::NXDomain, "{name}");
            assert!(answer.authorities[0].name.is_root(), "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_dns_service_that_is_down_refuses() {
    within_named("dns-service-down", async |network| {
        let refused = ask(network.client().dns_servers[0], "contoso.com", RecordType::A).await;
        assert_eq!(refused.expect_err("refused").kind(), io::ErrorKind::ConnectionRefused);
    })
    .await;
}

#[tokio::test]
async fn what_stands_in_the_way_of_a_bind_does_so() {
    for (name, met) in [
        ("firewall-port-closed", Err(io::ErrorKind::ConnectionRefused)),
        ("firewall-inspected", Err(io::ErrorKind::ConnectionReset)),
        ("not-kms", Ok(*b"HTTP")),
    ] {
        within_named(name, async |network| {
            let (_, port) = discovered(network).await;
            assert_eq!(bind(at(10, Some(port))).await.map_err(|error| error.kind()), met, "{name}");
        })
        .await;
    }
}

#[tokio::test]
async fn the_client_has_what_its_story_says() {
    within_named("client-stale-override", async |network| {
        let set = &network.client().kms.overrides;
        assert_eq!((set[0].host.as_str(), set[0].port), ("oldkms.contoso.com", network.target().port));
    })
    .await;
    within_named("name-client-resolver-differs", async |network| {
        let (name, addresses) = &network.stub().hosts[0];
        assert_eq!((name.as_str(), addresses[0].to_string().as_str()), ("kms01.contoso.com", "127.16.88.99"));
    })
    .await;
    within_named("srv-no-client-domain", async |network| {
        let client = network.client();
        assert!(client.primary_dns_suffix.is_none() && client.suffix_search_list.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_taken_port_is_an_error_with_address_and_hint() {
    let held = ClosedPort::tcp(at(10, Some(0))).expect("a port");
    let taken = KmsListener::bind(held.address(), super::super::ListenerMode::Kms).await.expect_err("taken");
    let error = DemoError::Bind { address: held.address(), source: taken };
    let told = Sentence::from(&error);
    assert_eq!(told, Sentence::new("practice-bind").with("address", held.address()));
    assert_eq!(error.hint(), Sentence::new("practice-port-hint"));
}
