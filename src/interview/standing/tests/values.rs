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
