//! The real names of a KMS host that is checked on itself, for sentences and for commands.

use super::Subject;
use super::names::{MOST, Names, list};
use crate::case::{Case, Domain, OwnRecord, ThisHost};
use crate::evidence::{
    Address, DnsName, FirewallProfile, KmsHostFacts, Licence, Publication, PublishLine, ServiceState,
};

impl Names {
    /// The names of `host`, the machine itself.
    pub(super) fn this_host(&mut self, case: &Case<'_>, host: &ThisHost<'_>, subject: Subject<'_>) {
        self.own_name(case, host);
        let addresses = || host.tried.iter().map(|tried| tried.address);
        let outside = |address: &Address| !address.ip.is_loopback();
        let address = addresses().find(outside).or_else(|| addresses().next());
        self.set("port", host.port);
        self.set("addresses", list(addresses()));
        self.set_some("record_types", address.map(|address| if address.ip.is_ipv4() { "A" } else { "AAAA" }));
        self.set_some("address", address);
        self.set("wrong_addresses", list(host.misnamed().flat_map(|target| &target.addresses)));
        let licence = case.run.client.licence();
        self.set_some("current_count", licence.and_then(|licence: &Licence| licence.current_count));
        if let Subject::Domain(domain) = subject {
            self.own_record(host, domain);
        }
        if let Some(facts) = host.facts {
            self.own_facts(facts);
            self.set("publish_list_new", publish_list(case, facts, subject));
        }
    }

    fn own_name(&mut self, case: &Case<'_>, host: &ThisHost<'_>) {
        let misnamed = host.misnamed().next().map(|target| target.name);
        if let Some(name) = misnamed.or(host.name.as_ref()) {
            self.set("host", name);
            self.set("short_host", name.first_label());
            self.set_some("host_zone", name.parent());
        } else {
            self.set_some("host", case.run.client.host_name.as_ref());
        }
    }

    fn own_record(&mut self, host: &ThisHost<'_>, domain: &Domain<'_>) {
        // Where the host does not publish, the domain is still the one that the finding is about.
        self.domain(domain);
        if let OwnRecord::OtherPort(port) = host.record_in(domain) {
            self.set("wrong_port", port);
        }
        let failure = host.publication(&domain.name).and_then(|last: &Publication| last.failure);
        self.set_some("event_code", failure);
    }

    fn own_facts(&mut self, facts: &KmsHostFacts) {
        self.set(
            "service",
            match facts.service {
                ServiceState::Running => "running",
                ServiceState::Stopped => "stopped",
                ServiceState::Disabled => "disabled",
                ServiceState::Changing => "changing",
                ServiceState::Absent => "absent",
                ServiceState::Unreadable => "unreadable",
            },
        );
        self.set("malformed_lines", facts.malformed_lines().take(MOST).collect::<Vec<_>>().join("\n"));
        if let Some(firewall) = &facts.firewall {
            self.set("open_profiles", profiles(&firewall.open_in));
            self.set("closed_profiles", profiles(&firewall.closed_in));
            self.set("firewall_rules", list(&firewall.rules));
        }
        if let Some(request) = &facts.last_request {
            self.set("request_code", request.result);
            self.set("requester", &request.client);
        }
    }
}

/// The list as PowerShell takes it: the lines that name a domain, else the host's own domain, and the
/// subject.
pub(super) fn publish_list(case: &Case<'_>, facts: &KmsHostFacts, subject: Subject<'_>) -> String {
    let mut lines: Vec<(&DnsName, String)> = Vec::new();
    for line in facts.publish_list.iter().flatten() {
        if let PublishLine::Domain { domain, priority, weight } = line {
            lines.push((domain, format!("'{domain}, {priority}, {weight}'")));
        }
    }
    let own = case.run.client.primary_dns_suffix.as_ref().filter(|_| lines.is_empty());
    let subject = match subject {
        Subject::Domain(domain) => Some(&domain.name),
        _ => None,
    };
    for domain in own.into_iter().chain(subject) {
        if !lines.iter().any(|(known, _)| *known == domain) {
            lines.push((domain, format!("'{domain}, 0, 0'")));
        }
    }
    lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(",")
}

/// Their ids; the catalogue has their names.
fn profiles(profiles: &[FirewallProfile]) -> String {
    list(profiles.iter().map(|profile| match profile {
        FirewallProfile::Domain => "domain",
        FirewallProfile::Private => "private",
        FirewallProfile::Public => "public",
    }))
}
