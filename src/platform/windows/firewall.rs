//! What the Windows firewall does with connections to a port of this machine, as its rules in the
//! registry say. Rules of other products are not seen.

use windows_registry::Key;

use super::registry::{machine, number};
use super::service;
use crate::evidence::{FirewallProfile, HostFirewall, ServiceState};

const LOCAL: &str = r"SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy";
const POLICY: &str = r"SOFTWARE\Policies\Microsoft\WindowsFirewall";
/// The firewall's service; where it does not run, no rule holds.
const SERVICE: &str = "MpsSvc";
/// The process that listens on the port.
const PROCESS: &str = r"\sppsvc.exe";
/// The number of TCP in a rule.
const TCP: &str = "6";
/// More rules than this no system has.
const MOST_RULES: usize = 20_000;

/// Returns what it does with TCP `port`; nothing where its rules cannot be read.
pub(super) fn for_port(port: u16) -> Option<HostFirewall> {
    let local = machine(LOCAL)?;
    let mut rules = rules_of(&local.open("FirewallRules").ok()?);
    rules.extend(machine(&format!(r"{POLICY}\FirewallRules")).iter().flat_map(rules_of));
    let runs = match service::state(SERVICE) {
        ServiceState::Running | ServiceState::Changing => true,
        ServiceState::Stopped | ServiceState::Disabled | ServiceState::Absent => false,
        ServiceState::Unreadable => return None,
    };
    let switches = FirewallProfile::ALL.map(|profile| (profile, runs.then(|| Switch::of(&local, profile))));
    Some(judge(&rules, port, &switches))
}

/// How a profile is set, beside its rules.
#[derive(Debug, Clone, Copy)]
struct Switch {
    /// Whether the firewall is on.
    on: bool,
    /// Whether connections come in that no rule speaks of.
    open: bool,
}

impl Switch {
    /// A policy goes before what is set on the machine; what neither says is on, and closed.
    fn of(local: &Key, profile: FirewallProfile) -> Self {
        let name = match profile {
            FirewallProfile::Domain => "DomainProfile",
            // Its name is from a time when there was no other.
            FirewallProfile::Private => "StandardProfile",
            FirewallProfile::Public => "PublicProfile",
        };
        let by_policy = match profile {
            FirewallProfile::Private => "PrivateProfile",
            _ => name,
        };
        let places = [machine(&format!(r"{POLICY}\{by_policy}")), local.open(name).ok()];
        let value = |wanted| places.iter().flatten().find_map(|key| number(key, wanted));
        Self { on: value("EnableFirewall") != Some(0), open: value("DefaultInboundAction") == Some(0) }
    }
}

/// A rule for incoming connections that is switched on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    name: String,
    allows: bool,
    /// The profiles that it is for.
    profiles: Vec<FirewallProfile>,
    /// Its local ports; none where it is for all.
    ports: Vec<(u16, u16)>,
}

fn rules_of(key: &Key) -> Vec<Rule> {
    let Ok(values) = key.values() else { return Vec::new() };
    let texts =
        values.take(MOST_RULES).filter_map(|(name, value)| Some((name, String::try_from(value).ok()?)));
    texts.filter_map(|(name, text)| Rule::read(&name, &text)).collect()
}

impl Rule {
    /// Reads `v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Domain|LPort=1688|App=…|`
    /// ([MS-FASP] 2.2.19); nothing where it is none for the process that listens.
    fn read(name: &str, text: &str) -> Option<Self> {
        let mut rule = Self { name: name.to_owned(), allows: false, profiles: Vec::new(), ports: Vec::new() };
        let (mut active, mut incoming) = (false, false);
        for (field, value) in text.split('|').filter_map(|field| field.split_once('=')) {
            match field {
                "Action" => rule.allows = value.eq_ignore_ascii_case("allow"),
                "Active" => active = value.eq_ignore_ascii_case("true"),
                "Dir" => incoming = value.eq_ignore_ascii_case("in"),
                "Protocol" if value != TCP => return None,
                "Profile" => rule.profiles.extend(profile(value)),
                "LPort" | "LPort2_10" => rule.ports.extend(ports(value)),
                "App" if !value.to_ascii_lowercase().ends_with(PROCESS) => return None,
                "Svc" if !(value == "*" || value.eq_ignore_ascii_case("sppsvc")) => return None,
                _ => {}
            }
        }
        if rule.profiles.is_empty() {
            rule.profiles = FirewallProfile::ALL.to_vec();
        }
        // A port that is a word, such as RPC, is none of ours.
        let other_port = rule.ports.is_empty() && text.contains("|LPort");
        (active && incoming && !other_port).then_some(rule)
    }

    fn is_for(&self, port: u16, profile: FirewallProfile) -> bool {
        let named = self.ports.iter().any(|(first, last)| (*first..=*last).contains(&port));
        (self.ports.is_empty() || named) && self.profiles.contains(&profile)
    }
}

fn profile(value: &str) -> Option<FirewallProfile> {
    match value.to_ascii_lowercase().as_str() {
        "domain" => Some(FirewallProfile::Domain),
        "private" => Some(FirewallProfile::Private),
        "public" => Some(FirewallProfile::Public),
        _ => None,
    }
}

/// `1688`, or `1688-1690`.
fn ports(value: &str) -> Option<(u16, u16)> {
    let (first, last) = value.split_once('-').unwrap_or((value, value));
    Some((first.trim().parse().ok()?, last.trim().parse().ok()?))
}

/// A rule that blocks goes before one that allows.
fn judge(rules: &[Rule], port: u16, switches: &[(FirewallProfile, Option<Switch>)]) -> HostFirewall {
    let mut firewall = HostFirewall::default();
    for (profile, switch) in switches {
        let decisive: Vec<&Rule> = rules.iter().filter(|rule| rule.is_for(port, *profile)).collect();
        let blocked = decisive.iter().any(|rule| !rule.allows);
        let open = match switch {
            None => true,
            Some(switch) => !switch.on || !blocked && (switch.open || !decisive.is_empty()),
        };
        if open { &mut firewall.open_in } else { &mut firewall.closed_in }.push(*profile);
        for rule in decisive {
            if !firewall.rules.contains(&rule.name) {
                firewall.rules.push(rule.name.clone());
            }
        }
    }
    firewall
}

#[cfg(test)]
mod tests {
    use super::*;

    const KMS: &str = r"v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Domain|Profile=Private|LPort=1688|App=%SystemRoot%\system32\sppsvc.exe|Svc=sppsvc|Name=@FirewallAPI.dll,-28002|";
    const ON: Switch = Switch { on: true, open: false };

    fn all(switch: Switch) -> [(FirewallProfile, Option<Switch>); 3] {
        FirewallProfile::ALL.map(|profile| (profile, Some(switch)))
    }

    #[test]
    fn only_an_active_rule_for_the_port_and_the_process_counts() {
        let read = |text: &str| Rule::read("rule", text);
        assert!(read(KMS).is_some_and(|rule| rule.allows && rule.is_for(1688, FirewallProfile::Domain)));
        for (from, to) in [
            ("Active=TRUE", "Active=FALSE"),
            ("Dir=In", "Dir=Out"),
            ("Protocol=6", "Protocol=17"),
            ("sppsvc.exe", "other.exe"),
            ("LPort=1688", "LPort=RPC"),
        ] {
            assert_eq!(read(&KMS.replace(from, to)), None, "{to}");
        }
        assert!(
            read(&KMS.replace("1688", "1689"))
                .is_some_and(|rule| !rule.is_for(1688, FirewallProfile::Domain))
        );
        assert!(
            read(&KMS.replace("=1688", "2_10=1600-1700"))
                .is_some_and(|rule| rule.is_for(1688, FirewallProfile::Private))
        );
    }

    #[test]
    fn a_rule_opens_its_profiles_and_a_block_closes_them() {
        let allow = Rule::read("SPPSVC-In-TCP", KMS).expect("a rule");
        let open = judge(std::slice::from_ref(&allow), 1688, &all(ON));
        assert_eq!(open.open_in, [FirewallProfile::Domain, FirewallProfile::Private]);
        assert_eq!((open.closed_in.len(), open.rules.as_slice()), (1, &["SPPSVC-In-TCP".to_owned()][..]));
        let block = Rule { name: "no".to_owned(), allows: false, ..allow.clone() };
        assert_eq!(judge(&[allow, block], 1688, &all(ON)).open_in, []);
    }

    #[test]
    fn without_rules_the_switches_decide() {
        let none = judge(&[], 1688, &all(ON));
        assert_eq!((none.open_in.len(), none.closed_in.len()), (0, 3));
        assert_eq!(judge(&[], 1688, &all(Switch { on: false, open: false })).open_in.len(), 3);
        assert_eq!(judge(&[], 1688, &all(Switch { on: true, open: true })).open_in.len(), 3);
        assert_eq!(judge(&[], 1688, &FirewallProfile::ALL.map(|profile| (profile, None))).open_in.len(), 3);
    }
}
