//! Reading a rules folder, and refusing one that is broken.

use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

use super::check::Check;
use super::{
    About, CodeEntry, Codes, Condition, Diagnosis, Fact, Field, Question, Reference, Remedy, StepRule, Terms,
};
use crate::evidence::StepId;
use crate::locale::{Language, Words};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// A file of the built-in folder, as `labels/ping.tsv`: tables that no rules folder replaces.
#[must_use]
pub fn built_in_table(path: &str) -> Option<&'static str> {
    BUILT_IN.get_file(path)?.contents_utf8()
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
    words: Vec<Words>,
}

/// A rules folder that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RulesError {
    /// The folder or a file in it cannot be read.
    #[error("failed to read rules `{path}`: {source}")]
    Unreadable {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A file does not say what a rule must say.
    #[error("failed to read rule `{file}`: {message} at line {line} column {column}")]
    Broken {
        /// The file, below the folder.
        file: String,
        /// What is wrong.
        message: String,
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// Something that must be there is not.
    #[error("the rules lack {0}")]
    Missing(String),
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
        let mut files = Files::new();
        collect_built_in(&BUILT_IN, &mut files);
        Self::parse(&files)
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

    /// The rows, in the table's order.
    #[must_use]
    pub fn diagnoses(&self) -> &[Diagnosis] {
        &self.diagnoses
    }

    /// The words of `language`; English where there are none.
    #[must_use]
    pub fn words(&self, language: Language) -> &Words {
        self.words.iter().find(|words| words.language() == language).unwrap_or(&self.words[0])
    }

    /// The row that holds when no other does.
    pub(super) fn last_row(&self) -> &Diagnosis {
        &self.diagnoses[self.diagnoses.len() - 1]
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
            words: words(files)?,
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
            if let Some(other) = rules.diagnoses.iter().find(|other| other.cause == row.cause) {
                return Err(check.broken(file, &other.cause, format!("`{}` is there twice", other.cause)));
            }
            rules.diagnoses.push(row);
        }
        rules.diagnoses.sort_by_key(|row| row.row);
        rules.check_whole()?;
        Ok(rules)
    }

    fn check_whole(&self) -> Result<(), RulesError> {
        if let Some(step) = StepId::ALL.into_iter().find(|step| !self.steps.contains_key(step)) {
            return Err(RulesError::Missing(format!("a rule for the step `{}`", step.id())));
        }
        let catches_all =
            |row: &Diagnosis| row.error == Condition::Fact(Fact::NoOtherRow) && row.about == About::Case;
        if !self.diagnoses.last().is_some_and(catches_all) {
            return Err(RulesError::Missing(
                "a last row of the case with the condition `no-other-row`".to_owned(),
            ));
        }
        for words in &self.words {
            let causes = self.diagnoses.iter().map(Diagnosis::message);
            let remedies = self.remedies.values().map(Remedy::message);
            let steps = StepId::ALL.iter().map(|step| format!("step-{}", step.id()));
            let codes = self.codes.entries().iter().map(CodeEntry::message);
            let references = self.references.iter().map(Reference::message);
            let questions = self.interview.iter().flat_map(question_words).chain(references);
            if let Some(id) =
                causes.chain(remedies).chain(steps).chain(codes).chain(questions).find(|id| !words.has(id))
            {
                let language = words.language().tag();
                return Err(RulesError::Missing(format!("the words `{id}` in the language `{language}`")));
            }
        }
        match self
            .codes
            .entries()
            .iter()
            .filter_map(|entry| entry.cause.as_ref())
            .find(|cause| !self.diagnoses.iter().any(|row| row.cause == **cause))
        {
            Some(cause) => {
                Err(RulesError::Missing(format!("a row for the cause `{cause}` of an error code")))
            }
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
            message: message[..end].to_owned(),
            line: error.line(),
            column: error.column(),
        }
    })
}

fn words(files: &Files) -> Result<Vec<Words>, RulesError> {
    let mut languages = Vec::new();
    for language in Language::ALL {
        let mut words = Words::new(language);
        for file in below(files, &format!("words/{}/", language.tag())) {
            words.add(&files[file]).map_err(|error| RulesError::Broken {
                file: file.to_owned(),
                message: error.message,
                line: error.line,
                column: error.column,
            })?;
        }
        languages.push(words);
    }
    Ok(languages)
}

fn below<'f>(files: &'f Files, folder: &str) -> impl Iterator<Item = &'f str> {
    files.keys().map(String::as_str).filter(move |path| path.starts_with(folder))
}

fn is_rule(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "json" || extension == "ftl")
}

fn collect_built_in(folder: &Dir<'_>, files: &mut Files) {
    for file in folder.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(path.replace('\\', "/"), text.to_owned());
        }
    }
    for folder in folder.dirs() {
        collect_built_in(folder, files);
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) -> Result<(), RulesError> {
    let unreadable =
        |path: &Path, source| RulesError::Unreadable { path: path.display().to_string(), source };
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
        let entry = entry.map_err(|error| unreadable(folder, error))?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let metadata = std::fs::metadata(&path).map_err(|error| unreadable(&path, error))?;
        if metadata.is_dir() && prefix.split('/').count() < 4 {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else if metadata.is_file() && is_rule(&name) {
            if metadata.len() > LARGEST_FILE {
                return Err(unreadable(&path, std::io::Error::other("larger than 1 MiB")));
            }
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            files.insert(format!("{prefix}{name}"), text);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
