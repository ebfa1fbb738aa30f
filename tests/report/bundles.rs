//! Bundles: what is inside, what is not, and that they open again whatever somebody made of them.

use std::io::{Cursor, Read, Write};

use kmsdoctor::evidence::{Enclosure, LeftOut};
use kmsdoctor::locale::Language;
use kmsdoctor::report::{ReadError, Saved, bundle, imported, read};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{rules, runs};

const KEY: &str = "W269N-WFGWX-YVC9B-4J6C9-T83GX";

/// The files of a zip file, by name.
fn files(archive: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("a zip file");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("UTF-8").to_string()).collect();
    let read = |name: String| {
        let mut octets = Vec::new();
        archive.by_name(&name).expect("there").read_to_end(&mut octets).expect("read");
        (name, String::from_utf8_lossy(&octets).into_owned())
    };
    names.into_iter().map(read).collect()
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, octets) in files {
        archive.start_file(*name, SimpleFileOptions::default()).expect("begun");
        archive.write_all(octets).expect("written");
    }
    archive.finish().expect("ended").into_inner()
}

fn enclosures() -> Vec<Enclosure> {
    let output = |name: &str, contents| Enclosure {
        name: format!("outputs/{name}.txt"),
        command: Some(format!("{name} /all")),
        contents,
    };
    let wide: Vec<u8> = format!("clé {KEY}\r\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        imported(1, "../..\\pc7 ipconfig.txt", format!("Host Name: pc7\r\n{KEY}").into_bytes()),
        output("wide", Ok(wide)),
        output("gone", Err(LeftOut::Absent)),
        output("late", Err(LeftOut::Timeout)),
        output("silent", Err(LeftOut::Silent(1))),
        output("large", Ok(vec![b'a'; 13 << 20])),
    ]
}

async fn saved() -> Saved {
    let runs = runs(&rules()).await;
    Saved::of(runs.into_iter().find(|(name, _)| name == "srv-missing-known-host").expect("a scenario").1)
}

fn packed(saved: &Saved, enclosures: Vec<Enclosure>) -> Vec<u8> {
    let rules = rules();
    bundle(&saved.document(&rules, Language::ENGLISH), rules.words(Language::ENGLISH), enclosures)
}

#[tokio::test]
async fn a_bundle_holds_the_report_the_outputs_and_a_list_and_no_product_key() {
    let saved = saved().await;
    let bundle = packed(&saved, enclosures());
    let files = files(&bundle);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let inside = ["report.html", "report.json", "report.txt", "imported/1-_.._pc7_ipconfig.txt"];
    assert_eq!(names, [&inside[..], &["outputs/wide.txt", "manifest.txt"]].concat());
    for (name, text) in &files {
        let text = text.replace('\0', "");
        assert!(!text.contains("W269N") && !text.contains("T83GX"), "{name}: {text}");
    }
    assert!(files[3].1.contains("Host Name: pc7\r\nXXXXX-XXXXX-XXXXX-XXXXX-XXXXX"), "{}", files[3].1);
    let manifest = &files[5].1;
    for line in [
        "\n  outputs/gone.txt: there is no such program or file\n      gone /all\n",
        "\n  outputs/late.txt: it did not end in time\n",
        "\n  outputs/silent.txt: it wrote nothing (exit code 1)\n",
        "\n  outputs/large.txt: it is too large\n",
        "\n  imported/1-_.._pc7_ipconfig.txt (45 octets)\n      a file that was imported\n",
    ] {
        assert!(manifest.contains(line), "{line}: {manifest}");
    }
    assert!(read(&bundle).expect("a report").run == saved.run);
}

#[tokio::test]
async fn a_bundle_with_stand_ins_holds_no_raw_output() {
    let saved = saved().await.redact();
    let bundle = packed(&saved, enclosures());
    let files = files(&bundle);
    assert_eq!(files.len(), 4);
    for (name, text) in &files {
        let whole = format!("{name} {text}");
        for original in ["pc7", "kms01", "corp.example", "10.91."] {
            assert!(!whole.contains(original), "{original}: {whole}");
        }
    }
    let manifest = &files[3].1;
    assert!(manifest.contains("imported/file-1"), "{manifest}");
    assert!(manifest.contains("outputs/gone.txt: nothing proves that it holds no name"), "{manifest}");
    assert!(read(&bundle).expect("a report").redacted);
}

#[tokio::test]
async fn a_hostile_bundle_is_refused_with_the_reason() {
    let good = packed(&saved().await, Vec::new());
    let nothing_inside = zipped(&[("../report.json", b"{}"), ("notes.txt", b"hello")]);
    assert!(matches!(read(&nothing_inside), Err(ReadError::NoReportInside)));
    let bomb = zipped(&[("report.json", &vec![b' '; 100 << 20])]);
    assert!(bomb.len() < 1 << 20, "it looks small");
    assert!(matches!(read(&bomb), Err(ReadError::TooLarge)));
    assert!(matches!(read(&good[..good.len() / 2]), Err(ReadError::BrokenBundle(_))));
    assert!(matches!(read(b"PK\x03\x04"), Err(ReadError::BrokenBundle(_))));
    assert!(matches!(read(&zipped(&[("report.json", b"[]")])), Err(ReadError::NoSchema)));
    // A bundle in a bundle is no report.
    assert!(read(&zipped(&[("report.json", &good)])).is_err());
    // Somebody unpacked it, and packed it again with more.
    let files = files(&good);
    let again = zipped(&[("notes.txt", b"see the call of Monday"), ("report.json", files[1].1.as_bytes())]);
    assert!(read(&again).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spoilt_bundle_never_panics(
        spots in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        end in any::<prop::sample::Index>(),
    ) {
        let mut octets = zipped(&[("a", b"hello"), ("report.json", b"{\"schema\":\"kmsdoctor-report/1\"}")]);
        for (spot, octet) in spots {
            let spot = spot.index(octets.len());
            octets[spot] = octet;
        }
        let _ = read(&octets);
        let _ = read(&octets[..end.index(octets.len())]);
    }
}
