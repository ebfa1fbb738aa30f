//! What the number of an unknown error code says by itself ([MS-ERREF] 2.1, 2.2, 2.3).

use super::built_in::built_in_table;
use crate::evidence::ErrorCode;

/// An error code taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decoded {
    /// Which part of Windows reports it.
    pub origin: Origin,
    /// The facility's symbolic name, where there is one.
    pub facility: Option<&'static str>,
    /// The number inside: a Win32, RPC, DNS, socket or Internet error where `origin` says so.
    pub number: u32,
    /// The symbolic name of the code or of the number inside, where it is known.
    pub name: Option<&'static str>,
}

/// Which part of Windows a number belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Not an error.
    Success,
    /// The licensing service (0xC004…).
    Licensing,
    /// RPC (1700 to 1999, and 0xC002… of NT).
    Rpc,
    /// DNS (9000 to 9999).
    Dns,
    /// Sockets (10000 to 11999).
    Sockets,
    /// `WinINet` and `WinHTTP`: the way to Microsoft's servers (12000 to 12999).
    Internet,
    /// Windows itself.
    Win32,
    /// The kernel (0xC000…).
    Kernel,
    /// Windows Update.
    Update,
    /// The store and its digital licences.
    Store,
    /// COM, WMI, cryptography and others.
    Component,
    /// The number does not say it: no table has its facility.
    Unknown,
}

impl Origin {
    /// The id of its words.
    #[must_use]
    pub fn message(self) -> String {
        format!("origin-{}", format!("{self:?}").to_ascii_lowercase())
    }
}

impl Decoded {
    /// Takes a code apart. A small number is a Win32 error as it stands.
    #[must_use]
    pub fn of(code: ErrorCode) -> Self {
        let value = code.0;
        let (high, low) = (value >> 16, value & 0xFFFF);
        let is_hresult = high != 0 && high & 0x5000 == 0;
        let facility = is_hresult.then(|| find("facility", &(high & 0x7FF).to_string())).flatten();
        let whole = find("code", &format!("0x{value:08X}"));
        let win32 = high == 0 || high == 0x8007;
        let name = whole.or_else(|| win32.then(|| find("win32", &low.to_string())).flatten());
        let origin = match high {
            _ if value == 0 => Origin::Success,
            0 | 0x8007 => of_number(low),
            0xC004 => Origin::Licensing,
            0xC002 => Origin::Rpc,
            0x8024 => Origin::Update,
            0x803F | 0x87E1 => Origin::Store,
            0xC000 => Origin::Kernel,
            _ if value & 0x8000_0000 == 0 => Origin::Success,
            _ if facility.is_some() => Origin::Component,
            _ => Origin::Unknown,
        };
        Self { origin, facility, number: low, name }
    }
}

fn of_number(number: u32) -> Origin {
    match number {
        1700..=1999 => Origin::Rpc,
        9000..=9999 => Origin::Dns,
        10000..=11999 => Origin::Sockets,
        12000..=12999 => Origin::Internet,
        _ => Origin::Win32,
    }
}

/// The name of a number in the table.
fn find(kind: &str, number: &str) -> Option<&'static str> {
    let mut rows = built_in_table("numbers.tsv").unwrap_or_default().lines();
    rows.find_map(|row| {
        let mut cells = row.split('\t');
        (cells.next() == Some(kind) && cells.next() == Some(number)).then(|| cells.next())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_inside_a_code_has_its_name() {
        for (code, origin, name) in [
            (0x8007_274D, Origin::Sockets, Some("WSAECONNREFUSED")),
            (0x8007_2EFD, Origin::Internet, Some("ERROR_INTERNET_CANNOT_CONNECT")),
            (0x8007_06BE, Origin::Rpc, Some("RPC_S_CALL_FAILED")),
            (0x8007_2329, Origin::Dns, Some("DNS_ERROR_RCODE_FORMAT_ERROR")),
            (5, Origin::Win32, Some("ERROR_ACCESS_DENIED")),
            (0xC004_FFFF, Origin::Licensing, None),
            (0xC002_0018, Origin::Rpc, Some("RPC_NT_SERVER_TOO_BUSY")),
            (0x8024_402C, Origin::Update, None),
            (0, Origin::Success, Some("ERROR_SUCCESS")),
            (0x8004_1013, Origin::Component, None),
            (0xDEAD_BEEF, Origin::Unknown, None),
            (0xFFFF_FFFF, Origin::Unknown, None),
        ] {
            let decoded = Decoded::of(ErrorCode(code));
            assert_eq!((decoded.origin, decoded.name), (origin, name), "{code:08X}");
        }
        assert_eq!(Decoded::of(ErrorCode(0x8007_2EFD)).facility, Some("FACILITY_WIN32"));
        assert_eq!(Decoded::of(ErrorCode(0x8024_402C)).facility, Some("FACILITY_WINDOWSUPDATE"));
        assert_eq!(
            Decoded::of(ErrorCode(0xC004_FFFF)).facility,
            None,
            "the licensing service counts by itself"
        );
    }
}
