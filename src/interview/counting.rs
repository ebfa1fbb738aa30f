//! Which answers count: those to a question that the other answers still allow.

use super::{Asked, Interview, Reply, asking};
use crate::case::Case;
use crate::evidence::Run;
use crate::rules::Rules;

impl Interview {
    /// The answers that count. One about a server or a host that a changed answer no longer names is
    /// kept, but is no evidence.
    pub(super) fn counting(&self, rules: &Rules) -> Vec<&(Asked, Reply)> {
        let always = |asked: &Asked| asked.args.is_empty() || asked.is_beside();
        let mut counts: Vec<bool> = self.answers.iter().map(|(asked, _)| always(asked)).collect();
        // What counts can make something else askable that was answered before it.
        loop {
            let mut grown = false;
            for (place, (asked, _)) in self.answers.iter().enumerate() {
                if !counts[place] && is_askable(asked, rules, &self.evidence(&self.chosen(&counts), rules)) {
                    (counts[place], grown) = (true, true);
                }
            }
            if !grown {
                return self.chosen(&counts);
            }
        }
    }

    fn chosen(&self, counts: &[bool]) -> Vec<&(Asked, Reply)> {
        self.answers.iter().zip(counts).filter_map(|(answer, counts)| counts.then_some(answer)).collect()
    }

    /// Whether a question was answered, also in other words: an address that became known since is no
    /// new question.
    pub(super) fn is_answered(&self, asked: &Asked) -> bool {
        self.answers.iter().any(|(other, _)| is_same(other, asked))
    }
}

/// Whether a case allows a question, in whatever words.
fn is_askable(asked: &Asked, rules: &Rules, run: &Run) -> bool {
    let case = Case::of(run);
    let question = asked.question(rules);
    question.is_some_and(|question| asking::askable(question, &case).iter().any(|form| is_same(form, asked)))
}

fn is_same(one: &Asked, other: &Asked) -> bool {
    let about = |asked: &Asked| {
        let mut args = asked.args.clone();
        if !matches!(asked.id.as_str(), "by-address" | "host-ping") {
            args.remove("address");
        }
        (asked.id.clone(), args)
    };
    about(one) == about(other)
}
