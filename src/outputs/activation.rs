//! `slmgr.vbs /ato`: the code is the anchor, whatever the sentence around it says.

use std::borrow::Cow;

use super::facts::SlmgrAto;
use super::labels::{self, Table};
use super::language::Votes;
use super::license_values::PRODUCTS;
use super::scan;
use super::sections;
use super::template::{self, Template};

/// The line that names the product: `Activating NAME (GUID) ...`.
pub(super) fn is_activating(line: &str) -> bool {
    if !line.ends_with('.') {
        return false;
    }
    let Some(guid) = scan::guid(line) else { return false };
    let Some((before, after)) = scan::around(line, guid) else { return false };
    before.ends_with('(') && after.starts_with(')') && (is_product(before) || is_product(after))
}

/// Both lines of an activating line that mail broke at a blank.
pub(super) fn mended(line: &str, next: Option<&str>) -> Option<String> {
    let next = next?.trim_ascii();
    if !next.ends_with('.') || line.ends_with('.') || !is_product(line) {
        return None;
    }
    let whole = format!("{} {next}", line.trim_end());
    is_activating(&whole).then_some(whole)
}

fn is_product(text: &str) -> bool {
    PRODUCTS.iter().any(|name| scan::has(text, name))
}

/// The language's word before an error, and what is said about it.
fn complaint(line: &str) -> Option<(&'static labels::Label, &str)> {
    let (word, said) = scan::field(line)?;
    let label = labels::find(Table::Slmgr, word).filter(|label| label.item == "error")?;
    Some((label, said))
}

/// Whether a line can be nothing but an error of slmgr, whatever stands around it. Many programs
/// print a word for an error and a number; only slmgr prints its sentences behind the number.
pub(super) fn is_error(line: &str) -> bool {
    // A number behind the word is rarer than the word.
    let has_number =
        |said: &str| said.bytes().take_while(|byte| *byte != b' ').any(|byte| byte.is_ascii_digit());
    if !scan::field(line).is_some_and(|(_, said)| has_number(said)) {
        return false;
    }
    let Some((_, said)) = complaint(line) else { return false };
    let Some((number, text)) = said.split_once(' ') else { return false };
    if let Some(code) = scan::code(number) {
        return code != "0x00000000";
    }
    number.parse::<u32>().is_ok()
        && labels::find(Table::Slmgr, text).is_some_and(|label| label.item == "error-text")
}

/// The error that slmgr prints: the language's word, then the code.
pub(super) fn error(line: &str) -> Option<(String, &'static labels::Label)> {
    let (label, said) = complaint(line)?;
    if !said.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(code) = scan::code(said) {
        return Some((code, label));
    }
    // Numbers of zero and more are printed in decimal.
    let digits = said.split_ascii_whitespace().next()?;
    let number: u32 = digits.parse().ok()?;
    (said.len() > digits.len()).then(|| (format!("0x{number:08X}"), label))
}

/// Reads an activation; `None` where neither the product nor an error is there.
pub(super) fn read(lines: &[Cow<'_, str>], command: Option<&str>, votes: &mut Votes) -> Option<SlmgrAto> {
    let mut facts = SlmgrAto::default();
    let (mut activating, mut denied) = (false, false);
    // Whether nobody put a word of theirs before the output, as far as that can be seen.
    let mut is_headed = command.is_some();
    // Whether the next line stands right below an activating line of a language that no table knows.
    let mut below = false;
    // Whether a sentence stood there, and how many lines nobody knows.
    let (mut spoke, mut unknown) = (false, 0);
    let mut rest = lines.iter().map(|line| line.trim_ascii()).peekable();
    while let Some(line) = rest.next() {
        let whole = mended(line, rest.peek().copied());
        if whole.is_some() {
            rest.next();
        }
        let line = whole.as_deref().unwrap_or(line);
        let is_below = std::mem::take(&mut below);
        if line.is_empty() {
            continue;
        }
        if let Some(label) = sections::banner(line) {
            label.vote_as_banner(votes);
            is_headed = true;
        } else if is_activating(line) {
            activating = true;
            facts.activation_id = scan::guid(line).map(str::to_owned);
            let sentence = sentence(line);
            sentence.inspect(|sentence| sentence.vote(votes));
            facts.product_name = product(line);
            below = sentence.is_none();
        } else if let Some((code, label)) = error(line) {
            label.vote(votes);
            facts.error_code.get_or_insert(code);
        } else if let Some(label) = labels::find(Table::Slmgr, line).filter(|label| is_whole(label, line)) {
            label.vote(votes);
            match label.item {
                "activated" => facts.success = Some(true),
                "activation-failed" => denied = true,
                // The code behind the word was cut off.
                "error" => denied |= activating,
                _ => {}
            }
        } else if let Some(code) = scan::code(line).filter(|_| activating) {
            facts.error_code.get_or_insert(code);
        } else if let Some((label, _)) = complaint(line) {
            label.vote(votes);
            denied |= activating;
        } else {
            unknown += u32::from(activating);
            spoke |= is_below && is_sentence(line);
        }
    }
    if facts.error_code.is_some() || denied {
        facts.success = Some(false);
    } else if facts.success.is_none() && spoke && is_headed && unknown == 1 {
        // Success has no code, failure always has one, and each is the next line, which is the last.
        facts.success = Some(true);
    }
    if !activating && is_another(command) {
        facts.success = None;
        return facts.error_code.is_some().then_some(facts);
    }
    let ended = facts.error_code.is_some() || facts.success.is_some();
    (activating || ended).then_some(facts)
}

/// Whether the command before an output is one of slmgr's that activates nothing. All of them print
/// errors alike: the code counts, and no attempt to activate failed.
fn is_another(command: Option<&str>) -> bool {
    let Some(command) = command.map(str::to_ascii_lowercase) else { return false };
    command.contains("slmgr") && !["/ato", "-ato"].iter().any(|switch| command.contains(switch))
}

/// The known sentence that an activating line is.
fn sentence(line: &str) -> Option<&'static Template> {
    let folded = template::fold(line);
    template::of(Table::Slmgr, "activating").find(|template| template.matches(&folded))
}

/// Whether a label stands there to its end: the word for an error in one language begins another one's.
fn is_whole(label: &labels::Label, line: &str) -> bool {
    label.item != "error" || scan::ends_with_colon(line)
}

/// A whole sentence without a value in it.
fn is_sentence(line: &str) -> bool {
    line.ends_with(['.', '。']) && !line.ends_with("..") && !line.contains([':', '：'])
}

fn product(line: &str) -> Option<String> {
    let guid = scan::guid(line)?;
    let before = line.split(&format!("({guid})")).next()?;
    let place = PRODUCTS.iter().find_map(|name| scan::find(before, name))?;
    scan::filled(&before[place..])
}
