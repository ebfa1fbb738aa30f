//! Asking over TCP, after a cut datagram (RFC 7766).

use std::io::{Error, ErrorKind};
use std::net::IpAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

use super::question::{Belonging, Question, random_id};
use super::{failure, malformed};
use crate::evidence::{DnsOutcome, DnsServer};
use crate::platform::tcp_connect;

/// Returns the message and the milliseconds from the query to it, or how asking ended.
pub(super) async fn ask(
    server: DnsServer,
    question: &Question,
    edns: bool,
    patience: Duration,
) -> Result<(Vec<u8>, f64), DnsOutcome> {
    timeout(patience, exchange(server, question, edns)).await.unwrap_or(Err(DnsOutcome::Timeout))
}

async fn exchange(server: DnsServer, question: &Question, edns: bool) -> Result<(Vec<u8>, f64), DnsOutcome> {
    let peer = server.socket();
    let mut stream = match tcp_connect(peer).await {
        Ok(stream) => stream,
        Err(failed) if failed.error.kind() == ErrorKind::ConnectionReset => {
            return Err(ended(&failed.error, peer.ip()));
        }
        Err(failed) => {
            let outcome = failure::outcome(&failed.error, failed.icmp, peer.ip());
            return Err(outcome.unwrap_or_else(|| ended(&failed.error, peer.ip())));
        }
    };
    let id = random_id();
    let Some(query) = question.message(id, edns) else {
        return Err(malformed("the question cannot be encoded"));
    };
    let start = Instant::now();
    let octets = converse(&mut stream, &query).await.map_err(|error| ended(&error, peer.ip()))?;
    let rtt_ms = start.elapsed().as_secs_f64() * 1e3;
    match question.judge(&octets, |answered| answered == id) {
        Belonging::Reply(_) => Ok((octets, rtt_ms)),
        Belonging::Stray => Err(malformed("the TCP answer does not belong to the question")),
    }
}

/// Sends a message and reads one, each behind its length (RFC 1035, 4.2.2).
async fn converse(stream: &mut TcpStream, query: &[u8]) -> Result<Vec<u8>, Error> {
    let length = u16::try_from(query.len()).map_err(|_| ErrorKind::InvalidData)?;
    stream.write_all(&[&length.to_be_bytes(), query].concat()).await?;
    let length = stream.read_u16().await?;
    let mut octets = vec![0; usize::from(length)];
    stream.read_exact(&mut octets).await?;
    Ok(octets)
}

/// How a connection that had opened ended without an answer.
fn ended(error: &Error, server: IpAddr) -> DnsOutcome {
    match error.kind() {
        ErrorKind::UnexpectedEof => malformed("the TCP connection was closed before the answer was whole"),
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe => {
            malformed("the TCP connection was reset before the answer was whole")
        }
        _ => failure::outcome(error, None, server).unwrap_or(DnsOutcome::Timeout),
    }
}
