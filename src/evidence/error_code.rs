//! Activation error codes, in any of the forms that people read from a screen.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An **error code** is the 32-bit HRESULT that activation reports, written `0xC004F074`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ErrorCode(pub u32);

/// A text is not a number of 32 bits in hexadecimal or decimal form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an error code is eight hexadecimal digits such as 0xC004F074, or its decimal form")]
pub struct ErrorCodeError;

impl FromStr for ErrorCode {
    type Err = ErrorCodeError;

    /// Reads `0xC004F074`, `c004f074`, `-1073418124` and `3221549172`, and each of them with what stands
    /// around it where it was copied: `Error: 0xC004F074.`, `hr=0x80004005`, `0xC004F074L`.
    ///
    /// Eight digits without a prefix are hexadecimal: that is how the codes are printed, and no
    /// activation code has eight decimal digits.
    fn from_str(text: &str) -> Result<Self, ErrorCodeError> {
        let text = bare(text);
        let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
        let digits = hexadecimal.unwrap_or(text);
        if hexadecimal.is_some() || digits.len() == 8 && !digits.starts_with('-') {
            let well_formed =
                (1..=8).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit());
            return match u32::from_str_radix(digits, 16) {
                Ok(code) if well_formed => Ok(Self(code)),
                _ => Err(ErrorCodeError),
            };
        }
        if let Ok(code) = digits.parse::<u32>() {
            return Ok(Self(code));
        }
        digits.parse::<i32>().map(|code| Self(code.cast_unsigned())).map_err(|_| ErrorCodeError)
    }
}

/// The code without the quotation, the full stop, the label and the suffix of C's constants that it was
/// copied with.
fn bare(text: &str) -> &str {
    const AROUND: &[char] = &[' ', '\t', '(', ')', '"', '\'', ',', ';'];
    let text = text.trim().trim_matches(AROUND).trim_end_matches(['.', ':']);
    // Behind a word a plain number may be anything.
    let labelled = text.split_once(['=', ':']).and_then(|(label, code)| {
        let (label, code) = (label.trim(), code.trim_matches(AROUND));
        let is_word = !label.is_empty() && label.chars().all(|c| c.is_alphabetic() || c == ' ');
        (is_word && code.starts_with(['0', '-'])).then_some(code)
    });
    let text = labelled.unwrap_or(text);
    let is_constant = text.get(..2).is_some_and(|prefix| prefix.eq_ignore_ascii_case("0x"));
    if is_constant { text.trim_end_matches(['u', 'U', 'l', 'L']) } else { text }
}

impl TryFrom<String> for ErrorCode {
    type Error = ErrorCodeError;

    fn try_from(text: String) -> Result<Self, ErrorCodeError> {
        text.parse()
    }
}

impl From<ErrorCode> for String {
    fn from(code: ErrorCode) -> Self {
        code.to_string()
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0x{:08X}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_code_is_the_same_code() {
        for text in
            ["0xC004F074", "0XC004F074", "c004f074", "C004F074", "-1073418124", "3221549172", " 0xc004f074 "]
        {
            assert_eq!(text.parse(), Ok(ErrorCode(0xC004_F074)), "{text}");
        }
        for text in [
            "0xC004F074.",
            "0xc004f074L",
            "0xC004F074UL",
            "hr=0xC004F074",
            "Error: 0xC004F074.",
            "(0xC004F074)",
            "\"0xC004F074\",",
            "HRESULT = 0xC004F074",
            "c004f074.",
            "-1073418124.",
        ] {
            assert_eq!(text.parse(), Ok(ErrorCode(0xC004_F074)), "{text}");
        }
        assert_eq!("80070005".parse(), Ok(ErrorCode(0x8007_0005)));
        assert_eq!("0x5".parse(), Ok(ErrorCode(5)));
        assert_eq!(ErrorCode(0x8007_232B).to_string(), "0x8007232B");
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in [
            "",
            "0x",
            "0x1C004F074",
            "F074X",
            "-2147483649",
            "4294967296",
            "0x-C004F07",
            "+C004F07",
            "hello",
            "hr=",
            "=0x5",
            "1:2",
            "port: 1688",
            "c004f074L",
            "0xL",
            ".",
            "10.0.3.10:1688",
            "0xC004F074 0x8007232B",
        ] {
            assert_eq!(text.parse::<ErrorCode>(), Err(ErrorCodeError), "{text:?}");
        }
    }
}
