//! What the lab needs, and what to do where it is missing.

use std::io::Write;
use std::path::Path;

/// Programs, and the Debian package of each.
const PROGRAMS: &[(&str, &str)] = &[
    ("ip", "iproute2"),
    ("nft", "nftables"),
    ("named", "bind9"),
    ("dnsmasq", "dnsmasq-base"),
    ("unbound", "unbound"),
    ("samba", "samba"),
    ("samba-tool", "samba-common-bin"),
    ("setpriv", "util-linux"),
    ("unshare", "util-linux"),
    ("timeout", "coreutils"),
    ("dig", "bind9-dnsutils"),
];

/// Whether the lab is wanted. Fails with a remedy where it is wanted and cannot be built.
pub(super) fn met() -> bool {
    match std::env::var("KMSDOCTOR_LAB").as_deref() {
        Ok("skip") => {
            // Not by a macro: those are caught and thrown away when a test passes.
            let told = b"\nLAB SKIPPED: KMSDOCTOR_LAB=skip; nothing was checked in real networks\n";
            std::io::stderr().write_all(told).expect("a word on stderr");
            return false;
        }
        Ok(other) if !other.is_empty() => panic!("KMSDOCTOR_LAB knows `skip` only, not `{other}`"),
        _ => {}
    }
    let remedy = "or set KMSDOCTOR_LAB=skip to leave the lab out";
    assert!(nix::unistd::geteuid().is_root(), "the lab needs root: run the tests as root, {remedy}");
    let mut missing: Vec<&str> =
        PROGRAMS.iter().filter(|(program, _)| !installed(program)).map(|(_, package)| *package).collect();
    if !Path::new("/usr/share/samba/setup/provision.ldif").exists() {
        missing.push("samba-ad-provision");
    }
    missing.dedup();
    assert!(missing.is_empty(), "the lab needs packages: apt-get install {}, {remedy}", missing.join(" "));
    true
}

fn installed(program: &str) -> bool {
    let path = std::env::var("PATH").unwrap_or_default();
    path.split(':').chain(["/usr/sbin", "/sbin"]).any(|folder| Path::new(folder).join(program).is_file())
}
