//! Which machine is the client and which the KMS host, where outputs of both come together.

use kmsdoctor::report::Document;

use super::field_cases::output;
use super::told::read;

const RECORD: &str = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688";
const FAILS: &str = "tcp kms01.corp.example 10.0.3.10 fails";

fn config() -> String {
    output("ipconfig corp.example corp.example 10.0.0.53")
}

/// The configuration of another machine, without a prompt, as `ipconfig /all > file` leaves it.
fn redirected(name: &str, address: &str) -> String {
    let text = config().replace("pc7", name).replace("10.0.0.7", address);
    text.split_once('\n').expect("a prompt").1.to_owned()
}

fn client() -> String {
    config() + &output(RECORD) + &output(FAILS) + &output("ato 0xC004F074")
}

fn licence(description: &str, channel: &str, status: &str, more: &str) -> String {
    format!(
        "C:\\>cscript slmgr.vbs /dlv\nSoftware licensing service version: 10.0.20348.1\n\nName: Windows(R), ServerStandard edition\nDescription: Windows(R) Operating System, {description} channel\nActivation ID: 73111121-5638-40f6-bc11-f1d7b0d64300\nApplication ID: 55c92734-d682-4d71-983e-d6ec3f16059f\nProduct Key Channel: {channel}\nPartial Product Key: QPT4W\nLicense Status: {status}\n{more}\n"
    )
}

/// The licence of a KMS host that listens on `port`.
fn host_licence(port: u16) -> String {
    let more = format!(
        "\nKey Management Service is enabled on this machine\n    Current count: 42\n    Listening on Port: {port}\n    DNS publishing enabled\n    KMS priority: Normal\n"
    );
    licence("VOLUME_KMS_WS22", "Volume:CSVLK", "Licensed", &more)
}

/// The licence of a client that was activated by `host`.
fn client_licence(host: &str) -> String {
    let more = format!(
        "Volume activation expiration: 259000 minute(s) (180 day(s))\n\nMost recent activation information:\nKey Management Service client information\n    Client Machine ID (CMID): 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d\n    Registered KMS machine name: {host}:1688\n    KMS machine IP address: {host}\n"
    );
    licence("VOLUME_KMSCLIENT", "Volume:GVLK", "Licensed", &more)
}

/// A netstat with listeners at these ends.
fn netstat(ends: &[&str], own: &str) -> String {
    let rows = ends
        .iter()
        .map(|end| format!("  TCP    {end}           0.0.0.0:0              LISTENING       4212\n"));
    format!(
        "\nActive Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n{}  TCP    {own}:50001       10.0.0.5:445          ESTABLISHED     4\n",
        rows.collect::<String>()
    )
}

fn name(document: &Document) -> Option<&str> {
    document.client.host_name.as_deref()
}

fn cause(document: &Document) -> Option<&str> {
    document.diagnosis.cause.as_deref()
}

fn warns(document: &Document, cause: &str) -> bool {
    document.findings.iter().any(|finding| finding.cause == cause)
}

#[test]
fn a_kms_host_s_file_is_not_the_client_s_in_whatever_order() {
    let own = || redirected("KMS01", "10.0.3.10");
    for host in [
        own() + &host_licence(1688),
        own() + &host_licence(1689),
        config().replace("pc7", "KMS01").replace("10.0.0.7", "10.0.3.10"),
        // Its address is not the one that DNS has.
        redirected("KMS01", "10.0.3.66") + &host_licence(1688),
        redirected("KMS01", "10.0.3.66") + &netstat(&["0.0.0.0:1688"], "10.0.3.66"),
        // It asked for the record, too.
        own() + &host_licence(1688) + &output(RECORD),
    ] {
        for files in [vec![host.clone(), client()], vec![client(), host.clone()]] {
            let document = read(&files);
            assert_eq!(name(&document), Some("pc7"), "{host}");
            assert!(!warns(&document, "outputs.several-clients"), "{host}");
            assert_eq!(document.error_codes.len(), 1, "{host}");
        }
    }
}

#[test]
fn a_host_of_which_the_client_s_outputs_know_nothing_is_told_by_its_licence() {
    let absent = config() + &output("srv _vlmcs._tcp.corp.example. none") + &output("ato 0x8007232B");
    let host = redirected("SRV9", "10.0.3.10") + &host_licence(1688);
    for files in [vec![host.clone(), absent.clone()], vec![absent.clone(), host]] {
        let document = read(&files);
        assert_eq!((name(&document), cause(&document)), (Some("pc7"), Some("srv.missing")));
        let set = document.diagnosis.remedies.iter().find(|remedy| remedy.id == "assign-host");
        let line = &set.expect("a remedy").commands[0].line;
        assert!(line.ends_with("/skms srv9.corp.example:1688"), "{line}");
    }
}

#[test]
fn a_configuration_of_another_name_begins_the_outputs_of_another_machine() {
    let host = redirected("KMS01", "10.0.3.66") + &host_licence(1688);
    for text in [host.clone() + &client(), client() + &host] {
        let document = read(&[text]);
        assert_eq!(name(&document), Some("pc7"));
        assert!(!warns(&document, "outputs.another-network") && !warns(&document, "outputs.several-clients"));
    }
}

#[test]
fn whoever_listens_on_the_port_and_is_a_client_by_its_licence_remains_one() {
    let set = output("set 127.0.0.2");
    let listens = |end: &str| netstat(&[end], "10.0.0.7");
    for files in [
        vec![config() + &listens("0.0.0.0:1688") + &set + &client_licence("127.0.0.2")],
        vec![config() + &set + &client_licence("127.0.0.2"), listens("127.0.0.2:1688")],
    ] {
        let document = read(&files);
        assert_eq!(cause(&document), Some("client.suspicious-override"));
        assert_eq!(document.diagnosis.remedies[0].id, "escalate-tampering");
        // It was activated there, and it is told whose netstat that is.
        assert!(!warns(&document, "client.stale-override") && !warns(&document, "outputs.anybody"));
    }
}

#[test]
fn a_host_key_that_is_not_activated_is_the_host_s_licence() {
    let host = licence("VOLUME_KMS_WS22", "Volume:CSVLK", "Unlicensed", "");
    let document = read(&[config() + &output(RECORD) + &output("ato 0xC004F041"), host.clone()]);
    assert_eq!(cause(&document), Some("licensing.host-not-activated"));
    assert!(document.client.windows.as_ref().is_none_or(|windows| windows.licence.is_none()));
    assert!(document.diagnosis.because.iter().any(|line| line.starts_with("The KMS host's own output")));
    // What activates it asks Microsoft, and is no client's attempt.
    let attempt = output("ato 0xC004C008").replace("Enterprise", "ServerStandard");
    let document = read(&[host + &attempt]);
    assert!(warns(&document, "licensing.host-not-activated"));
    assert!(document.client.windows.as_ref().is_none_or(|windows| windows.licence.is_none()));
    assert_eq!(document.error_codes[0].code.to_string(), "0xC004C008");
}

#[test]
fn the_client_s_code_goes_before_what_else_the_host_lacks() {
    let counting = host_licence(1688).replace("count: 42", "count: 3");
    let unlicensed = licence("VOLUME_KMS_WS22", "Volume:CSVLK", "Unlicensed", "");
    let activated = "KMS host's own output says that it is activated";
    for (code, host, due, also) in [
        ("ato 0xC004F041", &counting, "licensing.host-not-activated", "licensing.count-too-low"),
        ("ato 0xC004F042", &counting, "licensing.wrong-kms-host", "licensing.count-too-low"),
        ("ato 0xC004F042", &unlicensed, "licensing.wrong-kms-host", "licensing.host-not-activated"),
        ("ato 0xC004F038", &unlicensed, "licensing.count-too-low", "licensing.host-not-activated"),
    ] {
        let document = read(&[config() + &output(RECORD) + &output(code), host.clone()]);
        assert_eq!(cause(&document), Some(due), "{code}");
        assert!(warns(&document, also), "{code}");
        // The client met a host that was not activated, and this one is.
        let is_said = document.diagnosis.because.iter().any(|line| line.contains(activated));
        assert_eq!(is_said, code == "ato 0xC004F041", "{code}");
    }
}

#[test]
fn what_listens_on_other_addresses_only_does_not_listen_for_the_client() {
    let host = |ends: &[&str]| redirected("KMS01", "10.0.3.10") + &netstat(ends, "10.0.3.10");
    for ends in [&["127.0.0.1:1688"][..], &["[::]:1688"]] {
        let document = read(&[client(), host(ends)]);
        assert_eq!(cause(&document), Some("firewall.port-closed"), "{ends:?}");
        let because = document.diagnosis.because.join("\n");
        assert!(because.contains("not at an address that the client tries"), "{because}");
        let likely = document.diagnosis.likely.as_deref().expect("a reason");
        assert!(likely.contains("another address only") && !likely.contains("stopped"), "{likely}");
    }
    for ends in [&["0.0.0.0:1688", "[::]:1688"][..], &["10.0.3.10:1688"]] {
        let document = read(&[client(), host(ends)]);
        assert_eq!(cause(&document), Some("firewall.blocked"), "{ends:?}");
        let likely = document.diagnosis.likely.as_deref().expect("a reason");
        assert!(likely.contains("Something listens"), "{likely}");
    }
}

#[test]
fn the_count_that_the_host_tells_is_shown_beside_the_code() {
    let document = read(&[config() + &output(RECORD) + &output("ato 0xC004F038"), host_licence(1688)]);
    assert_eq!(cause(&document), Some("licensing.count-too-low"));
    let because = document.diagnosis.because.join("\n");
    assert!(because.contains("its current count is 42"), "{because}");
}

fn remedies(document: &Document) -> Vec<&str> {
    document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect()
}

#[test]
fn a_host_s_outputs_alone_ask_for_the_host_check_and_are_not_told_to_set_a_host() {
    let host = redirected("KMS01", "10.0.3.10") + &host_licence(1688);
    let document = read(std::slice::from_ref(&host));
    assert_eq!(cause(&document), Some("inconclusive"));
    assert_eq!(remedies(&document)[..2], ["run-host-check", "ask-configuration"]);
    assert!(
        document.diagnosis.because[0].contains("none is of a client"),
        "{:?}",
        document.diagnosis.because
    );
    // It asked for its own record.
    let document = read(&[host + &output("srv _vlmcs._tcp.corp.example. none")]);
    assert_eq!(cause(&document), Some("srv.missing"));
    assert!(document.diagnosis.because[0].contains("a KMS host's own"), "{:?}", document.diagnosis.because);
    assert!(!remedies(&document).contains(&"assign-host"));
    let client = read(&[config() + &output("srv _vlmcs._tcp.corp.example. none")]);
    assert!(remedies(&client).contains(&"assign-host"));
    assert!(!client.diagnosis.because.join("").contains("KMS host's own"));
}

#[test]
fn a_host_s_licence_below_a_client_s_attempt_gives_it_not_the_client_s_name() {
    let text = config() + &output("srv _vlmcs._tcp.corp.example. none") + &output("ato 0x8007232B");
    let document = read(&[text + &host_licence(1688)]);
    let commands = document.diagnosis.remedies.iter().flat_map(|remedy| &remedy.commands);
    assert!(commands.into_iter().all(|command| !command.line.contains("pc7")));
}

#[test]
fn a_client_that_the_record_leads_to_itself_is_told_so() {
    let own = config().replace("pc7", "KMS01").replace("10.0.0.7", "10.0.3.10");
    for client in [own, config().replace("10.0.0.7", "10.0.3.10"), config().replace("pc7", "KMS01")] {
        let record = output(RECORD) + &output("a kms01.corp.example 10.0.3.10");
        let document = read(&[client + &record + &output("ato 0x8007000D")]);
        let because = document.diagnosis.because.join("\n");
        assert!(because.contains("leads the client to itself: kms01.corp.example"), "{because}");
        assert_eq!(remedies(&document)[0], "delete-stale-srv");
        assert!(commands(&document).contains("SRV 0 0 1688 kms01.corp.example."), "{}", commands(&document));
    }
    let document = read(&[config() + &output(RECORD) + &output("ato 0x8007000D")]);
    assert!(!document.diagnosis.because.join("").contains("itself"));
    assert!(!remedies(&document).contains(&"delete-stale-srv"));
}

#[test]
fn why_the_record_is_missing_fits_what_the_host_says_of_publishing() {
    let absent = || config() + &output("srv _vlmcs._tcp.corp.example. none") + &output("ato 0x8007232B");
    let host = || redirected("KMS01", "10.0.3.10") + &host_licence(1688);
    let list = |lines: &str| {
        format!(
            "C:\\>reg query x\n\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform\n    DnsDomainPublishList    REG_MULTI_SZ    {lines}\n\n"
        )
    };
    let published = "Event[0]:\n  Log Name: Key Management Service\n  Source: Microsoft-Windows-Security-SPP\n  Date: 2024-03-04T09:15:22.123\n  Event ID: 12294\n  Computer: KMS01.corp.example\n  Description: \nPublishing the Key Management Service (KMS) to DNS in the 'corp.example' domain is successful.\nInfo:\n\n\n";
    for (more, likely, first, never) in [
        (published.to_owned(), "(event 12294)", "create-srv-record", "publish-in-domain"),
        (list("lab.example"), "DnsDomainPublishList", "extend-publish-list", "publish-from-host"),
        (
            list("lab.example\\0corp.example"),
            "publishing is on there",
            "create-srv-record",
            "extend-publish-list",
        ),
        (String::new(), "publishing is on there", "create-srv-record", "extend-publish-list"),
    ] {
        let document = read(&[absent(), host() + &more]);
        assert_eq!(cause(&document), Some("srv.missing"), "{more}");
        let told = document.diagnosis.likely.as_deref().expect("a reason");
        assert!(told.contains(likely) && !told.contains("publishing is off"), "{told}");
        assert_eq!(remedies(&document)[0], first, "{more}");
        assert!(!remedies(&document).contains(&never), "{more}");
    }
    let document = read(&[absent(), host() + &list("lab.example, 5, 0")]);
    let line = &document.diagnosis.remedies[0].commands[1].line;
    assert!(line.ends_with("-Value 'lab.example, 5, 0','corp.example, 0, 0'"), "{line}");
}

fn commands(document: &Document) -> String {
    let commands = document.diagnosis.remedies.iter().flat_map(|remedy| &remedy.commands);
    commands.map(|command| command.line.as_str()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_port_that_the_host_tells_is_tried_before_a_firewall_is_blamed() {
    let host = || redirected("KMS01", "10.0.3.10") + &host_licence(1689);
    for host in [host(), host_licence(1689)] {
        let document = read(&[client(), host.clone()]);
        assert_eq!(cause(&document), Some("inconclusive"), "{host}");
        assert!(commands(&document).contains("Test-NetConnection kms01.corp.example -Port 1689 "));
        let because = document.diagnosis.because.join("\n");
        assert!(because.contains("listens on TCP port 1689"), "{because}");
        let other = |line: &str| output(line).replace("1688", "1689");
        let opens = other("tcp kms01.corp.example 10.0.3.10 open");
        let document = read(&[client() + &opens, host.clone()]);
        assert_eq!(cause(&document), Some("srv.wrong-port"));
        assert!(commands(&document).contains("1689"));
        let document = read(&[client() + &other(FAILS), host]);
        assert_eq!(cause(&document), Some("firewall.blocked"));
    }
    for host in [host_licence(1688), redirected("KMS02", "10.0.3.12") + &host_licence(1689)] {
        assert_eq!(cause(&read(&[client(), host])), Some("firewall.blocked"));
    }
}

#[test]
fn an_address_that_the_host_tells_is_tried_before_a_firewall_is_blamed() {
    let client = || client() + &output("a kms01.corp.example 10.0.3.10");
    let host = redirected("KMS01", "10.0.3.66") + &host_licence(1688);
    let document = read(&[client(), host.clone()]);
    assert_eq!(cause(&document), Some("inconclusive"));
    assert!(
        commands(&document).contains("Test-NetConnection 10.0.3.66 -Port 1688 "),
        "{}",
        commands(&document)
    );
    let because = document.diagnosis.because.join("\n");
    assert!(because.contains("its address is 10.0.3.66"), "{because}");
    let document = read(&[client() + &output("tcp 10.0.3.66 10.0.3.66 open"), host.clone()]);
    assert_eq!(cause(&document), Some("name.wrong-address"));
    let document = read(&[client() + &output("tcp 10.0.3.66 10.0.3.66 fails"), host]);
    assert_eq!(cause(&document), Some("firewall.blocked"));
    let same = redirected("KMS01", "10.0.3.10") + &host_licence(1688);
    assert_eq!(cause(&read(&[client(), same])), Some("firewall.blocked"));
}

#[test]
fn below_the_host_s_outputs_the_client_s_go_on() {
    let host = || redirected("KMS01", "10.0.3.10") + &host_licence(1688);
    let start = || config() + &output(RECORD);
    for rest in [output(FAILS) + &output("ato 0xC004F074"), output("ato 0xC004F074") + &output(FAILS)] {
        let document = read(&[start() + &host() + &rest]);
        assert_eq!((name(&document), cause(&document)), (Some("pc7"), Some("firewall.blocked")));
        assert_eq!(document.error_codes.len(), 1);
    }
    // What the host tries itself is the host's.
    let own = output("tcp kms01.corp.example 10.0.3.10 open").replace("10.0.0.7", "10.0.3.10");
    let document = read(&[start() + &output(FAILS) + &host() + &own]);
    assert_eq!(cause(&document), Some("firewall.blocked"));
}

#[test]
fn a_client_in_several_files_is_one_though_it_is_set_to_itself() {
    let set = output("set pc7.corp.example");
    let document = read(&[config(), output("ato 0xC004F074"), set]);
    assert_eq!((name(&document), cause(&document)), (Some("pc7"), Some("client.suspicious-override")));
    // What another machine tried shows that there is another.
    let host = redirected("KMS01", "10.0.3.10");
    let document = read(&[host, output(RECORD) + &output(FAILS)]);
    assert_eq!(name(&document), None);
    assert!(!warns(&document, "outputs.another-network"));
}

#[test]
fn of_several_clients_the_one_that_tried_counts() {
    let other = redirected("DC01", "10.0.0.53") + &output(RECORD);
    let document = read(&[other, client()]);
    assert_eq!((name(&document), cause(&document)), (Some("pc7"), Some("firewall.blocked")));
    let warning = document.findings.iter().find(|finding| finding.cause == "outputs.several-clients");
    assert!(warning.expect("a warning").summary.contains("pc7, dc01"));
}
