//! From the state to a frame. It reads, and changes nothing.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::app::{App, Overlay};
use super::keys;
use super::look::{PLAIN, QUIET, STRONG};
use super::page::help;
use super::wrapping::{columns, paragraph, shortened};

/// Below this the pages do not fit.
pub const SMALLEST: (u16, u16) = (60, 20);

/// Between two hints.
const GAP: &str = "  ";

/// The parts of the screen.
pub(super) struct Areas {
    pub(super) title: Rect,
    pub(super) body: Rect,
    pub(super) note: Rect,
    pub(super) hint: Rect,
}

/// The parts of a screen of this size.
pub(super) fn areas(screen: Rect) -> Areas {
    let rows = [Constraint::Length(1), Constraint::Min(1), Constraint::Length(1), Constraint::Length(1)];
    let [title, body, note, hint] = Layout::vertical(rows).areas(screen);
    Areas { title, body, note, hint }
}

/// Draws the wizard.
pub fn view(app: &App, frame: &mut Frame<'_>) {
    let screen = frame.area();
    if screen.width < SMALLEST.0 || screen.height < SMALLEST.1 {
        too_small(app, frame);
    } else {
        let areas = areas(screen);
        title(app, frame, areas.title);
        app.page.view(&app.world, frame, areas.body);
        overlay(app, frame, areas.body);
        if let Some(note) = &app.world.note {
            let text = shortened(&app.world.words().say(&note.sentence), usize::from(areas.note.width));
            frame.render_widget(Span::styled(text, note.style), areas.note);
        }
        hint(app, frame, areas.hint);
    }
    app.world.setup.look.apply(frame.buffer_mut());
}

fn too_small(app: &App, frame: &mut Frame<'_>) {
    let area = frame.area();
    let text = app.world.say("screen-too-small");
    frame.render_widget(Paragraph::new(paragraph(&text, 0, usize::from(area.width), PLAIN)), area);
}

fn title(app: &App, frame: &mut Frame<'_>, area: Rect) {
    let world = &app.world;
    let page = world.say(app.page.title());
    let document = world.session.document.as_ref();
    let practice = app.is_practice().then(|| world.say("title-practice"));
    let client = document.and_then(|document| document.client.host_name.clone());
    let about = [practice, client].into_iter().flatten().filter(|_| app.page.is_about_session());
    let right = about.collect::<Vec<_>>().join(" · ");
    let left = format!(" kmsdoctor · {page}");
    let room = usize::from(area.width).saturating_sub(columns(&left) + 2);
    let right = shortened(&right, room);
    let gap = " ".repeat(usize::from(area.width).saturating_sub(columns(&left) + columns(&right) + 1));
    let line = Line::from(vec![Span::styled(left, STRONG), Span::raw(gap), Span::styled(right, QUIET)]);
    frame.render_widget(line, area);
}

/// What can be done now, as far as there is room; help and quit always stand there.
fn hint(app: &App, frame: &mut Frame<'_>, area: Rect) {
    let typing = app.is_typing();
    let hints = keys::bindings(app.place()).filter(|binding| app.offers(binding.action));
    let parts: Vec<(bool, Vec<Span<'static>>)> = hints
        .filter_map(|binding| {
            let chord = binding.shown(typing)?;
            // What is known to everybody has no word for the hint line, only one for the help.
            let word = app.world.words().find(binding.message, &crate::locale::Args::new())?;
            let last = matches!(binding.action, keys::Action::Help | keys::Action::Quit);
            let text = format!(" {word}{GAP}");
            Some((last, vec![Span::styled(chord.name(app.world.words()), STRONG), Span::raw(text)]))
        })
        .collect();
    let width = |spans: &[Span<'_>]| spans.iter().map(|span| columns(&span.content)).sum::<usize>();
    let (last, first): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(last, _)| *last);
    let reserved: usize = last.iter().map(|(_, spans)| width(spans)).sum();
    // The blanks after the last one need no room.
    let mut room = (usize::from(area.width) + GAP.len()).saturating_sub(reserved + 1);
    let mut line = vec![Span::raw(" ")];
    for (_, spans) in first {
        let Some(left) = room.checked_sub(width(&spans)) else { break };
        room = left;
        line.extend(spans);
    }
    line.extend(last.into_iter().flat_map(|(_, spans)| spans));
    frame.render_widget(Line::from(line), area);
}

fn overlay(app: &App, frame: &mut Frame<'_>, body: Rect) {
    let question = match &app.overlay {
        Some(Overlay::Help(above)) => {
            frame.render_widget(Clear, body);
            return help::view(app, *above, frame, body);
        }
        Some(Overlay::QuitQuestion) if app.is_running() => app.world.say("quit-question"),
        Some(Overlay::QuitQuestion) => app.world.say("quit-interview-question"),
        Some(Overlay::ReplaceQuestion(_)) => app.world.say("replace-question"),
        Some(Overlay::Plain) | None => return,
    };
    let width = usize::from(body.width).min(64);
    let lines = paragraph(&question, 1, width - 4, STRONG);
    let height = u16::try_from(lines.len()).unwrap_or(1) + 2;
    let area = body.centered(
        Constraint::Length(u16::try_from(width).unwrap_or(60)),
        Constraint::Length(height.min(body.height)),
    );
    frame.render_widget(Clear, area);
    frame.render_widget(Paragraph::new(lines).block(ratatui::widgets::Block::bordered()), area);
}
