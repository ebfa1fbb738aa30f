//! What outputs lead to: the class, the cause, and what is asked for next.

use time::OffsetDateTime;

use kmsdoctor::evidence::Target;
use kmsdoctor::import;
use kmsdoctor::locale::Language;
use kmsdoctor::report::Document;
use kmsdoctor::rules::Rules;

use super::samples::samples;

fn diagnose(names: &[&str]) -> Document {
    let samples = samples();
    let parsed: Vec<_> = names
        .iter()
        .map(|wanted| {
            let (name, bytes, _) = samples.iter().find(|(name, ..)| name == wanted).expect(wanted);
            import::parse(name, bytes)
        })
        .collect();
    let rules = Rules::built_in().expect("rules");
    let gathered = import::gather(&parsed, Target::default(), &rules.codes, OffsetDateTime::UNIX_EPOCH);
    Document::of(&gathered.run, &rules, Language::ENGLISH)
}

#[test]
fn outputs_lead_to_their_cause() {
    for (names, cause) in [
        (&["transcript-en-session-broken.txt"][..], Some("srv.missing")),
        (&["ipconfig-en-apipa-no-gateway.txt"], Some("network.no-dns-server")),
        (&["ipconfig-en-client-domain.txt", "tnc-en-tcp-fail-ping-ok.txt"], Some("firewall.blocked")),
        (
            &[
                "ipconfig-en-client-domain.txt",
                "tnc-en-tcp-fail-ping-ok.txt",
                "netstat-fr-hote-sans-ecoute.txt",
            ],
            Some("firewall.port-closed"),
        ),
        (&["ato-fr-c004f038.txt"], Some("licensing.count-too-low")),
        (&["events-zh-tw-wevtutil-12290.txt", "ato-en-8007232b.txt"], Some("licensing.clock-skew")),
        (&["ato-en-access-denied.txt"], Some("licensing.elevation")),
        (&["slmgr-en-dlv-mak.txt"], Some("licensing.key-channel")),
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
