//! Error codes, found by typing a part of the code or of what it means.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Effect;
use crate::evidence::ErrorCode;
use crate::locale::Args;
use crate::rules::CodeEntry;
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::look::{PLAIN, QUIET, SELECTED, STRONG};
use crate::tui::pane::{Pane, centred, inside};
use crate::tui::world::World;
use crate::tui::wrapping::{item, paragraph, shortened};

/// The page with what was typed and the selected one of what fits it.
#[derive(Debug, Default)]
pub(in crate::tui) struct Lookup {
    field: Field,
    selected: usize,
}

impl Lookup {
    pub(super) fn field(&mut self) -> &mut Field {
        self.selected = 0;
        &mut self.field
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        let last = self.fitting(world).len().saturating_sub(1);
        let rows = usize::from(inside(areas(world.body())[1]).height).max(1);
        match action {
            Action::Back => return Effect::Back,
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected += 1,
            Action::PageUp => self.selected = self.selected.saturating_sub(rows),
            Action::PageDown => self.selected += rows,
            _ => {}
        }
        self.selected = self.selected.min(last);
        Effect::None
    }

    /// The entries that fit what was typed: its code in any form, or words of it.
    fn fitting<'w>(&self, world: &'w World) -> Vec<&'w CodeEntry> {
        let typed = self.field.text().to_lowercase();
        let entries = world.setup.rules.codes.entries();
        if let Some(exact) = typed.parse().ok().and_then(|code| world.setup.rules.codes.find(code)) {
            return vec![exact];
        }
        let fits = |entry: &&CodeEntry| {
            let name = entry.name.as_deref().unwrap_or_default();
            let text = format!("{} {name} {}", entry.code, meaning(world, entry.code)).to_lowercase();
            typed.split_whitespace().all(|word| text.contains(word))
        };
        entries.iter().filter(fits).collect()
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let [top, list, detail] = areas(area);
        let title = world.say("lookup-type");
        Pane { title: &title, lines: Vec::new(), above: 0, focused: true }.draw(frame, top);
        let row = inside(top);
        let field = Rect { x: row.x + 1, width: row.width.saturating_sub(2), height: 1, ..row };
        self.field.draw(frame, field, true);

        let fitting = self.fitting(world);
        let width = usize::from(area.width);
        let line = |(index, entry): (usize, &&CodeEntry)| {
            let selected = index == self.selected;
            let mark = if selected { " ▸ " } else { "   " };
            let code =
                Span::styled(format!("{mark}{} ", entry.code), if selected { SELECTED } else { PLAIN });
            Line::from(vec![
                code,
                Span::raw(" "),
                Span::raw(shortened(&meaning(world, entry.code), width - 16)),
            ])
        };
        let lines: Vec<Line<'static>> = fitting.iter().enumerate().map(line).collect();
        let count = Args::from([("count", fitting.len().to_string())]);
        let title = world.tell("lookup-found", &count);
        let above = centred(self.selected, lines.len(), usize::from(inside(list).height));
        Pane { title: &title, lines, above, focused: false }.draw(frame, list);
        self.draw_detail(world, frame, detail, fitting.get(self.selected).copied());
    }

    fn draw_detail(&self, world: &World, frame: &mut Frame<'_>, area: Rect, entry: Option<&CodeEntry>) {
        let width = usize::from(area.width);
        let code: Option<ErrorCode> =
            entry.map(|entry| entry.code).or_else(|| self.field.text().parse().ok());
        let title = code.map_or_else(String::new, |code| code.to_string());
        let mut lines = Vec::new();
        match (entry, code) {
            (Some(entry), _) => {
                let id = entry.message();
                let none = Args::new();
                lines.extend(entry.name.iter().flat_map(|name| paragraph(name, 1, width, QUIET)));
                lines.extend(paragraph(&meaning(world, entry.code), 1, width, STRONG));
                for (attribute, label) in [("cause", "label-cause"), ("fix", "label-fix")] {
                    let text = world.words().attribute(&id, attribute, &none).unwrap_or_default();
                    lines.extend(item(&text, &mark(world, label), width, PLAIN));
                }
                if let Some(step) = entry.step {
                    let step = world.say(&format!("step-{}", step.id()));
                    lines.extend(item(&step, &mark(world, "label-proved-by"), width, QUIET));
                }
            }
            (None, Some(code)) => lines.extend(paragraph(&meaning(world, code), 1, width, PLAIN)),
            (None, None) => lines.extend(paragraph(&world.say("lookup-nothing"), 1, width, PLAIN)),
        }
        Pane { title: &title, lines, above: 0, focused: false }.draw(frame, area);
    }
}

/// A label before its text.
fn mark(world: &World, label: &str) -> String {
    format!(" {}", world.words().labelled(&world.say(label), ""))
}

/// What a code means, in a sentence.
pub(super) fn meaning(world: &World, code: ErrorCode) -> String {
    let known = world.words().find(&format!("code-{:08x}", code.0), &Args::new());
    known.unwrap_or_else(|| world.say("code-unknown"))
}

fn areas(area: Rect) -> [Rect; 3] {
    Layout::vertical([Constraint::Length(2), Constraint::Min(5), Constraint::Length(area.height / 2 + 1)])
        .areas(area)
}
