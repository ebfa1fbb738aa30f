//! Ports that stay closed: taken, so that no other program answers there, but nobody listens.

use std::io;
use std::net::SocketAddr;

use tokio::net::{TcpSocket, UdpSocket};

/// How often a free port is looked for that suits every socket of a server.
const TRIES: usize = 32;

/// A **closed port** is held without listening: TCP answers RST, UDP answers ICMP port unreachable.
#[derive(Debug)]
pub struct ClosedPort {
    _tcp: TcpSocket,
    _udp: Option<UdpSocket>,
    address: SocketAddr,
}

impl ClosedPort {
    /// Holds the TCP port of `address`; port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// The address is not on this machine, or the port is taken or reserved.
    pub fn tcp(address: SocketAddr) -> io::Result<Self> {
        let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
        socket.bind(address)?;
        let address = socket.local_addr()?;
        Ok(Self { _tcp: socket, _udp: None, address })
    }

    /// Holds the TCP and the UDP port of `address`; port 0 takes one that is free for both.
    ///
    /// # Errors
    ///
    /// The address is not on this machine, or the port is taken or reserved.
    pub async fn tcp_and_udp(address: SocketAddr) -> io::Result<Self> {
        retry_free_port(address, async |address| {
            let closed = Self::tcp(address)?;
            let datagrams = UdpSocket::bind(closed.address).await?;
            // A socket that is connected to itself hears nobody else: to others the port is closed.
            datagrams.connect(closed.address).await?;
            Ok(Self { _udp: Some(datagrams), ..closed })
        })
        .await
    }

    /// Which address and port are held.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Runs `bind` again with another free port where the system's first choice suits only one transport.
pub(super) async fn retry_free_port<T>(
    address: SocketAddr,
    bind: impl AsyncFn(SocketAddr) -> io::Result<T>,
) -> io::Result<T> {
    let mut tries = if address.port() == 0 { TRIES } else { 1 };
    loop {
        tries -= 1;
        match bind(address).await {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && tries > 0 => {}
            end => return end,
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpStream;

    use super::*;

    #[tokio::test]
    async fn a_closed_port_refuses_and_stays_taken() {
        let closed =
            ClosedPort::tcp_and_udp("127.0.0.1:0".parse().expect("an address")).await.expect("a port");
        let connected = TcpStream::connect(closed.address()).await;
        assert_eq!(connected.expect_err("refused").kind(), io::ErrorKind::ConnectionRefused);
        let taken = ClosedPort::tcp(closed.address()).expect_err("taken");
        assert_eq!(taken.kind(), io::ErrorKind::AddrInUse);

        let client = UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
        client.connect(closed.address()).await.expect("connected");
        client.send(b"question").await.expect("sent");
        let answered = client.recv(&mut [0; 16]).await;
        assert_eq!(answered.expect_err("refused").kind(), io::ErrorKind::ConnectionRefused);
    }
}
