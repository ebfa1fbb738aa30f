//! The executable in a real pseudo-terminal, read through a terminal emulator.

mod endings;
mod interview;
mod journeys;
mod pastes;
mod pseudo;

pub(crate) use pseudo::Pseudo;
