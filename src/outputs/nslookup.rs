//! `nslookup`: five strings are translated; records, time-outs and reasons are English everywhere.

use std::borrow::Cow;

use super::complaint::{names_another_type, reason, service};
use super::facts::{AddressFacts, LookupOutcome, Nslookup, SrvFacts};
use super::labels::{self, Table};
use super::language::Votes;
use super::nslookup_lines::{
    ADDRESSES, SRV, TARGET, TIMED_OUT, addresses, chosen, is_sentence, question, server_name, target,
};
use super::scan;
use super::template;

/// Reads an answer; `None` where neither a server, a record nor a reason is there.
pub(super) fn read(lines: &[Cow<'_, str>], command: Option<&str>, votes: &mut Votes) -> Option<Nslookup> {
    let mut reader = Reader { facts: Nslookup::default(), ..Reader::default() };
    if let Some(command) = command {
        reader.command(command);
    }
    for line in lines {
        let line = line.trim_ascii();
        if line.is_empty() {
            reader.blanks += 1;
        } else {
            reader.read(line, votes);
            reader.blanks = 0;
        }
    }
    reader.end()
}

/// The name that a command asks for, and the server; nothing for a word that is neither.
fn named(command: &str) -> impl Iterator<Item = Option<&str>> {
    let words = command.split_ascii_whitespace().skip_while(|word| !scan::has(word, "nslookup")).skip(1);
    let goes_elsewhere = |word: &&str| word.starts_with(['>', '|', '&']) || word.starts_with("2>");
    let words = words.take_while(move |word| !goes_elsewhere(word));
    words
        .filter(|word| !word.starts_with(['-', '/']))
        .map(|word| (scan::is_name(word) || scan::address(word).is_some()).then_some(word))
}

#[derive(Default)]
struct Reader {
    facts: Nslookup,
    /// The last line that was only a word: the owner of a record whose lines follow.
    owner: Option<String>,
    /// The last label with a value, which an `Address:` line completes.
    name: Option<String>,
    /// Whose addresses come next.
    addressed: Addressed,
    /// What was asked for at a prompt of an interactive session, whose answer begins with the server.
    question: Option<String>,
    /// The server that the command names.
    chosen: Option<String>,
    /// `-debug` shows every message before what it says.
    debugs: bool,
    reason: Option<LookupOutcome>,
    /// Lines of stars whose reason may stand on the next line, and how many lines they are so far.
    broken: Option<(String, u32)>,
    /// Something stands behind the server's lines that told nothing: a complaint without a known
    /// reason, or the beginning of an answer that was cut off.
    unclear: bool,
    /// Blank lines above the line that is read. One stands before an answer, more before somebody's prose.
    blanks: usize,
    /// Time-outs after the server's line; those before concern the server's own name.
    late: u32,
    seen: bool,
}

/// Whose addresses an `Address:` line holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Addressed {
    /// The server's, if it has none yet: its label is in no table.
    #[default]
    Unknown,
    Server,
    Answer,
}

impl Reader {
    /// Takes what a command asks for, and which server.
    fn command(&mut self, command: &str) {
        if !scan::has(command, "nslookup") {
            return;
        }
        let mut named = named(command);
        if let Some(query) = named.next().flatten() {
            self.facts.query.get_or_insert_with(|| query.to_owned());
        }
        self.chosen = named.next().flatten().map(str::to_owned);
        self.facts.chooses_server = self.chosen.is_some();
    }

    fn read(&mut self, line: &str, votes: &mut Votes) {
        if self.mended(line, votes) {
            return;
        }
        // PowerShell repeats the statement whose program wrote to stderr.
        if let Some(statement) = scan::behind(line, "+ ") {
            self.command(statement);
            return;
        }
        if let Some(name) = question(line) {
            // Without a greeting above, another server may have been chosen before.
            self.facts.chooses_server |= self.facts.server_address.is_none();
            self.question = Some(name.to_owned());
            return;
        }
        if chosen(line).is_some() {
            self.facts.chooses_server = true;
            return;
        }
        let was_unclear = self.unclear;
        self.unclear |= self.facts.server_address.is_some() && self.blanks < 2;
        if scan::begins(line, TIMED_OUT) {
            self.facts.timeouts += 1;
            self.late += u32::from(self.facts.server_address.is_some());
            self.seen = true;
        } else if let Some(said) = scan::behind(line, "***") {
            self.complaint(said.trim_ascii(), line, votes);
        } else if let Some((owner, rest)) = scan::around(line, SRV) {
            let name = scan::filled(owner).or_else(|| self.owner.take());
            let name = name.filter(|name| scan::is_name(name));
            self.facts.srv.push(SrvFacts { name, ..SrvFacts::default() });
            self.record(rest);
        } else if memchr::memchr(b'=', line.as_bytes()).is_some() {
            self.equation(line);
        } else if let Some((label, value)) = scan::field(line).filter(|(label, _)| !label.is_empty()) {
            self.field(label, value, line, votes);
        } else if addresses(line).next().is_some() {
            // More lines of `Addresses:`.
            if self.name.is_none() {
                self.unclear = was_unclear;
            }
            self.addresses(line);
        } else if let Some(owner) = scan::behind(line, "->") {
            self.owner = scan::filled(owner);
        } else if scan::begins(line, "--------") {
            self.debugs = true;
        } else if scan::is_name(line) {
            self.owner = Some(line.to_owned());
        }
    }

    /// A line with an equals sign: an address, a zone's own record, or a part of a service's record.
    fn equation(&mut self, line: &str) {
        if let Some((owner, address)) = ADDRESSES.into_iter().find_map(|words| scan::around(line, words)) {
            self.address(owner, address);
        } else if let Some((owner, _)) = scan::around(line, "primary name server =") {
            let zone = scan::filled(owner).or_else(|| self.owner.take());
            self.facts.soa_zone = zone.filter(|zone| scan::is_name(zone));
            // Even where its owner is not a name: `(root)`. A message that is shown has one beside NXDOMAIN.
            if !self.debugs {
                self.reason.get_or_insert(LookupOutcome::NoRecords);
            }
            self.seen = true;
        } else {
            self.record(line);
        }
    }

    /// `key = value`, any number of them on a line.
    fn record(&mut self, line: &str) {
        let Some(record) = self.facts.srv.last_mut() else { return };
        let mut pieces = line.split('=');
        let Some(mut key) = pieces.next() else { return };
        for piece in pieces {
            let piece = piece.trim_start();
            let (value, next) = piece.split_once([' ', '\t']).unwrap_or((piece, ""));
            match key.trim_ascii() {
                "priority" => record.priority = value.parse().ok(),
                "weight" => record.weight = value.parse().ok(),
                "port" => record.port = value.parse().ok(),
                TARGET => record.target = target(value),
                _ => {}
            }
            key = next;
        }
    }

    fn address(&mut self, owner: &str, address: &str) {
        // What is shown before the server's lines is about the server.
        let shown = self.owner.take().filter(|_| self.debugs && self.facts.server_address.is_some());
        let (name, addr) = (scan::filled(owner).or(shown).unwrap_or_default(), address.trim_ascii());
        if scan::is_name(&name) && scan::address(addr).is_some() {
            self.facts.addresses.push(AddressFacts { name, addr: addr.to_owned() });
        }
    }

    fn field(&mut self, label: &str, value: &str, line: &str, votes: &mut Votes) {
        if matches!(label, "Address" | "Addresses") {
            self.addresses(value);
            return;
        }
        let known = labels::find(Table::Nslookup, label);
        if let Some(known) = known {
            known.vote(votes);
            match known.item {
                "server" | "default-server" => return self.server(value),
                "name" => self.addressed = Addressed::Answer,
                _ => {}
            }
        }
        if value.is_empty() {
            // Nothing but the line that the answer is not authoritative stands alone.
            let alone = self.facts.server_address.is_some() && self.facts.srv.is_empty();
            let known = known.or_else(|| labels::find(Table::Nslookup, line));
            if known.is_some_and(|known| known.item == "non-authoritative")
                || alone && known.is_none() && is_sentence(label) && !self.debugs
            {
                self.facts.authoritative = Some(false);
            }
        } else if scan::is_name(value) {
            self.name = Some(value.to_owned());
        }
    }

    /// The server's line.
    fn server(&mut self, name: &str) {
        self.unclear = false;
        if self.facts.server_address.take().is_some() {
            // In an interactive session the question stands between greeting and answer, and what came
            // before it is about the default server.
            if self.facts.query.is_none() {
                self.facts.query = self.owner.take();
            }
            (self.facts.timeouts, self.late) = (0, 0);
        }
        self.addressed = Addressed::Server;
        self.name = None;
        self.facts.server_name = server_name(name);
    }

    /// Addresses of the server, or else of the name of an answer.
    fn addresses(&mut self, value: &str) {
        for address in addresses(value) {
            if self.addressed == Addressed::Answer || self.facts.server_address.is_some() {
                self.answered(address);
                continue;
            }
            self.facts.server_address = Some(address.to_owned());
            self.facts.query = self.question.take().or(self.facts.query.take());
            if let Some(name) = self.name.take() {
                self.facts.server_name = server_name(&name);
            }
            self.seen = true;
        }
    }

    /// An address behind the name of an answer.
    fn answered(&mut self, address: &str) {
        if let Some(name) = self.name.clone() {
            self.facts.addresses.push(AddressFacts { name, addr: address.to_owned() });
        }
    }

    /// A line of stars: what was asked, and an English reason.
    fn complaint(&mut self, said: &str, line: &str, votes: &mut Votes) {
        let reason = reason(said);
        let known = self.sentence(line, votes);
        if !known && self.is_about_server(said, line, reason) {
            return;
        }
        if self.facts.query.is_none() {
            self.facts.query = service(said).map(str::to_owned);
        }
        self.seen = true;
        self.unclear = true;
        self.reason = self.reason.or(reason);
        self.facts.asks_another_type |= names_another_type(said);
        if self.reason.is_none() {
            self.broken = Some((line.to_owned(), 1));
        }
    }

    /// Whether a complaint in no known wording is about a server's own name or address: it holds one of
    /// neither question nor answering server, or the server that the command names, or comes before the
    /// server's line without a reason.
    fn is_about_server(&self, said: &str, line: &str, reason: Option<LookupOutcome>) -> bool {
        let own = [self.facts.query.as_deref(), self.facts.server_address.as_deref()];
        let address = scan::first_address(said).filter(|address| !own.contains(&Some(*address)));
        let folded = template::fold(line);
        address.is_some()
            || self.chosen.as_deref().is_some_and(|server| scan::has(said, server))
            || template::like(Table::Nslookup, "server-unknown", &folded).any(|it| it.matches(&folded))
            || reason.is_none() && self.facts.server_address.is_none()
    }

    /// Takes the rest of a line of stars that a mail or a console broke.
    fn mended(&mut self, line: &str, votes: &mut Votes) -> bool {
        let Some((begun, lines)) = self.broken.take() else { return false };
        let known = |label| labels::find(Table::Nslookup, label).is_some() || scan::begins(label, "Address");
        let is_own = line.contains('=')
            || scan::begins(line, "***")
            || scan::begins(line, TIMED_OUT)
            || scan::field(line).is_some_and(|(label, _)| known(label));
        if is_own {
            return false;
        }
        // Mail breaks lines at a blank, a console anywhere.
        let whole = [format!("{begun} {line}"), format!("{begun}{line}")];
        let found = whole.iter().find_map(|whole| Some((whole, reason(whole.trim_start_matches('*'))?)));
        if let Some((_, reason)) = found {
            self.reason = Some(reason);
            self.facts.asks_another_type |= found.is_some_and(|(whole, _)| names_another_type(whole));
            let _ = whole.iter().any(|whole| self.sentence(whole, votes));
        } else if lines < 3 {
            let [whole, _] = whole;
            self.broken = Some((whole, lines + 1));
        }
        true
    }

    /// Takes what a known sentence says: the name that was asked for, or that time ran out.
    fn sentence(&mut self, line: &str, votes: &mut Votes) -> bool {
        let folded = template::fold(line);
        let mut known = false;
        for item in ["cannot-find", "timed-out"] {
            for sentence in template::like(Table::Nslookup, item, &folded).filter(|it| it.matches(&folded)) {
                known = true;
                sentence.vote(votes);
                let name = sentence.value(&folded, 'q').filter(|name| scan::is_name(name));
                if self.facts.query.is_none() {
                    self.facts.query = name.map(str::to_owned);
                }
                if item == "timed-out" {
                    self.reason.get_or_insert(LookupOutcome::Timeout);
                }
            }
        }
        known
    }

    fn end(self) -> Option<Nslookup> {
        let mut facts = self.facts;
        let found = !facts.srv.is_empty() || !facts.addresses.is_empty();
        facts.outcome = if found {
            Some(LookupOutcome::Found)
        } else if self.reason.is_some() {
            self.reason
        } else if self.late > 0 {
            Some(LookupOutcome::Timeout)
        } else if facts.server_address.is_some() && !self.unclear {
            Some(LookupOutcome::Empty)
        } else {
            None
        };
        (self.seen || found).then_some(facts)
    }
}
