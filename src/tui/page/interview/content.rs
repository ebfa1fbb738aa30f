//! The question in full, what is known, and what is still possible.

use std::collections::BTreeMap;

use outputs::Parsed;
use ratatui::text::Line;

use super::Conversation;
use crate::case::{Case, HostName};
use crate::evidence::{Observation, Run};
use crate::interview::{Asked, Reply, dictated};
use crate::locale::Args;
use crate::report::observation_sentence;
use crate::rules::{Class, Finding, cause_message};
use crate::tui::look::{COMMAND, DOUBTFUL, PLAIN, QUIET, STRONG};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, command_lines, item, paragraph};

/// What a pane keeps of its heading's room for itself, and with the signs where more is above or below.
const KEPT: usize = 5;
const SIGNS: usize = 12;

impl Conversation {
    /// What the question is about; nothing at the end.
    pub(super) fn title(&self, world: &World) -> Option<String> {
        let asked = self.asked()?;
        if asked.is_beside() {
            return Some(world.say("interview-answer-pasted"));
        }
        Some(world.tell(&self.question(world)?.message(), &asked.args))
    }

    /// The number of the question and what it is about.
    pub(super) fn heading(&self, world: &World) -> String {
        let Some(about) = self.title(world) else { return world.say("page-interview") };
        let number = Args::from([("number", (self.at + 1).to_string())]);
        world.words().labelled(&world.tell("interview-number", &number), &about)
    }

    /// What the pane of the question holds, which has so many rows.
    pub(super) fn question_lines(&self, world: &World, width: usize, rows: usize) -> Vec<Line<'static>> {
        let body = self.body_lines(world, width);
        let heading = self.heading(world);
        let kept = if body.len() > rows { SIGNS } else { KEPT };
        if columns(&heading) + kept <= width {
            return body;
        }
        // What is cut above stands here in full.
        let mut lines = paragraph(&heading, 1, width, PLAIN);
        lines.extend(body);
        lines
    }

    fn body_lines(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        if let Some(Reply::Pasted(parsed)) = self.beside() {
            return paragraph(&recognised(world, parsed), 1, width, PLAIN);
        }
        let (Some(question), Some(asked)) = (self.question(world), self.asked()) else {
            return paragraph(&world.say("interview-end"), 1, width, PLAIN);
        };
        if let Some(reply) = self.interview.reply(asked) {
            let args = Args::from([("answer", answer(world, asked, reply))]);
            lines.extend(paragraph(&world.tell("interview-again", &args), 1, width, DOUBTFUL));
        }
        let words = world.words();
        let say = words.attribute(&question.message(), "say", &asked.args).unwrap_or_default();
        let mark = |id: &str| format!(" {}", words.labelled(&world.say(id), ""));
        lines.extend(item(&say, &mark("interview-say"), width, STRONG));
        if let Some(command) = question.command.as_deref() {
            let command = asked.named(command);
            let label = if question.elsewhere { "interview-type-elsewhere" } else { "interview-type" };
            lines.push(Line::styled(format!(" {}", world.say(label)), QUIET));
            let broken = command_lines(&command, width.saturating_sub(5)).into_iter();
            lines.extend(broken.map(|piece| Line::styled(format!("   {piece}"), COMMAND)));
            let dictation = dictated(&command, words);
            lines.extend(item(&dictation, &mark("interview-dictate"), width, PLAIN));
        }
        let why = words.attribute(&question.message(), "why", &asked.args).unwrap_or_default();
        lines.extend(paragraph(&why, 1, width, QUIET));
        lines
    }

    /// The output that was pasted of itself, where that is shown.
    fn beside(&self) -> Option<&Reply> {
        self.interview.reply(self.asked().filter(|asked| asked.is_beside())?)
    }

    pub(super) fn standing_lines(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        for warning in &self.warnings {
            lines.extend(item(&world.say(warning), " ! ", width, DOUBTFUL));
        }
        let known = self.known(world);
        if known.is_empty() {
            lines.extend(paragraph(&world.say("interview-nothing-known"), 1, width, QUIET));
        }
        for sentence in known {
            lines.extend(item(&sentence, " • ", width, PLAIN));
        }
        for conflict in self.conflicts(world) {
            lines.extend(item(&conflict, " ! ", width, DOUBTFUL));
        }
        lines.extend(paragraph(&world.say("interview-possible"), 1, width, STRONG));
        lines.extend(self.possible(world, width));
        lines
    }

    /// What does not fit together, one sentence each.
    pub(super) fn conflicts(&self, world: &World) -> Vec<String> {
        let judgement = world.setup.rules.judge(&self.standing.run);
        let conflicts =
            judgement.findings.iter().filter(|finding| finding.diagnosis.cause.starts_with("outputs."));
        let said = |finding: &Finding<'_>| world.tell(&finding.diagnosis.message(), &finding.args);
        conflicts.map(said).collect()
    }

    /// The causes that are not excluded, by their class.
    fn possible(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let possible = &self.standing.possible;
        if possible.is_empty() {
            return paragraph(&world.say("interview-none-possible"), 1, width, PLAIN);
        }
        let ends = self.standing.next.is_none();
        let judgement = world.setup.rules.judge(&self.standing.run);
        let verdict = &judgement.verdict.diagnosis.cause;
        let mut classes: BTreeMap<Class, Vec<String>> = BTreeMap::new();
        for (cause, class, settled) in possible {
            let label = world.words().attribute(&cause_message(cause), "label", &Args::new());
            let label = label.unwrap_or_else(|| cause.clone());
            let settled = *settled && possible.len() == 1;
            let args = Args::from([("cause", label.clone())]);
            let label = match settled {
                true => world.tell("interview-certain", &args),
                // Where nothing is left to ask, the diagnosis stands although something is open.
                false if ends && verdict == cause => world.tell("interview-verdict", &args),
                false => label,
            };
            classes.entry(*class).or_default().push(label);
        }
        let line = |(class, causes): (Class, Vec<String>)| {
            let name = world.say(&format!("class-{}", class.id()));
            let args = Args::from([("class", name.clone()), ("causes", world.words().list(causes))]);
            let text = if class == Class::Healthy { name } else { world.tell("interview-several", &args) };
            item(&text, " ? ", width, PLAIN)
        };
        classes.into_iter().flat_map(line).collect()
    }

    /// What is known, one sentence each.
    fn known(&self, world: &World) -> Vec<String> {
        let (run, words) = (&self.standing.run, world.words());
        let case = Case::of(run);
        let mut known = Vec::new();
        let typed = self.interview.typed_code(&world.setup.rules);
        for code in typed.into_iter().chain(run.target.codes().filter(|code| Some(*code) != typed)) {
            let meaning = super::super::lookup::meaning(world, code);
            let args = Args::from([("code", code.to_string()), ("meaning", meaning)]);
            let id = match Some(code) == typed {
                true => "interview-client-code",
                false if self.interview.is_of_event(code) => "interview-event-code",
                false => "interview-told-code",
            };
            known.push(world.tell(id, &args));
        }
        let servers: Vec<String> = case.servers.iter().map(|server| server.server.to_string()).collect();
        if run.told.client {
            let domains: Vec<String> = case.asked_domains().map(|domain| domain.name.to_string()).collect();
            let id = match (servers.is_empty(), domains.is_empty()) {
                (false, false) => "interview-client-known",
                (false, true) => "interview-client-known-nowhere",
                (true, false) => "interview-client-known-serverless",
                (true, true) => "interview-client-known-nothing",
            };
            let args = [("servers", words.list(servers)), ("domains", words.list(domains))];
            known.push(world.tell(id, &Args::from(args)));
        } else if !servers.is_empty() {
            known.push(world.tell("interview-server-known", &Args::from([("servers", words.list(servers))])));
        }
        let named = run.target.kms_host.iter().cloned().map(HostName::Name);
        for host in named.chain(run.target.kms_addresses.iter().copied().map(HostName::Literal)) {
            known.push(world.tell("interview-host-known", &Args::from([("host", host.to_string())])));
        }
        known.extend(run.observations.iter().map(|seen| observation_sentence(words, &seen.seen)));
        if let Some(program) = &run.told.listener {
            let args = Args::from([("listener", crate::report::escape(program))]);
            known.push(world.tell("proof-listener", &args));
        }
        known.extend(self.of_events(world));
        known.extend(of_host(world, run));
        for set in &run.client.kms.overrides {
            let host = crate::report::escape(&set.host);
            known.push(world.tell("interview-override", &Args::from([("host", host)])));
        }
        if run.client.licence().is_some_and(crate::evidence::Licence::is_licensed) {
            known.push(world.say("interview-licensed"));
        }
        if run.told.other_key_channel {
            known.push(world.say("interview-key-channel"));
        } else if run.told.license && run.client.kms.overrides.is_empty() {
            known.push(world.say("interview-license-known"));
        }
        let mut said: Vec<String> = Vec::new();
        for sentence in known {
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
        said
    }

    /// What the client's event log says of its newest attempt.
    fn of_events(&self, world: &World) -> Vec<String> {
        let run = &self.standing.run;
        let windows = run.client.windows.as_ref();
        let request = windows.and_then(|windows| windows.last_request.as_ref()).map(|request| {
            let args = [
                ("asked_host", request.host.to_string()),
                ("asked_port", request.port.to_string()),
                ("asked_code", request.result.to_string()),
            ];
            world.tell("proof-client-request", &Args::from(args))
        });
        let answer = windows.and_then(|windows| windows.last_answer.as_ref()).map(|answer| {
            world.tell("proof-client-answer", &Args::from([("answer_code", answer.result.to_string())]))
        });
        let none = run.told.no_event.then(|| world.say("interview-no-event"));
        request.into_iter().chain(answer).chain(none).collect()
    }

    /// The page as it will be with a pasted output.
    pub(super) fn with(&self, world: &World, parsed: &Parsed) -> Self {
        let mut interview = self.interview.clone();
        interview.paste(self.asked(), &world.setup.rules, parsed.clone());
        Self::of(world, interview)
    }

    /// The sentences about what is known that are not said of the case as it was.
    pub(super) fn added(&self, world: &World, before: &Self) -> Vec<String> {
        let said = before.known(world);
        self.known(world).into_iter().filter(|sentence| !said.contains(sentence)).collect()
    }

    /// Whether the evidence says nothing that it did not say before.
    pub(super) fn is_as(&self, before: &Self) -> bool {
        let (run, old) = (&self.standing.run, &before.standing.run);
        let is_old = |new: &Observation| old.observations.iter().any(|known| known.seen == new.seen);
        (&run.client, &run.target, &run.told) == (&old.client, &old.target, &old.told)
            && run.observations.iter().all(is_old)
    }
}

/// What the KMS host's own outputs say.
fn of_host(world: &World, run: &Run) -> Vec<String> {
    let Some(licence) = run.told.kms_host.as_ref().and_then(|host| host.licence()) else { return Vec::new() };
    let count = licence
        .current_count
        .map(|count| world.tell("proof-told-count", &Args::from([("current_count", count.to_string())])));
    let unlicensed = licence.status.is_some() && !licence.is_licensed();
    count.into_iter().chain(unlicensed.then(|| world.say("proof-told-licence"))).collect()
}

/// Which outputs a text holds.
pub(super) fn recognised(world: &World, parsed: &Parsed) -> String {
    let commands: Vec<&str> = parsed.blocks.iter().map(|block| block.facts.command()).collect();
    world.tell("interview-read", &Args::from([("commands", world.words().list(commands))]))
}

/// An answer in a few words.
fn answer(world: &World, asked: &Asked, reply: &Reply) -> String {
    match reply {
        Reply::Unknown => world.say("interview-answer-unknown"),
        Reply::Pasted(_) => world.say("interview-answer-pasted"),
        Reply::Chosen { choice, values, .. } => {
            let question = asked.question(&world.setup.rules);
            let chosen = question.and_then(|question| {
                let choice = question.choices.iter().find(|one| one.id == *choice)?;
                Some((question, choice))
            });
            let Some((question, choice)) = chosen else { return String::new() };
            let given = choice.fields.iter().filter_map(|field| {
                let value = values.get(&field.id).filter(|value| !value.is_empty())?;
                // One value needs no name.
                let alone = choice.fields.len() == 1;
                let named = || world.words().labelled(&world.say(&field.message()), value);
                Some(if alone { value.clone() } else { named() })
            });
            let given: Vec<String> = given.collect();
            let said = || world.tell(&question.choice_message(choice), &asked.args);
            match given.as_slice() {
                [] => said(),
                // The same value may stand in another answer, too.
                [value] if question.choices.len() > 1 => world.words().bracketed(&said(), value),
                _ => world.words().list(given),
            }
        }
    }
}
