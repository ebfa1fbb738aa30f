//! `kmsdoctor parse`: the facts in Windows command outputs, as JSON.

use std::path::{Path, PathBuf};

use super::arguments::ParseArguments;
use super::{Exit, Failure, check, output};
use crate::import::{self, Parsed};
use crate::locale::{Language, Words};
use crate::report::escape;

/// Runs the command: stdout gets a JSON array with one object per file, stderr each file's fate.
pub(super) fn run(arguments: &ParseArguments) -> Result<Exit, Failure> {
    let (parsed, failed) = read_all(&arguments.files);
    let rules = check::read_rules(None)?;
    for file in &parsed {
        output::note(&fate(rules.words(Language::English), file));
    }
    let text = serde_json::to_string_pretty(&parsed);
    let text = text.map_err(|error| Failure::new(Exit::Failed, format!("failed to write JSON: {error}")))?;
    output::print(&(text + "\n"));
    Ok(if failed { Exit::Usage } else { Exit::Healthy })
}

/// Reads and parses files; `-` is stdin. Says which cannot be read, and whether there was one.
pub(super) fn read_all(files: &[PathBuf]) -> (Vec<Parsed>, bool) {
    let mut parsed = Vec::new();
    let mut failed = false;
    for path in files {
        match import::read_file(path) {
            Ok(bytes) => parsed.push(import::parse(&name(path), &bytes)),
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

/// What became of a file, in a line.
pub(super) fn fate(words: &Words, file: &Parsed) -> String {
    format!("{}: {}", escape(&file.file), file.fate(words))
}
