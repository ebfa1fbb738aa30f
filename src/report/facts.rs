//! What is known of the client and what the operator said, as labelled lines.

use std::fmt::Display;

use super::Document;
use crate::locale::Words;

/// The facts of the client that a reader checks first, each with its label; unknown ones are left out.
pub(super) fn client_facts(document: &Document, words: &Words) -> Vec<(String, String)> {
    let client = &document.client;
    let adapters = || client.adapters.iter();
    let overrides = client.kms.overrides.iter().map(|set| {
        let port = set.port.map(|port| format!(":{port}")).unwrap_or_default();
        format!("{}{port} ({})", set.host, set.scope)
    });
    let facts = [
        ("label-os", list(&client.os)),
        ("label-addresses", list(adapters().flat_map(|adapter| &adapter.addresses))),
        ("label-default-gateway", list(adapters().flat_map(|adapter| &adapter.gateways))),
        ("label-dns-servers", list(&client.dns_servers)),
        ("label-primary-dns-suffix", list(&client.primary_dns_suffix)),
        ("label-suffix-search-list", list(&client.suffix_search_list)),
        (
            "label-connection-suffix",
            list(adapters().filter_map(|adapter| adapter.connection_suffix.as_ref())),
        ),
        ("label-overrides", list(overrides)),
        ("label-discovered-host", list(&client.kms.discovered_host)),
        ("label-lookup-domain", list(&client.kms.lookup_domain)),
    ];
    labelled(words, facts)
}

/// What the operator said.
pub(super) fn input_facts(document: &Document, words: &Words) -> Vec<(String, String)> {
    let input = &document.input;
    let facts = [
        ("section-error-code", list(input.error_code)),
        (
            "section-hosts",
            list(
                input
                    .kms_host
                    .iter()
                    .map(ToString::to_string)
                    .chain(input.kms_addresses.iter().map(ToString::to_string)),
            ),
        ),
        ("label-port", list(input.port_given.then_some(input.port))),
        ("label-domain", list(&input.domains)),
    ];
    labelled(words, facts)
}

fn labelled<const N: usize>(words: &Words, facts: [(&str, String); N]) -> Vec<(String, String)> {
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(id, value)| (words.plain(id), value))
        .collect()
}

fn list<T: Display>(values: impl IntoIterator<Item = T>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(", ")
}
