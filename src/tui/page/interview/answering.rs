//! How an answer is chosen, typed or pasted.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::{Conversation, Mode};
use crate::import::LARGEST_FILE;
use crate::interview::{Filled, Interview, Reply, fill, joined, traps, traps_of_code};
use crate::locale::{Args, Sentence};
use crate::tui::field::Field;
use crate::tui::world::World;

impl Conversation {
    /// Takes the selected answer, or asks for its values.
    pub(super) fn choose(&mut self, world: &mut World) {
        if let Some(beside) = self.asked().filter(|asked| asked.is_beside()).cloned() {
            self.interview.forget(&beside);
            return self.stand(world, self.at);
        }
        let (Some(question), Some(asked)) = (self.question(world), self.asked()) else { return };
        let Some(choice) = question.choices.get(self.selected) else {
            let last = self.selected + 1 == self.answers(world);
            if last {
                self.take(world, Reply::Unknown);
            } else if self.is_pasted() {
                self.show(world, self.at + 1);
            } else {
                self.mode = Mode::Pasting(String::new());
            }
            return;
        };
        if choice.fields.is_empty() {
            if let Filled::Reply(reply) = fill(asked, question, choice, &[]) {
                self.take(world, reply);
            }
            return;
        }
        let given = match self.interview.reply(asked) {
            Some(Reply::Chosen { choice: given, values, .. }) if *given == choice.id => Some(values),
            _ => None,
        };
        let known = |id: &str| given.and_then(|values| values.get(id)).or_else(|| asked.args.get(id));
        let fields =
            choice.fields.iter().map(|field| Field::holding(known(&field.id).map_or("", |text| text)));
        self.mode = Mode::Typing { choice: self.selected, fields: fields.collect(), at: 0 };
    }

    /// To the next value, or with the last one to the next question.
    pub(super) fn enter_value(&mut self, world: &mut World) {
        let (Some(question), Some(asked)) = (self.question(world), self.asked()) else { return };
        let Mode::Typing { choice, fields, at } = &self.mode else { return };
        let Some(choice) = question.choices.get(*choice) else { return };
        let typed: Vec<String> = fields.iter().map(|field| field.text().to_owned()).collect();
        let filled = fill(asked, question, choice, &typed);
        let here = *at;
        match filled {
            Filled::Wrong(place) if place > here => self.set_value(here + 1),
            Filled::Wrong(place) => {
                let id = choice.fields[place].message();
                self.set_value(place);
                let wrong = world.words().attribute(&id, "wrong", &Args::new()).unwrap_or_default();
                world.complain(Sentence::verbatim(wrong));
            }
            Filled::Reply(_) if here + 1 < fields.len() => self.set_value(here + 1),
            Filled::Reply(reply) => {
                self.mode = Mode::Choosing;
                self.take(world, reply);
            }
        }
    }

    fn set_value(&mut self, place: usize) {
        if let Mode::Typing { at, .. } = &mut self.mode {
            *at = place;
        }
    }

    /// Takes an answer and goes on to the next question.
    pub(super) fn take(&mut self, world: &mut World, reply: Reply) {
        let asked = self.asked().cloned();
        let output = match &reply {
            Reply::Chosen { output, .. } => output.as_ref(),
            Reply::Pasted(parsed) => Some(parsed),
            Reply::Unknown => None,
        };
        let mut warnings: Vec<&'static str> = output
            .into_iter()
            .flat_map(|output| &output.blocks)
            .flat_map(|block| traps(&block.facts))
            .collect();
        let before = asked.as_ref().and_then(|asked| self.interview.reply(asked));
        let changed = before.is_some_and(|before| *before != reply);
        let is_code = asked.as_ref().is_some_and(|asked| asked.id == "code");
        let rules = &world.setup.rules;
        match (asked, reply) {
            (asked, Reply::Pasted(parsed)) => drop(self.interview.paste(asked.as_ref(), rules, parsed)),
            (Some(asked), reply) => self.interview.answer(asked, reply),
            (None, _) => return,
        }
        let code = self.interview.typed_code(rules).filter(|_| is_code);
        warnings.extend(code.and_then(traps_of_code));
        warnings.dedup();
        // After a change, questions about what was said before may be none any more.
        let last = self.interview.answers().len();
        self.stand(world, if changed { last } else { self.at + 1 });
        self.warnings = warnings;
    }

    /// Shows what the answers come to, and one of them or the next question.
    fn stand(&mut self, world: &mut World, at: usize) {
        self.standing = self.interview.standing(&world.setup.rules);
        self.show(world, at.min(self.interview.answers().len()));
        world.interview = Some(self.interview.clone());
    }

    /// A key while something is typed or pasted.
    pub(in crate::tui::page) fn press(&mut self, key: KeyEvent) {
        if let Mode::Pasting(text) = &mut self.mode {
            match key.code {
                KeyCode::Char(c) => text.push(c),
                KeyCode::Enter => text.push('\n'),
                KeyCode::Tab => text.push('\t'),
                KeyCode::Backspace => drop(text.pop()),
                _ => {}
            }
        } else if let Some(field) = self.field() {
            field.press(key);
        }
    }

    /// Pasted text is an output, unless a value is typed. What comes while another text is shown back
    /// is a part of that: a terminal may hand a paste on in pieces.
    pub(in crate::tui::page) fn paste(&mut self, world: &mut World, text: &str) {
        let text = &broken(text);
        match &mut self.mode {
            Mode::Typing { fields, at, .. } => {
                // An output is no value; but several values may be.
                let is_output =
                    text.trim().contains('\n') && !outputs::parse("", text.as_bytes()).blocks.is_empty();
                if is_output {
                    return self.read(world, text.clone());
                }
                if let Some(field) = fields.get_mut(*at) {
                    field.paste(text);
                }
            }
            Mode::Pasting(begun) if (begun.len() + text.len()) as u64 > LARGEST_FILE => {
                world.complain(Sentence::new("interview-too-large"));
            }
            Mode::Pasting(begun) => *begun = joined(begun, text),
            Mode::Confirming { text: begun, .. } => {
                let text = joined(begun, text);
                self.read(world, text);
            }
            Mode::Choosing => self.read(world, text.clone()),
        }
    }

    pub(super) fn read(&mut self, world: &mut World, text: String) {
        if text.len() as u64 > LARGEST_FILE {
            return world.complain(Sentence::new("interview-too-large"));
        }
        let parsed = Interview::read(self.asked(), &world.setup.rules, &text);
        self.mode = Mode::Confirming { text, parsed, above: 0 };
    }
}

/// A text with its lines as they are broken: terminals paste a line break as the key that makes one, and
/// some do so for either half of the two signs that Windows has for it.
fn broken(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let single = text.replace("\n\n", "");
    // Where every break is doubled, no blank line was meant.
    if text.contains("\n\n") && !single.trim_end_matches('\n').contains('\n') {
        return text.replace("\n\n", "\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn lines_are_broken_once() {
        for text in ["a\r\nb\r\n\r\nc", "a\rb\r\rc", "a\nb\n\nc", "a\r\rb\r\r\r\rc"] {
            assert_eq!(broken(text), "a\nb\n\nc", "{text:?}");
        }
        assert_eq!(broken("10.0.0.53\n"), "10.0.0.53\n");
    }
}
