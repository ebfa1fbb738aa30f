//! `parse`, `import` and `explain` as scripts and people meet them.

use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use super::{kmsdoctor, run, stderr, stdout};

fn sample(name: &str) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "fixtures/outputs", name].iter().collect();
    path.to_string_lossy().into_owned()
}

#[test]
fn parse_prints_one_object_per_file_and_each_fate() {
    let output = run(&["parse", &sample("ping-en-ok.txt"), &sample("negative-fr-courriel.txt")]);
    assert_eq!(output.status.code(), Some(0));
    let parsed: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(parsed[0]["file"], "ping-en-ok.txt");
    assert_eq!(parsed[0]["blocks"][0]["facts"]["alive"], true);
    assert_eq!(parsed[1]["blocks"].as_array().map(Vec::len), Some(0));
    assert!(stderr(&output).contains("negative-fr-courriel.txt: no command output recognised"));
}

#[test]
fn the_fate_of_a_log_of_days_is_one_line() {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    let ping = "Pinging 10.0.0.1 with 32 bytes of data:\nReply from 10.0.0.1: bytes=32 time<1ms TTL=64\n\n";
    file.write_all(ping.repeat(40).as_bytes()).expect("written");
    let output = run(&["parse", "--lang", "en", &file.path().to_string_lossy()]);
    let told = stderr(&output);
    assert!(told.ends_with("ping and 28 more outputs\n"), "{told}");
    assert_eq!(told.matches("ping").count(), 12, "{told}");
    let parsed: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(parsed[0]["blocks"].as_array().map(Vec::len), Some(40));
}

#[test]
fn a_code_in_a_sentence_is_no_fact_and_not_overheard() {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    let ping = "Pinging 10.0.0.1 with 32 bytes of data:\nReply from 10.0.0.1: bytes=32 time<1ms TTL=64\n";
    let text = format!("Hello, Windows shows 0xc004f074 and handle 0x00007FF6.\n\n{ping}");
    file.write_all(text.as_bytes()).expect("written");
    let output = run(&["import", "--lang", "en", &file.path().to_string_lossy()]);
    assert!(
        stderr(&output).contains("kmsdoctor import --error-code 0xC004F074 takes it"),
        "{}",
        stderr(&output)
    );
    assert!(!stdout(&output).contains("0xC004F074"), "{}", stdout(&output));
    assert!(!stderr(&output).contains("7FF6"), "{}", stderr(&output));
}

#[test]
fn stdin_is_a_file_too() {
    let mut child =
        kmsdoctor(&["parse", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a child");
    let text = "Error: 0xC004F074 The Software Licensing Service reported that it failed.\n";
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("written");
    let output = child.wait_with_output().expect("an end");
    assert!(stdout(&output).contains("\"error_code\": \"0xC004F074\""));
}

#[test]
fn a_file_beyond_the_limit_is_refused() {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(&vec![b'a'; (16 << 20) + 1]).expect("written");
    let output = run(&["parse", &file.path().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("larger than 16 MiB"), "{}", stderr(&output));
    assert_eq!(run(&["import", "/no/such/file"]).status.code(), Some(2));
}

#[test]
fn import_ends_with_the_class() {
    for (name, code) in
        [("transcript-en-session-broken.txt", 11), ("ato-fr-c004f038.txt", 16), ("ping-en-ok.txt", 20)]
    {
        let output = run(&["import", &sample(name), "--format", "json"]);
        assert_eq!(output.status.code(), Some(code), "{name}");
        let report: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert_eq!(report["run"]["source"], "import");
        let observations = report["observations"].as_array().expect("observations");
        assert!(observations.iter().all(|observation| observation["source"] == "imported"));
    }
}

#[test]
fn every_form_of_a_code_is_explained() {
    let wanted = stdout(&run(&["explain", "0xC004F074"]));
    assert!(wanted.contains("No Key Management Service could be contacted."), "{wanted}");
    for form in
        ["c004f074", "C004F074", "-1073418124", "3221549172", "0xC004F074.", "hr=0xc004f074", "0xc004f074L"]
    {
        assert_eq!(stdout(&run(&["explain", form])), wanted, "{form}");
    }
    assert!(stdout(&run(&["explain", "0x8007274D"])).contains("WSAECONNREFUSED"));
    for invented in ["0xDEADBEEF", "-1"] {
        let explained = stdout(&run(&["explain", invented]));
        assert!(!explained.contains("component of Windows"), "{explained}");
    }
    let listed = stdout(&run(&["explain"]));
    assert!(listed.lines().count() > 80 && listed.contains("0xC004F06C"));
    for (wrong, meant) in
        [("OxC004F038", "0xC004F038"), ("0xC004F07", "0xC004F074"), ("8007232BB", "0x8007232B")]
    {
        let output = run(&["explain", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        assert!(stderr(&output).contains(meant), "{}", stderr(&output));
    }
}

#[test]
fn the_number_of_an_event_is_no_error_code() {
    for (number, says) in [("12288", "request was sent"), ("12289", "answer of the KMS host")] {
        let explained = stdout(&run(&["explain", number]));
        assert!(explained.contains(says) && explained.contains("no error code"), "{explained}");
        assert!(!explained.contains("HTTP"), "{explained}");
    }
}

/// Whoever reads the exit code alone must not take a report for delivered that is lost.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_written_is_a_failure_of_the_program() {
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a full device");
    for arguments in
        [&["explain", "0xC004F074"][..], &["parse", &sample("ping-en-ok.txt")], &["report", "--schema"]]
    {
        let output = kmsdoctor(arguments).stdout(full()).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(stderr(&output).contains("failed to write to the standard output"), "{}", stderr(&output));
    }
    // A report is saved all the same.
    let folder = tempfile::tempdir().expect("a folder");
    let saved = folder.path().join("report.json");
    let arguments = ["import", &sample("ping-en-ok.txt"), "--save", &saved.to_string_lossy()];
    let output = kmsdoctor(&arguments).stdout(full()).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(saved.exists());
}

/// A reader that has seen enough is no failure.
#[cfg(unix)]
#[test]
fn a_pipe_that_is_closed_is_no_failure() {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = kmsdoctor(&["explain"]).stdout(writer).output().expect("the program starts");
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
}
