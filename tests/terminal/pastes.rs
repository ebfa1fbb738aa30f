//! Text that a terminal pastes key by key, without saying so: none of it acts as keys.

use portable_pty::CommandBuilder;

use super::pseudo::{Pseudo, wizard};

/// An output of which almost every line would be a command of the wizard.
const PING: &str = "\r\nPinging 10.0.0.53 with 32 bytes of data:\r\nRequest timed out.\r\nRequest timed out.\r\n\
    Request timed out.\r\nRequest timed out.\r\n\r\nPing statistics for 10.0.0.53:\r\n    \
    Packets: Sent = 4, Received = 0, Lost = 4 (100% loss),\r\nq\r\ny\r\n";

#[test]
fn an_output_at_a_question_is_read_and_answers_nothing() {
    for text in [PING.to_owned(), PING.replace("\r\n", "\r"), PING.replace("\r\n", "\n"), PING.repeat(9)] {
        let mut terminal = Pseudo::start(wizard(&[], &std::env::temp_dir()), 80, 24);
        terminal.see("What is to be diagnosed?");
        terminal.press("jj\r");
        terminal.see("Question 1");
        terminal.send(&text);
        terminal.see("Recognised in what was pasted: ping");
        terminal.press("\u{1b}");
        terminal.see("Question 1");
        terminal.press("q");
        assert_eq!(terminal.end().exit_code(), 0);
        terminal.assert_clean();
    }
}

#[test]
fn a_long_output_is_one_paste_and_nothing_is_left_of_it() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/outputs");
    let sample = std::fs::read_to_string(folder.join("ipconfig-en-client-domain.txt")).expect("a sample");
    for text in
        [sample.clone(), sample.replace('\n', "\r"), format!("{}{sample}", "No output.\r\n".repeat(900))]
    {
        let mut terminal = Pseudo::start(wizard(&[], &std::env::temp_dir()), 100, 30);
        terminal.see("What is to be diagnosed?");
        terminal.press("jj\r");
        terminal.see("Question 1");
        terminal.press("j\r");
        terminal.see("Question 2");
        terminal.send(&text);
        terminal.see("The client asks the DNS servers");
        terminal.press("\r");
        terminal.see("Question 3");
        assert!(terminal.text().contains("contoso.com"), "{}", terminal.text());
        terminal.press("q");
        terminal.see("The caller's answers would be lost");
        terminal.press("y");
        assert_eq!(terminal.end().exit_code(), 0);
    }
}

#[test]
fn an_output_is_nothing_where_no_text_is_asked_for() {
    for (arguments, seen) in [
        (&[][..], "What is to be diagnosed?"),
        (&["demo"], "Networks that this program serves itself"),
        (&["demo", "srv-missing"], "Enter shows the diagnosis"),
    ] {
        let mut terminal = Pseudo::start(wizard(arguments, &std::env::temp_dir()), 80, 24);
        terminal.see(seen);
        terminal.send(PING);
        terminal.see("There is no place for pasted text here");
        assert!(terminal.text().contains(seen), "{}", terminal.text());
        terminal.press("q");
        assert_eq!(terminal.end().exit_code(), 0);
    }
}

#[test]
fn the_first_line_goes_into_a_field() {
    let mut terminal = Pseudo::start(wizard(&[], &std::env::temp_dir()), 80, 24);
    terminal.see("What is to be diagnosed?");
    terminal.press("\t");
    terminal.see("▸ Error code");
    terminal.send("c004f074\r\nq\r\n");
    terminal.see("c004f074");
    terminal.press("\u{1b}");
    terminal.see("▸ What is to be diagnosed?");
    terminal.press("q");
    assert_eq!(terminal.end().exit_code(), 0);
    assert!(!terminal.text().contains("The documented steps"));
}

#[test]
fn a_key_that_is_held_down_acts_each_time() {
    let mut terminal = Pseudo::start(wizard(&[], &std::env::temp_dir()), 80, 24);
    terminal.see("▸ This computer");
    terminal.send("jjjjjjjjjjjjjjjj");
    terminal.see("▸ Look something up");
    terminal.send(&"\u{1b}[A".repeat(16));
    terminal.see("▸ This computer");
    terminal.press("q");
    assert_eq!(terminal.end().exit_code(), 0);
}

#[test]
fn what_was_not_read_does_not_reach_the_shell() {
    let mut command = CommandBuilder::new("sh");
    let script = "\"$0\"; stty -icanon -echo min 0 time 0; echo left: $(dd bs=4096 count=1 2>&- | wc -c).";
    command.args(["-c", script, env!("CARGO_BIN_EXE_kmsdoctor")]);
    command.cwd(std::env::temp_dir());
    let mut terminal = Pseudo::start(command, 80, 24);
    terminal.see("What is to be diagnosed?");
    // The wizard reads a part of it at most before it ends.
    terminal.send(&format!("\u{3}{}", "rm -rf x\r".repeat(200)));
    terminal.see("left: 0.");
    terminal.end();
}
