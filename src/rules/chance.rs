//! What is known of a condition while the evidence is not complete: a logic of three values.

use super::facts_of::Context;
use super::undecided::{more_members, record_open, undecided, unknown_members};
use super::untried::{unknown_domains, untried};
use super::{About, CodeEntry, Condition, Diagnosis, Fact, Subject, Terms, Topic, Topics};
use crate::case::Case;
use crate::evidence::RunSource;

/// What is known of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chance {
    /// It holds, whatever else comes.
    Holds,
    /// It does not hold, whatever else comes.
    Fails,
    /// That depends on these.
    Open(Topics),
}

/// What makes a fact doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubts {
    /// Everything that a further answer can change; `inside`: also what code is inside of one that only
    /// stands for another.
    All {
        /// Whether nobody told yet.
        inside: bool,
    },
    /// That nobody tried it: what was told shows nothing about it, neither way.
    Untried,
}

/// The case as far as it is known.
#[derive(Clone, Copy)]
pub(super) struct View<'v> {
    pub(super) case: &'v Case<'v>,
    pub(super) code: Option<&'v CodeEntry>,
    pub(super) terms: &'v Terms,
    /// Whether a host that nobody has named yet may turn out to be set by hand.
    pub(super) set_by_hand: bool,
    /// What counts as a doubt.
    pub(super) doubts: Doubts,
}

impl View<'_> {
    /// The chance of a row for any subject.
    pub(super) fn row(self, row: &Diagnosis) -> Chance {
        let known = row.about.subjects(self.case).into_iter().map(Some);
        let unknown = self.unknown_members(row.about);
        let strangers = (row.about != About::Case && !unknown.is_empty()).then_some(None);
        let mut chances: Vec<Chance> =
            known.chain(strangers).map(|subject| self.of(&row.error, row.about, subject)).collect();
        if row.about == About::Host && unknown.is_empty() {
            chances.push(self.of_override(row));
        }
        // Whoever knows a host may name one in a domain in which the client does not look.
        if row.about == About::Domain && unknown.is_empty() && self.is_unnamed() {
            chances.push(self.of(&row.error, About::Domain, None));
        }
        any(chances.into_iter())
    }

    /// Whether a person is asked and no host is known yet.
    fn is_unnamed(self) -> bool {
        let told = &self.case.run.told;
        let asks = self.doubts != Doubts::Untried && self.case.run.source != RunSource::Live;
        asks && told.client && !told.clears_network && self.case.hosts.is_empty()
    }

    /// The row for a host set by hand that nobody has told of: of interest only where it matters that
    /// it is set by hand.
    fn of_override(self, row: &Diagnosis) -> Chance {
        let told = self.case.run.told.license || self.case.is_overridden();
        let without = Self { set_by_hand: false, ..self };
        match self.of(&row.error, About::Host, None) {
            Chance::Open(topics) if !told && without.of(&row.error, About::Host, None) == Chance::Fails => {
                Chance::Open(topics.and(Topic::Licence))
            }
            _ => Chance::Fails,
        }
    }

    /// The chance of a condition for a subject; for one of its kind that nobody knows yet without one.
    pub(super) fn of(self, condition: &Condition, about: About, subject: Option<Subject<'_>>) -> Chance {
        match condition {
            Condition::All(parts) => all(parts.iter().map(|part| self.of(part, about, subject))),
            Condition::Any(parts) => any(parts.iter().map(|part| self.of(part, about, subject))),
            Condition::Not(part) => self.of(part, about, subject).reversed(),
            Condition::Some(collection, part) => any(self.members(collection.about(), part).into_iter()),
            Condition::Every(collection, part) => {
                let members = self.members(collection.about(), part);
                if members.is_empty() { Chance::Fails } else { all(members.into_iter()) }
            }
            Condition::Is(term) => {
                self.terms.get(term).map_or(Chance::Fails, |term| self.of(term, about, subject))
            }
            Condition::Code(codes) => match self.case.run.target.error_code {
                Some(code) if codes.contains(&code) => Chance::Holds,
                Some(_) if !self.code_inside().is_empty() => Chance::Open(self.code_inside()),
                Some(_) => Chance::Fails,
                None if self.doubts == Doubts::Untried => Chance::Fails,
                // The client's event log holds it too.
                None => Chance::Open(Topics::from(Topic::Code).and(Topic::Event)),
            },
            Condition::Fact(fact) => self.fact(*fact, about, subject),
        }
    }

    /// The chance for every member of a collection, and for one that may still join it.
    fn members(self, about: About, part: &Condition) -> Vec<Chance> {
        let unknown = self.unknown_members(about).and(match self.doubts {
            Doubts::All { .. } => more_members(self.case, about),
            Doubts::Untried => Topics::NONE,
        });
        let known = about.subjects(self.case).into_iter();
        let strangers = (!unknown.is_empty()).then_some(Chance::Open(unknown));
        known.map(|member| self.of(part, about, Some(member))).chain(strangers).collect()
    }

    fn fact(self, fact: Fact, about: About, subject: Option<Subject<'_>>) -> Chance {
        if fact.about() != About::Case && subject.is_none() {
            return self.of_stranger(fact, about);
        }
        let subject = subject.unwrap_or(Subject::Case);
        let open = match self.doubts {
            Doubts::All { .. } => {
                let is_of_code = matches!(fact, Fact::CodeOfNameResolution | Fact::CodeOfLicensing);
                let inside = if is_of_code { self.code_inside() } else { Topics::NONE };
                undecided(fact, subject, self.case, self.code).and(inside)
            }
            Doubts::Untried => untried(fact, subject, self.case),
        };
        let context = Context { case: self.case, code: self.code, row_above_holds: false };
        match context.holds(fact, subject) {
            _ if !open.is_empty() => Chance::Open(open),
            true => Chance::Holds,
            false => Chance::Fails,
        }
    }

    /// What can still tell the code inside of the one that is known.
    fn code_inside(self) -> Topics {
        let wraps = self.code.is_some_and(|code| code.wraps);
        Topics::when(wraps && self.doubts == Doubts::All { inside: true }, Topic::Event)
    }

    fn unknown_members(self, about: About) -> Topics {
        match self.doubts {
            Doubts::All { .. } => unknown_members(self.case, about),
            // Whose domains nobody told may have any.
            Doubts::Untried if about == About::Domain => unknown_domains(self.case),
            Doubts::Untried => Topics::NONE,
        }
    }

    fn of_stranger(self, fact: Fact, about: About) -> Chance {
        let unknown = self.unknown_members(about);
        match fact {
            Fact::SetByHand | Fact::SuspiciousOverride if !self.set_by_hand => Chance::Fails,
            Fact::SetByHand | Fact::SuspiciousOverride => Chance::Open(unknown.and(Topic::Licence)),
            Fact::Asked | Fact::AskedSurely | Fact::AskedFirst | Fact::InDiscoveryDomain
                if self.case.run.told.client =>
            {
                Chance::Fails
            }
            _ if about == About::Domain && unknown.is_empty() => Chance::Open(Topic::Host.into()),
            // What is set by hand, or known to somebody, comes from no record.
            Fact::InDiscovery if record_open(self.case).is_empty() => Chance::Fails,
            _ if unknown.is_empty() => Chance::Open(Topic::Licence.into()),
            _ => Chance::Open(unknown),
        }
    }

    /// The chance of what a condition says of the subject itself; nothing where that is nothing.
    pub(super) fn of_itself(
        self,
        condition: &Condition,
        about: About,
        subject: Subject<'_>,
    ) -> Option<Chance> {
        let part = |part: &Condition| self.of_itself(part, about, subject);
        let known = |parts: &[Condition]| -> Option<Vec<Chance>> {
            let chances: Vec<Chance> = parts.iter().filter_map(part).collect();
            (!chances.is_empty()).then_some(chances)
        };
        match condition {
            Condition::All(parts) => known(parts).map(|chances| all(chances.into_iter())),
            // That the parts about itself fail tells nothing while others may hold.
            Condition::Any(parts) => known(parts)
                .map(|chances| any(chances.into_iter()))
                .filter(|chance| *chance != Chance::Fails || parts.iter().all(|other| part(other).is_some())),
            Condition::Not(inner) => part(inner).map(Chance::reversed),
            Condition::Is(term) => self.terms.get(term).and_then(part),
            Condition::Fact(fact) if fact.about() == about => Some(self.fact(*fact, about, Some(subject))),
            Condition::Fact(_) | Condition::Some(..) | Condition::Every(..) | Condition::Code(_) => None,
        }
    }
}

impl Chance {
    fn reversed(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
            Self::Open(topics) => Self::Open(topics),
        }
    }
}

fn all(chances: impl Iterator<Item = Chance>) -> Chance {
    any(chances.map(Chance::reversed)).reversed()
}

fn any(chances: impl Iterator<Item = Chance>) -> Chance {
    let mut open = Topics::NONE;
    for chance in chances {
        match chance {
            Chance::Holds => return Chance::Holds,
            Chance::Fails => {}
            Chance::Open(topics) => open = open.and(topics),
        }
    }
    if open.is_empty() { Chance::Fails } else { Chance::Open(open) }
}
