//! Saved reports: shown as they were, and refused with the reason where they are none.

use kmsdoctor::locale::{Language, Sentence};
use kmsdoctor::report::{Format, ReadError, read, render};
use kmsdoctor::tui::{Command, Message, Opening, Place};

use super::documents::document;
use super::driver::{Driver, RULES};

const SIZE: (u16, u16) = (80, 24);

fn json(scenario: &str) -> String {
    render(&document(&RULES, scenario), RULES.words(Language::ENGLISH), Format::Json)
}

fn opened(json: &str) -> Opening {
    Opening::Report(Box::new(read(json.as_bytes()).expect("a report")))
}

#[test]
fn a_saved_report_is_shown_as_it_was() {
    for scenario in ["srv-missing-known-host", "firewall-blocked", "windows-stale-override"] {
        let direct = Driver::with_report(scenario, SIZE).screen();
        assert_eq!(Driver::open(opened(&json(scenario)), SIZE).screen(), direct, "{scenario}");
    }
}

#[test]
fn control_characters_of_a_foreign_report_are_shown() {
    let hostile = json("srv-missing-known-host").replace("\"pc7\"", "\"pc\\u001b[2J7\"");
    let mut driver = Driver::open(opened(&hostile), SIZE);
    assert!(driver.screen().contains(r"pc\u{1b}[2J7"), "{}", driver.screen());
    for keys in ["", "e", "Esc s"] {
        assert!(!driver.press(keys).screen().contains('\u{1b}'));
    }
}

#[test]
fn a_report_with_stand_ins_is_saved_with_them() {
    let redacted = read(json("srv-missing-known-host").as_bytes()).expect("a report").redact();
    let mut driver = Driver::open(Opening::Report(Box::new(redacted)), SIZE);
    driver.press("s Down Right Enter");
    let Some(Command::Write { contents, .. }) = driver.command.take() else { panic!("nothing") };
    assert!(contents.contains("replaced by stand-ins") && contents.contains("host-1"), "{contents}");
}

#[test]
fn the_page_tells_why_a_file_is_not_shown() {
    let mut driver = Driver::open(Opening::Start, SIZE);
    driver.press("j j j j Enter").type_text("notes.txt").press("Enter");
    assert!(matches!(driver.command, Some(Command::Read(_))));
    for (error, why) in [
        (ReadError::NoSchema, "failed to open `notes.txt`: it names no schema"),
        (ReadError::TooLarge, "it is larger than 16 MB"),
        (ReadError::NotJson { line: 3, column: 7 }, "it is not JSON (line 3, column 7)"),
        (ReadError::OtherSchema("kmsdoctor-report/9".to_owned()), "kmsdoctor-report/9"),
        (ReadError::Malformed(Sentence::verbatim("unknown word")), "unknown word"),
        (ReadError::TooMany("observations"), "observations has more items"),
        (ReadError::NoReportInside, "holds no report.json"),
        (ReadError::Io(std::io::ErrorKind::PermissionDenied.into()), "failed to open `notes.txt`"),
    ] {
        driver.take(Message::Read("notes.txt".into(), Err(error)));
        assert_eq!(driver.app.place(), Place::Open);
        let screen = driver.screen();
        assert!(screen.contains(why), "{why}: {screen}");
    }
    let report = read(json("healthy").as_bytes()).map(Box::new);
    driver.take(Message::Read("pc7.json".into(), report));
    assert_eq!(driver.app.place(), Place::Diagnosis);
}
