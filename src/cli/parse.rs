//! `kmsdoctor parse`: the facts in Windows command outputs, as JSON.

use std::fmt::Write as _;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::arguments::ParseArguments;
use super::{Exit, Failure, output};
use crate::import::{self, LARGEST_FILE, Parsed};
use crate::report::escape;

/// Runs the command: stdout gets a JSON array with one object per file, stderr each file's fate.
pub(super) fn run(arguments: &ParseArguments) -> Result<Exit, Failure> {
    let (files, failed) = read_all(&arguments.files);
    let parsed: Vec<Parsed> = files.into_iter().map(|(parsed, _)| parsed).collect();
    for file in &parsed {
        output::note(&fate(&escape(&file.file), file));
    }
    let text = serde_json::to_string_pretty(&parsed);
    let text = text.map_err(|error| Failure::new(Exit::Failed, format!("failed to write JSON: {error}")))?;
    output::print(&(text + "\n"));
    Ok(if failed { Exit::Usage } else { Exit::Healthy })
}

/// Reads and parses files, and gives their octets too; `-` is stdin. Says which cannot be read, and
/// whether there was one.
pub(super) fn read_all(files: &[PathBuf]) -> (Vec<(Parsed, Vec<u8>)>, bool) {
    let mut parsed = Vec::new();
    let mut failed = false;
    for path in files {
        match read(path) {
            Ok(bytes) => parsed.push((import::parse(&name(path), &bytes), bytes)),
            Err(reason) => {
                failed = true;
                output::complain(&format!("failed to read `{}`: {reason}", shown(path)), None);
            }
        }
    }
    (parsed, failed)
}

fn name(path: &Path) -> String {
    let name = if path == Path::new("-") { Some(path.as_os_str()) } else { path.file_name() };
    name.unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn shown(path: &Path) -> String {
    escape(&path.to_string_lossy())
}

/// The octets of a file, of which no more than [`LARGEST_FILE`] are ever held.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(LARGEST_FILE + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes))
    };
    match read {
        Err(error) => Err(error.to_string()),
        Ok(length) if length as u64 > LARGEST_FILE => {
            Err(format!("it is larger than {} MiB; command outputs are small", LARGEST_FILE >> 20))
        }
        Ok(_) => Ok(bytes),
    }
}

/// What became of a file: what was recognised, what was ignored and why.
pub(super) fn fate(name: &str, file: &Parsed) -> String {
    let mut text = format!("{name}: ");
    if !file.is_text {
        text.push_str("ignored, it is no text");
        return text;
    }
    if file.blocks.is_empty() {
        text.push_str(if file.lines_ignored == 0 {
            "nothing in it; slmgr without cscript writes to a window"
        } else {
            "no command output recognised"
        });
    } else {
        let commands: Vec<&str> = file.blocks.iter().map(|block| block.facts.command()).collect();
        text.push_str(&commands.join(", "));
    }
    if file.lines_ignored > 0 {
        let plural = if file.lines_ignored == 1 { "line is" } else { "lines are" };
        let _ = write!(text, "; {} other {plural} no command output", file.lines_ignored);
    }
    text
}
