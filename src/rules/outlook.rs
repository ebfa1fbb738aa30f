//! What is still possible while the evidence is not complete: the rows of the decision table in a logic
//! of three values.

use super::facts_of::Context;
use super::undecided::{undecided, unknown_members};
use super::{About, Class, CodeEntry, Condition, Diagnosis, Fact, Rules, Subject, Terms, Topic, Topics};
use crate::case::Case;
use crate::evidence::Run;

/// The **outlook** of a run: the rows that hold or may come to hold.
#[derive(Debug)]
pub struct Outlook<'r> {
    /// The rows in the table's order. Where the last one is settled, none below it can be the diagnosis.
    pub prospects: Vec<Prospect<'r>>,
    /// What can settle anything about them.
    pub topics: Topics,
}

/// A row that may be the diagnosis.
#[derive(Debug, Clone, Copy)]
pub struct Prospect<'r> {
    /// The row.
    pub row: &'r Diagnosis,
    /// What can settle it; nothing where it holds already.
    pub open: Topics,
}

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

impl Rules {
    /// What is still possible for `run`.
    #[must_use]
    pub fn outlook<'r>(&'r self, run: &Run) -> Outlook<'r> {
        let case = Case::of(run);
        let code = run.target.error_code;
        let code =
            code.and_then(|code| self.codes.find(code).cloned().or_else(|| CodeEntry::of_licensing(code)));
        let view = View { case: &case, code: code.as_ref(), terms: &self.terms, set_by_hand: true };
        let mut outlook = Outlook { prospects: Vec::new(), topics: Topics::NONE };
        for row in self.rows(run.target.role).filter(|row| row.class != Class::Inconclusive) {
            let open = match view.row(row) {
                Chance::Fails => continue,
                Chance::Holds => Topics::NONE,
                Chance::Open(topics) => topics,
            };
            outlook.topics = outlook.topics.and(open);
            outlook.prospects.push(Prospect { row, open });
            if open.is_empty() {
                break;
            }
        }
        outlook
    }
}

/// The case as far as it is known.
#[derive(Clone, Copy)]
struct View<'v> {
    case: &'v Case<'v>,
    code: Option<&'v CodeEntry>,
    terms: &'v Terms,
    /// Whether a host that nobody has named yet may turn out to be set by hand.
    set_by_hand: bool,
}

impl View<'_> {
    fn row(self, row: &Diagnosis) -> Chance {
        let known = row.about.subjects(self.case).into_iter().map(Some);
        let unknown = unknown_members(self.case, row.about);
        let strangers = (row.about != About::Case && !unknown.is_empty()).then_some(None);
        let mut chances: Vec<Chance> =
            known.chain(strangers).map(|subject| self.of(&row.error, row.about, subject)).collect();
        if row.about == About::Host && unknown.is_empty() {
            chances.push(self.of_override(row));
        }
        any(chances.into_iter())
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
    fn of(self, condition: &Condition, about: About, subject: Option<Subject<'_>>) -> Chance {
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
                Some(_) => Chance::Fails,
                None => Chance::Open(Topic::Code.into()),
            },
            Condition::Fact(fact) => self.fact(*fact, about, subject),
        }
    }

    /// The chance for every member of a collection, and for one that may still join it.
    fn members(self, about: About, part: &Condition) -> Vec<Chance> {
        let unknown = unknown_members(self.case, about);
        let known = about.subjects(self.case).into_iter();
        let strangers = (!unknown.is_empty()).then_some(Chance::Open(unknown));
        known.map(|member| self.of(part, about, Some(member))).chain(strangers).collect()
    }

    fn fact(self, fact: Fact, about: About, subject: Option<Subject<'_>>) -> Chance {
        if fact.about() != About::Case && subject.is_none() {
            return self.of_stranger(fact, about);
        }
        let subject = subject.unwrap_or(Subject::Case);
        let open = undecided(fact, subject, self.case, self.code);
        let context = Context { case: self.case, code: self.code, row_above_holds: false };
        match context.holds(fact, subject) {
            _ if !open.is_empty() => Chance::Open(open),
            true => Chance::Holds,
            false => Chance::Fails,
        }
    }

    fn of_stranger(self, fact: Fact, about: About) -> Chance {
        let unknown = unknown_members(self.case, about);
        match fact {
            Fact::SetByHand | Fact::SuspiciousOverride if !self.set_by_hand => Chance::Fails,
            Fact::SetByHand | Fact::SuspiciousOverride => Chance::Open(unknown.and(Topic::Licence)),
            // A host set by hand comes from no record.
            Fact::InDiscovery if unknown.is_empty() => Chance::Fails,
            _ if unknown.is_empty() => Chance::Open(Topic::Licence.into()),
            _ => Chance::Open(unknown),
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
