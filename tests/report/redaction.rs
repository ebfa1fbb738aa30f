//! No original survives, and the diagnosis is the same.

use std::collections::BTreeSet;
use std::net::IpAddr;

use kmsdoctor::evidence::{DnsName, DnsServer, Run};
use kmsdoctor::locale::Language;
use kmsdoctor::report::{Document, Saved, read};
use serde_json::Value;

use super::{document, every_format, rules, runs};

/// What a diagnosis comes to, without the names.
pub(super) fn gist(document: &Document) -> Value {
    let json = serde_json::to_value(document).expect("JSON");
    let pick = |list: &str, keys: &[&str]| -> Vec<Value> {
        let items = json[list].as_array().expect("a list").iter();
        items.map(|item| keys.iter().map(|key| item[key].clone()).collect()).collect()
    };
    serde_json::json!({
        "class": json["diagnosis"]["class"],
        "cause": json["diagnosis"]["cause"],
        "because": json["diagnosis"]["because"].as_array().map(Vec::len),
        "remedies": json["diagnosis"]["remedies"].as_array().expect("a list").iter().map(|r| &r["id"]).collect::<Vec<_>>(),
        "steps": pick("steps", &["id", "outcome", "observations"]),
        "findings": pick("findings", &["cause", "severity", "observations"]),
        "hosts": pick("hosts", &["port", "from", "by_name"]),
        "code": json["error_code"],
    })
}

/// The originals that must not be found: every name with a dot, every label that is no common word,
/// every address that is not everybody's.
fn originals(run: &Run) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut tell = |text: &str| {
        let bare = text.split('/').next().unwrap_or_default();
        if let Ok(server) = bare.parse::<DnsServer>() {
            let ip: IpAddr = server.address.ip;
            if !ip.is_loopback()
                && !ip.is_unspecified()
                && !kmsdoctor::case::CLOUD_ADDRESSES.iter().any(|cloud| ip == *cloud)
            {
                found.insert(ip.to_string());
            }
        } else if let Ok(name) = text.parse::<DnsName>() {
            let own = name.as_str().trim_start_matches("_vlmcs._tcp").trim_start_matches('.');
            found.extend((own.contains('.')).then(|| own.to_owned()));
            found.extend(
                own.split('.').filter(|label| label.len() > 3 && !COMMON.contains(label)).map(str::to_owned),
            );
        }
    };
    let all = [
        serde_json::to_value(&run.client),
        serde_json::to_value(&run.target),
        serde_json::to_value(&run.told),
    ];
    let seen = run.observations.iter().map(|observation| serde_json::to_value(&observation.seen));
    for value in all.into_iter().chain(seen) {
        strings(&value.expect("JSON"), &mut tell);
    }
    // Error codes, the ids of Windows and of Office and its version, which are the same on every machine.
    let nobodys = ["0x", "55c92734-", "0ff1ce15-", "10.0.20348", "20348"];
    found.retain(|original| !nobodys.iter().any(|prefix| original.starts_with(prefix)));
    for word in COMMON {
        found.remove(*word);
    }
    found
}

/// Strings of the evidence that are words of the report's own, and labels that are nobody's.
const COMMON: &[&str] = &[
    "active-directory",
    "answer",
    "attempt",
    "other-key",
    "referral",
    "attempt",
    "other-key",
    "nodata",
    "nxdomain",
    "referral",
    // The question that belongs to no zone.
    "localhost",
    "rcode",
    "timeout",
    "unreachable",
    "denied",
    "malformed",
    "reply",
    "open",
    "refused",
    "accepted",
    "rejected",
    "fault",
    "foreign",
    "incomplete",
    "closed",
    "reset",
    "addresses",
    "records",
    "not-found",
    "no-address",
    "try-again",
    "search-list",
    "primary-suffix",
    "ping",
    "ssh-2",
    "answered",
    "debugger",
    "sppextcomobj",
    "sppextcomobj.exe",
    "sppsvc",
    "sppsvc.exe",
    "absent",
    // A system, which is a word alone where nothing else is known.
    "windows",
    "client",
    "clients",
    "running",
    "stopped",
    "disabled",
    "changing",
    "unreadable",
    "domain",
    "private",
    "public",
    "active-directory",
    "token",
    "resolve",
    "connect",
    "http",
    "echo",
    "broken-rpc",
    "unknown",
    "network",
    "host",
    "protocol",
    "port",
    "prohibited",
    "other",
    "time-exceeded",
    "port-refused",
    "not-permitted",
    "failed",
    "root",
    "SERVFAIL",
    "servfail",
    "notimp",
    "formerr",
    "_tcp",
    "localhost",
    "_vlmcs",
    "aaaa",
    "example",
    "test",
    "invalid",
];

fn strings(value: &Value, tell: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => tell(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, tell)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, tell)),
        _ => {}
    }
}

/// Whether `original` stands in `text` as a word of its own.
pub(super) fn stands_in(text: &str, original: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(original).any(|(at, _)| {
        !inside(text[..at].chars().next_back()) && !inside(text[at + original.len()..].chars().next())
    })
}

fn survivors(run: &Run, document: &Document, rules: &kmsdoctor::rules::Rules) -> Vec<String> {
    let pages: Vec<String> = every_format(document, rules).iter().map(|page| page.to_lowercase()).collect();
    let survives = |original: &String| pages.iter().any(|page| stands_in(page, original));
    originals(run).into_iter().filter(survives).collect()
}

#[tokio::test]
async fn no_original_survives_and_the_diagnosis_is_the_same() {
    let rules = rules();
    let mut all_survivors = Vec::new();
    for (name, run) in runs(&rules).await {
        let after = Saved::of(run.clone()).redact().document(&rules, Language::ENGLISH);
        assert_eq!(gist(&document(&run, &rules)), gist(&after), "{name}");
        let json = serde_json::to_string(&after).expect("JSON");
        let again = read(json.as_bytes()).expect("a report").document(&rules, Language::ENGLISH);
        assert_eq!(gist(&again), gist(&after), "{name}: judged again");
        all_survivors
            .extend(survivors(&run, &after, &rules).into_iter().map(|original| (name.clone(), original)));
    }
    assert_eq!(all_survivors, Vec::new());
}

#[tokio::test]
async fn what_is_redacted_stays_what_it_is() {
    let rules = rules();
    for (name, run) in runs(&rules).await {
        let once = Saved::of(run).redact();
        assert!(once.redact() == once, "{name}");
    }
}
