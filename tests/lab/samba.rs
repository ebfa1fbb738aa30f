//! A Samba Active Directory domain controller: provisioned once, copied for each scenario.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, OnceLock};

use tempfile::TempDir;

use crate::scenario::{DnsSide, Record};

use super::daemon::mortal;

/// The one zone of the domain controller.
const DOMAIN: &str = "ad.example";

/// A **domain** as it is before anybody adds records; made when the first scenario needs it.
#[derive(Debug, Clone, Default)]
pub(super) struct Domain(Arc<OnceLock<TempDir>>);

/// Adds the scenario's records to the directory while no server runs.
const ADD_RECORDS: &str = include_str!("samba_records.py");

impl Domain {
    /// The command that serves `server` from `folder`.
    pub(super) fn command(&self, server: &DnsSide, folder: &Path) -> Command {
        let domain = folder.join("domain");
        run(Command::new("cp").arg("-a").arg(self.provisioned().join("domain")).arg(&domain));
        let interfaces: Vec<String> = server.address.iter().map(ToString::to_string).collect();
        let conf = folder.join("smb.conf");
        fs::write(&conf, configuration(&domain, &interfaces.join(" "))).expect("smb.conf");
        let records = server.zones.get(DOMAIN).expect("samba serves ad.example only");
        let lines = records.iter().map(Record::line);
        run(Command::new("/usr/bin/python3").args(["-c", ADD_RECORDS]).arg(&conf).arg(DOMAIN).args(lines));
        let mut command = mortal("samba");
        command
            .args(["--foreground", "--no-process-group", "--debug-stdout", "-M", "single", "-s"])
            .arg(conf);
        command
    }

    fn provisioned(&self) -> &Path {
        let folder = self.0.get_or_init(|| {
            let folder = TempDir::with_prefix("kmsdoctor-samba-").expect("a temporary folder");
            let domain = folder.path().join("domain");
            run(Command::new("samba-tool")
                .args(["domain", "provision", "--configfile=/dev/null", "--realm=AD.EXAMPLE", "--domain=AD"])
                .args(["--host-name=dc1", "--host-ip=10.91.2.53", "--server-role=dc"])
                .args(["--adminpass=Lab-0nly-x", "--dns-backend=SAMBA_INTERNAL", "--targetdir"])
                .arg(&domain));
            folder
        });
        folder.path()
    }
}

/// Only what a client of this program meets: DNS, and the RPC endpoint mapper on port 135.
fn configuration(domain: &Path, interfaces: &str) -> String {
    let place = |folder: &str| -> PathBuf { domain.join(folder) };
    format!(
        "[global]\nrealm = AD.EXAMPLE\nworkgroup = AD\nnetbios name = DC1\n\
         server role = active directory domain controller\nserver services = rpc, dns\n\
         dns forwarder = \ndns update command = /bin/true\n\
         interfaces = {interfaces}\nbind interfaces only = yes\n\
         binddns dir = {}\ncache directory = {}\nlock directory = {}\npid directory = {}\n\
         ncalrpc dir = {}\nprivate dir = {}\nstate directory = {}\n",
        place("bind-dns").display(),
        place("cache").display(),
        domain.display(),
        domain.display(),
        place("ncalrpc").display(),
        place("private").display(),
        place("state").display(),
    )
}

fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed: {complaint}");
}
