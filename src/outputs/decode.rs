//! Bytes to text: which code page a file is in, told by the known words in it.

use std::borrow::Cow;

use super::codepage::{self, Codepage};
use super::entities;
use super::language::Votes;
use super::words::{self, Found};

/// A file's text.
#[derive(Debug)]
pub(super) struct Decoded<'b> {
    /// The text, with one kind of blank, without colours and entities, and mojibake repaired.
    pub(super) text: Cow<'b, str>,
    /// How it was encoded; nothing where no known word told it.
    pub(super) encoding: Option<&'static str>,
    /// The languages of the known words outside ASCII.
    pub(super) votes: Votes,
}

/// Decodes a file; `None` where it is no text at all.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded<'_>> {
    let decoded = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, encoding_rs::UTF_16LE, "utf-16le-bom"),
        [0xFE, 0xFF, rest @ ..] => wide(rest, encoding_rs::UTF_16BE, "utf-16be-bom"),
        [0xEF, 0xBB, 0xBF, rest @ ..] => shown(String::from_utf8_lossy(rest), "utf-8-bom"),
        _ => match zeros(bytes) {
            Zeros::Odd => wide(bytes, encoding_rs::UTF_16LE, "utf-16le"),
            Zeros::Even => wide(bytes, encoding_rs::UTF_16BE, "utf-16be"),
            Zeros::Mixed => return None,
            Zeros::None if is_binary(bytes) => return None,
            Zeros::None if bytes.is_ascii() => Decoded {
                // It cannot be lossy, and is the quicker way.
                text: Cow::Borrowed(std::str::from_utf8(bytes).unwrap_or_default()),
                encoding: Some("utf-8"),
                votes: Votes::default(),
            },
            Zeros::None => match std::str::from_utf8(bytes) {
                Ok(text) => shown(Cow::Borrowed(text), "utf-8"),
                Err(_) => narrow(bytes),
            },
        },
    };
    Some(Decoded { text: entities::restore(uncoloured(one_blank(decoded.text))), ..decoded })
}

/// Where a file's zero octets are.
enum Zeros {
    None,
    /// At odd places: UTF-16, the low octet first.
    Odd,
    Even,
    /// Anywhere: a binary file.
    Mixed,
}

fn zeros(bytes: &[u8]) -> Zeros {
    if memchr::memchr(0, bytes).is_none() {
        return Zeros::None;
    }
    let count = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (count(0), count(1), bytes.len() / 2);
    // Half a percent may be damaged, and some ideographs end in a zero octet (U+6700, U+4E00); line ends
    // alone are more than one in forty.
    let (damaged, many) = (pairs / 200, pairs / 40);
    let few = |these: usize, others: usize| these <= damaged.max(others / 20);
    match (few(even, odd), few(odd, even)) {
        (true, false) if odd > many => Zeros::Odd,
        (false, true) if even > many => Zeros::Even,
        _ => Zeros::Mixed,
    }
}

fn is_binary(bytes: &[u8]) -> bool {
    /// A bit for each control character that no text has.
    const STRANGE: u32 = !(1 << b'\t' | 1 << b'\n' | 1 << b'\r' | 1 << 0x0C | 1 << 0x1B);
    let strange = |byte: &&u8| **byte < 0x20 && STRANGE >> **byte & 1 != 0;
    let (words, rest) = bytes.as_chunks::<8>();
    let suspects = words.iter().filter(|word| has_control(**word)).flatten().chain(rest);
    suspects.filter(strange).count() > bytes.len() / 50
}

/// Whether one of eight octets is below 0x20.
fn has_control(octets: [u8; 8]) -> bool {
    const EACH: u64 = u64::MAX / 0xFF;
    let word = u64::from_ne_bytes(octets);
    // Where 0x20 is taken from an octet below it, the highest bit is borrowed.
    word.wrapping_sub(EACH * 0x20) & !word & (EACH * 0x80) != 0
}

fn wide(bytes: &[u8], encoding: &'static encoding_rs::Encoding, name: &'static str) -> Decoded<'static> {
    let mut text = encoding.decode_without_bom_handling(bytes).0.into_owned();
    // A file may be cut in the middle of its last character.
    text.truncate(text.trim_end_matches('\u{fffd}').len());
    let decoded = shown(Cow::Owned(text), name);
    Decoded { encoding: Some(name), ..decoded }
}

/// Unicode text, in which mojibake may have survived.
fn shown<'b>(text: Cow<'b, str>, name: &'static str) -> Decoded<'b> {
    if text.is_ascii() {
        return Decoded { text, encoding: Some(name), votes: Votes::default() };
    }
    let found = words::in_text(text.as_bytes());
    let Some(mojibake) = found.best().and_then(Codepage::mojibake) else {
        return Decoded { text, encoding: Some(name), votes: found.votes };
    };
    let repaired = by_line(text.as_bytes(), &found, |line, codepage| {
        let line = String::from_utf8_lossy(line);
        match codepage.and_then(Codepage::mojibake) {
            Some(mojibake) => Cow::Owned(mojibake.repair(&line)),
            None => Cow::Owned(line.into_owned()),
        }
    });
    Decoded { text: Cow::Owned(repaired), encoding: Some(mojibake.name), votes: found.votes }
}

/// Text of a code page, or of UTF-8 with characters cut in half.
fn narrow(bytes: &[u8]) -> Decoded<'static> {
    let found = words::in_bytes(bytes);
    let best = found.best();
    let text = match best {
        Some(_) => by_line(bytes, &found, |line, codepage| codepage.unwrap_or(codepage::UTF_8).decode(line)),
        None if is_cut_utf8(bytes) => codepage::UTF_8.decode(bytes).into_owned(),
        None => codepage::CP1252.decode(bytes).into_owned(),
    };
    Decoded { text: Cow::Owned(text), encoding: best.map(Codepage::name), votes: found.votes }
}

/// Whether nearly everything outside ASCII is well-formed UTF-8.
fn is_cut_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 4 * bad
}

/// Decodes line by line: with the file's code page, or with another one where only that one has
/// known words in the line, because nslookup does not print in the console's.
fn by_line<'b>(
    bytes: &'b [u8],
    found: &Found,
    decode: impl Fn(&'b [u8], Option<Codepage>) -> Cow<'b, str>,
) -> String {
    let best = found.best();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let mut at = 0;
    for (end, codepage) in found.exceptions(bytes) {
        let start = memchr::memrchr(b'\n', &bytes[..end]).map_or(0, |place| place + 1).max(at);
        text.push_str(&decode(&bytes[at..start], best));
        let stop = memchr::memchr(b'\n', &bytes[end..]).map_or(bytes.len(), |place| end + place);
        text.push_str(&decode(&bytes[start..stop], Some(codepage)));
        at = stop;
    }
    text.push_str(&decode(&bytes[at..], best));
    text
}

/// Text without the colours that PowerShell 7 gives its errors: `ESC [ … m`.
fn uncoloured(text: Cow<'_, str>) -> Cow<'_, str> {
    const ESCAPE: &str = "\u{1b}[";
    if memchr::memchr(0x1b, text.as_bytes()).is_none() {
        return text;
    }
    let mut pieces = text.split(ESCAPE);
    let Some(first) = pieces.next().filter(|first| first.len() < text.len()) else { return text };
    let mut plain = first.to_owned();
    for piece in pieces {
        let rest = piece.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
        plain.push_str(rest.strip_prefix('m').unwrap_or(piece));
    }
    Cow::Owned(plain)
}

/// No-break, narrow no-break and ideographic blanks become plain ones.
fn one_blank(text: Cow<'_, str>) -> Cow<'_, str> {
    const BLANKS: [&str; 3] = ["\u{a0}", "\u{202f}", "\u{3000}"];
    let (mut plain, mut done) = (String::new(), 0);
    // Their first octets in UTF-8.
    for place in memchr::memchr3_iter(0xC2, 0xE2, 0xE3, text.as_bytes()) {
        if let Some(blank) = BLANKS.iter().find(|blank| text[place..].starts_with(**blank)) {
            plain.push_str(&text[done..place]);
            plain.push(' ');
            done = place + blank.len();
        }
    }
    if done == 0 {
        return text;
    }
    plain.push_str(&text[done..]);
    Cow::Owned(plain)
}
