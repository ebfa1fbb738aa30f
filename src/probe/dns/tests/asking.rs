//! Losing, refusing and spoiling datagrams.

use hickory_resolver::proto::op::ResponseCode;

use super::*;

#[tokio::test]
async fn a_lost_datagram_is_sent_again() {
    let lookup =
        seen(PATIENCE, |query, count| if count == 0 { Vec::new() } else { vec![reply(query, good)] }).await;
    assert!(lookup.outcome.answer().is_some());
    let reply = lookup.reply.expect("a reply");
    assert_eq!((reply.attempts, reply.without_edns), (2, false));
}

#[tokio::test]
async fn two_lost_datagrams_do_not_put_the_blame_on_edns() {
    let lookup =
        seen(PATIENCE / 4, |query, count| if count < 2 { Vec::new() } else { vec![reply(query, good)] })
            .await;
    assert!(lookup.outcome.answer().is_some());
    assert!(!lookup.reply.expect("a reply").without_edns);
}

#[tokio::test]
async fn a_silent_server_is_a_timeout() {
    let lookup = seen(SHORT, |_, _| Vec::new()).await;
    assert_eq!((lookup.outcome, lookup.reply), (DnsOutcome::Timeout, None));
}

#[tokio::test]
async fn a_server_that_drops_edns_is_found_out() {
    let lookup =
        seen(PATIENCE / 2, |query, _| if has_edns(query) { Vec::new() } else { vec![reply(query, good)] })
            .await;
    assert!(lookup.outcome.answer().is_some());
    assert!(lookup.reply.expect("a reply").without_edns);
}

#[tokio::test]
async fn a_server_that_refuses_edns_is_asked_at_once_without() {
    for rcode in [ResponseCode::FormErr, ResponseCode::NotImp] {
        let lookup = seen(PATIENCE, |query, _| {
            let edns = has_edns(query);
            vec![reply(
                query,
                |message| if edns { message.metadata.response_code = rcode } else { good(message) },
            )]
        })
        .await;
        assert!(lookup.outcome.answer().is_some());
        let reply = lookup.reply.expect("a reply");
        assert_eq!((reply.attempts, reply.without_edns), (2, true));
    }
}

#[tokio::test]
async fn a_refusal_of_edns_counts_when_nothing_follows() {
    let lookup = seen(SHORT, |query, _| {
        if !has_edns(query) {
            return Vec::new();
        }
        vec![reply(query, |message| message.metadata.response_code = ResponseCode::FormErr)]
    })
    .await;
    assert_eq!(lookup.outcome, DnsOutcome::Rcode { rcode: "FORMERR".to_owned() });
}

#[tokio::test]
async fn what_does_not_belong_to_the_question_is_counted_and_passed_over() {
    let lookup = seen(PATIENCE, |query, _| {
        let right = reply(query, good);
        let wrong_id = [&[!right[0], right[1]], &right[2..]].concat();
        let wrong_question = reply(query, |message| {
            message.queries[0].set_name(name("_vlmcs._tcp.evil.example"));
            good(message);
        });
        vec![wrong_id, query.to_vec(), wrong_question, vec![0; 5], right]
    })
    .await;
    assert!(lookup.outcome.answer().is_some());
    assert_eq!(lookup.reply.expect("a reply").stray, 4);
}

#[tokio::test]
async fn a_spoilt_reply_is_malformed_unless_a_good_one_follows() {
    let spoilt = |query: &[u8]| {
        let mut octets = reply(query, good);
        octets.truncate(octets.len() - 7);
        octets
    };
    let lookup = seen(SHORT, |query, _| vec![spoilt(query)]).await;
    assert!(matches!(lookup.outcome, DnsOutcome::Malformed { .. }), "{:?}", lookup.outcome);
    let lookup = seen(PATIENCE, |query, _| vec![spoilt(query), reply(query, good)]).await;
    assert!(lookup.outcome.answer().is_some());
}

#[tokio::test]
async fn a_noerror_without_the_question_is_malformed() {
    let lookup = seen(SHORT, |query, _| vec![[&query[..2], &[0x81, 0x00], &[0; 8]].concat()]).await;
    assert!(matches!(lookup.outcome, DnsOutcome::Malformed { .. }), "{:?}", lookup.outcome);
}

#[tokio::test]
async fn nothing_on_the_port_is_refused() {
    let (socket, server) = udp().await;
    drop(socket);
    let lookup = srv_lookup(server, PATIENCE).await;
    assert_eq!(lookup.outcome, DnsOutcome::PortRefused);
}

#[tokio::test]
async fn a_name_that_fits_no_question_is_not_asked() {
    let long: DnsName = ["a"; 126].join(".").parse().expect("a name");
    let (_socket, server) = udp().await;
    let lookup = look_up(server, long.vlmcs(), RecordType::Srv, PATIENCE).await;
    assert!(matches!(lookup.outcome, DnsOutcome::Malformed { .. }), "{:?}", lookup.outcome);
}
