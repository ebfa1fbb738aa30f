//! What holds of one address of a host.

use std::net::IpAddr;

use super::Fact;
use crate::case::{Host, TriedAddress};
use crate::evidence::{EndpointResult, TcpOutcome, UnreachableReason};

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
        Fact::CutOff => met(EndpointResult::Unreachable) && !is_rejected(tried),
        Fact::Forbidden => is_forbidden(tried),
        Fact::RefusedOnTheWay => rejecting_device(tried).is_some(),
        Fact::GivenByDns => host.dns_addresses.contains(&tried.address),
        _ => false,
    }
}

/// A filter that names itself, or an error for the port while the address answers something else.
///
/// Where nothing else was heard of it, only the code “administratively prohibited” tells a filter from
/// a missing route; an unanswered ping says that more than the port is closed off.
fn is_rejected(tried: &TriedAddress) -> bool {
    tried.result == EndpointResult::Unreachable
        && match tried.replies_to_ping {
            Some(true) => true,
            _ if tried.speaks_beside => true,
            Some(false) => false,
            None => is_forbidden(tried),
        }
}

fn is_forbidden(tried: &TriedAddress) -> bool {
    tried.unreachable().is_some_and(|unreachable| unreachable.reason == UnreachableReason::Prohibited)
}

/// Who says by ICMP that the port is closed, where that is another machine.
pub(super) fn rejecting_device(tried: &TriedAddress) -> Option<IpAddr> {
    match tried.tcp? {
        TcpOutcome::Refused { reported_by } => reported_by.filter(|device| *device != tried.address.ip),
        _ => None,
    }
}
