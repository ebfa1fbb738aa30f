//! What holds of this machine as a KMS host, and of the domains in which it publishes.

use super::Fact;
use crate::case::{Asked, Case, Domain, DomainOrigin, NameState, OwnRecord, ThisHost};
use crate::evidence::{EndpointResult, KmsHostFacts, Licence, ServiceState};

/// A KMS host serves servers and Office from this count on (Microsoft, *Planning for KMS activation*).
pub(super) const SERVERS: u32 = 5;
/// It serves Windows clients from this one on.
pub(super) const CLIENTS: u32 = 25;

/// Whether `fact` holds of the machine.
pub(super) fn of_this_host(fact: Fact, host: &ThisHost<'_>, case: &Case<'_>) -> bool {
    let licence = case.run.client.licence();
    let facts = |holds: fn(&KmsHostFacts) -> bool| host.facts.is_some_and(holds);
    match fact {
        Fact::HostFactsKnown => host.facts.is_some(),
        Fact::NoHostKey => licence.is_some_and(|licence| licence.is_kms_host == Some(false)),
        Fact::HostNotActivated => licence.is_some_and(is_unlicensed_host),
        Fact::ServiceRunning => facts(|facts| facts.service == ServiceState::Running),
        Fact::ServiceStopped => {
            facts(|facts| matches!(facts.service, ServiceState::Stopped | ServiceState::Disabled))
        }
        Fact::OwnPortTried => host.result() != EndpointResult::Untested,
        Fact::OwnPortServes => host.result().serves(),
        Fact::OwnPortNotKms => host.result() == EndpointResult::NotKms,
        Fact::OwnPortNoAnswer => host.result() == EndpointResult::NoAnswer,
        Fact::FirewallKnown => facts(|facts| facts.firewall.is_some()),
        Fact::FirewallClosed => facts(|facts| {
            facts.firewall.as_ref().is_some_and(|f| f.open_in.is_empty() && !f.closed_in.is_empty())
        }),
        Fact::FirewallOpenInPart => facts(|facts| {
            facts.firewall.as_ref().is_some_and(|f| !f.open_in.is_empty() && !f.closed_in.is_empty())
        }),
        Fact::PublishingDisabled => facts(|facts| facts.publishing_disabled),
        Fact::PublishListMalformed => facts(|facts| facts.malformed_lines().next().is_some()),
        Fact::PublishDomainKnown => case.domains.iter().any(|domain| domain.asked == Asked::Surely),
        Fact::CountKnown => count(licence).is_some(),
        Fact::CountBelowServers => count(licence).is_some_and(|count| count < SERVERS),
        Fact::CountBelowClients => count(licence).is_some_and(|count| count < CLIENTS),
        Fact::RequestRefused => {
            facts(|facts| facts.last_request.as_ref().is_some_and(|request| request.result.0 != 0))
        }
        Fact::OwnNameAbsent => host.misnamed().any(|target| target.name_state == NameState::Absent),
        // Whether an address is its own is only known where its addresses are.
        Fact::OwnNameElsewhere if case.run.client.network_error.is_some() => false,
        Fact::OwnNameElsewhere => host.misnamed().any(|target| target.name_state == NameState::Resolved),
        _ => false,
    }
}

/// Whether `fact` holds of a domain in which the machine publishes, or clients look.
pub(super) fn of_published_domain(fact: Fact, host: &ThisHost<'_>, domain: &Domain<'_>) -> bool {
    let record = host.record_in(domain);
    match fact {
        Fact::PublishedSurely => domain.asked == Asked::Surely,
        Fact::NotInPublishList => {
            domain.origin == DomainOrigin::Operator
                || domain.asked == Asked::LessSurely && domain.origin == DomainOrigin::PrimarySuffix
        }
        Fact::OwnRecordPublished => record == OwnRecord::Published,
        Fact::OwnRecordOtherPort => matches!(record, OwnRecord::OtherPort(_)),
        Fact::OwnRecordElsewhere => record == OwnRecord::OnlyElsewhere,
        Fact::OwnRecordAbsent => record == OwnRecord::Absent,
        Fact::PublishFailed => host.publication(&domain.name).is_some_and(|last| last.failure.is_some()),
        _ => false,
    }
}

pub(super) fn is_unlicensed_host(licence: &Licence) -> bool {
    licence.is_kms_host == Some(true) && licence.status.is_some() && !licence.is_licensed()
}

fn count(licence: Option<&Licence>) -> Option<u32> {
    licence.filter(|licence| licence.is_kms_host == Some(true))?.current_count
}
