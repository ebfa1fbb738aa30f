//! The state of a service, as the service control manager tells every user.

use std::time::Duration;

use windows_registry::Key;
use windows_sys::Win32::Foundation::{ERROR_SERVICE_DOES_NOT_EXIST, GetLastError};
use windows_sys::Win32::System::Services::{
    CloseServiceHandle, OpenSCManagerW, OpenServiceW, QueryServiceStatus, SC_HANDLE, SC_MANAGER_CONNECT,
    SERVICE_QUERY_STATUS, SERVICE_RUNNING, SERVICE_STATUS, SERVICE_STOPPED,
};

use super::registry::{machine, number};
use crate::evidence::ServiceState;

/// The start type of a service that nothing may start.
const DISABLED: u32 = 4;

/// A handle of the service control manager, closed when it goes.
struct Handle(SC_HANDLE);

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: the handle is open and nobody else has it.
        unsafe { CloseServiceHandle(self.0) };
    }
}

/// How often a service that is about to start or to stop is looked at again, [`PAUSE`] apart.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(100);

/// Returns the state of the service `name`.
pub(super) fn state(name: &str) -> ServiceState {
    let pending =
        |status: &Result<u32, u32>| !matches!(status, Ok(SERVICE_RUNNING | SERVICE_STOPPED) | Err(_));
    let mut status = current(name);
    for _ in 0..TRIES {
        if !pending(&status) {
            break;
        }
        std::thread::sleep(PAUSE);
        status = current(name);
    }
    match status {
        Ok(SERVICE_RUNNING) => ServiceState::Running,
        Ok(SERVICE_STOPPED) if start_type(name) == Some(DISABLED) => ServiceState::Disabled,
        Ok(SERVICE_STOPPED) => ServiceState::Stopped,
        Ok(_) => ServiceState::Changing,
        Err(ERROR_SERVICE_DOES_NOT_EXIST) => ServiceState::Absent,
        Err(_) => ServiceState::Unreadable,
    }
}

fn current(name: &str) -> Result<u32, u32> {
    // SAFETY: null names this machine and its active database.
    let manager = unsafe { OpenSCManagerW(std::ptr::null(), std::ptr::null(), SC_MANAGER_CONNECT) };
    let manager = open(manager)?;
    let wide: Vec<u16> = name.encode_utf16().chain([0]).collect();
    // SAFETY: the manager is open, and the name ends with a zero.
    let service = open(unsafe { OpenServiceW(manager.0, wide.as_ptr(), SERVICE_QUERY_STATUS) })?;
    let mut status = SERVICE_STATUS::default();
    // SAFETY: the service is open, and the structure is ours.
    if unsafe { QueryServiceStatus(service.0, &raw mut status) } == 0 {
        return Err(last_error());
    }
    Ok(status.dwCurrentState)
}

fn open(handle: SC_HANDLE) -> Result<Handle, u32> {
    if handle.is_null() { Err(last_error()) } else { Ok(Handle(handle)) }
}

fn last_error() -> u32 {
    // SAFETY: the function takes nothing and gives a number.
    unsafe { GetLastError() }
}

fn start_type(name: &str) -> Option<u32> {
    let key: Option<Key> = machine(&format!(r"SYSTEM\CurrentControlSet\Services\{name}"));
    number(&key?, "Start")
}
