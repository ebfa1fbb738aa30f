//! Stand-ins in what a KMS host says about itself.

use super::{StandIns, texts};
use crate::evidence::{HostFirewall, HostRequest, KmsHostFacts, Publication, PublishLine};

impl StandIns {
    pub(super) fn kms_host(&mut self, facts: &KmsHostFacts) -> KmsHostFacts {
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
        } = facts;
        let line = |line: &PublishLine| self.publish_line(line);
        let publish_list = publish_list.as_ref().map(|lines| lines.iter().map(line).collect());
        KmsHostFacts {
            service_version: service_version.as_deref().map(texts::system),
            listening_port: *listening_port,
            publishing_disabled: *publishing_disabled,
            publish_list,
            low_priority: *low_priority,
            service: *service,
            firewall: firewall.as_ref().map(host_firewall),
            publications: publications.iter().map(|one| self.publication(one)).collect(),
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
        Publication {
            domain: self.names.domain(domain),
            failure: *failure,
            time: time.as_deref().map(texts::time),
        }
    }

    fn host_request(&mut self, request: &HostRequest) -> HostRequest {
        let HostRequest { result, client, time } = request;
        HostRequest {
            result: *result,
            client: self.names.machine(client),
            time: time.as_deref().map(texts::time),
        }
    }
}

/// Only the system's own rules have a name that is nobody's.
fn host_firewall(firewall: &HostFirewall) -> HostFirewall {
    let HostFirewall { open_in, closed_in, rules } = firewall;
    let rules = rules.iter().map(|name| match name.as_str() {
        "SPPSVC-In-TCP" | "SPPSVC-In-TCP-NoScope" => name.clone(),
        _ => texts::LEFT_OUT.to_owned(),
    });
    HostFirewall { open_in: open_in.clone(), closed_in: closed_in.clone(), rules: rules.collect() }
}
