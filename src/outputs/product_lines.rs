//! The lines of a product in `slmgr.vbs /dlv`: its channel, status and counts.

use super::facts::Product;
use super::license_values::{is_number, is_time};
use super::scan;

/// Takes the description, which names the channel.
pub(super) fn describe(product: &mut Product, value: &str) {
    product.description = scan::filled(value);
    let says = |word: &str| value.contains(word);
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

/// Lines below the partial key, by their values.
pub(super) fn below_key(product: &mut Product, label: &str, value: &str, place: u32) {
    if let Some(code) = scan::code(value).filter(|_| value.starts_with("0x")) {
        product.notification_reason = Some(code);
    } else if product.remaining_minutes.is_none()
        && place <= 3
        && value.contains('(')
        && scan::numbers(value).count() == 2
    {
        remaining(product, value);
    } else if is_number(value)
        && (scan::has(label, "SKU") || scan::has(label, "Windows") || product.rearm_windows.is_none())
    {
        rearm(product, "rearm-windows", Some((label, value)), value);
    } else if product.trusted_time.is_none() && is_time(value) {
        product.trusted_time = Some(value.to_owned());
    } else if matches!(value, "KMS" | "AD") && product.configured_activation_type.is_none() {
        product.configured_activation_type = Some(if value == "KMS" { "kms" } else { "ad" });
    }
}
