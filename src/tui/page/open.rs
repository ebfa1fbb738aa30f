//! The page that asks for the file of a saved report.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use super::Effect;
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::look::PLAIN;
use crate::tui::message::Command;
use crate::tui::pane::{Pane, inside};
use crate::tui::world::World;
use crate::tui::wrapping::paragraph;

/// The page with what was typed.
#[derive(Debug, Default)]
pub(in crate::tui) struct Open {
    field: Field,
}

impl Open {
    pub(super) fn field(&mut self) -> &mut Field {
        &mut self.field
    }

    pub(super) fn act(&mut self, _world: &mut World, action: Action) -> Effect {
        match action {
            Action::Back => Effect::Back,
            Action::Enter if !self.field.text().is_empty() => {
                // A path that was dropped on the terminal comes in quotes.
                let path = self.field.text().trim_matches(['\u{22}', '\'']);
                Effect::Do(Command::Read(PathBuf::from(path)))
            }
            _ => Effect::None,
        }
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let [top, rest] = Layout::vertical([Constraint::Length(3), Constraint::Min(1)]).areas(area);
        let title = world.say("open-file");
        Pane { title: &title, lines: Vec::new(), above: 0, focused: true }.draw(frame, top);
        let row = inside(top);
        let field = Rect { x: row.x + 1, width: row.width.saturating_sub(2), height: 1, ..row };
        self.field.draw(frame, field, true);
        let lines = paragraph(&world.say("open-about"), 1, usize::from(area.width), PLAIN);
        frame.render_widget(Paragraph::new(lines), rest);
    }
}
