//! What the Windows executable does beside the scenarios: the demo, and how it treats its caller.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;

use kmsdoctor::demo;

use crate::scenario::Scenario;
use crate::terminal::Pseudo;

use super::licensing;
use super::requirements;
use super::samba::Domain;
use super::stage::Stage;
use super::wine::Prefix;

/// Wine 8 keeps ICMP errors on datagrams to itself, so a refused port looks like silence.
const SILENT_UNDER_WINE: &str = "dns-service-down";

/// A client in a healthy network, with the Windows executable.
struct Client {
    prefix: Prefix,
    stage: Stage,
    scenario: Scenario,
}

impl Client {
    fn new() -> Self {
        Self::of("healthy")
    }

    /// A client in the network of a scenario.
    fn of(scenario: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/scenarios");
        let scenario = Scenario::read(&path.join(scenario).with_extension("toml"));
        let stage = Stage::build(&scenario, &Domain::default());
        Self { prefix: Prefix::make(&stage, &scenario), stage, scenario }
    }

    /// The same with a licensing script.
    fn with_script(name: &str) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/windows").join(name);
        let Self { prefix, stage, scenario } = Self::new();
        let script = std::fs::read(script).expect("a script");
        Self { prefix: prefix.with_licensing_script(&script), stage, scenario }
    }

    /// The same on a Windows that speaks the language of `locale`, whose script prints `sample`.
    fn speaking(locale: &str, sample: &[u8]) -> Self {
        let Self { prefix, stage, scenario } = Self::new();
        let prefix = prefix.with_licensing_script(&licensing::script(sample)).speaking(locale);
        Self { prefix, stage, scenario }
    }

    /// What a check says about the licence.
    fn licence(&self) -> Value {
        let output = self.run(&["check", "-q", "--format", "json"]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        assert_eq!(report["diagnosis"]["class"], "healthy", "{}", String::from_utf8_lossy(&output.stderr));
        report["client"]["windows"]["licence"].clone()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        output(self.prefix.executable(&self.stage, &self.scenario).args(arguments))
    }
}

fn output(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).output().expect("run the executable")
}

fn cause(output: &Output) -> (Option<i32>, Value) {
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (output.status.code(), report["diagnosis"]["cause"].clone())
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn every_demo_ends_alike_on_windows() {
    if !requirements::met() {
        return;
    }
    let client = Client::new();
    let mut differences = Vec::new();
    for scenario in demo::Scenario::all().iter().filter(|scenario| scenario.name != SILENT_UNDER_WINE) {
        let arguments = ["demo", scenario.name, "--headless", "-q", "--format", "json", "--timeout", "2"];
        let expected = cause(&output(Command::new(env!("CARGO_BIN_EXE_kmsdoctor")).args(arguments)));
        let got = cause(&client.run(&arguments));
        if got != expected {
            differences.push(format!("{}: {got:?} instead of {expected:?}", scenario.name));
        }
    }
    assert_eq!(differences, Vec::<String>::new());
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn wrong_usage_on_windows_is_one_line_and_a_hint() {
    if !requirements::met() {
        return;
    }
    let output = Client::new().run(&["check", "--port", "nonsense"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{told}");
    assert!(told.starts_with("kmsdoctor: ") && told.contains("\nhint: "), "{told}");
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn the_licence_is_asked_for_on_windows() {
    if !requirements::met() {
        return;
    }
    assert_eq!(Client::new().licence()["outcome"], "absent");
    let licence = Client::with_script("slmgr-client.vbs").licence();
    assert_eq!((&licence["outcome"], &licence["status"]), (&"answered".into(), &1.into()), "{licence}");
    assert_eq!(Client::with_script("slmgr-hangs.vbs").licence()["outcome"], "timeout");
}

/// Checks with a bundle, and returns its files by name.
fn bundle(client: &Client, place: &Path) -> BTreeMap<String, String> {
    let path = place.join("pc7.zip");
    let output = client.run(&["check", "-q", "--bundle", &Prefix::windows_path(&path)]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let file = std::fs::File::open(&path).expect("a bundle");
    let mut archive = zip::ZipArchive::new(file).expect("a zip file");
    let count = archive.len();
    let contents = |index| {
        let mut file = archive.by_index(index).expect("a file");
        let mut octets = Vec::new();
        file.read_to_end(&mut octets).expect("read");
        (file.name().expect("UTF-8").to_string(), String::from_utf8_lossy(&octets).into_owned())
    };
    (0..count).map(contents).collect()
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn a_bundle_holds_what_support_asks_for_on_windows() {
    if !requirements::met() {
        return;
    }
    let place = tempfile::tempdir().expect("a folder");
    let files = bundle(&Client::with_script("slmgr-client.vbs"), place.path());
    let manifest = &files["manifest.txt"];
    assert!(files["outputs/slmgr-dlv.txt"].contains("Partial Product Key: T83GX"), "{manifest}");
    assert!(files["outputs/ipconfig-all.txt"].to_lowercase().contains("ip"), "{manifest}");
    assert!(files["outputs/registry-tcpip.txt"].contains(r"Services\Tcpip\Parameters"), "{manifest}");
    assert!(manifest.contains("outputs/licensingdiag.txt: there is no such program"), "{manifest}");
    let platform = &files["outputs/registry-platform.txt"];
    assert!(platform.contains("BackupProductKeyDefault") && platform.contains("XXXXX-XXXXX"), "{platform}");
    assert!(files.values().all(|text| !text.contains("W269N")), "a product key is not handed on");
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn a_command_that_hangs_keeps_a_bundle_no_longer_than_its_limit_on_windows() {
    if !requirements::met() {
        return;
    }
    let place = tempfile::tempdir().expect("a folder");
    let began = std::time::Instant::now();
    let files = bundle(&Client::with_script("slmgr-hangs.vbs"), place.path());
    let manifest = &files["manifest.txt"];
    assert!(manifest.contains("outputs/slmgr-dlv.txt: it did not end in time"), "{manifest}");
    assert!(files.contains_key("outputs/ipconfig-all.txt"), "{manifest}");
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn the_licence_is_read_in_every_language_on_windows() {
    if !requirements::met() {
        return;
    }
    let french = sample("slmgr-fr-dlv-hote-b.txt");
    // Scripts are read in the Windows code page, and print in that of the console.
    let french = oem_cp::decode_string_complete_table(&french, &oem_cp::code_table::DECODING_TABLE_CP850);
    let (french, ..) = encoding_rs::WINDOWS_1252.encode(&french);
    let licence = Client::speaking("fr_FR.UTF-8", &french).licence();
    assert_eq!((&licence["status"], &licence["current_count"]), (&1.into(), &4.into()), "{licence}");
    assert_eq!((&licence["channel"], &licence["is_kms_host"]), (&"Volume:CSVLK".into(), &true.into()));
    let licence = Client::speaking("zh_TW.UTF-8", &sample("slmgr-zh-tw-dlv-notification-b.txt")).licence();
    assert_eq!((&licence["status"], &licence["reason"]), (&5.into(), &"0xC004F009".into()), "{licence}");
    assert_eq!(licence["product"], "Windows(R), Professional edition");
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn what_is_printed_is_utf_8_whatever_the_code_page_on_windows() {
    if !requirements::met() {
        return;
    }
    let client = Client::new();
    let client = Client { prefix: client.prefix.speaking("zh_TW.UTF-8"), ..client };
    let text = String::from_utf8(client.run(&["check", "-q"]).stdout).expect("UTF-8");
    // Windows speaks Chinese here, and so does the report.
    assert!(text.starts_with("KMS 啟用檢查 · pc7 · "), "{text}");
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn control_c_ends_a_check_with_what_was_found_on_windows() {
    if !requirements::met() {
        return;
    }
    let client = Client::of("network-dns-server-silent");
    let saved = client.stage.outbox().join("report.json");
    let path = Prefix::windows_path(&saved);
    let arguments = ["check", "--timeout", "60", "--save", &path, "--force"];
    // Wine 8 locks up for good where the signal comes between its fork and its exec: the program starts
    // others, to read the licence, at the same time.
    let status = (0..3).find_map(|_| {
        let command = client.prefix.in_terminal(&client.stage, &arguments, false);
        let mut terminal = Pseudo::start(command, 100, 90);
        terminal.see("[1/6]");
        terminal.press("\u{3}");
        terminal.exit_within(Duration::from_secs(20))
    });
    assert_eq!(status.expect("an end").exit_code(), 130);
    let report = std::fs::read(saved).expect("a saved report");
    let report: Value = serde_json::from_slice(&report).expect("JSON");
    assert_eq!(report["run"]["complete"], false);
    assert_eq!(report["diagnosis"]["cause"], "inconclusive");
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn the_wizard_shows_the_licence_and_control_c_leaves_it_on_windows() {
    if !requirements::met() {
        return;
    }
    let client = Client::with_script("slmgr-client.vbs");
    let mut terminal = Pseudo::start(client.prefix.in_terminal(&client.stage, &[], true), 120, 50);
    terminal.see("What is to be diagnosed?");
    terminal.press("\r");
    terminal.see("Enter shows the diagnosis");
    terminal.press_until("g", "Volume:GVLK");
    terminal.press("\u{3}");
    assert_eq!(terminal.exit().exit_code(), 130);
}

/// The octets of a sample output.
fn sample(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/outputs").join(name);
    std::fs::read(path).expect("a sample")
}

#[test]
#[ignore = "it needs Wine and the Windows executable: tests/run brings both"]
fn the_wizard_is_driven_by_keys_on_windows() {
    if !requirements::met() {
        return;
    }
    let client = Client::new();
    let mut terminal = Pseudo::start(client.prefix.wizard(&["demo", "srv-missing"]), 80, 24);
    terminal.see("Enter shows the diagnosis");
    terminal.press("\r");
    terminal.see("SRV RECORD PROBLEM");
    terminal.press("q");
    assert_eq!(terminal.end().exit_code(), 0);
}
