//! The DNS servers of a case, and how they answer, for sentences and for commands.

use super::Subject;
use super::names::{Names, list};
use crate::case::{Case, Domain, Server};
use crate::evidence::{DnsOutcome, DnsServer, PingOutcome};

impl Names {
    /// The servers that `subject` speaks of: one and those that are like it, or two that disagree.
    pub(super) fn servers(&mut self, case: &Case<'_>, subject: Subject<'_>) {
        let first = case.servers.first().map(|server| server.server);
        match subject {
            Subject::Server(server) => self.server(case, server),
            Subject::Domain(domain) => {
                let disagreement = disagreement(domain);
                let lacking = domain.answers.iter().find(|answer| answer.outcome.is_negative());
                let server = disagreement.map(|(_, server, _)| server);
                let unasked = domain.answers.is_empty() && domain.resolver.is_some();
                let kind = disagreement.map(|(kind, ..)| kind);
                self.set_some("disagreement", kind.or(unasked.then_some("resolver")));
                self.set_some("server", server.or(lacking.map(|answer| answer.server)).or(first));
                self.set_some("server_with_record", disagreement.map(|(.., other)| other));
                self.answers(domain);
            }
            _ => self.set_some("server", first),
        }
        if !matches!(subject, Subject::Server(_)) {
            let all = case.servers.iter();
            self.set("servers", list(all.clone().map(|server| server.server)));
            self.set("pings", all.map(pings).find(|ping| *ping != ALLOWED).unwrap_or(ALLOWED));
            // Those that were left out, where no other is configured.
            if case.servers.is_empty() {
                self.set("servers", list(&case.run.client.dns_servers));
            }
        }
    }

    fn server(&mut self, case: &Case<'_>, server: &Server<'_>) {
        let alike = || case.servers.iter().filter(|other| other.state == server.state);
        self.set("server", server.server);
        self.set("servers", list(alike().map(|other| other.server)));
        self.set("pings", pings(server));
        self.set("rcode", list(&server.rcodes));
        let mut rcodes: Vec<&str> = Vec::new();
        for rcode in alike().flat_map(|other| &other.rcodes) {
            if !rcodes.contains(rcode) {
                rcodes.push(rcode);
            }
        }
        self.set("rcodes", list(rcodes));
        self.set("questions", if alike().all(|other| other.names_asked < 2) { "one" } else { "several" });
        self.set("silence", some_or_none(server.leaves_unanswered));
        self.set("silences", some_or_none(alike().any(|other| other.leaves_unanswered)));
        self.set_some("speech", speech(server));
        self.set_some("reporter", server.forbidden_by());
    }

    /// How the question for the record failed in `domain`.
    fn answers(&mut self, domain: &Domain<'_>) {
        let is_referral = |outcome: &DnsOutcome| matches!(outcome, DnsOutcome::Referral { .. });
        if let Some(cut) = domain.answers.iter().find(|answer| answer.is_cut) {
            self.set("failure", "cut");
            self.set("server", cut.server);
        } else if domain.answers.iter().all(|answer| is_referral(answer.outcome)) {
            self.set("failure", "referral");
        }
    }
}

const ALLOWED: &str = "allowed";

/// Whether its ping tells anything.
fn pings(server: &Server<'_>) -> &'static str {
    match server.ping {
        None => "left-out",
        Some(PingOutcome::NotPermitted) => "forbidden",
        Some(_) => ALLOWED,
    }
}

fn some_or_none(some: bool) -> &'static str {
    if some { "some" } else { "none" }
}

/// Why no whole answer comes from it; nothing where that is not known.
fn speech(server: &Server<'_>) -> Option<&'static str> {
    if server.is_cut {
        Some("cut")
    } else if server.is_denied {
        Some("denied")
    } else {
        server.forbidden_by().map(|_| "forbidden")
    }
}

/// Two servers that answer differently: one that lacks the record and one that has it, else two with
/// different records.
fn disagreement(domain: &Domain<'_>) -> Option<(&'static str, DnsServer, DnsServer)> {
    let lacking = domain.answers.iter().find(|answer| answer.outcome.is_negative());
    match (lacking, domain.records().next()) {
        (Some(lacking), Some((holder, _))) => Some(("lacks", lacking.server, holder)),
        _ => domain.differing().map(|(one, other)| ("differs", one, other)),
    }
}
