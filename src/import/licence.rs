//! The licence that `slmgr.vbs /dlv` shows, as evidence: the same parser as for outputs from elsewhere.

use outputs::{Facts, Product, parse};

use crate::evidence::{ErrorCode, Licence};

/// Reads what the script printed, in whatever language and code page; nothing where it shows no licence.
#[must_use]
pub fn licence(output: &[u8]) -> Option<Licence> {
    let parsed = parse("slmgr.vbs", output);
    let products = parsed.blocks.iter().find_map(|block| match &block.facts {
        Facts::SlmgrInfo(info) => Some(&info.products),
        _ => None,
    })?;
    edition(products).map(of_product)
}

/// The edition of Windows among products: the one with a product key that is no add-on. Without one,
/// what is shown is shown.
pub(super) fn edition(products: &[Product]) -> Option<&Product> {
    let keyed = || products.iter().filter(|product| product.partial_product_key.is_some());
    let is_edition = |product: &&Product| {
        product.name.as_deref().is_some_and(|name| name.starts_with("Windows") && !name.contains("add-on"))
    };
    keyed().find(is_edition).or_else(|| keyed().next()).or(products.first())
}

pub(super) fn of_product(product: &Product) -> Licence {
    let (client, host) = (product.kms_client.as_ref(), product.kms_host.as_ref());
    let number = |value: Option<u64>| value.and_then(|value| u32::try_from(value).ok());
    // Only a client's key says for sure that the machine is no host.
    let is_kms_host = match (host, product.channel_kind) {
        (Some(_), _) => Some(true),
        (None, None | Some("kms_host")) => None,
        (None, Some(_)) => Some(false),
    };
    Licence {
        product: product.name.clone(),
        channel: product.product_key_channel.clone().or_else(|| product.description.clone()),
        status: product.license_status.and_then(status),
        reason: product.notification_reason.as_deref().and_then(|code| code.parse::<ErrorCode>().ok()),
        minutes_left: number(product.remaining_minutes),
        client_machine_id: client.and_then(|client| client.cmid.clone()),
        is_kms_host,
        current_count: number(host.and_then(|host| host.current_count)),
        required_count: None,
        activation_interval: number(client.and_then(|client| client.activation_interval_min)),
        renewal_interval: number(client.and_then(|client| client.renewal_interval_min)),
    }
}

/// The names of products other than Windows that have a key and are known not to be licensed.
pub(super) fn unlicensed_products(products: &[Product]) -> impl Iterator<Item = &String> {
    let is_unlicensed = |product: &&Product| {
        product.partial_product_key.is_some() && product.license_status.is_some_and(|it| it != "licensed")
    };
    let names = products.iter().filter(is_unlicensed).filter_map(|product| product.name.as_ref());
    names.filter(|name| !name.starts_with("Windows"))
}

/// The number that the licensing service has for it.
fn status(name: &str) -> Option<u32> {
    let names = [
        "unlicensed",
        "licensed",
        "initial_grace",
        "additional_grace",
        "non_genuine_grace",
        "notification",
        "extended_grace",
    ];
    names.iter().position(|known| *known == name).and_then(|place| u32::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_in_english() {
        let text = "Software licensing service version: 10.0.19041.3636\r\n\r\n\
                    Name: Windows(R), Enterprise edition\r\n\
                    Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel\r\n\
                    Partial Product Key: 2YT43\r\nLicense Status: Notification\r\n\
                    Notification Reason: 0xC004F056.\r\nClient Machine ID (CMID): 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d\r\n\
                    Activation interval: 120 minutes\r\n";
        let licence = licence(text.as_bytes()).expect("a licence");
        assert_eq!((licence.status, licence.reason), (Some(5), Some(ErrorCode(0xC004_F056))));
        assert_eq!((licence.activation_interval, licence.is_kms_host), (Some(120), Some(false)));
    }

    #[test]
    fn a_host_in_french_on_code_page_850() {
        let output = include_bytes!("../../fixtures/outputs/slmgr-fr-dlv-hote-b.txt");
        let licence = licence(output).expect("a licence");
        assert_eq!(
            (licence.status, licence.is_kms_host, licence.current_count),
            (Some(1), Some(true), Some(4))
        );
        assert_eq!(licence.channel.as_deref(), Some("Volume:CSVLK"));
    }

    #[test]
    fn a_client_in_chinese_on_code_page_950() {
        let output = include_bytes!("../../fixtures/outputs/slmgr-zh-tw-dlv-notification-b.txt");
        let licence = licence(output).expect("a licence");
        assert_eq!((licence.status, licence.reason), (Some(5), Some(ErrorCode(0xC004_F009))));
        assert_eq!(licence.is_kms_host, Some(false));
    }

    #[test]
    fn what_shows_no_licence_is_none() {
        for text in ["", "Error: 0xC004F012 On a computer running Microsoft Windows", "\u{0}\u{1}"] {
            assert_eq!(licence(text.as_bytes()), None, "{text:?}");
        }
    }
}
