//! The data behind an event's sentence: codes, names and times that are never translated.

use super::facts::EventInfo;
use super::license_values::is_guid;
use super::scan;

/// The data of an event as it was copied alone, with the event's number, which the number of its fields
/// tells.
#[must_use]
pub fn data(text: &str) -> Option<(u32, EventInfo)> {
    let id = match text.split(',').count() {
        10 => 12288,
        8 => 12289,
        9 => 12290,
        _ => return None,
    };
    Some((id, info(id, text)?))
}

/// The data behind the sentence: `0x…, …`.
pub(super) fn info(id: u32, message: &str) -> Option<EventInfo> {
    if id == 12294 {
        return domain(message).map(|domain| EventInfo::Published { domain });
    }
    let start = message.find("0x")?;
    let text = message[start..].split("\n\n").next()?.replace('\n', "");
    let cells: Vec<&str> = text.split(',').map(str::trim).collect();
    let result = code(cells.first()?).filter(|_| !scan::has(&text, "..."))?;
    let own = |cell: &str| cell.to_owned();
    let truth = |cell: &str| match cell {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    };
    match (id, cells.as_slice()) {
        (12288, [_, _, host, cmid, time, vm, state, minutes, sku, count]) => {
            let endpoint = scan::host_and_port(host);
            Some(EventInfo::Request {
                result,
                host: endpoint.as_ref().map(|(host, _)| host.clone()),
                port: endpoint.map(|(_, port)| port),
                cmid: own(cmid),
                client_time: own(time),
                is_vm: truth(vm),
                license_state: state.parse().ok(),
                minutes_to_expiration: minutes.parse().ok(),
                sku_id: own(sku),
                min_count: count.parse().ok(),
            })
        }
        (12289, [_, _, activated, _, count, activation, renewal, time]) if is_minute(time) => {
            Some(EventInfo::Response {
                result,
                activated: truth(activated),
                current_count: count.parse().ok(),
                activation_interval: activation.parse().ok(),
                renewal_interval: renewal.parse().ok(),
                host_time: own(time),
            })
        }
        (12290, [_, count, client, cmid, time, vm, state, minutes, sku]) if is_guid(sku) => {
            Some(EventInfo::Processed {
                result,
                min_count: count.parse().ok(),
                client: own(client),
                cmid: own(cmid),
                client_time: own(time),
                is_vm: truth(vm),
                license_state: state.parse().ok(),
                minutes_to_expiration: minutes.parse().ok(),
                sku_id: own(sku),
            })
        }
        // It is the last of its line, and may be cut.
        (12293, [cell]) if cell.len() == result.len() || *cell == "0x0" => {
            Some(EventInfo::PublishingFailed { domain: domain(&message[..start]), result })
        }
        _ => None,
    }
}

/// `yyyy/MM/dd HH:mm`, in every language; nothing else stands behind it.
fn is_minute(cell: &str) -> bool {
    cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b' ' | b':'))
}

/// A result; some versions of Windows leave its zeros out.
fn code(cell: &str) -> Option<String> {
    let digits = scan::behind(cell, "0x").filter(|digits| digits.len() <= 8)?;
    u32::from_str_radix(digits, 16).ok().map(|code| format!("0x{code:08X}"))
}

/// The domain in the sentence: what stands between quotation marks, or the one word with a dot in it.
fn domain(sentence: &str) -> Option<String> {
    let marks = |c: char| "'\"‘’“”«»「」『』„ \u{a0}\n,;:()。，、".contains(c);
    let words = sentence.split(marks).map(|word| word.trim_end_matches('.'));
    let mut domains = words.filter(|word| word.contains('.') && scan::is_name(word));
    let domain = domains.next()?;
    domains.next().is_none().then(|| domain.to_owned())
}
