//! Reports on stdout and in files.

use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use serde_json::Value;

use super::{kmsdoctor, run, stderr, stdout};

fn json(arguments: &[&str]) -> (Value, i32) {
    let output = run(&[&["demo", "--headless", "-q", "--format", "json"], arguments].concat());
    let report = serde_json::from_slice(&output.stdout).expect("JSON");
    (report, output.status.code().expect("an exit code"))
}

/// The keys of the contract are always there, whatever the run came to.
#[test]
fn the_keys_of_the_contract_are_always_there() {
    for scenario in ["healthy", "srv-missing", "network-no-dns-server", "firewall-port-closed"] {
        let (report, _) = json(&[scenario]);
        for pointer in [
            "/schema",
            "/tool/name",
            "/tool/version",
            "/run/started_at",
            "/run/duration_ms",
            "/run/source",
            "/run/language",
            "/run/complete",
            "/run/redacted",
            "/input/error_code",
            "/input/kms_host",
            "/input/kms_addresses",
            "/input/port",
            "/input/domains",
            "/client/host_name",
            "/client/os",
            "/client/primary_dns_suffix",
            "/client/suffix_search_list",
            "/client/dns_servers",
            "/client/adapters",
            "/client/kms/overrides",
            "/client/kms/discovered_host",
            "/client/kms/lookup_domain",
            "/steps/5/id",
            "/steps/5/outcome",
            "/steps/5/summary",
            "/steps/5/duration_ms",
            "/steps/5/observations",
            "/observations",
            "/hosts",
            "/diagnosis/class",
            "/diagnosis/cause",
            "/diagnosis/summary",
            "/diagnosis/because",
            "/diagnosis/remedies",
            "/findings",
            "/error_code",
        ] {
            assert!(report.pointer(pointer).is_some(), "{scenario}: {pointer}");
        }
        crate::report::check_schema(scenario, &report);
        assert_eq!(report["schema"], "kmsdoctor-report/1");
        let ids: Vec<&str> =
            report["steps"].as_array().expect("steps").iter().filter_map(|s| s["id"].as_str()).collect();
        assert_eq!(
            ids,
            [
                "client-config",
                "dns-ping",
                "srv-lookup",
                "suffix-list",
                "connect-by-name",
                "connect-by-address"
            ]
        );
        for (index, observation) in report["observations"].as_array().expect("a list").iter().enumerate() {
            assert_eq!(observation["id"], index);
        }
    }
}

#[test]
fn a_report_that_is_read_back_is_the_same_report() {
    let (report, _) = json(&["name-wrong-address"]);
    let document: kmsdoctor::report::Document = serde_json::from_value(report.clone()).expect("a document");
    assert_eq!(serde_json::to_value(document).expect("JSON"), report);
}

#[test]
fn the_class_decides_the_exit_code() {
    for (scenario, class, code) in [
        ("healthy", "healthy", 0),
        ("network-no-dns-server", "network", 10),
        ("srv-missing", "srv", 11),
        ("name-host-not-found", "name-resolution", 12),
        ("firewall-port-closed", "firewall", 13),
        ("not-kms", "kms-service", 14),
        ("client-stale-override", "client", 15),
        ("licensing-count-too-low", "licensing", 16),
    ] {
        let (report, exit) = json(&[scenario]);
        assert_eq!((report["diagnosis"]["class"].as_str(), exit), (Some(class), code), "{scenario}");
        assert_eq!(report["diagnosis"]["cause"].is_null(), class == "healthy");
    }
}

#[test]
fn text_stands_first_what_a_person_reads_first() {
    let output = run(&["demo", "srv-missing", "--headless", "-q"]);
    let text = stdout(&output);
    let at = |word: &str| text.find(word).unwrap_or_else(|| panic!("{word}: {text}"));
    assert!(at("VERDICT") < at("WHY") && at("WHY") < at("WHAT TO DO"));
    assert!(at("WHAT TO DO") < at("STEPS") && at("STEPS") < at("EVIDENCE"));
    assert!(text.contains("Add-DnsServerResourceRecord -Srv -ZoneName \"contoso.com\""), "{text}");
    assert!(!text.contains('\u{1b}'), "no colours in a pipe");
    let prose = text.lines().filter(|line| !line.starts_with("       ") && !line.contains("http"));
    for line in prose {
        assert!(line.chars().count() <= 78, "{line}");
    }
}

#[test]
fn colours_follow_the_flag() {
    let output = run(&["demo", "healthy", "--headless", "-q", "--color", "always"]);
    assert!(stdout(&output).contains("\u{1b}[1;32m"));
    let output = run(&["demo", "healthy", "--headless", "-q", "--color", "always", "--format", "json"]);
    assert!(!stdout(&output).contains('\u{1b}'), "data has no colours");
}

#[test]
fn progress_goes_to_stderr_and_can_be_silenced() {
    let output = run(&["demo", "healthy", "--headless"]);
    let lines: Vec<String> = stderr(&output).lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 6, "{lines:?}");
    assert!(lines[0].starts_with("[1/6]") && lines[5].starts_with("[6/6]"), "{lines:?}");
    assert_eq!(stderr(&run(&["demo", "healthy", "--headless", "-q"])), "");
    let verbose = stderr(&run(&["demo", "healthy", "--headless", "-v"]));
    assert!(verbose.contains("  ? ") && verbose.contains("  = "), "{verbose}");
}

#[test]
fn a_saved_report_is_its_owners_and_never_replaces_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (text, data, ticket) = (file("r.txt"), file("r.json"), file("r.md"));
    let all =
        ["demo", "srv-missing", "--headless", "-q", "--save", &text, "--save", &data, "--save", &ticket];
    assert_eq!(run(&all).status.code(), Some(11));
    for path in [&text, &data, &ticket] {
        let mode = std::fs::metadata(path).expect("saved").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{path}");
    }
    assert!(std::fs::read_to_string(&ticket).expect("saved").starts_with("# "));
    let report: Value = serde_json::from_str(&std::fs::read_to_string(&data).expect("saved")).expect("JSON");
    assert_eq!(report["diagnosis"]["cause"], "srv.missing");

    let before = std::fs::read(&data).expect("there");
    let again = run(&["demo", "healthy", "--headless", "-q", "--save", &data]);
    assert_eq!((again.status.code(), stdout(&again)), (Some(1), String::new()));
    assert!(
        stderr(&again).contains("the file exists") && stderr(&again).contains("--force"),
        "{}",
        stderr(&again)
    );
    assert_eq!(std::fs::read(&data).expect("there"), before);
    let forced = run(&["demo", "healthy", "--headless", "-q", "--save", &data, "--force"]);
    assert_eq!(forced.status.code(), Some(0));
    assert_ne!(std::fs::read(&data).expect("there"), before);

    let nowhere = run(&["demo", "healthy", "--headless", "-q", "--save", &file("no/such/folder/r.txt")]);
    assert_eq!(nowhere.status.code(), Some(1), "{}", stderr(&nowhere));
    assert_eq!(stderr(&nowhere).lines().count(), 2);
}

#[test]
fn a_closed_stdout_is_a_quiet_end() {
    let mut child = kmsdoctor(&["demo", "srv-missing", "--headless", "-q"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(stderr(&output), "");
    assert_eq!(output.status.code(), Some(11));
}
