//! The remedies that a row offers.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::Condition;

/// An **offer** is a remedy of a row, perhaps only where something holds.
///
/// In a file it is the remedy's id, or `{"remedy": "ID", "when": CONDITION}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The remedy's id.
    pub remedy: String,
    /// When this row offers it; always where nothing is said.
    pub when: Option<Condition>,
}

impl<'de> Deserialize<'de> for Offer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OfferVisitor)
    }
}

struct OfferVisitor;

impl<'de> Visitor<'de> for OfferVisitor {
    type Value = Offer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the id of a remedy, or an object with the keys remedy and when")
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<Offer, E> {
        Ok(Offer { remedy: id.to_owned(), when: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Offer, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Conditional {
            remedy: String,
            when: Condition,
        }
        let Conditional { remedy, when } =
            Conditional::deserialize(de::value::MapAccessDeserializer::new(map))?;
        Ok(Offer { remedy, when: Some(when) })
    }
}
