//! Interviews in which a caller reads out what is seldom seen.

use super::{CONFIGURED, Caller, FOUND, PINGED};

#[test]
fn a_record_may_name_no_host_at_all() {
    for target in [".", "(root)"] {
        let mut caller = Caller::new();
        let none = format!("{target}|1688");
        let document = caller.answer(&[CONFIGURED, PINGED, ("record", "found", &none)]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.target-unavailable"), "{:?}", caller.heard);
    }
}

#[test]
fn several_records_name_several_hosts() {
    for values in [
        "dead.corp.example|1688|kms02.corp.example|1688||",
        "dead.corp.example|1688|kms02.corp.example|1688|kms03.corp.example|1689",
    ] {
        let mut caller = Caller::new();
        let answers = [
            CONFIGURED,
            PINGED,
            ("record", "several", values),
            ("by-name/dead.corp.example", "failed", "10.0.3.9"),
            ("by-name/kms02.corp.example", "open", "10.0.3.20"),
            ("licence", "discovers", ""),
        ];
        let document = caller.answer(&answers);
        assert_eq!(document.diagnosis.class.id(), "healthy", "{:?}", caller.heard);
        let hosts: Vec<String> =
            caller.standing().run.observations.iter().map(|one| format!("{:?}", one.seen)).collect();
        assert!(!hosts.iter().any(|host| host.contains("\"\"")), "{hosts:?}");
    }
}

#[test]
fn a_name_that_no_server_answers_for_may_be_refused_or_unheard() {
    for choice in ["refused", "no-response"] {
        let mut caller = Caller::new();
        let answers = [CONFIGURED, PINGED, FOUND, ("by-name", "no-name", ""), ("name", choice, "")];
        let document = caller.answer(&answers);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("name.lookup-failed"), "{:?}", caller.heard);
    }
}

#[test]
fn who_listens_at_the_host_is_kept_and_told() {
    let mut caller = Caller::new();
    let failed = ("by-name", "failed", "10.0.3.10");
    let document = caller.answer(&[CONFIGURED, PINGED, FOUND, failed, ("service", "kms", "")]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("firewall.blocked"), "{:?}", caller.heard);
    let why = document.diagnosis.because.join("\n");
    assert!(why.contains("sppsvc.exe listens"), "{why}");
    let likely = document.diagnosis.likely.expect("something likely");
    assert!(likely.contains("The KMS service listens") && !likely.contains("may be off"), "{likely}");

    let mut caller = Caller::new();
    let document = caller.answer(&[CONFIGURED, PINGED, FOUND, failed]);
    let (why, likely) = (document.diagnosis.because.join("\n"), document.diagnosis.likely);
    assert!(!why.contains("listens"), "{why}");
    assert!(!likely.expect("something likely").contains("The KMS service listens"));
}

#[test]
fn who_says_unreachable_is_told() {
    let mut caller = Caller::new();
    let unreachable = ("dns-ping", "unreachable", "10.0.0.1");
    let document = caller.answer(&[CONFIGURED, unreachable, ("record", "timeout", "")]);
    let told: Vec<&str> = document.observations.iter().map(|one| one.summary.as_str()).collect();
    assert!(told.iter().any(|told| told.contains("by 10.0.0.1")), "{told:?}");
    assert!(!told.iter().any(|told| told.contains("sender is unknown")), "{told:?}");
}

#[test]
fn a_client_that_says_unreachable_itself_is_no_device_on_the_way() {
    let mut caller = Caller::new();
    let asked = caller.standing().next.expect("a question");
    let text = "Windows IP Configuration\n\n   Host Name . . . . . . . . . . . . : pc1\n   Primary Dns Suffix  . . . . . . . : corp.example\n\nEthernet adapter Ethernet:\n\n   IPv4 Address. . . . . . . . . . . : 10.0.0.7(Preferred)\n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\n   DNS Servers . . . . . . . . . . . : 10.0.0.53\n\nPinging 10.0.0.53 with 32 bytes of data:\nReply from 10.0.0.7: Destination host unreachable.\n\nPing statistics for 10.0.0.53:\n    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),\n";
    caller.paste(&asked, text);
    let document = caller.answer(&[]);
    let told: Vec<&str> = document.observations.iter().map(|one| one.summary.as_str()).collect();
    assert!(!told.is_empty(), "{:?}", caller.heard);
    assert!(
        !told.iter().any(|told| told.contains("sender is unknown") || told.contains("by 10.0.0.7")),
        "{told:?}"
    );
}
