//! The margin of a paste: what a forum, a mail or a ticket indented, at the margin again.

use std::borrow::Cow;

use super::{lines, sections};

/// How many lines are looked at to tell what begins: a message may stand before what tells whose it is.
const BEGINNING: usize = 40;

/// Takes the common indentation off the lines where it was added: where every line of the file has one,
/// and where a run of indented lines begins an output that its command prints at the margin.
pub(super) fn restore(lines: &mut [&str]) {
    let whole = lines.len();
    let mut place = 0;
    let mut is_first = true;
    while place < whole {
        let line = lines[place];
        if !is_indented(line) {
            is_first &= line.is_empty();
            place += 1;
            continue;
        }
        let stands_out = |line: &&str| !line.is_empty() && !is_indented(line);
        let end = lines[place..].iter().position(stands_out).map_or(whole, |length| place + length);
        let run = &mut lines[place..end];
        let margin = run.iter().filter(|line| !line.is_empty()).map(|line| indentation(line)).min();
        let margin = margin.unwrap_or_default();
        if is_first && end == whole || holds_a_beginning(run, margin) {
            for line in run.iter_mut() {
                *line = line.get(margin..).unwrap_or_default();
            }
        }
        is_first = false;
        place = end;
    }
}

fn is_indented(line: &str) -> bool {
    matches!(line.as_bytes().first(), Some(b' ' | b'\t'))
}

fn indentation(line: &str) -> usize {
    line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// Whether a paragraph in a run of indented lines is a prompt, or begins an output.
fn holds_a_beginning(run: &[&str], margin: usize) -> bool {
    let begins_paragraph =
        |place: &usize| !run[*place].is_empty() && (*place == 0 || run[place - 1].is_empty());
    (0..run.len()).filter(begins_paragraph).any(|place| {
        let paragraph = &run[place..run.len().min(place + BEGINNING)];
        let indented: Vec<Cow<'_, str>> = paragraph.iter().map(|line| Cow::Borrowed(*line)).collect();
        let bare: Vec<Cow<'_, str>> =
            paragraph.iter().map(|line| Cow::Borrowed(line.get(margin..).unwrap_or_default())).collect();
        lines::is_prompt(run[place]) || sections::begins_at_the_margin(&bare, &indented)
    })
}
