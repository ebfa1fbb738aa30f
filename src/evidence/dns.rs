//! What one DNS server answered to one question.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{DnsName, DnsServer, Unreachable};

/// A **DNS lookup** is one question to one given server, with what came back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DnsLookup {
    /// The server that was asked.
    pub server: DnsServer,
    /// QNAME, always complete: no search list applies.
    pub name: DnsName,
    /// QTYPE.
    pub record_type: RecordType,
    /// How the question ended.
    pub outcome: DnsOutcome,
    /// The facts of the last reply, whatever it said; nothing where none came.
    pub reply: Option<DnsReply>,
}

/// The record types that the procedure asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum RecordType {
    /// RFC 2782.
    Srv,
    /// An IPv4 address.
    A,
    /// An IPv6 address.
    Aaaa,
}

impl RecordType {
    /// The mnemonic, `SRV`, `A` or `AAAA`.
    #[must_use]
    pub fn mnemonic(self) -> &'static str {
        match self {
            Self::Srv => "SRV",
            Self::A => "A",
            Self::Aaaa => "AAAA",
        }
    }
}

/// Every way a question to one server can end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum DnsOutcome {
    /// NOERROR, with records of the type that was asked for.
    Answer(DnsAnswer),
    /// NOERROR without such a record: the name exists, or is an alias that leads to none (RFC 2308, 2.2).
    Nodata(Negative),
    /// The name does not exist (RFC 2308, 2.1).
    Nxdomain(Negative),
    /// NOERROR without a record, from a server that neither holds the zone nor asks on the client's
    /// behalf and names others to ask (RFC 2308, 2.2).
    Referral {
        /// The zone that the others hold.
        zone: DnsName,
    },
    /// Another RCODE.
    Rcode {
        /// Its mnemonic: `SERVFAIL`, `REFUSED`, `NOTIMP`, `FORMERR`…, or `RCODE17`.
        rcode: String,
    },
    /// Nothing came within the patience, however often it was asked.
    Timeout,
    /// The server's system said that nothing listens on the port.
    PortRefused,
    /// An ICMP error, or no route.
    Unreachable(Unreachable),
    /// The client's own system forbade the packet.
    Denied,
    /// Something came that is no answer to the question.
    Malformed {
        /// What is wrong with it.
        reason: String,
    },
}

/// The records of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DnsAnswer {
    /// The SRV records, sorted by priority, then by falling weight (RFC 2782).
    pub srv: Vec<SrvRecord>,
    /// The addresses of an A or AAAA question, in the order of the answer.
    pub addresses: Vec<IpAddr>,
    /// Seconds that the RRset may be cached: the smallest TTL on the way to it.
    pub ttl: u32,
    /// The aliases that were followed, from QNAME on (CNAME).
    pub cname_chain: Vec<DnsName>,
    /// Addresses of SRV targets that came along in the additional section.
    pub additional: Vec<AddressRecord>,
}

/// A **negative answer** with what says how long it may be believed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Negative {
    /// The zone whose SOA came along: where the record would have to be created.
    pub zone: Option<DnsName>,
    /// Seconds that the answer may be cached: the smaller of the SOA's TTL and its MINIMUM (RFC 2308, 5).
    pub ttl: Option<u32>,
    /// The aliases that were followed, from QNAME on.
    pub cname_chain: Vec<DnsName>,
}

/// One SRV record (RFC 2782).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SrvRecord {
    /// The lower one is tried first; nothing where a person told of the record and not of this.
    pub priority: Option<u16>,
    /// The share among records of one priority; nothing as above.
    pub weight: Option<u16>,
    /// The port of the service.
    pub port: u16,
    /// The host of the service; the root says that there is none.
    pub target: DnsName,
}

impl std::fmt::Display for SrvRecord {
    /// As a zone file has it, as far as it is known.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for number in [self.priority, self.weight].into_iter().flatten() {
            write!(f, "{number} ")?;
        }
        write!(f, "{} {}", self.port, self.target)
    }
}

/// One A or AAAA record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AddressRecord {
    /// The owner name.
    pub name: DnsName,
    /// The address.
    pub address: IpAddr,
}

/// What a reply shows beside its records.
#[expect(clippy::struct_excessive_bools, reason = "header bits of the protocol")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DnsReply {
    /// From the datagram that was answered to the answer, in milliseconds.
    pub rtt_ms: f64,
    /// How the answer came at last.
    pub transport: DnsTransport,
    /// AA: the server has the zone itself.
    pub authoritative: bool,
    /// RA: the server asks others on the client's behalf.
    pub recursion_available: bool,
    /// TC: the UDP reply was cut, so that TCP was used.
    pub truncated: bool,
    /// How many datagrams were sent until then.
    pub attempts: u32,
    /// Replies that did not belong to the question (other id, other question) and were passed over.
    pub stray: u32,
    /// The server answers only without EDNS (RFC 6891).
    pub without_edns: bool,
}

/// The two transports of DNS (RFC 7766).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DnsTransport {
    /// A datagram.
    Udp,
    /// A stream, after a cut datagram.
    Tcp,
}

impl DnsLookup {
    /// Whether only part of an answer arrived: a cut datagram, and nothing whole over TCP.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        !self.outcome.is_reply() && self.reply.as_ref().is_some_and(|reply| reply.truncated)
    }
}

impl DnsOutcome {
    /// Whether the server said anything at all, whatever its RCODE.
    #[must_use]
    pub fn is_reply(&self) -> bool {
        matches!(
            self,
            Self::Answer(_)
                | Self::Nodata(_)
                | Self::Nxdomain(_)
                | Self::Referral { .. }
                | Self::Rcode { .. }
        )
    }

    /// Whether a stub resolver takes this for the answer and asks no further server: NOERROR or NXDOMAIN,
    /// but no referral.
    #[must_use]
    pub fn is_conclusive(&self) -> bool {
        matches!(self, Self::Answer(_) | Self::Nodata(_) | Self::Nxdomain(_))
    }

    /// Whether the answer says that there is no such record.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        matches!(self, Self::Nodata(_) | Self::Nxdomain(_))
    }

    /// The records, where there are any.
    #[must_use]
    pub fn answer(&self) -> Option<&DnsAnswer> {
        match self {
            Self::Answer(answer) => Some(answer),
            _ => None,
        }
    }
}
