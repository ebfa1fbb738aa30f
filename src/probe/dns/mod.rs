//! One question to one given DNS server.
//!
//! The codec is a library's, the transport is ours: a resolver hides who refused, how often it asked
//! and what it passed over.

mod failure;
mod names;
mod question;
mod reading;
mod tcp;
#[cfg(test)]
mod tests;
mod udp;

use std::time::Duration;

use tokio::time::Instant;

use self::question::Question;
use self::udp::Heard;
use crate::evidence::{DnsLookup, DnsName, DnsOutcome, DnsReply, DnsServer, DnsTransport, RecordType};

/// What a cut answer may still take over TCP, when the patience is nearly used up.
const LEAST_FOR_TCP: Duration = Duration::from_secs(1);

/// Asks `server` for the records of `name`, for at most `patience` (over TCP up to a second more).
pub(super) async fn look_up(
    server: DnsServer,
    name: DnsName,
    record_type: RecordType,
    patience: Duration,
) -> DnsLookup {
    let (outcome, reply) = match Question::new(&name, record_type) {
        Some(question) => ask(server, &question, patience).await,
        None => (malformed("the name does not fit into a question"), None),
    };
    DnsLookup { server, name, record_type, outcome, reply }
}

async fn ask(server: DnsServer, question: &Question, patience: Duration) -> (DnsOutcome, Option<DnsReply>) {
    let deadline = Instant::now() + patience;
    let (octets, reply) = match udp::ask(server, question, patience).await {
        Heard::Whole { octets, reply } => (octets, reply),
        Heard::Nothing(outcome) => return (outcome, None),
        Heard::Cut { reply } => {
            let left = deadline.saturating_duration_since(Instant::now()).max(LEAST_FOR_TCP);
            match tcp::ask(server, question, !reply.without_edns, left).await {
                Err(outcome) => return (outcome, Some(reply)),
                Ok((octets, rtt_ms)) => (octets, DnsReply { rtt_ms, transport: DnsTransport::Tcp, ..reply }),
            }
        }
    };
    match reading::read(&octets) {
        Ok(message) => {
            let reply = DnsReply {
                authoritative: message.metadata.authoritative,
                recursion_available: message.metadata.recursion_available,
                ..reply
            };
            (reading::outcome(&message, question), Some(reply))
        }
        Err(reason) => (malformed(&reason), Some(reply)),
    }
}

fn malformed(reason: &str) -> DnsOutcome {
    DnsOutcome::Malformed { reason: reason.to_owned() }
}
