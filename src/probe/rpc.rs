//! One RPC bind on an open connection.

use std::io::ErrorKind;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};

use crate::evidence::{ForeignProtocol, RpcOutcome};
use crate::wire::rpc::{Answer, Foreign, Progress, bind, decode};

/// The number of the only call on the connection.
const CALL_ID: u32 = 1;

/// Octets of a foreign answer that are shown.
const PREVIEW: usize = 64;

/// How often the patience may pass from the first octet of an answer to its last.
const LONGEST_ANSWER: u32 = 3;

/// Octets read at once.
const CHUNK: usize = 2048;

/// Binds to the KMS interface and says how it ended.
///
/// `patience` counts to the first octet of the answer, and again from each further one, for an answer
/// that is still coming is not silence; but no longer than [`LONGEST_ANSWER`] in all. What is read is
/// bounded by the longest fragment, because more than that is no answer.
pub(super) async fn ask(stream: &mut TcpStream, patience: Duration) -> RpcOutcome {
    let mut received = Vec::new();
    let mut deadline = Instant::now() + patience;
    let mut last_deadline = None;
    let sent = timeout_at(deadline, stream.write_all(&bind(CALL_ID))).await;
    // A server may have spoken before it hung up, so what it said is read even after a failed write;
    // the read after it shows an end without a reason, so the first reason is kept.
    let failed_write = match sent {
        Ok(sent) => sent.err().map(|error| of_error(error.kind())),
        Err(_) => return RpcOutcome::Timeout,
    };
    loop {
        let ended = match timeout_at(deadline, read(stream, &mut received)).await {
            Err(_) => Some(RpcOutcome::Timeout),
            Ok(Ok(0)) => Some(failed_write.clone().unwrap_or(RpcOutcome::Closed)),
            Ok(Ok(_)) => None,
            Ok(Err(kind)) => Some(failed_write.clone().unwrap_or_else(|| of_error(kind))),
        };
        if let Some(ended) = ended {
            let silent = received.is_empty();
            return if silent { ended } else { RpcOutcome::Incomplete { received: received.len() } };
        }
        match decode(&received, CALL_ID) {
            Progress::NeedMore => {}
            Progress::Answer(answer) => return of_answer(answer),
            Progress::Foreign(foreign) => return of_foreign(foreign, &received),
        }
        let now = Instant::now();
        let last = *last_deadline.get_or_insert(now + patience * LONGEST_ANSWER);
        deadline = last.min(now + patience);
    }
}

/// Appends what has come; 0 at the end of the stream.
async fn read(stream: &TcpStream, received: &mut Vec<u8>) -> Result<usize, ErrorKind> {
    loop {
        stream.readable().await.map_err(|error| error.kind())?;
        let mut chunk = [0; CHUNK];
        match stream.try_read(&mut chunk) {
            Ok(length) => {
                received.extend(&chunk[..length]);
                return Ok(length);
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => return Err(error.kind()),
        }
    }
}

/// How a connection ended; one that the network lost is as silent as a server that says nothing.
fn of_error(kind: ErrorKind) -> RpcOutcome {
    match kind {
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe => {
            RpcOutcome::Reset
        }
        _ => RpcOutcome::Timeout,
    }
}

fn of_answer(answer: Answer) -> RpcOutcome {
    match answer {
        Answer::Accepted => RpcOutcome::Accepted,
        Answer::Rejected { result, reason } => RpcOutcome::Rejected { result, reason },
        Answer::Nak { reason } => RpcOutcome::Nak { reason },
        Answer::Fault { status } => RpcOutcome::Fault { status },
    }
}

fn of_foreign(foreign: Foreign, received: &[u8]) -> RpcOutcome {
    let protocol = match foreign {
        Foreign::Http => ForeignProtocol::Http,
        Foreign::Tls => ForeignProtocol::Tls,
        Foreign::Ssh => ForeignProtocol::Ssh,
        Foreign::Echo => ForeignProtocol::Echo,
        Foreign::BrokenRpc => ForeignProtocol::BrokenRpc,
        Foreign::Unknown => ForeignProtocol::Unknown,
    };
    let shown = received.get(..PREVIEW).unwrap_or(received);
    RpcOutcome::Foreign { protocol, preview: shown.escape_ascii().to_string() }
}
