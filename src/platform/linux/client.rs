//! The client's facts on Linux.

use super::{adapters::adapters, resolver::configuration, routes::default_routes};
use crate::evidence::{Asks, Client, DnsName};

/// Returns what this system says about itself.
#[must_use]
pub fn client_facts() -> Client {
    let host_name = host_name();
    let (resolver, adapters) = (configuration(), adapters(&default_routes()));
    let error = resolver.as_ref().err().or(adapters.as_ref().err());
    let network_error = error.map(|error| error.raw_os_error().unwrap_or_default().unsigned_abs());
    let resolver = resolver.unwrap_or_default();
    let default_search = || host_name.as_deref().and_then(domain_of).into_iter().collect();
    Client {
        suffix_search_list: resolver.search.unwrap_or_else(default_search),
        host_name,
        os: operating_system(),
        dns_servers: resolver.servers,
        adapters: adapters.unwrap_or_default(),
        network_error,
        asks: Asks::SearchList,
        resolver: resolver.limits,
        ..Client::default()
    }
}

fn host_name() -> Option<String> {
    let name = nix::unistd::gethostname().ok()?.into_string().ok()?;
    (!name.is_empty() && name != "(none)").then_some(name)
}

/// The default search list: what follows the first dot of the host's name (resolv.conf(5)).
fn domain_of(host_name: &str) -> Option<DnsName> {
    host_name.parse::<DnsName>().ok()?.parent()
}

/// `PRETTY_NAME` of os-release(5) and the kernel's release.
fn operating_system() -> Option<String> {
    let release =
        ["/etc/os-release", "/usr/lib/os-release"].iter().find_map(|path| std::fs::read_to_string(path).ok());
    let pretty = release.as_deref().and_then(pretty_name);
    let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease").ok();
    let kernel = kernel.map(|kernel| format!("Linux {}", kernel.trim()));
    match (pretty, kernel) {
        (Some(pretty), Some(kernel)) => Some(format!("{pretty} ({kernel})")),
        (pretty, kernel) => pretty.or(kernel),
    }
}

fn pretty_name(release: &str) -> Option<String> {
    let value = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    let bare = value.trim().trim_matches(['"', '\'']);
    (!bare.is_empty()).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_and_its_search_list_have_names() {
        assert_eq!(pretty_name("ID=x\nPRETTY_NAME=\"Debian 12\"\n").as_deref(), Some("Debian 12"));
        assert_eq!(domain_of("pc7.contoso.com").map(String::from).as_deref(), Some("contoso.com"));
        assert_eq!(domain_of("pc7"), None);
        let client = client_facts();
        assert!(client.os.is_some_and(|os| os.contains("Linux")));
        assert!(client.adapters.iter().all(|adapter| adapter.name != "lo"));
    }
}
