//! What the client's own resolver says (`Resolve-DnsName`), beside what DNS servers say to nslookup.

use super::field_cases::report;
use super::untried::{commands, said};

const CLIENT: &str = "ipconfig corp.example corp.example 10.0.0.53";
const WITH_VPN: &str = "ipconfig corp.example corp.example 10.0.0.53 vpn 10.44.0.53";
const NONE: &str = "srv _vlmcs._tcp.corp.example none";
const FOUND: &str = "srv _vlmcs._tcp.corp.example kms01.corp.example:1688";
const RESOLVES: &str = "resolve _vlmcs._tcp.corp.example kms01.corp.example";
const RESOLVES_NOT: &str = "resolve _vlmcs._tcp.corp.example none";
const SERVES: &str = "tcp kms01.corp.example 10.0.3.10 open";

#[track_caller]
fn cause(lines: &[&str]) -> String {
    report(lines).diagnosis.cause.unwrap_or_else(|| "healthy".to_owned())
}

#[test]
fn a_record_that_only_the_resolver_misses_is_not_missing() {
    for lines in [
        [CLIENT, FOUND, RESOLVES_NOT, SERVES, "ato 0x8007232B"],
        [CLIENT, RESOLVES_NOT, FOUND, SERVES, "ato 0x8007232B"],
    ] {
        let document = report(&lines);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
        assert!(
            said(&document).contains("the client's own resolver does not find it"),
            "{}",
            said(&document)
        );
        assert!(!said(&document).contains("DNS has no record"), "{}", said(&document));
        let ids: Vec<&str> = document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect();
        assert_eq!(ids[..2], ["flush-dns-cache", "review-nrpt"]);
        assert!(!ids.contains(&"create-srv-record"));
    }
}

#[test]
fn what_the_resolver_finds_is_what_windows_finds() {
    for lines in [[CLIENT, NONE, RESOLVES, SERVES], [WITH_VPN, RESOLVES, NONE, SERVES]] {
        assert_eq!(cause(&lines), "healthy");
    }
}

#[test]
fn the_resolver_alone_is_believed_and_named() {
    let document = report(&[CLIENT, RESOLVES_NOT]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    assert!(document.diagnosis.summary.contains("The client's own resolver does not find"));
    assert!(!said(&document).contains("10.0.0.53 answered"), "{}", said(&document));
}

#[test]
fn a_server_that_the_command_names_is_not_the_clients() {
    let document = report(&[CLIENT, "resolve _vlmcs._tcp.corp.example none 1.1.1.1"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
    assert!(said(&document).contains("1.1.1.1: asked by choice"), "{}", said(&document));
    assert_eq!(cause(&[CLIENT, "resolve _vlmcs._tcp.corp.example none 10.0.0.53"]), "srv.missing");
}

#[test]
fn no_address_of_the_records_name_is_no_missing_record() {
    let soa = "PS C:\\> Resolve-DnsName _vlmcs._tcp.corp.example\n\nName                        Type TTL   Section    PrimaryServer               NameAdministrator           SerialNumber\n----                        ---- ---   -------    -------------               -----------------           ------------\ncorp.example                SOA  3600  Authority  dc01.corp.example           hostmaster.corp.example     12\n";
    let file = outputs::parse("soa", soa.as_bytes());
    assert_eq!(file.blocks.len(), 1, "{file:?}");
    let rules = kmsdoctor::rules::Rules::built_in().expect("rules");
    let started = time::OffsetDateTime::UNIX_EPOCH;
    let run =
        kmsdoctor::import::gather(&[file], kmsdoctor::evidence::Target::default(), &rules.codes, started);
    assert!(run.observations.is_empty(), "{:?}", run.observations);
}

#[test]
fn servers_of_every_adapter_are_asked_before_a_record_is_missing() {
    let document = report(&[WITH_VPN, NONE, "ato 0x8007232B"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
    assert!(commands(&document).contains("_vlmcs._tcp.corp.example. 10.44.0.53"), "{}", commands(&document));
}

#[test]
fn a_second_server_is_asked_where_the_first_fails() {
    for failure in ["fails", "silent"] {
        let two = "ipconfig corp.example corp.example 10.0.0.53+10.0.0.54";
        let first = format!("srv _vlmcs._tcp.corp.example. {failure}");
        let document = report(&[two, "ping 10.0.0.53 reply", &first]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"), "{failure}");
        assert!(
            commands(&document).contains("_vlmcs._tcp.corp.example. 10.0.0.54"),
            "{}",
            commands(&document)
        );
    }
}

#[test]
fn a_silent_server_is_pinged_before_it_is_judged() {
    let silent = "srv _vlmcs._tcp.corp.example. silent";
    let document = report(&[CLIENT, silent]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
    assert!(commands(&document).contains("ping 10.0.0.53"), "{}", commands(&document));
    assert_eq!(cause(&[CLIENT, silent, "ping 10.0.0.53 reply"]), "name.dns-service-down");
    assert_eq!(cause(&[CLIENT, silent, "ping 10.0.0.53 silent"]), "network.dns-server-unreachable");
}
