//! Wrong usage: exit 2, one line and a hint, nothing on stdout.

use super::{run, stderr, stdout};

#[test]
fn wrong_flags_are_one_line_and_a_hint() {
    for (arguments, says) in [
        (&["check", "--kms-hots", "kms01"][..], "unexpected argument '--kms-hots'"),
        (&["check", "--port", "0"], "a port is a number from 1 to 65535"),
        (&["check", "--port", "70000"], "a port is a number from 1 to 65535"),
        (&["check", "--kms-host", "kms 01"], "does not belong in a name"),
        (&["check", "--kms-host", ""], "a name has no empty label"),
        (&["check", "--kms-ip", "10.0.0.999"], "not an IP address"),
        (&["check", "--kms-host", "10.77.3"], "not an IP address"),
        (&["check", "--kms-host", "010.77.3.10"], "not an IP address"),
        (&["check", "--dns-server", "dns1"], "a DNS server is ADDRESS"),
        (&["check", "--error-code", "F074X"], "an error code is eight hexadecimal digits"),
        (&["check", "--timeout", "0"], "patience is from 0.1 to 120 seconds"),
        (&["check", "--timeout", "soon"], "seconds are a number"),
        (&["check", "--primary-suffix", "a..b"], "a name has no empty label"),
        (&["check", "-4", "-6"], "cannot be used with"),
        (&["check", "-q", "-v"], "cannot be used with"),
        (&["check", "--format", "pdf"], "invalid value 'pdf'"),
        (&["check", "--save", "report.pdf"], "its extension names no format"),
        (&["demo", "no-such-scenario", "--headless"], "unknown scenario `no-such-scenario`"),
        (&["dmeo"], "unrecognized subcommand 'dmeo'"),
        (&["rules"], "a subcommand is needed"),
    ] {
        let output = run(arguments);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.starts_with("kmsdoctor: ") && said.contains(says), "{arguments:?}: {said}");
        assert_eq!(said.lines().count(), 2, "{arguments:?}: {said}");
        assert!(said.lines().nth(1).is_some_and(|line| line.starts_with("hint: ")), "{arguments:?}: {said}");
        assert_eq!(stdout(&output), "", "{arguments:?}");
    }
}

#[test]
fn escape_sequences_in_arguments_do_not_reach_the_terminal() {
    for arguments in [
        &["check", "--kms-host", "a\u{1b}[2J"][..],
        &["demo", "\u{1b}]0;x\u{7}", "--headless"],
        &["\u{1b}[2J"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(!stderr(&output).contains(['\u{1b}', '\u{7}']), "{:?}", stderr(&output));
    }
}

#[test]
fn help_and_version_go_to_stdout() {
    for (arguments, says) in [
        (&["--help"][..], "check"),
        (&["check", "--help"], "--kms-host"),
        (&["demo", "--help"], "--headless"),
        (&["--version"], env!("CARGO_PKG_VERSION")),
        (&["demo", "--list"], "srv-missing"),
        (&["completions", "bash"], "--kms-host"),
        (&["completions", "powershell"], "--kms-host"),
        (&["man"], "kms\\-host"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(stdout(&output).contains(says), "{arguments:?}: {}", stdout(&output));
        assert_eq!(stderr(&output), "", "{arguments:?}");
    }
}
