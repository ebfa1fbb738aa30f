//! `kmsdoctor completions` and `kmsdoctor man`, generated from the definition of the command line.

use super::{Exit, Failure, Voice, help, output};
use crate::locale::Sentence;

/// Prints the completions for a shell.
pub(super) fn completions(shell: clap_complete::Shell, voice: &Voice) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    let mut command = help::command(voice.own_words());
    clap_complete::generate(shell, &mut command, "kmsdoctor", &mut script);
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Healthy)
}

/// Prints the man page: the program, then each of its commands.
pub(super) fn man(voice: &Voice) -> Result<Exit, Failure> {
    let command = help::command(voice.own_words());
    let mut page = Vec::new();
    let failed = |error: std::io::Error| {
        Failure::new(Exit::Failed, Sentence::new("cannot-write-man").with_sentence("reason", (&error).into()))
    };
    clap_mangen::Man::new(command.clone()).render(&mut page).map_err(failed)?;
    for subcommand in command.get_subcommands() {
        let manual = clap_mangen::Man::new(subcommand.clone());
        manual.render_name_section(&mut page).map_err(failed)?;
        manual.render_synopsis_section(&mut page).map_err(failed)?;
        manual.render_options_section(&mut page).map_err(failed)?;
    }
    output::print(&String::from_utf8_lossy(&page))?;
    Ok(Exit::Healthy)
}
