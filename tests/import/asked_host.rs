//! Which host a code of licensing is about: the one that the client asked, and none where nothing tells.

use kmsdoctor::report::Document;

use super::field_cases::report;
use super::untried::{commands, said};

const CLIENT: &str = "ipconfig corp.example corp.example 10.0.0.53";
const FOUND: &str = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688";
const TWO: &str = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688 pc9.corp.example:1688";
const OPEN: &str = "tcp kms01.corp.example 10.0.3.10 open";
const CODES: [(&str, &str); 3] = [
    ("ato 0xC004F039", "enable-kms-on-host"),
    ("ato 0xC004F041", "activate-kms-host"),
    ("ato 0xC004F042", "update-host-key"),
];

fn remedies(document: &Document) -> Vec<&str> {
    document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect()
}

fn titles(document: &Document) -> String {
    document.diagnosis.remedies.iter().map(|remedy| remedy.title.as_str()).collect::<Vec<_>>().join("\n")
}

fn warns(document: &Document, cause: &str) -> bool {
    document.findings.iter().any(|finding| finding.cause == cause)
}

#[test]
fn the_host_that_is_set_by_hand_is_the_one_that_answered() {
    for (code, remedy) in CODES {
        for seen in [&[][..], &[OPEN]] {
            let document = report(&[&[CLIENT, FOUND, "set kms09.corp.example", code], seen].concat());
            assert_eq!(document.diagnosis.class, kmsdoctor::rules::Class::Licensing, "{code}");
            assert_eq!(remedies(&document)[0], remedy);
            assert!(titles(&document).contains("kms09.corp.example"), "{}", titles(&document));
            // It answered, so that nobody may say that it does not serve.
            assert!(!warns(&document, "client.stale-override"), "{code}");
            assert!(!titles(&document).contains("kms01"), "{}", titles(&document));
        }
    }
}

#[test]
fn the_host_of_the_event_goes_before_the_one_whose_port_opens() {
    let event = "event 0xC004F042 pc9.corp.example:1688";
    let document = report(&[CLIENT, TWO, OPEN, event]);
    assert!(titles(&document).contains("Make pc9.corp.example support"), "{}", titles(&document));
    assert!(!titles(&document).contains("kms01"), "{}", titles(&document));
}

#[test]
fn one_of_two_published_hosts_that_is_no_kms_host_loses_its_record() {
    let event = "event 0xC004F039 pc9.corp.example:1688";
    let document = report(&[CLIENT, TWO, OPEN, event]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("licensing.kms-not-enabled"));
    assert_eq!(remedies(&document)[0], "delete-stale-srv");
    let commands = commands(&document);
    assert!(commands.contains("-eq 'pc9.corp.example'"), "{commands}");
    assert!(commands.contains("SRV 0 0 1688 pc9.corp.example."), "{commands}");
    assert!(!commands.contains("'kms01.corp.example'"), "{commands}");
    assert!(
        document.diagnosis.likely.as_deref().is_some_and(|likely| likely.starts_with("pc9.corp.example"))
    );
}

#[test]
fn of_several_hosts_none_is_named_until_the_events_are_told() {
    for (code, remedy) in CODES {
        for seen in [&[][..], &[OPEN]] {
            let document = report(&[&[CLIENT, TWO, code], seen].concat());
            assert_eq!(document.diagnosis.class, kmsdoctor::rules::Class::Licensing, "{code}");
            assert_eq!(remedies(&document), ["ask-events", "read-license-details"], "{remedy}");
            assert!(commands(&document).contains("EventID=12288"), "{}", commands(&document));
            assert!(!commands(&document).contains("/ipk"), "{}", commands(&document));
            assert!(!said(&document).contains("kms01 "), "{}", said(&document));
        }
    }
}

#[test]
fn the_only_host_that_is_known_is_the_one_to_mend() {
    for (code, remedy) in CODES {
        let document = report(&[CLIENT, FOUND, code]);
        assert_eq!(remedies(&document)[0], remedy);
        assert!(titles(&document).contains("kms01.corp.example"), "{}", titles(&document));
        // One of two that fails did not answer.
        let fails = "tcp pc9.corp.example 10.0.3.9 fails";
        let document = report(&[CLIENT, TWO, OPEN, fails, code]);
        assert!(titles(&document).contains("kms01.corp.example"), "{}", titles(&document));
    }
    // A code alone has no host; what to do there is still said.
    let document = report(&["ato 0xC004F041"]);
    assert_eq!(remedies(&document)[0], "activate-kms-host");
}

#[test]
fn an_address_in_the_event_is_not_taken_for_the_published_host() {
    for (code, _) in CODES {
        let event = format!("event {} 10.0.3.99:1688", code.trim_start_matches("ato "));
        let document = report(&[CLIENT, FOUND, "a kms01.corp.example 10.0.3.10", &event]);
        assert!(!titles(&document).contains("kms01"), "{}", titles(&document));
    }
}

/// Of two published hosts, the client asked the one whose port fails.
#[test]
fn a_record_that_led_the_client_to_a_host_that_fails_is_deleted() {
    let fails = "tcp pc9.corp.example 10.0.3.9 fails";
    let event = "event 0xC004F074 pc9.corp.example:1688";
    let document = report(&[CLIENT, TWO, OPEN, fails, "ato 0xC004F074", event]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.wrong-target"));
    assert_eq!(remedies(&document)[0], "delete-stale-srv");
    assert!(commands(&document).contains("-eq 'pc9.corp.example'"), "{}", commands(&document));
    // The other one has its record, and the failing one may be a KMS host behind a firewall.
    assert!(!remedies(&document).contains(&"replace-srv-target"));
    assert!(warns(&document, "firewall.blocked"));
    // Without such an event nothing tells which one the client met, nor with one of the open host, nor
    // where nobody tried the host, nor where one is set by hand since.
    for left in [
        &[fails, "ato 0xC004F074"][..],
        &[fails, "ato 0xC004F074", "event 0xC004F074 kms01.corp.example:1688"],
        &["ato 0xC004F074", event],
        &[fails, "ato 0xC004F074", event, "set kms01.corp.example"],
    ] {
        let document = report(&[&[CLIENT, TWO, OPEN], left].concat());
        assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"), "{left:?}");
    }
}
