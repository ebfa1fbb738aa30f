//! The lines of a paste: quoting marks off, glued fields apart, wrapped lines together.

use std::borrow::Cow;

use super::labels::{self, Table};
use super::nslookup_lines::TIMED_OUT;
use super::{activation, ipconfig_lines, margin, scan, spacing, stamps, stderr, wrap};

/// The lines of `text`, without what mail, chat and message boxes put around them.
pub(super) fn lines(text: &str) -> Vec<Cow<'_, str>> {
    let bare = bare(text);
    let mut lines: Vec<Cow<'_, str>> = Vec::with_capacity(bare.len());
    // What a console took away before the line, if it is the rest of the last one.
    let mut cut = None;
    for (place, line) in bare.iter().copied().enumerate() {
        if is_fence(line) {
            lines.push(Cow::Borrowed(""));
            cut = None;
            continue;
        }
        match (lines.last_mut(), cut) {
            (Some(last), Some(between)) => {
                let last = last.to_mut();
                last.push_str(between);
                last.push_str(line);
            }
            _ if line.len() > 80 && scan::has(line, "  ") => unglue(line, &mut lines),
            _ => lines.push(Cow::Borrowed(line)),
        }
        cut = wrap::between(line, &bare[place + 1..], cut.is_some());
    }
    lines
}

/// The lines without quoting marks, added indentation and the frames of errors.
fn bare(text: &str) -> Vec<&str> {
    let mut lines = Vec::with_capacity(text.len() / 16);
    // Old editors end lines with CR alone.
    let has_feed = memchr::memchr(b'\n', text.as_bytes()).is_some();
    let ends = memchr::memchr_iter(if has_feed { b'\n' } else { b'\r' }, text.as_bytes());
    let (mut start, mut is_stamped, mut is_quoted, mut is_framed) = (0, false, false, false);
    for end in ends.chain([text.len()]) {
        // Files that were put together keep the mark that each began with.
        let line = unmarked(text[start..end].trim_ascii_end());
        start = end + 1;
        is_stamped |= stamps::begin(line);
        is_quoted |= is_quotation(line);
        is_framed |= stderr::ends(line);
        lines.push(line);
    }
    spacing::restore(&mut lines);
    if is_stamped {
        stamps::take_off(&mut lines);
    }
    if margin::restore(&mut lines) || is_quoted {
        unquote(&mut lines);
    }
    margin::restore_runs(&mut lines);
    if is_framed { stderr::restore(lines) } else { lines }
}

/// Takes the marks of quotations off: `> `, `>> `, `| `. A question to nslookup keeps its prompt, which
/// looks like one of them.
fn unquote(lines: &mut [&str]) {
    for place in 0..lines.len() {
        let line = lines[place];
        if !is_quotation(line) {
            continue;
        }
        let quotation = Quotation::of(line);
        lines[place] = match quotation.depth {
            _ if line == "|" => "",
            0 => line,
            _ if quotation.is_question(&lines[place + 1..]) => quotation.last,
            _ => quotation.inner,
        };
    }
}

/// The line without the byte order marks before it.
fn unmarked(line: &str) -> &str {
    if line.starts_with('\u{feff}') { line.trim_start_matches('\u{feff}') } else { line }
}

/// Whether a line may begin with the marks of a quotation.
fn is_quotation(line: &str) -> bool {
    line.bytes().take(2).any(|byte| matches!(byte, b'>' | b'|'))
}

/// A line that was quoted: how often, from the last mark on, and without marks.
struct Quotation<'t> {
    depth: usize,
    last: &'t str,
    inner: &'t str,
}

impl<'t> Quotation<'t> {
    fn of(line: &'t str) -> Self {
        let mut quotation = Self { depth: 0, last: line, inner: line };
        loop {
            let bare = quotation.inner.trim_start_matches(' ');
            // A mark stands at the margin.
            let Some(inner) = bare.strip_prefix('>').or_else(|| scan::behind(bare, "| ")) else { break };
            if quotation.inner.len() - bare.len() > 1 {
                break;
            }
            quotation = Self { depth: quotation.depth + 1, last: bare, inner };
        }
        if quotation.depth > 0 {
            quotation.inner = quotation.inner.strip_prefix(' ').unwrap_or(quotation.inner);
        }
        quotation
    }

    /// Whether the last mark is nslookup's prompt: a name stands behind it, and below an answer that is
    /// quoted less often.
    fn is_question(&self, below: &[&str]) -> bool {
        if !scan::is_name(self.inner) || scan::address(self.inner).is_some() {
            return false;
        }
        let mut below = below.iter().filter(|line| !line.is_empty()).map(|line| Quotation::of(line));
        let Some(answer) = below.next().filter(|answer| answer.depth < self.depth) else { return false };
        scan::begins(answer.inner, TIMED_OUT)
            || scan::begins(answer.inner, "***")
            || scan::field(answer.inner).is_some()
                && below.next().is_some_and(|next| scan::begins(next.inner, "Address"))
    }
}

/// Markdown's fences and the frame of a message box.
pub(super) fn is_fence(line: &str) -> bool {
    let bare = line.trim_ascii_start();
    scan::begins(bare, "```")
        || scan::begins(bare, "~~~")
        || bare.len() >= 20 && bare.bytes().all(|byte| byte == b'-')
}

/// Whether a line is a prompt, `C:\…>` or `PS C:\…>`.
pub(super) fn is_prompt(line: &str) -> bool {
    prompt(line).is_some()
}

/// The command behind a prompt.
pub(super) fn prompt(line: &str) -> Option<&str> {
    let bare = line.trim_ascii_start();
    // A remote session names its machine first: `[SRV01]: PS C:\>`.
    let remote = bare.strip_prefix('[').and_then(|rest| scan::around(rest, "]: PS "));
    let path = remote.map_or(bare, |(_, path)| path);
    let path = scan::behind(path, "PS ").unwrap_or(path);
    let mut bytes = path.bytes();
    let is_path = bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && bytes.next() == Some(b':')
        && bytes.next() == Some(b'\\')
        || scan::begins(path, "\\\\");
    if !is_path {
        return None;
    }
    path.split_once('>').map(|(_, command)| command.trim_ascii())
}

/// Takes a row apart on which a console left several fields, padded to its width.
fn unglue<'t>(line: &'t str, lines: &mut Vec<Cow<'t, str>>) {
    let first = lines.len();
    let mut start = 0;
    let mut fields = 0;
    let bytes = line.as_bytes();
    let mut at = line.len() - line.trim_start().len();
    while let Some(gap) = scan::find(&line[at..], "  ").map(|place| at + place) {
        let next = bytes[gap..].iter().position(|byte| *byte != b' ').map_or(line.len(), |place| gap + place);
        // A leader's dots belong to the label before them.
        if !line[next..].starts_with(['.', ':']) {
            lines.push(indented(&line[start..gap]));
            fields += usize::from(is_field(&line[start..gap]));
            start = next;
        }
        at = next;
    }
    lines.push(indented(&line[start..]));
    fields += usize::from(is_field(&line[start..]));
    // What an activation came to stands behind the line that names the product.
    let is_row = fields >= 2
        || fields == 1 && holds_values(&lines[first..])
        || scan::begins(line, LIST) && lines[first..].iter().all(|piece| is_value(piece.trim_ascii_start()))
        || activation::is_activating(&lines[first]);
    if is_row {
        // Headers and titles stand at the margin.
        for piece in &mut lines[first..] {
            if !is_field(piece) && (piece.ends_with(':') || labels::find(Table::Ipconfig, piece).is_some()) {
                *piece = Cow::Owned(piece.trim_ascii().to_owned());
            }
        }
    } else {
        lines.truncate(first);
        lines.push(Cow::Borrowed(line));
    }
}

/// A field as its command indents it.
fn indented(piece: &str) -> Cow<'static, str> {
    Cow::Owned(["   ", piece.trim_ascii()].concat())
}

/// How far commands indent the lines of a list at least.
pub(super) const LIST: &str = "          ";

/// Whether a text can stand in a list of ipconfig.
fn is_value(text: &str) -> bool {
    scan::address(text).is_some() || scan::is_name(text)
}

/// Whether all but one of the pieces of a row are values that stand below one another: the row is a list
/// of ipconfig.
fn holds_values(pieces: &[Cow<'_, str>]) -> bool {
    let mut others = pieces.iter().map(|piece| piece.trim_ascii()).filter(|piece| !is_value(piece));
    let label = others.next().and_then(scan::halves).map(|(label, _)| label);
    let is_list = |label: &str| scan::has(label, ". .") || labels::find(Table::Ipconfig, label).is_some();
    label.is_some_and(is_list) && others.next().is_none()
}

/// Whether a piece is a field: a label with a dot leader, a known label, or a line of ping.
pub(super) fn is_field(piece: &str) -> bool {
    ipconfig_lines::field(piece).is_some()
        || scan::halves(piece).is_some_and(|(label, _)| labels::find(Table::Slmgr, label).is_some())
        || scan::has(piece, "TTL=")
}
