//! What support asks for: every command at once, each with its time limit.

use std::time::Duration;

use super::command::{Ended, NoOutput, run, system32};
use crate::evidence::{Enclosure, LeftOut};
use crate::platform::support::{COMMANDS, LOG, REPORT, SupportCommand};

/// What stands for the folder of the system's programs.
const SYSTEM32: &str = r"%SystemRoot%\System32\";
/// How long a command may take; they run side by side, so all of them together take no longer.
const LIMIT: Duration = Duration::from_secs(20);
/// What is kept of an output, in octets.
const MOST_OCTETS: u64 = 2 << 20;

/// Runs the commands.
#[must_use]
pub fn support_outputs() -> Vec<Enclosure> {
    std::thread::scope(|scope| {
        let started: Vec<_> = COMMANDS.iter().map(|one| (one, scope.spawn(|| contents(one)))).collect();
        let ended = |(command, thread): (&SupportCommand, std::thread::ScopedJoinHandle<'_, _>)| {
            command.enclosure(thread.join().unwrap_or(Err(LeftOut::Refused)))
        };
        started.into_iter().map(ended).collect()
    })
}

/// What would be asked, still empty.
#[must_use]
pub fn support_plan() -> Vec<Enclosure> {
    COMMANDS.iter().map(|command| command.enclosure(Ok(Vec::new()))).collect()
}

fn contents(command: &SupportCommand) -> Result<Vec<u8>, LeftOut> {
    // A folder that goes away with what a command writes there.
    let folder = tempfile::tempdir().map_err(|_| LeftOut::Refused)?;
    let argument = |argument: &&str| match *argument {
        file @ (REPORT | LOG) => folder.path().join(file).into_os_string(),
        argument => match argument.strip_prefix(SYSTEM32) {
            Some(file) => system32(file).into_os_string(),
            None => argument.into(),
        },
    };
    let arguments: Vec<_> = command.arguments.iter().map(argument).collect();
    let Ended { mut octets, code } = run(system32(command.program), &arguments, LIMIT, MOST_OCTETS + 1)
        .map_err(|failure| match failure {
            NoOutput::Absent => LeftOut::Absent,
            NoOutput::Refused => LeftOut::Refused,
            NoOutput::Timeout => LeftOut::Timeout,
        })?;
    if command.arguments.contains(&REPORT) {
        let file = folder.path().join(REPORT);
        let length = std::fs::metadata(&file).map_err(|_| LeftOut::Silent(code))?.len();
        if length > MOST_OCTETS {
            return Err(LeftOut::TooLarge);
        }
        octets = std::fs::read(file).map_err(|_| LeftOut::Refused)?;
    }
    match octets.len() as u64 {
        0 => Err(LeftOut::Silent(code)),
        length if length > MOST_OCTETS => Err(LeftOut::TooLarge),
        _ => Ok(octets),
    }
}
