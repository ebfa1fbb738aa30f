//! A **burst** is keys without a pause between them: no person presses them, a terminal pastes.
//!
//! Where the terminal does not mark pastes, as on Windows, whatever is pasted comes as keys. None of them
//! may act, or a line break would answer a question and a letter end the program.

use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::message::Message;
use crate::import::LARGEST_FILE;

/// Another key is waited for so long before a key acts. Keys that are held down repeat more slowly. It
/// is not zero because a Windows console also queues what is no key of its own, such as Shift, and the
/// queue then looks empty between two letters.
pub(super) const PAUSE: Duration = Duration::from_millis(10);
/// The rest of what is certainly a paste is waited for so long: it comes in parts.
pub(super) const PAUSE_IN_PASTE: Duration = Duration::from_millis(250);
/// So many letters may be waiting on a slow connection although a person typed them.
const FEW: usize = 3;
/// What a terminal that marks pastes puts around them; a Windows console hands it on key by key.
const MARKS: [&str; 2] = ["\u{1b}[200~", "\u{1b}[201~"];

/// The keys that came since the last pause.
#[derive(Debug, Default)]
pub(super) struct Burst {
    /// They themselves, as long as they may be keys.
    keys: Vec<KeyEvent>,
    /// What they would be as a text.
    text: String,
    is_paste: bool,
    /// The character whose key is down.
    down: Option<char>,
}

impl Burst {
    /// Takes a key, or gives it back: one that is in no text ends a burst.
    pub(super) fn take(&mut self, key: KeyEvent) -> Option<KeyEvent> {
        let key = alone(key);
        let Some(c) = written(key) else { return (key.kind != KeyEventKind::Release).then_some(key) };
        if key.kind == KeyEventKind::Release {
            // A character that is on no key comes as a release without a press.
            let is_on_a_key = self.down.take() == Some(c);
            if is_on_a_key || c.is_ascii() || self.text.is_empty() {
                return None;
            }
        } else {
            self.down = Some(c);
        }
        self.add(KeyEvent { kind: KeyEventKind::Press, ..key }, c);
        None
    }

    fn add(&mut self, key: KeyEvent, c: char) {
        // More would be refused, and is not kept.
        if self.text.len() as u64 <= LARGEST_FILE {
            self.text.push(c);
        }
        if self.is_paste {
            return;
        }
        self.keys.push(key);
        let letters = self.text.chars().filter(|c| !c.is_control()).count();
        // A key that is held down repeats.
        let repeats = self.keys.iter().all(|other| other.code == key.code);
        self.is_paste = letters > FEW && !repeats || self.keys.len() > 1 && self.text.contains('\n');
        if self.is_paste {
            self.keys.clear();
        }
    }

    /// How long the next key is waited for; nothing where no key came.
    pub(super) fn pause(&self) -> Option<Duration> {
        let pause = if self.is_paste { PAUSE_IN_PASTE } else { PAUSE };
        (!self.text.is_empty()).then_some(pause)
    }

    /// Ends it: what was pasted, or the keys.
    pub(super) fn end(&mut self) -> Vec<Message> {
        let burst = std::mem::take(self);
        if !burst.is_paste {
            return burst.keys.into_iter().map(Message::Key).collect();
        }
        vec![Message::Paste(MARKS.iter().fold(burst.text, |text, mark| text.replace(mark, "")))]
    }
}

/// The key without the modifiers of `AltGr`, which only choose the character.
fn alone(key: KeyEvent) -> KeyEvent {
    let alt_gr = key.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(c) if alt_gr && !c.is_ascii_alphanumeric() => {
            KeyEvent { modifiers: KeyModifiers::NONE, ..key }
        }
        _ => key,
    }
}

/// The character that a key stands for in a pasted text.
fn written(key: KeyEvent) -> Option<char> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    match key.code {
        // A line feed is Ctrl-J on a terminal that sends characters.
        KeyCode::Char('j') if control && !alt => Some('\n'),
        KeyCode::Char(c) if !control && !alt => Some(c),
        KeyCode::Enter => Some('\n'),
        KeyCode::Tab => Some('\t'),
        KeyCode::Esc => Some('\u{1b}'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(c: char) -> KeyEvent {
        match c {
            '\n' => KeyCode::Enter.into(),
            '\t' => KeyCode::Tab.into(),
            '\u{1b}' => KeyCode::Esc.into(),
            c => KeyCode::Char(c).into(),
        }
    }

    fn release(c: char) -> KeyEvent {
        KeyEvent { kind: KeyEventKind::Release, ..press(c) }
    }

    /// What a burst of these events becomes.
    fn ended(events: impl IntoIterator<Item = KeyEvent>) -> Vec<Message> {
        let mut burst = Burst::default();
        for event in events {
            assert!(burst.take(event).is_none(), "{event:?}");
        }
        burst.end()
    }

    fn pasted(events: impl IntoIterator<Item = KeyEvent>) -> String {
        match ended(events).as_slice() {
            [Message::Paste(text)] => text.clone(),
            other => panic!("{other:?}"),
        }
    }

    fn keys(text: &str) -> usize {
        let messages = ended(text.chars().map(press));
        assert!(messages.iter().all(|message| matches!(message, Message::Key(_))), "{messages:?}");
        messages.len()
    }

    #[test]
    fn what_a_person_types_stays_keys() {
        for text in ["\n", "q", "\u{1b}", "jj", "jjk", "jjjjjjjjjjjj", "\t\t\t\t\tj"] {
            assert_eq!(keys(text), text.chars().count(), "{text:?}");
        }
        assert_eq!(keys(""), 0);
    }

    #[test]
    fn keys_with_a_line_break_among_them_are_a_paste_and_so_are_many_letters() {
        for text in ["\nq", "q\n", "\n\n", "\nRequest timed out.\n", "10.0.0.53", "quit", "----\nq"] {
            assert_eq!(pasted(text.chars().map(press)), text);
        }
    }

    #[test]
    fn line_feeds_of_a_terminal_that_sends_characters_are_line_breaks() {
        let feed = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL);
        assert_eq!(pasted([press('a'), feed, press('b')]), "a\nb");
        assert!(matches!(ended([feed]).as_slice(), [Message::Key(key)] if *key == feed));
    }

    #[test]
    fn keys_that_stand_in_no_text_are_given_back() {
        let control_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        for key in [KeyCode::Down.into(), KeyCode::F(5).into(), KeyCode::Backspace.into(), control_c] {
            let mut burst = Burst::default();
            burst.take(press('a'));
            assert_eq!(burst.take(key), Some(key));
            assert_eq!(burst.take(KeyEvent { kind: KeyEventKind::Release, ..key }), None);
        }
    }

    #[test]
    fn windows_tells_releases_and_no_letter_comes_twice() {
        let text = "ping\nété\n";
        assert_eq!(pasted(text.chars().flat_map(|c| [press(c), release(c)])), text);
        assert!(matches!(ended([press('q'), release('q')]).as_slice(), [Message::Key(_)]));
        assert!(ended([release('\n')]).is_empty());
    }

    #[test]
    fn a_character_that_is_on_no_key_comes_as_a_release() {
        let on_none = |c: char| if c.is_ascii() { vec![press(c), release(c)] } else { vec![release(c)] };
        let text = "Réponse créée\n";
        assert_eq!(pasted(text.chars().flat_map(on_none)), text);
        // Whoever lets Shift go before the key, after a pause, types one character, not two.
        assert!(ended([release('é')]).is_empty());
    }

    #[test]
    fn alt_gr_only_chooses_the_character() {
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let typed = ended([KeyEvent::new(KeyCode::Char('\\'), both)]);
        assert!(matches!(typed.as_slice(), [Message::Key(key)] if *key == press('\\')), "{typed:?}");
    }

    #[test]
    fn marks_of_a_paste_are_no_part_of_it() {
        assert_eq!(pasted("\u{1b}[200~\nq\n\u{1b}[201~".chars().map(press)), "\nq\n");
    }

    #[test]
    fn the_rest_of_a_paste_is_waited_for_longer_than_a_second_key() {
        let mut burst = Burst::default();
        assert_eq!(burst.pause(), None);
        burst.take(press('\n'));
        assert_eq!(burst.pause(), Some(PAUSE));
        burst.take(press('P'));
        assert_eq!(burst.pause(), Some(PAUSE_IN_PASTE));
        burst.end();
        assert_eq!(burst.pause(), None);
    }
}
