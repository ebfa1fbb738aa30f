//! The datagram of a question, and which replies belong to it.

use hickory_resolver::proto::op::{Edns, Message, MessageType, OpCode, Query};
use hickory_resolver::proto::rr::{Name, RecordType as WireType};

use super::names;
use crate::evidence::{DnsName, RecordType};

/// Octets of a message's header (RFC 1035, 4.1.1).
const HEADER_LENGTH: usize = 12;

/// What a server may send in one datagram: it passes every usual link unfragmented.
const UDP_PAYLOAD: u16 = 1232;

/// A **question** in the forms that asking and reading need.
pub(super) struct Question {
    /// QNAME.
    pub(super) name: Name,
    /// QTYPE.
    pub(super) record_type: RecordType,
    /// RD: whether the server is to ask others where it does not know.
    recursive: bool,
    /// QNAME, QTYPE and QCLASS as they stand behind the header.
    section: Vec<u8>,
}

/// Whether octets reply to a question, judged by header and question section alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Belonging {
    /// They belong to something else, or are no message.
    Stray,
    /// They reply to the question.
    Reply(Head),
}

/// What a reply's header shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// The id of the query that it answers.
    pub(super) id: u16,
    /// TC.
    pub(super) truncated: bool,
}

impl Question {
    /// Nothing where the name has no wire form.
    pub(super) fn new(name: &DnsName, record_type: RecordType) -> Option<Self> {
        // What every server answers by itself is to be forwarded by none.
        let recursive = !name.is_localhost();
        let name = names::to_wire(name)?;
        let mut question = Self { name, record_type, recursive, section: Vec::new() };
        question.section = question.message(0, false)?.get(HEADER_LENGTH..)?.to_vec();
        Some(question)
    }

    /// QTYPE as the codec calls it.
    pub(super) fn wire_type(&self) -> WireType {
        match self.record_type {
            RecordType::Srv => WireType::SRV,
            RecordType::A => WireType::A,
            RecordType::Aaaa => WireType::AAAA,
        }
    }

    /// The message that asks, with EDNS (RFC 6891) or without.
    pub(super) fn message(&self, id: u16, edns: bool) -> Option<Vec<u8>> {
        let mut message = Message::new(id, MessageType::Query, OpCode::Query);
        message.metadata.recursion_desired = self.recursive;
        message.add_query(Query::query(self.name.clone(), self.wire_type()));
        if edns {
            let mut options = Edns::new();
            options.set_max_payload(UDP_PAYLOAD).set_version(0);
            message.edns = Some(options);
        }
        message.to_vec().ok()
    }

    /// Judges a datagram. An empty question section is a reply too: servers that did not understand
    /// the query repeat nothing of it.
    pub(super) fn judge(&self, octets: &[u8], is_ours: impl Fn(u16) -> bool) -> Belonging {
        let Some((header, rest)) = octets.split_first_chunk::<HEADER_LENGTH>() else {
            return Belonging::Stray;
        };
        let id = u16::from_be_bytes([header[0], header[1]]);
        let questions = u16::from_be_bytes([header[4], header[5]]);
        let is_response = header[2] & 0x80 != 0;
        let is_query_opcode = header[2] & 0x78 == 0;
        let same_question = match questions {
            0 => true,
            // Case may differ, and no other octet of a question is a letter.
            1 => rest.get(..self.section.len()).is_some_and(|own| own.eq_ignore_ascii_case(&self.section)),
            _ => false,
        };
        if is_ours(id) && is_response && is_query_opcode && same_question {
            return Belonging::Reply(Head { id, truncated: header[2] & 0x02 != 0 });
        }
        Belonging::Stray
    }
}

/// An id that nobody can guess (RFC 5452, 4.3).
pub(super) fn random_id() -> u16 {
    let mut octets = [0; 2];
    // A system without randomness still gets its question asked; the source port stays random.
    let _ = getrandom::fill(&mut octets);
    u16::from_ne_bytes(octets)
}
