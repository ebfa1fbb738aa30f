//! What a line of stars of nslookup says: the reason is English everywhere, and so are names.

use super::facts::LookupOutcome;
use super::scan;

/// The English reason at the end of a line of stars.
pub(super) fn reason(said: &str) -> Option<LookupOutcome> {
    let said = said.trim_ascii().trim_end_matches('.');
    REASONS.iter().find(|(reason, _)| said.ends_with(reason)).map(|(_, outcome)| *outcome).or_else(|| {
        let has_none = said.starts_with("No ") && scan::has(said, "records available");
        has_none.then_some(LookupOutcome::NoRecords)
    })
}

/// The reasons, which are never translated; some languages end the sentence before them.
const REASONS: [(&str, LookupOutcome); 5] = [
    ("Non-existent domain", LookupOutcome::Nxdomain),
    ("No response from server", LookupOutcome::NoResponse),
    ("Server failed", LookupOutcome::ServerFailed),
    ("Query refused", LookupOutcome::Refused),
    ("Timed out", LookupOutcome::Timeout),
];

/// Whether a line of stars says that there are no records of another type than SRV: `(A+AAAA)`.
pub(super) fn names_another_type(said: &str) -> bool {
    let before = said.split("records available").next().filter(|before| before.len() < said.len());
    let kind = before.and_then(|before| before.rsplit_once('(')?.1.split_once(')'));
    kind.is_some_and(|(kind, _)| kind != "SRV")
}

/// The only service's name in a complaint: no other word begins with a low line.
pub(super) fn service(said: &str) -> Option<&str> {
    let inner = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let mut names = said.split(|c| !inner(c)).map(|name| name.trim_end_matches('.'));
    let is_service = |name: &&str| name.starts_with('_') && name.contains("._") && scan::is_name(name);
    names.find(is_service).filter(|_| !names.any(|name| is_service(&name)))
}
