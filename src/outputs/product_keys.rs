//! Product keys never leave the machine: they are masked in every text, whatever its encoding.

use std::borrow::Cow;

use memchr::memchr2_iter;

/// Letters or digits in a group of a key, and groups in a key.
const GROUP: usize = 5;
const GROUPS: usize = 5;
/// The value of the registry that holds a key in another form, as hexadecimal octets.
const ENCODED: &[u8] = b"digitalproductid";

/// The text with each Windows product key, five groups of five letters or digits, as `XXXXX-…-XXXXX`.
#[must_use]
pub fn mask_product_keys(text: &str) -> Cow<'_, str> {
    if !may_hold_a_key(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut octets = text.as_bytes().to_vec();
    mask_octets(&mut octets);
    // Only letters and digits of ASCII became others.
    Cow::Owned(String::from_utf8(octets).unwrap_or_default())
}

/// Whether UTF-8 holds groups with dashes between, or the name of an encoded key: hardly any text does,
/// and a closer look costs more than reading the text.
fn may_hold_a_key(text: &[u8]) -> bool {
    let is_group = |begin: usize| {
        text.get(begin..begin + GROUP).is_some_and(|group| group.iter().all(u8::is_ascii_alphanumeric))
    };
    let dash = |at: usize| match text.get(at) {
        Some(b'-') => Some(1),
        Some(0xE2) => Some(3),
        _ => None,
    };
    let divides = |first: usize| {
        let behind = (1..GROUPS).try_fold(first, |at, _| {
            let begin = at + dash(at)?;
            is_group(begin).then_some(begin + GROUP)
        });
        first >= GROUP && is_group(first - GROUP) && behind.is_some()
    };
    let product = b"digital".len();
    let names = |at: usize| {
        let name = at.checked_sub(product).and_then(|begin| text.get(begin..begin + ENCODED.len()));
        name.is_some_and(|name| name.eq_ignore_ascii_case(ENCODED))
    };
    memchr2_iter(b'-', 0xE2, text).any(divides) || memchr2_iter(b'p', b'P', text).any(names)
}

/// Masks product keys in a file of any encoding that has ASCII in it, UTF-16 included, and what the
/// values `DigitalProductId…` of a registry hold.
pub fn mask_octets(octets: &mut [u8]) {
    // A key in UTF-16 of either order has a zero between its letters: without them it is a plain one.
    mask_units(&mut octets.iter_mut().collect::<Vec<_>>());
    if octets.contains(&0) {
        mask_units(&mut octets.iter_mut().filter(|octet| **octet != 0).collect::<Vec<_>>());
    }
}

fn mask_units(units: &mut [&mut u8]) {
    let mut at = 0;
    while at < units.len() {
        if let Some(end) = key_end(&units[at..]) {
            mask(&mut units[at..at + end], u8::is_ascii_alphanumeric);
            at += end;
        } else if is_encoded(&units[at..]) {
            at += ENCODED.len();
            let end = value_end(&units[at..]);
            mask_value(&mut units[at..at + end]);
            at += end;
        } else {
            at += 1;
        }
    }
}

fn mask(units: &mut [&mut u8], secret: impl Fn(&u8) -> bool) {
    for unit in units {
        if secret(unit) {
            **unit = b'X';
        }
    }
}

/// Where a key that begins here ends.
fn key_end(units: &[&mut u8]) -> Option<usize> {
    let mut at = 0;
    for group in 0..GROUPS {
        if group > 0 {
            at += dash(&units[at..])?;
        }
        let letters = units.get(at..at + GROUP)?;
        if !letters.iter().all(|unit| unit.is_ascii_alphanumeric()) {
            return None;
        }
        at += GROUP;
    }
    Some(at)
}

/// How many octets a dash has here. Mail programs put longer ones in the place of a hyphen.
fn dash(units: &[&mut u8]) -> Option<usize> {
    let unit = |index: usize| units.get(index).map(|unit| **unit);
    match (unit(0)?, unit(1), unit(2)) {
        // Windows-1252 has two more; in UTF-16 the second octet of a dash is 0x20.
        (b'-' | 0x96 | 0x97, ..) => Some(1),
        (0x10..=0x15, Some(0x20), _) | (0x20, Some(0x10..=0x15), _) => Some(2),
        (0xE2, Some(0x80), Some(0x90..=0x95)) | (0xE2, Some(0x88), Some(0x92)) => Some(3),
        _ => None,
    }
}

fn is_encoded(units: &[&mut u8]) -> bool {
    units.get(..ENCODED.len()).is_some_and(|begin| {
        begin.iter().zip(ENCODED).all(|(unit, letter)| unit.eq_ignore_ascii_case(letter))
    })
}

/// Where a value of the registry ends: with its line, unless a backslash says that it goes on.
fn value_end(units: &[&mut u8]) -> usize {
    let mut goes_on = false;
    for (at, unit) in units.iter().enumerate() {
        match **unit {
            b'\\' => goes_on = true,
            b'\n' if !goes_on => return at,
            b'\r' | b' ' => {}
            _ => goes_on = false,
        }
    }
    units.len()
}

/// Masks the octets behind the name and the type of a value.
fn mask_value(units: &mut [&mut u8]) {
    let plain: Vec<u8> = units.iter().map(|unit| **unit).collect();
    let begin = [&b"REG_BINARY"[..], b"hex:"].iter().find_map(|word| {
        plain.windows(word.len()).position(|window| window == *word).map(|at| at + word.len())
    });
    mask(&mut units[begin.unwrap_or_default()..], u8::is_ascii_hexdigit);
}

#[cfg(test)]
mod tests {
    use super::*;

    const MASKED: &str = "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX";

    #[test]
    fn a_product_key_is_never_shown() {
        assert_eq!(mask_product_keys("é W269N-WFGWX-YVC9B-4J6C9-T83GX."), format!("é {MASKED}."));
        assert_eq!(mask_product_keys("w269n-wfgwx-yvc9b-4j6c9-t83gx"), MASKED);
        assert_eq!(mask_product_keys("AW269N-WFGWX-YVC9B-4J6C9-T83GX"), format!("A{MASKED}"));
        let dashes = "W269N\u{2011}WFGWX\u{2013}YVC9B\u{2212}4J6C9-T83GX";
        assert_eq!(mask_product_keys(dashes), "XXXXX\u{2011}XXXXX\u{2013}XXXXX\u{2212}XXXXX-XXXXX");
    }

    #[test]
    fn what_is_no_key_stays() {
        for text in [
            "",
            "W269N-WFGWX-YVC9B-4J6C9",
            "55c92734-d682-4d71-983e-d6ec3f16059f",
            "03612-03305-000-000001-03-1033-19045.0000-0642024",
            "Partial Product Key: T83GX",
            "00-11-22-33-44-55",
        ] {
            assert_eq!(mask_product_keys(text), text);
        }
    }

    #[test]
    fn a_key_in_utf_16_is_masked_too() {
        let key = "clé: W269N-WFGWX-YVC9B-4J6C9\u{2013}T83GX\r\n";
        for swap in [u16::to_le_bytes, u16::to_be_bytes] {
            let mut octets: Vec<u8> = key.encode_utf16().flat_map(swap).collect();
            let before = octets.len();
            mask_octets(&mut octets);
            let expected = "clé: XXXXX-XXXXX-XXXXX-XXXXX\u{2013}XXXXX\r\n";
            let expected: Vec<u8> = expected.encode_utf16().flat_map(swap).collect();
            assert_eq!((octets.len(), octets), (before, expected));
        }
    }

    #[test]
    fn a_key_in_octets_is_masked_too() {
        let query = "    DigitalProductId4    REG_BINARY    F804000004\r\n    EditionID    REG_SZ    ABC\r\n";
        let masked =
            "    DigitalProductId4    REG_BINARY    XXXXXXXXXX\r\n    EditionID    REG_SZ    ABC\r\n";
        assert_eq!(mask_product_keys(query), masked);
        let export = "\"DigitalProductId\"=hex:a4,00,\\\r\n  03,0c\r\n\"EditionID\"=\"abc\"\r\n";
        let masked = "\"DigitalProductId\"=hex:XX,XX,\\\r\n  XX,XX\r\n\"EditionID\"=\"abc\"\r\n";
        assert_eq!(mask_product_keys(export), masked);
        let mut wide: Vec<u8> = export.encode_utf16().flat_map(u16::to_le_bytes).collect();
        mask_octets(&mut wide);
        assert_eq!(wide, masked.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    }
}
