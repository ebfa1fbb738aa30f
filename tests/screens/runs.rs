//! A run on the screen: its news, its end, the question for a host, and the run after a fix.

use kmsdoctor::locale::Sentence;
use kmsdoctor::tui::{Command, Ending, Message, Opening, Place, RunNews};

use super::documents::record;
use super::driver::{Driver, RULES, here};

const SIZE: (u16, u16) = (80, 24);

#[test]
fn a_run_is_told_as_it_happens() {
    let mut driver = Driver::open(Opening::Run(here()), SIZE);
    assert!(driver.app.is_running());
    for event in record(&RULES, "srv-missing-known-host").events {
        let screen = driver.screen();
        assert!(screen.contains("The documented steps"), "{screen}");
        driver.take(Message::Run(1, RunNews::Told(event)));
    }
    let screen = driver.screen();
    assert!(screen.contains("✗ 3. Find the SRV record"), "{screen}");
    driver.end_run(record(&RULES, "srv-missing-known-host").run);
    assert!(!driver.app.is_running());
    assert!(driver.screen().contains("SRV record problem"), "{}", driver.screen());
    driver.press("Enter");
    assert_eq!(driver.app.place(), Place::Diagnosis);
}

#[test]
fn without_a_record_and_a_host_it_asks_for_the_host_and_goes_on() {
    let mut driver = Driver::after_run("srv-missing", SIZE);
    assert_eq!((driver.app.place(), driver.app.is_typing()), (Place::HostQuestion, true));
    driver.type_text("not a name").press("Enter");
    assert_eq!(driver.command, None);
    assert!(driver.screen().contains("A host is a name such as"), "{}", driver.screen());
    driver.press("Ctrl-U").type_text("kms01.corp.example").press("Enter");
    let Some(Command::Launch(2, order)) = &driver.command else { panic!("{:?}", driver.command) };
    assert_eq!(order.target.kms_host, Some("kms01.corp.example".parse().expect("a name")));
    driver.end_run(record(&RULES, "srv-missing-known-host").run);
    assert_eq!(driver.app.place(), Place::Procedure, "now a host is known");
    driver.press("Enter");
    assert!(
        driver.screen().contains("Reach the KMS host by name: – skipped → ✓ pass"),
        "{}",
        driver.screen()
    );
}

#[test]
fn without_an_answer_the_question_leads_to_the_diagnosis() {
    let mut driver = Driver::after_run("srv-missing", SIZE);
    driver.press("Enter");
    assert_eq!(driver.app.place(), Place::Diagnosis);
}

#[test]
fn after_a_fix_the_change_is_told_step_by_step() {
    let mut driver = Driver::after_run("srv-missing-known-host", SIZE);
    driver.press("Enter");
    assert!(!driver.screen().contains("Changed since"), "there is nothing to compare with");
    driver.press("r");
    assert!(matches!(driver.command, Some(Command::Launch(2, _))));
    driver.end_run(record(&RULES, "healthy").run);
    driver.press("Enter");
    assert!(driver.screen().contains("Find the SRV record: ✗ fail → ✓ pass"), "{}", driver.screen());
    driver.press("r");
    driver.end_run(record(&RULES, "healthy").run);
    driver.press("Enter");
    assert!(driver.screen().contains("No step has changed"), "{}", driver.screen());
}

#[test]
fn news_of_an_earlier_run_is_not_listened_to() {
    let mut driver = Driver::open(Opening::Run(here()), SIZE);
    driver.press("r");
    assert!(matches!(driver.command, Some(Command::Launch(2, _))));
    let report = Box::new(record(&RULES, "healthy").run);
    driver.take(Message::Run(1, RunNews::Ended(report.clone())));
    assert!(driver.app.is_running());
    driver.take(Message::Run(2, RunNews::Ended(report)));
    assert!(!driver.app.is_running());
}

#[test]
fn quitting_asks_first_while_a_run_goes_on_and_control_c_does_not() {
    let mut driver = Driver::open(Opening::Run(here()), SIZE);
    driver.command = None;
    driver.press("q");
    assert_eq!((driver.app.place(), driver.command.clone()), (Place::Question, None));
    driver.press("Esc");
    assert_eq!(driver.app.place(), Place::Procedure);
    driver.press("q y");
    assert_eq!(driver.command, Some(Command::Quit(Ending::Quit)));
    driver.press("Ctrl-C");
    assert_eq!(driver.command, Some(Command::Quit(Ending::Interrupted)));
}

#[test]
fn a_run_is_stopped_once_and_its_report_is_marked_incomplete() {
    let mut driver = Driver::open(Opening::Run(here()), SIZE);
    let launched = driver.command.take();
    driver.press("x");
    assert_eq!(driver.command.take(), Some(Command::Stop));
    assert!(driver.screen().contains("stopping"), "{}", driver.screen());
    driver.press("x");
    assert_eq!(driver.command, None);
    let mut report = record(&RULES, "healthy").run;
    report.complete = false;
    driver.command = launched;
    driver.end_run(report);
    assert!(driver.screen().contains("Stopped before the end"), "{}", driver.screen());
    driver.press("Enter");
    assert!(driver.screen().contains("interrupted"), "{}", driver.screen());
}

#[test]
fn a_run_that_cannot_begin_says_why() {
    let mut driver = Driver::open(Opening::Run(here()), SIZE);
    driver.take(Message::Run(1, RunNews::Failed(Sentence::verbatim("no\u{1b}socket"))));
    assert!(driver.screen().contains(r"The run could not begin: no\u{1b}socket"), "{}", driver.screen());
    assert!(!driver.app.is_running());
}
