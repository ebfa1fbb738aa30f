//! The state of each DNS server.

use std::collections::BTreeSet;
use std::net::IpAddr;

use super::{Answers, Cloud};
use crate::evidence::{
    DnsLookup, DnsName, DnsOutcome, DnsServer, PingOutcome, Run, Unreachable, UnreachableReason,
};

/// A **server** of the client's list with what it proved to be.
#[derive(Debug)]
pub struct Server<'r> {
    /// Which one.
    pub server: DnsServer,
    /// What it is worth.
    pub state: ServerState,
    /// What its ping met; nothing where it was not asked.
    pub ping: Option<&'r PingOutcome>,
    /// The other RCODEs than NOERROR and NXDOMAIN that it gave, each once; to the questions that count
    /// first.
    pub rcodes: Vec<&'r str>,
    /// For how many names it was asked, of those that count.
    pub names_asked: usize,
    /// Whether some question got no reply at all from it.
    pub leaves_unanswered: bool,
    /// Whether some answer arrived cut, and not whole over TCP.
    pub is_cut: bool,
    /// Whether the client's own system forbade some question.
    pub is_denied: bool,
    /// The ICMP error that some question met.
    pub unreachable: Option<Unreachable>,
    /// The observations that say so, by id.
    pub observations: Vec<usize>,
}

/// What a DNS server is worth to the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServerState {
    /// It answered some question with NOERROR or NXDOMAIN; or it replied, and failed on no question
    /// that counts.
    Answers,
    /// It gave other RCODEs only, also to a question that counts.
    Fails,
    /// The machine is there (it replied to a ping, refused port 53 or sent something that is no whole
    /// answer), but it answers no question.
    NoService,
    /// Nothing came back, neither to a ping nor to a question.
    Unreachable,
    /// It was not asked any question, or no question has come to its end.
    Untested,
}

impl Server<'_> {
    /// Whether all that is known against it is what became of one name.
    #[must_use]
    pub fn failed_once(&self) -> bool {
        let failed =
            matches!(self.state, ServerState::Fails | ServerState::NoService | ServerState::Unreachable);
        failed && self.names_asked == 1
    }

    /// Whether it is a cloud provider's own.
    #[must_use]
    pub fn is_of_cloud(&self) -> bool {
        Cloud::of_server(self.server.address.ip).is_some()
    }

    /// The device on the way that says that it forbids queries.
    #[must_use]
    pub fn forbidden_by(&self) -> Option<IpAddr> {
        let forbids = |unreachable: &Unreachable| {
            matches!(unreachable.reason, UnreachableReason::Prohibited | UnreachableReason::Port)
        };
        self.unreachable.filter(forbids)?.reported_by
    }
}

/// The client's servers that may be asked, in its order.
pub(super) fn usable(run: &Run) -> impl Iterator<Item = DnsServer> {
    run.client.dns_servers.iter().copied().filter(|server| run.allowed.family(server.address))
}

pub(super) fn servers<'r>(run: &'r Run, answers: &Answers<'r>) -> Vec<Server<'r>> {
    let answers_itself = |server: DnsServer| run.told.answering.contains(&server.address);
    usable(run).map(|server| state_of(server, answers, answers_itself(server))).collect()
}

fn state_of<'r>(server: DnsServer, answers: &Answers<'r>, answers_itself: bool) -> Server<'r> {
    let lookups = answers.of_server(server);
    let ping = answers.ping(server.address);
    let replied = ping.is_some_and(|(_, ping)| ping.outcome.replied());
    let state = if lookups.iter().any(|lookup| lookup.outcome.is_conclusive()) {
        ServerState::Answers
    } else if answers_itself && !lookups.is_empty() {
        // It told its own name, whatever became of the questions that were meant.
        ServerState::Answers
    } else if lookups.iter().any(|lookup| counts(lookup) && rcode(lookup).is_some()) {
        ServerState::Fails
    } else if lookups.iter().any(|lookup| lookup.outcome.is_reply()) {
        ServerState::Answers
    } else if lookups.is_empty() {
        // A ping alone is no verdict about a DNS server.
        ServerState::Untested
    } else if replied || lookups.iter().any(|lookup| shows_a_machine(lookup)) {
        ServerState::NoService
    } else {
        ServerState::Unreachable
    };
    let mut observations: Vec<usize> = ping.iter().map(|(observation, _)| observation.id).collect();
    observations.extend(lookups.iter().filter_map(|lookup| {
        answers.lookup(lookup.server, lookup.record_type, &lookup.name).map(|(observation, _)| observation.id)
    }));
    Server {
        server,
        state,
        ping: ping.map(|(_, ping)| &ping.outcome),
        rcodes: rcodes(lookups),
        names_asked: names_asked(lookups),
        leaves_unanswered: lookups.iter().any(|lookup| !lookup.outcome.is_reply()),
        is_cut: lookups.iter().any(|lookup| lookup.is_cut()),
        is_denied: lookups.iter().any(|lookup| lookup.outcome == DnsOutcome::Denied),
        unreachable: lookups.iter().find_map(|lookup| match lookup.outcome {
            DnsOutcome::Unreachable(unreachable) => Some(unreachable),
            _ => None,
        }),
        observations,
    }
}

/// Whether failing on it is a fault: a server may refuse a bare label and [`DnsName::localhost`], which
/// belong to no zone that it has to know.
fn counts(lookup: &DnsLookup) -> bool {
    !lookup.name.is_single_label()
}

fn names_asked(lookups: &[&DnsLookup]) -> usize {
    let names: BTreeSet<&DnsName> = lookups.iter().filter(|l| counts(l)).map(|l| &l.name).collect();
    names.len()
}

fn rcode(lookup: &DnsLookup) -> Option<&str> {
    match &lookup.outcome {
        DnsOutcome::Rcode { rcode } => Some(rcode),
        _ => None,
    }
}

fn rcodes<'r>(lookups: &[&'r DnsLookup]) -> Vec<&'r str> {
    let mut found: Vec<&str> = Vec::new();
    for counting in [true, false] {
        for rcode in lookups.iter().filter(|lookup| counts(lookup) == counting).filter_map(|l| rcode(l)) {
            if !found.contains(&rcode) {
                found.push(rcode);
            }
        }
    }
    found
}

/// Whether something came back, though no answer.
fn shows_a_machine(lookup: &DnsLookup) -> bool {
    lookup.reply.is_some() || matches!(lookup.outcome, DnsOutcome::PortRefused | DnsOutcome::Malformed { .. })
}
