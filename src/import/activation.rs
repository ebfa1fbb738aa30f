//! `slmgr.vbs /ato`: the code is the anchor, whatever the sentence around it says.

use std::borrow::Cow;

use super::facts::SlmgrAto;
use super::labels::{self, Table};
use super::language::Votes;
use super::scan;
use super::sections;
use super::template;

/// The line that names the product: `Activating NAME (GUID) ...`.
pub(super) fn is_activating(line: &str) -> bool {
    if !line.ends_with('.') {
        return false;
    }
    let Some(guid) = scan::guid(line) else { return false };
    let Some((before, after)) = line.split_once(&format!("({guid})")) else { return false };
    is_product(before) || is_product(after)
}

fn is_product(text: &str) -> bool {
    text.contains("Windows(R)") || text.contains("Office")
}

/// The error that slmgr prints: the language's word, then the code.
pub(super) fn error(line: &str) -> Option<(String, &'static labels::Label)> {
    let (word, said) = scan::field(line)?;
    if !said.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let label = labels::find(Table::Slmgr, word).filter(|label| label.item == "error")?;
    if let Some(code) = scan::code(said) {
        return Some((code, label));
    }
    // Numbers of zero and more are printed in decimal.
    let digits = said.split_ascii_whitespace().next()?;
    let number: u32 = digits.parse().ok()?;
    (said.len() > digits.len()).then(|| (format!("0x{number:08X}"), label))
}

/// Reads an activation; `None` where neither the product nor an error is there.
pub(super) fn read(lines: &[Cow<'_, str>], votes: &mut Votes) -> Option<SlmgrAto> {
    let mut facts = SlmgrAto::default();
    let (mut activating, mut spoke, mut denied) = (false, false, false);
    for line in lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()) {
        if let Some(label) = sections::banner(line) {
            label.vote_as_banner(votes);
        } else if is_activating(line) {
            activating = true;
            facts.activation_id = scan::guid(line).map(str::to_owned);
            facts.product_name = product(line, votes);
        } else if let Some((code, label)) = error(line) {
            label.vote(votes);
            facts.error_code.get_or_insert(code);
        } else if let Some(label) = labels::find(Table::Slmgr, line) {
            label.vote(votes);
            match label.item {
                "activated" => facts.success = Some(true),
                "activation-failed" => denied = true,
                _ => {}
            }
        } else if let Some(code) = scan::code(line).filter(|_| activating) {
            facts.error_code.get_or_insert(code);
        } else {
            spoke |= activating;
        }
    }
    if facts.error_code.is_some() || denied {
        facts.success = Some(false);
    } else if facts.success.is_none() && spoke {
        // Success has no code, failure always has one.
        facts.success = Some(true);
    }
    (activating || facts.error_code.is_some() || facts.success.is_some()).then_some(facts)
}

fn product(line: &str, votes: &mut Votes) -> Option<String> {
    let folded = template::fold(line);
    let template = template::of(Table::Slmgr, "activating").find(|template| template.matches(&folded));
    template.inspect(|template| template.vote(votes));
    let guid = scan::guid(line)?;
    let before = line.split(&format!("({guid})")).next()?;
    let place = before.find("Windows(R)").or_else(|| before.find("Office"))?;
    scan::filled(&before[place..])
}
