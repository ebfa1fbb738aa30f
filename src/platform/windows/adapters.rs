//! The network adapters that are up (`GetAdaptersAddresses`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use windows_sys::Win32::Foundation::{
    ERROR_ADDRESS_NOT_ASSOCIATED, ERROR_BUFFER_OVERFLOW, ERROR_NO_DATA, NO_ERROR,
};
use windows_sys::Win32::NetworkManagement::IpHelper::{
    GAA_FLAG_INCLUDE_GATEWAYS, GetAdaptersAddresses, IF_TYPE_SOFTWARE_LOOPBACK, IP_ADAPTER_ADDRESSES_LH,
};
use windows_sys::Win32::NetworkManagement::Ndis::IfOperStatusUp;
use windows_sys::Win32::Networking::WinSock::{
    AF_INET, AF_INET6, AF_UNSPEC, SOCKADDR_IN, SOCKADDR_IN6, SOCKET_ADDRESS,
};

use crate::evidence::{Adapter, Address, DnsServer};

/// What the system is first offered for its answer, in octets, as its documentation advises.
const FIRST_ROOM: u32 = 16 * 1024;
/// More than this no system needs.
const MOST_ROOM: u32 = 4 * 1024 * 1024;
/// The longest text that is read, in UTF-16 units, and the longest list.
const LIMIT: usize = 512;

/// An adapter with what only Windows tells.
#[derive(Debug)]
pub(super) struct WindowsAdapter {
    /// What every system tells.
    pub(super) adapter: Adapter,
    /// The suffix as it is written, which may be no name.
    pub(super) suffix: Option<String>,
    /// The key of its settings in the registry, `{GUID}`.
    pub(super) guid: String,
    /// The lower, the sooner its DNS servers are asked.
    metric: u32,
}

/// Returns the adapters that are up and have an address, without loopback: the one whose DNS servers
/// are asked first comes first.
///
/// # Errors
///
/// The system's code, when it does not tell them: the Network Store Interface service (nsi) may be
/// stopped. That there are none is no error.
pub(super) fn adapters() -> Result<Vec<WindowsAdapter>, u32> {
    let mut room = FIRST_ROOM;
    while room <= MOST_ROOM {
        // Whole 8-octet words, because the structures have to be aligned so.
        let mut buffer = vec![0_u64; room as usize / 8];
        let first = buffer.as_mut_ptr().cast::<IP_ADAPTER_ADDRESSES_LH>();
        let flags = GAA_FLAG_INCLUDE_GATEWAYS;
        // SAFETY: `first` points to `room` writable octets, aligned to 8; `room` says how many.
        let status = unsafe {
            GetAdaptersAddresses(u32::from(AF_UNSPEC), flags, std::ptr::null(), first, &raw mut room)
        };
        match status {
            NO_ERROR => {
                // SAFETY: the system has written a list that ends with a null pointer and lies, with
                // everything it points to, in `buffer`, which outlives the reading.
                let mut found = unsafe { read(first) };
                found.sort_by_key(|adapter| adapter.metric);
                return Ok(found);
            }
            // `room` now says what is needed; the next moment may need more.
            ERROR_BUFFER_OVERFLOW => room = room.next_multiple_of(8).max(FIRST_ROOM).saturating_add(1024),
            // No adapter, or none that has an address yet.
            ERROR_NO_DATA | ERROR_ADDRESS_NOT_ASSOCIATED => return Ok(Vec::new()),
            error => return Err(error),
        }
    }
    Err(ERROR_BUFFER_OVERFLOW)
}

/// The servers of all adapters, each once, those of the preferred adapter first.
pub(super) fn servers(adapters: &[WindowsAdapter]) -> Vec<DnsServer> {
    let mut servers: Vec<DnsServer> = Vec::new();
    for server in adapters.iter().flat_map(|adapter| &adapter.adapter.dns_servers) {
        if !servers.contains(server) {
            servers.push(*server);
        }
    }
    servers
}

/// Reads the list that begins at `next`.
///
/// # Safety
///
/// It is a list of `GetAdaptersAddresses`, or null.
unsafe fn read(mut next: *const IP_ADAPTER_ADDRESSES_LH) -> Vec<WindowsAdapter> {
    let mut adapters = Vec::new();
    // SAFETY: by the caller's word every pointer is null or points to a whole structure.
    while let Some(entry) = unsafe { next.as_ref() } {
        next = entry.Next;
        if entry.OperStatus == IfOperStatusUp && entry.IfType != IF_TYPE_SOFTWARE_LOOPBACK {
            // SAFETY: as above.
            adapters.extend(unsafe { adapter(entry) });
        }
    }
    adapters
}

/// # Safety
///
/// `entry` was written by `GetAdaptersAddresses`.
unsafe fn adapter(entry: &IP_ADAPTER_ADDRESSES_LH) -> Option<WindowsAdapter> {
    let (mut addresses, mut dns_servers, mut gateways) = (Vec::new(), Vec::new(), Vec::new());
    // SAFETY: every list of an entry ends with a null pointer, and so does every text.
    unsafe {
        let mut next = entry.FirstUnicastAddress;
        while let Some(unicast) = next.as_ref().filter(|_| addresses.len() < LIMIT) {
            let address = address(&raw const unicast.Address);
            addresses.extend(address.map(|a| format!("{}/{}", a.ip, unicast.OnLinkPrefixLength)));
            next = unicast.Next;
        }
        let mut next = entry.FirstDnsServerAddress;
        while let Some(server) = next.as_ref().filter(|_| dns_servers.len() < LIMIT) {
            let address = address(&raw const server.Address).filter(|a| !is_placeholder(a.ip));
            dns_servers.extend(address.map(DnsServer::from));
            next = server.Next;
        }
        let mut next = entry.FirstGatewayAddress;
        while let Some(gateway) = next.as_ref().filter(|_| gateways.len() < LIMIT) {
            gateways.extend(address(&raw const gateway.Address));
            next = gateway.Next;
        }
    }
    // SAFETY: as above.
    let (name, suffix) = unsafe { (wide(entry.FriendlyName), wide(entry.DnsSuffix)) };
    // SAFETY: as above.
    let guid = unsafe { narrow(entry.AdapterName) };
    let adapter = Adapter { name, addresses, gateways, dns_servers, connection_suffix: suffix.parse().ok() };
    let suffix = (!suffix.is_empty()).then_some(suffix);
    let metric = entry.Ipv4Metric.min(entry.Ipv6Metric);
    (!adapter.addresses.is_empty()).then_some(WindowsAdapter { adapter, suffix, guid, metric })
}

/// The site-local servers `fec0:0:0:ffff::1` to `::3`, which Windows lists where IPv6 has none.
fn is_placeholder(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(_) => false,
        IpAddr::V6(v6) => matches!(v6.segments(), [0xfec0, 0, 0, 0xffff, 0, 0, 0, 1..=3]),
    }
}

/// # Safety
///
/// `socket_address` points to a socket address as the system writes it, or to one that is null.
unsafe fn address(socket_address: *const SOCKET_ADDRESS) -> Option<Address> {
    // SAFETY: by the caller's word.
    let sockaddr = unsafe { (*socket_address).lpSockaddr };
    // SAFETY: the family says which structure it is.
    match unsafe { sockaddr.as_ref() }?.sa_family {
        AF_INET => {
            // SAFETY: the family is IPv4, and every bit pattern is an address.
            let octets = unsafe { sockaddr.cast::<SOCKADDR_IN>().read_unaligned().sin_addr.S_un.S_addr };
            Some(Address { ip: Ipv4Addr::from(octets.to_ne_bytes()).into(), scope: 0 })
        }
        AF_INET6 => {
            // SAFETY: the family is IPv6, and every bit pattern is an address and a scope.
            let (ip, scope) = unsafe {
                let v6 = sockaddr.cast::<SOCKADDR_IN6>().read_unaligned();
                (Ipv6Addr::from(v6.sin6_addr.u.Byte), v6.Anonymous.sin6_scope_id)
            };
            Some(Address { ip: ip.into(), scope: if ip.is_unicast_link_local() { scope } else { 0 } })
        }
        _ => None,
    }
}

/// # Safety
///
/// `text` is null or ends with a zero.
unsafe fn wide(text: *const u16) -> String {
    if text.is_null() {
        return String::new();
    }
    // SAFETY: nothing behind the zero is read.
    let units: Vec<u16> =
        (0..LIMIT).map(|index| unsafe { *text.add(index) }).take_while(|unit| *unit != 0).collect();
    String::from_utf16_lossy(&units)
}

/// # Safety
///
/// `text` is null or ends with a zero.
unsafe fn narrow(text: *const u8) -> String {
    if text.is_null() {
        return String::new();
    }
    // SAFETY: nothing behind the zero is read.
    let octets: Vec<u8> =
        (0..LIMIT).map(|index| unsafe { *text.add(index) }).take_while(|octet| *octet != 0).collect();
    String::from_utf8_lossy(&octets).into_owned()
}
