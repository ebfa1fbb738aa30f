//! Stand-ins in what only a Windows client's system says.

use super::{StandIns, texts};
use crate::evidence::{
    DnsName, HostFirewall, HostRequest, HostsEntry, KmsHostFacts, LastAnswer, LastRequest, Licence,
    LicenceAnswer, LicensingHook, Publication, PublishLine, WindowsFacts,
};

impl StandIns {
    pub(super) fn windows(&mut self, windows: &WindowsFacts) -> WindowsFacts {
        let WindowsFacts {
            elevated,
            search_list_from_policy,
            devolution_labels,
            appends_to_dotted_names,
            dhcp_domains,
            policy_namespaces,
            hosts_file,
            host_caching_disabled,
            activation_type,
            last_result,
            discovery_unreadable,
            discovered_address,
            last_request,
            last_answer,
            office_overrides,
            hooks,
            licence,
            kms_host,
        } = windows;
        WindowsFacts {
            elevated: *elevated,
            search_list_from_policy: *search_list_from_policy,
            devolution_labels: *devolution_labels,
            appends_to_dotted_names: *appends_to_dotted_names,
            dhcp_domains: dhcp_domains.iter().map(|name| self.names.domain(name)).collect(),
            policy_namespaces: policy_namespaces.iter().map(|text| self.namespace(text)).collect(),
            hosts_file: hosts_file.iter().map(|entry| self.hosts_entry(entry)).collect(),
            host_caching_disabled: *host_caching_disabled,
            activation_type: *activation_type,
            last_result: *last_result,
            discovery_unreadable: *discovery_unreadable,
            discovered_address: discovered_address.map(|address| self.addresses.address(address)),
            last_request: last_request.as_ref().map(|request| self.last_request(request)),
            last_answer: last_answer.as_ref().map(last_answer_of),
            office_overrides: office_overrides.iter().map(|set| self.set_by_hand(set)).collect(),
            hooks: hooks.iter().map(hook).collect(),
            licence: licence.as_ref().map(licence_answer),
            kms_host: kms_host.as_ref().map(|host| self.kms_host(host)),
        }
    }

    fn kms_host(&mut self, host: &KmsHostFacts) -> KmsHostFacts {
        let KmsHostFacts {
            service_version,
            listening_port,
            publishing_disabled,
            publish_list,
            low_priority,
            service,
            firewall,
            publications,
            last_request,
        } = host;
        let lines = |lines: &Vec<PublishLine>| lines.iter().map(|line| self.publish_line(line)).collect();
        let publish_list = publish_list.as_ref().map(lines);
        KmsHostFacts {
            service_version: service_version.as_deref().map(version),
            listening_port: *listening_port,
            publishing_disabled: *publishing_disabled,
            publish_list,
            low_priority: *low_priority,
            service: *service,
            firewall: firewall.as_ref().map(host_firewall),
            publications: publications.iter().map(|publication| self.publication(publication)).collect(),
            last_request: last_request.as_ref().map(|request| self.host_request(request)),
        }
    }

    fn publish_line(&mut self, line: &PublishLine) -> PublishLine {
        match line {
            PublishLine::Domain { domain, priority, weight } => PublishLine::Domain {
                domain: self.names.domain(domain),
                priority: *priority,
                weight: *weight,
            },
            PublishLine::Malformed(_) => PublishLine::Malformed(texts::LEFT_OUT.to_owned()),
        }
    }

    fn publication(&mut self, publication: &Publication) -> Publication {
        let Publication { domain, failure, time } = publication;
        let time = time.as_deref().map(texts::time);
        Publication { domain: self.names.domain(domain), failure: *failure, time }
    }

    fn host_request(&mut self, request: &HostRequest) -> HostRequest {
        let HostRequest { result, client, time } = request;
        let client = client.parse().map(|name: DnsName| self.names.host(&name).to_string());
        let client = client.unwrap_or_else(|_| texts::LEFT_OUT.to_owned());
        HostRequest { result: *result, client, time: time.as_deref().map(texts::time) }
    }

    /// `.contoso.com` stands for everything below a domain, `.` for all names.
    fn namespace(&mut self, text: &str) -> String {
        let (dot, name) = text.strip_prefix('.').map_or(("", text), |name| (".", name));
        match name.parse::<DnsName>() {
            Ok(name) => format!("{dot}{}", self.names.domain(&name)),
            Err(_) if name.is_empty() => dot.to_owned(),
            Err(_) => texts::LEFT_OUT.to_owned(),
        }
    }

    fn hosts_entry(&mut self, entry: &HostsEntry) -> HostsEntry {
        let HostsEntry { address, names } = entry;
        HostsEntry {
            address: self.addresses.address(*address),
            names: names.iter().map(|name| self.names.host(name)).collect(),
        }
    }

    fn last_request(&mut self, request: &LastRequest) -> LastRequest {
        let LastRequest { result, host, port, time } = request;
        LastRequest {
            result: *result,
            host: self.names.host(host),
            port: *port,
            time: time.as_deref().map(texts::time),
        }
    }
}

fn last_answer_of(answer: &LastAnswer) -> LastAnswer {
    let LastAnswer { result, activated, current_count, time } = answer;
    let time = time.as_deref().map(texts::time);
    LastAnswer { result: *result, activated: *activated, current_count: *current_count, time }
}

/// A version has digits and dots.
fn version(text: &str) -> String {
    let is_version = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    if is_version { text.to_owned() } else { texts::LEFT_OUT.to_owned() }
}

/// The rules of the system have names that are the same everywhere; others were named by somebody.
fn host_firewall(firewall: &HostFirewall) -> HostFirewall {
    let HostFirewall { open_in, closed_in, rules } = firewall;
    let of_system = |rule: &str| rule.starts_with("SPPSVC-") && rule.len() <= 32;
    let named = |rule: &String| if of_system(rule) { rule.clone() } else { texts::LEFT_OUT.to_owned() };
    HostFirewall {
        open_in: open_in.clone(),
        closed_in: closed_in.clone(),
        rules: rules.iter().map(named).collect(),
    }
}

/// What a hook holds is a path, with whatever is in it.
fn hook(hook: &LicensingHook) -> LicensingHook {
    let LicensingHook { process, value, data: _ } = hook;
    let [process, value] = [process, value].map(|name| texts::file_name(name));
    LicensingHook { process, value, data: texts::LEFT_OUT.to_owned() }
}

fn licence_answer(answer: &LicenceAnswer) -> LicenceAnswer {
    let LicenceAnswer::Answered(licence) = answer else { return answer.clone() };
    let Licence {
        // The vendor's own names of products and channels, the same on every machine.
        product,
        channel,
        status,
        reason,
        minutes_left,
        client_machine_id,
        is_kms_host,
        current_count,
        required_count,
        activation_interval,
        renewal_interval,
    } = licence;
    LicenceAnswer::Answered(Licence {
        product: product.clone(),
        channel: channel.clone(),
        status: *status,
        reason: *reason,
        minutes_left: *minutes_left,
        // A run is about one machine.
        client_machine_id: client_machine_id.as_ref().map(|_| MACHINE_ID.to_owned()),
        is_kms_host: *is_kms_host,
        current_count: *current_count,
        required_count: *required_count,
        activation_interval: *activation_interval,
        renewal_interval: *renewal_interval,
    })
}

/// The stand-in of a client machine ID.
const MACHINE_ID: &str = "00000000-0000-0000-0000-000000000001";
