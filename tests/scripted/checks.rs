//! Every scenario on its scripted network: what is asked, and what is made of the answers.

use std::collections::BTreeSet;
use std::time::Duration;

use time::OffsetDateTime;

use kmsdoctor::evidence::{Allowed, Probe, Role, Run, Seen};
use kmsdoctor::locale::Language;
use kmsdoctor::probe::Network;
use kmsdoctor::procedure::{Setting, walk};
use kmsdoctor::report::{Document, text};
use kmsdoctor::rules::{Condition, Rules};

use crate::scenario::{Family, Height, Input, Scenario};

use super::Scripted;

pub(super) fn rules() -> Rules {
    Rules::built_in().expect("the built-in rules")
}

/// Walks the procedure on the scripted network.
pub(crate) async fn run(
    network: &impl Network,
    rules: &Rules,
    input: Input,
    interrupted: impl Future<Output = ()>,
) -> Run {
    let setting = Setting {
        allowed: Allowed {
            ping: input.pings,
            rpc: input.binds,
            ipv4: input.family != Some(Family::V6),
            ipv6: input.family != Some(Family::V4),
        },
        target: input.target,
        client: input.client,
        patience: Duration::from_secs_f64(input.patience),
        started_at: OffsetDateTime::UNIX_EPOCH,
    };
    walk(network, rules, setting, &mut |_| (), interrupted).await
}

#[tokio::test]
async fn every_scenario_holds_on_a_scripted_network() {
    let rules = rules();
    let mut failures = Vec::new();
    let scenarios = Scenario::all();
    for scenario in scenarios.iter().filter(|scenario| scenario.heights.contains(&Height::Scripted)) {
        let network = Scripted::new(scenario);
        let run = run(&network, &rules, Input::of(scenario), std::future::pending()).await;
        let document = Document::of(&run, &rules, Language::ENGLISH);
        let told = text(&document, rules.words(Language::ENGLISH), false);
        let report = serde_json::to_value(&document).expect("a report in JSON");
        let mut complaints = scenario.expect.complaints(&report, Some(&told));
        complaints.extend(unwelcome(&network.asked(), &Input::of(scenario)));
        if !complaints.is_empty() {
            failures.push(format!(
                "{}: {}\n  - {}",
                scenario.name,
                scenario.about,
                complaints.join("\n  - ")
            ));
        }
    }
    let (failed, all) = (failures.len(), scenarios.len());
    assert!(failures.is_empty(), "{failed} of {all} scenarios fail:\n\n{}", failures.join("\n\n"));
}

/// Questions that should not have been asked.
fn unwelcome(asked: &[Probe], input: &Input) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut complaints = Vec::new();
    for probe in asked {
        let address = match probe {
            Probe::Ping(address) | Probe::Connect { address, .. } => Some(*address),
            Probe::Dns { server, .. } => Some(server.address),
            Probe::Resolve(_) => None,
        };
        let left_out = address.is_some_and(|address| match input.family {
            None => false,
            Some(Family::V4) => address.ip.is_ipv6(),
            Some(Family::V6) => address.ip.is_ipv4(),
        });
        let connects = matches!(probe, Probe::Connect { .. });
        if input.target.role == Role::Host && connects && address.is_some_and(|own| !Scripted::is_own(own.ip))
        {
            complaints.push(format!("a KMS host connected to another machine: {probe:?}"));
        }
        if left_out || !input.pings && matches!(probe, Probe::Ping(_)) {
            complaints.push(format!("was left out by the operator, and asked: {probe:?}"));
        }
        if !seen.insert(probe) {
            complaints.push(format!("was asked twice: {probe:?}"));
        }
    }
    complaints
}

#[test]
fn every_row_of_the_decision_table_has_a_scenario() {
    if std::env::var_os("KMSDOCTOR_SCENARIO").is_some() {
        return;
    }
    let scenarios = Scenario::all();
    let shown: BTreeSet<&str> =
        scenarios.iter().filter_map(|scenario| scenario.expect.cause.as_deref()).collect();
    let rules = rules();
    // What never is the diagnosis is a finding at least.
    let never = Condition::Any(Vec::new());
    let is_found = |cause: &str| {
        let mut findings = scenarios.iter().flat_map(|scenario| &scenario.expect.findings);
        findings.any(|finding| finding.split(' ').nth(1) == Some(cause))
    };
    let rows = rules.diagnoses().iter();
    let causes = rows
        .filter(|rule| rule.error != never || !is_found(&rule.cause))
        .filter_map(|rule| rule.reported_cause());
    // The last row is shown below; what does not fit together in outputs no network shows, and a host that
    // is set for Office alone is tried by nobody but who sends outputs of it.
    let missing: Vec<&str> = causes
        .filter(|cause| !shown.contains(cause) && *cause != "inconclusive" && !cause.starts_with("outputs."))
        .filter(|cause| *cause != "client.stale-side-override")
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[tokio::test]
async fn what_elevation_would_show_is_said_once() {
    let rules = rules();
    let scenario = Scenario::read(&Scenario::folder().join("windows-cache-unreadable.toml"));
    let network = Scripted::new(&scenario);
    let run = run(&network, &rules, Input::of(&scenario), std::future::pending()).await;
    let document = Document::of(&run, &rules, Language::ENGLISH);
    let told = text(&document, rules.words(Language::ENGLISH), false);
    assert_eq!(told.matches("Readable with elevation only").count(), 1, "{told}");
}

/// A network that never answers.
struct Mute;

impl Network for Mute {
    async fn probe(&self, _: Probe) -> Seen {
        std::future::pending().await
    }
}

#[tokio::test]
async fn an_interrupted_run_is_inconclusive() {
    let rules = rules();
    let scenario = Scenario::read(&Scenario::folder().join("healthy.toml"));
    let run = run(&Mute, &rules, Input::of(&scenario), std::future::ready(())).await;
    assert_eq!(rules.judge(&run).verdict.diagnosis.reported_cause(), Some("inconclusive"));
    assert!(!run.complete);
}

#[tokio::test]
async fn every_end_of_a_question_occurs_in_a_scenario() {
    if std::env::var_os("KMSDOCTOR_SCENARIO").is_some() {
        return;
    }
    let rules = rules();
    let mut met = BTreeSet::new();
    for scenario in Scenario::all() {
        let network = Scripted::new(&scenario);
        let run = run(&network, &rules, Input::of(&scenario), std::future::pending()).await;
        for observation in run.observations {
            let seen = serde_json::to_value(&observation.seen).expect("JSON");
            for part in ["outcome", "tcp", "rpc"] {
                let probe = if part == "outcome" { seen["probe"].as_str().unwrap_or_default() } else { part };
                met.extend(seen[part]["kind"].as_str().map(|kind| format!("{probe} {kind}")));
            }
        }
    }
    let ends = [
        ("dns", "answer nodata nxdomain rcode timeout port-refused unreachable denied malformed"),
        ("ping", "reply timeout unreachable not-permitted"),
        ("tcp", "open refused timeout unreachable denied"),
        ("rpc", "accepted rejected nak fault foreign incomplete closed reset timeout"),
        // `failed` and `timeout` are the live resolver's own.
        ("resolve", "addresses not-found no-address try-again"),
    ];
    let all =
        ends.iter().flat_map(|(probe, kinds)| kinds.split(' ').map(move |kind| format!("{probe} {kind}")));
    let missing: Vec<String> = all.filter(|end| !met.contains(end)).collect();
    assert_eq!(missing, Vec::<String>::new());
}
