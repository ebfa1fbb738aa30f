//! Every scenario on its scripted network: what is asked, and what is made of the answers.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use time::OffsetDateTime;

use kmsdoctor::evidence::{Allowed, Probe, Run};
use kmsdoctor::procedure::{Setting, walk};
use kmsdoctor::rules::{Judgement, Rules};

use crate::scenario::{Family, Height, Input, Scenario};

use super::Scripted;

fn rules() -> Rules {
    Rules::built_in().expect("the built-in rules")
}

/// Walks the procedure on the scripted network.
async fn run(network: &Scripted<'_>, rules: &Rules, input: Input) -> Run {
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
    walk(network, rules, setting, &mut |_| (), std::future::pending()).await
}

/// A judgement in the report's own shape, as far as expectations look at it.
fn report(judgement: &Judgement<'_>) -> Value {
    let findings = judgement.findings.iter().map(|finding| {
        json!({
            "severity": finding.severity,
            "cause": finding.diagnosis.reported_cause(),
            "about": finding.about,
        })
    });
    let steps = judgement.steps.iter().map(|step| json!({ "id": step.step, "outcome": step.outcome }));
    let verdict = judgement.verdict.diagnosis;
    json!({
        "diagnosis": { "class": verdict.class, "cause": verdict.reported_cause() },
        "findings": findings.collect::<Vec<_>>(),
        "steps": steps.collect::<Vec<_>>(),
    })
}

#[tokio::test]
async fn every_scenario_holds_on_a_scripted_network() {
    let rules = rules();
    let mut failures = Vec::new();
    let scenarios = Scenario::all();
    for scenario in scenarios.iter().filter(|scenario| scenario.heights.contains(&Height::Scripted)) {
        let network = Scripted::new(scenario);
        let run = run(&network, &rules, Input::of(scenario)).await;
        let mut complaints = scenario.expect.complaints(&report(&rules.judge(&run)), None);
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
    let causes = rules.diagnoses().iter().filter_map(|rule| rule.reported_cause());
    let missing: Vec<&str> = causes.filter(|cause| !shown.contains(cause)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}
