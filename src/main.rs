//! The `kmsdoctor` executable: arguments in, exit code out.
fn main() {}
