//! One suite: what the tests of this crate check from outside.
//!
//! A scenario file under `fixtures/scenarios` says what a network is and what follows from it. It is
//! checked at two heights: [`scripted`] answers probes from the file, without a socket; [`lab`] builds
//! the network from namespaces, real servers and a real packet filter and runs the executable in it.
//!
//! The wizard is looked at twice too: [`screens`] presses keys and compares text screens in process,
//! [`terminal`] runs the executable in a pseudo-terminal.

#[cfg(target_os = "linux")]
mod browser;
mod cli;
mod house;
mod import;
#[cfg(target_os = "linux")]
mod lab;
mod report;
mod scenario;
mod screens;
mod scripted;
#[cfg(target_os = "linux")]
mod terminal;
mod words;
