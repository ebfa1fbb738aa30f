//! Answers to one question that do not fit together.

use crate::evidence::{DnsOutcome, Observation, PingOutcome, Seen, TcpOutcome};

/// The questions, by what they ask about, that were answered differently.
pub(super) fn repeated(observations: &[Observation]) -> Vec<String> {
    let mut repeated: Vec<String> = Vec::new();
    for (place, one) in observations.iter().enumerate() {
        let differs = |other: &&Observation| {
            other.seen.probe() == one.seen.probe() && gist(&other.seen) != gist(&one.seen)
        };
        let subject = subject(&one.seen);
        if observations[..place].iter().any(|other| differs(&other)) && !repeated.contains(&subject) {
            repeated.push(subject);
        }
    }
    repeated
}

/// What a person would call the question.
fn subject(seen: &Seen) -> String {
    match seen {
        Seen::Ping(ping) => ping.address.to_string(),
        Seen::Dns(lookup) => lookup.name.to_string(),
        Seen::Resolve(resolution) => resolution.name.to_string(),
        Seen::Connect(connection) => connection.address.with_port(connection.port),
    }
}

/// What an answer comes to, without times.
fn gist(seen: &Seen) -> Gist {
    let (kind, values) = match seen {
        Seen::Ping(ping) => (matches!(ping.outcome, PingOutcome::Reply { .. }).to_string(), Vec::new()),
        Seen::Dns(lookup) => match &lookup.outcome {
            DnsOutcome::Answer(answer) => {
                let targets = answer.srv.iter().map(|srv| format!("{}:{}", srv.target, srv.port));
                let addresses = answer.addresses.iter().map(ToString::to_string);
                ("answer".to_owned(), targets.chain(addresses).collect())
            }
            // A name that does not exist and one without the record lead to the same end.
            other => (if other.is_negative() { "none".to_owned() } else { "failure".to_owned() }, Vec::new()),
        },
        Seen::Resolve(resolution) => {
            let addresses = resolution.outcome.addresses().iter().map(ToString::to_string);
            ("addresses".to_owned(), addresses.collect())
        }
        Seen::Connect(connection) => {
            (matches!(connection.tcp, TcpOutcome::Open { .. }).to_string(), Vec::new())
        }
    };
    let mut values: Vec<String> = values;
    values.sort_unstable();
    Gist { kind, values }
}

#[derive(PartialEq, Eq)]
struct Gist {
    kind: String,
    values: Vec<String>,
}
