//! The interview on the phone, for one fault of each class: from the first key to the saved report.

use super::pseudo::{Pseudo, files, wizard};

/// What is seen on the screen before keys are pressed.
type Script = &'static [(&'static str, &'static str)];

const CODE: (&str, &str) = ("Error code", "\rc004f074\r");
const CONFIGURED: (&str, &str) =
    ("Client configuration", "\rcorp.example\rcorp.example\r10.0.0.53\r10.0.0.1\r");
const PINGED: (&str, &str) = ("Ping of the DNS server 10.0.0.53", "\r");
const FOUND: (&str, &str) = ("SRV record for corp.example", "\rkms01.corp.example\r1688\r");
const OPEN: (&str, &str) = ("kms01.corp.example, TCP port 1688", "\r10.0.3.10\r");
const NAMED: (&str, &str) = ("Address of kms01.corp.example, from", "\r10.0.3.10\r");
const SERVES: (&str, &str) = ("What listens on kms01.corp.example", "\r");
const LICENCE: (&str, &str) = ("Licence", "\r");
const FAILED: (&str, &str) = ("kms01.corp.example, TCP port 1688", "jj\r10.0.3.10\r");

const SILENT: (&str, &str) = ("Ping of the KMS host 10.0.3.10", "jj\r");
const SAME: (&str, &str) = ("Is kms01.corp.example the KMS host?", "\r");
const ADDRESS: (&str, &str) = ("An address of kms01.corp.example", "\r10.0.3.10\r");

/// Goes through an interview, and returns the saved report.
fn interview(script: Script, verdict: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = Pseudo::start(wizard(&[], folder.path()), 120, 40);
    terminal.see("What is to be diagnosed?");
    terminal.press("jj\r");
    for (seen, keys) in script {
        terminal.see(seen);
        terminal.press(keys);
    }
    terminal.see("There is nothing left to ask");
    terminal.press("d");
    terminal.see(verdict);
    terminal.press("s");
    terminal.see("What will be written");
    terminal.press("l\r");
    terminal.see("Saved to");
    let saved = files(folder.path());
    let report = std::fs::read_to_string(saved.first().expect("a file")).expect("a report");
    terminal.press("q");
    terminal.see("The caller's answers would be lost");
    terminal.press("y");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_clean();
    assert!(report.contains("\"source\": \"guided\""), "{report}");
    assert!(!report.contains("\"measured\""), "{report}");
    report
}

fn assert_cause(report: &str, cause: &str) {
    assert!(report.contains(&format!("\"cause\": \"{cause}\"")), "{report}");
}

#[test]
fn a_dns_server_that_is_gone_is_a_network_problem() {
    let script: Script = &[
        CODE,
        CONFIGURED,
        ("Ping of the DNS server 10.0.0.53", "jj\r"),
        ("No reply to a ping does not prove", "jjjj\r"),
        ("Another question to the DNS server 10.0.0.53", "jjj\r"),
    ];
    assert_cause(&interview(script, "NETWORK PROBLEM"), "network.dns-server-unreachable");
}

#[test]
fn a_record_that_is_missing_is_an_srv_problem() {
    let script: Script = &[
        ("Error code", "\r8007232b\r"),
        CONFIGURED,
        PINGED,
        ("SRV record for corp.example", "jj\r"),
        ("A KMS host that somebody knows", "\rkms01.corp.example\r"),
        OPEN,
        LICENCE,
    ];
    assert_cause(&interview(script, "SRV RECORD PROBLEM"), "srv.missing");
}

#[test]
fn a_name_without_an_address_is_a_problem_of_name_resolution() {
    let script: Script = &[
        CODE,
        CONFIGURED,
        PINGED,
        FOUND,
        ("kms01.corp.example, TCP port 1688", "jjj\r"),
        SAME,
        ("Address of kms01.corp.example, from", "j\r"),
        ADDRESS,
        ("10.0.3.10, TCP port 1688, by its address", "\r"),
        LICENCE,
    ];
    assert_cause(&interview(script, "NAME RESOLUTION PROBLEM"), "name.host-not-found");
}

#[test]
fn a_port_that_nothing_reaches_is_a_firewall_problem() {
    let script: Script =
        &[CODE, CONFIGURED, PINGED, FOUND, FAILED, SAME, NAMED, ADDRESS, SILENT, SERVES, LICENCE];
    assert_cause(&interview(script, "FIREWALL PROBLEM"), "firewall.blocked");
}

#[test]
fn another_program_on_the_port_is_a_problem_of_the_service() {
    let script: Script = &[
        CODE,
        CONFIGURED,
        PINGED,
        FOUND,
        OPEN,
        ("What listens on kms01.corp.example", "j\rnginx.exe\r"),
        SAME,
        NAMED,
        ADDRESS,
        LICENCE,
    ];
    assert_cause(&interview(script, "KMS SERVICE PROBLEM"), "kms-service.not-kms");
}

#[test]
fn a_host_set_by_hand_that_is_gone_is_a_problem_of_the_client() {
    let script: Script = &[
        ("Error code", "j\r"),
        CONFIGURED,
        PINGED,
        FOUND,
        OPEN,
        ("Event 12288", "jjj\r"),
        ("Licence", "j\rold.corp.example:1688\r"),
        ("old.corp.example, TCP port 1688", "jjj\r"),
    ];
    assert_cause(&interview(script, "CLIENT SETTING PROBLEM"), "client.stale-override");
}

#[test]
fn a_code_that_proves_an_answer_is_a_problem_of_licensing() {
    let script: Script = &[("Error code", "\rc004f038\r"), ("Licence", "\r")];
    assert_cause(&interview(script, "LICENSING PROBLEM"), "licensing.count-too-low");
}
