//! The real network.

use std::time::Duration;

use super::resolve::SystemResolver;
use super::{Network, connect, dns, ping, resolve};
use crate::evidence::{Address, Probe, Seen};

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
#[derive(Debug, Clone, Default)]
pub struct Live {
    options: LiveOptions,
}

impl Live {
    /// Asks as `options` say.
    #[must_use]
    pub fn new(options: LiveOptions) -> Self {
        Self { options }
    }
}

impl Network for Live {
    async fn probe(&self, probe: Probe) -> Seen {
        let patience = self.options.patience;
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
