//! What holds of one address of a host.

use std::net::IpAddr;

use super::Fact;
use crate::case::{Host, TriedAddress};
use crate::evidence::{EndpointResult, TcpOutcome};

/// Whether `fact` holds of `tried`, an address of `host`; no other fact than one about an address does.
pub(super) fn of_address(fact: Fact, host: &Host<'_>, tried: &TriedAddress) -> bool {
    let met = |result| tried.result == result;
    match fact {
        Fact::NotKms => met(EndpointResult::NotKms),
        Fact::NoAnswer => met(EndpointResult::NoAnswer),
        Fact::Refused => met(EndpointResult::Refused),
        Fact::Denied => met(EndpointResult::Denied),
        Fact::Silent => met(EndpointResult::Timeout),
        Fact::Rejected => tried.is_rejected(),
        Fact::CutOff => met(EndpointResult::Unreachable) && !tried.is_rejected(),
        Fact::Forbidden => tried.is_forbidden(),
        Fact::RefusedOnTheWay => rejecting_device(tried).is_some(),
        Fact::GivenByDns => host.dns_addresses.contains(&tried.address),
        _ => false,
    }
}

/// Who says by ICMP that the port is closed, where that is another machine.
pub(super) fn rejecting_device(tried: &TriedAddress) -> Option<IpAddr> {
    match tried.tcp? {
        TcpOutcome::Refused { reported_by } => reported_by.filter(|device| *device != tried.address.ip),
        _ => None,
    }
}
