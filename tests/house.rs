//! The house rules: layers, where `cfg` and `unsafe` may live, how files begin and what they are called.
//!
//! The layers are read from the crate's documentation, so that it cannot lie.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What stands before the table in the crate's documentation.
const HEADING: &str = "The layers";

/// The layers from the top; each is a list of modules, and of pairs of which the first may start the second.
#[derive(Debug, Default)]
struct Layers {
    rank: BTreeMap<String, usize>,
    starts: Vec<(String, String)>,
}

impl Layers {
    /// Reads the `text` code block after [`HEADING`]: modules by two spaces or more, `a → b` for a start.
    fn read(documentation: &str) -> Self {
        let lines = documentation.lines().map(|line| line.trim_start_matches("//!").trim());
        let table = lines.skip_while(|line| !line.contains(HEADING)).skip_while(|line| *line != "```text");
        let mut layers = Self::default();
        for (rank, line) in table.skip(1).take_while(|line| *line != "```").enumerate() {
            let words: Vec<&str> = line.split_whitespace().collect();
            for (index, word) in words.iter().enumerate() {
                match *word {
                    "→" => layers.starts.push((words[index - 1].to_owned(), words[index + 1].to_owned())),
                    module => drop(layers.rank.insert(module.to_owned(), rank)),
                }
            }
        }
        layers
    }

    /// Whether `from` may name `to`.
    fn allow(&self, from: &str, to: &str) -> bool {
        let started = self.starts.iter().any(|(a, b)| a == from && b == to);
        from == to || started || self.rank.get(from) < self.rank.get(to)
    }
}

/// A source file below `src`.
struct Source {
    path: PathBuf,
    /// Its top-level module: `evidence` for `src/evidence/dns.rs`.
    module: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a source folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(&root).expect("below src").to_owned();
                let first = inside.iter().next().unwrap_or_default().to_string_lossy();
                let text = fs::read_to_string(&path).expect("a source file");
                sources.push(Source { module: first.trim_end_matches(".rs").to_owned(), text, path: inside });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// The lines of code, without comments, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line));
    lines.map(|(number, line)| (number, line.split("//").next().unwrap_or_default()))
}

/// The top-level modules that a text names as `crate::module` or, in the executable, `kmsdoctor::module`.
fn named_modules(text: &str) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for (number, line) in code(text) {
        for prefix in ["crate::", "kmsdoctor::"] {
            for rest in line.split(prefix).skip(1) {
                let grouped = rest.strip_prefix('{').map(|group| group.split('}').next().unwrap_or_default());
                for path in grouped.unwrap_or(rest).split(if grouped.is_some() { ',' } else { '\n' }) {
                    let word = path.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next();
                    named.extend(word.filter(|word| !word.is_empty()).map(|word| (number, word.to_owned())));
                }
            }
        }
    }
    named
}

#[test]
fn imports_point_down() {
    let sources = sources();
    let library = sources.iter().find(|source| source.path == Path::new("lib.rs")).expect("lib.rs");
    let layers = Layers::read(&library.text);
    assert!(layers.rank.len() > 3, "lib.rs has no table of layers after the words {HEADING:?}");
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.module != "lib") {
        if !layers.rank.contains_key(&source.module) {
            complaints.push(format!("{}: {} stands in no layer", source.path.display(), source.module));
            continue;
        }
        for (number, named) in named_modules(&source.text) {
            if layers.rank.contains_key(&named) && !layers.allow(&source.module, &named) {
                let place = source.path.display();
                complaints.push(format!("{place}:{number}: {} must not know {named}", source.module));
            }
        }
    }
    assert_eq!(complaints, Vec::<String>::new());
}

#[test]
fn systems_differ_in_platform_only() {
    let words = ["unsafe ", "cfg(windows", "cfg(unix", "cfg(target_os", "cfg(not(windows", "cfg(not(unix"];
    let mut complaints = Vec::new();
    for source in sources().iter().filter(|source| source.module != "platform") {
        for (number, line) in code(&source.text) {
            let spaceless = line.replace("cfg_attr(", "cfg(").replace("cfg!(", "cfg(");
            for word in words.iter().filter(|word| spaceless.contains(*word)) {
                complaints.push(format!("{}:{number}: {word}", source.path.display()));
            }
        }
    }
    assert_eq!(complaints, Vec::<String>::new());
}

#[test]
fn every_file_says_what_it_is() {
    let forms = ["utils.rs", "util.rs", "helpers.rs", "helper.rs", "common.rs", "types.rs", "misc.rs"];
    for source in sources() {
        let place = source.path.display();
        assert!(source.text.starts_with("//! "), "{place}: the first line says what the file is");
        let name = source.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(!forms.contains(&name.as_str()), "{place}: a file is named by its content");
    }
}

#[test]
fn the_layer_test_sees_what_it_must() {
    let layers =
        Layers::read("//! The layers:\n//! ```text\n//! cli → tui   demo\n//! rules    probe\n//! ```\n");
    assert!(layers.allow("cli", "tui") && layers.allow("demo", "probe") && layers.allow("rules", "rules"));
    assert!(!layers.allow("tui", "cli") && !layers.allow("rules", "probe") && !layers.allow("probe", "demo"));
    let named =
        named_modules("use crate::{rules, evidence::Run};\nlet a = crate::wire::bind(); // crate::no\n");
    let named: Vec<String> = named.into_iter().map(|(_, module)| module).collect();
    assert_eq!(named, ["rules", "evidence", "wire"]);
}
