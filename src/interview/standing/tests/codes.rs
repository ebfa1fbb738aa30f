//! Interviews about a code that only stands for another.

use super::{CONFIGURED, Caller, FOUND, OPEN, PINGED, possible};

const WRAPPER: (&str, &str, &str) = ("code", "typed", "0xC004F074.");
const SERVES: (&str, &str, &str) = ("service", "kms", "");
const DISCOVERS: (&str, &str, &str) = ("licence", "discovers", "");
const CLOCK: &str = "licensing.clock-skew";

fn cause(answers: &[(&str, &str, &str)]) -> (Caller, Option<String>) {
    let mut caller = Caller::new();
    let mut script = vec![CONFIGURED, PINGED, FOUND, OPEN, SERVES, DISCOVERS];
    script.extend(answers);
    let cause = caller.answer(&script).diagnosis.cause;
    (caller, cause)
}

#[test]
fn the_code_inside_is_asked_for_before_the_end_and_decides() {
    let (caller, cause) = cause(&[WRAPPER, ("event", "typed", "0xC004F06C")]);
    assert_eq!(cause.as_deref(), Some(CLOCK), "{:?}", caller.heard);
    assert_eq!(caller.interview.typed_code(&caller.rules).map(|code| code.0), Some(0xC004_F074));
}

#[test]
fn what_a_code_may_stand_for_is_possible_until_somebody_tells() {
    let (caller, found) = cause(&[WRAPPER]);
    // A port that is merely open does not outweigh a code that says that no KMS host was reached.
    let inconclusive = Some("inconclusive".to_owned());
    assert!(caller.heard.contains(&"event".to_owned()), "{:?}", caller.heard);
    assert_eq!(found, inconclusive);
    assert!(possible(&caller).iter().any(|cause| cause == CLOCK), "{:?}", possible(&caller));
    // There is none inside.
    let (caller, found) = cause(&[WRAPPER, ("event", "typed", "0xC004F074")]);
    assert_eq!(found, inconclusive);
    assert!(!possible(&caller).iter().any(|cause| cause == CLOCK), "{:?}", possible(&caller));
}

#[test]
fn a_code_that_speaks_for_itself_is_asked_for_no_other() {
    let (caller, _) = cause(&[("code", "typed", "0x8007232B")]);
    assert!(!caller.heard.contains(&"event".to_owned()), "{:?}", caller.heard);
    assert!(!possible(&caller).iter().any(|cause| cause == CLOCK), "{:?}", possible(&caller));
}

#[test]
fn the_event_is_asked_for_where_nobody_can_tell_the_code() {
    let mut caller = Caller::new();
    let answers = [CONFIGURED, PINGED, FOUND, OPEN, ("event", "typed", "0xC004F06C"), DISCOVERS];
    assert_eq!(caller.answer(&answers).diagnosis.cause.as_deref(), Some(CLOCK), "{:?}", caller.heard);
}

#[test]
fn an_event_that_is_not_there_is_not_asked_for_again() {
    let wrapped = [CONFIGURED, PINGED, FOUND, OPEN, SERVES, DISCOVERS, WRAPPER];
    for (answers, asks) in
        [(wrapped.to_vec(), true), ([&wrapped[..], &[("event", "none", "")]].concat(), false)]
    {
        let document = Caller::new().answer(&answers);
        let remedies: Vec<&str> =
            document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect();
        assert_eq!(document.diagnosis.class.id(), "inconclusive");
        assert_eq!(remedies.contains(&"ask-events"), asks, "{remedies:?}");
        // What opens is told, and the code that speaks against it.
        let why = document.diagnosis.because.join("\n");
        assert!(why.contains("10.0.3.10:1688 opened") && why.contains("0xC004F074"), "{why}");
    }
}
