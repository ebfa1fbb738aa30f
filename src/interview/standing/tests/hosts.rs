//! Interviews about a host that does not answer: the wrong one, or the right one elsewhere.

use super::{CONFIGURED, Caller, FOUND, PINGED, possible};

const OLD: (&str, &str, &str) = ("record", "found", "oldkms.corp.example|1688");
const GONE: (&str, &str, &str) = ("by-name/oldkms.corp.example", "failed", "10.0.3.9");

#[test]
fn a_record_that_names_a_retired_host_is_found_by_asking_for_the_other() {
    let mut caller = Caller::new();
    let other = ("other-host", "typed", "kms02.corp.example");
    let open = ("by-name/kms02.corp.example", "open", "10.0.3.20");
    let document = caller.answer(&[CONFIGURED, PINGED, OLD, GONE, other, open]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.wrong-target"), "{:?}", caller.heard);
    assert!(!caller.heard.contains(&"service".to_owned()), "{:?}", caller.heard);
}

#[test]
fn a_name_that_leads_to_an_old_address_is_found_by_asking_for_the_real_one() {
    let mut caller = Caller::new();
    let answers = [
        CONFIGURED,
        PINGED,
        FOUND,
        ("by-name", "failed", "10.9.9.9"),
        ("other-host", "same", ""),
        ("name", "found", "10.9.9.9"),
        ("address", "typed", "10.0.3.10"),
        ("by-address/10.0.3.10", "open", ""),
    ];
    let document = caller.answer(&answers);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("name.wrong-address"), "{:?}", caller.heard);
}

#[test]
fn a_host_that_nobody_vouches_for_may_still_be_the_wrong_one() {
    let mut caller = Caller::new();
    let document = caller.answer(&[CONFIGURED, PINGED, OLD, GONE, ("name", "found", "10.0.3.9")]);
    for question in ["other-host", "address"] {
        let asked = caller.heard.iter().filter(|id| *id == question).count();
        assert_eq!(asked, 1, "{question}: {:?}", caller.heard);
    }
    let left = possible(&caller);
    for cause in ["srv.wrong-target", "name.wrong-address", "firewall.blocked"] {
        assert!(left.iter().any(|one| one == cause), "{cause}: {left:?}");
    }
    // Another host that may be there is no reason to suspect everything of it.
    assert!(!left.iter().any(|cause| cause == "name.host-not-found"), "{left:?}");
    assert_ne!(document.diagnosis.cause.as_deref(), Some("srv.wrong-target"));
}

#[test]
fn a_host_and_an_address_that_somebody_vouches_for_are_not_doubted() {
    let mut caller = Caller::new();
    let told = [("other-host", "same", ""), ("name", "found", "10.0.3.9"), ("address", "typed", "10.0.3.9")];
    let mut answers = vec![CONFIGURED, PINGED, OLD, GONE];
    answers.extend(told);
    let document = caller.answer(&answers);
    let left = possible(&caller);
    assert!(
        !left.iter().any(|cause| ["srv.wrong-target", "name.wrong-address"].contains(&&**cause)),
        "{left:?}"
    );
    assert_eq!(document.diagnosis.class.id(), "firewall");
}

#[test]
fn a_ping_tells_a_host_that_is_cut_off_from_a_firewall() {
    let failed = ("by-name", "failed", "10.0.3.10");
    for (ping, values, cause) in [
        ("unreachable", "10.0.0.1", "network.kms-host-unreachable"),
        ("timeout", "", "firewall.blocked"),
        ("reply", "", "firewall.blocked"),
    ] {
        let mut caller = Caller::new();
        let answers = [CONFIGURED, PINGED, FOUND, failed, ("host-ping", ping, values)];
        let document = caller.answer(&answers);
        assert_eq!(document.diagnosis.cause.as_deref(), Some(cause), "{:?}", caller.heard);
        let is_possible = possible(&caller).iter().any(|one| one == "network.kms-host-unreachable");
        assert_eq!(is_possible, ping == "unreachable", "{ping}: {:?}", possible(&caller));
    }
    // Nobody pings: both stay possible.
    let mut caller = Caller::new();
    caller.answer(&[CONFIGURED, PINGED, FOUND, failed]);
    for cause in ["network.kms-host-unreachable", "firewall.blocked"] {
        assert!(possible(&caller).iter().any(|one| one == cause), "{cause}: {:?}", possible(&caller));
    }
    // A host that replied to the test's own ping is there.
    let mut caller = Caller::new();
    caller.answer(&[CONFIGURED, PINGED, FOUND, ("by-name", "failed-ping", "10.0.3.10")]);
    assert!(!caller.heard.contains(&"host-ping".to_owned()), "{:?}", caller.heard);
}

#[test]
fn the_addresses_that_dns_gives_are_tried_before_anybody_is_asked_for_another() {
    let mut caller = Caller::new();
    let elsewhere = ("by-name", "failed", "10.0.3.99");
    let named = ("name", "found", "10.0.3.10");
    let document = caller.answer(&[CONFIGURED, PINGED, FOUND, elsewhere, named, ("by-address", "open", "")]);
    assert_eq!(
        document.diagnosis.cause.as_deref(),
        Some("name.client-resolver-differs"),
        "{:?}",
        caller.heard
    );
    let place = |id: &str| caller.heard.iter().position(|one| one == id);
    assert!(place("address").is_none_or(|address| place("by-address") < Some(address)), "{:?}", caller.heard);
}

#[test]
fn what_the_only_server_denied_is_in_no_record() {
    let mut caller = Caller::new();
    caller.answer(&[CONFIGURED, PINGED, ("record", "nxdomain", "")]);
    let left = possible(&caller);
    for cause in ["srv.wrong-port", "srv.wrong-target", "srv.inconsistent"] {
        assert!(!left.iter().any(|one| one == cause), "{cause}: {left:?}");
    }
    assert!(left.iter().any(|one| one == "srv.missing"), "{left:?}");
}

#[test]
fn servers_disagree_only_where_there_are_several() {
    let mut caller = Caller::new();
    caller.answer_until("configuration");
    let next = caller.standing().next.expect("a question");
    caller.choose(next, CONFIGURED.1, CONFIGURED.2);
    assert!(!possible(&caller).contains(&"srv.inconsistent".to_owned()), "{:?}", possible(&caller));
}

#[test]
fn a_name_that_the_client_resolves_has_an_address() {
    let mut caller = Caller::new();
    caller.answer(&[CONFIGURED, PINGED, FOUND, ("by-name", "failed", "10.0.3.10")]);
    assert!(!possible(&caller).contains(&"name.host-not-found".to_owned()), "{:?}", possible(&caller));
}

#[test]
fn a_client_that_is_bound_to_a_dead_host_is_not_healthy() {
    let mut caller = Caller::new();
    let bound = ("licence", "set-by-hand", "[2001:db8::9]:1688");
    let dead = ("by-address/2001:db8::9", "failed", "");
    caller.answer(&[CONFIGURED, PINGED, bound, dead]);
    assert!(caller.heard.contains(&"by-address".to_owned()), "{:?}", caller.heard);
    assert!(!possible(&caller).contains(&"healthy".to_owned()), "{:?}", possible(&caller));
}

#[test]
fn a_name_that_is_not_resolved_may_exist() {
    let mut caller = Caller::new();
    let document = caller.answer(&[CONFIGURED, PINGED, FOUND, ("by-name", "no-name", "")]);
    let told: Vec<&str> = document.observations.iter().map(|one| one.summary.as_str()).collect();
    assert!(told.contains(&"The client's own resolver does not find kms01.corp.example."), "{told:?}");
    assert!(!told.iter().any(|told| told.contains("does not exist")), "{told:?}");
}

#[test]
fn a_host_on_which_the_service_listens_is_not_doubted() {
    let mut caller = Caller::new();
    let failed = ("by-name", "failed", "10.0.3.10");
    let document = caller.answer(&[CONFIGURED, PINGED, FOUND, failed, ("service", "kms", "")]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("firewall.blocked"));
    let args = [("host", "kms01.corp.example"), ("port", "1688"), ("address", "10.0.3.10")];
    let args = crate::locale::Args::from(args.map(|(name, value)| (name, value.to_owned())));
    let service = crate::interview::Asked { id: "service".to_owned(), args };
    let mut caller = Caller::new();
    caller.answer_until("configuration");
    for (id, choice, values) in [CONFIGURED, PINGED, FOUND, failed] {
        let next = caller.standing().next.expect("a question");
        assert_eq!(next.id, id);
        caller.choose(next, choice, values);
    }
    caller.choose(service, "kms", "");
    caller.answer(&[]);
    assert!(!caller.heard.contains(&"other-host".to_owned()), "{:?}", caller.heard);
}

#[test]
fn a_name_that_leads_nowhere_is_not_tried_on_another_port() {
    let mut caller = Caller::new();
    let two = ("record", "several", "old.corp.example|1690|kms01.corp.example|1688||");
    let answers = [CONFIGURED, PINGED, two, ("by-name/old.corp.example", "no-name", "")];
    caller.answer(&answers);
    let tried = caller.interview.answers().iter().filter(|(asked, _)| asked.id == "by-name");
    let tried: Vec<(&str, &str)> =
        tried.map(|(asked, _)| (asked.args["host"].as_str(), asked.args["port"].as_str())).collect();
    assert_eq!(tried, [("old.corp.example", "1690"), ("kms01.corp.example", "1688")]);
}
