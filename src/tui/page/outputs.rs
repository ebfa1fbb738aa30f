//! Saved outputs: files and pasted texts, each with its fate, and the diagnosis from all of them.

use std::path::{Path, PathBuf};

use outputs::Parsed;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::{Effect, Page, diagnosis::Diagnosis};
use crate::evidence::Target;
use crate::import::{self, LARGEST_FILE, ReadError};
use crate::locale::{Args, Sentence};
use crate::report::{Saved, escape};
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::look::{DOUBTFUL, PLAIN, QUIET};
use crate::tui::message::Command;
use crate::tui::pane::{Pane, furthest, inside, moved};
use crate::tui::world::World;
use crate::tui::wrapping::{item, paragraph};

/// The page: a field for the next file, and what was read so far.
#[derive(Debug)]
pub(in crate::tui) struct Outputs {
    target: Target,
    field: Field,
    files: Vec<Parsed>,
    above: usize,
}

impl Outputs {
    pub(in crate::tui) fn new(target: Target) -> Self {
        Self { target, field: Field::default(), files: Vec::new(), above: 0 }
    }

    pub(super) fn field(&mut self) -> &mut Field {
        &mut self.field
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        let lines = self.lines(world, usize::from(world.body().width)).len();
        let rows = usize::from(inside(areas(world.body())[1]).height);
        match action {
            Action::Back => return Effect::Back,
            Action::Enter if !self.field.text().is_empty() => {
                // A path that was dropped on the terminal comes in quotes.
                let path = PathBuf::from(self.field.text().trim_matches(['\u{22}', '\'']));
                self.field = Field::default();
                return Effect::Do(Command::ReadOutputs(path));
            }
            Action::Enter if !self.files.is_empty() => return self.conclude(world),
            Action::Enter => {
                world.complain(Sentence::new("outputs-none"));
            }
            Action::Remove => drop(self.files.pop()),
            _ => {}
        }
        self.above = moved(self.above, action, rows, furthest(lines, rows));
        Effect::None
    }

    /// A file was read, or not.
    pub(in crate::tui) fn read(&mut self, world: &mut World, path: &Path, read: Result<Vec<u8>, ReadError>) {
        match read {
            Ok(bytes) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                self.add(&name, &bytes);
            }
            Err(error) => {
                let path = escape(&path.display().to_string());
                let complaint = Sentence::new("outputs-unreadable").with("path", path);
                world.complain(complaint.with_sentence("reason", (&error).into()));
            }
        }
    }

    fn add(&mut self, name: &str, bytes: &[u8]) {
        self.files.push(::outputs::parse(name, bytes));
        // The newest stands at the end, in sight.
        self.above = usize::MAX;
    }

    /// A line is a path, unless it holds an output; more than one line is an output.
    pub(super) fn paste(&mut self, world: &mut World, text: &str) {
        if text.trim().lines().count() < 2 {
            self.field.paste(text);
        } else if text.len() as u64 > LARGEST_FILE {
            world.complain(Sentence::new("interview-too-large"));
        } else {
            let number = Args::from([("number", (self.files.len() + 1).to_string())]);
            let name = world.tell("outputs-pasted", &number);
            self.add(&name, text.as_bytes());
        }
    }

    fn conclude(&self, world: &mut World) -> Effect {
        let rules = &world.setup.rules;
        let run = import::gather(&self.files, self.target.clone(), &rules.codes, world.clock());
        world.show(Box::new(Saved::of(run)));
        Effect::Go(Box::new(Page::Diagnosis(Diagnosis::default())))
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let [top, list] = areas(area);
        let title = world.say("outputs-file");
        Pane { title: &title, lines: Vec::new(), above: 0, focused: true }.draw(frame, top);
        let row = inside(top);
        let field = Rect { x: row.x + 1, width: row.width.saturating_sub(2), height: 1, ..row };
        self.field.draw(frame, field, true);
        let count = Args::from([("count", self.files.len().to_string())]);
        let title = world.tell("outputs-read", &count);
        let lines = self.lines(world, usize::from(list.width));
        let above = self.above.min(furthest(lines.len(), usize::from(inside(list).height)));
        Pane { title: &title, lines, above, focused: false }.draw(frame, list);
    }

    fn lines(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        for file in &self.files {
            let (mark, style) = if file.blocks.is_empty() { (" ! ", DOUBTFUL) } else { (" ✓ ", PLAIN) };
            lines.extend(item(
                &world.words().labelled(&file.file, &world.words().say(&import::fate(file))),
                mark,
                width,
                style,
            ));
        }
        lines.extend(paragraph(&world.say("outputs-about"), 1, width, QUIET));
        lines
    }
}

fn areas(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Length(3), Constraint::Min(2)]).areas(area)
}
