//! Default routes, from `/proc/net/route` and `/proc/net/ipv6_route`.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::interface_index;
use crate::evidence::Address;

/// A **default route**: where packets go that no other route takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DefaultRoute {
    /// The interface's name.
    pub(super) interface: String,
    /// The router.
    pub(super) gateway: Address,
}

/// Returns the default routes with a gateway, IPv4 first, each once.
pub(super) fn default_routes() -> Vec<DefaultRoute> {
    let read = |path| std::fs::read_to_string(path).unwrap_or_default();
    let mut routes: Vec<DefaultRoute> = Vec::new();
    let v4 = read("/proc/net/route");
    let v6 = read("/proc/net/ipv6_route");
    for route in v4.lines().filter_map(ipv4).chain(v6.lines().filter_map(ipv6)) {
        if !routes.contains(&route) {
            routes.push(route);
        }
    }
    routes
}

/// `Iface Destination Gateway Flags RefCnt Use Metric Mask …`, addresses as hexadecimal memory.
fn ipv4(line: &str) -> Option<DefaultRoute> {
    let fields: Vec<&str> = line.split_ascii_whitespace().collect();
    let &[interface, destination, gateway, _, _, _, _, mask, ..] = fields.as_slice() else { return None };
    let number = |text| u32::from_str_radix(text, 16).ok();
    let gateway = Ipv4Addr::from(number(gateway)?.to_ne_bytes());
    let default = number(destination)? == 0 && number(mask)? == 0;
    (default && !gateway.is_unspecified()).then(|| DefaultRoute {
        interface: interface.to_owned(),
        gateway: Address { ip: gateway.into(), scope: 0 },
    })
}

/// `destination prefix source prefix next-hop metric refcnt use flags interface`.
fn ipv6(line: &str) -> Option<DefaultRoute> {
    let fields: Vec<&str> = line.split_ascii_whitespace().collect();
    let &[destination, prefix, _, _, next_hop, _, _, _, _, interface] = fields.as_slice() else {
        return None;
    };
    let number = |text| u128::from_str_radix(text, 16).ok();
    let gateway = Ipv6Addr::from(number(next_hop)?);
    let default = number(destination)? == 0 && prefix == "00";
    let scope = if gateway.is_unicast_link_local() { interface_index(interface).unwrap_or(0) } else { 0 };
    (default && !gateway.is_unspecified()).then(|| DefaultRoute {
        interface: interface.to_owned(),
        gateway: Address { ip: gateway.into(), scope },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_default_route_with_a_gateway_counts() {
        let header = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT";
        assert_eq!(ipv4(header), None);
        let network = "eth0\t0000630A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0";
        assert_eq!(ipv4(network), None);
        let octets = u32::from_ne_bytes([10, 99, 1, 1]);
        let route = ipv4(&format!("eth0\t00000000\t{octets:08X}\t0003\t0\t0\t0\t00000000\t0\t0\t0"));
        let route = route.expect("a route");
        assert_eq!((route.interface.as_str(), route.gateway.to_string()), ("eth0", "10.99.1.1".to_owned()));
    }

    #[test]
    fn an_ipv6_default_route_is_read() {
        let zero = "0".repeat(32);
        let line = format!(
            "{zero} 00 {zero} 00 fd990001000000000000000000000001 00000400 00000001 00000000 00000003   eth0"
        );
        assert_eq!(ipv6(&line).map(|route| route.gateway.to_string()).as_deref(), Some("fd99:1::1"));
        let unreachable = format!("{zero} 00 {zero} 00 {zero} ffffffff 00000001 00000000 00200200       lo");
        assert_eq!(ipv6(&unreachable), None);
    }
}
