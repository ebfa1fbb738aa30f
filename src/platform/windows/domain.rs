//! The Active Directory domain that the machine belongs to.

use windows_sys::Win32::Networking::ActiveDirectory::{
    DSROLE_PRIMARY_DOMAIN_INFO_BASIC, DsRoleFreeMemory, DsRoleGetPrimaryDomainInformation,
    DsRolePrimaryDomainInfoBasic,
};

use crate::evidence::DnsName;

/// A DNS name has at most 255 octets.
const LONGEST_NAME: usize = 256;

/// Returns the DNS name of the domain; nothing for a machine of a workgroup.
pub(super) fn active_directory_domain() -> Option<DnsName> {
    let mut buffer: *mut u8 = std::ptr::null_mut();
    // SAFETY: null asks about this machine; the system writes one pointer.
    let status = unsafe {
        DsRoleGetPrimaryDomainInformation(std::ptr::null(), DsRolePrimaryDomainInfoBasic, &raw mut buffer)
    };
    if status != 0 || buffer.is_null() {
        return None;
    }
    #[expect(clippy::cast_ptr_alignment, reason = "the copy is made without alignment")]
    let basic = buffer.cast_const().cast::<DSROLE_PRIMARY_DOMAIN_INFO_BASIC>();
    // SAFETY: on success it points to this structure, until it is freed below.
    let name = unsafe { basic.read_unaligned() }.DomainNameDns;
    let units: Vec<u16> = if name.is_null() {
        Vec::new()
    } else {
        // SAFETY: the text ends with a zero, behind which nothing is read.
        (0..LONGEST_NAME).map(|index| unsafe { *name.add(index) }).take_while(|unit| *unit != 0).collect()
    };
    // SAFETY: the buffer came from the function above and is not used any more.
    unsafe { DsRoleFreeMemory(buffer.cast()) };
    String::from_utf16(&units).ok()?.parse().ok().filter(|name: &DnsName| !name.is_root())
}
