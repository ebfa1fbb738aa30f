//! What `Test-NetConnection` says, as connections of the client.

use super::client::Machine;
use super::facts::{Facts, TestNetConnection};
use super::gather::Gatherer;
use super::scan;
use crate::evidence::{
    Address, Connection, DnsName, Ping, PingOutcome, RpcOutcome, Seen, StepId, TcpOutcome,
};

impl Gatherer {
    /// Test-NetConnection does not say why a connection failed; other outputs may.
    pub(super) fn connections(&mut self, machines: &[Machine<'_>]) {
        let hosts = || machines.iter().filter(|machine| machine.is_host);
        let closed = hosts().any(|machine| machine.listens() == Some(false));
        let listener = hosts().find_map(|machine| machine.listener());
        self.run.told.service = hosts().any(|machine| machine.listens().is_some());
        for machine in machines.iter().filter(|machine| !machine.is_host) {
            for facts in &machine.blocks {
                if let Facts::TestNetconnection(test) = facts {
                    self.connection(test, closed, listener);
                }
            }
        }
    }

    fn connection(&mut self, test: &TestNetConnection, closed: bool, listener: Option<&str>) {
        let address = test.remote_address.as_deref().and_then(|text| text.parse::<Address>().ok());
        let name = test.computer_name.as_deref().filter(|name| scan::address(name).is_none());
        self.resolution(name, address, test.name_resolved);
        let source = test.source_address.as_deref().and_then(|text| text.parse::<Address>().ok());
        if let Some(source) = source.filter(|source| self.is_foreign(*source)) {
            self.stranger(source);
        }
        let (Some(address), Some(port), Some(opened)) = (address, test.remote_port, test.tcp_succeeded)
        else {
            return;
        };
        // The host that was tried is one the caller knows, unless a record names it.
        let published = name.is_some_and(|name| self.is_published(name));
        let target = &self.run.target;
        if !published && target.kms_host.is_none() && target.kms_addresses.is_empty() {
            match name.and_then(|name| name.parse().ok()) {
                Some(name) => self.run.target.kms_host = Some(name),
                None => self.run.target.kms_addresses.push(address),
            }
            self.run.target.port = self.run.target.port.or(Some(port));
        }
        let unreachable = self.run.observations.iter().find_map(|observation| match &observation.seen {
            Seen::Ping(Ping { address: pinged, outcome: PingOutcome::Unreachable(unreachable) })
                if *pinged == address =>
            {
                Some(*unreachable)
            }
            _ => None,
        });
        let tcp = match (opened, closed, unreachable) {
            (true, ..) => TcpOutcome::Open { rtt_ms: 0.0 },
            (false, true, _) => TcpOutcome::Failed { closed: true },
            (false, false, Some(unreachable)) => TcpOutcome::Unreachable(unreachable),
            (false, false, None) => TcpOutcome::Failed { closed: false },
        };
        let program = listener.filter(|_| opened).map(|name| RpcOutcome::Program { name: name.to_owned() });
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

    /// Whether an address is none of the client's, as far as these are known.
    fn is_foreign(&self, source: Address) -> bool {
        let adapters = &self.run.client.adapters;
        let own: Vec<&str> = adapters
            .iter()
            .flat_map(|adapter| &adapter.addresses)
            .filter_map(|address| address.split(['/', '%']).next())
            .collect();
        let same_family = |address: &&str| address.contains(':') == source.ip.is_ipv6();
        own.iter().any(same_family) && !own.iter().any(|address| *address == source.ip.to_string())
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
