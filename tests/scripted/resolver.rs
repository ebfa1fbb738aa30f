//! What the client's own resolver makes of a name: hosts file, search list, the servers in order.

use kmsdoctor::evidence::{Address, DnsName, DnsOutcome, DnsServer, RecordType, ResolutionOutcome};

use crate::scenario::Family;

use super::Scripted;

/// glibc asks no further servers.
const SERVERS: usize = 3;

impl Scripted<'_> {
    pub(super) fn resolve(&self, name: &DnsName) -> ResolutionOutcome {
        let side = &self.scenario.client;
        let own = side.hosts_file.iter().find(|(host, _)| host.parse().ok().as_ref() == Some(name));
        if let Some((_, addresses)) = own {
            return self.found(addresses.iter().copied().map(Address::from).collect(), name.clone());
        }
        let mut suffixes = Vec::new();
        for suffix in self.suffixes() {
            suffixes.push(name.within(&suffix));
        }
        // A name without a dot is completed first, one with a dot is asked as it is first (ndots:1).
        let place = if name.is_single_label() { suffixes.len() } else { 0 };
        suffixes.insert(place, name.clone());
        let mut worst = ResolutionOutcome::NotFound;
        for candidate in suffixes {
            match self.resolve_complete(&candidate) {
                found @ ResolutionOutcome::Addresses { .. } => return found,
                ResolutionOutcome::NotFound => {}
                // The name exists: that outweighs what other suffixes lack.
                ResolutionOutcome::NoAddress => worst = ResolutionOutcome::NoAddress,
                other if worst == ResolutionOutcome::NotFound => worst = other,
                _ => {}
            }
        }
        worst
    }

    /// The suffixes of the system's resolver, whatever the command line says about the procedure's.
    fn suffixes(&self) -> Vec<DnsName> {
        let Some(windows) = &self.scenario.client.windows else {
            return self.scenario.client.search.iter().filter_map(|suffix| suffix.parse().ok()).collect();
        };
        if windows.suffix_search_list.is_empty() {
            windows.primary_dns_suffix.iter().chain(&windows.connection_suffix).cloned().collect()
        } else {
            windows.suffix_search_list.clone()
        }
    }

    fn resolve_complete(&self, name: &DnsName) -> ResolutionOutcome {
        let mut addresses = Vec::new();
        let mut canonical_name = name.clone();
        let mut ends = Vec::new();
        for record_type in [RecordType::A, RecordType::Aaaa] {
            match self.first_conclusive(name, record_type) {
                Some(DnsOutcome::Answer(answer)) => {
                    addresses.extend(answer.addresses.into_iter().map(Address::from));
                    canonical_name = answer.cname_chain.last().cloned().unwrap_or(canonical_name);
                }
                Some(DnsOutcome::Nxdomain(_)) => ends.push(ResolutionOutcome::NotFound),
                Some(_) => ends.push(ResolutionOutcome::NoAddress),
                None => ends.push(ResolutionOutcome::TryAgain),
            }
        }
        if !addresses.is_empty() {
            return self.found(addresses, canonical_name);
        }
        ends.into_iter().next().unwrap_or(ResolutionOutcome::NoAddress)
    }

    /// The answer of the first server in order that answers NOERROR or NXDOMAIN.
    fn first_conclusive(&self, name: &DnsName, record_type: RecordType) -> Option<DnsOutcome> {
        let servers = self.scenario.client.dns_servers.iter().take(SERVERS);
        servers
            .map(|ip| self.look_up(DnsServer::from(Address::from(*ip)), name.clone(), record_type).outcome)
            .find(DnsOutcome::is_conclusive)
    }

    fn found(&self, addresses: Vec<Address>, canonical_name: DnsName) -> ResolutionOutcome {
        let wanted = |address: &Address| match self.input.family {
            None => true,
            Some(Family::V4) => address.ip.is_ipv4(),
            Some(Family::V6) => address.ip.is_ipv6(),
        };
        let addresses: Vec<Address> = addresses.into_iter().filter(wanted).collect();
        if addresses.is_empty() {
            return ResolutionOutcome::NoAddress;
        }
        ResolutionOutcome::Addresses { addresses, canonical_name: Some(canonical_name) }
    }
}
