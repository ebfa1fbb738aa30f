//! Cut datagrams, and what follows over TCP.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;

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
