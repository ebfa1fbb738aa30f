//! The definition of the command line: parsing, completions and the man page come from here.
//!
//! What a person reads of it is in the catalogue: `help` puts it in the place of the comments here.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub(super) use self::options::{
    ClientArguments, ColorChoice, QuestionArguments, ReportArguments, RoleChoice, ScreenArguments,
    TargetArguments,
};
use super::values;
use crate::locale::Language;

mod options;

/// Finds out why Windows volume activation (KMS) fails: SRV record, name resolution or firewall.
///
/// Nothing is changed on this machine, and no activation request is sent.
#[derive(Debug, Parser)]
#[command(
    name = "kmsdoctor",
    version,
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = true
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<CommandArguments>,
    /// The language: en, fr or zh-TW; the system's where none is named
    #[arg(long, value_name = "LANG", global = true, value_parser = values::language)]
    pub(super) lang: Option<Language>,
    #[command(flatten)]
    pub(super) wizard: WizardArguments,
}

#[derive(Debug, Subcommand)]
pub(super) enum CommandArguments {
    /// Walk the documented procedure on this machine and print the report
    Check(Box<CheckArguments>),
    /// The same check against a small broken network that the program serves itself
    Demo(Box<DemoArguments>),
    /// Diagnose from saved or pasted Windows command outputs; no network is touched
    Import(Box<ImportArguments>),
    /// Print the facts in Windows command outputs as JSON
    Parse(ParseArguments),
    /// Explain an activation error code; without one, list them
    Explain(ExplainArguments),
    /// Look at a saved report in the wizard's screens
    Open(OpenArguments),
    /// Show a saved report in another format, redacted, or compared with a later one
    Report(Box<SavedArguments>),
    /// Look at the rules that make the diagnosis
    Rules(RulesArguments),
    /// Print completions for a shell
    Completions {
        /// The shell
        #[arg(value_name = "SHELL", value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the man page
    Man,
}

/// `kmsdoctor` without a command.
#[derive(Debug, Args)]
pub(super) struct WizardArguments {
    /// What this machine is: a KMS client, or a KMS host that is checked on itself
    #[arg(long, value_name = "ROLE", value_enum, default_value = "client", help_heading = "heading-known")]
    pub(super) role: RoleChoice,
    #[command(flatten)]
    pub(super) target: TargetArguments,
    #[command(flatten)]
    pub(super) client: ClientArguments,
    #[command(flatten)]
    pub(super) questions: QuestionArguments,
    #[command(flatten)]
    pub(super) screen: ScreenArguments,
}

/// `kmsdoctor open`.
#[derive(Debug, Args)]
pub(super) struct OpenArguments {
    /// The report, as `--save REPORT.json` writes it, or a bundle
    #[arg(id = "report_file", value_name = "REPORT.json")]
    pub(super) report: PathBuf,
    #[command(flatten)]
    pub(super) screen: ScreenArguments,
}

/// `kmsdoctor check`.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(super) struct CheckArguments {
    /// What this machine is: a KMS client, or a KMS host that is checked on itself
    #[arg(long, value_name = "ROLE", value_enum, default_value = "client", help_heading = "heading-known")]
    pub(super) role: RoleChoice,
    #[command(flatten)]
    pub(super) target: TargetArguments,
    #[command(flatten)]
    pub(super) client: ClientArguments,
    #[command(flatten)]
    pub(super) questions: QuestionArguments,
    #[command(flatten)]
    pub(super) report: ReportArguments,
}

/// The id of what stands at the end of some pages.
const EXIT_CODES: &str = "exit-codes";

/// `kmsdoctor demo`.
#[derive(Debug, Args)]
pub(super) struct DemoArguments {
    /// What is broken; `--list` names the scenarios
    #[arg(value_name = "SCENARIO")]
    pub(super) scenario: Option<String>,
    /// Name the scenarios
    #[arg(long)]
    pub(super) list: bool,
    /// Print the report instead of opening the wizard
    #[arg(long)]
    pub(super) headless: bool,
    /// ASCII shapes only; the default where the locale is not UTF-8
    #[arg(long)]
    pub(super) ascii: bool,
    #[command(flatten)]
    pub(super) questions: QuestionArguments,
    #[command(flatten)]
    pub(super) report: ReportArguments,
}

/// `kmsdoctor import`.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(super) struct ImportArguments {
    /// Files with outputs of ipconfig, nslookup, ping, slmgr and others; `-` is stdin
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) target: TargetArguments,
    #[command(flatten)]
    pub(super) report: ReportArguments,
}

/// `kmsdoctor parse`.
#[derive(Debug, Args)]
pub(super) struct ParseArguments {
    /// Files with outputs of ipconfig, nslookup, ping, slmgr and others; `-` is stdin
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
}

/// `kmsdoctor explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// The code in any form: 0xC004F074, c004f074, -1073418124, 3221549172
    #[arg(value_name = "CODE", allow_hyphen_values = true)]
    pub(super) code: Option<String>,
}

/// `kmsdoctor report`.
#[derive(Debug, Args)]
pub(super) struct SavedArguments {
    /// A report that `--save x.json` or `--format json` wrote, or a bundle; with a second one, what changed
    #[arg(value_name = "REPORT.json", required_unless_present = "schema", num_args = 1..)]
    pub(super) reports: Vec<PathBuf>,
    /// Print the JSON Schema of reports
    #[arg(long, conflicts_with = "reports")]
    pub(super) schema: bool,
    #[command(flatten)]
    pub(super) output: ReportArguments,
}

/// `kmsdoctor rules`.
#[derive(Debug, Args)]
pub(super) struct RulesArguments {
    #[command(subcommand)]
    pub(super) action: RulesAction,
}

#[derive(Debug, Subcommand)]
pub(super) enum RulesAction {
    /// Validate a rules folder; the built-in one where none is named
    Check {
        /// The folder
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// List the rules in the order in which they are tried
    List {
        /// A rules folder instead of the built-in one
        #[arg(long, value_name = "DIR")]
        rules: Option<PathBuf>,
    },
}
