//! Product keys never leave the machine: they are masked in every text, whatever its encoding.

use std::borrow::Cow;

use memchr::memchr2_iter;

/// Letters or digits in a group of a key, and groups in a key.
const GROUP: usize = 5;
const GROUPS: usize = 5;
const LETTERS: usize = GROUP * GROUPS;
/// The value of the registry that holds a key in another form, as hexadecimal octets.
const ENCODED: &[u8] = b"digitalproductid";

/// The text with each Windows product key, five groups of five letters or digits, as `XXXXX-…-XXXXX`; one that
/// was typed without dashes as well.
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
        behind.is_some() && first >= GROUP && is_group(first - GROUP)
    };
    let product = b"digital".len();
    let names = |at: usize| {
        let name = at.checked_sub(product).and_then(|begin| text.get(begin..begin + ENCODED.len()));
        // Many words have the letter.
        name.is_some_and(|name| name[product - 1] | 0x20 == b'l' && name.eq_ignore_ascii_case(ENCODED))
    };
    memchr2_iter(b'-', 0xE2, text).any(divides)
        || memchr2_iter(b'p', b'P', text).any(names)
        || holds_an_undashed_key(text)
}

/// Whether a key without dashes stands in a text. It covers one of every 25 places: no others are looked at.
fn holds_an_undashed_key(text: &[u8]) -> bool {
    (LETTERS - 1..text.len()).step_by(LETTERS).any(|place| {
        let before = &text[place + 1 - LETTERS..=place];
        let begin = before.iter().rposition(|octet| !is_of_a_key(*octet)).map_or(0, |last| last + 1);
        let begin = place + 1 - LETTERS + begin;
        begin <= place && is_undashed_key(text.len(), begin, |at| text[at])
    })
}

/// Whether the word that begins at a place is a key without dashes. The letters of keys leave out vowels,
/// L, S, Z, 0 and 1, so that no word and hardly any number of 25 signs is made of them; real keys mix letters and
/// digits.
fn is_undashed_key(length: usize, begin: usize, octet: impl Fn(usize) -> u8) -> bool {
    let end = begin + LETTERS;
    let is_inside = |at: usize| at < length && octet(at).is_ascii_alphanumeric();
    end <= length
        && (begin == 0 || !is_inside(begin - 1))
        && !is_inside(end)
        && (begin..end).all(|at| is_of_a_key(octet(at)))
        && (begin..end).any(|at| octet(at).is_ascii_digit())
        && (begin..end).any(|at| octet(at).is_ascii_alphabetic())
}

fn is_of_a_key(octet: u8) -> bool {
    const ARE: [bool; 256] = {
        let mut are = [false; 256];
        let of_keys = b"23456789BCDFGHJKMNPQRTVWXY";
        let mut at = 0;
        while at < of_keys.len() {
            are[of_keys[at] as usize] = true;
            are[of_keys[at].to_ascii_lowercase() as usize] = true;
            at += 1;
        }
        are
    };
    ARE[usize::from(octet)]
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
        let undashed = || is_undashed_key(units.len(), at, |at| *units[at]).then_some(LETTERS);
        if let Some(end) = key_end(&units[at..]).or_else(undashed) {
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
    fn a_product_key_without_dashes_is_never_shown() {
        let masked = "X".repeat(25);
        for place in 0..30 {
            let before = format!("{}/ipk ", "x".repeat(place));
            for key in ["W269NWFGWXYVC9B4J6C9T83GX", "w269nwfgwxyvc9b4j6c9t83gx"] {
                assert_eq!(mask_product_keys(&format!("{before}{key}")), format!("{before}{masked}"));
                assert_eq!(
                    mask_product_keys(&format!("{before}{key}\r\n.")),
                    format!("{before}{masked}\r\n.")
                );
            }
        }
        assert_eq!(
            mask_product_keys("產品金鑰：W269NWFGWXYVC9B4J6C9T83GX。"),
            format!("產品金鑰：{masked}。")
        );
        let mut octets: Vec<u8> =
            "clé W269NWFGWXYVC9B4J6C9T83GX".encode_utf16().flat_map(u16::to_le_bytes).collect();
        mask_octets(&mut octets);
        let wanted = format!("clé {masked}");
        assert_eq!(octets, wanted.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
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
            "KeyManagementServiceName1",
            "3333333333333333333333333",
            "WWWWWWWWWWWWWWWWWWWWWWWWW",
            "W269NWFGWXYVC9B4J6C9T83GXX",
            "W269NWFGWXYVC9B4J6C9T83G",
            "aW269NWFGWXYVC9B4J6C9T83GX",
            "d41d8cd98f00b204e9800998e",
            "000987654321098765432109876543210987654321098765432109876543210",
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
