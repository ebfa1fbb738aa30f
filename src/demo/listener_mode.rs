//! What a listener says to whoever connects: KMS, or one of the things that are met instead.

use std::io;
use std::time::Duration;

use serde::Deserialize;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::wire::rpc::{self, Bind, KMS, Verdict};

/// The time between two octets of a slow answer.
const OCTET_PAUSE: Duration = Duration::from_millis(3);
/// Random octets with a terminal's escape sequences among them: clear the screen, set the title, ring.
const GARBAGE: &[u8] =
    b"\x93\xfa\x1b[2J\x1b]0;owned\x07\r\n\x00\xc3\x28\x7f\x1b[31m\xe2\x28\xa1\x9b6n\x08\x08\x80\xff\xd1";
/// A TLS alert record: fatal, protocol version (RFC 8446, 6).
const TLS_ALERT: &[u8] = &[0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x46];

/// Provider rejection: abstract syntax not supported.
const UNKNOWN_INTERFACE: Verdict = Verdict::Reject { result: 2, reason: 1 };
/// Why a `bind_nak` comes: protocol version not supported (\[MS-RPCE\] 2.2.2.5).
const UNSUPPORTED_VERSION: u16 = 4;
/// `nca_unk_if`, the status of a fault.
const NCA_UNKNOWN_INTERFACE: u32 = 0x1c01_0003;

/// What has come in on a connection.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A whole bind.
    Bind(Bind),
    /// The beginning of a call: what an activation would be.
    Request,
    /// No RPC client begins like this.
    Foreign,
}

/// A **listener mode** is how a listener treats its connections.
///
/// An *answer* is what is sent to a bind; [`Http`](Self::Http), [`Garbage`](Self::Garbage),
/// [`Tls`](Self::Tls) and [`Echo`](Self::Echo) answer whatever comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListenerMode {
    /// A KMS host: `bind_ack` that accepts the KMS interface.
    Kms,
    /// An RPC server without the KMS interface: `bind_ack`, provider rejection, abstract syntax not supported.
    OtherRpc,
    /// `bind_nak`, protocol version not supported.
    Nak,
    /// A fault PDU, unknown interface.
    Fault,
    /// A web server: `400 Bad Request`, then FIN.
    Http,
    /// A TLS server: a fatal alert, then FIN.
    Tls,
    /// An SSH server, which speaks first.
    Ssh,
    /// Sends back what it gets.
    Echo,
    /// Octets of no protocol, with terminal escape sequences among them, then FIN.
    Garbage,
    /// An RPC header whose fragment length is smaller than the header itself, then FIN.
    BrokenRpc,
    /// Takes everything and says nothing.
    Silent,
    /// RST instead of an answer.
    Reset,
    /// FIN instead of an answer.
    Close,
    /// The answer of [`Kms`](Self::Kms), octet by octet.
    Slow,
    /// The first half of the answer of [`Kms`](Self::Kms), then FIN.
    HalfAnswer,
    /// Octets that are no RPC, without end.
    Endless,
    /// A `bind_ack` that promises 65,535 octets, then octets without end.
    EndlessFragment,
}

impl ListenerMode {
    /// Every mode.
    pub const ALL: [Self; 17] = [
        Self::Kms,
        Self::OtherRpc,
        Self::Nak,
        Self::Fault,
        Self::Http,
        Self::Tls,
        Self::Ssh,
        Self::Echo,
        Self::Garbage,
        Self::BrokenRpc,
        Self::Silent,
        Self::Reset,
        Self::Close,
        Self::Slow,
        Self::HalfAnswer,
        Self::Endless,
        Self::EndlessFragment,
    ];

    /// What is said before anything is heard.
    pub(super) async fn greet(self, stream: &mut TcpStream) -> io::Result<()> {
        match self {
            Self::Ssh => stream.write_all(b"SSH-2.0-OpenSSH_9.2\r\n").await,
            _ => Ok(()),
        }
    }

    /// Answers what came in; false ends the connection.
    pub(super) async fn answer(
        self,
        stream: &mut TcpStream,
        incoming: &Incoming,
        octets: &[u8],
        port: u16,
    ) -> io::Result<bool> {
        match self {
            Self::Silent => return Ok(true),
            Self::Echo => return stream.write_all(octets).await.map(|()| true),
            Self::Http => stream.write_all(BAD_REQUEST).await?,
            Self::Tls => stream.write_all(TLS_ALERT).await?,
            Self::Garbage => stream.write_all(GARBAGE).await?,
            _ => {
                if let Incoming::Bind(bind) = incoming {
                    return self.answer_bind(stream, bind, port).await;
                }
            }
        }
        finish(stream).await
    }

    /// Answers a bind; false ends the connection.
    async fn answer_bind(self, stream: &mut TcpStream, bind: &Bind, port: u16) -> io::Result<bool> {
        match self {
            Self::Kms => stream.write_all(&accepting(bind, port)).await?,
            Self::OtherRpc => stream.write_all(&rpc::bind_ack(bind, port, UNKNOWN_INTERFACE)).await?,
            Self::Nak => stream.write_all(&rpc::bind_nak(bind.call_id, UNSUPPORTED_VERSION)).await?,
            Self::Fault => stream.write_all(&rpc::fault(bind.call_id, NCA_UNKNOWN_INTERFACE)).await?,
            Self::Slow => {
                for octet in accepting(bind, port) {
                    stream.write_all(&[octet]).await?;
                    tokio::time::sleep(OCTET_PAUSE).await;
                }
            }
            Self::HalfAnswer => {
                let answer = accepting(bind, port);
                stream.write_all(&answer[..answer.len() / 2]).await?;
                return finish(stream).await;
            }
            Self::BrokenRpc => {
                stream.write_all(&promise(bind, 3)).await?;
                return finish(stream).await;
            }
            Self::Reset => {
                stream.set_zero_linger()?;
                return Ok(false);
            }
            Self::Endless => return pour(stream, b'~').await,
            Self::EndlessFragment => {
                stream.write_all(&promise(bind, u16::MAX)).await?;
                return pour(stream, 0).await;
            }
            _ => return finish(stream).await,
        }
        Ok(true)
    }
}

/// The answer of a KMS host, to which every interface but its own is unknown.
fn accepting(bind: &Bind, port: u16) -> Vec<u8> {
    let for_kms = bind.contexts.iter().all(|context| context.abstract_syntax == KMS);
    rpc::bind_ack(bind, port, if for_kms { Verdict::Accept } else { UNKNOWN_INTERFACE })
}

/// The header of a `bind_ack` that promises a fragment of `length` octets.
fn promise(bind: &Bind, length: u16) -> Vec<u8> {
    let mut header = rpc::bind_ack(bind, 0, Verdict::Accept);
    header.truncate(16);
    header[8..10].copy_from_slice(&length.to_le_bytes());
    header
}

/// What a web server makes of a bind.
const BAD_REQUEST: &[u8] = b"HTTP/1.1 400 Bad Request\r\nServer: Demo\r\nContent-Type: text/html\r\n\
    Content-Length: 28\r\nConnection: close\r\n\r\n<h1>400 Bad Request</h1>\r\n\r\n";

/// Sends FIN.
async fn finish(stream: &mut TcpStream) -> io::Result<bool> {
    stream.shutdown().await?;
    Ok(false)
}

/// Writes one octet for ever: until the peer leaves or the connection's time is over.
async fn pour(stream: &mut TcpStream, octet: u8) -> io::Result<bool> {
    let chunk = [octet; 1024];
    loop {
        stream.write_all(&chunk).await?;
    }
}
