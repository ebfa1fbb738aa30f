//! The command line: arguments in, a report on stdout, progress on stderr, an exit code out.

mod arguments;
mod check;
mod demo;
mod exit;
mod explain;
mod generate;
mod import;
mod output;
mod parse;
mod progress;
mod report;
mod rules;
mod values;
mod voice;
mod wizard;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

pub use exit::Exit;

use arguments::{Arguments, CommandArguments};
use voice::Voice;

/// A failure of the program itself, as its user sees it: one line, and what to do about it.
#[derive(Debug)]
struct Failure {
    exit: Exit,
    message: String,
    hint: Option<String>,
}

impl Failure {
    fn new(exit: Exit, message: impl std::fmt::Display) -> Self {
        Self { exit, message: format!("{message}"), hint: None }
    }

    fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Runs the command that `arguments` ask for. The first of them is the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let _console = crate::platform::Console::prepare();
    let arguments =
        match Arguments::try_parse_from(voice::behind_the_command(arguments.into_iter().collect())) {
            Ok(arguments) => arguments,
            Err(error) => return refuse(&error),
        };
    let voice = Voice::of(arguments.lang);
    let done = match arguments.command {
        Some(CommandArguments::Check(check)) => check::run(&check, &voice),
        Some(CommandArguments::Demo(demo)) => demo::run(&demo, &voice),
        Some(CommandArguments::Import(arguments)) => import::run(&arguments, &voice),
        Some(CommandArguments::Parse(arguments)) => parse::run(&arguments),
        Some(CommandArguments::Explain(arguments)) => explain::run(&arguments, &voice),
        Some(CommandArguments::Report(saved)) => report::run(&saved, &voice),
        Some(CommandArguments::Rules(arguments)) => rules::run(&arguments.action),
        Some(CommandArguments::Open(open)) => wizard::open(&open, &voice),
        Some(CommandArguments::Completions { shell }) => Ok(generate::completions(shell)),
        Some(CommandArguments::Man) => generate::man(),
        None => wizard::run(&arguments.wizard, &voice),
    };
    match done {
        Ok(exit) => exit.into(),
        Err(failure) => {
            output::complain(&failure.message, failure.hint.as_deref());
            failure.exit.into()
        }
    }
}

/// Answers what the argument parser did not pass on: help and version as asked, anything else in one
/// line with a hint.
fn refuse(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        output::print(&text);
        return Exit::Healthy.into();
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        output::complain(
            "a subcommand is needed",
            Some("use `kmsdoctor rules check`, or `kmsdoctor rules list`"),
        );
        return Exit::Usage.into();
    }
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let message = first.strip_prefix("error: ").unwrap_or(first);
    // A required argument stands on the line below the message.
    let message = match message.strip_suffix(':') {
        Some(start) => format!("{start} {}", lines.next().unwrap_or_default()),
        None => message.to_owned(),
    };
    let tip = lines.find_map(|line| line.strip_prefix("tip: ")).map(str::to_owned);
    let hint = tip.unwrap_or_else(|| "use `kmsdoctor --help`, or `kmsdoctor check --help`".to_owned());
    output::complain(&crate::report::escape(&message), Some(&hint));
    Exit::Usage.into()
}
