//! The lines of a product in `slmgr.vbs /dlv`: its channel, status and counts.

use super::facts::Product;
use super::license_values::{is_number, is_time};
use super::scan;

/// Takes the description, which names the channel.
pub(super) fn describe(product: &mut Product, value: &str) {
    product.description = scan::filled(value);
    let says = |word: &str| scan::has(value, word);
    product.channel_kind = if says("VOLUME_KMSCLIENT") {
        Some("kms_client")
    } else if says("VOLUME_KMS ") || says("VOLUME_KMS_") {
        // A client's may be cut behind these letters.
        Some("kms_host")
    } else if says("VOLUME_MAK") {
        Some("mak")
    } else if says("RETAIL") {
        Some("retail")
    } else if says("OEM") {
        Some("oem")
    } else {
        None
    };
}

/// The status that an item of the labels stands for.
pub(super) fn status(item: &str) -> Option<&'static str> {
    Some(match item {
        "licensed" => "licensed",
        "unlicensed" => "unlicensed",
        "initial-grace" => "initial_grace",
        "additional-grace" => "additional_grace",
        "non-genuine-grace" => "non_genuine_grace",
        "notification" => "notification",
        "extended-grace" => "extended_grace",
        _ => return None,
    })
}

/// `M minute(s) (D day(s))`.
pub(super) fn remaining(product: &mut Product, value: &str) {
    let mut numbers = scan::numbers(value);
    (product.remaining_minutes, product.remaining_days) = (numbers.next(), numbers.next());
}

/// German prints one label for both counts: the order tells them apart.
pub(super) fn rearm(product: &mut Product, item: &str, field: Option<(&str, &str)>, value: &str) {
    let says_sku = field.is_some_and(|(label, _)| scan::has(label, "SKU"));
    if item == "rearm-sku" || says_sku || product.rearm_windows.is_some() {
        product.rearm_sku = value.parse().ok();
    } else {
        product.rearm_windows = value.parse().ok();
    }
}

/// The lines **below a product's partial key**, in the order in which slmgr prints them: the status, the
/// time that is left or the reason of a notification, the counts of rearms, the trusted time.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct BelowKey {
    /// How many of them came.
    lines: usize,
    /// The place of the last count of rearms among them.
    count: Option<usize>,
}

impl BelowKey {
    /// Counts a line, by what its label means.
    pub(super) fn pass(&mut self, item: &str) {
        self.lines += 1;
        if matches!(item, "rearm" | "rearm-windows" | "rearm-sku") {
            self.count = Some(self.lines);
        }
    }

    /// Takes a line whose label no table knows, by its value and its place.
    pub(super) fn take(&mut self, product: &mut Product, label: &str, value: &str) {
        let is_near = (1..=3).contains(&self.lines);
        if let Some(code) = scan::code(value).filter(|_| is_near && value.starts_with("0x")) {
            product.notification_reason = Some(code);
        } else if product.remaining_minutes.is_none()
            && is_near
            && value.contains('(')
            && scan::numbers(value).count() == 2
        {
            remaining(product, value);
        } else if is_number(value) && (scan::has(label, "SKU") || scan::has(label, "Windows")) {
            // Both words are the same in every language.
            rearm(product, "rearm-windows", Some((label, value)), value);
            self.count = Some(self.lines);
        } else if product.trusted_time.is_none()
            && is_time(value)
            && self.count.is_some_and(|count| count + 1 == self.lines)
        {
            // The end of an evaluation stands above the counts, that of a subscription farther below.
            product.trusted_time = Some(value.to_owned());
        } else if product.configured_activation_type.is_none() {
            product.configured_activation_type = match value {
                "KMS" => Some("kms"),
                "AD" => Some("ad"),
                _ => None,
            };
        }
    }
}
