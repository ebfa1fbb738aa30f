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
