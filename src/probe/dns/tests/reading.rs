//! What replies say.

use hickory_resolver::proto::op::ResponseCode;

use super::*;
use crate::evidence::Negative;
use crate::probe::dns::reading;

#[tokio::test]
async fn an_answer_comes_with_its_facts() {
    let lookup = seen_of(good).await;
    let answer = lookup.outcome.answer().expect("an answer");
    assert_eq!(answer.srv.len(), 1);
    assert_eq!(answer.srv[0].target.as_str(), "kms01.contoso.com");
    assert_eq!(answer.ttl, 300);
    assert_eq!(answer.additional.len(), 1, "an address that no record asked for is left out");
    let reply = lookup.reply.expect("a reply");
    assert!(reply.authoritative && reply.recursion_available && !reply.truncated && !reply.without_edns);
    assert_eq!((reply.attempts, reply.stray, reply.transport), (1, 0, DnsTransport::Udp));
}

#[tokio::test]
async fn records_are_sorted_as_a_client_tries_them() {
    let lookup = seen_of(|message| {
        for (priority, weight, target) in [(10, 0, "c"), (0, 5, "b"), (0, 50, "a")] {
            message.add_answer(srv(RECORD, priority, weight, target));
        }
    })
    .await;
    let targets: Vec<&str> =
        lookup.outcome.answer().expect("an answer").srv.iter().map(|srv| srv.target.as_str()).collect();
    assert_eq!(targets, ["a", "b", "c"]);
}

#[tokio::test]
async fn records_behind_aliases_are_an_answer_in_any_order() {
    let lookup = seen_of(|message| {
        message.add_answer(srv("_VLMCS._tcp.corp.example", 0, 0, "kms01.corp.example"));
        message.add_answer(cname("alias.example", "_vlmcs._tcp.CORP.example"));
        message.add_answer(cname("_vlmcs._tcp.Contoso.com", "alias.example"));
    })
    .await;
    let answer = lookup.outcome.answer().expect("an answer");
    let chain: Vec<&str> = answer.cname_chain.iter().map(DnsName::as_str).collect();
    assert_eq!(chain, ["alias.example", "_vlmcs._tcp.corp.example"]);
    assert_eq!((answer.srv.len(), answer.ttl), (1, 60));
}

#[tokio::test]
async fn records_of_another_owner_are_no_answer() {
    let lookup = seen_of(|message| {
        message.add_answer(srv("_vlmcs._tcp.evil.example", 0, 0, "kms.evil.example"));
    })
    .await;
    assert_eq!(lookup.outcome, DnsOutcome::Nodata(Negative::default()));
}

#[tokio::test]
async fn a_referral_is_no_missing_record() {
    let ns = || Record::from_rdata(name("example"), 60, RData::NS(rdata::NS(name("a.example"))));
    let refers = seen_of(|message| {
        message.metadata.recursion_available = false;
        message.add_authority(ns());
    });
    let zone = "example".parse().expect("a name");
    assert_eq!(refers.await.outcome, DnsOutcome::Referral { zone });
    // Who has the zone, or asks others for the client, knows that there is none.
    for (authoritative, recursive) in [(true, false), (false, true)] {
        let lookup = seen_of(|message| {
            message.metadata.authoritative = authoritative;
            message.metadata.recursion_available = recursive;
            message.add_authority(ns());
        });
        assert!(matches!(lookup.await.outcome, DnsOutcome::Nodata(_)));
    }
}

#[tokio::test]
async fn a_loop_of_aliases_ends() {
    let lookup = seen_of(|message| {
        message.add_answer(cname(RECORD, "a.example"));
        message.add_answer(cname("a.example", "b.example"));
        message.add_answer(cname("b.example", "a.example"));
    })
    .await;
    assert!(matches!(lookup.outcome, DnsOutcome::Nodata(_)), "{:?}", lookup.outcome);
}

#[tokio::test]
async fn a_negative_answer_names_its_zone() {
    for (rcode, is_nxdomain) in [(ResponseCode::NXDomain, true), (ResponseCode::NoError, false)] {
        let lookup = seen_of(|message| {
            let soa = rdata::SOA::new(name("ns"), name("hostmaster"), 1, 2, 3, 4, 900);
            message.add_authority(Record::from_rdata(name("Contoso.com"), 3600, RData::SOA(soa)));
            message.metadata.response_code = rcode;
        })
        .await;
        let negative = match lookup.outcome {
            DnsOutcome::Nxdomain(negative) if is_nxdomain => negative,
            DnsOutcome::Nodata(negative) if !is_nxdomain => negative,
            other => panic!("{other:?}"),
        };
        assert_eq!(negative.zone.as_ref().map(DnsName::as_str), Some("contoso.com"));
        assert_eq!(negative.ttl, Some(900));
    }
}

#[tokio::test]
async fn an_rcode_is_given_by_its_mnemonic() {
    for (rcode, mnemonic) in [
        (ResponseCode::ServFail, "SERVFAIL"),
        (ResponseCode::Refused, "REFUSED"),
        (ResponseCode::FormErr, "FORMERR"),
        (ResponseCode::Unknown(13), "RCODE13"),
    ] {
        let lookup = seen_of(|message| message.metadata.response_code = rcode).await;
        assert_eq!(lookup.outcome, DnsOutcome::Rcode { rcode: mnemonic.to_owned() });
    }
}

#[tokio::test]
async fn a_header_alone_is_a_reply_when_it_says_no() {
    let lookup = seen(PATIENCE, |query, _| {
        // id, QR RD, REFUSED, no question, nothing
        vec![[&query[..2], &[0x81, 0x05], &[0; 8]].concat()]
    })
    .await;
    assert_eq!(lookup.outcome, DnsOutcome::Rcode { rcode: "REFUSED".to_owned() });
}

#[tokio::test]
async fn spoilt_replies_never_panic() {
    let question = Question::new(&RECORD.parse().expect("a name"), RecordType::Srv).expect("a question");
    let query = question.message(7, true).expect("a query");
    let whole = reply(&query, |message| {
        good(message);
        message.add_answer(cname(RECORD, "alias.example"));
    });
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits")
    };
    for _ in 0..20_000 {
        let mut octets = whole.clone();
        for _ in 0..=random() % 4 {
            let index = random() % octets.len();
            octets[index] = random().to_le_bytes()[0];
        }
        octets.truncate(random() % (octets.len() + 1));
        let _ = question.judge(&octets, |id| id == 7);
        if let Ok(message) = reading::read(&octets) {
            let _ = reading::outcome(&message, &question);
        }
    }
}
