//! What is said of outputs, and the commands that are to be typed: no more than was seen, and for the
//! machine and the place that are meant.

use kmsdoctor::report::Document;

use super::field_cases::report;
use super::untried::{commands, said};

const CLIENT: &str = "ipconfig corp.example corp.example 10.0.0.53";
const FOUND: &str = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688";
const OPEN: &str = "tcp kms01.corp.example 10.0.3.10 open";
const WINDOWS: &str = "55c92734-d682-4d71-983e-d6ec3f16059f";
const PRODUCT: &str = "73111121-5638-40f6-bc11-f1d7b0d64300";

fn undo(document: &Document) -> String {
    let commands = document.diagnosis.remedies.iter().flat_map(|remedy| &remedy.undo_commands);
    commands.map(|command| command.line.as_str()).collect::<Vec<_>>().join("\n")
}

fn remedies(document: &Document) -> Vec<&str> {
    document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect()
}

#[test]
fn an_open_port_is_not_said_to_be_kms_whatever_clears_the_network() {
    for more in ["dlv Retail RETAIL", "dlv Volume:MAK VOLUME_MAK", "ato 0x80070005", "ato ok"] {
        let document = report(&[CLIENT, FOUND, OPEN, more]);
        for never in ["KMS answers", "speaks the KMS protocol", "way to the KMS host is free"] {
            assert!(!said(&document).contains(never), "{more}: {}", said(&document));
        }
        assert!(said(&document).contains("RPC was not asked"), "{more}: {}", said(&document));
    }
}

#[test]
fn an_activation_is_shown_by_what_told_of_it() {
    let document = report(&[CLIENT, FOUND, OPEN, "ato ok"]);
    let diagnosis = &document.diagnosis;
    assert!(diagnosis.summary.contains("newest attempt to activate succeeded"), "{}", diagnosis.summary);
    assert_eq!(diagnosis.because[0], "The newest attempt to activate succeeded.");
    let document = report(&[CLIENT, FOUND, OPEN]);
    assert!(!said(&document).contains("succeeded"), "{}", said(&document));
    assert!(document.diagnosis.likely.expect("a reason").contains("inspecting firewall"));
}

#[test]
fn the_channel_proves_that_a_key_is_none_for_kms() {
    let document = report(&[CLIENT, FOUND, OPEN, "ato 0x8007007B", "dlv Volume:MAK VOLUME_MAK"]);
    let diagnosis = &document.diagnosis;
    assert_eq!(diagnosis.cause.as_deref(), Some("licensing.key-channel"));
    assert!(diagnosis.summary.contains("is a MAK") && !diagnosis.summary.contains("retail"));
    assert!(diagnosis.because[0].contains("Volume:MAK"), "{:?}", diagnosis.because);
    assert!(!diagnosis.because.iter().any(|line| line.contains("DNS name")), "{:?}", diagnosis.because);
}

#[test]
fn a_host_of_one_product_is_cleared_and_set_again_for_it_alone() {
    let set = format!("set kms09.corp.example {WINDOWS} {PRODUCT}");
    let document = report(&[CLIENT, FOUND, OPEN, &set, "tcp kms09.corp.example unresolved"]);
    assert_eq!(remedies(&document), ["clear-product-override"]);
    let commands = commands(&document);
    assert!(commands.contains(&format!("/ckms {PRODUCT}")), "{commands}");
    assert!(!commands.contains("<ACTIVATION-ID>") && !commands.contains("/ckms\n"), "{commands}");
    assert!(undo(&document).contains(&format!("/skms kms09.corp.example {PRODUCT}")), "{}", undo(&document));
}

#[test]
fn a_host_of_windows_alone_is_cleared_in_its_own_key() {
    let set = format!("set kms09.corp.example {WINDOWS}");
    let document = report(&[CLIENT, FOUND, OPEN, &set, "tcp kms09.corp.example unresolved"]);
    assert_eq!(remedies(&document), ["clear-application-override"]);
    let key = format!("SoftwareProtectionPlatform\\{WINDOWS}\" /v KeyManagementServiceName");
    assert!(commands(&document).contains(&key), "{}", commands(&document));
    assert!(undo(&document).contains(&key), "{}", undo(&document));
    let document =
        report(&[CLIENT, FOUND, OPEN, "set kms09.corp.example", "tcp kms09.corp.example unresolved"]);
    assert_eq!(remedies(&document), ["clear-override"]);
}

#[test]
fn a_record_is_published_where_the_client_looks_and_not_where_it_is() {
    let found = "srv _vlmcs._tcp.ad.example. kms01.ad.example:1688";
    let open = "tcp kms01.ad.example 10.0.3.10 open";
    let document = report(&["ipconfig pc.example ad.example 10.0.0.53", found, open, "ato 0x8007232B"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.only-in-search-list"));
    let commands = commands(&document);
    assert!(commands.contains("ad.example, 0, 0\\0pc.example, 0, 0"), "{commands}");
    assert!(commands.contains("-ZoneName \"pc.example\""), "{commands}");
    assert!(!commands.contains("-ZoneName \"ad.example\""), "{commands}");
    let document = report(&["ipconfig - ad.example 10.0.0.53", found, open, "ato 0x8007232B"]);
    assert_eq!(remedies(&document), ["set-primary-suffix", "set-lookup-domain", "assign-host"]);
}

#[test]
fn the_record_of_a_host_that_is_gone_can_be_deleted() {
    let document = report(&[CLIENT, FOUND, "a kms01.corp.example none", "tcp kms01.corp.example unresolved"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("name.host-not-found"));
    assert!(remedies(&document).contains(&"delete-stale-srv"), "{:?}", remedies(&document));
    assert!(document.diagnosis.likely.expect("a reason").contains("retired"));
}

#[test]
fn a_cloud_providers_host_is_not_mended_as_if_it_were_ones_own() {
    let azure = "azkms.core.windows.net";
    let set = format!("set {azure}");
    let failing = report(&[CLIENT, &set, &format!("tcp {azure} 20.118.99.224 fails")]);
    assert_eq!(failing.diagnosis.cause.as_deref(), Some("firewall.blocked"));
    assert_eq!(remedies(&failing)[0], "reach-provider-host");
    assert!(!commands(&failing).contains("SPPSVC-In-TCP"), "{}", commands(&failing));
    assert!(!failing.findings.iter().any(|finding| finding.cause == "client.stale-override"));
    let unresolved = report(&[CLIENT, &set, &format!("tcp {azure} unresolved"), &format!("a {azure} none")]);
    assert!(!commands(&unresolved).contains("Add-DnsServerResourceRecordA"), "{}", commands(&unresolved));
}

#[test]
fn a_machine_that_was_moved_to_a_cloud_is_offered_the_providers_host() {
    let own = ["set kms09.corp.example", "tcp kms09.corp.example 10.9.0.9 fails"];
    let document = report(&[CLIENT, own[0], own[1], "tcp azkms.core.windows.net 20.118.99.224 open"]);
    assert_eq!(remedies(&document)[0], "use-provider-host");
    assert!(commands(&document).contains("/skms azkms.core.windows.net:1688"), "{}", commands(&document));
    let document = report(&[CLIENT, own[0], own[1]]);
    assert!(!remedies(&document).contains(&"use-provider-host"));
}

#[test]
fn a_public_host_is_suspicious_and_may_yet_be_ones_own() {
    let document = report(&[CLIENT, "set kms.campus.example", "tcp kms.campus.example 134.214.126.70 fails"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("client.suspicious-override"));
    for never in ["No licensed network", "this machine itself", "has been changed"] {
        assert!(!said(&document).contains(never), "{}", said(&document));
    }
    assert!(document.diagnosis.likely.expect("a reason").starts_with("Unless your organisation"));
}

#[test]
fn an_address_of_which_only_a_port_is_known_is_looked_at_before_the_record_is_changed() {
    let given = ["a kms01.corp.example 10.0.3.10", "tcp kms01.corp.example 10.0.3.10 fails"];
    let document = report(&[CLIENT, FOUND, given[0], given[1], "tcp 10.0.3.25 10.0.3.25 open"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("name.wrong-address"));
    let first = &document.diagnosis.remedies[0].steps[0];
    assert!(first.contains("Make sure that the KMS host has the address 10.0.3.25"), "{first}");
}

#[test]
fn what_no_ping_came_back_from_is_named() {
    let two = "srv _vlmcs._tcp.corp.example. kms01.corp.example:1688 kms02.corp.example:1688";
    let document = report(&[
        CLIENT,
        two,
        "tcp kms01.corp.example 10.0.3.10 fails",
        "ping 10.0.3.10 silent",
        "tcp kms02.corp.example 10.0.3.11 fails",
        "ping 10.0.3.11 reply",
    ]);
    assert!(
        document.diagnosis.likely.expect("a reason").contains("No ping comes back from 10.0.3.10 either")
    );
}

#[test]
fn sentences_name_the_client_where_its_name_is_not_known() {
    let document = report(&["ipconfig corp.example corp.example -"]);
    let never = |text: &str| !text.contains("<name of the client>");
    assert!(never(&said(&document)), "{}", said(&document));
}

#[test]
fn once_a_product_s_host_is_cleared_the_one_of_a_wider_scope_holds() {
    let set = format!("set kms09.corp.example {WINDOWS} {PRODUCT}");
    let fails = "tcp kms09.corp.example 10.0.3.9 fails";
    let document = report(&[CLIENT, FOUND, OPEN, "set kms01.corp.example", &set, fails]);
    assert_eq!(remedies(&document), ["clear-product-override"]);
    let (summary, steps) = (&document.diagnosis.summary, document.diagnosis.remedies[0].steps.join("\n"));
    assert!(summary.contains("does not ask kms01.corp.example, which is set by hand"), "{summary}");
    assert!(steps.contains("now asks kms01.corp.example"), "{steps}");
    assert!(!summary.contains("DNS") && !steps.contains("DNS"), "{summary}\n{steps}");
    // Alone, DNS comes next; where DNS has no record, the client only looks there.
    let steps = |lines: &[&str]| report(lines).diagnosis.remedies[0].steps.join("\n");
    assert!(steps(&[CLIENT, FOUND, OPEN, &set, fails]).contains("finds its host in DNS"));
    let gone = "tcp kms09.corp.example unresolved";
    assert!(steps(&[CLIENT, "set kms09.corp.example", gone]).contains("looks for its host in DNS"));
}

#[test]
fn a_host_set_by_hand_with_a_wrong_port_is_told_where_it_opens() {
    let report = |files: &str| super::told::read(&[files.to_owned()]);
    let output = super::field_cases::output;
    let set = output("set kms01.corp.example") + "    KeyManagementServicePort    REG_SZ    1690\n\n";
    let fails = output("tcp kms01.corp.example 10.0.3.10 fails").replace("1688", "1690");
    let tried = output(CLIENT) + &set + &fails;
    let document = report(&(tried.clone() + &output(OPEN)));
    assert_eq!(document.diagnosis.cause.as_deref(), Some("client.stale-override"));
    let summary = &document.diagnosis.summary;
    assert!(summary.ends_with("kms01.corp.example opens TCP port 1688."), "{summary}");
    assert!(commands(&document).contains("/skms kms01.corp.example:1688"), "{}", commands(&document));
    assert!(!commands(&document).contains("SPPSVC-In-TCP"), "{}", commands(&document));
    let document = report(&tried);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("firewall.blocked"));
}

#[test]
fn behind_a_provider_s_open_port_a_route_is_the_likely_reason() {
    let set = "set azkms.core.windows.net";
    let open = "tcp azkms.core.windows.net 20.118.99.224 open";
    let document = report(&["ipconfig - cloud.example 168.63.129.16", set, open, "ato 0xC004F074"]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
    assert!(document.diagnosis.likely.as_deref().is_some_and(|likely| likely.contains("forced tunnelling")));
    assert_eq!(remedies(&document)[..2], ["ask-events", "reach-provider-host"]);
    // It asks no DNS for a record, and no record is to be in the provider's domain.
    assert!(!remedies(&document).contains(&"ask-record"));
    assert!(!said(&document).contains("does not look in core.windows.net"), "{}", said(&document));
    let own = report(&[CLIENT, "set kms01.corp.example", OPEN, "ato 0xC004F074"]);
    assert!(!said(&own).contains("tunnelling"), "{}", said(&own));
}

#[test]
fn an_address_that_slmgr_split_is_told_and_set_again_in_brackets() {
    for group in ["2001", "fd00", "FE80"] {
        let document = report(&[CLIENT, FOUND, &format!("set {group}"), "ato 0xC004F074"]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("client.stale-override"), "{group}");
        assert!(document.diagnosis.summary.contains("first group of an IPv6"), "{group}");
        assert_eq!(remedies(&document)[0], "bracket-override", "{group}");
        assert!(commands(&document).contains("/skms [<IPV6-ADDRESS>]:1688"), "{}", commands(&document));
    }
    for name in ["kms1", "2001.corp.example", "10.0.3.10", "dead"] {
        let document = report(&[CLIENT, FOUND, &format!("set {name}"), "ato 0xC004F074"]);
        assert!(!document.diagnosis.summary.contains("IPv6"), "{name}");
        assert!(!remedies(&document).contains(&"bracket-override"), "{name}");
    }
}

#[test]
fn a_port_that_stands_behind_the_host_in_the_registry_is_the_port() {
    let document = report(&[CLIENT, "set kms01.corp.example:1690", "ato 0xC004F074"]);
    let set = &document.client.kms.overrides[0];
    assert_eq!((set.host.as_str(), set.port), ("kms01.corp.example", Some(1690)));
    assert!(commands(&document).contains("kms01.corp.example -Port 1690"), "{}", commands(&document));
}
