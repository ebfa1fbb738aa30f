//! The system's own resolver, as any program on the client meets it.

use dns_lookup::{AddrInfoHints, LookupErrorKind, getaddrinfo};

use super::live::{Family, LiveOptions};
use super::stub::StubResolver;
use crate::evidence::{Address, DnsName, Resolution, ResolutionOutcome};

/// Who stands for the system's resolver.
#[derive(Debug, Clone, Default)]
pub enum SystemResolver {
    /// `getaddrinfo`: hosts file, policy, cache and suffixes take part.
    #[default]
    System,
    /// A resolver with a configuration of its own, for a network that is only played.
    Stub(StubResolver),
}

/// `SOCK_STREAM` everywhere: one entry for each address is enough.
const STREAM: i32 = 1;

/// `AI_CANONNAME` everywhere.
const CANONICAL_NAME: i32 = 2;

/// Addresses that are kept.
const ADDRESS_LIMIT: usize = 64;

/// Resolves `name` and keeps the addresses of the family that is asked for.
pub(super) async fn resolve(name: DnsName, options: &LiveOptions) -> Resolution {
    let outcome = match &options.resolver {
        SystemResolver::System => system(&name).await,
        SystemResolver::Stub(stub) => stub.resolve(&name, options.patience).await,
    };
    Resolution { name, outcome: filter(outcome, options.family) }
}

async fn system(name: &DnsName) -> ResolutionOutcome {
    let asked = name.as_str().to_owned();
    // The call blocks for as long as the system's configuration says.
    let task = tokio::task::spawn_blocking(move || ask_system(&asked));
    task.await.unwrap_or(ResolutionOutcome::Failed { code: 0 })
}

fn ask_system(name: &str) -> ResolutionOutcome {
    let hints = AddrInfoHints { socktype: STREAM, flags: CANONICAL_NAME, ..AddrInfoHints::default() };
    let entries = match getaddrinfo(Some(name), None, Some(hints)) {
        Ok(entries) => entries,
        Err(error) => return of_error(error.kind(), error.error_num()),
    };
    let mut addresses: Vec<Address> = Vec::new();
    let mut canonical_name = None;
    for entry in entries.filter_map(Result::ok) {
        let address = entry.sockaddr.into();
        if addresses.len() < ADDRESS_LIMIT && !addresses.contains(&address) {
            addresses.push(address);
        }
        canonical_name = canonical_name.or(entry.canonname);
    }
    if addresses.is_empty() {
        return ResolutionOutcome::NoAddress;
    }
    let canonical_name = canonical_name.and_then(|name| name.parse().ok());
    ResolutionOutcome::Addresses { addresses, canonical_name }
}

fn of_error(kind: LookupErrorKind, code: i32) -> ResolutionOutcome {
    match kind {
        LookupErrorKind::NoName => ResolutionOutcome::NotFound,
        LookupErrorKind::NoData => ResolutionOutcome::NoAddress,
        LookupErrorKind::Again => ResolutionOutcome::TryAgain,
        _ => ResolutionOutcome::Failed { code },
    }
}

fn filter(outcome: ResolutionOutcome, family: Option<Family>) -> ResolutionOutcome {
    let (ResolutionOutcome::Addresses { addresses, canonical_name }, Some(family)) = (&outcome, family)
    else {
        return outcome;
    };
    let addresses: Vec<Address> =
        addresses.iter().copied().filter(|address| family.holds(*address)).collect();
    if addresses.is_empty() {
        return ResolutionOutcome::NoAddress;
    }
    ResolutionOutcome::Addresses { addresses, canonical_name: canonical_name.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_hosts_file_takes_part() {
        let name: DnsName = "localhost".parse().expect("a name");
        let v4 = LiveOptions { family: Some(Family::V4), ..LiveOptions::default() };
        let outcome = resolve(name, &v4).await.outcome;
        assert_eq!(outcome.addresses(), ["127.0.0.1".parse().expect("an address")]);
    }

    #[test]
    fn a_family_that_has_none_leaves_no_address() {
        let addresses = vec!["10.0.3.10".parse().expect("an address")];
        let both = ResolutionOutcome::Addresses { addresses, canonical_name: None };
        assert_eq!(filter(both.clone(), Some(Family::V6)), ResolutionOutcome::NoAddress);
        assert_eq!(filter(both.clone(), Some(Family::V4)), both);
        assert_eq!(filter(ResolutionOutcome::NotFound, Some(Family::V4)), ResolutionOutcome::NotFound);
    }

    #[test]
    fn the_systems_errors_are_told_apart() {
        for (kind, outcome) in [
            (LookupErrorKind::NoName, ResolutionOutcome::NotFound),
            (LookupErrorKind::NoData, ResolutionOutcome::NoAddress),
            (LookupErrorKind::Again, ResolutionOutcome::TryAgain),
            (LookupErrorKind::Fail, ResolutionOutcome::Failed { code: -4 }),
        ] {
            assert_eq!(of_error(kind, -4), outcome);
        }
    }
}
