//! Making text harmless that came from somewhere else.

/// Replaces control characters, and the marks that turn the reading direction, by `\u{…}`.
///
/// A name from the network must not move the cursor of a terminal or hide a part of a line.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        let turns = matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if c.is_control() || turns || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') {
            escaped.extend(c.escape_unicode());
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_a_cursor_is_shown_instead() {
        assert_eq!(escape("a\u{1b}[2Jb\r\n\u{9b}c\u{202e}"), r"a\u{1b}[2Jb\u{d}\u{a}\u{9b}c\u{202e}");
        assert_eq!(escape("伺服器 « é »"), "伺服器 « é »");
    }
}
