//! The first page: what is to be diagnosed, and what is known about it.

mod form;

pub(super) use form::host;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use self::form::{Form, Item};
use super::{
    Effect, Page, interview::Conversation, lookup::Lookup, open::Open, outputs::Outputs, practice::Practices,
};
use crate::evidence::{Role, Target};
use crate::locale::Sentence;
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::launch::{Order, Place as Network};
use crate::tui::look::{BAD, PLAIN, QUIET, SELECTED, STRONG};
use crate::tui::pane::{Pane, inside};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, padded, paragraph, shortened};

/// What can be diagnosed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Here,
    Host,
    Caller,
    Outputs,
    Report,
    Practice,
    Lookup,
}

const CHOICES: [Choice; 7] = [
    Choice::Here,
    Choice::Host,
    Choice::Caller,
    Choice::Outputs,
    Choice::Report,
    Choice::Practice,
    Choice::Lookup,
];

/// Where the keys go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Choices,
    Form(Item),
}

/// The first page.
#[derive(Debug)]
pub(in crate::tui) struct Start {
    chosen: usize,
    focus: Focus,
    form: Form,
}

impl Start {
    pub(in crate::tui) fn new(target: &Target) -> Self {
        let offered = |choice: &Choice| *choice == Choice::Host && target.role == Role::Host;
        let chosen = CHOICES.iter().position(offered).unwrap_or_default();
        Self { chosen, focus: Focus::Choices, form: Form::of(target) }
    }

    pub(super) fn is_typing(&self) -> bool {
        matches!(self.focus, Focus::Form(_))
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        match self.focus {
            Focus::Choices => None,
            Focus::Form(item) => Some(self.form.field(item)),
        }
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        match (action, self.focus) {
            (Action::Enter, Focus::Choices) => return self.choose(world),
            (Action::Enter, Focus::Form(_)) => return self.go(world),
            (Action::Back, _) => self.focus = Focus::Choices,
            (Action::Next, Focus::Choices) => self.focus = Focus::Form(Item::ALL[0]),
            (Action::Previous, Focus::Choices) => self.focus = Focus::Form(Item::ALL[Item::ALL.len() - 1]),
            (Action::Next | Action::Down, Focus::Form(item)) => self.step(item, 1),
            (Action::Previous | Action::Up, Focus::Form(item)) => self.step(item, -1),
            (Action::Up, _) => self.chosen = self.chosen.saturating_sub(1),
            (Action::Down, _) => self.chosen = (self.chosen + 1).min(CHOICES.len() - 1),
            (Action::First | Action::PageUp, _) => self.chosen = 0,
            (Action::Last | Action::PageDown, _) => self.chosen = CHOICES.len() - 1,
            _ => {}
        }
        Effect::None
    }

    fn step(&mut self, item: Item, by: isize) {
        let at = Item::ALL.iter().position(|other| *other == item).unwrap_or_default();
        let next = at.checked_add_signed(by).and_then(|at| Item::ALL.get(at));
        self.focus = next.map_or(Focus::Choices, |item| Focus::Form(*item));
    }

    fn choose(&mut self, world: &mut World) -> Effect {
        let page = match CHOICES[self.chosen] {
            Choice::Here | Choice::Host => return self.go(world),
            Choice::Caller => return self.interview(world),
            Choice::Outputs => match self.form.target() {
                Ok(target) => Page::Outputs(Box::new(Outputs::new(target))),
                Err(item) => return self.refuse(world, item),
            },
            Choice::Report => Page::Open(Open::default()),
            Choice::Practice => Page::Practice(Practices::default()),
            Choice::Lookup => Page::Lookup(Lookup::default()),
        };
        Effect::Go(Box::new(page))
    }

    fn interview(&mut self, world: &mut World) -> Effect {
        match self.form.target() {
            Ok(target) => Effect::Go(Box::new(Page::Interview(Box::new(Conversation::new(world, target))))),
            Err(item) => self.refuse(world, item),
        }
    }

    /// Begins, or goes to the first field that holds something else than it should.
    fn go(&mut self, world: &mut World) -> Effect {
        match self.form.target() {
            Ok(target) => {
                let role = if CHOICES[self.chosen] == Choice::Host { Role::Host } else { Role::Client };
                let order = Order { place: Network::Here, target: Target { role, ..target } };
                Effect::Run(world.session.begin(order, world.now))
            }
            Err(item) => self.refuse(world, item),
        }
    }

    /// Goes to a field that holds something else than it should.
    fn refuse(&mut self, world: &mut World, item: Item) -> Effect {
        self.focus = Focus::Form(item);
        world.complain(Sentence::new(item.complaint()));
        Effect::None
    }

    pub(super) fn click(&mut self, world: &mut World, at: Position) -> Effect {
        let [choices, form, _] = areas(world.body());
        if inside(choices).contains(at) {
            let index = usize::from(at.y - inside(choices).y);
            let again = self.focus == Focus::Choices && self.chosen == index;
            self.focus = Focus::Choices;
            self.chosen = index.min(CHOICES.len() - 1);
            if again {
                return self.choose(world);
            }
        } else if inside(form).contains(at)
            && let Some(item) = Item::ALL.get(usize::from(at.y - inside(form).y))
        {
            self.focus = Focus::Form(*item);
        }
        Effect::None
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let [choices, form, remark] = areas(area);
        let lines = CHOICES.iter().enumerate().map(|(index, choice)| {
            self.choice_line(world, *choice, index == self.chosen, usize::from(area.width))
        });
        let title = world.say("start-choices");
        let focused = self.focus == Focus::Choices;
        Pane { title: &title, lines: lines.collect(), above: 0, focused }.draw(frame, choices);
        self.draw_form(world, frame, form);
        let lines = self.remark(world, usize::from(remark.width));
        frame.render_widget(Paragraph::new(lines), remark);
    }

    fn choice_line(&self, world: &World, choice: Choice, selected: bool, width: usize) -> Line<'static> {
        let id = choice.message();
        let name = world.say(id);
        let about = world.words().attribute(id, "about", &crate::locale::Args::new()).unwrap_or_default();
        let column = CHOICES.iter().map(|choice| columns(&world.say(choice.message()))).max().unwrap_or(0);
        let mark = if selected { " ▸ " } else { "   " };
        let about = shortened(&about, width.saturating_sub(column + 7));
        let style = if selected && self.focus == Focus::Choices { SELECTED } else { PLAIN };
        let style = if selected { style.patch(STRONG) } else { style };
        let name = Span::styled(format!("{mark}{} ", padded(&name, column)), style);
        Line::from(vec![name, Span::raw("  "), Span::styled(about, QUIET)])
    }

    fn draw_form(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let title = world.say("start-known");
        Pane { title: &title, lines: Vec::new(), above: 0, focused: self.is_typing() }.draw(frame, area);
        let names: Vec<String> = Item::ALL.iter().map(|item| world.say(item.message())).collect();
        let column = names.iter().map(|name| columns(name)).max().unwrap_or_default();
        let wide = u16::try_from(column + 6).unwrap_or(20);
        for ((row, item), name) in inside(area).rows().zip(Item::ALL).zip(names) {
            let focused = self.focus == Focus::Form(item);
            let wrong = if self.form.is_wrong(item) { "✗" } else { " " };
            let mark = if focused { "▸" } else { " " };
            let name = padded(&name, column);
            let label = vec![
                Span::styled(wrong, BAD),
                Span::styled(format!("{mark} {name}"), if focused { STRONG } else { PLAIN }),
            ];
            frame.render_widget(Line::from(label), row);
            let field = Rect { x: row.x + wide, width: row.width.saturating_sub(wide + 1), ..row };
            self.form.at(item).draw(frame, field, focused);
        }
    }

    /// What the field with the cursor is for, or what its contents mean; else what the code means.
    fn remark(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let item = match self.focus {
            Focus::Form(item) => item,
            Focus::Choices => Item::ErrorCode,
        };
        let (text, style) = match (self.form.is_wrong(item), self.form.code()) {
            (true, _) => (world.say(item.complaint()), BAD),
            (false, Some(code)) if item == Item::ErrorCode => (super::lookup::meaning(world, code), STRONG),
            (false, _) if self.focus == Focus::Choices => {
                let host = CHOICES[self.chosen] == Choice::Host;
                (world.say(if host { "start-promise-host" } else { "start-promise" }), QUIET)
            }
            (false, _) => {
                let none = crate::locale::Args::new();
                (world.words().attribute(item.message(), "about", &none).unwrap_or_default(), QUIET)
            }
        };
        paragraph(&text, 1, width, style)
    }
}

impl Choice {
    fn message(self) -> &'static str {
        match self {
            Self::Here => "choice-here",
            Self::Host => "choice-host",
            Self::Caller => "choice-caller",
            Self::Outputs => "choice-outputs",
            Self::Report => "choice-report",
            Self::Practice => "choice-practice",
            Self::Lookup => "choice-lookup",
        }
    }
}

fn areas(area: Rect) -> [Rect; 3] {
    let choices = u16::try_from(CHOICES.len()).unwrap_or(7) + 1;
    let items = u16::try_from(Item::ALL.len()).unwrap_or(5) + 1;
    let gap = u16::from(area.height > choices + items + 6);
    let [choices, _, form, _, remark] = Layout::vertical([
        Constraint::Length(choices),
        Constraint::Length(gap),
        Constraint::Length(items),
        Constraint::Length(gap),
        Constraint::Min(1),
    ])
    .areas(area);
    [choices, form, remark]
}
