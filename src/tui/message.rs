//! What can happen to the wizard, and what it asks of the world in return.

use std::path::PathBuf;
use std::time::Duration;

use ratatui::crossterm::event::{KeyEvent, MouseEvent};

use super::launch::Order;
use crate::evidence::{Allowed, Run};
use crate::import;
use crate::locale::Sentence;
use crate::procedure::Event;
use crate::report::{ReadError, SaveError, Saved};

/// A **message** is everything that can change what is shown. All of them come through one channel.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse was clicked, or its wheel turned.
    Mouse(MouseEvent),
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size, in columns and rows.
    Resized(u16, u16),
    /// So much time has gone by since the start.
    Tick(Duration),
    /// News of a run, by its number; those of an earlier one are not listened to.
    Run(u32, RunNews),
    /// A file was written, or not.
    Written(Result<PathBuf, SaveError>),
    /// A report was read, or not.
    Read(PathBuf, Result<Box<Saved>, ReadError>),
    /// A file of outputs was read, or not.
    Outputs(PathBuf, Result<Vec<u8>, import::ReadError>),
    /// The shell wants its terminal for a while.
    Suspended,
    /// The terminal is ours again.
    Continued,
    /// The system wants the program to end.
    Interrupted,
}

/// News of a run.
#[derive(Debug)]
pub enum RunNews {
    /// It begins, under these conditions.
    Began {
        /// Which questions may be asked.
        allowed: Allowed,
        /// How long one question may take.
        patience: Duration,
    },
    /// Something happened in it.
    Told(Event),
    /// It came to its end, or was stopped.
    Ended(Box<Run>),
    /// It could not begin.
    Failed(Sentence),
}

/// A **command** is what `update` asks for; the loop carries it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// End the program.
    Quit(Ending),
    /// Begin a run with this number; one that goes on is stopped.
    Launch(u32, Order),
    /// Stop the run.
    Stop,
    /// Put a text into the terminal's clipboard.
    Copy(String),
    /// Show a text on the plain screen, where the terminal itself selects and wraps.
    ShowPlain(String),
    /// Come back from the plain screen.
    EndPlain,
    /// Write a file.
    Write {
        /// Where.
        path: PathBuf,
        /// What.
        contents: String,
        /// Whether it may replace another.
        force: bool,
    },
    /// Write a bundle of the present report.
    WriteBundle {
        /// Where.
        path: PathBuf,
        /// Whether with stand-ins.
        redacted: bool,
        /// Whether it may replace another.
        force: bool,
    },
    /// Read a saved report.
    Read(PathBuf),
    /// Read a file of outputs.
    ReadOutputs(PathBuf),
    /// Give the terminal back to the shell until the program is continued.
    Suspend,
}

/// Why the wizard ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The user has finished.
    Quit,
    /// Ctrl-C, or the system.
    Interrupted,
}
