//! Which answers count: those to a question that the other answers still allow.

use outputs::{Facts, Parsed};

use super::{Asked, Interview, Reply, asking};
use crate::case::Case;
use crate::evidence::Run;
use crate::rules::Rules;

impl Interview {
    /// The answers that count. One about a server or a host that a changed answer no longer names is
    /// kept, but is no evidence.
    pub(super) fn counting(&self, rules: &Rules) -> Vec<&(Asked, Reply)> {
        let mut counts: Vec<bool> = self.answers.iter().map(|(asked, _)| asked.args.is_empty()).collect();
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
    /// new question. A paste about something else is no answer.
    pub(super) fn is_answered(&self, asked: &Asked, rules: &Rules) -> bool {
        self.answers.iter().any(|(other, reply)| {
            let elsewhere = matches!(reply, Reply::Pasted(parsed) if other.untold(rules, parsed).is_some());
            is_same(other, asked) && !elsewhere
        })
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
        if asked.id != "by-address" {
            args.remove("address");
        }
        (asked.id.clone(), args)
    };
    about(one) == about(other)
}

impl Asked {
    /// What the question is about, where a pasted output says nothing about it.
    #[must_use]
    pub fn untold(&self, rules: &Rules, parsed: &Parsed) -> Option<&str> {
        let command = self.question(rules)?.command.as_deref()?;
        let is_asked = |name: &&str| command.contains(&format!("{{{name}}}"));
        let name = ["query", "server", "host", "address"].into_iter().find(is_asked)?;
        let subject = self.args.get(name)?;
        let told =
            parsed.blocks.iter().flat_map(|block| subjects(&block.facts)).any(|told| is_one(told, subject));
        (!told).then_some(subject.trim_end_matches('.'))
    }
}

/// What the output of a command is about.
fn subjects(facts: &Facts) -> Vec<&str> {
    let named = match facts {
        Facts::Ping(ping) => vec![&ping.target, &ping.target_ip],
        Facts::TestNetconnection(test) => vec![&test.computer_name, &test.remote_address],
        Facts::Nslookup(lookup) => vec![&lookup.query],
        Facts::ResolveDnsname(lookup) => vec![&lookup.query],
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
