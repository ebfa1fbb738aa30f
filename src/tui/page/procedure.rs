//! The procedure page: the documented steps with their state, and one of them in detail, live.

mod detail;
mod progress;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Effect, Page, Place, diagnosis::Diagnosis, start};
use crate::case::HostName;
use crate::evidence::StepId;
use crate::locale::Sentence;
use crate::rules::Outcome;
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::live::{LiveRun, StepState};
use crate::tui::look::{self, ACTIVE, DOUBTFUL, PLAIN, QUIET, SELECTED, STRONG};
use crate::tui::pane::{Pane, furthest, inside, moved};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, padded, paragraph, shortened};

/// From this width on the two panes stand side by side.
const WIDE: u16 = 100;

/// The page.
#[derive(Debug, Default)]
pub(in crate::tui) struct Procedure {
    /// The step that a person chose; nothing follows the run.
    selected: Option<usize>,
    focus: Focus,
    above: usize,
    /// Asks for a host when nothing names one.
    question: Option<Field>,
}

/// Where the keys go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Focus {
    #[default]
    Steps,
    Detail,
    Question,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Running,
    Ended(Outcome),
}

impl Procedure {
    pub(super) fn place(&self) -> Place {
        if self.focus == Focus::Question { Place::HostQuestion } else { Place::Procedure }
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        self.question.as_mut().filter(|_| self.focus == Focus::Question)
    }

    /// The run has ended: what is asked for now?
    pub(in crate::tui) fn run_ended(&mut self, world: &World) {
        if world.session.lacks_host() {
            self.question = Some(Field::default());
            self.focus = Focus::Question;
            self.selected = world.steps().iter().position(|step| *step == StepId::SrvLookup);
        }
    }

    /// The step that is shown in detail.
    pub(super) fn step(&self, world: &World) -> StepId {
        world.steps()[self.index(world)]
    }

    fn index(&self, world: &World) -> usize {
        let position = |step| world.steps().iter().position(|other| *other == step);
        let current = || world.session.live.as_ref().and_then(LiveRun::current).and_then(position);
        self.selected.or_else(current).unwrap_or_else(|| Self::first_failure(world))
    }

    /// After a run the first step that did not pass is the interesting one.
    fn first_failure(world: &World) -> usize {
        let failed = State::Ended(Outcome::Fail);
        world.steps().iter().position(|step| State::of(world, *step) == failed).unwrap_or_default()
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        match (action, self.focus) {
            (Action::Back, Focus::Steps) => return Effect::Back,
            (Action::Back | Action::Left, _) => self.focus = Focus::Steps,
            (Action::Right, _) => self.focus = Focus::Detail,
            (Action::Enter, Focus::Question) => return self.answer(world),
            (Action::Next, _) => self.focus = self.neighbour(1),
            (Action::Previous, _) => self.focus = self.neighbour(-1),
            (_, Focus::Steps) => self.move_selection(world, action),
            (_, Focus::Detail) => self.scroll(world, action),
            _ => {}
        }
        Effect::None
    }

    /// The pane after this one, or before it, round about.
    fn neighbour(&self, by: isize) -> Focus {
        let panes = [Focus::Steps, Focus::Detail, Focus::Question];
        let panes = if self.question.is_some() { &panes[..] } else { &panes[..2] };
        let at = panes.iter().position(|pane| *pane == self.focus).unwrap_or_default();
        let next = (at + panes.len()).saturating_add_signed(by) % panes.len();
        panes[next]
    }

    fn move_selection(&mut self, world: &World, action: Action) {
        let index = self.index(world);
        let index = match action {
            Action::Up => index.saturating_sub(1),
            Action::Down => index + 1,
            Action::First | Action::PageUp => 0,
            Action::Last | Action::PageDown => world.steps().len(),
            _ => return,
        };
        self.selected = Some(index.min(world.steps().len() - 1));
        self.above = 0;
    }

    fn scroll(&mut self, world: &World, action: Action) {
        let area = inside(self.areas(world, world.body()).detail);
        let lines = detail::lines(world, self.step(world), usize::from(area.width)).len();
        let rows = usize::from(area.height);
        self.above = moved(self.above, action, rows, furthest(lines, rows));
    }

    /// Goes on with the host that was typed; without one, to the diagnosis.
    fn answer(&mut self, world: &mut World) -> Effect {
        let text = self.question.as_ref().map(|field| field.text().to_owned()).unwrap_or_default();
        if text.is_empty() {
            return Effect::Go(Box::new(Page::Diagnosis(Diagnosis::default())));
        }
        let Some(host) = start::host(&text) else {
            world.complain(Sentence::new("wrong-host"));
            return Effect::None;
        };
        let host = host.map_or_else(HostName::Literal, HostName::Name);
        world.session.go_on_with(host, world.now).map_or(Effect::None, Effect::Run)
    }

    pub(super) fn click(&mut self, world: &mut World, at: Position) -> Effect {
        let areas = self.areas(world, world.body());
        if areas.question.contains(at) && self.question.is_some() {
            self.focus = Focus::Question;
        } else if inside(areas.steps).contains(at) {
            self.focus = Focus::Steps;
            self.selected = Some(usize::from(at.y - inside(areas.steps).y).min(world.steps().len() - 1));
            self.above = 0;
        } else if areas.detail.contains(at) {
            self.focus = Focus::Detail;
        }
        Effect::None
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let areas = self.areas(world, area);
        let title = world.say("procedure-steps");
        let width = usize::from(areas.steps.width);
        let lines = world.steps().iter().enumerate();
        let lines = lines.map(|(index, step)| self.step_line(world, index, *step, width)).collect();
        Pane { title: &title, lines, above: 0, focused: self.focus == Focus::Steps }.draw(frame, areas.steps);
        let mut lines = progress::lines(world, usize::from(areas.progress.width));
        // Where a host is asked for, Enter means something else than what the second line says.
        lines.truncate(if self.question.is_some() { 1 } else { 2 });
        frame.render_widget(Paragraph::new(lines), areas.progress);
        let step = self.step(world);
        let title = world.say(&format!("step-{}", step.id()));
        let lines = detail::lines(world, step, usize::from(areas.detail.width));
        let focused = self.focus == Focus::Detail;
        Pane { title: &title, lines, above: self.above, focused }.draw(frame, areas.detail);
        if let Some(field) = &self.question {
            self.draw_question(world, field, frame, areas.question);
        }
    }

    fn step_line(&self, world: &World, index: usize, step: StepId, width: usize) -> Line<'static> {
        let milliseconds = world.now.as_millis();
        let (shape, style, state) = match State::of(world, step) {
            State::Waiting => ("·", QUIET, world.say("step-waiting")),
            State::Running => (look::spinner(milliseconds), ACTIVE, progress::running(world, step)),
            State::Ended(outcome) => {
                let (shape, style) = look::outcome(outcome);
                (shape, style, world.say(&format!("outcome-{}", outcome.id())))
            }
        };
        let selected = index == self.index(world);
        let mark = if selected { "▸" } else { " " };
        let room = width.saturating_sub(columns(&state) + 10);
        let title = shortened(&world.say(&format!("step-{}", step.id())), room);
        let text = padded(&format!("{}. {title}", index + 1), room + 3);
        let text_style = if selected { SELECTED } else { PLAIN };
        Line::from(vec![
            Span::raw(format!("{mark} ")),
            Span::styled(format!("{shape} "), style),
            Span::styled(text, text_style),
            Span::styled(format!(" {state}"), style),
        ])
    }

    fn draw_question(&self, world: &World, field: &Field, frame: &mut Frame<'_>, area: Rect) {
        let focused = self.focus == Focus::Question;
        let lines = paragraph(&world.say("ask-host"), 1, usize::from(area.width), DOUBTFUL);
        let taken = u16::try_from(lines.len()).unwrap_or(3).min(area.height.saturating_sub(1));
        let text = Rect { height: taken, ..area };
        frame.render_widget(Paragraph::new(lines), text);
        let label = format!(" {} ", world.say("field-host"));
        let wide = u16::try_from(columns(&label)).unwrap_or(10);
        let row = Rect { y: area.y + taken, height: 1, ..area };
        frame.render_widget(Span::styled(label, STRONG), row);
        let room = Rect { x: row.x + wide, width: row.width.saturating_sub(wide + 1), ..row };
        field.draw(frame, room, focused);
    }

    fn areas(&self, world: &World, area: Rect) -> Areas {
        let asked = if self.question.is_some() { 4 } else { 0 };
        let steps = Constraint::Length(u16::try_from(world.steps().len()).unwrap_or(7) + 1);
        if area.width >= WIDE {
            let [rest, question] =
                Layout::vertical([Constraint::Min(1), Constraint::Length(asked)]).areas(area);
            let columns = [Constraint::Length(58), Constraint::Length(2), Constraint::Min(1)];
            let [left, _, detail] = Layout::horizontal(columns).areas(rest);
            let [steps, _, progress, _] =
                Layout::vertical([steps, Constraint::Length(1), Constraint::Length(2), Constraint::Min(0)])
                    .areas(left);
            return Areas { steps, progress, question, detail };
        }
        let rows = [steps, Constraint::Length(2), Constraint::Length(asked), Constraint::Min(1)];
        let [steps, progress, question, detail] = Layout::vertical(rows).areas(area);
        Areas { steps, progress, question, detail }
    }
}

struct Areas {
    steps: Rect,
    progress: Rect,
    question: Rect,
    detail: Rect,
}

impl State {
    fn of(world: &World, step: StepId) -> Self {
        let session = &world.session;
        if let Some(live) = &session.live {
            return match live.steps.iter().find(|(id, _)| *id == step) {
                Some((_, StepState::Running)) => State::Running,
                Some((_, StepState::Ended(report))) => State::Ended(report.outcome),
                Some((_, StepState::Waiting)) | None => State::Waiting,
            };
        }
        let report =
            session.document.iter().flat_map(|document| &document.steps).find(|report| report.id == step);
        report.map_or(State::Waiting, |report| State::Ended(report.outcome))
    }
}
