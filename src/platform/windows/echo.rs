//! Echo requests as `ping.exe` sends them: no raw socket, no elevation.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_CALL_NOT_IMPLEMENTED, GetLastError, HANDLE, INVALID_HANDLE_VALUE,
};
use windows_sys::Win32::NetworkManagement::IpHelper::{
    ICMP_ECHO_REPLY, ICMPV6_ECHO_REPLY_LH, IP_DEST_HOST_UNREACHABLE, IP_DEST_NET_UNREACHABLE,
    IP_DEST_PORT_UNREACHABLE, IP_DEST_PROHIBITED, IP_DEST_PROT_UNREACHABLE, IP_OPTION_INFORMATION,
    IP_REQ_TIMED_OUT, IP_SUCCESS, IP_TTL_EXPIRED_REASSEM, IP_TTL_EXPIRED_TRANSIT, Icmp6CreateFile,
    Icmp6SendEcho2, IcmpCloseHandle, IcmpCreateFile, IcmpSendEcho2,
};
use windows_sys::Win32::Networking::WinSock::{AF_INET6, SOCKADDR_IN6};

use crate::evidence::{Address, UnreachableReason};
use crate::platform::{EchoAnswer, IcmpError};

/// No request waits longer, however patient the operator is: a silent address is asked again.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// What a request carries, as `ping.exe` does.
const DATA: [u8; 32] = *b"abcdefghijklmnopqrstuvwabcdefghi";
/// Room for a reply in 8-octet words: the structure, the data, an ICMP error and an I/O status block.
const ROOM: usize = 32;
/// How far a request may travel.
const TTL: u8 = 128;

/// **Echo** asks one address for replies; requests may overlap, each on a thread that waits.
#[derive(Debug, Clone, Copy)]
pub struct Echo {
    address: Address,
    /// How long one request waits, in milliseconds: its thread is free again when patience ends.
    wait: u32,
}

/// A handle for echo requests, closed when it goes.
struct Handle(HANDLE);

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: the handle is open and nobody else has it.
        unsafe { IcmpCloseHandle(self.0) };
    }
}

impl Echo {
    /// Looks whether the system gives a handle for such requests.
    ///
    /// # Errors
    ///
    /// The system's; `PermissionDenied` where it has none to give.
    pub fn open(address: Address, _identifier: u16, patience: Duration) -> io::Result<Self> {
        handle(address.ip)?;
        let wait = u32::try_from(patience.min(LONGEST_WAIT).as_millis()).unwrap_or(u32::MAX);
        Ok(Self { address, wait })
    }

    /// Sends a request and waits for what it meets.
    pub async fn request(&self, _sequence: u16) -> EchoAnswer {
        let Self { address, wait } = *self;
        let asked = tokio::task::spawn_blocking(move || match address.ip {
            IpAddr::V4(v4) => ask_v4(v4, wait),
            IpAddr::V6(v6) => ask_v6(v6, address.scope, wait),
        });
        asked.await.unwrap_or(EchoAnswer::Nothing)
    }

    /// Waits for an ICMP error beside the requests; none comes, each request has its own.
    pub async fn icmp_error(&self) -> IcmpError {
        std::future::pending().await
    }

    /// Takes the next ICMP error; there is none beside the requests.
    #[must_use]
    pub fn take_icmp_error(&self) -> Option<IcmpError> {
        None
    }
}

fn handle(ip: IpAddr) -> io::Result<Handle> {
    let handle = match ip {
        // SAFETY: the function takes nothing.
        IpAddr::V4(_) => unsafe { IcmpCreateFile() },
        // SAFETY: as above.
        IpAddr::V6(_) => unsafe { Icmp6CreateFile() },
    };
    if handle == INVALID_HANDLE_VALUE || handle.is_null() { Err(last_error()) } else { Ok(Handle(handle)) }
}

fn ask_v4(ip: Ipv4Addr, wait: u32) -> EchoAnswer {
    let handle = match handle(ip.into()) {
        Ok(handle) => handle,
        Err(error) => return EchoAnswer::Failed(error),
    };
    let mut buffer = [0_u64; ROOM];
    let options = IP_OPTION_INFORMATION { Ttl: TTL, ..IP_OPTION_INFORMATION::default() };
    let destination = u32::from_ne_bytes(ip.octets());
    // SAFETY: handle, data and options live until the function returns, which it does only when the
    // request is over, as there is neither event nor routine; the buffer has the octets that are named.
    let count = unsafe {
        IcmpSendEcho2(
            handle.0,
            std::ptr::null_mut(),
            None,
            std::ptr::null(),
            destination,
            DATA.as_ptr().cast(),
            length(&DATA),
            &raw const options,
            buffer.as_mut_ptr().cast(),
            room(&buffer),
            wait,
        )
    };
    if count == 0 {
        return failed();
    }
    // SAFETY: at least one reply was written at the beginning of the buffer, which is aligned for it.
    let reply = unsafe { &*buffer.as_ptr().cast::<ICMP_ECHO_REPLY>() };
    answer(reply.Status, Ipv4Addr::from(reply.Address.to_ne_bytes()).into())
}

fn ask_v6(ip: Ipv6Addr, scope: u32, wait: u32) -> EchoAnswer {
    let handle = match handle(ip.into()) {
        Ok(handle) => handle,
        Err(error) => return EchoAnswer::Failed(error),
    };
    let mut buffer = [0_u64; ROOM];
    let options = IP_OPTION_INFORMATION { Ttl: TTL, ..IP_OPTION_INFORMATION::default() };
    let source = SOCKADDR_IN6 { sin6_family: AF_INET6, ..SOCKADDR_IN6::default() };
    let mut destination = SOCKADDR_IN6 { sin6_family: AF_INET6, ..SOCKADDR_IN6::default() };
    destination.sin6_addr.u.Byte = ip.octets();
    destination.Anonymous.sin6_scope_id = scope;
    // SAFETY: as for IPv4; the addresses live as long.
    let count = unsafe {
        Icmp6SendEcho2(
            handle.0,
            std::ptr::null_mut(),
            None,
            std::ptr::null(),
            &raw const source,
            &raw const destination,
            DATA.as_ptr().cast(),
            length(&DATA),
            &raw const options,
            buffer.as_mut_ptr().cast(),
            room(&buffer),
            wait,
        )
    };
    if count == 0 {
        return failed();
    }
    // SAFETY: one reply was written at the beginning of the buffer.
    let reply = unsafe { buffer.as_ptr().cast::<ICMPV6_ECHO_REPLY_LH>().read_unaligned() };
    // The words stand in network order; the structure is packed, so they are copied first.
    let words = reply.Address.sin6_addr;
    answer(reply.Status, Ipv6Addr::from(words.map(u16::from_be)).into())
}

fn length(data: &[u8]) -> u16 {
    u16::try_from(data.len()).unwrap_or_default()
}

fn room(buffer: &[u64]) -> u32 {
    u32::try_from(size_of_val(buffer)).unwrap_or_default()
}

/// What a status says; the numbers of IPv6 differ in one place only.
fn answer(status: u32, sender: IpAddr) -> EchoAnswer {
    let reason = match status {
        IP_SUCCESS => return EchoAnswer::Reply,
        IP_DEST_NET_UNREACHABLE => UnreachableReason::Network,
        IP_DEST_HOST_UNREACHABLE => UnreachableReason::Host,
        IP_DEST_PROHIBITED if sender.is_ipv6() => UnreachableReason::Prohibited,
        IP_DEST_PROT_UNREACHABLE => UnreachableReason::Protocol,
        IP_DEST_PORT_UNREACHABLE => UnreachableReason::Port,
        IP_TTL_EXPIRED_TRANSIT | IP_TTL_EXPIRED_REASSEM => UnreachableReason::TimeExceeded,
        _ => return EchoAnswer::Nothing,
    };
    let sender = (!sender.is_unspecified()).then_some(sender);
    EchoAnswer::Error(IcmpError { reason, sender })
}

/// What the last error says about a request without a reply.
fn failed() -> EchoAnswer {
    // SAFETY: the function takes nothing.
    match unsafe { GetLastError() } {
        IP_REQ_TIMED_OUT => EchoAnswer::Nothing,
        status @ (IP_DEST_NET_UNREACHABLE..=IP_DEST_PORT_UNREACHABLE) => {
            answer(status, Ipv4Addr::UNSPECIFIED.into())
        }
        _ => EchoAnswer::Failed(last_error()),
    }
}

/// The last error. What this system does not have is not permitted here: it says nothing about
/// whoever was to be asked.
fn last_error() -> io::Error {
    // SAFETY: the function takes nothing.
    match unsafe { GetLastError() } {
        ERROR_ACCESS_DENIED | ERROR_CALL_NOT_IMPLEMENTED => io::ErrorKind::PermissionDenied.into(),
        code => io::Error::from_raw_os_error(code.cast_signed()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_has_a_reason_and_a_sender() {
        let router: IpAddr = "192.0.2.1".parse().expect("an address");
        let EchoAnswer::Error(error) = answer(IP_DEST_HOST_UNREACHABLE, router) else { panic!("no error") };
        assert_eq!(error, IcmpError { reason: UnreachableReason::Host, sender: Some(router) });
        assert!(matches!(answer(IP_SUCCESS, router), EchoAnswer::Reply));
    }
}
