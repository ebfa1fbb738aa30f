//! `kmsdoctor completions` and `kmsdoctor man`, generated from the definition of the command line.

use clap::CommandFactory;

use super::arguments::Arguments;
use super::{Exit, Failure, output};

/// Prints the completions for a shell.
pub(super) fn completions(shell: clap_complete::Shell) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "kmsdoctor", &mut script);
    output::print(&String::from_utf8_lossy(&script));
    Exit::Healthy
}

/// Prints the man page: the program, then each of its commands.
pub(super) fn man() -> Result<Exit, Failure> {
    let mut command = Arguments::command();
    command.build();
    let mut page = Vec::new();
    let failed =
        |error: std::io::Error| Failure::new(Exit::Failed, format!("failed to write the man page: {error}"));
    clap_mangen::Man::new(command.clone()).render(&mut page).map_err(failed)?;
    for subcommand in command.get_subcommands() {
        let manual = clap_mangen::Man::new(subcommand.clone());
        manual.render_name_section(&mut page).map_err(failed)?;
        manual.render_synopsis_section(&mut page).map_err(failed)?;
        manual.render_options_section(&mut page).map_err(failed)?;
    }
    output::print(&String::from_utf8_lossy(&page));
    Ok(Exit::Healthy)
}
