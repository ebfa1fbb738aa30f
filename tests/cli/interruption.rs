//! Ctrl-C: exit 130, and what was found so far is kept.

use std::io::{BufRead, BufReader};
use std::net::UdpSocket;
use std::process::Stdio;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::kmsdoctor;

#[test]
fn an_interrupted_run_saves_what_it_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("partial.json");
    let file = path.display().to_string();
    // A DNS server that never answers, so the run would take a minute.
    let mute = UdpSocket::bind("127.0.0.1:0").expect("a socket");
    let server = mute.local_addr().expect("an address").to_string();
    let arguments = [
        "check",
        "--dns-server",
        &server,
        "--search",
        "contoso.com",
        "-v",
        "--timeout",
        "60",
        "--save",
        &file,
    ];
    let mut child =
        kmsdoctor(&arguments).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts");
    let stderr = BufReader::new(child.stderr.take().expect("piped"));
    // The event that is waited for: the ping of the server has ended, one way or another.
    let mut lines = stderr.lines().map_while(Result::ok);
    assert!(lines.any(|line| line.starts_with("  = ")), "something was answered");
    let pid = Pid::from_raw(child.id().try_into().expect("a pid"));
    kill(pid, Signal::SIGINT).expect("sent");
    for line in lines {
        drop(line);
    }
    assert_eq!(child.wait().expect("it ends").code(), Some(130));

    let report: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&path).expect("saved")).expect("JSON");
    assert_eq!(report["run"]["complete"], false);
    assert_eq!(report["diagnosis"]["class"], "inconclusive");
    let observations = report["observations"].as_array().expect("a list");
    assert!(observations.iter().any(|seen| seen["seen"]["probe"] == "ping"), "{observations:?}");
    let failed = report["steps"].as_array().expect("steps").iter().filter(|step| step["outcome"] == "fail");
    assert_eq!(failed.count(), 0, "what was not seen is no failure");
    let errors = report["findings"].as_array().expect("a list").iter().filter(|f| f["severity"] == "error");
    let causes: Vec<&str> = errors.filter_map(|finding| finding["cause"].as_str()).collect();
    assert_eq!(causes, ["inconclusive"], "half of the evidence proves nothing");
}
