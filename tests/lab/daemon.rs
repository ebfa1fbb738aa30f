//! Real DNS servers, started in the foreground inside a namespace and ended by their process id.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::scenario::{Answers, Data, DnsSide, Record, Software, complete};

use super::samba::Domain;

/// A **daemon** is a running server; it ends with this value.
#[derive(Debug)]
pub(super) struct Daemon {
    child: Child,
    log: PathBuf,
}

impl Daemon {
    /// Starts the software of `server` on the calling thread, whose namespace it shares.
    ///
    /// Nothing for servers that are no process of their own.
    pub(super) fn start(server: &DnsSide, folder: &Path, domain: &Domain) -> Option<Self> {
        fs::create_dir_all(folder).expect("a folder for a server");
        let mut command = match server.software {
            Software::Named => named(server, folder),
            Software::Dnsmasq => dnsmasq(server),
            Software::Unbound => unbound(server, folder),
            Software::Samba => domain.command(server, folder),
            Software::Odd | Software::None | Software::Absent => return None,
        };
        let log = folder.join("log");
        let output = File::create(&log).expect("a log file");
        command.stdin(Stdio::null()).stdout(output.try_clone().expect("a log file")).stderr(output);
        let child = command.current_dir(folder).spawn().unwrap_or_else(|e| panic!("{command:?}: {e}"));
        Some(Self { child, log })
    }

    /// What the server wrote.
    pub(super) fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A command that dies with the thread that starts it, so that nothing outlives a broken test run.
pub(super) fn mortal(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--", program]);
    command
}

fn named(server: &DnsSide, folder: &Path) -> Command {
    let list = |wanted: fn(&&IpAddr) -> bool| {
        let addresses: Vec<String> = server.address.iter().filter(wanted).map(|a| format!("{a};")).collect();
        if addresses.is_empty() { "none;".to_owned() } else { addresses.join(" ") }
    };
    let (v4, v6) = (list(|address| address.is_ipv4()), list(|address| address.is_ipv6()));
    let mut conf = format!(
        "options {{ directory \"{}\"; listen-on {{ {v4} }}; listen-on-v6 {{ {v6} }}; recursion no; \
         pid-file none; session-keyfile none; lock-file none; dnssec-validation no; notify no; \
         minimal-responses no; empty-zones-enable no; version none;{} }};\ncontrols {{ }};\n",
        folder.display(),
        if server.answers == Some(Answers::Refused) { " allow-query { none; };" } else { "" },
    );
    for (zone, records) in &server.zones {
        let _ = writeln!(conf, "zone \"{zone}\" {{ type primary; file \"{zone}.zone\"; }};");
        let mut file = format!(
            "$TTL 600\n$ORIGIN {zone}.\n@ SOA ns1 hostmaster 1 900 600 86400 60\n@ NS ns1.invalid.\n"
        );
        for record in records {
            let _ = writeln!(file, "{}", record.line());
        }
        if server.answers == Some(Answers::Servfail) {
            // A zone that does not load is answered with SERVFAIL.
            file.push_str("broken A not-an-address\n");
        }
        fs::write(folder.join(format!("{zone}.zone")), file).expect("a zone file");
    }
    fs::write(folder.join("named.conf"), conf).expect("named.conf");
    let mut command = mortal("named");
    command.args(["-g", "-n", "1", "-c"]).arg(folder.join("named.conf"));
    command
}

fn dnsmasq(server: &DnsSide) -> Command {
    let mut command = mortal("dnsmasq");
    command.args(["--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--no-poll"]);
    command.args([
        "--user=root",
        "--pid-file=",
        "--log-facility=-",
        "--bind-interfaces",
        "--except-interface=lo",
    ]);
    for address in &server.address {
        command.arg(format!("--listen-address={address}"));
    }
    for (zone, records) in &server.zones {
        command.arg(format!("--local=/{zone}/"));
        for record in records {
            let owner = record.owner_in(zone);
            command.arg(match &record.data {
                Data::Srv { priority, weight, port, target } => {
                    let target = complete(target, zone);
                    format!("--srv-host={owner},{target},{port},{priority},{weight}")
                }
                Data::A(address) => format!("--host-record={owner},{address}"),
                Data::Aaaa(address) => format!("--host-record={owner},{address}"),
                Data::Cname(target) => {
                    format!("--cname={owner},{}", complete(target, zone))
                }
            });
        }
    }
    command
}

fn unbound(server: &DnsSide, folder: &Path) -> Command {
    let mut conf = format!(
        "server:\n directory: \"{}\"\n chroot: \"\"\n username: \"\"\n pidfile: \"\"\n use-syslog: no\n \
         logfile: \"\"\n do-daemonize: no\n num-threads: 1\n module-config: \"iterator\"\n",
        folder.display()
    );
    for address in &server.address {
        let _ = writeln!(conf, " interface: {address}");
    }
    let access = if server.answers == Some(Answers::Refused) { "refuse" } else { "allow" };
    let _ = writeln!(conf, " access-control: 0.0.0.0/0 {access}\n access-control: ::/0 {access}");
    conf.push_str(" local-zone: \".\" refuse\n");
    for (zone, records) in &server.zones {
        let _ = writeln!(conf, " local-zone: \"{zone}.\" static");
        let soa = format!("{zone}. 600 SOA ns1.{zone}. hostmaster.{zone}. 1 900 600 86400 60");
        let _ = writeln!(conf, " local-data: \"{soa}\"");
        for record in records {
            let _ = writeln!(conf, " local-data: \"{}\"", absolute_line(record, zone));
        }
    }
    conf.push_str("remote-control:\n control-enable: no\n");
    fs::write(folder.join("unbound.conf"), conf).expect("unbound.conf");
    let mut command = mortal("unbound");
    command.args(["-d", "-p", "-c"]).arg(folder.join("unbound.conf"));
    command
}

/// A record with complete names, which is how unbound wants it.
fn absolute_line(record: &Record, zone: &str) -> String {
    let dotted = |name: &str| match complete(name, zone) {
        root if root == "." => root,
        name => format!("{name}."),
    };
    let data = match &record.data {
        Data::Srv { priority, weight, port, target } => {
            format!("SRV {priority} {weight} {port} {}", dotted(target))
        }
        Data::A(address) => format!("A {address}"),
        Data::Aaaa(address) => format!("AAAA {address}"),
        Data::Cname(target) => format!("CNAME {}", dotted(target)),
    };
    format!("{} 600 {data}", dotted(&record.owner))
}
