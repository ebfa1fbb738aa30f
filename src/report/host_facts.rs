//! What a KMS host tells about itself, as labelled lines.

use super::facts::labelled;
use super::text::kebab;
use crate::evidence::{FirewallProfile, HostFirewall, KmsHostFacts, PublishLine};
use crate::locale::{Args, Words};

/// The facts of a KMS host, each with its label; unknown ones are left out, except where that itself
/// is to be known.
pub(super) fn host_facts(host: &KmsHostFacts, words: &Words) -> Vec<(String, String)> {
    let lines = host.publish_list.iter().flatten().map(|line| match line {
        PublishLine::Domain { domain, priority: 0, weight: 0 } => domain.to_string(),
        PublishLine::Domain { domain, priority, weight } => {
            words.bracketed(&domain.to_string(), &words.list([priority, weight]))
        }
        PublishLine::Malformed(line) => words.quoted(line),
    });
    let publications = host.publications.iter().map(|publication| match publication.failure {
        Some(code) => words.bracketed(&format!("12293 {}", publication.domain), &code.to_string()),
        None => format!("12294 {}", publication.domain),
    });
    let request =
        host.last_request.as_ref().map(|last| words.bracketed(&last.client, &last.result.to_string()));
    let publishing = if host.publishing_disabled { "value-publishing-off" } else { "value-publishing-on" };
    let firewall = host
        .firewall
        .as_ref()
        .map_or_else(|| words.plain("value-firewall-unreadable"), |firewall| firewall_line(firewall, words));
    labelled(
        words,
        [
            ("label-host-service", words.plain(&format!("value-service-{}", kebab(host.service)))),
            ("label-host-port", words.list(host.listening_port)),
            ("label-host-publishing", words.plain(publishing)),
            ("label-publish-list", words.list(lines)),
            ("label-host-firewall", firewall),
            ("label-publications", words.list(publications)),
            ("label-host-request", words.list(request)),
        ],
    )
}

fn firewall_line(firewall: &HostFirewall, words: &Words) -> String {
    if firewall.open_in.is_empty() {
        return words.plain("value-firewall-closed");
    }
    let name = |profile: &FirewallProfile| words.plain(&format!("value-profile-{}", kebab(profile)));
    words.text(
        "value-firewall-open",
        &Args::from([("open_profiles", words.list(firewall.open_in.iter().map(name)))]),
    )
}
