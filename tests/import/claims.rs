//! What a report claims, and what it must not: a sentence is worth what its evidence is worth.

use kmsdoctor::evidence::Target;

use super::field_cases::{output, report, report_of};
use super::untried::{commands, said};

const CLIENT: &str = "ipconfig corp.example corp.example 10.0.0.53";
const FOUND: &str = "srv _vlmcs._tcp.corp.example kms01.corp.example:1688";
const SERVES: &str = "tcp kms01.corp.example 10.0.3.10 open";

#[test]
fn a_code_that_an_open_port_does_not_explain_is_no_clean_bill() {
    for (code, says) in [
        ("0x8007232B", "found no KMS host in DNS"),
        ("0x8007267C", "found no KMS host in DNS"),
        ("0x8007071C", "does not tell whether a KMS host answered"),
    ] {
        let document = report(&[CLIENT, FOUND, SERVES, &format!("ato {code}")]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"), "{code}");
        assert!(said(&document).contains(says), "{}", said(&document));
        assert!(said(&document).contains("10.0.3.10:1688 opened"), "{}", said(&document));
    }
}

#[test]
fn keys_that_ask_no_kms_host_are_named() {
    for (channel, kind, says) in [
        ("VT:IA", "VIRTUAL_MACHINE_ACTIVATION", "an AVMA key"),
        ("Volume:CSVLK", "VOLUME_KMS_WS22", "that of a KMS host (CSVLK)"),
    ] {
        let licence = format!("dlv {channel} {kind}");
        let session = [CLIENT, FOUND, SERVES, &licence].map(output).concat();
        let document = report_of(&[outputs::parse("session", session.as_bytes())], Target::default());
        assert_eq!(document.diagnosis.cause.as_deref(), Some("licensing.key-channel"), "{channel}");
        assert!(said(&document).contains(says), "{}", said(&document));
    }
}

#[test]
fn a_single_label_that_no_suffix_completes_is_no_dead_host() {
    let set = "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms01:1688";
    let document =
        report(&[CLIENT, set, "a kms01.corp.example none", "a kms01. none", "tcp kms01 unresolved"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("name.suffix-missing"), "{}", said(&document));
}

#[test]
fn the_complete_name_is_not_one_that_does_not_exist() {
    let found = "srv _vlmcs._tcp.corp.example kms:1688";
    let document = report(&[CLIENT, found, "a kms.corp.example none", "tcp kms unresolved"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("name.suffix-missing"), "{}", said(&document));
    assert!(!said(&document).contains("likely kms.corp.example"), "{}", said(&document));
    assert!(!commands(&document).contains("kms.corp.example"), "{}", commands(&document));
}

#[test]
fn codes_of_microsofts_servers_are_not_of_the_key() {
    let document = report(&[CLIENT, FOUND, SERVES, "ato 0x80072EE7"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("licensing.other"));
    assert!(document.diagnosis.summary.contains("Microsoft's activation servers"));
    assert!(!said(&document).contains("not of the network"), "{}", said(&document));
    assert!(!commands(&document).contains("sppsvc"), "{}", commands(&document));
}

#[test]
fn a_client_with_an_address_is_connected() {
    let document = report(&["ipconfig corp.example corp.example -"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("network.no-dns-server"));
    assert!(!said(&document).contains("not connected"), "{}", said(&document));
}

#[test]
fn a_domain_that_is_less_sure_is_still_one() {
    let document = report(&["ipconfig - corp.example 10.0.0.53", FOUND, SERVES]);
    assert!(said(&document).contains("less sure: corp.example"), "{}", said(&document));
    assert!(!said(&document).contains("no domain to look"), "{}", said(&document));
}

#[test]
fn the_host_that_an_event_names_is_not_in_doubt() {
    let event = "event 0xC004F074 kms01.corp.example:1688";
    let document = report(&[CLIENT, FOUND, SERVES, event]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
    assert!(said(&document).contains("no answer to it was told"), "{}", said(&document));
    assert!(!said(&document).contains("of another host"), "{}", said(&document));
}

#[test]
fn the_step_by_name_speaks_of_a_name() {
    let document = report(&[
        CLIENT,
        FOUND,
        "a kms01.corp.example 10.0.3.10",
        "tcp kms01.corp.example 10.0.3.10 fails",
        "tcp 10.0.3.66 10.0.3.66 open",
    ]);
    let by_name = document.steps.iter().find(|step| step.id.id() == "connect-by-name").expect("the step");
    assert!(by_name.summary.contains("kms01.corp.example"), "{}", by_name.summary);
}

#[test]
fn office_has_a_licence_of_its_own() {
    let licensed = output("dlv Volume:GVLK VOLUME_KMSCLIENT").replace(
        "License Status: Notification\nNotification Reason: 0xC004F056.\n",
        "License Status: Licensed\nVolume activation expiration: 258500 minute(s) (180 day(s))\n",
    );
    let office = "\nName: Office 16, Office16StandardMSDNR_MAK edition\nDescription: Office 16, VOLUME_MAK channel\nActivation ID: 44a07f51-8263-4b2f-b2a5-70340055c646\nApplication ID: 0ff1ce15-a989-479d-af46-f275c6370663\nProduct Key Channel: Volume:MAK\nPartial Product Key: 6MWKP\nLicense Status: Notification\nNotification Reason: 0xC004F00F.\n";
    for (more, warnings) in [("", 0), (office, 1)] {
        let session = format!("{}{licensed}{more}", output(CLIENT));
        let document = report_of(&[outputs::parse("session", session.as_bytes())], Target::default());
        assert_eq!(document.diagnosis.cause, None);
        assert!(document.diagnosis.summary.contains("KMS activated Windows"), "{}", said(&document));
        assert_eq!(
            said(&document).matches("Office16StandardMSDNR_MAK edition is not licensed").count(),
            warnings
        );
    }
}

/// Outputs may hold any number of lookups; that of the domain which has the record counts among them.
#[test]
fn a_record_is_not_lost_among_hundreds_of_lookups() {
    let others: Vec<String> = (0..300).map(|n| format!("srv _vlmcs._tcp.lab{n}.example. none")).collect();
    let client = [CLIENT, "srv _vlmcs._tcp.corp.example. none"];
    let elsewhere =
        ["srv _vlmcs._tcp.last.example. kms01.last.example:1688", "tcp kms01.last.example 10.0.3.10 open"];
    let lines: Vec<&str> =
        client.into_iter().chain(others.iter().map(String::as_str)).chain(elsewhere).collect();
    assert_eq!(report(&lines).diagnosis.cause.as_deref(), Some("srv.not-in-client-domain"));
}
