//! DNS names in the form this program compares, stores and prints.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A **DNS name** in presentation form: lower case, without the final dot, bytes outside
/// printable ASCII as `\DDD` (RFC 1035, 5.1). The root is `.`.
///
/// Names compare as DNS compares them, because case is folded when one is made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DnsName(String);

/// Why a text is not a DNS name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing between two dots, or nothing at all.
    #[error("a name has no empty label")]
    EmptyLabel,
    /// A label of more than 63 octets (RFC 1035, 2.3.4).
    #[error("a label has at most 63 characters")]
    LongLabel,
    /// More than 253 characters in all.
    #[error("a name has at most 253 characters")]
    LongName,
    /// A character that no host or domain name carries.
    #[error("`{0}` does not belong into a name")]
    Character(char),
}

impl DnsName {
    /// The root, written `.`; as an SRV target it says that the service is not available (RFC 2782).
    #[must_use]
    pub fn root() -> Self {
        Self(".".to_owned())
    }

    /// `localhost`, the one name that every server is to answer by itself (RFC 6761, 6.3).
    #[must_use]
    pub fn localhost() -> Self {
        Self("localhost".to_owned())
    }

    /// Takes a presentation form that a DNS library has already escaped; no rule is checked.
    #[must_use]
    pub fn from_wire(presentation: &str) -> Self {
        let bare = presentation.strip_suffix('.').unwrap_or(presentation);
        if bare.is_empty() {
            return Self::root();
        }
        Self(bare.to_ascii_lowercase())
    }

    /// The name without a final dot; `.` for the root.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the root.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.0 == "."
    }

    /// Whether this is [`Self::localhost`].
    #[must_use]
    pub fn is_localhost(&self) -> bool {
        self.0 == "localhost"
    }

    /// Whether the name has one label only, so that a search list must complete it.
    #[must_use]
    pub fn is_single_label(&self) -> bool {
        !self.is_root() && !self.0.contains('.')
    }

    /// Whether systems read the name as a number, `10.77.3` as 10.77.0.3 (`inet_aton`): it is then neither
    /// a name nor the address that somebody meant. An address in its usual form is none of these.
    #[must_use]
    pub fn is_a_number(&self) -> bool {
        let digits = |label: &str| match label.strip_prefix("0x") {
            Some(hex) => hex.chars().all(|c| c.is_ascii_hexdigit()),
            None => !label.is_empty() && label.chars().all(|c| c.is_ascii_digit()),
        };
        self.0.split('.').all(digits) && self.0.parse::<std::net::Ipv4Addr>().is_err()
    }

    /// The name with its final dot, as a zone file wants it.
    #[must_use]
    pub fn fqdn(&self) -> String {
        if self.is_root() { self.0.clone() } else { format!("{}.", self.0) }
    }

    /// The name without its first label; nothing for a single label and for the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_once('.')?;
        (!rest.is_empty()).then(|| Self(rest.to_owned()))
    }

    /// The first label.
    #[must_use]
    pub fn first_label(&self) -> &str {
        self.0.split('.').next().unwrap_or_default()
    }

    /// This name followed by `suffix`.
    #[must_use]
    pub fn within(&self, suffix: &Self) -> Self {
        if suffix.is_root() { self.clone() } else { Self(format!("{}.{}", self.0, suffix.0)) }
    }

    /// The owner name of the KMS record in this domain: `_vlmcs._tcp.<domain>`.
    #[must_use]
    pub fn vlmcs(&self) -> Self {
        Self("_vlmcs._tcp".to_owned()).within(self)
    }

    /// Whether this is the owner name of a KMS record, in whatever domain.
    #[must_use]
    pub fn is_kms_owner(&self) -> bool {
        self.0.starts_with("_vlmcs.")
    }
}

impl FromStr for DnsName {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        if text == "." {
            return Ok(Self::root());
        }
        let bare = text.strip_suffix('.').unwrap_or(text);
        if bare.len() > 253 {
            return Err(NameError::LongName);
        }
        for label in bare.split('.') {
            if label.is_empty() {
                return Err(NameError::EmptyLabel);
            }
            if label.len() > 63 {
                return Err(NameError::LongLabel);
            }
        }
        match bare.chars().find(|c| !(c.is_ascii_alphanumeric() || "-_.".contains(*c))) {
            Some(stranger) => Err(NameError::Character(stranger)),
            None => Ok(Self(bare.to_ascii_lowercase())),
        }
    }
}

impl TryFrom<String> for DnsName {
    type Error = NameError;

    /// Accepts what [`DnsName::from_wire`] made as well, so that a saved report can be read back.
    fn try_from(text: String) -> Result<Self, NameError> {
        match text.chars().find(|c| !c.is_ascii_graphic()) {
            Some(stranger) => Err(NameError::Character(stranger)),
            None if text.len() > 1024 => Err(NameError::LongName),
            None => Ok(Self::from_wire(&text)),
        }
    }
}

impl From<DnsName> for String {
    fn from(name: DnsName) -> Self {
        name.0
    }
}

impl fmt::Display for DnsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_the_final_dot_do_not_make_another_name() {
        let one: DnsName = "KMS01.Contoso.COM.".parse().expect("a name");
        assert_eq!(one, "kms01.contoso.com".parse().expect("a name"));
        assert_eq!(one.fqdn(), "kms01.contoso.com.");
    }

    #[test]
    fn a_name_knows_its_labels() {
        let name: DnsName = "kms01.emea.contoso.com".parse().expect("a name");
        assert_eq!(name.parent().map(|p| p.to_string()).as_deref(), Some("emea.contoso.com"));
        let single: DnsName = "kms01".parse().expect("a name");
        assert!(single.is_single_label() && single.parent().is_none());
        assert!(!DnsName::root().is_single_label());
        assert_eq!(single.within(&DnsName::root()), single);
    }

    #[test]
    fn numbers_are_no_names() {
        for text in ["10.77.3", "010.77.3.10", "0x7f.1", "127", "10.77.3.10.1"] {
            assert!(text.parse::<DnsName>().expect(text).is_a_number(), "{text}");
        }
        for text in ["10.77.3.10", "kms01", "10.77.3.example", "0xkms"] {
            assert!(!text.parse::<DnsName>().expect(text).is_a_number(), "{text}");
        }
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for (text, error) in [
            ("", NameError::EmptyLabel),
            ("a..b", NameError::EmptyLabel),
            ("kms 01", NameError::Character(' ')),
            ("kms.münchen.example", NameError::Character('ü')),
            ("kms.例え.jp", NameError::Character('例')),
            ("kms\u{1b}[2J", NameError::Character('\u{1b}')),
        ] {
            assert_eq!(text.parse::<DnsName>(), Err(error), "{text:?}");
        }
        assert_eq!("a".repeat(64).parse::<DnsName>(), Err(NameError::LongLabel));
        assert_eq!(["abcd"; 60].join(".").parse::<DnsName>(), Err(NameError::LongName));
    }
}
