//! kmsdoctor finds out why Windows volume activation (KMS) fails.
//!
//! A run is a straight line: target → probes → observations → diagnosis → words. What the network
//! does is never an error but an observation; only the program's own failures are errors.

pub mod case;
pub mod evidence;
pub mod locale;
pub mod probe;
pub mod procedure;
pub mod rules;
