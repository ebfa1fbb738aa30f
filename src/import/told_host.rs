//! What the KMS host's own outputs say about it.

use outputs::{EventInfo, Facts, Product, RegData, RegKey};

use super::licence::of_product;
use super::machine::Machine;
use super::sessions::host_product;
use crate::evidence::{
    Address, DnsName, KmsHostFacts, Licence, LicenceAnswer, Publication, PublishLine, ToldHost,
};

/// The KMS host, where the outputs are of one: of several nothing tells which the client asks.
pub(super) fn told_host(machines: &[Machine<'_>]) -> Option<ToldHost> {
    let mut told: Option<ToldHost> = None;
    for new in machines.iter().filter_map(of_machine) {
        told = Some(match told {
            None => new,
            // Its licence and its log, from two files.
            Some(known) if known.licence.is_none() || new.licence.is_none() => merged(known, new),
            Some(_) => return None,
        });
    }
    told
}

fn merged(one: ToldHost, other: ToldHost) -> ToldHost {
    let (mut host, more) = if one.licence.is_some() { (one, other) } else { (other, one) };
    for publication in more.facts.publications {
        publish(&mut host.facts, publication);
    }
    host.facts.publishing_disabled |= more.facts.publishing_disabled;
    host.facts.listening_port = host.facts.listening_port.or(more.facts.listening_port);
    host.facts.publish_list = host.facts.publish_list.or(more.facts.publish_list);
    host.name = host.name.or(more.name);
    host.addresses.extend(more.addresses);
    host
}

fn of_machine(machine: &Machine<'_>) -> Option<ToldHost> {
    let mut host = ToldHost::default();
    for facts in &machine.blocks {
        match facts {
            Facts::SlmgrInfo(info) => {
                let is_known = |it: &&Product| machine.is_host || it.kms_host.is_some();
                let Some(product) = host_product(info).filter(is_known) else { continue };
                if let Some(kms) = &product.kms_host {
                    host.facts.listening_port = kms.port;
                    host.facts.publishing_disabled = kms.dns_publishing == Some(false);
                    host.publishes = kms.dns_publishing == Some(true);
                }
                let licence = Licence { is_kms_host: Some(true), ..of_product(product) };
                host.licence = Some(LicenceAnswer::Answered(licence));
            }
            Facts::RegQuery(query) if machine.is_host => {
                query.keys.iter().for_each(|key| set(&mut host.facts, key));
            }
            Facts::Events(events) => {
                for event in &events.events {
                    let (domain, result) = match &event.info {
                        Some(EventInfo::PublishingFailed { domain: Some(domain), result }) => {
                            (domain, Some(result))
                        }
                        Some(EventInfo::Published { domain }) => (domain, None),
                        _ => continue,
                    };
                    let Ok(domain) = domain.parse() else { continue };
                    let failure = result.and_then(|code| code.parse().ok());
                    publish(&mut host.facts, Publication { domain, failure, time: event.time.clone() });
                }
            }
            _ => {}
        }
    }
    if host == ToldHost::default() && !(machine.is_host && machine.is_kms) {
        return None;
    }
    // Below a client's attempts, nothing tells whether the configuration is that of the host, too.
    host.name = name(machine).filter(|_| machine.is_host || !machine.tries());
    if machine.is_host {
        host.addresses = machine.addresses.iter().copied().map(Address::from).collect();
    }
    Some(host)
}

/// What a key of the registry sets.
fn set(facts: &mut KmsHostFacts, key: &RegKey) {
    if !key.path.to_ascii_lowercase().ends_with("\\softwareprotectionplatform") {
        return;
    }
    for value in &key.values {
        match (value.name.as_str(), &value.data) {
            ("DnsDomainPublishList", RegData::List(lines)) => {
                facts.publish_list = Some(lines.iter().map(|line| PublishLine::read(line)).collect());
            }
            ("DisableDnsPublishing", RegData::Number(number)) => facts.publishing_disabled |= *number != 0,
            ("KeyManagementServiceListeningPort", RegData::Text(port)) => {
                facts.listening_port = facts.listening_port.or(port.parse().ok());
            }
            _ => {}
        }
    }
}

/// The name that the host's configuration gives it.
fn name(machine: &Machine<'_>) -> Option<DnsName> {
    let ipconfig = machine.ipconfig()?;
    let (host, domain) = (ipconfig.host_name.as_deref()?, ipconfig.primary_dns_suffix.as_deref()?);
    format!("{host}.{domain}").parse().ok()
}

/// Keeps the newest of each domain. Only times that begin with the year can be compared; of others the
/// failure is kept, unless something else shows the record.
fn publish(facts: &mut KmsHostFacts, new: Publication) {
    let year_first = |time: &Option<String>| time.clone().filter(|time| time.get(4..5) == Some("-"));
    match facts.publications.iter_mut().find(|known| known.domain == new.domain) {
        None => facts.publications.push(new),
        Some(known) => {
            let is_newer = match (year_first(&known.time), year_first(&new.time)) {
                (Some(known), Some(new)) => new > known,
                _ => new.failure.is_some(),
            };
            if is_newer {
                *known = new;
            }
        }
    }
}
