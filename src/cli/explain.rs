//! `kmsdoctor explain`: what an activation error code means, in whatever form it was written down.

use std::fmt::Write as _;

use super::arguments::ExplainArguments;
use super::{Exit, Failure, check, output};
use crate::evidence::ErrorCode;
use crate::locale::{Args, Words};
use crate::report::escape;
use crate::rules::{CodeEntry, Codes, Decoded, Routing, Rules};

/// Columns of a line.
const WIDTH: usize = 100;

/// Runs the command.
pub(super) fn run(arguments: &ExplainArguments) -> Result<Exit, Failure> {
    let rules = check::read_rules(None)?;
    let words = rules.words(arguments.lang.into());
    let Some(text) = &arguments.code else {
        output::print(&list(&rules, words));
        return Ok(Exit::Healthy);
    };
    match text.parse::<ErrorCode>() {
        // No error has such a number; digits were lost.
        Ok(code) if is_cut(code, text, &rules.codes) => {
            return Err(refusal(text, &rules.codes, words));
        }
        Ok(code) => output::print(&explain(code, &rules, words)),
        Err(_) => return Err(refusal(text, &rules.codes, words)),
    }
    Ok(Exit::Healthy)
}

/// Whether a number is none of an error, or only the end of a code of the table.
fn is_cut(code: ErrorCode, text: &str, codes: &Codes) -> bool {
    let unknown = codes.find(code).is_none();
    let end = code.0 < 0x1_0000 && Decoded::of(code).name.is_none() && !codes.nearest(text).is_empty();
    unknown && ((0x1_0000..0x8000_0000).contains(&code.0) || end)
}

/// What is wrong with a text that is no code, and which known codes are near.
fn refusal(text: &str, codes: &Codes, words: &Words) -> Failure {
    let shown: String = escape(text).chars().take(60).collect();
    let message = words.text("explain-wrong", &Args::from([("text", shown)]));
    let nearest: Vec<String> = codes.nearest(text).iter().map(|entry| entry.code.to_string()).collect();
    let hint = if nearest.is_empty() {
        words.plain("hint-error-code")
    } else {
        words.text("explain-nearest", &Args::from([("codes", nearest.join(", "))]))
    };
    Failure::new(Exit::Usage, message).hint(hint)
}

/// Every code of the table in one line each.
fn list(rules: &Rules, words: &Words) -> String {
    let meaning = |entry: &CodeEntry| words.plain(&entry.message());
    rules.codes.entries().iter().fold(String::new(), |mut text, entry| {
        let _ = writeln!(text, "{}  {}", entry.code, meaning(entry));
        text
    })
}

/// One code: its forms, its meaning, and what follows from it.
fn explain(code: ErrorCode, rules: &Rules, words: &Words) -> String {
    // slmgr prints small numbers of Windows where the table has their HRESULT.
    let as_hresult = ErrorCode(0x8007_0000 | code.0);
    let entry =
        rules.codes.find(code).or_else(|| (code.0 < 0x1_0000).then(|| rules.codes.find(as_hresult))?);
    let decoded = Decoded::of(code);
    let name = entry.and_then(|entry| entry.name.as_deref()).or(decoded.name);
    let mut text = format!("{code}  {}  {}", code.0.cast_signed(), code.0);
    if let Some(name) = name {
        let _ = write!(text, "  {name}");
    }
    text.push_str("\n\n");
    match entry {
        Some(entry) => known(&mut text, entry, words),
        None => paragraph(&mut text, "", &words.plain("explain-unknown")),
    }
    if entry.is_none() {
        text.push('\n');
        let number = Args::from([("number", decoded.number.to_string())]);
        let mut said = words.text(&decoded.origin.message(), &number);
        if let Some(facility) = decoded.facility {
            let _ = write!(said, " {facility}.");
        }
        paragraph(&mut text, &words.plain("explain-decoded"), &said);
        if let Some(entry) = CodeEntry::of_licensing(code) {
            paragraph(&mut text, &words.plain("explain-network"), &words.plain(network(&entry)));
        }
    }
    text
}

fn known(text: &mut String, entry: &CodeEntry, words: &Words) {
    let id = entry.message();
    let said = |attribute| words.attribute(&id, attribute, &Args::new()).unwrap_or_default();
    paragraph(text, "", &words.plain(&id));
    text.push('\n');
    paragraph(text, &words.plain("label-cause"), &said("cause"));
    paragraph(text, &words.plain("label-fix"), &said("fix"));
    let kinds: Vec<String> =
        entry.activation.iter().map(|kind| words.plain(&format!("activation-{kind}"))).collect();
    paragraph(text, &words.plain("label-activation"), &kinds.join(", "));
    paragraph(text, &words.plain("explain-network"), &words.plain(network(entry)));
    let step = entry.step.map_or_else(
        || words.plain("explain-no-step"),
        |step| {
            let title = words.plain(&format!("step-{}", step.id()));
            words.text("explain-proven-by", &Args::from([("step", title)]))
        },
    );
    paragraph(text, &words.plain("label-proved-by"), &step);
}

/// The id of the sentence that says what a code tells about the network.
fn network(entry: &CodeEntry) -> &'static str {
    match entry.routing {
        _ if entry.proves_answer => "code-proves-answer",
        Routing::NameResolution => "routing-name-resolution",
        Routing::Network => "routing-network",
        Routing::Licensing => "routing-licensing",
        Routing::Microsoft => "routing-microsoft",
        Routing::Information => "routing-information",
    }
}

/// A paragraph with its heading in a column of its own.
fn paragraph(text: &mut String, heading: &str, said: &str) {
    const COLUMN: usize = 16;
    if said.is_empty() {
        return;
    }
    let indent = if heading.is_empty() { 0 } else { COLUMN };
    for (place, line) in textwrap::wrap(said, WIDTH - indent).iter().enumerate() {
        let start = if place == 0 { heading } else { "" };
        let _ =
            writeln!(text, "{}{line}", if indent == 0 { String::new() } else { format!("{start:<indent$}") });
    }
}
