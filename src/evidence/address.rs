//! IP addresses with the scope that link-local ones need, and DNS servers.

use std::fmt;
use std::net::{IpAddr, SocketAddr, SocketAddrV6};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An **address** is an IP address and, for an IPv6 link-local one, the interface it belongs to.
///
/// Written `10.0.3.10`, `2001:db8::10` or `fe80::1%2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address {
    /// The address itself.
    pub ip: IpAddr,
    /// The index of the interface; 0 where none is named (RFC 4007, 11.2).
    pub scope: u32,
}

/// A **DNS server** as it is configured: an address and, where it is not 53, a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DnsServer {
    /// Where the server is.
    pub address: Address,
    /// The port it answers on.
    pub port: u16,
}

/// A text is neither `ADDRESS`, `ADDRESS%INTERFACE` nor, for a server, `ADDRESS:PORT`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an IP address")]
pub struct AddressError;

impl Address {
    /// The address with a port, ready for a socket.
    #[must_use]
    pub fn socket(self, port: u16) -> SocketAddr {
        match self.ip {
            IpAddr::V4(ip) => SocketAddr::new(ip.into(), port),
            IpAddr::V6(ip) => SocketAddrV6::new(ip, port, 0, self.scope).into(),
        }
    }

    /// The address and port as people write them, `10.0.3.10:1688` or `[2001:db8::10]:1688`.
    #[must_use]
    pub fn with_port(self, port: u16) -> String {
        match self.ip {
            IpAddr::V4(_) => format!("{self}:{port}"),
            IpAddr::V6(_) => format!("[{self}]:{port}"),
        }
    }
}

impl DnsServer {
    /// The port of DNS (RFC 1035, 4.2).
    pub const PORT: u16 = 53;

    /// Where to send a query.
    #[must_use]
    pub fn socket(self) -> SocketAddr {
        self.address.socket(self.port)
    }
}

impl From<IpAddr> for Address {
    fn from(ip: IpAddr) -> Self {
        Self { ip, scope: 0 }
    }
}

impl From<SocketAddr> for Address {
    fn from(socket: SocketAddr) -> Self {
        let scope = match socket {
            SocketAddr::V4(_) => 0,
            SocketAddr::V6(v6) => v6.scope_id(),
        };
        Self { ip: socket.ip(), scope }
    }
}

impl From<Address> for DnsServer {
    fn from(address: Address) -> Self {
        Self { address, port: Self::PORT }
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (ip, scope) = match text.split_once('%') {
            Some((ip, scope)) => (ip, scope.parse().map_err(|_| AddressError)?),
            None => (text, 0),
        };
        let ip: IpAddr = ip.parse().map_err(|_| AddressError)?;
        if ip.is_ipv4() && scope != 0 {
            return Err(AddressError);
        }
        Ok(Self { ip, scope })
    }
}

impl FromStr for DnsServer {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        if let Ok(address) = text.parse::<Address>() {
            return Ok(address.into());
        }
        let (host, port) = text.rsplit_once(':').ok_or(AddressError)?;
        let port = port.parse().ok().filter(|port| *port != 0).ok_or(AddressError)?;
        let bracketed = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let address: Address = bracketed.unwrap_or(host).parse()?;
        if address.ip.is_ipv6() && bracketed.is_none() {
            return Err(AddressError);
        }
        Ok(Self { address, port })
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

impl TryFrom<String> for DnsServer {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

impl From<DnsServer> for String {
    fn from(server: DnsServer) -> Self {
        server.to_string()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scope {
            0 => write!(f, "{}", self.ip),
            scope => write!(f, "{}%{scope}", self.ip),
        }
    }
}

impl fmt::Display for DnsServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.port == Self::PORT {
            return self.address.fmt(f);
        }
        f.write_str(&self.address.with_port(self.port))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_written_as_it_is_read() {
        for text in ["10.0.0.53", "10.0.0.53:5353", "2001:db8::53", "[2001:db8::53]:5353", "fe80::1%2"] {
            let server: DnsServer = text.parse().expect(text);
            assert_eq!(server.to_string(), text);
        }
        let plain: DnsServer = "[::1]:53".parse().expect("a server");
        assert_eq!(plain.to_string(), "::1");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in
            ["", "kms01", "10.0.0.53:", "10.0.0.53:0", "10.0.0.53:99999", "10.0.0.1%2", "[::1", "10.0.0"]
        {
            assert_eq!(text.parse::<DnsServer>(), Err(AddressError), "{text:?}");
        }
    }
}
