//! What becomes of a report: the schema, stand-ins, saved files, pages.
//!
//! Every scenario is run on its scripted network, and every sample of an output is imported, so that
//! what is checked holds for all of them.

mod bundles;
mod page;
mod reading;
mod redaction;
mod schema;
mod stand_ins;
mod strangers;

use kmsdoctor::evidence::{Run, Target};
use kmsdoctor::import::gather;
use kmsdoctor::locale::Language;
use kmsdoctor::report::{Document, Format, render};
use kmsdoctor::rules::Rules;
use outputs::Parsed;

use crate::import::samples;
use crate::scenario::{Input, Scenario};
use crate::scripted::{self, Scripted};

pub(crate) use schema::check as check_schema;

fn rules() -> Rules {
    Rules::built_in().expect("the built-in rules")
}

/// Every scenario's run, and what each sample of an output comes to, alone and all of a kind together.
async fn runs(rules: &Rules) -> Vec<(String, Run)> {
    let mut runs = imported(rules);
    for scenario in Scenario::all() {
        let network = Scripted::new(&scenario);
        let run = scripted::run(&network, rules, Input::of(&scenario), std::future::pending()).await;
        runs.push((scenario.name, run));
    }
    runs
}

fn imported(rules: &Rules) -> Vec<(String, Run)> {
    let parsed: Vec<Parsed> = samples().iter().map(|(name, bytes, _)| outputs::parse(name, bytes)).collect();
    let gather =
        |parsed: &[Parsed]| gather(parsed, Target::default(), &rules.codes, time::OffsetDateTime::UNIX_EPOCH);
    let alone = parsed.iter().map(|sample| (sample.file.clone(), gather(std::slice::from_ref(sample))));
    let mut runs: Vec<(String, Run)> = alone.collect();
    runs.push(("all samples".to_owned(), gather(&parsed)));
    runs
}

fn document(run: &Run, rules: &Rules) -> Document {
    Document::of(run, rules, Language::ENGLISH)
}

/// The report in every format.
fn every_format(document: &Document, rules: &Rules) -> Vec<String> {
    let words = rules.words(Language::ENGLISH);
    [Format::Text, Format::Markdown, Format::Html, Format::Json]
        .map(|format| render(document, words, format))
        .to_vec()
}
