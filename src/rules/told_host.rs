//! What holds of the KMS host that a client's outputs go with, as its own outputs say.

use super::Fact;
use super::this_host::{CLIENTS, SERVERS, is_unlicensed_host};
use crate::case::{Case, Outside};
use crate::evidence::{DnsName, DnsServer, ErrorCode, Publication};

/// Whether `fact` holds of the host. One that activated the client is neither without a licence nor
/// without a count.
pub(super) fn of_told_host(fact: Fact, case: &Case<'_>) -> bool {
    let told = &case.run.told;
    let Some(host) = &told.kms_host else { return false };
    let licence = host.licence().filter(|_| told.activation.is_none());
    match fact {
        Fact::HostNotActivated => licence.is_some_and(is_unlicensed_host),
        // Without a licence of its own, a host counts nobody.
        Fact::CountTooLow => {
            let licence = licence.filter(|licence| !is_unlicensed_host(licence));
            licence.and_then(|licence| licence.current_count).is_some_and(|count| count < needed(case))
        }
        Fact::PublishingDisabled => host.facts.publishing_disabled,
        _ => false,
    }
}

/// The count that the client needs; the lower one where its edition is not known.
fn needed(case: &Case<'_>) -> u32 {
    let product = case.run.client.licence().and_then(|licence| licence.product.as_deref());
    if product.is_some_and(|name| !name.contains("Server")) { CLIENTS } else { SERVERS }
}

/// A publication that failed, in the domain that the client asks first where it is one of several.
pub(super) fn told_publication<'c>(case: &'c Case<'_>) -> Option<&'c Publication> {
    let host = case.run.told.kms_host.as_ref()?;
    let failed = || host.facts.publications.iter().filter(|publication| publication.failure.is_some());
    let asked = case.asked_domains().next().map(|domain| &domain.name);
    failed().find(|publication| Some(&publication.domain) == asked).or_else(|| failed().next())
}

/// The DNS server that knows no company's domain, unless the KMS host itself says why its record is missing.
pub(super) fn outside_server(case: &Case<'_>) -> Option<(DnsServer, Outside)> {
    let is_explained = of_told_host(Fact::PublishingDisabled, case) || told_publication(case).is_some();
    case.outside_server().filter(|_| !is_explained)
}

/// What the KMS host's own outputs say of its record in `domain`.
pub(super) fn told_publishing(case: &Case<'_>, domain: Option<&DnsName>) -> &'static str {
    let Some(host) = &case.run.told.kms_host else { return "unknown" };
    let publication = host.facts.publications.iter().find(|it| Some(&it.domain) == domain);
    let mut listed = host.facts.listed_domains().peekable();
    match publication.map(|publication| publication.failure) {
        _ if host.facts.publishing_disabled => "disabled",
        Some(Some(_)) => "failed",
        Some(None) => "published",
        None if listed.peek().is_some() && !listed.any(|it| Some(it) == domain) => "unlisted",
        None if host.publishes => "enabled",
        None => "unknown",
    }
}

/// Whether `fact` holds of a domain, as the KMS host's own outputs say.
pub(super) fn of_told_domain(fact: Fact, case: &Case<'_>, domain: &DnsName) -> bool {
    match fact {
        Fact::NotInPublishList => told_publishing(case, Some(domain)) == "unlisted",
        Fact::PublishedSurely => told_publishing(case, Some(domain)) == "published",
        Fact::PublishFailed => told_failure(case, domain).is_some(),
        _ => false,
    }
}

/// How publishing in `domain` failed last.
pub(super) fn told_failure(case: &Case<'_>, domain: &DnsName) -> Option<ErrorCode> {
    let host = case.run.told.kms_host.as_ref()?;
    host.facts.publications.iter().find(|publication| publication.domain == *domain)?.failure
}
