//! A **field** is one line that a person types into.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::{Input, InputRequest};

use super::look::{QUIET, SELECTED};
use super::wrapping::{columns, padded, pieces};
use crate::report::escape;

/// No name, list or path that is typed here is longer.
const LONGEST: usize = 512;

/// A field with its text and cursor.
#[derive(Debug, Clone, Default)]
pub(super) struct Field {
    input: Input,
}

impl Field {
    /// A field with a text in it, the cursor at its end.
    pub(super) fn holding(text: &str) -> Self {
        Self { input: Input::new(text.chars().take(LONGEST).collect()) }
    }

    /// What was typed, without blanks around it.
    pub(super) fn text(&self) -> &str {
        self.input.value().trim()
    }

    /// Takes a key that is none of the program's. Returns whether it meant anything.
    pub(super) fn press(&mut self, key: KeyEvent) -> bool {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let request = match (key.code, control) {
            (KeyCode::Char('u'), true) => InputRequest::DeleteLine,
            (KeyCode::Char('w'), true) => InputRequest::DeletePrevWord,
            (KeyCode::Char('k'), true) => InputRequest::DeleteTillEnd,
            (KeyCode::Char('a'), true) | (KeyCode::Home, _) => InputRequest::GoToStart,
            (KeyCode::Char('e'), true) | (KeyCode::End, _) => InputRequest::GoToEnd,
            (KeyCode::Char(c), false) if self.has_room() && !c.is_control() => InputRequest::InsertChar(c),
            (KeyCode::Backspace, _) => InputRequest::DeletePrevChar,
            (KeyCode::Delete, _) => InputRequest::DeleteNextChar,
            (KeyCode::Left, _) => InputRequest::GoToPrevChar,
            (KeyCode::Right, _) => InputRequest::GoToNextChar,
            _ => return false,
        };
        self.input.handle(request);
        true
    }

    /// Takes pasted text: its first line, control characters escaped. Blanks count: what is typed quickly
    /// comes as a paste.
    pub(super) fn paste(&mut self, text: &str) {
        let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let line = line.trim_matches(|c: char| c.is_whitespace() && c != ' ');
        for c in escape(line).chars() {
            if self.has_room() {
                self.input.handle(InputRequest::InsertChar(c));
            }
        }
    }

    /// Draws it into the first line of `area`; with the cursor where the keys go to it.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, focused: bool) {
        if area.width < 3 || area.height == 0 {
            return;
        }
        let width = usize::from(area.width);
        let skipped = if focused { self.skipped(width) } else { 0 };
        let rest: String = self.input.value().chars().skip(skipped).collect();
        let shown = pieces(&rest, width - 1).swap_remove(0);
        let style = if focused { SELECTED } else { QUIET };
        let line = if focused { padded(&shown, width) } else { shown };
        let style = if focused || self.input.value().is_empty() { style } else { super::look::PLAIN };
        let line = if line.is_empty() { "_".repeat(width.min(12)) } else { line };
        frame.render_widget(Line::from(Span::styled(line, style)), Rect { height: 1, ..area });
        if focused {
            let before = self.input.value().chars().take(self.input.cursor());
            let at: String = before.skip(skipped).collect();
            let x = area.x + u16::try_from(columns(&at)).unwrap_or_default().min(area.width - 1);
            frame.set_cursor_position(Position::new(x, area.y));
        }
    }

    /// How many characters are too far left to be seen: as many as the cursor needs.
    fn skipped(&self, width: usize) -> usize {
        let before: Vec<char> = self.input.value().chars().take(self.input.cursor()).collect();
        let mut room = width - 1;
        let seen = before.iter().rev().take_while(|c| match room.checked_sub(columns(&c.to_string())) {
            Some(left) => {
                room = left;
                true
            }
            None => false,
        });
        before.len() - seen.count()
    }

    fn has_room(&self) -> bool {
        self.input.value().chars().count() < LONGEST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_control_characters_are_shown_and_the_next_line_is_not_taken() {
        let mut field = Field::default();
        field.paste("  kms\u{1b}[31m01\r\nrm -rf");
        assert_eq!(field.text(), r"kms\u{1b}[31m01");
    }

    #[test]
    fn a_field_is_bounded() {
        let mut field = Field::default();
        field.paste(&"x".repeat(100_000));
        assert_eq!(field.text().len(), LONGEST);
    }
}
