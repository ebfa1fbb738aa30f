//! The page that saves the report: as what, with or without names, where; and what will be written.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Effect;
use crate::evidence::LeftOut;
use crate::locale::{Args, Sentence};
use crate::platform::{no_support_outputs, support_plan};
use crate::report::{Document, Format, manifest, render};
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::look::{PLAIN, QUIET, SELECTED, STRONG};
use crate::tui::message::Command;
use crate::tui::pane::{Pane, furthest, inside, moved};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, padded, pieces};

/// What a report is written as, with its extension and its word; the last is a bundle.
const FORMATS: [(Option<Format>, &str, &str); 5] = [
    (Some(Format::Text), "txt", "format-text"),
    (Some(Format::Json), "json", "format-json"),
    (Some(Format::Markdown), "md", "format-markdown"),
    (Some(Format::Html), "html", "format-html"),
    (None, "zip", "format-bundle"),
];

/// So many lines of what will be written are shown.
const MOST_LINES: usize = 5_000;

/// The page.
#[derive(Debug)]
pub(in crate::tui) struct Save {
    format: usize,
    /// Whether stand-ins are written for names and addresses.
    redacted: bool,
    folder: Field,
    name: Field,
    focus: Focus,
    /// The report as it will be written, with stand-ins or without.
    document: Box<Document>,
    contents: String,
    above: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Format,
    Redaction,
    Folder,
    Name,
}

impl Focus {
    const ALL: [Self; 4] = [Self::Format, Self::Redaction, Self::Folder, Self::Name];
}

impl Save {
    /// The page for the present report, with proposals.
    pub(in crate::tui) fn new(world: &World) -> Option<Self> {
        let document = world.session.document.clone()?;
        let mut page = Self {
            format: 0,
            redacted: document.run.redacted,
            folder: Field::holding(&world.setup.folder.display().to_string()),
            name: Field::holding(&proposal(&document, FORMATS[0].1)),
            focus: Focus::Format,
            contents: contents(world, &document, FORMATS[0].0),
            document,
            above: 0,
        };
        if world.setup.redact {
            page.redact(world, true);
        }
        Some(page)
    }

    pub(super) fn is_typing(&self) -> bool {
        matches!(self.focus, Focus::Folder | Focus::Name)
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        match self.focus {
            Focus::Format | Focus::Redaction => None,
            Focus::Folder => Some(&mut self.folder),
            Focus::Name => Some(&mut self.name),
        }
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        match (action, self.focus) {
            (Action::Back, Focus::Format | Focus::Redaction) => return Effect::Back,
            (Action::Back, _) => self.focus = Focus::Format,
            (Action::Enter, _) => {
                if let Some(command) = self.write(false) {
                    if matches!(command, Command::WriteBundle { .. }) {
                        world.note(Sentence::new("bundle-collecting"));
                    }
                    return Effect::Do(command);
                }
                world.complain(Sentence::new("save-no-name"));
            }
            (Action::Left, Focus::Format) => self.take_format(world, self.format + FORMATS.len() - 1),
            (Action::Right, Focus::Format) => self.take_format(world, self.format + 1),
            (Action::Left | Action::Right, Focus::Redaction) => self.redact(world, !self.redacted),
            (Action::Next, _) | (Action::Down, Focus::Format | Focus::Redaction | Focus::Folder) => {
                self.focus = self.neighbour(1);
            }
            (Action::Previous, _) | (Action::Up, Focus::Redaction | Focus::Folder | Focus::Name) => {
                self.focus = self.neighbour(Focus::ALL.len() - 1);
            }
            _ => self.scroll(world, action),
        }
        Effect::None
    }

    /// The line so many further down, round about.
    fn neighbour(&self, by: usize) -> Focus {
        let at = Focus::ALL.iter().position(|line| *line == self.focus).unwrap_or_default();
        Focus::ALL[(at + by) % Focus::ALL.len()]
    }

    fn scroll(&mut self, world: &World, action: Action) {
        let rows = usize::from(inside(areas(world.body())[1]).height);
        let width = usize::from(world.body().width);
        let lines = self.preview(width).len();
        self.above = moved(self.above, action, rows, furthest(lines, rows));
    }

    /// Takes another format; the name follows, as long as it ends as the old format does.
    fn take_format(&mut self, world: &World, format: usize) {
        let old = FORMATS[self.format].1;
        self.format = format % FORMATS.len();
        let extension = FORMATS[self.format].1;
        if let Some(stem) = self.name.text().strip_suffix(&format!(".{old}")) {
            self.name = Field::holding(&format!("{stem}.{extension}"));
        }
        self.render(world);
    }

    /// Writes the report in the present language.
    pub(super) fn reword(&mut self, world: &World) {
        let above = self.above;
        self.redact(world, self.redacted);
        self.above = above;
    }

    fn render(&mut self, world: &World) {
        self.contents = contents(world, &self.document, FORMATS[self.format].0);
        self.above = 0;
    }

    /// Writes stand-ins, or what was seen; a report that came with stand-ins has nothing else. The
    /// proposed name follows, another one is the user's own.
    fn redact(&mut self, world: &World, redacted: bool) {
        let Some(saved) = world.session.saved.as_deref() else { return };
        let extension = FORMATS[self.format].1;
        let proposed = self.name.text() == proposal(&self.document, extension);
        let stand_ins = redacted.then(|| saved.redact());
        *self.document = world.document(stand_ins.as_ref().unwrap_or(saved));
        self.redacted = self.document.run.redacted;
        if proposed {
            self.name = Field::holding(&proposal(&self.document, extension));
        }
        self.render(world);
    }

    /// What is to be written; nothing without a name.
    pub(in crate::tui) fn write(&self, force: bool) -> Option<Command> {
        let path = self.path()?;
        Some(match FORMATS[self.format].0 {
            Some(_) => Command::Write { path, contents: self.contents.clone(), force },
            None => Command::WriteBundle { path, redacted: self.redacted, force },
        })
    }

    fn path(&self) -> Option<PathBuf> {
        let name = self.name.text();
        (!name.is_empty()).then(|| PathBuf::from(self.folder.text()).join(name))
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let [form, preview] = areas(area);
        let title = world.say("save-where");
        Pane { title: &title, lines: Vec::new(), above: 0, focused: true }.draw(frame, form);
        let labels = ["save-format", "save-redaction", "save-folder", "save-name"].map(|id| world.say(id));
        let column = labels.iter().map(|label| columns(label)).max().unwrap_or_default();
        let wide = u16::try_from(column + 4).unwrap_or(12);
        for ((row, label), focus) in inside(form).rows().zip(labels).zip(Focus::ALL) {
            let focused = self.focus == focus;
            let mark = if focused { "▸" } else { " " };
            let style = if focused { STRONG } else { PLAIN };
            frame.render_widget(Span::styled(format!("{mark} {}", padded(&label, column)), style), row);
            let room = Rect { x: row.x + wide, width: row.width.saturating_sub(wide + 1), ..row };
            match focus {
                Focus::Format => {
                    let chosen = FORMATS.iter().enumerate().map(|(index, one)| (one.2, index == self.format));
                    frame.render_widget(choice(world, chosen, focused), room);
                }
                Focus::Redaction => {
                    let chosen = [("redaction-off", !self.redacted), ("redaction-on", self.redacted)];
                    frame.render_widget(choice(world, chosen, focused), room);
                }
                Focus::Folder => self.folder.draw(frame, room, focused),
                Focus::Name => self.name.draw(frame, room, focused),
            }
        }
        let title = match FORMATS[self.format].0 {
            Some(_) => world.tell("save-preview", &Args::from([("octets", self.contents.len().to_string())])),
            None => world.say("save-preview-bundle"),
        };
        let lines = self.preview(usize::from(preview.width));
        Pane { title: &title, lines, above: self.above, focused: false }.draw(frame, preview);
    }

    /// What will be written, long lines broken; nobody reads on behind [`MOST_LINES`].
    fn preview(&self, width: usize) -> Vec<Line<'static>> {
        let mut lines = self.contents.lines();
        let shown = lines.by_ref().take(MOST_LINES);
        let pieces = shown.flat_map(|line| pieces(line, width.saturating_sub(2)));
        let mut preview: Vec<_> = pieces.map(|piece| Line::raw(format!(" {piece}"))).collect();
        preview.extend(lines.next().map(|_| Line::raw(" …")));
        preview
    }
}

/// What is written; of a bundle, the list of what will be in it.
fn contents(world: &World, document: &Document, format: Option<Format>) -> String {
    let plan = || {
        let here = world.session.is_about_this_machine();
        if here { support_plan() } else { no_support_outputs(LeftOut::OtherMachine) }
    };
    match format {
        Some(format) => render(document, world.words(), format),
        None => manifest(document, world.words(), plan()),
    }
}

/// Words side by side, one of them chosen.
fn choice<'i>(
    world: &World,
    words: impl IntoIterator<Item = (&'i str, bool)>,
    focused: bool,
) -> Line<'static> {
    let spans = words.into_iter().map(|(message, chosen)| {
        let mark = if chosen { "▸" } else { " " };
        let style = match (chosen, focused) {
            (true, true) => SELECTED,
            (true, false) => STRONG,
            (false, _) => QUIET,
        };
        Span::styled(format!("{mark}{} ", world.say(message)), style)
    });
    Line::from(spans.collect::<Vec<_>>())
}

/// `kmsdoctor-pc7-srv-20260102-030405.txt`: host, class and time of the run.
fn proposal(document: &Document, extension: &str) -> String {
    let plain = |text: &str| -> String {
        let kept = text.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' });
        kept.take(40).collect()
    };
    let host = document.client.host_name.as_deref().unwrap_or("client");
    let time: String =
        document.run.started_at.chars().filter(|c| c.is_ascii_digit() || *c == 'T').take(15).collect();
    let time = time.replace('T', "-");
    format!("kmsdoctor-{}-{}-{time}.{extension}", plain(host), document.diagnosis.class.id())
}

fn areas(area: Rect) -> [Rect; 2] {
    Layout::vertical([Constraint::Length(6), Constraint::Min(3)]).areas(area)
}
