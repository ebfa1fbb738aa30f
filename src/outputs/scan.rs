//! Finding the values that are never translated: numbers, codes, GUIDs, addresses.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The colon of Chinese and Japanese.
const FULL_WIDTH: &str = "：";

/// The places of the colons in a text, and their lengths; full-width ones count.
pub(super) fn colons(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let places = memchr::memchr2_iter(b':', FULL_WIDTH.as_bytes()[0], text.as_bytes());
    places.filter_map(|place| match text.as_bytes()[place] {
        b':' => Some((place, 1)),
        _ => text[place..].starts_with(FULL_WIDTH).then_some((place, FULL_WIDTH.len())),
    })
}

/// The text before the first colon and the value behind it, as they stand there.
pub(super) fn halves(text: &str) -> Option<(&str, &str)> {
    let (place, length) = colons(text).next()?;
    Some((&text[..place], &text[place + length..]))
}

/// The text before the first colon and the value behind it; a full-width colon counts.
pub(super) fn field(line: &str) -> Option<(&str, &str)> {
    let (label, value) = halves(line)?;
    Some((label.trim_ascii(), value.trim_ascii()))
}

/// Whether a text ends with a colon.
pub(super) fn ends_with_colon(text: &str) -> bool {
    text.as_bytes().last() == Some(&b':') || text.ends_with(FULL_WIDTH)
}

/// Where `words` stand in a text. Lines are short, and what is looked for in them begins with a letter
/// that is rare: no search is worth being prepared.
pub(super) fn find(text: &str, words: &str) -> Option<usize> {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let Some(first) = words.first() else { return Some(0) };
    let second = |place: usize| text.get(place + 1) == words.get(1) || words.len() == 1;
    memchr::memchr_iter(*first, text).find(|place| second(*place) && text[*place..].starts_with(words))
}

/// What stands behind `words` at the beginning of a text. Hardly a line begins with even the first letter
/// of what it is asked for.
pub(super) fn behind<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    if text.as_bytes().first() == words.as_bytes().first() { text.strip_prefix(words) } else { None }
}

/// Whether a text begins with `words`.
pub(super) fn begins(text: &str, words: &str) -> bool {
    behind(text, words).is_some()
}

/// Whether `words` stand in a text.
pub(super) fn has(text: &str, words: &str) -> bool {
    find(text, words).is_some()
}

/// The text before `words` and the text behind them.
pub(super) fn around<'t>(text: &'t str, words: &str) -> Option<(&'t str, &'t str)> {
    let place = find(text, words)?;
    Some((&text[..place], &text[place + words.len()..]))
}

/// The text; nothing where there is none.
pub(super) fn filled(text: &str) -> Option<String> {
    let text = text.trim_ascii();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The numbers of decimal digits in a text, in order.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = u64> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok())
}

/// The first `0x` with eight hexadecimal digits, written as Windows writes it.
pub(super) fn code(text: &str) -> Option<String> {
    text.match_indices(['x', 'X']).find_map(|(place, _)| {
        let is_prefix = text[..place].ends_with('0');
        let digits = text.get(place + 1..place + 9)?;
        let ended = !text[place + 9..].starts_with(|c: char| c.is_ascii_hexdigit());
        let is_code = is_prefix && ended && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_code.then(|| format!("0x{}", digits.to_ascii_uppercase()))
    })
}

/// A GUID, in lower or upper case as it stands there.
pub(super) fn guid(text: &str) -> Option<&str> {
    text.match_indices('-').find_map(|(place, _)| {
        let candidate = text.get(place.checked_sub(8)?..place + 28)?;
        is_guid(candidate).then_some(candidate)
    })
}

fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// An address, with the interface of a link-local one.
#[must_use]
pub fn address(text: &str) -> Option<IpAddr> {
    let first = text.bytes().next()?;
    if !(first.is_ascii_hexdigit() || first == b':') {
        return None;
    }
    let bare = text.split_once('%').map_or(text, |(address, _)| address);
    bare.parse().ok()
}

/// An IPv4 address and nothing else.
pub(super) fn ipv4(text: &str) -> Option<Ipv4Addr> {
    text.parse().ok()
}

/// An IPv6 address and the interface behind `%`.
pub(super) fn ipv6(text: &str) -> Option<(Ipv6Addr, &str, Option<&str>)> {
    let (bare, scope) = text.split_once('%').map_or((text, None), |(bare, scope)| (bare, Some(scope)));
    bare.parse().ok().map(|address| (address, bare, scope.filter(|scope| !scope.is_empty())))
}

/// The first address among the words of a text, without the punctuation around it.
pub(super) fn first_address(text: &str) -> Option<&str> {
    let strange = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '%'));
    text.split(strange)
        .map(|word| word.trim_end_matches(['.', ':']))
        .find(|word| word.len() >= 2 && address(word).is_some())
}

/// Whether a text can be a host's or a domain's name.
pub(super) fn is_name(text: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !text.is_empty() && text.len() <= 254 && text.bytes().all(inner) && !has(text, "..")
}

/// `host:port`, `[address]:port`; the brackets go.
pub(super) fn host_and_port(text: &str) -> Option<(String, u16)> {
    let (host, port) = text.trim_ascii().rsplit_once(':')?;
    let port = port.parse().ok()?;
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    (is_name(host) || address(host).is_some()).then(|| (host.to_owned(), port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_eight_digits() {
        assert_eq!(code("run 'slui.exe 0x2a 0xc004F069' to").as_deref(), Some("0xC004F069"));
        assert_eq!(code("0x2a, 0xC004F0741"), None);
        assert_eq!(code("0xC004"), None);
        assert_eq!(code("0x…"), None);
    }

    #[test]
    fn an_address_is_found_between_words() {
        assert_eq!(first_address("Reply from 10.0.0.1: bytes=32"), Some("10.0.0.1"));
        assert_eq!(first_address("(10.20.0.20 : 1688)"), Some("10.20.0.20"));
        assert_eq!(first_address("Reply from fe80::1%3: time<1ms"), Some("fe80::1%3"));
        assert_eq!(first_address("version 10.0.19041.3636 of 3"), None);
    }

    #[test]
    fn an_endpoint_loses_its_brackets() {
        assert_eq!(host_and_port("kms01.contoso.com:1688"), Some(("kms01.contoso.com".to_owned(), 1688)));
        assert_eq!(host_and_port("[2001:db8::1]:1688"), Some(("2001:db8::1".to_owned(), 1688)));
        assert_eq!(host_and_port("Volume:GVLK"), None);
    }
}
