//! What the operator knows and typed.

use serde::{Deserialize, Serialize};

use super::{Address, DnsName, ErrorCode, Role};

/// The TCP port of KMS where nothing else says one.
pub const DEFAULT_PORT: u16 = 1688;

/// The **target** of a run: what the operator said about the failure and about the KMS host.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// What the machine is to KMS.
    #[serde(default)]
    pub role: Role,
    /// The code that the user sees.
    pub error_code: Option<ErrorCode>,
    /// More codes that the user sees, or that stand in outputs.
    pub other_codes: Vec<ErrorCode>,
    /// The KMS host's name.
    pub kms_host: Option<DnsName>,
    /// The KMS host's addresses.
    pub kms_addresses: Vec<Address>,
    /// The KMS port, when the operator typed one.
    pub port: Option<u16>,
    /// More domains to look for the SRV record in; where a KMS host is checked, those of its clients.
    pub domains: Vec<DnsName>,
}

impl Target {
    /// Every code, the most telling first.
    pub fn codes(&self) -> impl Iterator<Item = ErrorCode> {
        self.error_code.into_iter().chain(self.other_codes.iter().copied())
    }

    /// The KMS port when nothing else says one.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(DEFAULT_PORT)
    }
}
