//! What the machine is to KMS, and which steps of the procedure belong to that.

use serde::{Deserialize, Serialize};

use super::StepId;

/// The **role** of the machine that is checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A KMS client, whose activation fails.
    #[default]
    Client,
    /// A KMS host, which serves clients.
    Host,
}

impl Role {
    /// The steps of the documented procedure for this role, in order.
    #[must_use]
    pub fn steps(self) -> &'static [StepId] {
        match self {
            Self::Client => &[
                StepId::ClientConfig,
                StepId::DnsPing,
                StepId::SrvLookup,
                StepId::SuffixList,
                StepId::ConnectByName,
                StepId::ConnectByAddress,
            ],
            Self::Host => &[
                StepId::HostService,
                StepId::DnsPing,
                StepId::HostPublishing,
                StepId::HostRecord,
                StepId::HostPort,
                StepId::HostFirewall,
                StepId::HostCount,
            ],
        }
    }
}
