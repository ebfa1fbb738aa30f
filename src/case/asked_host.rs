//! Which host the client asks, as far as anything tells.

use super::this_host::{complete_name, is_address_of};
use super::{Case, Host, HostName};
use crate::evidence::{DEFAULT_PORT, DnsName};

impl Case<'_> {
    /// The host that the client asks: the one that its event log names, else the one that is set by hand,
    /// else the one in its cache, else the only one that it finds and that does not fail. Of several,
    /// nothing tells which one answered.
    #[must_use]
    pub fn asked_host(&self) -> Option<&Host<'_>> {
        let client = &self.run.client;
        let request = client.windows.as_ref().and_then(|windows| windows.last_request.as_ref());
        if let Some(request) = request {
            return self.named(&request.host, Some(request.port));
        }
        if let Some(set) = client.kms.overrides.first() {
            let (name, port) = (HostName::read(&set.host)?, set.port.unwrap_or(DEFAULT_PORT));
            return self.hosts.iter().find(|host| host.name == name && host.port == port);
        }
        if let Some(cached) = &client.kms.discovered_host {
            return self.named(cached, None);
        }
        let found = || self.hosts.iter().filter(|host| host.in_discovery);
        // The event log may name one by its address only.
        let is_another = |host: &Host<'_>| match host.name {
            HostName::Literal(own) => !found().flat_map(Host::tried).any(|tried| tried.address == own),
            HostName::Name(_) => found().next().is_none(),
        };
        let fails = |host: &Host<'_>| host.is_tried_by_name() && !host.serves_by_name;
        let asked = self.hosts.iter().filter(|host| host.in_discovery || is_another(host));
        let mut left = asked.filter(|host| !fails(host));
        left.next().filter(|_| left.next().is_none() && self.hosts_left_out == 0)
    }

    /// Whether the client's event log says that a request to `host` failed, and tells of no answer.
    #[must_use]
    pub fn is_requested(&self, host: &Host<'_>) -> bool {
        self.last_request_unanswered()
            && self.asked_host().is_some_and(|asked| asked.name == host.name && asked.port == host.port)
    }

    /// The host that is the client itself, where a record leads it there: by its name or by an address.
    #[must_use]
    pub fn itself(&self) -> Option<&Host<'_>> {
        let client = &self.run.client;
        let name = complete_name(client);
        self.hosts.iter().filter(|host| host.in_discovery).find(|host| {
            let is_named = name.is_some() && host.name.dns_name() == name.as_ref();
            is_named || host.tried().any(|tried| is_address_of(client, tried.address))
        })
    }

    /// Whether the outputs that are taken for the client's are a KMS host's own.
    #[must_use]
    pub fn is_kms_host(&self) -> bool {
        let told = self.run.told.kms_host.as_ref().and_then(|host| host.name.as_ref());
        told.is_some() && told == complete_name(&self.run.client).as_ref()
    }

    fn named(&self, name: &DnsName, port: Option<u16>) -> Option<&Host<'_>> {
        let mut named = self.hosts.iter().filter(|host| host.name.dns_name() == Some(name));
        let first = named.clone().next();
        named.find(|host| port.is_none_or(|port| host.port == port)).or(first)
    }
}
