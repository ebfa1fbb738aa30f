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
