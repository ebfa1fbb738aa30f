//! What the observations of a run amount to: the state of each DNS server, domain and host.
//!
//! This is the one reading of the evidence. The procedure reads it to know what to ask next, the
//! rules to judge, the report to list the hosts.

mod answers;
mod asked_host;
mod candidates;
mod domains;
mod host_name;
mod hosts;
mod lookups;
mod outside;
mod provider;
mod publishing;
mod servers;
mod suffixes;
mod suspicion;
mod this_host;
mod tried_address;

pub use answers::Answers;
pub use domains::{Asked, Domain, DomainOrigin, Effective, ServerAnswer};
pub use host_name::HostName;
pub use hosts::{Host, HostOrigin, NameState, is_first_group};
pub use outside::Outside;
pub use provider::{CLOUD_ADDRESSES, CLOUD_NAMES, Cloud};
pub use servers::{Server, ServerState};
pub use suspicion::{is_documentation, is_known_fake};
pub use this_host::{OwnRecord, RecordTarget, ThisHost};
pub use tried_address::TriedAddress;

use crate::evidence::{
    Adapter, Address, DEFAULT_PORT, DnsName, DnsOutcome, DnsServer, EndpointResult, LastRequest, Override,
    Ping, PingOutcome, Probe, RecordType, Role, Run, RunSource, Seen,
};

/// A **case** is the digest of a run, complete or not.
#[derive(Debug)]
pub struct Case<'r> {
    /// The run it was made from.
    pub run: &'r Run,
    /// The DNS servers, in the client's order.
    pub servers: Vec<Server<'r>>,
    /// The domains: those that the client asks in first, in its order, then the others.
    pub domains: Vec<Domain<'r>>,
    /// The hosts to try: those that discovery leads to first.
    pub hosts: Vec<Host<'r>>,
    /// SRV targets that were left untried, because there are more than a client would ever try.
    pub hosts_left_out: usize,
    /// The machine itself, where it is checked as a KMS host.
    pub this_host: Option<ThisHost<'r>>,
}

impl<'r> Case<'r> {
    /// Reads the evidence.
    #[must_use]
    pub fn of(run: &'r Run) -> Self {
        let answers = Answers::of(run);
        let servers = servers::servers(run, &answers);
        let domains = domains::domains(run, &answers);
        let ((hosts, hosts_left_out), this_host) = match run.target.role {
            Role::Client => (hosts::hosts(run, &answers, &domains), None),
            // Other hosts are none of its business.
            Role::Host => ((Vec::new(), 0), Some(ThisHost::of(run, &answers, &domains))),
        };
        Self { run, servers, domains, hosts, hosts_left_out, this_host }
    }

    /// The domains that the client asks in, surely or less surely.
    pub fn asked_domains(&self) -> impl Iterator<Item = &Domain<'r>> {
        self.domains.iter().filter(|domain| domain.asked != Asked::Never)
    }

    /// The domain whose record the client acts on: the first in its order that has one.
    #[must_use]
    pub fn discovery_domain(&self) -> Option<&Domain<'r>> {
        self.asked_domains().find(|domain| domain.effective.has_record())
    }

    /// Whether the client is bound to a host set by hand, so that it does not discover any.
    #[must_use]
    pub fn is_overridden(&self) -> bool {
        !self.run.client.kms.overrides.is_empty()
    }

    /// Whether discovery leads to a host that serves KMS by name.
    #[must_use]
    pub fn discovery_serves(&self) -> bool {
        self.hosts.iter().any(|host| host.in_discovery && host.serves_by_name)
    }

    /// Whether the host set by hand serves KMS. Of several scopes only the most specific counts: the
    /// client asks no other.
    #[must_use]
    pub fn override_serves(&self) -> bool {
        let Some(set) = self.run.client.kms.overrides.first() else { return false };
        let (name, port) = (HostName::read(&set.host), set.port.unwrap_or(DEFAULT_PORT));
        let is_set = |host: &&Host<'_>| Some(&host.name) == name.as_ref() && host.port == port;
        self.hosts.iter().filter(is_set).any(|host| host.is_override() && host.serves_by_name)
    }

    /// What is set by hand that leads to `host`.
    pub fn overrides_of(&self, host: &Host<'_>) -> impl Iterator<Item = &'r Override> {
        let set = self.run.client.kms.overrides.iter();
        let (name, port) = (host.name.clone(), host.port);
        set.filter(move |set| {
            HostName::read(&set.host).as_ref() == Some(&name) && set.port.unwrap_or(DEFAULT_PORT) == port
        })
    }

    /// What is set by hand in a wider scope than `set` and leads to another host: it holds once `set` is
    /// cleared.
    #[must_use]
    pub fn wider_override(&self, set: &Override) -> Option<&'r Override> {
        let mut behind = self.run.client.kms.overrides.iter().skip_while(|other| *other != set);
        behind.find(|other| other.host != set.host || other.port != set.port)
    }

    /// Whether the client is bound to a host set by hand that was tried and does not serve.
    #[must_use]
    pub fn is_bound_elsewhere(&self) -> bool {
        let failed = self.hosts.iter().any(|host| host.is_override() && host.is_tried_by_name());
        failed && !self.override_serves() && !self.run.told.clears_network
    }

    /// Whether the client gets to a KMS host: by discovery, by a working override, or because what was
    /// told proves it.
    #[must_use]
    pub fn reaches_kms(&self) -> bool {
        self.discovery_serves() || self.override_serves() || self.run.told.clears_network
    }

    /// Whether servers of several adapters answer differently about the record in `domain`. Windows asks
    /// the servers of all its adapters, so that outputs do not show which answer it takes.
    #[must_use]
    pub fn is_answered_by_adapter(&self, domain: &Domain<'_>) -> bool {
        let adapters = self.run.client.adapters.iter();
        let mut with_servers = adapters.filter(|adapter| !adapter.dns_servers.is_empty());
        let Some(first) = with_servers.next() else { return false };
        let is_second_hand = self.run.source != RunSource::Live;
        is_second_hand
            && with_servers.any(|other| other.dns_servers != first.dns_servers)
            && domain.differing().is_some()
    }

    /// Whether a server says that `domain` has no record while nobody asked those of another adapter, a VPN's
    /// for example: Windows asks the servers of all its adapters.
    #[must_use]
    pub fn leaves_adapters_unasked(&self, domain: &Domain<'_>) -> bool {
        let answers = |server: &DnsServer| domain.answer_of(*server).is_some();
        let adapters = self.run.client.adapters.iter();
        let unasked =
            |adapter: &Adapter| !adapter.dns_servers.is_empty() && !adapter.dns_servers.iter().any(answers);
        let is_second_hand = self.run.source != RunSource::Live;
        let denied = matches!(domain.effective, Effective::Absent) && domain.resolver.is_none();
        is_second_hand && denied && adapters.into_iter().any(unasked)
    }

    /// Whether the client's event log names the host of a request that failed, and no answer to it.
    #[must_use]
    pub fn last_request_unanswered(&self) -> bool {
        let windows = self.run.client.windows.as_ref();
        windows.is_some_and(|windows| {
            let failed = windows.last_request.as_ref().is_some_and(|request| request.result.0 != 0);
            failed && windows.last_answer.is_none()
        })
    }

    /// What the client's event log says that it asked, where it was led there by none of the records: a
    /// host set by hand or the cache did that.
    #[must_use]
    pub fn asked_elsewhere(&self) -> Option<&LastRequest> {
        let request = self.run.client.windows.as_ref()?.last_request.as_ref()?;
        let mut discovered = self.hosts.iter().filter(|host| host.in_discovery).peekable();
        let is_known = discovered.peek().is_none() || self.is_overridden();
        let is_it = |host: &Host<'_>| host.name.dns_name() == Some(&request.host);
        (!is_known && !discovered.any(is_it)).then_some(request)
    }

    /// The hosts set by hand for Office, or for products of Windows that are not the installed one, of
    /// which it was seen that they do not serve. Windows itself is not bound to them.
    pub fn dead_side_overrides(&self) -> impl Iterator<Item = &Override> {
        let windows = self.run.client.windows.iter();
        let set =
            windows.flat_map(|windows| windows.office_overrides.iter().chain(&windows.product_overrides));
        set.filter(|set| self.is_dead(set))
    }

    /// Whether the host was tried without success, or its name leads nowhere.
    fn is_dead(&self, set: &Override) -> bool {
        let Some(name) = HostName::read(&set.host) else { return false };
        let mut addresses: Vec<Address> = match &name {
            HostName::Literal(address) => vec![*address],
            HostName::Name(_) => Vec::new(),
        };
        let seen = || self.run.observations.iter().map(|observation| &observation.seen);
        for resolution in seen().filter_map(|seen| match seen {
            Seen::Resolve(resolution) if Some(&resolution.name) == name.dns_name() => Some(resolution),
            _ => None,
        }) {
            if resolution.outcome.is_answer() && resolution.outcome.addresses().is_empty() {
                return true;
            }
            addresses.extend(resolution.outcome.addresses());
        }
        let port = set.port.unwrap_or(DEFAULT_PORT);
        let tried = |seen: &Seen| match seen {
            Seen::Connect(connection)
                if connection.port == port && addresses.contains(&connection.address) =>
            {
                Some(connection.result().serves())
            }
            _ => None,
        };
        let results: Vec<bool> = seen().filter_map(tried).collect();
        !results.is_empty() && !results.contains(&true)
    }

    /// Whether any host serves KMS under its name.
    #[must_use]
    pub fn some_host_serves_by_name(&self) -> bool {
        self.hosts.iter().any(|host| host.serves_by_name)
    }

    /// Whether any address of any host serves KMS.
    #[must_use]
    pub fn some_address_serves(&self) -> bool {
        self.hosts.iter().any(Host::serves_by_address)
    }
}

impl Case<'_> {
    /// The addresses of `host` that did not answer, and of which no ping tells why. The one that
    /// Test-NetConnection sends by itself tells no reason.
    pub fn unpinged<'c>(&'c self, host: &'c Host<'_>) -> impl Iterator<Item = &'c TriedAddress> {
        let tells = |ping: &Ping| !matches!(ping.outcome, PingOutcome::Timeout { sent: 1 });
        let is_told = move |tried: &TriedAddress| {
            self.run.observations.iter().any(|observation| {
                matches!(&observation.seen, Seen::Ping(ping) if ping.address == tried.address && tells(ping))
            })
        };
        host.tried().filter(move |tried| tried.result == EndpointResult::Timeout && !is_told(tried))
    }

    /// What `server` said about the addresses of `name`.
    pub fn address_answers(&self, server: DnsServer, name: &DnsName) -> impl Iterator<Item = &DnsOutcome> {
        self.run.observations.iter().filter_map(move |observation| match &observation.seen {
            Seen::Dns(lookup) => {
                let asks = lookup.record_type != RecordType::Srv && lookup.name == *name;
                (asks && lookup.server == server).then_some(&lookup.outcome)
            }
            _ => None,
        })
    }

    /// The questions that the DNS servers are asked about a host's name: each complete name that a
    /// resolver would try, at each server, for each allowed address type.
    #[must_use]
    pub fn address_questions(&self, name: &DnsName) -> Vec<Probe> {
        let mut questions = Vec::new();
        for name in suffixes::candidates(&self.run.client, name) {
            for record_type in lookups::record_types(self.run) {
                questions.extend(self.servers.iter().map(|server| Probe::Dns {
                    server: server.server,
                    name: name.clone(),
                    record_type,
                }));
            }
        }
        questions
    }
}
