//! What only the operating system can tell: the client's configuration, ICMP errors, echo requests.
//!
//! One surface, a folder or file per system behind it. `cfg` and `unsafe` live here and nowhere else.

mod icmp;
mod support;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
use linux as system;

#[cfg(windows)]
#[expect(unsafe_code, reason = "calls of the system that no safe wrapper offers")]
#[warn(clippy::undocumented_unsafe_blocks)]
mod windows;
#[cfg(windows)]
use windows as system;

pub use icmp::IcmpError;
pub use support::no_support_outputs;
pub use system::{
    Console, Echo, JobControl, TELLS_ICMP, client_facts, discard_input, interface_index, interrupted,
    is_own_address, kms_host_facts, languages, licence, looks_like_kms_host, raise_file_limit,
    support_outputs, support_plan, suspend, take_icmp_error, tcp_connect, tell_of_waiting_input,
    terminal_shows_unicode, udp_socket,
};

/// A **connect failure** is the system's error and, where one came and the system tells, the ICMP
/// error behind it.
#[derive(Debug)]
pub struct ConnectFailure {
    /// What the system said.
    pub error: std::io::Error,
    /// What the network said.
    pub icmp: Option<IcmpError>,
}

/// What came back when the system was asked for the licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LicenceReply {
    /// An answer in words that no language changes, or none.
    Told(crate::evidence::LicenceAnswer),
    /// What `slmgr.vbs /dlv` printed, as it is; reading such outputs is not the platform's.
    Printed(Vec<u8>),
}

/// What a shell wants of a program that it started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobSignal {
    /// Its terminal, for a while.
    Suspend,
    /// That the program goes on.
    Continue,
}

/// What an echo request met.
#[derive(Debug)]
pub enum EchoAnswer {
    /// An echo reply from the address itself.
    Reply,
    /// An ICMP error.
    Error(IcmpError),
    /// The system did not send it.
    Failed(std::io::Error),
    /// Something else came, which says nothing.
    Nothing,
}
