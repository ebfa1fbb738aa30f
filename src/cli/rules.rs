//! `kmsdoctor rules`: validating a folder, and listing what is in it.

use std::fmt::Write as _;

use super::arguments::RulesAction;
use super::{Exit, Failure, Voice, check, output};
use crate::locale::Sentence;
use crate::rules::Rules;

/// Runs the command.
pub(super) fn run(action: &RulesAction, voice: &Voice) -> Result<Exit, Failure> {
    match action {
        RulesAction::Check { folder } => match Rules::check(folder.as_deref()) {
            Ok(rules) => {
                let whole = Sentence::new("rules-whole")
                    .with("rows", rules.diagnoses().len())
                    .with("codes", rules.codes.entries().len())
                    .with("languages", rules.languages().len());
                output::print(&format!("{}\n", voice.say(&whole)))?;
            }
            Err(flaws) => {
                for flaw in &flaws {
                    output::complain(voice, flaw.into());
                }
                return Ok(Exit::Usage);
            }
        },
        RulesAction::List { rules } => output::print(&list(&check::read_rules(rules.as_deref(), voice)?))?,
    }
    Ok(Exit::Healthy)
}

/// The rows in the order in which they are tried: row, cause, class, what they are about, remedies.
fn list(rules: &Rules) -> String {
    rules.diagnoses().iter().fold(String::new(), |mut text, row| {
        let about = format!("{:?}", row.about).to_lowercase();
        let remedies: Vec<&str> = row.remedies.iter().map(|offer| offer.remedy.as_str()).collect();
        let remedies = remedies.join(", ");
        let line = format!("{:>4}  {:<30} {:<16} {about:<7} {remedies}", row.row, row.cause, row.class.id());
        let _ = writeln!(text, "{}", line.trim_end());
        text
    })
}
