//! Answers to one question that do not fit together.

use std::collections::{BTreeMap, BTreeSet};

use crate::evidence::{
    DnsAnswer, DnsOutcome, Observation, PingOutcome, Probe, ResolutionOutcome, Seen, TcpOutcome,
};

/// The observations, by id, that answer a question differently than an earlier one did.
pub(super) fn repeated(observations: &[Observation]) -> Vec<usize> {
    let mut answered: BTreeMap<Probe, BTreeSet<Gist>> = BTreeMap::new();
    let mut differs = |seen: &Seen| {
        let (earlier, gist) = (answered.entry(seen.probe()).or_default(), gist(seen));
        let differs = earlier.iter().any(|other| *other != gist);
        earlier.insert(gist);
        differs
    };
    observations.iter().filter(|one| differs(&one.seen)).map(|one| one.id).collect()
}

/// What an answer comes to, without times.
fn gist(seen: &Seen) -> Gist {
    let (kind, values) = match seen {
        Seen::Ping(ping) => (matches!(ping.outcome, PingOutcome::Reply { .. }).to_string(), Vec::new()),
        Seen::Dns(lookup) => match &lookup.outcome {
            DnsOutcome::Answer(answer) => ("answer".to_owned(), values(answer)),
            // A name that does not exist and one without the record lead to the same end.
            other => (if other.is_negative() { "none".to_owned() } else { "failure".to_owned() }, Vec::new()),
        },
        Seen::Resolve(resolution) => {
            let values = match &resolution.outcome {
                ResolutionOutcome::Records(answer) => values(answer),
                other => other.addresses().iter().map(ToString::to_string).collect(),
            };
            ("addresses".to_owned(), values)
        }
        Seen::Connect(connection) => {
            (matches!(connection.tcp, TcpOutcome::Open { .. }).to_string(), Vec::new())
        }
    };
    let mut values: Vec<String> = values;
    values.sort_unstable();
    Gist { kind, values }
}

fn values(answer: &DnsAnswer) -> Vec<String> {
    let targets = answer.srv.iter().map(|srv| format!("{}:{}", srv.target, srv.port));
    targets.chain(answer.addresses.iter().map(ToString::to_string)).collect()
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Gist {
    kind: String,
    values: Vec<String>,
}
