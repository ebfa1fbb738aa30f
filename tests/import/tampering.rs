//! What a program that imitates activation leaves behind is told and escalated.

use kmsdoctor::report::Document;

use super::field_cases::{output, report};
use super::told::read;

const CLIENT: &str = "ipconfig corp.example corp.example 10.0.0.53";
const FOUND: &str = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688";
const OPEN: &str = "tcp kms01.corp.example 10.0.3.10 open";

fn hook(process: &str, value: &str) -> String {
    format!(
        "C:\\>reg query \"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options\\{process}\" /s\n\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options\\{process}\n    {value}    REG_SZ    rundll32.exe patcher.dll,Main\n\n"
    )
}

fn finds(document: &Document, cause: &str) -> bool {
    document.findings.iter().any(|finding| finding.cause == cause)
}

#[test]
fn a_program_in_the_place_of_a_licensing_process_is_read_from_the_registry() {
    let client = || [CLIENT, FOUND, OPEN].map(output).concat();
    for (process, value) in [
        ("SppExtComObj.exe", "Debugger"),
        ("sppextcomobj.exe", "debugger"),
        ("sppsvc.exe", "VerifierDlls"),
        ("osppsvc.exe", "Debugger"),
    ] {
        let document = read(&[client() + &hook(process, value)]);
        assert!(finds(&document, "client.licensing-hooked"), "{process} {value}");
        let document = read(&[client() + &hook(process, value) + &output("ato 0x80080005")]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("client.licensing-hooked"));
        assert_eq!(document.diagnosis.remedies[0].id, "escalate-tampering");
    }
    for (process, value) in [("notepad.exe", "Debugger"), ("sppsvc.exe", "MitigationOptions")] {
        let document = read(&[client() + &hook(process, value)]);
        assert!(!finds(&document, "client.licensing-hooked"), "{process} {value}");
    }
}

#[test]
fn a_host_set_by_hand_that_is_the_client_s_own_name_or_address_is_the_client() {
    for own in ["pc7.corp.example", "10.0.0.7", "127.0.0.2"] {
        let document = report(&[CLIENT, &format!("set {own}"), "ato 0xC004F074"]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("client.suspicious-override"), "{own}");
        assert!(document.diagnosis.summary.ends_with("which is this machine itself."), "{own}");
    }
    let document = report(&[CLIENT, "set pc8.corp.example", "ato 0xC004F074"]);
    assert!(!finds(&document, "client.suspicious-override"));
}

#[test]
fn addresses_that_imitators_set_are_escalated_where_no_kms_host_is_known_there() {
    for address in ["172.16.0.2", "10.0.0.10"] {
        let set = format!("set {address}");
        let document = report(&[CLIENT, &set, "ato 0xC004F074"]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("client.suspicious-override"), "{address}");
        assert!(document.diagnosis.summary.contains("imitate activation"), "{}", document.diagnosis.summary);
        assert!(!document.diagnosis.summary.contains("public"), "{}", document.diagnosis.summary);
        // An organisation may have a host there.
        assert!(document.diagnosis.likely.as_deref().is_some_and(|likely| likely.starts_with("Unless")));
        for own in [format!("tcp {address} {address} open"), format!("a kms01.corp.example {address}")] {
            let document = report(&[CLIENT, FOUND, &set, &own]);
            assert!(!finds(&document, "client.suspicious-override"), "{own}");
        }
    }
    let document = report(&[CLIENT, "set 10.0.0.11", "ato 0xC004F074"]);
    assert!(!finds(&document, "client.suspicious-override"));
}
