//! Every page at three sizes, against `fixtures/screens/PAGE-WxH.txt`.
//!
//! `UPDATE_GOLDENS=1 cargo test --test suite screens::goldens` writes the files anew; the README shows
//! some of them.

use std::fs;
use std::path::Path;

use kmsdoctor::evidence::{RpcOutcome, Seen};
use kmsdoctor::report::Saved;
use kmsdoctor::tui::{Look, Message, Opening, RunNews};

use super::documents::record;
use super::driver::{COLORFUL, Driver, RULES, here, saved};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

/// The wizard at a page, for a size.
type Scene = fn((u16, u16)) -> Driver;

const SCENES: [(&str, Scene); 30] = [
    ("start", |size| Driver::open(Opening::Start, size)),
    ("start-form", |size| {
        let mut driver = Driver::open(Opening::Start, size);
        driver.press("Tab").type_text("c004f074").press("Down").type_text("kms01.contoso.com");
        driver.press("Down").type_text("10.0.0.300").press("Up Up");
        driver
    }),
    ("start-host", |size| {
        let mut driver = Driver::open(Opening::Start, size);
        driver.press("j");
        driver
    }),
    ("procedure-running", running),
    ("procedure-host", |size| {
        let mut driver = Driver::open(Opening::Start, size);
        driver.press("j Enter");
        driver.end_run(record(&RULES, "host-publishing-disabled").run);
        driver
    }),
    ("diagnosis-host", |size| Driver::with_report("host-publishing-disabled", size)),
    ("procedure-done", |size| Driver::after_run("srv-missing-known-host", size)),
    ("procedure-host-question", |size| {
        let mut driver = Driver::after_run("srv-missing", size);
        driver.type_text("kms01.corp.example");
        driver
    }),
    ("diagnosis-srv", |size| Driver::with_report("srv-missing-known-host", size)),
    ("diagnosis-fix", |size| {
        let mut driver = Driver::with_report("srv-missing-known-host", size);
        driver.press("PgDn j j j j j j j j j j j j j j j j");
        driver
    }),
    ("diagnosis-firewall", |size| Driver::with_report("firewall-blocked", size)),
    ("diagnosis-name", |size| Driver::with_report("name-hosts-file-wrong", size)),
    ("diagnosis-network", |size| Driver::with_report("network-dns-server-gone", size)),
    ("diagnosis-kms-service", |size| Driver::with_report("kms-service-http", size)),
    ("diagnosis-licensing", |size| Driver::with_report("licensing-count-too-low", size)),
    ("diagnosis-healthy", |size| Driver::with_report("healthy", size)),
    ("diagnosis-changed", |size| {
        let mut driver = Driver::after_run("srv-missing-known-host", size);
        driver.press("Enter r");
        driver.end_run(record(&RULES, "healthy").run);
        driver.press("Enter");
        driver
    }),
    ("diagnosis-ascii", |size| {
        let plain = Look { color: false, unicode: false };
        Driver::looking(plain, saved("srv-missing-known-host"), size)
    }),
    ("diagnosis-wide-characters", |size| {
        let mut run = record(&RULES, "kms-service-http").run;
        run.client.host_name = Some("電腦七號".to_owned());
        for observation in &mut run.observations {
            if let Seen::Connect(connection) = &mut observation.seen
                && let Some(RpcOutcome::Foreign { preview, .. }) = &mut connection.rpc
            {
                *preview = "HTTP/1.1 403 這個連線已由公司的代理伺服器拒絕。".repeat(3);
            }
        }
        Driver::open(Opening::Report(Box::new(Saved::of(run))), size)
    }),
    ("evidence", |size| {
        let mut driver = Driver::with_report("srv-missing-known-host", size);
        driver.press("e j j");
        driver
    }),
    ("evidence-filter", |size| {
        let mut driver = Driver::with_report("srv-missing-known-host", size);
        driver.press("e f /").type_text("nxdomain");
        driver
    }),
    ("save", |size| {
        let mut driver = Driver::with_report("srv-missing-known-host", size);
        driver.press("s");
        driver
    }),
    ("save-replace", |size| {
        let mut driver = Driver::with_report("srv-missing-known-host", size);
        driver.press("s Right Enter");
        let path = "/home/alex/reports/kmsdoctor-pc7-srv-20260102-030405.json".into();
        driver.take(Message::Written(Err(kmsdoctor::report::SaveError::Exists(path))));
        driver
    }),
    ("save-redacted", |size| {
        let mut driver = Driver::with_report("srv-missing-known-host", size);
        driver.press("s Right Right Right Down Right");
        driver
    }),
    ("save-bundle", |size| {
        let mut driver = Driver::after_run("srv-missing-known-host", size);
        driver.press("s Left Enter");
        driver
    }),
    ("help", |size| {
        let mut driver = Driver::with_report("srv-missing-known-host", size);
        driver.press("?");
        driver
    }),
    ("lookup", |size| {
        let mut driver = Driver::open(Opening::Start, size);
        driver.press("End Enter").type_text("dns").press("Down Down");
        driver
    }),
    ("open", |size| {
        let mut driver = Driver::open(Opening::Start, size);
        driver.press("j j j j Enter").type_text("/home/alex/reports/pc7.json");
        driver
    }),
    ("practice", |size| Driver::open(Opening::Practices, size)),
    ("caller", |size| {
        let mut driver = Driver::open(Opening::Start, size);
        driver.press("j j Enter");
        driver
    }),
];

/// The scene called `name`, at a size.
pub(super) fn scene(name: &str, size: (u16, u16)) -> Driver {
    let (_, scene) = SCENES.iter().find(|(other, _)| *other == name).expect("a scene");
    scene(size)
}

/// A run in its middle: half of the events have happened, two seconds have gone by.
fn running(size: (u16, u16)) -> Driver {
    let mut driver = Driver::looking(COLORFUL, Opening::Run(here()), size);
    let Some(kmsdoctor::tui::Command::Launch(id, _)) = driver.command else { panic!("no run") };
    let recorded = record(&RULES, "firewall-blocked");
    let (allowed, patience) = (recorded.run.allowed, std::time::Duration::from_secs(4));
    driver.take(Message::Run(id, RunNews::Began { allowed, patience }));
    let connecting = recorded.events.iter().position(|event| {
        matches!(event, kmsdoctor::procedure::Event::Answered(seen)
            if matches!(seen.seen, kmsdoctor::evidence::Seen::Connect(_)))
    });
    for event in recorded.events.into_iter().take(connecting.expect("a connection")) {
        driver.take(Message::Run(id, RunNews::Told(event)));
    }
    driver.at(1_500);
    driver.press("g j");
    driver
}

#[test]
fn every_page_looks_as_it_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/screens");
    let renew = std::env::var_os("UPDATE_GOLDENS").is_some_and(|value| value == "1");
    let mut changed = Vec::new();
    for (name, scene) in SCENES {
        for (width, height) in SIZES {
            let screen = scene((width, height)).screen();
            let path = folder.join(format!("{name}-{width}x{height}.txt"));
            if renew {
                fs::write(&path, &screen).expect("a golden is written");
            }
            let golden = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            if golden != screen {
                changed.push(format!("{}\n--- was\n{golden}\n--- is\n{screen}", path.display()));
            }
        }
    }
    let remedy = "UPDATE_GOLDENS=1 writes them anew";
    assert!(changed.is_empty(), "{} screens changed ({remedy}):\n\n{}", changed.len(), changed.join("\n\n"));
}

#[test]
fn no_golden_is_left_over() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/screens");
    let known: Vec<String> = SCENES
        .iter()
        .flat_map(|(name, _)| SIZES.map(|(width, height)| format!("{name}-{width}x{height}.txt")))
        .collect();
    let files = fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").file_name());
    let stray: Vec<_> =
        files.filter(|file| !known.iter().any(|name| file.as_os_str() == name.as_str())).collect();
    assert!(stray.is_empty(), "{stray:?}");
}

#[test]
fn a_window_that_is_too_small_gets_a_friendly_line_and_the_page_comes_back() {
    let mut driver = Driver::with_report("healthy", (80, 24));
    let before = driver.screen();
    for size in [(59, 20), (60, 19), (20, 5), (1, 1), (2, 1), (0, 0)] {
        driver.resize(size.0, size.1);
        let screen = driver.screen();
        assert!(!screen.contains("kmsdoctor"), "{size:?}:\n{screen}");
        driver.press("j e Esc");
    }
    driver.resize(80, 24);
    driver.press("g");
    assert_eq!(driver.screen(), before);
}

#[test]
fn a_plain_terminal_gets_ascii_without_colour() {
    let plain = Look { color: false, unicode: false };
    for (_, scene) in SCENES {
        let colorful = scene((80, 24)).screen();
        assert!(!colorful.contains('\u{1b}'));
    }
    for keys in ["", "e", "s", "?", "PgDn"] {
        let mut driver = Driver::looking(plain, saved("srv-missing-known-host"), (80, 24));
        driver.press(keys);
        assert!(driver.screen().is_ascii(), "{keys}:\n{}", driver.screen());
    }
}
