//! `--help` in the reader's language: the definition of the command line with the words of the catalogue.

use std::fmt::Write as _;
use std::io::IsTerminal;

use clap::{Arg, Command, CommandFactory};

use super::arguments::Arguments;
use crate::locale::{Args, Language, Words, columns, lines, padded};
use crate::rules::built_in_languages;

/// A line is no longer than this, however wide the terminal is.
const WIDEST: usize = 100;
/// In a narrower terminal the lines go on beyond its edge.
const NARROWEST: usize = 40;

/// The definition of the command line, every text of it in the language of `words`.
pub(super) fn command(words: &Words) -> Command {
    let mut command = Arguments::command();
    // Subcommands get their full names and the flags of everybody.
    command.build();
    translated(command, "", words)
}

/// The same with `--help` pages of our own: the parser's have English headings, and lines that know
/// blanks only.
pub(super) fn command_with_pages(words: &Words) -> Command {
    let width = match crossterm::terminal::size() {
        Ok((columns, _)) if std::io::stdout().is_terminal() => usize::from(columns).clamp(NARROWEST, WIDEST),
        _ => WIDEST,
    };
    with_pages(command(words), words, width)
}

/// The command with its texts; `path` leads to it from the program, as `rules-`.
fn translated(command: Command, path: &str, words: &Words) -> Command {
    let none = Args::new();
    let id = match path.strip_suffix('-') {
        Some(path) => format!("command-{path}"),
        None => "command-kmsdoctor".to_owned(),
    };
    let about = words.plain(&id);
    let more = words.attribute(&id, "more", &none);
    let after = words.attribute(&id, "after", &none);
    let long = more.map(|more| format!("{about}\n\n{more}"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = command.about(about).mut_args(|arg| argument(arg, words));
    if let Some(long) = long {
        command = command.long_about(long);
    }
    if let Some(after) = after {
        command = command.after_help(after);
    } else if command.get_after_help().is_some() {
        command = command.after_help(words.plain("exit-codes"));
    }
    for name in names {
        command = command.mut_subcommand(&name, |sub| translated(sub, &format!("{path}{name}-"), words));
    }
    command
}

fn argument(arg: Arg, words: &Words) -> Arg {
    let languages: Vec<Language> = built_in_languages();
    let args = Args::from([("languages", words.list(&languages))]);
    let text = words.text(&format!("flag-{}", arg.get_id().as_str().replace('_', "-")), &args);
    let heading = arg.get_help_heading().map(|id| words.plain(id));
    let arg = arg.help(text);
    if let Some(heading) = heading { arg.help_heading(heading) } else { arg }
}

fn with_pages(mut command: Command, words: &Words, width: usize) -> Command {
    let page = page(&mut command, words, width);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| with_pages(sub, words, width));
    }
    command.override_help(page)
}

fn page(command: &mut Command, words: &Words, width: usize) -> String {
    let mut text = String::new();
    let about = command.get_long_about().or(command.get_about()).map(ToString::to_string);
    for (index, paragraph) in about.unwrap_or_default().split("\n\n").enumerate() {
        if index > 0 {
            text.push('\n');
        }
        write_lines(&mut text, paragraph, "", width);
    }
    let usage = command.render_usage().to_string();
    let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, usage)| usage);
    let mark = words.labelled(&words.plain("heading-usage"), "");
    text.push('\n');
    for (index, line) in usage.lines().enumerate() {
        let mark = if index == 0 { mark.clone() } else { " ".repeat(columns(&mark)) };
        let _ = writeln!(text, "{mark}{}", line.trim());
    }
    for (heading, rows) in sections(command, words) {
        let _ = writeln!(text, "\n{}", words.label_above(&heading));
        let column = rows.iter().map(|(what, _)| columns(what)).max().unwrap_or_default();
        for (what, help) in rows {
            write_lines(&mut text, &help, &format!("  {}  ", padded(&what, column)), width);
        }
    }
    if let Some(after) = command.get_after_help() {
        text.push('\n');
        write_lines(&mut text, &after.to_string(), "", width);
    }
    text
}

fn write_lines(text: &mut String, paragraph: &str, mark: &str, width: usize) {
    for line in lines(paragraph, mark, width) {
        let _ = writeln!(text, "{line}");
    }
}

/// The lists of a page: each with its heading, and what is listed with its explanation.
fn sections(command: &Command, words: &Words) -> Vec<(String, Vec<(String, String)>)> {
    let mut sections: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut add = |heading: String, row: (String, String)| match sections
        .iter_mut()
        .find(|(other, _)| *other == heading)
    {
        Some((_, rows)) => rows.push(row),
        None => sections.push((heading, vec![row])),
    };
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        add(words.plain("heading-commands"), (sub.get_name().to_owned(), about));
    }
    let shown = || command.get_arguments().filter(|arg| !arg.is_hide_set());
    for arg in shown().filter(|arg| arg.is_positional()) {
        add(words.plain("heading-arguments"), (arg.to_string(), explanation(arg, words)));
    }
    // Those without a heading of their own come first.
    let options = || shown().filter(|arg| !arg.is_positional());
    for arg in options().filter(|arg| arg.get_help_heading().is_none()) {
        add(words.plain("heading-options"), (spelling(arg), explanation(arg, words)));
    }
    for arg in options() {
        if let Some(heading) = arg.get_help_heading() {
            add(heading.to_owned(), (spelling(arg), explanation(arg, words)));
        }
    }
    sections
}

/// `-q, --quiet`, `    --port <N>`.
fn spelling(arg: &Arg) -> String {
    match arg.get_short() {
        Some(short) if arg.get_long().is_some() => format!("-{short}, {arg}"),
        Some(_) => arg.to_string(),
        None => format!("    {arg}"),
    }
}

fn explanation(arg: &Arg, words: &Words) -> String {
    let mut parts = vec![arg.get_help().map(ToString::to_string).unwrap_or_default()];
    if arg.get_action().takes_values() {
        let default = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned());
        let default: Vec<String> = default.collect();
        if !default.is_empty() {
            parts.push(words.text("help-default", &Args::from([("value", words.list(default))])));
        }
        let possible = arg.get_possible_values();
        let possible: Vec<&str> = possible.iter().map(clap::builder::PossibleValue::get_name).collect();
        if !possible.is_empty() {
            parts.push(words.text("help-values", &Args::from([("values", words.list(possible))])));
        }
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::built_in_words;

    fn pages(command: &mut Command, words: &Words, pages: &mut Vec<String>) {
        pages.push(page(command, words, 78));
        for sub in command.get_subcommands_mut() {
            self::pages(sub, words, pages);
        }
    }

    #[test]
    fn every_text_of_every_page_is_in_the_catalogue_of_every_language() {
        for language in built_in_languages() {
            let words = built_in_words(&[language]);
            let mut all = Vec::new();
            pages(&mut command(&words), &words, &mut all);
            assert!(all.len() > 9, "{}", all.len());
            for page in &all {
                for id in ["flag-", "command-", "heading-", "help-", "exit-codes"] {
                    assert!(!page.contains(&format!(" {id}")), "{language}: {id}\n{page}");
                }
                let prose = page.lines().filter(|line| !line.trim_start().starts_with("kmsdoctor"));
                for line in prose {
                    assert!(columns(line) <= 78, "{language}: {line}");
                }
            }
            assert_eq!(all[0].contains("Usage: kmsdoctor"), language == Language::ENGLISH, "{}", all[0]);
        }
    }
}
