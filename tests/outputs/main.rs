//! Command outputs: every sample gives exactly what stands beside it, and whatever else comes in
//! gives no panic and no invented fact.

mod exact;
mod hostile;
mod ipconfig;
mod missing;
mod ping;
mod sample;
mod wrap;
