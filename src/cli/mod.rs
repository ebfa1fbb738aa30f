//! The command line: arguments in, a report on stdout, progress on stderr, an exit code out.

mod arguments;
mod check;
mod demo;
mod exit;
mod explain;
mod failure;
mod generate;
mod help;
mod import;
mod machine;
mod output;
mod parse;
mod progress;
mod report;
mod rules;
mod usage;
mod values;
mod voice;
mod wizard;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgMatches, CommandFactory, FromArgMatches};

pub use exit::Exit;

use crate::locale::Sentence;
use crate::rules::built_in_languages;
use arguments::{Arguments, CommandArguments};
use failure::Failure;
use voice::Voice;

/// Runs the command that `arguments` ask for. The first of them is the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let _console = crate::platform::Console::prepare();
    let arguments = voice::behind_the_command(arguments.into_iter().collect());
    let voice = Voice::for_arguments(&arguments);
    let done = match understood(&arguments) {
        Ok(matches) => carry_out(&matches, &voice),
        Err(error) => answer(&error, &arguments, &voice),
    };
    done.unwrap_or_else(|failure| failure.tell(&voice)).into()
}

fn understood(arguments: &[OsString]) -> Result<ArgMatches, clap::Error> {
    Arguments::command().try_get_matches_from(arguments)
}

fn carry_out(matches: &ArgMatches, voice: &Voice) -> Result<Exit, Failure> {
    let arguments = Arguments::from_arg_matches(matches).map_err(|error| usage::failure(&error))?;
    // A folder of rules may have more languages than the program.
    if let Some(language) = voice.unknown_here().filter(|_| !names_rules(matches)) {
        return Err(no_such_language(language, &built_in_languages()));
    }
    match arguments.command {
        Some(CommandArguments::Check(check)) => check::run(&check, voice),
        Some(CommandArguments::Demo(demo)) => demo::run(&demo, voice),
        Some(CommandArguments::Import(arguments)) => import::run(&arguments, voice),
        Some(CommandArguments::Parse(arguments)) => parse::run(&arguments, voice),
        Some(CommandArguments::Explain(arguments)) => explain::run(&arguments, voice),
        Some(CommandArguments::Report(saved)) => report::run(&saved, voice),
        Some(CommandArguments::Rules(arguments)) => rules::run(&arguments.action, voice),
        Some(CommandArguments::Open(open)) => wizard::open(&open, voice),
        Some(CommandArguments::Completions { shell }) => generate::completions(shell, voice),
        Some(CommandArguments::Man) => generate::man(voice),
        None => wizard::run(&arguments.wizard, voice),
    }
}

/// Whether the command has a `--rules` that was given.
fn names_rules(matches: &ArgMatches) -> bool {
    let given = matches!(matches.try_contains_id("rules"), Ok(true));
    given || matches.subcommand().is_some_and(|(_, matches)| names_rules(matches))
}

fn no_such_language(language: crate::locale::Language, offered: &[crate::locale::Language]) -> Failure {
    let message = Sentence::new("no-such-language").with("language", language);
    let hint = Sentence::new("no-such-language-hint").with_list("languages", offered);
    Failure::new(Exit::Usage, message).hint(hint)
}

/// Answers what the argument parser did not pass on: help and version as asked, anything else as a
/// failure.
fn answer(error: &clap::Error, arguments: &[OsString], voice: &Voice) -> Result<Exit, Failure> {
    match error.kind() {
        ErrorKind::DisplayVersion => output::print(&error.render().to_string())?,
        ErrorKind::DisplayHelp => {
            let pages = help::command_with_pages(voice.own_words());
            let page = pages.try_get_matches_from(arguments).err();
            output::print(&page.map(|page| page.render().to_string()).unwrap_or_default())?;
        }
        _ => return Err(usage::failure(error)),
    }
    Ok(Exit::Healthy)
}
