//! How fast command outputs are read: every sample a hundred times, in megabytes per second.
//!
//! As `kmsdoctor parse` reads them when it is given all of these files, on every processor; and on one alone, all
//! rounds together and the quickest, because whatever else the machine does counts in some of them.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 100;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/outputs");
    let paths = std::fs::read_dir(folder).expect("the samples").map(|entry| entry.expect("an entry").path());
    let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let samples: Vec<Vec<u8>> = texts.map(|path| std::fs::read(path).expect("a sample")).collect();
    let octets: usize = samples.iter().map(Vec::len).sum();
    // The tables are built once.
    round(&samples);
    let rounds: Vec<Duration> = (0..ROUNDS).map(|_| round(&samples)).collect();
    let quickest = rounds.iter().min().copied().unwrap_or_default();
    let all: Vec<(&str, &[u8])> =
        (0..ROUNDS).flat_map(|_| samples.iter().map(|sample| ("", sample.as_slice()))).collect();
    let start = Instant::now();
    let parsed = outputs::parse_all(black_box(&all));
    let time = start.elapsed();
    assert_eq!(parsed.len(), all.len(), "every file is read");
    let (files, read) = (all.len(), octets * ROUNDS);
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    #[expect(clippy::print_stdout, reason = "a benchmark prints its figure")]
    {
        println!(
            "parse: {files} files, {read} octets in {:.2} s: {:.0} MB/s on {processors} processors",
            time.as_secs_f64(),
            speed(read, time),
        );
        println!(
            "parse: on one processor {:.0} MB/s; the quickest round {:.0} MB/s",
            speed(read, rounds.iter().sum()),
            speed(octets, quickest),
        );
    }
}

/// Reads every sample once.
fn round(samples: &[Vec<u8>]) -> Duration {
    let start = Instant::now();
    for sample in samples {
        black_box(outputs::parse("", black_box(sample)));
    }
    start.elapsed()
}

#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn speed(octets: usize, time: Duration) -> f64 {
    octets as f64 / time.as_secs_f64() / 1e6
}
