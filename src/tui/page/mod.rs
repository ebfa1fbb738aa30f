//! The pages: each owns its state, changes it in `act` and draws it in `view`.

pub(super) mod diagnosis;
pub(super) mod evidence;
pub(super) mod help;
pub(super) mod interview;
pub(super) mod lookup;
pub(super) mod open;
pub(super) mod outputs;
pub(super) mod practice;
pub(super) mod procedure;
pub(super) mod save;
pub(super) mod start;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use super::app::App;
use super::field::Field;
use super::keys::Action;
use super::message::Command;
use super::world::World;
use crate::evidence::StepId;

/// A page with its state.
#[derive(Debug)]
pub(super) enum Page {
    Start(Box<start::Start>),
    Procedure(procedure::Procedure),
    Interview(Box<interview::Conversation>),
    Diagnosis(diagnosis::Diagnosis),
    Evidence(evidence::Evidence),
    Save(save::Save),
    Lookup(lookup::Lookup),
    Open(open::Open),
    Practice(practice::Practices),
    Outputs(Box<outputs::Outputs>),
}

/// A **place** is where keys go: a page, or what lies over it, or a field on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What to diagnose.
    Start,
    /// The documented steps.
    Procedure,
    /// The field on the procedure page that asks for a host.
    HostQuestion,
    /// A question to a caller.
    Interview,
    /// The fields of an answer.
    InterviewValues,
    /// Where an output is pasted, key by key.
    InterviewPaste,
    /// What was recognised in it.
    InterviewReading,
    /// What is wrong.
    Diagnosis,
    /// What was seen.
    Evidence,
    /// The field on the evidence page that filters.
    Filter,
    /// Where to save.
    Save,
    /// Error codes.
    Lookup,
    /// Which saved report.
    Open,
    /// Which practice network.
    Practice,
    /// Files of outputs.
    Outputs,
    /// The keys.
    Help,
    /// A question over the page.
    Question,
    /// The plain screen.
    Plain,
}

impl Place {
    /// All places but the plain screen, on which any key means the same.
    pub const ALL: [Self; 17] = [
        Self::Start,
        Self::Procedure,
        Self::HostQuestion,
        Self::Interview,
        Self::InterviewValues,
        Self::InterviewPaste,
        Self::InterviewReading,
        Self::Diagnosis,
        Self::Evidence,
        Self::Filter,
        Self::Save,
        Self::Lookup,
        Self::Open,
        Self::Practice,
        Self::Outputs,
        Self::Help,
        Self::Question,
    ];
}

/// What a page wants after a key.
#[derive(Debug)]
pub(super) enum Effect {
    /// Nothing beyond itself.
    None,
    /// Another page over it.
    Go(Box<Page>),
    /// The page below.
    Back,
    /// The procedure page, and this.
    Run(Command),
    /// This.
    Do(Command),
}

impl Page {
    pub(super) fn place(&self) -> Place {
        match self {
            Self::Start(_) => Place::Start,
            Self::Procedure(page) => page.place(),
            Self::Interview(page) => page.place(),
            Self::Diagnosis(_) => Place::Diagnosis,
            Self::Evidence(page) => page.place(),
            Self::Save(_) => Place::Save,
            Self::Lookup(_) => Place::Lookup,
            Self::Open(_) => Place::Open,
            Self::Practice(_) => Place::Practice,
            Self::Outputs(_) => Place::Outputs,
        }
    }

    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::Start(_) => "page-start",
            Self::Procedure(_) => "page-procedure",
            Self::Interview(_) => "page-interview",
            Self::Diagnosis(_) => "page-diagnosis",
            Self::Evidence(_) => "page-evidence",
            Self::Save(_) => "page-save",
            Self::Lookup(_) => "page-lookup",
            Self::Open(_) => "page-open",
            Self::Practice(_) => "page-practice",
            Self::Outputs(_) => "page-outputs",
        }
    }

    /// Whether it is about what the session diagnosed.
    pub(super) fn is_about_session(&self) -> bool {
        matches!(self, Self::Procedure(_) | Self::Diagnosis(_) | Self::Evidence(_) | Self::Save(_))
    }

    pub(super) fn is_typing(&self) -> bool {
        match self {
            Self::Start(page) => page.is_typing(),
            Self::Procedure(page) => page.place() == Place::HostQuestion,
            Self::Interview(page) => page.is_typing(),
            Self::Evidence(page) => page.place() == Place::Filter,
            Self::Save(page) => page.is_typing(),
            Self::Lookup(_) | Self::Open(_) | Self::Outputs(_) => true,
            Self::Diagnosis(_) | Self::Practice(_) => false,
        }
    }

    /// Words what the page keeps anew, after the language has changed; all else is worded when it is drawn.
    pub(super) fn reword(&mut self, world: &World) {
        if let Self::Save(page) = self {
            page.reword(world);
        }
    }

    /// Whether an action makes sense now. What does not is neither done nor hinted at.
    pub(super) fn offers(&self, world: &World, action: Action) -> bool {
        let session = &world.session;
        match action {
            Action::Stop => session.live.as_ref().is_some_and(|live| !live.stopping),
            Action::RunAgain => session.order.is_some(),
            Action::Diagnosis | Action::Save => session.document.is_some() && session.live.is_none(),
            Action::Copy | Action::ShowPlain => match self {
                Self::Diagnosis(page) => page.command(world).is_some(),
                Self::Interview(page) => page.command(world).is_some(),
                _ => false,
            },
            Action::Enter | Action::Left | Action::Right => match self {
                Self::Interview(page) => page.offers(action),
                _ => true,
            },
            _ => true,
        }
    }

    pub(super) fn act(&mut self, world: &mut World, action: Action) -> Effect {
        match self {
            Self::Start(page) => page.act(world, action),
            Self::Procedure(page) => page.act(world, action),
            Self::Interview(page) => page.act(world, action),
            Self::Diagnosis(page) => page.act(world, action),
            Self::Evidence(page) => page.act(world, action),
            Self::Save(page) => page.act(world, action),
            Self::Lookup(page) => page.act(world, action),
            Self::Open(page) => page.act(world, action),
            Self::Practice(page) => page.act(world, action),
            Self::Outputs(page) => page.act(world, action),
        }
    }

    pub(super) fn click(&mut self, world: &mut World, at: Position) -> Effect {
        match self {
            Self::Start(page) => page.click(world, at),
            Self::Procedure(page) => page.click(world, at),
            Self::Interview(page) => page.click(world, at),
            Self::Evidence(page) => page.click(world, at),
            Self::Practice(page) => page.click(world, at),
            Self::Diagnosis(page) => page.click(world, at),
            Self::Save(_) | Self::Lookup(_) | Self::Open(_) | Self::Outputs(_) => Effect::None,
        }
    }

    /// The field that letters go to.
    fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::Start(page) => page.field(),
            Self::Procedure(page) => page.field(),
            Self::Interview(page) => page.field(),
            Self::Evidence(page) => page.field(),
            Self::Save(page) => page.field(),
            Self::Lookup(page) => Some(page.field()),
            Self::Open(page) => Some(page.field()),
            Self::Outputs(page) => Some(page.field()),
            Self::Diagnosis(_) | Self::Practice(_) => None,
        }
    }

    /// A key that is none of the program's.
    pub(super) fn press(&mut self, key: KeyEvent) {
        if let Self::Interview(page) = self {
            page.press(key);
        } else if let Some(field) = self.field() {
            field.press(key);
        }
    }

    /// Takes pasted text. Returns whether there is a place for it.
    pub(super) fn paste(&mut self, world: &mut World, text: &str) -> bool {
        if let Self::Interview(page) = self {
            page.paste(world, text);
        } else if let Self::Outputs(page) = self {
            page.paste(world, text);
        } else if let Some(field) = self.field() {
            field.paste(text);
        } else {
            return false;
        }
        true
    }

    /// The step that a person is looking at.
    pub(super) fn step(&self, world: &World) -> Option<StepId> {
        match self {
            Self::Procedure(page) => Some(page.step(world)),
            _ => None,
        }
    }

    pub(super) fn view(&self, world: &World, frame: &mut Frame<'_>, area: Rect) {
        match self {
            Self::Start(page) => page.view(world, frame, area),
            Self::Procedure(page) => page.view(world, frame, area),
            Self::Interview(page) => page.view(world, frame, area),
            Self::Diagnosis(page) => page.view(world, frame, area),
            Self::Evidence(page) => page.view(world, frame, area),
            Self::Save(page) => page.view(world, frame, area),
            Self::Lookup(page) => page.view(world, frame, area),
            Self::Open(page) => page.view(world, frame, area),
            Self::Practice(page) => page.view(world, frame, area),
            Self::Outputs(page) => page.view(world, frame, area),
        }
    }
}

impl App {
    /// Whether an action makes sense where the keys go now.
    pub(super) fn offers(&self, action: Action) -> bool {
        match (&self.overlay, action) {
            (Some(_), _) => true,
            (None, Action::Back) => !self.trail.is_empty() || self.page.is_typing(),
            (None, action) => self.page.offers(&self.world, action),
        }
    }
}
