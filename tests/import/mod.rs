//! Command outputs: every sample gives exactly what stands beside it, and whatever else comes in
//! gives no panic and no invented fact.

mod diagnosis;
mod field_cases;
mod hostile;
mod missing;
mod samples;
mod told;
mod untried;
mod whose;

pub(crate) use samples::samples;
