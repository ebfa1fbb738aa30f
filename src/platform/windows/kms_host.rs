//! What the machine says about itself as a KMS host.

use super::registry::{exists, lines, number, text};
use super::{events, firewall, kms, service};
use crate::evidence::{DEFAULT_PORT, KmsHostFacts, PublishLine};

/// The service that serves KMS.
const SERVICE: &str = "sppsvc";
/// The values that a client's settings never have.
const MARKS: [&str; 3] =
    ["KeyManagementServiceVersion", "KeyManagementServiceListeningPort", "DnsDomainPublishList"];
/// More lines than this are not read.
const MOST_LINES: usize = 1_000;

/// Whether the settings are those of a KMS host.
#[must_use]
pub fn looks_like_kms_host() -> bool {
    kms::root().is_some_and(|root| MARKS.iter().any(|mark| exists(&root, mark)))
}

/// Returns what the settings, the service, the firewall and the event log tell.
#[must_use]
pub fn kms_host_facts() -> Option<KmsHostFacts> {
    let root = kms::root();
    let value = |name| root.as_ref().and_then(|root| number(root, name));
    let is_set = |name| value(name).is_some_and(|number| number != 0);
    let listening_port = value("KeyManagementServiceListeningPort")
        .and_then(|port| u16::try_from(port).ok())
        .filter(|port| *port != 0);
    let list = root.as_ref().filter(|root| exists(root, "DnsDomainPublishList"));
    let (publications, last_request) = events::of_host();
    Some(KmsHostFacts {
        service_version: root.as_ref().and_then(|root| text(root, "KeyManagementServiceVersion")),
        listening_port,
        publishing_disabled: is_set("DisableDnsPublishing"),
        publish_list: list.map(|root| {
            let lines = lines(root, "DnsDomainPublishList");
            lines.iter().take(MOST_LINES).map(|line| PublishLine::read(line)).collect()
        }),
        low_priority: is_set("EnableKmsLowPriority"),
        service: service::state(SERVICE),
        firewall: firewall::for_port(listening_port.unwrap_or(DEFAULT_PORT)),
        publications,
        last_request,
    })
}
