//! The Windows executable on the client of a stage, under Wine.
//!
//! Wine opens its sockets in a server process of its own, one for each prefix: so each stage has a
//! prefix, and the server is started inside its namespace. A prefix is a copy of the registry only;
//! the drive is shared.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use portable_pty::CommandBuilder;

use crate::scenario::Scenario;

use super::client::on_client;
use super::licensing;
use super::registry::{self, Hive};
use super::stage::Stage;

/// Services of a fresh prefix that the check does not need; each would cost the start of a process.
const IDLE_SERVICES: [&str; 6] = ["PlugPlay", "Eventlog", "RpcSs", "MountMgr", "NDIS", "Winmgmt"];

/// What names the executable that is tested.
const EXECUTABLE: &str = "KMSDOCTOR_EXE";

/// A **template** is a prefix that every other one is a copy of, with the executable beside it.
#[derive(Debug)]
pub(super) struct Template {
    prefix: PathBuf,
    system_hive: String,
    executable: PathBuf,
}

impl Template {
    /// The one of this test run, made when it is first needed.
    pub(super) fn shared() -> &'static Self {
        static SHARED: OnceLock<Template> = OnceLock::new();
        SHARED.get_or_init(Self::make)
    }

    fn make() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wine");
        let (prefix, ready) = (folder.join("prefix"), folder.join("ready"));
        if !ready.exists() {
            let _ = fs::remove_dir_all(&prefix);
            fs::create_dir_all(&folder).expect("a folder for Wine");
            run(Command::new("wine").args(["wineboot", "-i"]), &prefix);
            run(Command::new("wineserver").arg("-w"), &prefix);
            fs::write(&ready, "").expect("a mark");
        }
        let system_hive = fs::read_to_string(prefix.join("system.reg")).expect("the registry of Wine");
        let system_hive = registry::disable_services(&system_hive, &IDLE_SERVICES);
        Self { prefix, system_hive, executable: bring_executable(&folder) }
    }
}

fn run(command: &mut Command, prefix: &Path) {
    environment(command, prefix);
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "{command:?} failed: is Wine installed?");
}

/// Puts the executable and, for Wine alone, the DLL that it lacks into one folder.
fn bring_executable(folder: &Path) -> PathBuf {
    let hint = "tests/windows/build builds it and prints its path";
    let built = std::env::var_os(EXECUTABLE).unwrap_or_else(|| panic!("{EXECUTABLE} is not set: {hint}"));
    let built = PathBuf::from(built);
    let shim = built.with_file_name("shim").join("bcryptprimitives.dll");
    let place = folder.join("kmsdoctor.exe");
    for (from, to) in [(&built, &place), (&shim, &folder.join("bcryptprimitives.dll"))] {
        let _ = fs::remove_file(to);
        fs::copy(from, to).unwrap_or_else(|error| panic!("{}: {error}; {hint}", from.display()));
    }
    place
}

/// A **prefix** belongs to one stage; its server ends with this value.
#[derive(Debug)]
pub(super) struct Prefix {
    folder: PathBuf,
    locale: Option<String>,
}

impl Prefix {
    /// Makes the prefix of `scenario`, as its client's registry is.
    pub(super) fn make(stage: &Stage, scenario: &Scenario) -> Self {
        let template = Template::shared();
        let folder = stage.outbox().join("prefix");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("dosdevices")).expect("a prefix");
        let mut hive = Hive::default();
        hive.client(scenario);
        let mut system = template.system_hive.clone();
        system.write_str(hive.text()).expect("a registry");
        fs::write(folder.join("system.reg"), system).expect("a registry");
        for file in ["user.reg", "userdef.reg", ".update-timestamp"] {
            fs::copy(template.prefix.join(file), folder.join(file)).expect("a file of the template");
        }
        symlink(template.prefix.join("drive_c"), folder.join("drive_c")).expect("the drive");
        symlink("../drive_c", folder.join("dosdevices/c:")).expect("the drive's letter");
        symlink("/", folder.join("dosdevices/z:")).expect("the letter of everything");
        let prefix = Self { folder, locale: None };
        let licence = scenario.client.windows.as_ref().and_then(|windows| windows.licence.as_ref());
        match licence.map(|licence| licensing::script(licensing::details(licence).as_bytes())) {
            Some(script) => prefix.with_licensing_script(&script),
            None => prefix,
        }
    }

    /// Gives the prefix a drive of its own, whose `System32` has `script` as `slmgr.vbs`.
    pub(super) fn with_licensing_script(self, script: &[u8]) -> Self {
        let (shared, own) = (Template::shared().prefix.join("drive_c"), self.folder.join("drive_c"));
        fs::remove_file(&own).expect("the link to the shared drive");
        mirror(&shared, &own, "windows");
        mirror(&shared.join("windows"), &own.join("windows"), "system32");
        let system32 = own.join("windows/system32");
        mirror(&shared.join("windows/system32"), &system32, "");
        fs::write(system32.join("slmgr.vbs"), script).expect("the script");
        self
    }

    /// Lets Windows speak the language of `locale`, with its code pages.
    pub(super) fn speaking(mut self, locale: &str) -> Self {
        self.locale = Some(locale.to_owned());
        self
    }

    /// The command that runs the executable on the client.
    pub(super) fn executable(&self, stage: &Stage, scenario: &Scenario) -> Command {
        let mut command = on_client(stage, scenario.client.ping);
        command.arg("wine").arg(&Template::shared().executable);
        environment(&mut command, &self.folder);
        command.envs(self.locale.iter().map(|locale| ("LC_ALL", locale)));
        command
    }

    /// The wizard in a pseudo-terminal: keys come through the console, and the screen goes through a
    /// pipe, because Wine's own console does not understand what it accepts.
    pub(super) fn wizard(&self, arguments: &[&str]) -> CommandBuilder {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", "wine \"$0\" \"$@\" | cat"]);
        command.arg(&Template::shared().executable);
        command.args(arguments);
        command.env("KMSDOCTOR_FORCE_TUI", "1");
        for (name, value) in settings(&self.folder) {
            command.env(name, value);
        }
        command
    }

    /// The executable on the client, in a pseudo-terminal: `wizard` as [`Self::wizard`], else with Wine's
    /// console around it. The exit code is its own.
    pub(super) fn in_terminal(&self, stage: &Stage, arguments: &[&str], wizard: bool) -> CommandBuilder {
        let mut command = CommandBuilder::new("ip");
        command.args(["netns", "exec", stage.network.client.name(), "unshare", "--uts", "bash", "-c"]);
        let pipe = if wizard { "| cat" } else { "" };
        command.arg(format!("hostname pc7 && set -o pipefail && wine \"$0\" \"$@\" {pipe}"));
        command.arg(&Template::shared().executable);
        command.args(arguments);
        command.env("KMSDOCTOR_FORCE_TUI", "1");
        for (name, value) in settings(&self.folder) {
            command.env(name, value);
        }
        command
    }

    /// `path` as a Windows program names it.
    pub(super) fn windows_path(path: &Path) -> String {
        format!("Z:{}", path.display().to_string().replace('/', "\\"))
    }
}

/// Makes the folder `copy` with a link to everything in `folder`, but for `without`.
fn mirror(folder: &Path, copy: &Path, without: &str) {
    fs::create_dir(copy).expect("a folder");
    for entry in fs::read_dir(folder).expect("a folder of the drive") {
        let entry = entry.expect("an entry");
        if entry.file_name() != without {
            symlink(entry.path(), copy.join(entry.file_name())).expect("a link");
        }
    }
}

impl Drop for Prefix {
    fn drop(&mut self) {
        let mut command = Command::new("wineserver");
        environment(command.arg("-k"), &self.folder);
        // It may have ended by itself.
        let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

/// What Wine reads: where its files are, no chatter, no screen, no offers to install more.
fn environment(command: &mut Command, prefix: &Path) {
    command.envs(settings(prefix)).env_remove("DISPLAY");
}

fn settings(prefix: &Path) -> [(&'static str, OsString); 4] {
    [
        ("WINEPREFIX", prefix.into()),
        // The server's sockets go with the prefix when it goes.
        ("TMPDIR", prefix.into()),
        ("WINEDEBUG", "-all".into()),
        ("WINEDLLOVERRIDES", "mscoree=;mshtml=;winemenubuilder.exe=;explorer.exe=".into()),
    ]
}
