//! `kmsdoctor report`, `--redact` and pages from the command line.

use serde_json::Value;

use super::{run, stderr, stdout};

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    /// A saved report of a demo.
    fn report(&self, scenario: &str, flags: &[&str]) -> String {
        let path = self.file(&format!("{scenario}{}.json", flags.len()));
        let demo = ["demo", scenario, "--headless", "-q", "--save", &path];
        assert!(run(&[&demo, flags].concat()).status.code().is_some());
        path
    }
}

#[test]
fn a_saved_report_is_shown_in_any_format() {
    let folder = Folder::new();
    let saved = folder.report("srv-missing", &[]);
    let text = run(&["report", &saved]);
    assert_eq!((text.status.code(), stderr(&text)), (Some(0), String::new()));
    assert!(stdout(&text).contains("srv.missing"), "{}", stdout(&text));
    let again = stdout(&run(&["report", &saved, "--format", "json"]));
    assert_eq!(again, std::fs::read_to_string(&saved).expect("saved"));
    let page = folder.file("page.html");
    assert_eq!(run(&["report", &saved, "--format", "markdown", "--save", &page]).status.code(), Some(0));
    assert!(std::fs::read_to_string(&page).expect("saved").starts_with("<!DOCTYPE html>"));
    let kept = run(&["report", &saved, "--save", &page]);
    assert_eq!((kept.status.code(), stdout(&kept)), (Some(1), String::new()), "{}", stderr(&kept));
}

#[test]
fn a_redacted_report_is_the_same_report_of_nobody() {
    let folder = Folder::new();
    let plain = folder.report("srv-wrong-target", &[]);
    let redacted = folder.report("srv-wrong-target", &["--redact"]);
    let later = stdout(&run(&["report", &plain, "--redact", "--format", "json"]));
    let redacted = std::fs::read_to_string(redacted).expect("saved");
    for text in [&later, &redacted] {
        let report: Value = serde_json::from_str(text).expect("JSON");
        crate::report::check_schema("redacted", &report);
        assert_eq!(
            (&report["run"]["redacted"], &report["diagnosis"]["cause"]),
            (&Value::Bool(true), &"srv.wrong-target".into())
        );
        assert!(!text.contains("contoso") && !text.contains("pc7") && !text.contains("kms01"), "{text}");
    }
    let text = stdout(&run(&["report", &plain, "--redact"]));
    assert!(text.contains("replaced by stand-ins") && !text.contains("contoso"), "{text}");
}

#[test]
fn nothing_that_is_printed_holds_an_original() {
    let folder = Folder::new();
    let sample = |name: &str| {
        let path = format!("{}/fixtures/outputs/{name}", env!("CARGO_MANIFEST_DIR"));
        let copy = folder.file(&format!("pc7-kms01-{name}"));
        std::fs::copy(path, &copy).expect("copied");
        copy
    };
    let files = ["ipconfig-en-client-domain.txt", "transcript-en-session-broken.txt"].map(sample);
    let import = run(&["import", &files[0], &files[1], "--redact", "-v", "--format", "json"]);
    let told = stderr(&import);
    assert!(told.contains("file-1: ipconfig") && told.contains("file-2: "), "{told}");
    let demo = run(&["demo", "srv-wrong-target", "--headless", "--redact", "-v"]);
    assert!(stderr(&demo).contains("[6/6]"), "{}", stderr(&demo));
    for output in [import, demo] {
        let all = format!("{}{}", stdout(&output), stderr(&output)).to_lowercase();
        for original in ["contoso", "pc7", "kms01", "fabrikam", "10.0."] {
            assert!(!all.contains(original), "{original}: {all}");
        }
    }
}

#[test]
fn two_reports_are_compared() {
    let folder = Folder::new();
    let (before, after) = (folder.report("srv-missing", &[]), folder.report("healthy", &[]));
    let text = stdout(&run(&["report", &before, &after]));
    for said in
        ["srv.missing → no fault found", "3. Find the SRV record: fail → pass", "GONE", "error srv.missing"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    let json: Value =
        serde_json::from_slice(&run(&["report", &before, &after, "--format", "json"]).stdout).expect("JSON");
    assert_eq!(json["schema"], "kmsdoctor-comparison/1");
    assert_eq!(
        (json["gone"][0]["cause"].as_str(), json["new"].as_array().map(Vec::len)),
        (Some("srv.missing"), Some(0))
    );
    let same = stdout(&run(&["report", &before, &before]));
    assert!(same.contains("Nothing that the diagnosis rests on has changed."), "{same}");
    let redacted = stdout(&run(&["report", &before, &before, "--redact", "--format", "markdown"]));
    assert!(redacted.contains("Nothing that") && !redacted.contains("contoso"), "{redacted}");
}

#[test]
fn the_schema_is_printed() {
    let printed = run(&["report", "--schema"]);
    let schema: Value = serde_json::from_slice(&printed.stdout).expect("JSON");
    assert_eq!((printed.status.code(), schema["$id"].as_str()), (Some(0), Some("kmsdoctor-report/1")));
}

#[test]
fn what_cannot_be_read_is_wrong_usage() {
    let folder = Folder::new();
    let bad = folder.file("bad.json");
    std::fs::write(&bad, r#"{"schema": "kmsdoctor-report/9"}"#).expect("written");
    let refused = run(&["report", &bad]);
    assert_eq!((refused.status.code(), stdout(&refused)), (Some(2), String::new()));
    assert!(stderr(&refused).contains("kmsdoctor-report/9"), "{}", stderr(&refused));
    for arguments in [&["report"][..], &["report", "/nonexistent.json"], &["report", &bad, &bad, &bad]] {
        let output = run(arguments);
        assert_eq!(
            (output.status.code(), stdout(&output), (1..=2).contains(&stderr(&output).lines().count())),
            (Some(2), String::new(), true),
            "{}",
            stderr(&output)
        );
    }
}
