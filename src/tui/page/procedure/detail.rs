//! One step in detail: why it is done, what a person would type, what was asked and what came back.

use ratatui::text::{Line, Span};

use crate::evidence::{PingOutcome, Seen, StepId};
use crate::locale::Args;
use crate::report::{ObservationReport, StepReport, client_facts, question_phrase, step_command};
use crate::tui::live::{LiveRun, StepState};
use crate::tui::look::{self, ACTIVE, COMMAND, PLAIN, QUIET, STRONG};
use crate::tui::world::World;
use crate::tui::wrapping::{item, paragraph, pieces};

/// The lines about `step`.
pub(super) fn lines(world: &World, step: StepId, width: usize) -> Vec<Line<'static>> {
    let live = world.session.live.as_ref();
    let report = match live {
        Some(live) => live.steps.iter().find_map(|(id, state)| match state {
            StepState::Ended(report) if *id == step => Some(report),
            _ => None,
        }),
        None => world.session.document.iter().flat_map(|document| &document.steps).find(|one| one.id == step),
    };
    let mut lines = Vec::new();
    if let Some(report) = report {
        let (shape, style) = look::outcome(report.outcome);
        lines.extend(item(&report.summary, &format!(" {shape} "), width, style));
    }
    let why = world.words().attribute(&format!("step-{}", step.id()), "why", &Args::new());
    lines.extend(paragraph(&why.unwrap_or_default(), 1, width, PLAIN));
    command(world, step, report, width, &mut lines);
    if let Some(live) = live {
        live_questions(world, live, step, width, &mut lines);
    } else {
        answers(world, step, report, width, &mut lines);
        if world.steps().first() == Some(&step) {
            machine(world, width, &mut lines);
        }
    }
    lines
}

/// What the system says about the machine: its settings, its licence.
fn machine(world: &World, width: usize, lines: &mut Vec<Line<'static>>) {
    let Some(document) = world.session.document.as_deref() else { return };
    lines.push(Line::styled(format!(" {}", world.say("detail-machine")), QUIET));
    for (label, value) in client_facts(document, world.words()) {
        lines.extend(item(&world.words().labelled(&label, &value), "   ", width, PLAIN));
    }
}

fn command(
    world: &World,
    step: StepId,
    report: Option<&StepReport>,
    width: usize,
    lines: &mut Vec<Line<'static>>,
) {
    let command = report.map_or_else(|| step_command(world.words(), step), |report| report.command.clone());
    lines.push(Line::styled(format!(" {}", world.say("detail-by-hand")), QUIET));
    let pieces = pieces(&command, width.saturating_sub(4));
    lines.extend(pieces.into_iter().map(|piece| Line::styled(format!("   {piece}"), COMMAND)));
}

/// What was asked for the step so far, each question followed by its answer.
fn live_questions(world: &World, live: &LiveRun, step: StepId, width: usize, lines: &mut Vec<Line<'static>>) {
    let questions = live.questions.iter().filter(|question| question.step == step);
    for (index, question) in questions.enumerate() {
        if index == 0 {
            lines.push(Line::styled(format!(" {}", world.say("detail-asked")), QUIET));
        }
        if let Some(observation) = question.answer.and_then(|id| live.observations.get(id)) {
            answer(world, observation, width, lines);
            continue;
        }
        let what = question_phrase(world.words(), &question.probe);
        let text = world.tell("detail-asking", &Args::from([("what", what)]));
        let spinner = look::spinner(world.now.saturating_sub(question.asked).as_millis());
        lines.extend(item(&text, &format!(" {spinner} "), width, ACTIVE));
    }
}

fn answers(
    world: &World,
    step: StepId,
    report: Option<&StepReport>,
    width: usize,
    lines: &mut Vec<Line<'static>>,
) {
    let Some(document) = &world.session.document else { return };
    let rests_on = |id: usize| report.is_some_and(|report| report.observations.contains(&id));
    let seen = document.observations.iter().filter(|one| one.step == step || rests_on(one.id));
    for (index, observation) in seen.enumerate() {
        if index == 0 {
            lines.push(Line::styled(format!(" {}", world.say("detail-asked")), QUIET));
        }
        answer(world, observation, width, lines);
    }
}

/// The sentence of an observation, its duration and, for a ping, each round-trip time as a bar.
fn answer(world: &World, observation: &ObservationReport, width: usize, lines: &mut Vec<Line<'static>>) {
    let took = format!("{} ms", observation.took_ms);
    let sentence = world.words().bracketed(&observation.summary, &took);
    lines.extend(item(&sentence, " ← ", width, PLAIN));
    if let Seen::Ping(ping) = &observation.seen
        && let PingOutcome::Reply { rtts_ms, .. } = &ping.outcome
    {
        let values =
            rtts_ms.iter().take(8).map(|rtt| world.words().number(*rtt, 1)).collect::<Vec<_>>().join(" ");
        lines.push(Line::from(vec![
            Span::styled(format!("   RTT {} ", look::plot(&rtts_ms[..rtts_ms.len().min(32)])), STRONG),
            Span::styled(format!("{values} ms"), QUIET),
        ]));
    }
}
