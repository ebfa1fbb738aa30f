//! Where runs come from: whoever opens the wizard hands in what starts one.

use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;

use super::message::{Message, RunNews};
use crate::evidence::Target;

/// A **launcher** starts runs beside the screen, each on a thread of its own.
pub trait Launch {
    /// Starts what `order` says and returns at once. `reporter` hears of it; the run ends early when
    /// something comes through `stop`, or its other end is gone.
    fn launch(&self, order: Order, reporter: Reporter, stop: oneshot::Receiver<()>);
}

/// An **order** says what a run is to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The network.
    pub place: Place,
    /// What the operator said. In a practice network it comes on top of what the scenario says.
    pub target: Target,
}

/// Which network a run looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// This computer's.
    Here,
    /// A practice network, by its name.
    Practice(String),
}

/// A practice network that can be ordered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// Its name.
    pub name: String,
    /// The id of the sentence that tells its story.
    pub about: String,
}

/// A **reporter** carries the news of one run to the screen.
#[derive(Debug, Clone)]
pub struct Reporter {
    run: u32,
    sender: UnboundedSender<Message>,
}

impl Reporter {
    /// The reporter of run number `run`.
    #[must_use]
    pub fn new(run: u32, sender: UnboundedSender<Message>) -> Self {
        Self { run, sender }
    }

    /// Tells news. When the screen is gone, nobody listens.
    pub fn tell(&self, news: RunNews) {
        let _ = self.sender.send(Message::Run(self.run, news));
    }
}
