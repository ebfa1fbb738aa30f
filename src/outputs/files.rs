//! Many files at once, on all processors.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::{Parsed, parse};

/// From so many octets on, further threads are worth their start: a few milliseconds of reading.
const WORTH: usize = 64 * 1024;

/// Reads the outputs in several files, each with its name: what each says, in their order. Many are read on
/// as many processors as the system gives.
#[must_use]
pub fn parse_all(files: &[(&str, &[u8])]) -> Vec<Parsed> {
    let octets: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = processors.min(files.len()).min(octets / WORTH + 1);
    let next = AtomicUsize::new(0);
    let read = || {
        // Each takes the next file, because one may be as long as all the others.
        let places = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let taken = places.map_while(|place| Some((place, files.get(place)?)));
        taken.map(|(place, (name, bytes))| (place, parse(name, bytes))).collect::<Vec<_>>()
    };
    let mut parsed = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(read)).collect();
        let mut parsed = read();
        for other in others {
            parsed.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        parsed
    });
    parsed.sort_unstable_by_key(|(place, _)| *place);
    parsed.into_iter().map(|(_, parsed)| parsed).collect()
}
