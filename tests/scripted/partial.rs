//! What holds of every report, however little of a run it rests on.

use kmsdoctor::evidence::{Probe, RecordType, Run};
use kmsdoctor::locale::Language;
use kmsdoctor::report::{Document, Format, render};
use kmsdoctor::rules::{Class, Rules, Severity};

use crate::scenario::{Height, Input, Scenario};

use super::Scripted;
use super::checks::{rules, run};

/// Runs every scenario and hands over each run, with the rules.
async fn each_run(mut check: impl FnMut(&Rules, &Scenario, Run)) {
    let rules = rules();
    for scenario in Scenario::all().iter().filter(|scenario| scenario.heights.contains(&Height::Scripted)) {
        let network = Scripted::new(scenario);
        let run = run(&network, &rules, Input::of(scenario), std::future::pending()).await;
        check(&rules, scenario, run);
    }
}

#[tokio::test]
async fn any_part_of_the_evidence_can_be_judged_and_told() {
    each_run(|rules, scenario, run| {
        // Every length for short runs, about a dozen for the longest.
        for length in (0..run.observations.len()).step_by(1 + run.observations.len() / 12) {
            let observations = run.observations[..length].to_vec();
            let part = Run { observations, complete: false, ..run.clone() };
            let document = Document::of(&part, rules, Language::ENGLISH);
            assert_eq!(document.diagnosis.class, Class::Inconclusive, "{}: {length}", scenario.name);
            let errors = document.findings.iter().filter(|finding| finding.severity == Severity::Error);
            assert!(errors.map(|finding| finding.cause.as_str()).eq(["inconclusive"]), "{}", scenario.name);
            // The same evidence from a run that was not interrupted must not stop anybody either.
            let _ = Document::of(&Run { complete: true, ..part }, rules, Language::ENGLISH);
        }
    })
    .await;
}

#[tokio::test]
async fn no_report_moves_a_cursor_or_leaves_a_gap_in_a_command() {
    each_run(|rules, scenario, run| {
        let document = Document::of(&run, rules, Language::ENGLISH);
        let words = rules.words(Language::ENGLISH);
        for format in [Format::Text, Format::Markdown, Format::Json] {
            let told = render(&document, words, format);
            let stranger = told.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(stranger, None, "{}: {format:?}", scenario.name);
        }
        for remedy in &document.diagnosis.remedies {
            assert!(!remedy.title.is_empty() && !remedy.steps.is_empty(), "{}: {}", scenario.name, remedy.id);
            for command in remedy.commands.iter().chain(&remedy.undo_commands) {
                let gap = command.line.split('{').skip(1).find(|rest| {
                    rest.split_once('}').is_some_and(|(name, _)| {
                        name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !name.is_empty()
                    })
                });
                assert_eq!(gap, None, "{}: {}", scenario.name, command.line);
                // An escaped name is no name that a shell should meet.
                assert!(!command.line.contains("\\027"), "{}: {}", scenario.name, command.line);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn no_sentence_has_a_gap() {
    let mut gaps = Vec::new();
    each_run(|rules, scenario, run| {
        for language in ["en", "fr", "zh-TW"] {
            let document = Document::of(&run, rules, language.parse().expect("a language"));
            let diagnosis = &document.diagnosis;
            let findings = document.findings.iter().map(|finding| &finding.summary);
            let steps = document.steps.iter().map(|step| &step.summary);
            let told = [&diagnosis.summary].into_iter().chain(&diagnosis.because).chain(&diagnosis.likely);
            // A gap is filled by whoever knows: `<name of the KMS host>`.
            let gap = |text: &&String| text.contains('<') && text.contains('>');
            let with_gaps = told.chain(findings).chain(steps).filter(gap);
            gaps.extend(with_gaps.map(|text| format!("{} {language}: {text}", scenario.name)));
        }
    })
    .await;
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

/// Pings, the record at every server and the known host's name wait for nothing.
#[tokio::test]
async fn the_first_questions_depend_on_no_answer() {
    let scenario = Scenario::read(&Scenario::folder().join("srv-inconsistent-known-host.toml"));
    let network = Scripted::new(&scenario);
    let input = Input::of(&scenario);
    let servers = input.client.dns_servers.clone();
    let host = input.target.kms_host.clone().expect("the scenario's operator knows a host");
    run(&network, &rules(), input, std::future::pending()).await;
    let asked = network.asked();
    let first_connect =
        asked.iter().position(|probe| matches!(probe, Probe::Connect { .. })).expect("a connect");
    let before = &asked[..first_connect];
    for server in servers {
        assert!(before.contains(&Probe::Ping(server.address)), "{before:?}");
        let of_type = |wanted| {
            before.iter().any(|probe| {
                matches!(probe, Probe::Dns { server: asked, record_type, .. } if *asked == server && *record_type == wanted)
            })
        };
        assert!(
            of_type(RecordType::Srv) && of_type(RecordType::A) && of_type(RecordType::Aaaa),
            "{before:?}"
        );
    }
    assert!(before.contains(&Probe::Resolve(host)), "{before:?}");
}
