//! A run whose free texts can be shown: control characters as escapes, product keys masked.

use super::escape;
use crate::evidence::{
    Adapter, Allowed, Client, Connection, DnsLookup, DnsOutcome, KmsHostFacts, KmsSettings, LastAnswer,
    LastRequest, Licence, LicenceAnswer, LicensingHook, Observation, Override, RpcOutcome, Run, Seen, Target,
    Told, WindowsFacts,
};

/// No free text of a report is longer; what follows is cut.
const LONGEST: usize = 1_000;

/// The run with every free text made harmless. Names and addresses are harmless by their types.
///
/// Every structure is taken apart field by field, so that a new field does not compile before somebody
/// has decided whether it holds a free text.
pub(super) fn harmless(run: &Run) -> Run {
    let mut run = run.clone();
    let Run {
        client,
        observations,
        started_at: _,
        duration_ms: _,
        source: _,
        complete: _,
        target:
            Target { role: _, error_code: _, other_codes: _, kms_host: _, kms_addresses: _, port: _, domains: _ },
        allowed: Allowed { ping: _, rpc: _, ipv4: _, ipv6: _ },
        told:
            Told {
                clients,
                client: _,
                license: _,
                service: _,
                clears_network: _,
                other_key_channel: _,
                codes: _,
                strangers: _,
                repeated: _,
            },
    } = &mut run;
    clean_client(client);
    clients.iter_mut().for_each(clean);
    for Observation { seen, id: _, step: _, at_ms: _, took_ms: _, source: _ } in observations {
        clean_seen(seen);
    }
    run
}

fn clean_client(client: &mut Client) {
    let Client {
        host_name,
        os,
        adapters,
        kms,
        windows,
        primary_dns_suffix: _,
        ad_domain: _,
        suffix_search_list: _,
        dns_servers: _,
        asks: _,
        resolver: _,
    } = client;
    host_name.iter_mut().chain(os).for_each(clean);
    for Adapter { name, addresses, gateways: _, dns_servers: _, connection_suffix: _ } in adapters {
        clean(name);
        addresses.iter_mut().for_each(clean);
    }
    let KmsSettings { overrides, discovered_host: _, lookup_domain: _ } = kms;
    overrides.iter_mut().for_each(clean_override);
    windows.iter_mut().for_each(clean_windows);
}

fn clean_windows(windows: &mut WindowsFacts) {
    let WindowsFacts {
        policy_namespaces,
        last_request,
        last_answer,
        kms_host,
        office_overrides,
        hooks,
        licence,
        elevated: _,
        search_list_from_policy: _,
        devolution_labels: _,
        appends_to_dotted_names: _,
        dhcp_domains: _,
        hosts_file: _,
        host_caching_disabled: _,
        activation_type: _,
        last_result: _,
        discovery_unreadable: _,
        discovered_address: _,
    } = windows;
    policy_namespaces.iter_mut().for_each(clean);
    if let Some(LastRequest { time, result: _, host: _, port: _ }) = last_request {
        time.iter_mut().for_each(clean);
    }
    if let Some(LastAnswer { time, result: _, activated: _, current_count: _ }) = last_answer {
        time.iter_mut().for_each(clean);
    }
    kms_host.iter_mut().flat_map(KmsHostFacts::texts).for_each(clean);
    office_overrides.iter_mut().for_each(clean_override);
    for LicensingHook { process, value, data } in hooks {
        [process, value, data].into_iter().for_each(clean);
    }
    match licence {
        Some(LicenceAnswer::Answered(licence)) => clean_licence(licence),
        Some(LicenceAnswer::Absent | LicenceAnswer::Timeout | LicenceAnswer::Refused) | None => {}
    }
}

fn clean_licence(licence: &mut Licence) {
    let Licence {
        product,
        channel,
        client_machine_id,
        status: _,
        reason: _,
        minutes_left: _,
        is_kms_host: _,
        current_count: _,
        required_count: _,
        activation_interval: _,
        renewal_interval: _,
    } = licence;
    [product, channel, client_machine_id].into_iter().flatten().for_each(clean);
}

fn clean_override(set: &mut Override) {
    let Override { scope, host, port: _ } = set;
    clean(scope);
    clean(host);
}

fn clean_seen(seen: &mut Seen) {
    match seen {
        Seen::Dns(DnsLookup { outcome, server: _, name: _, record_type: _, reply: _ }) => match outcome {
            DnsOutcome::Rcode { rcode: text } | DnsOutcome::Malformed { reason: text } => clean(text),
            DnsOutcome::Answer(_)
            | DnsOutcome::Nodata(_)
            | DnsOutcome::Nxdomain(_)
            | DnsOutcome::Timeout
            | DnsOutcome::PortRefused
            | DnsOutcome::Unreachable(_)
            | DnsOutcome::Denied => {}
        },
        Seen::Connect(Connection { rpc, address: _, port: _, tcp: _ }) => match rpc {
            Some(RpcOutcome::Foreign { preview, protocol: _ }) => clean(preview),
            Some(RpcOutcome::Program { name }) => clean(name),
            Some(
                RpcOutcome::Accepted
                | RpcOutcome::Rejected { .. }
                | RpcOutcome::Nak { .. }
                | RpcOutcome::Fault { .. }
                | RpcOutcome::Incomplete { .. }
                | RpcOutcome::Closed
                | RpcOutcome::Reset
                | RpcOutcome::Timeout,
            )
            | None => {}
        },
        Seen::Ping(_) | Seen::Resolve(_) => {}
    }
}

fn clean(text: &mut String) {
    if let Some((cut, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(cut);
    }
    *text = mask_product_keys(&escape(text));
}

/// Replaces each Windows product key, five groups of five letters or digits, by `XXXXX-…-XXXXX`.
#[must_use]
pub fn mask_product_keys(text: &str) -> String {
    const KEY: usize = 29;
    let octets = text.as_bytes();
    let is_key = |key: &[u8]| {
        (0..).zip(key).all(|(place, octet)| match place % 6 {
            5 => *octet == b'-',
            _ => octet.is_ascii_alphanumeric(),
        })
    };
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if octets.get(at..at + KEY).is_some_and(is_key) {
            masked.push_str("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX");
            at += KEY;
        } else {
            masked.push(c);
            at += c.len_utf8();
        }
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_key_is_never_shown() {
        let masked = "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX";
        assert_eq!(mask_product_keys("é W269N-WFGWX-YVC9B-4J6C9-T83GX."), format!("é {masked}."));
        assert_eq!(mask_product_keys("w269n-wfgwx-yvc9b-4j6c9-t83gx"), masked);
        assert_eq!(mask_product_keys("W269N-WFGWX-YVC9B-4J6C9"), "W269N-WFGWX-YVC9B-4J6C9");
        assert_eq!(mask_product_keys(""), "");
    }
}
