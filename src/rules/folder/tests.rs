//! A rules folder that is whole, and every way in which one is not.

use super::super::ARGUMENTS;
use super::super::check::placeholders;
use super::*;

fn built_in() -> Files {
    let mut files = Files::new();
    collect_built_in(&BUILT_IN, &mut files);
    files
}

/// The built-in rules with `from` replaced by `to` in one file.
fn with(file: &str, from: &str, to: &str) -> Result<Rules, RulesError> {
    let mut files = built_in();
    let text = files.get_mut(file).unwrap_or_else(|| panic!("{file} is there"));
    assert!(text.contains(from), "{file} has {from}");
    *text = text.replacen(from, to, 1);
    Rules::parse(&files)
}

#[test]
fn the_built_in_rules_hold_together() {
    let rules = Rules::built_in().expect("whole");
    let rows: Vec<u16> = rules.diagnoses().iter().map(|row| row.row).collect();
    assert!(rows.is_sorted() && rows.len() >= 36, "{rows:?}");
    let used = |id: &str| rules.diagnoses().iter().any(|row| row.remedies.iter().any(|remedy| remedy == id));
    let unused: Vec<&String> = rules.remedies.keys().filter(|id| !used(id)).collect();
    // A remedy that no row offers is a text that nobody reads.
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_placeholder_of_a_sentence_is_an_argument() {
    for (file, text) in built_in().iter().filter(|(file, _)| {
        ["diagnoses.ftl", "remedies.ftl", "steps.ftl", "kms-host.ftl"].iter().any(|end| file.ends_with(end))
    }) {
        for rest in text.split("{ $").skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            assert!(ARGUMENTS.contains(&name.as_str()), "{file}: ${name}");
        }
    }
}

#[test]
fn a_broken_file_is_named_with_line_and_column() {
    let row = "diagnoses/130-srv-missing.json";
    for (file, from, to, says) in [
        (row, "\"asked-first\"", "\"asked-frist\"", "unknown variant `asked-frist`"),
        (row, "\"asked-first\"", "\"silent\"", "`silent` is a fact of a host, here stands a domain"),
        (
            row,
            "{\"is\": \"discovery-misses\"}",
            "{\"is\": \"discovery-mises\"}",
            "unknown term `discovery-mises`",
        ),
        (row, "{\"is\": \"discovery-misses\"}", "{\"is\": \"nameless\"}", "here stands a domain"),
        (row, "\"create-srv-record\"", "\"create-record\"", "unknown remedy `create-record`"),
        (row, "\"class\": \"srv\"", "\"class\": \"svr\"", "unknown variant `svr`"),
        (row, "\"row\": 130,", "\"row\": 130, \"colour\": 1,", "unknown field `colour`"),
        ("remedies/create-srv-record.json", "{zone}", "{zoo}", "unknown argument `zoo`"),
        (
            "terms.json",
            "\"some-host-serves-by-name\": {",
            "\"some-host-serves-by-name\": {\"is\": \"discovery-misses\"}, \"other\": {",
            "rests on itself",
        ),
        ("words/en/diagnoses.ftl", "class-network =", "class-network", "expected"),
    ] {
        let error = with(file, from, to).expect_err(to);
        let RulesError::Broken { file: named, message, line, column } = &error else {
            panic!("{to}: {error}");
        };
        assert_eq!(named, file, "{error}");
        assert!(message.to_lowercase().contains(says), "{says}: {message}");
        assert!(*line > 0 && *column > 0, "{error}");
    }
}

#[test]
fn what_is_missing_is_named() {
    let mut files = built_in();
    files.remove("steps/3-srv-lookup.json");
    assert_eq!(
        Rules::parse(&files).expect_err("no step").to_string(),
        "the rules lack a rule for the step `srv-lookup`"
    );
    let mut files = built_in();
    files.remove("diagnoses/310-inconclusive.json");
    assert!(Rules::parse(&files).expect_err("no last row").to_string().contains("no-other-row"));
    let error = with("words/en/diagnoses.ftl", "\ncause-srv-missing =", "\ncause-srv-mising =")
        .expect_err("no words");
    assert_eq!(error.to_string(), "the rules lack the words `cause-srv-missing` in the language `en`");
    let absent = Rules::read(Path::new("/nowhere/at/all")).expect_err("no folder").to_string();
    assert!(absent.starts_with("failed to read rules `/nowhere/at/all`"), "{absent}");
}

#[test]
fn a_folder_is_read_like_the_built_in_rules() {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in built_in() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("created");
        std::fs::write(path, text).expect("written");
    }
    let rules = Rules::read(folder.path()).expect("whole");
    assert_eq!(rules.diagnoses().len(), Rules::built_in().expect("whole").diagnoses().len());
}

#[test]
fn braces_of_powershell_are_no_placeholders() {
    let names: Vec<&str> = placeholders("@{ MachineName = '{host}' } | ? { $_.Port -eq {port} }").collect();
    assert_eq!(names, ["host", "port"]);
}
