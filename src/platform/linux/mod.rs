//! Linux: `/etc`, `/proc`, `getifaddrs` and `IP_RECVERR`.

mod adapters;
mod client;
mod echo;
mod errors;
mod interrupt;
mod job_control;
mod language;
mod limits;
mod resolver;
mod routes;
mod support;
mod terminal;

pub use adapters::{interface_index, is_own_address};
pub use client::client_facts;
pub use echo::Echo;
pub use errors::{TELLS_ICMP, take_icmp_error, tcp_connect, udp_socket};
pub use interrupt::interrupted;
pub use job_control::{JobControl, suspend};
pub use language::languages;
pub use limits::raise_file_limit;
pub use support::{support_outputs, support_plan};
pub use terminal::{discard_input, tell_of_waiting_input, terminal_shows_unicode};

/// Linux has no licence to ask about.
#[must_use]
pub fn licence(_limit: std::time::Duration) -> super::LicenceReply {
    super::LicenceReply::Told(crate::evidence::LicenceAnswer::Absent)
}

/// Linux tells nothing about a KMS host.
#[must_use]
pub fn kms_host_facts() -> Option<crate::evidence::KmsHostFacts> {
    None
}

/// Nothing on Linux shows a KMS host.
#[must_use]
pub fn looks_like_kms_host() -> bool {
    false
}

/// The console: a terminal needs no preparation.
#[derive(Debug)]
pub struct Console;

impl Console {
    /// Does nothing.
    #[must_use]
    pub fn prepare() -> Self {
        Self
    }
}
