//! What is hooked into the licensing processes, as the registry shows.

use outputs::{Facts, RegData, RegKey};

use super::machine::Machine;
use crate::evidence::LicensingHook;

const PROCESSES: [&str; 3] = ["SppExtComObj.exe", "sppsvc.exe", "osppsvc.exe"];
const VALUES: [&str; 2] = ["Debugger", "VerifierDlls"];

/// The entries of *Image File Execution Options* for licensing processes on the client.
pub(super) fn hooks(machines: &[Machine<'_>]) -> Vec<LicensingHook> {
    let blocks = machines.iter().filter(|machine| !machine.is_host).flat_map(|machine| &machine.blocks);
    let keys = blocks.flat_map(|facts| match facts {
        Facts::RegQuery(query) => query.keys.as_slice(),
        _ => &[],
    });
    let mut hooks: Vec<LicensingHook> = Vec::new();
    for hook in keys.flat_map(of_key) {
        if !hooks.contains(&hook) {
            hooks.push(hook);
        }
    }
    hooks
}

fn of_key(key: &RegKey) -> Vec<LicensingHook> {
    let Some((above, last)) = key.path.trim_end_matches('\\').rsplit_once('\\') else { return Vec::new() };
    let process = PROCESSES.iter().find(|process| process.eq_ignore_ascii_case(last));
    let is_options = above.to_ascii_lowercase().ends_with("\\image file execution options");
    let Some(process) = process.filter(|_| is_options) else { return Vec::new() };
    let hook = |name: &str| {
        let value = key.values.iter().find(|value| value.name.eq_ignore_ascii_case(name))?;
        let RegData::Text(data) = &value.data else { return None };
        let (process, value) = ((*process).to_owned(), name.to_owned());
        (!data.is_empty()).then(|| LicensingHook { process, value, data: data.clone() })
    };
    VALUES.iter().filter_map(|name| hook(name)).collect()
}
