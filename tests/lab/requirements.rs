//! What the lab needs, and what to do where it is missing.

use std::io::Write;
use std::process::Command;

/// Whether the lab is wanted. Fails with a remedy where it is wanted and cannot be built.
pub(super) fn met() -> bool {
    match std::env::var("KMSDOCTOR_LAB").as_deref() {
        Ok("skip") => {
            // Not by a macro: those are caught and thrown away when a test passes.
            let told = b"\nLAB SKIPPED: KMSDOCTOR_LAB=skip; nothing was checked in real networks\n";
            std::io::stderr().write_all(told).expect("a word on stderr");
            return false;
        }
        Ok(other) if !other.is_empty() => panic!("KMSDOCTOR_LAB knows `skip` only, not `{other}`"),
        _ => {}
    }
    let remedy = "or set KMSDOCTOR_LAB=skip to leave the lab out";
    assert!(nix::unistd::geteuid().is_root(), "the lab needs root: run the tests as root, {remedy}");
    let missing = Command::new("tests/lab/missing").output().expect("tests/lab/missing runs");
    let missing = String::from_utf8_lossy(&missing.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(missing.is_empty(), "the lab needs packages: apt-get install {missing}, {remedy}");
    true
}
