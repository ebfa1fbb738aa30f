//! `kmsdoctor import`: diagnosis from saved or pasted Windows command outputs, no network touched.

use time::OffsetDateTime;

use super::arguments::ImportArguments;
use super::{Exit, Failure, Voice, check, output, parse};
use crate::import;

/// Runs the command.
pub(super) fn run(arguments: &ImportArguments, voice: &Voice) -> Result<Exit, Failure> {
    let rules = check::prepare(&arguments.report, voice)?;
    let (parsed, failed) = parse::read_all(&arguments.files, voice);
    if !arguments.report.quiet {
        for file in &parsed {
            output::note(&voice.say(&parse::fate(file)));
        }
    }
    let target = check::target(&arguments.target);
    let run = import::gather(&parsed, target, &rules.codes, OffsetDateTime::now_utc());
    let exit = check::deliver(&run, &rules, &arguments.report, voice)?;
    // A diagnosis from what is left would look whole.
    Ok(if failed { Exit::Usage } else { exit })
}
