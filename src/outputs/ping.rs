//! `ping`: a line that begins like a reply is not a reply; only an echo proves that a host is alive.

use std::borrow::Cow;

use super::facts::PingFacts;
use super::footer;
use super::labels::Table;
use super::language::Votes;
use super::ping_lines::{begins_like, broken, broken_head, head, is_echo, not_found, sentence};
use super::scan;
use super::template::{self, Template};

/// Whether the output of a ping begins with the first of `rest`; `going_on` says that one is being read.
pub(super) fn begins(rest: &[Cow<'_, str>], going_on: bool, so_far: &[Cow<'_, str>]) -> bool {
    let line = rest[0].as_ref();
    if head(line).is_some() || broken_head(rest).is_some() {
        // The end of a broken one looks like another one.
        let is_end =
            || so_far.last().is_some_and(|above| broken_head(&[above.clone(), line.into()]).is_some());
        return !going_on || so_far.iter().any(|line| !line.is_empty()) && !is_end();
    }
    if not_found(rest).is_some() {
        return true;
    }
    // The beginning may be cut off.
    let is_equation = || memchr::memchr(b'=', line.as_bytes()).is_some();
    !going_on && (is_equation() && (is_echo(line) || has_counts(line)) || footer::is_title_of_counts(rest))
}

fn has_counts(line: &str) -> bool {
    memchr::memchr(b'%', line.as_bytes()).is_some() && footer::counts(line).is_some()
}

/// Reads a ping; `None` where nothing of one is there.
pub(super) fn read(lines: &[Cow<'_, str>], command: Option<&str>, votes: &mut Votes) -> Option<PingFacts> {
    let mut reading = Reading::default();
    let mut place = 0;
    while let Some(line) = lines.get(place) {
        if line.is_empty() {
            place += 1;
            continue;
        }
        let is_apart = place > 0 && lines[place - 1].is_empty();
        let taken = reading.line(&lines[place..], is_apart, votes);
        if taken == 0 {
            reading.strange(line.trim_ascii(), place > 0 && !is_apart);
        }
        place += taken.max(1);
    }
    reading.end(command, votes)
}

/// What is known while the lines of a ping are read.
#[derive(Default)]
struct Reading {
    facts: PingFacts,
    /// Something that only ping says was there.
    is_known: bool,
    /// Most sentences are printed several times.
    last: Option<&'static Template>,
    /// Every request since the first line has been counted.
    is_complete: bool,
    /// The lines since the last request.
    footer: String,
}

impl Reading {
    /// Takes what the first of `rest` begins; tells how many lines that is. `is_apart` says that it stands
    /// below an empty line.
    fn line(&mut self, rest: &[Cow<'_, str>], is_apart: bool, votes: &mut Votes) -> usize {
        let line = rest[0].trim_ascii();
        let folded = template::fold(line);
        if let Some((head, taken)) =
            head(line).map(|head| (head, 1)).or_else(|| Some((broken_head(rest)?, 2)))
        {
            head.template.inspect(|template| template.vote(votes));
            // Words of a language that no table knows are not counted.
            let is_known = head.template.is_some();
            self.facts.target = Some(head.name).filter(|_| !head.is_bare || is_apart);
            self.facts.target_ip = Some(head.address);
            self.facts.resolved = Some(true);
            self.answered();
            self.is_complete = is_known;
            return taken;
        }
        if is_echo(&folded) {
            self.facts.echo_replies += 1;
            let mut replies = template::like(Table::Ping, "reply", &folded);
            if let Some(template) = replies.find(|template| begins_like(template, &folded)) {
                template.vote(votes);
            }
            self.answered();
            return 1;
        }
        if let Some((template, host, taken)) = not_found(rest) {
            template.vote(votes);
            (self.facts.target, self.facts.resolved) = (Some(host), Some(false));
            self.answered();
            return taken;
        }
        if self.sentence(&folded, votes) {
            return 1;
        }
        let mut joined = broken(rest);
        if joined.any(|line| self.sentence(&template::fold(&line), votes)) { 2 } else { 0 }
    }

    fn sentence(&mut self, folded: &str, votes: &mut Votes) -> bool {
        let Some(template) = sentence(folded, self.last) else { return false };
        let Some(counter) = counter(&mut self.facts, template.item) else { return false };
        *counter = Some(counter.unwrap_or_default() + 1);
        template.vote(votes);
        if self.facts.reporter.is_none() {
            self.facts.reporter = template.value(folded, 'i').map(str::to_owned);
        }
        self.last = Some(template);
        self.answered();
        true
    }

    /// What stood before the last request are no statistics of all.
    fn answered(&mut self) {
        self.is_known = true;
        self.is_complete &= self.footer.is_empty();
        self.footer.clear();
    }

    /// A line that is none of a request; right below another one it may be.
    fn strange(&mut self, line: &str, is_below: bool) {
        self.is_complete &= !(is_below && self.footer.is_empty());
        self.footer.push_str(line);
        self.footer.push('\n');
    }

    fn end(mut self, command: Option<&str>, votes: &mut Votes) -> Option<PingFacts> {
        let facts = &mut self.facts;
        let title = footer::read(&self.footer, self.is_known, facts, votes);
        let (received, lost) = counted(facts);
        let is_strange = !self.is_complete && facts.target_ip.is_some();
        // Requests that no known line tells of ended in words that no table has.
        if !(is_strange && facts.sent.is_some_and(|sent| received + lost < sent)) {
            for counter in counters(facts) {
                counter.get_or_insert_default();
            }
        }
        if facts.sent.is_none() && self.is_complete {
            recount(facts);
        }
        self.is_known |= title.is_some() && facts.sent.is_some();
        let asked = command.filter(|_| self.is_known).and_then(asked).filter(|name| scan::is_name(name));
        if facts.target.is_none() {
            // Without its name, the first line told the rest.
            let title = title.filter(|_| facts.target_ip.is_none());
            facts.target = asked.or(title.as_deref()).map(str::to_owned);
            if title.is_some() {
                (facts.resolved, facts.target_ip) = (Some(true), title);
            }
        }
        facts.alive = facts.echo_replies > 0;
        self.is_known.then_some(self.facts)
    }
}

/// How many of the requests that lines tell of count as received, and how many as lost.
fn counted(facts: &PingFacts) -> (u32, u32) {
    let sum = |counters: [Option<u32>; 2]| counters.into_iter().flatten().sum::<u32>();
    let received = facts.echo_replies + sum([facts.unreachable, facts.ttl_expired]);
    (received, sum([facts.timeouts, facts.general_failures]))
}

/// The statistics of the lines that are there, where ping's own were cut off. One answer is no rate.
fn recount(facts: &mut PingFacts) {
    let (received, lost) = counted(facts);
    let sent = received + lost;
    if sent >= 2 {
        (facts.sent, facts.received, facts.lost) = (Some(sent), Some(received), Some(lost));
        facts.loss_percent = Some(lost * 100 / sent);
    }
}

/// What a command pings; other commands may show a ping too.
fn asked(command: &str) -> Option<&str> {
    let words = command.split_ascii_whitespace().rev();
    let mut last = None;
    for word in words {
        let program = word.rsplit('\\').next().unwrap_or_default();
        if program.eq_ignore_ascii_case("ping") || program.eq_ignore_ascii_case("ping.exe") {
            return last;
        }
        last = last.or(Some(word));
    }
    None
}

fn counter<'f>(facts: &'f mut PingFacts, item: &str) -> Option<&'f mut Option<u32>> {
    let [timeouts, unreachable, ttl_expired, general_failures] = counters(facts);
    match item {
        "timeout" => Some(timeouts),
        "unreachable" => Some(unreachable),
        "ttl-expired" => Some(ttl_expired),
        "general-failure" => Some(general_failures),
        _ => None,
    }
}

/// The ways to fail that words tell.
fn counters(facts: &mut PingFacts) -> [&mut Option<u32>; 4] {
    [&mut facts.timeouts, &mut facts.unreachable, &mut facts.ttl_expired, &mut facts.general_failures]
}
