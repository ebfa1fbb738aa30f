//! TCP connects: does the port open, and if not, who says why?

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep_until};

use crate::evidence::{TcpOutcome, Unreachable, UnreachableReason};
use crate::platform::{ConnectFailure, TELLS_ICMP, tcp_connect};

/// When further attempts begin beside the first, at most and in eighths of the patience: a lost SYN
/// would otherwise be repeated by the system only after a second, then after three.
const FURTHER: [(Duration, u32); 2] = [(Duration::from_millis(500), 1), (Duration::from_millis(1500), 3)];

/// How a call ended.
pub(super) enum Call {
    /// It opened.
    Open {
        /// The connection.
        stream: TcpStream,
        /// Milliseconds from the SYN that was answered to the answer.
        rtt_ms: f64,
    },
    /// It opened, and a RST followed before anybody could look.
    Reset {
        /// As above.
        rtt_ms: f64,
    },
    /// It did not open.
    Failed(TcpOutcome),
}

/// Calls `peer` until an attempt opens or fails, or `patience` ends.
///
/// The first attempt that opens wins; any definite failure ends the call, as the others would meet
/// the same.
pub(super) async fn call(peer: SocketAddr, patience: Duration) -> Call {
    let start = Instant::now();
    let deadline = start + patience;
    let mut further =
        FURTHER.iter().map(|(at, eighths)| start + (*at).min(patience * *eighths / 8)).peekable();
    let mut attempts = FuturesUnordered::from_iter([attempt(peer)]);
    loop {
        let wake = further.peek().copied().unwrap_or(deadline);
        tokio::select! {
            ended = attempts.next() => if let Some(call) = ended {
                return call;
            },
            () = sleep_until(wake) => match further.next() {
                Some(_) => attempts.push(attempt(peer)),
                None => return Call::Failed(TcpOutcome::Timeout),
            },
        }
    }
}

async fn attempt(peer: SocketAddr) -> Call {
    let start = Instant::now();
    let ended = tcp_connect(peer).await;
    let rtt_ms = start.elapsed().as_secs_f64() * 1e3;
    match ended {
        Ok(stream) => Call::Open { stream, rtt_ms },
        // The handshake had finished: a RST to the SYN is a refusal, and reads otherwise.
        Err(failure) if failure.error.kind() == ErrorKind::ConnectionReset => Call::Reset { rtt_ms },
        Err(failure) => Call::Failed(outcome(&failure, peer)),
    }
}

/// Classifies a failed connect.
fn outcome(failure: &ConnectFailure, peer: SocketAddr) -> TcpOutcome {
    if let Some(icmp) = failure.icmp {
        return match icmp.reason {
            _ if icmp.is_own_filter(peer.ip()) => TcpOutcome::Denied,
            UnreachableReason::Port => TcpOutcome::Refused { reported_by: icmp.sender },
            _ => TcpOutcome::Unreachable(icmp.into()),
        };
    }
    let unreachable = |reason| Unreachable { reason, reported_by: None, local: TELLS_ICMP };
    match failure.error.kind() {
        ErrorKind::ConnectionRefused => TcpOutcome::Refused { reported_by: None },
        ErrorKind::TimedOut => TcpOutcome::Timeout,
        ErrorKind::PermissionDenied => TcpOutcome::Denied,
        ErrorKind::NetworkUnreachable => TcpOutcome::Unreachable(unreachable(UnreachableReason::Network)),
        ErrorKind::HostUnreachable => TcpOutcome::Unreachable(unreachable(UnreachableReason::Host)),
        _ => TcpOutcome::Unreachable(unreachable(UnreachableReason::Other)),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Error;
    use std::net::IpAddr;

    use tokio::net::{TcpListener, TcpSocket};

    use super::*;
    use crate::evidence::UnreachableReason::{Host, Network, Other, Port, Prohibited};
    use crate::platform::IcmpError;

    const PATIENCE: Duration = Duration::from_secs(5);

    fn failed(icmp: Option<IcmpError>, kind: ErrorKind) -> TcpOutcome {
        let failure = ConnectFailure { error: Error::from(kind), icmp };
        outcome(&failure, "192.0.2.10:1688".parse().expect("a peer"))
    }

    fn icmp(reason: UnreachableReason, sender: &str) -> IcmpError {
        IcmpError { reason, sender: Some(sender.parse().expect("an address")) }
    }

    #[tokio::test]
    async fn a_listener_is_open() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let peer = listener.local_addr().expect("an address");
        assert!(matches!(call(peer, PATIENCE).await, Call::Open { .. }));
    }

    #[tokio::test]
    async fn a_port_without_a_listener_is_refused() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let peer = listener.local_addr().expect("an address");
        drop(listener);
        let Call::Failed(outcome) = call(peer, PATIENCE).await else { panic!("it opened") };
        assert_eq!(outcome, TcpOutcome::Refused { reported_by: None });
    }

    #[tokio::test]
    async fn a_listener_whose_queue_is_full_is_a_timeout() {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.bind("127.0.0.1:0".parse().expect("an address")).expect("a port");
        let listener = socket.listen(0).expect("a listener");
        let peer = listener.local_addr().expect("an address");
        let Call::Open { stream: _first, .. } = call(peer, PATIENCE).await else { panic!("no room for one") };
        let ended = call(peer, Duration::from_millis(100)).await;
        assert!(matches!(ended, Call::Failed(TcpOutcome::Timeout)));
    }

    #[test]
    fn who_sent_the_icmp_error_decides() {
        let router: IpAddr = "192.0.2.1".parse().expect("an address");
        let unreachable =
            |reason, reported_by, local| TcpOutcome::Unreachable(Unreachable { reason, reported_by, local });
        for (icmp, kind, expected) in [
            (
                Some(icmp(Port, "192.0.2.1")),
                ErrorKind::ConnectionRefused,
                TcpOutcome::Refused { reported_by: Some(router) },
            ),
            (
                Some(icmp(Prohibited, "192.0.2.1")),
                ErrorKind::PermissionDenied,
                unreachable(Prohibited, Some(router), false),
            ),
            (Some(icmp(Prohibited, "127.0.0.1")), ErrorKind::HostUnreachable, TcpOutcome::Denied),
            (Some(icmp(Port, "127.0.0.1")), ErrorKind::ConnectionRefused, TcpOutcome::Denied),
            (
                Some(icmp(Host, "127.0.0.1")),
                ErrorKind::HostUnreachable,
                unreachable(Host, Some("127.0.0.1".parse().expect("an address")), true),
            ),
            (None, ErrorKind::ConnectionRefused, TcpOutcome::Refused { reported_by: None }),
            (None, ErrorKind::PermissionDenied, TcpOutcome::Denied),
            (None, ErrorKind::NetworkUnreachable, unreachable(Network, None, TELLS_ICMP)),
            (None, ErrorKind::HostUnreachable, unreachable(Host, None, TELLS_ICMP)),
            (None, ErrorKind::InvalidInput, unreachable(Other, None, TELLS_ICMP)),
            (None, ErrorKind::TimedOut, TcpOutcome::Timeout),
        ] {
            assert_eq!(failed(icmp, kind), expected, "{icmp:?} {kind:?}");
        }
    }
}
