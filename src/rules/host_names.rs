//! The real names, addresses and ports of the hosts of a case, for sentences and for commands.

use std::net::IpAddr;

use super::address_facts::of_address;
use super::names::{Names, list};
use super::told_host::of_told_host;
use super::{Class, Diagnosis, Fact, Subject};
use crate::case::{Case, Host, HostName, HostOrigin, TriedAddress, is_documentation, is_known_fake};
use crate::evidence::{Address, DnsName, RunSource, TcpOutcome, Unreachable, UnreachableReason};

impl Names {
    /// The names of the host that `rule` speaks of: `subject`, or the one to use in its place.
    pub(super) fn hosts(&mut self, case: &Case<'_>, subject: Subject<'_>, rule: Option<&Diagnosis>) {
        let subject = match subject {
            Subject::Host(host) => Some(host),
            _ => None,
        };
        self.set("count", case.hosts.len() + case.hosts_left_out);
        if let Some(wrong) = subject {
            self.set("wrong_host", &wrong.name);
            self.set("wrong_port", wrong.port);
            self.set("suspicion", suspicion(case, wrong));
            // Whoever names the host himself does not know it as retired.
            let leads = wrong.in_discovery && !wrong.origins.contains(&HostOrigin::Input);
            self.set("named_by", if leads { "record" } else { "other" });
        }
        if let Some(own) = case.itself().filter(|_| subject.is_none()) {
            self.set("wrong_host", &own.name);
            if rule.is_some_and(|rule| rule.class == Class::Licensing) {
                self.set_some("record", own.srv);
            }
        }
        self.set("found", found(case, subject, rule));
        self.set(
            "known",
            if case.run.source == RunSource::Live || case.hosts.is_empty() { "none" } else { "some" },
        );
        if rule.is_some_and(|rule| rule.asked_host) {
            let asked = case.asked_host();
            let told = case.run.told.kms_host.as_ref().and_then(|host| host.name.as_ref());
            let told = told.filter(|_| of_told_host(Fact::HostNotActivated, case));
            self.set("asked", if asked.is_some() || told.is_some() { "known" } else { "unknown" });
            match asked {
                None if told.is_some() => told.into_iter().for_each(|name| self.name(name)),
                Some(host) => {
                    self.set("wrong_host", &host.name);
                    self.set_some("record", host.srv);
                    self.host(case, host, rule);
                }
                None => self.set("port", case.run.target.port()),
            }
            return;
        }
        let advises_host = rule.is_some_and(advises_another_host);
        let keeps = |host: &&Host<'_>| !advises_host || host.serving_other_port().is_some();
        if let Some(host) = subject.filter(keeps).or_else(|| to_use(case, subject)) {
            self.host(case, host, rule);
        } else if let Some(host) = case.hosts.first().filter(|_| !advises_host) {
            // No host is worth using, but one was tried.
            self.host(case, host, rule);
        } else {
            self.set("port", case.run.target.port());
            let told = case.run.told.kms_host.as_ref();
            if let Some(name) = told.and_then(|host| host.name.as_ref()) {
                self.name(name);
                self.set_some("host_zone", name.parent());
            }
        }
    }

    fn name(&mut self, name: &DnsName) {
        self.set("host", name);
        self.set("target", name);
        self.set("short_host", name.first_label());
    }

    fn host(&mut self, case: &Case<'_>, host: &Host<'_>, rule: Option<&Diagnosis>) {
        self.set("whose", if host.is_of_provider() { "provider" } else { "own" });
        if let HostName::Name(name) = &host.name {
            self.name(name);
            self.set_some("host_zone", name.parent().or_else(|| host.domain.clone()));
        } else if let HostName::Literal(address) = host.name {
            // As `slmgr /skms` wants it before a port.
            let bracketed = address.ip.is_ipv6().then(|| format!("[{address}]"));
            self.set("host", bracketed.unwrap_or_else(|| address.to_string()));
        }
        let met = rule.and_then(|rule| rule.address).and_then(|fact| meeting(fact, host));
        // The other port is the one to use, not the one on which something was met.
        let corrects = rule.is_some() && met.is_none() && !host.serves_by_name;
        let other = host.serving_other_port().filter(|_| corrects);
        self.set("port", other.unwrap_or(host.port));
        let address = met.map(|met| met.address);
        let address = address.or_else(|| serving_address(case, host)).or_else(|| host.best_address());
        self.set_some("address", address);
        self.set_some("record_types", address.map(|address| if address.ip.is_ipv4() { "A" } else { "AAAA" }));
        self.set("addresses", list(host.tried().map(|tried| tried.address)));
        let given = host.dns_addresses.iter().copied().chain(host.named.iter().map(|tried| tried.address));
        let mut wrong: Vec<Address> = Vec::new();
        for address in given {
            let serves = host.tried().any(|tried| tried.address == address && tried.result.serves());
            if !serves && !wrong.contains(&address) {
                wrong.push(address);
            }
        }
        self.set("wrong_addresses", list(wrong));
        self.set("system_addresses", list(host.named.iter().map(|tried| tried.address)));
        let unanswered = host.system.is_some_and(|outcome| !outcome.is_answer());
        self.set("resolution", if unanswered { "unanswered" } else { "answered" });
        if let Some(met) = met {
            self.met(met);
        }
    }

    /// How an address was met.
    fn met(&mut self, met: &TriedAddress) {
        let ping = match met.replies_to_ping {
            Some(true) => "replies",
            _ if met.speaks_beside => "speaks",
            Some(false) => "silent",
            None => "unknown",
        };
        let (by, reporter) = match met.tcp {
            Some(TcpOutcome::Refused { reported_by: Some(device) }) if device == met.address.ip => {
                ("host", None)
            }
            Some(TcpOutcome::Refused { reported_by: Some(device) }) => ("router", Some(device)),
            Some(TcpOutcome::Refused { reported_by: None }) => ("rst", None),
            Some(TcpOutcome::Unreachable(Unreachable { reported_by: Some(device), .. })) => {
                ("router", Some(device))
            }
            Some(TcpOutcome::Failed { closed: true }) => ("told", None),
            Some(TcpOutcome::Failed { closed: false }) => ("untold", None),
            _ => ("unknown", None),
        };
        self.set("ping", ping);
        self.set("by", by);
        self.set_some("reporter", reporter);
        self.set_some("reason", met.unreachable().map(reason));
    }
}

/// Where the client would be led without the host that is set by hand.
fn found(case: &Case<'_>, subject: Option<&Host<'_>>, rule: Option<&Diagnosis>) -> &'static str {
    let elsewhere =
        || to_use(case, subject).is_some_and(|host| host.serves_by_name || host.serves_by_address());
    let set = subject.and_then(|host| case.overrides_of(host).next());
    if subject.is_some_and(Host::is_split) {
        "split"
    } else if set.is_some_and(|set| case.wider_override(set).is_some()) {
        "set"
    } else if rule.is_some() && subject.is_some_and(|host| host.serving_other_port().is_some()) {
        "port"
    } else if case.discovery_serves() {
        "dns"
    } else if elsewhere() {
        "elsewhere"
    } else {
        "nowhere"
    }
}

/// What is remarkable about a host set by hand, where it is suspicious.
fn suspicion(case: &Case<'_>, host: &Host<'_>) -> &'static str {
    let any = |is: fn(IpAddr) -> bool| host.tried().any(|tried| is(tried.address.ip));
    if case.is_itself(host) {
        "itself"
    } else if any(is_documentation) {
        "example"
    } else if any(is_known_fake) {
        "fake"
    } else {
        "public"
    }
}

fn reason(unreachable: Unreachable) -> &'static str {
    match (unreachable.reason, unreachable.local) {
        (UnreachableReason::Prohibited, _) => "prohibited",
        (UnreachableReason::TimeExceeded, _) => "time-exceeded",
        (UnreachableReason::Network, true) => "network-local",
        (UnreachableReason::Network, false) => "network",
        (UnreachableReason::Host, true) => "host-local",
        (UnreachableReason::Host, false) => "host",
        (UnreachableReason::Other, true) => "other-local",
        _ => "other",
    }
}

/// In these classes the subject is the host to get away from, and the names are those of the one to use.
fn advises_another_host(rule: &Diagnosis) -> bool {
    matches!(rule.class, Class::Srv | Class::Client)
}

/// The address that `fact` holds of: one that serves before others.
fn meeting<'h>(fact: Fact, host: &'h Host<'_>) -> Option<&'h TriedAddress> {
    let met = || host.tried().filter(|tried| of_address(fact, host, tried));
    met().find(|tried| tried.result.serves()).or_else(|| met().next())
}

/// An address that serves KMS: of the host itself, else one that the operator knows without a name.
fn serving_address(case: &Case<'_>, host: &Host<'_>) -> Option<Address> {
    let literal = case.hosts.iter().filter(|other| other.name.dns_name().is_none());
    let tried = host.tried().chain(literal.flat_map(Host::tried));
    tried.filter(|tried| tried.result.serves()).map(|tried| tried.address).next()
}

/// The host that a record should name: one that serves, else one that the operator or the client knows.
fn to_use<'c, 'r>(case: &'c Case<'r>, not: Option<&Host<'_>>) -> Option<&'c Host<'r>> {
    let others = || {
        case.hosts.iter().filter(|host| not.is_none_or(|not| not.name != host.name || not.port != host.port))
    };
    let known = |host: &&Host<'_>| {
        host.origins.iter().any(|origin| *origin != HostOrigin::Srv) && !host.is_override()
    };
    others()
        .find(|host| host.serves_by_name)
        .or_else(|| others().find(|host| known(host) && host.name.dns_name().is_some()))
        .or_else(|| others().find(|host| host.serves_by_address()))
        .or_else(|| others().find(known))
}
