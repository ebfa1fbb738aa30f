//! Which facts further evidence can still change, and evidence of which kind.

use super::{About, CodeEntry, Fact, Routing, Subject, Topic, Topics};
use crate::case::{Asked, Case, Domain, Effective, Host, NameState, Server, ServerState, TriedAddress};
use crate::evidence::{EndpointResult, RunSource};

/// What can still change `fact` of `subject`; nothing where it is settled.
pub(super) fn undecided(
    fact: Fact,
    subject: Subject<'_>,
    case: &Case<'_>,
    code: Option<&CodeEntry>,
) -> Topics {
    let open = match (fact.about(), subject) {
        (About::Server, Subject::Server(server)) => of_server(fact, server, case),
        (About::Domain, Subject::Domain(domain)) => of_domain(fact, domain, case),
        (About::Host, Subject::Host(host)) => of_host(fact, host, case, code),
        (About::Case, _) => of_case(fact, case, code),
        _ => Topics::NONE,
    };
    // Whoever knows that a KMS host answered need not ask about the way to it.
    if case.run.told.clears_network {
        return open.within(Topics::from(Topic::Licence).and(Topic::Code));
    }
    open
}

/// What can still add a member to the servers, domains or hosts of a case.
pub(super) fn unknown_members(case: &Case<'_>, about: About) -> Topics {
    let configured = is_configured(case);
    let open = match about {
        About::Case => Topics::NONE,
        About::Server => Topics::when(case.servers.is_empty() && !configured, Topic::Configuration),
        About::Domain => Topics::when(case.domains.is_empty() && !configured, Topic::Configuration),
        About::Host => {
            let record = record_open(case);
            record.and(Topics::when(case.hosts.is_empty(), Topic::Host))
        }
    };
    if case.run.told.clears_network { Topics::NONE } else { open }
}

/// What can still add a host that serves, where those that are known do not: a record may name one that
/// was replaced, and somebody may know the other.
pub(super) fn more_members(case: &Case<'_>, about: About) -> Topics {
    let named = case.run.target.kms_host.is_some() || !case.run.target.kms_addresses.is_empty();
    let failed = case.hosts.iter().any(Host::fails_by_name) && !case.some_host_serves_by_name();
    let named = named || case.run.told.kms_listens();
    let open = about == About::Host && !named && failed && is_second_hand(case);
    Topics::when(open && !case.run.told.clears_network, Topic::Host)
}

fn is_configured(case: &Case<'_>) -> bool {
    case.run.source == RunSource::Live || case.run.told.client
}

/// What can still tell that the client looks where `host`'s record is, which may lead it there.
pub(super) fn discovery_of(host: &Host<'_>, case: &Case<'_>) -> Topics {
    let published = host.srv.is_some() && !host.in_discovery && !host.fails_by_name();
    Topics::when(published && !is_configured(case), Topic::Configuration)
}

/// What can still tell that the client looks where some host's record is.
pub(super) fn discovery_elsewhere(case: &Case<'_>) -> Topics {
    if case.asked_domains().any(|domain| domain.effective.has_record()) {
        return Topics::NONE;
    }
    case.hosts.iter().fold(Topics::NONE, |open, host| open.and(discovery_of(host, case)))
}

/// What can still find a record that the client acts on.
pub(super) fn record_open(case: &Case<'_>) -> Topics {
    if case.asked_domains().any(|domain| domain.effective.has_record()) {
        return Topics::NONE;
    }
    // Where a client that is known does not look, it finds nothing.
    let looks = |domain: &&Domain<'_>| domain.asked != Asked::Never || !is_configured(case);
    let untested = |domain: &Domain<'_>| is_untested(domain, case);
    let unlooked = case.domains.is_empty() && !is_configured(case);
    Topics::when(unlooked || case.domains.iter().filter(looks).any(untested), Topic::Record)
        .and(Topics::when(unlooked, Topic::Configuration))
}

/// Whether an answer that nobody asked for yet may be the one that the client sees.
pub(super) fn is_untested(domain: &Domain<'_>, case: &Case<'_>) -> bool {
    // Whatever servers may say, the client takes what its own resolver does.
    if domain.resolver.is_some_and(|(_, outcome)| outcome.is_answer()) {
        return false;
    }
    let answer = |server: &Server<'_>| domain.answer_of(server.server).map(|answer| answer.outcome);
    // The client takes the first that is conclusive.
    let before = case
        .servers
        .iter()
        .map(answer)
        .take_while(|outcome| !outcome.is_some_and(crate::evidence::DnsOutcome::is_conclusive));
    matches!(domain.effective, Effective::Untested) || before.into_iter().any(|outcome| outcome.is_none())
}

fn of_case(fact: Fact, case: &Case<'_>, code: Option<&CodeEntry>) -> Topics {
    let configuration = |holds: bool| Topics::when(!holds && !is_configured(case), Topic::Configuration);
    match fact {
        Fact::ClientKnown | Fact::GatewayKnown => configuration(false),
        Fact::DnsServerKnown => configuration(!case.servers.is_empty()),
        Fact::DomainAsked => configuration(case.asked_domains().next().is_some()),
        Fact::DomainSurelyAsked => {
            configuration(case.domains.iter().any(|domain| domain.asked == Asked::Surely))
        }
        Fact::HostKnown => Topics::when(case.hosts.is_empty(), unknown_members(case, About::Host)),
        Fact::ReachesKms if case.run.told.clears_network => Topics::NONE,
        Fact::ReachesKms | Fact::DiscoveryServes => discovery(case, code),
        Fact::OverrideSet | Fact::OverrideServes => {
            Topics::when(!case.run.told.license && !case.is_overridden(), Topic::Licence)
        }
        Fact::KeyOfAnotherChannel => Topics::when(!case.run.told.license, Topic::Licence),
        Fact::CodeOfNameResolution | Fact::CodeOfLicensing => {
            Topics::when(case.run.target.error_code.is_none(), Topic::Code)
        }
        _ => Topics::NONE,
    }
}

/// Whether discovery leads to a host that serves.
fn discovery(case: &Case<'_>, code: Option<&CodeEntry>) -> Topics {
    let discovered = || case.hosts.iter().filter(|host| host.in_discovery);
    if discovered().next().is_some() {
        // One that serves is enough.
        let settled = |host: &Host<'_>| host.serves_by_name && serving(host, case, code).is_empty();
        if discovered().any(settled) {
            return Topics::NONE;
        }
        return discovered().fold(Topics::NONE, |open, host| open.and(serving(host, case, code)));
    }
    record_open(case).and(discovery_elsewhere(case))
}

/// Whether a host serves under its name.
fn serving(host: &Host<'_>, case: &Case<'_>, code: Option<&CodeEntry>) -> Topics {
    match host.by_name {
        EndpointResult::Untested if has_name(host) => Topic::ByName.into(),
        EndpointResult::Untested => Topic::ByAddress.into(),
        EndpointResult::Open => behind_the_port(case, code),
        _ => Topics::NONE,
    }
}

/// An open port is taken for KMS, unless the code says that no KMS host answered.
fn behind_the_port(case: &Case<'_>, code: Option<&CodeEntry>) -> Topics {
    let doubtful = code.is_some_and(|code| code.routing == Routing::Network);
    Topics::when(is_second_hand(case) && !case.run.told.service && doubtful, Topic::Service)
}

fn is_second_hand(case: &Case<'_>) -> bool {
    case.run.source != RunSource::Live
}

fn of_server(fact: Fact, server: &Server<'_>, case: &Case<'_>) -> Topics {
    // What one name met may be the fault of that name.
    let once = is_second_hand(case) && server.failed_once();
    let untested = server.state == ServerState::Untested || once;
    let replied = server.ping.map(crate::evidence::PingOutcome::replied);
    match (fact, replied) {
        (Fact::ServerUnreachable, Some(true)) => Topics::NONE,
        (Fact::ServerUnreachable | Fact::ServerWithoutService, None) => {
            Topics::when(untested, Topics::from(Topic::Ping).and(Topic::Record))
        }
        (Fact::ServerRepliesToPing | Fact::PingNotPermitted, replied) => {
            Topics::when(replied.is_none(), Topic::Ping)
        }
        _ => Topics::when(untested, Topic::Record),
    }
}

fn of_domain(fact: Fact, domain: &Domain<'_>, case: &Case<'_>) -> Topics {
    let untested = is_untested(domain, case);
    let unasked = || case.servers.iter().any(|server| domain.answer_of(server.server).is_none());
    match fact {
        Fact::Asked | Fact::AskedSurely | Fact::AskedFirst => {
            Topics::when(!is_configured(case), Topic::Configuration)
        }
        Fact::DomainOfKnownHost => Topics::NONE,
        Fact::InDiscoveryDomain if domain.asked == Asked::Never && is_configured(case) => Topics::NONE,
        Fact::LeadsToKms if domain.effective.has_record() => {
            let published = case.hosts.iter().filter(|host| host.srv.is_some());
            let untested = |host: &Host<'_>| host.by_name == EndpointResult::Untested;
            Topics::when(published.clone().any(untested), Topic::ByName)
        }
        Fact::HasRecordSomewhere => {
            Topics::when(!domain.has_record_somewhere() && (untested || unasked()), Topic::Record)
        }
        Fact::ServersDisagree => {
            // One server agrees with itself.
            let several = case.servers.len() > 1 || !is_configured(case);
            Topics::when(several && domain.differing().is_none() && (untested || unasked()), Topic::Record)
        }
        _ => Topics::when(untested, Topic::Record),
    }
}

fn of_host(fact: Fact, host: &Host<'_>, case: &Case<'_>, code: Option<&CodeEntry>) -> Topics {
    // A name that leads to an open port needs no further question about it.
    let unanswered = || {
        let asked = |server: &Server<'_>, name| case.address_answers(server.server, name).next().is_some();
        let left = |name| case.servers.iter().any(|server| !asked(server, name));
        host.name_state == NameState::Unanswered && host.name.dns_name().is_some_and(left)
    };
    let untested = host.name_state == NameState::Untested || unanswered();
    let asked = !untested || host.by_name.serves();
    let unasked = Topics::when(!asked && has_name(host), Topic::Names);
    let unresolved = Topics::when(host.system.is_none() && has_name(host), Topic::ByName);
    let untried = |tried: &TriedAddress| tried.result == EndpointResult::Untested;
    let by_address = Topics::when(host.addressed.iter().any(untried), Topic::ByAddress);
    match fact {
        Fact::InDiscovery => {
            Topics::when(!host.in_discovery, record_open(case)).and(discovery_of(host, case))
        }
        Fact::SetByHand | Fact::SuspiciousOverride => {
            Topics::when(!case.run.told.license && !case.is_overridden(), Topic::Licence)
        }
        Fact::Tried => Topics::when(!host.is_tried(), Topic::ByName),
        Fact::TriedByName => Topics::when(!host.is_tried_by_name(), Topic::ByName),
        Fact::TriedByAddress => Topics::when(!host.is_tried_by_address(), Topic::ByAddress),
        Fact::ServesByName => serving(host, case, code),
        Fact::ServesByAddress | Fact::EveryAddressServes => {
            let no_address = Topics::when(host.addressed.is_empty() && unasked.is_empty(), Topic::Host);
            // DNS may give an older address than the one that the host has.
            let untold = is_second_hand(case) && case.run.target.kms_addresses.is_empty();
            let other_address = Topics::when(untold && host.fails_by_name(), Topic::Host);
            let open = unasked.and(by_address).and(no_address).and(other_address);
            Topics::when(!host.serves_by_address(), open)
        }
        Fact::HasGivenAddress | Fact::HasAddress => {
            Topics::when(host.tried().next().is_none(), unasked.and(unresolved))
        }
        Fact::ServesOnOtherPort => {
            let untried = host.other_ports.iter().any(|(_, result)| *result == EndpointResult::Untested);
            Topics::when(untried && !host.named.is_empty(), Topic::ByName)
        }
        Fact::DnsGivesServingAddress => unasked.and(by_address),
        Fact::NameResolves if host.system.is_some_and(|outcome| !outcome.addresses().is_empty()) => {
            Topics::NONE
        }
        Fact::NameResolves | Fact::SystemResolverDiffers => unasked.and(unresolved),
        Fact::NameAbsent | Fact::NameUnanswered => unasked,
        Fact::NotKms | Fact::NoAnswer | Fact::Refused | Fact::Silent | Fact::Denied => {
            met(fact, host, case, code)
        }
        Fact::Rejected | Fact::CutOff => {
            Topics::when(host.tried().next().is_none() || host.tried().any(untried), Topic::ByName)
                .and(by_address)
                .and(unpinged(host, case))
        }
        _ => Topics::NONE,
    }
}

fn has_name(host: &Host<'_>) -> bool {
    host.name.dns_name().is_some()
}

/// How the endpoints were met. A person's tools tell neither what listens there nor why a connection
/// failed; somebody at the KMS host can.
fn met(fact: Fact, host: &Host<'_>, case: &Case<'_>, code: Option<&CodeEntry>) -> Topics {
    let results = || host.tried().map(|tried| tried.result);
    let untried = results().next().is_none() || results().any(|result| result == EndpointResult::Untested);
    if untried {
        return Topics::from(Topic::ByName).and(Topic::ByAddress);
    }
    let failed = is_second_hand(case)
        && !case.run.told.service
        && results().any(|result| result == EndpointResult::Timeout);
    match fact {
        Fact::Silent => Topics::when(failed, Topic::Service).and(unpinged(host, case)),
        Fact::Refused => Topics::when(failed, Topic::Service),
        Fact::NotKms => behind_the_port(case, code)
            .within(Topics::when(results().any(|result| result == EndpointResult::Open), Topic::Service)),
        _ => Topics::NONE,
    }
}

/// Whether a ping can still tell why nothing came back.
fn unpinged(host: &Host<'_>, case: &Case<'_>) -> Topics {
    Topics::when(is_second_hand(case) && case.unpinged(host).next().is_some(), Topic::HostPing)
}
