//! Whole reports as people read them, for one scenario of each class, in every language.
//!
//! `UPDATE_GOLDENS=1` writes them anew.

use std::path::{Path, PathBuf};

use kmsdoctor::evidence::Run;
use kmsdoctor::locale::{Language, columns};
use kmsdoctor::report::{Document, Format, render};

use crate::scenario::{Input, Scenario};

use super::Scripted;
use super::checks::{rules, run};

const SCENARIOS: [&str; 11] = [
    "healthy",
    "network-dns-server-gone",
    "srv-missing-known-host",
    "name-wrong-address",
    "firewall-blocked",
    "kms-service-http",
    "windows-stale-override",
    "licensing-count-too-low",
    "host-healthy",
    "host-publish-failed",
    "host-firewall-closed",
];

/// The run with every time at zero: a golden tells words, not how busy the machine was.
fn timeless(mut run: Run) -> Run {
    run.duration_ms = 0;
    for observation in &mut run.observations {
        (observation.at_ms, observation.took_ms) = (0, 0);
    }
    run
}

/// Which report is also told as JSON.
const DATA: (&str, Language) = ("srv-missing-known-host", Language::ENGLISH);

/// English beside the folders of the other languages.
fn place(folder: &Path, language: Language) -> PathBuf {
    if language == Language::ENGLISH { folder.to_owned() } else { folder.join(language.tag()) }
}

#[tokio::test]
async fn every_line_of_a_report_is_set_as_its_language_wants() {
    let rules = rules();
    for scenario in Scenario::all() {
        let network = Scripted::new(&scenario);
        let run = run(&network, &rules, Input::of(&scenario), std::future::pending()).await;
        for language in rules.languages() {
            let told = render(&Document::of(&run, &rules, language), rules.words(language), Format::Text);
            for line in told.lines() {
                let place = format!("{} in {language}: {line}", scenario.name);
                // A command, an address and a name are never broken.
                let is_command = line.starts_with("       ") && !line.starts_with("         ");
                let is_whole = is_command || line.split_whitespace().any(|word| columns(word) > 60);
                assert!(is_whole || columns(line) <= 78, "{place}");
                assert!(!line.ends_with(' '), "{place}");
                let start = line.trim_start().chars().next().unwrap_or('-');
                assert!(!"，。：；、）」！？\u{A0}»:;".contains(start), "{place}");
                let end = line.chars().next_back().unwrap_or('-');
                assert!(!"（「«\u{A0}".contains(end), "{place}");
            }
        }
    }
}

#[tokio::test]
async fn a_report_reads_as_it_did() {
    let rules = rules();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/reports");
    let mut changed = Vec::new();
    for name in SCENARIOS {
        let scenario = Scenario::read(&Scenario::folder().join(format!("{name}.toml")));
        let network = Scripted::new(&scenario);
        let run = timeless(run(&network, &rules, Input::of(&scenario), std::future::pending()).await);
        for language in rules.languages() {
            let document = Document::of(&run, &rules, language);
            let formats = [(Format::Text, "txt"), (Format::Markdown, "md"), (Format::Json, "json")];
            // As data a report is told once.
            let is_told = |format| format != Format::Json || (name, language) == DATA;
            for (format, extension) in formats.into_iter().filter(|(format, _)| is_told(*format)) {
                let path = place(&folder, language).join(format!("{name}.{extension}"));
                let told = render(&document, rules.words(language), format);
                if std::env::var_os("UPDATE_GOLDENS").is_some() {
                    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                    std::fs::write(&path, told).expect("written");
                } else if std::fs::read_to_string(&path).unwrap_or_default() != told {
                    changed.push(format!("{}\n{told}", path.display()));
                }
            }
        }
    }
    assert!(
        changed.is_empty(),
        "reports changed (UPDATE_GOLDENS=1 writes them anew):\n{}",
        changed.join("\n\n")
    );
}
