//! What is still possible while the evidence is not complete: the rows of the decision table in a logic
//! of three values.

use super::chance::{Chance, Doubts, View};
use super::{Class, CodeEntry, Diagnosis, Rules, Topics};
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

impl Rules {
    /// What is still possible for `run`. A code may stand for another one as long as nobody told what is
    /// `inside`.
    #[must_use]
    pub fn outlook<'r>(&'r self, run: &Run, inside: bool) -> Outlook<'r> {
        let case = Case::of(run);
        let code = run.target.error_code;
        let code =
            code.and_then(|code| self.codes.find(code).cloned().or_else(|| CodeEntry::of_licensing(code)));
        let view = View {
            case: &case,
            code: code.as_ref(),
            terms: &self.terms,
            set_by_hand: true,
            doubts: Doubts::All { inside },
        };
        let mut outlook = Outlook { prospects: Vec::new(), topics: Topics::NONE };
        let bound = case.is_bound_elsewhere();
        let is_in_question = |row: &&Diagnosis| match row.class {
            Class::Inconclusive => false,
            // A client that is bound to a host that does not serve is not healthy, whatever else it could find.
            Class::Healthy => !bound,
            _ => true,
        };
        for row in self.rows(run.target.role).filter(is_in_question) {
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
