//! The state of the wizard: the page that is shown, the pages below it, what lies over it, the world.

use std::time::Duration;

use super::launch::Place as Network;
use super::message::Command;
use super::page::{Page, Place};
use super::page::{diagnosis::Diagnosis, practice::Practices, procedure::Procedure, start::Start};
use super::session::Session;
use super::world::{Opening, Setup, World};
use crate::locale::Sentence;

/// The **wizard** as a value: [`update`](super::update) changes it, [`view`](super::view) draws it.
#[derive(Debug)]
pub struct App {
    pub(super) page: Page,
    /// Where Esc leads back to, the last one first.
    pub(super) trail: Vec<Page>,
    pub(super) overlay: Option<Overlay>,
    pub(super) world: World,
}

/// What lies over the page and takes the keys.
#[derive(Debug)]
pub(super) enum Overlay {
    /// The keys of the page below, from this line on.
    Help(usize),
    /// Whether to quit although a run goes on, or an interview has answers.
    QuitQuestion,
    /// Whether to replace a file.
    ReplaceQuestion(Command),
    /// The plain screen.
    Plain,
}

impl App {
    /// The wizard at its beginning, and what it asks for at once.
    #[must_use]
    pub fn new(setup: Setup, opening: Opening, size: (u16, u16)) -> (Self, Option<Command>) {
        let start = Start::new(&setup.target);
        let world = World {
            setup,
            size,
            now: Duration::ZERO,
            session: Session::default(),
            interview: None,
            note: None,
        };
        let mut app = Self { page: Page::Start(Box::new(start)), trail: Vec::new(), overlay: None, world };
        let command = match opening {
            Opening::Start => None,
            Opening::Practices => {
                app.go(Page::Practice(Practices::default()));
                None
            }
            Opening::Run(order) => {
                let command = app.world.session.begin(order, Duration::ZERO);
                app.go(Page::Procedure(Procedure::default()));
                Some(command)
            }
            Opening::Report(saved) => {
                app.world.show(saved);
                app.go(Page::Diagnosis(Diagnosis::default()));
                None
            }
        };
        (app, command)
    }

    /// Where the keys go.
    #[must_use]
    pub fn place(&self) -> Place {
        match &self.overlay {
            Some(Overlay::Help(_)) => Place::Help,
            Some(Overlay::QuitQuestion | Overlay::ReplaceQuestion(_)) => Place::Question,
            Some(Overlay::Plain) => Place::Plain,
            None => self.page.place(),
        }
    }

    /// Whether letters go into a field.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.overlay.is_none() && self.page.is_typing()
    }

    /// Whether a run goes on, so that time must be told.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.world.session.live.is_some()
    }

    /// Whether the plain screen is shown, on which nothing is drawn.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        matches!(self.overlay, Some(Overlay::Plain))
    }

    /// What is said on the plain screen about the way back.
    pub(super) fn plain_hint(&self) -> String {
        self.world.say("plain-back")
    }

    /// Whether what is diagnosed is a practice network.
    pub(super) fn is_practice(&self) -> bool {
        let order = self.world.session.order.as_ref();
        order.is_some_and(|order| matches!(order.place, Network::Practice(_)))
    }

    /// Speaks the next of the languages; everything that is shown is worded anew.
    pub(super) fn speak_the_next_language(&mut self) {
        let setup = &mut self.world.setup;
        let languages = setup.rules.languages();
        let at = languages.iter().position(|language| *language == setup.language).unwrap_or_default();
        setup.language = languages[(at + 1) % languages.len()];
        self.world.reword();
        for page in self.trail.iter_mut().chain([&mut self.page]) {
            page.reword(&self.world);
        }
        // What is to be written over a file is in the new language too.
        if let (Some(Overlay::ReplaceQuestion(command)), Page::Save(page)) = (&mut self.overlay, &self.page)
            && let Some(reworded) = page.write(true)
        {
            *command = reworded;
        }
        let name = self.world.say("language-name");
        self.world.note(Sentence::new("language-now").with("name", name));
    }

    /// Shows a page over the present one. A page that is on the trail already is returned to, so that
    /// the trail does not grow.
    pub(super) fn go(&mut self, page: Page) {
        if self.page.place() == page.place() {
            self.page = page;
        } else if let Some(at) = self.trail.iter().position(|below| below.place() == page.place()) {
            self.trail.truncate(at);
            self.page = page;
        } else {
            self.trail.push(std::mem::replace(&mut self.page, page));
        }
    }

    /// Returns to the page below.
    pub(super) fn back(&mut self) {
        if let Some(page) = self.trail.pop() {
            self.page = page;
        }
    }
}
