//! Running text as lines of a certain width, in columns of a terminal.
//!
//! A line is broken at blanks, and beside a wide character as UAX #14 allows: no Chinese line begins
//! with a comma or a closing bracket. It is broken nowhere else, for a name or an option that is broken
//! at its hyphens is no longer one. A no-break space (U+00A0) is no blank.

use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The columns that a text takes.
#[must_use]
pub fn columns(text: &str) -> usize {
    text.width()
}

/// The text followed by blanks up to `width` columns.
#[must_use]
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// The lines of `text`, of at most `width` columns, the first after `mark`, the others below its text.
///
/// A word that is longer than a line stands beyond it.
#[must_use]
pub fn lines(text: &str, mark: &str, width: usize) -> Vec<String> {
    wrapped(text, mark, width, false)
}

/// Like [`lines`], but a word that is longer than a line goes on in the next one.
#[must_use]
pub fn lines_within(text: &str, mark: &str, width: usize) -> Vec<String> {
    wrapped(text, mark, width, true)
}

fn wrapped(text: &str, mark: &str, width: usize, break_words: bool) -> Vec<String> {
    let indent = " ".repeat(columns(mark));
    let options = Options::new(width)
        .initial_indent(mark)
        .subsequent_indent(&indent)
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(break_words);
    textwrap::wrap(text, options).into_iter().map(|line| line.trim_end_matches(' ').to_owned()).collect()
}

/// The parts between which a line may be broken.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut start = 0;
    let places = unicode_linebreak::linebreaks(line).map(|(place, _)| place);
    let places = places.filter(|place| *place == line.len() || may_break(line, *place));
    Box::new(places.map(move |place| Word::from(&line[std::mem::replace(&mut start, place)..place])))
}

fn may_break(line: &str, place: usize) -> bool {
    let (before, after) = line.split_at(place);
    let is_wide = |c: Option<char>| c.and_then(UnicodeWidthChar::width).is_some_and(|width| width > 1);
    before.ends_with(' ') || is_wide(before.chars().next_back()) || is_wide(after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_broken_between_characters_and_never_before_a_closing_one() {
        let text = "用戶端沒有可用來尋找記錄的網域，因此找不到 KMS 主機（kms01.contoso.com）。「尾碼搜尋清單」是空的。";
        // The longest part, the name in its brackets, has 23 columns.
        for width in 23..60 {
            let lines = lines_within(text, "", width);
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""), "{width}: {lines:?}");
            for line in &lines {
                assert!(columns(line) <= width, "{width}: {line}");
                assert!(!line.starts_with(['，', '。', '）', '」', '：']), "{width}: {line}");
                assert!(!line.ends_with(['（', '「']), "{width}: {line}");
            }
        }
    }

    #[test]
    fn names_options_and_no_break_spaces_hold_together() {
        let text = "type _vlmcs._tcp.contoso-corp.com and slmgr /dlv a/b-c «\u{a0}oui\u{a0}» x";
        for width in 4..30 {
            let lines = lines(text, "- ", width);
            for whole in ["_vlmcs._tcp.contoso-corp.com", "a/b-c", "«\u{a0}oui\u{a0}»"] {
                assert!(lines.iter().any(|line| line.contains(whole)), "{width}: {lines:?}");
            }
        }
    }

    #[test]
    fn further_lines_stand_below_the_text_of_the_first() {
        assert_eq!(lines("one two three", "1. ", 9), ["1. one", "   two", "   three"]);
        assert_eq!(lines("伺服器回答", "－", 8), ["－伺服器", "  回答"]);
    }
}
