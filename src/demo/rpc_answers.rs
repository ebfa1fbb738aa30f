//! What an RPC server answers to a bind, as bytes: `bind_ack`, `bind_nak` and fault (C706 chapter 12).
//!
//! This is the other side of the conversation, kept apart from the program's own RPC code: a mistake
//! made in one of them must not be answered by the same mistake in the other.

/// The octets of a PDU header.
pub(super) const HEADER: usize = 16;
/// The largest fragment that either side takes: what Windows offers.
pub(super) const MAX_FRAGMENT: u16 = 5840;
/// Where a bind counts its presentation contexts.
const CONTEXT_COUNT: usize = 24;
/// Where the first presentation context of a bind stands.
const FIRST_CONTEXT: usize = 28;
/// The octets of a presentation context with one transfer syntax.
const CONTEXT: usize = 44;

/// Interface `51c82175-844e-4750-b0d8-ec255555bc06` version 1.0, as little-endian RPC writes it.
const KMS: [u8; 20] = [
    0x75, 0x21, 0xc8, 0x51, 0x4e, 0x84, 0x50, 0x47, 0xb0, 0xd8, 0xec, 0x25, 0x55, 0x55, 0xbc, 0x06, 1, 0, 0,
    0,
];
/// The transfer syntax NDR, `8a885d04-1ceb-11c9-9fe8-08002b104860` version 2.0.
const NDR: [u8; 20] = [
    0x04, 0x5d, 0x88, 0x8a, 0xeb, 0x1c, 0xc9, 0x11, 0x9f, 0xe8, 0x08, 0x00, 0x2b, 0x10, 0x48, 0x60, 2, 0, 0,
    0,
];
/// `nca_unk_if`: the server does not know the interface.
const UNKNOWN_INTERFACE: u32 = 0x1c01_0003;

/// The **packet type** of a PDU, as far as this server tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PacketType {
    /// 0: a call, which is what an activation would be.
    Request,
    /// 11.
    Bind,
    /// Any other.
    Another,
}

/// What the first octets on a connection say about the PDU that begins there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) packet_type: PacketType,
    /// The octets of the whole fragment, this header included.
    pub(super) length: usize,
}

/// Reads a little-endian PDU header; nothing where the octets are no RPC or the length is impossible.
pub(super) fn header(octets: [u8; HEADER]) -> Option<Header> {
    let length = u16::from_le_bytes([octets[8], octets[9]]);
    if octets[0] != 5 || octets[4] != 0x10 || !(16..=MAX_FRAGMENT).contains(&length) {
        return None;
    }
    let packet_type = match octets[2] {
        0 => PacketType::Request,
        11 => PacketType::Bind,
        _ => PacketType::Another,
    };
    Some(Header { packet_type, length: length.into() })
}

/// The `bind_ack` of a server of the KMS interface on `port`: each context is judged by itself.
pub(super) fn accepting(bind: &[u8], port: u16) -> Vec<u8> {
    bind_ack(bind, port, |abstract_syntax, transfer_syntax| match (abstract_syntax, transfer_syntax) {
        (interface, _) if interface != KMS => Verdict::UNKNOWN_INTERFACE,
        (_, syntax) if syntax != NDR => Verdict::UNKNOWN_TRANSFER_SYNTAX,
        _ => Verdict::ACCEPTED,
    })
}

/// The `bind_ack` of an RPC server that has other interfaces: provider rejection, abstract syntax not supported.
pub(super) fn rejecting(bind: &[u8], port: u16) -> Vec<u8> {
    bind_ack(bind, port, |_, _| Verdict::UNKNOWN_INTERFACE)
}

/// A `bind_nak`: protocol version not supported, with the one version that is ([MS-RPCE] 2.2.2.5).
pub(super) fn bind_nak(bind: &[u8]) -> Vec<u8> {
    let mut body = vec![4, 0]; // reject reason
    body.extend([1, 5, 0]); // one version: 5.0
    body.extend([0; 3]);
    pdu(13, bind, &body)
}

/// A fault: unknown interface.
pub(super) fn fault(bind: &[u8]) -> Vec<u8> {
    let mut body = vec![0; 4]; // allocation hint
    body.extend([0; 4]); // context, cancel count, reserved
    body.extend(UNKNOWN_INTERFACE.to_le_bytes());
    body.extend([0; 4]);
    pdu(3, bind, &body)
}

/// The header of a `bind_ack` that promises `length` octets.
pub(super) fn promise(bind: &[u8], length: u16) -> Vec<u8> {
    let mut octets = pdu(12, bind, &[]);
    octets[8..10].copy_from_slice(&length.to_le_bytes());
    octets
}

/// Result, reason and whether the transfer syntax comes back.
#[derive(Clone, Copy)]
struct Verdict {
    result: u16,
    reason: u16,
}

impl Verdict {
    const ACCEPTED: Self = Self { result: 0, reason: 0 };
    const UNKNOWN_INTERFACE: Self = Self { result: 2, reason: 1 };
    const UNKNOWN_TRANSFER_SYNTAX: Self = Self { result: 2, reason: 2 };
}

fn bind_ack(bind: &[u8], port: u16, judge: impl Fn(&[u8], &[u8]) -> Verdict) -> Vec<u8> {
    let mut body = Vec::with_capacity(64);
    body.extend(MAX_FRAGMENT.to_le_bytes());
    body.extend(MAX_FRAGMENT.to_le_bytes());
    body.extend(0x4b4d_5301_u32.to_le_bytes()); // association group: any but 0
    let mut secondary_address = port.to_string().into_bytes();
    secondary_address.push(0);
    body.extend(u16::try_from(secondary_address.len()).unwrap_or_default().to_le_bytes());
    body.extend(secondary_address);
    body.resize(body.len().next_multiple_of(4), 0);
    let contexts: Vec<&[u8]> = contexts(bind).collect();
    body.extend([u8::try_from(contexts.len()).unwrap_or(u8::MAX), 0, 0, 0]);
    for context in contexts {
        let (abstract_syntax, transfer_syntax) = context[4..].split_at(20);
        let verdict = judge(abstract_syntax, transfer_syntax);
        body.extend(verdict.result.to_le_bytes());
        body.extend(verdict.reason.to_le_bytes());
        if verdict.result == 0 {
            body.extend(transfer_syntax);
        } else {
            body.extend([0; 20]);
        }
    }
    pdu(12, bind, &body)
}

/// The presentation contexts of a bind, as far as it really holds them.
fn contexts(bind: &[u8]) -> impl Iterator<Item = &[u8]> {
    let count = bind.get(CONTEXT_COUNT).copied().unwrap_or_default();
    bind.get(FIRST_CONTEXT..).unwrap_or_default().chunks_exact(CONTEXT).take(count.into())
}

/// A little-endian PDU that answers the call of `request`.
fn pdu(packet_type: u8, request: &[u8], body: &[u8]) -> Vec<u8> {
    let mut octets = vec![5, 0, packet_type, 0x03, 0x10, 0, 0, 0];
    let length = u16::try_from(HEADER + body.len()).unwrap_or(u16::MAX);
    octets.extend(length.to_le_bytes());
    octets.extend([0; 2]); // no authentication
    octets.extend(request.get(12..16).unwrap_or(&[0; 4])); // call id
    octets.extend(body);
    octets
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A bind for `interface` with one context and call id 7.
    pub(in crate::demo) fn bind(interface: [u8; 20]) -> Vec<u8> {
        let mut octets = vec![5, 0, 11, 3, 0x10, 0, 0, 0, 72, 0, 0, 0, 7, 0, 0, 0];
        octets.extend([0xd0, 0x16, 0xd0, 0x16, 0, 0, 0, 0]); // fragment sizes, association group
        octets.extend([1, 0, 0, 0, 0, 0, 1, 0]); // one context, with one transfer syntax
        octets.extend(interface);
        octets.extend(NDR);
        octets
    }

    /// A bind for the KMS interface.
    pub(in crate::demo) fn kms_bind() -> Vec<u8> {
        bind(KMS)
    }

    #[test]
    fn a_bind_for_kms_is_accepted_in_sixty_octets() {
        let answer = accepting(&kms_bind(), 1688);
        assert_eq!(answer.len(), 60);
        assert_eq!(answer[..4], [5, 0, 12, 3]);
        assert_eq!(answer[8..10], [60, 0]);
        assert_eq!(answer[12..16], [7, 0, 0, 0], "the call id comes back");
        assert_eq!(answer[24..31], *b"\x05\x001688\x00");
        assert_eq!(answer[32..36], [1, 0, 0, 0], "one result");
        assert_eq!(answer[36..40], [0; 4], "acceptance");
        assert_eq!(answer[40..], NDR);
    }

    #[test]
    fn a_bind_for_another_interface_is_rejected() {
        let answer = accepting(&bind([9; 20]), 1688);
        assert_eq!(answer[36..40], [2, 0, 1, 0], "provider rejection, abstract syntax not supported");
        assert_eq!(answer[40..], [0; 20]);
    }

    #[test]
    fn a_bind_that_claims_more_contexts_than_it_has_is_answered_for_those_it_has() {
        let mut bind = kms_bind();
        bind[CONTEXT_COUNT] = 200;
        assert_eq!(accepting(&bind, 1688).len(), 60);
        assert_eq!(accepting(&bind[..40], 1688)[32], 0);
        assert_eq!(accepting(&[], 1688)[32], 0);
    }

    #[test]
    fn what_is_no_rpc_header_is_none() {
        let header_of = |text: &[u8]| header(text.try_into().expect("sixteen octets"));
        assert_eq!(header_of(b"GET / HTTP/1.1\r\n"), None);
        let bind = kms_bind();
        assert_eq!(header_of(&bind[..16]), Some(Header { packet_type: PacketType::Bind, length: 72 }));
        let mut endless = bind;
        endless[8..10].copy_from_slice(&[0xff, 0xff]);
        assert_eq!(header_of(&endless[..16]), None);
    }
}
