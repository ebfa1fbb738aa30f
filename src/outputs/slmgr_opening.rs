//! Where an output of slmgr begins: its version, its first product, an activation or an error.

use std::borrow::Cow;

use super::activation;
use super::labels::{self, Table};
use super::license_values::{self, version};
use super::scan;
use super::sections::Kind;

/// What a product prints has fewer lines.
const LONGEST: usize = 100;

/// The command whose output begins with the first of `rest`, given the one that is going on and its
/// lines so far.
pub(super) fn begins(rest: &[Cow<'_, str>], current: Option<Kind>, so_far: &[Cow<'_, str>]) -> Option<Kind> {
    let line = rest[0].as_ref();
    let next = rest.get(1).map(Cow::as_ref);
    if activation::is_activating(line) || activation::mended(line, next).is_some() {
        return Some(Kind::SlmgrAto);
    }
    // The end of a paste may be all there is: what a client was activated by.
    if is_product(line) || current != Some(Kind::SlmgrInfo) && is_cmid(line) {
        return (current != Some(Kind::SlmgrInfo)).then_some(Kind::SlmgrInfo);
    }
    if is_version(line) {
        // The version stands above the first product: behind one, it begins another output.
        let again = || so_far.iter().rev().take(LONGEST).any(|line| is_product(line));
        return (current != Some(Kind::SlmgrInfo) || again()).then_some(Kind::SlmgrInfo);
    }
    // An error alone is one of activation, unless it stands below the information it is about.
    let fails = match current {
        Some(Kind::SlmgrInfo | Kind::SlmgrAto | Kind::Reg) => false,
        Some(Kind::Slmgr) => activation::error(line).is_some(),
        _ => activation::is_error(line),
    };
    fails.then_some(Kind::SlmgrAto)
}

/// Whether a line is a field of a product that is being read, and begins no other output.
pub(super) fn goes_on(line: &str) -> bool {
    let Some((label, _)) = scan::field(line) else { return false };
    // ipconfig has a label of the same words, with a leader.
    let begins_none = |label: &labels::Label| !BEGINNINGS.contains(&label.item);
    !label.ends_with('.') && labels::find(Table::Slmgr, label).is_some_and(begins_none)
}

/// What an output of slmgr begins with, and what other commands print in the same words.
const BEGINNINGS: [&str; 8] = [
    "name",
    "service-version",
    "error",
    "error-text",
    "activating",
    "activated",
    "activation-failed",
    super::license_values::OTHER_PROGRAM,
];

/// `Name: Windows(R), Enterprise edition`; the value is never translated.
fn is_product(line: &str) -> bool {
    license_values::product(line).is_some()
}

/// `Client Machine ID (CMID): GUID`; the word in parentheses is never translated.
pub(super) fn is_cmid(line: &str) -> bool {
    scan::has(line, "(CMID)") && scan::guid(line).is_some()
}

/// The service's version behind its label: `d.d.ddddd.d`.
fn is_version(line: &str) -> bool {
    line.ends_with(|c: char| c.is_ascii_digit())
        && scan::field(line).is_some_and(|(label, value)| {
            version(value).is_some() && (labels::find(Table::Slmgr, label).is_some() || label.contains(' '))
        })
}
