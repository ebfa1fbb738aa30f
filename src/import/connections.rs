//! What `Test-NetConnection` says, as connections of the client.

use outputs::{Facts, TestNetConnection};

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
        for machine in machines.iter().filter(|machine| !machine.is_host) {
            for facts in &machine.blocks {
                if let Facts::TestNetconnection(test) = facts {
                    self.connection(test, machines, traces);
                }
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
        self.resolution(name, address, test.name_resolved);
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
        let unreachable = self.run.observations.iter().find_map(|observation| match &observation.seen {
            Seen::Ping(Ping { address: pinged, outcome: PingOutcome::Unreachable(unreachable) })
                if *pinged == address =>
            {
                Some(*unreachable)
            }
            _ => None,
        });
        let listener = machines.iter().find_map(|machine| machine.listens(address.ip, port, traces));
        let closed = listener.as_ref().is_some_and(|listener| !listener.is_there);
        let tcp = match (opened, closed, unreachable) {
            (true, ..) => TcpOutcome::Open { rtt_ms: 0.0 },
            (false, true, _) => TcpOutcome::Failed { closed: true },
            (false, false, Some(unreachable)) => TcpOutcome::Unreachable(unreachable),
            (false, false, None) => TcpOutcome::Failed { closed: false },
        };
        let program = listener.and_then(|listener| listener.program);
        if let Some(name) = program {
            self.run.told.listener.get_or_insert_with(|| name.to_owned());
        }
        let program = program.filter(|_| opened).map(|name| RpcOutcome::Program { name: name.to_owned() });
        self.see(StepId::ConnectByName, Seen::Connect(Connection { address, port, tcp, rpc: program }));
        if let Some(replied) = test.ping_succeeded {
            let outcome = if replied {
                PingOutcome::Reply { rtts_ms: vec![0.0], sent: 1 }
            } else {
                PingOutcome::Timeout { sent: 1 }
            };
            self.see(StepId::ConnectByAddress, Seen::Ping(Ping { address, outcome }));
        }
    }

    /// The host that was tried is one the caller knows, unless a record names it.
    fn adopt(&mut self, name: Option<&str>, address: Address, port: u16) {
        let published = name.is_some_and(|name| self.is_published(name));
        let target = &mut self.run.target;
        if !published && target.kms_host.is_none() && target.kms_addresses.is_empty() {
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
