//! What an honest DNS server answers to a query, given its zones.

use hickory_resolver::proto::op::{Edns, Message, MessageType, Metadata, OpCode, Query, ResponseCode};
use hickory_resolver::proto::rr::{DNSClass, Name, RData, Record, RecordType};

use super::zone::{Found, Zone};

/// How many aliases are followed.
const CHAIN: usize = 8;
/// The largest datagram that is sent to a client which allows it (RFC 9715, 3.1).
const PAYLOAD: u16 = 1232;
/// The largest datagram for a client that says nothing (RFC 1035, 4.2.1).
const PLAIN_PAYLOAD: u16 = 512;

/// The answer from `zones` to `request`: NOERROR, NXDOMAIN, or REFUSED outside the zones.
///
/// Aliases are followed within the zones; addresses of SRV targets come along.
pub(super) fn answer(zones: &[Zone], request: &Message) -> Message {
    let mut response = response(request);
    let question = match judge(request) {
        Ok(question) => question,
        Err(code) => {
            response.metadata.response_code = code;
            return response;
        }
    };
    let Some(mut zone) = Zone::of(zones, question.name()) else {
        response.metadata.response_code = ResponseCode::Refused;
        return response;
    };
    response.metadata.authoritative = true;
    let mut name = question.name().clone();
    for _ in 0..CHAIN {
        match zone.find(&name, question.query_type()) {
            Found::Records(records) => {
                response.answers.extend(records);
                add_addresses(zones, &mut response);
                return response;
            }
            Found::Nodata => {
                response.add_authority(zone.soa().clone());
                return response;
            }
            Found::Nxdomain => {
                response.metadata.response_code = ResponseCode::NXDomain;
                response.add_authority(zone.soa().clone());
                return response;
            }
            Found::Alias(record, target) => {
                response.add_answer(*record);
                let followed = response.answers.iter().any(|answer| answer.name == target);
                let Some(next) = Zone::of(zones, &target).filter(|_| !followed) else { return response };
                (zone, name) = (next, target);
            }
        }
    }
    response
}

/// An empty answer to `request` with its question, and with EDNS where it came with EDNS.
pub(super) fn response(request: &Message) -> Message {
    let mut response = Message::new(request.metadata.id, MessageType::Response, request.metadata.op_code);
    response.metadata = Metadata::response_from_request(&request.metadata);
    response.metadata.recursion_available = true;
    response.add_queries(request.queries.iter().cloned());
    if request.edns.is_some() {
        let mut edns = Edns::new();
        edns.set_max_payload(PAYLOAD).set_version(0);
        response.set_edns(edns);
    }
    response
}

/// The answer to `request` that says no more than `code`, with the SOA of its zone where one is due.
pub(super) fn negative(zones: &[Zone], request: &Message, code: ResponseCode) -> Message {
    let mut response = response(request);
    response.metadata.response_code = code;
    let zone = request.queries.first().and_then(|question| Zone::of(zones, question.name()));
    if let (ResponseCode::NoError | ResponseCode::NXDomain, Some(zone)) = (code, zone) {
        response.metadata.authoritative = true;
        response.add_authority(zone.soa().clone());
    }
    response
}

/// `response` as one datagram for the sender of `request`; cut, with TC, where it is too long
/// (RFC 2181, 9). Nothing where it cannot be written at all.
pub(super) fn datagram(request: &Message, mut response: Message) -> Option<Vec<u8>> {
    let allowed = request.edns.as_ref().map_or(PLAIN_PAYLOAD, |edns| edns.max_payload().min(PAYLOAD));
    let limit = usize::from(allowed.max(PLAIN_PAYLOAD));
    let octets = response.to_vec().ok()?;
    if octets.len() <= limit {
        return Some(octets);
    }
    response.additionals.clear();
    match response.to_vec() {
        Ok(octets) if octets.len() <= limit => Some(octets),
        _ => response.truncate().to_vec().ok(),
    }
}

/// The question, or why there is none to answer.
fn judge(request: &Message) -> Result<&Query, ResponseCode> {
    if request.metadata.op_code != OpCode::Query {
        return Err(ResponseCode::NotImp);
    }
    match request.queries.as_slice() {
        [question] if question.query_class() == DNSClass::IN => Ok(question),
        [_] => Err(ResponseCode::Refused),
        _ => Err(ResponseCode::FormErr),
    }
}

/// Adds the addresses of the SRV targets (RFC 2782, *The format of the SRV RR*).
fn add_addresses(zones: &[Zone], response: &mut Message) {
    let mut targets: Vec<Name> = Vec::new();
    for record in &response.answers {
        if let RData::SRV(srv) = &record.data
            && !targets.contains(&srv.target)
        {
            targets.push(srv.target.clone());
        }
    }
    for target in targets {
        let Some(zone) = Zone::of(zones, &target) else { continue };
        for record_type in [RecordType::A, RecordType::AAAA] {
            if let Found::Records(records) = zone.find(&target, record_type) {
                response.add_additionals(records.into_iter().collect::<Vec<Record>>());
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::zone::absolute;
    use super::*;

    /// A query as a stub resolver sends it.
    pub(in crate::demo) fn query(name: &str, record_type: RecordType) -> Message {
        let mut request = Message::new(0x1234, MessageType::Query, OpCode::Query);
        request.metadata.recursion_desired = true;
        request.add_query(Query::query(absolute(name).expect("a name"), record_type));
        let mut edns = Edns::new();
        edns.set_max_payload(1232).set_version(0);
        request.set_edns(edns);
        request
    }

    fn zones() -> Vec<Zone> {
        let lines = [
            "_vlmcs._tcp SRV 0 0 1688 kms01",
            "_vlmcs._tcp SRV 0 0 1688 kms02.other.example.",
            "kms01 A 10.91.3.10",
            "kms01 AAAA fd91:3::10",
            "alias CNAME kms01",
            "outside CNAME kms.test.",
            "dangling CNAME gone",
            "snake CNAME tail",
            "tail CNAME snake",
        ];
        vec![
            Zone::parse("corp.example", &lines).expect("a zone"),
            Zone::parse("other.example", &["kms02 A 10.91.3.20"]).expect("a zone"),
        ]
    }

    fn ask(name: &str, record_type: RecordType) -> Message {
        answer(&zones(), &query(name, record_type))
    }

    fn owners(records: &[Record]) -> Vec<String> {
        records.iter().map(|record| record.name.to_string()).collect()
    }

    #[test]
    fn an_answer_carries_the_addresses_of_its_targets() {
        let response = ask("_vlmcs._tcp.corp.example", RecordType::SRV);
        assert_eq!(response.answers.len(), 2);
        assert_eq!(
            owners(&response.additionals),
            ["kms01.corp.example.", "kms01.corp.example.", "kms02.other.example."]
        );
        assert!(response.metadata.authoritative && response.metadata.recursion_available);
        assert_eq!(response.metadata.id, 0x1234);
    }

    #[test]
    fn absence_comes_with_the_soa() {
        for (name, code) in [
            ("_tcp.corp.example", ResponseCode::NoError),
            ("kms01.corp.example", ResponseCode::NoError),
            ("gone.corp.example", ResponseCode::NXDomain),
        ] {
            let response = ask(name, RecordType::SRV);
            assert_eq!(response.metadata.response_code, code, "{name}");
            assert!(response.answers.is_empty(), "{name}");
            assert_eq!(owners(&response.authorities), ["corp.example."], "{name}");
            assert_eq!(response.authorities[0].record_type(), RecordType::SOA);
        }
    }

    #[test]
    fn names_outside_the_zones_are_refused() {
        let response = ask("kms01.test", RecordType::A);
        assert_eq!(response.metadata.response_code, ResponseCode::Refused);
        assert!(!response.metadata.authoritative);
    }

    #[test]
    fn aliases_are_followed_within_the_zones() {
        for (name, code, chain) in [
            ("alias.corp.example", ResponseCode::NoError, 2),
            ("outside.corp.example", ResponseCode::NoError, 1),
            ("dangling.corp.example", ResponseCode::NXDomain, 1),
            ("snake.corp.example", ResponseCode::NoError, 2),
        ] {
            let response = ask(name, RecordType::A);
            assert_eq!((response.metadata.response_code, response.answers.len()), (code, chain), "{name}");
        }
    }

    #[test]
    fn what_is_no_single_internet_question_is_told_so() {
        let mut update = query("corp.example", RecordType::A);
        update.metadata.op_code = OpCode::Notify;
        let mut chaos = query("corp.example", RecordType::A);
        chaos.queries[0].set_query_class(DNSClass::CH);
        let mut double = query("corp.example", RecordType::A);
        double.add_query(Query::query(Name::root(), RecordType::A));
        for (request, code) in
            [(update, ResponseCode::NotImp), (chaos, ResponseCode::Refused), (double, ResponseCode::FormErr)]
        {
            assert_eq!(answer(&zones(), &request).metadata.response_code, code);
        }
    }

    #[test]
    fn a_datagram_that_is_too_long_is_cut() {
        let lines: Vec<String> = (0..60).map(|n| format!("_vlmcs._tcp SRV 0 0 1688 host{n:02}")).collect();
        let zones = [Zone::parse("corp.example", &lines).expect("a zone")];
        let request = query("_vlmcs._tcp.corp.example", RecordType::SRV);
        let octets = datagram(&request, answer(&zones, &request)).expect("a datagram");
        let cut = Message::from_vec(&octets).expect("a message");
        assert!(cut.metadata.truncation && cut.answers.is_empty());
        assert_eq!(cut.queries, request.queries);
        assert!(octets.len() < 100);
    }
}
