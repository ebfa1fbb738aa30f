//! The evidence page: every observation, filtered, and one of them in full.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};

use super::{Effect, Place};
use crate::evidence::{DnsOutcome, RecordType, ResolutionOutcome, Seen, Source, StepId};
use crate::locale::Args;
use crate::report::{ObservationReport, kebab};
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::look::{self, BAD, PLAIN, QUIET, SELECTED, STRONG};
use crate::tui::pane::{Pane, centred, furthest, inside, moved};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, item, pieces, shortened};

/// From this width on the two panes stand side by side.
const WIDE: u16 = 110;

/// The page with its filters.
#[derive(Debug, Default)]
pub(in crate::tui) struct Evidence {
    step: Option<StepId>,
    text: Field,
    failures: bool,
    focus: Focus,
    /// Among those that the filters let through.
    selected: usize,
    above: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Focus {
    #[default]
    List,
    Filter,
    Detail,
}

impl Evidence {
    /// The page with the observations of one step, or of all.
    pub(in crate::tui) fn about(step: Option<StepId>) -> Self {
        Self { step, ..Self::default() }
    }

    pub(super) fn place(&self) -> Place {
        if self.focus == Focus::Filter { Place::Filter } else { Place::Evidence }
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        (self.focus == Focus::Filter).then(|| {
            (self.selected, self.above) = (0, 0);
            &mut self.text
        })
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        match (action, self.focus) {
            (Action::Back, Focus::List) if self.is_filtered() => self.clear(),
            (Action::Back, Focus::List) => return Effect::Back,
            (Action::Back, Focus::Filter) => (self.text, self.focus) = (Field::default(), Focus::List),
            (Action::Back | Action::Left, Focus::Detail) | (Action::Enter, Focus::Filter) => {
                self.focus = Focus::List;
            }
            (Action::Filter, _) => self.focus = Focus::Filter,
            (Action::Failures, _) => (self.failures, self.selected, self.above) = (!self.failures, 0, 0),
            (Action::Step, _) => self.next_step(world.steps()),
            (Action::Next | Action::Previous | Action::Right, Focus::List) => self.focus = Focus::Detail,
            (Action::Next | Action::Previous, _) => self.focus = Focus::List,
            (_, Focus::Detail) => self.scroll(world, action),
            (_, Focus::List) => self.select(world, action),
            _ => {}
        }
        Effect::None
    }

    fn is_filtered(&self) -> bool {
        self.step.is_some() || self.failures || !self.text.text().is_empty()
    }

    fn clear(&mut self) {
        *self = Self::default();
    }

    /// All, then the steps one after the other.
    fn next_step(&mut self, steps: &[StepId]) {
        let at = self.step.and_then(|step| steps.iter().position(|other| *other == step));
        self.step = steps.get(at.map_or(0, |at| at + 1)).copied();
        (self.selected, self.above) = (0, 0);
    }

    fn select(&mut self, world: &World, action: Action) {
        let last = self.fitting(world).len().saturating_sub(1);
        let rows = usize::from(inside(areas(world.body())[0]).height);
        let selected = moved(self.selected, action, rows, last);
        if selected != self.selected {
            (self.selected, self.above) = (selected, 0);
        }
    }

    fn scroll(&mut self, world: &World, action: Action) {
        let area = inside(areas(world.body())[1]);
        let fitting = self.fitting(world);
        let Some(observation) = fitting.get(self.selected) else { return };
        let lines = detail(world, observation, usize::from(area.width)).len();
        let rows = usize::from(area.height);
        self.above = moved(self.above, action, rows, furthest(lines, rows));
    }

    fn fitting<'w>(&self, world: &'w World) -> Vec<&'w ObservationReport> {
        let typed = self.text.text().to_lowercase();
        let fits = |observation: &&ObservationReport| {
            self.step.is_none_or(|step| observation.step == step)
                && (!self.failures || failed(&observation.seen))
                && (typed.is_empty() || observation.summary.to_lowercase().contains(&typed))
        };
        observations(world).iter().filter(fits).collect()
    }

    pub(super) fn click(&mut self, world: &mut World, at: Position) -> Effect {
        let [list, detail] = areas(world.body());
        let fitting = self.fitting(world).len();
        if inside(list).contains(at) {
            let above = centred(self.selected, fitting, usize::from(inside(list).height));
            self.selected = (above + usize::from(at.y - inside(list).y)).min(fitting.saturating_sub(1));
            (self.focus, self.above) = (Focus::List, 0);
        } else if detail.contains(at) {
            self.focus = Focus::Detail;
        }
        Effect::None
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let [list, right] = areas(area);
        let fitting = self.fitting(world);
        let selected = self.selected.min(fitting.len().saturating_sub(1));
        let width = usize::from(list.width);
        let lines: Vec<Line<'static>> = fitting
            .iter()
            .enumerate()
            .map(|(index, observation)| line(observation, index == selected, width))
            .collect();
        let above = centred(selected, lines.len(), usize::from(inside(list).height));
        let title = self.title(world, fitting.len());
        Pane { title: &title, lines, above, focused: self.focus == Focus::List }.draw(frame, list);
        if self.focus == Focus::Filter {
            self.draw_filter(world, frame, list);
        }
        let focused = self.focus == Focus::Detail;
        let width = usize::from(right.width);
        let (title, lines) = if let Some(observation) = fitting.get(selected) {
            (format!("#{}", observation.id), detail(world, observation, width))
        } else {
            let id = if self.is_filtered() { "evidence-nothing" } else { "evidence-none" };
            (String::new(), item(&world.say(id), " ", width, PLAIN))
        };
        Pane { title: &title, lines, above: self.above, focused }.draw(frame, right);
    }

    /// “12 of 40 · step 3 · failures only · /kms01”.
    fn title(&self, world: &World, fitting: usize) -> String {
        let args =
            Args::from([("shown", fitting.to_string()), ("all", observations(world).len().to_string())]);
        let mut parts = vec![world.tell("evidence-shown", &args)];
        parts.extend(self.step.map(|step| step.id().to_owned()));
        parts.extend(self.failures.then(|| world.say("evidence-failures")));
        let text = self.text.text();
        parts.extend((!text.is_empty()).then(|| format!("/{text}")));
        parts.join(" · ")
    }

    fn draw_filter(&self, world: &World, frame: &mut Frame<'_>, list: Rect) {
        let label = format!("/ {} ", world.say("evidence-filter"));
        let wide = u16::try_from(columns(&label)).unwrap_or(10).min(list.width);
        let row = Rect { height: 1, ..list };
        frame.render_widget(ratatui::widgets::Clear, row);
        frame.render_widget(Span::styled(label, STRONG), row);
        let field = Rect { x: row.x + wide, width: row.width.saturating_sub(wide), ..row };
        self.text.draw(frame, field, true);
    }
}

/// What has been seen so far, or in the run that ended.
fn observations(world: &World) -> &[ObservationReport] {
    match (&world.session.live, &world.session.document) {
        (Some(live), _) => &live.observations,
        (None, Some(document)) => &document.observations,
        (None, None) => &[],
    }
}

/// Whether an observation is not what a working network shows.
fn failed(seen: &Seen) -> bool {
    match seen {
        Seen::Ping(ping) => !ping.outcome.replied(),
        // A host with addresses of one family only is nothing wrong.
        Seen::Dns(lookup) => match lookup.outcome {
            DnsOutcome::Answer(_) => false,
            // Whatever it says about this name, the server answers.
            _ if lookup.name.is_localhost() => !lookup.outcome.is_reply(),
            DnsOutcome::Nodata(_) => lookup.record_type == RecordType::Srv,
            _ => true,
        },
        Seen::Resolve(resolution) => {
            !matches!(resolution.outcome, ResolutionOutcome::Addresses { .. } | ResolutionOutcome::Records(_))
        }
        Seen::Connect(connection) => !connection.result().serves(),
    }
}

fn line(observation: &ObservationReport, selected: bool, width: usize) -> Line<'static> {
    let (shape, style) =
        if failed(&observation.seen) { ("✗", BAD) } else { look::outcome(crate::rules::Outcome::Pass) };
    let mark = if selected { "▸" } else { " " };
    let number = format!("{:>3} ", observation.id);
    let text = shortened(&observation.summary, width.saturating_sub(8));
    Line::from(vec![
        Span::raw(mark),
        Span::styled(number, QUIET),
        Span::styled(format!("{shape} "), style),
        Span::styled(text, if selected { SELECTED } else { PLAIN }),
    ])
}

/// The sentence, when and by whom, and all the data.
fn detail(world: &World, observation: &ObservationReport, width: usize) -> Vec<Line<'static>> {
    let mut lines = item(&observation.summary, " ", width, STRONG);
    let args = Args::from([
        ("step", world.say(&format!("step-{}", observation.step.id()))),
        ("at", observation.at_ms.to_string()),
        ("took", observation.took_ms.to_string()),
        ("source", world.say(&format!("observation-{}", kebab(observation.source)))),
    ]);
    // Nobody who tells of it tells when it was, and how long it took.
    let is_measured = observation.source == Source::Measured;
    let when = if is_measured { "evidence-when" } else { "evidence-told" };
    lines.extend(item(&world.tell(when, &args), " ", width, QUIET));
    let data = serde_json::to_string_pretty(&observation.seen).unwrap_or_default();
    for line in data.lines() {
        for piece in pieces(line, width.saturating_sub(2)) {
            lines.push(Line::styled(format!(" {piece}"), PLAIN));
        }
    }
    lines
}

fn areas(area: Rect) -> [Rect; 2] {
    if area.width >= WIDE {
        let columns = [Constraint::Fill(1), Constraint::Length(1), Constraint::Fill(1)];
        let [list, _, detail] = Layout::horizontal(columns).areas(area);
        return [list, detail];
    }
    Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]).areas(area)
}
