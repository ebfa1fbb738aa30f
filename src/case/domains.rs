//! Where the KMS record was looked for, and what each domain holds.

use std::collections::BTreeSet;

use super::candidates::remembered;
use super::{Answers, HostName, publishing, servers, suffixes};
use crate::evidence::{
    DnsAnswer, DnsLookup, DnsName, DnsOutcome, DnsServer, Observation, RecordType, ResolutionOutcome, Role,
    Run,
};

/// A **domain** in which `_vlmcs._tcp` was looked for.
#[derive(Debug)]
pub struct Domain<'r> {
    /// Its name.
    pub name: DnsName,
    /// Whether the client asks in it.
    pub asked: Asked,
    /// How it came to be looked in.
    pub origin: DomainOrigin,
    /// The answer that the client sees.
    pub effective: Effective<'r>,
    /// What each server answered, in the client's order; servers that have not answered yet are left out.
    pub answers: Vec<ServerAnswer<'r>>,
    /// What the client's own resolver says, with the observation's id; nothing where it was not asked.
    pub resolver: Option<(usize, &'r ResolutionOutcome)>,
}

/// One server's answer to the SRV question of one domain.
#[derive(Debug, Clone, Copy)]
pub struct ServerAnswer<'r> {
    /// Who answered.
    pub server: DnsServer,
    /// The id of the observation.
    pub observation: usize,
    /// The answer.
    pub outcome: &'r DnsOutcome,
    /// Whether only a cut answer arrived.
    pub is_cut: bool,
}

/// Whether the client asks in a domain; where a KMS host is checked, whether the host publishes in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// Windows documents it so.
    Surely,
    /// It may: documents and the field disagree.
    LessSurely,
    /// It does not; the domain was searched only to explain.
    Never,
}

/// How a domain came to be looked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DomainOrigin {
    /// `slmgr /skms-domain`.
    LookupDomain,
    /// The primary DNS suffix.
    PrimarySuffix,
    /// The Active Directory domain.
    AdDomain,
    /// The suffix search list.
    SearchList,
    /// An adapter's suffix.
    ConnectionSuffix,
    /// A parent of the primary suffix (devolution).
    ParentDomain,
    /// The KMS host's `DnsDomainPublishList`.
    PublishList,
    /// The operator named it.
    Operator,
    /// The domain of a known host's name.
    KnownHost,
}

/// The **effective answer**: that of the client's own resolver where it is known, else that of the first
/// server in order that answers NOERROR or NXDOMAIN.
#[derive(Debug, Clone, Copy)]
pub enum Effective<'r> {
    /// The record is there.
    Record(&'r DnsAnswer),
    /// NXDOMAIN or NODATA.
    Absent,
    /// No server gave an answer that a resolver takes.
    Unanswered,
    /// No server was asked, or none has come to an end yet.
    Untested,
}

impl<'r> Effective<'r> {
    /// Whether the record is there.
    #[must_use]
    pub fn has_record(&self) -> bool {
        matches!(self, Self::Record(_))
    }

    fn of(answers: &[ServerAnswer<'r>], resolver: Option<&'r ResolutionOutcome>) -> Self {
        match resolver {
            Some(ResolutionOutcome::Records(answer)) => return Self::Record(answer),
            Some(outcome) if outcome.is_answer() => return Self::Absent,
            _ => {}
        }
        let first = answers.iter().find(|answer| answer.outcome.is_conclusive());
        match first.map(|first| first.outcome) {
            Some(DnsOutcome::Answer(answer)) => Self::Record(answer),
            Some(_) => Self::Absent,
            None if answers.is_empty() && resolver.is_none() => Self::Untested,
            None => Self::Unanswered,
        }
    }
}

impl<'r> Domain<'r> {
    /// What `server` answered.
    #[must_use]
    pub fn answer_of(&self, server: DnsServer) -> Option<&ServerAnswer<'r>> {
        self.answers.iter().find(|answer| answer.server == server)
    }

    /// The answers that hold the record, whichever server gave them.
    pub fn records(&self) -> impl Iterator<Item = (DnsServer, &'r DnsAnswer)> {
        self.answers.iter().filter_map(|answer| Some((answer.server, answer.outcome.answer()?)))
    }

    /// Every answer that holds the record, with the observation's id: the resolver's, then those of servers.
    pub fn every_record(&self) -> impl Iterator<Item = (usize, &'r DnsAnswer)> {
        let resolved = match self.resolver {
            Some((observation, ResolutionOutcome::Records(answer))) => Some((observation, answer)),
            _ => None,
        };
        let asked = self.answers.iter();
        resolved
            .into_iter()
            .chain(asked.filter_map(|answer| Some((answer.observation, answer.outcome.answer()?))))
    }

    /// The observations of all answers, by id.
    pub fn observations(&self) -> impl Iterator<Item = usize> {
        let asked = self.answers.iter().map(|answer| answer.observation);
        asked.chain(self.resolver.map(|(observation, _)| observation))
    }

    /// Whether anybody was asked for the record.
    #[must_use]
    pub fn is_looked_for(&self) -> bool {
        !self.answers.is_empty() || self.resolver.is_some()
    }

    /// Whether the client's own resolver does not find the record though a server has it: a policy (NRPT),
    /// an encrypted resolver or the cache stands between them.
    #[must_use]
    pub fn is_hidden_from_resolver(&self) -> bool {
        let lacks = matches!(self.effective, Effective::Absent) && self.resolver.is_some();
        lacks && self.records().next().is_some()
    }

    /// Whether anybody has the record.
    #[must_use]
    pub fn has_record_somewhere(&self) -> bool {
        self.every_record().next().is_some()
    }

    /// Two servers that answer differently: one has what the other lacks, or other targets.
    #[must_use]
    pub fn differing(&self) -> Option<(DnsServer, DnsServer)> {
        let mut sets = self.answers.iter().filter(|answer| answer.outcome.is_conclusive()).map(|answer| {
            let mut set: Vec<_> = answer.outcome.answer().map(|a| a.srv.iter().collect()).unwrap_or_default();
            set.sort_by_key(|srv: &&crate::evidence::SrvRecord| {
                (&srv.target, srv.port, srv.priority, srv.weight)
            });
            (answer.server, set)
        });
        let (one, first) = sets.next()?;
        sets.find(|(_, other)| *other != first).map(|(other, _)| (one, other))
    }

    /// Whether the record says that the service is not available: its only target is the root (RFC 2782).
    #[must_use]
    pub fn target_unavailable(&self) -> bool {
        matches!(self.effective, Effective::Record(answer) if answer.srv.iter().all(|srv| srv.target.is_root()))
    }

    /// The zone that a negative answer named by its SOA; nothing where none did.
    #[must_use]
    pub fn zone(&self) -> Option<&'r DnsName> {
        self.answers.iter().find_map(|answer| match answer.outcome {
            DnsOutcome::Nodata(negative) | DnsOutcome::Nxdomain(negative) => negative.zone.as_ref(),
            _ => None,
        })
    }
}

/// So many domains are judged; no client asks in so many, but outputs may hold any number.
const MOST_DOMAINS: usize = 100;

/// The domains of a client, or those in which a KMS host publishes, with the answers.
pub(super) fn domains<'r>(run: &'r Run, answers: &Answers<'r>) -> Vec<Domain<'r>> {
    let mut names = match run.target.role {
        Role::Client => suffixes::asked(&run.client),
        Role::Host => publishing::published(&run.client),
    };
    names.extend(others(run).into_iter().map(|(name, origin)| (name, Asked::Never, origin)));
    let mut domains: Vec<Domain<'r>> = Vec::new();
    let mut known = BTreeSet::new();
    for (name, asked, origin) in names {
        if name.is_root() || !known.insert(name.clone()) {
            continue;
        }
        let resolver = answers.resolution(&name.vlmcs());
        let resolver = resolver.map(|(observation, resolution)| (observation.id, &resolution.outcome));
        let answers = server_answers(run, answers, &name);
        let effective = Effective::of(&answers, resolver.map(|(_, outcome)| outcome));
        domains.push(Domain { name, asked, origin, effective, answers, resolver });
    }
    if domains.len() > MOST_DOMAINS {
        // A domain without a record, in which the client does not ask, explains nothing.
        domains.retain(|domain| domain.asked != Asked::Never || domain.has_record_somewhere());
        domains.truncate(MOST_DOMAINS);
    }
    // What is asked surely decides before what is only perhaps asked.
    domains.sort_by_key(|domain| domain.asked);
    domains
}

fn others(run: &Run) -> Vec<(DnsName, DomainOrigin)> {
    let mut names: Vec<_> =
        run.target.domains.iter().map(|name| (name.clone(), DomainOrigin::Operator)).collect();
    if run.target.role == Role::Host {
        return names;
    }
    let kms = &run.client.kms;
    let overrides = kms.overrides.iter().filter_map(|set| match HostName::read(&set.host) {
        Some(HostName::Name(name)) => Some(name),
        _ => None,
    });
    let known = run
        .target
        .kms_host
        .iter()
        .chain(remembered(&run.client).map(|(name, _)| name))
        .cloned()
        .chain(overrides);
    names.extend(known.filter_map(|name| Some((name.parent()?, DomainOrigin::KnownHost))));
    names
}

fn server_answers<'r>(run: &'r Run, answers: &Answers<'r>, domain: &DnsName) -> Vec<ServerAnswer<'r>> {
    let owner = domain.vlmcs();
    let found = servers::usable(run).filter_map(|server| answers.lookup(server, RecordType::Srv, &owner));
    found.map(ServerAnswer::from).collect()
}

impl<'r> From<(&'r Observation, &'r DnsLookup)> for ServerAnswer<'r> {
    fn from((observation, lookup): (&'r Observation, &'r DnsLookup)) -> Self {
        Self {
            server: lookup.server,
            observation: observation.id,
            outcome: &lookup.outcome,
            is_cut: lookup.is_cut(),
        }
    }
}
