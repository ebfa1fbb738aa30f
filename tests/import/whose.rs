//! Whose an output is: what is not the client's or the KMS host's decides nothing about them.

use kmsdoctor::evidence::{Seen, Target};
use kmsdoctor::import;
use kmsdoctor::locale::Language;
use kmsdoctor::report::Document;
use kmsdoctor::rules::Rules;
use time::OffsetDateTime;

use super::field_cases::output;

const RECORD: &str = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688";
const NO_RECORD: &str = "srv _vlmcs._tcp.corp.example. none";
const OPENS: &str = "tcp kms01.corp.example 10.0.3.10 open";
const FAILS: &str = "tcp kms01.corp.example 10.0.3.10 fails";

fn config() -> String {
    output("ipconfig corp.example corp.example 10.0.0.53")
}

/// The report on files.
fn report(files: &[String]) -> Document {
    let parsed: Vec<_> = files.iter().map(|text| outputs::parse("", text.as_bytes())).collect();
    assert!(parsed.iter().all(|file| !file.blocks.is_empty()), "nothing recognised in {files:?}");
    let rules = Rules::built_in().expect("rules");
    let run = import::gather(&parsed, Target::default(), &rules.codes, OffsetDateTime::UNIX_EPOCH);
    Document::of(&run, &rules, Language::ENGLISH)
}

fn cause(document: &Document) -> Option<&str> {
    document.diagnosis.cause.as_deref()
}

fn warns(document: &Document, cause: &str) -> bool {
    document.findings.iter().any(|finding| finding.cause == cause)
}

fn asks(document: &Document, id: &str) -> bool {
    document.diagnosis.remedies.iter().any(|remedy| remedy.id == id)
}

/// The endpoints that were seen, `address:port`.
fn endpoints(document: &Document) -> Vec<String> {
    let seen = document.observations.iter().filter_map(|observation| match &observation.seen {
        Seen::Connect(connection) => Some(format!("{}:{}", connection.address, connection.port)),
        _ => None,
    });
    seen.collect()
}

/// A connection test to any port, as PowerShell prints it.
fn test(host: &str, address: &str, port: u16, source: &str, opened: &str) -> String {
    format!(
        "PS C:\\> Test-NetConnection {host} -Port {port}\n\n\nComputerName     : {host}\nRemoteAddress    : {address}\nRemotePort       : {port}\nInterfaceAlias   : Ethernet\nSourceAddress    : {source}\nTcpTestSucceeded : {opened}\n"
    )
}

/// A netstat of a machine with that address, on which nothing or something listens on TCP port 1688.
fn netstat(address: &str, listens: bool) -> String {
    let own = if address.is_empty() {
        String::new()
    } else {
        format!("  TCP    {address}:139         0.0.0.0:0              LISTENING       4\n")
    };
    let kms = if listens {
        "  TCP    0.0.0.0:1688           0.0.0.0:0              LISTENING       4212\n"
    } else {
        ""
    };
    format!(
        "\nActive Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       948\n{own}{kms}  UDP    0.0.0.0:123            *:*                                    1180\n"
    )
}

/// What only a KMS host's slmgr prints.
const HOST_LICENCE: &str = "Microsoft (R) Windows Script Host Version 5.812\nCopyright (C) Microsoft Corporation. All rights reserved.\n\nSoftware licensing service version: 10.0.20348.1\n\nName: Windows(R), ServerStandard edition\nDescription: Windows(R) Operating System, VOLUME_KMS_WS22 channel\nApplication ID: 55c92734-d682-4d71-983e-d6ec3f16059f\nProduct Key Channel: Volume:CSVLK\nPartial Product Key: QPT4W\nLicense Status: Licensed\n\nKey Management Service is enabled on this machine\n    Current count: 3\n    Listening on Port: 1688\n    DNS publishing enabled\n    KMS priority: Normal\n";

#[test]
fn a_test_of_another_port_names_no_kms_host() {
    for (host, address, port) in [
        ("files.corp.example", "10.0.3.44", 445),
        ("www.example.net", "198.51.100.80", 443),
        ("10.0.0.53", "10.0.0.53", 53),
        ("kms01.corp.example", "10.0.3.10", 3389),
    ] {
        let other = test(host, address, port, "10.0.0.7", "True");
        let missing = report(&[config() + &output(NO_RECORD) + &other]);
        assert_eq!(cause(&missing), Some("srv.missing"), "{host}:{port}");
        assert!(missing.hosts.is_empty(), "{host}:{port}");
        let lines = missing.diagnosis.remedies.iter().flat_map(|remedy| &remedy.commands);
        for line in lines.map(|command| command.line.as_str()) {
            assert!(!line.contains(&format!(" {port} ")) && !line.contains(&format!("{host}.")), "{line}");
        }
        assert_eq!(endpoints(&missing), Vec::<String>::new());
        // In whatever order: the record's host is the one that is judged.
        for files in [
            config() + &output(RECORD) + &other + &output(FAILS),
            config() + &output(RECORD) + &output(FAILS) + &other,
        ] {
            let blocked = report(&[files]);
            assert_eq!(cause(&blocked), Some("firewall.blocked"), "{host}:{port}");
            assert!(!warns(&blocked, "name.wrong-address") && !warns(&blocked, "srv.wrong-target"));
            assert_eq!(blocked.hosts.len(), 1, "{host}:{port}");
        }
    }
}

#[test]
fn a_failed_test_of_the_internet_is_no_firewall_before_the_kms_host() {
    let other = test("www.example.net", "198.51.100.80", 80, "10.0.0.7", "False");
    let document = report(&[config() + &output(RECORD) + &other + &output(OPENS)]);
    assert_eq!(cause(&document), None);
    assert!(document.findings.is_empty());
}

#[test]
fn a_test_of_the_kms_port_names_a_host_even_a_dns_server() {
    let on_dc = test("dc01.corp.example", "10.0.0.53", 1688, "10.0.0.7", "True");
    let document = report(&[config() + &output(NO_RECORD) + &on_dc]);
    assert_eq!(cause(&document), Some("srv.missing"));
    assert_eq!(
        document.hosts.iter().map(|host| host.name.as_str()).collect::<Vec<_>>(),
        ["dc01.corp.example"]
    );
}

#[test]
fn a_client_s_netstat_says_nothing_about_the_host() {
    let tried = output(RECORD) + &output(FAILS);
    for files in [
        vec![config() + &tried, netstat("10.0.0.7", false)],
        vec![config() + "C:\\>netstat -ano\n" + &netstat("10.0.0.7", false), tried.clone()],
        vec![tried.clone(), netstat("10.0.0.7", false)],
        // Another server's.
        vec![
            config() + &tried,
            config().replace("pc7", "files").replace("10.0.0.7", "10.0.3.44") + &netstat("10.0.3.44", false),
        ],
    ] {
        let document = report(&files);
        assert_eq!(cause(&document), Some("firewall.blocked"), "{files:?}");
        assert!(
            !warns(&document, "firewall.port-closed") && !warns(&document, "outputs.anybody"),
            "{files:?}"
        );
    }
}

#[test]
fn the_host_s_netstat_is_known_by_its_address() {
    let closed = |netstat: String| report(&[config() + &output(RECORD) + &output(FAILS), netstat]);
    let host = closed(netstat("10.0.3.10", false));
    assert_eq!(cause(&host), Some("firewall.port-closed"));
    assert!(!warns(&host, "outputs.anybody"));
    assert_eq!(cause(&closed(netstat("10.0.3.10", true))), Some("firewall.blocked"));
    // Nobody's: it is said so, and nothing rests on it.
    for unknown in [netstat("", false), netstat("10.0.3.99", false)] {
        let document = closed(unknown);
        assert_eq!(cause(&document), Some("firewall.blocked"));
        assert!(warns(&document, "outputs.anybody"));
    }
    // With what only a KMS host prints, and one host tried, it is that host's.
    let same = closed(HOST_LICENCE.to_owned() + &netstat("", false));
    assert_eq!(cause(&same), Some("firewall.port-closed"));
}

#[test]
fn plain_ipconfig_leaves_servers_and_suffixes_open() {
    let plain = "C:\\>ipconfig\n\nWindows IP Configuration\n\n\nEthernet adapter Ethernet:\n\n   Connection-specific DNS Suffix  . : corp.example\n   IPv4 Address. . . . . . . . . . . : 10.0.0.7\n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\n   Default Gateway . . . . . . . . . : 10.0.0.1\n";
    let cut = |at: &str| config().split_once(at).expect("a cut").0.to_owned();
    for text in [plain.to_owned(), cut("   DNS Servers"), cut("\nEthernet")] {
        let document = report(std::slice::from_ref(&text));
        assert_eq!(cause(&document), Some("inconclusive"), "{text}");
        assert!(asks(&document, "ask-configuration"), "{text}");
        assert!(!warns(&document, "network.no-dns-server") && !warns(&document, "srv.no-client-domain"));
    }
    let healthy = report(&[plain.to_owned()
        + &output(RECORD).replace("_tcp.corp.example.\n", "_tcp\n")
        + &output(OPENS)]);
    assert_eq!(cause(&healthy), None);
    assert!(!warns(&healthy, "srv.no-client-domain"));
    // `/all` that lacks them says so, and counts where both were sent.
    let none = report(&[plain.to_owned(), output("ipconfig corp.example corp.example -")]);
    assert_eq!(cause(&none), Some("network.no-dns-server"));
}

#[test]
fn a_test_from_another_machine_decides_nothing() {
    for opened in ["True", "False"] {
        let foreign = test("kms01.corp.example", "10.0.3.10", 1688, "192.0.2.9", opened);
        let document = report(&[config() + &output(RECORD), foreign]);
        assert_eq!(cause(&document), Some("inconclusive"), "{opened}");
        assert!(warns(&document, "outputs.another-network") && asks(&document, "ask-connection"));
        assert_eq!(endpoints(&document), Vec::<String>::new());
    }
    let own = test("kms01.corp.example", "10.0.3.10", 1688, "10.0.0.7", "True");
    let document = report(&[config() + &output(RECORD), own]);
    assert_eq!(cause(&document), None);
    assert!(document.findings.is_empty());
}

/// What `reg query` prints of a key of licensing.
fn registry(below: &str, name: &str, data: &str) -> String {
    format!(
        "C:\\>reg query x\n\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform{below}\n    {name}    REG_SZ    {data}\n\n"
    )
}

const WINDOWS: &str = "\\55c92734-d682-4d71-983e-d6ec3f16059f";
const OFFICE: &str = "\\0ff1ce15-a989-479d-af46-f275c6370663";

#[test]
fn the_only_domain_to_ask_in_is_read_from_the_registry() {
    let with = |key: String| report(&[config() + &output(RECORD) + &output(OPENS) + &key]);
    let name = "KeyManagementServiceLookupDomain";
    for below in ["", WINDOWS] {
        let document = with(registry(below, name, "branch.example"));
        assert_eq!(cause(&document), Some("inconclusive"), "{below}");
        assert!(asks(&document, "ask-record"), "{below}");
        let domain = document.client.kms.lookup_domain.as_ref().map(ToString::to_string);
        assert_eq!(domain.as_deref(), Some("branch.example"));
    }
    let narrower = registry("", name, "corp.example") + &registry(WINDOWS, name, "branch.example");
    assert_eq!(cause(&with(narrower)), Some("inconclusive"));
    let typed = registry("", name, "branch.example").replace("SoftwareProtection", "softwareprotection");
    assert_eq!(cause(&with(typed)), Some("inconclusive"));
    // Office's is none of Windows'.
    assert_eq!(cause(&with(registry(OFFICE, name, "branch.example"))), None);
}

#[test]
fn a_host_set_for_office_is_none_of_windows() {
    let healthy = config() + &output(RECORD) + &output(OPENS);
    let office = "Name: Office 21, Office21ProPlus2021VL_KMS_Client_AE edition\nDescription: Office 21, VOLUME_KMSCLIENT channel\nApplication ID: 0ff1ce15-a989-479d-af46-f275c6370663\nPartial Product Key: T83GX\nLicense Status: Notification\n\nKey Management Service client information\n    Client Machine ID (CMID): 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d\n    Registered KMS machine name: kms-office.corp.example:1688\n";
    let windows = "C:\\>cscript slmgr.vbs /dlv all\nSoftware licensing service version: 10.0.19041.3636\n\nName: Windows(R), Enterprise edition\nDescription: Windows(R) Operating System, VOLUME_KMSCLIENT channel\nApplication ID: 55c92734-d682-4d71-983e-d6ec3f16059f\nPartial Product Key: T83GX\nLicense Status: Licensed\n\nKey Management Service client information\n    Client Machine ID (CMID): 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d\n    KMS machine name from DNS: kms01.corp.example:1688\n\n";
    let lost = output("tcp kms-office.corp.example unresolved");
    for set in [
        registry(OFFICE, "KeyManagementServiceName", "kms-office.corp.example"),
        format!("{windows}{office}"),
    ] {
        let document = report(&[healthy.clone() + &set + &lost]);
        assert_eq!(cause(&document), None, "{set}");
        assert!(!warns(&document, "client.stale-override"));
        assert!(document.client.kms.overrides.is_empty());
        let told = document.client.windows.as_ref().expect("Windows");
        assert_eq!(told.office_overrides[0].host, "kms-office.corp.example");
    }
    // What Windows found stays, whatever Office found.
    let found = report(&[config() + windows + office]);
    let discovered = found.client.kms.discovered_host.as_ref().map(ToString::to_string);
    assert_eq!(discovered.as_deref(), Some("kms01.corp.example"));
    // Windows' own is judged as ever.
    for below in ["", WINDOWS] {
        let set = registry(below, "KeyManagementServiceName", "kms-office.corp.example");
        let document = report(&[healthy.clone() + &set + &lost]);
        assert_eq!(cause(&document), Some("client.stale-override"), "{below}");
    }
}

#[test]
fn a_server_that_was_asked_by_choice_is_no_other_network() {
    let chosen = output(NO_RECORD)
        .replace("corp.example.\nServer", "corp.example. 192.0.2.53\nServer")
        .replace("Address:  10.0.0.53", "Address:  192.0.2.53");
    let document = report(&[config() + &output(NO_RECORD) + &chosen]);
    assert_eq!(cause(&document), Some("srv.missing"));
    assert!(warns(&document, "outputs.another-server") && !warns(&document, "outputs.another-network"));
    let only = report(&[config() + &chosen]);
    assert_eq!(cause(&only), Some("inconclusive"));
    assert!(asks(&only, "ask-record"));
    // Nobody knows whether it is the client's.
    let alone = report(std::slice::from_ref(&chosen));
    assert_eq!(cause(&alone), Some("inconclusive"));
    assert!(asks(&alone, "ask-configuration") && !warns(&alone, "srv.missing"));
    // The client's own server, by choice or not, is the client's.
    let own = output(NO_RECORD).replace("corp.example.\nServer", "corp.example. 10.0.0.53\nServer");
    let document = report(&[config() + &own]);
    assert_eq!(cause(&document), Some("srv.missing"));
    assert!(!warns(&document, "outputs.another-server"));
}

#[test]
fn a_host_s_licence_below_a_client_s_console_leaves_the_client() {
    let document =
        report(&[config() + &output("ping 10.0.0.53 reply") + "From the KMS host:\n" + HOST_LICENCE]);
    assert_eq!(document.client.host_name.as_deref(), Some("pc7"));
    assert!(!asks(&document, "ask-configuration"));
    assert!(!warns(&document, "outputs.several-clients"));
    // In one console, all of it is the host's.
    let host = report(&[config() + "C:\\>cscript slmgr.vbs /dlv\n" + HOST_LICENCE]);
    assert_eq!(host.client.host_name, None);
    assert!(asks(&host, "ask-configuration"));
}

#[test]
fn a_lookup_domain_hides_the_client_s_own() {
    let key = registry("", "KeyManagementServiceLookupDomain", "branch.example");
    let absent = output("srv _vlmcs._tcp.branch.example. none");
    let document = report(&[config() + &output(RECORD) + &absent + &output(OPENS) + &key]);
    assert_eq!(cause(&document), Some("srv.not-in-client-domain"));
    assert_eq!(document.diagnosis.remedies[0].id, "clear-lookup-domain");
    let lines = || document.diagnosis.remedies.iter().flat_map(|remedy| &remedy.commands);
    assert!(lines().any(|command| command.line.ends_with("/ckms-domain")));
    assert!(lines().all(|command| !command.line.contains("<KMS-HOST>")));
    assert_eq!(document.hosts[0].name, "kms01.corp.example");
}

#[test]
fn a_host_set_for_another_product_binds_nobody() {
    let healthy =
        config() + &output(RECORD) + &output(OPENS) + &output("tcp kms-old.corp.example unresolved");
    let licence = output("dlv Volume:GVLK VOLUME_KMSCLIENT");
    let set = |product: &str| {
        registry(&format!("{WINDOWS}\\{product}"), "KeyManagementServiceName", "kms-old.corp.example")
    };
    let other = report(&[healthy.clone() + &licence + &set("de32eafd-aaee-4662-9444-c1befb41bde2")]);
    assert_eq!(cause(&other), None);
    assert!(other.client.kms.overrides.is_empty());
    assert!(warns(&other, "client.stale-side-override") && !warns(&other, "client.stale-override"));
    let own = report(&[healthy.clone() + &licence + &set("73111121-5638-40f6-bc11-f1d7b0d64300")]);
    assert_eq!(cause(&own), Some("client.stale-override"));
    assert!(own.diagnosis.summary.contains("does not look in DNS"), "{}", own.diagnosis.summary);
    // Which product is installed is not known.
    let unknown = report(&[healthy + &set("de32eafd-aaee-4662-9444-c1befb41bde2")]);
    assert_eq!(cause(&unknown), Some("client.stale-override"));
}

#[test]
fn a_client_s_call_in_netstat_is_the_client_s() {
    let call = |state: &str| {
        format!(
            "C:\\>netstat -ano\n\nActive Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n  TCP    10.0.0.7:51000         10.0.3.10:1688         {state}        3312\n"
        )
    };
    let asked =
        config() + &output(RECORD) + &output("a kms01.corp.example 10.0.3.10") + &output("ato 0xC004F074");
    for (state, seen) in [("SYN_SENT", 0), ("ESTABLISHED", 1)] {
        let document = report(&[asked.clone(), call(state)]);
        assert_eq!(cause(&document), Some("inconclusive"), "{state}");
        assert!(!warns(&document, "outputs.anybody"), "{state}");
        assert_eq!(endpoints(&document).len(), seen, "{state}");
    }
}

#[test]
fn servers_of_two_adapters_may_disagree() {
    let vpn = "\nPPP adapter VPN:\n\n   Connection-specific DNS Suffix  . : \n   IPv4 Address. . . . . . . . . . . : 10.99.3.40(Preferred) \n   Subnet Mask . . . . . . . . . . . : 255.255.255.255\n   Default Gateway . . . . . . . . . : \n   DNS Servers . . . . . . . . . . . : 10.21.0.10\n   NetBIOS over Tcpip. . . . . . . . : Enabled\n\n";
    let chosen = output(RECORD)
        .replace("corp.example.\nServer", "corp.example. 10.21.0.10\nServer")
        .replace("Address:  10.0.0.53", "Address:  10.21.0.10");
    let document = report(&[config() + vpn + &output(NO_RECORD) + &chosen + &output(OPENS)]);
    assert_eq!(cause(&document), Some("inconclusive"));
    assert!(asks(&document, "ask-resolver") && !warns(&document, "srv.missing"));
    let lines = document.diagnosis.remedies.iter().flat_map(|remedy| &remedy.commands);
    let lines: String = lines.map(|command| command.line.as_str()).collect();
    assert!(lines.contains("Resolve-DnsName _vlmcs._tcp.corp.example -Type SRV"), "{lines}");
}

#[test]
fn a_router_s_address_is_the_same_with_and_without_its_interface() {
    let config = config().replace("10.0.0.53", "fe80::1%12").replace(": 10.0.0.1\n", ": fe80::1%12\n");
    assert!(config.contains(": fe80::1%12\n"), "{config}");
    for asked in ["fe80::1", "fe80::1%12"] {
        let document = report(&[config.clone() + &output(NO_RECORD).replace("10.0.0.53", asked)]);
        assert_eq!(cause(&document), Some("srv.missing"), "{asked}");
        assert!(!warns(&document, "outputs.another-network"), "{asked}");
        assert_eq!(document.diagnosis.remedies[0].id, "connect-to-company-network", "{asked}");
    }
    // Another interface's is another machine's.
    let document = report(&[config + &output(NO_RECORD).replace("10.0.0.53", "fe80::1%7")]);
    assert!(warns(&document, "outputs.another-network"));
}
