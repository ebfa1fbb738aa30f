//! Attempts to activate, as `slmgr.vbs /ato` and events tell them: the newest decides.

use std::collections::BTreeMap;

use outputs::{EventFacts, EventInfo, Facts};

use super::machine::Machine;
use crate::evidence::{Client, DEFAULT_PORT, ErrorCode, LastAnswer, LastRequest};
use crate::rules::Codes;

/// What became of the client's attempts.
#[derive(Debug, Default)]
pub(super) struct Attempts {
    /// How the newest failed, the outermost code first.
    pub(super) codes: Vec<ErrorCode>,
    /// How earlier ones failed.
    pub(super) earlier: Vec<ErrorCode>,
    /// Whether the newest succeeded.
    pub(super) succeeded: bool,
    /// Whether events alone tell of the newest: their time is not that of the other outputs.
    pub(super) is_of_events: bool,
    /// The host that the newest attempt asked, and its port.
    pub(super) host: Option<(String, Option<u16>)>,
    /// The newest request in the client's event log, where it names a host by its name.
    pub(super) request: Option<LastRequest>,
    /// The answer to it.
    pub(super) answer: Option<LastAnswer>,
    /// Other machines whose events were told beside the client's.
    pub(super) others: Vec<String>,
}

/// How an attempt ended; nothing where a failure has no code.
type Outcome = Result<(), Option<ErrorCode>>;

impl Attempts {
    /// Reads what the machines' outputs tell of `client`. Nothing dates `/ato`: it stands for now, and
    /// events are older, but for the code inside of one that only stands for another.
    pub(super) fn of(machines: &[Machine<'_>], client: &Client, codes: &Codes) -> Self {
        let mut commands: Vec<Outcome> = commands(machines).collect();
        let names = Names::of(machines, client);
        let events = Event::of_client(machines, &names);
        let host = events.iter().rev().find_map(Event::host);
        let (request, answer) = newest_exchange(&events);
        let newest = events.iter().rev().find(|event| event.outcome.is_some()).map(|event| &event.key);
        let (of_newest, older): (Vec<&Event<'_>>, Vec<&Event<'_>>) =
            events.iter().partition(|event| Some(&event.key) == newest);
        let failures = |events: Vec<&Event<'_>>| -> Vec<ErrorCode> {
            events.iter().filter_map(|event| event.outcome?.err()?).collect()
        };
        let answered = of_newest.iter().rev().find_map(|event| event.outcome);
        let (of_newest, older) = (failures(of_newest), failures(older));
        let others = names.others(machines);
        let is_of_events = commands.is_empty();
        let mut attempts = Self { is_of_events, host, request, answer, others, ..Self::default() };
        match commands.pop() {
            Some(Ok(())) => {
                attempts.succeeded = true;
                attempts.earlier.extend(of_newest);
            }
            Some(Err(code)) => {
                attempts.codes.extend(code);
                let is_explained = code.is_none_or(|code| codes.is_wrapper(code));
                let inside = is_explained && answered != Some(Ok(()));
                if inside { &mut attempts.codes } else { &mut attempts.earlier }.extend(of_newest);
                // A code that speaks for itself is of an attempt after those that events tell of.
                if !is_explained {
                    (attempts.host, attempts.request, attempts.answer) = (None, None, None);
                }
            }
            None => {
                attempts.succeeded = answered == Some(Ok(()));
                if attempts.succeeded { &mut attempts.earlier } else { &mut attempts.codes }
                    .extend(of_newest);
            }
        }
        attempts.earlier.extend(commands.into_iter().rev().filter_map(|outcome| outcome.err()?));
        attempts.earlier.extend(older.into_iter().rev());
        attempts
    }
}

/// The client's `/ato`, in reading order.
fn commands(machines: &[Machine<'_>]) -> impl Iterator<Item = Outcome> {
    // Without a client's outputs, it is the KMS host's own key that is told of.
    let all_hosts = machines.iter().all(|machine| machine.is_host);
    let clients = machines.iter().filter(move |machine| all_hosts || !machine.is_host);
    clients.flat_map(|machine| &machine.blocks).filter_map(|facts| match facts {
        Facts::SlmgrAto(ato) => match (ato.error_code.as_deref().and_then(failure), ato.success) {
            (Some(code), _) => Some(Err(Some(code))),
            (None, Some(true)) => Some(Ok(())),
            (None, Some(false)) => Some(Err(None)),
            (None, None) => None,
        },
        _ => None,
    })
}

/// The code of a failure.
fn failure(text: &str) -> Option<ErrorCode> {
    let code = text.parse::<ErrorCode>().ok().filter(|code| code.0 != 0)?;
    // slmgr prints small numbers of Windows without their facility.
    Some(if code.0 < 0x1_0000 { ErrorCode(0x8007_0000 | code.0) } else { code })
}

/// A time in numbers, the year first.
type Key = Option<Vec<u64>>;

/// An event about an attempt of the client.
struct Event<'f> {
    info: &'f EventInfo,
    /// When, as the log writes it.
    time: Option<&'f str>,
    /// When, so that later ones are greater.
    key: Key,
    outcome: Option<Outcome>,
}

impl<'f> Event<'f> {
    /// The client's events, the oldest first.
    fn of_client(machines: &[Machine<'f>], names: &Names) -> Vec<Self> {
        let told = machines.iter().flat_map(|machine| events(&machine.blocks));
        let own: Vec<(&EventFacts, &EventInfo)> =
            told.filter(|(event, info)| names.have(event, info)).collect();
        // The log's time where it can be compared, else the time in the data.
        let is_dated = own.iter().all(|(event, _)| log_time(event).is_some());
        let time =
            |event: &EventFacts, info: &EventInfo| if is_dated { log_time(event) } else { data_time(info) };
        let mut sent: BTreeMap<Vec<u64>, Key> = BTreeMap::new();
        let mut logged: BTreeMap<&str, Key> = BTreeMap::new();
        for (event, info) in own.iter().filter(|(_, info)| matches!(info, EventInfo::Request { .. })) {
            sent.extend(data_time(info).map(|sent| (sent, time(event, info))));
            logged.extend(minute(event).map(|logged| (logged, time(event, info))));
        }
        // What belongs to one request has its time: the host has a clock of its own.
        let key = |event: &EventFacts, info: &EventInfo| {
            let request = match info {
                EventInfo::Processed { .. } => data_time(info).and_then(|sent_at| sent.get(&sent_at)),
                EventInfo::Response { .. } => minute(event).and_then(|minute| logged.get(minute)),
                _ => None,
            };
            request.cloned().unwrap_or_else(|| time(event, info))
        };
        let mut events: Vec<Self> = own
            .iter()
            .map(|(event, info)| Self {
                info,
                time: event.time.as_deref(),
                key: key(event, info),
                outcome: outcome(info),
            })
            .collect();
        events.sort_by(|one, other| one.key.cmp(&other.key));
        events
    }

    fn host(&self) -> Option<(String, Option<u16>)> {
        match self.info {
            EventInfo::Request { host, port, .. } => Some((host.clone()?, *port)),
            _ => None,
        }
    }

    fn request(&self) -> Option<LastRequest> {
        let EventInfo::Request { result, host, port, .. } = self.info else { return None };
        let name = host.as_deref().filter(|host| outputs::address(host).is_none())?;
        Some(LastRequest {
            result: result.parse().ok()?,
            host: name.parse().ok()?,
            port: port.unwrap_or(DEFAULT_PORT),
            time: self.time.map(str::to_owned),
        })
    }

    fn answer(&self) -> Option<LastAnswer> {
        let EventInfo::Response { result, activated, current_count, .. } = self.info else { return None };
        Some(LastAnswer {
            result: result.parse().ok()?,
            activated: *activated,
            current_count: *current_count,
            time: self.time.map(str::to_owned),
        })
    }
}

/// The newest request with the answer to it: an answer that is older belongs to an older request.
fn newest_exchange(events: &[Event<'_>]) -> (Option<LastRequest>, Option<LastAnswer>) {
    let sent = events.iter().rev().find(|event| matches!(event.info, EventInfo::Request { .. }));
    let newer = |event: &&Event<'_>| sent.is_none_or(|sent| event.key >= sent.key);
    let answer = events.iter().rev().filter(newer).find_map(Event::answer);
    (sent.and_then(Event::request), answer)
}

/// The events of outputs that say what they are about.
fn events<'f>(blocks: &[&'f Facts]) -> impl Iterator<Item = (&'f EventFacts, &'f EventInfo)> {
    let logs = blocks.iter().filter_map(|facts| match facts {
        Facts::Events(events) => Some(&events.events),
        _ => None,
    });
    logs.flatten().filter_map(|event| Some((event, event.info.as_ref()?)))
}

/// By what the client is known.
struct Names {
    machine: Option<String>,
    cmids: Vec<String>,
}

impl Names {
    fn of(machines: &[Machine<'_>], client: &Client) -> Self {
        let mut names = Self { machine: client.host_name.as_deref().map(first_label), cmids: Vec::new() };
        let own = || machines.iter().filter(|machine| !machine.is_host).flat_map(|machine| &machine.blocks);
        for facts in own() {
            if let Facts::SlmgrInfo(info) = facts {
                let clients = info.products.iter().filter_map(|product| product.kms_client.as_ref());
                names.cmids.extend(clients.filter_map(|client| client.cmid.clone()));
            }
        }
        for (event, info) in
            machines.iter().filter(|machine| !machine.is_host).flat_map(|m| events(&m.blocks))
        {
            let EventInfo::Request { cmid, .. } = info else { continue };
            let computer = event.computer.as_deref().map(first_label);
            if names.machine.is_none() {
                names.machine.clone_from(&computer);
            }
            if computer.is_none() || computer == names.machine {
                names.cmids.push(cmid.clone());
            }
        }
        names
    }

    /// Whether an event is about the client, as far as anything tells. Clones of one image share an id,
    /// so that the name goes before it.
    fn have(&self, event: &EventFacts, info: &EventInfo) -> bool {
        match info {
            EventInfo::Request { .. } | EventInfo::Response { .. } => {
                let (Some(machine), Some(computer)) = (&self.machine, &event.computer) else { return true };
                *machine == first_label(computer)
            }
            EventInfo::Processed { client, cmid, .. } => match &self.machine {
                Some(machine) => *machine == first_label(client),
                None => self.cmids.is_empty() || self.cmids.iter().any(|own| own.eq_ignore_ascii_case(cmid)),
            },
            EventInfo::PublishingFailed { .. } | EventInfo::Published { .. } => false,
        }
    }
}

impl Names {
    /// The machines of which the client's log is not, and whose events stand among its outputs all the
    /// same. The KMS host's own log names whom it likes.
    fn others(&self, machines: &[Machine<'_>]) -> Vec<String> {
        let Some(own) = &self.machine else { return Vec::new() };
        let mut others: Vec<String> = Vec::new();
        let told = machines.iter().filter(|machine| !machine.is_host).flat_map(|m| events(&m.blocks));
        for (event, info) in told {
            let is_attempt = matches!(info, EventInfo::Request { .. } | EventInfo::Response { .. });
            let Some(computer) = event.computer.as_deref().filter(|_| is_attempt) else { continue };
            let label = first_label(computer);
            if label != *own && !others.contains(&label) {
                others.push(label);
            }
        }
        others
    }
}

fn first_label(name: &str) -> String {
    name.split('.').next().unwrap_or_default().to_ascii_lowercase()
}

/// How an attempt ended, where the event says it: a request that left says nothing of the answer.
fn outcome(info: &EventInfo) -> Option<Outcome> {
    match info {
        EventInfo::Request { result, .. } | EventInfo::Processed { result, .. } => {
            failure(result).map(|code| Err(Some(code)))
        }
        EventInfo::Response { result, activated, .. } => match failure(result) {
            Some(code) => Some(Err(Some(code))),
            None => (*activated == Some(true)).then_some(Ok(())),
        },
        EventInfo::PublishingFailed { .. } | EventInfo::Published { .. } => None,
    }
}

/// The log's time, where it begins with the year.
fn log_time(event: &EventFacts) -> Key {
    let time = event.time.as_deref().filter(|time| time.get(4..5) == Some("-"))?;
    numbers(time.get(..16)?)
}

/// The time in the data, `2024/03/04 08:15` (UTC).
fn data_time(info: &EventInfo) -> Key {
    match info {
        EventInfo::Request { client_time: time, .. }
        | EventInfo::Processed { client_time: time, .. }
        | EventInfo::Response { host_time: time, .. } => numbers(time),
        EventInfo::PublishingFailed { .. } | EventInfo::Published { .. } => None,
    }
}

/// The log's time without its seconds, in whatever form.
fn minute(event: &EventFacts) -> Option<&str> {
    event.time.as_deref()?.rsplit_once(':').map(|(minute, _)| minute)
}

fn numbers(time: &str) -> Key {
    let parts = time.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let numbers: Vec<u64> = parts.map_while(|part| part.parse().ok()).take(5).collect();
    (numbers.len() == 5).then_some(numbers)
}
