//! `kmsdoctor report`: saved reports in another format, redacted, or compared.

use std::path::Path;

use super::arguments::SavedArguments;
use super::{Exit, Failure, Voice, check, output};
use crate::locale::{Language, Sentence, Words};
use crate::report::{Comparison, Document, Format, ReadError, Saved, read_file, render_comparison, schema};
use crate::rules::Rules;

/// Runs the command.
pub(super) fn run(arguments: &SavedArguments, voice: &Voice) -> Result<Exit, Failure> {
    if arguments.schema {
        output::print(schema());
        return Ok(Exit::Healthy);
    }
    let rules = check::prepare(&arguments.output, voice)?;
    let documents = documents(arguments, &rules, voice.language(&rules))?;
    let words = voice.words(&rules);
    match documents.as_slice() {
        [document] => check::publish(document, words, &arguments.output)?,
        [before, after] => compare(before, after, words, arguments)?,
        _ => {
            let hint = Sentence::new("report-two-hint");
            return Err(Failure::plain(Exit::Usage, "report-two").hint(hint));
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
    let comparison = Comparison::of(before, after, words);
    let shown = |format: Format| {
        render_comparison(&comparison, words, format).ok_or_else(|| {
            Failure::plain(Exit::Usage, "report-no-page").hint(Sentence::new("report-no-page-hint"))
        })
    };
    output::print(&shown(arguments.output.format.into())?);
    for path in &arguments.output.save {
        let format = Format::of_path(path).map_err(|error| Failure::new(Exit::Usage, &error))?;
        check::save_file(path, &shown(format)?, arguments.output.force)?;
    }
    Ok(())
}

/// Why a file is not shown as a report.
pub(super) fn cannot_read(path: &Path, error: &ReadError) -> Failure {
    let hint = match error {
        ReadError::OtherSchema(_) => "report-other-version-hint",
        _ => "report-file-hint",
    };
    Failure::new(Exit::Usage, error.about(path)).hint(Sentence::new(hint))
}
