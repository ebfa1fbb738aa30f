//! A DNS server over UDP and TCP that answers from its zones, or wrongly on purpose.

use std::cell::RefCell;
use std::collections::HashSet;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use hickory_resolver::proto::op::{Message, MessageType, OpCode};
use hickory_resolver::proto::rr::{Name, RecordType};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};

use super::closed_port::{self, ClosedPort};
use super::dns_answer;
use super::oddity::{OddRule, Oddity, Reply};
use super::zone::Zone;

/// How many TCP connections are open at a time; further ones wait in the system's queue.
const CONNECTIONS: usize = 32;
/// How long a TCP connection may live (RFC 7766, 6.2.3).
const LIFETIME: Duration = Duration::from_secs(10);
/// How many questions are remembered by [`Oddity::DropFirst`].
const REMEMBERED: usize = 1024;

/// A **name server** answers questions at one address, over UDP and TCP.
#[derive(Debug)]
pub struct NameServer {
    datagrams: UdpSocket,
    streams: Streams,
    address: SocketAddr,
    zones: Vec<Zone>,
    odd: Vec<OddRule>,
    /// Questions of which one datagram was lost already.
    lost: RefCell<HashSet<(Name, RecordType)>>,
}

/// The TCP side of a server.
#[derive(Debug)]
enum Streams {
    Open(TcpListener),
    /// Held closed, so that nobody else answers there.
    Closed {
        _port: ClosedPort,
    },
}

impl NameServer {
    /// Takes the UDP and the TCP port of `address`; port 0 takes one that is free for both.
    ///
    /// The first rule of `odd` that is about a question decides; without one, the answer comes from
    /// `zones`.
    ///
    /// # Errors
    ///
    /// The address is not on this machine, or the port is taken or reserved.
    pub async fn bind(address: SocketAddr, zones: Vec<Zone>, odd: Vec<OddRule>) -> io::Result<Self> {
        let without_tcp = odd.iter().any(|rule| rule.does == Oddity::TruncatedNoTcp);
        let (datagrams, streams) = closed_port::retry_free_port(address, async |address| {
            let datagrams = UdpSocket::bind(address).await?;
            let address = datagrams.local_addr()?;
            let streams = if without_tcp {
                Streams::Closed { _port: ClosedPort::tcp(address)? }
            } else {
                Streams::Open(TcpListener::bind(address).await?)
            };
            Ok((datagrams, streams))
        })
        .await?;
        let address = datagrams.local_addr()?;
        Ok(Self { datagrams, streams, address, zones, odd, lost: RefCell::default() })
    }

    /// Where it answers, with the port it got.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until the future is dropped.
    pub async fn serve(&self) -> Infallible {
        tokio::join!(self.serve_datagrams(), self.serve_streams()).0
    }

    async fn serve_datagrams(&self) -> Infallible {
        let mut octets = vec![0; 4096];
        loop {
            // An error here tells of an earlier datagram that nobody took (ICMP): it concerns nobody now.
            let Ok((length, client)) = self.datagrams.recv_from(&mut octets).await else {
                tokio::task::yield_now().await;
                continue;
            };
            let Some(request) = read_request(&octets[..length]) else { continue };
            let datagram = match self.reply(&request) {
                Reply::Message(response) => dns_answer::datagram(&request, *response),
                Reply::Octets(octets) => Some(octets),
                Reply::None => None,
                Reply::NotTheFirst if self.loses(&request) => None,
                Reply::NotTheFirst => {
                    dns_answer::datagram(&request, dns_answer::answer(&self.zones, &request))
                }
            };
            if let Some(datagram) = datagram {
                // A client that is gone is no fault of the server.
                let _ = self.datagrams.send_to(&datagram, client).await;
            }
        }
    }

    async fn serve_streams(&self) -> Infallible {
        let Streams::Open(listener) = &self.streams else { return std::future::pending().await };
        let mut open = FuturesUnordered::new();
        loop {
            tokio::select! {
                accepted = listener.accept(), if open.len() < CONNECTIONS => match accepted {
                    Ok((stream, _)) => open.push(tokio::time::timeout(LIFETIME, self.converse(stream))),
                    // A client that gave up in the queue, or no descriptors: both pass.
                    Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
                },
                Some(_) = open.next() => {}
            }
        }
    }

    /// One TCP connection: questions and answers with their lengths in front (RFC 1035, 4.2.2).
    async fn converse(&self, mut stream: TcpStream) -> io::Result<()> {
        loop {
            let mut octets = vec![0; stream.read_u16().await?.into()];
            stream.read_exact(&mut octets).await?;
            let Some(request) = read_request(&octets) else { return Ok(()) };
            let answer = match self.reply(&request) {
                Reply::Message(response) => response.to_vec().map_err(io::Error::other)?,
                Reply::Octets(octets) => octets,
                Reply::None => return Ok(()),
                Reply::NotTheFirst => {
                    dns_answer::answer(&self.zones, &request).to_vec().map_err(io::Error::other)?
                }
            };
            let mut framed = u16::try_from(answer.len()).map_err(io::Error::other)?.to_be_bytes().to_vec();
            framed.extend(answer);
            stream.write_all(&framed).await?;
        }
    }

    fn reply(&self, request: &Message) -> Reply {
        let question = request.queries.first();
        let odd = question.and_then(|question| self.odd.iter().find(|rule| rule.is_about(question)));
        match (question, odd) {
            (Some(question), Some(rule)) => rule.does.reply(&self.zones, request, question),
            _ => Reply::message(dns_answer::answer(&self.zones, request)),
        }
    }

    /// Whether this datagram is the first of its question, and so gets lost.
    fn loses(&self, request: &Message) -> bool {
        let mut lost = self.lost.borrow_mut();
        let question = request.queries.first().map(|query| (query.name().to_lowercase(), query.query_type()));
        question.is_some_and(|question| lost.len() < REMEMBERED && lost.insert(question))
    }
}

/// A query, or the FORMERR-worthy rest of one; nothing where the octets deserve no answer.
fn read_request(octets: &[u8]) -> Option<Message> {
    match Message::from_vec(octets) {
        Ok(message) => (message.metadata.message_type == MessageType::Query).then_some(message),
        // Without a question to judge, the answer will be FORMERR (RFC 1035, 4.1.1).
        Err(_) if octets.len() >= 12 && octets[2] & 0x80 == 0 => {
            let id = u16::from_be_bytes([octets[0], octets[1]]);
            Some(Message::new(id, MessageType::Query, OpCode::Query))
        }
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests;
