//! The real names, addresses and ports of a case, for sentences and for commands.

use super::Subject;
use crate::case::{Asked, Case, Domain, Effective, Host, HostName, HostOrigin};
use crate::evidence::{Address, DnsName, PingOutcome};
use crate::locale::Args;

/// Every argument that sentences and commands may name.
pub const ARGUMENTS: [&str; 44] = [
    "address",
    "addresses",
    "client",
    "code",
    "count",
    "domain",
    "domains",
    "host",
    "host_zone",
    "other_domain",
    "override",
    "owner",
    "port",
    "rcode",
    "record",
    "record_types",
    "relative_owner",
    "reporter",
    "search_list_new",
    "server",
    "server_with_record",
    "servers",
    "short_host",
    "suffix",
    "system_addresses",
    "wrong_addresses",
    "wrong_host",
    "wrong_port",
    "zone",
    "gateways",
    "pings",
    "clients",
    "strangers",
    "repeated",
    "closed_profiles",
    "current_count",
    "event_code",
    "firewall_rules",
    "malformed_lines",
    "open_profiles",
    "publish_list_new",
    "request_code",
    "requester",
    "service",
];

/// Those that list things, with [`LIST_SEPARATOR`] between them.
pub const LISTS: [&str; 7] =
    ["addresses", "domains", "gateways", "record", "servers", "system_addresses", "wrong_addresses"];

/// What stands between the items of a list until it is said in a language.
pub const LIST_SEPARATOR: &str = ", ";

/// Whether the value of an argument may stand in a command that someone copies: the letters of names
/// and addresses, and of lists where the argument is one; nothing that a shell would read.
#[must_use]
pub fn is_safe_in_a_command(argument: &str, value: &str) -> bool {
    let also = match argument {
        "search_list_new" => "\",",
        "publish_list_new" => "', ",
        "record" => " ",
        "domains" => ", ",
        // An IPv6 scope; in a name it would be a variable of the command prompt.
        "address" | "server" | "server_with_record" => "%[]:",
        "addresses" | "servers" | "system_addresses" | "wrong_addresses" => ", %[]:",
        "host" if is_bracketed_address(value) => "%[]:",
        "override" => ":[]",
        _ => "",
    };
    let safe = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c) || also.contains(c);
    !value.is_empty() && !value.starts_with('-') && value.chars().all(safe)
}

fn is_bracketed_address(value: &str) -> bool {
    let inner = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inner.is_some_and(|inner| inner.parse::<Address>().is_ok())
}

/// Collects the arguments of a finding about `subject`. What is not known is left out.
///
/// `advises_host`: the subject is not the host to use but the one to get away from.
pub(super) fn arguments(case: &Case<'_>, subject: Subject<'_>, advises_host: bool) -> Args<'static> {
    let mut names = Names(Args::new());
    names.client(case);
    names.servers(case, subject);
    names.domains(case, subject);
    match &case.this_host {
        Some(host) => names.this_host(case, host, subject),
        None => names.hosts(case, subject, advises_host),
    }
    names.0
}

pub(super) struct Names(Args<'static>);

impl Names {
    #[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
    pub(super) fn set(&mut self, name: &'static str, value: impl ToString) {
        let value = value.to_string();
        if !value.is_empty() {
            self.0.insert(name, value);
        }
    }

    pub(super) fn set_some(&mut self, name: &'static str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.set(name, value);
        }
    }

    fn client(&mut self, case: &Case<'_>) {
        let client = &case.run.client;
        self.set_some("client", client.host_name.as_ref());
        let told = &case.run.told;
        self.set("clients", list(told.clients.iter()));
        self.set("strangers", list(told.strangers.iter()));
        let repeated = told.repeated.iter().filter_map(|id| case.run.observations.get(*id));
        let mut repeated: Vec<String> = repeated.map(|observation| observation.seen.subject()).collect();
        repeated.dedup();
        self.set("repeated", list(repeated.iter()));
        self.set_some("code", case.run.target.error_code);
        let gateways = client.adapters.iter().flat_map(|adapter| &adapter.gateways);
        self.set("gateways", list(gateways));
        if let Some(set) = client.kms.overrides.first() {
            let port = set.port.map(|port| format!(":{port}")).unwrap_or_default();
            self.set("override", format!("{}{port}", set.host));
        }
    }

    fn servers(&mut self, case: &Case<'_>, subject: Subject<'_>) {
        self.set("servers", list(case.servers.iter().map(|server| server.server)));
        let forbidden = |server: &crate::case::Server<'_>| server.ping == Some(&PingOutcome::NotPermitted);
        self.set("pings", if case.servers.iter().any(forbidden) { "forbidden" } else { "allowed" });
        let server = match subject {
            Subject::Server(server) => Some(server),
            _ => None,
        };
        let lacking = match subject {
            Subject::Domain(domain) => domain.answers.iter().find(|answer| answer.outcome.is_negative()),
            _ => None,
        };
        let first = case.servers.first().map(|server| server.server);
        self.set_some(
            "server",
            server.map(|server| server.server).or(lacking.map(|answer| answer.server)).or(first),
        );
        let rcodes = || case.servers.iter().find_map(|server| server.rcode);
        self.set_some("rcode", server.and_then(|server| server.rcode).or_else(rcodes));
    }

    fn domains(&mut self, case: &Case<'_>, subject: Subject<'_>) {
        let srv = match subject {
            Subject::Host(host) => host.srv,
            _ => None,
        };
        let subject = match subject {
            Subject::Domain(domain) => Some(domain),
            // The domain whose record names the host.
            Subject::Host(host) => {
                case.domains.iter().find(|domain| Some(&domain.name) == host.domain.as_ref())
            }
            _ => None,
        };
        self.set("domains", list(case.asked_domains().map(|domain| &domain.name)));
        let asked = subject.filter(|domain| domain.asked != Asked::Never);
        let domain = asked.or_else(|| case.asked_domains().next());
        if let Some(domain) = domain {
            self.domain(domain);
        }
        let elsewhere = |domain: &&Domain<'_>| domain.asked == Asked::Never && domain.has_record_somewhere();
        let other = subject.filter(|domain| domain.asked != Asked::Surely && domain.has_record_somewhere());
        let other = other.or_else(|| case.domains.iter().find(elsewhere)).map(|domain| domain.name.clone());
        let known_host = case.hosts.iter().find_map(|host| host.domain.clone());
        if let Some(other) = other.or(known_host) {
            let suffixes: Vec<&DnsName> = case.run.client.suffix_search_list.iter().chain([&other]).collect();
            if suffixes.iter().all(|suffix| is_safe_in_a_command("suffix", suffix.as_str())) {
                let quoted: Vec<String> = suffixes.iter().map(|suffix| format!("\"{suffix}\"")).collect();
                self.set("search_list_new", quoted.join(","));
            }
            self.set("other_domain", &other);
            self.set("suffix", other);
        }
        let record = subject.and_then(|domain| domain.records().next()).map(|(_, answer)| answer);
        let discovered = case.discovery_domain().and_then(|domain| match domain.effective {
            Effective::Record(answer, _) => Some(answer),
            _ => None,
        });
        let records = record.or(discovered).map(|answer| list(answer.srv.iter().map(rdata)));
        self.set_some("record", srv.map(rdata).or(records));
    }

    pub(super) fn domain(&mut self, domain: &Domain<'_>) {
        self.set("domain", &domain.name);
        self.set("owner", domain.name.vlmcs());
        let zone = domain.zone().filter(|zone| contains(zone, &domain.name)).unwrap_or(&domain.name);
        self.set("zone", zone);
        let below =
            domain.name.as_str().strip_suffix(zone.as_str()).unwrap_or_default().trim_end_matches('.');
        self.set(
            "relative_owner",
            if below.is_empty() { "_vlmcs._tcp".to_owned() } else { format!("_vlmcs._tcp.{below}") },
        );
        let holder = domain.records().map(|(server, _)| server).find(|server| !is_effective(domain, *server));
        self.set_some("server_with_record", holder);
    }

    fn hosts(&mut self, case: &Case<'_>, subject: Subject<'_>, advises_host: bool) {
        let subject = match subject {
            Subject::Host(host) => Some(host),
            _ => None,
        };
        self.set("count", case.hosts.len() + case.hosts_left_out);
        if let Some(wrong) = subject {
            self.set("wrong_host", &wrong.name);
            self.set("wrong_port", wrong.port);
        }
        let keeps = |host: &&Host<'_>| !advises_host || host.serving_other_port().is_some();
        if let Some(host) = subject.filter(keeps).or_else(|| to_use(case, subject)) {
            self.host(case, host);
        } else if let Some(host) = case.hosts.first().filter(|_| !advises_host) {
            // No host is worth using, but one was tried.
            self.host(case, host);
        } else {
            self.set("port", case.run.target.port());
        }
    }

    fn host(&mut self, case: &Case<'_>, host: &Host<'_>) {
        if let HostName::Name(name) = &host.name {
            self.set("host", name);
            self.set("short_host", name.first_label());
            self.set_some("host_zone", name.parent().or_else(|| host.domain.clone()));
        } else if let HostName::Literal(address) = host.name {
            // As `slmgr /skms` wants it before a port.
            let bracketed = address.ip.is_ipv6().then(|| format!("[{address}]"));
            self.set("host", bracketed.unwrap_or_else(|| address.to_string()));
        }
        self.set("port", host.serving_other_port().unwrap_or(host.port));
        let serving = serving_address(case, host).or_else(|| host.best_address());
        self.set_some("address", serving);
        self.set_some("record_types", serving.map(|address| if address.ip.is_ipv4() { "A" } else { "AAAA" }));
        self.set("addresses", list(host.tried().map(|tried| tried.address)));
        let given = host.dns_addresses.iter().copied().chain(host.named.iter().map(|tried| tried.address));
        let mut wrong: Vec<Address> = Vec::new();
        for address in given {
            let serves = host.tried().any(|tried| tried.address == address && tried.result.serves());
            if !serves && !wrong.contains(&address) {
                wrong.push(address);
            }
        }
        self.set("wrong_addresses", list(wrong));
        self.set("system_addresses", list(host.named.iter().map(|tried| tried.address)));
        let reporter = host.tried().find_map(|tried| tried.unreachable?.reported_by);
        self.set_some("reporter", reporter);
    }
}

/// An address that serves KMS: of the host itself, else one that the operator knows without a name.
fn serving_address(case: &Case<'_>, host: &Host<'_>) -> Option<Address> {
    let literal = case.hosts.iter().filter(|other| other.name.dns_name().is_none());
    let tried = host.tried().chain(literal.flat_map(Host::tried));
    tried.filter(|tried| tried.result.serves()).map(|tried| tried.address).next()
}

/// The host that a record should name: one that serves, else one that the operator or the client knows.
fn to_use<'c, 'r>(case: &'c Case<'r>, not: Option<&Host<'_>>) -> Option<&'c Host<'r>> {
    let others = || {
        case.hosts.iter().filter(|host| not.is_none_or(|not| not.name != host.name || not.port != host.port))
    };
    let known = |host: &&Host<'_>| {
        host.origins.iter().any(|origin| *origin != HostOrigin::Srv) && !host.is_override()
    };
    others()
        .find(|host| host.serves_by_name)
        .or_else(|| others().find(|host| known(host) && host.name.dns_name().is_some()))
        .or_else(|| others().find(|host| host.serves_by_address()))
        .or_else(|| others().find(known))
}

fn is_effective(domain: &Domain<'_>, server: crate::evidence::DnsServer) -> bool {
    matches!(domain.effective, Effective::Record(_, effective) if effective == server)
}

/// Whether `zone` is a domain above `name` (or `name` itself) that an administrator can own.
fn contains(zone: &DnsName, name: &DnsName) -> bool {
    zone == name || !zone.is_root() && !zone.is_single_label() && name.as_str().ends_with(&format!(".{zone}"))
}

fn rdata(srv: &crate::evidence::SrvRecord) -> String {
    format!("{} {} {} {}", srv.priority, srv.weight, srv.port, srv.target)
}

/// The items with [`LIST_SEPARATOR`] between them; a long list is cut, and its length told.
pub(super) fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    const MOST: usize = 6;
    let mut items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    let all = items.len();
    if all > MOST {
        items.truncate(MOST);
        items.push(format!("… ({all})"));
    }
    items.join(LIST_SEPARATOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_shell_reads_comes_into_a_command() {
        for value in ["kms01.contoso.com", "10.0.3.10", "1688", "_vlmcs._tcp"] {
            assert!(is_safe_in_a_command("host", value), "{value}");
        }
        for value in ["10.0.3.10", "fe80::1%2", "[2001:db8::10]:53"] {
            assert!(is_safe_in_a_command("address", value), "{value}");
        }
        assert!(is_safe_in_a_command("search_list_new", "\"contoso.com\",\"corp.contoso.com\""));
        assert!(is_safe_in_a_command("record", "0 0 1688 kms01.contoso.com"));
        assert!(is_safe_in_a_command("host", "[2001:db8::10]"));
        let strangers = [
            "", "a;b", "a&b", "a|b", "$(a)", "`a`", "a b", "a\"b", "a'b", "-force", "a\\b", "a\nb", "名",
            "a>b", "%a%", "a:b",
        ];
        for value in strangers {
            assert!(!is_safe_in_a_command("host", value), "{value:?}");
        }
    }
}
