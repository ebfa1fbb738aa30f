//! How far a run is, and what it came to.

use ratatui::text::{Line, Span};

use crate::evidence::StepId;
use crate::locale::Args;
use crate::tui::look::{self, ACTIVE, PLAIN, QUIET};
use crate::tui::world::World;
use crate::tui::wrapping::shortened;

/// “running”, and how much patience is left.
pub(super) fn running(world: &World, step: StepId) -> String {
    let live = world.session.live.as_ref();
    let left = live.and_then(|live| live.patience_left(step, world.now)).unwrap_or_default();
    let seconds = left.as_millis().div_ceil(1000);
    match seconds {
        0 => world.say("step-running"),
        _ => world.tell("step-patience", &Args::from([("seconds", seconds.to_string())])),
    }
}

/// How far the run is, or what it came to.
pub(super) fn lines(world: &World, width: usize) -> Vec<Line<'static>> {
    let Some(live) = &world.session.live else { return verdict(world, width) };
    let (steps, all) = (live.ended_steps(), world.steps().len());
    let bar = 18;
    let filled = bar * steps / all;
    let answered = live.questions.iter().filter(|question| question.answer.is_some()).count();
    let args = Args::from([
        ("steps", steps.to_string()),
        ("all", all.to_string()),
        ("answered", answered.to_string()),
        ("asked", live.questions.len().to_string()),
        ("seconds", world.words().number(world.now.saturating_sub(live.began).as_secs_f64(), 1)),
    ]);
    let id = if live.stopping { "progress-stopping" } else { "progress-so-far" };
    let text = shortened(&world.tell(id, &args), width.saturating_sub(bar + 4));
    vec![Line::from(vec![
        Span::styled(format!(" {}", "█".repeat(filled)), ACTIVE),
        Span::styled("░".repeat(bar - filled), QUIET),
        Span::raw(format!("  {text}")),
    ])]
}

fn verdict(world: &World, width: usize) -> Vec<Line<'static>> {
    let Some(document) = &world.session.document else { return Vec::new() };
    let (shape, style) = look::class(document.diagnosis.class);
    let class = world.say(&document.class_message());
    let more = if document.run.complete { "procedure-done" } else { "procedure-stopped" };
    let more = shortened(&world.say(more), width.saturating_sub(3));
    vec![Line::styled(format!(" {shape} {class}"), style), Line::styled(format!("   {more}"), PLAIN)]
}
