//! What a diagnosis must not claim of what nobody told, or of what was seen to be otherwise.

use super::{CONFIGURED, Caller, FOUND, NAMED, OPEN, PINGED, possible};
use crate::interview::Asked;
use crate::report::{Condition, Document, Stage, is_way_open, path};
use crate::rules::Severity;

const MAK: (&str, &str, &str) = ("licence", "mak", "");
const NAME_CODE: (&str, &str, &str) = ("code", "typed", "0x8007232B");

fn warns(document: &Document, cause: &str) -> bool {
    document.findings.iter().any(|finding| finding.cause == cause && finding.severity == Severity::Warning)
}

/// What a stage is, and what is written there.
fn stage(document: &Document, stage: Stage) -> (Condition, String) {
    let path = path(document);
    let found = path.stages.into_iter().find(|(one, ..)| *one == stage);
    found.map(|(_, condition, what)| (condition, what)).expect("a stage")
}

#[test]
fn a_client_that_finds_no_record_is_kept_by_that_first_whatever_its_key() {
    let absent = ("record", "nxdomain", "");
    let document = Caller::new().answer(&[NAME_CODE, CONFIGURED, PINGED, absent, MAK]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    assert!(warns(&document, "licensing.key-channel"), "{:#?}", document.findings);
    assert!(!is_way_open(&document));
    // The record that only another server has is none that the client finds.
    let two = ("configuration", "typed", "corp.example|-|10.0.0.53 10.0.0.54|-");
    let found = ("record/10.0.0.54", "found", "kms01.corp.example|1688");
    let answers = [NAME_CODE, two, PINGED, ("record/10.0.0.53", "nxdomain", ""), found, OPEN, MAK];
    let document = Caller::new().answer(&answers);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.inconsistent"));
    assert!(!document.diagnosis.summary.contains("not the reason"), "{}", document.diagnosis.summary);
}

#[test]
fn a_code_of_rights_is_told_beside_a_record_that_is_missing() {
    let mut caller = Caller::new();
    let asked = caller.standing().next.expect("a question");
    caller.choose(asked.clone(), "typed", "0x80070005");
    caller.paste(&asked, "C:\\>nslookup -type=srv _vlmcs._tcp.corp.example.\nServer:  dc01.corp.example\nAddress:  10.0.0.53\n\n*** dc01.corp.example can't find _vlmcs._tcp.corp.example.: Non-existent domain\n");
    let document = caller.answer(&[CONFIGURED, PINGED]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    assert!(warns(&document, "licensing.elevation"), "{:#?}", document.findings);
}

#[test]
fn the_way_is_open_only_where_somebody_was_seen_to_get_to_a_host() {
    for (answers, open) in [
        (&[("code", "typed", "0x80070005")][..], false),
        (&[MAK], false),
        // A KMS host gave this answer.
        (&[("code", "typed", "0xC004F038")], true),
        (&[CONFIGURED, PINGED, FOUND, OPEN, MAK], true),
    ] {
        let document = Caller::new().answer(answers);
        assert_eq!(document.diagnosis.class.id(), "licensing", "{answers:?}");
        assert_eq!(is_way_open(&document), open, "{answers:?}");
        let clears = document.diagnosis.summary.contains("The network is not the reason");
        assert!(open || !clears, "{}", document.diagnosis.summary);
    }
}

#[test]
fn the_picture_is_of_one_host() {
    let two = ("record", "several", "old.corp.example|1690|kms01.corp.example|1688||");
    let answers = [
        CONFIGURED,
        PINGED,
        two,
        ("by-name/old.corp.example", "no-name", ""),
        ("by-name/kms01.corp.example", "failed-ping", "10.0.3.10"),
    ];
    let document = Caller::new().answer(&answers);
    assert_eq!(stage(&document, Stage::Port), (Condition::Broken, "10.0.3.10:1688".to_owned()));
    assert_eq!(stage(&document, Stage::Name), (Condition::Good, "kms01.corp.example".to_owned()));
    // The record is at fault; where the host that somebody knows opens is not where the record leads.
    let known =
        [("other-host", "typed", "kms02.corp.example"), ("by-name/kms02.corp.example", "open", "10.0.3.22")];
    let document = Caller::new().answer(&[answers.as_slice(), known.as_slice()].concat());
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.wrong-target"));
    let (port, name) = (stage(&document, Stage::Port), stage(&document, Stage::Name));
    assert!(port.0 != Condition::Good || port.1.contains("10.0.3.22"), "{port:?}");
    assert!(!name.1.contains("kms02") || port.1.contains("10.0.3.22"), "{name:?} {port:?}");
}

#[test]
fn a_dead_host_that_is_set_by_hand_does_not_darken_the_name_of_another() {
    let bound = ("licence", "set-by-hand", "old.corp.example:1688");
    let gone = ("by-name/old.corp.example", "no-name", "");
    let document = Caller::new().answer(&[CONFIGURED, PINGED, FOUND, gone, OPEN, bound]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("client.stale-override"));
    assert_eq!(stage(&document, Stage::Name), (Condition::Good, "kms01.corp.example".to_owned()));
}

#[test]
fn a_key_is_of_the_kind_that_was_told() {
    for (choice, says, never) in [
        ("retail", "is a retail key", "OEM"),
        ("oem", "is an OEM key", "retail"),
        ("eval", "evaluation edition", "is a retail key"),
    ] {
        let document = Caller::new().answer(&[("licence", choice, "")]);
        let told = serde_json::to_string(&document.client).expect("JSON");
        assert!(document.diagnosis.summary.contains(says), "{}", document.diagnosis.summary);
        assert!(!document.diagnosis.summary.contains(never), "{}", document.diagnosis.summary);
        for invented in ["edition,", "Windows(R)", "otification", "\"status\":5", "00000000-0000"] {
            assert!(!told.contains(invented), "{choice}: {invented}");
        }
    }
    let bound = ("licence", "set-by-hand", "old.corp.example:1688");
    let run = {
        let mut caller = Caller::new();
        caller.answer(&[bound]);
        caller.standing().run
    };
    let licence = run.client.licence().expect("a licence");
    assert_eq!((licence.status, licence.client_machine_id.as_ref()), (None, None));
}

#[test]
fn a_service_that_listens_was_not_asked() {
    let answers = [("code", "typed", "0xC004F074"), CONFIGURED, PINGED, FOUND, OPEN, ("service", "kms", "")];
    let document = Caller::new().answer(&answers);
    let told = serde_json::to_string(&document).expect("JSON");
    for never in ["speaks the KMS protocol", "KMS answers", "is free"] {
        assert!(!told.contains(never), "{never}");
    }
    let mut caller = Caller::new();
    caller.answer(&answers[1..5]);
    let args = [("host", "kms01.corp.example"), ("port", "1688"), ("address", "10.0.3.10")];
    let args = crate::locale::Args::from(args.map(|(name, value)| (name, value.to_owned())));
    caller.choose(Asked { id: "service".to_owned(), args }, "kms", "");
    let document = caller.answer(&[]);
    assert_eq!(document.diagnosis.class.id(), "healthy");
    assert_eq!(stage(&document, Stage::Service).0, Condition::Doubtful);
    let summary = &document.diagnosis.summary;
    assert!(summary.contains("the KMS service listens on it; RPC was not asked"), "{summary}");
}

#[test]
fn what_only_a_program_may_forbid_is_no_missing_route() {
    let document = Caller::new().answer(&[CONFIGURED, ("dns-ping", "general-failure", "")]);
    let told = serde_json::to_string(&document).expect("JSON");
    assert!(told.contains("it gave no reason") && !told.contains("no route"), "{told}");
}

#[test]
fn a_name_that_fails_to_resolve_is_a_step_that_fails() {
    let document = Caller::new().answer(&[
        CONFIGURED,
        PINGED,
        FOUND,
        ("by-name", "no-name", ""),
        ("name", "timeout", ""),
    ]);
    let step = document.steps.iter().find(|step| step.id.id() == "connect-by-name").expect("a step");
    assert_eq!(format!("{:?}", step.outcome), "Fail", "{}", step.summary);
}

#[test]
fn a_host_that_somebody_vouches_for_was_not_retired() {
    let absent = [("by-name", "no-name", ""), ("name", "nxdomain", "")];
    for (vouched, retired) in [(("other-host", "same", ""), false), (("other-host", "unknown", ""), true)] {
        let mut answers = vec![CONFIGURED, PINGED, FOUND, absent[0], absent[1]];
        answers.extend((!retired).then_some(vouched));
        let document = Caller::new().answer(&answers);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("name.host-not-found"));
        let likely = document.diagnosis.likely.expect("something likely");
        assert_eq!(likely.contains("retired"), retired, "{likely}");
    }
}

#[test]
fn an_address_that_dns_gives_is_no_host_that_somebody_knows() {
    let mut caller = Caller::new();
    let elsewhere = ("by-name", "failed", "10.0.3.99");
    caller.answer(&[CONFIGURED, PINGED, FOUND, elsewhere, NAMED, ("by-address", "open", "")]);
    let target = caller.standing().run.target;
    assert!(target.kms_addresses.is_empty(), "{target:?}");
}

#[test]
fn a_record_is_told_without_what_nobody_read_out() {
    let document = Caller::new().answer(&[CONFIGURED, PINGED, FOUND]);
    let told: Vec<&str> = document.observations.iter().map(|one| one.summary.as_str()).collect();
    assert!(told.iter().any(|told| told.contains("SRV: 1688 kms01.corp.example")), "{told:?}");
    assert!(!told.iter().any(|told| told.contains("0 0 1688")), "{told:?}");
}

#[test]
fn a_known_host_makes_possible_only_what_it_can() {
    let mut caller = Caller::new();
    let nowhere = ("configuration", "typed", "-|-|10.0.0.53|-");
    let next = caller.standing().next.expect("a question");
    caller.choose(next, "typed", "0x8007232B");
    let next = caller.standing().next.expect("a question");
    caller.choose(next, nowhere.1, nowhere.2);
    caller.answer_until("host");
    let before = possible(&caller);
    let next = caller.standing().next.expect("a question");
    caller.choose(next, "typed", "kms01.corp.example");
    let left = possible(&caller);
    // What comes back was not excluded.
    let srv = left.iter().filter(|cause| cause.starts_with("srv."));
    let back: Vec<&String> = srv.filter(|cause| !before.contains(cause)).collect();
    assert!(back.is_empty(), "{back:?}: {before:?}");
    for never in ["srv.only-in-search-list", "srv.target-unavailable", "srv.wrong-port", "srv.wrong-target"] {
        assert!(!left.iter().any(|one| one == never), "{never}: {left:?}");
    }
    assert!(left.iter().any(|one| one == "srv.no-client-domain"), "{left:?}");
}

#[test]
fn what_the_clients_resolver_does_not_find_is_not_said_of_dns() {
    let answers = [
        CONFIGURED,
        PINGED,
        ("record", "nxdomain", ""),
        ("host", "typed", "kms02"),
        ("by-name", "no-name", ""),
    ];
    let document = Caller::new().answer(&answers);
    let told: Vec<&str> = document.findings.iter().map(|finding| finding.summary.as_str()).collect();
    assert!(told.contains(&"No address is found for kms02."), "{told:?}");
    assert!(!told.iter().any(|told| told.contains("DNS has no address")), "{told:?}");
}

#[test]
fn a_report_of_next_to_nothing_has_no_empty_headings() {
    let caller = Caller::new();
    let document = Caller::new().answer(&[("code", "typed", "0x80070005")]);
    let page = crate::report::markdown(&document, caller.rules.words(crate::locale::Language::ENGLISH));
    assert!(page.starts_with("# KMS activation check\n"), "{page}");
    assert!(!page.contains("## Evidence"), "{page}");
}
