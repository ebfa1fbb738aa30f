//! kmsdoctor finds out why Windows volume activation (KMS) fails.
//!
//! A run is a straight line: target → probes → observations → diagnosis → words. What the network
//! does is never an error but an observation; only the program's own failures are errors.
//!
//! # The layers
//!
//! Imports point down; modules on one line do not know each other.
//!
//! ```text
//! main
//! cli
//! tui      demo
//! interview
//! report   import
//! procedure
//! rules    probe
//! case     platform
//! evidence  locale  wire
//! outputs
//! ```
//!
//! `outputs` is a crate of its own beside the others in `src`: it reads text and knows nothing of the rest.

pub mod case;
pub mod cli;
pub mod demo;
pub mod evidence;
pub mod import;
pub mod interview;
pub mod locale;
pub mod platform;
pub mod probe;
pub mod procedure;
pub mod report;
pub mod rules;
pub mod tui;
pub mod wire;
