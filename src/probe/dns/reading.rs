//! What a message says about the question.

use std::net::IpAddr;

use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::{DNSClass, Name, RData, Record};

use super::{names, question::Question};
use crate::evidence::{AddressRecord, DnsAnswer, DnsName, DnsOutcome, Negative, SrvRecord};

/// More SRV records than any client would try; what exceeds it is left out.
const SRV_LIMIT: usize = 512;

/// More addresses than any host has; what exceeds it is left out.
const ADDRESS_LIMIT: usize = 64;

/// More aliases than any resolver follows.
const ALIAS_LIMIT: usize = 32;

/// Decodes a reply. One that says NOERROR must repeat its question.
pub(super) fn read(octets: &[u8]) -> Result<Message, String> {
    let message = Message::from_vec(octets).map_err(|error| error.to_string().escape_debug().to_string())?;
    if message.queries.is_empty() && message.metadata.response_code == ResponseCode::NoError {
        return Err("the reply does not repeat its question".to_owned());
    }
    Ok(message)
}

/// Classifies a decoded reply (RFC 2308, 2).
pub(super) fn outcome(message: &Message, question: &Question) -> DnsOutcome {
    let path = Path::follow(message, question);
    match message.metadata.response_code {
        ResponseCode::NoError if path.records.is_empty() => match referral(message) {
            Some(zone) => DnsOutcome::Referral { zone },
            None => DnsOutcome::Nodata(negative(message, path)),
        },
        ResponseCode::NoError => DnsOutcome::Answer(answer(message, path)),
        ResponseCode::NXDomain => DnsOutcome::Nxdomain(negative(message, path)),
        other => DnsOutcome::Rcode { rcode: mnemonic(other.into()) },
    }
}

/// The way from QNAME over its aliases to the records, whatever their order in the message.
struct Path<'a> {
    /// The canonical names that the aliases lead to.
    aliases: Vec<DnsName>,
    /// The records of the type at the end of it.
    records: Vec<&'a Record>,
    /// The smallest TTL on it.
    ttl: u32,
}

impl<'a> Path<'a> {
    fn follow(message: &'a Message, question: &Question) -> Self {
        let mut path = Self { aliases: Vec::new(), records: Vec::new(), ttl: u32::MAX };
        let mut owner: &Name = &question.name;
        loop {
            let of_owner =
                || message.answers.iter().filter(|r| r.dns_class == DNSClass::IN && r.name == *owner);
            path.records = of_owner().filter(|record| record.record_type() == question.wire_type()).collect();
            if !path.records.is_empty() || path.aliases.len() == ALIAS_LIMIT {
                break;
            }
            let alias = of_owner().find_map(|record| match &record.data {
                RData::CNAME(target) => Some((&target.0, record.ttl)),
                _ => None,
            });
            let Some((target, ttl)) = alias else { break };
            let known = names::from_wire(target);
            // A loop of aliases leads nowhere.
            if *target == question.name || path.aliases.contains(&known) {
                break;
            }
            path.aliases.push(known);
            path.ttl = path.ttl.min(ttl);
            owner = target;
        }
        path.ttl = path.records.iter().map(|record| record.ttl).fold(path.ttl, u32::min);
        path
    }
}

fn answer(message: &Message, path: Path<'_>) -> DnsAnswer {
    let mut srv: Vec<SrvRecord> = path.records.iter().filter_map(|record| service(record)).collect();
    srv.sort_by_key(|record| (record.priority, std::cmp::Reverse(record.weight)));
    srv.truncate(SRV_LIMIT);
    let addresses = path.records.iter().filter_map(|record| address(record)).take(ADDRESS_LIMIT).collect();
    DnsAnswer {
        additional: additional(message, &srv),
        srv,
        addresses,
        ttl: path.ttl,
        cname_chain: path.aliases,
    }
}

/// The addresses of SRV targets that came along.
fn additional(message: &Message, srv: &[SrvRecord]) -> Vec<AddressRecord> {
    let mut found: Vec<AddressRecord> = Vec::new();
    for record in message.additionals.iter().chain(&message.answers) {
        let Some(address) = address(record) else { continue };
        let record = AddressRecord { name: names::from_wire(&record.name), address };
        let wanted = srv.iter().any(|service| service.target == record.name);
        if wanted && found.len() < ADDRESS_LIMIT && !found.contains(&record) {
            found.push(record);
        }
    }
    found
}

fn service(record: &Record) -> Option<SrvRecord> {
    match &record.data {
        RData::SRV(srv) => Some(SrvRecord {
            priority: Some(srv.priority),
            weight: Some(srv.weight),
            port: srv.port,
            target: names::from_wire(&srv.target),
        }),
        _ => None,
    }
}

fn address(record: &Record) -> Option<IpAddr> {
    match &record.data {
        RData::A(address) => Some(address.0.into()),
        RData::AAAA(address) => Some(address.0.into()),
        _ => None,
    }
}

fn negative(message: &Message, path: Path<'_>) -> Negative {
    let authority = message.authorities.iter().find_map(|record| match &record.data {
        RData::SOA(soa) => Some((names::from_wire(&record.name), record.ttl.min(soa.minimum))),
        _ => None,
    });
    let (zone, ttl) = authority.unzip();
    Negative { zone, ttl, cname_chain: path.aliases }
}

/// The zone that the server refers to others for (RFC 2308, 2.2): it says that it has no more to say
/// (AA and RA are off), and names servers instead of an SOA. Resolvers go on to their next server then.
fn referral(message: &Message) -> Option<DnsName> {
    let head = &message.metadata;
    let is_soa = |record: &Record| matches!(record.data, RData::SOA(_));
    if head.authoritative
        || head.recursion_available
        || !message.answers.is_empty()
        || message.authorities.iter().any(is_soa)
    {
        return None;
    }
    let servers = message.authorities.iter().find(|record| matches!(record.data, RData::NS(_)));
    servers.map(|record| names::from_wire(&record.name))
}

/// The mnemonic of an RCODE (RFC 6895, 2.3).
fn mnemonic(rcode: u16) -> String {
    let known = match rcode {
        1 => "FORMERR",
        2 => "SERVFAIL",
        4 => "NOTIMP",
        5 => "REFUSED",
        6 => "YXDOMAIN",
        7 => "YXRRSET",
        8 => "NXRRSET",
        9 => "NOTAUTH",
        10 => "NOTZONE",
        11 => "DSOTYPENI",
        16 => "BADVERS",
        23 => "BADCOOKIE",
        other => return format!("RCODE{other}"),
    };
    known.to_owned()
}

/// Whether a server may say this because it does not know EDNS (RFC 6891, 7).
pub(super) fn may_be_about_edns(message: &Message) -> bool {
    matches!(
        message.metadata.response_code,
        ResponseCode::FormErr | ResponseCode::NotImp | ResponseCode::BADVERS
    )
}
