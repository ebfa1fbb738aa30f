//! `kmsdoctor parse`: the facts in Windows command outputs, as JSON.

use std::path::{Path, PathBuf};

use outputs::Parsed;

use super::arguments::ParseArguments;
use super::{Exit, Failure, Voice, output};
use crate::import;
use crate::locale::Sentence;
use crate::report::escape;

/// Runs the command: stdout gets a JSON array with one object per file, stderr each file's fate.
pub(super) fn run(arguments: &ParseArguments, voice: &Voice) -> Result<Exit, Failure> {
    let (parsed, _, failed) = read_all(&arguments.files, voice);
    for file in &parsed {
        output::note(&voice.say(&fate(escape(&file.file), file)));
    }
    let text = serde_json::to_string_pretty(&parsed);
    let text = text.map_err(|error| {
        let reason = Sentence::verbatim(error);
        Failure::new(Exit::Failed, Sentence::new("cannot-write-json").with_sentence("reason", reason))
    })?;
    output::print(&(text + "\n"))?;
    Ok(if failed { Exit::Usage } else { Exit::Healthy })
}

/// Reads and parses files, and gives their octets too; `-` is stdin. Says which cannot be read, and
/// whether there was one.
pub(super) fn read_all(paths: &[PathBuf], voice: &Voice) -> (Vec<Parsed>, Vec<Vec<u8>>, bool) {
    let (mut names, mut files) = (Vec::new(), Vec::new());
    let mut failed = false;
    for path in paths {
        match import::read_file(path) {
            Ok(bytes) => {
                names.push(name(path));
                files.push(bytes);
            }
            Err(reason) => {
                failed = true;
                let message = Sentence::new("cannot-read").with("path", shown(path));
                output::complain(voice, message.with_sentence("reason", (&reason).into()));
            }
        }
    }
    let read: Vec<_> = names.iter().map(String::as_str).zip(files.iter().map(Vec::as_slice)).collect();
    (outputs::parse_all(&read), files, failed)
}

fn name(path: &Path) -> String {
    let name = if path == Path::new("-") { Some(path.as_os_str()) } else { path.file_name() };
    name.unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn shown(path: &Path) -> String {
    escape(&path.to_string_lossy())
}

/// What became of a file that is called `name`: what was recognised, what was ignored and why.
pub(super) fn fate(name: String, file: &Parsed) -> Sentence {
    Sentence::new("fate").with("file", name).with_sentence("fate", import::fate(file))
}
