//! Registry values, read as the licensing service and the DNS client read them.

use windows_registry::{Key, LOCAL_MACHINE, Type};

/// The most subkeys that are looked at below one key.
const MOST_KEYS: usize = 256;

/// Opens a key of the local machine; nothing where it is absent or not readable.
pub(super) fn machine(path: &str) -> Option<Key> {
    LOCAL_MACHINE.open(path).ok()
}

/// A text, trimmed; nothing where it is absent, empty or no text.
pub(super) fn text(key: &Key, name: &str) -> Option<String> {
    let text = key.get_string(name).ok()?;
    let text = text.trim_matches(['\0', ' ', '\t']);
    (!text.is_empty()).then(|| text.to_owned())
}

/// A number, whether it is kept as one or as a text: `slmgr` writes ports as texts.
pub(super) fn number(key: &Key, name: &str) -> Option<u32> {
    key.get_u32(name).ok().or_else(|| text(key, name)?.parse().ok())
}

/// The lines of a list, or the one text.
pub(super) fn lines(key: &Key, name: &str) -> Vec<String> {
    let lines = match key.get_type(name) {
        Ok(Type::MultiString) => key.get_multi_string(name).unwrap_or_default(),
        Ok(_) => text(key, name).into_iter().collect(),
        Err(_) => Vec::new(),
    };
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Whether a value of that name exists, whatever it holds.
pub(super) fn exists(key: &Key, name: &str) -> bool {
    key.get_type(name).is_ok()
}

/// The names of the subkeys.
pub(super) fn subkeys(key: &Key) -> Vec<String> {
    key.keys().map(|keys| keys.take(MOST_KEYS).collect()).unwrap_or_default()
}
