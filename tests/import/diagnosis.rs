//! What outputs lead to: the class, the cause, and what is asked for next.

use time::OffsetDateTime;

use kmsdoctor::evidence::Target;
use kmsdoctor::import;
use kmsdoctor::locale::Language;
use kmsdoctor::report::Document;
use kmsdoctor::rules::Rules;

use super::samples;

fn diagnose(names: &[&str]) -> Document {
    let samples = samples();
    let parsed: Vec<_> = names
        .iter()
        .map(|wanted| {
            let (name, bytes, _) = samples.iter().find(|(name, ..)| name == wanted).expect(wanted);
            outputs::parse(name, bytes)
        })
        .collect();
    let rules = Rules::built_in().expect("rules");
    let run = import::gather(&parsed, Target::default(), &rules.codes, OffsetDateTime::UNIX_EPOCH);
    Document::of(&run, &rules, Language::ENGLISH)
}

#[test]
fn outputs_lead_to_their_cause() {
    for (names, cause) in [
        (&["transcript-en-session-broken.txt"][..], Some("srv.missing")),
        (&["ipconfig-en-apipa-no-gateway.txt"], Some("network.no-dns-server")),
        (&["ipconfig-en-client-domain.txt", "tnc-en-tcp-fail-ping-ok.txt"], Some("firewall.blocked")),
        (&["ato-fr-c004f038.txt"], Some("licensing.count-too-low")),
        (&["events-zh-tw-wevtutil-12290.txt", "ato-ja-c004f074.txt"], Some("licensing.clock-skew")),
        (&["ato-en-access-denied.txt"], Some("licensing.elevation")),
        (&["slmgr-en-dlv-mak.txt"], None),
        (&["ato-zh-tw-ok.txt"], None),
        (&["nslookup-en-server-failed.txt"], Some("name.dns-server-failure")),
    ] {
        let document = diagnose(names);
        assert_eq!(document.diagnosis.cause.as_deref(), cause, "{names:?}");
    }
}

#[test]
fn what_lacks_is_asked_for_the_simplest_first() {
    let document = diagnose(&["ato-en-8007232b.txt"]);
    let asked: Vec<&str> = document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect();
    assert_eq!(asked, ["ask-configuration", "ask-record", "ask-license"]);
    let document = diagnose(&["ipconfig-en-client-domain.txt", "nslookup-en-odd-port-priorities.txt"]);
    let asked: Vec<&str> = document.diagnosis.remedies.iter().map(|remedy| remedy.id.as_str()).collect();
    assert_eq!(asked, ["ask-connection", "ask-license"]);
}

/// The warnings about outputs that do not fit together.
fn conflicts(texts: &[String]) -> (Document, Vec<String>) {
    let parsed: Vec<_> = texts.iter().map(|text| outputs::parse("", text.as_bytes())).collect();
    let rules = Rules::built_in().expect("rules");
    let run = import::gather(&parsed, Target::default(), &rules.codes, OffsetDateTime::UNIX_EPOCH);
    let document = Document::of(&run, &rules, Language::ENGLISH);
    let findings = document.findings.iter().filter(|finding| finding.cause.starts_with("outputs."));
    let causes = findings.map(|finding| {
        assert_eq!(finding.severity, kmsdoctor::rules::Severity::Warning);
        finding.cause.clone()
    });
    let causes = causes.collect();
    (document, causes)
}

fn sample(name: &str) -> String {
    let (_, bytes, _) = samples().into_iter().find(|(other, ..)| other == name).expect(name);
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn outputs_that_fit_together_are_no_finding() {
    let texts = ["ipconfig-en-client-domain.txt", "tnc-en-tcp-fail-ping-ok.txt"].map(sample);
    assert_eq!(conflicts(&texts).1, Vec::<String>::new());
}

#[test]
fn outputs_of_two_clients_are_told_and_only_the_first_ones_count() {
    let first = sample("ipconfig-en-client-domain.txt");
    let second = first.replace("PC-0142", "PC-0999").replace("10.20.0.1", "10.99.0.1")
        + "\nC:\\>ping 10.99.0.10\n\nPinging 10.99.0.10 with 32 bytes of data:\nRequest timed out.\n";
    let (document, causes) = conflicts(&[first, second]);
    assert_eq!(causes, ["outputs.several-clients"]);
    assert_eq!(document.client.host_name.as_deref(), Some("PC-0142"));
    assert!(document.observations.is_empty(), "{:?}", document.observations);
}

#[test]
fn a_test_from_another_network_is_told() {
    let test = sample("tnc-en-tcp-fail-ping-ok.txt").replace("10.20.1.57", "192.168.178.20");
    let (document, causes) = conflicts(&[sample("ipconfig-en-client-domain.txt"), test]);
    assert_eq!(causes, ["outputs.another-network"]);
    assert!(document.findings.iter().any(|finding| finding.summary.contains("192.168.178.20")));
}

#[test]
fn one_question_with_two_answers_is_told() {
    let ask = |answer: &str| {
        format!(
            "C:\\>nslookup -type=srv _vlmcs._tcp.contoso.com.\nServer:  dc01\nAddress:  10.20.0.10\n\n{answer}\n"
        )
    };
    let absent = ask("*** dc01 can't find _vlmcs._tcp.contoso.com.: Non-existent domain");
    let found = ask(
        "_vlmcs._tcp.contoso.com\tSRV service location:\n          priority       = 0\n          weight         = 0\n          port           = 1688\n          svr hostname   = kms01.contoso.com",
    );
    assert_eq!(conflicts(&[absent.clone(), found]).1, ["outputs.answers-differ"]);
    assert_eq!(conflicts(&[absent.clone(), absent]).1, Vec::<String>::new());
}

/// Ping takes one of a host's addresses, and Test-NetConnection tries them all, IPv6 first.
#[test]
fn addresses_of_two_families_do_not_contradict_each_other() {
    let ping = |address: &str| {
        format!(
            "C:\\>ping kms01.contoso.com\n\nPinging kms01.contoso.com [{address}] with 32 bytes of data:\nRequest timed out.\nRequest timed out.\nRequest timed out.\nRequest timed out.\n"
        )
    };
    let test = "PS C:\\> Test-NetConnection kms01.contoso.com -Port 1688\nWARNING: TCP connect to (2001:db8:7::9 : 1688) failed\n\nComputerName     : kms01.contoso.com\nRemoteAddress    : 10.20.0.9\nRemotePort       : 1688\nInterfaceAlias   : Ethernet0\nSourceAddress    : 10.20.1.57\nTcpTestSucceeded : True\n";
    for (address, wanted) in
        [("2001:db8:7::9", &[][..]), ("10.20.0.9", &[]), ("10.20.0.77", &["outputs.answers-differ"])]
    {
        let (document, causes) = conflicts(&[ping(address), test.to_owned()]);
        assert_eq!(causes, wanted, "{address}");
        let blocked = document.findings.iter().find(|finding| finding.cause == "firewall.blocked");
        assert!(blocked.is_some_and(|it| it.summary.contains("2001:db8:7::9")), "{address}");
    }
}

#[test]
fn codes_are_told_apart_by_what_they_stand_for() {
    let rules = Rules::built_in().expect("rules");
    let mut target = Target {
        error_code: Some("0xC004F074".parse().expect("a code")),
        other_codes: vec!["0xC004F06C".parse().expect("a code")],
        ..Target::default()
    };
    rules.codes.arrange(&mut target);
    let run = import::gather(&[], target, &rules.codes, OffsetDateTime::UNIX_EPOCH);
    let document = Document::of(&run, &rules, Language::ENGLISH);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("licensing.clock-skew"));
    let [inner, wrapper] = document.error_codes.as_slice() else { panic!("{:?}", document.error_codes) };
    assert_eq!(
        (inner.code.to_string().as_str(), inner.agrees, inner.wraps),
        ("0xC004F06C", Some(true), None)
    );
    assert_eq!(wrapper.wraps, Some(inner.code));
}

#[test]
fn records_that_a_narrow_console_cut_are_no_empty_answer() {
    let (_, bytes, _) =
        samples().into_iter().find(|(name, ..)| name == "rdn-en-narrow.txt").expect("the sample");
    let parsed = outputs::parse("rdn.txt", &bytes);
    let rules = Rules::built_in().expect("rules");
    let run = import::gather(&[parsed], Target::default(), &rules.codes, OffsetDateTime::UNIX_EPOCH);
    assert_eq!(run.observations, []);
    let document = Document::of(&run, &rules, Language::ENGLISH);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("inconclusive"));
}
