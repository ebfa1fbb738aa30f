//! Answers to one question that do not fit together.

use crate::evidence::{DnsOutcome, Observation, PingOutcome, Seen, TcpOutcome};

/// The observations, by id, that answer a question differently than an earlier one did.
pub(super) fn repeated(observations: &[Observation]) -> Vec<usize> {
    let differs = |(place, one): &(usize, &Observation)| {
        let earlier = observations[..*place].iter();
        let mut same = earlier.filter(|other| other.seen.probe() == one.seen.probe());
        same.any(|other| gist(&other.seen) != gist(&one.seen))
    };
    observations.iter().enumerate().filter(differs).map(|(_, one)| one.id).collect()
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
