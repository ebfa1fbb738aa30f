//! How long the runner waits for what never comes.

use super::*;
use crate::evidence::{DnsLookup, DnsOutcome};

/// Short, because the test waits for its end.
const PATIENCE: Duration = Duration::from_millis(50);

/// A network in which no DNS server answers, and the system's resolver goes on asking.
struct Silent;

impl Network for Silent {
    async fn probe(&self, probe: Probe) -> Seen {
        match probe {
            Probe::Dns { server, name, record_type } => {
                tokio::time::sleep(PATIENCE).await;
                let outcome = DnsOutcome::Timeout;
                Seen::Dns(DnsLookup { server, name, record_type, outcome, reply: None })
            }
            _ => std::future::pending().await,
        }
    }
}

#[tokio::test]
async fn the_systems_resolver_is_given_up_when_no_server_answered_in_time() {
    let setting = Setting {
        target: Target { kms_host: Some("kms01.contoso.com".parse().expect("a name")), ..Target::default() },
        client: Client { dns_servers: vec!["10.0.0.53".parse().expect("a server")], ..Client::default() },
        allowed: Allowed { ping: false, rpc: true, ipv4: true, ipv6: true },
        patience: PATIENCE,
        started_at: OffsetDateTime::UNIX_EPOCH,
    };
    let rules = Rules::built_in().expect("rules");
    let run = walk(&Silent, &rules, setting, &mut |_| {}, std::future::pending()).await;
    let resolutions = run.observations.iter().filter_map(|observation| match &observation.seen {
        Seen::Resolve(resolution) => Some(&resolution.outcome),
        _ => None,
    });
    assert_eq!(resolutions.collect::<Vec<_>>(), [&ResolutionOutcome::Timeout]);
    // The resolver's own configuration would let it go on for ten seconds.
    assert!(run.complete && run.duration_ms < 5_000, "{} ms", run.duration_ms);
}
