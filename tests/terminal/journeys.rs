//! Whole sessions: from the first key to the saved report.

use std::net::UdpSocket;

use base64::Engine as _;

use super::pseudo::{Pseudo, files, wizard};

#[test]
fn the_demo_from_the_first_key_to_the_saved_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = Pseudo::start(wizard(&[], folder.path()), 80, 24);
    terminal.see("What is to be diagnosed?");
    terminal.press("jjjjj\r");
    terminal.see("Networks that this program serves itself");
    terminal.press("j\r");
    terminal.see("Enter shows the diagnosis");
    terminal.see("✗ 3. Find the SRV record");
    terminal.press("\r");
    terminal.see("SRV RECORD PROBLEM");
    terminal.see("here the way breaks");
    terminal.press("c");
    terminal.see("Copied");
    let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
    let copied = raw.split("\u{1b}]52;c;").nth(1).expect("OSC 52").split('\u{1b}').next().expect("its text");
    let line = base64::prelude::BASE64_STANDARD.decode(copied).expect("base64");
    assert!(line.starts_with(b"Add-DnsServerResourceRecord -Srv"), "{}", String::from_utf8_lossy(&line));
    terminal.press("v");
    terminal.see("(Any key leads back.)");
    terminal.press(" ");
    terminal.see("SRV RECORD PROBLEM");
    terminal.press("s");
    terminal.see("What will be written");
    terminal.press("l\r");
    terminal.see("Saved to");
    let saved = files(folder.path());
    let [path] = saved.as_slice() else { panic!("{saved:?}") };
    let report = std::fs::read_to_string(path).expect("a report");
    assert!(report.contains("\"cause\": \"srv.missing\""), "{report}");
    terminal.press("\r");
    terminal.see("Replace it?");
    terminal.press("n");
    terminal.press("q");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_clean();

    let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
    let mut terminal = Pseudo::start(wizard(&["open", &name, "--redact"], folder.path()), 120, 40);
    terminal.see("SRV RECORD PROBLEM");
    terminal.press("sh");
    terminal.see("What the bundle will hold");
    terminal.press("\r");
    terminal.see("Saved to");
    terminal.press("q");
    assert_eq!(terminal.end().exit_code(), 0);
    let bundle = files(folder.path()).into_iter().find(|path| path.extension() == Some("zip".as_ref()));
    let bundle =
        bundle.expect("a bundle").file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
    let mut terminal = Pseudo::start(wizard(&["open", &bundle], folder.path()), 120, 40);
    terminal.see("SRV RECORD PROBLEM");
    terminal.see("host-1");
    terminal.press("q");
    assert_eq!(terminal.end().exit_code(), 0);
}

/// A DNS server that never answers, on a loopback address.
fn silent_server() -> (UdpSocket, String) {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("a socket");
    let address = socket.local_addr().expect("an address").to_string();
    (socket, address)
}

#[test]
fn a_run_is_stopped_in_its_middle_and_run_again() {
    let (_silent, address) = silent_server();
    let folder = tempfile::tempdir().expect("a folder");
    let arguments = ["--dns-server", &address, "--primary-suffix", "corp.example", "--timeout", "100"];
    let mut terminal = Pseudo::start(wizard(&arguments, folder.path()), 80, 24);
    terminal.see("What is to be diagnosed?");
    terminal.press("\r");
    terminal.see("s left");
    terminal.press("x");
    terminal.see("Stopped before the end");
    terminal.press("r");
    terminal.see("s left");
    terminal.press("q");
    terminal.see("Quit all the same?");
    terminal.press("y");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_clean();
}

#[test]
fn a_run_again_tells_what_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = Pseudo::start(wizard(&["demo", "srv-missing"], folder.path()), 80, 24);
    terminal.see("Enter shows the diagnosis");
    terminal.press("r");
    // The diagnosis can be shown as soon as the run has ended; until then the key does nothing.
    terminal.press_until("d", "No step has changed since the run before.");
    terminal.press("q");
    terminal.end();
}

#[test]
fn a_storm_of_sizes_ends_in_a_whole_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = Pseudo::start(wizard(&["demo", "firewall-inspected"], folder.path()), 80, 24);
    terminal.see_wizard();
    for step in 0..120_u16 {
        terminal.resize(20 + (step * 37) % 140, 2 + (step * 13) % 60);
    }
    terminal.resize(100, 30);
    terminal.see("1. Client configuration");
    terminal.see("? help  q quit");
    terminal.resize(30, 8);
    terminal.see("a little");
    terminal.resize(60, 20);
    terminal.see("1. Client configuration");
    terminal.press("q");
    terminal.press("y");
    terminal.end();
    terminal.assert_clean();
}
