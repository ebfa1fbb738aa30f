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
        let differs = earlier.iter().any(|other| other.contradicts(&gist));
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
        Seen::Resolve(resolution) => match &resolution.outcome {
            ResolutionOutcome::Records(answer) => ("answer".to_owned(), values(answer)),
            other => (ADDRESSES.to_owned(), other.addresses().iter().map(ToString::to_string).collect()),
        },
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

/// What the client's own resolver gives for the name of a host.
const ADDRESSES: &str = "addresses";

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Gist {
    kind: String,
    values: Vec<String>,
}

impl Gist {
    fn contradicts(&self, other: &Self) -> bool {
        let both = [self, other];
        if both.iter().any(|gist| gist.kind != ADDRESSES || gist.values.is_empty()) {
            return self != other;
        }
        // Ping and Test-NetConnection show some of a host's addresses, of the one family or the other.
        [false, true].into_iter().any(|is_ipv6| {
            let [one, other] =
                both.map(|gist| gist.values.iter().filter(move |value| value.contains(':') == is_ipv6));
            let shown = [&one, &other].into_iter().all(|family| family.clone().next().is_some());
            shown && !one.clone().any(|value| other.clone().any(|another| another == value))
        })
    }
}
