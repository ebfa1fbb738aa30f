//! The words of every language: whole, used, and set as its readers expect.

mod labels;
mod typography;
mod used;
mod windows;

use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// A text of a catalogue: a message's value or one of its attributes.
#[derive(Debug)]
struct Text {
    /// Below `rules/words`: `fr/steps.ftl`.
    file: String,
    /// `step-dns-ping`, or `step-dns-ping.why`.
    id: String,
    /// What is said, each variant of a choice by itself, with [`ARGUMENT`] in the place of an argument.
    said: String,
}

/// Stands for an argument: an object replacement character.
const ARGUMENT: char = '\u{FFFC}';

/// The texts of one language.
fn texts(language: &str) -> Vec<Text> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/words").join(language);
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of words") {
        let path = entry.expect("an entry").path();
        let file = format!("{language}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        let source = fs::read_to_string(&path).expect("words");
        let resource = fluent_syntax::parser::parse(source.as_str()).expect("Fluent");
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut add = |id: String, pattern: &Pattern<&str>| {
                let mut said = vec![String::new()];
                say(pattern, &mut said);
                texts.extend(said.into_iter().map(|said| Text { file: file.clone(), id: id.clone(), said }));
            };
            if let Some(pattern) = &message.value {
                add(message.id.name.to_owned(), pattern);
            }
            for attribute in &message.attributes {
                add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
            }
        }
    }
    texts
}

/// Appends a pattern to each of the texts so far; a choice makes more of them.
fn say(pattern: &Pattern<&str>, said: &mut Vec<String>) {
    for element in &pattern.elements {
        let inline = match element {
            PatternElement::TextElement { value } => {
                for text in &mut *said {
                    text.push_str(value);
                }
                continue;
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                let before = std::mem::take(said);
                for variant in variants {
                    let mut texts = before.clone();
                    say(&variant.value, &mut texts);
                    said.extend(texts);
                }
                continue;
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => inline,
        };
        let argument = ARGUMENT.to_string();
        let text =
            if let InlineExpression::StringLiteral { value } = inline { value } else { argument.as_str() };
        for so_far in &mut *said {
            so_far.push_str(text);
        }
    }
}
