//! The state of each DNS server.

use super::Answers;
use crate::evidence::{DnsOutcome, DnsServer, PingOutcome, Run};

/// A **server** of the client's list with what it proved to be.
#[derive(Debug)]
pub struct Server<'r> {
    /// Which one.
    pub server: DnsServer,
    /// What it is worth.
    pub state: ServerState,
    /// What its ping met; nothing where it was not asked.
    pub ping: Option<&'r PingOutcome>,
    /// Another RCODE than NOERROR and NXDOMAIN that it gave, where it gave one.
    pub rcode: Option<&'r str>,
    /// The observations that say so, by id.
    pub observations: Vec<usize>,
}

/// What a DNS server is worth to the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServerState {
    /// It answered some question with NOERROR or NXDOMAIN.
    Answers,
    /// It answered, and only with other RCODEs.
    Fails,
    /// The machine is there (it replied to a ping, refused port 53 or sent something that is no
    /// answer), but it answers no question.
    NoService,
    /// Nothing came back, neither to a ping nor to a question.
    Unreachable,
    /// It was not asked any question, or no question has come to its end.
    Untested,
}

/// The client's servers that may be asked, in its order.
pub(super) fn usable(run: &Run) -> impl Iterator<Item = DnsServer> {
    run.client.dns_servers.iter().copied().filter(|server| run.allowed.family(server.address))
}

pub(super) fn servers<'r>(run: &'r Run, answers: &Answers<'r>) -> Vec<Server<'r>> {
    usable(run).map(|server| state_of(server, answers)).collect()
}

fn state_of<'r>(server: DnsServer, answers: &Answers<'r>) -> Server<'r> {
    let lookups = answers.of_server(server);
    let ping = answers.ping(server.address);
    let replied = ping.is_some_and(|(_, ping)| ping.outcome.replied());
    let rcode = lookups.iter().find_map(|lookup| match &lookup.outcome {
        DnsOutcome::Rcode { rcode } => Some(rcode.as_str()),
        _ => None,
    });
    let alive =
        |outcome: &DnsOutcome| matches!(outcome, DnsOutcome::PortRefused | DnsOutcome::Malformed { .. });
    let state = if lookups.iter().any(|lookup| lookup.outcome.is_conclusive()) {
        ServerState::Answers
    } else if rcode.is_some() {
        ServerState::Fails
    } else if lookups.is_empty() {
        // A ping alone is no verdict about a DNS server.
        ServerState::Untested
    } else if replied || lookups.iter().any(|lookup| alive(&lookup.outcome)) {
        ServerState::NoService
    } else {
        ServerState::Unreachable
    };
    let mut observations: Vec<usize> = ping.iter().map(|(observation, _)| observation.id).collect();
    observations.extend(lookups.iter().filter_map(|lookup| {
        answers.lookup(lookup.server, lookup.record_type, &lookup.name).map(|(observation, _)| observation.id)
    }));
    Server { server, state, ping: ping.map(|(_, ping)| &ping.outcome), rcode, observations }
}
