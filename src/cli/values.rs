//! Reading the values of flags, each with the reason why it is refused.

use std::net::IpAddr;
use std::time::Duration;

use super::usage::Refusal;
use crate::case::HostName;
use crate::evidence::{Address, DnsName, DnsServer, ErrorCode, NameError};
use crate::locale::{Language, Sentence};
use crate::platform;
use crate::report::escape;

/// A host: a name, or an address where only that is known. A number that is neither would be called at
/// an address that nobody meant.
pub(super) fn host(text: &str) -> Result<HostName, Refusal> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    match address(bare) {
        Ok(address) => Ok(HostName::Literal(address)),
        Err(refusal) => match name(text)? {
            number if number.is_a_number() => Err(refusal),
            name => Ok(HostName::Name(name)),
        },
    }
}

/// A DNS name.
pub(super) fn name(text: &str) -> Result<DnsName, Refusal> {
    let name: DnsName = text.parse().map_err(|error: NameError| {
        Refusal(match error {
            NameError::EmptyLabel => Sentence::new("value-empty-label"),
            NameError::LongLabel => Sentence::new("value-long-label"),
            NameError::LongName => Sentence::new("value-long-name"),
            NameError::Character(c) => {
                Sentence::new("value-character").with("character", escape(&c.to_string()))
            }
        })
    })?;
    if name.is_root() { Err(Refusal::new("value-root")) } else { Ok(name) }
}

/// What `--primary-suffix` says: a suffix, or by an empty word that the client has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PrimarySuffix(pub(super) Option<DnsName>);

/// A primary suffix.
pub(super) fn suffix(text: &str) -> Result<PrimarySuffix, Refusal> {
    if text.is_empty() { Ok(PrimarySuffix(None)) } else { name(text).map(|name| PrimarySuffix(Some(name))) }
}

/// An address, with an interface by name or number where it is link-local.
pub(super) fn address(text: &str) -> Result<Address, Refusal> {
    let told = scoped(text).unwrap_or_else(|| text.to_owned());
    told.parse().map_err(|_| Refusal::new("value-address"))
}

/// A DNS server: an address and, where it is not 53, a port.
pub(super) fn server(text: &str) -> Result<DnsServer, Refusal> {
    let told = scoped(text).unwrap_or_else(|| text.to_owned());
    told.parse().map_err(|_| Refusal::new("value-dns-server"))
}

/// The text with the interface's name replaced by its index.
fn scoped(text: &str) -> Option<String> {
    let (before, after) = text.split_once('%')?;
    let end = after.find(']').unwrap_or(after.len());
    let (interface, rest) = after.split_at(end);
    before.trim_start_matches('[').parse::<IpAddr>().ok()?;
    let index = platform::interface_index(interface)?;
    Some(format!("{before}%{index}{rest}"))
}

/// A port.
pub(super) fn port(text: &str) -> Result<u16, Refusal> {
    text.parse().ok().filter(|port| *port > 0).ok_or_else(|| Refusal::new("value-port"))
}

/// An activation error code.
pub(super) fn error_code(text: &str) -> Result<ErrorCode, Refusal> {
    text.parse().map_err(|_| Refusal::new("value-error-code"))
}

/// Patience for one question, in seconds.
pub(super) fn patience(text: &str) -> Result<Duration, Refusal> {
    let seconds: f64 = text.parse().map_err(|_| Refusal::new("value-seconds"))?;
    if (0.1..=120.0).contains(&seconds) {
        Ok(Duration::from_secs_f64(seconds))
    } else {
        Err(Refusal::new("value-patience"))
    }
}

/// The tag of a language; whether there are words for it is seen later.
pub(super) fn language(text: &str) -> Result<Language, Refusal> {
    text.parse().map_err(|_| Refusal::new("value-language"))
}
