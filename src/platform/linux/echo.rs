//! Echo requests on Linux: unprivileged ICMP sockets where the system allows them, else raw ones.

use std::io;
use std::net::IpAddr;
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use socket2::Type;
use surge_ping::{Client, Config, ICMP, IcmpPacket, PingIdentifier, PingSequence, SurgeError};

use super::errors::{report_errors, take};
use crate::evidence::Address;
use crate::platform::{EchoAnswer, IcmpError};

/// How often the error queue is looked into; it wakes nobody.
const LOOK: Duration = Duration::from_millis(10);

/// No request waits longer by itself; whoever asks drops it earlier.
const FOR_EVER: Duration = Duration::from_secs(3_600);

/// **Echo** asks one address for replies; requests may overlap.
pub struct Echo {
    client: Client,
    address: Address,
    identifier: PingIdentifier,
    /// Whether ICMP errors come through an error queue. A raw socket gets them as packets, and its
    /// queue would hold those of every other ping of this machine as well.
    has_queue: bool,
}

impl Echo {
    /// Opens a socket; `identifier` tells this one's requests from others' on a raw socket.
    ///
    /// # Errors
    ///
    /// `PermissionDenied` where the system gives this user neither kind of socket.
    pub fn open(address: Address, identifier: u16, _patience: Duration) -> io::Result<Self> {
        let kind = if address.ip.is_ipv4() { ICMP::V4 } else { ICMP::V6 };
        let client = Client::new(&Config::builder().kind(kind).build())?;
        let has_queue = client.get_socket().get_type() == Type::DGRAM;
        let echo = Self { client, address, identifier: PingIdentifier(identifier), has_queue };
        if has_queue {
            echo.with_socket(|socket| report_errors(&socket, address.ip));
        }
        Ok(echo)
    }

    /// Sends the request number `sequence` and waits for what it meets.
    pub async fn request(&self, sequence: u16) -> EchoAnswer {
        let mut pinger = self.client.pinger(self.address.ip, self.identifier).await;
        pinger.scope_id(self.address.scope).timeout(FOR_EVER);
        match pinger.ping(PingSequence(sequence), &[0; 32]).await {
            Ok((packet, _)) => self.judge(&packet),
            Err(SurgeError::IOError(error)) => EchoAnswer::Failed(error),
            Err(_) => EchoAnswer::Nothing,
        }
    }

    /// Waits for an ICMP error that an unprivileged socket learns of only through its error queue.
    pub async fn icmp_error(&self) -> IcmpError {
        if !self.has_queue {
            return std::future::pending().await;
        }
        loop {
            if let Some(error) = self.take_icmp_error() {
                return error;
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Takes the next ICMP error, if there is one.
    #[must_use]
    pub fn take_icmp_error(&self) -> Option<IcmpError> {
        if self.has_queue { self.with_socket(|socket| take(&socket)) } else { None }
    }

    /// A raw socket hands out ICMP errors as if they were replies.
    fn judge(&self, packet: &IcmpPacket) -> EchoAnswer {
        let (reply, source, error): (bool, IpAddr, Option<IcmpError>) = match packet {
            IcmpPacket::V4(packet) => {
                let source = packet.get_source().into();
                let (kind, code) = (packet.get_icmp_type().0, packet.get_icmp_code().0);
                (kind == 0, source, IcmpError::v4(kind, code, Some(source)))
            }
            IcmpPacket::V6(packet) => {
                let source = packet.get_source().into();
                let (kind, code) = (packet.get_icmpv6_type().0, packet.get_icmpv6_code().0);
                (kind == 129, source, IcmpError::v6(kind, code, Some(source)))
            }
        };
        match error {
            Some(error) => EchoAnswer::Error(error),
            None if reply && source == self.address.ip => EchoAnswer::Reply,
            None => EchoAnswer::Nothing,
        }
    }

    #[expect(unsafe_code, reason = "the library gives its socket as a bare number only")]
    fn with_socket<T>(&self, look: impl FnOnce(BorrowedFd<'_>) -> T) -> T {
        let socket = self.client.get_socket();
        // SAFETY: `socket` keeps the descriptor open until this function returns.
        let descriptor = unsafe { BorrowedFd::borrow_raw(socket.get_native_sock()) };
        look(descriptor.as_fd())
    }
}
