//! Reading the values of flags.

use std::net::IpAddr;
use std::time::Duration;

use crate::case::HostName;
use crate::evidence::{Address, DnsName, DnsServer, ErrorCode};
use crate::platform;

/// A host: a name, or an address where only that is known.
pub(super) fn host(text: &str) -> Result<HostName, String> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    match address(bare) {
        Ok(address) => Ok(HostName::Literal(address)),
        Err(_) => name(text).map(HostName::Name),
    }
}

/// A DNS name.
pub(super) fn name(text: &str) -> Result<DnsName, String> {
    let name: DnsName = text.parse().map_err(|error: crate::evidence::NameError| error.to_string())?;
    if name.is_root() { Err("the root is no host and no domain".to_owned()) } else { Ok(name) }
}

/// What `--primary-suffix` says: a suffix, or by an empty word that the client has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PrimarySuffix(pub(super) Option<DnsName>);

/// A primary suffix.
pub(super) fn suffix(text: &str) -> Result<PrimarySuffix, String> {
    if text.is_empty() { Ok(PrimarySuffix(None)) } else { name(text).map(|name| PrimarySuffix(Some(name))) }
}

/// An address, with an interface by name or number where it is link-local.
pub(super) fn address(text: &str) -> Result<Address, String> {
    let told = scoped(text).unwrap_or_else(|| text.to_owned());
    told.parse().map_err(|error: crate::evidence::AddressError| error.to_string())
}

/// A DNS server: an address and, where it is not 53, a port.
pub(super) fn server(text: &str) -> Result<DnsServer, String> {
    let told = scoped(text).unwrap_or_else(|| text.to_owned());
    told.parse().map_err(|_| "a DNS server is ADDRESS, ADDRESS:PORT or [ADDRESS]:PORT".to_owned())
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
pub(super) fn port(text: &str) -> Result<u16, String> {
    text.parse().ok().filter(|port| *port > 0).ok_or_else(|| "a port is a number from 1 to 65535".to_owned())
}

/// An activation error code.
pub(super) fn error_code(text: &str) -> Result<ErrorCode, String> {
    text.parse().map_err(|error: crate::evidence::ErrorCodeError| error.to_string())
}

/// Patience for one question, in seconds.
pub(super) fn patience(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "seconds are a number such as 4 or 0.5".to_owned())?;
    if (0.1..=120.0).contains(&seconds) {
        Ok(Duration::from_secs_f64(seconds))
    } else {
        Err("patience is from 0.1 to 120 seconds".to_owned())
    }
}
