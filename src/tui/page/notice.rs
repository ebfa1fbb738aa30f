//! What this version does not do by itself, and how to do it meanwhile.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Effect;
use crate::tui::keys::Action;
use crate::tui::look::{COMMAND, PLAIN};
use crate::tui::pane::{Pane, furthest};
use crate::tui::world::World;
use crate::tui::wrapping::{item, paragraph, pieces};

/// A notice.
#[derive(Debug)]
pub(in crate::tui) struct Notice {
    about: About,
    above: usize,
}

#[derive(Debug, Clone, Copy)]
enum About {
    Caller,
    Outputs,
}

impl Notice {
    /// About a caller's computer.
    pub(super) fn caller() -> Self {
        Self { about: About::Caller, above: 0 }
    }

    /// About saved outputs of Windows commands.
    pub(super) fn outputs() -> Self {
        Self { about: About::Outputs, above: 0 }
    }

    pub(super) fn title(&self) -> &'static str {
        match self.about {
            About::Caller => "choice-caller",
            About::Outputs => "choice-outputs",
        }
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        let body = world.body();
        let lines = self.lines(world, usize::from(body.width)).len();
        match action {
            Action::Back => return Effect::Back,
            Action::Up => self.above = self.above.saturating_sub(1),
            Action::Down => self.above += 1,
            Action::First | Action::PageUp => self.above = 0,
            Action::Last | Action::PageDown => self.above = lines,
            _ => {}
        }
        self.above = self.above.min(furthest(lines, usize::from(body.height.saturating_sub(1))));
        Effect::None
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let title = world.say(self.title());
        let lines = self.lines(world, usize::from(area.width));
        Pane { title: &title, lines, above: self.above, focused: true }.draw(frame, area);
    }

    fn lines(&self, world: &World, width: usize) -> Vec<ratatui::text::Line<'static>> {
        let (id, command) = match self.about {
            About::Caller => ("notice-caller", Some("kmsdoctor check --save report.json")),
            About::Outputs => ("notice-outputs", None),
        };
        let none = crate::locale::Args::new();
        let mut lines = paragraph(&world.say(id), 1, width, PLAIN);
        let steps: Vec<String> =
            (1..).map_while(|n| world.words().attribute(id, &format!("step{n}"), &none)).collect();
        for (number, step) in steps.iter().enumerate() {
            lines.push(String::new().into());
            lines.extend(item(step, &format!(" {}. ", number + 1), width, PLAIN));
            if let Some(command) = command.filter(|_| number == 0) {
                let command = pieces(command, width.saturating_sub(6));
                let line = |piece| ratatui::text::Line::styled(format!("     {piece}"), COMMAND);
                lines.extend(command.into_iter().map(line));
            }
        }
        lines
    }
}
