//! The documented procedure: which questions come next, and the runner that asks them side by side.

mod event;
mod plan;
mod walk;

pub use event::Event;
pub use plan::wanted;
pub use walk::{Setting, walk};
