//! Report files: whole or not at all, never over another one, for the owner's eyes.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Comparison, Document, escape, html, markdown, text};
use crate::locale::{Sentence, Words};

/// The syntaxes of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// For a terminal or a file that people read.
    Text,
    /// For programs.
    Json,
    /// For tickets.
    Markdown,
    /// For browsers and paper.
    Html,
}

/// A report that could not be saved.
#[derive(Debug)]
pub enum SaveError {
    /// The extension says no format.
    Extension(PathBuf),
    /// A file is there already.
    Exists(PathBuf),
    /// The system refused.
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl From<&SaveError> for Sentence {
    fn from(error: &SaveError) -> Self {
        let shown = |path: &Path| escape(&path.display().to_string());
        match error {
            SaveError::Extension(path) => Self::new("save-extension").with("path", shown(path)),
            SaveError::Exists(path) => Self::new("save-exists").with("path", shown(path)),
            SaveError::Io { path, source } => {
                Self::new("cannot-save").with("path", shown(path)).with_sentence("reason", source.into())
            }
        }
    }
}

impl Format {
    /// The format that a file's extension names.
    ///
    /// # Errors
    ///
    /// Another extension than `.txt`, `.json`, `.md` and `.html`.
    pub fn of_path(path: &Path) -> Result<Self, SaveError> {
        let extension =
            path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
        match extension.as_deref() {
            Some("txt") => Ok(Self::Text),
            Some("json") => Ok(Self::Json),
            Some("md") => Ok(Self::Markdown),
            Some("html" | "htm") => Ok(Self::Html),
            _ => Err(SaveError::Extension(path.to_owned())),
        }
    }
}

/// The report in `format`, without colour, with a final line break.
#[must_use]
pub fn render(document: &Document, words: &Words, format: Format) -> String {
    match format {
        Format::Text => text(document, words, false),
        Format::Markdown => markdown(document, words),
        Format::Html => html(document, words),
        Format::Json => json(document),
    }
}

/// The comparison in `format`, with a final line break; nothing where there is no such form of it.
#[must_use]
pub fn render_comparison(comparison: &Comparison, words: &Words, format: Format) -> Option<String> {
    match format {
        Format::Text => Some(comparison.text(words)),
        Format::Markdown => Some(comparison.markdown(words)),
        Format::Json => Some(json(comparison)),
        Format::Html => None,
    }
}

fn json(value: &impl Serialize) -> String {
    let mut json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.push('\n');
    json
}

/// Writes `contents` to `path` at once: a reader sees the whole file or none.
///
/// The file is readable by its owner only. An existing file is kept unless `force` is set.
///
/// # Errors
///
/// The file exists, or the system refuses.
pub fn save(path: &Path, contents: &[u8], force: bool) -> Result<(), SaveError> {
    let io = |source| SaveError::Io { path: path.to_owned(), source };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // `tempfile` creates files that nobody but their owner may read, in the folder of the target, so
    // that the rename stays within one file system.
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(io)?;
    file.write_all(contents).and_then(|()| file.as_file().sync_all()).map_err(io)?;
    let persisted = if force { file.persist(path) } else { file.persist_noclobber(path) };
    match persisted {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(SaveError::Exists(path.to_owned()))
        }
        Err(error) => Err(io(error.error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_kept_unless_forced() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.txt");
        save(&path, b"first\n", false).expect("saved");
        assert!(matches!(save(&path, b"second\n", false), Err(SaveError::Exists(_))));
        assert_eq!(std::fs::read_to_string(&path).expect("there"), "first\n");
        save(&path, b"third\n", true).expect("replaced");
        assert_eq!(std::fs::read_to_string(&path).expect("there"), "third\n");
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1, "no temporary file stays");
    }

    #[test]
    fn the_extension_names_the_format() {
        assert!(matches!(Format::of_path(Path::new("a.JSON")), Ok(Format::Json)));
        assert!(matches!(Format::of_path(Path::new("a.txt")), Ok(Format::Text)));
        assert!(matches!(Format::of_path(Path::new("a.md")), Ok(Format::Markdown)));
        assert!(matches!(Format::of_path(Path::new("a.html")), Ok(Format::Html)));
        for path in ["a", "a.pdf", ".json"] {
            assert!(matches!(Format::of_path(Path::new(path)), Err(SaveError::Extension(_))), "{path}");
        }
    }
}
