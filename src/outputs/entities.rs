//! The entities of XML and HTML, which stand for marks.

use std::borrow::Cow;

const ENTITIES: [(&str, &str); 6] =
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")];

/// Text without entities.
pub(super) fn plain(text: &str) -> String {
    ENTITIES.iter().fold(text.to_owned(), |text, (entity, mark)| text.replace(entity, mark))
}

/// What a ticket's export escaped as a whole: prompts have lost their mark, and no other is left.
pub(super) fn restore(text: Cow<'_, str>) -> Cow<'_, str> {
    let octets = text.as_bytes();
    let is_escaped = memchr::memchr(b'&', octets).is_some()
        && memchr::memchr2(b'<', b'>', octets).is_none()
        && (text.contains("&lt;") || text.contains("&gt;"));
    if is_escaped { Cow::Owned(plain(&text)) } else { text }
}
