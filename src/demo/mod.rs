//! A small network that the program serves itself, with real sockets: healthy or broken on purpose.
//!
//! `kmsdoctor demo` serves one on loopback addresses; the test lab lets the same servers answer inside
//! its own networks. Nothing here needs a privilege, and nothing here can activate anything.

mod closed_port;
mod dns_answer;
mod dns_server;
mod kms_listener;
mod listener_mode;
mod network;
mod oddity;
mod scenario;
mod scenarios;
mod zone;

pub use closed_port::ClosedPort;
pub use dns_server::NameServer;
pub use kms_listener::{KmsListener, Tally};
pub use listener_mode::ListenerMode;
pub use network::{DemoError, DemoNetwork, StubConfiguration};
pub use oddity::{OddRule, Oddity};
pub use scenario::Scenario;
pub use zone::{Zone, ZoneError};
