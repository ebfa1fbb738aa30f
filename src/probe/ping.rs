//! Echo requests to one address.

use std::io::{Error, ErrorKind};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::time::{Instant, sleep_until};

use crate::evidence::{Address, Ping, PingOutcome, Unreachable, UnreachableReason};
use crate::platform::{Echo, EchoAnswer, TELLS_ICMP};

/// Requests of the first volley: a lost one is no silence yet.
const VOLLEY: u32 = 4;

/// From one request of the volley to the next.
const SPACING: Duration = Duration::from_millis(3);

/// When a silent address is asked once more, in thousandths of the patience.
const FURTHER: [u32; 6] = [75, 175, 300, 450, 625, 800];

/// The others of the volley get at least this long once one has been answered and all were sent.
const GRACE: Duration = Duration::from_millis(10);

/// Pings `address` until all replies of the volley are in, or the first and its grace, or an ICMP
/// error, or `patience` ends.
pub(super) async fn ping(address: Address, patience: Duration) -> Ping {
    let outcome = match open(address, patience) {
        Ok(echo) => listen(&echo, patience).await,
        Err(error) => of_error(&error),
    };
    Ping { address, outcome }
}

fn open(address: Address, patience: Duration) -> Result<Echo, Error> {
    let mut identifier = [0; 2];
    let _ = getrandom::fill(&mut identifier);
    Echo::open(address, u16::from_ne_bytes(identifier), patience)
}

async fn listen(echo: &Echo, patience: Duration) -> PingOutcome {
    let start = Instant::now();
    let mut deadline = start + patience;
    let volley = (0..VOLLEY).map(|number| start + (SPACING * number).min(patience / 8));
    let mut due = volley.chain(FURTHER.iter().map(|part| start + patience * *part / 1000)).peekable();
    let mut requests = FuturesUnordered::new();
    let mut tally = Tally::default();
    let mut icmp_error = std::pin::pin!(echo.icmp_error());
    loop {
        let now = Instant::now();
        if now >= deadline || tally.is_complete() {
            return tally.outcome();
        }
        let asking = !tally.replied() || tally.sent() < VOLLEY;
        if asking && due.next_if(|due| *due <= now).is_some() {
            requests.push(request(echo, tally.next()));
            continue;
        }
        let next = due.peek().copied().filter(|_| asking).map_or(deadline, |next| next.min(deadline));
        tokio::select! {
            biased;
            Some((number, took, answer)) = requests.next() => match answer {
                EchoAnswer::Reply => {
                    if !tally.replied() {
                        let asked = start + SPACING * (VOLLEY - 1);
                        deadline = deadline.min(Instant::now().max(asked) + took.max(GRACE));
                    }
                    tally.note(number, took);
                }
                EchoAnswer::Error(error) if !tally.replied() => return PingOutcome::Unreachable(error.into()),
                EchoAnswer::Failed(error) if !tally.replied() => return failed(echo, &error),
                EchoAnswer::Error(_) | EchoAnswer::Failed(_) | EchoAnswer::Nothing => {}
            },
            error = &mut icmp_error, if !tally.replied() => return PingOutcome::Unreachable(error.into()),
            () = sleep_until(next) => {}
        }
    }
}

/// Asks once; the stopwatch is ours, because the library starts its own after sending.
async fn request(echo: &Echo, number: u16) -> (u16, Duration, EchoAnswer) {
    let start = Instant::now();
    let answer = echo.request(number).await;
    (number, start.elapsed(), answer)
}

/// A request that could not be sent met an ICMP error to an earlier one, or the system itself.
fn failed(echo: &Echo, error: &Error) -> PingOutcome {
    echo.take_icmp_error().map_or_else(|| of_error(error), |icmp| PingOutcome::Unreachable(icmp.into()))
}

fn of_error(error: &Error) -> PingOutcome {
    let reason = match error.kind() {
        ErrorKind::PermissionDenied => return PingOutcome::NotPermitted,
        ErrorKind::NetworkUnreachable => UnreachableReason::Network,
        ErrorKind::HostUnreachable => UnreachableReason::Host,
        _ => UnreachableReason::Other,
    };
    PingOutcome::Unreachable(Unreachable { reason, reported_by: None, local: TELLS_ICMP })
}

/// The requests by number, with the round-trip time of those that were answered.
#[derive(Default)]
struct Tally(Vec<Option<Duration>>);

impl Tally {
    /// Notes a request and gives its number.
    fn next(&mut self) -> u16 {
        self.0.push(None);
        u16::try_from(self.0.len()).unwrap_or(u16::MAX)
    }

    fn note(&mut self, number: u16, took: Duration) {
        if let Some(entry) = self.0.get_mut(usize::from(number).wrapping_sub(1)) {
            *entry = Some(took);
        }
    }

    fn sent(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    fn replied(&self) -> bool {
        self.0.iter().any(Option::is_some)
    }

    fn is_complete(&self) -> bool {
        self.sent() >= VOLLEY && self.0.iter().all(Option::is_some)
    }

    fn outcome(&self) -> PingOutcome {
        let sent = self.sent();
        if !self.replied() {
            return PingOutcome::Timeout { sent };
        }
        let rtts_ms = self.0.iter().flatten().map(|took| took.as_secs_f64() * 1e3).collect();
        PingOutcome::Reply { rtts_ms, sent }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_right_to_ping_says_nothing_about_the_address() {
        let denied = Error::new(ErrorKind::PermissionDenied, "as the library words it");
        assert_eq!(of_error(&denied), PingOutcome::NotPermitted);
    }

    #[test]
    fn replies_stand_in_the_order_of_the_requests() {
        let mut tally = Tally::default();
        let numbers = [tally.next(), tally.next(), tally.next()];
        tally.note(numbers[2], Duration::from_millis(3));
        tally.note(numbers[0], Duration::from_millis(1));
        tally.note(99, Duration::from_millis(9));
        assert_eq!(tally.outcome(), PingOutcome::Reply { rtts_ms: vec![1.0, 3.0], sent: 3 });
        assert!(!tally.is_complete());
    }

    #[tokio::test]
    async fn this_machine_replies_where_pinging_is_permitted() {
        let outcome = ping("127.0.0.1".parse().expect("an address"), Duration::from_secs(4)).await.outcome;
        assert!(outcome.replied() || outcome == PingOutcome::NotPermitted, "{outcome:?}");
    }
}
