//! A DNS zone written as lines of text, and what exists in it.

use std::str::FromStr;

use hickory_resolver::proto::ProtoError;
use hickory_resolver::proto::rr::rdata::{A, AAAA, CNAME, SOA, SRV};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};

/// How long answers may be kept, in seconds.
const TTL: u32 = 600;
/// How long the absence of a record may be believed, in seconds (RFC 2308, 4).
const NEGATIVE_TTL: u32 = 60;

/// A **zone** is a domain with its records; it has an SOA record of its own.
#[derive(Debug, Clone)]
pub struct Zone {
    origin: Name,
    soa: Record,
    records: Vec<Record>,
}

/// Why a zone cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ZoneError {
    /// A name of the zone or of a record is none.
    #[error("`{0}` is no domain name")]
    Name(String),
    /// A line is not `OWNER SRV PRIORITY WEIGHT PORT TARGET`, `OWNER A ADDRESS`, `OWNER AAAA ADDRESS`
    /// or `OWNER CNAME TARGET`.
    #[error("`{0}` is no SRV, A, AAAA or CNAME record")]
    Record(String),
}

/// What a zone has for a question.
#[derive(Debug, PartialEq)]
pub(super) enum Found {
    /// Records of the type that was asked for.
    Records(Vec<Record>),
    /// The name is an alias.
    Alias(Box<Record>, Name),
    /// The name exists, without such a record.
    Nodata,
    /// The name does not exist, nor does any name below it.
    Nxdomain,
}

impl Zone {
    /// Reads a zone from its lines: owner, type, data.
    ///
    /// Names without a final dot belong to `origin`, `@` is `origin` itself; class, TTL, SOA and NS
    /// are left out.
    ///
    /// # Errors
    ///
    /// The first name or line that cannot be read.
    pub fn parse(origin: &str, lines: &[impl AsRef<str>]) -> Result<Self, ZoneError> {
        let origin = absolute(origin).map_err(|_| ZoneError::Name(origin.to_owned()))?;
        let records =
            lines.iter().map(|line| record(line.as_ref(), &origin)).collect::<Result<_, ZoneError>>()?;
        let server = relative("ns1", &origin).map_err(|_| ZoneError::Name(origin.to_string()))?;
        let mailbox = relative("hostmaster", &origin).map_err(|_| ZoneError::Name(origin.to_string()))?;
        let soa = SOA::new(server, mailbox, 1, 900, 600, 86_400, NEGATIVE_TTL);
        let soa = Record::from_rdata(origin.clone(), TTL, RData::SOA(soa));
        Ok(Self { origin, soa, records })
    }

    /// The record that goes with negative answers (RFC 2308, 3).
    pub(super) fn soa(&self) -> &Record {
        &self.soa
    }

    /// The zone among `zones` that `name` belongs to: the deepest one.
    pub(super) fn of<'a>(zones: &'a [Self], name: &Name) -> Option<&'a Self> {
        zones.iter().filter(|zone| zone.origin.zone_of(name)).max_by_key(|zone| zone.origin.num_labels())
    }

    /// What the zone has for `name`; the owner in the answer is spelled as it was asked for.
    pub(super) fn find(&self, name: &Name, record_type: RecordType) -> Found {
        let spelled = |record: &Record| Record::from_rdata(name.clone(), record.ttl, record.data.clone());
        if record_type == RecordType::SOA && self.origin == *name {
            return Found::Records(vec![spelled(&self.soa)]);
        }
        let owned = || self.records.iter().filter(|record| record.name == *name);
        let records: Vec<Record> =
            owned().filter(|record| record.record_type() == record_type).map(spelled).collect();
        if !records.is_empty() {
            return Found::Records(records);
        }
        for record in owned() {
            if let RData::CNAME(CNAME(target)) = &record.data {
                return Found::Alias(Box::new(spelled(record)), target.clone());
            }
        }
        // A name exists as soon as one below it does (an empty non-terminal, RFC 4592, 2.2.2).
        let exists = self.origin == *name || self.records.iter().any(|record| name.zone_of(&record.name));
        if exists { Found::Nodata } else { Found::Nxdomain }
    }
}

/// A complete name, whether it ends in a dot or not.
pub(super) fn absolute(text: &str) -> Result<Name, ProtoError> {
    let mut name = Name::from_str_relaxed(text)?;
    name.set_fqdn(true);
    Ok(name)
}

/// A name of a zone file.
fn relative(text: &str, origin: &Name) -> Result<Name, ProtoError> {
    match text {
        "@" => Ok(origin.clone()),
        _ if text.ends_with('.') => absolute(text),
        _ => Name::from_str_relaxed(text)?.append_domain(origin),
    }
}

fn record(line: &str, origin: &Name) -> Result<Record, ZoneError> {
    let malformed = || ZoneError::Record(line.to_owned());
    let name = |text: &str| relative(text, origin).map_err(|_| ZoneError::Name(text.to_owned()));
    let mut fields = line.split_whitespace();
    let mut field = || fields.next().ok_or_else(malformed);
    let owner = name(field()?)?;
    let data = match field()? {
        "SRV" => RData::SRV(SRV::new(
            parsed(field()?).ok_or_else(malformed)?,
            parsed(field()?).ok_or_else(malformed)?,
            parsed(field()?).ok_or_else(malformed)?,
            name(field()?)?,
        )),
        "A" => RData::A(A(parsed(field()?).ok_or_else(malformed)?)),
        "AAAA" => RData::AAAA(AAAA(parsed(field()?).ok_or_else(malformed)?)),
        "CNAME" => RData::CNAME(CNAME(name(field()?)?)),
        _ => return Err(malformed()),
    };
    match fields.next() {
        None => Ok(Record::from_rdata(owner, TTL, data)),
        Some(_) => Err(malformed()),
    }
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone() -> Zone {
        let lines = [
            "_vlmcs._tcp SRV 0 0 1688 kms01",
            "kms01 A 10.91.3.10",
            "alias CNAME kms01",
            "@ A 10.91.3.1",
            "far SRV 1 2 3 kms.example.",
        ];
        Zone::parse("corp.example", &lines).expect("a zone")
    }

    fn name(text: &str) -> Name {
        absolute(text).expect("a name")
    }

    #[test]
    fn names_without_a_final_dot_belong_to_the_zone() {
        let Found::Records(records) = zone().find(&name("_vlmcs._tcp.corp.example"), RecordType::SRV) else {
            panic!("no record");
        };
        assert_eq!(records[0].data, RData::SRV(SRV::new(0, 0, 1688, name("kms01.corp.example"))));
        let Found::Records(records) = zone().find(&name("far.corp.example"), RecordType::SRV) else {
            panic!("no record");
        };
        assert_eq!(records[0].data, RData::SRV(SRV::new(1, 2, 3, name("kms.example"))));
    }

    #[test]
    fn an_empty_non_terminal_exists() {
        let zone = zone();
        assert_eq!(zone.find(&name("_tcp.corp.example"), RecordType::SRV), Found::Nodata);
        assert_eq!(zone.find(&name("_udp.corp.example"), RecordType::SRV), Found::Nxdomain);
        assert_eq!(zone.find(&name("kms01.corp.example"), RecordType::AAAA), Found::Nodata);
        assert_eq!(zone.find(&name("below.kms01.corp.example"), RecordType::A), Found::Nxdomain);
        assert_eq!(zone.find(&name("corp.example"), RecordType::SRV), Found::Nodata);
    }

    #[test]
    fn case_makes_no_other_name_and_is_kept() {
        let asked = name("KMS01.Corp.example");
        let Found::Records(records) = zone().find(&asked, RecordType::A) else { panic!("no record") };
        assert!(records[0].name.eq_case(&asked));
    }

    #[test]
    fn the_deepest_zone_has_the_name() {
        let none: [&str; 0] = [];
        let parent = Zone::parse("example", &none).expect("a zone");
        let zones = [parent, zone()];
        let owner = |text| Zone::of(&zones, &name(text)).map(|zone| zone.origin.to_string());
        assert_eq!(owner("kms01.corp.example").as_deref(), Some("corp.example."));
        assert_eq!(owner("kms01.other.example").as_deref(), Some("example."));
        assert_eq!(owner("kms01.test"), None);
    }

    #[test]
    fn what_is_no_record_is_refused() {
        for line in
            ["", "kms01", "kms01 A", "kms01 A kms", "kms01 TXT x", "x SRV 0 0 70000 y", "x A 1.2.3.4 5"]
        {
            assert!(Zone::parse("corp.example", &[line]).is_err(), "{line:?}");
        }
        let none: [&str; 0] = [];
        assert!(matches!(Zone::parse("a..b", &none), Err(ZoneError::Name(_))));
    }
}
