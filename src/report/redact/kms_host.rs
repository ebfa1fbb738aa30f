//! Stand-ins in what a KMS host says about itself.

use super::{StandIns, texts};
use crate::evidence::{DnsName, HostFirewall, HostRequest, KmsHostFacts, Publication, PublishLine};

impl StandIns {
    pub(super) fn kms_host(&mut self, host: &KmsHostFacts) -> KmsHostFacts {
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
        KmsHostFacts {
            service_version: service_version.as_deref().map(texts::version),
            listening_port: *listening_port,
            publishing_disabled: *publishing_disabled,
            publish_list: publish_list
                .as_ref()
                .map(|lines| lines.iter().map(|line| self.publish_line(line)).collect()),
            low_priority: *low_priority,
            service: *service,
            firewall: firewall.as_ref().map(host_firewall),
            publications: publications.iter().map(|publication| self.publication(publication)).collect(),
            last_request: last_request.as_ref().map(|request| self.host_request(request)),
        }
    }

    fn publish_line(&mut self, line: &PublishLine) -> PublishLine {
        match line {
            PublishLine::Domain { domain, priority, weight } => {
                let domain = self.names.domain(domain);
                PublishLine::Domain { domain, priority: *priority, weight: *weight }
            }
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
        let name = client.parse::<DnsName>().ok().map(|name| self.names.host(&name).to_string());
        HostRequest {
            result: *result,
            client: name.unwrap_or_else(|| texts::LEFT_OUT.to_owned()),
            time: time.as_deref().map(texts::time),
        }
    }
}

fn host_firewall(firewall: &HostFirewall) -> HostFirewall {
    let HostFirewall { open_in, closed_in, rules } = firewall;
    let rules = rules.iter().map(|rule| texts::firewall_rule(rule)).collect();
    HostFirewall { open_in: open_in.clone(), closed_in: closed_in.clone(), rules }
}
