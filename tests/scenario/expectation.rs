//! What follows from a scenario, and how a report is held against it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// The `[expect]` of a scenario.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expectation {
    pub(crate) class: String,
    pub(crate) cause: Option<String>,
    pub(crate) exit: i32,
    #[serde(default)]
    pub(crate) steps: BTreeMap<String, String>,
    pub(crate) findings: Vec<String>,
    #[serde(default)]
    pub(crate) says: Vec<String>,
    #[serde(default)]
    pub(crate) never: Vec<String>,
    #[serde(default)]
    pub(crate) nowhere: Vec<String>,
    #[serde(default)]
    pub(crate) hosts: Vec<BTreeMap<String, Value>>,
}

impl Expectation {
    /// What of this a JSON report and, where there is one, its text form fail to show; empty when all is well.
    pub(crate) fn complaints(&self, report: &Value, text: Option<&str>) -> Vec<String> {
        let mut complaints = Vec::new();
        let mut same = |what: &str, expected: &Value, got: &Value| {
            if expected != got {
                complaints.push(format!("{what}: expected {expected}, got {got}"));
            }
        };
        same("class", &self.class.as_str().into(), &report["diagnosis"]["class"]);
        same("cause", &self.cause.as_deref().into(), &report["diagnosis"]["cause"]);
        for (id, outcome) in &self.steps {
            let steps = report["steps"].as_array().into_iter().flatten();
            let step = steps.into_iter().find(|step| step["id"] == id.as_str());
            let got = step.map_or(&Value::Null, |step| &step["outcome"]);
            same(&format!("step {id}"), &outcome.as_str().into(), got);
        }
        complaints.extend(self.about_findings(report));
        complaints.extend(self.about_hosts(report));
        complaints.extend(self.about_words(report, text));
        complaints
    }

    /// Fails unless the file's own findings contain its cause: the diagnosis is always a finding.
    pub(crate) fn check_cause_is_found(&self, scenario: &str) {
        let found = |cause: &String| self.findings.iter().any(|f| f.starts_with(&format!("error {cause}")));
        assert!(self.cause.as_ref().is_none_or(found), "{scenario}: the cause is no finding");
    }

    fn about_findings(&self, report: &Value) -> Vec<String> {
        let findings = report["findings"].as_array().into_iter().flatten();
        let mut left: Vec<String> = findings
            .map(|finding| {
                let word = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
                format!("{} {} {}", word("severity"), word("cause"), word("about")).trim_end().to_owned()
            })
            .collect();
        let mut missing = Vec::new();
        for expected in &self.findings {
            let any_about = expected.split(' ').count() == 2;
            let fits =
                |got: &String| got == expected || any_about && got.starts_with(&format!("{expected} "));
            match left.iter().position(fits) {
                Some(index) => drop(left.remove(index)),
                None => missing.push(expected),
            }
        }
        let missing = missing.into_iter().map(|finding| format!("finding is missing: {finding}"));
        missing.chain(left.into_iter().map(|finding| format!("finding too many: {finding}"))).collect()
    }

    fn about_hosts(&self, report: &Value) -> Vec<String> {
        let hosts: Vec<&Value> = report["hosts"].as_array().into_iter().flatten().collect();
        let shown = |expected: &BTreeMap<String, Value>| {
            hosts.iter().any(|host| expected.iter().all(|(key, value)| &host[key] == value))
        };
        let missing = self.hosts.iter().filter(|expected| !shown(expected));
        missing.map(|expected| format!("no such host: {expected:?} among {}", report["hosts"])).collect()
    }

    fn about_words(&self, report: &Value, text: Option<&str>) -> Vec<String> {
        let mut complaints = Vec::new();
        let findings = report["findings"].as_array().into_iter().flatten();
        let told = findings.flat_map(|finding| [&finding["cause"], &finding["summary"]]);
        let mut verdict: Vec<&str> = told.filter_map(Value::as_str).collect();
        collect_words(&report["diagnosis"], &mut verdict);
        for word in &self.never {
            let said = verdict.iter().find(|words| words.contains(word.as_str()));
            complaints.extend(said.map(|words| format!("must not be said: {word:?}, in {words:?}")));
        }
        let Some(text) = text else { return complaints };
        for words in self.says.iter().filter(|words| !text.contains(words.as_str())) {
            complaints.push(format!("the text report does not say: {words}"));
        }
        for words in self.nowhere.iter().filter(|words| text.contains(words.as_str())) {
            complaints.push(format!("the text report must not say: {words}"));
        }
        if let Some(control) = text.chars().find(|c| c.is_control() && *c != '\n') {
            complaints.push(format!("the text report carries the control character {control:?}"));
        }
        complaints
    }
}

/// Every text of a diagnosis but its remedies, which may warn of other causes.
fn collect_words<'v>(value: &'v Value, words: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => words.push(text),
        Value::Array(items) => items.iter().for_each(|item| collect_words(item, words)),
        Value::Object(fields) => {
            let told = fields.iter().filter(|(key, _)| *key != "remedies");
            told.for_each(|(_, field)| collect_words(field, words));
        }
        _ => {}
    }
}
