//! Winsock: sockets that talk to one peer, and what their errors leave untold.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::{TcpStream, UdpSocket};

use super::adapters::{WindowsAdapter, adapters};
use crate::platform::{ConnectFailure, IcmpError};

/// Whether the system tells ICMP errors with their sender: Windows gives an error number only.
pub const TELLS_ICMP: bool = false;

/// Returns the index of the interface called `name`; Windows writes scopes as numbers.
#[must_use]
pub fn interface_index(name: &str) -> Option<u32> {
    name.parse().ok()
}

/// Whether `address` belongs to this machine.
#[must_use]
pub fn is_own_address(address: IpAddr) -> bool {
    let has_it = |text: &String| text.split('/').next().and_then(|ip| ip.parse().ok()) == Some(address);
    let is_here = |adapters: Vec<WindowsAdapter>| {
        adapters.iter().any(|adapter| adapter.adapter.addresses.iter().any(has_it))
    };
    address.is_loopback() || adapters().is_ok_and(is_here)
}

/// Windows limits sockets by memory only.
#[must_use]
pub fn raise_file_limit() -> Option<u64> {
    None
}

/// Opens a datagram socket that may talk to `peer`. It stays unconnected, so that whoever reads
/// must compare the sender: a connected one would tell nothing more here.
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
