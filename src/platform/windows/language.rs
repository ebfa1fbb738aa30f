//! The user's languages, as Windows shows itself to them.

use std::ptr;

use windows_sys::Win32::Globalization::{GetUserPreferredUILanguages, MUI_LANGUAGE_NAME};

/// The tags of the languages that the user reads, the preferred one first; none where Windows tells none.
#[must_use]
pub fn languages() -> Vec<String> {
    let (mut count, mut length) = (0, 0);
    // SAFETY: without a buffer the function only tells how many characters it needs.
    let told = unsafe {
        GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &raw mut count, ptr::null_mut(), &raw mut length)
    };
    if told == 0 {
        return Vec::new();
    }
    let mut buffer = vec![0_u16; usize::try_from(length).unwrap_or_default()];
    // SAFETY: the buffer has as many characters as `length` says.
    let told = unsafe {
        let buffer = buffer.as_mut_ptr();
        GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &raw mut count, buffer, &raw mut length)
    };
    if told == 0 {
        return Vec::new();
    }
    let tags = buffer.split(|unit| *unit == 0).filter(|tag| !tag.is_empty());
    tags.map(String::from_utf16_lossy).collect()
}
