//! A rules folder that is whole, and every way in which one is not.

use super::super::ARGUMENTS;
use super::super::argument::SELECTORS;
use super::super::check::placeholders;
use super::*;

/// What an error says in English.
fn told(error: &RulesError) -> String {
    built_in_words(&[]).say(&error.into())
}

fn built_in() -> Files {
    built_in::files().clone()
}

/// The built-in rules with `from` replaced by `to` in one file, which has the lines that people see.
fn with(file: &str, from: &str, to: &str) -> Result<Rules, RulesError> {
    let written = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("rules").join(file);
    let text = std::fs::read_to_string(written).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert!(text.contains(from), "{file} has {from}");
    let mut files = built_in();
    files.insert(file.to_owned(), text.replacen(from, to, 1));
    Rules::parse(&files)
}

#[test]
fn the_built_in_rules_hold_together() {
    let rules = Rules::built_in().expect("whole");
    let rows: Vec<u16> = rules.diagnoses().iter().map(|row| row.row).collect();
    assert!(rows.is_sorted() && rows.len() >= 36, "{rows:?}");
    let used =
        |id: &str| rules.diagnoses().iter().any(|row| row.remedies.iter().any(|offer| offer.remedy == id));
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
            let known = ARGUMENTS.iter().chain(&SELECTORS).any(|known| *known == name);
            assert!(known, "{file}: ${name}");
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
        let message = told(&error);
        let RulesError::Broken { file: named, line, column, .. } = &error else {
            panic!("{to}: {message}");
        };
        assert_eq!(named, file, "{message}");
        assert!(message.to_lowercase().contains(says), "{says}: {message}");
        assert!(*line > 0 && *column > 0, "{message}");
    }
}

/// The built-in rules whose only languages are English and, from `texts`, French.
fn translated(texts: &[(&str, &str, &str)]) -> Files {
    let mut files = built_in();
    files.retain(|path, _| !path.starts_with("words/") || path.starts_with("words/en/"));
    let english: Vec<(String, String)> = files
        .iter()
        .filter(|(path, _)| path.starts_with("words/"))
        .map(|(a, b)| (a.clone(), b.clone()))
        .collect();
    for (path, text) in english {
        files.insert(path.replace("/en/", "/fr/"), text);
    }
    for (file, from, to) in texts {
        let text = files.get_mut(*file).unwrap_or_else(|| panic!("{file} is there"));
        assert!(text.contains(from), "{file} has {from}");
        *text = text.replacen(from, to, 1);
    }
    files
}

#[test]
fn the_built_in_languages_are_complete() {
    let flaws = Rules::check(None).map(|rules| rules.languages().len());
    assert!(
        matches!(flaws, Ok(1..)),
        "{}",
        flaws.expect_err("flaws").iter().map(told).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn what_a_language_lacks_or_has_too_much_is_told_with_file_and_id() {
    assert_eq!(translation::flaws(&translated(&[])).expect("whole").len(), 0);
    for (file, from, to, says) in [
        (
            "words/fr/steps.ftl",
            "\nstep-unfinished =",
            "\nstep-x =",
            &["`step-unfinished` is missing", "`step-x` is surplus"][..],
        ),
        (
            "words/fr/steps.ftl",
            "    .why = The client needs",
            "    .wy = The client needs",
            &["`step-client-config.why` is missing", "`step-client-config.wy` is surplus"],
        ),
        (
            "words/fr/steps.ftl",
            "The client asks the DNS servers { $servers } and",
            "The client asks { $server } and",
            &["`step-client-config.pass` has the arguments $domains $server, in English $domains $servers"],
        ),
    ] {
        let files = translated(&[(file, from, to)]);
        let flaws: Vec<String> = translation::flaws(&files).expect("read").iter().map(told).collect();
        assert_eq!(flaws.len(), says.len(), "{flaws:?}");
        for said in says {
            assert!(
                flaws.iter().any(|flaw| flaw.starts_with(file) && flaw.contains(said)),
                "{said}: {flaws:?}"
            );
        }
        // It can be used all the same: what is lacking is said in English.
        assert!(Rules::parse(&files).is_ok());
    }
    let mut files = translated(&[]);
    files.remove("words/fr/demo.ftl");
    files.insert("words/fr/own.ftl".to_owned(), "own = Propre\n".to_owned());
    let flaws: Vec<String> = translation::flaws(&files).expect("read").iter().map(told).collect();
    assert_eq!(
        flaws,
        [
            "the rules lack the file `words/fr/demo.ftl`",
            "words/fr/own.ftl: there is no `words/en/own.ftl` at line 1"
        ]
    );
}

#[test]
fn a_folder_of_words_is_a_language_and_english_is_one_of_them() {
    let mut files = translated(&[]);
    files.insert("words/francais/x.ftl".to_owned(), String::new());
    let error = Rules::parse(&files).err().as_ref().map(told).expect("no tag");
    assert!(error.starts_with("the folder `words/francais`"), "{error}");
    let mut files = translated(&[]);
    files.retain(|path, _| !path.starts_with("words/en/"));
    let error = Rules::parse(&files).err().as_ref().map(told).expect("no English");
    assert_eq!(error, "the rules lack the words of English, `words/en`");
    let mut files = built_in();
    files.retain(|path, _| !path.starts_with("words/") || path.starts_with("words/en/"));
    let rules = Rules::parse(&files).expect("whole");
    assert_eq!(rules.words("fr".parse().expect("a tag")).language(), Language::ENGLISH);
}

#[test]
fn what_is_missing_is_named() {
    let mut files = built_in();
    files.remove("steps/3-srv-lookup.json");
    assert_eq!(
        told(&Rules::parse(&files).expect_err("no step")),
        "the rules lack a rule for the step `srv-lookup`"
    );
    let mut files = built_in();
    files.remove("diagnoses/310-inconclusive.json");
    assert!(told(&Rules::parse(&files).expect_err("no last row")).contains("no-other-row"));
    let error = with("words/en/diagnoses.ftl", "\ncause-srv-missing =", "\ncause-srv-mising =")
        .expect_err("no words");
    assert_eq!(told(&error), "the rules lack the words `cause-srv-missing` in the language `en`");
    let error = with("words/en/diagnoses.ftl", "    .label = record missing\n", "").expect_err("no label");
    assert_eq!(told(&error), "the rules lack the words `cause-srv-missing.label` in the language `en`");
    let absent = told(&Rules::read(Path::new("/nowhere/at/all")).expect_err("no folder"));
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
