//! The time, and perhaps a name, that a chat or a log puts before each line of a paste: `[10:21] Alex: …`.

use super::scan;

/// A single line with a time before it may say that itself.
const FEWEST: usize = 3;

/// No stamp has more octets.
const WIDEST: usize = 30;

/// Whether a line begins with a stamp.
pub(super) fn begin(line: &str) -> bool {
    said(line).is_some()
}

/// What stands behind a stamp: a time between brackets, and perhaps its day.
fn said(line: &str) -> Option<&str> {
    let (time, said) = scan::behind(line, "[")?.split_once(']').filter(|(time, _)| time.len() <= WIDEST)?;
    let is_time = time.contains(':')
        && time.starts_with(|c: char| c.is_ascii_digit())
        && time.bytes().all(|octet| octet.is_ascii_digit() || b" ,.:/-APM".contains(&octet));
    is_time.then(|| said.strip_prefix(' ').unwrap_or(said))
}

/// Takes the stamps off the lines that have them, one below the other, and the name behind them where it is
/// the same in all.
pub(super) fn take_off(lines: &mut [&str]) {
    let mut place = 0;
    while place < lines.len() {
        let name = said(lines[place]).and_then(name);
        let length = |name: &str| {
            let has_name = |line: &&str| said(line).is_some_and(|said| said.starts_with(name));
            lines[place..].iter().take_while(|line| has_name(line)).count()
        };
        let name = name.filter(|name| length(name) >= FEWEST).unwrap_or_default();
        let length = length(name);
        if length >= FEWEST {
            for line in &mut lines[place..place + length] {
                let rest = said(line).map_or("", |said| &said[name.len()..]);
                *line = if name.is_empty() { rest } else { rest.strip_prefix(' ').unwrap_or(rest) };
            }
        }
        place += length.max(1);
    }
}

/// The name of who says something, with its colon; a reply to a ping begins with an address instead.
fn name(said: &str) -> Option<&str> {
    let (name, _) = said.split_once(':').filter(|(name, _)| (1..=WIDEST).contains(&name.len()))?;
    scan::first_address(name).is_none().then_some(&said[..=name.len()])
}
