//! Reports of scenarios, the same every time: the scripted network answers, the clock stands still.

use std::time::Duration;

use time::OffsetDateTime;

use kmsdoctor::evidence::{Allowed, Run, Seen};
use kmsdoctor::locale::Language;
use kmsdoctor::procedure::{Event, Setting, walk};
use kmsdoctor::report::Document;
use kmsdoctor::rules::Rules;

use crate::scenario::{Input, Scenario};
use crate::scripted::Scripted;

/// A run of a scenario, with its events.
pub(super) struct Recorded {
    pub(super) events: Vec<Event>,
    pub(super) run: Run,
}

/// Walks the procedure in the scenario called `name`.
pub(super) fn record(rules: &Rules, name: &str) -> Recorded {
    let scenario = &Scenario::read(&Scenario::folder().join(format!("{name}.toml")));
    let input = Input::of(scenario);
    let setting = Setting {
        allowed: Allowed { ping: input.pings, rpc: input.binds, ..Allowed::default() },
        target: input.target,
        client: input.client,
        patience: Duration::from_secs(4),
        started_at: OffsetDateTime::UNIX_EPOCH + Duration::from_secs(1_767_323_045),
    };
    let mut events = Vec::new();
    let network = Scripted::new(scenario);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    let mut tell = |event: &Event| events.push(event.clone());
    let mut run = runtime.block_on(walk(&network, rules, setting, &mut tell, std::future::pending()));
    run.duration_ms = 184;
    run.client.host_name = Some("pc7".to_owned());
    for (index, observation) in run.observations.iter_mut().enumerate() {
        (observation.at_ms, observation.took_ms) = (index as u64, 3);
    }
    for event in &mut events {
        match event {
            Event::Answered(observation) => {
                (observation.at_ms, observation.took_ms) = (observation.id as u64, 3);
                // Round trips that differ, for the plot.
                if let Seen::Ping(ping) = &mut observation.seen
                    && let kmsdoctor::evidence::PingOutcome::Reply { rtts_ms, .. } = &mut ping.outcome
                {
                    *rtts_ms = vec![0.5, 1.0, 2.0, 4.0];
                }
            }
            Event::StepEnded(result) => result.duration_ms = 3,
            Event::StepBegan(_) | Event::Asked { .. } => {}
        }
    }
    Recorded { events, run }
}

/// The report of the scenario called `name`.
pub(super) fn document(rules: &Rules, name: &str) -> Document {
    Document::of(&record(rules, name).run, rules, Language::ENGLISH)
}
