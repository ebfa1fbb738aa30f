//! Windows: the same surface; the client's facts and echo requests are built with the Windows build.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::{TcpStream, UdpSocket};

use super::{ConnectFailure, EchoAnswer, IcmpError, JobSignal};
use crate::evidence::{Address, Asks, Client};

/// Whether the system tells ICMP errors with their sender: Windows gives an error number only.
pub const TELLS_ICMP: bool = false;

/// Returns what this system says about itself.
#[must_use]
pub fn client_facts() -> Client {
    // Adapters, suffixes and servers come from `GetAdaptersAddresses` and the registry: a later part.
    Client {
        host_name: std::env::var("COMPUTERNAME").ok(),
        os: Some("Windows".to_owned()),
        asks: Asks::PrimarySuffix,
        ..Client::default()
    }
}

/// Returns the index of the interface called `name`; Windows writes scopes as numbers.
#[must_use]
pub fn interface_index(name: &str) -> Option<u32> {
    name.parse().ok()
}

/// Whether `address` belongs to this machine: a socket can be bound to it.
#[must_use]
pub fn is_own_address(address: IpAddr) -> bool {
    let bound = || std::net::UdpSocket::bind(SocketAddr::new(address, 0)).is_ok();
    address.is_loopback() || (!address.is_unspecified() && bound())
}

/// Windows limits sockets by memory only.
pub fn raise_file_limit() {}

/// Opens a datagram socket that may talk to `peer`. It stays unconnected, so that whoever reads
/// must compare the sender.
///
/// # Errors
///
/// The system's, when it has no socket.
pub async fn udp_socket(peer: SocketAddr) -> io::Result<UdpSocket> {
    let any = if peer.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    UdpSocket::bind(SocketAddr::new(any, 0)).await
}

/// Windows keeps no queue of ICMP errors.
#[must_use]
pub fn take_icmp_error(_socket: &UdpSocket) -> Option<IcmpError> {
    None
}

/// Connects to `peer`.
///
/// # Errors
///
/// Whatever ended the attempt; it is an outcome to classify, not a fault of the program.
pub async fn tcp_connect(peer: SocketAddr) -> Result<TcpStream, ConnectFailure> {
    TcpStream::connect(peer).await.map_err(|error| ConnectFailure { error, icmp: None })
}

/// Waits until the user presses Ctrl-C or closes the window.
pub async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without a handler the system's own reaction remains.
        std::future::pending().await
    }
}

/// Windows consoles show Unicode.
#[must_use]
pub fn terminal_shows_unicode() -> bool {
    true
}

/// Windows has no job control.
#[derive(Debug, Default)]
pub struct JobControl;

impl JobControl {
    /// Listens to nothing.
    #[must_use]
    pub fn new() -> Self {
        Self
    }

    /// Waits for ever.
    pub async fn next(&mut self) -> JobSignal {
        std::future::pending().await
    }
}

/// Does nothing: a window needs no shell to be put aside.
pub fn suspend() {}

/// **Echo** asks one address for replies; requests may overlap.
pub struct Echo;

impl Echo {
    /// Opens nothing yet: a raw socket needs an administrator, and the unprivileged way
    /// (`IcmpSendEcho2`, `Icmp6SendEcho2`) is built with the Windows build. Until then pings are
    /// honestly not permitted, which says nothing about the address.
    ///
    /// # Errors
    ///
    /// `PermissionDenied`.
    pub fn open(_address: Address, _identifier: u16) -> io::Result<Self> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    /// Sends the request number `sequence` and waits for what it meets.
    pub async fn request(&self, _sequence: u16) -> EchoAnswer {
        EchoAnswer::Nothing
    }

    /// Waits for an ICMP error beside the requests; none comes.
    pub async fn icmp_error(&self) -> IcmpError {
        std::future::pending().await
    }

    /// Takes the next ICMP error; there is none.
    #[must_use]
    pub fn take_icmp_error(&self) -> Option<IcmpError> {
        None
    }
}
