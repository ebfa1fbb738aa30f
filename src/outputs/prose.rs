//! Text around outputs.

use super::scan;

/// So many codes of one text are named.
const MOST: usize = 4;

/// Adds the HRESULTs of errors (`0x8…`, `0xC…`) that `lines` name.
pub(super) fn add_codes<'l>(codes: &mut Vec<String>, lines: impl Iterator<Item = &'l str>) {
    for line in lines {
        let mut rest = line;
        while let Some(behind) = scan::find(rest, "0x").map(|at| &rest[at + 2..]) {
            rest = behind;
            let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
            let is_error = digits == 8 && rest.starts_with(['8', 'C', 'c']);
            if is_error && codes.len() < MOST {
                let code = format!("0x{}", rest[..8].to_ascii_uppercase());
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
        }
    }
}
