//! Interviews about DNS servers: several of them, and one that fails.

use super::{CONFIGURED, Caller, FOUND, NAMED, OPEN, PINGED, possible};

const TWO: (&str, &str, &str) =
    ("configuration", "typed", "corp.example|corp.example|10.0.0.53 10.0.0.54|10.0.0.1");

fn asked(caller: &Caller, question: &str) -> usize {
    caller.heard.iter().filter(|id| *id == question).count()
}

#[test]
fn the_next_server_is_asked_where_the_first_has_no_record() {
    let mut caller = Caller::new();
    let answers = [
        TWO,
        PINGED,
        ("record/10.0.0.53", "nxdomain", ""),
        ("record/10.0.0.54", "found", "kms01.corp.example|1688"),
        OPEN,
    ];
    let document = caller.answer(&answers);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.inconsistent"), "{:?}", caller.heard);
}

#[test]
fn the_next_server_is_asked_where_the_first_is_silent() {
    let mut caller = Caller::new();
    let answers = [TWO, PINGED, ("record/10.0.0.53", "timeout", ""), ("record/10.0.0.54", "nxdomain", "")];
    let document = caller.answer(&answers);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"), "{:?}", caller.heard);
    assert!(!possible(&caller).contains(&"name.dns-service-down".to_owned()), "{:?}", possible(&caller));
}

#[test]
fn what_the_first_server_settles_is_asked_once_and_of_nobody_else() {
    let mut caller = Caller::new();
    let document = caller.answer(&[TWO, PINGED, FOUND, NAMED, OPEN]);
    assert_eq!(asked(&caller, "record"), 1, "{:?}", caller.heard);
    let told = document.observations.iter().map(|one| one.summary.as_str());
    assert!(!told.clone().any(|told| told.contains("10.0.0.54 answered")), "{:?}", told.collect::<Vec<_>>());
}

#[test]
fn a_server_that_nobody_asked_leaves_its_causes_open() {
    let mut caller = Caller::new();
    let document = caller.answer(&[TWO, PINGED, ("record/10.0.0.53", "nxdomain", "")]);
    assert_eq!(asked(&caller, "record"), 2, "{:?}", caller.heard);
    assert!(possible(&caller).contains(&"srv.inconsistent".to_owned()), "{:?}", possible(&caller));
    assert_ne!(document.diagnosis.cause.as_deref(), Some("srv.inconsistent"));
}

#[test]
fn the_server_that_answers_is_the_one_that_the_command_names() {
    let mut caller = Caller::new();
    caller.answer_until("configuration");
    let next = caller.standing().next.expect("a question");
    caller.choose(next, TWO.1, TWO.2);
    caller.answer_until("record");
    let next = caller.standing().next.expect("a question");
    let command = next.question(&caller.rules).and_then(|question| question.command.clone());
    assert_eq!(
        next.named(&command.expect("a command")),
        "nslookup -type=srv _vlmcs._tcp.corp.example. 10.0.0.53"
    );
}

#[test]
fn one_failure_is_not_every_failure() {
    for (choice, cause) in
        [("server-failed", "name.dns-server-failure"), ("timeout", "name.dns-service-down")]
    {
        let mut caller = Caller::new();
        let failed = ("record", choice, "");
        let document = caller.answer(&[CONFIGURED, PINGED, failed]);
        assert_eq!(asked(&caller, "other-name"), 1, "{:?}", caller.heard);
        let left = possible(&caller);
        assert!(
            ["srv.lookup-failed", cause].iter().all(|cause| left.iter().any(|one| one == cause)),
            "{left:?}"
        );
        let summary = &document.diagnosis.summary;
        assert!(!summary.contains("every question"), "{summary}");

        let mut caller = Caller::new();
        let document = caller.answer(&[CONFIGURED, PINGED, failed, ("other-name", "found", "10.0.0.5")]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.lookup-failed"), "{:?}", caller.heard);
        let left = possible(&caller);
        assert!(!left.iter().any(|one| one == cause), "{left:?}");

        let mut caller = Caller::new();
        let document = caller.answer(&[CONFIGURED, PINGED, failed, ("other-name", choice, "")]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some(cause), "{:?}", caller.heard);
        let left = possible(&caller);
        assert!(!left.iter().any(|one| one == "srv.lookup-failed"), "{left:?}");
    }
}

#[test]
fn every_question_is_said_where_there_were_several() {
    let mut caller = Caller::new();
    let failed = [("record", "server-failed", ""), ("other-name", "server-failed", "")];
    let document = caller.answer(&[CONFIGURED, PINGED, failed[0], failed[1]]);
    let summary = &document.diagnosis.summary;
    assert!(summary.contains("every question"), "{summary}");
}

#[test]
fn a_name_without_an_address_is_an_answer() {
    let mut caller = Caller::new();
    let failed = ("record", "server-failed", "");
    let document = caller.answer(&[CONFIGURED, PINGED, failed, ("other-name", "no-records", "")]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.lookup-failed"), "{:?}", caller.heard);
}

#[test]
fn a_server_that_tells_its_own_name_answers() {
    let pasted = |command: &str, server: &str| {
        let mut caller = Caller::new();
        let text = format!(
            "C:\\>{command}\nServer:  {server}\nAddress:  10.0.0.53\n\n*** {server} can't find _vlmcs._tcp.corp.example: Server failed\n"
        );
        let asked = caller.standing().next.expect("a question");
        caller.paste(&asked, &text);
        caller.answer(&[CONFIGURED, PINGED]).diagnosis.cause
    };
    let command = "nslookup -type=srv _vlmcs._tcp.corp.example.";
    assert_eq!(pasted(command, "dc01.corp.example").as_deref(), Some("srv.lookup-failed"));
    assert_eq!(pasted(command, "UnKnown").as_deref(), Some("name.dns-server-failure"));
    // Here the name was typed, or another server's answer.
    let given = format!("{command} dc01.corp.example");
    assert_eq!(pasted(&given, "dc01.corp.example").as_deref(), Some("name.dns-server-failure"));
}
