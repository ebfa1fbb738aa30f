//! What is easily taken for something else: told at the moment when it occurs.

use outputs::Facts;

use crate::evidence::ErrorCode;

/// The code that stands for another one, inside the event 12288.
const WRAPPER: ErrorCode = ErrorCode(0xC004_F074);

/// The ids of the warnings that an output calls for.
#[must_use]
pub fn traps(facts: &Facts) -> Vec<&'static str> {
    let told = match facts {
        Facts::Ping(ping) => vec![
            (ping.unreachable > Some(0), "trap-unreachable-is-no-reply"),
            (!ping.alive && ping.timeouts > Some(0), "trap-silence-proves-little"),
            (ping.general_failures > Some(0), "trap-general-failure"),
        ],
        Facts::Nslookup(lookup) => vec![
            (!lookup.srv.is_empty(), "trap-nslookup-is-not-discovery"),
            (lookup.srv.is_empty() && !lookup.addresses.is_empty(), "trap-nslookup-skips-hosts-file"),
        ],
        Facts::ResolveDnsname(lookup) => vec![(!lookup.srv.is_empty(), "trap-nslookup-is-not-discovery")],
        Facts::TestNetconnection(test) => vec![
            (test.tcp_succeeded == Some(true), "trap-open-port-proves-little"),
            (test.tcp_succeeded == Some(false), "trap-failure-has-no-reason"),
        ],
        Facts::Ipconfig(config) => {
            let connection = config.adapters.iter().any(|adapter| adapter.connection_suffix.is_some());
            vec![(config.primary_dns_suffix.is_none() && connection, "trap-connection-suffix")]
        }
        _ => Vec::new(),
    };
    told.into_iter().filter_map(|(occurs, trap)| occurs.then_some(trap)).collect()
}

/// The id of the warning that a code calls for.
#[must_use]
pub fn traps_of_code(code: ErrorCode) -> Option<&'static str> {
    (code == WRAPPER).then_some("trap-wrapper-code")
}
