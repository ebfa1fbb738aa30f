//! What a server makes of a bind, judged as early as the octets that have come allow.

use super::{HEADER_LENGTH, Header, HeaderProgress, Reader, ptype};

/// How far the octets that have come let us judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// They begin an RPC answer that is not complete.
    NeedMore,
    /// An RPC server answered.
    Answer(Answer),
    /// No RPC server answers like this.
    Foreign(Foreign),
}

/// The answers of an RPC server to a bind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// `bind_ack`, and the first context is accepted.
    Accepted,
    /// `bind_ack`, but the first context is rejected (C706, 12.6.3.1, `p_result_t`).
    Rejected {
        /// 1 user rejection, 2 provider rejection.
        result: u16,
        /// Why.
        reason: u16,
    },
    /// `bind_nak` ([MS-RPCE] 2.2.2.9).
    Nak {
        /// The reject reason.
        reason: u16,
    },
    /// `fault`.
    Fault {
        /// Its status.
        status: u32,
    },
}

/// What foreign octets look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// `HTTP/`.
    Http,
    /// A TLS alert or handshake record (RFC 8446, 5.1).
    Tls,
    /// `SSH-` (RFC 4253, 4.2).
    Ssh,
    /// A bind: our own octets came back.
    Echo,
    /// An RPC header with impossible contents.
    BrokenRpc,
    /// Nothing that is known here.
    Unknown,
}

/// Judges the octets received so far as an answer to the bind of `call_id`.
///
/// The first context's result alone decides: servers fill padding with anything and echo any
/// transfer syntax in a rejection. Octets after the first fragment are ignored.
#[must_use]
pub fn decode(received: &[u8], call_id: u32) -> Progress {
    match received.first() {
        None => return Progress::NeedMore,
        Some(5) => {}
        Some(_) => return Progress::Foreign(guess(received)),
    }
    match received.get(2) {
        Some(&ptype::BIND) => return Progress::Foreign(Foreign::Echo),
        None | Some(&(ptype::BIND_ACK | ptype::BIND_NAK | ptype::FAULT)) => {}
        Some(_) => return Progress::Foreign(Foreign::BrokenRpc),
    }
    let header = match Header::read(received) {
        HeaderProgress::Broken => return Progress::Foreign(Foreign::BrokenRpc),
        HeaderProgress::NeedMore => return Progress::NeedMore,
        HeaderProgress::Whole(header) => header,
    };
    if header.call_id != call_id {
        return Progress::Foreign(Foreign::BrokenRpc);
    }
    match received.get(..usize::from(header.fragment_length)) {
        None => Progress::NeedMore,
        Some(pdu) => body(pdu, header).map_or(Progress::Foreign(Foreign::BrokenRpc), Progress::Answer),
    }
}

/// Reads a whole PDU; nothing where it is too short for what it says.
fn body(pdu: &[u8], header: Header) -> Option<Answer> {
    let reader = Reader { octets: pdu, little_endian: header.little_endian };
    match header.ptype {
        ptype::BIND_ACK => bind_ack(reader),
        // The supported versions that follow are laid out differently by different servers.
        ptype::BIND_NAK => Some(Answer::Nak { reason: reader.u16(HEADER_LENGTH)? }),
        ptype::FAULT => Some(Answer::Fault { status: reader.u32(24)? }),
        _ => None,
    }
}

fn bind_ack(reader: Reader<'_>) -> Option<Answer> {
    // Behind max_xmit_frag, max_recv_frag and assoc_group_id: the secondary address, then padding
    // to a multiple of four, the number of results, three reserved octets, the results.
    let address_length = usize::from(reader.u16(24)?);
    let results = (26 + address_length).next_multiple_of(4);
    if reader.u8(results)? == 0 {
        return None;
    }
    let (result, reason) = (reader.u16(results + 4)?, reader.u16(results + 6)?);
    Some(if result == 0 { Answer::Accepted } else { Answer::Rejected { result, reason } })
}

fn guess(received: &[u8]) -> Foreign {
    match received {
        [b'H', b'T', b'T', b'P', b'/', ..] => Foreign::Http,
        [b'S', b'S', b'H', b'-', ..] => Foreign::Ssh,
        [0x15 | 0x16, 0x03, ..] => Foreign::Tls,
        _ => Foreign::Unknown,
    }
}
