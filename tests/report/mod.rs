//! What becomes of a report: the schema, stand-ins, saved files, pages.
//!
//! Every scenario is run on its scripted network, so that what is checked holds for all of them.

mod page;
mod reading;
mod redaction;
mod schema;
mod stand_ins;

use kmsdoctor::evidence::Run;
use kmsdoctor::locale::Language;
use kmsdoctor::report::{Document, Format, render};
use kmsdoctor::rules::Rules;

use crate::scenario::{Input, Scenario};
use crate::scripted::{self, Scripted};

pub(crate) use schema::check as check_schema;

fn rules() -> Rules {
    Rules::built_in().expect("the built-in rules")
}

/// Every scenario's run.
async fn runs(rules: &Rules) -> Vec<(String, Run)> {
    let mut runs = Vec::new();
    for scenario in Scenario::all() {
        let network = Scripted::new(&scenario);
        let run = scripted::run(&network, rules, Input::of(&scenario), std::future::pending()).await;
        runs.push((scenario.name, run));
    }
    runs
}

fn document(run: &Run, rules: &Rules) -> Document {
    Document::of(run, rules, Language::English)
}

/// The report in every format.
fn every_format(document: &Document, rules: &Rules) -> Vec<String> {
    let words = rules.words(Language::English);
    [Format::Text, Format::Markdown, Format::Html, Format::Json]
        .map(|format| render(document, words, format))
        .to_vec()
}
