//! What attempts, events, licences and a KMS host's own outputs lead to, and what they do not.

use kmsdoctor::evidence::Target;
use kmsdoctor::import;
use kmsdoctor::locale::Language;
use kmsdoctor::report::Document;
use kmsdoctor::rules::{Rules, Severity};
use time::OffsetDateTime;

/// The domain and the machines of an invented network.
const ALL: &str = "C:\\>ipconfig /all\n\nWindows IP Configuration\n\n   Host Name . . . . . . . . . . . . : DESK-31\n   Primary Dns Suffix  . . . . . . . : lab.example\n   Node Type . . . . . . . . . . . . : Hybrid\n   DNS Suffix Search List. . . . . . : lab.example\n\nEthernet adapter Ethernet:\n\n   Connection-specific DNS Suffix  . : lab.example\n   Description . . . . . . . . . . . : Network card\n   Physical Address. . . . . . . . . : 00-15-5D-00-00-31\n   DHCP Enabled. . . . . . . . . . . : Yes\n   IPv4 Address. . . . . . . . . . . : 10.9.1.31(Preferred) \n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\n   Default Gateway . . . . . . . . . : 10.9.1.1\n   DNS Servers . . . . . . . . . . . : 10.9.0.53\n   NetBIOS over Tcpip. . . . . . . . : Enabled\n\n";
const PLAIN: &str = "C:\\>ipconfig\n\nWindows IP Configuration\n\n\nEthernet adapter Ethernet:\n\n   Connection-specific DNS Suffix  . : lab.example\n   IPv4 Address. . . . . . . . . . . : 10.9.1.31\n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\n   Default Gateway . . . . . . . . . : 10.9.1.1\n\n";
const ABSENT: &str = "C:\\>nslookup -type=srv _vlmcs._tcp.lab.example\nServer:  ns.lab.example\nAddress:  10.9.0.53\n\n*** ns.lab.example can't find _vlmcs._tcp.lab.example: Non-existent domain\n\n";
const ACTIVATED: &str = "C:\\>cscript slmgr.vbs /ato\nActivating Windows(R), Enterprise edition (73111121-5638-40f6-bc11-f1d7b0d64300) ...\nProduct activated successfully.\n\n";

fn found(target: &str) -> String {
    format!(
        "C:\\>nslookup -type=srv _vlmcs._tcp.lab.example\nServer:  ns.lab.example\nAddress:  10.9.0.53\n\n_vlmcs._tcp.lab.example\tSRV service location:\n          priority       = 0\n          weight         = 0\n          port           = 1688\n          svr hostname   = {target}\n\n"
    )
}

fn connection(opened: &str) -> String {
    format!(
        "PS C:\\> Test-NetConnection kms.lab.example -Port 1688\n\n\nComputerName     : kms.lab.example\nRemoteAddress    : 10.9.0.88\nRemotePort       : 1688\nInterfaceAlias   : Ethernet\nSourceAddress    : 10.9.1.31\nTcpTestSucceeded : {opened}\n\n"
    )
}

fn ato(code: &str) -> String {
    format!(
        "C:\\>cscript slmgr.vbs /ato\nActivating Windows(R), Enterprise edition (73111121-5638-40f6-bc11-f1d7b0d64300) ...\nError: {code} The Software Licensing Service reported an error.\n\n"
    )
}

fn event(id: u32, date: &str, computer: &str, info: &str) -> String {
    format!(
        "Event[0]:\n  Log Name: Application\n  Source: Microsoft-Windows-Security-SPP\n  Date: {date}\n  Event ID: {id}\n  Computer: {computer}.lab.example\n  Description: \nThe message.\nInfo:\n{info}\n\n"
    )
}

fn request(date: &str, code: &str, host: &str) -> String {
    let info = format!(
        "{code}, 0x00000000, {host}:1688, 0a1b2c3d-0000-4a6b-8c7d-9e0f1a2b3c31, 2024/03/04 08:15, 0, 5, 0, 73111121-5638-40f6-bc11-f1d7b0d64300, 25"
    );
    event(12288, date, "DESK-31", &info)
}

fn response(date: &str, code: &str, activated: u32) -> String {
    event(
        12289,
        date,
        "DESK-31",
        &format!("{code}, 0x00000000, {activated}, 0, 50, 120, 10080, 2024/03/04 08:15"),
    )
}

/// What the KMS host logged of a request.
fn processed(client: &str, code: &str) -> String {
    let info = format!(
        "{code},25,{client}.lab.example,0a1b2c3d-0000-4a6b-8c7d-9e0f1a2b3c99,2024/3/4 8:15,0,2,41520,73111121-5638-40f6-bc11-f1d7b0d64300"
    );
    event(12290, "2024-03-04T09:15:22.123", "KMS", &info)
}

fn license(description: &str, channel: &str, status: &str, more: &str) -> String {
    format!(
        "C:\\>cscript slmgr.vbs /dlv\nSoftware licensing service version: 10.0.19041.3636\n\nName: Windows(R), Enterprise edition\nDescription: Windows(R) Operating System, {description} channel\nActivation ID: 73111121-5638-40f6-bc11-f1d7b0d64300\nApplication ID: 55c92734-d682-4d71-983e-d6ec3f16059f\nProduct Key Channel: {channel}\nPartial Product Key: T83GX\nLicense Status: {status}\n{more}\n"
    )
}

fn host(count: u32, status: &str, publishing: &str) -> String {
    let more = format!(
        "\nKey Management Service is enabled on this machine\n    Current count: {count}\n    Listening on Port: 1688\n    DNS publishing {publishing}\n    KMS priority: Normal\n\nKey Management Service cumulative requests received from clients\n    Total requests received: 9\n"
    );
    license("VOLUME_KMS_WS22", "Volume:CSVLK", status, &more)
        .replace("Windows(R), Enterprise", "Windows(R), ServerDatacenter")
}

/// What the KMS host logged of its record in `domain`.
fn unpublished(domain: &str) -> String {
    let text = event(12293, "2024-03-04T09:15:22.123", "KMS", "0x80072338");
    let message =
        format!("Publishing the Key Management Service (KMS) to DNS in the '{domain}' domain failed.");
    text.replace("The message.", &message)
}

pub(super) fn read(files: &[String]) -> Document {
    let rules = Rules::built_in().expect("rules");
    let parsed: Vec<_> = files.iter().map(|text| outputs::parse("", text.as_bytes())).collect();
    let run = import::gather(&parsed, Target::default(), &rules.codes, OffsetDateTime::UNIX_EPOCH);
    Document::of(&run, &rules, Language::ENGLISH)
}

/// The cause of one file, `healthy` where there is none.
fn cause(outputs: &[&str]) -> String {
    read(&[outputs.concat()]).diagnosis.cause.unwrap_or_else(|| "healthy".to_owned())
}

fn warns(document: &Document, cause: &str) -> bool {
    document.findings.iter().any(|finding| finding.cause == cause && finding.severity == Severity::Warning)
}

#[test]
fn the_last_attempt_decides() {
    let failed = ato("0x8007232B");
    assert_eq!(cause(&[ALL, ACTIVATED, ABSENT, &failed]), "srv.missing");
    let (record, shut) = (found("kms.lab.example"), connection("False"));
    assert_eq!(cause(&[ALL, ACTIVATED, &record, &shut, &ato("0xC004F074")]), "firewall.blocked");
    assert_eq!(cause(&[ALL, &failed, ACTIVATED]), "healthy");
}

#[test]
fn a_success_alone_names_neither_host_nor_port() {
    let document = read(&[ACTIVATED.to_owned()]);
    assert_eq!(document.diagnosis.cause, None);
    let summary = &document.diagnosis.summary;
    assert!(summary.starts_with("The newest attempt to activate succeeded"), "{summary}");
    assert!(!summary.contains("1688") && !summary.contains("name of the KMS host"), "{summary}");
}

#[test]
fn an_old_event_explains_no_later_attempt() {
    let old = response("2022-03-04T09:15:23.000", "0xC004F038", 0);
    assert_eq!(cause(&[ALL, &old, &ato("0x8007232B"), ABSENT]), "srv.missing");
    let new = request("2024-03-04T09:15:22.123", "0xC004F074", "kms.lab.example");
    for order in [[&old, &new], [&new, &old]] {
        let document = read(&[[ALL, order[0], order[1], &ato("0xC004F074")].concat()]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
        assert_eq!(document.error_codes[0].code.to_string(), "0xC004F074");
    }
    // The newest one tells what the code stands for.
    assert_eq!(cause(&[ALL, &old, &ato("0xC004F074")]), "licensing.count-too-low");
    // What is seen now speaks against an event of some time ago.
    assert_eq!(cause(&[ALL, ABSENT, &old]), "srv.missing");
}

#[test]
fn the_host_of_the_newest_request_is_the_one_to_try() {
    let old = request("2021-03-01T09:15:22.123", "0xC004F074", "gone.lab.example");
    let new = request("2024-03-04T09:15:22.123", "0xC004F074", "kms.lab.example");
    for order in [[&old, &new], [&new, &old]] {
        let document = read(&[[ALL, order[0], order[1]].concat()]);
        let hosts: Vec<&str> = document.hosts.iter().map(|host| host.name.as_str()).collect();
        assert_eq!(hosts, ["kms.lab.example"]);
        // Nobody typed it.
        assert_eq!(document.input.kms_host, None);
        let because = document.diagnosis.because.join("\n");
        assert!(because.contains("it asked kms.lab.example, TCP port 1688"), "{because}");
        assert!(!because.contains("gone.lab.example"), "{because}");
    }
}

#[test]
fn a_request_that_succeeded_last_is_no_failure() {
    let failed = request("2024-03-01T09:15:22.123", "0xC004F074", "kms.lab.example");
    let sent = request("2024-03-04T09:15:22.123", "0x00000000", "kms.lab.example");
    let answered = response("2024-03-04T09:15:23.000", "0x00000000", 1);
    assert_eq!(cause(&[ALL, &failed, &sent, &answered]), "healthy");
    assert_eq!(cause(&[ALL, &answered, &sent, &failed]), "healthy");
    assert_eq!(cause(&[ALL, &answered, &sent, ABSENT, &ato("0x8007232B")]), "srv.missing");
}

#[test]
fn what_the_host_refused_another_client_is_not_of_this_one() {
    let client = [ALL, &found("kms.lab.example"), &connection("False"), &ato("0xC004F074")].concat();
    let other = read(&[client.clone(), processed("LAPTOP-9", "0xC004F042")]);
    assert_eq!(other.diagnosis.cause.as_deref(), Some("firewall.blocked"));
    assert!(other.error_codes.iter().all(|code| code.code.to_string() != "0xC004F042"));
    let asked = [ALL, &ato("0xC004F074")].concat();
    let own = read(&[asked, processed("desk-31", "0xC004F06C")]);
    assert_eq!(own.diagnosis.cause.as_deref(), Some("licensing.clock-skew"));
}

#[test]
fn an_ipconfig_that_lacks_its_end_or_its_all_says_nothing_of_dns_servers() {
    let cut = ALL.split("   DNS Servers").next().expect("a part");
    let bare = "NetBIOS over Tcpip. . . . . . . . : Enabled";
    for text in [PLAIN, cut] {
        let document = read(&[text.to_owned()]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"), "{text}");
        assert_eq!(document.diagnosis.remedies[0].id, "ask-configuration", "{text}");
    }
    assert_eq!(cause(&[&format!("{cut}   {bare}\n")]), "network.no-dns-server");
}

#[test]
fn a_question_for_addresses_is_none_for_the_record() {
    let address = ABSENT.replace(" -type=srv", "").replace(
        "*** ns.lab.example can't find _vlmcs._tcp.lab.example: Non-existent domain",
        "*** No internal type for both IPv4 and IPv6 Addresses (A+AAAA) records available for _vlmcs._tcp.lab.example",
    );
    let document = read(&[[ALL, &address].concat()]);
    assert!(document.observations.is_empty());
    assert!(document.diagnosis.remedies.iter().any(|remedy| remedy.id == "ask-record"));
    let record =
        address.replace("internal type for both IPv4 and IPv6 Addresses (A+AAAA)", "service location (SRV)");
    assert_eq!(cause(&[ALL, &record]), "srv.missing");
}

#[test]
fn a_code_alone_clears_no_network() {
    for (code, cause) in [
        ("0x80070005", "licensing.elevation"),
        ("0xC004F025", "licensing.elevation"),
        ("0xC004F050", "licensing.other"),
    ] {
        let alone = read(&[ato(code)]);
        assert_eq!(alone.diagnosis.cause.as_deref(), Some(cause), "{code}");
        assert!(!alone.diagnosis.summary.contains("free"), "{}", alone.diagnosis.summary);
        let seen = read(&[[ALL, &found("kms.lab.example"), &connection("True"), &ato(code)].concat()]);
        assert_eq!(seen.diagnosis.cause.as_deref(), Some(cause), "{code}");
        let summary = &seen.diagnosis.summary;
        assert!(summary.contains("TCP port 1688 of kms.lab.example is open"), "{summary}");
        assert!(!summary.contains("free"), "{summary}");
    }
}

#[test]
fn a_key_of_another_channel_is_a_fault_only_where_it_does_not_activate() {
    for (description, channel) in [
        ("VOLUME_MAK", "Volume:MAK"),
        ("RETAIL", "Retail"),
        ("TIMEBASED_EVAL", "Retail:TB:Eval"),
        ("OEM_DM", "OEM:DM"),
    ] {
        let unlicensed = license(description, channel, "Notification", "");
        assert_eq!(cause(&[ALL, &unlicensed]), "licensing.key-channel", "{channel}");
        let licensed = license(description, channel, "Licensed", "");
        assert_eq!(cause(&[ALL, ABSENT, &licensed]), "healthy", "{channel}");
        // That attempt asked Microsoft and no KMS host.
        let document = read(&[[ALL, &licensed, ACTIVATED].concat()]);
        assert!(document.diagnosis.summary.contains("needs no KMS host"), "{channel}");
        let blocked = [ALL, &found("kms.lab.example"), &connection("False"), &unlicensed].concat();
        let document = read(&[blocked]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("firewall.blocked"));
        assert!(warns(&document, "licensing.key-channel"), "{channel}");
    }
    let office = license("VOLUME_MAK", "Volume:MAK", "Notification", "")
        .replace("Windows(R), Enterprise", "Office 19, Plus");
    assert!(!warns(&read(&[[ALL, &office].concat()]), "licensing.key-channel"));
}

#[test]
fn a_licence_in_force_is_told_by_whom() {
    let kms = |more: &str| {
        let more = format!(
            "{more}\nMost recent activation information:\nKey Management Service client information\n    Client Machine ID (CMID): 0a1b2c3d-0000-4a6b-8c7d-9e0f1a2b3c31\n    KMS machine name from DNS: kms.lab.example:1688\n"
        );
        license("VOLUME_KMSCLIENT", "Volume:GVLK", "Licensed", &more)
    };
    let fresh = kms("Volume activation expiration: 259000 minute(s) (180 day(s))");
    let document = read(&[[ALL, &fresh].concat()]);
    assert_eq!(document.diagnosis.cause, None);
    assert!(
        document.diagnosis.summary.starts_with("KMS activated Windows on the client"),
        "{}",
        document.diagnosis.summary
    );
    // A licence that was not renewed for weeks, or an attempt that fails, says nothing of the way now.
    let old = kms("Volume activation expiration: 43200 minute(s) (30 day(s))");
    assert_eq!(cause(&[ALL, &old]), "inconclusive");
    assert_eq!(cause(&[ALL, &fresh, &ato("0xC004F074")]), "inconclusive");
    assert_eq!(cause(&[ALL, &ato("0xC004F074"), &fresh]), "inconclusive");
    // One that was renewed minutes before it was shown outlasts the attempt above it.
    let new = kms("Volume activation expiration: 259190 minute(s) (180 day(s))");
    assert_eq!(cause(&[ALL, &ato("0xC004F074"), &new]), "healthy");
    assert_eq!(cause(&[ALL, &new, &ato("0xC004F074")]), "inconclusive");
    assert_eq!(cause(&[ALL, &fresh, ABSENT]), "inconclusive");
}

#[test]
fn a_single_label_that_nothing_completes_lacks_a_suffix() {
    let record = found("kms");
    let pinged =
        "C:\\>ping kms\nPing request could not find host kms. Please check the name and try again.\n\n";
    assert_eq!(cause(&[ALL, &record, pinged]), "name.suffix-missing");
    let asked = "C:\\>nslookup kms\nServer:  ns.lab.example\nAddress:  10.9.0.53\n\n*** ns.lab.example can't find kms: Non-existent domain\n\n";
    assert_eq!(cause(&[ALL, &record, asked]), "name.suffix-missing");
    // Where no server answers, a name that is not found is no name that does not exist.
    assert_ne!(cause(&[ALL, pinged]), "name.suffix-missing");
}

#[test]
fn what_the_kms_host_says_of_itself_is_the_cause_where_the_way_is_free() {
    let open = [ALL, &found("kms.lab.example"), &connection("True")].concat();
    let shut = [ALL, &found("kms.lab.example"), &connection("False")].concat();
    for (told, cause) in [
        (host(3, "Licensed", "enabled"), "licensing.count-too-low"),
        (host(0, "Notification", "enabled"), "licensing.host-not-activated"),
    ] {
        let document = read(&[open.clone(), told.clone()]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some(cause));
        let says = |line: &String| line.starts_with("The KMS host's own output says");
        assert!(document.diagnosis.because.iter().any(says), "{:?}", document.diagnosis.because);
        let document = read(&[shut.clone(), told.clone()]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("firewall.blocked"));
        assert!(warns(&document, cause));
        // Whom it activated shows that it could.
        assert_eq!(read(&[[&open, ACTIVATED].concat(), told]).diagnosis.cause, None);
    }
    assert_eq!(read(&[open.clone(), host(50, "Licensed", "enabled")]).diagnosis.cause, None);
    // Of two hosts nobody knows which one the client asks.
    let hosts = [open, host(3, "Licensed", "enabled"), host(50, "Licensed", "enabled")];
    assert_eq!(read(&hosts).diagnosis.cause, None);
}

#[test]
fn why_the_record_is_missing_is_said_where_the_host_says_it() {
    let missing = [ALL, ABSENT, &ato("0x8007232B")].concat();
    let likely = |told: &[String]| {
        let document = read(&[std::slice::from_ref(&missing), told].concat());
        assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
        document.diagnosis.likely.expect("what is likely")
    };
    assert!(likely(&[host(50, "Licensed", "disabled")]).contains("switched off on the KMS host"));
    assert!(likely(&[unpublished("lab.example")]).contains("0x80072338"));
    for told in [&[][..], &[unpublished("other.example")], &[host(50, "Licensed", "enabled")]] {
        assert!(likely(told).starts_with("The KMS host likely does not publish"));
    }
}

#[test]
fn publishing_that_is_off_is_switched_on_first_on_the_host_that_is_named() {
    let off =
        [ALL.replace("DESK-31", "KMS02").replace("10.9.1.31", "10.9.0.88"), host(50, "Licensed", "disabled")]
            .concat();
    let document = read(&[[ALL, ABSENT, &ato("0x8007232B")].concat(), off]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    let remedies = &document.diagnosis.remedies;
    assert_eq!(
        (remedies[0].id.as_str(), remedies[1].id.as_str()),
        ("publish-from-host", "create-srv-record")
    );
    assert!(remedies[1].commands[0].line.contains("kms02.lab.example"), "{:?}", remedies[1].commands[0]);
    let offered = |id: &str| remedies.iter().filter(|remedy| remedy.id == id).count();
    assert_eq!((offered("publish-from-host"), offered("publish-in-domain")), (1, 0));
}

#[test]
fn a_zone_that_refuses_the_update_is_what_is_to_be_mended() {
    let document = read(&[[ALL, ABSENT, &ato("0x8007232B")].concat(), unpublished("lab.example")]);
    let first = |document: &Document| document.diagnosis.remedies[0].id.clone();
    assert_eq!(first(&document), "allow-record-update");
    let document = read(&[[ALL, ABSENT, &ato("0x8007232B")].concat(), unpublished("other.example")]);
    assert_eq!(first(&document), "create-srv-record");
}

#[test]
fn a_product_key_in_the_place_of_a_name_is_masked() {
    let key = "W269N-WFGWX-YVC9B-4J6C9-T83GX";
    let asked = |key: &str| {
        format!(
            "C:\\>nslookup {key}\nServer:  ns.lab.example\nAddress:  10.9.0.53\n\n*** ns.lab.example can't find {key}: Non-existent domain\n\nC:\\>ping {key}\nPing request could not find host {key}. Please check the name and try again.\n"
        )
    };
    let rules = Rules::built_in().expect("rules");
    for key in [key.to_owned(), key.to_ascii_lowercase()] {
        let parsed = outputs::parse(&format!("{key}.txt"), [ALL, &asked(&key)].concat().as_bytes());
        let facts = serde_json::to_string(&parsed).expect("JSON").to_ascii_uppercase();
        let run = import::gather(&[parsed], Target::default(), &rules.codes, OffsetDateTime::UNIX_EPOCH);
        assert!(!run.observations.is_empty());
        let document = Document::of(&run, &rules, Language::ENGLISH);
        let report = serde_json::to_string(&document).expect("JSON").to_ascii_uppercase();
        for text in [facts, report] {
            assert!(text.contains("XXXXX-XXXXX") && !text.contains("WFGWX"), "{text}");
        }
    }
}

#[test]
fn the_host_that_activated_is_named_where_the_events_name_it() {
    let sent = request("2024-03-04T09:15:22.123", "0x00000000", "kms.lab.example");
    let answered = response("2024-03-04T09:15:23.000", "0x00000000", 1);
    let document = read(&[[ALL, &sent, &answered].concat()]);
    assert_eq!(document.diagnosis.cause, None);
    let summary = &document.diagnosis.summary;
    assert!(summary.contains("the client asked kms.lab.example, TCP port 1688"), "{summary}");
    assert!(!summary.contains("On which way"), "{summary}");
    let because = document.diagnosis.because.join("\n");
    assert!(because.contains("12289") && because.contains("the count 50"), "{because}");
}

#[test]
fn events_of_another_machine_are_told() {
    let other =
        request("2024-03-04T09:15:22.123", "0xC004F074", "kms.lab.example").replace("DESK-31", "DESK-77");
    let document = read(&[[ALL, &found("kms.lab.example"), &other].concat()]);
    assert!(warns(&document, "outputs.several-clients"));
    let summary = document.findings.iter().map(|finding| finding.summary.as_str()).collect::<String>();
    assert!(summary.contains("desk-77"), "{summary}");
    assert!(document.diagnosis.because.iter().all(|line| !line.contains("12288")));
}

#[test]
fn what_shows_the_activation_stands_below_why() {
    let licence = license("VOLUME_MAK", "Volume:MAK", "Licensed", "");
    let open = [ALL, &found("kms.lab.example"), &connection("True")].concat();
    let document = read(&[[&open, ACTIVATED, &licence].concat()]);
    assert!(document.diagnosis.summary.contains("needs no KMS host"), "{}", document.diagnosis.summary);
    assert!(!document.diagnosis.summary.contains("speaks the KMS protocol"));
    let because = document.diagnosis.because.join("\n");
    assert!(because.contains("is licensed") && because.contains("Volume:MAK"), "{because}");
    let document = read(&[[ALL, &license("RETAIL", "Retail", "Notification", "")].concat()]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("licensing.key-channel"));
    let proof = &document.diagnosis.because[0];
    assert!(proof.contains("Retail") && !proof.contains("is licensed"), "{proof}");
}

#[test]
fn a_kms_host_s_outputs_alone_are_told_as_the_host_s() {
    let failed = event(12293, "2024-03-04T09:15:22.123", "KMS", "0x80072338").replace(
        "The message.",
        "Publishing the Key Management Service (KMS) to DNS in the 'lab.example' domain failed.",
    );
    let document = read(&[host(3, "Licensed", "enabled"), failed]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
    let because = document.diagnosis.because.join("\n");
    assert!(because.contains("publishing in lab.example failed: 0x80072338"), "{because}");
    assert!(because.contains("current count is 3"), "{because}");
}
