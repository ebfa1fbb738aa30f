//! What is pasted: the answer to a question where it is about that, else kept beside the questions.

use std::cmp::Reverse;

use outputs::{Facts, Parsed};

use super::{Asked, Interview, Reply};
use crate::locale::Args;
use crate::rules::Rules;

/// Stands for a question that nobody asked: an output was pasted of itself.
const BESIDE: &str = "output";

impl Interview {
    /// Reads pasted text, as the answer to a question where one is asked.
    ///
    /// Whoever copies an output without its prompt leaves out what nslookup was asked for.
    #[must_use]
    pub fn read(asked: Option<&Asked>, rules: &Rules, text: &str) -> Parsed {
        let parsed = outputs::parse("", text.as_bytes());
        let is_lookup = parsed.blocks.iter().any(|block| matches!(block.facts, Facts::Nslookup(_)));
        let command = asked.and_then(|asked| Some(asked.named(asked.question(rules)?.command.as_deref()?)));
        match command.filter(|command| command.starts_with("nslookup") && is_lookup) {
            Some(command) if !text.to_ascii_lowercase().contains("nslookup") => {
                outputs::parse("", format!("C:\\>{command}\n{text}").as_bytes())
            }
            _ => parsed,
        }
    }

    /// Takes a pasted output, and returns what it is kept as: the answer to the question, or an output
    /// that was pasted of itself.
    pub fn paste(&mut self, asked: Option<&Asked>, rules: &Rules, parsed: Parsed) -> Asked {
        let answered = asked.filter(|asked| asked.is_beside() || asked.is_answered_by(rules, &parsed));
        let kept = answered.cloned().unwrap_or_else(|| self.place_beside(&parsed));
        self.answer(kept.clone(), Reply::Pasted(parsed));
        kept
    }

    /// The place of the same output, else a new one.
    fn place_beside(&self, parsed: &Parsed) -> Asked {
        let beside = || self.answers.iter().filter(|(asked, _)| asked.is_beside());
        let same = beside().find(|(_, reply)| matches!(reply, Reply::Pasted(other) if other == parsed));
        if let Some((asked, _)) = same {
            return asked.clone();
        }
        let named = |number: usize| Asked {
            id: BESIDE.to_owned(),
            args: Args::from([("number", number.to_string())]),
        };
        let mut free = (1..).map(named).filter(|place| self.reply(place).is_none());
        free.next().unwrap_or_else(|| named(0))
    }

    /// Lets an answer go, as if it had not been given.
    pub fn forget(&mut self, asked: &Asked) {
        self.answers.retain(|(other, _)| other != asked);
    }
}

impl Asked {
    /// Whether nobody asked: an output was pasted of itself.
    #[must_use]
    pub fn is_beside(&self) -> bool {
        self.id == BESIDE
    }

    /// What the question is about: a name or an address in its command.
    #[must_use]
    pub fn subject(&self, rules: &Rules) -> Option<&str> {
        let command = self.question(rules)?.command.as_deref()?;
        let is_asked = |name: &&str| command.contains(&format!("{{{name}}}"));
        let name = ["query", "server", "host", "address"].into_iter().find(is_asked)?;
        self.args.get(name).map(|subject| subject.trim_end_matches('.'))
    }

    /// Whether a pasted output is what the question asks for. What is about something else is evidence,
    /// but no answer to it.
    #[must_use]
    pub fn is_answered_by(&self, rules: &Rules, parsed: &Parsed) -> bool {
        let command = self.question(rules).and_then(|question| question.command.as_deref());
        let Some(command) = command else { return false };
        let mut facts = parsed.blocks.iter().map(|block| &block.facts);
        match self.subject(rules) {
            Some(subject) => facts.any(|facts| subjects(facts).into_iter().any(|told| is_one(told, subject))),
            None => facts.any(|facts| is_output_of(command, facts)),
        }
    }
}

/// Whether these are the facts that `command` shows.
fn is_output_of(command: &str, facts: &Facts) -> bool {
    match facts {
        // Without its option it names neither DNS servers nor suffixes.
        Facts::Ipconfig(config) if !config.is_configuration() => false,
        Facts::Events(_) => command == "eventvwr",
        // A KMS host's licence is not the client's.
        Facts::SlmgrInfo(info) if info.products.iter().any(|product| product.kms_host.is_some()) => false,
        facts => command.starts_with(facts.command()),
    }
}

/// What the output of a command is about.
fn subjects(facts: &Facts) -> Vec<&str> {
    let named = match facts {
        Facts::Ping(ping) => vec![&ping.target, &ping.target_ip],
        Facts::TestNetconnection(test) => vec![&test.computer_name, &test.remote_address],
        // A question that was copied without its answer says nothing.
        Facts::Nslookup(lookup) if lookup.outcome.is_some() => vec![&lookup.query],
        Facts::ResolveDnsname(lookup) if lookup.outcome.is_some() => vec![&lookup.query],
        _ => Vec::new(),
    };
    let (records, addresses) = match facts {
        Facts::Nslookup(lookup) => (lookup.srv.as_slice(), lookup.addresses.as_slice()),
        Facts::ResolveDnsname(lookup) => (lookup.srv.as_slice(), lookup.addresses.as_slice()),
        _ => Default::default(),
    };
    let records = records.iter().filter_map(|record| record.name.as_deref());
    let addresses = addresses.iter().map(|record| record.name.as_str());
    named.into_iter().filter_map(|name| name.as_deref()).chain(records).chain(addresses).collect()
}

/// Whether two names, or addresses, are the same; a suffix completes a single label.
fn is_one(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.trim_end_matches('.').to_ascii_lowercase();
    let (one, other) = (plain(one), plain(other));
    let completes = |short: &str, long: &str| {
        !short.contains(['.', ':']) && long.strip_prefix(short).is_some_and(|rest| rest.starts_with('.'))
    };
    one == other || completes(&one, &other) || completes(&other, &one)
}

/// A text with a further part of it. Whether that begins a line of its own, a copy does not say: where
/// the first part ends within a line, the reading counts that leaves less unread, then the one that
/// finds more.
#[must_use]
pub fn joined(first: &str, more: &str) -> String {
    let direct = format!("{first}{more}");
    if first.is_empty() || first.ends_with('\n') || more.starts_with(['\r', '\n']) {
        return direct;
    }
    let apart = format!("{first}\n{more}");
    let worth = |text: &str| {
        let parsed = outputs::parse("", text.as_bytes());
        (Reverse(parsed.lines_ignored), parsed.blocks.len())
    };
    if worth(&apart) > worth(&direct) { apart } else { direct }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PING: &str = "\nPinging 10.0.0.53 with 32 bytes of data:\nReply from 10.0.0.53: bytes=32 time<1ms TTL=128\n\nPing statistics for 10.0.0.53:\n    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),";

    #[test]
    fn a_text_in_parts_is_the_same_text_wherever_it_is_cut() {
        let whole = outputs::parse("", PING.as_bytes());
        for at in 1..PING.len() {
            let (first, more) = PING.split_at(at);
            let parsed = outputs::parse("", joined(first, more).as_bytes());
            assert_eq!(parsed.blocks, whole.blocks, "{first:?} {more:?}");
        }
    }

    #[test]
    fn a_further_output_begins_a_line_of_its_own() {
        let other = PING.trim().replace("10.0.0.53", "10.0.0.54");
        let parsed = outputs::parse("", joined(PING, &other).as_bytes());
        assert_eq!(parsed.blocks.len(), 2, "{parsed:#?}");
    }
}
