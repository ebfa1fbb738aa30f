//! What keys do on each page.

use std::path::PathBuf;

use kmsdoctor::evidence::{ErrorCode, Target};
use kmsdoctor::tui::{Command, Ending, Message, Network, Opening, Order, Place};
use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::driver::{Driver, here};

const SIZE: (u16, u16) = (80, 24);

fn start() -> Driver {
    Driver::open(Opening::Start, SIZE)
}

#[test]
fn enter_begins_with_this_computer_and_nothing_known() {
    let mut driver = start();
    driver.press("Enter");
    assert_eq!(driver.command, Some(Command::Launch(1, here())));
    assert_eq!(driver.app.place(), Place::Procedure);
}

#[test]
fn the_form_becomes_the_target() {
    let mut driver = start();
    driver.press("Tab").type_text("-1073418124").press("Tab").type_text("kms01.contoso.com").press("Enter");
    let target = Target {
        error_code: Some(ErrorCode(0xC004_F074)),
        kms_host: Some("kms01.contoso.com".parse().expect("a name")),
        ..Target::default()
    };
    assert_eq!(driver.command, Some(Command::Launch(1, Order { place: Network::Here, target })));
}

#[test]
fn a_wrong_field_is_told_and_nothing_begins() {
    let mut driver = start();
    driver.press("Tab").type_text("0xZZ").press("Tab Enter");
    assert_eq!(driver.command, None);
    assert!(driver.screen().contains("An error code is eight hexadecimal digits"), "{}", driver.screen());
    driver.press("Ctrl-U").type_text("c004f074");
    assert!(driver.screen().contains("No Key Management Service could be contacted."));
    driver.press("Enter");
    assert!(matches!(driver.command, Some(Command::Launch(..))));
}

#[test]
fn pasted_control_characters_are_shown_escaped() {
    let mut driver = start();
    driver.press("Tab Tab");
    driver.take(Message::Paste("kms\u{1b}]0;owned\u{7}01\nsecond line".to_owned()));
    assert!(driver.screen().contains(r"kms\u{1b}]0;owned\u{7}01"), "{}", driver.screen());
    driver.press("Enter");
    assert_eq!(driver.command, None, "that is no name");
}

#[test]
fn letters_are_typed_in_fields_and_mean_something_elsewhere() {
    let mut driver = start();
    driver.press("Tab").type_text("q?");
    assert_eq!((driver.command.clone(), driver.app.is_typing()), (None, true));
    driver.press("Esc ?");
    assert_eq!(driver.app.place(), Place::Help);
    driver.press("? q");
    assert_eq!(driver.command, Some(Command::Quit(Ending::Quit)));
}

#[test]
fn escape_leads_back_page_by_page() {
    let mut driver = Driver::after_run("srv-missing-known-host", SIZE);
    driver.press("Enter e s");
    assert_eq!(driver.app.place(), Place::Save);
    for place in [Place::Evidence, Place::Diagnosis, Place::Procedure, Place::Start, Place::Start] {
        driver.press("Esc");
        assert_eq!(driver.app.place(), place);
    }
}

#[test]
fn the_diagnosis_page_copies_the_command_that_is_selected() {
    let mut driver = Driver::with_report("srv-missing-known-host", SIZE);
    driver.press("c");
    let Some(Command::Copy(first)) = driver.command.take() else { panic!("nothing was copied") };
    assert!(first.starts_with("Add-DnsServerResourceRecord"), "{first}");
    for _ in 0..40 {
        driver.press("j");
    }
    driver.press("c");
    let Some(Command::Copy(later)) = driver.command.take() else { panic!("nothing was copied") };
    assert_ne!(later, first);
    let seen: String = driver.screen().split_whitespace().collect();
    let later: String = later.split_whitespace().collect();
    assert!(seen.contains(&later), "what is copied is in sight:\n{}", driver.screen());
}

#[test]
fn the_plain_screen_shows_the_whole_line_and_any_key_leads_back() {
    let mut driver = Driver::with_report("srv-missing-known-host", SIZE);
    driver.press("v");
    assert!(matches!(&driver.command, Some(Command::ShowPlain(line)) if line.ends_with("-Port 1688")));
    assert!(driver.app.is_plain());
    driver.press("x");
    assert_eq!((driver.command.clone(), driver.app.is_plain()), (Some(Command::EndPlain), false));
}

#[test]
fn saving_proposes_a_name_and_asks_before_it_replaces() {
    let mut driver = Driver::with_report("srv-missing-known-host", SIZE);
    driver.press("s Right Right Enter");
    let Some(Command::Write { path, contents, force }) = driver.command.take() else { panic!("nothing") };
    let expected = PathBuf::from("/home/alex/reports/kmsdoctor-pc7-srv-20260102-030405.md");
    assert_eq!((&path, force), (&expected, false));
    driver.take(Message::Written(Err(kmsdoctor::report::SaveError::Exists(path.clone()))));
    assert_eq!((driver.app.place(), driver.command.clone()), (Place::Question, None));
    driver.press("n Enter");
    driver.take(Message::Written(Err(kmsdoctor::report::SaveError::Exists(path.clone()))));
    driver.command = None;
    driver.press("y");
    assert_eq!(driver.command, Some(Command::Write { path, contents, force: true }));
}

#[test]
fn what_is_saved_with_stand_ins_holds_no_name_not_even_in_its_own() {
    let mut driver = Driver::with_report("srv-missing-known-host", SIZE);
    driver.press("s");
    for _ in 0..4 {
        driver.press("Down Right Enter");
        let Some(Command::Write { path, contents, .. }) = driver.command.take() else { panic!("nothing") };
        let name = path.file_name().expect("a name").to_string_lossy();
        assert!(name.starts_with("kmsdoctor-host-1-srv-"), "{name}");
        for original in ["pc7", "kms01", "corp.example", "10.0."] {
            assert!(!contents.contains(original), "{name}: {original}");
        }
        driver.press("Right Enter");
        let Some(Command::Write { path, contents, .. }) = driver.command.take() else { panic!("nothing") };
        assert!(path.to_string_lossy().contains("pc7") && contents.contains("kms01"), "{path:?}");
        driver.press("Up Right");
    }
}

#[test]
fn a_bundle_is_written_outside_and_replaced_only_when_asked() {
    let mut driver = Driver::with_report("srv-missing-known-host", SIZE);
    driver.press("s Left Down Right Enter");
    let path = PathBuf::from("/home/alex/reports/kmsdoctor-host-1-srv-20260102-030405.zip");
    let bundle = |force| Some(Command::WriteBundle { path: path.clone(), redacted: true, force });
    assert_eq!(driver.command.take(), bundle(false));
    assert!(driver.screen().contains("Collecting"), "{}", driver.screen());
    driver.take(Message::Written(Err(kmsdoctor::report::SaveError::Exists(path.clone()))));
    driver.press("y");
    assert_eq!(driver.command, bundle(true));
}

#[test]
fn a_name_that_was_typed_is_kept() {
    let mut driver = Driver::with_report("srv-missing-known-host", SIZE);
    driver.press("s Down Down Down Ctrl-U").type_text("mine.txt").press("Up Up Right Enter");
    let Some(Command::Write { path, contents, .. }) = driver.command.take() else { panic!("nothing") };
    assert!(path.ends_with("mine.txt") && !contents.contains("pc7"), "{path:?}");
}

#[test]
fn an_unwritable_place_is_a_message_and_nothing_is_lost() {
    let mut driver = Driver::with_report("srv-missing-known-host", SIZE);
    driver.press("s");
    let before = driver.screen();
    let source = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let error = kmsdoctor::report::SaveError::Io { path: "/root/x.txt".into(), source };
    driver.take(Message::Written(Err(error)));
    assert!(
        driver.screen().contains("failed to save `/root/x.txt`: permission denied"),
        "{}",
        driver.screen()
    );
    driver.press("Down Up");
    assert_eq!(driver.screen(), before);
}

#[test]
fn evidence_is_filtered_by_failure_by_text_and_by_step() {
    let mut driver = Driver::with_report("srv-missing-known-host", SIZE);
    driver.press("e");
    let rows = |driver: &Driver| -> Vec<String> {
        let rows = driver.screen().lines().skip(2).map(str::to_owned).collect::<Vec<_>>();
        rows.into_iter().take_while(|row| row.contains(['✓', '✗'])).collect()
    };
    assert!(rows(&driver).len() > 6, "{}", driver.screen());
    driver.press("f");
    assert!(driver.screen().contains(" · failures only"), "{}", driver.screen());
    assert!(rows(&driver).len() == 1 && rows(&driver)[0].contains("NXDOMAIN"), "{}", driver.screen());
    driver.press("f /").type_text("KMS01").press("Enter");
    assert!(driver.screen().contains(" · /KMS01"), "{}", driver.screen());
    assert!(rows(&driver).iter().all(|row| row.contains("kms01")), "{}", driver.screen());
    driver.press("Esc t t");
    assert!(driver.screen().contains(" · dns-ping"), "{}", driver.screen());
    assert!(rows(&driver)[0].contains("replied to a ping"), "{}", driver.screen());
}

#[test]
fn codes_are_found_by_number_and_by_word() {
    let mut driver = start();
    driver.press("G Enter").type_text("3221549172");
    assert!(driver.screen().contains("0xC004F074"), "{}", driver.screen());
    driver.press("Ctrl-U").type_text("access denied");
    assert!(driver.screen().contains("0x80070005"));
    driver.press("Ctrl-U").type_text("nonsense that nobody says");
    assert!(driver.screen().contains("Nothing fits"));
    driver.press("Ctrl-U").type_text("0x80072F8F");
    assert!(driver.screen().contains("ERROR_INTERNET_DECODING_FAILED"), "{}", driver.screen());
    driver.press("Ctrl-U").type_text("C004F0745");
    assert!(driver.screen().contains("0xC004F074"), "{}", driver.screen());
}

#[test]
fn events_fields_keys_and_options_are_found_by_typing() {
    for (typed, seen) in [
        ("12288", "an activation request was sent"),
        ("current count", "how many clients it has counted"),
        ("registered kms machine", "a KMS host set by hand"),
        ("windows 7 enterprise", "33PXH-7Y6KF-2VJC9-XBBR8-HVTHH"),
        ("gvlk newer", "learn.microsoft.com/windows-server/get-started/"),
        ("/skms-domain", "the only domain in which the record"),
        ("renewals 10080", "Days between renewals"),
    ] {
        let mut driver = start();
        driver.press("G Enter").type_text(typed);
        assert!(driver.screen().contains(seen), "{typed}\n{}", driver.screen());
    }
}

#[test]
fn the_data_of_an_event_is_read_field_by_field() {
    let mut driver = start();
    driver.press("G Enter");
    let data = "0xC004F06C, 0x00000000, kms01.contoso.com:1688, 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d, 2024/03/04 08:15, 0, 5, 0, 2de67392-b7a7-462a-b1ca-108dd189f588, 25";
    driver.take(Message::Paste(data.to_owned()));
    for seen in ["Data of an event 12288", "0xC004F06C", "kms01.contoso.com:1688", "notification"] {
        assert!(driver.screen().contains(seen), "{seen}\n{}", driver.screen());
    }
}

#[test]
fn a_click_selects_and_the_wheel_scrolls() {
    let mouse =
        |kind, column, row| Message::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
    let mut driver = start();
    driver.take(mouse(MouseEventKind::Down(MouseButton::Left), 5, 7));
    driver.take(mouse(MouseEventKind::Down(MouseButton::Left), 5, 7));
    assert_eq!(driver.app.place(), Place::Practice);
    let before = driver.screen();
    driver.take(mouse(MouseEventKind::ScrollDown, 5, 6));
    assert_ne!(driver.screen(), before);
    driver.take(mouse(MouseEventKind::ScrollUp, 5, 6));
    assert_eq!(driver.screen(), before);
}

#[test]
fn the_hint_line_names_only_what_can_be_done() {
    let hint = |driver: &Driver| driver.screen().lines().last().unwrap_or_default().to_owned();
    let report = Driver::with_report("srv-missing-known-host", SIZE);
    assert!(!hint(&report).contains("run again"), "a saved report cannot be run again: {}", hint(&report));
    let run = Driver::after_run("srv-missing-known-host", SIZE);
    assert!(hint(&run).contains("run again") && !hint(&run).contains("stop"), "{}", hint(&run));
}
