//! The command line as scripts and people meet it: streams, files and exit codes.

mod bundles;
mod interruption;
mod languages;
mod outputs;
mod reports;
mod rules;
mod saved;
mod usage;

use std::process::{Command, Output};

/// The program, with a locale and an environment that tests can rely on.
fn kmsdoctor(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kmsdoctor"));
    command.args(arguments).env_remove("NO_COLOR").env("LC_ALL", "C.UTF-8");
    command
}

fn run(arguments: &[&str]) -> Output {
    kmsdoctor(arguments).output().expect("the program starts")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}
