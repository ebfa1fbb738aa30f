//! The margin of a paste: what a forum, a mail or a ticket indented, at the margin again.

use std::borrow::Cow;

use super::{lines, scan, sections};

/// How many lines are looked at to tell what begins: a message may stand before what tells whose it is.
const BEGINNING: usize = 40;

/// No letter indents further; commands do, below a line of their own.
const DEEPEST: usize = 8;

/// Takes the indentation off that all lines share; whether there was one.
pub(super) fn restore(lines: &mut [&str]) -> bool {
    let is_whole = lines.iter().all(|line| line.is_empty() || is_indented(line));
    if is_whole {
        take_off(lines);
    }
    is_whole
}

/// Takes the indentation off where a run of indented lines stands apart and begins an output that its
/// command prints at the margin.
pub(super) fn restore_runs(lines: &mut [&str]) {
    let mut place = 0;
    while let Some(start) = lines[place..].iter().position(|line| is_indented(line)).map(|next| place + next)
    {
        let stands_out = |line: &&str| !line.is_empty() && !is_indented(line);
        let end = lines[start..].iter().position(stands_out).map_or(lines.len(), |length| start + length);
        let above = start.checked_sub(1).map(|above| lines[above]);
        let is_apart =
            above.is_none_or(|above| above.is_empty() || lines::is_fence(above) || lines::is_prompt(above));
        let run = &mut lines[start..end];
        if holds_a_beginning(run, is_apart) {
            take_off(run);
        }
        place = end;
    }
}

fn take_off(lines: &mut [&str]) {
    let margin = margin(lines);
    for line in lines {
        *line = line.get(margin..).unwrap_or_default();
    }
}

fn is_indented(line: &str) -> bool {
    matches!(line.as_bytes().first(), Some(b' ' | b'\t'))
}

/// The indentation that all lines share.
fn margin(lines: &[&str]) -> usize {
    let blanks = |line: &&str| line.len() - line.trim_ascii_start().len();
    lines.iter().filter(|line| !line.is_empty()).map(blanks).min().unwrap_or_default()
}

/// Whether a paragraph that stands apart in a run of indented lines is a prompt, or begins an output.
fn holds_a_beginning(run: &[&str], is_apart: bool) -> bool {
    let is_paragraph = |place: &usize| match place.checked_sub(1) {
        None => is_apart,
        Some(above) => run[above].is_empty() && !run[*place].is_empty(),
    };
    // Most of them are fields of ipconfig, which indents them itself.
    let is_field = |place: &usize| scan::has(run[*place], ". .");
    let mut places = (0..run.len()).filter(is_paragraph).filter(|place| !is_field(place)).peekable();
    if places.peek().is_none() {
        return false;
    }
    let margin = margin(run);
    margin <= DEEPEST && places.any(|place| begins(&run[place..], margin))
}

fn begins(run: &[&str], margin: usize) -> bool {
    let paragraph = || run.iter().take(BEGINNING);
    let bare: Vec<Cow<'_, str>> =
        paragraph().map(|line| Cow::Borrowed(line.get(margin..).unwrap_or_default())).collect();
    let indented: Vec<Cow<'_, str>> = paragraph().map(|line| Cow::Borrowed(*line)).collect();
    lines::is_prompt(run[0]) || sections::begins_at_the_margin(&bare, &indented)
}
