//! Where a scenario ends otherwise with the Windows executable under Wine, and what cannot be shown there.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::path::Path;

use serde::Deserialize;

use super::{Expectation, Scenario};

/// Seconds for one question at least: Wine takes a good part of a second on a busy machine.
const LEAST_PATIENCE: f64 = 2.4;

/// The **differences**, `fixtures/windows/differences.toml`: each scenario's with its reason.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Differences {
    /// What Wine cannot show.
    not_shown: BTreeMap<String, String>,
    /// What is expected instead.
    instead: BTreeMap<String, Instead>,
}

/// What holds instead of parts of a scenario's expectation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Instead {
    because: String,
    class: Option<String>,
    cause: Option<String>,
    exit: Option<i32>,
    #[serde(default)]
    steps: BTreeMap<String, String>,
    findings: Option<Vec<String>>,
    says: Option<Vec<String>>,
    never: Option<Vec<String>>,
    nowhere: Option<Vec<String>>,
}

impl Differences {
    pub(super) fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/windows/differences.toml");
        let text = std::fs::read_to_string(&path).expect("the list of differences");
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The scenario as it is to be played; nothing where it cannot be shown.
    pub(super) fn apply(&self, mut scenario: Scenario) -> Option<Scenario> {
        if self.not_shown.contains_key(&scenario.name) {
            return None;
        }
        if let Some(instead) = self.instead.get(&scenario.name).cloned() {
            instead.replace(&mut scenario.expect);
        }
        name_client(&mut scenario);
        // Below 3.1 seconds, at which a router gives up on a machine that is off.
        scenario.patience = scenario.patience.max(LEAST_PATIENCE);
        Some(scenario)
    }
}

/// Wine takes the primary suffix from the machine's full name, which the hosts file gives. A client that
/// is written as a Linux one gets the first of its search list.
fn name_client(scenario: &mut Scenario) {
    let side = &mut scenario.client;
    let primary = match &side.windows {
        Some(windows) => windows.primary_dns_suffix.as_ref().map(|name| name.as_str().to_owned()),
        None => side.search.first().cloned(),
    };
    let names = primary.map_or_else(|| "pc7".to_owned(), |primary| format!("pc7.{primary} pc7"));
    side.hosts_file.insert(names, vec![Ipv4Addr::new(10, 91, 1, 2).into()]);
}

impl Instead {
    fn replace(self, expect: &mut Expectation) {
        if let Some(class) = self.class {
            expect.class = class;
            expect.cause = self.cause;
        }
        expect.exit = self.exit.unwrap_or(expect.exit);
        expect.steps.extend(self.steps);
        expect.findings = self.findings.unwrap_or_else(|| std::mem::take(&mut expect.findings));
        expect.says = self.says.unwrap_or_else(|| std::mem::take(&mut expect.says));
        expect.never = self.never.unwrap_or_else(|| std::mem::take(&mut expect.never));
        expect.nowhere = self.nowhere.unwrap_or_else(|| std::mem::take(&mut expect.nowhere));
        // Hosts are told as the cause needs them; where that differs, so may they.
        expect.hosts.clear();
    }
}

#[test]
fn every_difference_has_a_scenario_and_a_reason() {
    let differences = Differences::read();
    let exists = |name: &str| Scenario::folder().join(name).with_extension("toml").exists();
    let instead = differences.instead.iter().map(|(name, instead)| (name, &instead.because));
    for (name, reason) in differences.not_shown.iter().chain(instead) {
        assert!(exists(name), "there is no scenario {name}");
        assert!(reason.ends_with('.'), "{name}: a reason is a sentence");
    }
}
