//! `kmsdoctor import`: diagnosis from saved or pasted Windows command outputs, no network touched.

use time::OffsetDateTime;

use super::arguments::ImportArguments;
use super::{Exit, Failure, Voice, check, output, parse};
use crate::evidence::LeftOut;
use crate::import;
use crate::platform::no_support_outputs;
use crate::report::{escape, imported};

/// Runs the command.
pub(super) fn run(arguments: &ImportArguments, voice: &Voice) -> Result<Exit, Failure> {
    let rules = check::prepare(&arguments.report, voice)?;
    let (parsed, originals, failed) = parse::read_all(&arguments.files, voice);
    let redact = arguments.report.redact;
    if !arguments.report.quiet {
        for (number, file) in (1..).zip(&parsed) {
            // People name files after machines.
            let name = if redact { format!("file-{number}") } else { escape(&file.file) };
            output::note(&voice.say(&parse::fate(name, file)));
        }
    }
    let target = check::target(&arguments.target);
    let run = import::gather(&parsed, target, &rules.codes, OffsetDateTime::now_utc());
    let named = (1..).zip(&parsed).zip(originals);
    let originals = named.map(|((number, file), octets)| imported(number, &file.file, octets));
    let enclosures = originals.chain(no_support_outputs(LeftOut::OtherMachine)).collect();
    let exit = check::deliver(run, &rules, &arguments.report, voice, enclosures)?;
    // A diagnosis from what is left would look whole.
    Ok(if failed { Exit::Usage } else { exit })
}
