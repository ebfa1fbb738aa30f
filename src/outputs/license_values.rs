//! The values of `slmgr.vbs` that are known by their form, whatever stands before them.

use super::labels::{self, Table};
use super::scan;

/// How the names of products begin.
pub(super) const PRODUCTS: [&str; 3] = ["Windows(R)", "Windows Server(R)", "Office"];

/// The name of a product, which is never translated.
pub(super) fn names_a_product(value: &str) -> bool {
    let begins = PRODUCTS.iter().any(|name| scan::begins(value, name));
    begins && (value.ends_with("edition") || scan::has(value, "add-on"))
}

/// The label of a product's name in slmgr's own lines, and the name. Other programs print the same names
/// behind other labels, and PowerShell's lists fill theirs up with blanks.
pub(super) fn product(line: &str) -> Option<(&str, &str)> {
    let (label, value) = scan::halves(line)?;
    let value = value.trim_ascii();
    let is_own = || {
        !label.ends_with("  ")
            && labels::find(Table::Slmgr, label).is_none_or(|label| label.item != OTHER_PROGRAM)
    };
    (names_a_product(value) && is_own()).then(|| (label.trim_ascii(), value))
}

/// The item of the lines of programs that print licences too, such as Office's `ospp.vbs`.
pub(super) const OTHER_PROGRAM: &str = "other-program";

/// The version of the licensing service: `d.d.ddddd.d`.
pub(super) fn version(value: &str) -> Option<&str> {
    // Most values are words, or other numbers.
    if !value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let mut parts = value.split('.');
    let mut part = || parts.next().filter(|part| (1..=5).contains(&part.len()));
    let (_, _, build, _) = (part()?, part()?, part()?, part()?);
    // An address has four parts too, but none above 255.
    (parts.next().is_none() && build.len() >= 4).then_some(value)
}

/// Decimal digits and nothing else.
pub(super) fn is_number(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// A date and a clock's time, in whatever order.
pub(super) fn is_time(value: &str) -> bool {
    let clock = value.matches(':').count() == 2;
    clock && value.starts_with(|c: char| c.is_ascii_digit()) && scan::numbers(value).count() >= 6
}

/// Five of the letters and digits that product keys are made of.
pub(super) fn is_key(value: &str) -> bool {
    value.len() == 5 && value.bytes().all(|byte| b"BCDFGHJKMNPQRTVWXY23456789".contains(&byte))
}

/// A label and the value that mail put below it, because both were too long for a line.
pub(super) fn mended(line: &str, next: Option<&str>) -> Option<String> {
    let value = next.filter(|_| scan::ends_with_colon(line))?.trim_ascii();
    let stands_alone = is_guid(value) || is_extended_pid(value) || scan::host_and_port(value).is_some();
    stands_alone.then(|| format!("{line} {value}"))
}

/// Whether a line ends with a value that nothing follows: a whole PID or GUID, or a channel.
pub(super) fn ends_whole(line: &str) -> bool {
    let last = line.rsplit([' ', ',']).next().unwrap_or_default();
    let is_whole_pid = || last.rsplit('-').next().is_some_and(|day| day.len() == 7) && is_extended_pid(last);
    last == "channel" || is_guid(last) || is_whole_pid()
}

/// A GUID and nothing else.
pub(super) fn is_guid(value: &str) -> bool {
    scan::guid(value).is_some_and(|guid| guid.len() == value.len())
}

/// The distinguished name of an object of Active Directory: `CN=…,DC=…`.
pub(super) fn is_distinguished_name(value: &str) -> bool {
    scan::begins(value, "CN=") && scan::has(value, ",DC=")
}

/// `ddddd-ddddd-ddd-dddddd-…`.
pub(super) fn is_extended_pid(value: &str) -> bool {
    let digits = |part: &str, length| part.len() == length && is_number(part);
    let parts: Vec<&str> = value.split('-').collect();
    parts.len() >= 7
        && digits(parts[0], 5)
        && digits(parts[1], 5)
        && digits(parts[2], 3)
        && digits(parts[3], 6)
}
