//! A key with its modifiers, and what is printed on it.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::locale::{Args, Words};

/// A key with the modifiers that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chord {
    code: KeyCode,
    control: bool,
}

pub(super) const fn key(code: KeyCode) -> Chord {
    Chord { code, control: false }
}

pub(super) const fn char(c: char) -> Chord {
    key(KeyCode::Char(c))
}

pub(super) const fn control(c: char) -> Chord {
    Chord { code: KeyCode::Char(c), control: true }
}

impl Chord {
    /// Whether it was pressed.
    pub(super) fn is(self, key: KeyEvent) -> bool {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        // Capital letters carry SHIFT, or not, as the terminal likes.
        self.code == key.code && self.control == control && !alt
    }

    /// Whether it means something while a person types, or does not.
    pub(super) fn acts(self, typing: bool) -> bool {
        let in_line = matches!(
            self.code,
            KeyCode::Char(_) | KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End
        );
        !typing || self.control || !in_line
    }

    /// What is printed on the key where people speak the language of `words`.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        words.plain(match self.code {
            KeyCode::Enter => "key-name-enter",
            KeyCode::Esc => "key-name-escape",
            KeyCode::Char(' ') => "key-name-space",
            KeyCode::Tab => "key-name-tab",
            KeyCode::BackTab => "key-name-back-tab",
            KeyCode::PageUp => "key-name-page-up",
            KeyCode::PageDown => "key-name-page-down",
            KeyCode::Home => "key-name-home",
            KeyCode::End => "key-name-end",
            KeyCode::Up => return "↑".to_owned(),
            KeyCode::Down => return "↓".to_owned(),
            KeyCode::Left => return "←".to_owned(),
            KeyCode::Right => return "→".to_owned(),
            KeyCode::Char(c) if self.control => {
                let letter = Args::from([("letter", c.to_ascii_uppercase().to_string())]);
                return words.text("key-name-control", &letter);
            }
            KeyCode::Char(c) => return c.to_string(),
            code => return code.to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rules;

    #[test]
    fn a_key_is_called_what_is_printed_on_it() {
        let rules = Rules::built_in().expect("rules");
        let keys = [key(KeyCode::Enter), key(KeyCode::Esc), key(KeyCode::PageUp), control('c'), char('?')];
        for (tag, names) in [
            ("en", ["Enter", "Esc", "PgUp", "Ctrl-C", "?"]),
            ("fr", ["Entrée", "Échap", "Pg\u{A0}préc", "Ctrl-C", "?"]),
            ("zh-TW", ["Enter", "Esc", "PgUp", "Ctrl-C", "?"]),
        ] {
            let words = rules.words(tag.parse().expect("a tag"));
            assert_eq!(keys.map(|key| key.name(words)), names, "{tag}");
        }
    }
}
