//! The options that several commands have, in the groups that `--help` shows.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};

use crate::case::HostName;
use crate::cli::values;
use crate::evidence::{Address, DnsName, DnsServer, ErrorCode, Role};
use crate::report::Format;

/// How the screens look.
#[derive(Debug, Args)]
#[command(next_help_heading = "heading-screen")]
pub(in crate::cli) struct ScreenArguments {
    /// Save with stand-ins for names and addresses, unless the page says otherwise
    #[arg(long)]
    pub(in crate::cli) redact: bool,
    /// A rules folder instead of the built-in one
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) rules: Option<PathBuf>,
    /// Colours
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto")]
    pub(in crate::cli) color: ColorChoice,
    /// ASCII shapes only; the default where the locale is not UTF-8
    #[arg(long)]
    pub(in crate::cli) ascii: bool,
}

/// What is known about the failure.
#[derive(Debug, Args)]
#[command(next_help_heading = "heading-known")]
pub(in crate::cli) struct TargetArguments {
    /// The KMS host's FQDN, if known
    #[arg(long, value_name = "NAME", value_parser = values::host)]
    pub(in crate::cli) kms_host: Option<HostName>,
    /// The KMS host's address, if known; repeatable
    #[arg(long, value_name = "ADDR", value_parser = values::address)]
    pub(in crate::cli) kms_ip: Vec<Address>,
    /// KMS port when nothing else says one [default: 1688]
    #[arg(long, value_name = "N", value_parser = values::port)]
    pub(in crate::cli) port: Option<u16>,
    /// The code the user sees, such as 0xC004F074; repeatable
    #[arg(long, value_name = "CODE", value_parser = values::error_code, allow_negative_numbers = true)]
    pub(in crate::cli) error_code: Vec<ErrorCode>,
    /// Another DNS domain to look for the SRV record in; on a KMS host, one that clients look in; repeatable
    #[arg(long, value_name = "SUFFIX", value_parser = values::name)]
    pub(in crate::cli) domain: Vec<DnsName>,
}

/// What to take instead of the system's configuration.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "heading-instead")]
pub(in crate::cli) struct ClientArguments {
    /// Ask these DNS servers, in order; repeatable
    #[arg(long, value_name = "ADDR[:PORT]", value_parser = values::server)]
    pub(in crate::cli) dns_server: Vec<DnsServer>,
    /// The suffix search list; repeatable
    #[arg(long, value_name = "SUFFIX", value_parser = values::name)]
    pub(in crate::cli) search: Vec<DnsName>,
    /// The primary DNS suffix; an empty one says that the client has none
    #[arg(long, value_name = "SUFFIX", value_parser = values::suffix)]
    pub(in crate::cli) primary_suffix: Option<values::PrimarySuffix>,
}

/// Which questions are asked.
#[expect(clippy::struct_excessive_bools, reason = "independent switches of the command line")]
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "heading-questions")]
pub(in crate::cli) struct QuestionArguments {
    /// Patience for one question; below 3.3 a machine that is off looks like silence
    #[arg(long, value_name = "SECONDS", default_value = "4", value_parser = values::patience)]
    pub(in crate::cli) timeout: Duration,
    /// Leave pings out
    #[arg(long)]
    pub(in crate::cli) no_ping: bool,
    /// Leave the RPC bind out: an open port then counts as served
    #[arg(long)]
    pub(in crate::cli) no_rpc: bool,
    /// IPv4 only
    #[arg(short = '4', long = "ipv4", conflicts_with = "ipv6")]
    pub(in crate::cli) ipv4: bool,
    /// IPv6 only
    #[arg(short = '6', long = "ipv6")]
    pub(in crate::cli) ipv6: bool,
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
pub(in crate::cli) struct ReportArguments {
    /// What stdout gets
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "text")]
    pub(in crate::cli) format: FormatChoice,
    /// Also write a report file, its format from the extension: .txt, .json, .md or .html; repeatable
    #[arg(long, value_name = "PATH")]
    pub(in crate::cli) save: Vec<PathBuf>,
    /// Replace files that exist
    #[arg(long)]
    pub(in crate::cli) force: bool,
    /// Also write a bundle for support: the report in HTML, JSON and text, and what support asks for
    #[arg(long, value_name = "FILE.zip")]
    pub(in crate::cli) bundle: Option<PathBuf>,
    /// Replace host names, domains, addresses and machine names by stable stand-ins
    #[arg(long)]
    pub(in crate::cli) redact: bool,
    /// A rules folder instead of the built-in one
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) rules: Option<PathBuf>,
    /// Colours on stdout
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto")]
    pub(in crate::cli) color: ColorChoice,
    /// No progress
    #[arg(short, long, conflicts_with = "verbose")]
    pub(in crate::cli) quiet: bool,
    /// More progress: every question and answer
    #[arg(short, long)]
    pub(in crate::cli) verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FormatChoice {
    Text,
    Json,
    Markdown,
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RoleChoice {
    Client,
    Host,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ColorChoice {
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

impl From<RoleChoice> for Role {
    fn from(choice: RoleChoice) -> Self {
        match choice {
            RoleChoice::Client => Self::Client,
            RoleChoice::Host => Self::Host,
        }
    }
}
