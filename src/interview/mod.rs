//! The interview: a computer that only a caller can see, diagnosed by one question after the other.
//!
//! Every answer becomes the output that the caller sees: chosen and typed answers fill the outputs in
//! `rules/interview.json`, and whatever comes is read by [`import`](crate::import) and judged by the same
//! rules. What is asked next is what the rules cannot settle yet.

mod asking;
mod counting;
mod dictation;
mod filling;
mod pasting;
mod standing;
mod traps;

use std::collections::BTreeMap;
use std::net::IpAddr;

use outputs::{Facts, Parsed};
use time::OffsetDateTime;

pub use dictation::dictated;
pub use filling::{Filled, fill, is_value};
pub use pasting::joined;
pub use standing::Standing;
pub use traps::{traps, traps_of_code};

use crate::evidence::{Address, ErrorCode, PingOutcome, Run, RunSource, Seen, Source, Target};
use crate::import;
use crate::locale::Args;
use crate::rules::{Question, Rules};

/// A question with the names of this case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question's name.
    pub id: String,
    /// What is filled into its command, its words and its outputs.
    pub args: Args<'static>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// What the caller sees was chosen, and its values were typed.
    Chosen {
        /// The choice's name.
        choice: String,
        /// The values, by the names of their fields.
        values: BTreeMap<String, String>,
        /// The facts in the output that the caller sees.
        output: Option<Parsed>,
    },
    /// The output was pasted.
    Pasted(Parsed),
    /// The caller cannot tell.
    Unknown,
}

/// An **interview** with everything that was answered so far.
#[derive(Debug, Clone)]
pub struct Interview {
    target: Target,
    started_at: OffsetDateTime,
    answers: Vec<(Asked, Reply)>,
}

impl Asked {
    /// The question's data.
    #[must_use]
    pub fn question<'r>(&self, rules: &'r Rules) -> Option<&'r Question> {
        rules.interview.iter().find(|question| question.id == self.id)
    }

    /// A line with this question's names in the places of `{argument}`.
    #[must_use]
    pub fn named(&self, line: &str) -> String {
        self.args
            .iter()
            .fold(line.to_owned(), |line, (name, value)| line.replace(&format!("{{{name}}}"), value))
    }
}

impl Interview {
    /// An interview that begins with what is known already.
    #[must_use]
    pub fn new(target: Target, started_at: OffsetDateTime) -> Self {
        Self { target, started_at, answers: Vec::new() }
    }

    /// The answers, in the order in which they were given first.
    #[must_use]
    pub fn answers(&self) -> &[(Asked, Reply)] {
        &self.answers
    }

    /// The answer to a question.
    #[must_use]
    pub fn reply(&self, asked: &Asked) -> Option<&Reply> {
        self.answers.iter().find(|(other, _)| other == asked).map(|(_, reply)| reply)
    }

    /// Takes an answer. One that was given before is replaced.
    pub fn answer(&mut self, asked: Asked, reply: Reply) {
        match self.answers.iter_mut().find(|(other, _)| *other == asked) {
            Some((_, old)) => *old = reply,
            None => self.answers.push((asked, reply)),
        }
    }

    /// Begins with something else that is known already; the answers stay.
    pub fn know(&mut self, target: Target) {
        self.target = target;
    }

    /// What was known at the beginning.
    #[must_use]
    pub fn known(&self) -> &Target {
        &self.target
    }

    /// The evidence so far.
    #[must_use]
    pub fn gather(&self, rules: &Rules) -> Run {
        self.evidence(&self.counting(rules), rules)
    }

    /// The evidence in some of the answers.
    fn evidence(&self, answers: &[&(Asked, Reply)], rules: &Rules) -> Run {
        let outputs = answers.iter().filter_map(|(asked, reply)| {
            let mut output = match reply {
                Reply::Chosen { output, .. } => output.clone()?,
                Reply::Pasted(parsed) => parsed.clone(),
                Reply::Unknown => return None,
            };
            output.is_of_host = asked.question(rules).is_some_and(|question| question.elsewhere);
            Some(output)
        });
        let outputs: Vec<Parsed> = outputs.collect();
        let mut run = import::gather(&outputs, self.typed_target(answers), &rules.codes, self.started_at);
        run.source = RunSource::Guided;
        let is_none = |(asked, reply): &&(Asked, Reply)| {
            asked.id == "event" && matches!(reply, Reply::Chosen { choice, .. } if choice == "none")
        };
        run.told.no_event = answers.iter().any(is_none);
        let chosen = chosen_pings(answers);
        for observation in &mut run.observations {
            observation.source = Source::Reported;
            if let Seen::Ping(ping) = &mut observation.seen
                && chosen.contains(&ping.address.ip)
            {
                leave_out_figures(&mut ping.outcome);
            }
        }
        run
    }

    /// The code that was typed, at the beginning or since.
    #[must_use]
    pub fn typed_code(&self, rules: &Rules) -> Option<ErrorCode> {
        self.typed_target(&self.counting(rules)).error_code
    }

    /// What was known at the beginning, with what was typed since.
    fn typed_target(&self, answers: &[&(Asked, Reply)]) -> Target {
        let mut target = self.target.clone();
        let chosen = answers.iter().filter_map(|(asked, reply)| match reply {
            Reply::Chosen { choice, values, output: None } => Some((asked, choice, values)),
            _ => None,
        });
        for (asked, choice, values) in chosen {
            // The host that the question names.
            let same = asked.args.get("host").filter(|_| choice == "same");
            let same = same.map(|host| ("kms_host", host));
            let typed = values.iter().map(|(name, value)| (name.as_str(), value));
            typed.chain(same).for_each(|(name, value)| take(&mut target, name, value));
        }
        target
    }
}

/// The addresses of which one line of a ping was chosen: nobody told how many there were.
fn chosen_pings(answers: &[&(Asked, Reply)]) -> Vec<IpAddr> {
    let outputs = answers.iter().filter_map(|(_, reply)| match reply {
        Reply::Chosen { output, .. } => output.as_ref(),
        _ => None,
    });
    let pinged = outputs.flat_map(|output| &output.blocks).filter_map(|block| match &block.facts {
        Facts::Ping(ping) => outputs::address(ping.target_ip.as_deref()?),
        _ => None,
    });
    pinged.collect()
}

/// Leaves how many there were, and how long they took, untold.
fn leave_out_figures(outcome: &mut PingOutcome) {
    match outcome {
        PingOutcome::Reply { rtts_ms, sent } => {
            rtts_ms.clear();
            *sent = 0;
        }
        PingOutcome::Timeout { sent } => *sent = 0,
        PingOutcome::Unreachable(_) | PingOutcome::NotPermitted => {}
    }
}

/// Takes a typed value into what is known of the case.
fn take(target: &mut Target, name: &str, value: &str) {
    match name {
        "code" => target.error_code = filling::code(value),
        // The code inside of the one that the message shows.
        "inside" => target.other_codes.extend(filling::code(value)),
        "kms_host" | "kms_address" => match value.parse::<Address>() {
            Ok(address) => target.kms_addresses.push(address),
            Err(_) => target.kms_host = value.parse().ok(),
        },
        _ => {}
    }
}
