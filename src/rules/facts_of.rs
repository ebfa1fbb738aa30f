//! What holds of a case and its parts: the one place where a fact is decided.

use super::address_facts::of_address;
use super::this_host::{of_published_domain, of_this_host};
use super::told_host::{of_told_domain, of_told_host, outside_server};
use super::{CodeEntry, Fact, Routing, Subject};
use crate::case::{
    Asked, Case, Cloud, Domain, Effective, Host, HostOrigin, NameState, Server, ServerState, TriedAddress,
};
use crate::evidence::{DnsName, EndpointResult, OverrideScope, ResolutionOutcome, RunSource, StepId};

/// What an error code says of the way to a KMS host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeFailure {
    /// No host answered.
    Unreached,
    /// The client found no host in DNS.
    NotFound,
    /// It speaks of something else.
    Explained,
    /// Nobody knows the code.
    Unknown,
}

/// What conditions are evaluated against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'c> {
    /// The digest of the run.
    pub(super) case: &'c Case<'c>,
    /// The table's entry for the operator's error code.
    pub(super) code: Option<&'c CodeEntry>,
    /// Whether a row above the one that is evaluated holds.
    pub(super) row_above_holds: bool,
}

impl Context<'_> {
    /// Whether `fact` holds of `subject`. A fact of another kind of subject does not hold.
    pub(super) fn holds(&self, fact: Fact, subject: Subject<'_>) -> bool {
        match (fact.about(), subject) {
            (super::About::Case, _) => self.of_case(fact),
            (super::About::Server, Subject::Server(server)) => of_server(fact, server),
            (super::About::Domain, Subject::Domain(domain)) => self.of_domain(fact, domain),
            (super::About::Host, Subject::Host(host)) if fact == Fact::SuspiciousOverride => {
                self.case.is_suspicious_override(host)
            }
            (super::About::Host, Subject::Host(host)) => match scope(fact) {
                Some(scope) => self.case.overrides_of(host).any(|set| set.scope() == scope),
                None if fact == Fact::ToldElsewhereUntried => {
                    let run = self.case.run;
                    host.untried_told_port(run).is_some() || host.untried_told_address(run).is_some()
                }
                None if fact == Fact::Requested => self.case.is_requested(host),
                None if fact == Fact::TakenOnTrust => {
                    self.case.run.told.clears_network && !host.is_tried_by_name()
                }
                None => of_host(fact, host),
            },
            _ => false,
        }
    }

    fn of_case(&self, fact: Fact) -> bool {
        let case = self.case;
        let client = &case.run.client;
        let second_hand = case.run.source != RunSource::Live;
        let routing = self.code.map(|code| code.routing);
        match fact {
            Fact::DnsServerKnown => !client.dns_servers.is_empty(),
            Fact::DnsServerUsable => !case.servers.is_empty(),
            Fact::GatewayKnown => client.has_gateway(),
            Fact::DomainAsked => case.asked_domains().next().is_some(),
            Fact::DomainSurelyAsked => case.domains.iter().any(|domain| domain.asked == Asked::Surely),
            Fact::RecordLookedFor => case.domains.iter().any(Domain::is_looked_for),
            Fact::HostKnown => !case.hosts.is_empty(),
            Fact::ReachesKms => case.reaches_kms(),
            Fact::DiscoveryServes => case.discovery_serves(),
            Fact::OverrideSet => case.is_overridden(),
            Fact::OverrideServes => case.override_serves(),
            Fact::PingAllowed => case.run.allowed.ping,
            Fact::LicensingHooked => case.is_licensing_hooked(),
            Fact::KeyOfAnotherChannel => {
                let measured =
                    client.licence().is_some_and(|l| l.is_of_another_channel() && !l.is_licensed());
                measured || case.run.told.other_key_channel
            }
            Fact::SecondHand => second_hand,
            Fact::ClientKnown if second_hand => case.run.told.client,
            Fact::ClientKnown => client.network_error.is_none(),
            Fact::LicenseKnown => case.run.told.license,
            Fact::OutputsOfSeveralClients => !case.run.told.clients.is_empty(),
            Fact::OutputsOfAnotherNetwork => !case.run.told.strangers.is_empty(),
            Fact::OutputsOfAnotherServer => !case.run.told.chosen_servers.is_empty(),
            Fact::OtherProductUnlicensed => !case.run.told.unlicensed_products.is_empty(),
            Fact::OutputsOfAnybody => case.run.told.anybodys_netstat,
            Fact::AnswersDiffer => !case.run.told.repeated.is_empty(),
            Fact::ListenerTold => case.run.told.service,
            Fact::InCloud => case.cloud().is_some(),
            Fact::ProviderServes => case.serving_provider().is_some(),
            Fact::PingSeen => case.servers.iter().any(|server| server.ping.is_some()),
            Fact::ConnectionTried => {
                case.hosts.iter().flat_map(Host::tried).any(|tried| tried.result != EndpointResult::Untested)
            }
            Fact::CodeOfNameResolution => routing == Some(Routing::NameResolution),
            Fact::CodeOfLicensing => matches!(routing, Some(Routing::Licensing | Routing::Microsoft)),
            Fact::CodeOfMicrosoft => routing == Some(Routing::Microsoft),
            Fact::OpenPortDoubted => second_hand && self.doubts_open_port(),
            Fact::AskedElsewhere => case.asked_elsewhere().is_some(),
            Fact::ClientIsKmsHost => case.is_kms_host() || case.itself().is_some(),
            Fact::RecordLeadsToItself => case.itself().is_some(),
            Fact::OnlyHostTold => case.run.told.only_host,
            Fact::AskedHostKnown => case.asked_host().is_some(),
            Fact::AskedHostReplaceable => {
                let asked = case.asked_host().filter(|asked| asked.in_discovery);
                let others = case.hosts.iter().filter(|host| host.in_discovery && host.serves_by_name);
                asked.is_some_and(|asked| others.clone().any(|other| other.name != asked.name))
            }
            Fact::EventsKnown => {
                let logged = client.windows.as_ref().is_some_and(|windows| windows.last_request.is_some());
                logged || case.run.told.no_event
            }
            Fact::SideOverrideDead => case.dead_side_overrides().next().is_some(),
            Fact::AskedOutside => outside_server(case).is_some(),
            Fact::LookupDomainSet => client.kms.lookup_domain.is_some(),
            Fact::NoOtherRow => !self.row_above_holds,
            fact => match &case.this_host {
                Some(host) => of_this_host(fact, host, case),
                None => of_told_host(fact, case),
            },
        }
    }

    /// Whether the code is that of an attempt which reached no KMS host, or may have, while a port of one
    /// opens. Nobody who tells of an open port tells whether the RPC behind it comes through.
    fn doubts_open_port(&self) -> bool {
        let opens = self.case.reaches_kms() && !self.case.run.told.clears_network;
        opens && self.case.run.target.error_code.is_some() && self.code_failure() != CodeFailure::Explained
    }

    /// What the code says of the attempt that failed with it.
    pub(super) fn code_failure(&self) -> CodeFailure {
        match self.code {
            None => CodeFailure::Unknown,
            Some(code) if !code.activation.iter().any(|kind| kind == "kms-client") => CodeFailure::Explained,
            Some(code) => match (code.routing, code.step) {
                (Routing::Network, Some(StepId::ConnectByName)) => CodeFailure::Unreached,
                (Routing::Network | Routing::NameResolution, _) => CodeFailure::NotFound,
                _ => CodeFailure::Explained,
            },
        }
    }

    fn of_domain(&self, fact: Fact, domain: &Domain<'_>) -> bool {
        let case = self.case;
        let is = |other: Option<&Domain<'_>>| other.is_some_and(|other| other.name == domain.name);
        match fact {
            Fact::Asked => domain.asked != Asked::Never,
            Fact::AskedSurely => domain.asked == Asked::Surely,
            Fact::AskedFirst => is(case.asked_domains().next()),
            Fact::InDiscoveryDomain => is(case.discovery_domain()),
            Fact::HasRecord => domain.effective.has_record(),
            Fact::HasRecordSomewhere => domain.has_record_somewhere(),
            Fact::RecordAbsent => matches!(domain.effective, Effective::Absent),
            Fact::RecordUnanswered => matches!(domain.effective, Effective::Unanswered),
            Fact::ServersDisagree => domain.differing().is_some(),
            Fact::TargetUnavailable => domain.target_unavailable(),
            Fact::RecordUntested => matches!(domain.effective, Effective::Untested),
            Fact::HiddenFromResolver => domain.is_hidden_from_resolver(),
            Fact::AnsweredByAdapter => case.is_answered_by_adapter(domain),
            Fact::OfCloud => Cloud::of_domain(&domain.name).is_some(),
            Fact::LeadsToKms => leads_to_kms(case, domain),
            Fact::DomainOfKnownHost => case.hosts.iter().any(|host| {
                // Nobody publishes a record in a provider's domain.
                let known =
                    host.origins.iter().any(|origin| *origin != HostOrigin::Srv) && !host.is_of_provider();
                known && host.name.dns_name().and_then(DnsName::parent).as_ref() == Some(&domain.name)
            }),
            fact => match &case.this_host {
                Some(host) => of_published_domain(fact, host, domain),
                None => of_told_domain(fact, case, &domain.name),
            },
        }
    }
}

fn leads_to_kms(case: &Case<'_>, domain: &Domain<'_>) -> bool {
    let Effective::Record(answer) = domain.effective else { return false };
    case.hosts.iter().any(|host| {
        let names = |srv: &crate::evidence::SrvRecord| {
            host.name.dns_name() == Some(&srv.target) && host.port == srv.port
        };
        host.serves_by_name && answer.srv.iter().any(names)
    })
}

fn of_server(fact: Fact, server: &Server<'_>) -> bool {
    match fact {
        Fact::ServerAnswers => server.state == ServerState::Answers,
        Fact::ServerFails => server.state == ServerState::Fails,
        Fact::ServerFiltered => server.is_denied || server.forbidden_by().is_some(),
        Fact::ServerAnswersCut => server.is_cut,
        Fact::ServerWithoutService => server.state == ServerState::NoService,
        Fact::ServerUnreachable => server.state == ServerState::Unreachable,
        Fact::PingTold => server.ping.is_some(),
        Fact::ServerRepliesToPing => server.ping.is_some_and(crate::evidence::PingOutcome::replied),
        Fact::PingNotPermitted => server.ping == Some(&crate::evidence::PingOutcome::NotPermitted),
        _ => false,
    }
}

/// The scope that a fact about a host set by hand is about.
fn scope(fact: Fact) -> Option<OverrideScope> {
    match fact {
        Fact::SetForSystem => Some(OverrideScope::System),
        Fact::SetForApplication => Some(OverrideScope::Application),
        Fact::SetForProduct => Some(OverrideScope::Product),
        _ => None,
    }
}

fn of_host(fact: Fact, host: &Host<'_>) -> bool {
    match fact {
        Fact::OfProvider => host.is_of_provider(),
        Fact::InDiscovery => host.in_discovery,
        Fact::SetByHand => host.is_override(),
        Fact::SplitOverride => host.is_split(),
        Fact::HasName => host.name.dns_name().is_some(),
        Fact::Tried => host.is_tried(),
        Fact::TriedByName => host.is_tried_by_name(),
        Fact::TriedByAddress => host.is_tried_by_address(),
        Fact::ServesByName => host.serves_by_name,
        Fact::ServesByAddress => host.serves_by_address(),
        Fact::HasGivenAddress => !host.addressed.is_empty(),
        Fact::EveryAddressServes => host.addressed.iter().all(|tried| tried.result.serves()),
        Fact::ServesOnOtherPort => host.serving_other_port().is_some(),
        Fact::SingleLabel => host.name.dns_name().is_some_and(crate::evidence::DnsName::is_single_label),
        Fact::HasAddress => host.has_address(),
        Fact::DnsGivesServingAddress => {
            let serves =
                |tried: &TriedAddress| tried.result.serves() && host.dns_addresses.contains(&tried.address);
            host.addressed.iter().any(serves)
        }
        Fact::NameResolves => host.name_state == NameState::Resolved || system_addresses(host),
        Fact::NameAbsent => host.name_state == NameState::Absent,
        Fact::NameUnanswered => host.name_state == NameState::Unanswered,
        Fact::NameUnexplained => host.is_name_unexplained(),
        Fact::SystemResolverDiffers => differs(host),
        Fact::SystemResolverUnanswered => host.system.is_some_and(|outcome| !outcome.is_answer()),
        Fact::SystemResolverFindsNothing => {
            host.system.is_some_and(|outcome| outcome.is_answer() && outcome.addresses().is_empty())
        }
        _ => host.tried().any(|tried| of_address(fact, host, tried)),
    }
}

fn system_addresses(host: &Host<'_>) -> bool {
    host.system.is_some_and(|outcome| !outcome.addresses().is_empty())
}

/// Whether what the system's resolver gives is not what the client's DNS servers give.
fn differs(host: &Host<'_>) -> bool {
    let Some(system) = host.system else { return false };
    let gives = ResolutionOutcome::addresses(system);
    host.name_state == NameState::Resolved
        && !host.dns_addresses.iter().any(|address| gives.contains(address))
}
