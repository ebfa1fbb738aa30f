//! The practice networks: small broken ones that the program serves itself.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Effect;
use crate::evidence::Target;
use crate::tui::keys::Action;
use crate::tui::launch::{Order, Place as Network, Practice};
use crate::tui::look::{PLAIN, SELECTED};
use crate::tui::pane::{Pane, centred, inside, moved};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, padded, paragraph, shortened};

/// The page with the selected network.
#[derive(Debug, Default)]
pub(in crate::tui) struct Practices {
    selected: usize,
}

impl Practices {
    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        let last = world.setup.practices.len().saturating_sub(1);
        let rows = usize::from(areas(world.body())[0].height.saturating_sub(1));
        match action {
            Action::Back => return Effect::Back,
            Action::Enter => return self.choose(world),
            _ => self.selected = moved(self.selected, action, rows, last),
        }
        Effect::None
    }

    fn choose(&self, world: &mut World) -> Effect {
        let Some(Practice { name, .. }) = world.setup.practices.get(self.selected).cloned() else {
            return Effect::None;
        };
        let order = Order { place: Network::Practice(name), target: Target::default() };
        Effect::Run(world.session.begin(order, world.now))
    }

    pub(super) fn click(&mut self, world: &mut World, at: Position) -> Effect {
        let list = inside(areas(world.body())[0]);
        let above = centred(self.selected, world.setup.practices.len(), usize::from(list.height));
        if !list.contains(at) {
            return Effect::None;
        }
        let index = above + usize::from(at.y - list.y);
        if index == self.selected {
            return self.choose(world);
        }
        self.selected = index.min(world.setup.practices.len().saturating_sub(1));
        Effect::None
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let [list, story] = areas(area);
        let practices = &world.setup.practices;
        let widest = practices.iter().map(|practice| columns(&practice.name)).max().unwrap_or_default();
        let width = usize::from(area.width);
        let lines: Vec<Line<'static>> = practices
            .iter()
            .enumerate()
            .map(|(index, practice)| {
                let style = if index == self.selected { SELECTED } else { PLAIN };
                let mark = if index == self.selected { " ▸ " } else { "   " };
                let about = shortened(&world.say(&practice.about), width.saturating_sub(widest + 6));
                let name = format!("{mark}{} ", padded(&practice.name, widest));
                Line::from(vec![Span::styled(name, style), Span::raw(" "), Span::raw(about)])
            })
            .collect();
        let above = centred(self.selected, lines.len(), usize::from(inside(list).height));
        let title = world.say("practice-list");
        Pane { title: &title, lines, above, focused: true }.draw(frame, list);
        let about = practices.get(self.selected).map(|practice| world.say(&practice.about));
        let about = world.words().sentences(&[about.unwrap_or_default(), world.say("practice-about")]);
        frame.render_widget(Paragraph::new(paragraph(&about, 1, width, PLAIN)), story);
    }
}

fn areas(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Min(4), Constraint::Length(4)]).areas(area)
}
