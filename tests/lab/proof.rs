//! The lab itself, held against plain sockets: servers answer as written, faults are what they say.

use std::io::{Error, Read, Write};
use std::net::{SocketAddr, TcpStream, UdpSocket};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::scenario::{PingRight, Scenario};

use super::client::on_client;
use super::requirements;
use super::samba::Domain;
use super::stage::Stage;

const REPLY_NOERROR: u8 = 0;
const REPLY_SERVFAIL: u8 = 2;
const REPLY_NXDOMAIN: u8 = 3;
const REPLY_REFUSED: u8 = 5;

#[test]
fn every_dns_server_answers_as_written() {
    if !requirements::met() {
        return;
    }
    let stage = stage("dns-servers");
    let replies = stage.network.client.run(|| {
        let mut wrong = Vec::new();
        for server in 53..57 {
            for address in [format!("10.91.2.{server}:53"), format!("[fd91:2::{server}]:53")] {
                for (name, expected) in [
                    ("_vlmcs._tcp.corp.example", (REPLY_NOERROR, 1)),
                    ("_vlmcs._tcp.CORP.example", (REPLY_NOERROR, 1)),
                    ("kms01.corp.example", (REPLY_NOERROR, 0)),
                    ("nothing.corp.example", (REPLY_NXDOMAIN, 0)),
                    ("kms01.other.example", (REPLY_REFUSED, 0)),
                ] {
                    let got = ask_srv(&address, name);
                    if got != Some(expected) {
                        wrong.push(format!("{address} {name}: {got:?} instead of {expected:?}"));
                    }
                }
            }
        }
        for (server, expected) in [(60, REPLY_SERVFAIL), (61, REPLY_REFUSED), (62, REPLY_REFUSED)] {
            let got = ask_srv(&format!("10.91.2.{server}:53"), "_vlmcs._tcp.corp.example");
            if got != Some((expected, 0)) {
                wrong.push(format!("10.91.2.{server}: {got:?}"));
            }
        }
        wrong
    });
    assert_eq!(replies, Vec::<String>::new());
}

#[test]
fn a_domain_controller_answers_as_written() {
    if !requirements::met() {
        return;
    }
    let stage = stage("domain-controller");
    let seen = stage.network.client.run(|| {
        let server = "10.91.2.53:53";
        let mapper = connect("10.91.2.53:135", Duration::from_secs(1)).is_ok();
        let names = ["_vlmcs._tcp.ad.example", "_ldap._tcp.ad.example", "nothing.ad.example"];
        (names.map(|name| ask_srv(server, name)), mapper)
    });
    let expected = [Some((REPLY_NOERROR, 1)), Some((REPLY_NOERROR, 1)), Some((REPLY_NXDOMAIN, 0))];
    assert_eq!(seen, (expected, true));
}

#[test]
fn every_fault_is_what_it_says() {
    if !requirements::met() {
        return;
    }
    let stage = stage("faults");
    let seen = stage.network.client.run(|| {
        let kind = |host| {
            let end = connect(&format!("10.91.3.{host}:1688"), Duration::from_millis(500));
            end.err().map(|error| error.raw_os_error().unwrap_or_default())
        };
        (10..22).map(|host| (host, kind(host))).collect::<Vec<_>>()
    });
    // errno(3): 111 refused, 113 no route to host, 101 network unreachable, 13 permission denied, 0 silence.
    let expected = [
        (10, None),
        (11, Some(0)),
        (12, Some(111)),
        (13, Some(113)),
        (14, Some(113)),
        (15, Some(101)),
        (16, Some(111)),
        (17, Some(13)),
        (18, Some(113)),
        (19, Some(101)),
        (20, Some(0)),
        (21, Some(111)),
    ];
    assert_eq!(seen, expected);
    assert_eq!(pings(&stage, PingRight::Allowed, "10.91.3.10"), Some(0));
    assert_eq!(pings(&stage, PingRight::Allowed, "10.91.3.21"), Some(1));
    assert_eq!(stage.calls(), 0);
}

#[test]
fn the_lab_notices_an_activation_request() {
    if !requirements::met() {
        return;
    }
    let stage = stage("faults");
    let closed = stage.network.client.run(|| {
        // Version 5.0, PTYPE 0 (request), one fragment, little-endian, 24 octets, no authentication,
        // call id 1; allocation hint, context and operation 0.
        let request = [5, 0, 0, 3, 0x10, 0, 0, 0, 24, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let mut stream = connect("10.91.3.10:1688", Duration::from_secs(1)).expect("a listener");
        stream.write_all(&request).expect("a request");
        stream.read(&mut [0; 1]).expect("the listener's end")
    });
    assert_eq!((closed, stage.calls()), (0, 1));
}

/// A network of `fixtures/lab`.
fn stage(name: &str) -> Stage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/lab");
    Stage::build(&Scenario::read(&folder.join(name).with_extension("toml")), &Domain::default())
}

fn connect(endpoint: &str, patience: Duration) -> Result<TcpStream, Error> {
    let stream = TcpStream::connect_timeout(&endpoint.parse().expect("an endpoint"), patience)?;
    stream.set_read_timeout(Some(patience))?;
    Ok(stream)
}

/// The RCODE and the number of answers to one SRV question.
fn ask_srv(server: &str, name: &str) -> Option<(u8, u8)> {
    let server: SocketAddr = server.parse().expect("a server");
    let mut query = vec![0x6b, 0x64, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    for label in name.split('.') {
        query.push(u8::try_from(label.len()).expect("a short label"));
        query.extend(label.as_bytes());
    }
    query.extend([0, 0, 33, 0, 1]);
    let any: SocketAddr = if server.is_ipv4() { ([0; 4], 0).into() } else { ([0u16; 8], 0).into() };
    let socket = UdpSocket::bind(any).ok()?;
    socket.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    socket.send_to(&query, server).ok()?;
    let mut answer = [0; 512];
    let (length, _) = socket.recv_from(&mut answer).ok()?;
    (length >= 12).then_some((answer[3] & 0x0f, answer[7]))
}

fn pings(stage: &Stage, right: PingRight, address: &str) -> Option<i32> {
    let mut command = on_client(stage, right);
    command.args(["ping", "-c", "1", "-W", "1", address]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().expect("ping").code()
}
