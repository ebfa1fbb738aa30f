//! `kmsdoctor import`: diagnosis from saved or pasted Windows command outputs, no network touched.

use time::OffsetDateTime;

use super::arguments::ImportArguments;
use super::{Exit, Failure, check, output, parse};
use crate::import;

/// Runs the command.
pub(super) fn run(arguments: &ImportArguments) -> Result<Exit, Failure> {
    let rules = check::prepare(&arguments.report)?;
    let (parsed, failed) = parse::read_all(&arguments.files);
    if !arguments.report.quiet {
        for file in &parsed {
            output::note(&parse::fate(rules.words(arguments.report.lang.into()), file));
        }
    }
    let target = check::target(&arguments.target);
    let run = import::gather(&parsed, target, &rules.codes, OffsetDateTime::now_utc());
    let exit = check::deliver(&run, &rules, &arguments.report)?;
    // A diagnosis from what is left would look whole.
    Ok(if failed { Exit::Usage } else { exit })
}
