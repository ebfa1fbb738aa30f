//! The picture of the way: where its boxes, links and marks stand, lying for a page, upright for a phone.

use unicode_width::UnicodeWidthChar;

use crate::locale::Words;
use crate::report::path::{Condition, Path, Stage};

/// A **picture** is the way from the client to the KMS service as boxes with links between.
///
/// Lengths are units of its own `viewBox`.
#[derive(Debug)]
pub(super) struct Picture {
    /// `lying` or `upright`; also the style class.
    pub(super) name: &'static str,
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) boxes: Vec<StageBox>,
    pub(super) links: Vec<Link>,
}

/// One stage of the way.
#[derive(Debug)]
pub(super) struct StageBox {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) width: usize,
    pub(super) height: usize,
    /// The style class: `good`, `doubtful`, `broken` or `unknown`.
    pub(super) condition: &'static str,
    pub(super) title: Label,
    /// What is known of the stage, in lines that fit; no more than the picture has room for.
    pub(super) lines: Vec<Label>,
    /// The condition in a word.
    pub(super) word: Label,
    /// The middle of the mark.
    pub(super) mark: (usize, usize),
}

/// A line of text at its place.
#[derive(Debug)]
pub(super) struct Label {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) text: String,
}

/// The link between two boxes.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) from: (usize, usize),
    pub(super) to: (usize, usize),
    /// The style class: `good`, `broken` or `unknown`.
    pub(super) condition: &'static str,
    /// The middle, where a broken link has its cross.
    pub(super) middle: (usize, usize),
}

/// Measures of one layout.
struct Layout {
    name: &'static str,
    upright: bool,
    /// Of a box.
    width: usize,
    height: usize,
    gap: usize,
    /// How many columns of text, and how many lines, a box has room for.
    columns: usize,
    lines: usize,
}

const LYING: Layout =
    Layout { name: "lying", upright: false, width: 112, height: 104, gap: 20, columns: 16, lines: 3 };
const UPRIGHT: Layout =
    Layout { name: "upright", upright: true, width: 340, height: 62, gap: 22, columns: 46, lines: 1 };

/// The space between the edge of a box and its text.
const INSET: usize = 9;

/// Draws the way twice: a reader's medium decides which is shown.
pub(super) fn pictures(path: &Path, words: &Words) -> [Picture; 2] {
    [LYING.draw(path, words), UPRIGHT.draw(path, words)]
}

impl Layout {
    fn draw(&self, path: &Path, words: &Words) -> Picture {
        let boxes: Vec<StageBox> = path
            .stages
            .iter()
            .enumerate()
            .map(|(index, stage)| self.stage(index, stage, path, words))
            .collect();
        let links = (1..boxes.len()).map(|index| self.link(index, path)).collect();
        let length = |size: usize| boxes.len() * (size + self.gap) - self.gap;
        let (width, height) =
            if self.upright { (self.width, length(self.height)) } else { (length(self.width), self.height) };
        Picture { name: self.name, width, height, boxes, links }
    }

    fn corner(&self, index: usize) -> (usize, usize) {
        if self.upright {
            (0, index * (self.height + self.gap))
        } else {
            (index * (self.width + self.gap), 0)
        }
    }

    fn stage(
        &self,
        index: usize,
        (stage, condition, what): &(Stage, Condition, String),
        path: &Path,
        words: &Words,
    ) -> StageBox {
        let (x, y) = self.corner(index);
        let label = |down: usize, text: String| Label { x: x + INSET, y: y + down, text };
        let lines = broken_into(what, self.columns, self.lines);
        let lines = lines.into_iter().enumerate().map(|(line, text)| label(39 + 14 * line, text));
        let word = if path.breaks_at == Some(*stage) { "picture-breaks" } else { condition.message() };
        let word = words.plain(word);
        let word = if self.upright {
            Label { x: x + self.width - 34, y: y + 21, text: word }
        } else {
            label(self.height - 10, word)
        };
        let mark_y = if self.upright { y + 16 } else { y + self.height - 14 };
        StageBox {
            x,
            y,
            width: self.width,
            height: self.height,
            condition: class(*condition),
            title: label(20, words.plain(stage.message())),
            lines: lines.collect(),
            word,
            mark: (x + self.width - 16, mark_y),
        }
    }

    /// The link that leads to the box `index`.
    fn link(&self, index: usize, path: &Path) -> Link {
        let ((x0, y0), (x1, y1)) = (self.corner(index - 1), self.corner(index));
        let (half_width, half_height) = (self.width / 2, self.height / 2);
        let (from, to) = if self.upright {
            ((x0 + half_width, y0 + self.height), (x1 + half_width, y1))
        } else {
            ((x0 + self.width, y0 + half_height), (x1, y1 + half_height))
        };
        let (stage, condition, _) = &path.stages[index];
        // A break in the first box has no link before it: the link behind it is cut.
        let first_breaks = index == 1 && path.breaks_at == Some(path.stages[0].0);
        let condition = match condition {
            _ if first_breaks || path.breaks_at == Some(*stage) => "broken",
            Condition::Good | Condition::Doubtful => "good",
            Condition::Broken | Condition::Unknown => "unknown",
        };
        Link { from, to, condition, middle: (usize::midpoint(from.0, to.0), usize::midpoint(from.1, to.1)) }
    }
}

fn class(condition: Condition) -> &'static str {
    match condition {
        Condition::Good => "good",
        Condition::Doubtful => "doubtful",
        Condition::Broken => "broken",
        Condition::Unknown => "unknown",
    }
}

/// The text in at most `lines` lines of at most `columns` columns, broken behind a dot or a blank where
/// there is one; what does not fit is cut.
fn broken_into(text: &str, columns: usize, lines: usize) -> Vec<String> {
    let mut broken = Vec::new();
    let mut rest = text;
    while !rest.is_empty() && broken.len() < lines {
        let end = fitting(rest, columns);
        if end == rest.len() {
            broken.push(rest.to_owned());
            return broken;
        }
        if broken.len() + 1 == lines {
            broken.push(format!("{}…", &rest[..fitting(rest, columns - 1)]));
            return broken;
        }
        let natural = rest[..end].rfind(['.', ' ', '-']).map_or(end, |at| at + 1);
        broken.push(rest[..natural].trim_end().to_owned());
        rest = rest[natural..].trim_start();
    }
    broken
}

/// How many octets of `text` fit into `columns`.
fn fitting(text: &str, columns: usize) -> usize {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += c.width().unwrap_or(0);
        if used > columns {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_broken_at_its_dots() {
        assert_eq!(broken_into("_vlmcs._tcp.emea.contoso.com", 16, 3), ["_vlmcs._tcp.", "emea.contoso.com"]);
        assert_eq!(broken_into("10.0.3.10:1688", 16, 3), ["10.0.3.10:1688"]);
        assert_eq!(broken_into(&"a".repeat(40), 16, 2), ["a".repeat(16), format!("{}…", "a".repeat(15))]);
        assert_eq!(broken_into("伺服器伺服器", 5, 2), ["伺服", "器伺…"]);
        assert_eq!(broken_into("", 16, 3), Vec::<String>::new());
    }
}
