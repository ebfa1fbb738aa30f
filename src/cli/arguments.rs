//! The definition of the command line: parsing, completions and the man page come from here.
//!
//! What a person reads of it is in the catalogue: `help` puts it in the place of the comments here.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::values;
use crate::case::HostName;
use crate::evidence::{Address, DnsName, DnsServer, ErrorCode};
use crate::locale::Language;
use crate::report::Format;

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

/// How the screens look.
#[derive(Debug, Args)]
#[command(next_help_heading = "heading-screen")]
pub(super) struct ScreenArguments {
    /// Save with stand-ins for names and addresses, unless the page says otherwise
    #[arg(long)]
    pub(super) redact: bool,
    /// A rules folder instead of the built-in one
    #[arg(long, value_name = "DIR")]
    pub(super) rules: Option<PathBuf>,
    /// Colours
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto")]
    pub(super) color: ColorChoice,
    /// ASCII shapes only; the default where the locale is not UTF-8
    #[arg(long)]
    pub(super) ascii: bool,
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

/// What is known about the failure.
#[derive(Debug, Args)]
#[command(next_help_heading = "heading-known")]
pub(super) struct TargetArguments {
    /// The KMS host's FQDN, if known
    #[arg(long, value_name = "NAME", value_parser = values::host)]
    pub(super) kms_host: Option<HostName>,
    /// The KMS host's address, if known; repeatable
    #[arg(long, value_name = "ADDR", value_parser = values::address)]
    pub(super) kms_ip: Vec<Address>,
    /// KMS port when nothing else says one [default: 1688]
    #[arg(long, value_name = "N", value_parser = values::port)]
    pub(super) port: Option<u16>,
    /// The code the user sees, such as 0xC004F074; repeatable
    #[arg(long, value_name = "CODE", value_parser = values::error_code, allow_negative_numbers = true)]
    pub(super) error_code: Vec<ErrorCode>,
    /// Another DNS domain to look for the SRV record in; on a KMS host, one that clients look in; repeatable
    #[arg(long, value_name = "SUFFIX", value_parser = values::name)]
    pub(super) domain: Vec<DnsName>,
}

/// What to take instead of the system's configuration.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "heading-instead")]
pub(super) struct ClientArguments {
    /// Ask these DNS servers, in order; repeatable
    #[arg(long, value_name = "ADDR[:PORT]", value_parser = values::server)]
    pub(super) dns_server: Vec<DnsServer>,
    /// The suffix search list; repeatable
    #[arg(long, value_name = "SUFFIX", value_parser = values::name)]
    pub(super) search: Vec<DnsName>,
    /// The primary DNS suffix; an empty one says that the client has none
    #[arg(long, value_name = "SUFFIX", value_parser = values::suffix)]
    pub(super) primary_suffix: Option<values::PrimarySuffix>,
}

/// Which questions are asked.
#[expect(clippy::struct_excessive_bools, reason = "independent switches of the command line")]
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "heading-questions")]
pub(super) struct QuestionArguments {
    /// Patience for one question; below 3.3 a machine that is off looks like silence
    #[arg(long, value_name = "SECONDS", default_value = "4", value_parser = values::patience)]
    pub(super) timeout: Duration,
    /// Leave pings out
    #[arg(long)]
    pub(super) no_ping: bool,
    /// Leave the RPC bind out: an open port then counts as served
    #[arg(long)]
    pub(super) no_rpc: bool,
    /// IPv4 only
    #[arg(short = '4', long = "ipv4", conflicts_with = "ipv6")]
    pub(super) ipv4: bool,
    /// IPv6 only
    #[arg(short = '6', long = "ipv6")]
    pub(super) ipv6: bool,
}

impl Default for QuestionArguments {
    fn default() -> Self {
        let timeout = Duration::from_secs(4);
        Self { timeout, no_ping: false, no_rpc: false, ipv4: false, ipv6: false }
    }
}

/// What becomes of the report.
#[expect(clippy::struct_excessive_bools, reason = "independent switches of the command line")]
#[derive(Debug, Args)]
#[command(next_help_heading = "heading-report")]
pub(super) struct ReportArguments {
    /// What stdout gets
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "text")]
    pub(super) format: FormatChoice,
    /// Also write a report file, its format from the extension: .txt, .json, .md or .html; repeatable
    #[arg(long, value_name = "PATH")]
    pub(super) save: Vec<PathBuf>,
    /// Replace files that exist
    #[arg(long)]
    pub(super) force: bool,
    /// Also write a bundle for support: the report in HTML, JSON and text, and what support asks for
    #[arg(long, value_name = "FILE.zip")]
    pub(super) bundle: Option<PathBuf>,
    /// Replace host names, domains, addresses and machine names by stable stand-ins
    #[arg(long)]
    pub(super) redact: bool,
    /// A rules folder instead of the built-in one
    #[arg(long, value_name = "DIR")]
    pub(super) rules: Option<PathBuf>,
    /// Colours on stdout
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto")]
    pub(super) color: ColorChoice,
    /// No progress
    #[arg(short, long, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// More progress: every question and answer
    #[arg(short, long)]
    pub(super) verbose: bool,
}

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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatChoice {
    Text,
    Json,
    Markdown,
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RoleChoice {
    Client,
    Host,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorChoice {
    Auto,
    Always,
    Never,
}

impl From<FormatChoice> for Format {
    fn from(choice: FormatChoice) -> Self {
        match choice {
            FormatChoice::Text => Self::Text,
            FormatChoice::Json => Self::Json,
            FormatChoice::Markdown => Self::Markdown,
            FormatChoice::Html => Self::Html,
        }
    }
}

impl From<RoleChoice> for crate::evidence::Role {
    fn from(choice: RoleChoice) -> Self {
        match choice {
            RoleChoice::Client => Self::Client,
            RoleChoice::Host => Self::Host,
        }
    }
}
