//! How fast command outputs are read: every sample a hundred times, in megabytes per second.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/outputs");
    let paths = std::fs::read_dir(folder).expect("the samples").map(|entry| entry.expect("an entry").path());
    let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let samples: Vec<Vec<u8>> = texts.map(|path| std::fs::read(path).expect("a sample")).collect();
    let octets: usize = samples.iter().map(Vec::len).sum::<usize>() * 100;
    // The tables are built once.
    for sample in &samples {
        drop(black_box(outputs::parse("", sample)));
    }
    let start = Instant::now();
    for _ in 0..100 {
        for sample in &samples {
            black_box(outputs::parse("", black_box(sample)));
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
    let speed = octets as f64 / seconds / 1e6;
    let files = samples.len() * 100;
    #[expect(clippy::print_stdout, reason = "a benchmark prints its figure")]
    {
        println!("parse: {files} files, {octets} octets in {seconds:.2} s: {speed:.0} MB/s");
    }
}
