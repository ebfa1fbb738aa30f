//! A run whose free texts can be shown: control characters as escapes, product keys masked.

use super::escape;
use crate::evidence::{DnsOutcome, LicenceAnswer, Override, RpcOutcome, Run, Seen};

/// No free text of a report is longer; what follows is cut.
const LONGEST: usize = 1_000;

/// The run with every free text made harmless. Names and addresses are harmless by their types.
pub(super) fn harmless(run: &Run) -> Run {
    let mut run = run.clone();
    let client = &mut run.client;
    for text in client.host_name.iter_mut().chain(&mut client.os) {
        clean(text);
    }
    let mut overrides: Vec<&mut Override> = client.kms.overrides.iter_mut().collect();
    if let Some(windows) = &mut client.windows {
        overrides.extend(&mut windows.office_overrides);
        windows.policy_namespaces.iter_mut().for_each(clean);
        windows.last_request.iter_mut().flat_map(|request| &mut request.time).for_each(clean);
        for hook in &mut windows.hooks {
            [&mut hook.process, &mut hook.value, &mut hook.data].into_iter().for_each(clean);
        }
        if let Some(LicenceAnswer::Answered(licence)) = &mut windows.licence {
            let texts = [&mut licence.product, &mut licence.channel, &mut licence.client_machine_id];
            texts.into_iter().flatten().for_each(clean);
        }
    }
    for set in overrides {
        clean(&mut set.scope);
        clean(&mut set.host);
    }
    for adapter in &mut client.adapters {
        clean(&mut adapter.name);
        adapter.addresses.iter_mut().for_each(clean);
    }
    for observation in &mut run.observations {
        match &mut observation.seen {
            Seen::Dns(lookup) => match &mut lookup.outcome {
                DnsOutcome::Rcode { rcode: text } | DnsOutcome::Malformed { reason: text } => clean(text),
                _ => {}
            },
            Seen::Connect(connection) => {
                if let Some(RpcOutcome::Foreign { preview, .. }) = &mut connection.rpc {
                    clean(preview);
                }
            }
            Seen::Ping(_) | Seen::Resolve(_) => {}
        }
    }
    run
}

fn clean(text: &mut String) {
    if let Some((cut, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(cut);
    }
    *text = mask_product_keys(&escape(text));
}

/// Replaces each Windows product key, five groups of five letters or digits, by `XXXXX-…-XXXXX`.
#[must_use]
pub fn mask_product_keys(text: &str) -> String {
    const KEY: usize = 29;
    let octets = text.as_bytes();
    let is_key = |key: &[u8]| {
        (0..).zip(key).all(|(place, octet)| match place % 6 {
            5 => *octet == b'-',
            _ => octet.is_ascii_alphanumeric(),
        })
    };
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if octets.get(at..at + KEY).is_some_and(is_key) {
            masked.push_str("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX");
            at += KEY;
        } else {
            masked.push(c);
            at += c.len_utf8();
        }
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_key_is_never_shown() {
        let masked = "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX";
        assert_eq!(mask_product_keys("é W269N-WFGWX-YVC9B-4J6C9-T83GX."), format!("é {masked}."));
        assert_eq!(mask_product_keys("w269n-wfgwx-yvc9b-4j6c9-t83gx"), masked);
        assert_eq!(mask_product_keys("W269N-WFGWX-YVC9B-4J6C9"), "W269N-WFGWX-YVC9B-4J6C9");
        assert_eq!(mask_product_keys(""), "");
    }
}
