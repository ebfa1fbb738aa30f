//! Lines of zone files, as scenarios write them: `OWNER TYPE DATA`, no class, no TTL.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use serde::Deserialize;

use super::{DnsSide, Software};

/// A **record** of a zone.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Record {
    /// Relative to the zone; `@` is the zone itself.
    pub(crate) owner: String,
    pub(crate) data: Data,
}

/// What a record says. Names are as written: with a final dot, or relative to the zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Data {
    Srv { priority: u16, weight: u16, port: u16, target: String },
    A(Ipv4Addr),
    Aaaa(Ipv6Addr),
    Cname(String),
}

impl Record {
    /// The complete owner name, without the final dot.
    pub(crate) fn owner_in(&self, zone: &str) -> String {
        complete(&self.owner, zone)
    }

    /// The line for a zone file.
    pub(crate) fn line(&self) -> String {
        let data = match &self.data {
            Data::Srv { priority, weight, port, target } => {
                format!("SRV {priority} {weight} {port} {target}")
            }
            Data::A(address) => format!("A {address}"),
            Data::Aaaa(address) => format!("AAAA {address}"),
            Data::Cname(target) => format!("CNAME {target}"),
        };
        format!("{} {data}", self.owner)
    }
}

/// A name of a zone file made complete: `kms01` and `kms01.corp.example.` are one in `corp.example`.
pub(crate) fn complete(name: &str, zone: &str) -> String {
    match name.strip_suffix('.') {
        Some("") => ".".to_owned(),
        Some(complete) => complete.to_owned(),
        None if name == "@" => zone.to_owned(),
        None => format!("{name}.{zone}"),
    }
}

impl DnsSide {
    /// Whether it is a domain controller, which serves RPC as well.
    pub(crate) fn is_controller(&self) -> bool {
        self.software == Software::Samba
    }

    /// Adds the `filler` to the first zone: SRV records enough to need TCP, all of one host.
    pub(super) fn add_filler(&mut self) {
        let Some(records) = self.zones.values_mut().next() else { return };
        for index in 0..self.filler {
            let target = format!("kms-filler-{index:02}");
            let srv = Data::Srv { priority: 10, weight: 0, port: 1688, target: target.clone() };
            records.push(Record { owner: "_vlmcs._tcp".to_owned(), data: srv });
            records.push(Record { owner: target, data: Data::A(Ipv4Addr::new(10, 91, 3, 10)) });
        }
    }
}

impl TryFrom<String> for Record {
    type Error = String;

    fn try_from(line: String) -> Result<Self, String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let data = match words.as_slice() {
            [_, "SRV", priority, weight, port, target] => Data::Srv {
                priority: number(priority)?,
                weight: number(weight)?,
                port: number(port)?,
                target: (*target).to_owned(),
            },
            [_, "A", address] => Data::A(number(address)?),
            [_, "AAAA", address] => Data::Aaaa(number(address)?),
            [_, "CNAME", target] => Data::Cname((*target).to_owned()),
            _ => return Err(format!("`{line}` is no `OWNER TYPE DATA` of type SRV, A, AAAA or CNAME")),
        };
        Ok(Self { owner: words[0].to_owned(), data })
    }
}

fn number<T: FromStr>(word: &str) -> Result<T, String> {
    word.parse().map_err(|_| format!("`{word}` does not fit its place"))
}
