//! How a DNS server misbehaves on purpose, question by question.

use hickory_resolver::proto::op::{Message, Query, ResponseCode};
use hickory_resolver::proto::rr::rdata::{CNAME, NS, SRV};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};
use serde::Deserialize;

use super::dns_answer;
use super::zone::{Zone, absolute};
use crate::evidence;

/// The TTL of the records that no zone holds, in seconds.
const TTL: u32 = 60;
/// How many records a huge answer has.
const HUGE: usize = 1000;
/// The octets of a message that records may fill; the rest is for its header, question and EDNS.
const ROOM: usize = 65_000;
/// The octets of an SRV record besides its names: type, class, TTL, length, priority, weight, port.
const SRV_OCTETS: usize = 16;
/// The port in the records that no zone holds.
const PORT: u16 = evidence::DEFAULT_PORT;

/// An **odd rule** says which questions a server answers wrongly, and how.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct OddRule {
    /// QNAME; `*` is any.
    pub name: String,
    /// QTYPE; nothing is any.
    #[serde(rename = "type")]
    pub record_type: Option<evidence::RecordType>,
    /// What the server does instead of answering.
    pub does: Oddity,
}

/// An **oddity** is one way of answering a question wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Oddity {
    /// RCODE SERVFAIL.
    Servfail,
    /// RCODE REFUSED.
    Refused,
    /// RCODE NOTIMP.
    Notimp,
    /// RCODE FORMERR, with the question.
    Formerr,
    /// NODATA, whatever the zone has.
    Nodata,
    /// NXDOMAIN, whatever the zone has.
    Nxdomain,
    /// A referral to the servers of the parent zone, as from a server that knows nothing of this one.
    Referral,
    /// No answer; a TCP connection is closed.
    Silent,
    /// The first datagram of each question is lost.
    DropFirst,
    /// The right answer under another id.
    WrongId,
    /// The right answer to another question.
    WrongQuestion,
    /// The right id, then octets that are no message.
    Garbage,
    /// TC on every datagram, and the server's TCP port is closed for all questions.
    TruncatedNoTcp,
    /// As a server before EDNS: FORMERR and nothing but the header where the question has EDNS (RFC 6891, 7).
    NoEdns,
    /// Two aliases that lead to each other.
    CnameLoop,
    /// An SRV record whose target holds an escape sequence, a line feed and a NUL.
    ControlCharacters,
    /// An SRV record whose target has 255 octets (RFC 1035, 2.3.4).
    LongName,
    /// A thousand SRV records, or as many as one message holds; their targets do not exist.
    Huge,
}

/// What becomes of a question.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reply {
    /// This message.
    Message(Box<Message>),
    /// These octets.
    Octets(Vec<u8>),
    /// Nothing.
    None,
    /// Nothing to the first datagram, the right answer to later ones.
    NotTheFirst,
}

impl OddRule {
    /// Whether the rule is about this question.
    pub(super) fn is_about(&self, question: &Query) -> bool {
        let name = self.name == "*" || absolute(&self.name).is_ok_and(|name| name == *question.name());
        let record_type = match self.record_type {
            None => true,
            Some(evidence::RecordType::Srv) => question.query_type() == RecordType::SRV,
            Some(evidence::RecordType::A) => question.query_type() == RecordType::A,
            Some(evidence::RecordType::Aaaa) => question.query_type() == RecordType::AAAA,
        };
        name && record_type
    }
}

impl Oddity {
    /// Every oddity.
    pub const ALL: [Self; 18] = [
        Self::Servfail,
        Self::Refused,
        Self::Notimp,
        Self::Formerr,
        Self::Nodata,
        Self::Nxdomain,
        Self::Referral,
        Self::Silent,
        Self::DropFirst,
        Self::WrongId,
        Self::WrongQuestion,
        Self::Garbage,
        Self::TruncatedNoTcp,
        Self::NoEdns,
        Self::CnameLoop,
        Self::ControlCharacters,
        Self::LongName,
        Self::Huge,
    ];

    /// What becomes of `request`, whose question is `question`.
    pub(super) fn reply(self, zones: &[Zone], request: &Message, question: &Query) -> Reply {
        let code = |code| Reply::message(dns_answer::negative(zones, request, code));
        match self {
            Self::Servfail => code(ResponseCode::ServFail),
            Self::Refused => code(ResponseCode::Refused),
            Self::Notimp => code(ResponseCode::NotImp),
            Self::Formerr => code(ResponseCode::FormErr),
            Self::Nodata => code(ResponseCode::NoError),
            Self::Nxdomain => code(ResponseCode::NXDomain),
            Self::Referral => Reply::message(referral(request, question.name())),
            Self::Silent => Reply::None,
            Self::DropFirst => Reply::NotTheFirst,
            Self::WrongId => {
                let mut response = dns_answer::answer(zones, request);
                response.metadata.id ^= 0x5555;
                Reply::message(response)
            }
            Self::WrongQuestion => {
                let mut response = dns_answer::answer(zones, request);
                for query in &mut response.queries {
                    query.set_name(Name::root());
                }
                Reply::message(response)
            }
            Self::Garbage => Reply::Octets(garbage(request.metadata.id)),
            Self::TruncatedNoTcp => Reply::message(dns_answer::response(request).truncate()),
            Self::NoEdns if request.edns.is_some() => Reply::Octets(bare_formerr(request.metadata.id)),
            Self::NoEdns => Reply::message(dns_answer::answer(zones, request)),
            Self::CnameLoop => invented(request, alias_loop(question.name())),
            Self::ControlCharacters => invented(request, targets(question.name(), vec![rude_name()])),
            Self::LongName => invented(request, targets(question.name(), vec![long_name()])),
            Self::Huge => invented(request, targets(question.name(), many_names(question.name()))),
        }
    }
}

impl Reply {
    /// A message, as a reply.
    pub(super) fn message(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

/// An answer with records that no zone holds; SERVFAIL where they cannot be made for this name.
fn invented(request: &Message, records: Option<Vec<Record>>) -> Reply {
    let mut response = dns_answer::response(request);
    match records {
        Some(records) => {
            response.metadata.authoritative = true;
            response.add_answers(records);
        }
        None => response.metadata.response_code = ResponseCode::ServFail,
    }
    Reply::message(response)
}

/// Neither AA nor RA, no record, and an NS record of a zone above `name` (RFC 2308, 2.2).
fn referral(request: &Message, name: &Name) -> Message {
    let mut response = dns_answer::response(request);
    response.metadata.recursion_available = false;
    let zone = name.trim_to(1);
    if let Ok(server) = zone.prepend_label("ns") {
        response.add_authority(Record::from_rdata(zone, TTL, RData::NS(NS(server))));
    }
    response
}

/// SRV records that lead to `targets`; nothing where one of them is no name.
fn targets(owner: &Name, targets: Vec<Option<Name>>) -> Option<Vec<Record>> {
    let srv = |target| {
        let data = RData::SRV(SRV::new(0, 0, PORT, target));
        Record::from_rdata(owner.clone(), TTL, data)
    };
    targets.into_iter().map(|target| target.map(srv)).collect()
}

fn alias_loop(name: &Name) -> Option<Vec<Record>> {
    let other = name.prepend_label("loop").ok()?;
    let there = Record::from_rdata(name.clone(), TTL, RData::CNAME(CNAME(other.clone())));
    let back = Record::from_rdata(other, TTL, RData::CNAME(CNAME(name.clone())));
    Some(vec![there, back])
}

/// A name that would clear a screen, break a line and end a string.
fn rude_name() -> Option<Name> {
    let labels: [&[u8]; 4] = [b"\x1b[2J", b"kms\n01", b"\0", b"example"];
    let mut name = Name::from_labels(labels).ok()?;
    name.set_fqdn(true);
    Some(name)
}

/// A name of 255 octets on the wire: three labels of 63, one of 61, and the root.
fn long_name() -> Option<Name> {
    let full = "k".repeat(63);
    let mut name =
        Name::from_labels([full.as_bytes(), full.as_bytes(), full.as_bytes(), &[b'm'; 61]]).ok()?;
    name.set_fqdn(true);
    Some(name)
}

/// Names in the domain that `_vlmcs._tcp.DOMAIN` is about, as many as fit into one message.
fn many_names(owner: &Name) -> Vec<Option<Name>> {
    let domain = owner.base_name().base_name();
    // One octet for each final root, five for the label of a target.
    let octets = (owner.len() + 1) + SRV_OCTETS + (5 + domain.len() + 1);
    (0..HUGE.min(ROOM / octets)).map(|number| domain.prepend_label(format!("k{number:03}")).ok()).collect()
}

fn garbage(id: u16) -> Vec<u8> {
    let mut octets = id.to_be_bytes().to_vec();
    octets.extend([0xde, 0xad, 0xbe, 0xef].repeat(10));
    octets
}

/// A header with QR, RD and FORMERR, and nothing behind it.
fn bare_formerr(id: u16) -> Vec<u8> {
    let mut octets = id.to_be_bytes().to_vec();
    octets.extend([0x81, 0x01]);
    octets.extend([0; 8]);
    octets
}

#[cfg(test)]
mod tests {
    use hickory_resolver::proto::serialize::binary::BinEncodable;

    use super::super::dns_answer::tests::query;
    use super::*;

    #[test]
    fn a_rule_is_about_its_name_and_type() {
        let rule =
            |name: &str, record_type| OddRule { name: name.to_owned(), record_type, does: Oddity::Silent };
        let request = query("_VLMCS._tcp.corp.example", RecordType::SRV);
        let question = &request.queries[0];
        for (name, record_type, about) in [
            ("*", None, true),
            ("*", Some(evidence::RecordType::A), false),
            ("_vlmcs._tcp.corp.example", Some(evidence::RecordType::Srv), true),
            ("_vlmcs._tcp.corp.example.", None, true),
            ("corp.example", None, false),
            ("a..b", None, false),
        ] {
            assert_eq!(rule(name, record_type).is_about(question), about, "{name}");
        }
    }

    #[test]
    fn every_invented_answer_can_be_written() {
        for oddity in Oddity::ALL {
            let request = query("_vlmcs._tcp.corp.example", RecordType::SRV);
            if let Reply::Message(message) = oddity.reply(&[], &request, &request.queries[0]) {
                let octets = message.to_vec().expect("a message");
                assert!(octets.len() < 65_536, "{oddity:?}");
                assert!(Message::from_vec(&octets).is_ok(), "{oddity:?}");
            }
        }
    }

    #[test]
    fn the_long_name_is_as_long_as_a_name_can_be() {
        let octets = long_name().expect("a name").to_bytes().expect("octets");
        assert_eq!(octets.len(), 255);
    }

    #[test]
    fn oddities_are_written_as_in_scenarios() {
        let rule: OddRule =
            serde_json::from_str(r#"{"name":"*","type":"SRV","does":"truncated-no-tcp"}"#).expect("a rule");
        assert_eq!(rule.does, Oddity::TruncatedNoTcp);
        assert_eq!(rule.record_type, Some(evidence::RecordType::Srv));
        let rule: OddRule = serde_json::from_str(r#"{"name":"*","does":"no-edns"}"#).expect("a rule");
        assert_eq!((rule.does, rule.record_type), (Oddity::NoEdns, None));
    }
}
