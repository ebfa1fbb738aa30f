//! Packs the label tables: they are large, and the executable is to stay small.

use std::error::Error;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The tables, one per command.
const LABELS: &str = "../../rules/labels";

/// Writes every row behind its table's name, in the order of the names: a table's rows stay in theirs.
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={LABELS}");
    let mut paths = std::fs::read_dir(LABELS)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    paths.sort();
    let packed = Path::new(&std::env::var("OUT_DIR")?).join("labels.deflate");
    let mut encoder = DeflateEncoder::new(std::fs::File::create(packed)?, Compression::best());
    for path in paths {
        let table = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for row in std::fs::read_to_string(&path)?.lines().filter(|line| !line.starts_with('#')) {
            writeln!(encoder, "{table}\t{row}")?;
        }
    }
    encoder.finish()?;
    Ok(())
}
