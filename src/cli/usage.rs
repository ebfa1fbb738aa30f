//! What the argument parser did not pass on, in one line with a hint.

use std::error::Error as _;
use std::fmt;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Exit, Failure};
use crate::locale::Sentence;
use crate::report::escape;

/// A value that a flag does not take, and why.
#[derive(Debug, Clone)]
pub(super) struct Refusal(pub(super) Sentence);

impl Refusal {
    pub(super) fn new(message: &'static str) -> Self {
        Self(Sentence::new(message))
    }
}

impl fmt::Display for Refusal {
    /// Names the message: it is said by [`failure`], where the language is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Refusal {}

/// The failure that `error` is.
pub(super) fn failure(error: &Error) -> Failure {
    let failure = Failure::new(Exit::Usage, message(error));
    let commands = [ErrorKind::MissingSubcommand, ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand];
    if commands.contains(&error.kind()) {
        return failure.hint(Sentence::new("usage-rules"));
    }
    let similar = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let similar: Vec<String> = similar.into_iter().flat_map(|kind| texts(error, kind)).collect();
    if !similar.is_empty() {
        return failure.hint(Sentence::new("usage-similar").with_list("names", similar));
    }
    let possible = texts(error, ContextKind::ValidValue);
    if !possible.is_empty() {
        return failure.hint(Sentence::new("usage-possible-values").with_list("values", possible));
    }
    failure.hint(Sentence::new("usage-help"))
}

fn message(error: &Error) -> Sentence {
    let text = |kind| texts(error, kind).join(" ");
    let argument = text(ContextKind::InvalidArg);
    let named = |id| Sentence::new(id).with("argument", &argument);
    let value = text(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => named("usage-unexpected-argument"),
        ErrorKind::InvalidSubcommand => {
            Sentence::new("usage-unrecognized-command").with("command", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => named("usage-value-missing"),
        ErrorKind::InvalidValue => named("usage-invalid-value").with("value", value),
        ErrorKind::ValueValidation => {
            let refusal = error.source().and_then(|source| source.downcast_ref::<Refusal>());
            match refusal {
                Some(Refusal(reason)) => named("usage-invalid-value-because")
                    .with("value", value)
                    .with_sentence("reason", reason.clone()),
                None => named("usage-invalid-value").with("value", value),
            }
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            named("usage-one-value")
        }
        ErrorKind::MissingRequiredArgument => Sentence::new("usage-argument-missing")
            .with_list("arguments", texts(error, ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict => conflict(error, &argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Sentence::new("usage-command-missing")
        }
        ErrorKind::InvalidUtf8 => Sentence::new("usage-not-unicode"),
        _ => Sentence::verbatim(escape(error.render().to_string().lines().next().unwrap_or_default())),
    }
}

fn conflict(error: &Error, argument: &str) -> Sentence {
    let other = texts(error, ContextKind::PriorArg).join(" ");
    let command = texts(error, ContextKind::InvalidSubcommand).join(" ");
    if !command.is_empty() {
        return Sentence::new("usage-command-conflict").with("command", command).with("other", other);
    }
    let named = |id| Sentence::new(id).with("argument", argument);
    if other.is_empty() || other == argument {
        return named("usage-twice");
    }
    named("usage-conflict").with("other", other)
}

/// What the parser says about one part of the error, made harmless.
fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![escape(text)],
        Some(ContextValue::Strings(texts)) => texts.iter().map(|text| escape(text)).collect(),
        _ => Vec::new(),
    }
}
