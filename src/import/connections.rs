//! What `Test-NetConnection` says, as connections of the client.

use outputs::{Facts, Netstat, TestNetConnection};

use super::gather::Gatherer;
use super::kms_traces::KmsTraces;
use super::machine::Machine;
use crate::evidence::{
    Address, Connection, DnsName, Ping, PingOutcome, RpcOutcome, Seen, StepId, TcpOutcome,
};

impl Gatherer {
    /// Test-NetConnection does not say why a connection failed; other outputs may.
    pub(super) fn connections(&mut self, machines: &[Machine<'_>], traces: &KmsTraces) {
        self.run.told.service = machines.iter().any(|machine| machine.tells_service(traces));
        self.run.told.listens_openly =
            machines.iter().filter_map(|machine| machine.listens_openly(traces)).max();
        for machine in machines.iter().filter(|machine| !machine.is_host) {
            for facts in &machine.blocks {
                match facts {
                    Facts::TestNetconnection(test) => self.connection(test, machines, traces),
                    Facts::Netstat(netstat) => self.established(netstat, traces),
                    _ => {}
                }
            }
        }
    }

    /// A connection that stands shows that the port opens. One that waits for its answer (`SYN_SENT`) may
    /// have been made just before netstat looked, and decides nothing.
    fn established(&mut self, netstat: &Netstat, traces: &KmsTraces) {
        for row in netstat.connections.iter().filter(|row| traces.is_call(row)) {
            let end = |address: &str| outputs::address(address.trim_matches(['[', ']'])).map(Address::from);
            let (Some(local), Some(address)) = (end(&row.local_addr), end(&row.remote_addr)) else {
                continue;
            };
            let Some(port) = row.remote_port.filter(|_| row.state.as_deref() == Some("ESTABLISHED")) else {
                continue;
            };
            if traces.is_host(address.ip) && !self.is_foreign(local) {
                let tcp = TcpOutcome::Open { rtt_ms: 0.0 };
                self.see(
                    StepId::ConnectByAddress,
                    Seen::Connect(Connection { address, port, tcp, rpc: None }),
                );
            }
        }
    }

    fn connection(&mut self, test: &TestNetConnection, machines: &[Machine<'_>], traces: &KmsTraces) {
        let source = test.source_address.as_deref().and_then(|text| text.parse::<Address>().ok());
        if let Some(source) = source.filter(|source| self.is_foreign(*source)) {
            // What another machine reaches says nothing about the client.
            self.stranger(source);
            return;
        }
        let address = test.remote_address.as_deref().and_then(|text| text.parse::<Address>().ok());
        let name = test.computer_name.as_deref().filter(|name| outputs::address(name).is_none());
        // One warning stands for each address that was tried in vain, and the last one is the remote address.
        let failed = test.failed_addresses.iter().filter_map(|text| text.parse::<Address>().ok());
        let failed: Vec<Address> = failed.filter(|failed| Some(*failed) != address).collect();
        self.resolution(name, failed.iter().copied().chain(address), test.name_resolved);
        let (Some(address), Some(port), Some(opened)) = (address, test.remote_port, test.tcp_succeeded)
        else {
            return;
        };
        if traces.is_port(port) {
            self.adopt(name, address, port);
        } else if !traces.is_host(address.ip) {
            // A test of something else: a file share, the Internet.
            return;
        }
        for (address, opened) in failed.into_iter().map(|failed| (failed, false)).chain([(address, opened)]) {
            let listener = machines.iter().find_map(|machine| machine.listens(address.ip, port, traces));
            let closed = listener.as_ref().is_some_and(|listener| !listener.is_there);
            let tcp = if opened { TcpOutcome::Open { rtt_ms: 0.0 } } else { TcpOutcome::Failed { closed } };
            let program = listener.and_then(|listener| listener.program);
            if let Some(name) = program {
                self.run.told.listener.get_or_insert_with(|| name.to_owned());
            }
            let rpc = program.filter(|_| opened).map(|name| RpcOutcome::Program { name: name.to_owned() });
            self.see(StepId::ConnectByName, Seen::Connect(Connection { address, port, tcp, rpc }));
        }
        // Of a ping that failed, ping itself tells more.
        if let Some(replied) = test.ping_succeeded.filter(|replied| *replied || !self.is_pinged(address)) {
            let outcome = if replied {
                PingOutcome::Reply { rtts_ms: vec![0.0], sent: 1 }
            } else {
                PingOutcome::Timeout { sent: 1 }
            };
            self.see(StepId::ConnectByAddress, Seen::Ping(Ping { address, outcome }));
        }
    }

    fn is_pinged(&self, address: Address) -> bool {
        let seen = self.run.observations.iter().map(|observation| &observation.seen);
        seen.into_iter().any(|seen| matches!(seen, Seen::Ping(ping) if ping.address == address))
    }

    /// The host that was tried is one the caller knows, unless a record or the client itself names it.
    fn adopt(&mut self, name: Option<&str>, address: Address, port: u16) {
        let known = match name {
            Some(name) => self.is_published(name) || self.is_set(name),
            // An address that DNS gives is one of a host with a name.
            None => self.is_given(address),
        };
        let target = &mut self.run.target;
        if !known && target.kms_host.is_none() && target.kms_addresses.is_empty() {
            match name.and_then(|name| name.parse().ok()) {
                Some(name) => target.kms_host = Some(name),
                None => target.kms_addresses.push(address),
            }
            target.port = target.port.or(Some(port));
        }
    }

    /// Whether an address is none of the client's, as far as these are known.
    fn is_foreign(&self, source: Address) -> bool {
        let adapters = &self.run.client.adapters;
        let own = || {
            let all = adapters.iter().flat_map(|adapter| &adapter.addresses);
            all.filter_map(|address| outputs::address(address.split('/').next()?))
        };
        own().any(|own| own.is_ipv6() == source.ip.is_ipv6()) && !own().any(|own| own == source.ip)
    }

    /// Whether the client's settings, its cache or its event log name this host.
    fn is_set(&self, name: &str) -> bool {
        let Ok(name) = name.parse::<DnsName>() else { return false };
        let client = &self.run.client;
        let windows = client.windows.as_ref();
        let side = windows.into_iter().flat_map(|it| it.office_overrides.iter().chain(&it.product_overrides));
        let asked = windows.and_then(|windows| windows.last_request.as_ref()).map(|request| &request.host);
        let mut set =
            client.kms.overrides.iter().chain(side).filter_map(|set| set.host.parse::<DnsName>().ok());
        set.any(|set| set == name)
            || client.kms.discovered_host.iter().chain(asked).any(|known| *known == name)
    }

    /// Whether DNS gives this address for some name.
    fn is_given(&self, address: Address) -> bool {
        self.run.observations.iter().any(|observation| match &observation.seen {
            Seen::Dns(lookup) => lookup.outcome.answer().is_some_and(|answer| {
                let additional = answer.additional.iter().map(|record| record.address);
                answer.addresses.iter().copied().chain(additional).any(|given| given == address.ip)
            }),
            _ => false,
        })
    }

    /// Whether some record, or the address of one that was looked up, names this host.
    fn is_published(&self, name: &str) -> bool {
        let Ok(name) = name.parse::<DnsName>() else { return false };
        self.run.observations.iter().any(|observation| match &observation.seen {
            Seen::Dns(lookup) => {
                lookup.outcome.answer().is_some_and(|answer| answer.srv.iter().any(|srv| srv.target == name))
            }
            _ => false,
        })
    }
}
