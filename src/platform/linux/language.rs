//! The user's languages, from the environment (locale(7), and the manual of GNU gettext, 2.3).

/// The tags of the languages that the user reads, the preferred one first.
///
/// `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set, names the locale. `LANGUAGE` may list
/// several before it, but not over the C locale, which asks for untranslated messages.
#[must_use]
pub fn languages() -> Vec<String> {
    preferred(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

fn preferred(variable: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(&variable) else {
        return Vec::new();
    };
    if matches!(locale.split('.').next(), Some("C" | "POSIX")) {
        return Vec::new();
    }
    let list = variable("LANGUAGE").unwrap_or_default();
    list.split(':').filter(|tag| !tag.is_empty()).map(str::to_owned).chain([locale.clone()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> Vec<String> {
        preferred(|name| {
            let (_, value) = variables.iter().find(|(other, _)| *other == name)?;
            Some((*value).to_owned())
        })
    }

    #[test]
    fn the_first_variable_that_is_set_names_the_locale() {
        assert_eq!(with(&[("LANG", "fr_FR.UTF-8")]), ["fr_FR.UTF-8"]);
        assert_eq!(with(&[("LANG", "fr_FR.UTF-8"), ("LC_MESSAGES", "zh_TW.UTF-8")]), ["zh_TW.UTF-8"]);
        assert_eq!(with(&[("LC_ALL", "de_DE"), ("LC_MESSAGES", "zh_TW"), ("LANG", "fr_FR")]), ["de_DE"]);
        assert_eq!(with(&[("LANG", "de_DE"), ("LANGUAGE", "pt:fr")]), ["pt", "fr", "de_DE"]);
        assert_eq!(with(&[("LANGUAGE", "fr")]), Vec::<String>::new());
    }

    #[test]
    fn the_c_locale_is_untranslated() {
        for locale in ["C", "POSIX", "C.UTF-8"] {
            assert_eq!(with(&[("LC_ALL", locale), ("LANGUAGE", "fr")]), Vec::<String>::new(), "{locale}");
        }
    }
}
