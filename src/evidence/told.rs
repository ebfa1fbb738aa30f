//! What outputs, or a person, tell beside observations.

use serde::{Deserialize, Serialize};

use super::{Address, DnsName, ErrorCode, KmsHostFacts, Licence, LicenceAnswer};

/// **Told** is what stands in imported outputs, or was reported, and is no question with an answer.
#[expect(clippy::struct_excessive_bools, reason = "independent statements")]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// The client's configuration is known (`ipconfig /all`).
    pub client: bool,
    /// The licence is known (`slmgr /dlv`).
    pub license: bool,
    /// What listens on the KMS host's port was told (`netstat`).
    pub service: bool,
    /// Whether what listens there does so for other machines; nothing where nothing listens, or nobody
    /// told.
    pub listens_openly: Option<bool>,
    /// The program that listens there, where `netstat -b` names it.
    pub listener: Option<String>,
    /// What was told clears the network: a KMS host answered, or the key never asks one.
    pub clears_network: bool,
    /// The client's key is none for KMS: a MAK, a retail or an evaluation key.
    pub other_key_channel: bool,
    /// By what the client is activated; nothing where that is not told, or the newest attempt failed.
    pub activation: Option<Activation>,
    /// The DNS servers that told `nslookup` their own name: they answer.
    pub answering: Vec<Address>,
    /// Products other than Windows that have a key and are not licensed: Office.
    pub unlicensed_products: Vec<String>,
    /// Every error code that was told, the outermost first.
    pub codes: Vec<ErrorCode>,
    /// The names of the clients, where the outputs are of several; those of the first count.
    pub clients: Vec<String>,
    /// Addresses of another network: of a server that was asked and is none of the client's, or from
    /// which was asked and which is none of the client's.
    pub strangers: Vec<Address>,
    /// What the KMS host's own outputs say; nothing where none or those of several hosts are there.
    pub kms_host: Option<ToldHost>,
    /// Every output is a KMS host's, so that nobody told of a client.
    pub only_host: bool,
    /// DNS servers that were asked by choice and are none of the client's.
    pub chosen_servers: Vec<Address>,
    /// There is a netstat, and nothing tells whether it is the client's or the KMS host's.
    pub anybodys_netstat: bool,
    /// The client's event log holds no event 12288, as somebody told.
    pub no_event: bool,
    /// The observations, by id, that answer a question differently than an earlier one.
    pub repeated: Vec<usize>,
}

/// **Activation** is by what a client is activated, as outputs tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Activation {
    /// The newest attempt succeeded; by whom it does not say.
    Attempt,
    /// The licence is one of KMS.
    Kms,
    /// The licence is one of Active Directory.
    ActiveDirectory,
    /// The licence is one of a key that needs no KMS host.
    OtherKey,
}

/// A **told host** is a KMS host as its own outputs show it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ToldHost {
    /// Its name in DNS, where its configuration tells it (`ipconfig /all`).
    pub name: Option<DnsName>,
    /// Its settings and its newest events.
    pub facts: KmsHostFacts,
    /// Its licence, with the count.
    pub licence: Option<LicenceAnswer>,
    /// Its addresses, as far as its configuration tells them.
    pub addresses: Vec<Address>,
    /// Its licensing service says that it publishes its record.
    pub publishes: bool,
}

impl ToldHost {
    /// The licence that its licensing service answered.
    #[must_use]
    pub fn licence(&self) -> Option<&Licence> {
        match self.licence.as_ref()? {
            LicenceAnswer::Answered(licence) => Some(licence),
            _ => None,
        }
    }
}

impl Told {
    /// Whether the KMS host's own service listens on its port.
    #[must_use]
    pub fn kms_listens(&self) -> bool {
        self.listener.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(super::connection::KMS_SERVICE))
    }
}
