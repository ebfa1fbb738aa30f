//! From the facts in command outputs to evidence: whose they are, what they tell of the way to a KMS host,
//! and what became of each file.

mod attempts;
mod client;
mod conflicts;
mod connections;
mod fate;
mod gather;
mod hooks;
mod kms_traces;
mod licence;
mod lookups;
mod machine;
mod sessions;
mod told_host;

pub use fate::{LARGEST_FILE, ReadError, fate, read_file};
pub use gather::gather;
pub use licence::licence;
