//! The loop: messages in, state, frames and commands out.
//!
//! Everything that happens comes through one channel. A frame is drawn when the channel is empty and
//! something has changed; time is told only while a run goes on.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{Event, EventStream, MouseEventKind};
use crossterm::execute;
use futures_util::StreamExt;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;

use super::app::App;
use super::burst::{Burst, PAUSE, PAUSE_IN_PASTE};
use super::launch::{Launch, Reporter};
use super::message::{Command, Ending, Message};
use super::terminal::{Screen, give_back};
use super::update::update;
use super::view::view;
use super::world::{Opening, Setup};
use crate::evidence::LeftOut;
use crate::import;
use crate::platform::{self, JobControl, JobSignal};
use crate::report::{SaveError, bundle, read_file, save};

/// How often time is told while a run goes on.
const TICK: Duration = Duration::from_millis(120);
/// So many messages are taken before a frame is drawn all the same.
const MOST_AT_ONCE: usize = 512;

/// Runs the wizard on this terminal until it is left.
///
/// # Errors
///
/// The terminal cannot be used.
pub async fn run(setup: Setup, opening: Opening, launcher: &dyn Launch) -> io::Result<Ending> {
    let (sender, receiver) = unbounded_channel();
    let began = Instant::now();
    let input = tokio::spawn(listen(sender.clone()));
    // Signals are heard before the terminal is taken, or one of them could leave it so.
    tokio::task::yield_now().await;
    let screen = Screen::take()?;
    let size = crossterm::terminal::size().unwrap_or(super::view::SMALLEST);
    let (app, command) = App::new(setup, opening, size);
    let mut wizard = Wizard { app, screen, sender, launcher, stop: None, began };
    let ending = wizard.go(receiver, command).await;
    input.abort();
    // What is left of a paste is nothing that a shell should carry out.
    platform::discard_input();
    ending
}

struct Wizard<'l> {
    app: App,
    screen: Screen,
    sender: UnboundedSender<Message>,
    launcher: &'l dyn Launch,
    /// Ends the run that goes on, also by being dropped.
    stop: Option<oneshot::Sender<()>>,
    began: Instant,
}

impl Wizard<'_> {
    async fn go(
        &mut self,
        mut receiver: UnboundedReceiver<Message>,
        first: Option<Command>,
    ) -> io::Result<Ending> {
        if let Some(command) = first {
            self.carry_out(command)?;
        }
        loop {
            self.draw()?;
            let Some(message) = self.next(&mut receiver).await else { return Ok(Ending::Interrupted) };
            let now = Message::Tick(self.began.elapsed());
            update(&mut self.app, now);
            let mut waiting = Some(message);
            for _ in 0..MOST_AT_ONCE {
                let Some(message) = waiting else { break };
                if let Some(ending) = self.take(message)? {
                    return Ok(ending);
                }
                waiting = receiver.try_recv().ok();
            }
            if let Some(message) = waiting
                && let Some(ending) = self.take(message)?
            {
                return Ok(ending);
            }
        }
    }

    async fn next(&self, receiver: &mut UnboundedReceiver<Message>) -> Option<Message> {
        if !self.app.is_running() {
            return receiver.recv().await;
        }
        match tokio::time::timeout(TICK, receiver.recv()).await {
            Ok(message) => message,
            Err(_) => Some(Message::Tick(self.began.elapsed())),
        }
    }

    fn take(&mut self, message: Message) -> io::Result<Option<Ending>> {
        if matches!(message, Message::Continued) {
            self.screen.enter()?;
        }
        match update(&mut self.app, message) {
            Some(command) => self.carry_out(command),
            None => Ok(None),
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        if !self.app.is_plain() {
            let app = &self.app;
            self.screen.terminal.draw(|frame| view(app, frame))?;
        }
        Ok(())
    }

    /// Does what `update` asked for. An ending is returned.
    fn carry_out(&mut self, command: Command) -> io::Result<Option<Ending>> {
        match command {
            Command::Quit(ending) => return Ok(Some(ending)),
            Command::Launch(id, order) => {
                let (stop, stopped) = oneshot::channel();
                self.stop = Some(stop);
                self.launcher.launch(order, Reporter::new(id, self.sender.clone()), stopped);
            }
            Command::Stop => self.stop = None,
            Command::Copy(text) => execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?,
            Command::ShowPlain(text) => {
                let back = self.app.plain_hint();
                Screen::show_plain(&["", &text, "", &back])?;
            }
            Command::EndPlain => self.screen.enter()?,
            Command::Write { path, contents, force } => self.write(path, contents, force),
            Command::WriteBundle { path, redacted, force } => self.write_bundle(path, redacted, force),
            Command::Read(path) => self.read(path),
            Command::ReadOutputs(path) => self.read_outputs(path),
            Command::Suspend => {
                give_back()?;
                platform::suspend();
                self.screen.enter()?;
            }
        }
        Ok(None)
    }

    /// Files may be slow; keys are not kept waiting for them.
    fn write(&self, path: PathBuf, contents: String, force: bool) {
        let sender = self.sender.clone();
        tokio::task::spawn_blocking(move || {
            let _ = sender.send(Message::Written(written(path, contents.as_bytes(), force)));
        });
    }

    /// What this machine says is asked now, and only where the report is about it.
    fn write_bundle(&self, path: PathBuf, redacted: bool, force: bool) {
        let world = &self.app.world;
        let Some(saved) = world.session.saved.clone() else { return };
        let (rules, language) = (Arc::clone(&world.setup.rules), world.setup.language);
        let here = world.session.is_about_this_machine();
        let sender = self.sender.clone();
        tokio::task::spawn_blocking(move || {
            let saved = if redacted { saved.redact() } else { *saved };
            let document = saved.document(&rules, language);
            let enclosures = if here && !document.run.redacted {
                platform::support_outputs()
            } else {
                platform::no_support_outputs(LeftOut::OtherMachine)
            };
            let contents = bundle(&document, rules.words(language), enclosures);
            let _ = sender.send(Message::Written(written(path, &contents, force)));
        });
    }

    fn read(&self, path: PathBuf) {
        let sender = self.sender.clone();
        tokio::task::spawn_blocking(move || {
            let read = read_file(&path).map(Box::new);
            let _ = sender.send(Message::Read(path, read));
        });
    }

    fn read_outputs(&self, path: PathBuf) {
        let sender = self.sender.clone();
        tokio::task::spawn_blocking(move || {
            // A file may be called `-`, which is stdin elsewhere.
            let read = import::read_file(&std::path::absolute(&path).unwrap_or_else(|_| path.clone()));
            let _ = sender.send(Message::Outputs(path, read));
        });
    }
}

/// Writes a file, and says where it is.
fn written(path: PathBuf, contents: &[u8], force: bool) -> Result<PathBuf, SaveError> {
    save(&path, contents, force).map(|()| std::path::absolute(&path).unwrap_or(path))
}

/// Carries what the terminal and the system say into the channel.
async fn listen(sender: UnboundedSender<Message>) {
    let mut events = EventStream::new();
    let mut job = JobControl::new();
    let mut interrupted = std::pin::pin!(platform::interrupted());
    let mut burst = Burst::default();
    let (mut looks, mut burst_ends) = (Instant::now(), Instant::now());
    let mut has_looked = false;
    loop {
        let messages = tokio::select! {
            // What came already comes before the end of a pause.
            biased;
            () = &mut interrupted => return drop(sender.send(Message::Interrupted)),
            signal = job.next() => vec![match signal {
                JobSignal::Suspend => Message::Suspended,
                JobSignal::Continue => Message::Continued,
            }],
            event = events.next() => match event {
                Some(Ok(Event::Key(key))) => {
                    let other = burst.take(key);
                    looks = Instant::now() + PAUSE;
                    burst_ends = Instant::now() + burst.pause().unwrap_or_default();
                    has_looked = false;
                    let mut messages = if other.is_some() { burst.end() } else { Vec::new() };
                    messages.extend(other.map(Message::Key));
                    messages
                }
                Some(Ok(event)) => translated(event).into_iter().collect(),
                // Without an event the terminal is gone.
                _ => return drop(sender.send(Message::Interrupted)),
            },
            () = tokio::time::sleep_until(looks.into()), if burst.pause().is_some() && !has_looked => {
                has_looked = true;
                // A pause while keys wait in the terminal is none.
                if platform::tell_of_waiting_input() {
                    burst_ends = Instant::now() + PAUSE_IN_PASTE;
                }
                Vec::new()
            }
            () = tokio::time::sleep_until(burst_ends.into()), if burst.pause().is_some() && has_looked => {
                burst.end()
            }
        };
        for message in messages {
            if sender.send(message).is_err() {
                return;
            }
        }
    }
}

/// The message of an event; nothing for those that change nothing, such as a mouse that only moves.
fn translated(event: Event) -> Option<Message> {
    match event {
        Event::Mouse(mouse) if matches!(mouse.kind, MouseEventKind::Moved | MouseEventKind::Drag(_)) => None,
        Event::Mouse(mouse) => Some(Message::Mouse(mouse)),
        Event::Paste(text) => Some(Message::Paste(text)),
        Event::Resize(width, height) => Some(Message::Resized(width, height)),
        // Keys are gathered first.
        Event::Key(_) | Event::FocusGained | Event::FocusLost => None,
    }
}
