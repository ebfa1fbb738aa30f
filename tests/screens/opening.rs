//! Saved reports: shown as they were, and refused with the reason where they are none.

use kmsdoctor::locale::{Language, Sentence};
use kmsdoctor::report::{Format, render};
use kmsdoctor::tui::{LARGEST_REPORT, Message, OpenError, Opening, Place, open_report, parse_report};

use super::documents::document;
use super::driver::{Driver, RULES};

const SIZE: (u16, u16) = (80, 24);

fn json(scenario: &str) -> String {
    render(&document(&RULES, scenario), RULES.words(Language::ENGLISH), Format::Json)
}

#[test]
fn a_saved_report_is_shown_as_it_was() {
    for scenario in ["srv-missing-known-host", "firewall-blocked", "windows-stale-override"] {
        let direct = Driver::with_report(scenario, SIZE).screen();
        let opened = parse_report(json(scenario).as_bytes()).expect("a report");
        assert_eq!(Driver::open(Opening::Report(opened), SIZE).screen(), direct, "{scenario}");
    }
}

fn told(sentence: &Sentence) -> String {
    RULES.words(Language::ENGLISH).say(sentence)
}

#[test]
fn what_is_no_report_is_refused_with_the_reason() {
    type Says = fn(&OpenError) -> bool;
    let other_schema = json("healthy").replace("kmsdoctor-report/1", "kmsdoctor-report/9");
    let broken = json("healthy").replace("\"outcome\": \"pass\"", "\"outcome\": \"splendid\"");
    let dangling =
        json("srv-missing").replace("\"observations\": [\n        0\n", "\"observations\": [\n        77\n");
    let cases: [(&str, &str, Says); 7] = [
        ("empty", "", |error| matches!(error, OpenError::NotJson { line: 1, .. })),
        ("text", "Windows IP Configuration", |error| matches!(error, OpenError::NotJson { .. })),
        ("list", "[1, 2]", |error| matches!(error, OpenError::NoReport)),
        ("other object", "{\"name\": 1}", |error| matches!(error, OpenError::NoReport)),
        (
            "other schema",
            &other_schema,
            |error| matches!(error, OpenError::OtherSchema(s) if s.ends_with("/9")),
        ),
        (
            "unknown word",
            &broken,
            |error| matches!(error, OpenError::Broken(why) if told(why).contains("splendid")),
        ),
        ("dangling", &dangling, |error| matches!(error, OpenError::Broken(why) if told(why).contains("77"))),
    ];
    for (name, text, says) in cases {
        let error = parse_report(text.as_bytes()).expect_err(name);
        assert!(says(&error), "{name}: {error:?}");
    }
    let depth = "[".repeat(100_000);
    assert!(matches!(parse_report(depth.as_bytes()), Err(OpenError::NotJson { .. })));
    let large = vec![b' '; usize::try_from(LARGEST_REPORT).expect("fits") + 1];
    assert!(matches!(parse_report(&large), Err(OpenError::TooLarge)));
}

#[test]
fn an_endless_file_and_a_folder_are_refused() {
    assert!(matches!(open_report(std::env::temp_dir().as_path()), Err(OpenError::Unreadable(_))));
    let endless = std::path::Path::new("/dev/zero");
    if endless.exists() {
        assert!(matches!(open_report(endless), Err(OpenError::TooLarge)));
    }
}

#[test]
fn control_characters_of_a_foreign_report_are_shown() {
    let hostile = json("srv-missing-known-host").replace("\"pc7\"", "\"pc\\u001b[2J7\"");
    let report = parse_report(hostile.as_bytes()).expect("a report");
    assert_eq!(report.client.host_name.as_deref(), Some(r"pc\u{1b}[2J7"));
    let mut driver = Driver::open(Opening::Report(report), SIZE);
    for keys in ["", "e", "Esc s"] {
        assert!(!driver.press(keys).screen().contains('\u{1b}'));
    }
}

#[test]
fn the_page_tells_why_a_file_is_not_shown() {
    let mut driver = Driver::open(Opening::Start, SIZE);
    driver.press("j j j j Enter").type_text("notes.txt").press("Enter");
    assert!(matches!(driver.command, Some(kmsdoctor::tui::Command::Read(_))));
    driver.take(Message::Read("notes.txt".into(), Err(OpenError::NoReport)));
    assert_eq!(driver.app.place(), Place::Open);
    let screen = driver.screen();
    assert!(screen.contains("failed to open `notes.txt`: it names no schema"), "{screen}");
    let report = parse_report(json("healthy").as_bytes());
    driver.take(Message::Read("pc7.json".into(), report));
    assert_eq!(driver.app.place(), Place::Diagnosis);
}
