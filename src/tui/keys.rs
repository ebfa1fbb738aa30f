//! The keys: one table, from which dispatch, the hint line and the help page are made, so that they
//! cannot contradict each other.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::chord::{Chord, char, control, key};
use super::page::Place;

/// What a key can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Up one line, or to the thing above.
    Up,
    /// Down one line, or to the thing below.
    Down,
    /// To the value on the left.
    Left,
    /// To the value on the right.
    Right,
    /// Up one screenful.
    PageUp,
    /// Down one screenful.
    PageDown,
    /// To the beginning.
    First,
    /// To the end.
    Last,
    /// To the next pane or field.
    Next,
    /// To the pane or field before.
    Previous,
    /// Does what the selected thing offers.
    Enter,
    /// Agrees to a question.
    Agree,
    /// Does not agree to a question.
    Decline,
    /// Back to where one came from.
    Back,
    /// Stops the run.
    Stop,
    /// Runs again.
    RunAgain,
    /// Shows the diagnosis.
    Diagnosis,
    /// Shows the diagnosis of what is known so far.
    Conclude,
    /// Takes an output that is pasted key by key.
    PasteOutput,
    /// Removes the last of several.
    Remove,
    /// Begins anew.
    Anew,
    /// Looks something up.
    LookUp,
    /// Shows the evidence.
    Evidence,
    /// Shows where a report can be saved.
    Save,
    /// Copies the selected command.
    Copy,
    /// Shows the selected command alone.
    ShowPlain,
    /// Types a filter.
    Filter,
    /// Only what failed.
    Failures,
    /// Only one step.
    Step,
    /// Speaks the next language.
    Language,
    /// Shows the help.
    Help,
    /// Ends the program.
    Quit,
    /// Ends the program at once.
    Interrupt,
    /// Gives the terminal to the shell.
    Suspend,
}

/// A row of the table.
#[derive(Debug)]
pub struct Binding {
    /// What it does.
    pub action: Action,
    /// The keys; the first is the one that hints name.
    pub chords: &'static [Chord],
    /// Where it applies; everywhere where nothing is named.
    pub places: &'static [Place],
    /// The id of what it does, in a word or two; the help page has the attribute `.long`.
    pub message: &'static str,
}

const fn row(
    action: Action,
    chords: &'static [Chord],
    places: &'static [Place],
    message: &'static str,
) -> Binding {
    Binding { action, chords, places, message }
}

const LISTS: &[Place] = &[
    Place::Start,
    Place::Procedure,
    Place::Diagnosis,
    Place::Evidence,
    Place::Lookup,
    Place::Practice,
    Place::Outputs,
    Place::Help,
    Place::Save,
    Place::Interview,
    Place::InterviewReading,
];
const FINISHED: &[Place] = &[Place::Procedure, Place::Diagnosis, Place::Evidence];
const PANES: &[Place] = &[Place::Start, Place::Procedure, Place::Evidence, Place::Save, Place::Lookup];

/// The table. Hints stand in its order: where there is little room, the last ones are left out.
pub static TABLE: &[Binding] = &[
    row(Action::Agree, &[key(KeyCode::Enter), char('y')], &[Place::Question], "key-agree"),
    row(Action::Decline, &[key(KeyCode::Esc), char('n')], &[Place::Question], "key-decline"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::Start], "key-go"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::Practice], "key-practise"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::Open], "key-open"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::Outputs], "key-read-file"),
    row(Action::Remove, &[control('r')], &[Place::Outputs], "key-remove"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::Save], "key-write"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::HostQuestion], "key-go-on"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::Interview], "key-answer"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::InterviewValues], "key-take-values"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::InterviewReading], "key-take"),
    row(Action::Enter, &[key(KeyCode::F(5))], &[Place::InterviewPaste], "key-read"),
    row(Action::Next, &[key(KeyCode::Tab)], &[Place::Interview], "key-next"),
    row(Action::Conclude, &[char('d')], &[Place::Interview], "key-conclude"),
    row(Action::PasteOutput, &[char('p')], &[Place::Interview], "key-paste"),
    row(Action::Diagnosis, &[key(KeyCode::Enter), char('d')], &[Place::Procedure], "key-diagnosis"),
    row(Action::Enter, &[key(KeyCode::Enter)], &[Place::Filter], "key-keep-filter"),
    row(Action::Stop, &[char('x')], &[Place::Procedure], "key-stop"),
    row(Action::Copy, &[char('c')], &[Place::Diagnosis], "key-copy"),
    row(Action::Save, &[char('s')], &[Place::Procedure, Place::Diagnosis], "key-save"),
    row(Action::ShowPlain, &[key(KeyCode::Enter), char('v')], &[Place::Diagnosis], "key-show-plain"),
    row(Action::RunAgain, &[char('r')], FINISHED, "key-run-again"),
    row(Action::Evidence, &[char('e')], &[Place::Procedure, Place::Diagnosis], "key-evidence"),
    row(Action::Filter, &[char('/')], &[Place::Evidence], "key-filter"),
    row(Action::Failures, &[char('f')], &[Place::Evidence], "key-failures"),
    row(Action::Step, &[char('t')], &[Place::Evidence], "key-step"),
    row(Action::Save, &[char('s')], &[Place::Evidence], "key-save"),
    row(Action::Left, &[key(KeyCode::Left), char('h')], &[Place::Save], "key-format-before"),
    row(Action::Right, &[key(KeyCode::Right), char('l'), char(' ')], &[Place::Save], "key-format"),
    row(Action::Next, &[key(KeyCode::Tab)], PANES, "key-next"),
    row(Action::Next, &[key(KeyCode::Tab)], &[Place::HostQuestion], "key-next"),
    row(Action::Next, &[key(KeyCode::Tab), key(KeyCode::Down)], &[Place::InterviewValues], "key-value"),
    row(
        Action::Previous,
        &[key(KeyCode::BackTab), key(KeyCode::Up)],
        &[Place::InterviewValues],
        "key-previous",
    ),
    row(Action::Previous, &[key(KeyCode::BackTab)], PANES, "key-previous"),
    row(Action::Previous, &[key(KeyCode::BackTab)], &[Place::Interview], "key-previous"),
    row(Action::Back, &[key(KeyCode::Esc)], &[], "key-back"),
    row(Action::Copy, &[char('c')], &[Place::Interview], "key-copy-chat"),
    row(Action::ShowPlain, &[char('v')], &[Place::Interview], "key-show-plain"),
    row(Action::Left, &[key(KeyCode::Left), char('h')], &[Place::Interview], "key-question-before"),
    row(Action::Right, &[key(KeyCode::Right), char('l')], &[Place::Interview], "key-question-after"),
    row(Action::Anew, &[char('n')], &[Place::Interview], "key-anew"),
    row(Action::Up, &[key(KeyCode::Up), char('k')], LISTS, "key-up"),
    row(Action::Down, &[key(KeyCode::Down), char('j')], LISTS, "key-down"),
    row(Action::Left, &[key(KeyCode::Left), char('h')], &[Place::Procedure, Place::Evidence], "key-left"),
    row(Action::Right, &[key(KeyCode::Right), char('l')], &[Place::Procedure, Place::Evidence], "key-right"),
    row(Action::PageUp, &[key(KeyCode::PageUp)], LISTS, "key-page-up"),
    row(Action::PageDown, &[key(KeyCode::PageDown)], LISTS, "key-page-down"),
    row(Action::First, &[char('g'), key(KeyCode::Home)], LISTS, "key-first"),
    row(Action::Last, &[char('G'), key(KeyCode::End)], LISTS, "key-last"),
    row(Action::Language, &[char('L'), key(KeyCode::F(2))], &[], "key-language"),
    row(Action::LookUp, &[char('/')], &[Place::Start, Place::Interview], "key-look-up"),
    row(Action::Help, &[char('?'), key(KeyCode::F(1))], &[], "key-help"),
    row(Action::Quit, &[char('q')], &[], "key-quit"),
    row(Action::Interrupt, &[control('c')], &[], "key-interrupt"),
    row(Action::Suspend, &[control('z')], &[], "key-suspend"),
];

/// What `key` means at `place`. While a person types, letters and the keys that move in a line belong
/// to the field.
pub(super) fn action(place: Place, typing: bool, key: KeyEvent) -> Option<Action> {
    let binding = TABLE.iter().find(|binding| {
        binding.applies(place) && binding.chords.iter().any(|chord| chord.is(key) && chord.acts(typing))
    });
    binding.map(|binding| binding.action)
}

/// The bindings that apply at `place`.
pub(super) fn bindings(place: Place) -> impl Iterator<Item = &'static Binding> {
    TABLE.iter().filter(move |binding| binding.applies(place))
}

impl Binding {
    fn applies(&self, place: Place) -> bool {
        self.places.contains(&place)
            || self.places.is_empty() && place != Place::Question
            || matches!(self.action, Action::Interrupt | Action::Language)
    }

    /// The first key that acts while a person types, or does not.
    #[must_use]
    pub fn shown(&self, typing: bool) -> Option<Chord> {
        self.chords.iter().copied().find(|chord| chord.acts(typing))
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyModifiers;

    use super::*;

    const PLACES: [Place; 17] = Place::ALL;

    #[test]
    fn a_key_has_one_meaning_at_a_place() {
        for place in PLACES {
            let mut seen: Vec<Chord> = Vec::new();
            for chord in bindings(place).flat_map(|binding| binding.chords) {
                assert!(!seen.contains(chord), "{place:?}: {chord:?} is bound twice");
                seen.push(*chord);
            }
        }
    }

    #[test]
    fn control_c_and_escape_act_everywhere_also_while_typing() {
        for place in PLACES {
            let control_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
            assert_eq!(action(place, true, control_c), Some(Action::Interrupt), "{place:?}");
            let escape = action(place, true, KeyCode::Esc.into());
            assert!(matches!(escape, Some(Action::Back | Action::Decline)), "{place:?}");
        }
    }

    #[test]
    fn the_language_can_be_changed_everywhere() {
        for place in PLACES {
            assert_eq!(action(place, true, KeyCode::F(2).into()), Some(Action::Language), "{place:?}");
            assert_eq!(action(place, true, KeyCode::Char('L').into()), None, "{place:?}");
            assert_eq!(action(place, false, KeyCode::Char('L').into()), Some(Action::Language), "{place:?}");
        }
    }

    #[test]
    fn letters_belong_to_the_field_while_typing() {
        assert_eq!(action(Place::Start, true, KeyCode::Char('q').into()), None);
        assert_eq!(action(Place::Start, false, KeyCode::Char('q').into()), Some(Action::Quit));
    }
}
