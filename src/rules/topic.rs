//! What is still open can be settled by questions: these are the kinds of them.

use serde::Deserialize;

/// A **topic** is what a question to a person, or another output, can settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// The error code.
    Code,
    /// The client's DNS servers and suffixes.
    Configuration,
    /// The ping of a DNS server.
    Ping,
    /// The SRV record.
    Record,
    /// A KMS host that somebody knows, or an address of it.
    Host,
    /// What DNS says about a host's name.
    Names,
    /// A connection under a host's name.
    ByName,
    /// A connection to an address.
    ByAddress,
    /// The ping of a KMS host.
    HostPing,
    /// What listens on the KMS host's port.
    Service,
    /// The code inside of one that only stands for another.
    Event,
    /// The licence and what is set by hand.
    Licence,
}

/// A set of topics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Topics(u16);

impl Topics {
    /// No topic: nothing is open.
    pub const NONE: Self = Self(0);

    /// Whether nothing is open.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `topic` is one of them.
    #[must_use]
    pub fn contains(self, topic: Topic) -> bool {
        self.0 & Self::from(topic).0 != 0
    }

    /// These and those.
    #[must_use]
    pub fn and(self, others: impl Into<Self>) -> Self {
        Self(self.0 | others.into().0)
    }

    /// Those that are in both.
    #[must_use]
    pub fn within(self, others: impl Into<Self>) -> Self {
        Self(self.0 & others.into().0)
    }

    /// These where `holds`, else none.
    #[must_use]
    pub(super) fn when(holds: bool, topics: impl Into<Self>) -> Self {
        if holds { topics.into() } else { Self::NONE }
    }
}

impl From<Topic> for Topics {
    fn from(topic: Topic) -> Self {
        Self(1 << topic as u16)
    }
}
