//! What a caller's Windows prints stands in the questions as that Windows prints it.

use kmsdoctor::locale::{Args, Words};
use kmsdoctor::rules::Rules;
use outputs::{Facts, LookupOutcome, PingFacts, TestNetConnection, parse};

/// What stands above a line of an output, below it, and what of the output proves something.
type Output = (&'static str, &'static str, &'static [(&'static str, fn(&Facts) -> bool)]);

/// The answers that are lines of an output, each with what the line proves where it stands.
const OUTPUTS: [Output; 4] = [
    (
        "C:\\>ping 10.0.0.53\n\nPinging 10.0.0.53 with 32 bytes of data:\n",
        "",
        &[
            ("interview-dns-ping-reply", |facts| ping(facts, |ping| ping.alive)),
            ("interview-dns-ping-unreachable", |facts| ping(facts, |ping| ping.unreachable == Some(1))),
            ("interview-dns-ping-timeout", |facts| ping(facts, |ping| ping.timeouts == Some(1))),
            ("interview-dns-ping-general-failure", |facts| {
                ping(facts, |ping| ping.general_failures == Some(1))
            }),
            ("interview-host-ping-reply", |facts| ping(facts, |ping| ping.alive)),
            ("interview-host-ping-unreachable", |facts| ping(facts, |ping| ping.unreachable == Some(1))),
            ("interview-host-ping-timeout", |facts| ping(facts, |ping| ping.timeouts == Some(1))),
            ("interview-host-ping-general-failure", |facts| {
                ping(facts, |ping| ping.general_failures == Some(1))
            }),
        ],
    ),
    (
        "C:\\>nslookup -type=srv _vlmcs._tcp.contoso.com.\nServer:  dc1.contoso.com\nAddress:  10.0.0.53\n\n",
        "",
        &[
            ("interview-record-nxdomain", |facts| lookup(facts, LookupOutcome::Nxdomain)),
            ("interview-record-timeout", |facts| lookup(facts, LookupOutcome::Timeout)),
            ("interview-record-server-failed", |facts| lookup(facts, LookupOutcome::ServerFailed)),
            ("interview-record-refused", |facts| lookup(facts, LookupOutcome::Refused)),
            ("interview-record-no-response", |facts| lookup(facts, LookupOutcome::NoResponse)),
            ("interview-name-nxdomain", |facts| lookup(facts, LookupOutcome::Nxdomain)),
            ("interview-name-timeout", |facts| lookup(facts, LookupOutcome::Timeout)),
            ("interview-name-server-failed", |facts| lookup(facts, LookupOutcome::ServerFailed)),
        ],
    ),
    (
        "",
        "ComputerName : kms01.contoso.com\nRemoteAddress : 10.0.3.10\nInterfaceAlias : \n",
        &[
            ("interview-by-name-open", |facts| port(facts, |port| port.tcp_succeeded == Some(true))),
            ("interview-by-name-failed-ping", |facts| port(facts, |port| port.ping_succeeded == Some(true))),
            ("interview-by-name-failed", |facts| port(facts, |port| port.ping_succeeded == Some(false))),
            ("interview-by-address-open", |facts| port(facts, |port| port.tcp_succeeded == Some(true))),
            ("interview-by-address-failed-ping", |facts| {
                port(facts, |port| port.ping_succeeded == Some(true) && port.tcp_succeeded == Some(false))
            }),
            ("interview-by-address-failed", |facts| port(facts, |port| port.tcp_succeeded == Some(false))),
        ],
    ),
    (
        "",
        "ComputerName : kms01.contoso.com\nRemoteAddress : \nInterfaceAlias : \nPingSucceeded : False\n",
        &[("interview-by-name-no-name", |facts| port(facts, |port| port.name_resolved == Some(false)))],
    ),
];

fn ping(facts: &Facts, holds: fn(&PingFacts) -> bool) -> bool {
    matches!(facts, Facts::Ping(ping) if holds(ping))
}

fn lookup(facts: &Facts, outcome: LookupOutcome) -> bool {
    matches!(facts, Facts::Nslookup(lookup) if lookup.outcome == Some(outcome))
}

fn port(facts: &Facts, holds: fn(&TestNetConnection) -> bool) -> bool {
    matches!(facts, Facts::TestNetconnection(port) if holds(port))
}

/// Whether a text is a line that Windows prints: its signs are not ours to set.
pub(super) fn is_printed_by_windows(id: &str) -> bool {
    OUTPUTS.iter().flat_map(|(_, _, lines)| *lines).any(|(line, _)| *line == id)
}

/// The line as a caller sees it, with names where the question has dots.
fn line(words: &Words, id: &str) -> String {
    let line = words
        .text(id, &Args::from([("server", "10.0.0.53".to_owned()), ("address", "10.0.0.53".to_owned())]));
    // A line of Test-NetConnection has two properties, which Windows prints below one another.
    let line = line.replace(", Ping", "\nPing");
    if line.matches('…').count() == 2 {
        return line.replacen('…', "dc1.contoso.com", 1).replacen('…', "_vlmcs._tcp.contoso.com", 1);
    }
    line.replacen('…', "10.0.0.7", 1)
}

#[test]
fn what_windows_prints_is_told_as_it_prints_it() {
    let rules = Rules::built_in().expect("rules");
    let mut wrong = Vec::new();
    for language in rules.languages() {
        for (above, below, lines) in OUTPUTS {
            for (id, proves) in lines {
                let line = line(rules.words(language), id);
                let output = format!("{above}{line}\n{below}");
                let parsed = parse("", output.as_bytes());
                if !parsed.blocks.iter().any(|block| proves(&block.facts)) {
                    wrong.push(format!("{language} {id}: {line}\n{:?}", parsed.blocks));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "no Windows of the language prints these:\n{}", wrong.join("\n"));
}

/// The names of properties and of `nslookup`'s own lines are English in every Windows.
#[test]
fn what_windows_never_translates_is_not_translated() {
    let rules = Rules::built_in().expect("rules");
    for language in rules.languages() {
        let words = rules.words(language);
        for (id, untranslated) in [
            ("interview-by-name-open", "TcpTestSucceeded : True"),
            ("interview-by-name-failed-ping", "TcpTestSucceeded : False, PingSucceeded : True"),
            ("interview-by-name-failed", "TcpTestSucceeded : False, PingSucceeded : False"),
            ("interview-by-address-open", "TcpTestSucceeded : True"),
            ("interview-by-address-failed-ping", "TcpTestSucceeded : False, PingSucceeded : True"),
            ("interview-by-address-failed", "TcpTestSucceeded : False, PingSucceeded : False"),
        ] {
            assert_eq!(words.text(id, &Args::new()), untranslated, "{language} {id}");
        }
        for (id, part) in [
            ("interview-record-found", "svr hostname = "),
            ("interview-record-no-records", "primary name server = "),
            ("interview-name-found", "Address"),
            ("interview-server-typed", "Address"),
            ("interview-service-nothing", "LISTENING"),
            ("interview-by-name-no-name", "Name resolution of … failed"),
        ] {
            assert!(words.text(id, &Args::new()).contains(part), "{language} {id}");
        }
    }
}
