//! The wizard: a screen that walks a technician through the documented procedure.
//!
//! [`App`] is the state, [`update`] the only place that changes it, [`view`] the only one that draws
//! it; both are pure. What a finished run shows comes from its report and from nothing else.

mod app;
mod burst;
mod chord;
mod event_loop;
mod field;
mod keys;
mod launch;
mod live;
mod look;
mod message;
mod page;
mod pane;
mod picture;
mod session;
mod terminal;
mod update;
mod view;
mod world;
mod wrapping;

pub use app::App;
pub use chord::Chord;
pub use event_loop::run;
pub use keys::{Action, Binding, TABLE};
pub use launch::{Launch, Order, Place as Network, Practice, Reporter};
pub use look::Look;
pub use message::{Command, Ending, Message, RunNews};
pub use page::Place;
pub use terminal::{Screen, give_back};
pub use update::update;
pub use view::{SMALLEST, view};
pub use world::{Opening, Setup};
