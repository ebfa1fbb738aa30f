//! `--bundle`: one file for support, which opens again.

use std::io::{Cursor, Read};
use std::path::Path;

use super::{run, stderr, stdout};

/// A file of a zip file.
fn unpacked(archive: &Path, name: &str) -> String {
    let octets = std::fs::read(archive).expect("a bundle");
    let mut archive = zip::ZipArchive::new(Cursor::new(octets)).expect("a zip file");
    let mut text = Vec::new();
    archive.by_name(name).expect(name).read_to_end(&mut text).expect("read");
    String::from_utf8_lossy(&text).into_owned()
}

#[test]
fn a_check_encloses_what_this_machine_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pc7.zip");
    let shown = path.display().to_string();
    let quick =
        ["--dns-server", "127.0.0.1:9", "--search", "corp.example", "--timeout", "0.2", "--no-ping", "-q"];
    let check = run(&[&["check", "--bundle", &shown], &quick[..]].concat());
    assert_eq!((check.status.code(), stderr(&check)), (Some(12), String::new()), "{}", stdout(&check));
    assert_eq!(unpacked(&path, "report.txt"), stdout(&check));
    assert_eq!(
        unpacked(&path, "outputs/hosts"),
        std::fs::read_to_string("/etc/hosts").expect("a hosts file")
    );
    let manifest = unpacked(&path, "manifest.txt");
    assert!(manifest.contains("outputs/slmgr-dlv.txt") && manifest.contains("is not Windows"), "{manifest}");
    let again = run(&[&["check", "--bundle", &shown], &quick[..]].concat());
    assert_eq!((again.status.code(), stdout(&again)), (Some(1), String::new()), "an existing file is kept");
    let opened = run(&["report", &shown, "--format", "json"]);
    assert_eq!(stdout(&opened), unpacked(&path, "report.json"), "{}", stderr(&opened));
}

#[test]
fn an_import_encloses_its_files_but_not_with_stand_ins() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("pc7-ipconfig.txt");
    let sample = format!("{}/fixtures/outputs/ipconfig-en-client-domain.txt", env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(sample, &file).expect("copied");
    let (file, plain) = (file.display().to_string(), folder.path().join("plain.zip"));
    run(&["import", &file, "-q", "--bundle", &plain.display().to_string()]);
    let original = unpacked(&plain, "imported/1-pc7-ipconfig.txt");
    assert_eq!(original.as_bytes(), std::fs::read(&file).expect("there"));
    let kept_back = folder.path().join("public.zip");
    run(&["import", &file, "-q", "--redact", "--bundle", &kept_back.display().to_string()]);
    let manifest = unpacked(&kept_back, "manifest.txt");
    assert!(manifest.contains("imported/file-1") && !manifest.contains("pc7"), "{manifest}");
}

#[test]
fn a_demo_encloses_nothing_of_this_machine() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.ZIP");
    let shown = path.display().to_string();
    let demo = run(&["demo", "srv-missing", "--headless", "-q", "--bundle", &shown]);
    assert_eq!(demo.status.code(), Some(11), "{}", stderr(&demo));
    let manifest = unpacked(&path, "manifest.txt");
    assert!(!manifest.contains("outputs/hosts") && manifest.contains("not about the machine"), "{manifest}");
}

#[test]
fn wrong_usage_is_told_before_anything_is_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(place("there.zip"), "").expect("written");
    for (arguments, status, says) in [
        (&["demo", "healthy", "--headless", "--bundle", &place("a.tar")][..], 2, "a bundle is a zip file"),
        (&["demo", "healthy", "--bundle", &place("a.zip")], 2, "--bundle needs --headless"),
        (&["demo", "healthy", "--headless", "--bundle", &place("there.zip")], 1, "the file exists"),
        (&["demo", "healthy", "--headless", "--bundle", &place("no/a.zip")], 1, "create the folder first"),
        (&["report", &place("there.zip")], 2, "it is not JSON"),
    ] {
        let output = run(arguments);
        assert_eq!((output.status.code(), stdout(&output)), (Some(status), String::new()), "{arguments:?}");
        assert!(stderr(&output).contains(says), "{says}: {}", stderr(&output));
    }
    assert_eq!(std::fs::read(place("there.zip")).expect("there"), b"", "an existing file is kept");
}
