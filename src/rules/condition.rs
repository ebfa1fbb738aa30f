//! Conditions as data: `all`, `any`, `not`, `some`, `every`, `is`, `code` and the names of facts.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, EnumAccess, MapAccess, VariantAccess, Visitor};

use super::facts_of::Context;
use super::{About, Fact, Subject};
use crate::evidence::ErrorCode;

/// Conditions that several rules share, by name: the defined words of the decision table.
pub type Terms = BTreeMap<String, Condition>;

/// A **condition** holds or does not hold of a subject in its case.
///
/// In a file it is the name of a [`Fact`], or an object with one key:
/// `{"all": […]}`, `{"any": […]}`, `{"not": …}`, `{"some": {"hosts": …}}`, `{"every": {"servers": …}}`,
/// `{"is": "a term"}`, `{"code": ["0xC004F038"]}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Every part holds; an empty list always holds.
    All(Vec<Condition>),
    /// At least one part holds.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// There is one in the case of which it holds.
    Some(Collection, Box<Condition>),
    /// There is at least one in the case, and it holds of each.
    Every(Collection, Box<Condition>),
    /// A condition of `terms.json`.
    Is(String),
    /// The operator's error code is one of these.
    Code(Vec<ErrorCode>),
    /// A fact.
    Fact(Fact),
}

/// What `some` and `every` go through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Collection {
    /// The DNS servers.
    Servers,
    /// The domains in which the record was looked for.
    Domains,
    /// The hosts that may serve KMS.
    Hosts,
}

impl Collection {
    /// The kind of its members.
    #[must_use]
    pub fn about(self) -> About {
        match self {
            Self::Servers => About::Server,
            Self::Domains => About::Domain,
            Self::Hosts => About::Host,
        }
    }
}

impl Condition {
    pub(super) fn holds(&self, context: Context<'_>, terms: &Terms, subject: Subject<'_>) -> bool {
        let of = |part: &Self, subject| part.holds(context, terms, subject);
        match self {
            Self::All(parts) => parts.iter().all(|part| of(part, subject)),
            Self::Any(parts) => parts.iter().any(|part| of(part, subject)),
            Self::Not(part) => !of(part, subject),
            Self::Some(collection, part) => {
                collection.about().subjects(context.case).into_iter().any(|member| of(part, member))
            }
            Self::Every(collection, part) => {
                let members = collection.about().subjects(context.case);
                !members.is_empty() && members.into_iter().all(|member| of(part, member))
            }
            Self::Is(term) => terms.get(term).is_some_and(|condition| of(condition, subject)),
            Self::Code(codes) => context.case.run.target.error_code.is_some_and(|code| codes.contains(&code)),
            Self::Fact(fact) => context.holds(*fact, subject),
        }
    }

    /// The facts and terms that are used where the subject is of kind `about`, each with that kind.
    pub(super) fn leaves(&self, about: About, visit: &mut dyn FnMut(Leaf<'_>, About)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.leaves(about, visit)),
            Self::Not(part) => part.leaves(about, visit),
            Self::Some(collection, part) | Self::Every(collection, part) => {
                part.leaves(collection.about(), visit);
            }
            Self::Is(term) => visit(Leaf::Term(term), about),
            Self::Fact(fact) => visit(Leaf::Fact(*fact), about),
            Self::Code(_) => {}
        }
    }
}

/// A part of a condition that names something defined elsewhere.
#[derive(Debug, Clone, Copy)]
pub(super) enum Leaf<'a> {
    /// A fact.
    Fact(Fact),
    /// A term.
    Term(&'a str),
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ConditionVisitor)
    }
}

struct ConditionVisitor;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Operator {
    All,
    Any,
    Not,
    Some,
    Every,
    Is,
    Code,
}

impl<'de> Visitor<'de> for ConditionVisitor {
    type Value = Condition;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the name of a fact, or an object with one of the keys all, any, not, some, every, is, code",
        )
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Condition, E> {
        Fact::deserialize(de::value::StrDeserializer::new(name)).map(Condition::Fact)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Condition, A::Error> {
        let operator = map.next_key()?.ok_or_else(|| de::Error::custom("a condition is empty"))?;
        let condition = match operator {
            Operator::All => Condition::All(map.next_value()?),
            Operator::Any => Condition::Any(map.next_value()?),
            Operator::Not => Condition::Not(map.next_value()?),
            Operator::Some => {
                let Members(collection, part) = map.next_value()?;
                Condition::Some(collection, part)
            }
            Operator::Every => {
                let Members(collection, part) = map.next_value()?;
                Condition::Every(collection, part)
            }
            Operator::Is => Condition::Is(map.next_value()?),
            Operator::Code => Condition::Code(map.next_value()?),
        };
        match map.next_key::<String>()? {
            None => Ok(condition),
            Some(key) => Err(de::Error::custom(format!("a condition has one key; `{key}` is a second one"))),
        }
    }
}

/// `{"hosts": condition}`.
struct Members(Collection, Box<Condition>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;
        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with one of the keys servers, domains, hosts")
            }

            fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Members, A::Error> {
                let (collection, part) = data.variant()?;
                Ok(Members(collection, Box::new(part.newtype_variant()?)))
            }
        }
        deserializer.deserialize_enum("Members", &["servers", "domains", "hosts"], MembersVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Condition, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    #[test]
    fn a_condition_is_read_as_it_is_written() {
        let condition = read(r#"{"all": ["reaches-kms", {"some": {"hosts": {"not": "silent"}}}]}"#);
        let silent = Condition::Not(Box::new(Condition::Fact(Fact::Silent)));
        let some = Condition::Some(Collection::Hosts, Box::new(silent));
        assert_eq!(condition, Ok(Condition::All(vec![Condition::Fact(Fact::ReachesKms), some])));
    }

    #[test]
    fn a_wrong_word_is_named_with_its_place() {
        for (text, says) in [
            (r#"{"evry": {"hosts": "silent"}}"#, "unknown variant `evry`"),
            (r#"{"every": {"guests": "silent"}}"#, "unknown variant `guests`"),
            (r#"{"all": ["silence"]}"#, "unknown variant `silence`"),
            (r#"{"all": [], "any": []}"#, "`any` is a second one"),
            (r"{}", "empty"),
            (r"7", "the name of a fact"),
            (r#"{"code": ["0xNOPE"]}"#, "error code"),
        ] {
            let error = read(text).expect_err(text);
            assert!(error.contains(says) && error.contains("line 1 column"), "{text}: {error}");
        }
    }
}
