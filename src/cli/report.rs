//! `kmsdoctor report`: saved reports in another format, redacted, or compared.

use super::arguments::SavedArguments;
use super::{Exit, Failure, Voice, check, output};
use crate::evidence::LeftOut;
use crate::locale::{Language, Sentence, Words};
use crate::platform::no_support_outputs;
use crate::report::{Comparison, Document, Format, Saved, read_file, render_comparison, schema};
use crate::rules::Rules;

/// Runs the command.
pub(super) fn run(arguments: &SavedArguments, voice: &Voice) -> Result<Exit, Failure> {
    if arguments.schema {
        output::print(schema())?;
        return Ok(Exit::Healthy);
    }
    let rules = check::prepare(&arguments.output, voice)?;
    let words = voice.words(&rules);
    let documents = documents(arguments, &rules, words.language())?;
    match documents.as_slice() {
        [document] => {
            let nothing = no_support_outputs(LeftOut::OtherMachine);
            check::publish(document, words, &arguments.output, nothing)?;
        }
        [before, after] => compare(before, after, words, arguments)?,
        _ => {
            return Err(
                Failure::plain(Exit::Usage, "too-many-reports").hint(Sentence::new("too-many-reports-hint"))
            );
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
    let saved = arguments
        .reports
        .iter()
        .map(|path| read_file(path).map_err(|error| Failure::new(Exit::Usage, error.about(path))));
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
        let hint = Sentence::new("bundle-of-two-hint");
        return Err(Failure::plain(Exit::Usage, "bundle-of-two").hint(hint));
    }
    let comparison = Comparison::of(before, after, words);
    let shown = |format: Format| {
        render_comparison(&comparison, words, format).ok_or_else(|| {
            Failure::plain(Exit::Usage, "no-page-of-two").hint(Sentence::new("no-page-of-two-hint"))
        })
    };
    let printed = output::print(&shown(arguments.output.format.into())?);
    for path in &arguments.output.save {
        let format = Format::of_path(path).map_err(|error| Failure::new(Exit::Usage, &error))?;
        check::save_file(path, shown(format)?.as_bytes(), arguments.output.force)?;
    }
    printed
}
