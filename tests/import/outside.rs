//! A client outside its company's network: what its DNS server denies says nothing about the company's DNS.

use time::OffsetDateTime;

use kmsdoctor::evidence::Target;
use kmsdoctor::import;
use kmsdoctor::locale::Language;
use kmsdoctor::report::Document;
use kmsdoctor::rules::Rules;

/// A client of corp.contoso.com whose only DNS server is `server`, and which has `gateway`.
fn client(server: &str, gateway: &str) -> String {
    format!(
        "C:\\>ipconfig /all\n\nWindows IP Configuration\n\n\
         \x20  Host Name . . . . . . . . . . . . : LT-4471\n\
         \x20  Primary Dns Suffix  . . . . . . . : corp.contoso.com\n\
         \x20  Node Type . . . . . . . . . . . . : Hybrid\n\n\
         Wireless LAN adapter Wi-Fi:\n\n\
         \x20  Connection-specific DNS Suffix  . :\n\
         \x20  DHCP Enabled. . . . . . . . . . . : Yes\n\
         \x20  IPv4 Address. . . . . . . . . . . : 192.168.178.24(Preferred)\n\
         \x20  Subnet Mask . . . . . . . . . . . : 255.255.255.0\n\
         \x20  Default Gateway . . . . . . . . . : {gateway}\n\
         \x20  DNS Servers . . . . . . . . . . . : {server}\n\
         \x20  NetBIOS over Tcpip. . . . . . . . : Enabled\n"
    )
}

/// What `server` says to the question for `name`: that it does not exist.
fn denied(server: &str, question: &str, name: &str) -> String {
    format!(
        "C:\\>nslookup {question}\nServer:  UnKnown\nAddress:  {server}\n\n\
         *** UnKnown can't find {name}: Non-existent domain\n"
    )
}

fn no_record(server: &str) -> String {
    denied(server, "-type=srv _vlmcs._tcp.corp.contoso.com", "_vlmcs._tcp.corp.contoso.com")
}

fn diagnose(texts: &[String]) -> Document {
    let parsed: Vec<_> = texts.iter().map(|text| outputs::parse("", text.as_bytes())).collect();
    let rules = Rules::built_in().expect("rules");
    let run = import::gather(&parsed, Target::default(), &rules.codes, OffsetDateTime::UNIX_EPOCH);
    Document::of(&run, &rules, Language::ENGLISH)
}

fn likely(document: &Document) -> &str {
    document.diagnosis.likely.as_deref().unwrap_or_default()
}

const CONNECT: &str = "connect-to-company-network";

/// The text report of a missing record for which a connection is the first thing to try.
fn outside(texts: &[String]) -> String {
    let document = diagnose(texts);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    assert_eq!(document.diagnosis.remedies[0].id, CONNECT);
    assert!(likely(&document).contains("outside the company's network"));
    let text = serde_json::to_string(&document).expect("JSON");
    // No router or public server has a zone of the company's.
    assert!(!text.contains("dnscmd 192.168.178.1") && !text.contains("dnscmd 8.8.8.8"), "{text}");
    assert!(text.contains("dnscmd <ZONE-SERVER>"), "{text}");
    text
}

/// The same where the record is to be created.
fn inside(texts: &[String]) -> String {
    let document = diagnose(texts);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    let ids: Vec<&str> = document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect();
    assert!(!ids.contains(&CONNECT), "{ids:?}");
    assert!(!likely(&document).contains("outside"), "{}", likely(&document));
    serde_json::to_string(&document).expect("JSON")
}

#[test]
fn a_router_at_home_is_no_dns_server_of_the_company() {
    let text = outside(&[client("192.168.178.1", "192.168.178.1"), no_record("192.168.178.1")]);
    assert!(text.contains("also the client's default gateway"), "{text}");
}

#[test]
fn a_public_resolver_knows_no_internal_domain() {
    let text = outside(&[client("8.8.8.8", "192.168.178.1"), no_record("8.8.8.8")]);
    assert!(text.contains("8.8.8.8 is a public DNS server"), "{text}");
}

#[test]
fn a_server_that_denies_the_domain_itself_does_not_know_it() {
    let server = "192.168.178.53";
    let domain = denied(server, "corp.contoso.com", "corp.contoso.com");
    let text = outside(&[client(server, "192.168.178.1"), no_record(server), domain]);
    assert!(text.contains("NXDOMAIN for corp.contoso.com itself"), "{text}");
}

#[test]
fn a_server_of_the_company_is_asked_for_the_record() {
    let text = inside(&[client("192.168.178.53", "192.168.178.1"), no_record("192.168.178.53")]);
    assert!(text.contains("dnscmd 192.168.178.53 /recordadd"), "{text}");
}

#[test]
fn a_router_that_knows_the_domain_forwards_to_the_company() {
    let server = "192.168.178.1";
    let known = format!(
        "C:\\>nslookup corp.contoso.com\nServer:  UnKnown\nAddress:  {server}\n\n\
         Name:    corp.contoso.com\nAddress:  10.0.0.10\n"
    );
    inside(&[client(server, server), no_record(server), known]);
}

#[test]
fn a_second_server_that_may_know_the_domain_counts() {
    let servers = "8.8.8.8\n                                       192.168.178.53";
    inside(&[client(servers, "192.168.178.1"), no_record("8.8.8.8"), no_record("192.168.178.53")]);
}
