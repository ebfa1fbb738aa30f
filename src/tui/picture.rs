//! The path as a picture: boxes side by side where there is room, else one line per stage.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::look::{BAD, DOUBTFUL, GOOD, PLAIN, QUIET, STRONG};
use super::world::World;
use super::wrapping::{columns, padded, shortened};
use crate::report::{Condition, Path, Stage};

/// The stroke between two boxes.
const STROKE: usize = 3;

/// Draws `path` in lines of at most `width` columns.
pub(super) fn picture(world: &World, path: &Path, width: usize) -> Vec<Line<'static>> {
    let names: Vec<String> = path.stages.iter().map(|(stage, _, _)| world.say(stage.message())).collect();
    let inner = inner_widths(world, path, &names);
    let boxes: usize = inner.iter().map(|inner| inner + 4 + STROKE).sum();
    if boxes.saturating_sub(STROKE) + 2 <= width {
        boxed(world, path, &names, &inner, width)
    } else {
        listed(world, path, &names, width)
    }
}

/// How wide the inside of each box is: a name stands in it and, after its sign, a state.
fn inner_widths(world: &World, path: &Path, names: &[String]) -> Vec<usize> {
    let states = path.stages.iter().map(|(_, condition, _)| columns(&world.say(condition.message())) + 2);
    names.iter().zip(states).map(|(name, state)| columns(name).max(state)).collect()
}

/// ```text
///  ┌─────────────┐   ┌────────────┐   ┌────────────┐
///  │ This client ├───┤ DNS server ├─✗─┤ SRV record ├╌╌╌
///  │ ✓           │   │ ✓          │   │ ✗          │
///  └─────────────┘   └────────────┘   └────────────┘
/// ```
fn boxed(world: &World, path: &Path, names: &[String], inner: &[usize], width: usize) -> Vec<Line<'static>> {
    let mut rows: [Vec<Span<'static>>; 4] = std::array::from_fn(|_| vec![Span::raw(" ")]);
    for (index, ((stage, condition, _), name)) in path.stages.iter().zip(names).enumerate() {
        if index > 0 {
            let (stroke, style) = stroke(path, *stage, *condition);
            rows[1].push(Span::styled(stroke, style));
            for row in [0, 2, 3] {
                rows[row].push(Span::raw(" ".repeat(STROKE)));
            }
        }
        let (shape, style) = sign(*condition);
        let inner = inner[index];
        let left = if index > 0 { "┤" } else { "│" };
        let right = if index + 1 < names.len() { "├" } else { "│" };
        let state = world.say(condition.message());
        rows[0].push(Span::styled(format!("┌{}┐", "─".repeat(inner + 2)), style));
        rows[1].push(Span::styled(format!("{left} "), style));
        rows[1].push(Span::styled(padded(name, inner), STRONG));
        rows[1].push(Span::styled(format!(" {right}"), style));
        rows[2].push(Span::styled(format!("│ {} │", padded(&format!("{shape} {state}"), inner)), style));
        rows[3].push(Span::styled(format!("└{}┘", "─".repeat(inner + 2)), style));
    }
    let mut lines: Vec<Line<'static>> = rows.into_iter().map(Line::from).collect();
    for ((stage, condition, what), name) in path.stages.iter().zip(names) {
        if Some(*stage) == path.breaks_at {
            let words = world.words();
            let what = if what.is_empty() { name.clone() } else { words.bracketed(name, what) };
            let here = words.labelled(&what, &world.say("path-breaks-here"));
            let here = format!(" {} {here}", sign(*condition).0);
            lines.push(Line::styled(shortened(&here, width), BAD));
        }
    }
    lines
}

/// ```text
///  ✓ This client   pc7
///  ✗ SRV record    _vlmcs._tcp.contoso.com   ◂ here the way breaks
/// ```
fn listed(world: &World, path: &Path, names: &[String], width: usize) -> Vec<Line<'static>> {
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or_default();
    let here = format!(" ◂ {}", world.say("path-breaks-here"));
    let mut lines = Vec::new();
    for (index, ((stage, condition, what), name)) in path.stages.iter().zip(names).enumerate() {
        let broken = Some(*stage) == path.breaks_at;
        let (shape, style) = sign(*condition);
        let link = match index {
            0 => " ",
            _ if broken => "✗",
            _ if *condition == Condition::Unknown => "┊",
            _ => "│",
        };
        let room = width.saturating_sub(widest + 8 + if broken { columns(&here) } else { 0 });
        let mut spans = vec![
            Span::styled(format!(" {link} "), if broken { BAD } else { QUIET }),
            Span::styled(format!("{shape} "), style),
            Span::styled(padded(name, widest), if broken { style } else { PLAIN }),
            Span::raw(format!("  {}", shortened(what, room))),
        ];
        if broken {
            spans.push(Span::styled(here.clone(), BAD));
        }
        lines.push(Line::from(spans));
    }
    lines
}

fn stroke(path: &Path, stage: Stage, condition: Condition) -> (&'static str, Style) {
    if Some(stage) == path.breaks_at {
        return ("─✗─", BAD);
    }
    match condition {
        Condition::Good => ("───", GOOD),
        Condition::Doubtful => ("─!─", DOUBTFUL),
        Condition::Broken => ("─✗─", QUIET),
        Condition::Unknown => ("╌╌╌", QUIET),
    }
}

fn sign(condition: Condition) -> (&'static str, Style) {
    match condition {
        Condition::Good => ("✓", GOOD),
        Condition::Doubtful => ("!", DOUBTFUL),
        Condition::Broken => ("✗", BAD),
        Condition::Unknown => ("?", QUIET),
    }
}
