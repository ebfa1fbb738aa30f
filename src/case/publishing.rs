//! In which domains a KMS host publishes its record.

use crate::case::{Asked, DomainOrigin};
use crate::evidence::{Asks, Client, DnsName, KmsHostFacts};

/// The domains in which the KMS host `host` publishes, in its order.
///
/// Documents disagree on whether `DnsDomainPublishList` replaces the host's own domain or comes on top
/// of it, so with a list the own domain is published in less surely.
pub(super) fn published(host: &Client) -> Vec<(DnsName, Asked, DomainOrigin)> {
    let facts = host.windows.as_ref().and_then(|windows| windows.kms_host.as_ref());
    let listed: Vec<_> = facts
        .into_iter()
        .flat_map(KmsHostFacts::listed_domains)
        .map(|domain| (domain.clone(), Asked::Surely, DomainOrigin::PublishList))
        .collect();
    let has_list = facts.and_then(|facts| facts.publish_list.as_ref()).is_some_and(|list| !list.is_empty());
    let own = own_domains(host).into_iter().enumerate().map(|(place, (domain, origin))| {
        let asked = if place == 0 && !has_list { Asked::Surely } else { Asked::LessSurely };
        (domain, asked, origin)
    });
    listed.into_iter().chain(own).collect()
}

/// The host's own domain first; a system without a primary suffix of its own has its search list.
fn own_domains(host: &Client) -> Vec<(DnsName, DomainOrigin)> {
    let named =
        [(&host.primary_dns_suffix, DomainOrigin::PrimarySuffix), (&host.ad_domain, DomainOrigin::AdDomain)];
    let mut own: Vec<_> =
        named.into_iter().filter_map(|(name, origin)| Some((name.clone()?, origin))).collect();
    if own.is_empty() && host.asks == Asks::SearchList {
        own.extend(host.suffix_search_list.iter().map(|name| (name.clone(), DomainOrigin::SearchList)));
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{PublishLine, WindowsFacts};

    fn host(list: Option<&[&str]>) -> Client {
        let publish_list = list.map(|lines| lines.iter().map(|line| PublishLine::read(line)).collect());
        let kms_host = Some(KmsHostFacts { publish_list, ..KmsHostFacts::default() });
        Client {
            primary_dns_suffix: Some("corp.example".parse().expect("a name")),
            asks: Asks::PrimarySuffix,
            windows: Some(WindowsFacts { kms_host, ..WindowsFacts::default() }),
            ..Client::default()
        }
    }

    fn names(host: &Client) -> Vec<(String, Asked)> {
        published(host).into_iter().map(|(name, asked, _)| (name.to_string(), asked)).collect()
    }

    #[test]
    fn without_a_list_it_is_the_hosts_own_domain() {
        let own = vec![("corp.example".to_owned(), Asked::Surely)];
        assert_eq!(names(&host(None)), own);
        assert_eq!(names(&host(Some(&[]))), own);
    }

    #[test]
    fn with_a_list_the_own_domain_is_less_sure() {
        let host = host(Some(&["lab.example, 10", "nonsense; here"]));
        let expected = [("lab.example", Asked::Surely), ("corp.example", Asked::LessSurely)];
        assert_eq!(names(&host), expected.map(|(name, asked)| (name.to_owned(), asked)));
    }
}
