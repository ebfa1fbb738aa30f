//! The empty lines of mail programs that make a paragraph of every line.

/// No letter has so many paragraphs of one line each, and no output with a second line among them.
const PARAGRAPHS: usize = 8;

/// Takes the empty line off that stands below every line. A letter of short paragraphs stays as it is: only an
/// output has empty lines of its own, which were doubled, too, or so many lines.
pub(super) fn restore(lines: &mut Vec<&str>) {
    let Some(first) = lines.iter().position(|line| !line.is_empty()) else { return };
    let last = lines.iter().rposition(|line| !line.is_empty()).unwrap_or(first);
    let body = &lines[first..=last];
    if body.iter().skip(1).step_by(2).any(|line| !line.is_empty()) {
        return;
    }
    let own = body.iter().copied().step_by(2);
    if own.clone().any(str::is_empty) || own.len() >= PARAGRAPHS {
        *lines = own.collect();
    }
}
