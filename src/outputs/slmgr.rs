//! `slmgr.vbs /dlv` and `/dli`: by the labels, and where these are unknown by what is never translated.

use std::borrow::Cow;

use super::facts::{KmsClient, KmsHost, Product, SlmgrInfo};
use super::kms_lines::{self, Numbers};
use super::labels::{self, Table};
use super::language::Votes;
use super::license_values::{
    self, is_distinguished_name, is_extended_pid, is_guid, is_key, is_number, mended, names_a_product,
    version,
};
use super::product_lines::{BelowKey, describe, rearm, remaining, status};
use super::scan;
use super::sections;
use super::slmgr_opening::is_cmid;

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
    let mut rest = lines.iter().map(Cow::as_ref).filter(|line| !line.is_empty()).peekable();
    while let Some(line) = rest.next() {
        let whole = mended(line, rest.peek().copied());
        if whole.is_some() {
            rest.next();
        }
        let line = whole.as_deref().unwrap_or(line);
        if let Some(label) = sections::banner(line) {
            label.vote_as_banner(votes);
        } else if !reader.is_over {
            reader.read(line, votes);
        }
    }
    if reader.unknown > reader.known {
        // English words among many unknown ones are what its language leaves as it is.
        *votes = votes.without_fallback(0);
    }
    reader.end()
}

#[derive(Default)]
struct Reader {
    facts: SlmgrInfo,
    part: Option<Part>,
    /// The label before the first product's name.
    label: Option<String>,
    /// How far the product's name is indented.
    margin: usize,
    below_key: BelowKey,
    numbers: Numbers,
    /// The value of the last line that is indented below a header and that no table knows.
    above: Option<String>,
    /// How many labels a table knows, and how many none does.
    known: usize,
    unknown: usize,
    /// Whether another program's lines began.
    is_over: bool,
    /// The lines of the product with a label that two counts share.
    rearms: u32,
}

impl Reader {
    fn read(&mut self, line: &str, votes: &mut Votes) {
        let named = license_values::product(line).filter(|(label, _)| !self.is_about(label));
        if let Some((label, value)) = named {
            known(label, votes);
            self.label.get_or_insert_with(|| label.to_owned());
            self.margin = indent(line);
            self.begin(Product { name: scan::filled(value), ..Product::default() });
            return;
        }
        let field = scan::field(line);
        let whole = known(line, votes);
        let label = field.and_then(|(label, _)| known(label, votes));
        let item = whole.or(label).unwrap_or_default();
        // Without a colon there is no value, and the label is none.
        let value = field.map_or("", |(_, value)| value);
        let is_other = names_a_product(value) && license_values::product(line).is_none();
        if is_other || item == license_values::OTHER_PROGRAM {
            self.is_over = true;
            return;
        }
        self.known += usize::from(!item.is_empty());
        self.unknown += usize::from(item.is_empty() && field.is_some());
        if self.facts.products.is_empty() && is_cmid(line) {
            self.begin(Product::default());
        }
        let Some(product) = self.facts.products.last_mut() else {
            if let Some(version) = version(value) {
                self.facts.service_version = Some(version.to_owned());
            }
            return;
        };
        if scan::has(line, "/ato") && scan::has(line, "slmgr.vbs") {
            product.needs_ato = true;
            return;
        }
        if value.ends_with(" channel") && product.description.is_some() {
            // The name of another product was lost.
            self.begin(Product::default());
        }
        self.part(item, line, field, value);
    }

    /// A line of a product, in the part that it opens or stands in.
    fn part(&mut self, item: &str, line: &str, field: Option<(&str, &str)>, value: &str) {
        let Some(product) = self.facts.products.last_mut() else { return };
        match part_of(item, line, value, self.part) {
            Some(part) => {
                self.part = Some(part);
                open(product, part);
                kms_lines::name_object(product, self.above.take());
            }
            None if is_header(item) => return,
            None => {}
        }
        match self.part {
            Some(Part::Client) if product.kms_client.is_some() => {
                kms_lines::client(product, item, field, value, &mut self.numbers);
            }
            Some(Part::Host) => kms_lines::host(product, item, field, indent(line) > 0, &mut self.numbers),
            Some(Part::ActiveDirectory) => kms_lines::active_directory(product, item, value),
            // Below a header stand the lines of another part, whose first line was lost.
            _ if item.is_empty() && indent(line) >= self.margin + 4 => self.above = scan::filled(value),
            _ => {
                if product.partial_product_key.is_some() {
                    self.below_key.pass(item);
                }
                self.product(item, field, value);
            }
        }
    }

    fn begin(&mut self, product: Product) {
        self.close();
        // Most have one.
        self.facts.products.reserve_exact(1);
        self.facts.products.push(product);
        self.part = Some(Part::Product);
        (self.below_key, self.above) = (BelowKey::default(), None);
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
            "type-token" => product.configured_activation_type = Some("token"),
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
        let Some(product) = self.facts.products.last_mut() else { return };
        let Some((label, _)) = field else { return };
        if product.description.is_none() && value.ends_with(" channel") {
            describe(product, value);
        } else if is_guid(value) {
            if value.eq_ignore_ascii_case(WINDOWS) {
                product.application_id = Some(value.to_owned());
            } else if product.activation_id.is_none() {
                product.activation_id = Some(value.to_owned());
            }
        } else if product.extended_pid.is_none()
            && product.partial_product_key.is_none()
            && is_extended_pid(value)
        {
            // Below the key, it is the PID of the KMS host.
            product.extended_pid = Some(value.to_owned());
        } else if ["Volume:", "OEM:", "Retail"].iter().any(|channel| value.starts_with(channel)) {
            product.product_key_channel = Some(value.to_owned());
        } else if product.partial_product_key.is_none() && is_key(value) {
            product.partial_product_key = Some(value.to_owned());
        } else if product.partial_product_key.is_some() {
            self.below_key.take(product, label, value);
        }
    }

    /// What follows from the whole of a product.
    fn close(&mut self) {
        let (numbers, rearms) = (std::mem::take(&mut self.numbers), std::mem::take(&mut self.rearms));
        let Some(product) = self.facts.products.last_mut() else { return };
        numbers.give(product);
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
                || product.license_status.is_some() && product.kms_client.as_ref().is_none_or(is_told)
        };
        self.facts.products.iter().any(known).then_some(self.facts)
    }
}

/// Whether more is known of a client than its id, which letters quote too.
fn is_told(client: &KmsClient) -> bool {
    KmsClient { cmid: client.cmid.clone(), ..KmsClient::default() } != *client
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// The application id of Windows.
const WINDOWS: &str = "55c92734-d682-4d71-983e-d6ec3f16059f";

fn known(text: &str, votes: &mut Votes) -> Option<&'static str> {
    let label = labels::find(Table::Slmgr, text)?;
    label.vote(votes);
    Some(label.item)
}

/// The part that a line opens.
fn part_of(item: &str, line: &str, value: &str, current: Option<Part>) -> Option<Part> {
    match item {
        "cmid" => Some(Part::Client),
        "host-header" | "requests-header" | "count" => Some(Part::Host),
        "ad-header" | "ad-object-name" => Some(Part::ActiveDirectory),
        _ if is_cmid(line) => Some(Part::Client),
        _ if is_distinguished_name(value) => Some(Part::ActiveDirectory),
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
