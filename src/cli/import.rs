//! `kmsdoctor import`.

use super::arguments::ImportArguments;
use super::{Exit, Failure};

pub(super) fn run(_arguments: &ImportArguments) -> Result<Exit, Failure> {
    Err(Failure::new(Exit::Failed, "not yet"))
}
