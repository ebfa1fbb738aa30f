//! What is known of the client and what the operator said, as labelled lines.

use super::host_facts::host_facts;
use super::{Document, escape};
use crate::evidence::{DnsName, ErrorCode, LicenceAnswer, Override, RunSource, WindowsFacts};
use crate::locale::Words;

/// The facts of the client that a reader checks first, each with its label; unknown ones are left out.
#[must_use]
pub fn client_facts(document: &Document, words: &Words) -> Vec<(String, String)> {
    let client = &document.client;
    let adapters = || client.adapters.iter();
    let overrides = client.kms.overrides.iter().map(|set| {
        let port = set.port.map(|port| format!(":{port}")).unwrap_or_default();
        words.bracketed(&format!("{}{port}", set.host), &set.scope)
    });
    let facts = [
        ("label-os", words.list(&client.os)),
        ("label-addresses", words.list(adapters().flat_map(|adapter| &adapter.addresses))),
        ("label-default-gateway", words.list(adapters().flat_map(|adapter| &adapter.gateways))),
        ("label-dns-servers", words.list(&client.dns_servers)),
        ("label-primary-dns-suffix", words.list(&client.primary_dns_suffix)),
        ("label-suffix-search-list", words.list(&client.suffix_search_list)),
        (
            "label-connection-suffix",
            words.list(adapters().filter_map(|adapter| adapter.connection_suffix.as_ref())),
        ),
        ("label-overrides", words.list(overrides)),
        ("label-discovered-host", words.list(&client.kms.discovered_host)),
        ("label-lookup-domain", words.list(&client.kms.lookup_domain)),
    ];
    let mut facts = labelled(words, facts);
    if let Some(windows) = &client.windows {
        facts.extend(windows_facts(windows, client.ad_domain.as_ref(), words));
        facts.extend(windows.kms_host.iter().flat_map(|host| host_facts(host, words)));
    }
    facts
}

/// What only a Windows client tells, as far as it is out of the ordinary.
fn windows_facts(
    windows: &WindowsFacts,
    ad_domain: Option<&DnsName>,
    words: &Words,
) -> Vec<(String, String)> {
    let set_by_hand = |set: &Override| words.bracketed(&set.host, &set.scope);
    let office = windows.office_overrides.iter().map(set_by_hand);
    let products = windows.product_overrides.iter().map(set_by_hand);
    let hosts_file = windows
        .hosts_file
        .iter()
        .map(|entry| format!("{} {}", entry.address, words.list(entry.names.first())));
    let hooks = windows.hooks.iter().map(|hook| words.labelled(&hook.process, &hook.data));
    let result = windows.last_result.filter(|result| *result != 0).map(ErrorCode);
    let request = windows
        .last_request
        .as_ref()
        .map(|last| words.bracketed(&format!("{}:{}", last.host, last.port), &last.result.to_string()));
    let answer = windows.last_answer.as_ref().map(|last| {
        let count = last.current_count.map(|count| count.to_string());
        words.list([last.result.to_string()].into_iter().chain(count))
    });
    let unreadable = windows.discovery_unreadable.then(|| words.plain("value-discovered-host-unreadable"));
    let licence = windows.licence.as_ref().map(|answer| licence(answer, words));
    labelled(
        words,
        [
            ("label-licence", words.list(licence)),
            ("label-ad-domain", words.list(ad_domain)),
            ("label-dhcp-domains", words.list(&windows.dhcp_domains)),
            ("label-hosts-file", words.list(hosts_file)),
            ("label-name-policy", words.list(&windows.policy_namespaces)),
            ("label-office-overrides", words.list(office)),
            ("label-product-overrides", words.list(products)),
            ("label-last-result", words.list(result)),
            ("label-last-request", words.list(request)),
            ("label-last-answer", words.list(answer)),
            ("label-hooks", words.list(hooks)),
            ("label-unreadable", words.list(unreadable)),
        ],
    )
}

/// The licence in one line, or why there is none to show.
fn licence(answer: &LicenceAnswer, words: &Words) -> String {
    let licence = match answer {
        LicenceAnswer::Answered(licence) => licence,
        LicenceAnswer::Absent => return words.plain("value-licence-absent"),
        LicenceAnswer::Timeout => return words.plain("value-licence-timeout"),
        LicenceAnswer::Refused => return words.plain("value-licence-refused"),
    };
    let status = licence.status.map(|status| words.plain(&format!("value-licence-status-{}", status.min(7))));
    let reason = licence.reason.filter(|reason| reason.0 != 0).map(|reason| reason.to_string());
    let texts = [&licence.product, &licence.channel].into_iter().flatten().map(|text| escape(text));
    let count = licence.current_count.map(|count| {
        words.text("value-licence-count", &crate::locale::Args::from([("current_count", count.to_string())]))
    });
    words.list(texts.chain(status).chain(reason).chain(count))
}

/// What [`input_facts`] are called: outputs name hosts that nobody typed.
pub(super) fn input_title(document: &Document) -> &'static str {
    if document.run.source == RunSource::Import { "section-input-read" } else { "section-input" }
}

/// What the operator said.
pub(super) fn input_facts(document: &Document, words: &Words) -> Vec<(String, String)> {
    let input = &document.input;
    let facts = [
        ("section-error-code", words.list(input.error_code)),
        (
            "section-hosts",
            words.list(
                input
                    .kms_host
                    .iter()
                    .map(ToString::to_string)
                    .chain(input.kms_addresses.iter().map(ToString::to_string)),
            ),
        ),
        ("label-port", words.list(input.port_given.then_some(input.port))),
        ("label-domain", words.list(&input.domains)),
    ];
    labelled(words, facts)
}

pub(super) fn labelled<const N: usize>(words: &Words, facts: [(&str, String); N]) -> Vec<(String, String)> {
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(id, value)| (words.plain(id), value))
        .collect()
}
