//! A pseudo-terminal with a program in it: keys go in, a screen comes out.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use nix::sys::termios::LocalFlags;
use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// Nothing that is waited for here takes this long, also on a busy machine.
const LONGEST: Duration = Duration::from_secs(60);

/// The key Insert, which the wizard does not use.
const NOTHING: &str = "\u{1b}[2~";

/// The screen as the emulator has it, and whether the program's end was reached.
struct Screen {
    parser: vt100::Parser,
    /// Everything that was written, for what is no text: the clipboard, the mouse.
    raw: Vec<u8>,
    ended: bool,
}

/// A program in a pseudo-terminal.
pub(crate) struct Pseudo {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    screen: Arc<(Mutex<Screen>, Condvar)>,
}

/// The wizard's executable.
pub(super) fn wizard(arguments: &[&str], folder: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kmsdoctor"));
    command.args(arguments);
    command.cwd(folder);
    command
}

impl Pseudo {
    pub(crate) fn start(mut command: CommandBuilder, columns: u16, rows: u16) -> Self {
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env_remove("LC_ALL");
        command.env_remove("NO_COLOR");
        let pair = native_pty_system().openpty(size(columns, rows)).expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(command).expect("a program");
        drop(pair.slave);
        let parser = vt100::Parser::new(rows, columns, 0);
        let screen = Screen { parser, raw: Vec::new(), ended: false };
        let screen = Arc::new((Mutex::new(screen), Condvar::new()));
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let shared = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            loop {
                let read = reader.read(&mut bytes).unwrap_or_default();
                let mut screen = shared.0.lock().expect("no panic");
                screen.parser.process(&bytes[..read]);
                screen.raw.extend_from_slice(&bytes[..read]);
                screen.ended = read == 0;
                shared.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().expect("a writer");
        Self { child, master: pair.master, keys, screen }
    }

    pub(crate) fn text(&self) -> String {
        self.screen.0.lock().expect("no panic").parser.screen().contents()
    }

    /// Everything that the program wrote.
    pub(crate) fn raw(&self) -> Vec<u8> {
        self.screen.0.lock().expect("no panic").raw.clone()
    }

    /// Waits until the screen fulfils `wish`.
    #[track_caller]
    fn wait(&self, what: &str, wish: impl Fn(&Screen) -> bool) {
        let deadline = Instant::now() + LONGEST;
        let mut screen = self.screen.0.lock().expect("no panic");
        while !wish(&screen) {
            let left = deadline.saturating_duration_since(Instant::now());
            let text = screen.parser.screen().contents();
            assert!(!left.is_zero() && !screen.ended, "never saw {what} in\n{text}");
            screen = self.screen.1.wait_timeout(screen, left).expect("no panic").0;
        }
    }

    /// Waits until the screen contains `text`.
    #[track_caller]
    pub(crate) fn see(&self, text: &str) {
        self.wait(text, |screen| screen.parser.screen().contents().contains(text));
    }

    /// Presses keys that do no harm again and again until the screen contains `text`.
    #[track_caller]
    pub(crate) fn press_until(&mut self, keys: &str, text: &str) {
        let deadline = Instant::now() + LONGEST;
        while !self.text().contains(text) {
            assert!(Instant::now() < deadline, "never saw {text} in\n{}", self.text());
            self.press(keys);
            let screen = self.screen.0.lock().expect("no panic");
            drop(self.screen.1.wait_timeout(screen, Duration::from_millis(200)).expect("no panic"));
        }
    }

    /// Waits until the plain screen is back: no alternate screen, no mouse, the cursor shown.
    #[track_caller]
    pub(crate) fn see_plain_screen(&self) {
        self.wait("the plain screen", |screen| is_clean(screen.parser.screen()));
    }

    /// Waits until the wizard has the screen.
    #[track_caller]
    pub(crate) fn see_wizard(&self) {
        self.wait("the wizard", |screen| {
            let screen = screen.parser.screen();
            screen.alternate_screen() && screen.contents().contains("kmsdoctor")
        });
    }

    /// Presses keys one by one, as a person does: a key that means nothing parts them.
    pub(crate) fn press(&mut self, keys: &str) {
        let apart = |key: char| {
            let is_text = !key.is_control() || ['\r', '\t', '\u{1b}'].contains(&key);
            format!("{}{key}", if is_text { NOTHING } else { "" })
        };
        self.send(&keys.chars().map(apart).collect::<String>());
    }

    /// Sends a text at once, as a terminal does that pastes key by key.
    pub(crate) fn send(&mut self, text: &str) {
        self.keys.write_all(text.as_bytes()).expect("a terminal");
        self.keys.flush().expect("a terminal");
    }

    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        self.screen.0.lock().expect("no panic").parser.screen_mut().set_size(rows, columns);
        self.master.resize(size(columns, rows)).expect("a terminal");
    }

    pub(crate) fn id(&self) -> i32 {
        self.child.process_id().and_then(|id| i32::try_from(id).ok()).expect("a process")
    }

    pub(crate) fn signal(&self, signal: nix::sys::signal::Signal) {
        nix::sys::signal::kill(nix::unistd::Pid::from_raw(self.id()), signal).expect("a process");
    }

    /// Whether the terminal echoes and edits lines, as a shell left it.
    pub(crate) fn is_cooked(&self) -> bool {
        let mode = self.master.get_termios().expect("a terminal");
        let cooked = (LocalFlags::ICANON | LocalFlags::ECHO).bits();
        mode.local_flags.bits() & cooked == cooked
    }

    /// Waits for the end of the program, and of what it wrote.
    #[track_caller]
    pub(crate) fn end(&mut self) -> ExitStatus {
        let deadline = Instant::now() + LONGEST;
        let mut screen = self.screen.0.lock().expect("no panic");
        while !screen.ended {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "the program goes on:\n{}", screen.parser.screen().contents());
            screen = self.screen.1.wait_timeout(screen, left).expect("no panic").0;
        }
        drop(screen);
        self.child.wait().expect("an end")
    }

    /// Waits for the end of the program alone: what it started may keep the terminal for longer.
    #[track_caller]
    pub(crate) fn exit(&mut self) -> ExitStatus {
        self.exit_within(LONGEST).expect("the program ends")
    }

    /// How the program ends within `limit`; nothing where it went on and had to be killed.
    pub(crate) fn exit_within(&mut self, limit: Duration) -> Option<ExitStatus> {
        let mut killer = self.child.clone_killer();
        let (ended, end) = mpsc::channel::<()>();
        let watch = std::thread::spawn(move || {
            let goes_on = end.recv_timeout(limit) == Err(RecvTimeoutError::Timeout);
            goes_on && killer.kill().is_ok()
        });
        let status = self.child.wait().expect("an end");
        drop(ended);
        let went_on = watch.join().expect("no panic");
        (!went_on).then_some(status)
    }

    /// After the end: the terminal is as it was.
    #[track_caller]
    pub(crate) fn assert_clean(&self) {
        let screen = self.screen.0.lock().expect("no panic");
        assert!(is_clean(screen.parser.screen()), "{}", screen.parser.screen().contents());
    }
}

impl Drop for Pseudo {
    fn drop(&mut self) {
        // It has ended already where the test went well.
        let _ = self.child.kill();
    }
}

fn is_clean(screen: &vt100::Screen) -> bool {
    !screen.alternate_screen()
        && !screen.hide_cursor()
        && !screen.bracketed_paste()
        && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// The files in a folder.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}
