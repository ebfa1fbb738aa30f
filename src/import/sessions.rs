//! The outputs of a file, machine by machine as far as it keeps them apart.

use std::net::IpAddr;

use outputs::{Block, EventInfo, Facts, Parsed, Product, SlmgrInfo};

/// The outputs of each machine that a file shows: a configuration of another name begins those of another.
pub(super) fn sessions(file: &Parsed, is_kms: impl Fn(&[&Facts]) -> bool) -> Vec<Vec<&Facts>> {
    let mut parts: Vec<Vec<&Block>> = Vec::new();
    let (mut part, mut known) = (Vec::new(), None);
    for block in &file.blocks {
        if let Some(name) = host_name(&block.facts) {
            if known.as_ref().is_some_and(|known| *known != name) {
                parts.push(std::mem::take(&mut part));
            }
            known = Some(name);
        }
        part.push(block);
    }
    parts.push(part);
    give_back(&mut parts);
    parts.iter().flat_map(|part| consoles(part, &is_kms)).collect()
}

/// Below what a KMS host printed, an attempt of another product, or a test from an address of the client,
/// is the client's again.
fn give_back(parts: &mut [Vec<&Block>]) {
    let proves = |part: &Vec<&Block>| part.iter().any(|block| proves_host(&block.facts));
    let [client, host] = parts else { return };
    let (client, host) = if proves(client) { (host, client) } else { (client, host) };
    if proves(client) || !proves(host) {
        return;
    }
    let own: Vec<IpAddr> = client.iter().flat_map(|block| configured(&block.facts)).collect();
    let product = host.iter().find_map(|block| match &block.facts {
        Facts::SlmgrInfo(info) => host_product(info)?.name.as_deref(),
        _ => None,
    });
    let returns = |block: &&Block| match &block.facts {
        Facts::TestNetconnection(test) => {
            test.source_address.as_deref().and_then(outputs::address).is_some_and(|it| own.contains(&it))
        }
        Facts::SlmgrAto(ato) => product.is_some() && ato.product_name.as_deref() != product,
        _ => false,
    };
    if let Some(place) = host.iter().position(returns) {
        client.extend(host.split_off(place));
    }
}

/// The addresses that a configuration names.
pub(super) fn configured(facts: &Facts) -> Vec<IpAddr> {
    let Facts::Ipconfig(ipconfig) = facts else { return Vec::new() };
    let all = ipconfig.adapters.iter().flat_map(|adapter| {
        let v4 = adapter.ipv4.iter().map(|address| &address.addr);
        v4.chain(adapter.ipv6.iter().map(|address| &address.addr))
    });
    all.filter_map(|address| outputs::address(address)).collect()
}

/// Behind a prompt and without one are two consoles, where only one of them is a KMS host's: who pastes
/// what a KMS host printed below a copy of the client's console leaves the seam there. An output that
/// stands in a file of its own has no prompt either, so that the other half must be no KMS host's.
fn consoles<'f>(blocks: &[&'f Block], is_kms: impl Fn(&[&Facts]) -> bool) -> Vec<Vec<&'f Facts>> {
    let half = |is_typed| -> Vec<&'f Facts> {
        let blocks = blocks.iter().filter(|block| block.is_typed == is_typed);
        blocks.map(|block| &block.facts).collect()
    };
    let (typed, pasted) = (half(true), half(false));
    let is_hosts = |facts: &[&Facts]| facts.iter().any(|facts| proves_host(facts));
    let is_apart = match (is_hosts(&typed), is_hosts(&pasted)) {
        (false, true) => typed.iter().any(|facts| asks(facts)) || !is_kms(&typed),
        (true, false) => pasted.iter().any(|facts| asks(facts)),
        _ => false,
    };
    if is_apart { vec![typed, pasted] } else { vec![blocks.iter().map(|block| &block.facts).collect()] }
}

/// The product of a KMS host: the service is enabled there, or the only key is a KMS host's.
pub(super) fn host_product(info: &SlmgrInfo) -> Option<&Product> {
    let products = || info.products.iter();
    let enabled = products().find(|product| product.kms_host.is_some());
    let is_client = || products().any(|product| product.kms_client.is_some());
    enabled.or_else(|| products().find(|it| it.channel_kind == Some("kms_host")).filter(|_| !is_client()))
}

/// Whether only a KMS host prints this.
pub(super) fn proves_host(facts: &Facts) -> bool {
    match facts {
        Facts::SlmgrInfo(info) => host_product(info).is_some(),
        Facts::Events(events) => events.events.iter().any(|event| {
            matches!(event.id, 12290 | 12293 | 12294)
                || matches!(
                    event.info,
                    Some(EventInfo::Processed { .. } | EventInfo::PublishingFailed { .. })
                )
        }),
        _ => false,
    }
}

/// Whether this is done on a client.
pub(super) fn asks(facts: &Facts) -> bool {
    matches!(facts, Facts::Nslookup(_)) || tries(facts)
}

/// Whether this tries to get activated, or to reach another machine.
pub(super) fn tries(facts: &Facts) -> bool {
    match facts {
        Facts::SlmgrAto(_) => true,
        Facts::TestNetconnection(test) => {
            test.source_address.is_none() || test.source_address != test.remote_address
        }
        _ => false,
    }
}

/// The name that a configuration gives its machine.
pub(super) fn host_name(facts: &Facts) -> Option<String> {
    let Facts::Ipconfig(ipconfig) = facts else { return None };
    let name = ipconfig.host_name.as_deref().filter(|name| !name.is_empty())?;
    Some(name.to_ascii_lowercase())
}
