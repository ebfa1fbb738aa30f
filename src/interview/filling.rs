//! From a choice and typed values to the output that the caller sees.

use std::collections::BTreeMap;

use outputs::Facts;

use super::{Asked, Reply};
use crate::evidence::{Address, DnsName, ErrorCode};
use crate::rules::{Choice, Field, NOTHING, Question, Value};

/// More lines of a list stand below its first one.
const NEXT_LINE: &str = "\n                                       ";

/// The root, as nslookup prints it.
const ROOT: &str = "(root)";

/// What became of a choice.
#[derive(Debug, Clone, PartialEq)]
pub enum Filled {
    /// It is an answer.
    Reply(Reply),
    /// A value is not what it must be, by the place of its field.
    Wrong(usize),
}

/// A typed value in the letters and signs that commands print: an input method of Chinese gives wide ones.
fn narrowed(value: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '。' => '.',
        '\u{3000}' => ' ',
        c => c,
    };
    value.chars().map(narrow).collect::<String>().trim().to_owned()
}

/// Fills a choice with values, by the place of their fields.
#[must_use]
pub fn fill(asked: &Asked, question: &Question, choice: &Choice, typed: &[String]) -> Filled {
    let mut values = BTreeMap::new();
    // The record of a service that is not offered has the port 0.
    let offers_none = typed.iter().any(|value| is_root(&narrowed(value)));
    for (place, field) in choice.fields.iter().enumerate() {
        let value = typed.get(place).map(|value| narrowed(value)).unwrap_or_default();
        let names_none = offers_none && field.is == Value::Port && value == "0";
        if !(names_none || is_value(field, &value)) {
            return Filled::Wrong(place);
        }
        values.insert(field.id.clone(), value);
    }
    let output = choice.output.as_deref().map(|output| {
        let filled = choice.fields.iter().fold(output.to_owned(), |output, field| {
            let value = printed(field, &values[&field.id]);
            output.replace(&format!("{{{}}}", field.id), &value)
        });
        let command = question.command.as_deref().unwrap_or_default();
        // The name of the command stands before what it prints, as on the caller's screen.
        let text = asked.named(&format!("C:\\>{command}\n{filled}"));
        let mut output = outputs::parse("", text.as_bytes());
        output.blocks.iter_mut().for_each(|block| leave_out_untold(&mut block.facts));
        output
    });
    Filled::Reply(Reply::Chosen { choice: choice.id.clone(), values, output })
}

/// Leaves out what only makes an output one of slmgr: nobody told the product, nor its state.
fn leave_out_untold(facts: &mut Facts) {
    let Facts::SlmgrInfo(info) = facts else { return };
    for product in &mut info.products {
        (product.name, product.description, product.license_status) = (None, None, None);
        if let Some(client) = &mut product.kms_client {
            client.cmid = None;
        }
    }
}

/// Whether a text is what a field must hold.
#[must_use]
pub fn is_value(field: &Field, text: &str) -> bool {
    if text.is_empty() || text == NOTHING {
        return if text.is_empty() { field.optional } else { field.empty };
    }
    let address = |text: &str| text.parse::<Address>().is_ok();
    let name = |text: &str| {
        let is = |name: DnsName| !name.is_root() && !name.is_a_number();
        text.parse::<DnsName>().is_ok_and(is) && !address(text)
    };
    match field.is {
        Value::ErrorCode => code(text).is_some(),
        Value::Name => name(text),
        Value::Names => items(text).all(name),
        Value::Owner => is_owner(text),
        Value::Target => is_root(text) || name(text),
        Value::Address => address(text),
        Value::Addresses => items(text).all(address),
        Value::Host => address(text) || name(text),
        Value::Endpoint => endpoint(text).is_some_and(|host| address(host) || name(host)),
        Value::Port => text.parse::<u16>().is_ok_and(|port| port > 0),
        Value::Program => text.chars().all(|c| c.is_alphanumeric() || "._- ".contains(c)),
    }
}

fn is_root(text: &str) -> bool {
    [ROOT, "."].contains(&text)
}

/// The code in a text; what ends the sentence in which it is printed is no part of it.
#[must_use]
pub(super) fn code(text: &str) -> Option<ErrorCode> {
    text.trim_end_matches(['.', ',', ':', '。', '，', '：']).parse().ok()
}

/// The host of `host:port`, as slmgr prints it.
fn endpoint(text: &str) -> Option<&str> {
    let (host, port) = text.rsplit_once(':').filter(|_| text.parse::<Address>().is_err())?;
    let is_port = port.parse::<u16>().is_ok_and(|port| port > 0);
    is_port.then(|| host.trim_start_matches('[').trim_end_matches(']'))
}

/// Whether a text names the KMS record of some domain.
fn is_owner(text: &str) -> bool {
    let domain = text.parse::<DnsName>().ok().and_then(|owner| owner.parent()?.parent());
    domain.is_some_and(|domain| {
        !domain.is_root() && text.parse::<DnsName>().is_ok_and(|owner| owner == domain.vlmcs())
    })
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', ' ']).filter(|item| !item.is_empty())
}

/// A value as the command prints it.
fn printed(field: &Field, value: &str) -> String {
    match field.is {
        Value::Names | Value::Addresses if value != NOTHING => {
            items(value).collect::<Vec<_>>().join(NEXT_LINE)
        }
        _ if value == NOTHING => String::new(),
        _ => value.to_owned(),
    }
}
