//! `kmsdoctor rules` and `--rules`.

use std::path::Path;

use super::{run, stderr, stdout};

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("created");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("copied");
        }
    }
}

pub(super) fn own_rules() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("rules"), folder.path());
    folder
}

#[test]
fn a_folder_of_ones_own_changes_words_and_rows() {
    let folder = own_rules();
    let words = folder.path().join("words/en/diagnoses.ftl");
    let text = std::fs::read_to_string(&words).expect("there");
    std::fs::write(&words, text.replace("DNS has no record", "Here DNS has no record")).expect("written");
    let path = folder.path().display().to_string();
    assert_eq!(run(&["rules", "check", &path]).status.code(), Some(0));
    let output = run(&["demo", "srv-missing", "--headless", "-q", "--rules", &path]);
    assert!(stdout(&output).contains("Here DNS has no record"), "{}", stdout(&output));
}

#[test]
fn a_broken_folder_is_refused_with_file_line_and_column() {
    let folder = own_rules();
    let row = folder.path().join("diagnoses/290-firewall-blocked.json");
    let text = std::fs::read_to_string(&row).expect("there");
    std::fs::write(&row, text.replacen("\"all\"", "\"evry\"", 1)).expect("written");
    let path = folder.path().display().to_string();
    for arguments in [&["rules", "check", &path][..], &["demo", "healthy", "--headless", "--rules", &path]] {
        let output = run(arguments);
        let said = stderr(&output);
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()), "{said}");
        let message = "failed to read rule `diagnoses/290-firewall-blocked.json`: unknown variant `evry`";
        assert!(said.contains(message) && said.contains(" at line ") && said.contains(" column "), "{said}");
    }
    let absent = run(&["rules", "check", "/no/such/folder"]);
    assert_eq!(absent.status.code(), Some(2), "{}", stderr(&absent));
}

#[test]
fn every_row_is_listed_in_the_order_of_the_table() {
    let output = run(&["rules", "list"]);
    let list = stdout(&output);
    let causes: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(causes.first(), Some(&"network.no-dns-server"));
    assert_eq!(causes.last(), Some(&"inconclusive"));
    let at = |cause: &str| causes.iter().position(|listed| *listed == cause).expect(cause);
    assert!(at("client.stale-override") < at("healthy") && at("healthy") < at("srv.missing"));
    assert!(
        at("srv.missing") < at("name.host-not-found") && at("name.lookup-failed") < at("firewall.blocked")
    );
}
