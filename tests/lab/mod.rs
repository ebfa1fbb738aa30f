//! The lab: scenarios in real network namespaces, with real servers and a real packet filter.
//!
//! It needs root and a few programs; `KMSDOCTOR_LAB=skip` leaves it out, `KMSDOCTOR_SCENARIO=NAME`
//! chooses scenarios by a part of their name.

mod client;
mod daemon;
mod licensing;
mod namespace;
mod network;
mod proof;
mod registry;
mod requirements;
mod samba;
mod session;
mod stage;
mod windows;
mod wine;

use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use crate::scenario::{Height, Scenario};

use self::client::Check;
use self::samba::Domain;
use self::stage::Stage;

/// How many scenarios run at a time: they wait much and compute little.
const SIDE_BY_SIDE: usize = 8;

/// As above under Wine, which computes more.
const WINE_SIDE_BY_SIDE: usize = 5;

#[test]
fn every_scenario_holds_in_a_real_network() {
    if !requirements::met() {
        return;
    }
    play_all(&Scenario::of_height(Height::Lab), SIDE_BY_SIDE, Check::run);
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn every_scenario_holds_on_windows() {
    if !requirements::met() {
        return;
    }
    // What is missing is said once.
    wine::Template::shared();
    play_all(&Scenario::on_windows(), WINE_SIDE_BY_SIDE, Check::under_wine);
}

fn play_all(scenarios: &[Scenario], side_by_side: usize, check: fn(&Stage, &Scenario) -> Check) {
    namespace::sweep();
    let (queue, failures, domain) = (Mutex::new(scenarios.iter()), Mutex::new(Vec::new()), Domain::default());
    let next = || queue.lock().expect("the queue").next();
    std::thread::scope(|scope| {
        for _ in 0..side_by_side {
            scope.spawn(|| {
                while let Some(scenario) = next() {
                    let played = catch_unwind(AssertUnwindSafe(|| play(scenario, &domain, check)));
                    let failure =
                        played.unwrap_or_else(|_| Some("the lab itself failed, see above".to_owned()));
                    let told = failure.map(|failure| format!("{}: {failure}", scenario.name));
                    failures.lock().expect("the failures").extend(told);
                }
            });
        }
    });
    let mut failures = failures.into_inner().expect("the failures");
    failures.sort();
    let (failed, all) = (failures.len(), scenarios.len());
    assert!(failures.is_empty(), "{failed} of {all} scenarios fail:\n\n{}", failures.join("\n\n"));
}

/// Plays one scenario; returns what went wrong.
fn play(scenario: &Scenario, domain: &Domain, check: fn(&Stage, &Scenario) -> Check) -> Option<String> {
    let stage = Stage::build(scenario, domain);
    let check = check(&stage, scenario);
    let mut complaints = check.complaints(scenario);
    if stage.calls() > 0 {
        complaints.push(format!("{} RPC calls were sent; only binds may be", stage.calls()));
    }
    (!complaints.is_empty()).then(|| describe(scenario, &check, &complaints))
}

fn describe(scenario: &Scenario, check: &Check, complaints: &[String]) -> String {
    let mut told = format!("{}\n", scenario.about);
    for complaint in complaints {
        let _ = writeln!(told, "  - {complaint}");
    }
    let _ = writeln!(told, "  stderr: {}", check.stderr.trim());
    match &check.text {
        Some(text) => drop(writeln!(told, "  report:\n{text}")),
        None => drop(writeln!(told, "  stdout: {}", check.stdout)),
    }
    let _ = writeln!(told, "  it ran: {}", check.command);
    let _ =
        write!(told, "  again: KMSDOCTOR_SCENARIO={} cargo test --test suite every_scenario", scenario.name);
    told
}
