//! The `kmsdoctor` executable: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    kmsdoctor::cli::run(std::env::args_os())
}
