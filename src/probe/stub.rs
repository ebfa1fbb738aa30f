//! A stub resolver with a configuration of its own: hosts, servers and search list as on a client.

use std::time::Duration;

use super::dns::look_up;
use crate::evidence::{Address, DnsName, DnsOutcome, DnsServer, RecordType, ResolutionOutcome};

/// A **stub resolver** completes and resolves names as resolv.conf(5) with `ndots:1` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StubResolver {
    /// Asked in order until one answers conclusively.
    pub servers: Vec<DnsServer>,
    /// The search list.
    pub search: Vec<DnsName>,
    /// The hosts file; it comes before any server.
    pub hosts: Vec<(DnsName, Address)>,
}

impl StubResolver {
    /// Resolves `name`; `patience` is for one question to one server.
    pub(super) async fn resolve(&self, name: &DnsName, patience: Duration) -> ResolutionOutcome {
        let known: Vec<Address> =
            self.hosts.iter().filter(|(host, _)| host == name).map(|(_, address)| *address).collect();
        if !known.is_empty() {
            return ResolutionOutcome::Addresses { addresses: known, canonical_name: Some(name.clone()) };
        }
        // A server that failed outweighs a name that does not exist: it might have known another.
        let mut worst = ResolutionOutcome::NotFound;
        for candidate in self.candidates(name) {
            match self.resolve_complete(&candidate, patience).await {
                found @ ResolutionOutcome::Addresses { .. } => return found,
                ResolutionOutcome::NoAddress => worst = ResolutionOutcome::NoAddress,
                ResolutionOutcome::TryAgain if worst == ResolutionOutcome::NotFound => {
                    worst = ResolutionOutcome::TryAgain;
                }
                _ => {}
            }
        }
        worst
    }

    /// The names to try, in order: one with a dot first as it is, one without completed first.
    fn candidates(&self, name: &DnsName) -> Vec<DnsName> {
        let mut candidates: Vec<DnsName> = self.search.iter().map(|suffix| name.within(suffix)).collect();
        let position = if name.is_single_label() { candidates.len() } else { 0 };
        candidates.insert(position, name.clone());
        candidates
    }

    async fn resolve_complete(&self, name: &DnsName, patience: Duration) -> ResolutionOutcome {
        let (v4, v6) = futures_util::join!(
            self.ask(name, RecordType::A, patience),
            self.ask(name, RecordType::Aaaa, patience)
        );
        let mut addresses: Vec<Address> = Vec::new();
        let mut canonical_name = None;
        for answer in [&v4, &v6].into_iter().filter_map(|outcome| outcome.as_ref()?.answer()) {
            addresses.extend(answer.addresses.iter().map(|ip| Address::from(*ip)));
            canonical_name = canonical_name.or_else(|| answer.cname_chain.last().cloned());
        }
        if !addresses.is_empty() {
            let canonical_name = canonical_name.or_else(|| Some(name.clone()));
            return ResolutionOutcome::Addresses { addresses, canonical_name };
        }
        match (v4, v6) {
            (None, _) | (_, None) => ResolutionOutcome::TryAgain,
            (Some(DnsOutcome::Nxdomain(_)), _) | (_, Some(DnsOutcome::Nxdomain(_))) => {
                ResolutionOutcome::NotFound
            }
            _ => ResolutionOutcome::NoAddress,
        }
    }

    /// The first conclusive answer.
    async fn ask(&self, name: &DnsName, record_type: RecordType, patience: Duration) -> Option<DnsOutcome> {
        for server in &self.servers {
            let lookup = Box::pin(look_up(*server, name.clone(), record_type, patience)).await;
            if lookup.outcome.is_conclusive() {
                return Some(lookup.outcome);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use hickory_resolver::proto::op::{Message, ResponseCode};
    use hickory_resolver::proto::rr::{Name, RData, Record, RecordType as WireType, rdata};

    use super::*;

    fn name(text: &str) -> DnsName {
        text.parse().expect("a name")
    }

    #[test]
    fn a_name_without_a_dot_is_completed_first() {
        let search = vec![name("contoso.com"), name("emea.contoso.com")];
        let stub = StubResolver { search, ..StubResolver::default() };
        let texts = |name: &DnsName| stub.candidates(name).into_iter().map(String::from).collect::<Vec<_>>();
        assert_eq!(texts(&name("kms01")), ["kms01.contoso.com", "kms01.emea.contoso.com", "kms01"]);
        assert_eq!(texts(&name("kms01.emea"))[..2], ["kms01.emea", "kms01.emea.contoso.com"]);
    }

    #[tokio::test]
    async fn hosts_come_first_and_no_server_means_try_again() {
        let address: Address = "10.0.3.10".parse().expect("an address");
        let stub = StubResolver { hosts: vec![(name("kms01"), address)], ..StubResolver::default() };
        let found = stub.resolve(&name("KMS01"), Duration::from_secs(1)).await;
        assert_eq!(found.addresses(), [address]);
        let other = stub.resolve(&name("kms02"), Duration::from_secs(1)).await;
        assert_eq!(other, ResolutionOutcome::TryAgain);
    }

    /// Answers for ever: an address for `kms01.contoso.com`, no such name otherwise.
    async fn serve(socket: tokio::net::UdpSocket) {
        let known = Name::from_ascii("kms01.contoso.com.").expect("a name");
        loop {
            let mut query = [0; 512];
            let (length, client) = socket.recv_from(&mut query).await.expect("a query");
            let mut message = Message::from_vec(&query[..length]).expect("a query").into_response();
            let (asked, is_a) =
                (message.queries[0].name().clone(), message.queries[0].query_type() == WireType::A);
            if asked != known {
                message.metadata.response_code = ResponseCode::NXDomain;
            } else if is_a {
                let address = RData::A(rdata::A([10, 0, 3, 10].into()));
                message.add_answer(Record::from_rdata(known.clone(), 300, address));
            }
            socket.send_to(&message.to_vec().expect("a message"), client).await.expect("a reply is sent");
        }
    }

    #[tokio::test]
    async fn a_name_is_completed_and_a_dead_server_passed_over() {
        let socket = tokio::net::UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
        let alive = socket.local_addr().expect("an address");
        let gone = tokio::net::UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
        let dead = gone.local_addr().expect("an address");
        drop(gone);
        let servers = [dead, alive].map(|at| DnsServer { address: at.into(), port: at.port() }).to_vec();
        let stub = StubResolver { servers, search: vec![name("contoso.com")], hosts: Vec::new() };
        let resolve = async {
            let patience = Duration::from_secs(5);
            (stub.resolve(&name("kms01"), patience).await, stub.resolve(&name("kms02"), patience).await)
        };
        let (known, unknown) = tokio::select! {
            outcomes = resolve => outcomes,
            () = serve(socket) => unreachable!("a server serves for ever"),
        };
        let addresses = vec!["10.0.3.10".parse().expect("an address")];
        let canonical_name = Some(name("kms01.contoso.com"));
        assert_eq!(known, ResolutionOutcome::Addresses { addresses, canonical_name });
        assert_eq!(unknown, ResolutionOutcome::NotFound);
    }
}
