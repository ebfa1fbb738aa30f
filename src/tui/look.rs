//! How things look: styles by meaning, and what remains of them on a plain terminal.
//!
//! Pages draw with Unicode shapes and the sixteen named colours on the terminal's own background.
//! What the terminal cannot do is taken out of the finished frame, in one place, cell by cell.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

use crate::rules::{Class, Outcome};

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Colours; meaning never hangs on them alone.
    pub color: bool,
    /// Shapes outside ASCII, such as frames and arrows.
    pub shapes: bool,
    /// Letters outside ASCII.
    pub letters: bool,
}

pub(super) const PLAIN: Style = Style::new();
pub(super) const STRONG: Style = Style::new().add_modifier(Modifier::BOLD);
pub(super) const QUIET: Style = Style::new().add_modifier(Modifier::DIM);
pub(super) const SELECTED: Style = Style::new().add_modifier(Modifier::REVERSED);
pub(super) const GOOD: Style = Style::new().fg(Color::Green).add_modifier(Modifier::BOLD);
pub(super) const DOUBTFUL: Style = Style::new().fg(Color::Yellow);
pub(super) const BAD: Style = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD);
pub(super) const ACTIVE: Style = Style::new().fg(Color::Blue).add_modifier(Modifier::BOLD);
pub(super) const COMMAND: Style = Style::new().fg(Color::Cyan);

/// The frames of the sign that something goes on.
const SPINNER: [&str; 8] = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠧", "⠇", "⠏"];
/// Heights of a small plot.
const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// What stands for a character on a terminal without Unicode. The meaning stays, the width too.
const PLAINER: [(&str, &str); 46] = [
    ("✓", "+"),
    ("✗", "X"),
    ("–", "-"),
    ("—", "-"),
    ("─", "-"),
    ("│", "|"),
    ("┌", "+"),
    ("┐", "+"),
    ("└", "+"),
    ("┘", "+"),
    ("├", "+"),
    ("┤", "+"),
    ("┊", ":"),
    ("╌", "."),
    ("▸", ">"),
    ("▴", "^"),
    ("▾", "v"),
    ("◂", "<"),
    ("→", ">"),
    ("←", "<"),
    ("↑", "^"),
    ("↓", "v"),
    ("·", "."),
    ("•", "*"),
    ("…", "."),
    ("“", "\""),
    ("”", "\""),
    ("‘", "'"),
    ("’", "'"),
    ("█", "#"),
    ("▇", "#"),
    ("▆", "*"),
    ("▅", "*"),
    ("▄", "="),
    ("▃", "="),
    ("▂", "-"),
    ("▁", "_"),
    ("░", "."),
    ("⠋", "|"),
    ("⠙", "/"),
    ("⠸", "-"),
    ("⠴", "\\"),
    ("⠦", "|"),
    ("⠧", "/"),
    ("⠇", "-"),
    ("⠏", "\\"),
];

/// What stands for a letter on a terminal without Unicode: the letter without its accent.
const BARE: [(&str, &str); 26] = [
    ("à", "a"),
    ("â", "a"),
    ("ç", "c"),
    ("é", "e"),
    ("è", "e"),
    ("ê", "e"),
    ("ë", "e"),
    ("î", "i"),
    ("ï", "i"),
    ("ô", "o"),
    ("ù", "u"),
    ("û", "u"),
    ("ü", "u"),
    ("À", "A"),
    ("Â", "A"),
    ("Ç", "C"),
    ("É", "E"),
    ("È", "E"),
    ("Ê", "E"),
    ("Î", "I"),
    ("Ô", "O"),
    ("Ù", "U"),
    ("«", "\""),
    ("»", "\""),
    ("œ", "o"),
    ("\u{A0}", " "),
];

impl Look {
    /// Takes out of a finished frame what the terminal cannot show.
    pub(super) fn apply(self, buffer: &mut Buffer) {
        for cell in &mut buffer.content {
            if !self.color {
                cell.fg = Color::Reset;
                cell.bg = Color::Reset;
            }
            let symbol = cell.symbol();
            if symbol.is_ascii() || self.shapes && self.letters {
                continue;
            }
            let of = |table: &[(&str, &'static str)]| {
                table.iter().find(|(fancy, _)| *fancy == symbol).map(|(_, plain)| *plain)
            };
            // A wide character keeps its two columns.
            let unknown = if symbol.width() > 1 { "??" } else { "?" };
            let plain = match (of(&PLAINER), self.letters) {
                (Some(plain), _) => plain,
                (None, true) => continue,
                (None, false) => of(&BARE).unwrap_or(unknown),
            };
            cell.set_symbol(plain);
        }
    }
}

/// The shape and the style of an outcome.
pub(super) fn outcome(outcome: Outcome) -> (&'static str, Style) {
    match outcome {
        Outcome::Pass => ("✓", GOOD),
        Outcome::Warn => ("!", DOUBTFUL),
        Outcome::Fail => ("✗", BAD),
        Outcome::Skip => ("–", QUIET),
    }
}

/// The shape and the style of a class.
pub(super) fn class(class: Class) -> (&'static str, Style) {
    match class {
        Class::Healthy => ("✓", GOOD),
        Class::Inconclusive => ("?", DOUBTFUL),
        _ => ("✗", BAD),
    }
}

/// The spinner's frame after so many milliseconds.
pub(super) fn spinner(milliseconds: u128) -> &'static str {
    let frame = (milliseconds / 120) % 8;
    SPINNER[usize::try_from(frame).unwrap_or_default()]
}

/// A plot of one character per value, the highest bar for the largest.
pub(super) fn plot(values: &[f64]) -> String {
    let largest = values.iter().copied().fold(0.001, f64::max);
    values
        .iter()
        .map(|value| {
            BARS.iter()
                .rev()
                .enumerate()
                .find(|(n, _)| {
                    let bound = largest * f64::from(u8::try_from(8 - n).unwrap_or(1)) / 8.0;
                    *value >= bound - largest / 16.0
                })
                .map_or(BARS[0], |(_, bar)| *bar)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plot_shows_which_is_longer() {
        assert_eq!(plot(&[8.0, 4.0, 1.0, 0.0]), "█▄▁▁");
        assert_eq!(plot(&[]), "");
        assert_eq!(plot(&[0.0, f64::NAN]), "▁▁");
    }

    #[test]
    fn a_language_of_latin_letters_stays_readable_without_unicode() {
        let words = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/words");
        for language in ["en", "fr"] {
            for entry in std::fs::read_dir(words.join(language)).expect("words") {
                let path = entry.expect("an entry").path();
                let text = std::fs::read_to_string(&path).expect("words");
                for line in text.lines() {
                    let mut buffer = Buffer::with_lines([line]);
                    Look { color: false, shapes: false, letters: false }.apply(&mut buffer);
                    let plain: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
                    assert!(plain.is_ascii(), "{plain}");
                    let unknown = |text: &str| text.matches('?').count();
                    assert_eq!(unknown(&plain), unknown(line), "{}: {line}\n{plain}", path.display());
                }
            }
        }
    }

    #[test]
    fn a_plain_terminal_gets_ascii_of_the_same_width() {
        let mut buffer = Buffer::with_lines(["✓ 網域 “a”"]);
        let before = buffer.area;
        Look { color: false, shapes: false, letters: false }.apply(&mut buffer);
        let text: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert!(text.is_ascii(), "{text}");
        assert!(text.starts_with("+ "), "{text}");
        assert_eq!(buffer.area, before);
        let mut buffer = Buffer::with_lines(["✓ Étape «\u{A0}網\u{A0}»"]);
        Look { color: true, shapes: false, letters: true }.apply(&mut buffer);
        let text: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(text.replace(' ', ""), "+Étape«\u{A0}網\u{A0}»", "only shapes were unwanted");
    }
}
