//! How fast command outputs are read: every sample a hundred times, in megabytes per second.
//!
//! Two figures, because a round takes two milliseconds and whatever else the machine does counts in some of
//! them: all rounds together, and the quickest one.

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
    let all: Duration = rounds.iter().sum();
    let quickest = rounds.iter().min().copied().unwrap_or_default();
    let (files, read) = (samples.len() * ROUNDS, octets * ROUNDS);
    #[expect(clippy::print_stdout, reason = "a benchmark prints its figure")]
    {
        println!(
            "parse: {files} files, {read} octets in {:.2} s: {:.0} MB/s; the quickest round: {:.0} MB/s",
            all.as_secs_f64(),
            speed(read, all),
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
