//! The real names, addresses and ports of a case, for sentences and for commands.

use super::argument::{LIST_SEPARATOR, is_safe_in_a_command};
use super::facts_of::{CodeFailure, Context};
use super::own_names::publish_list;
use super::told_host::{outside_server, told_failure, told_publication, told_publishing};
use super::{Diagnosis, Fact, Routing, Subject};
use crate::case::{Asked, Case, Domain, Effective, Host, Outside, Server, ServerState};
use crate::evidence::{Activation, Client, DnsName, Licence, Override, RunSource};
use crate::locale::Args;

/// Collects the arguments of a finding about `subject`. What is not known is left out.
///
/// `rule` is the row that found it; nothing where a step is told.
pub(super) fn arguments(
    context: Context<'_>,
    subject: Subject<'_>,
    rule: Option<&Diagnosis>,
) -> Args<'static> {
    let case = context.case;
    let mut names = Names(Args::new());
    names.client(context);
    names.licence(case);
    names.overrides(case, subject);
    names.set("evidence", evidence(context));
    names.servers(case, subject);
    names.domains(case, subject, rule);
    names.untried(case);
    names.outside(case);
    match &case.this_host {
        Some(host) => names.this_host(case, host, subject),
        None => names.hosts(case, subject, rule),
    }
    // What is to be reached of a DNS server is its own port.
    if let Subject::Server(server) = subject {
        names.set("address", server.server.address);
        names.set("port", server.server.port);
    }
    names.0
}

/// Under what nobody tried to reach a host: its name, else an address.
fn untried_name(host: &Host<'_>) -> Option<String> {
    let unnamed = !host.is_tried_by_name() && host.name.dns_name().is_some() || !host.is_tried();
    let address = host.addressed.first().filter(|_| !host.is_tried_by_address());
    let address = || address.map(|tried| tried.address.to_string());
    unnamed.then(|| host.name.to_string()).or_else(address)
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

    fn client(&mut self, context: Context<'_>) {
        let case = context.case;
        let client = &case.run.client;
        self.set_some("client", client.host_name.as_ref());
        let told = &case.run.told;
        self.set("way", way(case));
        if let Some(licence) = told.kms_host.as_ref().and_then(|host| host.licence()) {
            self.set_some("current_count", licence.current_count);
        }
        self.set_some("listener", told.listener.as_deref());
        let listens = match told.listens_openly {
            Some(false) => "aside",
            _ if told.kms_listens() => "kms",
            Some(true) => "something",
            None => "unknown",
        };
        self.set("listens", listens);
        self.set("clients", list(told.clients.iter()));
        self.events(client);
        self.set("side_overrides", list(case.dead_side_overrides().map(|set| &set.host)));
        self.set_some("lookup_domain", client.kms.lookup_domain.as_ref());
        self.set("products", list(told.unlicensed_products.iter()));
        self.set("strangers", list(told.strangers.iter()));
        self.set("chosen_servers", list(told.chosen_servers.iter()));
        let repeated = told.repeated.iter().filter_map(|id| case.run.observations.get(*id));
        let mut repeated: Vec<String> = repeated.map(|observation| observation.seen.subject()).collect();
        repeated.dedup();
        self.set("repeated", list(repeated.iter()));
        self.set_some("network_error", client.network_error);
        self.set_some("code", case.run.target.error_code);
        let microsoft = context.code.is_some_and(|code| code.routing == Routing::Microsoft);
        self.set("speaks", if microsoft { "microsoft" } else { "licence" });
        self.set("connected", if client.has_address() { "yes" } else { "no" });
        let gateways = client.adapters.iter().flat_map(|adapter| &adapter.gateways);
        self.set("gateways", list(gateways));
        let own = || case.cloud().map(|cloud| cloud.kms_host().to_owned());
        self.set_some("provider_host", case.serving_provider().map(|host| host.to_string()).or_else(own));
        self.set_some("itself", case.itself().map(|host| &host.name));
    }

    /// What the client's licence says of its key.
    fn licence(&mut self, case: &Case<'_>) {
        let licence = case.run.client.licence();
        self.set_some("channel", licence.and_then(|licence| licence.channel.as_deref()));
        let kind = licence.and_then(Licence::key_of_another_channel);
        self.set("key", kind.unwrap_or("unknown"));
    }

    /// The setting that leads to `subject`, else the most specific one.
    fn overrides(&mut self, case: &Case<'_>, subject: Subject<'_>) {
        let of_subject = match subject {
            Subject::Host(host) => case.overrides_of(host).next(),
            _ => None,
        };
        let Some(set) = of_subject.or(case.run.client.kms.overrides.first()) else { return };
        let text = |set: &Override| {
            let port = set.port.map(|port| format!(":{port}")).unwrap_or_default();
            format!("{}{port}", set.host)
        };
        self.set("override", text(set));
        self.set_some("wider_override", case.wider_override(set).map(text));
        self.set_some("application_id", set.application());
        self.set_some("activation_id", set.product());
    }

    /// What the client's event log says about its newest request.
    fn events(&mut self, client: &Client) {
        let windows = client.windows.as_ref();
        if let Some(request) = windows.and_then(|windows| windows.last_request.as_ref()) {
            self.set("asked_host", &request.host);
            self.set("asked_port", request.port);
            self.set("asked_code", request.result);
        }
        if let Some(answer) = windows.and_then(|windows| windows.last_answer.as_ref()) {
            self.set("answer_code", answer.result);
            self.set_some("answer_count", answer.current_count);
        }
    }

    /// Which DNS server is none of the company's, and how that shows. A command for the zone's server is not
    /// for that one.
    fn outside(&mut self, case: &Case<'_>) {
        let Some((server, outside)) = outside_server(case) else {
            self.set("outside", "no");
            // Nobody but the provider has its DNS server to mend.
            let of_cloud = case.servers.iter().any(Server::is_of_cloud);
            if let Some(server) = self.0.get("server").cloned().filter(|_| !of_cloud) {
                self.set("zone_server", server);
            }
            return;
        };
        let shows = match outside {
            Outside::DomainUnknown => "unknown",
            Outside::PublicResolver => "public",
            Outside::Router => "router",
            Outside::Cloud => "cloud",
        };
        self.set("outside", shows);
        self.set("outside_server", server);
    }

    /// What nobody tried yet, and a further answer could be about.
    fn untried(&mut self, case: &Case<'_>) {
        let untried = case.hosts.iter().find_map(|host| Some((host.port, untried_name(host)?)));
        let port = |host: &Host<'_>| Some((host.untried_told_port(case.run)?, host.name.to_string()));
        let own = |host: &Host<'_>| Some((host.port, host.untried_told_address(case.run)?.to_string()));
        let told = || case.hosts.iter().find_map(port).or_else(|| case.hosts.iter().find_map(own));
        let untried = untried.or_else(told);
        let port = case.run.told.kms_host.as_ref().and_then(|host| host.facts.listening_port);
        self.set_some("told_port", port);
        let own = case.hosts.iter().find_map(|host| host.untried_told_address(case.run));
        self.set_some("told_address", own);
        if let Some((port, name)) = untried {
            self.set("untried_host", name);
            self.set("untried_port", port);
        }
        let unexplained = case.hosts.iter().find(|host| host.is_name_unexplained());
        self.set_some("unexplained_host", unexplained.map(|host| &host.name));
        let untested = |domain: &&Domain<'_>| {
            domain.asked == Asked::Surely && matches!(domain.effective, Effective::Untested)
        };
        let domain = case.domains.iter().find(untested).filter(|_| case.run.told.client);
        let question =
            domain.map_or_else(|| "_vlmcs._tcp".to_owned(), |domain| format!("{}.", domain.name.vlmcs()));
        self.set("question", question);
        let server = case.servers.iter().find(|server| server.state == ServerState::Untested);
        self.set_some("untried_server", server.map(|server| server.server));
        let unpinged = case.servers.iter().find(|server| server.ping.is_none());
        self.set_some("unpinged_server", unpinged.map(|server| server.server));
    }

    fn domains(&mut self, case: &Case<'_>, subject: Subject<'_>, rule: Option<&Diagnosis>) {
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
        self.set("asks", if case.asked_domains().next().is_some() { "somewhere" } else { "nowhere" });
        let asked = subject.filter(|domain| domain.asked != Asked::Never);
        let domain = match rule.and_then(|rule| rule.domain) {
            Some(fact) => {
                let context = Context { case, code: None, row_above_holds: false };
                case.asked_domains().find(|domain| context.holds(fact, Subject::Domain(domain)))
            }
            None => asked.or_else(|| case.asked_domains().next()),
        };
        if let Some(domain) = domain {
            self.domain(domain);
        }
        if let Some(publication) = told_publication(case).filter(|_| domain.is_none()) {
            self.set("domain", &publication.domain);
            self.set_some("event_code", publication.failure);
        }
        let failure = domain.and_then(|domain| told_failure(case, &domain.name));
        let publishing = told_publishing(case, domain.map(|domain| &domain.name));
        self.set("publishing", publishing);
        if let (Some(host), Some(domain), "unlisted") = (&case.run.told.kms_host, domain, publishing) {
            self.set("publish_list_new", publish_list(case, &host.facts, Subject::Domain(domain)));
        }
        self.set_some("event_code", failure);
        let elsewhere = |domain: &&Domain<'_>| domain.asked == Asked::Never && domain.has_record_somewhere();
        let other = subject.filter(|domain| domain.asked != Asked::Surely && domain.has_record_somewhere());
        let other = other.or_else(|| case.domains.iter().find(elsewhere)).map(|domain| domain.name.clone());
        let known_host = case.hosts.iter().find_map(|host| host.domain.clone());
        let other = other.or(known_host);
        self.set_some("other_domain", other.as_ref());
        // The client's own suffixes were tried.
        let client = &case.run.client;
        let completes = |other: &DnsName| {
            !client.suffix_search_list.contains(other) && client.primary_dns_suffix.as_ref() != Some(other)
        };
        let suffix = other.filter(completes);
        self.set("completion", if suffix.is_some() { "known" } else { "unknown" });
        if let Some(suffix) = suffix {
            let suffixes: Vec<&DnsName> = client.suffix_search_list.iter().chain([&suffix]).collect();
            if suffixes.iter().all(|suffix| is_safe_in_a_command("suffix", suffix.as_str())) {
                let quoted: Vec<String> = suffixes.iter().map(|suffix| format!("\"{suffix}\"")).collect();
                self.set("search_list_new", quoted.join(","));
            }
            self.set("suffix", suffix);
        }
        let record = subject.and_then(|domain| domain.every_record().next()).map(|(_, answer)| answer);
        let discovered = case.discovery_domain().and_then(|domain| match domain.effective {
            Effective::Record(answer) => Some(answer),
            _ => None,
        });
        let records = record.or(discovered).map(|answer| list(&answer.srv));
        self.set_some("record", srv.map(ToString::to_string).or(records));
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
    }
}

/// How it is known that the client needs no other way to a KMS host: that it is activated says more
/// than an open port, behind which nobody asked.
fn way(case: &Case<'_>) -> &'static str {
    let leads = case.discovery_serves() || case.override_serves();
    if leads && !case.run.shows_ports_only() {
        return "measured";
    }
    match case.run.told.activation {
        Some(Activation::Attempt) if leads => "attempt-opened",
        Some(Activation::Attempt) if is_answered(case) => "asked",
        Some(Activation::Attempt) => "attempt",
        Some(Activation::Kms) if leads => "kms-opened",
        Some(Activation::Kms) => "kms",
        Some(Activation::ActiveDirectory) => "active-directory",
        Some(Activation::OtherKey) => "other-key",
        None if leads && case.run.told.kms_listens() => "listens",
        None if leads => "opened",
        None => "untested",
    }
}

/// Whose the evidence is, and what in it does not fit together.
fn evidence(context: Context<'_>) -> &'static str {
    let holds = |fact| context.holds(fact, Subject::Case);
    if context.case.run.source == RunSource::Live {
        "own"
    } else if context.case.asked_domains().any(Domain::is_hidden_from_resolver) {
        "hidden"
    } else if !holds(Fact::OpenPortDoubted) {
        "told"
    } else if holds(Fact::AskedElsewhere) {
        "elsewhere"
    } else if context.case.last_request_unanswered() {
        "unanswered"
    } else {
        match context.code_failure() {
            CodeFailure::NotFound => "name",
            CodeFailure::Unknown => "failed",
            CodeFailure::Unreached | CodeFailure::Explained => "port",
        }
    }
}

/// Whether the client's event log names the host of an attempt that succeeded.
fn is_answered(case: &Case<'_>) -> bool {
    let Some(windows) = &case.run.client.windows else { return false };
    let activated = windows.last_answer.as_ref().is_some_and(|answer| answer.activated == Some(true));
    activated && windows.last_request.as_ref().is_some_and(|request| request.result.0 == 0)
}

/// Whether `zone` is a domain above `name` (or `name` itself) that an administrator can own.
fn contains(zone: &DnsName, name: &DnsName) -> bool {
    zone == name || !zone.is_root() && !zone.is_single_label() && name.as_str().ends_with(&format!(".{zone}"))
}

/// So many items of a list are said.
pub(super) const MOST: usize = 6;

/// The items with [`LIST_SEPARATOR`] between them; a long list is cut, and its length told.
pub(super) fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let mut items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    let all = items.len();
    if all > MOST {
        items.truncate(MOST);
        items.push(format!("… ({all})"));
    }
    items.join(LIST_SEPARATOR)
}
