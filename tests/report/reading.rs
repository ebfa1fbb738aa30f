//! A saved report is the run that it was made from; a file that is none is refused, and harms nothing.

use kmsdoctor::locale::Language;
use kmsdoctor::report::{ReadError, Saved, read};
use outputs::mask_product_keys;
use serde_json::{Value, json};

use super::{document, every_format, rules, runs};

#[tokio::test]
async fn a_saved_report_is_judged_and_worded_the_same() {
    let rules = rules();
    for (name, run) in runs(&rules).await {
        let before = document(&run, &rules);
        let json = serde_json::to_string(&before).expect("JSON");
        let Saved { run, redacted } =
            read(json.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert!(!redacted);
        let after = serde_json::to_string(&document(&run, &rules)).expect("JSON");
        assert_eq!(json, after, "{name}");
    }
}

async fn report() -> Value {
    let rules = rules();
    let runs = runs(&rules).await;
    let (_, run) = runs.iter().find(|(name, _)| name == "srv-missing").unwrap_or(&runs[0]);
    serde_json::to_value(document(run, &rules)).expect("JSON")
}

/// What an error says in English.
fn told(error: &ReadError) -> String {
    rules().words(Language::ENGLISH).say(&error.into())
}

fn reading(report: &Value) -> Result<Saved, ReadError> {
    read(report.to_string().as_bytes())
}

#[tokio::test]
async fn another_schema_is_refused_by_its_name() {
    let mut other = report().await;
    other["schema"] = json!("kmsdoctor-report/2");
    let error = told(&reading(&other).expect_err("another schema"));
    assert!(error.contains("kmsdoctor-report/2") && error.contains("kmsdoctor-report/1"), "{error}");
    other["schema"] = json!("a\u{1b}[2J");
    assert!(!told(&reading(&other).expect_err("another schema")).contains('\u{1b}'));
    other.as_object_mut().expect("an object").remove("schema");
    assert!(matches!(reading(&other), Err(ReadError::NoSchema)));
}

#[tokio::test]
async fn what_is_no_report_is_refused() {
    for text in ["", "{", "[]", "null", "{\"schema\": 1}", "{\"schema\": \"kmsdoctor-report/1\"}", "\u{0}"] {
        assert!(read(text.as_bytes()).is_err(), "{text:?}");
    }
    for (text, wanted) in
        [("", "not JSON"), ("Windows IP Configuration", "not JSON"), ("[1, 2]", "no schema")]
    {
        assert!(told(&read(text.as_bytes()).expect_err(text)).contains(wanted), "{text:?}");
    }
    let deep = format!("{{\"schema\":{}", "[".repeat(1_000_000));
    assert!(matches!(read(deep.as_bytes()), Err(ReadError::NotJson { .. } | ReadError::NoSchema)));
    let deep = format!("{{\"schema\":\"kmsdoctor-report/1\",\"run\":{}", "[".repeat(1_000_000));
    assert!(read(deep.as_bytes()).is_err());
    assert!(matches!(read(&vec![b' '; 17 << 20]), Err(ReadError::TooLarge)));
    let good = report().await;
    for (pointer, value) in [
        ("/run/started_at", json!("yesterday")),
        ("/run/started_at", json!("+999999-12-31T23:59:59Z")),
        ("/client/dns_servers", json!(["nowhere"])),
        ("/client/primary_dns_suffix", json!("a\u{1b}[2J")),
        ("/observations/0/seen", json!({"probe": "magic"})),
        ("/client/dns_servers", json!(vec!["10.0.0.1"; 1_000])),
        ("/observations", json!(vec![good["observations"][0].clone(); 60_000])),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).expect("there") = value;
        assert!(reading(&bad).is_err(), "{pointer}");
    }
}

#[tokio::test]
async fn a_hostile_report_is_only_text() {
    let rules = rules();
    let script = "<script>alert(1)</script>\u{1b}[2J\u{202e}";
    let mut hostile = report().await;
    hostile["client"]["host_name"] = json!(script);
    hostile["client"]["os"] = json!(format!("{script} W269N-WFGWX-YVC9B-4J6C9-T83GX"));
    hostile["client"]["adapters"] = json!([{
        "name": script, "addresses": [script], "gateways": [], "dns_servers": [], "connection_suffix": "<b>.x"
    }]);
    hostile["client"]["kms"]["overrides"] = json!([{ "scope": script, "host": script, "port": null }]);
    hostile["diagnosis"]["summary"] = json!(script);
    hostile["steps"][0]["summary"] = json!(script);
    for (index, observation) in hostile["observations"].as_array_mut().expect("a list").iter_mut().enumerate()
    {
        observation["id"] = json!(usize::MAX - index);
        observation["at_ms"] = json!(u64::MAX);
        observation["took_ms"] = json!(u64::MAX);
    }
    let Saved { run, .. } = reading(&hostile).expect("a report all the same");
    let pages = every_format(&document(&run, &rules), &rules);
    for page in &pages {
        assert!(!page.contains('\u{1b}') && !page.contains('\u{202e}'), "{page}");
        assert!(!page.contains("W269N") && mask_product_keys(page) == *page);
    }
    assert!(!pages[2].contains("<script") && pages[2].contains("&#60;script"), "{}", pages[2]);
    // A label may hold anything that is printable, and a page shows it as it is.
    assert!(!pages[2].contains("<b>"));
}
