//! Reading a rules folder, and refusing one that is broken.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::check::Check;
use super::{
    About, CodeEntry, Codes, Condition, Diagnosis, Fact, Field, Question, Reference, Remedy, StepRule, Terms,
    built_in, languages, translation,
};
use crate::evidence::{Role, StepId};
use crate::locale::{Args, Language, Sentence, Words};

/// The built-in words of the first of the `wanted` languages that there is, else English: what the
/// program says before it has read any rules, and about them.
#[must_use]
pub fn built_in_words(wanted: &[Language]) -> Arc<Words> {
    let language = Language::negotiate(wanted, &built_in_languages());
    // A test keeps broken ones out; ids are better than nothing.
    let words = languages::words(built_in::files(), &[language]).unwrap_or_default();
    words.into_iter().next().unwrap_or_else(|| Arc::new(Words::new(Language::ENGLISH)))
}

/// The languages of the built-in words, English first.
#[must_use]
pub fn built_in_languages() -> Vec<Language> {
    languages::languages(built_in::files()).unwrap_or_default()
}

/// No file of rules is larger than this, in octets.
const LARGEST_FILE: u64 = 1 << 20;

/// The **rules**: every row, step, remedy, code and sentence, checked against one another.
#[derive(Debug)]
pub struct Rules {
    pub(super) diagnoses: Vec<Diagnosis>,
    pub(super) steps: BTreeMap<StepId, StepRule>,
    pub(super) remedies: BTreeMap<String, Remedy>,
    pub(super) terms: Terms,
    /// The table of error codes.
    pub codes: Codes,
    /// The questions to a caller, in the documented order.
    pub interview: Vec<Question>,
    /// What can be looked up beside codes.
    pub references: Vec<Reference>,
    /// English first.
    words: Vec<Arc<Words>>,
}

/// A rules folder that cannot be used.
#[derive(Debug)]
pub enum RulesError {
    /// The folder or a file in it cannot be read.
    Unreadable {
        /// Which.
        path: String,
        /// Why.
        reason: Sentence,
    },
    /// A file does not say what a rule must say.
    Broken {
        /// The file, below the folder.
        file: String,
        /// What is wrong.
        reason: Sentence,
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// Something that must be there is not, or is not as it must be.
    Missing(Sentence),
    /// The words of a language differ from English in more than their language.
    Translation {
        /// The file, below the folder.
        file: String,
        /// What is wrong.
        reason: Sentence,
        /// From 1.
        line: usize,
    },
}

impl From<&RulesError> for Sentence {
    fn from(error: &RulesError) -> Self {
        match error {
            RulesError::Unreadable { path, reason } => {
                Self::new("rules-unreadable").with("path", path).with_sentence("reason", reason.clone())
            }
            RulesError::Broken { file, reason, line, column } => Self::new("rules-broken")
                .with("file", file)
                .with_sentence("reason", reason.clone())
                .with("line", line)
                .with("column", column),
            RulesError::Missing(sentence) => sentence.clone(),
            RulesError::Translation { file, reason, line } => Self::new("rules-translation")
                .with("file", file)
                .with_sentence("reason", reason.clone())
                .with("line", line),
        }
    }
}

/// The texts of a folder, by their path below it, with `/` between the parts.
pub(super) type Files = BTreeMap<String, String>;

impl Rules {
    /// The rules inside the executable.
    ///
    /// # Errors
    ///
    /// A defect of the build, which a test keeps out.
    pub fn built_in() -> Result<Self, RulesError> {
        Self::parse(built_in::files())
    }

    /// The rules of a folder.
    ///
    /// # Errors
    ///
    /// What cannot be read, and what is wrong in it, with file, line and column.
    pub fn read(folder: &Path) -> Result<Self, RulesError> {
        let mut files = Files::new();
        collect(folder, "", &mut files)?;
        Self::parse(&files)
    }

    /// The rules of a folder, or the built-in ones, if nothing at all is wrong with them: other than to
    /// use them, it is needed that the words of every language are complete.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, as far as it can be told.
    pub fn check(folder: Option<&Path>) -> Result<Self, Vec<RulesError>> {
        let one = |error| vec![error];
        let mut own = Files::new();
        let files = match folder {
            Some(folder) => {
                collect(folder, "", &mut own).map_err(one)?;
                &own
            }
            None => built_in::files(),
        };
        let rules = Self::parse(files).map_err(one)?;
        let flaws = translation::flaws(files).map_err(one)?;
        if flaws.is_empty() { Ok(rules) } else { Err(flaws) }
    }

    /// The rows, in the table's order.
    #[must_use]
    pub fn diagnoses(&self) -> &[Diagnosis] {
        &self.diagnoses
    }

    /// The languages that there are words for, English first.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        self.words.iter().map(|words| words.language()).collect()
    }

    /// The words of `language`; English where there are none.
    #[must_use]
    pub fn words(&self, language: Language) -> &Words {
        let language = Language::negotiate(&[language], &self.languages());
        self.words.iter().find(|words| words.language() == language).unwrap_or(&self.words[0])
    }

    /// The rows of one role, in the table's order.
    pub(super) fn rows(&self, role: Role) -> impl DoubleEndedIterator<Item = &Diagnosis> {
        self.diagnoses.iter().filter(move |row| row.role == role)
    }

    /// The row that holds when no other of the role does.
    pub(super) fn last_row(&self, role: Role) -> &Diagnosis {
        // The folder is refused where a role has no row.
        self.rows(role).next_back().unwrap_or(&self.diagnoses[0])
    }

    fn parse(files: &Files) -> Result<Self, RulesError> {
        let terms: Terms = json(files, "terms.json")?.unwrap_or_default();
        let codes: Vec<CodeEntry> = json(files, "codes.json")?.unwrap_or_default();
        let mut rules = Self {
            diagnoses: Vec::new(),
            steps: BTreeMap::new(),
            remedies: BTreeMap::new(),
            terms,
            codes: Codes(codes),
            references: json(files, "lookup.json")?.unwrap_or_default(),
            interview: json(files, "interview.json")?.unwrap_or_default(),
            words: languages::words(files, &languages::languages(files)?)?,
        };
        let check = Check { files, terms: &rules.terms };
        check.terms()?;
        for file in below(files, "remedies/") {
            let remedy: Remedy = check.read(file)?;
            check.remedy(file, &remedy)?;
            rules.remedies.insert(remedy.id.clone(), remedy);
        }
        for file in below(files, "steps/") {
            let step: StepRule = check.read(file)?;
            for condition in step.skip.iter().chain([&step.pass, &step.warn]) {
                check.condition(file, condition, About::Case)?;
            }
            rules.steps.insert(step.step, step);
        }
        for file in below(files, "diagnoses/") {
            let row: Diagnosis = check.read(file)?;
            check.diagnosis(file, &row, &rules.remedies)?;
            if let Some(other) = rules.rows(row.role).find(|other| other.cause == row.cause) {
                let twice = Sentence::new("rules-twice").with("name", &other.cause);
                return Err(check.broken(file, &other.cause, twice));
            }
            rules.diagnoses.push(row);
        }
        rules.diagnoses.sort_by_key(|row| row.row);
        rules.check_whole()?;
        Ok(rules)
    }

    fn check_whole(&self) -> Result<(), RulesError> {
        if let Some(step) = StepId::ALL.into_iter().find(|step| !self.steps.contains_key(step)) {
            return Err(RulesError::Missing(Sentence::new("rules-lack-step").with("step", step.id())));
        }
        let catches_all =
            |row: &Diagnosis| row.error == Condition::Fact(Fact::NoOtherRow) && row.about == About::Case;
        let has_last_row = |role| self.rows(role).next_back().is_some_and(catches_all);
        if ![Role::Client, Role::Host].into_iter().all(has_last_row) {
            return Err(RulesError::Missing(Sentence::new("rules-lack-last-row")));
        }
        // Another language falls back to English where it lacks something.
        let english = &self.words[0];
        let causes = self.diagnoses.iter().map(Diagnosis::message);
        let remedies = self.remedies.values().map(Remedy::message);
        let steps = StepId::ALL.iter().map(|step| format!("step-{}", step.id()));
        let codes = self.codes.entries().iter().map(CodeEntry::message);
        let references = self.references.iter().map(Reference::message);
        let questions = self.interview.iter().flat_map(question_words).chain(references);
        let mut all = causes.chain(remedies).chain(steps).chain(codes).chain(questions);
        let label = |row: &Diagnosis| english.attribute(&row.message(), "label", &Args::new());
        let unlabelled = self.diagnoses.iter().find(|row| row.has_label() && label(row).is_none());
        let label = unlabelled.map(|row| format!("{}.label", row.message()));
        if let Some(id) = all.find(|id| !english.has(id)).or(label) {
            let lack = Sentence::new("rules-lack-words").with("id", id).with("language", english.language());
            return Err(RulesError::Missing(lack));
        }
        match self
            .codes
            .entries()
            .iter()
            .filter_map(|entry| entry.cause.as_ref())
            .find(|cause| !self.diagnoses.iter().any(|row| row.cause == **cause))
        {
            Some(cause) => Err(RulesError::Missing(Sentence::new("rules-lack-cause").with("cause", cause))),
            None => Ok(()),
        }
    }
}

/// The ids of the words of a question, its choices and its values.
fn question_words(question: &Question) -> Vec<String> {
    let choices = question.choices.iter();
    let fields = choices.clone().flat_map(|choice| &choice.fields).map(Field::message);
    let choices = choices.map(|choice| question.choice_message(choice));
    [question.message()].into_iter().chain(choices).chain(fields).collect()
}

pub(super) fn json<T: DeserializeOwned>(files: &Files, file: &str) -> Result<Option<T>, RulesError> {
    let Some(text) = files.get(file) else { return Ok(None) };
    serde_json::from_str(text).map(Some).map_err(|error| {
        let message = error.to_string();
        let end = message.rfind(" at line ").unwrap_or(message.len());
        RulesError::Broken {
            file: file.to_owned(),
            reason: Sentence::verbatim(&message[..end]),
            line: error.line(),
            column: error.column(),
        }
    })
}

pub(super) fn below<'f>(files: &'f Files, folder: &str) -> impl Iterator<Item = &'f str> {
    files.keys().map(String::as_str).filter(move |path| path.starts_with(folder))
}

fn is_rule(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "json" || extension == "ftl")
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) -> Result<(), RulesError> {
    let unreadable =
        |path: &Path, reason| RulesError::Unreadable { path: path.display().to_string(), reason };
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, (&error).into()))? {
        let entry = entry.map_err(|error| unreadable(folder, (&error).into()))?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let metadata = std::fs::metadata(&path).map_err(|error| unreadable(&path, (&error).into()))?;
        if metadata.is_dir() && prefix.split('/').count() < 4 {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else if metadata.is_file() && is_rule(&name) {
            if metadata.len() > LARGEST_FILE {
                return Err(unreadable(&path, Sentence::new("rules-too-large")));
            }
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, (&error).into()))?;
            files.insert(format!("{prefix}{name}"), text);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
