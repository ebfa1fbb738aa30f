//! `kmsdoctor report`: saved reports in another format, redacted, or compared.

use std::path::Path;

use super::arguments::SavedArguments;
use super::{Exit, Failure, Voice, check, output};
use crate::evidence::LeftOut;
use crate::locale::{Language, Words};
use crate::platform::no_support_outputs;
use crate::report::{
    Comparison, Document, Format, ReadError, Saved, escape, read_file, render_comparison, schema,
};
use crate::rules::Rules;

/// Runs the command.
pub(super) fn run(arguments: &SavedArguments, voice: &Voice) -> Result<Exit, Failure> {
    if arguments.schema {
        output::print(schema());
        return Ok(Exit::Healthy);
    }
    let rules = check::prepare(&arguments.output)?;
    let words = voice.words(&rules);
    let documents = documents(arguments, &rules, words.language())?;
    match documents.as_slice() {
        [document] => {
            let nothing = no_support_outputs(LeftOut::OtherMachine);
            check::publish(document, words, &arguments.output, nothing)?;
        }
        [before, after] => compare(before, after, words, arguments)?,
        _ => {
            return Err(Failure::new(Exit::Usage, "one report is shown, two are compared")
                .hint("name one or two reports"));
        }
    }
    Ok(Exit::Healthy)
}

/// The saved reports, judged and worded anew.
fn documents(
    arguments: &SavedArguments,
    rules: &Rules,
    language: Language,
) -> Result<Vec<Document>, Failure> {
    let saved =
        arguments.reports.iter().map(|path| read_file(path).map_err(|error| cannot_read(path, &error)));
    let saved: Vec<Saved> = saved.collect::<Result<_, _>>()?;
    let saved = if arguments.output.redact { Saved::redact_together(&saved) } else { saved };
    Ok(saved.iter().map(|saved| saved.document(rules, language)).collect())
}

fn compare(
    before: &Document,
    after: &Document,
    words: &Words,
    arguments: &SavedArguments,
) -> Result<(), Failure> {
    if arguments.output.bundle.is_some() {
        return Err(
            Failure::new(Exit::Usage, "a bundle holds one report, not two").hint("make a bundle of each")
        );
    }
    let comparison = Comparison::of(before, after, words);
    let shown = |format: Format| {
        render_comparison(&comparison, words, format).ok_or_else(|| {
            Failure::new(Exit::Usage, "a comparison is no HTML page")
                .hint("compare two reports as text, markdown or json")
        })
    };
    output::print(&shown(arguments.output.format.into())?);
    for path in &arguments.output.save {
        let format = Format::of_path(path).map_err(|error| Failure::new(Exit::Usage, error))?;
        check::save_file(path, shown(format)?.as_bytes(), arguments.output.force)?;
    }
    Ok(())
}

/// Why a file is not shown as a report.
pub(super) fn cannot_read(path: &Path, error: &ReadError) -> Failure {
    let path = escape(&path.to_string_lossy());
    let hint = match error {
        ReadError::OtherSchema(_) => "use the version of kmsdoctor that wrote the report",
        _ => "a report is a file that `kmsdoctor check --save x.json` wrote",
    };
    Failure::new(Exit::Usage, format!("failed to read `{path}`: {error}")).hint(hint)
}
