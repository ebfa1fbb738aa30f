//! Asking the network: one seam, behind which a live network or a scripted one answers.

mod connect;
mod dns;
mod live;
mod ping;
mod resolve;
mod rpc;
mod stub;
mod tcp;

use crate::evidence::{Probe, Seen};

pub use live::{Family, Live, LiveOptions};
pub use resolve::SystemResolver;
pub use stub::StubResolver;

/// A **network** answers probes.
///
/// A probe goes in by value; what was seen comes out and carries its question. Whatever the network
/// does is an outcome, so there is no error.
pub trait Network {
    /// Asks `probe` and waits for its end.
    ///
    /// [`Probe::Resolve`] may take as long as the system's resolver likes: whoever asks drops the
    /// future when patience ends. Every other probe keeps its own patience.
    fn probe(&self, probe: Probe) -> impl Future<Output = Seen>;
}
