//! Known words outside ASCII, looked for in every code page at once.

use std::collections::HashMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::codepage::Codepage;
use super::labels;
use super::language::{Languages, Votes};

/// What known words tell about a file.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The languages of the words.
    pub(super) votes: Votes,
    /// How many octets of known words there are in each code page.
    score: [usize; CODEPAGES],
    /// The words: where each ends, and the code pages that it may be of.
    places: Vec<(usize, Codepages)>,
}

const CODEPAGES: usize = 14;

/// A set of code pages.
type Codepages = u16;

impl Found {
    /// The code page with the most known words.
    pub(super) fn best(&self) -> Option<Codepage> {
        let most = *self.score.iter().max()?;
        let place = self.score.iter().position(|score| *score == most)?;
        (most > 0).then_some(Codepage(u8::try_from(place).unwrap_or_default()))
    }

    /// Whether enough was seen: many words, and hardly any of them known in another code page. The
    /// lines of Western code pages are all looked at, because two of them often stand in one file.
    fn is_settled(&self) -> bool {
        const ENOUGH: usize = 8;
        let Some(best) = self.best().filter(|_| self.places.len() >= ENOUGH) else { return false };
        let others = self.score.iter().enumerate().filter(|(place, _)| *place != usize::from(best.0));
        let second = others.map(|(_, score)| *score).max().unwrap_or_default();
        !best.is_western() && second * 8 < self.score[usize::from(best.0)]
    }

    /// The lines that hold known words, but none of the best code page: a place in each, and the code
    /// page that it is in.
    pub(super) fn exceptions(&self, bytes: &[u8]) -> Vec<(usize, Codepage)> {
        let Some(best) = self.best() else { return Vec::new() };
        let mut lines: Vec<(usize, Codepages)> = Vec::new();
        for (end, codepages) in &self.places {
            match lines.last_mut() {
                Some((place, all)) if !bytes[*place..*end].contains(&b'\n') => *all |= codepages,
                _ => lines.push((*end, *codepages)),
            }
        }
        let stranger = |codepages: Codepages| codepages & (1 << best.0) == 0;
        let first =
            |codepages: Codepages| Codepage(u8::try_from(codepages.trailing_zeros()).unwrap_or_default());
        lines.retain(|(_, codepages)| stranger(*codepages));
        lines.into_iter().map(|(place, codepages)| (place, first(codepages))).collect()
    }
}

/// Looks for known words of every code page.
pub(super) fn in_bytes(bytes: &[u8]) -> Found {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Codepage::all()));
    WORDS.find(bytes)
}

/// Looks for known words in Unicode text, as they are and garbled.
pub(super) fn in_text(bytes: &[u8]) -> Found {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| Words::of(Codepage::all().take(1).chain(Codepage::garbled())));
    WORDS.find(bytes)
}

/// An automaton over the octets of words.
struct Words {
    automaton: AhoCorasick,
    /// What each pattern is a word of.
    of: Vec<(Codepages, Languages)>,
    /// How many blanks a pattern has at most.
    blanks: usize,
}

/// A shorter word occurs by chance.
const SHORTEST: usize = 4;

impl Words {
    fn of(codepages: impl Iterator<Item = Codepage>) -> Self {
        let mut patterns: HashMap<Vec<u8>, (Codepages, Languages)> = HashMap::new();
        let words = words();
        for codepage in codepages {
            for (word, languages) in &words {
                let Some(octets) = codepage.encode(word).filter(|octets| octets.len() >= SHORTEST) else {
                    continue;
                };
                if octets.is_ascii() {
                    continue;
                }
                let entry = patterns.entry(octets).or_default();
                entry.0 |= 1 << codepage.0;
                entry.1 = entry.1.with(*languages);
            }
        }
        let (octets, of): (Vec<Vec<u8>>, Vec<_>) = patterns.into_iter().unzip();
        let count = |octets: &Vec<u8>| memchr::memchr_iter(b' ', octets).count();
        let blanks = octets.iter().map(count).max().unwrap_or_default();
        let automaton = AhoCorasick::builder()
            // Its memory is read at random: small, it stays near the processor.
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .dense_depth(1)
            // A word of one language may begin another one's.
            .match_kind(MatchKind::LeftmostLongest)
            .build(octets);
        let automaton = automaton.unwrap_or_else(|_| AhoCorasick::new([""; 0]).expect("no pattern"));
        Self { automaton, of, blanks }
    }

    /// Looks at the lines that are not ASCII.
    fn find(&self, bytes: &[u8]) -> Found {
        let mut found = Found::default();
        let mut at = 0;
        for next in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
            let line = &bytes[at..next];
            if !line.is_ascii() {
                let (start, end) = self.island(line);
                for hit in self.automaton.find_iter(&line[start..end]) {
                    let end = at + start + hit.end();
                    self.count(&mut found, end, hit.end() - hit.start(), hit.pattern().as_usize());
                }
                if found.is_settled() {
                    break;
                }
            }
            at = next + 1;
        }
        found
    }

    /// The part of a line in which every known word of it stands: the words around the octets that are
    /// not ASCII. Leaders and values are the greater part of most lines.
    fn island(&self, line: &[u8]) -> (usize, usize) {
        let strange = |octet: &u8| !octet.is_ascii();
        let first = line.iter().position(strange).unwrap_or_default();
        let last = line.iter().rposition(strange).unwrap_or_default();
        let before = memchr::memrchr_iter(b' ', &line[..first]).nth(self.blanks);
        let behind = memchr::memchr_iter(b' ', &line[last..]).nth(self.blanks);
        (before.unwrap_or_default(), behind.map_or(line.len(), |place| last + place))
    }

    fn count(&self, found: &mut Found, end: usize, length: usize, pattern: usize) {
        let (codepages, languages) = self.of[pattern];
        found.votes.cast(languages, 1);
        found.places.push((end, codepages));
        for (place, score) in found.score.iter_mut().enumerate() {
            if codepages & (1 << place) != 0 {
                *score += length;
            }
        }
    }
}

/// The words of all labels that are not ASCII, each with its languages. Runs of ideographs are cut
/// into threes, so that another wording is known by its parts.
fn words() -> HashMap<String, Languages> {
    let mut words: HashMap<String, Languages> = HashMap::new();
    for row in labels::rows() {
        let language = Languages::of(row.language);
        let mut add = |word: &str| {
            let entry = words.entry(word.to_owned()).or_default();
            *entry = entry.with(language);
        };
        // A short word is known in its company only: `à trouver`, `: Sì`.
        let is_short = |word: &str| word.len() <= SHORTEST && !word.is_ascii();
        let company: Vec<&str> = row.text.split_ascii_whitespace().collect();
        for pair in company.windows(2).filter(|pair| is_short(pair[0]) || is_short(pair[1])) {
            if !pair.concat().contains(['{', '}']) {
                add(&pair.join(" "));
            }
        }
        if let [alone] = company.as_slice()
            && is_short(alone)
        {
            add(&format!(": {alone}"));
        }
        for word in row.text.split(|c: char| c.is_whitespace() || "(){}:,.\"«»".contains(c)) {
            let ideographs: Vec<char> = word.chars().filter(|c| is_ideograph(*c)).collect();
            if ideographs.is_empty() {
                add(word);
            }
            for part in word.split(|c| !is_ideograph(c)) {
                let places: Vec<usize> =
                    part.char_indices().map(|(place, _)| place).chain([part.len()]).collect();
                match places.len() {
                    0..=2 => {}
                    3 | 4 => add(part),
                    _ => places.windows(4).for_each(|window| add(&part[window[0]..window[3]])),
                }
            }
        }
    }
    words.retain(|word, _| !word.is_ascii());
    words
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}
