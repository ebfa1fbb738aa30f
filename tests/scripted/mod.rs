//! A network that is only a scenario file: every probe is answered by the model, without a socket.
//!
//! The model knows what the lab builds: zones, a resolver, ways and their faults, listeners.

mod checks;
mod goldens;
mod names;
mod partial;
mod resolver;
mod unproven;
mod way;

use std::cell::RefCell;
use std::net::IpAddr;

use kmsdoctor::demo::ListenerMode;
use kmsdoctor::evidence::{
    Address, Connection, ForeignProtocol, Ping, PingOutcome, Probe, Resolution, RpcOutcome, Seen, TcpOutcome,
};
use kmsdoctor::probe::Network;

use crate::scenario::{Input, PingRight, Protocol, Scenario};

use self::way::Passage;

pub(crate) use self::checks::run;

/// A **scripted** network answers from a scenario and remembers what it was asked.
#[derive(Debug)]
pub(crate) struct Scripted<'s> {
    scenario: &'s Scenario,
    input: Input,
    asked: RefCell<Vec<Probe>>,
}

impl<'s> Scripted<'s> {
    pub(crate) fn new(scenario: &'s Scenario) -> Self {
        Self { scenario, input: Input::of(scenario), asked: RefCell::default() }
    }

    /// What was asked, in order.
    pub(crate) fn asked(&self) -> Vec<Probe> {
        self.asked.borrow().clone()
    }

    fn answer(&self, probe: Probe) -> Seen {
        match probe {
            Probe::Ping(address) => Seen::Ping(Ping { address, outcome: self.ping(address) }),
            Probe::Dns { server, name, record_type } => Seen::Dns(self.look_up(server, name, record_type)),
            Probe::Resolve(name) => {
                let outcome = self.resolve(&name);
                Seen::Resolve(Resolution { name, outcome })
            }
            Probe::Connect { address, port } => Seen::Connect(self.connect(address, port)),
        }
    }

    /// Whether an address is the client's own.
    fn is_own(address: IpAddr) -> bool {
        let own = ["10.91.1.2", "fd91:1::2"].map(|text| text.parse::<IpAddr>().expect("an address"));
        address.is_loopback() || own.contains(&address)
    }

    fn ping(&self, address: Address) -> PingOutcome {
        if self.scenario.client.ping == PingRight::Forbidden {
            return PingOutcome::NotPermitted;
        }
        match self.way(address.ip, Protocol::Icmp, None) {
            Passage::Through => PingOutcome::Reply { rtts_ms: vec![0.5; 4], sent: 4 },
            Passage::Unreachable(unreachable) => PingOutcome::Unreachable(unreachable),
            // The system's filter answers a raw socket with the error of a missing right.
            Passage::Denied => PingOutcome::NotPermitted,
            Passage::Refused(_) | Passage::Silent => PingOutcome::Timeout { sent: 10 },
        }
    }

    fn connect(&self, address: Address, port: u16) -> Connection {
        let tcp = match self.way(address.ip, Protocol::Tcp, Some(port)) {
            Passage::Through => match self.listener(address.ip, port) {
                Some(_) => TcpOutcome::Open { rtt_ms: 0.5 },
                None => TcpOutcome::Refused { reported_by: None },
            },
            Passage::Refused(reported_by) => TcpOutcome::Refused { reported_by },
            Passage::Silent => TcpOutcome::Timeout,
            Passage::Unreachable(unreachable) => TcpOutcome::Unreachable(unreachable),
            Passage::Denied => TcpOutcome::Denied,
        };
        let bound = self.listener(address.ip, port).filter(|_| matches!(tcp, TcpOutcome::Open { .. }));
        let rpc = bound.filter(|_| self.input.binds).map(bind);
        Connection { address, port, tcp, rpc }
    }

    fn listener(&self, address: IpAddr, port: u16) -> Option<ListenerMode> {
        if Self::is_own(address) {
            return self.scenario.client.ports.get(&port.to_string()).copied();
        }
        let hosts = self.scenario.host.iter().filter(|host| host.address.contains(&address));
        hosts.filter_map(|host| host.ports.get(&port.to_string())).copied().next().or_else(|| {
            // A domain controller's endpoint mapper.
            let is_controller = self.server_at(address).is_some_and(crate::scenario::DnsSide::is_controller);
            (is_controller && port == 135).then_some(ListenerMode::OtherRpc)
        })
    }
}

impl Network for Scripted<'_> {
    async fn probe(&self, probe: Probe) -> Seen {
        self.asked.borrow_mut().push(probe.clone());
        self.answer(probe)
    }
}

/// What a bind meets at a listener.
fn bind(mode: ListenerMode) -> RpcOutcome {
    let foreign = |protocol, preview: &str| RpcOutcome::Foreign { protocol, preview: preview.to_owned() };
    match mode {
        ListenerMode::Kms | ListenerMode::Slow => RpcOutcome::Accepted,
        ListenerMode::OtherRpc => RpcOutcome::Rejected { result: 2, reason: 1 },
        ListenerMode::Nak => RpcOutcome::Nak { reason: 4 },
        ListenerMode::Fault => RpcOutcome::Fault { status: 0x1c01_0003 },
        ListenerMode::Http => foreign(ForeignProtocol::Http, "HTTP/1.1 400 Bad Request"),
        ListenerMode::Tls => foreign(ForeignProtocol::Tls, r"\x15\x03\x03"),
        ListenerMode::Ssh => foreign(ForeignProtocol::Ssh, "SSH-2.0-OpenSSH_9.2"),
        ListenerMode::Echo => foreign(ForeignProtocol::Echo, r"\x05\x00\x0b\x03"),
        ListenerMode::BrokenRpc | ListenerMode::EndlessFragment => {
            foreign(ForeignProtocol::BrokenRpc, r"\x05\x00\x0c\x03")
        }
        ListenerMode::Garbage => foreign(ForeignProtocol::Unknown, r"\x93\xfa\x1b[2J"),
        ListenerMode::Endless => foreign(ForeignProtocol::Unknown, "~~~~"),
        ListenerMode::Silent => RpcOutcome::Timeout,
        ListenerMode::Reset => RpcOutcome::Reset,
        ListenerMode::Close => RpcOutcome::Closed,
        ListenerMode::HalfAnswer => RpcOutcome::Incomplete { received: 30 },
    }
}
