//! Interviews without the client's configuration.

use super::{Caller, PINGED, possible};

const SERVER: (&str, &str, &str) = ("server", "typed", "10.0.0.53");
const ELSEWHERE: (&str, &str, &str) =
    ("any-record", "found", "_vlmcs._tcp.corp.example|kms01.corp.example|1688");
const OPEN: (&str, &str, &str) = ("by-name/kms01.corp.example", "open", "10.0.3.10");

#[test]
fn a_record_that_nslookup_found_leads_to_its_host_and_asks_for_the_suffix() {
    let mut caller = Caller::new();
    let told = [SERVER, PINGED, ELSEWHERE, OPEN, ("suffix", "neither", "other.example|-")];
    let document = caller.answer(&told);
    for asked in ["suffix", "by-name", "record"] {
        assert!(caller.heard.contains(&asked.to_owned()), "{asked}: {:?}", caller.heard);
    }
    assert!(!caller.heard.contains(&"host".to_owned()), "{:?}", caller.heard);
    // Whether the client's own domain has the record, nobody knows.
    assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
    let mut caller = Caller::new();
    let document = caller.answer(&[told.as_slice(), &[("record", "nxdomain", "")]].concat());
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.not-in-client-domain"));
}

#[test]
fn a_record_is_named_as_it_is_printed() {
    use crate::interview::{Asked, Filled, fill};
    let caller = Caller::new();
    let args = crate::locale::Args::from([("server", "10.0.0.53".to_owned())]);
    let asked = Asked { id: "any-record".to_owned(), args };
    let question = asked.question(&caller.rules).expect("a question");
    let found = question.choices.iter().find(|choice| choice.id == "found").expect("a choice");
    let filled = |owner: &str| {
        let typed = [owner, "kms01.corp.example", "1688"].map(str::to_owned);
        fill(&asked, question, found, &typed)
    };
    for owner in ["corp.example", "_vlmcs._tcp", "_vlmcs._tcp.", ""] {
        assert_eq!(filled(owner), Filled::Wrong(0), "{owner}");
    }
    assert!(matches!(filled("_VLMCS._tcp.corp.example"), Filled::Reply(_)));
}

#[test]
fn nothing_is_said_of_the_clients_domain_while_nobody_told_it() {
    let mut caller = Caller::new();
    let asked = caller.standing().next.expect("a question");
    let text = "C:\\>nslookup -type=srv _vlmcs._tcp.corp.example.\nServer:  dc01.corp.example\nAddress:  10.0.0.53\n\n_vlmcs._tcp.corp.example\tSRV service location:\n          priority       = 0\n          weight         = 0\n          port           = 1688\n          svr hostname   = kms01.corp.example\n";
    caller.paste(&asked, text);
    let document = caller.answer(&[PINGED, OPEN]);
    assert!(caller.heard.contains(&"suffix".to_owned()), "{:?}", caller.heard);
    let left = possible(&caller);
    for cause in ["srv.not-in-client-domain", "healthy"] {
        assert!(left.iter().any(|one| one == cause), "{cause}: {left:?}");
    }
    assert_eq!(document.diagnosis.class.id(), "inconclusive", "{:?}", document.diagnosis);
    assert!(document.findings.iter().all(|finding| !finding.summary.contains("no domain to look in")));
}

#[test]
fn of_a_configuration_that_is_told_in_part_only_that_part_is_known() {
    let mut caller = Caller::new();
    caller.answer(&[("configuration", "server", "10.0.0.53"), PINGED]);
    let run = caller.standing().run;
    assert_eq!(run.client.dns_servers.first().map(ToString::to_string).as_deref(), Some("10.0.0.53"));
    assert!(!run.told.client && run.client.adapters.is_empty(), "{:?}", run.client);
    assert!(caller.heard.contains(&"any-record".to_owned()), "{:?}", caller.heard);
    assert!(!caller.heard.contains(&"server".to_owned()), "{:?}", caller.heard);
    let left = possible(&caller);
    for open in ["srv.no-client-domain", "srv.missing"] {
        assert!(left.iter().any(|one| one == open), "{open}: {left:?}");
    }
}

#[test]
fn one_failure_is_not_every_failure_where_no_domain_is_known() {
    let failed = ("any-record", "server-failed", "");
    for (choice, values, settled) in [("found", "192.0.2.1", false), ("server-failed", "", true)] {
        let mut caller = Caller::new();
        let document = caller.answer(&[SERVER, PINGED, failed, ("other-name", choice, values)]);
        assert!(caller.heard.contains(&"other-name".to_owned()), "{:?}", caller.heard);
        let found = document.diagnosis.cause.as_deref() == Some("name.dns-server-failure");
        assert_eq!(found, settled, "{:?}", document.diagnosis);
    }
}
