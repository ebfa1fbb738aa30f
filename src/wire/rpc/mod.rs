//! DCE/RPC over a connection: as much of it as one bind and its answer need (C706 chapter 12, \[MS-RPCE\] 2.2.2).
//!
//! ```text
//!  0        1        2        3
//! +--------+--------+--------+--------+
//! | 5      | minor  | PTYPE  | flags  |   common header, 16 octets
//! | data representation               |   first octet: 0x10 little endian, 0x00 big endian
//! | frag_length     | auth_length     |
//! | call_id                           |
//! +-----------------------------------+
//! ```

mod answer;
mod serving;
#[cfg(test)]
mod tests;

pub use answer::{Answer, Foreign, Progress, decode};
pub use serving::{Bind, BindProgress, Context, Verdict, bind_ack, bind_nak, fault, read_bind};

/// Octets of the bind that [`bind`] makes.
pub const BIND_LENGTH: usize = 72;

/// The longest fragment that the bind announces, and that is believed: the customary 5840 octets.
pub const MAX_FRAGMENT: u16 = 5840;

/// Octets of the header that all PDUs share.
const HEADER_LENGTH: usize = 16;

/// Flags of a PDU that is first and last fragment at once.
const FIRST_AND_LAST: u8 = 0x03;

/// The PDU types that occur around a bind (C706, 12.6.4).
mod ptype {
    pub(super) const FAULT: u8 = 3;
    pub(super) const BIND: u8 = 11;
    pub(super) const BIND_ACK: u8 = 12;
    pub(super) const BIND_NAK: u8 = 13;
}

/// A **syntax** names an interface or a transfer encoding: a UUID with a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Syntax {
    /// The UUID as it is written, its first digit in the highest bits.
    pub uuid: u128,
    /// Major version.
    pub major: u16,
    /// Minor version.
    pub minor: u16,
}

/// The interface that a KMS host serves on its port.
pub const KMS: Syntax = Syntax { uuid: 0x51c8_2175_844e_4750_b0d8_ec25_5555_bc06, major: 1, minor: 0 };

/// NDR, the 32-bit transfer syntax (C706, appendix I).
pub const NDR32: Syntax = Syntax { uuid: 0x8a88_5d04_1ceb_11c9_9fe8_0800_2b10_4860, major: 2, minor: 0 };

/// Makes a bind for the KMS interface with one presentation context; anonymous, asks for nothing else.
#[must_use]
pub fn bind(call_id: u32) -> [u8; BIND_LENGTH] {
    let mut body = Vec::with_capacity(BIND_LENGTH - HEADER_LENGTH);
    body.extend(MAX_FRAGMENT.to_le_bytes()); // max_xmit_frag
    body.extend(MAX_FRAGMENT.to_le_bytes()); // max_recv_frag
    body.extend(0_u32.to_le_bytes()); // assoc_group_id: a new one
    body.extend([1, 0, 0, 0]); // one context element, three reserved octets
    body.extend([0, 0, 1, 0]); // context 0, one transfer syntax, one reserved octet
    KMS.write(&mut body);
    NDR32.write(&mut body);
    let mut pdu = [0; BIND_LENGTH];
    pdu.copy_from_slice(&envelope(ptype::BIND, call_id, &body));
    pdu
}

/// Puts the common header, little endian and unfragmented, before `body`.
fn envelope(ptype: u8, call_id: u32, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(HEADER_LENGTH + body.len()).unwrap_or(u16::MAX);
    let mut pdu = vec![5, 0, ptype, FIRST_AND_LAST, 0x10, 0, 0, 0];
    pdu.extend(length.to_le_bytes());
    pdu.extend(0_u16.to_le_bytes());
    pdu.extend(call_id.to_le_bytes());
    pdu.extend(body);
    pdu
}

impl Syntax {
    /// Octets of a syntax on the wire.
    const LENGTH: usize = 20;

    /// Appends the little endian form: the UUID's first three fields are integers, the rest octets.
    fn write(self, pdu: &mut Vec<u8>) {
        pdu.extend(swap_fields(self.uuid.to_be_bytes()));
        pdu.extend(self.major.to_le_bytes());
        pdu.extend(self.minor.to_le_bytes());
    }
}

/// Turns the byte order of a UUID's first three fields; the other eight octets have none.
fn swap_fields(mut uuid: [u8; 16]) -> [u8; 16] {
    uuid[..4].reverse();
    uuid[4..6].reverse();
    uuid[6..8].reverse();
    uuid
}

/// How far the octets that have come let us judge a header.
enum HeaderProgress {
    NeedMore,
    Whole(Header),
    /// An octet that has come cannot stand there.
    Broken,
}

/// The **header** of a PDU whose sixteen octets have come.
#[derive(Debug, Clone, Copy)]
struct Header {
    ptype: u8,
    little_endian: bool,
    fragment_length: u16,
    call_id: u32,
}

impl Header {
    /// Reads the header of an unfragmented PDU of version 5.
    fn read(received: &[u8]) -> HeaderProgress {
        let plausible = |index: usize, holds: fn(u8) -> bool| received.get(index).is_none_or(|b| holds(*b));
        let sound = plausible(0, |version| version == 5)
            && plausible(1, |minor| minor <= 1)
            && plausible(3, |flags| flags & FIRST_AND_LAST == FIRST_AND_LAST)
            && plausible(4, |representation| representation & 0xee == 0);
        if !sound {
            return HeaderProgress::Broken;
        }
        let little_endian = received.get(4).is_some_and(|representation| representation & 0x10 != 0);
        let reader = Reader { octets: received, little_endian };
        let Some(fragment_length) = reader.u16(8) else { return HeaderProgress::NeedMore };
        if usize::from(fragment_length) < HEADER_LENGTH || fragment_length > MAX_FRAGMENT {
            return HeaderProgress::Broken;
        }
        let Some(call_id) = reader.u32(12) else { return HeaderProgress::NeedMore };
        HeaderProgress::Whole(Self { ptype: received[2], little_endian, fragment_length, call_id })
    }
}

/// Integers at an offset of a PDU, in its own byte order; nothing past its end.
#[derive(Clone, Copy)]
struct Reader<'a> {
    octets: &'a [u8],
    little_endian: bool,
}

impl Reader<'_> {
    fn u8(&self, at: usize) -> Option<u8> {
        self.octets.get(at).copied()
    }

    fn u16(&self, at: usize) -> Option<u16> {
        let octets = self.octets.get(at..)?.first_chunk().copied()?;
        Some(if self.little_endian { u16::from_le_bytes(octets) } else { u16::from_be_bytes(octets) })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let octets = self.octets.get(at..)?.first_chunk().copied()?;
        Some(if self.little_endian { u32::from_le_bytes(octets) } else { u32::from_be_bytes(octets) })
    }

    fn syntax(&self, at: usize) -> Option<Syntax> {
        let octets: [u8; 16] = self.octets.get(at..)?.first_chunk().copied()?;
        let uuid = if self.little_endian { swap_fields(octets) } else { octets };
        Some(Syntax { uuid: u128::from_be_bytes(uuid), major: self.u16(at + 16)?, minor: self.u16(at + 18)? })
    }
}
