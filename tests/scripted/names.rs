//! What a DNS server of a scenario answers.

use kmsdoctor::demo::Oddity;
use kmsdoctor::evidence::{
    AddressRecord, DnsAnswer, DnsLookup, DnsName, DnsOutcome, DnsReply, DnsServer, DnsTransport, Negative,
    RecordType, SrvRecord,
};

use crate::scenario::{Answers, Data, DnsSide, Protocol, Software, complete};

use super::Scripted;
use super::way::Passage;

/// More aliases than any resolver follows.
const ALIASES: usize = 16;

impl Scripted<'_> {
    pub(super) fn look_up(&self, server: DnsServer, name: DnsName, record_type: RecordType) -> DnsLookup {
        let outcome = match self.way(server.address.ip, Protocol::Udp, Some(server.port)) {
            Passage::Through => match self.server_at(server.address.ip) {
                Some(side) if side.software != Software::None => side.answer(&name, record_type),
                _ => DnsOutcome::PortRefused,
            },
            Passage::Refused(_) => DnsOutcome::PortRefused,
            Passage::Silent => DnsOutcome::Timeout,
            Passage::Unreachable(unreachable) => DnsOutcome::Unreachable(unreachable),
            Passage::Denied => DnsOutcome::Denied,
        };
        let answers = outcome.is_reply() || outcome == DnsOutcome::PortRefused;
        let cut =
            answers && self.server_at(server.address.ip).is_some_and(|side| side.cuts(&name, record_type));
        let outcome = if cut { self.over_tcp(server) } else { outcome };
        let reply = (outcome.is_reply() || cut).then(|| reply(&outcome, cut));
        DnsLookup { server, name, record_type, outcome, reply }
    }
}

impl Scripted<'_> {
    /// What a question meets that is asked again over TCP, where nothing listens.
    fn over_tcp(&self, server: DnsServer) -> DnsOutcome {
        match self.way(server.address.ip, Protocol::Tcp, Some(server.port)) {
            Passage::Silent => DnsOutcome::Timeout,
            _ => DnsOutcome::PortRefused,
        }
    }
}

impl DnsSide {
    /// The answer to one question.
    fn answer(&self, name: &DnsName, record_type: RecordType) -> DnsOutcome {
        let odd = self.oddity(name, record_type).and_then(|oddity| misbehave(oddity, name));
        odd.unwrap_or_else(|| match self.answers {
            Some(Answers::Refused) => rcode("REFUSED"),
            _ if self.software == Software::Unbound && name.is_localhost() => loopback(),
            Some(Answers::Servfail) if self.zone_of(name).is_some() => rcode("SERVFAIL"),
            _ => self.find(name, record_type),
        })
    }

    /// What it does instead of answering.
    fn oddity(&self, name: &DnsName, record_type: RecordType) -> Option<Oddity> {
        let is_about = |rule: &&kmsdoctor::demo::OddRule| {
            let name_fits = rule.name == "*" || rule.name.parse().ok().as_ref() == Some(name);
            name_fits && rule.record_type.is_none_or(|wanted| wanted == record_type)
        };
        self.odd.iter().find(is_about).map(|rule| rule.does)
    }

    /// Whether an answer arrives cut, and not whole over TCP.
    fn cuts(&self, name: &DnsName, record_type: RecordType) -> bool {
        self.oddity(name, record_type) == Some(Oddity::TruncatedNoTcp)
    }

    /// What the zones hold.
    fn find(&self, asked: &DnsName, record_type: RecordType) -> DnsOutcome {
        let mut name = asked.clone();
        let mut cname_chain = Vec::new();
        while cname_chain.len() < ALIASES {
            let Some(zone) = self.zone_of(&name) else {
                // After an alias the server gives what it has; on its own it refuses foreign questions.
                return if cname_chain.is_empty() { rcode("REFUSED") } else { nodata(None, cname_chain) };
            };
            let owned: Vec<&Data> = self.owned(zone, &name).collect();
            let answer = self.collect(zone, &owned, record_type);
            if !answer.srv.is_empty() || !answer.addresses.is_empty() {
                return DnsOutcome::Answer(DnsAnswer { cname_chain, ..answer });
            }
            let alias = owned.iter().find_map(|data| match data {
                Data::Cname(target) => Some(absolute(target, zone)),
                _ => None,
            });
            let Some(alias) = alias else {
                let zone_name = zone.parse().ok();
                let exists = !owned.is_empty() || self.has_below(zone, &name);
                if exists {
                    return nodata(zone_name, cname_chain);
                }
                return DnsOutcome::Nxdomain(Negative { zone: zone_name, ttl: Some(60), cname_chain });
            };
            cname_chain.push(alias.clone());
            name = alias;
        }
        rcode("SERVFAIL")
    }

    /// The name of the deepest zone that `name` belongs to.
    fn zone_of(&self, name: &DnsName) -> Option<&str> {
        let inside = |zone: &&String| name.as_str() == *zone || name.as_str().ends_with(&format!(".{zone}"));
        self.zones.keys().filter(inside).max_by_key(|zone| zone.len()).map(String::as_str)
    }

    fn owned<'a>(&'a self, zone: &'a str, name: &'a DnsName) -> impl Iterator<Item = &'a Data> {
        let records = self.zones.get(zone).into_iter().flatten();
        records.filter(move |record| absolute(&record.owner, zone) == *name).map(|record| &record.data)
    }

    /// Whether a name below `name` exists, or `name` is the zone itself.
    fn has_below(&self, zone: &str, name: &DnsName) -> bool {
        let below = format!(".{name}");
        let mut owners = self.zones[zone].iter().map(|record| absolute(&record.owner, zone));
        name.as_str() == zone || owners.any(|owner| owner.as_str().ends_with(&below))
    }

    fn collect(&self, zone: &str, owned: &[&Data], record_type: RecordType) -> DnsAnswer {
        let mut answer = DnsAnswer {
            srv: Vec::new(),
            addresses: Vec::new(),
            ttl: 600,
            cname_chain: Vec::new(),
            additional: Vec::new(),
        };
        for data in owned {
            match (data, record_type) {
                (Data::A(address), RecordType::A) => answer.addresses.push((*address).into()),
                (Data::Aaaa(address), RecordType::Aaaa) => answer.addresses.push((*address).into()),
                (Data::Srv { priority, weight, port, target }, RecordType::Srv) => {
                    let target = absolute(target, zone);
                    answer.additional.extend(self.addresses(&target));
                    let (priority, weight, port) = (Some(*priority), Some(*weight), *port);
                    answer.srv.push(SrvRecord { priority, weight, port, target });
                }
                _ => {}
            }
        }
        answer.srv.sort_by_key(|srv| (srv.priority, std::cmp::Reverse(srv.weight)));
        answer
    }

    /// What comes along with a target.
    fn addresses(&self, target: &DnsName) -> Vec<AddressRecord> {
        let Some(zone) = self.zone_of(target) else { return Vec::new() };
        let address = |data: &Data| match data {
            Data::A(address) => Some((*address).into()),
            Data::Aaaa(address) => Some((*address).into()),
            _ => None,
        };
        let addresses = self.owned(zone, target).filter_map(address);
        addresses.map(|address| AddressRecord { name: target.clone(), address }).collect()
    }
}

/// What a server says that knows `localhost` by itself.
fn loopback() -> DnsOutcome {
    DnsOutcome::Answer(DnsAnswer {
        srv: Vec::new(),
        addresses: vec![[127, 0, 0, 1].into()],
        ttl: 600,
        cname_chain: Vec::new(),
        additional: Vec::new(),
    })
}

/// What an oddity looks like from outside; nothing where the right answer comes in the end.
fn misbehave(oddity: Oddity, name: &DnsName) -> Option<DnsOutcome> {
    Some(match oddity {
        Oddity::DropFirst | Oddity::NoEdns => return None,
        Oddity::Servfail => rcode("SERVFAIL"),
        Oddity::Refused => rcode("REFUSED"),
        Oddity::Notimp => rcode("NOTIMP"),
        Oddity::Formerr => rcode("FORMERR"),
        Oddity::Nodata => nodata(None, Vec::new()),
        Oddity::Referral => DnsOutcome::Referral { zone: parent_zone(name) },
        Oddity::Nxdomain => DnsOutcome::Nxdomain(Negative::default()),
        Oddity::Silent | Oddity::WrongId | Oddity::WrongQuestion => DnsOutcome::Timeout,
        Oddity::Garbage => DnsOutcome::Malformed { reason: "no message".to_owned() },
        Oddity::TruncatedNoTcp => DnsOutcome::PortRefused,
        Oddity::CnameLoop => nodata(None, vec![name.clone()]),
        Oddity::ControlCharacters => targets(&[r"\027[2j.kms\01001.\000.example".to_owned()]),
        Oddity::LongName => {
            let full = "k".repeat(63);
            targets(&[format!("{full}.{full}.{full}.{}", "m".repeat(61))])
        }
        Oddity::Huge => {
            targets(&(0..512).map(|number| format!("host{number:04}.corp.example")).collect::<Vec<_>>())
        }
    })
}

/// The last label of a name.
fn parent_zone(name: &DnsName) -> DnsName {
    DnsName::from_wire(name.as_str().rsplit('.').next().unwrap_or_default())
}

fn targets(names: &[String]) -> DnsOutcome {
    let srv = names.iter().map(|name| SrvRecord {
        priority: Some(0),
        weight: Some(0),
        port: 1688,
        target: DnsName::from_wire(name),
    });
    DnsOutcome::Answer(DnsAnswer {
        srv: srv.collect(),
        addresses: Vec::new(),
        ttl: 60,
        cname_chain: Vec::new(),
        additional: Vec::new(),
    })
}

fn rcode(mnemonic: &str) -> DnsOutcome {
    DnsOutcome::Rcode { rcode: mnemonic.to_owned() }
}

fn nodata(zone: Option<DnsName>, cname_chain: Vec<DnsName>) -> DnsOutcome {
    DnsOutcome::Nodata(Negative { ttl: zone.is_some().then_some(60), zone, cname_chain })
}

/// A name of a zone file as evidence has it.
fn absolute(name: &str, zone: &str) -> DnsName {
    DnsName::from_wire(&complete(name, zone))
}

fn reply(outcome: &DnsOutcome, cut: bool) -> DnsReply {
    // So many records need TCP.
    let long = outcome.answer().is_some_and(|answer| answer.srv.len() > 20);
    DnsReply {
        rtt_ms: 0.5,
        transport: if long { DnsTransport::Tcp } else { DnsTransport::Udp },
        authoritative: true,
        recursion_available: false,
        truncated: long || cut,
        attempts: 1,
        stray: 0,
        without_edns: false,
    }
}
