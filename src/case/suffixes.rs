//! Which domains a client asks in, and how it completes a single label.

use crate::case::{Asked, DomainOrigin};
use crate::evidence::{Asks, Client, DnsName};

/// The domains in which `client` looks for the KMS record, in its order (contract, section 4). A lookup
/// domain makes it pass over its own, which then can only explain.
pub(super) fn asked(client: &Client) -> Vec<(DnsName, Asked, DomainOrigin)> {
    if let Some(domain) = &client.kms.lookup_domain {
        let only = (domain.clone(), Asked::Surely, DomainOrigin::LookupDomain);
        let passed_over = of_suffixes(client).into_iter().filter(|(_, asked, _)| *asked == Asked::Surely);
        let never = passed_over.map(|(name, _, origin)| (name, Asked::Never, origin));
        return [only].into_iter().chain(never).collect();
    }
    of_suffixes(client)
}

/// The domains in which `client` looks where no lookup domain is set.
fn of_suffixes(client: &Client) -> Vec<(DnsName, Asked, DomainOrigin)> {
    let primary = client.primary_dns_suffix.as_ref();
    let list = client.suffix_search_list.iter();
    let surely = |(name, origin): (&DnsName, DomainOrigin)| (name.clone(), Asked::Surely, origin);
    let mut domains: Vec<_> =
        [(primary, DomainOrigin::PrimarySuffix), (client.ad_domain.as_ref(), DomainOrigin::AdDomain)]
            .into_iter()
            .filter_map(|(name, origin)| Some(surely((name?, origin))))
            .collect();
    match client.asks {
        Asks::SearchList => domains.extend(list.map(|name| surely((name, DomainOrigin::SearchList)))),
        Asks::PrimarySuffix => {
            let less = |name: DnsName, origin| (name, Asked::LessSurely, origin);
            domains.extend(list.map(|name| less(name.clone(), DomainOrigin::SearchList)));
            let connections = client.adapters.iter().filter_map(|adapter| adapter.connection_suffix.clone());
            domains.extend(connections.map(|name| less(name, DomainOrigin::ConnectionSuffix)));
            domains.extend(parents(client).map(|name| less(name, DomainOrigin::ParentDomain)));
        }
    }
    domains
}

/// The parents of the primary suffix that devolution reaches: never fewer than two labels.
///
/// Where Windows itself tells its settings, an explicit search list ends devolution, and so does the
/// switch; the level may leave more labels.
fn parents(client: &Client) -> impl Iterator<Item = DnsName> {
    let level = client.windows.as_ref().map(|windows| match windows.devolution_labels {
        _ if !client.suffix_search_list.is_empty() => 0,
        labels => labels.unwrap_or(2),
    });
    let fewest = level.unwrap_or(2) as usize;
    let first = client.primary_dns_suffix.as_ref().filter(|_| fewest > 0).and_then(DnsName::parent);
    std::iter::successors(first, DnsName::parent)
        .take_while(move |parent| parent.as_str().split('.').count() >= fewest.max(2))
        .take_while(|parent| !is_registry(parent))
}

/// Whether a domain is one below which a country registers names, as `com.tw`: it is nobody's own. Windows
/// stops at the domain of the forest's root.
fn is_registry(domain: &DnsName) -> bool {
    const KINDS: [&str; 14] =
        ["ac", "co", "com", "edu", "go", "gob", "gov", "idv", "mil", "ne", "net", "nom", "or", "org"];
    let Some((kind, country)) = domain.as_str().split_once('.') else { return false };
    country.len() == 2 && KINDS.contains(&kind)
}

/// The complete names that a resolver asks for when it is given `name`, in its order.
///
/// A name with a dot in it is asked as it stands; a single label is completed with the search list
/// and, where there is none, with the primary and the connection suffixes.
pub(super) fn candidates(client: &Client, name: &DnsName) -> Vec<DnsName> {
    if !name.is_single_label() {
        return vec![name.clone()];
    }
    let suffixes: Vec<&DnsName> = if client.suffix_search_list.is_empty() {
        let connections = client.adapters.iter().filter_map(|adapter| adapter.connection_suffix.as_ref());
        client.primary_dns_suffix.iter().chain(connections).collect()
    } else {
        client.suffix_search_list.iter().collect()
    };
    let mut names: Vec<DnsName> = suffixes.into_iter().map(|suffix| name.within(suffix)).collect();
    names.push(name.clone());
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devolution_stops_before_what_a_country_registers() {
        let parents = |suffix: &str| {
            let client =
                Client { primary_dns_suffix: Some(suffix.parse().expect("a name")), ..Client::default() };
            parents(&client).map(String::from).collect::<Vec<_>>()
        };
        assert_eq!(parents("pc.contoso.com.tw"), ["contoso.com.tw"]);
        assert_eq!(parents("contoso.com.tw"), Vec::<String>::new());
        assert_eq!(parents("pc.corp.example"), ["corp.example"]);
    }
}
