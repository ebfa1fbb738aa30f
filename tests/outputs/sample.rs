//! The samples of `fixtures/outputs`, each with the facts that it holds.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// The samples, by name: the output and the facts that it holds.
pub(crate) fn samples() -> Vec<(String, Vec<u8>, Value)> {
    // The suites of two crates read them.
    let folders =
        Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("fixtures/outputs"));
    let folder = folders.into_iter().find(|folder| folder.is_dir()).expect("the samples' folder");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the samples")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let expected = std::fs::read(path.with_extension("expect.json")).expect("the facts");
        let bytes = std::fs::read(path).expect("a sample");
        (name, bytes, serde_json::from_slice(&expected).expect("JSON"))
    };
    paths.into_iter().map(read).collect()
}
