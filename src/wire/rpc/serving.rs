//! The server's side of a bind, for a network that this program serves itself.

use super::{Header, HeaderProgress, Reader, Syntax, envelope, ptype};

/// How far the octets that have come let us judge whether a client binds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindProgress {
    /// They begin a bind that is not complete.
    NeedMore,
    /// A client binds.
    Bind(Bind),
    /// No RPC client begins like this.
    Foreign,
}

/// A client's **bind**.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bind {
    /// To be repeated in the answer.
    pub call_id: u32,
    /// What the client asks for, in its order.
    pub contexts: Vec<Context>,
    /// Octets of the PDU; what follows them belongs to the next one.
    pub length: usize,
}

/// A **presentation context** asks for an interface in one of some encodings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Its number.
    pub id: u16,
    /// The interface.
    pub abstract_syntax: Syntax,
    /// The encodings, in the client's order.
    pub transfer_syntaxes: Vec<Syntax>,
}

/// What a server says to a context.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The interface is served.
    Accept,
    /// It is not.
    Reject {
        /// 1 user rejection, 2 provider rejection.
        result: u16,
        /// Why.
        reason: u16,
    },
}

/// Reads a client's bind.
#[must_use]
pub fn read_bind(received: &[u8]) -> BindProgress {
    if received.get(2).is_some_and(|ptype| *ptype != ptype::BIND) {
        return BindProgress::Foreign;
    }
    let header = match Header::read(received) {
        HeaderProgress::Broken => return BindProgress::Foreign,
        HeaderProgress::NeedMore => return BindProgress::NeedMore,
        HeaderProgress::Whole(header) => header,
    };
    let length = usize::from(header.fragment_length);
    let Some(pdu) = received.get(..length) else { return BindProgress::NeedMore };
    match contexts(Reader { octets: pdu, little_endian: header.little_endian }) {
        Some(contexts) => BindProgress::Bind(Bind { call_id: header.call_id, contexts, length }),
        None => BindProgress::Foreign,
    }
}

fn contexts(reader: Reader<'_>) -> Option<Vec<Context>> {
    let mut contexts = Vec::new();
    let mut at = 28;
    for _ in 0..reader.u8(24)? {
        let (id, syntaxes) = (reader.u16(at)?, reader.u8(at + 2)?);
        let abstract_syntax = reader.syntax(at + 4)?;
        at += 4 + Syntax::LENGTH;
        let mut transfer_syntaxes = Vec::new();
        for _ in 0..syntaxes {
            transfer_syntaxes.push(reader.syntax(at)?);
            at += Syntax::LENGTH;
        }
        contexts.push(Context { id, abstract_syntax, transfer_syntaxes });
    }
    Some(contexts)
}

/// Answers a bind with one `verdict` for each of its contexts, as a server on `port` does.
#[must_use]
pub fn bind_ack(bind: &Bind, port: u16, verdict: Verdict) -> Vec<u8> {
    let mut body = Vec::new();
    body.extend(super::MAX_FRAGMENT.to_le_bytes()); // max_xmit_frag
    body.extend(super::MAX_FRAGMENT.to_le_bytes()); // max_recv_frag
    body.extend(1_u32.to_le_bytes()); // assoc_group_id
    let address = format!("{port}\0");
    body.extend([u8::try_from(address.len()).unwrap_or(0), 0]);
    body.extend(address.as_bytes());
    body.resize(body.len().next_multiple_of(4), 0);
    body.extend([u8::try_from(bind.contexts.len()).unwrap_or(u8::MAX), 0, 0, 0]);
    for context in bind.contexts.iter().take(usize::from(u8::MAX)) {
        let nothing = Syntax { uuid: 0, major: 0, minor: 0 };
        let (result, reason, syntax) = match verdict {
            Verdict::Accept => (0, 0, context.transfer_syntaxes.first().copied().unwrap_or(nothing)),
            Verdict::Reject { result, reason } => (result, reason, nothing),
        };
        body.extend(u16::to_le_bytes(result));
        body.extend(u16::to_le_bytes(reason));
        syntax.write(&mut body);
    }
    envelope(ptype::BIND_ACK, bind.call_id, &body)
}

/// Refuses the association itself; says that version 5.0 is spoken.
#[must_use]
pub fn bind_nak(call_id: u32, reason: u16) -> Vec<u8> {
    let mut body = reason.to_le_bytes().to_vec();
    body.extend([1, 5, 0]);
    envelope(ptype::BIND_NAK, call_id, &body)
}

/// Answers with a fault.
#[must_use]
pub fn fault(call_id: u32, status: u32) -> Vec<u8> {
    let mut body = vec![0; 8]; // alloc_hint, context id, cancel count, reserved
    body.extend(status.to_le_bytes());
    body.extend([0; 4]); // reserved
    envelope(ptype::FAULT, call_id, &body)
}
