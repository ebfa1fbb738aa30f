//! Every sample gives exactly its facts.

use serde_json::Value;

use super::sample::samples;

/// Lines that say where two values differ.
fn differences(place: &str, wanted: &Value, got: &Value, into: &mut Vec<String>) {
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

#[test]
fn many_files_are_read_as_each_alone_in_their_order() {
    let samples = samples();
    let files: Vec<(&str, &[u8])> =
        samples.iter().map(|(name, bytes, _)| (name.as_str(), bytes.as_slice())).collect();
    let octets: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(octets > 128 * 1024, "enough for more than one thread");
    let alone: Vec<_> = files.iter().map(|(name, bytes)| outputs::parse(name, bytes)).collect();
    assert_eq!(outputs::parse_all(&files), alone);
    assert_eq!(outputs::parse_all(&files[..1]), alone[..1]);
    assert_eq!(outputs::parse_all(&[]), []);
}
