//! What the KMS host's own outputs say about it.

use outputs::{EventInfo, Facts};

use super::licence::of_product;
use super::machine::Machine;
use crate::evidence::{DnsName, KmsHostFacts, LicenceAnswer, Publication, ToldHost};

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
    let (mut host, events) = if one.licence.is_some() { (one, other) } else { (other, one) };
    for publication in events.facts.publications {
        publish(&mut host.facts, publication);
    }
    host
}

fn of_machine(machine: &Machine<'_>) -> Option<ToldHost> {
    let mut host = ToldHost::default();
    for facts in &machine.blocks {
        match facts {
            Facts::SlmgrInfo(info) => {
                let Some(product) = info.products.iter().find(|product| product.kms_host.is_some()) else {
                    continue;
                };
                let kms = product.kms_host.as_ref()?;
                host.facts.listening_port = kms.port;
                host.facts.publishing_disabled = kms.dns_publishing == Some(false);
                host.licence = Some(LicenceAnswer::Answered(of_product(product)));
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
    if host == ToldHost::default() {
        return None;
    }
    host.name = name(machine);
    Some(host)
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
