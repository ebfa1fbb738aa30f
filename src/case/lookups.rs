//! What the DNS servers say about the name of a host.

use super::{Answers, NameState, servers, suffixes};
use crate::evidence::{Address, DnsName, DnsOutcome, RecordType, Run};

/// What the DNS servers say about one name.
#[derive(Debug)]
pub(super) struct Lookups {
    /// What it comes to.
    pub(super) state: NameState,
    /// The addresses of the effective answers.
    pub(super) effective: Vec<Address>,
    /// The addresses of all answers, the effective ones first.
    pub(super) all: Vec<Address>,
    /// The observations, by id.
    pub(super) observations: Vec<usize>,
}

/// Reads what the servers answered for `name`, completed as a resolver completes it.
pub(super) fn look_up(run: &Run, answers: &Answers<'_>, name: &DnsName) -> Lookups {
    let candidates = suffixes::candidates(&run.client, name);
    // The bare label is asked last by resolvers; what servers answer to it proves nothing about a suffix.
    let decisive = if candidates.len() > 1 { candidates.len() - 1 } else { 1 };
    let mut lookups = Lookups::none();
    let (mut asked, mut unanswered, mut exists) = (false, false, false);
    for (index, candidate) in candidates.iter().enumerate() {
        let resolved_before = !lookups.effective.is_empty();
        for record_type in record_types(run) {
            let mut outcomes: Vec<&DnsOutcome> = Vec::new();
            for server in servers::usable(run) {
                if let Some((observation, lookup)) = answers.lookup(server, record_type, candidate) {
                    lookups.observations.push(observation.id);
                    outcomes.push(&lookup.outcome);
                }
            }
            let effective = outcomes.iter().find(|outcome| outcome.is_conclusive());
            if !resolved_before {
                lookups.effective.extend(effective.into_iter().flat_map(|outcome| addresses(outcome)));
            }
            lookups.all.extend(outcomes.iter().flat_map(|outcome| addresses(outcome)));
            if index < decisive {
                asked |= !outcomes.is_empty();
                unanswered |= effective.is_none();
                exists |= matches!(effective, Some(DnsOutcome::Nodata(_)));
            }
        }
    }
    // The client's own answer comes first among the addresses to try.
    lookups.all.splice(0..0, lookups.effective.iter().copied());
    lookups.state = match (lookups.effective.is_empty(), asked, unanswered) {
        (false, ..) => NameState::Resolved,
        (true, false, _) => NameState::Untested,
        (true, true, true) => NameState::Unanswered,
        (true, true, false) if exists && !asks_for_all(run) => NameState::OtherFamily,
        (true, true, false) => NameState::Absent,
    };
    lookups
}

fn addresses(outcome: &DnsOutcome) -> impl Iterator<Item = Address> {
    outcome.answer().into_iter().flat_map(|answer| answer.addresses.iter().copied().map(Address::from))
}

impl Lookups {
    /// Nothing was asked, or there is no name to ask for.
    pub(super) fn none() -> Self {
        Self { state: NameState::Untested, effective: Vec::new(), all: Vec::new(), observations: Vec::new() }
    }
}

/// Whether the addresses of both families are asked for.
fn asks_for_all(run: &Run) -> bool {
    run.allowed.ipv4 && run.allowed.ipv6
}

/// The address types to ask for.
pub(super) fn record_types(run: &Run) -> impl Iterator<Item = RecordType> + use<> {
    let (ipv4, ipv6) = (run.allowed.ipv4, run.allowed.ipv6);
    [(ipv4, RecordType::A), (ipv6, RecordType::Aaaa)]
        .into_iter()
        .filter_map(|(allowed, kind)| allowed.then_some(kind))
}
