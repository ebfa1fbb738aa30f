//! The network interfaces that are up (getifaddrs(3)).

use std::io;
use std::net::IpAddr;

use nix::ifaddrs::{InterfaceAddress, getifaddrs};
use nix::net::if_::{InterfaceFlags, if_nametoindex};
use nix::sys::socket::SockaddrStorage;

use super::routes::DefaultRoute;
use crate::evidence::Adapter;

/// Returns the index of the interface called `name`.
#[must_use]
pub fn interface_index(name: &str) -> Option<u32> {
    // A name with a zero octet names nothing; nix says so by an error.
    if_nametoindex(name).ok()
}

/// Whether `address` belongs to this machine, whatever the interface.
#[must_use]
pub fn is_own_address(address: IpAddr) -> bool {
    let has_it = |interface: InterfaceAddress| interface.address.as_ref().and_then(ip) == Some(address);
    address.is_loopback() || getifaddrs().is_ok_and(|mut addresses| addresses.any(has_it))
}

/// Returns the interfaces that are up and have an address, without loopback, in the system's order.
///
/// # Errors
///
/// The system's, when it does not tell them.
pub(super) fn adapters(routes: &[DefaultRoute]) -> io::Result<Vec<Adapter>> {
    let addresses = getifaddrs()?;
    let mut adapters: Vec<Adapter> = Vec::new();
    for interface in addresses {
        let up = interface.flags.contains(InterfaceFlags::IFF_UP);
        if !up || interface.flags.contains(InterfaceFlags::IFF_LOOPBACK) {
            continue;
        }
        let Some(text) = address_with_prefix(&interface) else { continue };
        let name = interface.interface_name;
        if let Some(adapter) = adapters.iter_mut().find(|adapter| adapter.name == name) {
            adapter.addresses.push(text);
            continue;
        }
        let gateways = routes.iter().filter(|route| route.interface == name).map(|route| route.gateway);
        adapters.push(Adapter {
            gateways: gateways.collect(),
            name,
            addresses: vec![text],
            dns_servers: Vec::new(),
            connection_suffix: None,
        });
    }
    Ok(adapters)
}

fn address_with_prefix(interface: &InterfaceAddress) -> Option<String> {
    let address = ip(interface.address.as_ref()?)?;
    let prefix = match ip(interface.netmask.as_ref()?)? {
        IpAddr::V4(mask) => mask.to_bits().leading_ones(),
        IpAddr::V6(mask) => mask.to_bits().leading_ones(),
    };
    Some(format!("{address}/{prefix}"))
}

fn ip(storage: &SockaddrStorage) -> Option<IpAddr> {
    let v4 = storage.as_sockaddr_in().map(|address| address.ip().into());
    v4.or_else(|| storage.as_sockaddr_in6().map(|address| address.ip().into()))
}
