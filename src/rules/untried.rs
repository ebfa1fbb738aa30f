//! What a person's outputs say nothing about, because nobody tried it.

use super::undecided::{discovery_elsewhere, discovery_of, is_untested};
use super::{About, Fact, Subject, Topic, Topics};
use crate::case::{Asked, Case, Domain, Host, Server, ServerState};
use crate::evidence::RunSource;

/// What would have to be tried before `fact` of `subject` may count, one way or the other.
///
/// The program itself tries everything, so nothing of its own run is untried: what is missing there was
/// left out on purpose, or stands behind something that failed.
pub(super) fn untried(fact: Fact, subject: Subject<'_>, case: &Case<'_>) -> Topics {
    // Whoever knows that a KMS host answered need not try the way to it.
    if case.run.source == RunSource::Live || case.run.told.clears_network {
        return Topics::NONE;
    }
    match (fact.about(), subject) {
        (About::Case, _) => of_case(fact, case),
        (About::Server, Subject::Server(server)) => of_server(fact, server),
        (About::Domain, Subject::Domain(domain)) => of_domain(fact, domain, case),
        (About::Host, Subject::Host(host)) => of_host(fact, host, case),
        _ => Topics::NONE,
    }
}

/// A client with a host set by hand looks nowhere else, so nothing else shows that it gets to one.
fn of_case(fact: Fact, case: &Case<'_>) -> Topics {
    let untried = case.hosts.iter().any(|host| host.is_override() && !host.is_tried());
    let depends = fact == Fact::ReachesKms && !case.override_serves();
    let elsewhere = matches!(fact, Fact::ReachesKms | Fact::DiscoveryServes) && !case.override_serves();
    let elsewhere = if elsewhere { discovery_elsewhere(case) } else { Topics::NONE };
    Topics::when(depends && untried, Topic::ByName).and(elsewhere)
}

/// Whose configuration nobody told may look in any domain.
pub(super) fn unknown_domains(case: &Case<'_>) -> Topics {
    let told = case.run.source == RunSource::Live || case.run.told.client;
    Topics::when(!told && case.asked_domains().next().is_none(), Topic::Configuration)
}

/// A client may look in a domain that nobody said anything of; and what nobody asked for may be there.
fn of_domain(fact: Fact, domain: &Domain<'_>, case: &Case<'_>) -> Topics {
    let open = domain.asked == Asked::Never && !case.run.told.client;
    match fact {
        Fact::Asked | Fact::AskedSurely | Fact::AskedFirst => Topics::when(open, Topic::Configuration),
        Fact::HasRecord | Fact::RecordAbsent | Fact::RecordUnanswered => {
            let unasked = domain.asked == Asked::Surely && is_untested(domain, case);
            let doubtful = case.is_answered_by_adapter(domain)
                || case.leaves_adapters_unasked(domain)
                || domain.is_hidden_from_resolver();
            Topics::when(unasked || doubtful, Topic::Record)
        }
        _ => Topics::NONE,
    }
}

/// A server that no question went to may be the one that answers.
fn of_server(fact: Fact, server: &Server<'_>) -> Topics {
    let replied = server.ping.is_some_and(crate::evidence::PingOutcome::replied);
    match fact {
        Fact::ServerUnreachable if replied => Topics::NONE,
        // Whether the machine is there at all, or its DNS service alone is not, only a ping tells.
        Fact::ServerUnreachable | Fact::ServerWithoutService
            if server.state == ServerState::Unreachable && server.ping.is_none() =>
        {
            Topic::Ping.into()
        }
        Fact::ServerUnreachable | Fact::ServerWithoutService | Fact::ServerAnswers | Fact::ServerFails => {
            Topics::when(server.state == ServerState::Untested, Topic::Record)
        }
        Fact::ServerRepliesToPing => Topics::when(server.ping.is_none(), Topic::Ping),
        _ => Topics::NONE,
    }
}

/// A host that nobody connected to may serve; one that serves at an address may do so under its name;
/// and where the client's resolver leads elsewhere, the addresses that DNS gives may.
fn of_host(fact: Fact, host: &Host<'_>, case: &Case<'_>) -> Topics {
    let unnamed = !host.is_tried_by_name() && host.name.dns_name().is_some() && host.system.is_none();
    let unmet = !host.is_tried();
    let elsewhere = !host.addressed.is_empty() && !host.is_tried_by_address();
    match fact {
        Fact::InDiscovery => discovery_of(host, case),
        Fact::ServesByName => Topics::when(unmet || unnamed && host.serves_by_address(), Topic::ByName),
        Fact::ServesOnOtherPort => Topics::when(host.untried_told_port(case.run).is_some(), Topic::ByName),
        Fact::SystemResolverDiffers => Topics::when(unnamed, Topic::ByName),
        Fact::ServesByAddress | Fact::EveryAddressServes => {
            let told = host.untried_told_address(case.run).is_some();
            Topics::when(unmet || elsewhere || told, Topic::ByAddress)
        }
        _ => Topics::NONE,
    }
}
