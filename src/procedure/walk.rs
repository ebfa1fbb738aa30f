//! The runner: asks what the plan wants, side by side, and tells events.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use futures_util::future::{AbortHandle, Aborted, LocalBoxFuture, abortable};
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use time::OffsetDateTime;
use tokio::time::Instant;

use super::{Event, wanted};
use crate::case::{Case, Host, NameState, ServerState};
use crate::evidence::{
    Address, Allowed, Client, DnsServer, Observation, Probe, Resolution, ResolutionOutcome, Run, RunSource,
    Seen, Source, StepId, Target, Told,
};
use crate::probe::Network;
use crate::rules::Rules;

/// However slow the system's resolver is configured to be, it is not waited for longer than this.
const LONGEST_RESOLUTION: Duration = Duration::from_secs(30);

/// What a run starts from.
#[derive(Debug, Clone)]
pub struct Setting {
    /// What the operator said.
    pub target: Target,
    /// The client.
    pub client: Client,
    /// Which questions may be asked.
    pub allowed: Allowed,
    /// How long one question may take.
    pub patience: Duration,
    /// The time of day at the start.
    pub started_at: OffsetDateTime,
}

/// Walks the procedure on `network` and returns everything that was seen.
///
/// `tell` hears every event as it happens. When `interrupted` ends, the run ends with what was found
/// so far and is marked incomplete.
pub async fn walk<N: Network>(
    network: &N,
    rules: &Rules,
    setting: Setting,
    tell: &mut dyn FnMut(&Event),
    interrupted: impl Future<Output = ()>,
) -> Run {
    let mut walker = Walker::new(network, rules, setting, tell);
    walker.advance();
    let mut interrupted = std::pin::pin!(interrupted.fuse());
    while !walker.pending.is_empty() {
        let deadline = walker.next_deadline();
        tokio::select! {
            biased;
            Some(answer) = walker.pending.next() => walker.take(answer),
            () = &mut interrupted => return walker.end(false),
            () = tokio::time::sleep_until(deadline) => {}
        }
        // Answers may come at the very moment when patience ends, so both are looked at.
        walker.give_up_resolutions();
        walker.advance();
    }
    walker.end(true)
}

/// The end of a question; without anything seen where it was taken back.
struct Answer {
    step: StepId,
    asked_at: Instant,
    ended_at: Instant,
    probe: Probe,
    seen: Option<Seen>,
}

/// A question that is under way.
struct Question {
    step: StepId,
    asked_at: Instant,
    probe: Probe,
    handle: AbortHandle,
}

struct Walker<'n, N> {
    network: &'n N,
    rules: &'n Rules,
    patience: Duration,
    tell: &'n mut dyn FnMut(&Event),
    began_at: Instant,
    run: Run,
    asked: HashSet<Probe>,
    pending: FuturesUnordered<LocalBoxFuture<'n, Answer>>,
    under_way: Vec<Question>,
    current: usize,
    /// Whether something was seen that may call for another question; a ping never does.
    leads_further: bool,
}

impl<'n, N: Network> Walker<'n, N> {
    fn new(network: &'n N, rules: &'n Rules, setting: Setting, tell: &'n mut dyn FnMut(&Event)) -> Self {
        tell(&Event::StepBegan(setting.target.role.steps()[0]));
        Self {
            network,
            rules,
            patience: setting.patience,
            tell,
            began_at: Instant::now(),
            run: Run {
                started_at: setting.started_at,
                duration_ms: 0,
                source: RunSource::Live,
                complete: false,
                target: setting.target,
                client: setting.client,
                allowed: setting.allowed,
                told: Told::default(),
                observations: Vec::new(),
            },
            asked: HashSet::new(),
            pending: FuturesUnordered::new(),
            under_way: Vec::new(),
            current: 0,
            leads_further: true,
        }
    }

    /// Asks everything that is wanted by now, after taking every answer that is there already.
    fn advance(&mut self) {
        while let Some(Some(answer)) = self.pending.next().now_or_never() {
            self.take(answer);
        }
        if std::mem::take(&mut self.leads_further) {
            self.ask_what_is_new();
        }
        self.end_steps();
    }

    fn ask_what_is_new(&mut self) {
        let case = Case::of(&self.run);
        self.take_back(&case);
        let mut new: Vec<_> =
            wanted(&case).into_iter().filter(|(_, probe)| !self.asked.contains(probe)).collect();
        new.sort_by_key(|(_, probe)| urgency(probe));
        for (step, probe) in new {
            if self.asked.insert(probe.clone()) {
                (self.tell)(&Event::Asked { step, probe: probe.clone() });
                self.ask(step, probe);
            }
        }
    }

    fn ask(&mut self, step: StepId, probe: Probe) {
        let asked_at = Instant::now();
        let (question, handle) = abortable(self.network.probe(probe.clone()));
        self.under_way.push(Question { step, asked_at, probe: probe.clone(), handle });
        let end = move |seen: Result<Seen, Aborted>| {
            let seen = seen.ok();
            Answer { step, asked_at, ended_at: Instant::now(), probe, seen }
        };
        self.pending.push(question.map(end).boxed_local());
    }

    fn take(&mut self, answer: Answer) {
        if let Some(index) = self.under_way.iter().position(|question| question.probe == answer.probe) {
            self.under_way.swap_remove(index);
        }
        let seen = match (answer.seen, answer.probe) {
            (Some(seen), _) => seen,
            (None, Probe::Resolve(name)) => {
                Seen::Resolve(Resolution { name, outcome: ResolutionOutcome::Timeout })
            }
            (None, _) => return,
        };
        self.leads_further |= !matches!(seen, Seen::Ping(_));
        let observation = Observation {
            id: self.run.observations.len(),
            step: answer.step,
            at_ms: milliseconds(answer.asked_at - self.began_at),
            took_ms: milliseconds(answer.ended_at - answer.asked_at),
            source: Source::Measured,
            seen,
        };
        (self.tell)(&Event::Answered(observation.clone()));
        self.run.observations.push(observation);
    }

    /// Takes back what was asked to explain a failure that did not come, and would only cost the
    /// patience where nothing answers it: the pings of addresses that serve KMS, and the question for
    /// [`DnsName::localhost`] at servers that answered another one.
    fn take_back(&self, case: &Case<'_>) {
        let mut serving: HashMap<Address, bool> = HashMap::new();
        for tried in case.hosts.iter().flat_map(Host::tried) {
            *serving.entry(tried.address).or_insert(true) &= tried.result.serves();
        }
        let answers = |asked: DnsServer| {
            case.servers.iter().any(|server| server.server == asked && server.state == ServerState::Answers)
        };
        for question in &self.under_way {
            let is_needless = match &question.probe {
                Probe::Ping(address) => {
                    question.step != StepId::DnsPing && serving.get(address) == Some(&true)
                }
                Probe::Dns { server, name, .. } => name.is_localhost() && answers(*server),
                _ => false,
            };
            if is_needless {
                question.handle.abort();
            }
        }
    }

    /// When the system's resolver is to be looked at next.
    fn next_deadline(&self) -> Instant {
        let now = Instant::now();
        let next = |question: &Question| {
            let patient = question.asked_at + self.patience;
            if patient > now { patient } else { question.asked_at + self.resolver_limit() }
        };
        let resolutions =
            self.under_way.iter().filter(|question| matches!(question.probe, Probe::Resolve(_)));
        resolutions.map(next).min().unwrap_or(now + LONGEST_RESOLUTION)
    }

    /// Ends resolutions that nothing more is to be expected of.
    ///
    /// The system's resolver waits for a dead server before it asks the next one, longer than one
    /// question here may take. Where a server did answer our own question for the name, that answer
    /// is worth waiting for; otherwise patience ends it.
    fn give_up_resolutions(&mut self) {
        let now = Instant::now();
        let is_late = |question: &&Question| {
            matches!(question.probe, Probe::Resolve(_)) && now - question.asked_at >= self.patience
        };
        if !self.under_way.iter().any(|question| is_late(&question)) {
            return;
        }
        let case = Case::of(&self.run);
        for question in self.under_way.iter().filter(is_late) {
            let Probe::Resolve(name) = &question.probe else { continue };
            let waited = now - question.asked_at;
            let of_name = |host: &&Host<'_>| host.name.dns_name() == Some(name);
            let answered =
                |host: &Host<'_>| !matches!(host.name_state, NameState::Unanswered | NameState::Untested);
            let expected = case.hosts.iter().filter(of_name).any(answered);
            if waited >= self.resolver_limit() || !expected {
                question.handle.abort();
            }
        }
    }

    /// How long the system's resolver goes on by its own configuration.
    fn resolver_limit(&self) -> Duration {
        let client = &self.run.client;
        let servers = u64::try_from(client.dns_servers.len().max(1)).unwrap_or(1);
        let rounds = client.resolver.timeout_ms.saturating_mul(client.resolver.attempts.into());
        let own = Duration::from_millis(rounds.saturating_mul(servers)).saturating_add(self.patience);
        own.min(LONGEST_RESOLUTION.max(self.patience))
    }

    /// Ends the steps, in order, that nothing pending belongs to any more.
    fn end_steps(&mut self) {
        let steps = self.run.target.role.steps();
        while let Some(step) = steps.get(self.current).copied() {
            if self.under_way.iter().any(|question| rests_on(step).contains(&question.step)) {
                return;
            }
            let result = self.rules.step(&Case::of(&self.run), step);
            (self.tell)(&Event::StepEnded(result));
            self.current += 1;
            if let Some(next) = steps.get(self.current) {
                (self.tell)(&Event::StepBegan(*next));
            }
        }
    }

    fn end(mut self, complete: bool) -> Run {
        self.run.complete = complete;
        self.run.duration_ms = milliseconds(self.began_at.elapsed());
        self.run
    }
}

/// The place in the queue: first what leads to further questions, or takes most round trips.
///
/// It matters where hundreds are asked at once, since each takes its time to send.
fn urgency(probe: &Probe) -> u8 {
    match probe {
        Probe::Connect { .. } => 0,
        Probe::Resolve(_) => 1,
        Probe::Dns { .. } => 2,
        Probe::Ping(_) => 3,
    }
}

/// The steps whose questions must have ended before `step` can be judged.
fn rests_on(step: StepId) -> &'static [StepId] {
    match step {
        StepId::ClientConfig | StepId::HostFirewall | StepId::HostCount => &[],
        StepId::DnsPing => &[StepId::DnsPing, StepId::SrvLookup, StepId::HostRecord],
        StepId::SrvLookup | StepId::SuffixList => &[StepId::SrvLookup],
        StepId::ConnectByName => &[StepId::SrvLookup, StepId::ConnectByName],
        StepId::ConnectByAddress => &StepId::ALL,
        StepId::HostPublishing | StepId::HostRecord => &[StepId::HostRecord],
        StepId::HostService | StepId::HostPort => &[StepId::HostPort],
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
