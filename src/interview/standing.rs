//! How an interview stands: what is known, what is still possible, and what is asked next.

use outputs::{EventInfo, Facts};

use super::{Asked, Interview, Reply, asking, filling};
use crate::case::Case;
use crate::evidence::{ErrorCode, Run};
use crate::rules::{Class, Rules, Topics};

/// Where an interview stands.
#[derive(Debug)]
pub struct Standing {
    /// The evidence.
    pub run: Run,
    /// What can still be the diagnosis: cause, class, and whether it holds already.
    pub possible: Vec<(String, Class, bool)>,
    /// The most telling question: the first in the documented order that can still settle anything.
    pub next: Option<Asked>,
}

impl Interview {
    /// How the interview stands.
    #[must_use]
    pub fn standing(&self, rules: &Rules) -> Standing {
        let run = self.gather(rules);
        let outlook = rules.outlook(&run, !self.tells_event());
        let possible = outlook.prospects.iter().map(|prospect| {
            let row = prospect.row;
            (row.cause.clone(), row.class, prospect.open.is_empty())
        });
        let possible = possible.collect();
        let next = self.next(rules, &run, outlook.topics);
        Standing { run, possible, next }
    }

    /// Whether somebody told of the event that holds the code inside of another.
    fn tells_event(&self) -> bool {
        let is_event = |block: &outputs::Block| matches!(block.facts, Facts::Events(_));
        self.answers.iter().any(|(asked, reply)| match reply {
            Reply::Chosen { choice, .. } => asked.id == "event" && choice == "typed",
            Reply::Pasted(parsed) => parsed.blocks.iter().any(is_event),
            Reply::Unknown => false,
        })
    }

    /// Whether a code stands in an event, as somebody told or pasted it.
    #[must_use]
    pub fn is_of_event(&self, code: ErrorCode) -> bool {
        let is = |text: &str| filling::code(text) == Some(code);
        let has = |block: &outputs::Block| match &block.facts {
            Facts::Events(events) => events
                .events
                .iter()
                .any(|event| matches!(&event.info, Some(EventInfo::Request { result, .. }) if is(result))),
            _ => false,
        };
        self.answers.iter().any(|(asked, reply)| match reply {
            Reply::Chosen { values, .. } => asked.id == "event" && values.values().any(|value| is(value)),
            Reply::Pasted(parsed) => parsed.blocks.iter().any(has),
            Reply::Unknown => false,
        })
    }

    fn next(&self, rules: &Rules, run: &Run, topics: Topics) -> Option<Asked> {
        let case = Case::of(run);
        let telling = rules.interview.iter().filter(|question| topics.contains(question.topic));
        telling
            .flat_map(|question| asking::askable(question, &case))
            .find(|asked| !self.is_answered(asked) && !asking::is_told(asked, &case))
    }
}

impl Reply {
    /// Whether the caller could tell.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown)
    }
}

#[cfg(test)]
mod tests;
