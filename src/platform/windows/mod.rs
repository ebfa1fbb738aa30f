//! Windows: `GetAdaptersAddresses`, the registry, `IcmpSendEcho2` and Winsock.

mod adapters;
mod client;
mod command;
mod console;
mod domain;
mod echo;
mod events;
mod firewall;
mod hosts_file;
mod kms;
mod kms_host;
mod language;
mod licence;
mod policy;
mod registry;
mod service;
mod sockets;
mod suffixes;
mod support;
mod terminal;

pub use client::client_facts;
pub use console::{Console, discard_input, interrupted};
pub use echo::Echo;
pub use kms_host::{kms_host_facts, looks_like_kms_host};
pub use language::languages;
pub use licence::licence;
pub use sockets::{
    TELLS_ICMP, interface_index, is_own_address, raise_file_limit, take_icmp_error, tcp_connect, udp_socket,
};
pub use support::{support_outputs, support_plan};
pub use terminal::{JobControl, suspend, tell_of_waiting_input, terminal_shows_unicode};
