//! What support asks for, as far as a Linux machine has it: the files that its resolver reads.

use std::fs::File;
use std::io::Read;

use crate::evidence::{Enclosure, LeftOut};
use crate::platform::support::no_support_outputs;

/// The files, by their names in a bundle.
const FILES: [(&str, &str); 3] = [
    ("outputs/resolv.conf", "/etc/resolv.conf"),
    ("outputs/hosts", "/etc/hosts"),
    ("outputs/nsswitch.conf", "/etc/nsswitch.conf"),
];
/// No such file is larger, in octets.
const LARGEST: u64 = 64 * 1024;

/// Reads the files; the commands are those of Windows.
#[must_use]
pub fn support_outputs() -> Vec<Enclosure> {
    enclosures(read)
}

/// What would be read, still empty.
#[must_use]
pub fn support_plan() -> Vec<Enclosure> {
    enclosures(|_| Ok(Vec::new()))
}

fn enclosures(contents: impl Fn(&str) -> Result<Vec<u8>, LeftOut>) -> Vec<Enclosure> {
    let files = FILES.iter().map(|(name, path)| Enclosure {
        name: (*name).to_owned(),
        command: Some(format!("cat {path}")),
        contents: contents(path),
    });
    files.chain(no_support_outputs(LeftOut::OtherSystem)).collect()
}

fn read(path: &str) -> Result<Vec<u8>, LeftOut> {
    let failure = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => LeftOut::Absent,
        _ => LeftOut::Refused,
    };
    let mut octets = Vec::new();
    let file = File::open(path).map_err(failure)?;
    file.take(LARGEST + 1).read_to_end(&mut octets).map_err(failure)?;
    if octets.len() as u64 > LARGEST { Err(LeftOut::TooLarge) } else { Ok(octets) }
}
