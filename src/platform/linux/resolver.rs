//! `/etc/resolv.conf`, as glibc's resolver reads it (resolv.conf(5)).

use std::io;
use std::path::Path;

use resolv_conf::{Config, ScopedIp};

use super::interface_index;
use crate::evidence::{Address, DnsName, DnsServer, ResolverLimits};

/// glibc asks no further servers (MAXNS).
const SERVERS: usize = 3;

/// What the file says; empty where there is none, or where it names no server.
///
/// glibc would then ask 127.0.0.1. That nobody configured, so it is not invented here.
#[derive(Debug, Default)]
pub(super) struct Configuration {
    /// In the order in which they are asked.
    pub(super) servers: Vec<DnsServer>,
    /// Nothing where neither `search` nor `domain` is set.
    pub(super) search: Option<Vec<DnsName>>,
    /// `options timeout:` and `attempts:`.
    pub(super) limits: ResolverLimits,
}

/// Reads the system's file.
///
/// # Errors
///
/// The system's, when the file is there and cannot be read.
pub(super) fn configuration() -> io::Result<Configuration> {
    configuration_in(Path::new("/etc/resolv.conf"))
}

fn configuration_in(path: &Path) -> io::Result<Configuration> {
    match std::fs::read(path) {
        Ok(octets) => Ok(parse(&octets)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Configuration::default()),
        Err(error) => Err(error),
    }
}

fn parse(octets: &[u8]) -> Configuration {
    // What glibc cannot read it passes over, line by line.
    let (config, _) = Config::parse_with_errors(octets);
    let servers = config.nameservers.iter().take(SERVERS).map(server).collect();
    let mut search: Vec<DnsName> = Vec::new();
    for suffix in config.get_last_search_or_domain() {
        match suffix.parse() {
            Ok(suffix) if suffix != DnsName::root() && !search.contains(&suffix) => search.push(suffix),
            _ => {}
        }
    }
    let set = config.get_search().is_some() || config.get_domain().is_some();
    // resolv.conf(5) caps them silently: 30 seconds, 5 attempts.
    let limits = ResolverLimits {
        timeout_ms: u64::from(config.timeout.clamp(1, 30)) * 1_000,
        attempts: config.attempts.clamp(1, 5),
    };
    Configuration { servers, search: set.then_some(search), limits }
}

fn server(server: &ScopedIp) -> DnsServer {
    let scope = match server {
        ScopedIp::V6(_, Some(scope)) => scope.parse().ok().or_else(|| interface_index(scope)).unwrap_or(0),
        _ => 0,
    };
    Address { ip: server.into(), scope }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(names: Option<Vec<DnsName>>) -> Vec<String> {
        names.into_iter().flatten().map(String::from).collect()
    }

    #[test]
    fn the_last_of_search_and_domain_wins_and_keeps_its_order() {
        let config = parse(b"domain old.example\nsearch b.example A.example b.example\n");
        assert_eq!(texts(config.search), ["b.example", "a.example"]);
        let config = parse(b"search b.example\ndomain contoso.com\n");
        assert_eq!(texts(config.search), ["contoso.com"]);
    }

    #[test]
    fn three_servers_are_asked_and_a_scope_is_kept() {
        let config = parse(
            b"nameserver fe80::1%lo\nnameserver fe80::2%7\nnameserver 10.0.0.53\nnameserver 10.0.0.54\n",
        );
        let servers: Vec<String> = config.servers.iter().map(ToString::to_string).collect();
        assert_eq!(servers, ["fe80::1%1", "fe80::2%7", "10.0.0.53"]);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_not_one_without_a_server() {
        let folder = tempfile::tempdir().expect("a folder");
        let missing = configuration_in(&folder.path().join("resolv.conf"));
        assert!(missing.is_ok_and(|configuration| configuration.servers.is_empty()));
        // A folder in its place: nobody reads that, not even root.
        assert!(configuration_in(folder.path()).is_err());
    }

    #[test]
    fn a_file_without_a_server_has_none() {
        let config = parse(b"# empty\n\xff\xfe\nnameserver nonsense\noptions timeout:2 attempts:9\n");
        assert!(config.servers.is_empty() && config.search.is_none());
        assert_eq!(config.limits, ResolverLimits { timeout_ms: 2_000, attempts: 5 });
    }
}
