//! Questions to small servers on loopback that misbehave in one way each.

mod asking;
mod cutting;
mod reading;

use std::net::SocketAddr;
use std::str::FromStr;

use hickory_resolver::proto::op::Message;
use hickory_resolver::proto::rr::{Name, RData, Record, rdata};
use tokio::net::UdpSocket;

use super::*;

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
