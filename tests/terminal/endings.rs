//! Every way the wizard can end: the terminal is always given back.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::Signal;
use portable_pty::CommandBuilder;

use super::pseudo::{Pseudo, wizard};

fn open() -> Pseudo {
    let terminal = Pseudo::start(wizard(&[], &std::env::temp_dir()), 80, 24);
    terminal.see("What is to be diagnosed?");
    assert!(!terminal.is_cooked());
    terminal
}

#[test]
fn q_and_control_c_give_the_terminal_back() {
    for (key, code) in [("q", 0), ("\u{3}", 130)] {
        let mut terminal = open();
        terminal.press(key);
        assert_eq!(terminal.end().exit_code(), code);
        terminal.assert_clean();
    }
}

#[test]
fn a_signal_gives_the_terminal_back() {
    for signal in [Signal::SIGTERM, Signal::SIGHUP, Signal::SIGINT] {
        let mut terminal = open();
        terminal.signal(signal);
        assert_eq!(terminal.end().exit_code(), 130, "{signal}");
        terminal.assert_clean();
    }
}

/// Runs only as the child of the next test, which gives it a terminal.
#[test]
#[ignore = "it takes the terminal and panics"]
fn takes_the_terminal_and_panics() {
    let _screen = kmsdoctor::tui::Screen::take().expect("a terminal");
    panic!("the reason is told");
}

#[test]
fn a_panic_gives_the_terminal_back_and_tells_its_reason() {
    let mut command = CommandBuilder::new(std::env::current_exe().expect("this executable"));
    let name = "terminal::endings::takes_the_terminal_and_panics";
    command.args(["--ignored", "--exact", "--nocapture", name]);
    let mut terminal = Pseudo::start(command, 120, 40);
    assert_eq!(terminal.end().exit_code(), 101);
    terminal.assert_clean();
    let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
    let left = raw.find("\u{1b}[?1049l").expect("the alternate screen was there and was left");
    assert!(raw[left..].contains("the reason is told"), "{raw:?}");
}

#[test]
fn the_shell_gets_the_terminal_and_gives_it_back() {
    for by_key in [true, false] {
        let mut terminal = open();
        if by_key {
            terminal.press("\u{1a}");
        } else {
            terminal.signal(Signal::SIGTSTP);
        }
        terminal.see_plain_screen();
        wait_for_stop(terminal.id());
        assert!(terminal.is_cooked());
        terminal.signal(Signal::SIGCONT);
        terminal.see_wizard();
        terminal.press("q");
        assert_eq!(terminal.end().exit_code(), 0);
        terminal.assert_clean();
    }
}

/// Waits until the kernel says that the process is stopped (proc(5), the third field of `stat`).
fn wait_for_stop(id: i32) {
    let deadline = Instant::now() + Duration::from_secs(60);
    let state = || std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    while !state().contains(") T ") {
        assert!(Instant::now() < deadline, "never stopped: {}", state());
        std::thread::yield_now();
    }
}

#[test]
fn without_a_terminal_it_names_the_way_out() {
    for arguments in [&[][..], &["demo", "healthy"], &["demo"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_kmsdoctor"))
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("an end");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert_eq!(complaint.lines().count(), 2, "{complaint}");
        assert!(complaint.contains("kmsdoctor check"), "{complaint}");
    }
}

#[test]
fn a_file_that_is_no_report_is_refused_before_the_screen_is_taken() {
    let output = Command::new(env!("CARGO_BIN_EXE_kmsdoctor"))
        .args(["open", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
        .output()
        .expect("an end");
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), complaint.contains("it is not JSON")), (Some(2), true), "{complaint}");
}

/// Printed, because it depends on the machine: how soon the first frame is there, and what idling costs.
#[test]
fn the_first_frame_and_idling_are_measured() {
    let began = Instant::now();
    let mut terminal = open();
    let first = began.elapsed();
    // Ticks of the clock that the process has used (proc(5), fields 14 and 15).
    let used = || -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", terminal.id())).expect("a process");
        let fields: Vec<&str> = stat.rsplit(") ").next().expect("fields").split(' ').collect();
        fields[11].parse::<u64>().expect("a number") + fields[12].parse::<u64>().expect("a number")
    };
    let rest = |time: Duration| {
        let began = Instant::now();
        while began.elapsed() < time {
            std::thread::park_timeout(Duration::from_millis(20));
        }
    };
    // The end of the first frame may still be on its way.
    let mut written = 0;
    while written != terminal.raw().len() {
        written = terminal.raw().len();
        rest(Duration::from_millis(200));
    }
    let before = used();
    rest(Duration::from_millis(500));
    let (ticks, bytes) = (used() - before, terminal.raw().len() - written);
    let line = format!("first frame {first:?}; idle for half a second: {ticks} ticks, {bytes} octets\n");
    std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes()).expect("stderr");
    assert_eq!(bytes, 0, "nothing is drawn when nothing has changed");
    terminal.press("q");
    terminal.end();
}
