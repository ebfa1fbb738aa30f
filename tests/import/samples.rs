//! The samples of `fixtures/outputs`, each with the facts that it holds.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// The samples, by name: the output and the facts that it holds.
pub(crate) fn samples() -> Vec<(String, Vec<u8>, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/outputs");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the samples")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let expected = std::fs::read(path.with_extension("expect.json")).expect("the facts");
        let bytes = std::fs::read(path).expect("a sample");
        (name, bytes, serde_json::from_slice(&expected).expect("JSON"))
    };
    paths.into_iter().map(read).collect()
}

/// Lines that say where two values differ.
pub(crate) fn differences(place: &str, wanted: &Value, got: &Value, into: &mut Vec<String>) {
    match (wanted, got) {
        (Value::Object(wanted), Value::Object(got)) => {
            for key in wanted.keys().chain(got.keys().filter(|key| !wanted.contains_key(*key))) {
                let (wanted, got) = (&wanted.get(key), &got.get(key));
                match (wanted, got) {
                    (Some(wanted), Some(got)) => differences(&format!("{place}.{key}"), wanted, got, into),
                    _ => into.push(format!("{place}.{key}: wanted {wanted:?}, got {got:?}")),
                }
            }
        }
        (Value::Array(wanted), Value::Array(got)) if wanted.len() == got.len() => {
            for (index, (wanted, got)) in wanted.iter().zip(got).enumerate() {
                differences(&format!("{place}[{index}]"), wanted, got, into);
            }
        }
        _ if wanted == got => {}
        _ => into.push(format!("{place}: wanted {wanted}, got {got}")),
    }
}

/// Files whose own text does not tell their language: all their words are English in every Windows.
const WITHOUT_LANGUAGE: [&str; 5] = [
    "negative-en-not-recognized.txt",
    "rdn-en-found.txt",
    "rdn-en-soa-only.txt",
    "rdn-fr-trouve.txt",
    "reg-en-regedit-export.txt",
];

#[test]
fn every_sample_gives_exactly_its_facts() {
    let mut complaints = Vec::new();
    let samples = samples();
    assert!(samples.len() > 90, "the samples are there");
    for (name, bytes, mut wanted) in samples {
        let mut got = serde_json::to_value(outputs::parse(&name, &bytes)).expect("JSON");
        wanted.as_object_mut().expect("an object").remove("note");
        if bytes.is_ascii() {
            // Any code page reads ASCII alike.
            wanted["encoding"] = "utf-8".into();
        }
        if WITHOUT_LANGUAGE.contains(&name.as_str()) {
            wanted["lang"] = Value::Null;
            for block in wanted["blocks"].as_array_mut().expect("blocks") {
                block["lang"] = Value::Null;
            }
        }
        differences(&name, &wanted, &got.take(), &mut complaints);
    }
    assert!(complaints.is_empty(), "{} differences:\n{}", complaints.len(), complaints.join("\n"));
}
