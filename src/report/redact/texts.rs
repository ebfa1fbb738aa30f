//! Free texts: only what is known to be harmless stays.

use serde_json::Value;
use time::format_description::well_known::Iso8601;

use crate::evidence::{ForeignProtocol, Run};

/// What stands where a text was. It is neither a name nor an address.
pub(super) const LEFT_OUT: &str = "(left out)";

/// The first of foreign bytes: the protocol's own words, nothing that a server says about itself.
pub(super) fn preview(protocol: ForeignProtocol, text: &str) -> String {
    let mut words = text.split(' ');
    let own = match protocol {
        ForeignProtocol::Http => {
            let version = words.next().filter(|word| matches!(*word, "HTTP/1.0" | "HTTP/1.1"));
            let status = words.next().filter(|w| w.len() == 3 && w.bytes().all(|b| b.is_ascii_digit()));
            version.zip(status).map(|(version, status)| format!("{version} {status}"))
        }
        ForeignProtocol::Ssh => text.starts_with("SSH-2.0").then(|| "SSH-2.0".to_owned()),
        ForeignProtocol::Tls
        | ForeignProtocol::Echo
        | ForeignProtocol::BrokenRpc
        | ForeignProtocol::Unknown => None,
    };
    own.map_or_else(|| LEFT_OUT.to_owned(), |own| format!("{own} {LEFT_OUT}"))
}

/// A mnemonic of the protocol.
pub(super) fn rcode(text: &str) -> String {
    let known =
        text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if known { text.to_owned() } else { LEFT_OUT.to_owned() }
}

/// The name of a licensing process, or of a value that hooks it: a word, never a path.
pub(super) fn file_name(text: &str) -> String {
    let word = text.len() <= 32 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
    if word { text.to_owned() } else { LEFT_OUT.to_owned() }
}

/// Where an override is set: `root`, or the ids of an application and a product, which are the same
/// on every machine.
pub(super) fn scope(text: &str) -> String {
    let id = |c: char| c.is_ascii_hexdigit() || "-{}/\\ ".contains(c);
    if text == "root" || text.chars().all(id) { text.to_owned() } else { LEFT_OUT.to_owned() }
}

/// A system's name and version; words that could be anybody's own are left out.
pub(super) fn system(text: &str) -> String {
    const KNOWN: [&str; 41] = [
        "microsoft",
        "windows",
        "server",
        "pro",
        "professional",
        "enterprise",
        "education",
        "home",
        "standard",
        "datacenter",
        "evaluation",
        "core",
        "iot",
        "ltsc",
        "ltsb",
        "version",
        "build",
        "edition",
        "linux",
        "gnu",
        "gnu/linux",
        "debian",
        "ubuntu",
        "lts",
        "fedora",
        "red",
        "hat",
        "centos",
        "stream",
        "rocky",
        "alma",
        "almalinux",
        "suse",
        "opensuse",
        "leap",
        "arch",
        "alpine",
        "mint",
        "bookworm",
        "trixie",
        "wine",
    ];
    let harmless = |word: &str| {
        let bare = word.trim_matches(|c: char| "(),".contains(c)).to_ascii_lowercase();
        bare.is_empty()
            || KNOWN.contains(&bare.as_str())
            || is_release(&bare)
            || bare.split('.').all(|part| part.len() <= 5 && part.bytes().all(|byte| byte.is_ascii_digit()))
                && bare.parse::<std::net::IpAddr>().is_err()
    };
    text.split(' ').map(|word| if harmless(word) { word } else { "…" }).collect::<Vec<_>>().join(" ")
}

/// `22h2`, a half-yearly release.
fn is_release(word: &str) -> bool {
    matches!(word.as_bytes(), [a, b, b'h', c] if [a, b, c].iter().all(|octet| octet.is_ascii_digit()))
}

/// A time of ISO 8601, as an event log writes it.
pub(super) fn time(text: &str) -> String {
    let known = time::OffsetDateTime::parse(text, &Iso8601::DEFAULT).is_ok();
    if known { text.to_owned() } else { LEFT_OUT.to_owned() }
}

/// The program that listens: the licensing service's name, or one that anybody may have chosen.
pub(super) fn program(name: &str) -> String {
    if name.eq_ignore_ascii_case("sppsvc.exe") { name.to_owned() } else { LEFT_OUT.to_owned() }
}

/// Calls `tell` with every text that stands anywhere in the evidence.
pub(super) fn every_text(run: &Run, tell: &mut impl FnMut(&str)) {
    let seen = run.observations.iter().filter_map(|observation| serde_json::to_value(&observation.seen).ok());
    let rest = [
        serde_json::to_value(&run.client),
        serde_json::to_value(&run.target),
        serde_json::to_value(&run.told),
    ];
    for value in rest.into_iter().flatten().chain(seen) {
        every_string(&value, tell);
    }
}

fn every_string(value: &Value, tell: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => tell(text),
        Value::Array(items) => items.iter().for_each(|item| every_string(item, tell)),
        Value::Object(fields) => fields.values().for_each(|field| every_string(field, tell)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
