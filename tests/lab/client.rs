//! The executable, run on the client of a stage.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::scenario::{PingRight, Scenario};

use super::stage::Stage;
use super::wine::Prefix;

/// Seconds after which a check that does not end is ended.
const LIMIT: &str = "60";

/// The client's name.
const HOST_NAME: &str = "pc7";

/// A **check** is what `kmsdoctor check` left behind.
#[derive(Debug)]
pub(super) struct Check {
    /// Nothing where a signal ended it.
    pub(super) exit: Option<i32>,
    /// Null where stdout was no JSON.
    pub(super) report: Value,
    pub(super) stdout: String,
    pub(super) stderr: String,
    /// The text report; nothing where none was saved.
    pub(super) text: Option<String>,
    /// What to type for the same again.
    pub(super) command: String,
}

impl Check {
    /// Runs the check of `scenario` on `stage`.
    pub(super) fn run(stage: &Stage, scenario: &Scenario) -> Self {
        let outbox = stage.outbox();
        let saved = outbox.join("report.txt");
        let mut command = on_client(stage, scenario.client.ping);
        command.arg(executable(scenario.client.ping, &outbox));
        Self::of(command, scenario, saved.as_os_str(), &saved)
    }

    /// Runs the check of `scenario` on `stage` with the Windows executable.
    pub(super) fn under_wine(stage: &Stage, scenario: &Scenario) -> Self {
        let saved = stage.outbox().join("report.txt");
        let named = OsString::from(Prefix::windows_path(&saved));
        let mut tries = 3;
        loop {
            tries -= 1;
            let prefix = Prefix::make(stage, scenario);
            let check = Self::of(prefix.executable(stage, scenario), scenario, &named, &saved);
            if check.is_of_client(scenario) || tries == 0 {
                return check;
            }
            drop(prefix);
            let _ = fs::remove_file(&saved);
        }
    }

    /// Runs `command`, the executable, with the arguments of `scenario`.
    fn of(mut command: Command, scenario: &Scenario, save: &OsStr, saved: &Path) -> Self {
        command.args(["check", "--format", "json", "--lang", "en", "--color", "never", "--timeout"]);
        command.arg(scenario.patience.to_string()).arg("--save").arg(save).args(&scenario.args);
        let output = command.stdin(Stdio::null()).output().expect("run the check");
        let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
        Self {
            exit: output.status.code(),
            report: serde_json::from_str(&stdout).unwrap_or_default(),
            stdout,
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            text: fs::read_to_string(saved).ok(),
            command: typed(&command),
        }
    }

    /// Whether it ran on the client of its stage. On a busy machine Wine's start sometimes leaves its
    /// registry as the template was, to be seen by the client's name; or it gives up waiting for its
    /// service of the adapters, which the report says.
    fn is_of_client(&self, scenario: &Scenario) -> bool {
        let client = &self.report["client"];
        let unreadable = scenario.client.windows.as_ref().is_some_and(|windows| windows.network_unreadable);
        client["host_name"] == HOST_NAME && client["network_error"].is_null() != unreadable
    }

    /// What is wrong with it; empty when all is well.
    pub(super) fn complaints(&self, scenario: &Scenario) -> Vec<String> {
        let mut complaints = Vec::new();
        if self.exit != Some(scenario.expect.exit) {
            complaints.push(format!("exit: expected {}, got {:?}", scenario.expect.exit, self.exit));
        }
        if self.report["schema"] != "kmsdoctor-report/1" {
            complaints.push("stdout is no report".to_owned());
            return complaints;
        }
        if self.text.is_none() {
            complaints.push("no text report was saved".to_owned());
        }
        if let Some(control) = self.stdout.chars().find(|c| c.is_control() && *c != '\n') {
            complaints.push(format!("stdout carries the control character {control:?}"));
        }
        complaints.extend(scenario.expect.complaints(&self.report, self.text.as_deref()));
        complaints
    }
}

/// What a person types for the same.
fn typed(command: &Command) -> String {
    let words = command.get_args().skip_while(|word| {
        let word = word.to_string_lossy();
        !word.ends_with("kmsdoctor") && !word.ends_with("kmsdoctor.exe")
    });
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// A command that runs its arguments on the client, under the client's name and with its rights.
pub(super) fn on_client(stage: &Stage, ping: PingRight) -> Command {
    let mut command = Command::new("timeout");
    command.args(["--kill-after=2", LIMIT, "ip", "netns", "exec", stage.network.client.name()]);
    let named = format!("hostname {HOST_NAME} && exec \"$@\"");
    command.args(["unshare", "--uts", "sh", "-c", &named, "sh"]);
    if ping == PingRight::Forbidden {
        // The namespace's `ping_group_range` is empty, so an ordinary user may send no echo request.
        command.args(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]);
    }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR"] {
        command.env_remove(variable);
    }
    command
}

/// The executable, where the user who runs it may read it.
fn executable(ping: PingRight, outbox: &Path) -> OsString {
    let built = PathBuf::from(env!("CARGO_BIN_EXE_kmsdoctor"));
    if ping == PingRight::Allowed {
        return built.into();
    }
    let copy = outbox.join("kmsdoctor");
    fs::copy(&built, &copy).expect("a copy of the executable");
    copy.into()
}
