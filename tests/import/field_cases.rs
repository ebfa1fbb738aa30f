//! Failures from the field, as the outputs that a caller sends: the class and the cause come out right.
//!
//! Each is written as commands and what they print; the groups are those in which field reports fall.

use kmsdoctor::evidence::Target;
use kmsdoctor::import;
use kmsdoctor::locale::Language;
use kmsdoctor::report::Document;
use kmsdoctor::rules::Rules;
use time::OffsetDateTime;

const CLIENT: &str = "ipconfig corp.example corp.example 10.0.0.53";

/// What a short line stands for, as Windows prints it.
pub(super) fn output(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    match words.as_slice() {
        ["ipconfig", primary, search, server] => ipconfig(primary, search, server),
        ["ipconfig", primary, search, server, "vpn", other] => format!(
            "{}\nPPP adapter VPN:\n\n   Connection-specific DNS Suffix  . : \n   DHCP Enabled. . . . . . . . . . . : No\n   IPv4 Address. . . . . . . . . . . : 10.99.1.5(Preferred) \n   Subnet Mask . . . . . . . . . . . : 255.255.255.255\n   DNS Servers . . . . . . . . . . . : {other}\n",
            ipconfig(primary, search, server)
        ),
        ["resolve", owner, "none", server @ ..] => {
            let server = server.first().map(|server| format!(" -Server {server}")).unwrap_or_default();
            format!(
                "PS C:\\> Resolve-DnsName -Type SRV {owner}{server}\nResolve-DnsName : {owner} : DNS name does not exist\nAt line:1 char:1\n+ Resolve-DnsName -Type SRV {owner}{server}\n    + FullyQualifiedErrorId : DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName\n"
            )
        }
        ["resolve", owner, target] => format!(
            "PS C:\\> Resolve-DnsName -Type SRV {owner}\n\nName                                     Type   TTL   Section    NameTarget                     Priority Weight Port\n----                                     ----   ---   -------    ----------                     -------- ------ ----\n{owner}                 SRV    600   Answer     {target}             0        0      1688\n"
        ),
        ["srv", owner, "none"] => {
            nslookup(owner, &format!("*** dc01 can't find {owner}: Non-existent domain"))
        }
        ["srv", owner, "fails"] => nslookup(owner, &format!("*** UnKnown can't find {owner}: Server failed")),
        ["srv", owner, "silent"] => nslookup(
            owner,
            "DNS request timed out.\n    timeout was 2 seconds.\n*** Request to UnKnown timed-out",
        ),
        ["srv", owner, targets @ ..] => {
            let records = targets.iter().map(|target| {
                let (host, port) = target.split_once(':').expect("host:port");
                format!(
                    "{}\tSRV service location:\n          priority       = 0\n          weight         = 0\n          port           = {port}\n          svr hostname   = {host}\n",
                    owner.trim_end_matches('.')
                )
            });
            nslookup(owner, &records.collect::<String>())
        }
        ["a", host, "none"] => nslookup(host, &format!("*** dc01 can't find {host}: Non-existent domain")),
        ["a", host, address] => nslookup(host, &format!("Name:    {host}\nAddress:  {address}")),
        ["ping", address, "reply"] => {
            ping(address, &format!("Reply from {address}: bytes=32 time<1ms TTL=128"))
        }
        ["ping", address, "unreachable"] => {
            ping(address, "Reply from 10.0.0.1: Destination host unreachable.")
        }
        ["ping", address, "silent"] => ping(address, "Request timed out."),
        ["tcp", host, address, "open"] => connection(host, address, "True"),
        ["tcp", host, address, "fails"] => connection(host, address, "False"),
        ["tcp", host, "unresolved"] => format!(
            "PS C:\\> Test-NetConnection {host} -Port 1688\nWARNING: Name resolution of {host} failed\n\n\nComputerName   : {host}\nRemoteAddress  : \nInterfaceAlias : \nSourceAddress  : \nPingSucceeded  : False\n"
        ),
        ["ato", "ok"] => "C:\\>cscript slmgr.vbs /ato\nActivating Windows(R), Enterprise edition (73111121-5638-40f6-bc11-f1d7b0d64300) ...\nProduct activated successfully.\n".to_owned(),
        ["set", host, scope @ ..] => format!(
            "C:\\>reg query HKLM\\SOFTWARE /s\n\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform{}\n    KeyManagementServiceName    REG_SZ    {host}\n",
            scope.iter().flat_map(|id| ["\\", id]).collect::<String>()
        ),
        ["ato", code] => format!(
            "C:\\>cscript slmgr.vbs /ato\nMicrosoft (R) Windows Script Host Version 5.812\nCopyright (C) Microsoft Corporation. All rights reserved.\n\nActivating Windows(R), Enterprise edition (73111121-5638-40f6-bc11-f1d7b0d64300) ...\nError: {code} The Software Licensing Service reported an error.\n"
        ),
        ["event", code, endpoint] => format!(
            "Event[0]:\n  Log Name: Application\n  Source: Microsoft-Windows-Security-SPP\n  Date: 2024-03-04T09:00:00.000\n  Event ID: 12288\n  Task: N/A\n  Level: Information\n  Opcode: N/A\n  Keyword: Classic\n  User: N/A\n  User Name: N/A\n  Computer: pc7.corp.example\n  Description: \nThe client has sent an activation request to the key management service machine.\nInfo:\n{code}, 0x00000000, {endpoint}, 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d, 2024/03/04 08:00, 0, 5, 0, 73111121-5638-40f6-bc11-f1d7b0d64300, 25\n"
        ),
        ["dlv", channel, kind] => license(channel, kind, ""),
        ["dlv", channel, kind, "registered", host] => license(
            channel,
            kind,
            &format!(
                "\nKey Management Service client information\n    Client Machine ID (CMID): 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d\n    Registered KMS machine name: {host}\n"
            ),
        ),
        _ => panic!("{line}"),
    }
}

fn ipconfig(primary: &str, search: &str, server: &str) -> String {
    let value = |text: &str| if text == "-" { String::new() } else { text.to_owned() };
    let servers = match server {
        "-" => String::new(),
        server => {
            let servers = server.replace('+', &format!("\n{:39}", ""));
            format!("   DNS Servers . . . . . . . . . . . : {servers}\n")
        }
    };
    format!(
        "C:\\>ipconfig /all\n\nWindows IP Configuration\n\n   Host Name . . . . . . . . . . . . : pc7\n   Primary Dns Suffix  . . . . . . . : {}\n   Node Type . . . . . . . . . . . . : Hybrid\n   IP Routing Enabled. . . . . . . . : No\n   WINS Proxy Enabled. . . . . . . . : No\n   DNS Suffix Search List. . . . . . : {}\n\nEthernet adapter Ethernet:\n\n   Connection-specific DNS Suffix  . : \n   Physical Address. . . . . . . . . : 00-15-5D-0A-01-10\n   DHCP Enabled. . . . . . . . . . . : Yes\n   IPv4 Address. . . . . . . . . . . : 10.0.0.7(Preferred) \n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\n   Default Gateway . . . . . . . . . : 10.0.0.1\n{servers}   NetBIOS over Tcpip. . . . . . . . : Enabled\n",
        value(primary),
        value(search),
    )
}

fn nslookup(name: &str, answer: &str) -> String {
    // A server that answers nothing tells nslookup no name either.
    let server = if answer.contains("UnKnown") { "UnKnown" } else { "dc01" };
    format!("C:\\>nslookup -type=srv {name}\nServer:  {server}\nAddress:  10.0.0.53\n\n{answer}\n")
        .replace("-type=srv kms", "kms")
}

fn ping(address: &str, line: &str) -> String {
    let lines = format!("{line}\n").repeat(4);
    let lost = if line.starts_with("Reply") { 0 } else { 4 };
    format!(
        "C:\\>ping {address}\n\nPinging {address} with 32 bytes of data:\n{lines}\nPing statistics for {address}:\n    Packets: Sent = 4, Received = {}, Lost = {lost} ({}% loss),\n",
        4 - lost,
        lost * 25
    )
}

fn connection(host: &str, address: &str, opened: &str) -> String {
    format!(
        "PS C:\\> Test-NetConnection {host} -Port 1688\n\n\nComputerName     : {host}\nRemoteAddress    : {address}\nRemotePort       : 1688\nInterfaceAlias   : Ethernet\nSourceAddress    : 10.0.0.7\nTcpTestSucceeded : {opened}\n"
    )
}

fn license(channel: &str, kind: &str, more: &str) -> String {
    format!(
        "C:\\>cscript //nologo slmgr.vbs /dlv\nSoftware licensing service version: 10.0.19041.3636\n\nName: Windows(R), Enterprise edition\nDescription: Windows(R) Operating System, {kind} channel\nActivation ID: 73111121-5638-40f6-bc11-f1d7b0d64300\nApplication ID: 55c92734-d682-4d71-983e-d6ec3f16059f\nProduct Key Channel: {channel}\nPartial Product Key: T83GX\nLicense Status: Notification\nNotification Reason: 0xC004F056.\n{more}"
    )
}

/// The class and the cause from outputs, and from what the caller knows of the host.
fn diagnose(lines: &[&str]) -> (String, Option<String>) {
    let diagnosis = report(lines).diagnosis;
    (diagnosis.class.id().to_owned(), diagnosis.cause)
}

/// The report of outputs, and of what the caller knows of the host.
pub(super) fn report(lines: &[&str]) -> Document {
    let mut target = Target::default();
    let mut parsed = Vec::new();
    for line in lines {
        match line.split_once(' ') {
            Some(("host", name)) => target.kms_host = Some(name.parse().expect("a name")),
            Some(("code", code)) => target.error_code = Some(code.parse().expect("a code")),
            _ => {
                let file = outputs::parse(line, output(line).as_bytes());
                assert!(!file.blocks.is_empty(), "{line}: nothing recognised in\n{}", output(line));
                parsed.push(file);
            }
        }
    }
    report_of(&parsed, target)
}

/// The report of files that were read.
pub(super) fn report_of(parsed: &[outputs::Parsed], target: Target) -> Document {
    let rules = Rules::built_in().expect("rules");
    let run = import::gather(parsed, target, &rules.codes, OffsetDateTime::UNIX_EPOCH);
    Document::of(&run, &rules, Language::ENGLISH)
}

/// What was seen, and the cause that must come out.
type Case = (&'static str, &'static [&'static str], &'static str);

#[track_caller]
fn hold(cases: &[Case]) {
    for (name, lines, cause) in cases {
        let (class, found) = diagnose(lines);
        assert_eq!(found.as_deref(), Some(*cause), "{name} ({class})");
    }
}

const OWNER: &str = "srv _vlmcs._tcp.corp.example. none";
const FOUND: &str = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688";
const SERVES: &str = "tcp kms01.corp.example 10.0.3.10 open";

#[test]
fn group_a_the_record_is_missing_or_in_another_domain() {
    hold(&[
        (
            "A1",
            &[
                CLIENT,
                OWNER,
                "srv _vlmcs._tcp.lab.example. kms01.lab.example:1688",
                "tcp kms01.lab.example 10.0.3.10 open",
            ],
            "srv.not-in-client-domain",
        ),
        ("A3", &["ipconfig - - 10.0.0.53", "code 0x8007007B", SERVES], "srv.no-client-domain"),
        (
            "A4",
            &["ipconfig - corp.example 10.0.0.53", "code 0x8007007B", FOUND, SERVES],
            "srv.only-in-search-list",
        ),
        ("A8", &[CLIENT, OWNER, "ato 0x8007232B", SERVES], "srv.missing"),
        ("A14", &[CLIENT, OWNER], "srv.missing"),
        (
            "A15",
            &[CLIENT, "ping 10.0.0.53 silent", "srv _vlmcs._tcp.corp.example. silent"],
            "network.dns-server-unreachable",
        ),
    ]);
}

#[test]
fn group_b_the_record_leads_elsewhere() {
    hold(&[
        (
            "B1",
            &[
                CLIENT,
                "srv _vlmcs._tcp.corp.example. kms-old.corp.example:1688",
                "tcp kms-old.corp.example 10.0.9.9 fails",
                "host kms01.corp.example",
                SERVES,
            ],
            "srv.wrong-target",
        ),
        (
            "B5",
            &[CLIENT, FOUND, "tcp kms01.corp.example 10.0.3.99 fails", "ping 10.0.3.99 silent"],
            "firewall.blocked",
        ),
        (
            "B6",
            &[
                CLIENT,
                "srv _vlmcs._tcp.corp.example. app01.corp.example:1688",
                "tcp app01.corp.example unresolved",
                "a app01.corp.example none",
            ],
            "name.host-not-found",
        ),
    ]);
}

#[test]
fn group_c_the_client_is_set_by_hand() {
    hold(&[
        (
            "C1",
            &[
                CLIENT,
                FOUND,
                SERVES,
                "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms-old.corp.example:1688",
                "tcp kms-old.corp.example unresolved",
            ],
            "client.stale-override",
        ),
        (
            "C2",
            &[CLIENT, "dlv Volume:GVLK VOLUME_KMSCLIENT registered 127.0.0.2:1688"],
            "client.suspicious-override",
        ),
        (
            "C4",
            &[
                CLIENT,
                FOUND,
                SERVES,
                "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms.region.corp.example:1688",
                "tcp kms.region.corp.example 10.9.0.1 fails",
            ],
            "client.stale-override",
        ),
        // Nobody asked DNS for the record: the client would not either.
        (
            "C5",
            &[
                "ipconfig - compute.example 10.0.0.53",
                "ato 0xC004F074",
                "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms.corp.example:1688",
                "tcp kms.corp.example unresolved",
                "tcp 169.254.169.250 169.254.169.250 open",
            ],
            "client.stale-override",
        ),
        (
            "C6",
            &[
                CLIENT,
                "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms01.corp.example:1688",
                "tcp kms01.corp.example 10.0.3.10 fails",
                "tcp azkms.core.windows.net 20.118.99.224 open",
            ],
            "client.stale-override",
        ),
        (
            "C7, nothing else known",
            &[
                CLIENT,
                "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms-old.corp.example:1688",
                "tcp kms-old.corp.example unresolved",
            ],
            "client.stale-override",
        ),
    ]);
}

#[test]
fn group_d_names_lead_nowhere_or_elsewhere() {
    hold(&[
        (
            "D1",
            &[CLIENT, FOUND, "a kms01.corp.example none", "tcp kms01.corp.example unresolved"],
            "name.host-not-found",
        ),
        (
            "D4",
            &[
                CLIENT,
                FOUND,
                "a kms01.corp.example 10.0.3.10",
                "tcp kms01.corp.example 10.0.3.99 fails",
                "tcp 10.0.3.10 10.0.3.10 open",
            ],
            "name.client-resolver-differs",
        ),
        (
            "D1, by the client's resolver",
            &[CLIENT, FOUND, "tcp kms01.corp.example unresolved"],
            // A name that is missing and a server that fails look alike.
            "inconclusive",
        ),
        (
            "D2",
            &[
                "ipconfig - internal.example 10.0.0.53",
                "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms.windows.google.com:1688",
                "tcp kms.windows.google.com unresolved",
                "tcp kms.windows.googlecloud.com 35.190.247.13 open",
            ],
            "client.stale-override",
        ),
        ("D8", &["ipconfig corp.example corp.example -", "code 0x8007267C"], "network.no-dns-server"),
        ("D1, server failing", &[CLIENT, "srv _vlmcs._tcp.corp.example. fails"], "name.dns-server-failure"),
    ]);
}

#[test]
fn group_e_the_port_cannot_be_reached() {
    hold(&[
        ("E5", &[CLIENT, FOUND, "tcp kms01.corp.example 10.0.3.10 fails"], "firewall.blocked"),
        (
            "E9",
            &[CLIENT, FOUND, "ping 10.0.3.10 unreachable", "tcp kms01.corp.example 10.0.3.10 fails"],
            "network.kms-host-unreachable",
        ),
        (
            "E19",
            &[
                CLIENT,
                FOUND,
                "ato 0x800706BA",
                "ping 10.0.3.10 reply",
                "tcp kms01.corp.example 10.0.3.10 fails",
            ],
            "firewall.blocked",
        ),
    ]);
}

#[test]
fn group_f_the_host_answers_and_refuses() {
    hold(&[
        (
            "F1",
            &[CLIENT, "ato 0xC004F074", "event 0xC004F042 kms01.corp.example:1688"],
            "licensing.wrong-kms-host",
        ),
        ("F7", &["ato 0xC004F038"], "licensing.count-too-low"),
        ("F10", &[CLIENT, FOUND, SERVES, "code 0xC004F041"], "licensing.host-not-activated"),
        ("F10, not enabled", &["ato 0xC004F039", SERVES], "licensing.kms-not-enabled"),
    ]);
}

#[test]
fn group_g_the_key_or_the_store_is_wrong() {
    hold(&[
        ("G1", &["ato 0x8007007B", CLIENT, FOUND, SERVES, "dlv Retail RETAIL"], "licensing.key-channel"),
        ("G5", &["dlv Volume:MAK VOLUME_MAK"], "licensing.key-channel"),
        ("G8", &["ato 0xC004F069"], "licensing.key-channel"),
        ("G17", &[CLIENT, FOUND, SERVES, "ato 0x80070422"], "licensing.other"),
        ("G20", &["ato 0x80070005"], "licensing.elevation"),
    ]);
}

#[test]
fn group_h_the_clock_is_wrong() {
    hold(&[
        ("H1", &["ato 0xC004F074", "event 0xC004F06C kms01.corp.example:1688"], "licensing.clock-skew"),
        ("H2", &[CLIENT, FOUND, SERVES, "code 0xC004F06C"], "licensing.clock-skew"),
        ("H3", &[CLIENT, "event 0xC004F06C kms01.corp.example:1688"], "licensing.clock-skew"),
    ]);
}

#[test]
fn group_i_routes_clouds_and_tunnels() {
    hold(&[
        (
            "I1",
            &[
                CLIENT,
                "dlv Volume:GVLK VOLUME_KMSCLIENT registered 169.254.169.250:1688",
                "ping 169.254.169.250 unreachable",
                "tcp 169.254.169.250 169.254.169.250 fails",
            ],
            "network.kms-host-unreachable",
        ),
        (
            "I3",
            &[
                CLIENT,
                "dlv Volume:GVLK VOLUME_KMSCLIENT registered kms.windows.googlecloud.com:1688",
                "tcp kms.windows.googlecloud.com 35.190.247.13 fails",
            ],
            "firewall.blocked",
        ),
        ("I7", &[CLIENT, OWNER, "ato 0x8007232B"], "srv.missing"),
    ]);
}
