//! A caller's computer: what to say and to dictate, what the caller may see, and where that leads.

mod answering;
mod content;
mod layout;
mod reading;

use outputs::Parsed;
use ratatui::layout::Position;

use super::{Effect, Page, Place, diagnosis::Diagnosis};
use crate::evidence::Target;
use crate::interview::{Asked, Interview, Reply, Standing};
use crate::locale::Sentence;
use crate::report::Saved;
use crate::rules::Question;
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::message::Command;
use crate::tui::pane::{furthest, inside, moved};
use crate::tui::world::World;

/// The page.
#[derive(Debug)]
pub(in crate::tui) struct Conversation {
    interview: Interview,
    standing: Standing,
    /// Which question is shown: one that was answered, or after the last of them the next one.
    at: usize,
    focus: Focus,
    mode: Mode,
    /// Which of the answers is selected.
    selected: usize,
    above: [usize; 2],
    /// What the last answer is easily taken for, by the ids of the warnings.
    warnings: Vec<&'static str>,
    /// Whether the key that begins anew was pressed once.
    anew: bool,
}

/// Where the keys go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Answers,
    Question,
    Standing,
}

/// What is being done.
#[derive(Debug)]
enum Mode {
    /// An answer is chosen.
    Choosing,
    /// The values of a choice are typed.
    Typing { choice: usize, fields: Vec<Field>, at: usize },
    /// An output is pasted into a terminal that sends it key by key.
    Pasting(String),
    /// What was pasted is shown back.
    Confirming { text: String, parsed: Parsed, above: usize },
}

impl Conversation {
    /// Goes on with the interview that was left, or begins one with what the form says.
    pub(in crate::tui) fn new(world: &World, target: Target) -> Self {
        let kept = world.interview.clone().filter(|interview| !interview.answers().is_empty());
        let mut interview = kept.unwrap_or_else(|| Interview::new(Target::default(), world.clock()));
        interview.know(target);
        Self::of(world, interview)
    }

    fn of(world: &World, interview: Interview) -> Self {
        let standing = interview.standing(&world.setup.rules);
        let at = interview.answers().len();
        Self {
            interview,
            standing,
            at,
            focus: Focus::Answers,
            mode: Mode::Choosing,
            selected: 0,
            above: [0; 2],
            warnings: Vec::new(),
            anew: false,
        }
    }

    pub(super) fn place(&self) -> Place {
        match self.mode {
            Mode::Choosing => Place::Interview,
            Mode::Typing { .. } => Place::InterviewValues,
            Mode::Pasting(_) => Place::InterviewPaste,
            Mode::Confirming { .. } => Place::InterviewReading,
        }
    }

    pub(super) fn is_typing(&self) -> bool {
        matches!(self.mode, Mode::Typing { .. } | Mode::Pasting(_))
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        match &mut self.mode {
            Mode::Typing { fields, at, .. } => fields.get_mut(*at),
            _ => None,
        }
    }

    /// Whether there is a question before or behind the one that is shown, or anything that Enter takes.
    pub(super) fn offers(&self, action: Action) -> bool {
        match action {
            Action::Left => self.at > 0,
            Action::Right => self.at < self.interview.answers().len(),
            _ => self.is_ready(),
        }
    }

    fn is_ready(&self) -> bool {
        match &self.mode {
            Mode::Choosing => self.asked().is_some(),
            Mode::Confirming { parsed, .. } => !parsed.blocks.is_empty(),
            Mode::Typing { .. } | Mode::Pasting(_) => true,
        }
    }

    /// The question that is shown; nothing at the end.
    fn asked(&self) -> Option<&Asked> {
        self.interview.answers().get(self.at).map(|(asked, _)| asked).or(self.standing.next.as_ref())
    }

    fn question<'w>(&self, world: &'w World) -> Option<&'w Question> {
        self.asked()?.question(&world.setup.rules)
    }

    /// The command for the chat.
    pub(super) fn command(&self, world: &World) -> Option<String> {
        let question = self.question(world)?;
        let command = question.chat.as_deref().or(question.command.as_deref())?;
        Some(self.asked()?.named(command))
    }

    /// How many answers there are to choose from: what can be seen, a paste where there is a command,
    /// and that the caller cannot tell.
    /// An output that was pasted of itself can only be let go.
    fn answers(&self, world: &World) -> usize {
        let beside = usize::from(self.asked().is_some_and(Asked::is_beside));
        let question = self.question(world);
        question
            .map_or(beside, |question| question.choices.len() + 1 + usize::from(question.command.is_some()))
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        let again = std::mem::take(&mut self.anew);
        match (&mut self.mode, action) {
            (Mode::Choosing, Action::Back) => return Effect::Back,
            (_, Action::Back) => self.mode = Mode::Choosing,
            (Mode::Choosing, Action::Conclude) => return self.conclude(world),
            (Mode::Choosing, Action::Copy) => return self.copy(world),
            (Mode::Choosing, Action::ShowPlain) => {
                return self.command(world).map_or(Effect::None, |line| Effect::Do(Command::ShowPlain(line)));
            }
            (Mode::Choosing, Action::PasteOutput) => self.mode = Mode::Pasting(String::new()),
            (Mode::Choosing, Action::Anew) if again => {
                let begun = Interview::new(self.interview.known().clone(), world.clock());
                *self = Self::of(world, begun);
                world.interview = None;
            }
            (Mode::Choosing, Action::Anew) => {
                self.anew = true;
                world.note(Sentence::new("interview-anew"));
            }
            (Mode::Choosing, Action::Enter) => self.choose(world),
            (Mode::Choosing, Action::Left) => self.show(world, self.at.saturating_sub(1)),
            (Mode::Choosing, Action::Right) => {
                self.show(world, (self.at + 1).min(self.interview.answers().len()));
            }
            (Mode::Choosing, Action::Next) => self.focus = self.neighbour(1),
            (Mode::Choosing, Action::Previous) => self.focus = self.neighbour(2),
            (Mode::Choosing, _) => self.scroll(world, action),
            (Mode::Typing { fields, at, .. }, Action::Next | Action::Down) => *at = (*at + 1) % fields.len(),
            (Mode::Typing { fields, at, .. }, Action::Previous | Action::Up) => {
                *at = (*at + fields.len() - 1) % fields.len();
            }
            (Mode::Typing { .. }, Action::Enter) => self.enter_value(world),
            (Mode::Pasting(text), Action::Enter) => {
                let text = std::mem::take(text);
                self.read(world, text);
            }
            (Mode::Confirming { parsed, .. }, Action::Enter) => {
                let reply = Reply::Pasted(parsed.clone());
                self.mode = Mode::Choosing;
                self.take(world, reply);
            }
            (Mode::Confirming { above, .. }, Action::Up) => *above = above.saturating_sub(1),
            (Mode::Confirming { above, .. }, Action::Down) => *above += 1,
            _ => {}
        }
        Effect::None
    }

    /// The place of the answer that was given to the question that is shown.
    fn given(&self, world: &World) -> Option<usize> {
        let question = self.question(world)?;
        match self.interview.reply(self.asked()?)? {
            Reply::Chosen { choice, .. } => question.choices.iter().position(|one| one.id == *choice),
            Reply::Pasted(_) => Some(question.choices.len()),
            Reply::Unknown => Some(self.answers(world) - 1),
        }
    }

    /// Whether the answer was pasted.
    fn is_pasted(&self) -> bool {
        self.asked().is_some_and(|asked| matches!(self.interview.reply(asked), Some(Reply::Pasted(_))))
    }

    fn neighbour(&self, by: usize) -> Focus {
        let panes = [Focus::Answers, Focus::Question, Focus::Standing];
        let at = panes.iter().position(|pane| *pane == self.focus).unwrap_or_default();
        panes[(at + by) % panes.len()]
    }

    fn show(&mut self, world: &World, at: usize) {
        self.at = at;
        self.selected = self.given(world).unwrap_or_default();
        self.above = [0; 2];
        self.warnings.clear();
        self.focus = Focus::Answers;
    }

    fn scroll(&mut self, world: &World, action: Action) {
        let rows = self.panes(world, world.body());
        let (value, last, page) = match self.focus {
            Focus::Answers => {
                let last = self.answers(world).saturating_sub(1);
                (&mut self.selected, last, usize::from(inside(rows[1]).height))
            }
            focus => {
                let pane = usize::from(focus == Focus::Standing);
                let area = rows[pane * 2];
                let (width, height) = (usize::from(area.width), usize::from(inside(area).height));
                let lines = if pane == 0 {
                    self.question_lines(world, width, height)
                } else {
                    self.standing_lines(world, width)
                };
                (&mut self.above[pane], furthest(lines.len(), height), height)
            }
        };
        *value = moved(*value, action, page, last);
    }

    /// The report of what is known so far.
    fn conclude(&mut self, world: &mut World) -> Effect {
        world.show(Box::new(Saved::of(self.standing.run.clone())));
        Effect::Go(Box::new(Page::Diagnosis(Diagnosis::default())))
    }

    fn copy(&self, world: &mut World) -> Effect {
        let Some(line) = self.command(world) else { return Effect::None };
        world.note(Sentence::new("interview-copied").with("line", &line));
        Effect::Do(Command::Copy(line))
    }

    pub(super) fn click(&mut self, world: &mut World, at: Position) -> Effect {
        let panes = self.panes(world, world.body());
        let list = inside(panes[1]);
        if list.contains(at) && matches!(self.mode, Mode::Choosing) {
            let index = self.answers_above(world, list) + usize::from(at.y - list.y);
            if index < self.answers(world) {
                let again = self.focus == Focus::Answers && self.selected == index;
                (self.focus, self.selected) = (Focus::Answers, index);
                if again {
                    self.choose(world);
                }
            }
        }
        Effect::None
    }
}
