//! Whole interviews, without a screen.

use time::OffsetDateTime;

use crate::evidence::{RunSource, Source, Target};
use crate::interview::{Asked, Filled, Interview, Reply, Standing, fill};
use crate::locale::Language;
use crate::report::Document;
use crate::rules::Rules;

mod claims;
mod codes;
mod hosts;
mod servers;
mod unknown;
mod values;

/// Somebody who answers as a script says; what it does not name, nobody can tell.
struct Caller {
    rules: Rules,
    interview: Interview,
    /// The questions that were asked.
    heard: Vec<String>,
}

impl Caller {
    fn new() -> Self {
        let interview = Interview::new(Target::default(), OffsetDateTime::UNIX_EPOCH);
        Self { rules: Rules::built_in().expect("rules"), interview, heard: Vec::new() }
    }

    fn standing(&self) -> Standing {
        self.interview.standing(&self.rules)
    }

    fn choose(&mut self, asked: Asked, choice: &str, values: &str) {
        let question = asked.question(&self.rules).expect("a question");
        let choice = question.choices.iter().find(|one| one.id == choice).expect(choice);
        let values: Vec<String> = values.split('|').map(str::to_owned).collect();
        let Filled::Reply(reply) = fill(&asked, question, choice, &values) else {
            panic!("{}: {values:?}", asked.id)
        };
        self.interview.answer(asked, reply);
    }

    fn paste(&mut self, asked: &Asked, text: &str) {
        let parsed = Interview::read(Some(asked), &self.rules, text);
        self.interview.paste(Some(asked), &self.rules, parsed);
    }

    /// Answers whatever is asked: `question[/argument] choice values`.
    fn answer(&mut self, script: &[(&str, &str, &str)]) -> Document {
        for _ in 0..30 {
            let standing = self.standing();
            let Some(asked) = standing.next else {
                return Document::of(&standing.run, &self.rules, Language::ENGLISH);
            };
            self.heard.push(asked.id.clone());
            let about = |key: &str| match key.split_once('/') {
                None => key == asked.id,
                Some((id, arg)) => id == asked.id && asked.args.values().any(|value| value == arg),
            };
            match script.iter().find(|(key, ..)| about(key)) {
                Some((_, choice, values)) => self.choose(asked, choice, values),
                None => self.interview.answer(asked, Reply::Unknown),
            }
        }
        panic!("no end: {:?}", self.heard)
    }
}

const CONFIGURED: (&str, &str, &str) =
    ("configuration", "typed", "corp.example|corp.example|10.0.0.53|10.0.0.1");
const PINGED: (&str, &str, &str) = ("dns-ping", "reply", "");
const FOUND: (&str, &str, &str) = ("record", "found", "kms01.corp.example|1688");
const NAMED: (&str, &str, &str) = ("name", "found", "10.0.3.10");

impl Caller {
    /// Nobody can tell anything until a question comes.
    fn answer_until(&mut self, question: &str) {
        while let Some(asked) = self.standing().next.filter(|asked| asked.id != question) {
            self.interview.answer(asked, Reply::Unknown);
        }
    }
}

/// A class, a cause, and the answers that lead to it.
type Faulty = (&'static str, Option<&'static str>, &'static [(&'static str, &'static str, &'static str)]);

const OPEN: (&str, &str, &str) = ("by-name", "open", "10.0.3.10");
const CASES: &[Faulty] = &[
    (
        "network",
        Some("network.no-dns-server"),
        &[("code", "typed", "0x8007267C"), ("configuration", "no-server", "-|-|-")],
    ),
    (
        "network",
        Some("network.dns-server-unreachable"),
        &[CONFIGURED, ("dns-ping", "unreachable", "10.0.0.7"), ("record", "timeout", "")],
    ),
    ("name-resolution", Some("name.dns-service-down"), &[CONFIGURED, PINGED, ("record", "timeout", "")]),
    (
        "srv",
        Some("srv.missing"),
        &[
            ("code", "typed", "0x8007232B"),
            CONFIGURED,
            PINGED,
            ("record", "nxdomain", ""),
            ("host", "typed", "kms01.corp.example"),
            NAMED,
            OPEN,
        ],
    ),
    (
        "name-resolution",
        Some("name.host-not-found"),
        &[
            CONFIGURED,
            PINGED,
            FOUND,
            ("name", "nxdomain", ""),
            ("by-name", "no-name", ""),
            ("address", "typed", "10.0.3.10"),
            ("by-address", "open", ""),
        ],
    ),
    (
        "firewall",
        Some("firewall.blocked"),
        &[
            ("code", "typed", "0xC004F074"),
            CONFIGURED,
            PINGED,
            FOUND,
            NAMED,
            ("by-name", "failed", "10.0.3.10"),
            ("service", "kms", ""),
        ],
    ),
    (
        "firewall",
        Some("firewall.port-closed"),
        &[
            CONFIGURED,
            PINGED,
            FOUND,
            NAMED,
            ("by-name", "failed-ping", "10.0.3.10"),
            ("service", "nothing", ""),
        ],
    ),
    (
        "kms-service",
        Some("kms-service.not-kms"),
        &[
            ("code", "typed", "0xC004F074"),
            CONFIGURED,
            PINGED,
            FOUND,
            NAMED,
            OPEN,
            ("service", "other", "nginx.exe"),
        ],
    ),
    (
        "client",
        Some("client.stale-override"),
        &[
            CONFIGURED,
            PINGED,
            FOUND,
            NAMED,
            ("by-name/old.corp.example", "no-name", ""),
            OPEN,
            ("licence", "set-by-hand", "old.corp.example:1688"),
        ],
    ),
    ("licensing", Some("licensing.count-too-low"), &[("code", "typed", "C004F038")]),
    (
        "licensing",
        Some("licensing.key-channel"),
        &[CONFIGURED, PINGED, FOUND, NAMED, OPEN, ("licence", "mak", "")],
    ),
    ("healthy", None, &[CONFIGURED, PINGED, FOUND, NAMED, OPEN, ("licence", "discovers", "")]),
];

#[test]
fn every_class_is_found_by_answers() {
    for (class, cause, script) in CASES {
        let mut caller = Caller::new();
        let document = caller.answer(script);
        let found = (document.diagnosis.class.id(), document.diagnosis.cause.as_deref());
        assert_eq!(found, (*class, *cause), "{:?}\n{:#?}", caller.heard, caller.standing().possible);
        assert_eq!(document.run.source, RunSource::Guided);
        assert!(document.observations.iter().all(|one| one.source == Source::Reported));
    }
}

#[test]
fn the_order_is_the_documented_one() {
    let mut caller = Caller::new();
    caller.answer(&[
        CONFIGURED,
        PINGED,
        FOUND,
        NAMED,
        ("by-name", "open", "10.0.3.10"),
        ("licence", "discovers", ""),
    ]);
    assert_eq!(caller.heard, ["code", "configuration", "dns-ping", "record", "by-name", "event", "licence"]);
}

#[test]
fn a_code_that_proves_an_answer_leaves_the_network_alone() {
    let mut caller = Caller::new();
    caller.answer(&[("code", "typed", "0xC004F038")]);
    assert!(!caller.heard.contains(&"dns-ping".to_owned()), "{:?}", caller.heard);
}

#[test]
fn nobody_knows_anything_and_nothing_is_claimed() {
    let mut caller = Caller::new();
    let document = caller.answer(&[]);
    assert_eq!(document.diagnosis.class.id(), "inconclusive");
    let possible = caller.standing().possible;
    for class in ["network", "srv", "name-resolution", "firewall", "kms-service", "client", "licensing"] {
        assert!(possible.iter().any(|(_, of, _)| of.id() == class), "{class}: {possible:?}");
    }
    // The table of a KMS host that is checked on itself is another one.
    let causes: Vec<&String> = possible.iter().map(|(cause, ..)| cause).collect();
    let once: std::collections::BTreeSet<&String> = causes.iter().copied().collect();
    assert_eq!(causes.len(), once.len(), "{causes:?}");
    assert!(!causes.iter().any(|cause| *cause == "srv.publishing-disabled"), "{causes:?}");
}

#[test]
fn answers_exclude_what_they_disprove() {
    let mut caller = Caller::new();
    let causes = |caller: &Caller| -> Vec<String> {
        caller.standing().possible.into_iter().map(|(cause, ..)| cause).collect()
    };
    assert!(causes(&caller).contains(&"network.no-dns-server".to_owned()));
    let asked = Asked { id: "configuration".to_owned(), args: crate::locale::Args::new() };
    caller.choose(asked.clone(), "typed", "corp.example|-|10.0.0.53|-");
    assert!(!causes(&caller).contains(&"network.no-dns-server".to_owned()));
    let ping = Asked {
        id: "dns-ping".to_owned(),
        args: crate::locale::Args::from([("server", "10.0.0.53".to_owned())]),
    };
    caller.choose(ping, "reply", "");
    let possible = causes(&caller);
    assert!(!possible.contains(&"network.dns-server-unreachable".to_owned()), "{possible:?}");
    assert!(possible.contains(&"name.dns-service-down".to_owned()), "{possible:?}");
    // An answer that is taken back makes it possible again.
    caller.interview.answer(asked, Reply::Unknown);
    assert!(causes(&caller).contains(&"network.no-dns-server".to_owned()));
}

#[test]
fn a_pasted_output_answers_whatever_it_answers() {
    let mut caller = Caller::new();
    let asked = caller.standing().next.expect("a question");
    let text = "Server:  dc01.corp.example\nAddress:  10.0.0.53\n\n*** dc01.corp.example can't find _vlmcs._tcp.corp.example: Non-existent domain\n";
    caller.paste(&asked, text);
    let document = caller.answer(&[CONFIGURED, PINGED]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.missing"));
    assert!(!caller.heard.contains(&"record".to_owned()), "{:?}", caller.heard);
}

/// The causes that are not excluded.
fn possible(caller: &Caller) -> Vec<String> {
    caller.standing().possible.into_iter().map(|(cause, ..)| cause).collect()
}
