//! A run whose free texts can be shown: control characters as escapes, product keys masked.

use outputs::mask_product_keys;

use super::escape;
use crate::evidence::{
    Adapter, Allowed, Client, Connection, DnsLookup, DnsOutcome, HostFirewall, HostRequest, KmsHostFacts,
    KmsSettings, LastAnswer, LastRequest, Licence, LicenceAnswer, LicensingHook, Observation, Override,
    Publication, PublishLine, RpcOutcome, Run, Seen, Target, Told, ToldHost, WindowsFacts,
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
                listener,
                answering: _,
                strangers: _,
                kms_host,
                only_host: _,
                chosen_servers: _,
                unlicensed_products,
                anybodys_netstat: _,
                no_event: _,
                repeated: _,
                client: _,
                license: _,
                service: _,
                listens_openly: _,
                clears_network: _,
                other_key_channel: _,
                activation: _,
                codes: _,
            },
    } = &mut run;
    clean_client(client);
    clients.iter_mut().chain(listener).chain(unlicensed_products).for_each(clean);
    if let Some(ToldHost { name: _, facts, licence, addresses: _, publishes: _ }) = kms_host {
        clean_kms_host(facts);
        licence.iter_mut().for_each(clean_licence_answer);
    }
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
        network_error: _,
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
        office_overrides,
        product_overrides,
        kms_host,
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
    office_overrides.iter_mut().chain(product_overrides).for_each(clean_override);
    kms_host.iter_mut().for_each(clean_kms_host);
    for LicensingHook { process, value, data } in hooks {
        [process, value, data].into_iter().for_each(clean);
    }
    licence.iter_mut().for_each(clean_licence_answer);
}

fn clean_licence_answer(answer: &mut LicenceAnswer) {
    match answer {
        LicenceAnswer::Answered(licence) => clean_licence(licence),
        LicenceAnswer::Absent | LicenceAnswer::Timeout | LicenceAnswer::Refused => {}
    }
}

fn clean_kms_host(facts: &mut KmsHostFacts) {
    let KmsHostFacts {
        service_version,
        publish_list,
        firewall,
        publications,
        last_request,
        listening_port: _,
        publishing_disabled: _,
        low_priority: _,
        service: _,
    } = facts;
    service_version.iter_mut().for_each(clean);
    for line in publish_list.iter_mut().flatten() {
        match line {
            PublishLine::Malformed(line) => clean(line),
            PublishLine::Domain { domain: _, priority: _, weight: _ } => {}
        }
    }
    if let Some(HostFirewall { rules, open_in: _, closed_in: _ }) = firewall {
        rules.iter_mut().for_each(clean);
    }
    for Publication { time, domain: _, failure: _ } in publications {
        time.iter_mut().for_each(clean);
    }
    if let Some(HostRequest { client, time, result: _ }) = last_request {
        clean(client);
        time.iter_mut().for_each(clean);
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
            | DnsOutcome::Referral { zone: _ }
            | DnsOutcome::Timeout
            | DnsOutcome::PortRefused
            | DnsOutcome::Unreachable(_)
            | DnsOutcome::Denied => {}
        },
        Seen::Connect(Connection { rpc, address: _, port: _, tcp: _ }) => match rpc {
            Some(RpcOutcome::Foreign { preview: text, protocol: _ } | RpcOutcome::Program { name: text }) => {
                clean(text);
            }
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

/// Masks before it cuts, or the cut could leave most of a key.
fn clean(text: &mut String) {
    let mut masked = mask_product_keys(text).into_owned();
    if let Some((cut, _)) = masked.char_indices().nth(LONGEST) {
        masked.truncate(cut);
    }
    *text = escape(&masked);
}
