//! Names between the wire and this program's presentation form.

use std::fmt::Write as _;

use hickory_resolver::proto::rr::Name;

use crate::evidence::DnsName;

/// Returns the presentation form, every octet outside printable ASCII as `\DDD` in decimal
/// (RFC 1035, 5.1). A dot or backslash inside a label is written so as well, so that dots separate
/// labels and nothing else. (The library's own form is octal.)
pub(super) fn from_wire(name: &Name) -> DnsName {
    let mut presentation = String::new();
    for label in name {
        for octet in label {
            if octet.is_ascii_graphic() && !b".\\".contains(octet) {
                presentation.push(char::from(*octet));
            } else {
                let _ = write!(presentation, "\\{octet:03}");
            }
        }
        presentation.push('.');
    }
    DnsName::from_wire(&presentation)
}

/// Returns the name as a question carries it; nothing where a label or the whole is too long.
pub(super) fn to_wire(name: &DnsName) -> Option<Name> {
    if name.is_root() {
        return Some(Name::root());
    }
    let labels: Option<Vec<Vec<u8>>> = name.as_str().split('.').map(unescape).collect();
    Name::from_labels(labels?).ok()
}

fn unescape(label: &str) -> Option<Vec<u8>> {
    let mut octets = Vec::with_capacity(label.len());
    let mut rest = label.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first != b'\\' {
            octets.push(*first);
            rest = tail;
            continue;
        }
        let (digits, tail) = tail.split_at_checked(3)?;
        octets.push(std::str::from_utf8(digits).ok()?.parse().ok()?);
        rest = tail;
    }
    (!octets.is_empty()).then_some(octets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped_and_find_their_way_back() {
        let labels: [&[u8]; 3] = [b"kms\x1b[2J", b"a.b\\", b"\xffCOM"];
        let name = Name::from_labels(labels).expect("a name");
        let text = from_wire(&name);
        assert_eq!(text.as_str(), r"kms\027[2j.a\046b\092.\255com");
        assert_eq!(to_wire(&text).expect("a name"), name);
    }

    #[test]
    fn punycode_stays_as_it_is_on_the_way_there_and_back() {
        let name: DnsName = "KMS.xn--MNCHEN-3ya.example".parse().expect("a name");
        let wire = to_wire(&name).expect("a name");
        assert_eq!(wire.iter().nth(1), Some(b"xn--mnchen-3ya".as_slice()));
        assert_eq!(from_wire(&wire).as_str(), "kms.xn--mnchen-3ya.example");
    }

    #[test]
    fn the_root_is_a_name() {
        assert_eq!(from_wire(&Name::root()), DnsName::root());
        assert_eq!(to_wire(&DnsName::root()), Some(Name::root()));
    }

    #[test]
    fn a_name_that_is_too_long_has_no_wire_form() {
        let label = "a".repeat(63);
        let long: DnsName = format!("{label}.{label}.{label}").parse().expect("a name");
        assert_eq!(to_wire(&long.within(&long)), None);
        assert_eq!(to_wire(&DnsName::from_wire(r"a\9")), None);
        assert_eq!(to_wire(&DnsName::from_wire(r"a\999")), None);
    }
}
