//! The bundle for support: the report in three syntaxes, what support asks for, and a list of it, in one
//! zip file that opens again.

use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::read::LARGEST;
use super::{Document, Format, ReadError, escape, render};
use crate::evidence::{Enclosure, LeftOut};
use crate::locale::{Args, Sentence, Words};

/// How every zip file begins that has something in it.
pub(super) const BEGINNING: &[u8] = b"PK\x03\x04";
/// The report that a bundle is read by.
const REPORT: &str = "report.json";
/// The list of what is inside.
const MANIFEST: &str = "manifest.txt";
/// All enclosures together are no larger, in octets: what is written must open again.
const MOST_OCTETS: usize = 12 << 20;

/// What a bundle holds.
#[derive(Debug)]
struct Contents {
    /// Every file by its name, but for the list.
    files: Vec<(String, Vec<u8>)>,
    /// Every file with what it is.
    inside: Vec<(String, String)>,
    missing: Vec<Missing>,
}

/// Writes a bundle.
///
/// Product keys are masked in every file. Of a report with stand-ins no enclosure goes along, because
/// a raw output may hold names that nobody has found.
#[must_use]
pub fn bundle(document: &Document, words: &Words, enclosures: Vec<Enclosure>) -> Vec<u8> {
    let mut contents = Contents::of(document, words, enclosures);
    let manifest = contents.manifest(document, words);
    contents.files.push((MANIFEST.to_owned(), manifest.into_bytes()));
    // Writing into memory cannot fail.
    pack(&contents.files, modified(document)).unwrap_or_default()
}

/// The list alone, as it stands in the bundle. Of an enclosure without an octet it tells no size: it is
/// yet to come.
#[must_use]
pub fn manifest(document: &Document, words: &Words, enclosures: Vec<Enclosure>) -> String {
    Contents::of(document, words, enclosures).manifest(document, words)
}

impl Contents {
    fn of(document: &Document, words: &Words, enclosures: Vec<Enclosure>) -> Self {
        let mut contents = Self { files: Vec::new(), inside: Vec::new(), missing: Vec::new() };
        for (name, format) in
            [("report.html", Format::Html), (REPORT, Format::Json), ("report.txt", Format::Text)]
        {
            let what = words.plain(&format!("bundle-{}", name.replace('.', "-")));
            contents.add(name.to_owned(), what, render(document, words, format).into_bytes());
        }
        contents.inside.push((MANIFEST.to_owned(), words.plain("bundle-manifest")));
        contents.enclose(enclosures, document.run.redacted, words);
        contents
    }

    fn add(&mut self, name: String, what: String, octets: Vec<u8>) {
        self.inside.push((name.clone(), what));
        self.files.push((name, octets));
    }

    fn enclose(&mut self, enclosures: Vec<Enclosure>, redacted: bool, words: &Words) {
        let mut left = MOST_OCTETS;
        for (number, enclosure) in (1..).zip(enclosures) {
            let Enclosure { name, command, contents } = enclosure;
            let name = if command.is_none() && redacted { format!("imported/file-{number}") } else { name };
            let what = command.unwrap_or_else(|| words.plain("bundle-imported"));
            let fits = |octets: Vec<u8>| match left.checked_sub(octets.len()) {
                Some(rest) => {
                    left = rest;
                    Ok(octets)
                }
                None => Err(LeftOut::TooLarge),
            };
            let contents = if redacted { Err(LeftOut::Redacted) } else { contents.and_then(fits) };
            match contents {
                Ok(mut octets) => {
                    outputs::mask_octets(&mut octets);
                    self.add(name, what, octets);
                }
                Err(why) => self.missing.push(Missing { name, what, why }),
            }
        }
    }

    fn manifest(&self, document: &Document, words: &Words) -> String {
        let client = document.client.host_name.as_deref().unwrap_or("-");
        let when = &document.run.started_at;
        let mut text = format!("kmsdoctor {}, {client}, {when}\n", document.tool.version);
        let _ = writeln!(text, "\n{}", words.plain("bundle-inside"));
        for (name, what) in &self.inside {
            let octets = self.files.iter().find(|(file, _)| file == name).map(|(_, octets)| octets.len());
            let line = match octets.filter(|octets| *octets > 0) {
                Some(octets) => {
                    let args = Args::from([("name", name.clone()), ("count", octets.to_string())]);
                    words.text("bundle-file", &args)
                }
                None => name.clone(),
            };
            let _ = writeln!(text, "  {line}\n      {what}");
        }
        if !self.missing.is_empty() {
            let _ = writeln!(text, "\n{}", words.plain("bundle-missing"));
        }
        for Missing { name, what, why } in &self.missing {
            let args = Args::from([("name", name.clone()), ("reason", reason(*why, words))]);
            let _ = writeln!(text, "  {}\n      {what}", words.text("bundle-missing-file", &args));
        }
        let _ = writeln!(text, "\n{}", words.plain("bundle-keys"));
        if document.run.redacted {
            let _ = writeln!(text, "{}", words.plain("run-redacted"));
        }
        text
    }
}

/// A file that could not be had.
#[derive(Debug)]
struct Missing {
    name: String,
    /// The command that would have given it.
    what: String,
    why: LeftOut,
}

fn reason(why: LeftOut, words: &Words) -> String {
    match why {
        LeftOut::Absent => words.plain("left-out-absent"),
        LeftOut::Refused => words.plain("left-out-refused"),
        LeftOut::Timeout => words.plain("left-out-timeout"),
        LeftOut::Silent(code) => words.text("left-out-silent", &Args::from([("code", code.to_string())])),
        LeftOut::OtherSystem => words.plain("left-out-other-system"),
        LeftOut::OtherMachine => words.plain("left-out-other-machine"),
        LeftOut::Interrupted => words.plain("left-out-interrupted"),
        LeftOut::Redacted => words.plain("left-out-redacted"),
        LeftOut::TooLarge => words.plain("left-out-too-large"),
    }
}

/// An enclosure that was there already: a file of the operator's, under a name that no system takes
/// for a path or a command.
#[must_use]
pub fn imported(number: usize, name: &str, octets: Vec<u8>) -> Enclosure {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '_' };
    let name: String = name.chars().map(plain).take(60).collect();
    Enclosure {
        name: format!("imported/{number}-{}", name.trim_matches('.')),
        command: None,
        contents: Ok(octets),
    }
}

/// When the run began, as far back as a zip file can say it.
fn modified(document: &Document) -> DateTime {
    let part = |range| document.run.started_at.get(range).and_then(|text: &str| text.parse::<u16>().ok());
    let byte = |range| part(range).and_then(|number| u8::try_from(number).ok()).unwrap_or_default();
    let time = DateTime::from_date_and_time(
        part(0..4).unwrap_or_default(),
        byte(5..7),
        byte(8..10),
        byte(11..13),
        byte(14..16),
        byte(17..19),
    );
    time.unwrap_or_default()
}

fn pack(files: &[(String, Vec<u8>)], modified: DateTime) -> std::io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(modified);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, octets) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(octets)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The report of a bundle. Nothing else in it is looked at, and nothing is written anywhere.
pub(super) fn report_of(octets: &[u8]) -> Result<Vec<u8>, ReadError> {
    unpack(octets, REPORT)
}

/// One file of a bundle, of which no more than [`LARGEST`] octets are ever held.
fn unpack(octets: &[u8], name: &str) -> Result<Vec<u8>, ReadError> {
    let broken = |error: &dyn std::fmt::Display| {
        ReadError::BrokenBundle(Sentence::verbatim(escape(&error.to_string())))
    };
    let mut archive = ZipArchive::new(Cursor::new(octets)).map_err(|error| broken(&error))?;
    let file = archive.by_name(name).map_err(|error| match error {
        zip::result::ZipError::FileNotFound => ReadError::NoReportInside,
        error => broken(&error),
    })?;
    let mut contents = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut contents).map_err(|error| broken(&error))?;
    if contents.len() as u64 > LARGEST { Err(ReadError::TooLarge) } else { Ok(contents) }
}
