//! Where the KMS record was looked for, and what each domain holds.

use super::candidates::remembered;
use super::{Answers, HostName, publishing, servers, suffixes};
use crate::evidence::{
    DnsAnswer, DnsLookup, DnsName, DnsOutcome, DnsServer, Observation, RecordType, Role, Run,
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

/// The **effective answer**: that of the first server in order that answers NOERROR or NXDOMAIN.
#[derive(Debug, Clone, Copy)]
pub enum Effective<'r> {
    /// The record is there.
    Record(&'r DnsAnswer, DnsServer),
    /// NXDOMAIN or NODATA.
    Absent(&'r DnsOutcome),
    /// No server gave an answer that a resolver takes.
    Unanswered,
    /// No server was asked, or none has come to an end yet.
    Untested,
}

impl<'r> Effective<'r> {
    /// Whether the record is there.
    #[must_use]
    pub fn has_record(&self) -> bool {
        matches!(self, Self::Record(..))
    }

    fn of(answers: &[ServerAnswer<'r>]) -> Self {
        let first = answers.iter().find(|answer| answer.outcome.is_conclusive());
        match first.map(|first| (first, first.outcome)) {
            Some((first, DnsOutcome::Answer(answer))) => Self::Record(answer, first.server),
            Some((_, negative)) => Self::Absent(negative),
            None if answers.is_empty() => Self::Untested,
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

    /// Whether any server has the record.
    #[must_use]
    pub fn has_record_somewhere(&self) -> bool {
        self.records().next().is_some()
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
        matches!(self.effective, Effective::Record(answer, _) if answer.srv.iter().all(|srv| srv.target.is_root()))
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

/// The domains of a client, or those in which a KMS host publishes, with the answers.
pub(super) fn domains<'r>(run: &'r Run, answers: &Answers<'r>) -> Vec<Domain<'r>> {
    let mut names = match run.target.role {
        Role::Client => suffixes::asked(&run.client),
        Role::Host => publishing::published(&run.client),
    };
    names.extend(others(run).into_iter().map(|(name, origin)| (name, Asked::Never, origin)));
    let mut domains: Vec<Domain<'r>> = Vec::new();
    for (name, asked, origin) in names {
        if name.is_root() || domains.iter().any(|domain| domain.name == name) {
            continue;
        }
        let answers = server_answers(run, answers, &name);
        domains.push(Domain { effective: Effective::of(&answers), name, asked, origin, answers });
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
