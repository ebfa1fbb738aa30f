//! Observations with stand-ins: what happened stays, whom it happened to does not.

use std::net::IpAddr;

use super::{StandIns, texts};
use crate::evidence::{
    AddressRecord, Connection, DnsAnswer, DnsLookup, DnsName, DnsOutcome, Negative, Observation, Ping,
    PingOutcome, RecordType, Resolution, ResolutionOutcome, RpcOutcome, Seen, SrvRecord, TcpOutcome,
    Unreachable,
};

impl StandIns {
    pub(super) fn observation(&mut self, observation: &Observation) -> Observation {
        let Observation { id, step, at_ms, took_ms, source, seen } = observation;
        let seen = match seen {
            Seen::Ping(ping) => Seen::Ping(self.ping(ping)),
            Seen::Dns(lookup) => Seen::Dns(self.lookup(lookup)),
            Seen::Resolve(resolution) => Seen::Resolve(self.resolution(resolution)),
            Seen::Connect(connection) => Seen::Connect(self.connection(connection)),
        };
        Observation { id: *id, step: *step, at_ms: *at_ms, took_ms: *took_ms, source: *source, seen }
    }

    fn ping(&mut self, ping: &Ping) -> Ping {
        let Ping { address, outcome } = ping;
        let outcome = match outcome {
            PingOutcome::Unreachable(unreachable) => PingOutcome::Unreachable(self.unreachable(*unreachable)),
            PingOutcome::Reply { rtts_ms: _, sent: _ }
            | PingOutcome::Timeout { sent: _ }
            | PingOutcome::NotPermitted => outcome.clone(),
        };
        Ping { address: self.addresses.address(*address), outcome }
    }

    fn lookup(&mut self, lookup: &DnsLookup) -> DnsLookup {
        let DnsLookup { server, name, record_type, outcome, reply } = lookup;
        let name = match record_type {
            RecordType::Srv => self.names.domain(name),
            RecordType::A | RecordType::Aaaa => self.names.host(name),
        };
        DnsLookup {
            server: self.server(*server),
            name,
            record_type: *record_type,
            outcome: self.dns_outcome(outcome),
            // Times, header bits and counts.
            reply: reply.clone(),
        }
    }

    fn dns_outcome(&mut self, outcome: &DnsOutcome) -> DnsOutcome {
        match outcome {
            DnsOutcome::Answer(answer) => DnsOutcome::Answer(self.answer(answer)),
            DnsOutcome::Nodata(negative) => DnsOutcome::Nodata(self.negative(negative)),
            DnsOutcome::Nxdomain(negative) => DnsOutcome::Nxdomain(self.negative(negative)),
            DnsOutcome::Referral { zone } => DnsOutcome::Referral { zone: self.names.domain(zone) },
            DnsOutcome::Rcode { rcode } => DnsOutcome::Rcode { rcode: texts::rcode(rcode) },
            DnsOutcome::Unreachable(unreachable) => DnsOutcome::Unreachable(self.unreachable(*unreachable)),
            DnsOutcome::Malformed { reason: _ } => {
                DnsOutcome::Malformed { reason: texts::LEFT_OUT.to_owned() }
            }
            DnsOutcome::Timeout | DnsOutcome::PortRefused | DnsOutcome::Denied => outcome.clone(),
        }
    }

    fn answer(&mut self, answer: &DnsAnswer) -> DnsAnswer {
        let DnsAnswer { srv, addresses, ttl, cname_chain, additional } = answer;
        DnsAnswer {
            srv: srv.iter().map(|record| self.srv(record)).collect(),
            addresses: addresses.iter().map(|ip| self.addresses.ip(*ip)).collect(),
            ttl: *ttl,
            cname_chain: self.aliases(cname_chain),
            additional: additional.iter().map(|record| self.address_record(record)).collect(),
        }
    }

    fn srv(&mut self, record: &SrvRecord) -> SrvRecord {
        let SrvRecord { priority, weight, port, target } = record;
        SrvRecord { priority: *priority, weight: *weight, port: *port, target: self.names.host(target) }
    }

    fn address_record(&mut self, record: &AddressRecord) -> AddressRecord {
        let AddressRecord { name, address } = record;
        AddressRecord { name: self.names.host(name), address: self.addresses.ip(*address) }
    }

    fn negative(&mut self, negative: &Negative) -> Negative {
        let Negative { zone, ttl, cname_chain } = negative;
        Negative { zone: self.domain_of(zone.as_ref()), ttl: *ttl, cname_chain: self.aliases(cname_chain) }
    }

    fn aliases(&mut self, chain: &[DnsName]) -> Vec<DnsName> {
        chain.iter().map(|name| self.names.host(name)).collect()
    }

    fn resolution(&mut self, resolution: &Resolution) -> Resolution {
        let Resolution { name, outcome } = resolution;
        let name = if name.is_kms_owner() { self.names.domain(name) } else { self.names.host(name) };
        let outcome = match outcome {
            ResolutionOutcome::Records(answer) => ResolutionOutcome::Records(self.answer(answer)),
            ResolutionOutcome::Addresses { addresses, canonical_name } => ResolutionOutcome::Addresses {
                addresses: self.all(addresses),
                canonical_name: canonical_name.as_ref().map(|name| self.names.host(name)),
            },
            ResolutionOutcome::NotFound
            | ResolutionOutcome::NoAddress
            | ResolutionOutcome::TryAgain
            | ResolutionOutcome::Failed { code: _ }
            | ResolutionOutcome::Timeout => outcome.clone(),
        };
        Resolution { name, outcome }
    }

    fn connection(&mut self, connection: &Connection) -> Connection {
        let Connection { address, port, tcp, rpc } = connection;
        let tcp = match tcp {
            TcpOutcome::Refused { reported_by } => {
                TcpOutcome::Refused { reported_by: self.reporter(*reported_by) }
            }
            TcpOutcome::Unreachable(unreachable) => TcpOutcome::Unreachable(self.unreachable(*unreachable)),
            TcpOutcome::Open { rtt_ms: _ }
            | TcpOutcome::Timeout
            | TcpOutcome::Failed { closed: _ }
            | TcpOutcome::Denied => *tcp,
        };
        let rpc = rpc.as_ref().map(|rpc| match rpc {
            RpcOutcome::Foreign { protocol, preview } => {
                RpcOutcome::Foreign { protocol: *protocol, preview: texts::preview(*protocol, preview) }
            }
            RpcOutcome::Program { name } => RpcOutcome::Program { name: texts::program(name) },
            RpcOutcome::Accepted
            | RpcOutcome::Rejected { result: _, reason: _ }
            | RpcOutcome::Nak { reason: _ }
            | RpcOutcome::Fault { status: _ }
            | RpcOutcome::Incomplete { received: _ }
            | RpcOutcome::Closed
            | RpcOutcome::Reset
            | RpcOutcome::Timeout => rpc.clone(),
        });
        Connection { address: self.addresses.address(*address), port: *port, tcp, rpc }
    }

    fn unreachable(&mut self, unreachable: Unreachable) -> Unreachable {
        let Unreachable { reason, reported_by, local } = unreachable;
        Unreachable { reason, reported_by: self.reporter(reported_by), local }
    }

    fn reporter(&mut self, reporter: Option<IpAddr>) -> Option<IpAddr> {
        reporter.map(|ip| self.addresses.ip(ip))
    }
}
