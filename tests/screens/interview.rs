//! The interview and the page of saved outputs, by keys.

use kmsdoctor::tui::{Command, Ending, Message, Opening, Place};

use super::driver::{Driver, RULES, speaking};
use super::goldens::{NSLOOKUP, interview};

const SIZE: (u16, u16) = (120, 40);

#[test]
fn answers_lead_to_a_diagnosis_that_can_be_saved() {
    let mut driver = interview(SIZE, 2);
    driver.press("Enter");
    driver.press("j j Enter");
    assert!(driver.screen().contains("Question 5: A KMS host that somebody knows"), "{}", driver.screen());
    driver.press("Enter").type_text("kms01.corp.example").press("Enter");
    // The record stands in no domain, so the host is called under its name.
    assert!(
        driver.screen().contains("Test-NetConnection kms01.corp.example -Port 1688"),
        "{}",
        driver.screen()
    );
    driver.press("Enter").type_text("10.0.3.10").press("Enter");
    driver.press("d");
    assert_eq!(driver.app.place(), Place::Diagnosis);
    let screen = driver.screen();
    assert!(screen.contains("SRV RECORD PROBLEM") && screen.contains("srv.missing"), "{screen}");
    assert!(!screen.contains("run again"), "{screen}");
    driver.press("G");
    assert!(driver.screen().contains("Everything here was told by a person"), "{}", driver.screen());
    driver.press("s Right Enter");
    let Some(Command::Write { contents, .. }) = driver.command.take() else { panic!("nothing was saved") };
    assert!(
        contents.contains("\"source\": \"guided\"") && contents.contains("\"source\": \"reported\""),
        "{contents}"
    );
    assert!(!contents.contains("\"measured\"") && !contents.contains("\"imported\""), "{contents}");
    driver.press("Esc Esc");
    assert_eq!(driver.app.place(), Place::Interview);
}

#[test]
fn traps_are_told_when_they_occur_and_not_before() {
    let unreachable = "is not a reply of the computer that was asked";
    let mut driver = interview(SIZE, 2);
    assert!(!flat(&driver).contains(unreachable));
    driver.press("j Enter").type_text("10.0.0.7").press("Enter");
    assert!(flat(&driver).contains(unreachable), "{}", driver.screen());
    // It did not answer, whatever ping counts.
    assert!(!flat(&driver).contains("10.0.0.53 replied"), "{}", driver.screen());
    driver.press("Enter").type_text("kms01.corp.example").press("Enter").type_text("1688").press("Enter");
    assert!(flat(&driver).contains("does not prove that the client finds it"), "{}", driver.screen());
    assert!(!flat(&driver).contains(unreachable), "{}", driver.screen());
}

#[test]
fn what_is_possible_is_told_in_words_and_along_the_way() {
    for language in RULES.languages() {
        let screen = speaking(language, || interview(SIZE, 0)).screen();
        let words = RULES.words(language);
        let classes = ["network", "srv", "name-resolution", "firewall", "kms-service", "client", "licensing"];
        let classes =
            classes.into_iter().chain(["healthy"]).map(|class| words.plain(&format!("class-{class}")));
        let places: Vec<Option<usize>> = classes.map(|class| screen.find(&format!("? {class}"))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{screen}");
        let ids = RULES.diagnoses().iter().filter(|row| row.cause.contains('.'));
        let shown: Vec<&str> = ids.map(|row| row.cause.as_str()).filter(|id| screen.contains(id)).collect();
        assert!(shown.is_empty(), "{shown:?}\n{screen}");
    }
}

#[test]
fn the_only_cause_left_is_told_as_settled() {
    let mut driver = interview(SIZE, 0);
    driver.press("Enter").type_text("c004f038").press("Enter");
    assert!(!flat(&driver).contains("(settled)"), "{}", driver.screen());
    driver.press("Enter");
    assert!(flat(&driver).contains("Licensing problem: count too low (settled)"), "{}", driver.screen());
}

/// The lines of the right pane, as running text.
fn flat(driver: &Driver) -> String {
    let screen = driver.screen();
    let right = screen.lines().map(|line| line.chars().skip(72).collect::<String>());
    right.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn one_goes_back_and_changes_an_answer() {
    let unreachable = "DNS servers unreachable";
    let mut driver = interview(SIZE, 3);
    assert!(flat(&driver).contains(unreachable), "{}", driver.screen());
    driver.press("Left");
    let answer = "asked before; the answer was: Reply from …: Destination host";
    assert!(driver.screen().contains(answer), "{}", driver.screen());
    assert!(driver.screen().contains("unreachable. (10.0.0.7)"), "{}", driver.screen());
    assert!(driver.screen().contains("▸ Reply from …: Destination host unreachable."), "{}", driver.screen());
    driver.press("Up Enter");
    assert!(flat(&driver).contains("10.0.0.53 replied to a ping"), "{}", driver.screen());
    assert!(!flat(&driver).contains(unreachable), "{}", driver.screen());
    // The rest of the answers is still there.
    assert!(flat(&driver).contains("0xC004F074"), "{}", driver.screen());
}

#[test]
fn an_answer_that_is_shown_again_is_kept_by_the_same_keys() {
    let mut driver = interview(SIZE, 3);
    let before = driver.screen();
    driver.press("Left Enter Enter");
    assert_eq!(driver.screen(), before);
    // That the caller cannot tell, and what was pasted.
    driver.take(Message::Paste(NSLOOKUP.to_owned()));
    driver.press("Enter G Enter");
    let before = driver.screen();
    driver.press("Left");
    assert!(driver.screen().contains("▸ The caller cannot tell"), "{}", driver.screen());
    driver.press("Left");
    assert!(driver.screen().contains("▸ Keep the pasted output"), "{}", driver.screen());
    driver.press("Enter Enter");
    assert_eq!(driver.screen(), before);
}

#[test]
fn no_way_back_is_hinted_at_where_nothing_was_asked() {
    let mut driver = interview((160, 40), 0);
    assert!(!driver.screen().contains("← before"), "{}", driver.screen());
    driver.press("Enter").type_text("c004f074").press("Enter");
    assert!(driver.screen().contains("← before"), "{}", driver.screen());
}

/// A sample of an output.
fn sample(name: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/outputs");
    String::from_utf8(std::fs::read(folder.join(name)).expect("a sample")).expect("text")
}

#[test]
fn an_output_answers_every_question_that_it_answers() {
    // The suffix stands in the answer, not in the question.
    let mut driver = Driver::open(Opening::Start, SIZE);
    driver.press("j j Enter Enter").type_text("8007232b").press("Enter Enter");
    for value in ["contoso.com", "contoso.com", "10.20.0.10", "10.20.0.1"] {
        driver.type_text(value).press("Enter");
    }
    driver.press("Enter");
    assert!(driver.screen().contains("SRV record for contoso.com, from 10.20.0.10"), "{}", driver.screen());
    driver.take(Message::Paste(sample("nslookup-en-no-records-soa.txt")));
    assert!(!driver.screen().contains("the question stays open"), "{}", driver.screen());
    driver.press("Enter");
    assert!(!driver.screen().contains("SRV record for contoso.com"), "{}", driver.screen());
    // A ping that came with the configuration is not asked for again.
    let mut driver = interview(SIZE, 1);
    let ping = "\n\nC:\\>ping 10.20.0.10\n\nPinging 10.20.0.10 with 32 bytes of data:\nReply from 10.20.0.10: bytes=32 time<1ms TTL=128\n\nPing statistics for 10.20.0.10:\n    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),\n";
    driver.take(Message::Paste(sample("ipconfig-en-client-domain.txt") + ping));
    driver.press("Enter");
    assert!(!driver.screen().contains("Ping of the DNS server 10.20.0.10"), "{}", driver.screen());
    assert_eq!(flat(&driver).matches("10.20.0.10 replied to a ping").count(), 1, "{}", driver.screen());
}

#[test]
fn what_a_paste_adds_is_told_and_whose_it_is() {
    let mut driver = interview(SIZE, 1);
    driver.take(Message::Paste(sample("slmgr-en-dlv-host-low-count.txt")));
    let screen = driver.screen();
    assert!(screen.contains("The KMS host's own output says that its current count is 3"), "{screen}");
    assert!(!screen.contains("Nothing that was not known"), "{screen}");
    driver.press("Esc");
    let event = "Event[0]:\n  Log Name: Application\n  Source: Microsoft-Windows-Security-SPP\n  Date: 2024-03-04T09:15:22.123\n  Event ID: 12288\n  Computer: pc7.corp.example\n  Description: \nThe client has sent an activation request to the key management service machine.\nInfo:\n0xC004F074, 0x00000000, kms01.corp.example:1688, 0a1b2c3d-0000-4a6b-8c7d-9e0f1a2b3c31, 2024/03/04 08:15, 0, 5, 0, 73111121-5638-40f6-bc11-f1d7b0d64300, 25\n";
    driver.take(Message::Paste(event.to_owned()));
    let screen = driver.screen();
    assert!(screen.contains("it asked kms01.corp.example, TCP port 1688"), "{screen}");
    assert!(!screen.contains("Nothing that was not known"), "{screen}");
    driver.press("Enter");
    driver.take(Message::Paste(event.to_owned()));
    assert!(driver.screen().contains("Nothing that was not known before"), "{}", driver.screen());
}

#[test]
fn an_output_that_is_pasted_at_a_value_is_read() {
    let mut driver = interview(SIZE, 3);
    driver.press("Enter");
    driver.take(Message::Paste(NSLOOKUP.to_owned()));
    assert_eq!(driver.app.place(), Place::InterviewReading);
    driver.press("Enter");
    assert!(flat(&driver).contains("NXDOMAIN"), "{}", driver.screen());
    // A value in a line of its own is a value.
    let mut driver = interview(SIZE, 3);
    driver.press("Enter");
    driver.take(Message::Paste("kms01.corp.example\n".to_owned()));
    assert_eq!(driver.app.place(), Place::InterviewValues);
}

#[test]
fn a_server_that_was_told_alone_is_known() {
    let mut driver = interview(SIZE, 1);
    driver.press("G Enter Enter").type_text("10.0.0.53").press("Enter");
    assert!(flat(&driver).contains("The client asks the DNS server 10.0.0.53."), "{}", driver.screen());
    assert!(!flat(&driver).contains("Nothing yet"), "{}", driver.screen());
}

#[test]
fn a_heading_that_is_cut_stands_below_in_full() {
    for (width, height) in [(60, 20), (80, 24), (100, 30)] {
        let driver = interview((width, height), 3);
        let screen = driver.screen();
        assert!(screen.contains("SRV record for corp.example, from 10.0.0.53"), "{screen}");
    }
}

#[test]
fn evidence_that_is_not_there_is_not_filtered_out() {
    let mut driver = interview(SIZE, 1);
    driver.press("d e");
    let screen = driver.screen();
    assert!(screen.contains("There is no evidence yet.") && !screen.contains("fits the filter"), "{screen}");
}

#[test]
fn a_host_without_its_port_is_refused_with_an_example() {
    let mut driver = interview(SIZE, 0);
    driver.press("Enter").type_text("c004f038").press("Enter j Enter").type_text("old.corp.example");
    driver.press("Enter");
    assert!(driver.screen().contains("kms01.contoso.com:1688"), "{}", driver.screen());
    driver.type_text(":1688").press("Enter");
    assert!(flat(&driver).contains("old.corp.example"), "{}", driver.screen());
}

#[test]
fn a_question_takes_no_more_room_than_it_fills() {
    let screen = interview((80, 24), 0).screen();
    assert!(screen.contains("Still possible") && screen.contains("? SRV record problem"), "{screen}");
}

#[test]
fn answers_are_listed_by_name_in_the_order_in_which_they_are_typed() {
    let mut driver = interview((120, 40), 2);
    driver.press("Left");
    let screen = driver.screen();
    for line in [
        "Primary Dns Suffix: corp.example, DNS  ",
        "Suffix Search List: corp.example, DNS Servers: 10.0.0.53, Default  ",
        "Gateway: 10.0.0.1  ",
    ] {
        assert!(screen.contains(line), "{line}\n{screen}");
    }
}

#[test]
fn after_a_change_the_next_open_question_is_asked_and_what_was_about_the_former_value_is_no_evidence() {
    let mut driver = interview(SIZE, 3);
    assert!(flat(&driver).contains("10.0.0.53"), "{}", driver.screen());
    driver.press("Left Left Enter Tab Tab Ctrl-U").type_text("10.0.0.99").press("Enter Enter");
    let screen = driver.screen();
    assert!(screen.contains("Question 4: Ping of the DNS server 10.0.0.99"), "{screen}");
    assert!(!flat(&driver).contains("10.0.0.53"), "{screen}");
    // With the former value its answer counts again, and is not asked for twice.
    driver.press("Left Left Enter Tab Tab Ctrl-U").type_text("10.0.0.53").press("Enter Enter");
    assert!(flat(&driver).contains("10.0.0.53"), "{}", driver.screen());
    assert!(driver.screen().contains("SRV record for corp.example"), "{}", driver.screen());
}

/// What ping says where nothing answers.
fn ping(address: &str) -> String {
    let timeouts = "Request timed out.\r\n".repeat(4);
    let statistics = "Packets: Sent = 4, Received = 0, Lost = 4 (100% loss),";
    format!(
        "\r\nPinging {address} with 32 bytes of data:\r\n{timeouts}\r\nPing statistics for {address}:\r\n    {statistics}\r\n"
    )
}

#[test]
fn a_paste_about_another_computer_is_no_answer() {
    let warning = "It says nothing about 10.0.0.53";
    let mut driver = interview(SIZE, 2);
    driver.take(Message::Paste(ping("10.0.0.99")));
    assert!(driver.screen().contains(warning), "{}", driver.screen());
    driver.press("Enter");
    assert!(driver.screen().contains("Ping of the DNS server 10.0.0.53"), "{}", driver.screen());
    driver.take(Message::Paste(ping("10.0.0.53")));
    assert!(!driver.screen().contains(warning), "{}", driver.screen());
    driver.press("Enter");
    assert!(driver.screen().contains("SRV record for corp.example"), "{}", driver.screen());
}

#[test]
fn what_the_first_page_says_counts_in_an_interview_that_goes_on_and_in_a_new_one() {
    let mut driver = interview(SIZE, 2);
    driver.press("Esc Tab Tab").type_text("kms09.corp.example").press("Esc Enter");
    assert!(driver.screen().contains("Question 3"), "{}", driver.screen());
    assert!(flat(&driver).contains("A KMS host is known: kms09.corp.example"), "{}", driver.screen());
    driver.press("n n");
    assert!(driver.screen().contains("Question 1"), "{}", driver.screen());
    assert!(flat(&driver).contains("A KMS host is known: kms09.corp.example"), "{}", driver.screen());
}

#[test]
fn quitting_asks_first_where_answers_would_be_lost() {
    let mut driver = interview(SIZE, 0);
    driver.press("q");
    assert_eq!(driver.command, Some(Command::Quit(Ending::Quit)));
    for leave in ["", "Esc", "d"] {
        let mut driver = interview(SIZE, 1);
        driver.press(leave).press("q");
        assert_eq!((driver.command.take(), driver.app.place()), (None, Place::Question), "{leave}");
        assert!(driver.screen().contains("The caller's answers would be lost"), "{}", driver.screen());
        driver.press("n");
        assert_eq!(driver.command, None);
        driver.press("q y");
        assert_eq!(driver.command, Some(Command::Quit(Ending::Quit)));
    }
}

#[test]
fn hints_name_the_way_to_what_is_known_and_never_an_answer_where_nothing_is_asked() {
    for language in RULES.languages() {
        let driver = speaking(language, || interview((80, 24), 2));
        let (screen, words) = (driver.screen(), RULES.words(language));
        let hints = screen.lines().last().expect("hints");
        for id in ["key-next", "key-paste"] {
            assert!(hints.contains(&words.plain(id)), "{language}: {id}: {hints}");
        }
    }
    let mut driver = interview(SIZE, 0);
    driver.press("Enter").type_text("c004f038").press("Enter Enter");
    let screen = driver.screen();
    assert!(screen.contains("There is nothing left to ask"), "{screen}");
    let hints = screen.lines().last().expect("hints");
    assert!(!hints.contains("answer") && hints.contains("paste") && hints.contains("d diagnosis"), "{hints}");
}

#[test]
fn an_output_is_an_output_also_where_nothing_is_left_to_ask() {
    let mut driver = interview(SIZE, 0);
    driver.press("Enter").type_text("c004f038").press("Enter Enter");
    assert!(driver.screen().contains("There is nothing left to ask"), "{}", driver.screen());
    driver.take(Message::Paste(ping("10.0.0.99")));
    assert!(driver.screen().contains("Recognised in what was pasted: ping"), "{}", driver.screen());
    assert!(!driver.screen().contains("the question stays open"), "{}", driver.screen());
    driver.press("Enter");
    assert!(flat(&driver).contains("10.0.0.99"), "{}", driver.screen());
    // It can be looked at again, and let go.
    driver.press("Left");
    assert!(driver.screen().contains("Question 3: a pasted output"), "{}", driver.screen());
    driver.press("Enter");
    assert!(!flat(&driver).contains("10.0.0.99"), "{}", driver.screen());
    assert!(flat(&driver).contains("0xC004F038"), "{}", driver.screen());
}

#[test]
fn leaving_the_page_keeps_the_answers_and_only_a_second_key_lets_them_go() {
    let mut driver = interview(SIZE, 3);
    let before = driver.screen();
    driver.press("Esc Enter Up");
    assert!(driver.screen().contains("Question 4"), "{}\n{before}", driver.screen());
    driver.press("n j n");
    assert!(driver.screen().contains("Question 4"), "{}", driver.screen());
    driver.press("n");
    assert!(driver.screen().contains("Question 1"), "{}", driver.screen());
    assert!(!driver.screen().contains("corp.example"), "{}", driver.screen());
}

#[test]
fn a_paste_is_shown_back_before_it_counts() {
    let mut driver = interview(SIZE, 3);
    driver.take(Message::Paste(NSLOOKUP.to_owned()));
    assert_eq!(driver.app.place(), Place::InterviewReading);
    assert!(
        driver.screen().contains("answered NXDOMAIN for _vlmcs._tcp.corp.example"),
        "{}",
        driver.screen()
    );
    driver.press("Esc");
    assert!(!driver.screen().contains("NXDOMAIN"), "{}", driver.screen());
    driver.take(Message::Paste(NSLOOKUP.to_owned()));
    driver.press("Enter");
    assert!(flat(&driver).contains("NXDOMAIN"), "{}", driver.screen());
}

#[test]
fn a_terminal_that_pastes_key_by_key_serves_too() {
    let mut driver = interview(SIZE, 3);
    driver.press("p");
    for line in NSLOOKUP.lines() {
        driver.type_text(line).press("Enter");
    }
    assert!(driver.screen().contains("4 lines so far"), "{}", driver.screen());
    driver.press("F5 Enter");
    assert!(flat(&driver).contains("NXDOMAIN"), "{}", driver.screen());
}

#[test]
fn a_paste_in_parts_is_read_as_one() {
    for cut in [20, 61, 90, NSLOOKUP.len() - 1] {
        let (first, more) = NSLOOKUP.split_at(cut);
        let mut driver = interview(SIZE, 3);
        driver.press("p");
        driver.take(Message::Paste(first.replace("\r\n", "\r")));
        assert_eq!(driver.app.place(), Place::InterviewPaste, "{}", driver.screen());
        assert!(driver.screen().contains("lines so far") == (cut > 24), "{cut}: {}", driver.screen());
        driver.take(Message::Paste(more.to_owned()));
        driver.press("F5 Enter");
        assert!(flat(&driver).contains("NXDOMAIN"), "{cut}: {}", driver.screen());

        // Without the key, and what the terminal cut is no second output.
        let mut driver = interview(SIZE, 3);
        driver.take(Message::Paste(first.to_owned()));
        driver.take(Message::Paste(more.to_owned()));
        assert!(driver.screen().contains("answered NXDOMAIN"), "{cut}: {}", driver.screen());
        driver.press("Enter");
        assert!(driver.screen().contains("Question 5"), "{cut}: {}", driver.screen());
        assert!(flat(&driver).contains("NXDOMAIN"), "{cut}: {}", driver.screen());
    }
}

#[test]
fn what_was_pasted_beside_a_question_stays_known_and_leaves_the_question_open() {
    let mut driver = interview(SIZE, 2);
    for address in ["10.0.0.97", "10.0.0.98", "10.0.0.98", "10.0.0.99"] {
        driver.take(Message::Paste(ping(address)));
        driver.press("Enter");
    }
    assert!(driver.screen().contains("Question 6: Ping of the DNS server 10.0.0.53"), "{}", driver.screen());
    for address in ["10.0.0.97", "10.0.0.98", "10.0.0.99"] {
        assert!(flat(&driver).contains(address), "{address}: {}", driver.screen());
    }
    // No question asks for a configuration, and this one is about something else.
    let mut driver = interview(SIZE, 1);
    driver.take(Message::Paste(ping("10.0.0.99")));
    assert!(driver.screen().contains("the question stays open"), "{}", driver.screen());
    driver.press("Enter");
    assert!(driver.screen().contains("Client configuration"), "{}", driver.screen());
}

#[test]
fn a_code_in_an_output_is_not_the_one_that_the_message_shows() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/outputs/events-en-wevtutil-12288-alone.txt");
    let bytes = std::fs::read(path).expect("a sample");
    let text: String =
        char::decode_utf16(bytes[2..].chunks(2).map(|two| u16::from_le_bytes([two[0], two[1]])))
            .map(|c| c.expect("text"))
            .collect();
    let mut driver = interview(SIZE, 1);
    driver.take(Message::Paste(text.replace("0xC004F074", "0xC004F06C")));
    driver.press("Enter");
    assert!(flat(&driver).contains("The message shows 0xC004F074"), "{}", driver.screen());
    assert!(flat(&driver).contains("Event 12288 shows 0xC004F06C"), "{}", driver.screen());
    assert!(!flat(&driver).contains("The message shows 0xC004F06C"), "{}", driver.screen());
}

#[test]
fn pasted_garbage_is_no_answer() {
    let garbage = [
        "",
        "\u{1b}[2J\u{7}",
        "Dear all,\nnothing works.\n\u{0}\u{1}",
        "%PDF-1.7\n%\u{e2}\u{e3}\n",
        "\n\n\n",
    ];
    for text in garbage {
        let mut driver = interview(SIZE, 3);
        let before = driver.screen();
        driver.take(Message::Paste(text.to_owned()));
        let screen = driver.screen();
        assert!(screen.contains("Nothing was recognised"), "{text:?}\n{screen}");
        let hints = screen.lines().last().expect("hints");
        assert!(!hints.contains("take"), "{hints}");
        driver.press("Enter");
        assert_eq!(driver.screen(), screen, "{text:?}");
        driver.press("Esc");
        assert_eq!(driver.screen(), before, "{text:?}");
    }
    let mut driver = interview(SIZE, 3);
    driver.take(Message::Paste("a".repeat(17 << 20)));
    assert!(driver.screen().contains("That is more than 16 MB"), "{}", driver.screen());
}

#[test]
fn a_wrong_value_is_told_and_nothing_is_taken() {
    let mut driver = interview(SIZE, 3);
    driver.press("Enter").type_text("kms 01").press("Enter Enter");
    assert!(driver.screen().contains("A name such as kms01.contoso.com;"), "{}", driver.screen());
    assert_eq!(driver.app.place(), Place::InterviewValues);
    driver.press("Ctrl-U").type_text("kms01.corp.example").press("Enter").type_text("1688").press("Enter");
    assert_eq!(driver.app.place(), Place::Interview);
}

#[test]
fn what_nobody_asked_is_not_broken_in_the_picture() {
    // The record was asked for in the domain of the first answer, and the client's is another.
    let mut driver = interview(SIZE, 2);
    driver.press("Enter Down Down Enter Left Left Left Enter Ctrl-U").type_text("fabrikam.example");
    driver.press("Enter Enter Enter Enter d");
    let screen = driver.screen();
    assert!(screen.contains("│ ? unknown  │") && !screen.contains("✗ broken"), "{screen}");
    // Only the client was told of.
    let mut driver = interview(SIZE, 2);
    driver.press("d s Enter");
    let Some(Command::Write { contents, .. }) = driver.command.take() else { panic!("nothing was saved") };
    assert!(contents.contains("Nobody told anything of this step."), "{contents}");
    assert!(
        !contents.contains("No ping was sent") && !contents.contains("no DNS server answers"),
        "{contents}"
    );
}

#[test]
fn when_something_was_told_is_not_told() {
    let mut driver = interview(SIZE, 3);
    driver.press("d e Tab");
    let screen = driver.screen();
    assert!(!screen.contains("asked after") && !screen.contains("took 0 ms"), "{screen}");
}

#[test]
fn something_is_looked_up_and_the_question_is_still_there() {
    let mut driver = interview(SIZE, 3);
    let before = driver.screen();
    driver.press("/");
    assert_eq!(driver.app.place(), Place::Lookup);
    driver.type_text("c004f042").press("Esc");
    assert_eq!(driver.screen(), before);
    let mut driver = Driver::open(Opening::Start, SIZE);
    driver.press("/");
    assert_eq!(driver.app.place(), Place::Lookup);
}

#[test]
fn a_command_is_never_broken_within_a_word() {
    for language in RULES.languages() {
        let mut driver = speaking(language, || interview((60, 20), 3));
        driver.press("Enter").type_text("kms01.corp.example").press("Enter").type_text("1688").press("Enter");
        driver.press("Tab");
        let screen = driver.screen();
        assert!(screen.contains("powershell Test-NetConnection kms01.corp.example -Port"), "{screen}");
        assert!(screen.lines().any(|line| line.trim() == "1688"), "{screen}");
    }
}

#[test]
fn what_nobody_told_is_not_said_of_the_client() {
    let mut driver = interview(SIZE, 1);
    driver.press("Enter Enter");
    assert!(driver.screen().contains("- if the line is empty"), "{}", driver.screen());
    driver.type_text("-").press("Enter").type_text("-").press("Enter");
    driver.type_text("10.0.0.53").press("Enter").type_text("-").press("Enter");
    assert!(
        flat(&driver)
            .contains("The client asks the DNS servers 10.0.0.53 and has no domain to look for KMS in."),
        "{}",
        driver.screen()
    );
    assert!(!flat(&driver).contains("none"), "{}", driver.screen());
}

#[test]
fn the_port_of_a_record_is_told_and_not_supposed() {
    let mut driver = interview(SIZE, 3);
    driver.press("Enter").type_text("kms01.corp.example").press("Enter Enter");
    assert_eq!(driver.app.place(), Place::InterviewValues);
    assert!(!driver.screen().contains("1688"), "{}", driver.screen());
}

#[test]
fn what_the_diagnosis_is_stands_where_nothing_is_left_to_ask() {
    let mut driver = interview(SIZE, 2);
    driver.press("Enter Down Down Enter");
    for _ in 0..12 {
        driver.press("G Enter");
    }
    assert!(driver.screen().contains("There is nothing left to ask"), "{}", driver.screen());
    assert!(flat(&driver).contains("record missing (diagnosis of what is known)"), "{}", driver.screen());
}

#[test]
fn the_command_for_the_chat_is_copied() {
    let mut driver = interview(SIZE, 3);
    driver.press("c");
    assert_eq!(
        driver.command,
        Some(Command::Copy("nslookup -type=srv _vlmcs._tcp.corp.example. 10.0.0.53".to_owned()))
    );
}

#[test]
fn outputs_of_any_number_of_files_lead_to_a_diagnosis() {
    let mut driver = Driver::open(Opening::Start, SIZE);
    driver.press("j j j Enter Enter");
    assert!(driver.screen().contains("Type the path of a file"), "{}", driver.screen());
    driver.type_text("/tmp/ipconfig.txt").press("Enter");
    assert_eq!(driver.command, Some(Command::ReadOutputs("/tmp/ipconfig.txt".into())));
    let sample = |name: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/outputs");
        std::fs::read(folder.join(name)).expect("a sample")
    };
    let ipconfig = sample("ipconfig-en-client-domain.txt");
    driver.take(Message::Outputs("/tmp/ipconfig.txt".into(), Ok(ipconfig)));
    let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
    driver.take(Message::Outputs("/tmp/none.txt".into(), Err(missing.into())));
    assert!(driver.screen().contains("/tmp/none.txt cannot be read"), "{}", driver.screen());
    let test = String::from_utf8(sample("tnc-en-tcp-fail-ping-ok.txt")).expect("text");
    driver.take(Message::Paste(test));
    assert!(driver.screen().contains("2 texts read"), "{}", driver.screen());
    driver.press("Enter");
    assert!(driver.screen().contains("firewall.blocked"), "{}", driver.screen());
}
