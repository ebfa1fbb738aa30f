//! From the judgement to sentences and commands, with the real names of the case.

use crate::evidence::{Allowed, EndpointResult, Observation, Role, Run, RunSource, Seen};
use crate::locale::{Args, Words};
use crate::rules::{ARGUMENTS, Command, LIST_SEPARATOR, LISTS, PROFILES, QUOTES, is_safe_in_a_command};

use super::escape;

/// Says things about one run in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording<'w> {
    pub(super) words: &'w Words,
    /// Whether no RPC bind was asked for, so that “serves KMS” cannot be said.
    unproven: bool,
    /// Of what the report speaks.
    role: Role,
}

impl<'w> Wording<'w> {
    pub(super) fn new(words: &'w Words, run: &Run) -> Self {
        let bound = |observation: &Observation| match &observation.seen {
            Seen::Connect(connection) => connection.result() == EndpointResult::Kms,
            _ => false,
        };
        // A person's tools open a port and ask nothing behind it.
        let told = run.source != RunSource::Live && !run.observations.iter().any(bound);
        let wording = Self::allowing(words, run.allowed);
        Self { role: run.target.role, unproven: wording.unproven || told, ..wording }
    }

    /// For a run that may ask what `allowed` says.
    pub(super) fn allowing(words: &'w Words, allowed: Allowed) -> Self {
        Self { words, unproven: !allowed.rpc, role: Role::default() }
    }

    /// The id of what is said where this role's machine is meant: `ID-host` in the place of `ID`.
    fn id(&self, id: &str) -> String {
        for_role(self.words, id, self.role)
    }

    /// The arguments with a placeholder for each that is not known, safe for a terminal, lists as the
    /// language separates them.
    pub(super) fn complete<'a>(&self, args: &Args<'a>) -> Args<'a> {
        let mut complete: Args<'a> =
            args.iter().map(|(name, value)| (*name, self.said(name, value))).collect();
        for name in ARGUMENTS {
            if !complete.contains_key(name) {
                complete.insert(name, self.words.plain(&missing(name)));
            }
        }
        complete
    }

    /// The value of an argument, as the language writes it.
    fn said(&self, name: &str, value: &str) -> String {
        if QUOTES.contains(&name) {
            return self.words.list(value.lines().map(|line| self.words.quoted(&escape(line))));
        }
        let value = escape(value);
        let items = value.split(LIST_SEPARATOR);
        if PROFILES.contains(&name) {
            self.words.list(items.map(|profile| self.words.plain(&format!("value-profile-{profile}"))))
        } else if LISTS.contains(&name) {
            self.words.list(items)
        } else {
            value
        }
    }

    /// The value of `id`; where only TCP was tried, the form that claims no more than that.
    pub(super) fn text(&self, id: &str, args: &Args<'_>) -> String {
        let id = self.id(id);
        let open = self.unproven.then(|| self.words.attribute(&id, "open", args)).flatten();
        open.unwrap_or_else(|| self.words.text(&id, args))
    }

    /// The attribute `name` of `id`; where only TCP was tried, the form that claims no more than that.
    pub(super) fn attribute(&self, id: &str, name: &str, args: &Args<'_>) -> Option<String> {
        let id = self.id(id);
        let open = self.unproven.then(|| self.words.attribute(&id, &format!("{name}-open"), args)).flatten();
        open.or_else(|| self.words.attribute(&id, name, args))
    }

    /// A command with the names of the case in it. A name that a shell could read as more than a
    /// name is left out: whoever copies the line fills it in.
    pub(super) fn command(&self, command: &Command, args: &Args<'_>) -> String {
        let mut line = String::new();
        let mut rest = command.line.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            line.push_str(before);
            rest = after;
            if let Some((name, after)) = after.split_once('}').filter(|(name, _)| ARGUMENTS.contains(name)) {
                line.push_str(&self.command_argument(name, args));
                rest = after;
            } else {
                line.push('{');
            }
        }
        line.push_str(rest);
        line
    }

    fn command_argument(&self, name: &str, args: &Args<'_>) -> String {
        let known = args.get(name).filter(|value| is_safe_in_a_command(name, value)).cloned();
        let missing = missing(name);
        let placeholder = || self.words.attribute(&missing, "command", &Args::new());
        known.or_else(placeholder).unwrap_or_else(|| format!("<{}>", name.to_uppercase().replace('_', "-")))
    }
}

/// `ID-host` where a KMS host is checked and the catalogue has such words; else `ID`.
pub(super) fn for_role(words: &Words, id: &str, role: Role) -> String {
    let special = format!("{id}-host");
    if role == Role::Host && words.has(&special) { special } else { id.to_owned() }
}

fn missing(name: &str) -> String {
    format!("missing-{}", name.replace('_', "-"))
}
