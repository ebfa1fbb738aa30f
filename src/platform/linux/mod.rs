//! Linux: `/etc`, `/proc`, `getifaddrs` and `IP_RECVERR`.

mod adapters;
mod client;
mod echo;
mod errors;
mod interrupt;
mod limits;
mod resolver;
mod routes;

pub use adapters::{interface_index, is_own_address};
pub use client::client_facts;
pub use echo::Echo;
pub use errors::{TELLS_ICMP, take_icmp_error, tcp_connect, udp_socket};
pub use interrupt::interrupted;
pub use limits::raise_file_limit;

/// A terminal needs no preparation.
pub fn prepare_console() {}
