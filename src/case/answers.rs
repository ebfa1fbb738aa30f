//! The observations of a run, found by their question.

use std::collections::{HashMap, HashSet};

use crate::evidence::{
    Address, Connection, DnsLookup, DnsName, DnsServer, Observation, Ping, RecordType, Resolution, Run, Seen,
    TcpOutcome,
};

/// The **answers** of a run, by question. Where one question was asked twice, the later answer counts.
#[derive(Debug, Default)]
pub struct Answers<'r> {
    pings: HashMap<Address, (&'r Observation, &'r Ping)>,
    lookups: HashMap<(DnsServer, RecordType, &'r DnsName), (&'r Observation, &'r DnsLookup)>,
    resolutions: HashMap<&'r DnsName, (&'r Observation, &'r Resolution)>,
    connections: HashMap<(Address, u16), (&'r Observation, &'r Connection)>,
    by_server: HashMap<DnsServer, Vec<&'r DnsLookup>>,
    open_ports: HashMap<Address, Vec<u16>>,
    speaking: HashSet<Address>,
}

impl<'r> Answers<'r> {
    /// Sorts the observations of `run`.
    #[must_use]
    pub fn of(run: &'r Run) -> Self {
        // Most questions of a large run are about names.
        let lookups = HashMap::with_capacity(run.observations.len());
        let mut answers = Self { lookups, ..Self::default() };
        for observation in &run.observations {
            answers.add(observation);
        }
        answers
    }

    fn add(&mut self, observation: &'r Observation) {
        match &observation.seen {
            Seen::Ping(ping) => {
                self.pings.insert(ping.address, (observation, ping));
            }
            Seen::Dns(lookup) => {
                if lookup.reply.is_some() {
                    self.speaking.insert(lookup.server.address);
                }
                self.by_server.entry(lookup.server).or_default().push(lookup);
                let question = (lookup.server, lookup.record_type, &lookup.name);
                self.lookups.insert(question, (observation, lookup));
            }
            Seen::Resolve(resolution) => {
                self.resolutions.insert(&resolution.name, (observation, resolution));
            }
            Seen::Connect(connection) => {
                if matches!(connection.tcp, TcpOutcome::Open { .. }) {
                    self.open_ports.entry(connection.address).or_default().push(connection.port);
                }
                let endpoint = (connection.address, connection.port);
                self.connections.insert(endpoint, (observation, connection));
            }
        }
    }

    /// What an echo request to `address` met.
    #[must_use]
    pub fn ping(&self, address: Address) -> Option<(&'r Observation, &'r Ping)> {
        self.pings.get(&address).copied()
    }

    /// What `server` answered.
    #[must_use]
    pub fn lookup(
        &self,
        server: DnsServer,
        record_type: RecordType,
        name: &DnsName,
    ) -> Option<(&'r Observation, &'r DnsLookup)> {
        // The borrow of the key is shortened to that of `name`, which a plain `get` cannot see.
        self.lookups.get(&(server, record_type, name)).copied()
    }

    /// Everything that `server` was asked.
    #[must_use]
    pub fn of_server(&self, server: DnsServer) -> &[&'r DnsLookup] {
        self.by_server.get(&server).map_or(&[], Vec::as_slice)
    }

    /// What the system's resolver made of `name`.
    #[must_use]
    pub fn resolution(&self, name: &DnsName) -> Option<(&'r Observation, &'r Resolution)> {
        self.resolutions.get(name).copied()
    }

    /// Whether something at `address` answered that is not TCP on `port`: DNS, or TCP on another port.
    #[must_use]
    pub fn speaks_beside(&self, address: Address, port: u16) -> bool {
        let opens = |ports: &Vec<u16>| ports.iter().any(|open| *open != port);
        self.speaking.contains(&address) || self.open_ports.get(&address).is_some_and(opens)
    }

    /// What a connection to `address` and `port` met.
    #[must_use]
    pub fn connection(&self, address: Address, port: u16) -> Option<(&'r Observation, &'r Connection)> {
        self.connections.get(&(address, port)).copied()
    }
}
