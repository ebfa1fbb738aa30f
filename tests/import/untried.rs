//! What nobody tried is held against nothing, and is asked for.

use kmsdoctor::report::Document;
use kmsdoctor::rules::{Outcome, Severity};

use super::field_cases::report;

const CLIENT: &str = "ipconfig corp.example corp.example 10.0.0.53";
const TWO_SERVERS: &str = "ipconfig corp.example corp.example 10.0.0.53+10.0.0.54";
const FOUND: &str = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688";

/// Everything that the report says of what was found.
pub(super) fn said(document: &Document) -> String {
    let diagnosis = &document.diagnosis;
    let findings = document.findings.iter().map(|finding| finding.summary.as_str());
    let steps = document.steps.iter().map(|step| step.summary.as_str());
    let likely = diagnosis.likely.as_deref();
    let because = diagnosis.because.iter().map(String::as_str);
    let all = [diagnosis.summary.as_str()].into_iter().chain(because).chain(likely).chain(findings);
    all.chain(steps).collect::<Vec<_>>().join("\n")
}

pub(super) fn commands(document: &Document) -> String {
    let commands = document.diagnosis.remedies.iter().flat_map(|remedy| &remedy.commands);
    commands.map(|command| command.line.as_str()).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn is_inconclusive(document: &Document) {
    assert_eq!(document.diagnosis.class.id(), "inconclusive", "{}", said(document));
}

#[test]
fn a_host_that_serves_at_its_address_may_do_so_under_its_name() {
    let document = report(&[CLIENT, FOUND, "a kms01.corp.example 10.0.3.10", "tcp 10.0.3.10 10.0.3.10 open"]);
    assert_ne!(document.diagnosis.cause.as_deref(), Some("name.client-resolver-differs"));
    for never in ["own resolver gives", "overrides DNS", "hosts file"] {
        assert!(!said(&document).contains(never), "{}", said(&document));
    }
}

#[test]
fn a_host_set_by_hand_that_nobody_tried_is_neither_dead_nor_passed_over() {
    let set = "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms02.corp.example:1688";
    let document = report(&[CLIENT, FOUND, "tcp kms01.corp.example 10.0.3.10 open", set]);
    is_inconclusive(&document);
    assert!(!said(&document).contains("does not serve"), "{}", said(&document));
    assert!(commands(&document).contains("Test-NetConnection kms02.corp.example -Port 1688"));
}

#[test]
fn another_host_that_opens_does_not_make_the_target_of_the_record_wrong() {
    let document = report(&[CLIENT, FOUND, "tcp kms09.corp.example 10.0.3.19 open"]);
    is_inconclusive(&document);
    assert!(!said(&document).contains("no KMS answers there"), "{}", said(&document));
    assert!(commands(&document).contains("Test-NetConnection kms01.corp.example"), "{}", commands(&document));
}

#[test]
fn one_closed_host_is_a_warning_while_another_one_is_untried() {
    let two = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688 kms02.corp.example:1688";
    let document = report(&[CLIENT, two, "tcp kms01.corp.example 10.0.3.10 fails"]);
    is_inconclusive(&document);
    let warnings = document.findings.iter().filter(|finding| finding.severity == Severity::Warning);
    assert!(warnings.clone().any(|finding| finding.cause == "firewall.blocked"), "{}", said(&document));
    assert!(!warnings.clone().any(|finding| finding.about.as_deref() == Some("kms02.corp.example")));
    assert!(commands(&document).contains("Test-NetConnection kms02.corp.example"));
    let by_name = document.steps.iter().find(|step| step.id.id() == "connect-by-name").expect("a step");
    assert_eq!(by_name.outcome, Outcome::Skip, "{}", by_name.summary);
    assert!(!by_name.summary.contains("KMS answers under no name"), "{}", by_name.summary);
}

#[test]
fn a_dns_server_that_nobody_asked_may_answer() {
    let document = report(&[TWO_SERVERS, "srv _vlmcs._tcp.corp.example. silent", "ping 10.0.0.53 reply"]);
    is_inconclusive(&document);
    assert!(!said(&document).contains("as long as this lasts"), "{}", said(&document));
    assert!(commands(&document).contains("_vlmcs._tcp.corp.example. 10.0.0.54"), "{}", commands(&document));
    assert!(!commands(&document).contains("10.0.0.53 >>"), "{}", commands(&document));
}

#[test]
fn a_failed_connection_is_not_told_as_silence() {
    let document = report(&[CLIENT, FOUND, "tcp kms01.corp.example 10.0.3.10 fails", "ping 10.0.3.10 reply"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("firewall.blocked"));
    let said = said(&document);
    assert!(said.contains("does not say how the connection failed"), "{said}");
    for never in ["no SYN/ACK", "Nothing comes back", "does not answer at all"] {
        assert!(!said.contains(never), "{said}");
    }
    let remedies = document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str());
    assert!(remedies.clone().any(|id| id == "start-kms-service"), "{:?}", remedies.collect::<Vec<_>>());
}

#[test]
fn an_open_port_is_not_told_as_kms() {
    let document = report(&[CLIENT, FOUND, "tcp kms01.corp.example 10.0.3.10 open"]);
    assert_eq!(document.diagnosis.class.id(), "healthy");
    let said = said(&document);
    assert!(said.contains("may not be KMS"), "{said}");
    for never in ["speaks the KMS protocol", "KMS answers"] {
        assert!(!said.contains(never), "{said}");
    }
}

#[test]
fn an_open_port_does_not_outweigh_a_code_that_says_that_no_host_was_reached() {
    for code in ["0xC004F074", "0x800706BA"] {
        let ato = format!("ato {code}");
        let document = report(&[CLIENT, FOUND, "tcp kms01.corp.example 10.0.3.10 open", &ato]);
        is_inconclusive(&document);
        let said = said(&document);
        assert!(said.contains("inspecting firewall") && said.contains("12288"), "{said}");
        for never in ["No fault", "speaks the KMS protocol", "KMS answers", "is free"] {
            assert!(!said.contains(never), "{said}");
        }
        assert_eq!(document.diagnosis.remedies[0].id, "ask-events");
    }
    // The licence's own codes are no doubt about the way.
    let document = report(&[CLIENT, FOUND, "tcp kms01.corp.example 10.0.3.10 open", "ato 0xC004F050"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("licensing.other"));
    assert!(!said(&document).contains("is free"), "{}", said(&document));
}

#[test]
fn a_client_that_asked_another_host_than_the_record_s_was_sent_there() {
    let event = "event 0xC004F074 kms-old.corp.example:1688";
    let document = report(&[CLIENT, FOUND, "tcp kms01.corp.example 10.0.3.10 open", event]);
    is_inconclusive(&document);
    let said = said(&document);
    assert!(said.contains("The client asked kms-old.corp.example"), "{said}");
    assert!(!said.contains("earlier attempt") && !said.contains("No fault"), "{said}");
    let commands = commands(&document);
    for wanted in ["reg query", "/dlv", "Test-NetConnection kms-old.corp.example"] {
        assert!(commands.contains(wanted), "{commands}");
    }
}

#[test]
fn a_domain_that_nobody_asked_in_lacks_nothing() {
    let document = report(&[CLIENT, "srv _vlmcs._tcp.other.example. none", "ato 0x8007232B"]);
    is_inconclusive(&document);
    let record = document.steps.iter().find(|step| step.id.id() == "srv-lookup").expect("a step");
    assert_eq!(record.outcome, Outcome::Skip, "{}", record.summary);
    assert!(commands(&document).contains("nslookup -type=srv _vlmcs._tcp.corp.example. >>"));
    assert!(!said(&document).contains("finds no usable record"), "{}", said(&document));
    // The second server's answer is not the client's while nobody asked the first one.
    let second = super::field_cases::output("srv _vlmcs._tcp.corp.example. none")
        .replace("Address:  10.0.0.53", "Address:  10.0.0.54")
        .replace("corp.example.\nServer", "corp.example. 10.0.0.54\nServer");
    let document = super::told::read(&[super::field_cases::output(TWO_SERVERS), second]);
    is_inconclusive(&document);
    assert!(commands(&document).contains("_vlmcs._tcp.corp.example. 10.0.0.53"), "{}", commands(&document));
}

#[test]
fn who_told_no_configuration_may_look_in_any_domain() {
    let document = report(&["srv _vlmcs._tcp.corp.example. none"]);
    is_inconclusive(&document);
    assert!(!said(&document).contains("no domain in which it could look"), "{}", said(&document));
}

#[test]
fn what_a_ping_met_is_not_told_of_the_connection() {
    let ping = "ping 10.0.3.10 unreachable";
    let document = report(&[CLIENT, FOUND, ping, "tcp kms01.corp.example 10.0.3.10 fails"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("network.kms-host-unreachable"));
    let said = said(&document);
    assert!(said.contains("A ping to 10.0.3.10 met"), "{said}");
    assert!(said.contains("the output does not say how"), "{said}");
    assert!(!said.contains("The connection to 10.0.3.10:1688 met"), "{said}");
}

#[test]
fn a_name_that_the_client_does_not_find_is_asked_for_at_its_server() {
    let document = report(&[CLIENT, FOUND, "tcp kms01.corp.example unresolved"]);
    is_inconclusive(&document);
    let commands = commands(&document);
    assert!(commands.contains("nslookup kms01.corp.example. >>"), "{commands}");
    let by_name = document.steps.iter().find(|step| step.id.id() == "connect-by-name").expect("a step");
    assert_eq!(by_name.outcome, Outcome::Fail, "{}", by_name.summary);
    let asked = report(&[CLIENT, FOUND, "tcp kms01.corp.example unresolved", "a kms01.corp.example none"]);
    assert_eq!(asked.diagnosis.cause.as_deref(), Some("name.host-not-found"));
}
