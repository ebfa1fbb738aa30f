//! How the lines of nslookup look: what is never translated, questions, names and addresses.

use super::scan;

pub(super) const TIMED_OUT: &str = "DNS request timed out";

/// What stands for a server's name where its address has none, in every language.
pub(super) const NAMELESS: &str = "UnKnown";

/// What stands behind the owner of an SRV record.
pub(super) const SRV: &str = "SRV service location:";

/// What stands between owner and address.
pub(super) const ADDRESSES: [&str; 2] = ["internet address =", "AAAA IPv6 address ="];

/// What stands behind the owners of records.
pub(super) const RECORDS: [&str; 3] = [SRV, ADDRESSES[0], ADDRESSES[1]];

/// What stands before the host that an SRV record names.
pub(super) const TARGET: &str = "svr hostname";

/// The server's name; nothing where its address has none.
pub(super) fn server_name(text: &str) -> Option<String> {
    (scan::is_name(text) && !text.eq_ignore_ascii_case(NAMELESS)).then(|| text.to_owned())
}

/// What a question of an interactive session asks for, behind its prompt: `> name`.
pub(super) fn question(line: &str) -> Option<&str> {
    let name = line.strip_prefix('>')?.trim_ascii();
    scan::is_name(name).then_some(name)
}

/// The server that is chosen in an interactive session: `server name`.
pub(super) fn chosen(line: &str) -> Option<&str> {
    let line = line.strip_prefix('>').map_or(line, str::trim_ascii_start);
    let name = scan::behind(line, "server ").or_else(|| scan::behind(line, "lserver "))?.trim_ascii();
    (scan::is_name(name) || scan::address(name).is_some()).then_some(name)
}

/// The addresses of a list, without the port that was chosen with `-port`.
pub(super) fn addresses(value: &str) -> impl Iterator<Item = &str> {
    let bare = |address: &'_ str| address.split_once('#').map_or(address.len(), |(bare, _)| bare.len());
    let all = value.split(',').map(str::trim_ascii).map(move |address| &address[..bare(address)]);
    all.filter(|address| scan::address(address).is_some())
}

/// What a record leads to; the root has no name that could be printed.
pub(super) fn target(value: &str) -> Option<String> {
    let name = if value == "(root)" { "." } else { value };
    scan::is_name(name).then(|| name.to_owned())
}

/// Several words: a single one could be a prompt's rest.
pub(super) fn is_sentence(label: &str) -> bool {
    label.contains(' ') || !label.is_ascii()
}
