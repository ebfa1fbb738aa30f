//! The wizard without a terminal: keys in, text screens out.

mod documents;
mod driver;
mod goldens;
mod interview;
mod keys;
mod lookup;
mod narrow;
mod opening;
mod paths;
mod pictures;
mod random;
mod runs;
