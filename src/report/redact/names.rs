//! Stand-ins for names, label by label: every relation between names survives.

use std::collections::{HashMap, HashSet};

use crate::case::CLOUD_NAMES;
use crate::evidence::{DnsName, Run};

/// The **names** that were given so far.
///
/// One label has one stand-in wherever it stands. So `kms01` completed by `contoso.com` is still what
/// `kms01.contoso.com` became, a parent is still a parent, and a single label stays one.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: HashMap<String, String>,
    /// Labels of the originals: no stand-in may look like one of them.
    originals: HashSet<String>,
    /// Whether what looks like a stand-in is one.
    pub(super) keep_stand_ins: bool,
    hosts: usize,
    domains: usize,
    tops: usize,
}

/// What a label is a part of, which its stand-in shows.
#[derive(Clone, Copy)]
enum Part {
    Host,
    Domain,
    Top,
}

/// The first stand-ins of top-level domains are those that are reserved for such use (RFC 2606).
const TOPS: [&str; 3] = ["example", "test", "invalid"];
/// Labels that the protocol or the procedure needs, and that say nothing about whose network it is.
const KEPT: [&str; 5] = ["_vlmcs", "_tcp", "_udp", "_msdcs", "localhost"];

impl Names {
    /// Stand-ins that look like no label of `runs`.
    pub(super) fn avoiding<'r>(runs: impl IntoIterator<Item = &'r Run>) -> Self {
        let mut originals = HashSet::new();
        for run in runs {
            super::texts::every_text(run, &mut |text| {
                originals.extend(text.split('.').map(str::to_lowercase));
            });
        }
        Self { originals, ..Self::default() }
    }

    /// The stand-in of a host's name: `host-1.domain-1.example`.
    pub(super) fn host(&mut self, name: &DnsName) -> DnsName {
        self.name(name, Part::Host)
    }

    /// The stand-in of a domain's name: `domain-1.example`.
    pub(super) fn domain(&mut self, name: &DnsName) -> DnsName {
        self.name(name, Part::Domain)
    }

    /// The stand-in of a machine's name, which need not be a DNS name.
    pub(super) fn machine(&mut self, name: &str) -> String {
        match name.parse::<DnsName>() {
            Ok(name) => self.host(&name).to_string(),
            Err(_) => self.label(name, Part::Host),
        }
    }

    fn name(&mut self, name: &DnsName, first: Part) -> DnsName {
        if name.is_root() || is_of_a_cloud(name) {
            return name.clone();
        }
        let labels: Vec<&str> = name.as_str().split('.').collect();
        let last = labels.len() - 1;
        // From the top, so that a domain has its number before the hosts in it.
        let mut stand_ins: Vec<String> = Vec::new();
        for (place, label) in labels.iter().enumerate().rev() {
            let part = match place {
                _ if place == last && last > 0 => Part::Top,
                0 => first,
                _ => Part::Domain,
            };
            stand_ins.push(self.label(label, part));
        }
        stand_ins.reverse();
        DnsName::from_wire(&stand_ins.join("."))
    }

    fn label(&mut self, label: &str, part: Part) -> String {
        let label = label.to_lowercase();
        let kept = self.keep_stand_ins && is_stand_in(&label);
        if kept || label.is_empty() || KEPT.contains(&label.as_str()) {
            return label;
        }
        if let Some(known) = self.given.get(&label) {
            return known.clone();
        }
        let new = loop {
            let candidate = self.next(part);
            if !self.originals.contains(&candidate) {
                break candidate;
            }
        };
        self.given.insert(label, new.clone());
        new
    }

    fn next(&mut self, part: Part) -> String {
        let (count, word) = match part {
            Part::Host => (&mut self.hosts, "host"),
            Part::Domain => (&mut self.domains, "domain"),
            Part::Top => (&mut self.tops, "top"),
        };
        *count += 1;
        match (part, TOPS.get(*count - 1)) {
            (Part::Top, Some(reserved)) => (*reserved).to_owned(),
            _ => format!("{word}-{count}"),
        }
    }
}

/// Whether a name is that of a public KMS host of a cloud provider, or leads to one. It says nothing
/// about whose network it is, and the diagnosis knows it by its name.
fn is_of_a_cloud(name: &DnsName) -> bool {
    let bare = name.as_str().trim_start_matches("_vlmcs._tcp.");
    bare.contains('.')
        && CLOUD_NAMES.iter().any(|cloud| *cloud == bare || cloud.ends_with(&format!(".{bare}")))
}

fn is_stand_in(label: &str) -> bool {
    let numbered = label.split_once('-').is_some_and(|(word, number)| {
        ["host", "domain", "top"].contains(&word) && number.parse::<u32>().is_ok()
    });
    numbered || TOPS.contains(&label)
}
