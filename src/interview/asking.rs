//! Which questions can be asked by now, each with the names that it needs.

use super::Asked;
use crate::case::{Case, Domain, Effective, Host, HostName, HostOrigin, Server, TriedAddress};
use crate::evidence::{DnsOutcome, DnsServer, EndpointResult};
use crate::locale::Args;
use crate::rules::Question;

/// Nobody is asked about more servers, domains, hosts or addresses than this.
const MOST: usize = 4;

/// What a DNS server is asked for where no domain of the client is known: a name that every one may know.
const ELSEWHERE: &str = "www.microsoft.com";

/// Every form of a question that the case allows, the most important first.
pub(super) fn askable(question: &Question, case: &Case<'_>) -> Vec<Asked> {
    let forms = match question.id.as_str() {
        "server" => when(case.servers.is_empty(), Args::new()),
        "dns-ping" => case.servers.iter().map(|server| Args::from([("server", of(server.server))])).collect(),
        "record" => records(case),
        "any-record" => any_record(case),
        "other-name" => other_name(case),
        "suffix" => suffix(case),
        "host" => when(case.hosts.is_empty(), Args::new()),
        "other-host" => other_host(case),
        "name" => names(case),
        "by-name" => by_name(case),
        "address" => address(case),
        "by-address" => by_address(case),
        "host-ping" => host_ping(case),
        "service" => case.hosts.iter().take(1).map(|host| host_args(host)).collect(),
        _ => vec![Args::new()],
    };
    let ask = |args| Asked { id: question.id.clone(), args };
    forms.into_iter().take(MOST).map(ask).collect()
}

/// Whether the evidence holds the answer to a question already: somebody told it with something else.
pub(super) fn is_told(asked: &Asked, case: &Case<'_>) -> bool {
    let arg = |name: &str| asked.args.get(name).map(String::as_str).unwrap_or_default();
    let is_server = |server: DnsServer| of(server) == arg("server");
    let is_host =
        |host: &&Host<'_>| host.name.to_string() == arg("host") && host.port.to_string() == arg("port");
    match asked.id.as_str() {
        "dns-ping" => case.servers.iter().any(|server| is_server(server.server) && server.ping.is_some()),
        "record" => {
            let mut domains = case.domains.iter().filter(|domain| domain.name.to_string() == arg("domain"));
            domains.any(|domain| domain.answers.iter().any(|answer| is_server(answer.server)))
        }
        "by-name" => case.hosts.iter().filter(is_host).any(|host| host.by_name != EndpointResult::Untested),
        "by-address" => {
            let mut tried = case.hosts.iter().filter(|host| host.port.to_string() == arg("port"));
            let is_met = |tried: &TriedAddress| {
                tried.address.to_string() == arg("address") && tried.result != EndpointResult::Untested
            };
            tried.any(|host| host.addressed.iter().any(is_met))
        }
        _ => false,
    }
}

fn when(holds: bool, args: Args<'static>) -> Vec<Args<'static>> {
    if holds { vec![args] } else { Vec::new() }
}

fn of(server: DnsServer) -> String {
    server.address.to_string()
}

/// The server that the client asks first.
fn server(case: &Case<'_>) -> Option<String> {
    case.servers.first().map(|server| of(server.server))
}

/// Where no domain is known, nslookup completes the name with the client's suffixes.
fn any_record(case: &Case<'_>) -> Vec<Args<'static>> {
    let server = server(case).filter(|_| case.domains.is_empty());
    let args = |server| Args::from([("server", server), ("query", "_vlmcs._tcp".to_owned())]);
    server.map(args).into_iter().collect()
}

/// Each server in each domain: the next only where those before have no record there.
fn records(case: &Case<'_>) -> Vec<Args<'static>> {
    let of_domain = |server: DnsServer, domain: &Domain<'_>| {
        let owner = domain.name.vlmcs();
        Args::from([
            ("server", of(server)),
            ("domain", domain.name.to_string()),
            ("zone", domain.name.to_string()),
            ("owner", owner.to_string()),
            // With the dot at its end no suffix is added, so that the answer is about this name.
            ("query", format!("{owner}.")),
        ])
    };
    let servers: Vec<DnsServer> = case.servers.iter().map(|server| server.server).collect();
    let mut forms = Vec::new();
    for (place, server) in servers.iter().enumerate() {
        let lacks = |server: &DnsServer, domain: &Domain<'_>| {
            domain.answer_of(*server).is_some_and(|answer| answer.outcome.answer().is_none())
        };
        let domains = case.domains.iter().filter(|domain| servers[..place].iter().all(|s| lacks(s, domain)));
        forms.extend(domains.map(|domain| of_domain(*server, domain)));
    }
    forms
}

/// Whether a server that failed on the record fails on everything.
fn other_name(case: &Case<'_>) -> Vec<Args<'static>> {
    let domain = case.domains.first().map_or_else(|| ELSEWHERE.to_owned(), |domain| domain.name.to_string());
    let args = |server: &Server<'_>| {
        let server = of(server.server);
        Args::from([("server", server), ("domain", domain.clone()), ("query", format!("{domain}."))])
    };
    case.servers.iter().filter(|server| server.failed_once()).map(args).collect()
}

/// Where the configuration is not known, only whether the client asks in the record's domain.
fn suffix(case: &Case<'_>) -> Vec<Args<'static>> {
    if case.run.told.client {
        return Vec::new();
    }
    let found = case.domains.iter().filter(|domain| matches!(domain.effective, Effective::Record(_)));
    let server = server(case).unwrap_or_default();
    found
        .map(|domain| Args::from([("domain", domain.name.to_string()), ("server", server.clone())]))
        .collect()
}

/// Each name, at the next server only where those before gave no answer that a resolver takes.
fn names(case: &Case<'_>) -> Vec<Args<'static>> {
    let named = case.hosts.iter().filter_map(|host| host.name.dns_name());
    let mut forms: Vec<Args<'static>> = Vec::new();
    for name in named {
        let query = if name.is_single_label() { name.to_string() } else { format!("{name}.") };
        for server in case.servers.iter().map(|server| server.server) {
            let args = [("host", name.to_string()), ("query", query.clone()), ("server", of(server))];
            let args = Args::from(args);
            if !forms.contains(&args) {
                forms.push(args);
            }
            let mut outcomes = case.address_answers(server, name).peekable();
            if outcomes.peek().is_none() || outcomes.any(DnsOutcome::is_conclusive) {
                break;
            }
        }
    }
    forms
}

/// The names that a host can be called by, and the ports: its own, and those that it may serve on instead.
fn by_name(case: &Case<'_>) -> Vec<Args<'static>> {
    let named = case.hosts.iter().filter(|host| host.name.dns_name().is_some());
    let mut forms = Vec::new();
    for host in named {
        // A name that leads nowhere does so on every port.
        let leads = host.system.is_none_or(|outcome| !outcome.addresses().is_empty());
        let others = host.other_ports.iter().filter(|_| leads).map(|(port, _)| *port);
        let ports = std::iter::once(host.port).chain(others);
        for port in ports {
            let mut args = host_args(host);
            args.insert("port", port.to_string());
            forms.push(args);
        }
    }
    forms
}

fn host_args(host: &Host<'_>) -> Args<'static> {
    let mut args = Args::from([("host", host.name.to_string()), ("port", host.port.to_string())]);
    if let Some(address) = host.best_address() {
        args.insert("address", address.to_string());
    }
    args
}

/// Where the host that the record names does not answer, somebody may know the one that does.
fn other_host(case: &Case<'_>) -> Vec<Args<'static>> {
    let target = &case.run.target;
    // Where its own service listens, it is one.
    let listens = case.run.told.kms_listens();
    let unnamed = target.kms_host.is_none() && target.kms_addresses.is_empty() && !listens;
    let failed = case.hosts.iter().find(|host| host.fails_by_name()).filter(|_| unnamed);
    failed.map(|host| Args::from([("host", host.name.to_string())])).into_iter().collect()
}

/// Where no name leads to an address that answers, somebody may know one.
fn address(case: &Case<'_>) -> Vec<Args<'static>> {
    let nowhere = !case.hosts.iter().any(Host::has_address);
    let told = !case.run.target.kms_addresses.is_empty();
    let failed = || case.hosts.iter().filter(|host| !told && host.fails_by_name());
    let known = failed().find(|host| host.origins.contains(&HostOrigin::Input));
    let host = known.or_else(|| failed().next()).or_else(|| case.hosts.first().filter(|_| nowhere));
    host.map(|host| Args::from([("host", host.name.to_string())])).into_iter().collect()
}

/// Each address that did not answer.
fn host_ping(case: &Case<'_>) -> Vec<Args<'static>> {
    let mut forms: Vec<Args<'static>> = Vec::new();
    for tried in case.hosts.iter().flat_map(|host| case.unpinged(host)) {
        let args = Args::from([("address", tried.address.to_string())]);
        if !forms.contains(&args) {
            forms.push(args);
        }
    }
    forms
}

fn by_address(case: &Case<'_>) -> Vec<Args<'static>> {
    let mut forms: Vec<Args<'static>> = Vec::new();
    for host in &case.hosts {
        let literal = matches!(host.name, HostName::Literal(_));
        // What was called under the name already is known.
        let untried = host.addressed.iter().filter(|tried| {
            literal
                || tried.result == EndpointResult::Untested
                || !host.named.iter().any(|n| n.address == tried.address)
        });
        for tried in untried {
            let args = Args::from([("address", tried.address.to_string()), ("port", host.port.to_string())]);
            if !forms.contains(&args) {
                forms.push(args);
            }
        }
    }
    forms
}
