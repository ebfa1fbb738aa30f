//! Which suffixes Windows completes names with: policy first, then what is set on the machine.

use windows_registry::Key;

use super::registry::{exists, machine, number, text};
use crate::evidence::DnsName;

const TCPIP: &str = r"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters";
const DNS_CACHE: &str = r"SYSTEM\CurrentControlSet\Services\Dnscache\Parameters";
const POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows NT\DNSClient";
const SYSTEM_POLICY: &str = r"SOFTWARE\Policies\Microsoft\System\DNSClient";

/// The suffixes of a machine, but for those of its connections.
#[derive(Debug, Default)]
pub(super) struct Suffixes {
    /// The primary DNS suffix.
    pub(super) primary: Option<DnsName>,
    /// The search list; empty where none is set.
    pub(super) search: Vec<DnsName>,
    /// Whether a policy set it.
    pub(super) search_from_policy: bool,
    /// As [`crate::evidence::WindowsFacts::devolution_labels`].
    pub(super) devolution_labels: Option<u32>,
    /// Whether names with a dot are completed too.
    pub(super) appends_to_dotted_names: bool,
}

/// Reads them.
pub(super) fn suffixes() -> Suffixes {
    let (policy, tcpip) = (machine(POLICY), machine(TCPIP));
    // A policy that exists hides the user's list, even where it is empty.
    let by_policy = policy.as_ref().filter(|key| exists(key, "SearchList"));
    let list = by_policy.or(tcpip.as_ref()).and_then(|key| text(key, "SearchList"));
    Suffixes {
        primary: primary(tcpip.as_ref()),
        search: list.map(|list| parse_list(&list)).unwrap_or_default(),
        search_from_policy: by_policy.is_some(),
        devolution_labels: devolution([policy.as_ref(), machine(DNS_CACHE).as_ref(), tcpip.as_ref()]),
        appends_to_dotted_names: policy
            .as_ref()
            .is_some_and(|key| number(key, "AppendToMultiLabelName") == Some(1)),
    }
}

fn primary(tcpip: Option<&Key>) -> Option<DnsName> {
    let policies = [(SYSTEM_POLICY, "PrimaryDnsSuffix"), (POLICY, "NV PrimaryDnsSuffix")];
    let by_policy = policies.iter().find_map(|(path, name)| text(&machine(path)?, name));
    by_policy.or_else(|| text(tcpip?, "Domain"))?.parse().ok().filter(|name: &DnsName| !name.is_root())
}

/// Reads a list with commas or blanks between; an empty element ends it.
pub(super) fn parse_list(list: &str) -> Vec<DnsName> {
    let mut names: Vec<DnsName> = Vec::new();
    for part in list.split(',').map(str::trim).take_while(|part| !part.is_empty()) {
        for name in part.split_whitespace().filter_map(|word| word.trim_start_matches('.').parse().ok()) {
            if name != DnsName::root() && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The first place that says something decides, for the switch and for the level.
fn devolution(places: [Option<&Key>; 3]) -> Option<u32> {
    let first = |name| places.iter().flatten().find_map(|key| number(key, name));
    if first("UseDomainNameDevolution") == Some(0) {
        return Some(0);
    }
    // Windows never leaves fewer than two labels.
    first("DomainNameDevolutionLevel").filter(|level| *level > 0).map(|level| level.max(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_element_ends_the_list() {
        let names = |list| parse_list(list).into_iter().map(String::from).collect::<Vec<_>>();
        assert_eq!(names("a.example, B.example"), ["a.example", "b.example"]);
        assert_eq!(names("a.example b.example,a.example"), ["a.example", "b.example"]);
        assert_eq!(names("a.example,,b.example"), ["a.example"]);
        assert_eq!(names(",a.example"), Vec::<String>::new());
    }
}
