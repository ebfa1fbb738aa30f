//! Questions to small servers on loopback that misbehave in one way each.

use std::net::SocketAddr;
use std::str::FromStr;

use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::{Name, RData, Record, rdata};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, UdpSocket};

use super::*;
use crate::evidence::Negative;

/// Long enough for a busy machine; no test waits for it unless it expects silence.
const PATIENCE: Duration = Duration::from_secs(5);

/// For tests that wait until it ends.
const SHORT: Duration = Duration::from_millis(200);

const RECORD: &str = "_vlmcs._tcp.contoso.com";

fn name(text: &str) -> Name {
    Name::from_str(&format!("{text}.")).expect("a name")
}

fn srv(owner: &str, priority: u16, weight: u16, target: &str) -> Record {
    Record::from_rdata(name(owner), 300, RData::SRV(rdata::SRV::new(priority, weight, 1688, name(target))))
}

fn cname(owner: &str, target: &str) -> Record {
    Record::from_rdata(name(owner), 60, RData::CNAME(rdata::CNAME(name(target))))
}

fn a(owner: &str, address: [u8; 4]) -> Record {
    Record::from_rdata(name(owner), 300, RData::A(rdata::A(address.into())))
}

/// The answer to a query: its id and question, and what `fill` adds.
fn reply(query: &[u8], fill: impl Fn(&mut Message)) -> Vec<u8> {
    let mut message = Message::from_vec(query).expect("a query").into_response();
    message.edns = None;
    fill(&mut message);
    message.to_vec().expect("a message")
}

fn has_edns(query: &[u8]) -> bool {
    Message::from_vec(query).expect("a query").edns.is_some()
}

/// Answers datagrams as `answer` says, given the query and how many came before it.
async fn serve(socket: UdpSocket, answer: impl Fn(&[u8], usize) -> Vec<Vec<u8>>) {
    for count in 0.. {
        let mut query = [0; 512];
        let (length, client) = socket.recv_from(&mut query).await.expect("a query");
        for datagram in answer(&query[..length], count) {
            socket.send_to(&datagram, client).await.expect("a reply is sent");
        }
    }
}

async fn udp() -> (UdpSocket, DnsServer) {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
    let server = at(socket.local_addr().expect("an address"));
    (socket, server)
}

fn at(address: SocketAddr) -> DnsServer {
    DnsServer { address: address.into(), port: address.port() }
}

async fn srv_lookup(server: DnsServer, patience: Duration) -> DnsLookup {
    look_up(server, RECORD.parse().expect("a name"), RecordType::Srv, patience).await
}

/// What is seen of a server that answers so.
async fn seen(patience: Duration, answer: impl Fn(&[u8], usize) -> Vec<Vec<u8>>) -> DnsLookup {
    let (socket, server) = udp().await;
    tokio::select! {
        lookup = srv_lookup(server, patience) => lookup,
        () = serve(socket, answer) => unreachable!("a server serves for ever"),
    }
}

/// What is seen of a server that answers once and well.
async fn seen_of(fill: impl Fn(&mut Message)) -> DnsLookup {
    seen(PATIENCE, |query, _| vec![reply(query, &fill)]).await
}

fn good(message: &mut Message) {
    message.metadata.authoritative = true;
    message.metadata.recursion_available = true;
    message.add_answer(srv(RECORD, 0, 100, "KMS01.contoso.com"));
    message.add_additional(a("kms01.contoso.com", [10, 0, 3, 10]));
    message.add_additional(a("other.contoso.com", [10, 0, 3, 11]));
}

#[tokio::test]
async fn an_answer_comes_with_its_facts() {
    let lookup = seen_of(good).await;
    let answer = lookup.outcome.answer().expect("an answer");
    assert_eq!(answer.srv.len(), 1);
    assert_eq!(answer.srv[0].target.as_str(), "kms01.contoso.com");
    assert_eq!(answer.ttl, 300);
    assert_eq!(answer.additional.len(), 1, "an address that no record asked for is left out");
    let reply = lookup.reply.expect("a reply");
    assert!(reply.authoritative && reply.recursion_available && !reply.truncated && !reply.without_edns);
    assert_eq!((reply.attempts, reply.stray, reply.transport), (1, 0, DnsTransport::Udp));
}

#[tokio::test]
async fn records_are_sorted_as_a_client_tries_them() {
    let lookup = seen_of(|message| {
        for (priority, weight, target) in [(10, 0, "c"), (0, 5, "b"), (0, 50, "a")] {
            message.add_answer(srv(RECORD, priority, weight, target));
        }
    })
    .await;
    let targets: Vec<&str> =
        lookup.outcome.answer().expect("an answer").srv.iter().map(|srv| srv.target.as_str()).collect();
    assert_eq!(targets, ["a", "b", "c"]);
}

#[tokio::test]
async fn records_behind_aliases_are_an_answer_in_any_order() {
    let lookup = seen_of(|message| {
        message.add_answer(srv("_VLMCS._tcp.corp.example", 0, 0, "kms01.corp.example"));
        message.add_answer(cname("alias.example", "_vlmcs._tcp.CORP.example"));
        message.add_answer(cname("_vlmcs._tcp.Contoso.com", "alias.example"));
    })
    .await;
    let answer = lookup.outcome.answer().expect("an answer");
    let chain: Vec<&str> = answer.cname_chain.iter().map(DnsName::as_str).collect();
    assert_eq!(chain, ["alias.example", "_vlmcs._tcp.corp.example"]);
    assert_eq!((answer.srv.len(), answer.ttl), (1, 60));
}

#[tokio::test]
async fn records_of_another_owner_are_no_answer() {
    let lookup = seen_of(|message| {
        message.add_answer(srv("_vlmcs._tcp.evil.example", 0, 0, "kms.evil.example"));
    })
    .await;
    assert_eq!(lookup.outcome, DnsOutcome::Nodata(Negative::default()));
}

#[tokio::test]
async fn a_loop_of_aliases_ends() {
    let lookup = seen_of(|message| {
        message.add_answer(cname(RECORD, "a.example"));
        message.add_answer(cname("a.example", "b.example"));
        message.add_answer(cname("b.example", "a.example"));
    })
    .await;
    assert!(matches!(lookup.outcome, DnsOutcome::Nodata(_)), "{:?}", lookup.outcome);
}

#[tokio::test]
async fn a_negative_answer_names_its_zone() {
    for (rcode, is_nxdomain) in [(ResponseCode::NXDomain, true), (ResponseCode::NoError, false)] {
        let lookup = seen_of(|message| {
            let soa = rdata::SOA::new(name("ns"), name("hostmaster"), 1, 2, 3, 4, 900);
            message.add_authority(Record::from_rdata(name("Contoso.com"), 3600, RData::SOA(soa)));
            message.metadata.response_code = rcode;
        })
        .await;
        let negative = match lookup.outcome {
            DnsOutcome::Nxdomain(negative) if is_nxdomain => negative,
            DnsOutcome::Nodata(negative) if !is_nxdomain => negative,
            other => panic!("{other:?}"),
        };
        assert_eq!(negative.zone.as_ref().map(DnsName::as_str), Some("contoso.com"));
        assert_eq!(negative.ttl, Some(900));
    }
}

#[tokio::test]
async fn an_rcode_is_given_by_its_mnemonic() {
    for (rcode, mnemonic) in [
        (ResponseCode::ServFail, "SERVFAIL"),
        (ResponseCode::Refused, "REFUSED"),
        (ResponseCode::FormErr, "FORMERR"),
        (ResponseCode::Unknown(13), "RCODE13"),
    ] {
        let lookup = seen_of(|message| message.metadata.response_code = rcode).await;
        assert_eq!(lookup.outcome, DnsOutcome::Rcode { rcode: mnemonic.to_owned() });
    }
}

#[tokio::test]
async fn a_header_alone_is_a_reply_when_it_says_no() {
    let lookup = seen(PATIENCE, |query, _| {
        // id, QR RD, REFUSED, no question, nothing
        vec![[&query[..2], &[0x81, 0x05], &[0; 8]].concat()]
    })
    .await;
    assert_eq!(lookup.outcome, DnsOutcome::Rcode { rcode: "REFUSED".to_owned() });
}

#[tokio::test]
async fn a_lost_datagram_is_sent_again() {
    let lookup =
        seen(PATIENCE, |query, count| if count == 0 { Vec::new() } else { vec![reply(query, good)] }).await;
    assert!(lookup.outcome.answer().is_some());
    let reply = lookup.reply.expect("a reply");
    assert_eq!((reply.attempts, reply.without_edns), (2, false));
}

#[tokio::test]
async fn a_silent_server_is_a_timeout() {
    let lookup = seen(SHORT, |_, _| Vec::new()).await;
    assert_eq!((lookup.outcome, lookup.reply), (DnsOutcome::Timeout, None));
}

#[tokio::test]
async fn a_server_that_drops_edns_is_found_out() {
    let lookup =
        seen(PATIENCE / 2, |query, _| if has_edns(query) { Vec::new() } else { vec![reply(query, good)] })
            .await;
    assert!(lookup.outcome.answer().is_some());
    assert!(lookup.reply.expect("a reply").without_edns);
}

#[tokio::test]
async fn a_server_that_refuses_edns_is_asked_at_once_without() {
    for rcode in [ResponseCode::FormErr, ResponseCode::NotImp] {
        let lookup = seen(PATIENCE, |query, _| {
            let edns = has_edns(query);
            vec![reply(
                query,
                |message| if edns { message.metadata.response_code = rcode } else { good(message) },
            )]
        })
        .await;
        assert!(lookup.outcome.answer().is_some());
        let reply = lookup.reply.expect("a reply");
        assert_eq!((reply.attempts, reply.without_edns), (2, true));
    }
}

#[tokio::test]
async fn a_refusal_of_edns_counts_when_nothing_follows() {
    let lookup = seen(SHORT, |query, _| {
        if !has_edns(query) {
            return Vec::new();
        }
        vec![reply(query, |message| message.metadata.response_code = ResponseCode::FormErr)]
    })
    .await;
    assert_eq!(lookup.outcome, DnsOutcome::Rcode { rcode: "FORMERR".to_owned() });
}

#[tokio::test]
async fn what_does_not_belong_to_the_question_is_counted_and_passed_over() {
    let lookup = seen(PATIENCE, |query, _| {
        let right = reply(query, good);
        let wrong_id = [&[!right[0], right[1]], &right[2..]].concat();
        let wrong_question = reply(query, |message| {
            message.queries[0].set_name(name("_vlmcs._tcp.evil.example"));
            good(message);
        });
        vec![wrong_id, query.to_vec(), wrong_question, vec![0; 5], right]
    })
    .await;
    assert!(lookup.outcome.answer().is_some());
    assert_eq!(lookup.reply.expect("a reply").stray, 4);
}

#[tokio::test]
async fn a_spoilt_reply_is_malformed_unless_a_good_one_follows() {
    let spoilt = |query: &[u8]| {
        let mut octets = reply(query, good);
        octets.truncate(octets.len() - 7);
        octets
    };
    let lookup = seen(SHORT, |query, _| vec![spoilt(query)]).await;
    assert!(matches!(lookup.outcome, DnsOutcome::Malformed { .. }), "{:?}", lookup.outcome);
    let lookup = seen(PATIENCE, |query, _| vec![spoilt(query), reply(query, good)]).await;
    assert!(lookup.outcome.answer().is_some());
}

#[tokio::test]
async fn a_noerror_without_the_question_is_malformed() {
    let lookup = seen(SHORT, |query, _| vec![[&query[..2], &[0x81, 0x00], &[0; 8]].concat()]).await;
    assert!(matches!(lookup.outcome, DnsOutcome::Malformed { .. }), "{:?}", lookup.outcome);
}

#[tokio::test]
async fn nothing_on_the_port_is_refused() {
    let (socket, server) = udp().await;
    drop(socket);
    let lookup = srv_lookup(server, PATIENCE).await;
    assert_eq!(lookup.outcome, DnsOutcome::PortRefused);
}

#[tokio::test]
async fn a_name_that_fits_no_question_is_not_asked() {
    let long: DnsName = ["a"; 126].join(".").parse().expect("a name");
    let (_socket, server) = udp().await;
    let lookup = look_up(server, long.vlmcs(), RecordType::Srv, PATIENCE).await;
    assert!(matches!(lookup.outcome, DnsOutcome::Malformed { .. }), "{:?}", lookup.outcome);
}

/// A server whose datagrams are cut, with what it does over TCP on the same port.
async fn seen_cut<F: Future<Output = ()>>(tcp: impl Fn(TcpListener) -> F) -> DnsLookup {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
    let address = listener.local_addr().expect("an address");
    let socket = UdpSocket::bind(address).await.expect("the same port");
    // Cut in the middle of a record, as some servers do.
    let cut = |query: &[u8], _| {
        let mut octets = reply(query, |message| {
            message.metadata.truncation = true;
            good(message);
        });
        octets.truncate(octets.len() - 9);
        vec![octets]
    };
    tokio::select! {
        lookup = srv_lookup(at(address), PATIENCE) => lookup,
        () = serve(socket, cut) => unreachable!("a server serves for ever"),
        () = async { tcp(listener).await; std::future::pending().await } => unreachable!("it is pending"),
    }
}

async fn read_query(listener: TcpListener) -> (tokio::net::TcpStream, Vec<u8>) {
    let (mut stream, _) = listener.accept().await.expect("a client");
    let length = stream.read_u16().await.expect("a length");
    let mut query = vec![0; usize::from(length)];
    stream.read_exact(&mut query).await.expect("a query");
    (stream, query)
}

#[tokio::test]
async fn a_cut_answer_is_fetched_over_tcp() {
    let lookup = seen_cut(|listener| async {
        let (mut stream, query) = read_query(listener).await;
        let octets = reply(&query, |message| {
            for host in 0..200 {
                message.add_answer(srv(RECORD, 0, 0, &format!("kms{host}.contoso.com")));
            }
        });
        let length = u16::try_from(octets.len()).expect("a length");
        stream.write_all(&length.to_be_bytes()).await.expect("a length is sent");
        for octet in octets.chunks(700) {
            stream.write_all(octet).await.expect("an answer is sent");
        }
    })
    .await;
    assert_eq!(lookup.outcome.answer().expect("an answer").srv.len(), 200);
    let reply = lookup.reply.expect("a reply");
    assert_eq!((reply.transport, reply.truncated), (DnsTransport::Tcp, true));
}

#[tokio::test]
async fn a_cut_answer_with_tcp_closed_is_refused() {
    let lookup = seen_cut(|listener| async { drop(listener) }).await;
    assert_eq!(lookup.outcome, DnsOutcome::PortRefused);
    assert!(lookup.reply.expect("a reply").truncated);
}

#[tokio::test]
async fn a_tcp_answer_that_ends_early_is_malformed() {
    let lookup = seen_cut(|listener| async {
        let (mut stream, _) = read_query(listener).await;
        stream.write_all(&[1, 0, 7]).await.expect("a beginning is sent");
    })
    .await;
    assert!(matches!(lookup.outcome, DnsOutcome::Malformed { .. }), "{:?}", lookup.outcome);
}

#[tokio::test]
async fn spoilt_replies_never_panic() {
    let question = Question::new(&RECORD.parse().expect("a name"), RecordType::Srv).expect("a question");
    let query = question.message(7, true).expect("a query");
    let whole = reply(&query, |message| {
        good(message);
        message.add_answer(cname(RECORD, "alias.example"));
    });
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits")
    };
    for _ in 0..20_000 {
        let mut octets = whole.clone();
        for _ in 0..=random() % 4 {
            let index = random() % octets.len();
            octets[index] = random().to_le_bytes()[0];
        }
        octets.truncate(random() % (octets.len() + 1));
        let _ = question.judge(&octets, |id| id == 7);
        if let Ok(message) = reading::read(&octets) {
            let _ = reading::outcome(&message, &question);
        }
    }
}
