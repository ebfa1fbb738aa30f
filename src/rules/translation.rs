//! Whether the words of every language are complete: the files, messages, attributes and arguments of
//! English, no more and no less.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement};

use super::RulesError;
use super::folder::{Files, below};
use super::languages::{folder_of, languages};
use crate::locale::{Language, Sentence};

/// The arguments of each text of a file, by its id: `step-dns-ping` or `step-dns-ping.why`.
type Texts<'t> = BTreeMap<String, BTreeSet<&'t str>>;

/// What the languages of a folder lack or have too much.
pub(super) fn flaws(files: &Files) -> Result<Vec<RulesError>, RulesError> {
    let mut flaws = Vec::new();
    for language in languages(files)?.into_iter().filter(|language| *language != Language::ENGLISH) {
        compare(files, language, &mut flaws);
    }
    Ok(flaws)
}

fn compare(files: &Files, language: Language, flaws: &mut Vec<RulesError>) {
    let (english, own) = (folder_of(Language::ENGLISH), folder_of(language));
    let name = |path: &str, folder: &str| path.strip_prefix(folder).unwrap_or(path).to_owned();
    let theirs: BTreeSet<String> = below(files, &english).map(|path| name(path, &english)).collect();
    let ours: BTreeSet<String> = below(files, &own).map(|path| name(path, &own)).collect();
    for file in theirs.union(&ours) {
        let (original, translated) = (format!("{english}{file}"), format!("{own}{file}"));
        match (files.get(&original), files.get(&translated)) {
            (Some(original), Some(text)) => compare_texts(&translated, original, text, flaws),
            (Some(_), None) => {
                flaws.push(RulesError::Missing(Sentence::new("rules-lack-file").with("file", translated)));
            }
            _ => {
                let reason = Sentence::new("translation-no-original").with("file", original);
                flaws.push(RulesError::Translation { file: translated, reason, line: 1 });
            }
        }
    }
}

fn compare_texts(file: &str, original: &str, translated: &str, flaws: &mut Vec<RulesError>) {
    // Both were read already, so both are Fluent.
    let (Ok(theirs), Ok(ours)) =
        (fluent_syntax::parser::parse(original), fluent_syntax::parser::parse(translated))
    else {
        return;
    };
    let (theirs, ours) = (texts(&theirs), texts(&ours));
    let ids: BTreeSet<&String> = theirs.keys().chain(ours.keys()).collect();
    for id in ids {
        let reason = match (theirs.get(id), ours.get(id)) {
            (Some(_), None) => Sentence::new("translation-missing"),
            (None, Some(_)) => Sentence::new("translation-surplus"),
            (Some(theirs), Some(ours)) if theirs != ours => Sentence::new("translation-arguments")
                .with("own", listed(ours))
                .with("english", listed(theirs)),
            _ => continue,
        };
        let (reason, line) = (reason.with("id", id), line_of(translated, id));
        flaws.push(RulesError::Translation { file: file.to_owned(), reason, line });
    }
}

/// The line of a message, from 1; of a missing one the last line.
fn line_of(text: &str, id: &str) -> usize {
    let message = id.split('.').next().unwrap_or(id);
    let starts =
        |line: &str| line.strip_prefix(message).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().position(starts).map_or_else(|| text.lines().count(), |at| at + 1)
}

fn listed(arguments: &BTreeSet<&str>) -> String {
    if arguments.is_empty() {
        return "–".to_owned();
    }
    arguments.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(" ")
}

fn texts<'t>(resource: &ast::Resource<&'t str>) -> Texts<'t> {
    let mut texts = Texts::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut add = |id: String, pattern: &ast::Pattern<&'t str>| {
            let mut arguments = BTreeSet::new();
            of_pattern(pattern, &mut arguments);
            texts.insert(id, arguments);
        };
        if let Some(pattern) = &message.value {
            add(message.id.name.to_owned(), pattern);
        }
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    texts
}

fn of_pattern<'t>(pattern: &ast::Pattern<&'t str>, arguments: &mut BTreeSet<&'t str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        of_expression(expression, arguments);
    }
}

fn of_expression<'t>(expression: &ast::Expression<&'t str>, arguments: &mut BTreeSet<&'t str>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                of_pattern(&variant.value, arguments);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => drop(arguments.insert(id.name)),
        InlineExpression::Placeable { expression } => of_expression(expression, arguments),
        _ => {}
    }
}
