//! What is known of the thing that was looked up.

use outputs::EventInfo;
use ratatui::text::Line;

use super::meaning;
use crate::evidence::ErrorCode;
use crate::locale::{Args, Sentence};
use crate::report::escape;
use crate::rules::{CodeEntry, Decoded, Reference};
use crate::tui::look::{COMMAND, PLAIN, QUIET, STRONG};
use crate::tui::world::World;
use crate::tui::wrapping::{item, paragraph};

/// A code of the table.
pub(super) fn code(world: &World, entry: &CodeEntry, width: usize) -> Vec<Line<'static>> {
    let id = entry.message();
    let mut lines = Vec::new();
    lines.extend(entry.name.iter().flat_map(|name| paragraph(name, 1, width, QUIET)));
    lines.extend(paragraph(&meaning(world, entry.code), 1, width, STRONG));
    for (attribute, label) in [("cause", "label-cause"), ("fix", "label-fix")] {
        let text = world.words().attribute(&id, attribute, &Args::new()).unwrap_or_default();
        lines.extend(labelled(world, label, &text, width));
    }
    if let Some(step) = entry.step {
        let step = world.say(&format!("step-{}", step.id()));
        lines.extend(labelled(world, "label-proved-by", &step, width));
    }
    lines
}

/// An event, a field, a limit, a key or an option.
pub(super) fn reference(world: &World, reference: &Reference, width: usize) -> Vec<Line<'static>> {
    let id = reference.message();
    let mut lines = paragraph(&reference.term, 1, width, QUIET);
    lines.extend(reference.value.iter().flat_map(|value| paragraph(value, 1, width, COMMAND)));
    lines.extend(paragraph(&world.say(&id), 1, width, STRONG));
    let tells = world.words().attribute(&id, "tells", &Args::new());
    lines.extend(tells.iter().flat_map(|tells| paragraph(tells, 1, width, PLAIN)));
    lines.extend(reference.more.iter().flat_map(|more| labelled(world, "lookup-more", more, width)));
    lines
}

/// A code that the table lacks, taken apart.
pub(super) fn unknown(world: &World, code: ErrorCode, width: usize) -> Vec<Line<'static>> {
    let decoded = Decoded::of(code);
    let mut lines = Vec::new();
    lines.extend(decoded.name.iter().flat_map(|name| paragraph(name, 1, width, QUIET)));
    lines.extend(paragraph(&world.say("explain-unknown"), 1, width, STRONG));
    let number = Args::from([("number", decoded.number.to_string())]);
    let mut said = vec![world.tell(&decoded.origin.message(), &number)];
    let facility = |name: &str| world.tell("explain-facility", &Args::from([("facility", name.to_owned())]));
    said.extend(decoded.facility.map(facility));
    lines.extend(labelled(world, "explain-decoded", &world.words().sentences(&said), width));
    lines
}

/// Nothing fits: the codes that are nearest.
pub(super) fn nothing(world: &World, typed: &str, width: usize) -> Vec<Line<'static>> {
    let nearest = world.setup.rules.codes.nearest(typed);
    if nearest.is_empty() {
        return paragraph(&world.say("lookup-nothing"), 1, width, PLAIN);
    }
    let codes: Vec<String> = nearest.iter().map(|entry| entry.code.to_string()).collect();
    let similar = Sentence::new("usage-similar").with_list("names", codes);
    paragraph(&world.words().say(&similar), 1, width, PLAIN)
}

/// The data of an event, field by field.
pub(super) fn event(
    world: &World,
    event: u32,
    data: &EventInfo,
    width: usize,
) -> (String, Vec<Line<'static>>) {
    let title = world.tell("lookup-event-read", &Args::from([("event", event.to_string())]));
    let lines =
        rows(world, data).into_iter().flat_map(|(label, value)| labelled(world, label, &value, width));
    (title, lines.collect())
}

/// The fields that have a value, with their labels.
fn rows(world: &World, data: &EventInfo) -> Vec<(&'static str, String)> {
    let result = |code: &str| match code.parse::<ErrorCode>() {
        Ok(ErrorCode(0)) | Err(_) => code.to_owned(),
        Ok(code) => world.words().labelled(&code.to_string(), &meaning(world, code)),
    };
    let or_none = |value: Option<String>| value.unwrap_or_else(|| "?".to_owned());
    let state = |state: &Option<u32>| {
        or_none(state.map(|state| world.say(&format!("value-licence-status-{}", state.min(7)))))
    };
    let number = |value: Option<i64>| or_none(value.map(|value| value.to_string()));
    match data {
        EventInfo::Request {
            result: code,
            host,
            port,
            cmid,
            client_time,
            license_state,
            minutes_to_expiration,
            min_count,
            ..
        } => {
            let host = or_none(host.clone());
            let endpoint = port.map_or_else(|| host.clone(), |port| format!("{host}:{port}"));
            vec![
                ("lookup-event-result", result(code)),
                ("lookup-event-host", endpoint),
                ("lookup-event-cmid", cmid.clone()),
                ("lookup-event-time", client_time.clone()),
                ("lookup-event-state", state(license_state)),
                ("lookup-event-minutes", number(*minutes_to_expiration)),
                ("lookup-event-count", number(min_count.map(i64::from))),
            ]
        }
        EventInfo::Response {
            result: code,
            activated,
            current_count,
            activation_interval,
            renewal_interval,
            host_time,
        } => {
            let activated = activated.map(|activated| world.say(if activated { "yes" } else { "no" }));
            let interval = |value: &Option<u32>| number(value.map(i64::from));
            vec![
                ("lookup-event-result", result(code)),
                ("lookup-event-activated", or_none(activated)),
                ("lookup-event-count", number(current_count.map(i64::from))),
                (
                    "lookup-event-intervals",
                    world.words().list([activation_interval, renewal_interval].map(interval)),
                ),
                ("lookup-event-time", host_time.clone()),
            ]
        }
        EventInfo::Processed {
            result: code,
            min_count,
            client,
            cmid,
            client_time,
            license_state,
            minutes_to_expiration,
            ..
        } => {
            vec![
                ("lookup-event-result", result(code)),
                ("lookup-event-client", client.clone()),
                ("lookup-event-cmid", cmid.clone()),
                ("lookup-event-time", client_time.clone()),
                ("lookup-event-state", state(license_state)),
                ("lookup-event-minutes", number(*minutes_to_expiration)),
                ("lookup-event-count", number(min_count.map(i64::from))),
            ]
        }
        EventInfo::PublishingFailed { result: code, .. } => vec![("lookup-event-result", result(code))],
        EventInfo::Published { .. } => Vec::new(),
    }
}

fn labelled(world: &World, label: &str, text: &str, width: usize) -> Vec<Line<'static>> {
    let label = world.words().labelled(&world.say(label), "");
    item(&escape(text), &format!(" {label}"), width, PLAIN)
}
