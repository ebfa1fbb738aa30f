//! The last activation request in the event log: it names the host that the client really asked.

use std::time::Duration;

use super::command::{output, system32};
use crate::evidence::{DnsName, ErrorCode, LastRequest};

/// The log is read without elevation; a damaged one must not hold up the check.
const PATIENCE: Duration = Duration::from_secs(3);
/// Event 12288: the client sent an activation request.
const QUERY: &str = "/q:*[System[Provider[@Name='Microsoft-Windows-Security-SPP'] and (EventID=12288)]]";

/// Returns the newest; nothing where there is none or the log does not tell.
pub(super) fn last_request() -> Option<LastRequest> {
    let arguments = ["qe", "Application", QUERY, "/c:1", "/rd:true", "/f:xml"];
    let octets = output(system32("wevtutil.exe"), &arguments, PATIENCE).ok()?;
    read(&String::from_utf8_lossy(&octets))
}

/// The fields stand by position, because the text around them is translated: HRESULT, flags,
/// `host:port`, client machine id, time.
fn read(xml: &str) -> Option<LastRequest> {
    let data = xml.split("<EventData>").nth(1)?.split("<Data>").nth(1)?.split("</Data>").next()?;
    let mut fields = data.split(',').map(str::trim);
    let result: ErrorCode = fields.next()?.parse().ok()?;
    let endpoint = fields.nth(1)?;
    let (host, port) = endpoint.rsplit_once(':')?;
    let time = xml.split("SystemTime=").nth(1).and_then(|rest| rest.get(1..)?.split(['\'', '"']).next());
    let host: DnsName = host.parse().ok()?;
    Some(LastRequest { result, host, port: port.parse().ok()?, time: time.map(str::to_owned) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_that_was_asked_is_read() {
        let xml = "<Event><System><TimeCreated SystemTime='2026-01-02T03:04:05.678Z'/></System>\
                   <EventData><Data>\r\n0xC004F074, 0x00000000, kms02.contoso.com:1688, 0a1b, 2026/01/02 03:04</Data>\
                   </EventData></Event>";
        let request = read(xml).expect("a request");
        assert_eq!((request.host.as_str(), request.port), ("kms02.contoso.com", 1688));
        assert_eq!(request.result, ErrorCode(0xC004_F074));
        assert_eq!(request.time.as_deref(), Some("2026-01-02T03:04:05.678Z"));
        assert!(read("").is_none() && read("<EventData><Data>0x0</Data></EventData>").is_none());
    }
}
