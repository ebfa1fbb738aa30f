//! Stand-ins in what only a Windows client's system says.

use super::{StandIns, texts};
use crate::evidence::{
    DnsName, HostsEntry, LastAnswer, LastRequest, Licence, LicenceAnswer, LicensingHook, WindowsFacts,
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
            product_overrides,
            kms_host,
            hooks,
            licence,
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
            kms_host: kms_host.as_ref().map(|facts| self.kms_host(facts)),
            office_overrides: office_overrides.iter().map(|set| self.set_by_hand(set)).collect(),
            product_overrides: product_overrides.iter().map(|set| self.set_by_hand(set)).collect(),
            hooks: hooks.iter().map(hook).collect(),
            licence: licence.as_ref().map(licence_answer),
        }
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
    LastAnswer {
        result: *result,
        activated: *activated,
        current_count: *current_count,
        time: time.as_deref().map(texts::time),
    }
}

/// What a hook holds is a path, with whatever is in it.
fn hook(hook: &LicensingHook) -> LicensingHook {
    let LicensingHook { process, value, data: _ } = hook;
    let [process, value] = [process, value].map(|name| texts::file_name(name));
    LicensingHook { process, value, data: texts::LEFT_OUT.to_owned() }
}

pub(super) fn licence_answer(answer: &LicenceAnswer) -> LicenceAnswer {
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
