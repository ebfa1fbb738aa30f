//! One whole session with the wizard in a real network: the fault, the fix, and the change.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use portable_pty::CommandBuilder;

use crate::scenario::Scenario;
use crate::terminal::Pseudo;

use super::requirements;
use super::samba::Domain;
use super::stage::Stage;

#[test]
fn the_wizard_finds_a_missing_record_and_tells_that_it_is_there_after_the_fix() {
    if !requirements::met() {
        return;
    }
    let scenarios = Scenario::all();
    let scenario = scenarios.iter().find(|one| one.name == "srv-missing").expect("a scenario");
    let mut scenario = scenario.clone();
    // Nobody has told the wizard of the host: it asks.
    let with_host = scenarios.iter().find(|one| one.name == "srv-missing-known-host").expect("a scenario");
    (scenario.dns, scenario.host) = (with_host.dns.clone(), with_host.host.clone());
    let stage = Stage::build(&scenario, &Domain::default());

    let mut terminal = Pseudo::start(wizard(&stage), 80, 24);
    terminal.see("What is to be diagnosed?");
    terminal.press("\r");
    terminal.see("type it here");
    terminal.press("kms01.corp.example\r");
    terminal.see("✓ 6. Reach the KMS host by address");
    terminal.press_until("d", "SRV RECORD PROBLEM");
    terminal.see("Reach the KMS host by name: – skipped → ✓ pass");

    add_record(&stage);
    terminal.press("r");
    terminal.press_until("d", "NO FAULT FOUND");
    terminal.see("Find the SRV record: ✗ fail → ✓ pass");
    terminal.press("q");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_clean();
    assert_eq!(stage.calls(), 0, "only binds may be sent");
}

fn wizard(stage: &Stage) -> CommandBuilder {
    let mut command = CommandBuilder::new("ip");
    command.args(["netns", "exec", stage.network.client.name(), "unshare", "--uts", "sh", "-c"]);
    command.args(["hostname pc7 && exec \"$@\"", "sh", env!("CARGO_BIN_EXE_kmsdoctor")]);
    command
}

/// What the fix says: the record in the zone file, and the zone read again.
fn add_record(stage: &Stage) {
    let (id, folder) = named(stage);
    let file = folder.join("corp.example.zone");
    let zone = fs::read_to_string(&file).expect("a zone file");
    let zone = zone.replace("hostmaster 1 ", "hostmaster 2 ");
    fs::write(&file, format!("{zone}_vlmcs._tcp SRV 0 0 1688 kms01.corp.example.\n")).expect("a zone file");
    kill(id, Signal::SIGHUP).expect("named");
    let deadline = Instant::now() + Duration::from_secs(60);
    while !is_served(stage) {
        assert!(Instant::now() < deadline, "named does not serve the record");
    }
}

/// The process id and the folder of the name server.
fn named(stage: &Stage) -> (Pid, PathBuf) {
    let output = Command::new("ip").args(["netns", "pids", stage.network.servers.name()]).output();
    let ids = String::from_utf8(output.expect("ip").stdout).expect("numbers");
    let is_named = |id: &&str| {
        fs::read_to_string(format!("/proc/{id}/comm"))
            .is_ok_and(|name| matches!(name.trim(), "named" | "isc-net-0000"))
    };
    let id = ids.split_whitespace().find(is_named).expect("named runs");
    let folder = fs::read_link(format!("/proc/{id}/cwd")).expect("its folder");
    (Pid::from_raw(id.parse().expect("a number")), folder)
}

fn is_served(stage: &Stage) -> bool {
    let mut ask = Command::new("ip");
    ask.args(["netns", "exec", stage.network.client.name(), "dig", "+short", "+tries=1", "+time=1"]);
    ask.args(["@10.91.2.53", "_vlmcs._tcp.corp.example", "SRV"]);
    let output = ask.output().expect("dig");
    String::from_utf8_lossy(&output.stdout).contains("kms01")
}
