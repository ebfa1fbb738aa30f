//! How long the runner waits for what never comes.

use super::*;
use crate::evidence::{DnsLookup, DnsOutcome, Negative};

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

/// Servers that know the client's zone, and never say a word about `localhost`.
struct Forwarding;

impl Network for Forwarding {
    async fn probe(&self, probe: Probe) -> Seen {
        match probe {
            Probe::Dns { server, name, record_type } if !name.is_localhost() => {
                let outcome = DnsOutcome::Nxdomain(Negative::default());
                Seen::Dns(DnsLookup { server, name, record_type, outcome, reply: None })
            }
            _ => std::future::pending().await,
        }
    }
}

#[tokio::test]
async fn a_server_that_answers_one_question_is_not_waited_for_with_another() {
    let client = Client {
        dns_servers: vec!["10.0.0.53".parse().expect("a server")],
        suffix_search_list: vec!["contoso.com".parse().expect("a name")],
        ..Client::default()
    };
    let rules = Rules::built_in().expect("rules");
    let setting = setting(Target::default(), client);
    // The network answers for ever or not at all: what is waited for would never end.
    let run = walk(&Forwarding, &rules, setting, &mut |_| {}, std::future::pending()).await;
    let names: Vec<_> = run
        .observations
        .iter()
        .filter_map(|observation| match &observation.seen {
            Seen::Dns(lookup) => Some(lookup.name.as_str()),
            _ => None,
        })
        .collect();
    assert!(run.complete && !names.contains(&"localhost"), "{names:?}");
}

fn setting(target: Target, client: Client) -> Setting {
    Setting {
        target,
        client,
        allowed: Allowed { ping: false, rpc: true, ipv4: true, ipv6: true },
        patience: PATIENCE,
        started_at: OffsetDateTime::UNIX_EPOCH,
    }
}

#[tokio::test]
async fn the_systems_resolver_is_given_up_when_no_server_answered_in_time() {
    let target = Target { kms_host: Some("kms01.contoso.com".parse().expect("a name")), ..Target::default() };
    let client = Client { dns_servers: vec!["10.0.0.53".parse().expect("a server")], ..Client::default() };
    let setting = setting(target, client);
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
