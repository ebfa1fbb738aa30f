//! The diagnosis page: what is wrong, where on the way, why, and how it is mended.

mod content;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::Effect;
use crate::locale::Sentence;
use crate::report::Document;
use crate::tui::keys::Action;
use crate::tui::message::Command;
use crate::tui::pane::{Pane, furthest, inside};
use crate::tui::world::World;

/// The page: how far it is scrolled and which command is selected.
#[derive(Debug, Default)]
pub(in crate::tui) struct Diagnosis {
    above: usize,
    selected: Option<usize>,
}

/// A line of the page; those of a command say of which.
#[derive(Debug, Clone)]
struct Row {
    line: Line<'static>,
    command: Option<usize>,
}

impl Diagnosis {
    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        match action {
            Action::Back => return Effect::Back,
            Action::Copy => {
                let Some(line) = self.command(world) else { return Effect::None };
                world.note(Sentence::new("copied").with("line", &line));
                return Effect::Do(Command::Copy(line));
            }
            Action::ShowPlain => {
                let line = self.command(world);
                return line.map_or(Effect::None, |line| Effect::Do(Command::ShowPlain(line)));
            }
            _ => {}
        }
        let area = inside(world.body());
        let rows = content::rows(world, self.selected, usize::from(area.width));
        self.scroll(&rows, usize::from(area.height), action);
        Effect::None
    }

    /// Down goes to the next command if it is in sight, else one line further; up likewise.
    fn scroll(&mut self, rows: &[Row], height: usize, action: Action) {
        let furthest = furthest(rows.len(), height);
        self.above = self.above.min(furthest);
        match action {
            Action::Down => {
                let next = self.selected.map_or_else(|| self.first_in_sight(rows, height), |at| at + 1);
                match last_line(rows, next) {
                    Some(line) if line < self.above + height => self.selected = Some(next),
                    _ => self.above = (self.above + 1).min(furthest),
                }
            }
            Action::Up => {
                let before = self.selected.and_then(|at| at.checked_sub(1));
                match before.and_then(|before| first_line(rows, before)) {
                    Some(line) if line >= self.above => self.selected = before,
                    _ if self.above == 0 => self.selected = None,
                    _ => self.above -= 1,
                }
            }
            Action::PageUp => self.above = self.above.saturating_sub(height.saturating_sub(1)),
            Action::PageDown => self.above = (self.above + height.saturating_sub(1)).min(furthest),
            Action::First => (self.above, self.selected) = (0, None),
            Action::Last => self.above = furthest,
            _ => return,
        }
        // What is selected is seen, or it is not selected.
        let hidden = |at| {
            let (first, last) = (first_line(rows, at), last_line(rows, at));
            last.is_none_or(|last| last < self.above)
                || first.is_none_or(|first| first >= self.above + height)
        };
        if self.selected.is_some_and(hidden) {
            self.selected = None;
        }
    }

    /// The first command of which a line is in sight; where none is, one that does not exist.
    fn first_in_sight(&self, rows: &[Row], height: usize) -> usize {
        let seen = rows.iter().skip(self.above).take(height).find_map(|row| row.command);
        seen.unwrap_or(usize::MAX)
    }

    /// The selected command, or the first one where none is selected.
    pub(super) fn command(&self, world: &World) -> Option<String> {
        let document = world.session.document.as_deref()?;
        commands(document).nth(self.selected.unwrap_or_default()).cloned()
    }

    pub(super) fn click(&mut self, world: &mut World, at: Position) -> Effect {
        let area = inside(world.body());
        if area.contains(at) {
            let rows = content::rows(world, self.selected, usize::from(area.width));
            let row = rows.get(self.above + usize::from(at.y - area.y));
            if let Some(command) = row.and_then(|row| row.command) {
                self.selected = Some(command);
            }
        }
        Effect::None
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let rows = content::rows(world, self.selected, usize::from(area.width));
        let lines = rows.into_iter().map(|row| row.line).collect();
        let title = content::title(world);
        Pane { title: &title, lines, above: self.above, focused: true }.draw(frame, area);
    }
}

/// Every command of the document, in the order in which the page shows them.
fn commands(document: &Document) -> impl Iterator<Item = &String> {
    document
        .diagnosis
        .remedies
        .iter()
        .flat_map(|remedy| remedy.commands.iter().chain(&remedy.undo_commands).map(|command| &command.line))
}

fn first_line(rows: &[Row], command: usize) -> Option<usize> {
    rows.iter().position(|row| row.command == Some(command))
}

fn last_line(rows: &[Row], command: usize) -> Option<usize> {
    rows.iter().rposition(|row| row.command == Some(command))
}
