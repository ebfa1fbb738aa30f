//! Every page at three sizes in every language, against `fixtures/screens/PAGE-WxH.txt`, or
//! `fixtures/screens/LANGUAGE/PAGE-WxH.txt` where that is not English.
//!
//! `UPDATE_GOLDENS=1 cargo test --test suite screens::goldens` writes the files anew; the README shows
//! some of them.

use std::fs;
use std::path::{Path, PathBuf};

use kmsdoctor::evidence::{RpcOutcome, Seen};
use kmsdoctor::locale::Language;
use kmsdoctor::report::Saved;
use kmsdoctor::tui::{Look, Message, Opening, RunNews};

use super::documents::record;
use super::driver::{COLORFUL, Driver, RULES, here, saved, speaking};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

/// The wizard at a page, for a size.
type Scene = fn((u16, u16)) -> Driver;

const SCENES: [(&str, Scene); 35] = [
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
        let plain = Look { color: false, shapes: false, letters: false };
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
    ("interview-code", |size| interview(size, 0)),
    ("interview-ping", |size| interview(size, 2)),
    ("interview-trap", |size| interview(size, 3)),
    ("interview-values", |size| {
        let mut driver = interview(size, 3);
        driver.press("k k k k k k k k k k Enter").type_text("kms01.corp.example");
        driver
    }),
    ("interview-pasted", |size| {
        let mut driver = interview(size, 3);
        driver.take(Message::Paste(NSLOOKUP.to_owned()));
        driver
    }),
    ("outputs", |size| {
        let mut driver = Driver::open(Opening::Start, size);
        driver.press("j j j Enter").type_text("/home/alex/kms.txt").press("Enter");
        driver.take(Message::Outputs("/home/alex/kms.txt".into(), Ok(NSLOOKUP.as_bytes().to_vec())));
        driver.take(Message::Outputs("/home/alex/mail.txt".into(), Ok(b"Dear all, nothing works.".to_vec())));
        driver
    }),
];

/// What nslookup says where the record is missing, copied without its prompt.
pub(super) const NSLOOKUP: &str = "Server:  dc01.corp.example\r\nAddress:  10.0.0.53\r\n\r\n*** dc01.corp.example can't find _vlmcs._tcp.corp.example: Non-existent domain\r\n";

/// The interview after so many answers: the code, the configuration, the ping of the DNS server.
pub(super) fn interview(size: (u16, u16), answers: usize) -> Driver {
    let mut driver = Driver::open(Opening::Start, size);
    driver.press("j j Enter");
    if answers > 0 {
        driver.press("Enter").type_text("c004f074").press("Enter");
    }
    if answers > 1 {
        driver.press("Enter").type_text("corp.example").press("Enter").type_text("corp.example");
        driver.press("Enter").type_text("10.0.0.53").press("Enter").type_text("10.0.0.1").press("Enter");
    }
    if answers > 2 {
        driver.press("j Enter").type_text("10.0.0.7").press("Enter");
    }
    driver
}

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

/// Below `fixtures/screens`: English beside the folders of the other languages.
fn place(language: Language, name: &str, (width, height): (u16, u16)) -> PathBuf {
    let file = format!("{name}-{width}x{height}.txt");
    if language == Language::ENGLISH { file.into() } else { Path::new(language.tag()).join(file) }
}

#[test]
fn every_page_looks_as_it_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/screens");
    let renew = std::env::var_os("UPDATE_GOLDENS").is_some_and(|value| value == "1");
    let mut changed = Vec::new();
    for language in RULES.languages() {
        for (name, scene) in SCENES {
            for size in SIZES {
                let screen = speaking(language, || scene(size)).screen();
                let path = folder.join(place(language, name, size));
                if renew {
                    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
                    fs::write(&path, &screen).expect("a golden is written");
                }
                let golden = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
                if golden != screen {
                    changed.push(format!("{}\n--- was\n{golden}\n--- is\n{screen}", path.display()));
                }
            }
        }
    }
    let remedy = "UPDATE_GOLDENS=1 writes them anew";
    assert!(changed.is_empty(), "{} screens changed ({remedy}):\n\n{}", changed.len(), changed.join("\n\n"));
}

#[test]
fn no_golden_is_left_over() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/screens");
    let mut known = Vec::new();
    for language in RULES.languages() {
        known.extend(SCENES.iter().flat_map(|(name, _)| SIZES.map(|size| place(language, name, size))));
    }
    let mut stray = Vec::new();
    let mut folders = vec![folder.clone()];
    while let Some(inside) = folders.pop() {
        for entry in fs::read_dir(inside).expect("a folder") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                folders.push(path);
            } else if !known.iter().any(|known| folder.join(known) == path) {
                stray.push(path);
            }
        }
    }
    assert!(stray.is_empty(), "{stray:?}");
}

/// What a person reads in another language is what they would read if they had begun in it.
#[test]
fn every_page_can_be_switched_to_every_language() {
    let languages = RULES.languages();
    // Scrolled down, other lines are in sight.
    for (name, scene) in SCENES.into_iter().filter(|(name, _)| *name != "diagnosis-fix") {
        for (index, language) in languages.iter().enumerate() {
            let size = SIZES[index % SIZES.len()];
            let begun = speaking(*language, || scene(size));
            let before = languages[(index + languages.len() - 1) % languages.len()];
            let mut switched = speaking(before, || scene(size));
            switched.press("F2");
            let without_note = |driver: &super::driver::Driver| -> Vec<String> {
                let rows: Vec<String> = driver.screen().lines().map(str::to_owned).collect();
                let note = rows.len() - 2;
                rows.into_iter().enumerate().filter(|(row, _)| *row != note).map(|(_, row)| row).collect()
            };
            let (begun, switched) = (without_note(&begun), without_note(&switched));
            assert_eq!(begun, switched, "{name}: {before} to {language}");
        }
    }
}

#[test]
fn the_last_language_leads_back_to_the_first_and_says_which_it_is() {
    let mut driver = Driver::with_report("srv-missing-known-host", (80, 24));
    let names = ["français", "繁體中文", "English"];
    for name in names {
        driver.press("L");
        assert!(driver.screen().contains(name), "{name}:\n{}", driver.screen());
    }
    assert!(driver.screen().contains("SRV RECORD PROBLEM"), "{}", driver.screen());
    let mut driver = Driver::open(Opening::Start, (80, 24));
    driver.press("Tab").type_text("L").press("F2");
    assert!(driver.app.is_typing() && driver.screen().contains("français"), "{}", driver.screen());
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
    let plain = Look { color: false, shapes: false, letters: false };
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
