//! kmsdoctor finds out why Windows volume activation (KMS) fails.
//!
//! A run is a straight line: target → probes → observations → diagnosis → words. What the network
//! does is never an error but an observation; only the program's own failures are errors.

pub mod demo;
pub mod evidence;
pub mod platform;
pub mod probe;
pub mod wire;
