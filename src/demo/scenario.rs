//! What a demo scenario says: a story, the operator's knowledge, the client, and the machines.

use std::net::Ipv4Addr;

use super::listener_mode::ListenerMode;
use super::oddity::{OddRule, Oddity};
use super::scenarios::SCENARIOS;
use crate::evidence::{ErrorCode, RecordType};

/// A **scenario** is a small network on loopback addresses in which one thing is wrong, or nothing.
#[derive(Debug, Clone, Copy)]
pub struct Scenario {
    /// What it is called on the command line.
    pub name: &'static str,
    /// The cause that a diagnosis names; nothing where nothing is wrong.
    pub cause: Option<&'static str>,
    /// The code that the user sees.
    pub error_code: Option<ErrorCode>,
    /// The KMS host that the operator knows.
    pub(super) known_host: Option<&'static str>,
    /// The addresses of the KMS host that the operator knows.
    pub(super) known_addresses: &'static [Ipv4Addr],
    /// The client's primary DNS suffix.
    pub(super) primary_suffix: Option<&'static str>,
    /// The client's suffix search list.
    pub(super) search: &'static [&'static str],
    /// The host that is set by hand on the client, at the KMS port.
    pub(super) override_host: Option<&'static str>,
    /// The client's hosts file.
    pub(super) hosts: &'static [(&'static str, Ipv4Addr)],
    /// The client's DNS servers, in order.
    pub(super) name_servers: &'static [NameServerPlan],
    /// What listens, and which ports are certainly closed.
    pub(super) services: &'static [Service],
}

/// A DNS server of a scenario; its port is a free one.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameServerPlan {
    pub(super) address: Ipv4Addr,
    /// False: the machine is up, but its port is closed.
    pub(super) running: bool,
    pub(super) zones: &'static [ZonePlan],
    pub(super) odd: &'static [OddPlan],
}

/// A zone; in its lines `{kms}` and `{other}` stand for the ports of the scenario.
#[derive(Debug, Clone, Copy)]
pub(super) struct ZonePlan {
    pub(super) origin: &'static str,
    pub(super) lines: &'static [&'static str],
}

/// A question (`*`: any name; no type: any type) that is answered wrongly.
#[derive(Debug, Clone, Copy)]
pub(super) struct OddPlan {
    pub(super) name: &'static str,
    pub(super) record_type: Option<RecordType>,
    pub(super) does: Oddity,
}

/// A TCP port of a machine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Service {
    pub(super) address: Ipv4Addr,
    pub(super) port: PortName,
    /// How the listener behaves; nothing is a closed port.
    pub(super) mode: Option<ListenerMode>,
}

/// The ports of a scenario: each is one number on all its machines, as 1688 is in a real network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PortName {
    /// Where KMS is to be found.
    Kms,
    /// Another one.
    Other,
}

impl Scenario {
    /// All scenarios, in the order in which they are listed.
    #[must_use]
    pub fn all() -> &'static [Self] {
        SCENARIOS
    }

    /// The scenario of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        SCENARIOS.iter().find(|scenario| scenario.name == name)
    }

    /// The id of the message that tells its story in one line.
    #[must_use]
    pub fn about(&self) -> String {
        format!("demo-{}", self.name)
    }
}

impl From<&OddPlan> for OddRule {
    fn from(plan: &OddPlan) -> Self {
        Self { name: plan.name.to_owned(), record_type: plan.record_type, does: plan.does }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_syntax::ast::Entry;

    use super::*;

    /// The English stories.
    const STORIES: &str = include_str!("../../rules/words/en/demo.ftl");

    #[test]
    fn every_scenario_has_its_story_and_every_story_its_scenario() {
        let resource = fluent_syntax::parser::parse(STORIES).expect("Fluent");
        let told: BTreeSet<String> = resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                Entry::Message(message) if message.value.is_some() => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect();
        let needed: BTreeSet<String> = Scenario::all().iter().map(Scenario::about).collect();
        assert_eq!(told, needed);
    }

    #[test]
    fn names_are_unique_and_found() {
        let names: BTreeSet<&str> = Scenario::all().iter().map(|scenario| scenario.name).collect();
        assert_eq!(names.len(), Scenario::all().len());
        for name in names {
            assert_eq!(Scenario::named(name).map(|scenario| scenario.name), Some(name));
            assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{name}");
        }
        assert!(Scenario::named("no-such-scenario").is_none());
    }

    #[test]
    fn every_machine_is_on_this_machine() {
        for scenario in Scenario::all() {
            let servers = scenario.name_servers.iter().map(|server| server.address);
            let services = scenario.services.iter().map(|service| service.address);
            let known = scenario.known_addresses.iter().copied();
            let hosts = scenario.hosts.iter().map(|(_, address)| *address);
            for address in servers.chain(services).chain(known).chain(hosts) {
                assert!(address.is_loopback(), "{}: {address}", scenario.name);
            }
            let lines = scenario.name_servers.iter().flat_map(|server| server.zones).flat_map(|z| z.lines);
            for address in lines.filter_map(|line| line.split_once(" A ")?.1.parse::<Ipv4Addr>().ok()) {
                assert!(address.is_loopback(), "{}: {address}", scenario.name);
            }
        }
    }
}
