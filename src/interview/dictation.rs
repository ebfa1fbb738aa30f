//! A command as it is read out on the phone.

use crate::locale::Words;

/// The signs that have a name of their own, and the id of that name.
const SIGNS: [(char, &str); 10] = [
    (' ', "spell-space"),
    ('-', "spell-dash"),
    ('.', "spell-dot"),
    ('_', "spell-underscore"),
    ('/', "spell-slash"),
    ('\\', "spell-backslash"),
    (':', "spell-colon"),
    ('=', "spell-equals"),
    ('%', "spell-percent"),
    ('&', "spell-and"),
];

/// Options that stand together look like a word and are none.
const NO_WORDS: [&str; 2] = ["abno", "eventvwr"];

/// The command in words: words as they are said, abbreviations and digits one by one, signs by name.
///
/// Capitals do not matter in any of the commands, so they are not dictated.
#[must_use]
pub fn dictated(command: &str, words: &Words) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in command.chars() {
        let sign = SIGNS.iter().find(|(sign, _)| *sign == c);
        let joins = c.is_ascii_alphabetic() && !word.ends_with(|c: char| c.is_ascii_digit());
        let joins = joins || c.is_ascii_digit() && !word.ends_with(|c: char| c.is_ascii_alphabetic());
        if sign.is_some() || !joins {
            end(&mut word, &mut said);
        }
        match sign {
            Some((_, id)) => said.push(words.plain(id)),
            None if c.is_ascii_alphanumeric() => word.push(c.to_ascii_lowercase()),
            None => said.push(c.to_string()),
        }
    }
    end(&mut word, &mut said);
    words.list(said)
}

/// Takes a word, in one piece where it can be said.
fn end(word: &mut String, said: &mut Vec<String>) {
    let is_said =
        word.len() > 1 && word.contains(['a', 'e', 'i', 'o', 'u', 'y']) && !NO_WORDS.contains(&word.as_str());
    if is_said {
        said.push(std::mem::take(word));
    } else if !word.is_empty() {
        let letters: Vec<String> = word.drain(..).map(|c| c.to_string()).collect();
        said.push(letters.join(" "));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::rules::Rules;

    #[test]
    fn a_command_is_said_word_by_word_and_sign_by_sign() {
        let rules = Rules::built_in().expect("rules");
        let words = rules.words(Language::ENGLISH);
        assert_eq!(
            dictated("nslookup -type=srv _vlmcs._tcp.contoso.com.", words),
            "nslookup, space, dash, type, equals, s r v, space, underscore, v l m c s, dot, underscore, t c p, dot, contoso, dot, com, dot"
        );
        assert_eq!(dictated("ping 10.0.0.53", words), "ping, space, 1 0, dot, 0, dot, 0, dot, 5 3");
        assert_eq!(dictated("KMS01", words), "k m s, 0 1");
        assert_eq!(dictated("netstat -abno", words), "netstat, space, dash, a b n o");
        assert_eq!(dictated("eventvwr", words), "e v e n t v w r");
    }
}
