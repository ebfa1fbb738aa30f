//! What a TCP connection and an RPC bind to one endpoint met.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{Address, Unreachable};

/// The program of the Software Protection service, which serves KMS.
/// The program that answers on a Windows KMS host.
pub(super) const KMS_SERVICE: &str = "sppsvc.exe";

/// A **connection**: one TCP connect to an address and port and, where it opened and may be asked,
/// one anonymous RPC bind for the KMS interface. No activation request is ever sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Connection {
    /// Who was called.
    pub address: Address,
    /// On which port.
    pub port: u16,
    /// How the connect ended.
    pub tcp: TcpOutcome,
    /// How the bind ended; nothing where none was sent.
    pub rpc: Option<RpcOutcome>,
}

/// Every way a TCP connect can end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum TcpOutcome {
    /// SYN/ACK came.
    Open {
        /// From the SYN that was answered to the answer, in milliseconds.
        rtt_ms: f64,
    },
    /// RST to the SYN, or an ICMP port unreachable.
    Refused {
        /// Who sent the ICMP error; nothing for a RST, whose sender nobody can prove.
        reported_by: Option<IpAddr>,
    },
    /// Silence within the patience.
    Timeout,
    /// A tool said that the connection failed, and not how (Test-NetConnection).
    Failed {
        /// The host's own outputs show that nothing listens on the port.
        closed: bool,
    },
    /// An ICMP error, or no route.
    Unreachable(Unreachable),
    /// The client's own system forbade it.
    Denied,
}

/// Every way a bind can end (C706 chapter 12, [MS-RPCE] 2.2.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RpcOutcome {
    /// `bind_ack`, and the KMS interface was accepted.
    Accepted,
    /// `bind_ack`, but the interface was rejected: an RPC server that is not KMS.
    Rejected {
        /// 1 user rejection, 2 provider rejection.
        result: u16,
        /// 1 abstract syntax not supported, 2 transfer syntaxes not supported, 3 local limit exceeded.
        reason: u16,
    },
    /// `bind_nak`.
    Nak {
        /// The reject reason ([MS-RPCE] 2.2.2.5).
        reason: u16,
    },
    /// A fault PDU.
    Fault {
        /// Its status.
        status: u32,
    },
    /// Bytes that are no answer of an RPC server.
    Foreign {
        /// What they look like.
        protocol: ForeignProtocol,
        /// The first of them, escaped.
        preview: String,
    },
    /// An RPC answer began and did not end within the patience, or the connection ended in it.
    Incomplete {
        /// How many octets had come.
        received: usize,
    },
    /// None was sent; the host's own output names the program that listens (`netstat -b`).
    Program {
        /// Its file name.
        name: String,
    },
    /// FIN before any answer.
    Closed,
    /// RST before any answer.
    Reset,
    /// Silence within the patience.
    Timeout,
}

/// What foreign bytes look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForeignProtocol {
    /// `HTTP/`.
    Http,
    /// A TLS alert or handshake record.
    Tls,
    /// `SSH-`.
    Ssh,
    /// Our own bytes came back.
    Echo,
    /// An RPC header with impossible contents.
    BrokenRpc,
    /// Nothing that is known here.
    Unknown,
}

/// What an endpoint is worth to a KMS client (contract, section 3).
///
/// The order is the one in which several addresses of a name are summed up: what serves first, then
/// the rows 24 to 30 of the decision table from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndpointResult {
    /// The KMS interface accepted a bind.
    Kms,
    /// TCP opened, RPC was not asked.
    Open,
    /// Something else answered.
    NotKms,
    /// TCP opened, then silence, a reset or a close before any answer.
    NoAnswer,
    /// Nothing listens there, or a firewall rejects.
    Refused,
    /// The local system forbade it.
    Denied,
    /// No answer at all.
    Timeout,
    /// An ICMP error, or no route.
    Unreachable,
    /// The name has no address.
    Unresolved,
    /// It was not tried.
    Untested,
}

impl EndpointResult {
    /// Whether a KMS client is served: the bind was accepted, or TCP opened and RPC was left out.
    #[must_use]
    pub fn serves(self) -> bool {
        matches!(self, Self::Kms | Self::Open)
    }
}

impl Connection {
    /// What the endpoint is worth.
    #[must_use]
    pub fn result(&self) -> EndpointResult {
        match (&self.tcp, &self.rpc) {
            (TcpOutcome::Refused { .. } | TcpOutcome::Failed { closed: true }, _) => EndpointResult::Refused,
            (TcpOutcome::Timeout | TcpOutcome::Failed { closed: false }, _) => EndpointResult::Timeout,
            (TcpOutcome::Unreachable(_), _) => EndpointResult::Unreachable,
            (TcpOutcome::Denied, _) => EndpointResult::Denied,
            (TcpOutcome::Open { .. }, None) => EndpointResult::Open,
            (TcpOutcome::Open { .. }, Some(rpc)) => rpc.result(),
        }
    }
}

impl RpcOutcome {
    fn result(&self) -> EndpointResult {
        match self {
            Self::Accepted => EndpointResult::Kms,
            Self::Program { name } if name.eq_ignore_ascii_case(KMS_SERVICE) => EndpointResult::Kms,
            Self::Program { .. } => EndpointResult::NotKms,
            Self::Rejected { .. } | Self::Nak { .. } | Self::Fault { .. } | Self::Foreign { .. } => {
                EndpointResult::NotKms
            }
            Self::Incomplete { .. } | Self::Closed | Self::Reset | Self::Timeout => EndpointResult::NoAnswer,
        }
    }
}
