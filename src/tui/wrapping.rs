//! Running text as lines of a certain width. Nothing is cut: a long word goes on in the next line.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthChar;

use crate::locale::lines_within;
pub(super) use crate::locale::{columns, padded};
use crate::report::escape;

/// The lines of `text`, the first after `mark`, the others below its text.
pub(super) fn item(text: &str, mark: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    let lines = lines_within(&escape(text), mark, width.max(columns(mark) + 8));
    lines.into_iter().map(|line| Line::from(Span::styled(line, style))).collect()
}

/// The lines of `text`, all indented by `indent` columns.
pub(super) fn paragraph(text: &str, indent: usize, width: usize, style: Style) -> Vec<Line<'static>> {
    item(text, &" ".repeat(indent), width, style)
}

/// The pieces of a line that must not be changed at all, such as a command: broken where the width ends.
pub(super) fn pieces(text: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for c in escape(text).chars() {
        let wide = c.width().unwrap_or_default();
        if used + wide > width.max(2) {
            pieces.push(String::new());
            used = 0;
        }
        used += wide;
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

/// The lines of a command that is read and typed: broken at its blanks, and elsewhere only where a
/// part of it is wider than the line.
pub(super) fn command_lines(command: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for part in escape(command).split_inclusive(' ') {
        let Some(line) = lines.last_mut() else { break };
        if columns(line) + columns(part.trim_end()) <= width {
            line.push_str(part);
        } else {
            lines.extend(pieces(part, width));
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The text cut to `width` columns, with a sign where something is missing.
pub(super) fn shortened(text: &str, width: usize) -> String {
    let text = escape(text);
    if columns(&text) <= width {
        return text;
    }
    let mut short = pieces(&text, width.saturating_sub(1)).swap_remove(0);
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_when_a_line_is_broken() {
        let command = "dnscmd 10.0.0.53 /recordadd contoso.com _vlmcs._tcp SRV 0 0 1688 kms01.contoso.com";
        for width in [2, 7, 40, 200] {
            let pieces = pieces(command, width);
            assert_eq!(pieces.concat(), command);
            assert!(pieces.iter().all(|piece| columns(piece) <= width), "{width}");
        }
    }

    #[test]
    fn a_command_is_broken_at_its_blanks() {
        let command = "powershell Test-NetConnection kms01.contoso.com -Port 1688";
        assert_eq!(
            command_lines(command, 55),
            ["powershell Test-NetConnection kms01.contoso.com -Port ", "1688"]
        );
        for width in [4, 20, 55, 200] {
            assert_eq!(command_lines(command, width).concat(), command, "{width}");
        }
    }

    #[test]
    fn wide_characters_count_twice() {
        assert_eq!(pieces("伺服器", 4), ["伺服", "器"]);
        assert_eq!(shortened("伺服器", 5), "伺服…");
        assert_eq!(padded("伺服", 6), "伺服  ");
    }

    #[test]
    fn control_characters_are_shown() {
        assert_eq!(shortened("a\u{1b}[2J", 40), r"a\u{1b}[2J");
        assert_eq!(item("a\u{1b}b", "- ", 40, Style::new())[0].to_string(), r"- a\u{1b}b");
    }
}
