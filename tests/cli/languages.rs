//! The languages: chosen, detected, complete, and one more of them.

use std::process::Output;

use serde_json::Value;

use super::rules::own_rules;
use super::{kmsdoctor, run, stderr, stdout};

/// Runs with the system's languages as these variables say.
fn on_a_system(variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let mut command = kmsdoctor(arguments);
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied()).output().expect("the program starts")
}

#[test]
fn every_command_speaks_the_language_that_is_asked_for() {
    for (language, says) in [
        (
            "en",
            [
                "Usage: kmsdoctor",
                "VERDICT",
                "Proved by step",
                "is no error code",
                "no command output",
                "SRV record's target",
            ],
        ),
        (
            "fr",
            [
                "Utilisation\u{a0}: kmsdoctor",
                "VERDICT",
                "Étape probante",
                "n'est pas un code",
                "sortie de commande",
                "enregistrement SRV",
            ],
        ),
        ("zh-TW", ["用法：kmsdoctor", "結論", "判定步驟", "不是錯誤碼", "命令輸出", "SRV 記錄的目標"]),
    ] {
        let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/outputs/negative-fr-courriel.txt");
        let commands: [&[&str]; 6] = [
            &["--help"],
            &["demo", "srv-missing", "--headless"],
            &["explain", "c004f074"],
            &["explain", "nonsense"],
            &["parse", sample],
            &["demo", "--list"],
        ];
        for (arguments, says) in commands.into_iter().zip(says) {
            let output = run(&[arguments, &["--lang", language]].concat());
            let said = stdout(&output) + &stderr(&output);
            assert!(said.contains(says), "{language} {arguments:?}: {said}");
        }
        // Before the command it means the same.
        let before = run(&["--lang", language, "explain", "c004f074"]);
        assert_eq!(stdout(&before), stdout(&run(&["explain", "c004f074", "--lang", language])));
    }
}

#[test]
fn data_and_commands_are_the_same_in_every_language() {
    let report = |language: &str| -> Value {
        let output =
            run(&["demo", "name-host-not-found", "--headless", "-q", "--format", "json", "--lang", language]);
        assert_eq!(output.status.code(), Some(12), "{language}");
        serde_json::from_slice(&output.stdout).expect("JSON")
    };
    let english = report("en");
    for language in ["fr", "zh-TW"] {
        let other = report(language);
        assert_eq!(other["run"]["language"], language);
        assert_eq!(shape(&other), shape(&english), "{language}");
        assert_eq!(other["diagnosis"]["cause"], english["diagnosis"]["cause"]);
        assert_ne!(other["diagnosis"]["summary"], english["diagnosis"]["summary"]);
        let shells = |report: &Value| report["diagnosis"]["remedies"][0]["commands"][0]["shell"].clone();
        assert_eq!(shells(&other), shells(&english));
    }
}

/// The keys of a document, without its values; of a list each kind of item once, for two runs may get
/// their answers in another order.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), shape(value))).collect(),
        Value::Array(items) => {
            let mut kinds: Vec<Value> = items.iter().map(shape).collect();
            kinds.sort_by_cached_key(Value::to_string);
            kinds.dedup();
            Value::Array(kinds)
        }
        _ => Value::Null,
    }
}

#[test]
fn the_systems_language_counts_where_none_is_asked_for() {
    for (variables, says) in [
        (&[("LANG", "fr_CA.UTF-8")][..], "Utilisation"),
        (&[("LANG", "zh_HK.UTF-8")], "用法"),
        (&[("LANG", "de_DE.UTF-8"), ("LANGUAGE", "de:zh_TW:fr")], "用法"),
        (&[("LC_ALL", "fr_FR"), ("LANG", "zh_TW")], "Utilisation"),
        (&[("LANG", "zh_CN.UTF-8")], "Usage"),
        (&[("LANG", "de_DE.UTF-8")], "Usage"),
        (&[("LC_ALL", "C"), ("LANG", "fr_FR"), ("LANGUAGE", "fr")], "Usage"),
        (&[("LANG", "nonsense/../x")], "Usage"),
        (&[], "Usage"),
    ] {
        let output = on_a_system(variables, &["--help"]);
        assert!(stdout(&output).contains(says), "{variables:?}: {}", stdout(&output));
        let output = on_a_system(variables, &["--help", "--lang", "fr_CH"]);
        assert!(stdout(&output).contains("Utilisation"), "{variables:?}");
    }
}

#[test]
fn a_language_that_nobody_speaks_is_refused_and_the_others_are_named() {
    for arguments in
        [&["--lang", "de", "explain"][..], &["check", "--lang", "de"], &["parse", "x", "--lang=de"]]
    {
        let output = run(arguments);
        let said = stderr(&output);
        assert_eq!(
            (output.status.code(), stdout(&output)),
            (Some(2), String::new()),
            "{arguments:?}: {said}"
        );
        assert!(said.contains("no words in the language de") && said.contains("en, fr, zh-TW"), "{said}");
    }
    let output = run(&["check", "--lang", "Klingon!"]);
    assert!(output.status.code() == Some(2) && stderr(&output).contains("a language is a tag"), "{output:?}");
}

#[test]
fn a_folder_of_rules_with_fewer_languages_speaks_english_and_says_so() {
    let folder = own_rules();
    std::fs::remove_dir_all(folder.path().join("words/fr")).expect("removed");
    let path = folder.path().display().to_string();
    let output = run(&["demo", "srv-missing", "--headless", "-q", "--rules", &path, "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(11));
    assert!(stdout(&output).contains("SRV record problem"), "{}", stdout(&output));
    let said = stderr(&output);
    assert!(said.lines().count() == 1 && said.contains("l'anglais est utilisé"), "{said}");
    // The system's language is a wish, not an order.
    let output = on_a_system(
        &[("LANG", "fr_FR.UTF-8")],
        &["demo", "srv-missing", "--headless", "-q", "--rules", &path],
    );
    assert_eq!((stderr(&output), output.status.code()), (String::new(), Some(11)));
}

#[test]
fn one_more_language_is_one_more_folder() {
    let folder = own_rules();
    let (english, german) = (folder.path().join("words/en"), folder.path().join("words/de"));
    std::fs::create_dir(&german).expect("created");
    for file in std::fs::read_dir(english).expect("words") {
        let file = file.expect("a file");
        let text = std::fs::read_to_string(file.path()).expect("words");
        let text = text.replace("section-verdict = Verdict", "section-verdict = Befund");
        std::fs::write(german.join(file.file_name()), text).expect("written");
    }
    let path = folder.path().display().to_string();
    let checked = run(&["rules", "check", &path]);
    assert!(checked.status.success() && stdout(&checked).contains("4 languages"), "{}", stdout(&checked));
    let demo = ["demo", "srv-missing", "--headless", "-q", "--rules", &path];
    let output = run(&[&demo[..], &["--lang", "de"]].concat());
    assert!(stdout(&output).contains("BEFUND"), "{}{}", stdout(&output), stderr(&output));
    let output = on_a_system(&[("LANG", "de_AT.UTF-8")], &demo);
    assert!(stdout(&output).contains("BEFUND"), "{}", stdout(&output));

    let steps = german.join("steps.ftl");
    let text = std::fs::read_to_string(&steps).expect("words");
    std::fs::write(&steps, text.replace("step-unfinished =", "step-finished =")).expect("written");
    let output = run(&["rules", "check", &path]);
    let said = stderr(&output);
    assert_eq!((output.status.code(), said.lines().count()), (Some(2), 2), "{said}");
    for says in ["words/de/steps.ftl: `step-unfinished` is missing", "`step-finished` is surplus"] {
        assert!(said.contains(says), "{said}");
    }
}
