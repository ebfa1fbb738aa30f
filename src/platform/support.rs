//! What support asks for: outputs of commands that only read, and the files that hold them in a bundle.

use std::fmt;

use crate::evidence::{Enclosure, LeftOut};

/// A **support command** is one whose output tells support about activation. None changes anything.
#[derive(Debug)]
pub(super) struct SupportCommand {
    /// The file that its output is kept in.
    file: &'static str,
    /// A program below `System32`.
    pub(super) program: &'static str,
    /// Its arguments. `%SystemRoot%\\System32\\` begins a path there, [`REPORT`] and [`LOG`] are files that it writes:
    /// the first is its output then, the second is thrown away.
    pub(super) arguments: &'static [&'static str],
}

/// Stands for the file that a command writes instead of stdout.
pub(super) const REPORT: &str = "report.txt";
/// Stands for a file that a command insists on.
pub(super) const LOG: &str = "log.cab";

/// Every event of the licensing service, whatever the system's language calls it.
const EVENTS: &str = "/q:*[System[Provider[@Name='Microsoft-Windows-Security-SPP']]]";
const PLATFORM: &str = r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform";
const VISTA: &str = r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SL";
/// The hive of Network Service, as which the licensing service runs: what it discovered.
const DISCOVERED: &str =
    r"HKU\S-1-5-20\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform";
const OFFICE_2010: &str = r"HKLM\SOFTWARE\Microsoft\OfficeSoftwareProtectionPlatform";
const POLICIES: &str =
    r"HKLM\SOFTWARE\Policies\Microsoft\Windows NT\CurrentVersion\Software Protection Platform";
const DNS_POLICIES: &str = r"HKLM\SOFTWARE\Policies\Microsoft\Windows NT\DNSClient";
const PRIMARY_SUFFIX_POLICY: &str = r"HKLM\SOFTWARE\Policies\Microsoft\System\DNSClient";
const TCPIP: &str = r"HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters";
const DNS_CACHE: &str = r"HKLM\SYSTEM\CurrentControlSet\Services\Dnscache\Parameters";
const EXTENSIBLE_HOOK: &str =
    r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\SppExtComObj.exe";
const SERVICE_HOOK: &str =
    r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\sppsvc.exe";

/// What is asked of Windows.
pub(super) const COMMANDS: [SupportCommand; 16] = [
    command("slmgr-dlv", "cscript.exe", &["//nologo", r"%SystemRoot%\System32\slmgr.vbs", "/dlv"]),
    command("ipconfig-all", "ipconfig.exe", &["/all"]),
    command("events", "wevtutil.exe", &["qe", "Application", EVENTS, "/c:50", "/rd:true", "/f:text"]),
    command(
        "events-kms-host",
        "wevtutil.exe",
        &["qe", "Key Management Service", "/c:50", "/rd:true", "/f:text"],
    ),
    registry("registry-platform", &["query", PLATFORM, "/s"]),
    registry("registry-vista", &["query", VISTA, "/s"]),
    registry("registry-discovered", &["query", DISCOVERED, "/s"]),
    registry("registry-office-2010", &["query", OFFICE_2010, "/s"]),
    registry("registry-policies", &["query", POLICIES, "/s"]),
    registry("registry-dns-policies", &["query", DNS_POLICIES, "/s"]),
    registry("registry-suffix-policy", &["query", PRIMARY_SUFFIX_POLICY, "/s"]),
    registry("registry-tcpip", &["query", TCPIP, "/s"]),
    registry("registry-dns-cache", &["query", DNS_CACHE, "/s"]),
    registry("registry-hook-sppextcomobj", &["query", EXTENSIBLE_HOOK, "/s"]),
    registry("registry-hook-sppsvc", &["query", SERVICE_HOOK, "/s"]),
    command("licensingdiag", "licensingdiag.exe", &["-report", REPORT, "-log", LOG]),
];

const fn command(
    file: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
) -> SupportCommand {
    SupportCommand { file, program, arguments }
}

const fn registry(file: &'static str, arguments: &'static [&'static str]) -> SupportCommand {
    command(file, "reg.exe", arguments)
}

impl SupportCommand {
    /// The file in a bundle.
    pub(super) fn enclosure(&self, contents: Result<Vec<u8>, LeftOut>) -> Enclosure {
        Enclosure { name: format!("outputs/{}.txt", self.file), command: Some(self.to_string()), contents }
    }
}

impl fmt::Display for SupportCommand {
    /// As a person types it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.program.trim_end_matches(".exe"))?;
        for argument in self.arguments {
            let quotes = if argument.contains([' ', '[']) { "\"" } else { "" };
            write!(f, " {quotes}{argument}{quotes}")?;
        }
        Ok(())
    }
}

/// What support asks for, all of it missing for one reason.
#[must_use]
pub fn no_support_outputs(why: LeftOut) -> Vec<Enclosure> {
    COMMANDS.iter().map(|command| command.enclosure(Err(why))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_only_read_and_are_shown_as_people_type_them() {
        let shown: Vec<String> = COMMANDS.iter().map(ToString::to_string).collect();
        assert_eq!(shown[0], r"cscript //nologo %SystemRoot%\System32\slmgr.vbs /dlv");
        assert_eq!(shown[1], "ipconfig /all");
        assert!(
            shown[4].starts_with("reg query \"HKLM") && shown[4].ends_with("Platform\" /s"),
            "{}",
            shown[4]
        );
        for line in &shown {
            let reads = ["/dlv", "/all", " qe ", " query ", "-report"].iter().any(|verb| line.contains(verb));
            assert!(reads, "{line}");
        }
        let files: std::collections::BTreeSet<_> = COMMANDS.iter().map(|command| command.file).collect();
        assert_eq!(files.len(), COMMANDS.len(), "each has a file of its own");
    }
}
