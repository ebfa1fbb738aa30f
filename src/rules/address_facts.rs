//! What holds of one address of a host.

use super::Fact;
use crate::case::{Host, TriedAddress};
use crate::evidence::{EndpointResult, UnreachableReason};

/// Whether `fact` holds of `tried`, an address of `host`; no other fact than one about an address does.
pub(super) fn of_address(fact: Fact, host: &Host<'_>, tried: &TriedAddress) -> bool {
    let met = |result| tried.result == result;
    match fact {
        Fact::NotKms => met(EndpointResult::NotKms),
        Fact::NoAnswer => met(EndpointResult::NoAnswer),
        Fact::Refused => met(EndpointResult::Refused),
        Fact::Denied => met(EndpointResult::Denied),
        Fact::Silent => met(EndpointResult::Timeout),
        Fact::Rejected => is_rejected(tried),
        Fact::CutOff => tried.unreachable.is_some() && !is_rejected(tried),
        Fact::GivenByDns => host.dns_addresses.contains(&tried.address),
        _ => false,
    }
}

/// A filter that names itself, or an error for the port while the address replies to a ping.
///
/// Without a ping, only the code “administratively prohibited” tells a filter from a missing route.
fn is_rejected(tried: &TriedAddress) -> bool {
    tried.unreachable.is_some_and(|unreachable| match tried.replies_to_ping {
        Some(replied) => replied,
        None => unreachable.reason == UnreachableReason::Prohibited,
    })
}
