//! Exit codes (contract, section 2), each with its sentence. Nothing else decides one.

use std::process::ExitCode;

use crate::rules::Class;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// No fault was found on the way to a KMS host, or a command did what it was asked for.
    Healthy,
    /// The program itself failed: a file could not be written, a rule could not be read.
    Failed,
    /// The command line is wrong, or the input cannot be read.
    Usage,
    /// The diagnosis is of this class.
    Diagnosed(Class),
    /// Ctrl-C.
    Interrupted,
}

impl Exit {
    /// The number.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Healthy | Self::Diagnosed(Class::Healthy) => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Diagnosed(Class::Network) => 10,
            Self::Diagnosed(Class::Srv) => 11,
            Self::Diagnosed(Class::NameResolution) => 12,
            Self::Diagnosed(Class::Firewall) => 13,
            Self::Diagnosed(Class::KmsService) => 14,
            Self::Diagnosed(Class::Client) => 15,
            Self::Diagnosed(Class::Licensing) => 16,
            Self::Diagnosed(Class::Inconclusive) => 20,
            Self::Interrupted => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}
