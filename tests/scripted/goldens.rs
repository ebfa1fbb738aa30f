//! Whole reports as people read them, for one scenario of each class.
//!
//! `UPDATE_GOLDENS=1` writes them anew.

use std::path::Path;

use kmsdoctor::evidence::Run;
use kmsdoctor::locale::Language;
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

#[tokio::test]
async fn a_report_reads_as_it_did() {
    let rules = rules();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/reports");
    let mut changed = Vec::new();
    for name in SCENARIOS {
        let scenario = Scenario::read(&Scenario::folder().join(format!("{name}.toml")));
        let network = Scripted::new(&scenario);
        let run = timeless(run(&network, &rules, Input::of(&scenario), std::future::pending()).await);
        let document = Document::of(&run, &rules, Language::ENGLISH);
        for (format, extension) in [(Format::Text, "txt"), (Format::Markdown, "md")] {
            let path = folder.join(format!("{name}.{extension}"));
            let told = render(&document, rules.words(Language::ENGLISH), format);
            if std::env::var_os("UPDATE_GOLDENS").is_some() {
                std::fs::create_dir_all(&folder).expect("a folder");
                std::fs::write(&path, told).expect("written");
            } else if std::fs::read_to_string(&path).unwrap_or_default() != told {
                changed.push(format!("{}\n{told}", path.display()));
            }
        }
    }
    assert!(
        changed.is_empty(),
        "reports changed (UPDATE_GOLDENS=1 writes them anew):\n{}",
        changed.join("\n\n")
    );
}
