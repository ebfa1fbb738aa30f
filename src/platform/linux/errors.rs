//! Which ICMP error a socket met, and who sent it (`IP_RECVERR`, ip(7)); needs no privilege.

use std::io::{self, IoSliceMut};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::os::fd::{AsFd, AsRawFd};

use nix::sys::socket::{ControlMessageOwned, MsgFlags, SockaddrStorage, recvmsg, setsockopt, sockopt};
use tokio::net::{TcpSocket, TcpStream, UdpSocket};

use crate::platform::{ConnectFailure, IcmpError};

/// Whether the system tells ICMP errors with their sender, so that an error without one is local.
pub const TELLS_ICMP: bool = true;

/// `SO_EE_ORIGIN_ICMP` and `SO_EE_ORIGIN_ICMP6`; other origins are the system itself.
const ORIGIN_ICMP: u8 = 2;
const ORIGIN_ICMP6: u8 = 3;

/// Octets for one control message with an extended error and its sender.
const CONTROL_ROOM: usize = 256;

/// How many errors are looked at before the rest is left alone.
const QUEUE_LIMIT: usize = 32;

/// Opens a datagram socket that talks to `peer` only and learns of every ICMP error.
///
/// # Errors
///
/// The system's, when it has no socket, no route, or forbids it.
pub async fn udp_socket(peer: SocketAddr) -> io::Result<UdpSocket> {
    let any = if peer.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    let socket = UdpSocket::bind(SocketAddr::new(any, 0)).await?;
    report_errors(&socket, peer.ip());
    // A connected socket also drops what others send.
    socket.connect(peer).await?;
    Ok(socket)
}

/// Takes the next ICMP error that `socket` met, if there is one.
#[must_use]
pub fn take_icmp_error(socket: &UdpSocket) -> Option<IcmpError> {
    take(socket)
}

/// Connects to `peer`; a failure says which ICMP error it was.
///
/// # Errors
///
/// Whatever ended the attempt; it is an outcome to classify, not a fault of the program.
pub async fn tcp_connect(peer: SocketAddr) -> Result<TcpStream, ConnectFailure> {
    let without_icmp = |error| ConnectFailure { error, icmp: None };
    let socket = if peer.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() };
    let socket = socket.map_err(without_icmp)?;
    report_errors(&socket, peer.ip());
    // The connect consumes the socket; its queue stays readable through a second descriptor.
    let queue = socket.as_fd().try_clone_to_owned().map_err(without_icmp)?;
    match socket.connect(peer).await {
        Ok(stream) => Ok(stream),
        Err(error) => Err(ConnectFailure { error, icmp: take(&queue) }),
    }
}

/// Asks for the error queue. A kernel without it still gives the error number.
pub(super) fn report_errors(socket: &impl AsFd, peer: IpAddr) {
    let _ = match peer {
        IpAddr::V4(_) => setsockopt(&socket.as_fd(), sockopt::Ipv4RecvErr, &true),
        IpAddr::V6(_) => setsockopt(&socket.as_fd(), sockopt::Ipv6RecvErr, &true),
    };
}

/// Takes the next ICMP error from the queue, passing over what is no dead end.
pub(super) fn take(socket: &impl AsFd) -> Option<IcmpError> {
    for _ in 0..QUEUE_LIMIT {
        let mut octets = [0; 64];
        let mut parts = [IoSliceMut::new(&mut octets)];
        let mut control = [0; CONTROL_ROOM];
        let flags = MsgFlags::MSG_ERRQUEUE | MsgFlags::MSG_DONTWAIT;
        let descriptor = socket.as_fd().as_raw_fd();
        let message = recvmsg::<SockaddrStorage>(descriptor, &mut parts, Some(&mut control), flags).ok()?;
        if let Some(error) = message.cmsgs().ok()?.find_map(|message| read(&message)) {
            return Some(error);
        }
    }
    None
}

fn read(message: &ControlMessageOwned) -> Option<IcmpError> {
    match message {
        ControlMessageOwned::Ipv4RecvErr(error, sender) if error.ee_origin == ORIGIN_ICMP => {
            let sender = sender.map(|sender| Ipv4Addr::from(u32::from_be(sender.sin_addr.s_addr)).into());
            IcmpError::v4(error.ee_type, error.ee_code, sender)
        }
        ControlMessageOwned::Ipv6RecvErr(error, sender) if error.ee_origin == ORIGIN_ICMP6 => {
            let sender = sender.map(|sender| Ipv6Addr::from(sender.sin6_addr.s6_addr).into());
            IcmpError::v6(error.ee_type, error.ee_code, sender)
        }
        _ => None,
    }
}
