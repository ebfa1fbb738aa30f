//! The real network.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use super::resolve::SystemResolver;
use super::{Network, connect, dns, ping, resolve};
use crate::evidence::{Address, Probe, Seen};
use crate::platform;

/// How the real network is asked.
#[derive(Debug, Clone)]
pub struct LiveOptions {
    /// How long one question may take.
    pub patience: Duration,
    /// Whether an open port is asked for RPC.
    pub rpc: bool,
    /// Who stands for the system's resolver.
    pub resolver: SystemResolver,
    /// The only family whose addresses a resolution may give; both where none is set.
    pub family: Option<Family>,
}

/// An address family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

impl Family {
    /// Whether `address` is one of this family.
    #[must_use]
    pub fn holds(self, address: Address) -> bool {
        match self {
            Self::V4 => address.ip.is_ipv4(),
            Self::V6 => address.ip.is_ipv6(),
        }
    }
}

impl Default for LiveOptions {
    fn default() -> Self {
        Self { patience: Duration::from_secs(4), rpc: true, resolver: SystemResolver::System, family: None }
    }
}

/// **Live** asks the real network.
///
/// It needs a tokio runtime with I/O and time. A dropped question stops: nothing goes on behind it,
/// except that a thread may still wait in the system's resolver.
#[derive(Debug, Clone)]
pub struct Live {
    options: LiveOptions,
    /// Files and sockets that may still be opened. Questions wait for them: a socket that the system
    /// does not give says nothing about the network.
    files: Arc<Semaphore>,
}

impl Live {
    /// Asks as `options` say.
    #[must_use]
    pub fn new(options: LiveOptions) -> Self {
        Self::within(options, platform::raise_file_limit().unwrap_or(u64::MAX))
    }

    fn within(options: LiveOptions, file_limit: u64) -> Self {
        let free = usize::try_from(file_limit.saturating_sub(KEPT)).unwrap_or(Semaphore::MAX_PERMITS);
        let files = free.clamp(MOST_OF_ONE as usize, Semaphore::MAX_PERMITS);
        Self { options, files: Arc::new(Semaphore::new(files)) }
    }
}

/// Files that the program itself keeps open, and threads that nobody waits for any more.
const KEPT: u64 = 24;

/// Files that one question holds at most: three attempts to connect, each with its error queue.
const MOST_OF_ONE: u32 = 6;

/// Files that a question holds.
fn files_of(probe: &Probe) -> u32 {
    match probe {
        Probe::Connect { .. } => MOST_OF_ONE,
        // A socket and, for a cut answer, a connection with its error queue; or what `getaddrinfo` opens.
        Probe::Dns { .. } | Probe::Resolve(_) => 3,
        Probe::Ping(_) => 1,
    }
}

impl Default for Live {
    fn default() -> Self {
        Self::new(LiveOptions::default())
    }
}

impl Network for Live {
    async fn probe(&self, probe: Probe) -> Seen {
        let patience = self.options.patience;
        // Never closed, so there is always a permit in the end.
        let _files = self.files.acquire_many(files_of(&probe)).await;
        // Hundreds of questions are asked at once; boxes keep the futures that hold them small.
        match probe {
            Probe::Ping(address) => Seen::Ping(Box::pin(ping::ping(address, patience)).await),
            Probe::Dns { server, name, record_type } => {
                Seen::Dns(Box::pin(dns::look_up(server, name, record_type, patience)).await)
            }
            Probe::Resolve(name) => Seen::Resolve(Box::pin(resolve::resolve(name, &self.options)).await),
            Probe::Connect { address, port } => {
                Seen::Connect(Box::pin(connect::connect(address, port, &self.options)).await)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::future::join_all;
    use tokio::net::TcpListener;

    use super::*;
    use crate::evidence::EndpointResult;

    #[tokio::test]
    async fn questions_wait_for_sockets_where_there_are_few() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let port = listener.local_addr().expect("an address").port();
        let options = LiveOptions { rpc: false, ..LiveOptions::default() };
        let live = Live::within(options, 16);
        assert_eq!(live.files.available_permits(), MOST_OF_ONE as usize);
        let address: Address = "127.0.0.1".parse().expect("an address");
        let asked = join_all((0..20).map(|_| live.probe(Probe::Connect { address, port }))).await;
        let opens = |seen: &Seen| matches!(seen, Seen::Connect(c) if c.result() == EndpointResult::Open);
        assert!(asked.iter().all(opens), "{asked:?}");
        assert_eq!(live.files.available_permits(), MOST_OF_ONE as usize);
    }
}
