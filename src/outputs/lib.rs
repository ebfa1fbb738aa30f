//! Windows command outputs, in any language and encoding, as facts: decoding, telling commands apart,
//! one parser per command.
//!
//! What an output does not say for certain is nothing, never a guess. Labels are data
//! (`rules/labels`); where a label is unknown, the values that Windows never translates speak.

mod activation;
mod adapter;
mod codepage;
mod complaint;
mod connection;
mod decode;
mod entities;
mod event_facts;
mod event_info;
mod event_property;
mod event_xml;
mod events;
mod facts;
mod files;
mod folding;
mod footer;
mod greeting;
mod guess;
mod ipconfig;
mod ipconfig_lines;
mod kms_lines;
mod labels;
mod language;
mod license;
mod license_values;
mod lines;
mod lookup;
mod margin;
mod netstat;
mod nslookup;
mod nslookup_lines;
mod ping;
mod ping_lines;
mod product_keys;
mod product_lines;
mod prose;
mod reg;
mod scan;
mod sections;
mod slmgr;
mod slmgr_opening;
mod spacing;
mod stamps;
mod stderr;
mod template;
mod words;
mod wrap;

use serde::Serialize;

pub use event_info::data as event_data;
pub use facts::*;
pub use files::parse_all;
pub use product_keys::{mask_octets, mask_product_keys};
pub use scan::address;

use language::Votes;
use sections::{Kind, Section};

/// What a file of command outputs says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parsed {
    /// The file's name.
    pub file: String,
    /// How it is encoded; nothing where that is not certain.
    pub encoding: Option<&'static str>,
    /// `crlf` or `lf`; nothing for a single line.
    pub newline: Option<&'static str>,
    /// The language of most of its labels.
    pub lang: Option<&'static str>,
    /// One block per command output, in reading order.
    pub blocks: Vec<Block>,
    /// Lines with something on them that belong to no recognised output.
    #[serde(skip)]
    pub lines_ignored: usize,
    /// Codes of errors that text around the outputs names, each once: what people write is no fact.
    #[serde(skip)]
    pub codes_in_prose: Vec<String>,
    /// Whether the file is text at all.
    #[serde(skip)]
    pub is_text: bool,
    /// Whether somebody was asked for it at the KMS host, and not at the client.
    #[serde(skip)]
    pub is_of_host: bool,
}

/// Reads the outputs in a file.
#[must_use]
pub fn parse(file: &str, bytes: &[u8]) -> Parsed {
    let mut parsed = Parsed {
        file: mask_product_keys(file).into_owned(),
        encoding: None,
        newline: None,
        lang: None,
        blocks: Vec::new(),
        lines_ignored: 0,
        codes_in_prose: Vec::new(),
        is_text: false,
        is_of_host: false,
    };
    let Some(decoded) = decode::decode(bytes) else { return parsed };
    parsed.is_text = true;
    parsed.encoding = decoded.encoding;
    parsed.newline = newline(&decoded.text);
    // A key may stand where a name should, in letters of any size.
    let text = mask_product_keys(&decoded.text);
    let lines = lines::lines(&text);
    // Labels weigh more than the words that told the encoding.
    let mut all = decoded.votes;
    let mut sections = sections::sections(&lines).into_iter().peekable();
    let mut told = Vec::with_capacity(sections.len());
    while let Some(section) = sections.next() {
        let mut votes = Votes::default();
        if let Some(mut facts) = read(&section, &mut votes) {
            if let Facts::Ipconfig(ipconfig) = &mut facts {
                ipconfig.is_whole |= sections.peek().is_some();
            }
            // One label may stand in a letter below.
            let votes = match facts {
                Facts::SlmgrInfo(_) => votes.without_fallback(2),
                Facts::SlmgrAto(_) => votes.without_fallback(1),
                _ => votes,
            };
            all.merge(&votes);
            let is_typed = is_typed(&facts, section.command);
            told.push((facts, votes, is_typed));
            prose::add_codes(
                &mut parsed.codes_in_prose,
                section.lines[..section.prose].iter().map(AsRef::as_ref),
            );
        } else {
            let filled = section.lines.iter().filter(|line| !line.trim_ascii().is_empty());
            parsed.lines_ignored += filled.clone().count();
            prose::add_codes(&mut parsed.codes_in_prose, filled.map(AsRef::as_ref));
        }
    }
    parsed.lang = all.winner();
    parsed.blocks = told
        .into_iter()
        .map(|(facts, votes, is_typed)| Block { facts, lang: votes.winner_within(parsed.lang), is_typed })
        .collect();
    parsed
}

fn read(section: &Section<'_>, votes: &mut Votes) -> Option<Facts> {
    let (lines, command) = (section.lines, section.command);
    match section.kind? {
        Kind::Ipconfig => ipconfig::read(lines, votes).map(Facts::Ipconfig),
        Kind::Nslookup => nslookup::read(lines, command, votes).map(Facts::Nslookup),
        Kind::Ping => ping::read(lines, command, votes).map(Facts::Ping),
        Kind::Slmgr | Kind::SlmgrAto => activation::read(lines, command, votes).map(Facts::SlmgrAto),
        Kind::SlmgrInfo => slmgr::read(lines, votes).map(Facts::SlmgrInfo),
        Kind::TestNetConnection => connection::read(lines, votes).map(Facts::TestNetconnection),
        Kind::ResolveDnsName => lookup::read(lines, command, votes).map(Facts::ResolveDnsname),
        Kind::Events => events::read(lines, votes).map(Facts::Events),
        Kind::Netstat => netstat::read(lines, votes).map(Facts::Netstat),
        Kind::Reg => reg::read(lines, command, votes).map(Facts::RegQuery),
    }
}

/// Whether a prompt stands before an output, with its command and no other.
fn is_typed(facts: &Facts, command: Option<&str>) -> bool {
    let program = facts.command().split(' ').next().unwrap_or_default().to_ascii_lowercase();
    command.is_some_and(|line| line.to_ascii_lowercase().contains(&program) && !line.contains(['&', ';']))
}

fn newline(text: &str) -> Option<&'static str> {
    let count = |byte| memchr::memchr_iter(byte, text.as_bytes()).count();
    let (all, with_return) = (count(b'\n'), count(b'\r'));
    (all > 0).then_some(if with_return * 2 >= all { "crlf" } else { "lf" })
}
