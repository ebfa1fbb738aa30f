//! The parts of `slmgr.vbs /dlv` about KMS: a client's last activation, a host's counters.

use super::facts::{KmsClient, KmsHost, Product};
use super::license_values::{is_distinguished_name, is_extended_pid, is_guid};
use super::scan;

/// The **numbers** of a product's part about KMS, in order: what no label told of them, their place tells
/// where none is missing.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// The intervals of a client behind labels that no table knows.
    intervals: Vec<u64>,
    /// The counters of a host: its count and its port, and below a header the requests.
    counters: [Vec<u64>; 2],
    /// Whether the second header came.
    is_below_header: bool,
}

impl Numbers {
    fn add_counter(&mut self, number: Option<u64>) {
        self.counters[usize::from(self.is_below_header)].extend(number);
    }

    /// Gives a product the numbers that no label told.
    pub(super) fn give(self, product: &mut Product) {
        if let Some(client) = product.kms_client.as_mut() {
            give_intervals(client, &self.intervals);
        }
        if let Some(host) = product.kms_host.as_mut() {
            let [state, requests] = &self.counters;
            // The header between them may be lost.
            let is_one = requests.is_empty() && state.len() == 10;
            let (state, requests) = if is_one { state.split_at(2) } else { (&**state, &**requests) };
            give_counters(host, state, requests);
        }
    }
}

/// A line of the client's part.
pub(super) fn client(
    product: &mut Product,
    item: &str,
    field: Option<(&str, &str)>,
    value: &str,
    numbers: &mut Numbers,
) {
    let Some(client) = product.kms_client.as_mut() else { return };
    match item {
        "cmid" => client.cmid = scan::guid(value).map(str::to_owned),
        "lookup-domain" => client.lookup_domain = scan::filled(value),
        "registered-name" => registered(client, value),
        "dns-name" => discovered(client, value),
        "dns-name-missing" => client.dns_discovery_failed = Some(true),
        "host-address" => client.host_ip = scan::address(value).map(|_| value.to_owned()),
        "host-extended-pid" => client.host_extended_pid = scan::filled(value),
        "activation-interval" => client.activation_interval_min = scan::numbers(value).next(),
        "renewal-interval" => client.renewal_interval_min = scan::numbers(value).next(),
        "caching-on" => client.host_caching = Some(true),
        "caching-off" => client.host_caching = Some(false),
        "host-address-missing" => {}
        _ => {
            if let Some((label, value)) = field {
                unknown(client, label, value, numbers);
            }
        }
    }
}

fn registered(client: &mut KmsClient, value: &str) {
    if let Some((host, port)) = scan::host_and_port(value) {
        (client.registered_host, client.registered_port) = (Some(host), Some(port));
        client.dns_discovery_failed = Some(false);
    }
}

fn discovered(client: &mut KmsClient, value: &str) {
    if let Some((host, port)) = scan::host_and_port(value) {
        (client.dns_host, client.dns_port) = (Some(host), Some(port));
        client.dns_discovery_failed = Some(false);
    }
}

/// A line whose label no table knows, by its value.
fn unknown(client: &mut KmsClient, label: &str, value: &str, numbers: &mut Numbers) {
    if let Some(guid) = scan::guid(value).filter(|_| client.cmid.is_none()) {
        client.cmid = Some(guid.to_owned());
    } else if scan::address(value).is_some() {
        client.host_ip = Some(value.to_owned());
    } else if scan::host_and_port(value).is_some() {
        // The registered name's label does not speak of DNS, in no language.
        if scan::has(label, "DNS") { discovered(client, value) } else { registered(client, value) }
    } else if scan::has(label, "SRV") && scan::is_name(value) {
        client.lookup_domain = Some(value.to_owned());
    } else if value.matches('-').count() >= 6 {
        client.host_extended_pid = Some(value.to_owned());
    } else {
        numbers.intervals.extend(interval(value));
    }
}

/// The interval of activation stands above that of renewal.
fn give_intervals(client: &mut KmsClient, intervals: &[u64]) {
    let (activation, renewal) = (&mut client.activation_interval_min, &mut client.renewal_interval_min);
    match (intervals, *activation, *renewal) {
        ([first, second], None, None) => (*activation, *renewal) = (Some(*first), Some(*second)),
        ([first], None, Some(_)) => *activation = Some(*first),
        ([second], Some(_), None) => *renewal = Some(*second),
        _ => {}
    }
}

/// A number and a word for minutes.
fn interval(value: &str) -> Option<u64> {
    let digits = value.split_ascii_whitespace().next()?;
    let only = scan::numbers(value).count() == 1;
    digits.parse().ok().filter(|_| only && digits.len() < value.len())
}

/// A line of Active Directory-based activation.
pub(super) fn active_directory(product: &mut Product, item: &str, value: &str) {
    let Some(client) = product.ad_client.as_mut() else { return };
    match item {
        "ad-object-name" => client.object_name = scan::filled(value),
        "ad-object-dn" => client.object_dn = scan::filled(value),
        "ad-extended-pid" => client.extended_pid = scan::filled(value),
        "ad-activation-id" => client.activation_id = scan::guid(value).map(str::to_owned),
        _ if is_distinguished_name(value) => client.object_dn = Some(value.to_owned()),
        _ if is_extended_pid(value) => client.extended_pid = Some(value.to_owned()),
        _ if is_guid(value) => client.activation_id = Some(value.to_owned()),
        _ => {}
    }
}

/// Gives the object of Active Directory its name, which stands above its distinguished name.
pub(super) fn name_object(product: &mut Product, name: Option<String>) {
    if let Some(client) = product.ad_client.as_mut().filter(|client| client.object_name.is_none()) {
        client.object_name = name;
    }
}

/// A line of the host's part.
pub(super) fn host(
    product: &mut Product,
    item: &str,
    field: Option<(&str, &str)>,
    indented: bool,
    numbers: &mut Numbers,
) {
    let Some(host) = product.kms_host.as_mut() else { return };
    let number = field.and_then(|(_, value)| value.parse::<u64>().ok());
    let requests = &mut host.requests;
    match item {
        "count" => host.current_count = number,
        "port" => host.port = number.and_then(|port| u16::try_from(port).ok()),
        "publishing-on" => host.dns_publishing = Some(true),
        "publishing-off" => host.dns_publishing = Some(false),
        "priority-normal" => host.priority = Some("normal"),
        "priority-low" => host.priority = Some("low"),
        "total-requests" => host.total_requests = number,
        "failed-requests" => host.failed_requests = number,
        "requests-unlicensed" => requests.unlicensed = number,
        "requests-licensed" => requests.licensed = number,
        "requests-initial-grace" => requests.initial_grace = number,
        "requests-expired" => requests.expired_or_out_of_tolerance = number,
        "requests-non-genuine" => requests.non_genuine_grace = number,
        "requests-notification" => requests.notification = number,
        _ => {}
    }
    if indented {
        numbers.add_counter(number);
    } else {
        numbers.is_below_header = !numbers.counters[0].is_empty();
    }
}

/// Counters always come in one order. Where one is missing, nothing tells which.
fn give_counters(host: &mut KmsHost, state: &[u64], requests: &[u64]) {
    if let [count, port] = state {
        host.current_count = host.current_count.or(Some(*count));
        host.port = host.port.or(u16::try_from(*port).ok());
    }
    let [total, failed, unlicensed, licensed, initial, expired, non_genuine, notification] = requests else {
        return;
    };
    host.total_requests = host.total_requests.or(Some(*total));
    host.failed_requests = host.failed_requests.or(Some(*failed));
    let requests = &mut host.requests;
    requests.unlicensed = requests.unlicensed.or(Some(*unlicensed));
    requests.licensed = requests.licensed.or(Some(*licensed));
    requests.initial_grace = requests.initial_grace.or(Some(*initial));
    requests.expired_or_out_of_tolerance = requests.expired_or_out_of_tolerance.or(Some(*expired));
    requests.non_genuine_grace = requests.non_genuine_grace.or(Some(*non_genuine));
    requests.notification = requests.notification.or(Some(*notification));
}
