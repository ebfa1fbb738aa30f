//! A person at the wizard: presses keys, and reads the screen as text.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_width::UnicodeWidthStr;

use kmsdoctor::demo::Scenario;
use kmsdoctor::evidence::Run;
use kmsdoctor::evidence::Target;
use kmsdoctor::locale::Language;
use kmsdoctor::report::Saved;
use kmsdoctor::rules::Rules;
use kmsdoctor::tui::{
    App, Command, Look, Message, Network, Opening, Order, Practice, RunNews, Setup, update, view,
};

use super::documents::record;

/// The rules, read once.
pub(super) static RULES: LazyLock<Arc<Rules>> =
    LazyLock::new(|| Arc::new(Rules::built_in().expect("the built-in rules")));

/// A wizard, and the last thing that it asked for.
pub(super) struct Driver {
    pub(super) app: App,
    pub(super) command: Option<Command>,
    pub(super) size: (u16, u16),
}

pub(super) const COLORFUL: Look = Look { color: true, shapes: true, letters: true };

thread_local! {
    /// The language in which this test's wizards begin.
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::ENGLISH) };
}

/// What `scene` makes of wizards that begin in `language`.
pub(super) fn speaking<T>(language: Language, scene: impl FnOnce() -> T) -> T {
    let before = LANGUAGE.replace(language);
    let made = scene();
    LANGUAGE.set(before);
    made
}

pub(super) fn setup(look: Look) -> Setup {
    let practices = Scenario::all().iter();
    Setup {
        rules: Arc::clone(&RULES),
        language: LANGUAGE.get(),
        look,
        practices: practices.map(|one| Practice { name: one.name.to_owned(), about: one.about() }).collect(),
        target: Target::default(),
        redact: false,
        folder: PathBuf::from("/home/alex/reports"),
        opened_at: time::macros::datetime!(2026-01-02 03:04:05 UTC),
    }
}

pub(super) fn here() -> Order {
    Order { place: Network::Here, target: Target::default() }
}

/// The saved report of a scenario.
pub(super) fn saved(name: &str) -> Opening {
    Opening::Report(Box::new(Saved::of(record(&RULES, name).run)))
}

impl Driver {
    pub(super) fn open(opening: Opening, size: (u16, u16)) -> Self {
        Self::looking(COLORFUL, opening, size)
    }

    pub(super) fn looking(look: Look, opening: Opening, size: (u16, u16)) -> Self {
        let (app, command) = App::new(setup(look), opening, size);
        Self { app, command, size }
    }

    /// The wizard with the report of a scenario.
    pub(super) fn with_report(name: &str, size: (u16, u16)) -> Self {
        Self::open(saved(name), size)
    }

    /// The wizard after a run on this computer that came to the report of a scenario.
    pub(super) fn after_run(name: &str, size: (u16, u16)) -> Self {
        let mut driver = Self::open(Opening::Run(here()), size);
        driver.end_run(record(&RULES, name).run);
        driver
    }

    /// Ends the run that was launched last.
    pub(super) fn end_run(&mut self, run: Run) {
        let Some(Command::Launch(id, _)) = self.command.take() else { panic!("no run was launched") };
        self.take(Message::Run(id, RunNews::Ended(Box::new(run))));
    }

    pub(super) fn take(&mut self, message: Message) {
        if let Some(command) = update(&mut self.app, message) {
            self.command = Some(command);
        }
    }

    pub(super) fn at(&mut self, milliseconds: u64) {
        self.take(Message::Tick(Duration::from_millis(milliseconds)));
    }

    /// Presses keys by name, with blanks between them: `Tab j Ctrl-C`.
    pub(super) fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            self.take(Message::Key(key(name)));
        }
        self
    }

    /// Types a text, letter by letter.
    pub(super) fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.take(Message::Key(KeyCode::Char(c).into()));
        }
        self
    }

    /// The screen as cells. Draws it, and changes nothing.
    pub(super) fn buffer(&self) -> Buffer {
        let mut terminal =
            Terminal::new(TestBackend::new(self.size.0, self.size.1)).expect("no terminal to fail");
        terminal.draw(|frame| view(&self.app, frame)).expect("no terminal to fail");
        terminal.backend().buffer().clone()
    }

    /// The screen as text, without blanks at the ends of lines.
    pub(super) fn screen(&self) -> String {
        let buffer = self.buffer();
        let mut text = String::new();
        for row in buffer.content.chunks(usize::from(self.size.0).max(1)) {
            let mut line = String::new();
            let mut covered = 0;
            for cell in row {
                if covered == 0 {
                    line.push_str(cell.symbol());
                    covered = cell.symbol().width().max(1);
                }
                covered -= 1;
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    pub(super) fn resize(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        self.take(Message::Resized(width, height));
    }
}

fn key(name: &str) -> KeyEvent {
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Shift-Tab" => KeyCode::BackTab,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "F1" => KeyCode::F(1),
        "F2" => KeyCode::F(2),
        "F5" => KeyCode::F(5),
        "Backspace" => KeyCode::Backspace,
        name => {
            let (c, control) = match name.strip_prefix("Ctrl-") {
                Some(letter) => (letter.to_ascii_lowercase(), true),
                None => (name.to_owned(), false),
            };
            let modifiers = if control { KeyModifiers::CONTROL } else { KeyModifiers::NONE };
            let mut letters = c.chars();
            let (Some(letter), None) = (letters.next(), letters.next()) else { panic!("no key {name}") };
            return KeyEvent::new(KeyCode::Char(letter), modifiers);
        }
    };
    code.into()
}
