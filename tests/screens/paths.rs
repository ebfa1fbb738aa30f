//! Where the path breaks, for each class and for the causes that differ from their class.

use kmsdoctor::report::{Condition, Stage, path};

use super::documents::document;
use super::driver::RULES;

#[test]
fn each_class_breaks_where_its_cause_is() {
    for (scenario, class, stage) in [
        ("healthy", "healthy", None),
        ("network-no-dns-server", "network", Some(Stage::DnsServer)),
        ("network-dns-server-gone", "network", Some(Stage::DnsServer)),
        ("network-kms-host-gone", "network", Some(Stage::Port)),
        ("name-dns-service-down", "name-resolution", Some(Stage::DnsServer)),
        ("name-dns-server-servfail", "name-resolution", Some(Stage::DnsServer)),
        ("name-hosts-file-wrong", "name-resolution", Some(Stage::Name)),
        ("name-host-not-found", "name-resolution", Some(Stage::Name)),
        ("name-suffix-missing", "name-resolution", Some(Stage::Name)),
        ("name-wrong-address", "name-resolution", Some(Stage::Name)),
        ("srv-missing", "srv", Some(Stage::Record)),
        ("srv-wrong-port-known", "srv", Some(Stage::Record)),
        ("srv-wrong-target-closed", "srv", Some(Stage::Record)),
        ("srv-no-client-domain", "srv", Some(Stage::Client)),
        ("firewall-blocked", "firewall", Some(Stage::Port)),
        ("firewall-port-closed", "firewall", Some(Stage::Port)),
        ("firewall-inspected-reset", "firewall", Some(Stage::Service)),
        ("kms-service-http", "kms-service", Some(Stage::Service)),
        ("windows-stale-override", "client", Some(Stage::Client)),
        ("licensing-count-too-low", "licensing", None),
    ] {
        let document = document(&RULES, scenario);
        assert_eq!(document.diagnosis.class.id(), class, "{scenario}");
        let path = path(&document);
        assert_eq!(path.breaks_at, stage, "{scenario}");
        let stages: Vec<Stage> = path.stages.iter().map(|(stage, _, _)| *stage).collect();
        assert_eq!(stages, Stage::ALL, "{scenario}");
        if let Some(stage) = stage {
            let broken = path.stages.iter().find(|(other, _, _)| *other == stage);
            assert_eq!(broken.map(|(_, condition, _)| *condition), Some(Condition::Broken), "{scenario}");
        }
    }
}

#[test]
fn an_inconclusive_report_claims_no_break() {
    let mut document = document(&RULES, "healthy-no-rpc");
    document.diagnosis.class = kmsdoctor::rules::Class::Inconclusive;
    document.diagnosis.cause = Some("inconclusive".to_owned());
    assert_eq!(path(&document).breaks_at, None);
}

#[test]
fn an_interrupted_run_proves_no_break() {
    let mut document = document(&RULES, "srv-missing");
    document.run.complete = false;
    document.diagnosis.class = kmsdoctor::rules::Class::Inconclusive;
    document.diagnosis.cause = Some("inconclusive".to_owned());
    let path = path(&document);
    assert_eq!(path.breaks_at, None);
    assert!(path.stages.iter().all(|(_, condition, _)| *condition != Condition::Broken), "{path:?}");
}

#[test]
fn a_missing_record_does_not_make_the_host_look_dead() {
    let path = path(&document(&RULES, "srv-missing-known-host"));
    let conditions: Vec<Condition> = path.stages.iter().map(|(_, condition, _)| *condition).collect();
    let good = Condition::Good;
    assert_eq!(conditions, [good, good, Condition::Broken, good, good, good]);
}

#[test]
fn what_was_not_tried_is_unknown_and_an_open_port_is_not_yet_kms() {
    let conditions = |scenario: &str| -> Vec<Condition> {
        path(&document(&RULES, scenario)).stages.into_iter().map(|(_, condition, _)| condition).collect()
    };
    assert_eq!(conditions("srv-missing")[3..], [Condition::Unknown; 3]);
    assert_eq!(conditions("healthy-no-rpc")[4..], [Condition::Good, Condition::Doubtful]);
    assert_eq!(conditions("firewall-blocked")[5], Condition::Unknown);
}
