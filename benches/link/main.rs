//! How long `kmsdoctor check` takes over a slow or lossy link, and what it costs; nothing is asserted.
//!
//! `cargo bench --bench link`, as root, on Linux with iproute2; `-- NAME…` chooses parts by name.
//! `KMSDOCTOR_EXECUTABLE=PATH` measures another build beside the same targets. On a machine that is busy
//! otherwise, `chrt -r 10` in front of it leaves the others out of the figures.
//!
//! ```text
//! client namespace            this process              namespace of the servers
//! kmsdoctor, ping, dig, nc                              DNS servers, KMS hosts
//!   kernel ── TUN ── queue: half the round trip, losses ── TUN ── kernel
//! ```
#![expect(clippy::print_stdout, reason = "figures are what a bench is for")]

#[cfg(target_os = "linux")]
mod client;
#[cfg(target_os = "linux")]
mod line;
#[cfg(target_os = "linux")]
mod parts;
#[cfg(target_os = "linux")]
mod place;
#[cfg(target_os = "linux")]
mod program;
#[cfg(target_os = "linux")]
mod servers;
#[cfg(target_os = "linux")]
mod table;

#[cfg(target_os = "linux")]
fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.split_first() {
        Some((first, command)) if first == program::PEAK_OF => program::print_peak_of(command),
        _ => parts::run(&words),
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("the delay line is made of Linux namespaces and TUN devices; nothing is measured here");
}
