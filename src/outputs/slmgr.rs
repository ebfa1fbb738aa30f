//! `slmgr.vbs /dlv` and `/dli`: by the labels, and where these are unknown by what is never translated.

use std::borrow::Cow;

use super::activation;
use super::facts::{KmsClient, KmsHost, Product, SlmgrInfo};
use super::kms_lines;
use super::labels::{self, Table};
use super::language::Votes;
use super::license_values::{is_extended_pid, is_key, is_number, names_a_product, version};
use super::product_lines::{below_key, describe, rearm, remaining, status};
use super::scan;
use super::sections::{self, Kind};

/// What a product prints has fewer lines.
const LONGEST: usize = 100;

/// The command whose output begins with the first of `rest`, given the one that is going on and its
/// lines so far.
pub(super) fn begins(rest: &[Cow<'_, str>], current: Option<Kind>, so_far: &[Cow<'_, str>]) -> Option<Kind> {
    let line = rest[0].as_ref();
    let next = rest.get(1).map(Cow::as_ref);
    if activation::is_activating(line) || activation::mended(line, next).is_some() {
        return Some(Kind::SlmgrAto);
    }
    if is_product(line) {
        return (current != Some(Kind::SlmgrInfo)).then_some(Kind::SlmgrInfo);
    }
    if is_version(line) {
        // The version stands above the first product: behind one, it begins another output.
        let again = || so_far.iter().rev().take(LONGEST).any(|line| is_product(line));
        return (current != Some(Kind::SlmgrInfo) || again()).then_some(Kind::SlmgrInfo);
    }
    // An error alone is one of activation, unless it stands below the information it is about.
    let fails = match current {
        Some(Kind::SlmgrInfo | Kind::SlmgrAto | Kind::Reg) => false,
        Some(Kind::Slmgr) => activation::error(line).is_some(),
        _ => activation::is_error(line),
    };
    fails.then_some(Kind::SlmgrAto)
}

/// `Name: Windows(R), Enterprise edition`; the value is never translated.
fn is_product(line: &str) -> bool {
    scan::field(line).is_some_and(|(_, value)| names_a_product(value))
}

/// The service's version behind its label: `d.d.ddddd.d`.
fn is_version(line: &str) -> bool {
    line.ends_with(|c: char| c.is_ascii_digit())
        && scan::field(line).is_some_and(|(label, value)| {
            version(value).is_some() && (labels::find(Table::Slmgr, label).is_some() || label.contains(' '))
        })
}

/// Which part of the output a line stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Product,
    Client,
    ActiveDirectory,
    Host,
}

/// Reads the information; `None` where no product is there.
pub(super) fn read(lines: &[Cow<'_, str>], votes: &mut Votes) -> Option<SlmgrInfo> {
    let mut reader = Reader::default();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        if let Some(label) = sections::banner(line) {
            label.vote_as_banner(votes);
        } else {
            reader.read(line, votes);
        }
    }
    reader.end()
}

#[derive(Default)]
struct Reader {
    facts: SlmgrInfo,
    part: Option<Part>,
    /// The label before the first product's name.
    label: Option<String>,
    /// The lines of the product's part, and the parenthesised numbers among them.
    after_key: u32,
    numbers: Vec<u64>,
    /// The lines of the product with a label that two counts share.
    rearms: u32,
}

impl Reader {
    fn read(&mut self, line: &str, votes: &mut Votes) {
        let field = scan::field(line);
        let named = field.filter(|(label, value)| names_a_product(value) && !self.is_about(label));
        if let Some((label, value)) = named {
            known(label, votes);
            self.label.get_or_insert_with(|| label.to_owned());
            self.begin(Product { name: scan::filled(value), ..Product::default() });
            return;
        }
        let whole = known(line, votes);
        let label = field.and_then(|(label, _)| known(label, votes));
        let item = whole.or(label).unwrap_or_default();
        // Without a colon there is no value, and the label is none.
        let value = field.map_or("", |(_, value)| value);
        let Some(product) = self.facts.products.last_mut() else {
            if let Some(version) = version(value) {
                self.facts.service_version = Some(version.to_owned());
            }
            return;
        };
        if scan::has(line, "slmgr.vbs") && scan::has(line, "/ato") {
            product.needs_ato = true;
            return;
        }
        if value.ends_with(" channel") && product.description.is_some() {
            // The name of another product was lost.
            self.begin(Product::default());
        }
        let Some(product) = self.facts.products.last_mut() else { return };
        match part_of(item, line, self.part) {
            Some(part) => {
                self.part = Some(part);
                open(product, part);
            }
            None if is_header(item) => return,
            None => {}
        }
        let indented = line.starts_with([' ', '\t']);
        match self.part {
            Some(Part::Client) if product.kms_client.is_some() => {
                kms_lines::client(product, item, field, value);
            }
            Some(Part::Host) => kms_lines::host(product, item, field, indented, &mut self.numbers),
            Some(Part::ActiveDirectory) => kms_lines::active_directory(product, item, value),
            _ => {
                self.after_key += u32::from(product.partial_product_key.is_some());
                self.product(item, field, value);
            }
        }
    }

    fn begin(&mut self, product: Product) {
        self.close();
        self.facts.products.push(product);
        self.part = Some(Part::Product);
        self.after_key = 0;
    }

    /// Whether a label before the name of a product does not begin one: every product begins with the
    /// same label, and the edition of a subscription stands behind another.
    fn is_about(&self, label: &str) -> bool {
        self.label.as_ref().is_some_and(|first| first != label)
    }

    /// A line of the product's own part.
    fn product(&mut self, item: &str, field: Option<(&str, &str)>, value: &str) {
        let Some(product) = self.facts.products.last_mut() else { return };
        match item {
            _ if field.is_none() && status(item).is_none() => {}
            "description" if product.description.is_none() => describe(product, value),
            "activation-id" => product.activation_id = scan::guid(value).map(str::to_owned),
            "application-id" => product.application_id = scan::guid(value).map(str::to_owned),
            "extended-pid" => product.extended_pid = scan::filled(value),
            "channel" => product.product_key_channel = scan::filled(value),
            "partial-key" => product.partial_product_key = Some(value.to_owned()).filter(|key| is_key(key)),
            "remaining" => remaining(product, value),
            "reason" => product.notification_reason = scan::code(value),
            "rearm" => {
                self.rearms += 1;
                rearm(product, item, field, value);
            }
            "rearm-windows" | "rearm-sku" => rearm(product, item, field, value),
            "trusted-time" => product.trusted_time = scan::filled(value),
            "type-all" => product.configured_activation_type = Some("all"),
            "type-ad" => product.configured_activation_type = Some("ad"),
            "type-kms" => product.configured_activation_type = Some("kms"),
            "type" | "installation-id" | "url" | "status" | "not-in-use" => {}
            _ => match status(item) {
                Some(status) => product.license_status = Some(status),
                None if item.is_empty() => self.anchored(field, value),
                None => {}
            },
        }
    }

    /// A line whose label no table knows.
    fn anchored(&mut self, field: Option<(&str, &str)>, value: &str) {
        let after_key = self.after_key;
        let Some(product) = self.facts.products.last_mut() else { return };
        let Some((label, _)) = field else { return };
        if product.description.is_none() && value.ends_with(" channel") {
            describe(product, value);
        } else if let Some(guid) = scan::guid(value).filter(|guid| guid.len() == value.len()) {
            if guid.eq_ignore_ascii_case(WINDOWS) {
                product.application_id = Some(guid.to_owned());
            } else if product.activation_id.is_none() {
                product.activation_id = Some(guid.to_owned());
            }
        } else if product.extended_pid.is_none() && is_extended_pid(value) {
            product.extended_pid = Some(value.to_owned());
        } else if ["Volume:", "OEM:", "Retail"].iter().any(|channel| value.starts_with(channel)) {
            product.product_key_channel = Some(value.to_owned());
        } else if product.partial_product_key.is_none() && is_key(value) {
            product.partial_product_key = Some(value.to_owned());
        } else if after_key > 0 && product.partial_product_key.is_some() {
            below_key(product, label, value, after_key);
        }
    }

    /// What follows from the whole of a product.
    fn close(&mut self) {
        let (numbers, rearms) = (std::mem::take(&mut self.numbers), std::mem::take(&mut self.rearms));
        let Some(product) = self.facts.products.last_mut() else { return };
        if let Some(host) = product.kms_host.as_mut() {
            kms_lines::count(host, &numbers);
        }
        if rearms == 1 {
            // Nothing tells which of the two counts is missing.
            product.rearm_windows = None;
        }
        if product.license_status.is_none() {
            // Only a licensed client prints when it was activated, and only one in the notification
            // state the reason for it.
            product.license_status = match (&product.kms_client, &product.notification_reason) {
                (Some(_), _) => Some("licensed"),
                (None, Some(_)) => Some("notification"),
                (None, None) => None,
            };
        }
    }

    fn end(mut self) -> Option<SlmgrInfo> {
        self.close();
        let shown = |product: &Product| product.activation_id.is_some() || product.extended_pid.is_some();
        self.facts.verbose = self.facts.service_version.is_some() || self.facts.products.iter().any(shown);
        let known = |product: &Product| {
            product.description.is_some()
                || product.partial_product_key.is_some()
                || product.license_status.is_some()
        };
        self.facts.products.iter().any(known).then_some(self.facts)
    }
}

/// The application id of Windows.
const WINDOWS: &str = "55c92734-d682-4d71-983e-d6ec3f16059f";

fn known(text: &str, votes: &mut Votes) -> Option<&'static str> {
    let label = labels::find(Table::Slmgr, text)?;
    label.vote(votes);
    Some(label.item)
}

/// The part that a line opens.
fn part_of(item: &str, line: &str, current: Option<Part>) -> Option<Part> {
    match item {
        "cmid" => Some(Part::Client),
        "host-header" | "requests-header" | "count" => Some(Part::Host),
        "ad-header" | "ad-object-name" => Some(Part::ActiveDirectory),
        _ if scan::has(line, "(CMID)") && scan::guid(line).is_some() => Some(Part::Client),
        // A host's counters stand indented below a header that no table knows.
        _ if current == Some(Part::Product) && line.starts_with("    ") && is_counter(line) => {
            Some(Part::Host)
        }
        _ => None,
    }
}

fn is_counter(line: &str) -> bool {
    scan::field(line).is_some_and(|(_, value)| is_number(value))
}

fn is_header(item: &str) -> bool {
    matches!(item, "recent" | "client-header")
}

fn open(product: &mut Product, part: Part) {
    match part {
        Part::Client => drop(product.kms_client.get_or_insert_with(KmsClient::default)),
        Part::Host => drop(product.kms_host.get_or_insert_with(KmsHost::default)),
        Part::ActiveDirectory => drop(product.ad_client.get_or_insert_default()),
        Part::Product => {}
    }
}
