//! The hosts file, `%SystemRoot%\System32\drivers\etc\hosts`.

use std::io::Read;
use std::path::PathBuf;

use crate::evidence::{Address, DnsName, HostsEntry};

/// What is read of the file, in octets; lists against advertisements are larger than any other.
const MOST_OCTETS: u64 = 4 * 1024 * 1024;
/// Lines that are kept.
const MOST_ENTRIES: usize = 4_096;

/// Returns the entries; none where the file is absent or not readable.
pub(super) fn entries() -> Vec<HostsEntry> {
    let root = std::env::var_os("SystemRoot").map_or_else(|| PathBuf::from(r"C:\Windows"), PathBuf::from);
    let mut octets = Vec::new();
    let read = std::fs::File::open(root.join(r"System32\drivers\etc\hosts"))
        .and_then(|file| file.take(MOST_OCTETS).read_to_end(&mut octets));
    if read.is_err() {
        return Vec::new();
    }
    String::from_utf8_lossy(&octets).lines().filter_map(entry).take(MOST_ENTRIES).collect()
}

fn entry(line: &str) -> Option<HostsEntry> {
    let mut words = line.trim_start_matches('\u{feff}').split('#').next()?.split_whitespace();
    let address: Address = words.next()?.parse().ok()?;
    let names: Vec<DnsName> = words.filter_map(|word| word.parse().ok()).collect();
    (!names.is_empty()).then_some(HostsEntry { address, names })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_nonsense_are_passed_over() {
        let read = entry("10.0.3.10\tKMS01.contoso.com kms01 # moved").expect("an entry");
        assert_eq!(
            read.names.iter().map(DnsName::as_str).collect::<Vec<_>>(),
            ["kms01.contoso.com", "kms01"]
        );
        for line in ["# 10.0.3.10 kms01", "", "10.0.3.10", "nonsense kms01"] {
            assert_eq!(entry(line), None, "{line}");
        }
    }
}
