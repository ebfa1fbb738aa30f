//! A **pane** is a heading over lines of which a part is seen, with signs where more is above or below.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::keys::Action;
use super::look::{ACTIVE, QUIET, STRONG};
use super::wrapping::{columns, padded, shortened};

/// A pane, ready to be drawn.
pub(super) struct Pane<'p> {
    /// Its heading; without one the lines take its place.
    pub(super) title: &'p str,
    /// All its lines.
    pub(super) lines: Vec<Line<'static>>,
    /// How many of them are above what is seen.
    pub(super) above: usize,
    /// Whether the keys go here.
    pub(super) focused: bool,
}

impl Pane<'_> {
    /// Draws it.
    pub(super) fn draw(self, frame: &mut Frame<'_>, area: Rect) {
        if area.height == 0 || area.width < 4 {
            return;
        }
        let rows = usize::from(area.height) - 1;
        let above = self.above.min(furthest(self.lines.len(), rows));
        let below = self.lines.len().saturating_sub(above + rows);
        let heading = heading(self.title, self.focused, (above, below), usize::from(area.width));
        frame.render_widget(heading, Rect { height: 1, ..area });
        let seen: Vec<Line<'static>> = self.lines.into_iter().skip(above).take(rows).collect();
        frame.render_widget(Paragraph::new(seen), inside(area));
    }
}

/// Where a pane's lines stand.
pub(super) fn inside(area: Rect) -> Rect {
    Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
}

/// How many lines may be above at most, so that the last one is seen.
pub(super) fn furthest(lines: usize, rows: usize) -> usize {
    lines.saturating_sub(rows)
}

/// Where an action of lists leads from `at`, between 0 and `last`: by one, by a `page`, or to an end.
/// Every other action stays.
pub(super) fn moved(at: usize, action: Action, page: usize, last: usize) -> usize {
    let page = page.max(1);
    let to = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => at + page,
        Action::First => 0,
        Action::Last => last,
        _ => at,
    };
    to.min(last)
}

/// How many lines are above in a list whose line `selected` is to be seen, if possible in the middle.
pub(super) fn centred(selected: usize, lines: usize, rows: usize) -> usize {
    selected.saturating_sub(rows / 2).min(furthest(lines, rows))
}

fn heading(title: &str, focused: bool, (above, below): (usize, usize), width: usize) -> Line<'static> {
    let more = if (above, below) == (0, 0) {
        String::new()
    } else {
        let up = if above > 0 { format!("▴{above}") } else { String::new() };
        let down = if below > 0 { format!("▾{below}") } else { String::new() };
        format!(" {up}{}{down} ", if above > 0 && below > 0 { " " } else { "" })
    };
    let mark = if focused { "▸ " } else { "─ " };
    let title = shortened(title, width.saturating_sub(columns(&more) + 5));
    let used = columns(mark) + columns(&title) + 1 + columns(&more);
    let (rule, style) = ("─".repeat(width.saturating_sub(used)), if focused { ACTIVE } else { STRONG });
    Line::from(vec![
        Span::styled(mark, if focused { ACTIVE } else { QUIET }),
        Span::styled(title, style),
        Span::raw(" "),
        Span::styled(rule, QUIET),
        Span::styled(padded(&more, 0), ACTIVE),
    ])
}
