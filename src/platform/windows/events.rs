//! Events of the licensing service: what a client asked and was told, what a KMS host did.

use std::time::Duration;

use super::command::{output, system32};
use crate::evidence::{DnsName, ErrorCode, HostRequest, LastAnswer, LastRequest, Publication};

/// The logs are read without elevation; a damaged one must not hold up the check.
const PATIENCE: Duration = Duration::from_secs(3);
/// The events of a KMS host about the requests of its clients stand in a log of their own.
const HOST_LOG: &str = "Key Management Service";

/// Returns the newest request of the client (event 12288), which names the host that it really asked,
/// and the answer to it (12289); nothing where there is none or the log does not tell.
pub(super) fn last_activation() -> (Option<LastRequest>, Option<LastAnswer>) {
    activation(&newest("Application", &[12288, 12289], 8))
}

/// Returns what a KMS host's logs say about publishing its record, the newest for each domain (events
/// 12293 and 12294), and the newest request of a client (12290).
pub(super) fn of_host() -> (Vec<Publication>, Option<HostRequest>) {
    // Which of the two logs has them differs among the versions of Windows.
    let mut published = newest("Application", &[12293, 12294], 40);
    published.extend(newest(HOST_LOG, &[12293, 12294], 40));
    published.sort_by(|one, other| other.time.cmp(&one.time));
    let requests = newest(HOST_LOG, &[12290], 1);
    (publications(&published), requests.first().and_then(host_request))
}

/// An event: its number, its time and its fields. These stand by position, because the text around
/// them is translated.
#[derive(Debug, Default, PartialEq, Eq)]
struct Event {
    id: u32,
    time: Option<String>,
    fields: Vec<String>,
}

/// The newest events with these numbers, the newest first.
fn newest(log: &str, ids: &[u32], most: u32) -> Vec<Event> {
    let ids: Vec<String> = ids.iter().map(|id| format!("EventID={id}")).collect();
    let provider = "Provider[@Name='Microsoft-Windows-Security-SPP']";
    let query = format!("/q:*[System[{provider} and ({})]]", ids.join(" or "));
    let count = format!("/c:{most}");
    let arguments = ["qe", log, &query, &count, "/rd:true", "/f:xml"];
    let octets = output(system32("wevtutil.exe"), &arguments, PATIENCE).unwrap_or_default();
    events(&String::from_utf8_lossy(&octets))
}

fn events(xml: &str) -> Vec<Event> {
    xml.split("<Event ").skip(1).map(event).collect()
}

fn event(xml: &str) -> Event {
    let id =
        xml.split("<EventID").nth(1).and_then(|rest| rest.split_once('>')?.1.split('<').next()?.parse().ok());
    let time = xml.split("SystemTime=").nth(1).and_then(|rest| rest.get(1..)?.split(['\'', '"']).next());
    let data = xml.split("<Data").skip(1).filter_map(|rest| rest.split_once('>')?.1.split("</Data>").next());
    let fields = data.flat_map(|data| data.split(',')).map(|field| field.trim().to_owned());
    Event { id: id.unwrap_or_default(), time: time.map(str::to_owned), fields: fields.collect() }
}

fn activation(newest: &[Event]) -> (Option<LastRequest>, Option<LastAnswer>) {
    let place = newest.iter().position(|event| event.id == 12288);
    // An older answer belongs to an older request.
    let answer = newest.iter().take(place.unwrap_or(newest.len())).find(|event| event.id == 12289);
    (place.and_then(|place| request(&newest[place])), answer.and_then(reply))
}

/// HRESULT, flags, `host:port`, client machine id, time…
fn request(event: &Event) -> Option<LastRequest> {
    let [result, _, endpoint, ..] = event.fields.as_slice() else { return None };
    let (host, port) = endpoint.rsplit_once(':')?;
    let host: DnsName = host.parse().ok()?;
    Some(LastRequest {
        result: result.parse().ok()?,
        host,
        port: port.parse().ok()?,
        time: event.time.clone(),
    })
}

/// HRESULT, flags, whether it activated, nothing, count, intervals, time.
fn reply(event: &Event) -> Option<LastAnswer> {
    let [result, _, activated, _, count, ..] = event.fields.as_slice() else { return None };
    let activated = match activated.as_str() {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    };
    let current_count = count.parse().ok();
    Some(LastAnswer { result: result.parse().ok()?, activated, current_count, time: event.time.clone() })
}

/// HRESULT, the count that the client needs, its name…
fn host_request(event: &Event) -> Option<HostRequest> {
    let [result, _, client, ..] = event.fields.as_slice() else { return None };
    Some(HostRequest { result: result.parse().ok()?, client: client.clone(), time: event.time.clone() })
}

/// The domain and, of a failure, the HRESULT, in whichever order.
fn publications(newest: &[Event]) -> Vec<Publication> {
    let mut publications: Vec<Publication> = Vec::new();
    for event in newest {
        let code = event.fields.iter().find(|field| field.starts_with("0x"));
        let failure: Option<ErrorCode> = code.and_then(|code| code.parse().ok());
        let mut others = event.fields.iter().filter(|field| !field.starts_with("0x"));
        let domain: Option<DnsName> = others.find_map(|field| field.parse().ok());
        let Some(domain) = domain.filter(|_| event.id == 12294 || failure.is_some()) else { continue };
        if !publications.iter().any(|known| known.domain == domain) {
            let failure = failure.filter(|_| event.id == 12293);
            publications.push(Publication { domain, failure, time: event.time.clone() });
        }
    }
    publications
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xml(id: u32, time: &str, data: &[&str]) -> String {
        let data: String = data.iter().map(|data| format!("<Data>{data}</Data>")).collect();
        format!(
            "<Event xmlns='x'><System><EventID Qualifiers='49152'>{id}</EventID>\
             <TimeCreated SystemTime='{time}'/></System><EventData>{data}</EventData></Event>\r\n"
        )
    }

    const ASKED: &[&str] = &["\r\n0xC004F074, 0x00000000, kms02.contoso.com:1688, 0a1b, 2026/01/02 03:04"];

    #[test]
    fn the_host_that_was_asked_is_read() {
        let (request, answer) = activation(&events(&xml(12288, "2026-01-02T03:04:05.678Z", ASKED)));
        let request = request.expect("a request");
        assert_eq!((request.host.as_str(), request.port), ("kms02.contoso.com", 1688));
        assert_eq!(request.result, ErrorCode(0xC004_F074));
        assert_eq!(request.time.as_deref(), Some("2026-01-02T03:04:05.678Z"));
        assert_eq!(answer, None);
        assert_eq!(activation(&events("")), (None, None));
        assert_eq!(activation(&events(&xml(12288, "", &["0x0"]))), (None, None));
    }

    #[test]
    fn an_answer_belongs_to_the_request_before_it() {
        let answer = xml(12289, "2", &["0x00000000, 0x04000000, 1, 0, 12, 120, 10080, 2026/01/02 03:04"]);
        let asked = xml(12288, "1", ASKED);
        let (_, read) = activation(&events(&format!("{answer}{asked}")));
        let read = read.expect("an answer");
        assert_eq!((read.result.0, read.activated, read.current_count), (0, Some(true), Some(12)));
        let (request, read) = activation(&events(&format!("{asked}{answer}")));
        assert!(request.is_some() && read.is_none(), "the newer request had none");
    }

    #[test]
    fn the_newest_publication_of_each_domain_counts() {
        let log = [
            xml(12294, "3", &["contoso.com"]),
            xml(12293, "2", &["contoso.com", "0x80072338"]),
            xml(12293, "1", &["0x80072338", "lab.example"]),
        ];
        let read = publications(&events(&log.concat()));
        let told: Vec<_> = read.iter().map(|one| (one.domain.as_str(), one.failure)).collect();
        assert_eq!(told, [("contoso.com", None), ("lab.example", Some(ErrorCode(0x8007_2338)))]);
    }

    #[test]
    fn a_request_that_a_host_processed_is_read() {
        let data = "0xC004F06C,5,PC-0142.contoso.com,0a1b,2024/3/4 12:46,0,2,41520,7311";
        let request = host_request(&events(&xml(12290, "1", &[data]))[0]).expect("a request");
        assert_eq!(
            (request.result, request.client.as_str()),
            (ErrorCode(0xC004_F06C), "PC-0142.contoso.com")
        );
    }
}
