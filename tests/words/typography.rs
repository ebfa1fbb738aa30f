//! What a typesetter of each language would mend.

use std::collections::BTreeMap;

use kmsdoctor::locale::columns;

use super::windows::is_printed_by_windows;
use super::{ARGUMENT, Text, texts};

const NO_BREAK_SPACE: char = '\u{A0}';

/// Texts that are commands, in every language the same.
fn is_command(text: &Text) -> bool {
    text.id.ends_with(".command")
}

/// The texts that a typesetter of the language has to do with.
fn typeset(language: &str) -> Vec<Text> {
    let mut texts = texts(language);
    texts.retain(|text| !is_command(text) && !is_printed_by_windows(&text.id));
    texts
}

/// The places of `signs` in a text, each with the character before and the one behind.
fn places(said: &str, signs: &str) -> Vec<(Option<char>, char, Option<char>)> {
    let chars: Vec<char> = said.chars().collect();
    let at = |index: usize| chars.get(index).copied();
    let found = chars.iter().enumerate().filter(|(_, c)| signs.contains(**c));
    found.map(|(index, c)| (index.checked_sub(1).and_then(at), *c, at(index + 1))).collect()
}

fn ends_a_phrase(next: Option<char>) -> bool {
    next.is_none_or(|c| c.is_whitespace() || ")»]”".contains(c))
}

#[test]
fn french_signs_keep_their_distance() {
    let mut wrong = Vec::new();
    for text in typeset("fr") {
        let far = |before: Option<char>| before == Some(NO_BREAK_SPACE);
        for (before, sign, after) in places(&text.said, ":;?!»") {
            // In an address, a time or a path, the sign is no punctuation.
            let punctuates = sign == '»' || ends_a_phrase(after);
            if punctuates && !far(before) {
                wrong.push(format!(
                    "{} {}: no no-break space before {sign}: {}",
                    text.file, text.id, text.said
                ));
            }
        }
        for (_, _, after) in places(&text.said, "«") {
            if after != Some(NO_BREAK_SPACE) {
                wrong.push(format!("{} {}: no no-break space inside «: {}", text.file, text.id, text.said));
            }
        }
        if text.said.contains(['“', '”', '\u{202F}']) || text.said.contains("...") {
            wrong.push(format!("{} {}: foreign signs: {}", text.file, text.id, text.said));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether Chinese is written with it; a sign counts where something ends.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '」' | '）')
}

#[test]
fn chinese_signs_are_wide() {
    let mut wrong = Vec::new();
    for text in typeset("zh-TW") {
        let is_words = |c: Option<char>| c.is_some_and(is_chinese);
        for (before, sign, after) in places(&text.said, ",;:?!.") {
            let punctuates = ends_a_phrase(after) || is_words(after);
            let of_a_sentence = before == Some(ARGUMENT) && text.said.chars().any(is_chinese);
            if punctuates && (is_words(before) || of_a_sentence) {
                wrong.push(format!("{} {}: narrow {sign}: {}", text.file, text.id, text.said));
            }
        }
        if text.said.contains(['“', '”', '«', '"']) && !text.said.contains("\",\"") {
            wrong.push(format!("{} {}: foreign quotes: {}", text.file, text.id, text.said));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words of the documents that this program follows, in each language, and what is not said instead.
#[test]
fn the_terms_are_those_of_the_documents() {
    for (language, terms, others) in [
        (
            "fr",
            &["enregistrement SRV", "liste de recherche de suffixes DNS", "hôte KMS"][..],
            &["serveur KMS", "record SRV", "enregistrement SVR"][..],
        ),
        (
            "zh-TW",
            &["SRV 記錄", "尾碼搜尋清單", "KMS 主機", "用戶端", "伺服器", "防火牆", "連接埠"],
            &["KMS 伺服器", "服務器", "網絡", "軟件", "默認", "端口", "信息", "文件夾", "客戶端", "域名系統"],
        ),
    ] {
        let texts = texts(language);
        for term in terms {
            let lower = term.to_lowercase();
            let said = texts.iter().any(|text| text.said.to_lowercase().contains(&lower));
            assert!(said, "{language}: nobody says {term}");
        }
        for other in others {
            let said = texts.iter().find(|text| text.said.contains(other));
            assert!(said.is_none(), "{language}: {other}: {said:?}");
        }
    }
}

#[test]
fn commands_are_the_same_in_every_language() {
    let commands = |language: &str| -> BTreeMap<String, String> {
        texts(language).into_iter().filter(is_command).map(|text| (text.id, text.said)).collect()
    };
    let english = commands("en");
    assert!(english.len() > 30, "{english:?}");
    for language in ["fr", "zh-TW"] {
        assert_eq!(commands(language), english, "{language}");
    }
}

/// The boxes of the picture are as wide as their names allow, and on a page of paper no wider.
#[test]
fn the_stages_of_the_picture_have_short_names() {
    for language in ["en", "fr", "zh-TW"] {
        let texts = texts(language);
        let stages =
            ["client", "dns-server", "record", "name", "port", "service"].map(|name| format!("path-{name}"));
        let names: Vec<&Text> = texts.iter().filter(|text| stages.contains(&text.id)).collect();
        assert_eq!(names.len(), stages.len(), "{language}");
        let wide: Vec<&&Text> = names.iter().filter(|text| columns(&text.said) > 13).collect();
        assert!(wide.is_empty(), "{wide:?}");
    }
}

#[test]
fn no_language_hides_blanks_or_marks() {
    for language in ["en", "fr", "zh-TW"] {
        for text in texts(language) {
            let marks =
                ['\u{200B}', '\u{200E}', '\u{200F}', '\u{2060}', '\u{2068}', '\u{2069}', '\u{FEFF}', '\t'];
            assert!(!text.said.contains(marks) && !text.said.contains("  "), "{} {}", text.file, text.id);
        }
    }
}
