//! The help over a page: the rows of the key table that apply there.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::locale::Args;
use crate::tui::app::App;
use crate::tui::keys::{Action, bindings};
use crate::tui::look::{PLAIN, QUIET, STRONG};
use crate::tui::pane::{Pane, furthest, moved};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, item, padded, paragraph};

/// Moves in the help; nothing when it is left.
pub(in crate::tui) fn act(app: &App, above: usize, action: Action) -> Option<usize> {
    let body = app.world.body();
    let rows = usize::from(body.height.saturating_sub(1));
    let furthest = furthest(lines(app, usize::from(body.width)).len(), rows);
    let leaves = matches!(action, Action::Back | Action::Help | Action::Quit);
    (!leaves).then(|| moved(above, action, rows, furthest))
}

/// Draws the help.
pub(in crate::tui) fn view(app: &App, above: usize, frame: &mut Frame<'_>, area: Rect) {
    let title = app.world.tell("help-title", &Args::from([("page", app.world.say(app.page.title()))]));
    let lines = lines(app, usize::from(area.width));
    Pane { title: &title, lines, above, focused: true }.draw(frame, area);
}

fn lines(app: &App, width: usize) -> Vec<Line<'static>> {
    let world = &app.world;
    let rows: Vec<(String, String)> = bindings(app.page.place())
        .map(|binding| {
            let keys: Vec<String> = binding.chords.iter().map(|chord| chord.name(world.words())).collect();
            (keys.join(" "), what(world, binding.message))
        })
        .collect();
    let column = rows.iter().map(|(keys, _)| columns(keys)).max().unwrap_or_default();
    let mut lines = Vec::new();
    for (keys, what) in rows {
        for (index, line) in item(&what, "", width.saturating_sub(column + 5), PLAIN).into_iter().enumerate()
        {
            let keys = if index == 0 { keys.as_str() } else { "" };
            let mut spans = vec![Span::styled(format!(" {}  ", padded(keys, column)), STRONG)];
            spans.extend(line.spans);
            lines.push(Line::from(spans));
        }
    }
    lines.push(Line::default());
    lines.extend(paragraph(&world.say("help-typing"), 1, width, QUIET));
    lines.extend(paragraph(&world.say("help-mouse"), 1, width, QUIET));
    lines.extend(paragraph(&world.say("help-signs"), 1, width, QUIET));
    lines
}

fn what(world: &World, id: &str) -> String {
    world.words().attribute(id, "help", &Args::new()).unwrap_or_else(|| world.say(id))
}
