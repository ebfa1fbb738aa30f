//! Keys at random on every page, at every size: nothing panics, and nothing is drawn outside.

use kmsdoctor::tui::{Command, Message, Opening, RunNews};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::documents::record;
use super::driver::{Driver, RULES, here, saved};

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        let index = self.roll(of.len() as u64);
        of[usize::try_from(index).expect("an index")]
    }
}

const CODES: [KeyCode; 19] = [
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Tab,
    KeyCode::BackTab,
    KeyCode::Enter,
    KeyCode::Enter,
    KeyCode::Esc,
    KeyCode::Backspace,
    KeyCode::Delete,
    KeyCode::F(1),
    KeyCode::F(2),
    KeyCode::F(12),
    KeyCode::Insert,
];

fn message(dice: &mut Dice, size: (u16, u16)) -> Message {
    match dice.roll(20) {
        0 => {
            let kinds = [
                MouseEventKind::Down(MouseButton::Left),
                MouseEventKind::Down(MouseButton::Left),
                MouseEventKind::ScrollDown,
                MouseEventKind::ScrollUp,
            ];
            let at = |dice: &mut Dice, limit: u16| {
                u16::try_from(dice.roll(u64::from(limit) + 3)).expect("a column or row")
            };
            let (column, row) = (at(dice, size.0), at(dice, size.1));
            let kind = dice.pick(&kinds);
            Message::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
        }
        1 => Message::Paste(
            dice.pick(&["kms01", "伺服器 7", "\u{1b}[2J", "0xC004F074\n", "", super::goldens::NSLOOKUP])
                .to_owned(),
        ),
        2 => Message::Tick(std::time::Duration::from_millis(dice.roll(100_000))),
        3..=10 => Message::Key(dice.pick(&CODES).into()),
        _ => {
            let letters: Vec<char> = "hjklqresdcvxtf/?gGyn ?1688伺é\u{7}".chars().collect();
            Message::Key(KeyEvent::new(KeyCode::Char(dice.pick(&letters)), KeyModifiers::NONE))
        }
    }
}

fn openings() -> Vec<Opening> {
    let mut openings = vec![Opening::Start, Opening::Practices, Opening::Run(here())];
    for scenario in ["srv-missing", "healthy-sixty-records", "firewall-blocked", "network-no-dns-server"] {
        openings.push(saved(scenario));
    }
    openings
}

#[test]
fn three_hundred_random_keys_on_every_page_do_no_harm() {
    let reports = ["srv-missing", "healthy", "mixed-hosts"].map(|name| record(&RULES, name).run);
    for (seed, opening) in openings().into_iter().enumerate() {
        let size = [(60, 20), (80, 24), (133, 41), (61, 50)][seed % 4];
        let mut dice = Dice(0x9E37_79B9 + seed as u64);
        let mut driver = Driver::open(opening.clone(), size);
        for _ in 0..300 {
            if dice.roll(25) == 0 {
                let (width, height) = (dice.roll(140), dice.roll(50));
                driver.resize(u16::try_from(width).expect("small"), u16::try_from(height).expect("small"));
            }
            let size = driver.size;
            driver.take(message(&mut dice, size));
            if matches!(driver.command, Some(Command::Launch(..))) && dice.roll(3) == 0 {
                let report = reports[usize::try_from(dice.roll(3)).expect("an index")].clone();
                driver.end_run(report);
            }
            assert!(!driver.screen().contains('\u{1b}'));
        }
    }
}

#[test]
fn a_run_that_ends_twice_or_never_began_does_no_harm() {
    let mut driver = Driver::open(Opening::Start, (80, 24));
    let report = Box::new(record(&RULES, "healthy").run);
    driver.take(Message::Run(1, RunNews::Ended(report.clone())));
    driver.take(Message::Run(0, RunNews::Ended(report)));
    assert!(!driver.app.is_running());
}

#[test]
fn three_hundred_random_keys_in_an_interview_do_no_harm() {
    for seed in 0..6_u64 {
        let size = [(60, 20), (80, 24), (133, 41)][usize::try_from(seed % 3).expect("an index")];
        let mut dice = Dice(0xB529_7A4D + seed);
        let mut driver = super::goldens::interview(size, usize::try_from(seed % 4).expect("small"));
        for _ in 0..300 {
            let size = driver.size;
            driver.take(message(&mut dice, size));
            assert!(!driver.screen().contains('\u{1b}'));
        }
    }
}
