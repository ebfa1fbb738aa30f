//! `kmsdoctor explain`: what an activation error code means, in whatever form it was written down.

use std::fmt::Write as _;

use super::arguments::ExplainArguments;
use super::{Exit, Failure, Voice, check, output};
use crate::evidence::ErrorCode;
use crate::locale::{Args, Sentence, Words, columns, lines, padded};
use crate::report::escape;
use crate::rules::{CodeEntry, Codes, Decoded, Reference, Routing, Rules};

/// Columns of a line.
const WIDTH: usize = 100;

/// Runs the command.
pub(super) fn run(arguments: &ExplainArguments, voice: &Voice) -> Result<Exit, Failure> {
    let rules = check::read_rules(None, voice)?;
    let words = voice.words(&rules);
    let Some(text) = &arguments.code else {
        output::print(&list(&rules, words))?;
        return Ok(Exit::Healthy);
    };
    if let Some(event) = rules.event(text) {
        output::print(&explain_event(event, words))?;
        return Ok(Exit::Healthy);
    }
    match text.parse::<ErrorCode>() {
        // No error has such a number; digits were lost.
        Ok(code) if is_cut(code, text, &rules.codes) => {
            return Err(refusal(text, &rules.codes));
        }
        Ok(code) => output::print(&explain(code, &rules, words))?,
        Err(_) => return Err(refusal(text, &rules.codes)),
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
fn refusal(text: &str, codes: &Codes) -> Failure {
    let shown: String = escape(text).chars().take(60).collect();
    let nearest: Vec<String> = codes.nearest(text).iter().map(|entry| entry.code.to_string()).collect();
    let hint = if nearest.is_empty() {
        Sentence::new("value-error-code")
    } else {
        Sentence::new("usage-similar").with_list("names", nearest)
    };
    Failure::new(Exit::Usage, Sentence::new("explain-wrong").with("text", shown)).hint(hint)
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
    let entry = rules.codes.find_any(code);
    let decoded = Decoded::of(code);
    let name = entry.and_then(|entry| entry.name.as_deref()).or(decoded.name);
    let mut text = format!("{code}  {}  {}", code.0.cast_signed(), code.0);
    if let Some(name) = name {
        let _ = write!(text, "  {name}");
    }
    text.push_str("\n\n");
    let meaning = match entry {
        Some(entry) => words.plain(&entry.message()),
        None => words.plain("explain-unknown"),
    };
    for line in lines(&meaning, "", WIDTH) {
        let _ = writeln!(text, "{line}");
    }
    text.push('\n');
    table(&mut text, &entry.map_or_else(|| unknown(code, decoded, words), |entry| known(entry, words)));
    text
}

/// The number of an event, which is no error code.
fn explain_event(event: &Reference, words: &Words) -> String {
    let number = Args::from([("event", event.term.clone())]);
    let tells = words.attribute(&event.message(), "tells", &Args::new()).unwrap_or_default();
    let said = [words.text("explain-event", &number), words.plain(&event.message()), tells];
    let said = said.iter().filter(|said| !said.is_empty());
    said.flat_map(|said| lines(said, "", WIDTH)).fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "{line}");
        text
    })
}

/// What the number of a code says that the table lacks.
fn unknown(code: ErrorCode, decoded: Decoded, words: &Words) -> Vec<(String, String)> {
    let number = Args::from([("number", decoded.number.to_string())]);
    let mut said = vec![words.text(&decoded.origin.message(), &number)];
    let facility = |name: &str| words.text("explain-facility", &Args::from([("facility", name.to_owned())]));
    said.extend(decoded.facility.map(facility));
    let mut rows = vec![(words.plain("explain-decoded"), words.sentences(&said))];
    if let Some(entry) = CodeEntry::of_licensing(code) {
        rows.push((words.plain("explain-network"), words.plain(network(&entry))));
    }
    rows
}

/// What is known of a code of the table.
fn known(entry: &CodeEntry, words: &Words) -> Vec<(String, String)> {
    let said = |attribute| words.attribute(&entry.message(), attribute, &Args::new()).unwrap_or_default();
    let kinds = entry.activation.iter().map(|kind| words.plain(&format!("activation-{kind}")));
    let step = entry.step.map_or_else(
        || words.plain("explain-no-step"),
        |step| {
            let title = words.plain(&format!("step-{}", step.id()));
            words.text("explain-proven-by", &Args::from([("step", title)]))
        },
    );
    let rows = [
        ("label-cause", said("cause")),
        ("label-fix", said("fix")),
        ("label-activation", words.list(kinds)),
        ("explain-network", words.plain(network(entry))),
        ("label-proved-by", step),
    ];
    rows.into_iter().map(|(label, said)| (words.plain(label), said)).collect()
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

/// Paragraphs with their headings in a column of its own.
fn table(text: &mut String, rows: &[(String, String)]) {
    let column = rows.iter().map(|(heading, _)| columns(heading) + 3).max().unwrap_or_default();
    for (heading, said) in rows.iter().filter(|(_, said)| !said.is_empty()) {
        for line in lines(said, &padded(heading, column), WIDTH) {
            let _ = writeln!(text, "{line}");
        }
    }
}
