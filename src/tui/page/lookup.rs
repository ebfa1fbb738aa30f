//! The look-up: error codes, events, fields, limits, keys and options, found by typing a part of them.

mod detail;

use std::borrow::Cow;

use outputs::event_data;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Effect;
use crate::evidence::ErrorCode;
use crate::locale::Args;
use crate::rules::{CodeEntry, Reference};
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::look::{PLAIN, SELECTED};
use crate::tui::pane::{Pane, centred, furthest, inside, moved};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, padded, shortened};

/// The page with what was typed and the selected one of what fits it.
#[derive(Debug, Default)]
pub(in crate::tui) struct Lookup {
    field: Field,
    selected: usize,
    /// How many lines of the detail are above what is seen; nothing while the keys go to the list.
    reading: Option<usize>,
}

/// What was found.
#[derive(Debug, Clone, Copy)]
enum Found<'w> {
    Code(&'w CodeEntry),
    Reference(&'w Reference),
}

impl Lookup {
    pub(super) fn field(&mut self) -> &mut Field {
        (self.selected, self.reading) = (0, None);
        &mut self.field
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        let [_, list, below] = areas(world.body());
        let fitting = self.fitting(world);
        match (action, self.reading) {
            (Action::Back, _) => return Effect::Back,
            (Action::Next | Action::Previous, None) => self.reading = Some(0),
            (Action::Next | Action::Previous, Some(_)) => self.reading = None,
            (_, Some(above)) => {
                let found = fitting.get(self.selected).copied();
                let (_, lines) = self.detail(world, found, usize::from(below.width));
                let rows = usize::from(inside(below).height);
                self.reading = Some(moved(above, action, rows, furthest(lines.len(), rows)));
            }
            (_, None) => {
                let rows = usize::from(inside(list).height);
                self.selected = moved(self.selected, action, rows, fitting.len().saturating_sub(1));
            }
        }
        Effect::None
    }

    /// What fits: a code in any form, or words of what is known; the codes first. A small number may be a
    /// code and something else, too.
    fn fitting<'w>(&self, world: &'w World) -> Vec<Found<'w>> {
        let typed = self.field.text().to_lowercase();
        let rules = &world.setup.rules;
        let code = typed.parse::<ErrorCode>().ok();
        if let Some(exact) = code.and_then(|code| rules.codes.find(code)) {
            return vec![Found::Code(exact)];
        }
        let meant = code.and_then(|code| rules.codes.find_any(code));
        let codes = rules.codes.entries().iter().map(Found::Code);
        let all = codes.chain(rules.references.iter().map(Found::Reference));
        let fits = |found: &Found<'_>| {
            if matches!(found, Found::Code(entry) if meant.is_some_and(|meant| meant.code == entry.code)) {
                return true;
            }
            let text = found.searched(world).to_lowercase();
            typed.split_whitespace().all(|word| text.contains(word))
        };
        let mut fitting: Vec<Found<'w>> = all.filter(fits).collect();
        // What is called just so stands first.
        fitting.sort_by_key(|found| !found.name().to_lowercase().starts_with(&typed));
        fitting
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let [top, list, below] = areas(area);
        let title = world.say("lookup-type");
        let listing = self.reading.is_none();
        Pane { title: &title, lines: Vec::new(), above: 0, focused: listing }.draw(frame, top);
        let row = inside(top);
        let field = Rect { x: row.x + 1, width: row.width.saturating_sub(2), height: 1, ..row };
        self.field.draw(frame, field, true);

        let fitting = self.fitting(world);
        let width = usize::from(area.width);
        let column =
            fitting.iter().map(|found| columns(&found.name())).max().unwrap_or_default().min(width / 2);
        let line = |(index, found): (usize, &Found<'_>)| {
            let selected = index == self.selected;
            let mark = if selected { " ▸ " } else { "   " };
            let name = padded(&shortened(&found.name(), column), column);
            let name = Span::styled(format!("{mark}{name} "), if selected { SELECTED } else { PLAIN });
            let meaning = shortened(&found.meaning(world), width.saturating_sub(column + 6));
            Line::from(vec![name, Span::raw(" "), Span::raw(meaning)])
        };
        let lines: Vec<Line<'static>> = fitting.iter().enumerate().map(line).collect();
        let count = Args::from([("count", fitting.len().to_string())]);
        let title = world.tell("lookup-found", &count);
        let above = centred(self.selected, lines.len(), usize::from(inside(list).height));
        Pane { title: &title, lines, above, focused: false }.draw(frame, list);
        let found = fitting.get(self.selected).copied();
        let (title, lines) = self.detail(world, found, usize::from(below.width));
        let above = self.reading.unwrap_or_default();
        Pane { title: &title, lines, above, focused: !listing }.draw(frame, below);
    }

    /// What is known of the selected one, or of what was typed, with its title.
    fn detail(&self, world: &World, found: Option<Found<'_>>, width: usize) -> (String, Vec<Line<'static>>) {
        let typed = self.field.text();
        match (found, typed.parse::<ErrorCode>().ok(), event_data(typed)) {
            (Some(Found::Code(entry)), ..) => (entry.code.to_string(), detail::code(world, entry, width)),
            (Some(Found::Reference(reference)), ..) => {
                (world.say(reference.sort.message()), detail::reference(world, reference, width))
            }
            (None, Some(code), _) => (code.to_string(), detail::unknown(world, code, width)),
            (None, None, Some((event, data))) => detail::event(world, event, &data, width),
            (None, None, None) => (String::new(), detail::nothing(world, typed, width)),
        }
    }
}

impl Found<'_> {
    /// What it is called.
    fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Code(entry) => entry.code.to_string().into(),
            Self::Reference(reference) => (&reference.term).into(),
        }
    }

    fn meaning(&self, world: &World) -> String {
        match self {
            Self::Code(entry) => meaning(world, entry.code),
            Self::Reference(reference) => world.say(&reference.message()),
        }
    }

    /// Everything that a person may type to find it.
    fn searched(&self, world: &World) -> String {
        let meaning = self.meaning(world);
        match self {
            Self::Code(entry) => {
                let name = entry.name.as_deref().unwrap_or_default();
                format!("{} {name} {meaning}", entry.code)
            }
            Self::Reference(reference) => {
                let sort = world.say(reference.sort.message());
                let tells = world.words().attribute(&reference.message(), "tells", &Args::new());
                let value = reference.value.as_deref().unwrap_or_default();
                let words = reference.words.as_deref().unwrap_or_default();
                format!("{} {sort} {value} {words} {meaning} {}", reference.term, tells.unwrap_or_default())
            }
        }
    }
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
