//! Whether the files of a rules folder fit together, and where they do not.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::condition::Leaf;
use super::folder::{Files, json};
use super::{ARGUMENTS, About, Command, Condition, Diagnosis, Fact, Offer, Remedy, RulesError, Terms};
use crate::locale::Sentence;

/// Checks that need the text, to tell where something is wrong.
pub(super) struct Check<'f> {
    pub(super) files: &'f Files,
    pub(super) terms: &'f Terms,
}

impl Check<'_> {
    pub(super) fn read<T: DeserializeOwned>(&self, file: &str) -> Result<T, RulesError> {
        json(self.files, file)?
            .ok_or_else(|| RulesError::Missing(Sentence::new("rules-lack-file").with("file", file)))
    }

    /// Terms use terms that exist, and none rests on itself. Their facts are checked where they are used.
    pub(super) fn terms(&self) -> Result<(), RulesError> {
        let mut known: Vec<&str> = Vec::new();
        let mut waiting: Vec<&str> = self.terms.keys().map(String::as_str).collect();
        for condition in self.terms.values() {
            self.known_terms("terms.json", condition)?;
        }
        while !waiting.is_empty() {
            let ready = |name: &&str| {
                let mut ready = true;
                self.terms[*name].leaves(About::Case, &mut |leaf, _| {
                    ready &= !matches!(leaf, Leaf::Term(term) if !known.contains(&term));
                });
                ready
            };
            let (now, later): (Vec<&str>, Vec<&str>) = waiting.iter().copied().partition(ready);
            if now.is_empty() {
                let circle = Sentence::new("rules-term-circle").with("name", later[0]);
                return Err(self.broken("terms.json", later[0], circle));
            }
            known.extend(now);
            waiting = later;
        }
        Ok(())
    }

    fn known_terms(&self, file: &str, condition: &Condition) -> Result<(), RulesError> {
        let mut unknown = None;
        condition.leaves(About::Case, &mut |leaf, _| match leaf {
            Leaf::Term(term) if !self.terms.contains_key(term) => unknown = Some(term.to_owned()),
            _ => {}
        });
        let say = |term: &String| Sentence::new("rules-unknown-term").with("name", term);
        unknown.map_or(Ok(()), |term| Err(self.broken(file, &term, say(&term))))
    }

    /// Every fact that `condition` rests on, also through its terms, fits the subject at its place.
    pub(super) fn condition(
        &self,
        file: &str,
        condition: &Condition,
        about: About,
    ) -> Result<(), RulesError> {
        self.known_terms(file, condition)?;
        self.misfit(condition, about, None)
            .map_or(Ok(()), |(word, reason)| Err(self.broken(file, &word, reason)))
    }

    /// The first word that does not fit: a fact, or the term that brings it in.
    fn misfit(
        &self,
        condition: &Condition,
        about: About,
        through: Option<&str>,
    ) -> Option<(String, Sentence)> {
        let mut found = None;
        condition.leaves(about, &mut |leaf, about| {
            let misfit = match leaf {
                Leaf::Term(term) => self.misfit(&self.terms[term], about, through.or(Some(term))),
                Leaf::Fact(fact) if fact.about() != About::Case && fact.about() != about => {
                    let name = kebab(fact);
                    let id = |about: About| format!("{about:?}").to_lowercase();
                    let misfit = Sentence::new("rules-misfit").with("name", &name);
                    let misfit = misfit.with("of", id(fact.about())).with("here", id(about));
                    Some((through.unwrap_or(&name).to_owned(), misfit))
                }
                Leaf::Fact(_) => None,
            };
            found = found.take().or(misfit);
        });
        found
    }

    pub(super) fn diagnosis(
        &self,
        file: &str,
        row: &Diagnosis,
        remedies: &BTreeMap<String, Remedy>,
    ) -> Result<(), RulesError> {
        for condition in [Some(&row.error), row.warning.as_ref()].into_iter().flatten() {
            self.condition(file, condition, row.about)?;
        }
        if let Some(fact) = row.address.filter(|fact| row.about != About::Host || !fact.is_of_an_address()) {
            let name = kebab(fact);
            let message = Sentence::new("rules-no-address-fact").with("name", &name);
            return Err(self.broken(file, &name, message));
        }
        if let Some(fact) = row.domain {
            self.condition(file, &Condition::Fact(fact), About::Domain)?;
        }
        for Offer { remedy: id, when } in &row.remedies {
            if let Some(when) = when {
                self.condition(file, when, row.about)?;
            }
            let unknown = || Sentence::new("rules-unknown-remedy").with("name", id);
            let remedy = remedies.get(id).ok_or_else(|| self.broken(file, id, unknown()))?;
            if let Some(when) = &remedy.when {
                self.condition(&format!("remedies/{id}.json"), when, row.about)?;
            }
        }
        Ok(())
    }

    pub(super) fn remedy(&self, file: &str, remedy: &Remedy) -> Result<(), RulesError> {
        if file != format!("remedies/{}.json", remedy.id) {
            let other = Sentence::new("rules-other-file").with("name", &remedy.id);
            return Err(self.broken(file, &remedy.id, other));
        }
        for Command { line, .. } in remedy.commands.iter().chain(&remedy.undo_commands) {
            if let Some(name) = placeholders(line).find(|name| !ARGUMENTS.contains(name)) {
                let unknown = Sentence::new("rules-unknown-argument").with("name", name);
                return Err(self.broken(file, &format!("{{{name}}}"), unknown));
            }
        }
        Ok(())
    }

    /// An error at the first place in `file` where `word` stands.
    pub(super) fn broken(&self, file: &str, word: &str, reason: Sentence) -> RulesError {
        let text = self.files.get(file).map_or("", String::as_str);
        let quoted = text.find(&format!("\"{word}\""));
        let at = quoted.or_else(|| text.find(word)).unwrap_or_default();
        let line_start = text[..at].rfind('\n').map_or(0, |at| at + 1);
        let line = text[..at].matches('\n').count() + 1;
        RulesError::Broken {
            file: file.to_owned(),
            reason,
            line,
            column: text[line_start..at].chars().count() + 1,
        }
    }
}

/// The names between braces in a command line; PowerShell's own braces hold more than a name.
pub(super) fn placeholders(line: &str) -> impl Iterator<Item = &str> {
    line.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
}

fn kebab(fact: Fact) -> String {
    let mut name = String::new();
    for c in format!("{fact:?}").chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
