//! Where the parts of the interview stand, and how they are drawn.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::{Conversation, Focus, Mode};
use crate::locale::Args;
use crate::tui::look::{PLAIN, QUIET, SELECTED, STRONG};
use crate::tui::pane::{Pane, centred, inside};
use crate::tui::world::World;
use crate::tui::wrapping::{columns, padded, paragraph, shortened};

/// From this width on what is known stands beside the question.
const WIDE: u16 = 100;

impl Conversation {
    /// The question, the answers, and what is known.
    pub(super) fn panes(&self, world: &World, area: Rect) -> [Rect; 3] {
        let answers = u16::try_from(self.answers(world).max(4) + 1).unwrap_or(10);
        if area.width >= WIDE {
            let [left, right] =
                Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]).spacing(1).areas(area);
            let [question, list] =
                Layout::vertical([Constraint::Fill(1), Constraint::Length(answers)]).areas(left);
            return [question, list, right];
        }
        let answers = answers.min(area.height * 2 / 5 + 1);
        let rest = area.height.saturating_sub(answers);
        // Where there is little room, what the keys go to has most of it; a question has no more than it fills.
        let asks = u16::try_from(self.question_lines(world, usize::from(area.width), usize::MAX).len() + 1)
            .unwrap_or(rest);
        let known = rest.saturating_sub(asks).max(rest / 4 + 1);
        let known = if self.focus == Focus::Standing { rest.saturating_sub(2) } else { known };
        let known = if self.focus == Focus::Question { 2 } else { known };
        let parts = [Constraint::Fill(1), Constraint::Length(answers), Constraint::Length(known)];
        Layout::vertical(parts).areas(area)
    }

    pub(in crate::tui::page) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        if let Mode::Confirming { parsed, above, .. } = &self.mode {
            let lines = self.reading_lines(world, parsed, usize::from(area.width));
            let title = world.say("interview-paste");
            return Pane { title: &title, lines, above: *above, focused: true }.draw(frame, area);
        }
        let [question, answers, standing] = self.panes(world, area);
        let title = self.heading(world);
        let rows = usize::from(inside(question).height);
        let lines = self.question_lines(world, usize::from(question.width), rows);
        let focused = self.focus == Focus::Question;
        Pane { title: &title, lines, above: self.above[0], focused }.draw(frame, question);
        self.draw_answers(world, frame, answers);
        let lines = self.standing_lines(world, usize::from(standing.width));
        let title = world.say("interview-known");
        let focused = self.focus == Focus::Standing;
        Pane { title: &title, lines, above: self.above[1], focused }.draw(frame, standing);
    }

    fn draw_answers(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        let title = world.say("interview-seen");
        let focused = self.focus == Focus::Answers;
        match &self.mode {
            Mode::Typing { choice, fields, at } => {
                Pane { title: &title, lines: Vec::new(), above: 0, focused: true }.draw(frame, area);
                let Some(question) = self.question(world) else { return };
                let Some(choice) = question.choices.get(*choice) else { return };
                let names: Vec<String> =
                    choice.fields.iter().map(|field| world.say(&field.message())).collect();
                let column = names.iter().map(|name| columns(name)).max().unwrap_or_default();
                let wide = u16::try_from(column + 5).unwrap_or(20);
                for (index, (row, name)) in inside(area).rows().zip(names).enumerate() {
                    let here = index == *at;
                    let mark = if here { " ▸ " } else { "   " };
                    let style = if here { STRONG } else { PLAIN };
                    frame.render_widget(Span::styled(format!("{mark}{}", padded(&name, column)), style), row);
                    let room = Rect { x: row.x + wide, width: row.width.saturating_sub(wide + 1), ..row };
                    fields[index].draw(frame, room, here);
                }
            }
            Mode::Pasting(text) => {
                let lines = Args::from([("count", text.lines().count().to_string())]);
                let lines =
                    paragraph(&world.tell("interview-pasting", &lines), 1, usize::from(area.width), STRONG);
                Pane { title: &title, lines, above: 0, focused: true }.draw(frame, area);
            }
            Mode::Choosing | Mode::Confirming { .. } => {
                let lines = self.answer_lines(world, usize::from(area.width));
                let above = self.answers_above(world, inside(area));
                Pane { title: &title, lines, above, focused }.draw(frame, area);
            }
        }
    }

    /// How many answers are above those that are seen.
    pub(super) fn answers_above(&self, world: &World, list: Rect) -> usize {
        centred(self.selected, self.answers(world), usize::from(list.height))
    }

    fn answer_lines(&self, world: &World, width: usize) -> Vec<Line<'static>> {
        let Some(asked) = self.asked() else {
            return paragraph(&world.say("interview-end"), 1, width, STRONG);
        };
        let choices = self.question(world).into_iter().flat_map(|question| &question.choices);
        let seen = choices.clone().count();
        let mut texts: Vec<String> = choices
            .map(|choice| {
                let said = world.tell(&format!("interview-{}-{}", asked.id, choice.id), &asked.args);
                if choice.fields.is_empty() {
                    return said;
                }
                world.tell("interview-typed", &Args::from([("choice", said)]))
            })
            .collect();
        if let Some(question) = self.question(world) {
            let paste = if self.is_pasted() { "interview-keep" } else { "interview-paste" };
            texts.extend(question.command.is_some().then(|| world.say(paste)));
            texts.push(world.say("interview-unknown"));
        } else {
            texts.push(world.say("interview-forget"));
        }
        texts
            .into_iter()
            .enumerate()
            .map(|(index, text)| {
                let selected = index == self.selected;
                let mark = if selected { " ▸ " } else { "   " };
                let plain = if index < seen { PLAIN } else { QUIET };
                let style = if selected && self.focus == Focus::Answers { SELECTED } else { plain };
                Line::styled(format!("{mark}{} ", shortened(&text, width.saturating_sub(5))), style)
            })
            .collect()
    }
}
