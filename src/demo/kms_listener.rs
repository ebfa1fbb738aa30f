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

use super::listener_mode::{Incoming, ListenerMode};
use crate::wire::rpc::{BindProgress, read_bind};

/// How many connections are open at a time; further ones wait in the system's queue.
const CONNECTIONS: usize = 64;
/// How long one connection may live, whatever its peer does.
const LIFETIME: Duration = Duration::from_secs(60);

/// PTYPE of a call (C706, 12.6.4).
const REQUEST: u8 = 0;

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
        let mut octets = Vec::new();
        while let Some(incoming) = receive(&mut stream, &mut octets).await? {
            match incoming {
                Incoming::Request => {
                    self.tally.requests.fetch_add(1, Ordering::Relaxed);
                    break;
                }
                Incoming::Bind(_) => {
                    self.tally.binds.fetch_add(1, Ordering::Relaxed);
                }
                Incoming::Foreign => {}
            }
            if !self.mode.answer(&mut stream, &incoming, &octets, self.address.port()).await? {
                break;
            }
            match incoming {
                Incoming::Bind(bind) => drop(octets.drain(..bind.length)),
                Incoming::Foreign | Incoming::Request => octets.clear(),
            }
        }
        Ok(())
    }
}

/// Reads until `octets` begin with something that can be judged; nothing at the end of the stream.
///
/// Never more than one fragment and one read are kept: a longer fragment is no bind.
async fn receive(stream: &mut TcpStream, octets: &mut Vec<u8>) -> io::Result<Option<Incoming>> {
    let mut chunk = [0; 512];
    loop {
        match read_bind(octets) {
            BindProgress::Bind(bind) => return Ok(Some(Incoming::Bind(bind))),
            BindProgress::Foreign if octets.starts_with(&[5]) && octets.get(2) == Some(&REQUEST) => {
                return Ok(Some(Incoming::Request));
            }
            BindProgress::Foreign => return Ok(Some(Incoming::Foreign)),
            BindProgress::NeedMore => {}
        }
        match stream.read(&mut chunk).await? {
            0 => return Ok(None),
            count => octets.extend(&chunk[..count]),
        }
    }
}

#[cfg(test)]
mod tests;
