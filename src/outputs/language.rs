//! The languages that labels are known in, and how a text's language is told from its labels.

use std::sync::LazyLock;

use super::labels::{self, Table};

/// A set of languages: the bit of each is its place in [`names`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Languages(u32);

/// The language tags of the label tables: English, then the others as they first stand there.
fn names() -> &'static [&'static str] {
    static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let mut names = vec![FALLBACK];
        for row in labels::rows() {
            if !names.contains(&row.language) && names.len() < 32 {
                names.push(row.language);
            }
        }
        names
    });
    &NAMES
}

impl Languages {
    /// The first of [`names`].
    pub(super) const ENGLISH: Self = Self(1);

    /// The set of one language; empty for a tag that no table knows.
    pub(super) fn of(tag: &str) -> Self {
        names().iter().position(|name| *name == tag).map_or(Self(0), |place| Self(1 << place))
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The languages of both; those of the other one where one has none.
    fn shared_with(self, other: Self) -> Self {
        match (self.0, other.0) {
            (0, _) => other,
            (_, 0) => self,
            (mine, theirs) => Self(mine & theirs),
        }
    }

    fn has(self, place: usize) -> bool {
        self.0 & 1 << place != 0
    }

    fn is_single(self) -> bool {
        self.0.is_power_of_two()
    }

    /// The places of its languages.
    fn places(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            (place < 32).then_some(place as usize)
        })
    }
}

/// **Votes** count for each language how much of a text is written in it.
///
/// A label that several languages share says little, one of a single language much.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Votes {
    /// For each language, in the order of [`names`].
    of: [u32; 32],
    /// The labels among them that English Windows does not print.
    translated: u32,
    /// Whether a label of a single language is among them.
    has_own: bool,
    /// The languages that print every one of the shared labels; none where there are no shared ones.
    common: Languages,
}

/// What a label of a single language counts against one that is shared.
const OWN: u32 = 16;

/// The language of the labels that have no translation.
const FALLBACK: &str = "en";

impl Votes {
    /// Counts `weight` for each of these languages.
    pub(super) fn cast(&mut self, languages: Languages, weight: u32) {
        for place in languages.places() {
            self.of[place] = self.of[place].saturating_add(weight);
        }
    }

    /// Counts what `other` counted, which stands for these languages together.
    pub(super) fn add(&mut self, other: &Self, languages: Languages) {
        // Which of two translations is better known says nothing about which of them this is; only English
        // is the first guess.
        let of = |place: usize| other.of[place];
        let equal =
            if languages.contains(Languages::ENGLISH) { None } else { languages.places().map(of).max() };
        if languages.is_single() {
            self.has_own = true;
        } else {
            self.common = self.common.shared_with(languages);
        }
        self.translated += u32::from(!languages.contains(Languages::ENGLISH));
        for place in languages.places() {
            let votes = if languages.is_single() {
                of(place).saturating_mul(OWN)
            } else {
                equal.unwrap_or(of(place))
            };
            self.of[place] = self.of[place].saturating_add(votes);
        }
    }

    /// The same votes, each counted `weight` times.
    pub(super) fn times(mut self, weight: u32) -> Self {
        for votes in &mut self.of {
            *votes = votes.saturating_mul(weight);
        }
        self
    }

    /// Counts what `other` counted.
    pub(super) fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.of.iter_mut().zip(other.of) {
            *mine = mine.saturating_add(theirs);
        }
        self.has_own |= other.has_own;
        self.common = self.common.shared_with(other.common);
    }

    /// The same votes without the English ones, where at least `enough` labels are translated: what a
    /// command has no translation of, it prints in English.
    pub(super) fn without_fallback(mut self, enough: u32) -> Self {
        if self.translated >= enough {
            Languages::ENGLISH.places().for_each(|place| self.of[place] = 0);
        }
        self
    }

    /// The language with the most votes; nothing where there are none, or two have as many.
    pub(super) fn winner(&self) -> Option<&'static str> {
        // Without a label of its own, a language must print all of the shared ones.
        let is_open = |place: usize| {
            self.has_own
                || self.common == Languages::default()
                || !with_labels().has(place)
                || self.common.has(place)
        };
        let open = || self.of[..names().len()].iter().enumerate().filter(|(place, _)| is_open(*place));
        let most = *open().map(|(_, votes)| votes).max()?;
        let mut places = open().filter(|(_, votes)| **votes == most);
        let (place, _) = places.next()?;
        (most > 0 && places.next().is_none()).then(|| names()[place])
    }

    /// The winner in a file of that language. Where nothing but shared labels voted, the file's
    /// language wins if it has them too, or if no table knows its labels.
    pub(super) fn winner_within(&self, file: Option<&'static str>) -> Option<&'static str> {
        let is_sure = self.of.iter().any(|votes| *votes >= OWN);
        let place = names().iter().position(|name| Some(*name) == file);
        let fits = place.is_some_and(|place| self.of[place] > 0 || !with_labels().has(place));
        if fits && !is_sure { file } else { self.winner().or(file) }
    }
}

/// The languages that labels are known of, and not only words that give them away.
fn with_labels() -> Languages {
    static KNOWN: LazyLock<Languages> = LazyLock::new(|| {
        let rows = labels::rows().iter().filter(|row| row.table != Table::Hints);
        rows.fold(Languages::default(), |known, row| known.with(Languages::of(row.language)))
    });
    *KNOWN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_one_language_beats_shared_ones() {
        let mut votes = Votes::default();
        assert_eq!(votes.winner(), None);
        let shared = Languages::of("es").with(Languages::of("pt"));
        let mut label = Votes::default();
        label.cast(shared, 1);
        votes.add(&label, shared);
        assert_eq!(votes.winner(), None, "two languages have as many votes");
        label.cast(Languages::of("pt"), 2);
        votes.add(&label, shared);
        let mut own = Votes::default();
        own.cast(Languages::of("es"), 1);
        votes.add(&own, Languages::of("es"));
        assert_eq!(votes.winner(), Some("es"));
    }
}
