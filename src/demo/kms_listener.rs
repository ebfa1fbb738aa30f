//! A TCP listener that behaves as a KMS host, or as one of the things that are met instead of one.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};

use super::listener_mode::ListenerMode;
use super::rpc_answers::{self, HEADER, PacketType};

/// How many connections are open at a time; further ones wait in the system's queue.
const CONNECTIONS: usize = 64;
/// How long one connection may live, whatever its peer does.
const LIFETIME: Duration = Duration::from_secs(60);

/// A **KMS listener** takes TCP connections at one address and treats each of them in its mode.
///
/// It knows binds only: there is no activation in it. A call that arrives nevertheless ends the
/// connection and is counted, because the program must never send one.
#[derive(Debug)]
pub struct KmsListener {
    listener: TcpListener,
    mode: ListenerMode,
    address: SocketAddr,
    tally: Arc<Tally>,
}

/// A **tally** counts what reached a listener; it can be read from any thread while the listener serves.
#[derive(Debug, Default)]
pub struct Tally {
    connections: AtomicU64,
    binds: AtomicU64,
    requests: AtomicU64,
}

impl Tally {
    /// How many connections were opened.
    #[must_use]
    pub fn connections(&self) -> u64 {
        self.connections.load(Ordering::Relaxed)
    }

    /// How many binds came.
    #[must_use]
    pub fn binds(&self) -> u64 {
        self.binds.load(Ordering::Relaxed)
    }

    /// How many calls came (PTYPE 0): each would be an activation request, and none may ever be sent.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }
}

impl KmsListener {
    /// Listens at `address`; port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// The address is not on this machine, or the port is taken or reserved.
    pub async fn bind(address: SocketAddr, mode: ListenerMode) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, mode, address, tally: Arc::default() })
    }

    /// Where it listens, with the port it got.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What has reached it so far.
    #[must_use]
    pub fn tally(&self) -> Arc<Tally> {
        Arc::clone(&self.tally)
    }

    /// Takes connections until the future is dropped, which ends all of them.
    pub async fn serve(&self) -> Infallible {
        let mut open = FuturesUnordered::new();
        loop {
            tokio::select! {
                accepted = self.listener.accept(), if open.len() < CONNECTIONS => match accepted {
                    Ok((stream, _)) => {
                        self.tally.connections.fetch_add(1, Ordering::Relaxed);
                        open.push(tokio::time::timeout(LIFETIME, self.converse(stream)));
                    }
                    // A peer that gave up in the queue, or no descriptors: both pass.
                    Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
                },
                Some(_) = open.next() => {}
            }
        }
    }

    /// One connection from its greeting to its end; how it ends is of no interest.
    async fn converse(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        self.mode.greet(&mut stream).await?;
        let mut incoming = Vec::new();
        loop {
            let packet_type = read_pdu(&mut stream, &mut incoming).await?;
            match packet_type {
                Some(PacketType::Request) => {
                    self.tally.requests.fetch_add(1, Ordering::Relaxed);
                    return Ok(());
                }
                Some(PacketType::Bind) => {
                    self.tally.binds.fetch_add(1, Ordering::Relaxed);
                }
                Some(PacketType::Another) | None => {}
            }
            if !self.mode.answer(&mut stream, &incoming, packet_type, self.address.port()).await? {
                return Ok(());
            }
        }
    }
}

/// Reads one PDU into `incoming`; octets that are no RPC come as they are, with no packet type.
async fn read_pdu(stream: &mut TcpStream, incoming: &mut Vec<u8>) -> io::Result<Option<PacketType>> {
    let mut head = [0; HEADER];
    let mut filled = 0;
    incoming.clear();
    while filled < HEADER {
        let count = stream.read(&mut head[filled..]).await?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        filled += count;
        if head[0] != 5 {
            incoming.extend(&head[..filled]);
            return Ok(None);
        }
    }
    incoming.extend(head);
    let Some(header) = rpc_answers::header(head) else { return Ok(None) };
    incoming.resize(header.length, 0);
    stream.read_exact(&mut incoming[HEADER..]).await?;
    Ok(Some(header.packet_type))
}

#[cfg(test)]
mod tests;
