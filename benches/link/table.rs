//! Rows of the table, printed as they are measured.

use std::time::Duration;

/// Prints the head of a part.
pub(crate) fn head(title: &str) {
    println!("\n{title:<72} {:>12} {:>12}", "measured", "target");
}

/// Prints a duration beside the longest one it should have.
pub(crate) fn time(what: &str, measured: Duration, target: Duration) {
    row(what, &milliseconds(measured), &milliseconds(target), Some(measured <= target));
}

/// Prints a duration that has no target.
pub(crate) fn time_beside(what: &str, measured: &str) {
    row(what, measured, "", None);
}

/// Prints a size in units of 1024 octets beside the largest one it should have.
pub(crate) fn size(what: &str, measured_kib: u64, target_mib: u64) {
    let measured = format!("{}.{:02} MiB", measured_kib / 1024, measured_kib % 1024 * 100 / 1024);
    row(what, &measured, &format!("{target_mib} MiB"), Some(measured_kib <= target_mib * 1024));
}

/// Prints any row; `met` is nothing where there is no target.
pub(crate) fn row(what: &str, measured: &str, target: &str, met: Option<bool>) {
    let verdict = met.map_or("", |met| if met { "ok" } else { "MISS" });
    println!("  {what:<70} {measured:>12} {target:>12} {verdict}");
}

/// A duration in milliseconds with one decimal.
pub(crate) fn milliseconds(duration: Duration) -> String {
    format!("{:.1} ms", duration.as_secs_f64() * 1e3)
}
