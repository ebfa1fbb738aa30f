//! The form: what the operator knows, each item in a field of its own.

use std::str::FromStr;

use crate::evidence::{Address, DnsName, ErrorCode, Target};
use crate::platform;
use crate::tui::field::Field;

/// An item of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    ErrorCode,
    Host,
    Addresses,
    Port,
    Domains,
}

impl Item {
    pub(super) const ALL: [Self; 5] =
        [Self::ErrorCode, Self::Host, Self::Addresses, Self::Port, Self::Domains];

    /// The id of its name; `.about` says what it is for.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::ErrorCode => "field-error-code",
            Self::Host => "field-host",
            Self::Addresses => "field-addresses",
            Self::Port => "field-port",
            Self::Domains => "field-domains",
        }
    }

    /// The id of what is said when it holds something else.
    pub(super) fn complaint(self) -> &'static str {
        match self {
            Self::ErrorCode => "wrong-error-code",
            Self::Host => "wrong-host",
            Self::Addresses => "wrong-addresses",
            Self::Port => "wrong-port",
            Self::Domains => "wrong-domains",
        }
    }
}

/// The fields, in the order of [`Item::ALL`].
#[derive(Debug)]
pub(super) struct Form {
    fields: [Field; 5],
}

impl Form {
    /// The form with what is known already.
    pub(super) fn of(target: &Target) -> Self {
        let text = |value: Option<String>| value.map_or_else(Field::default, |text| Field::holding(&text));
        let fields = [
            Field::holding(&joined(&target.codes().collect::<Vec<_>>())),
            text(target.kms_host.as_ref().map(ToString::to_string)),
            Field::holding(&joined(&target.kms_addresses)),
            text(target.port.map(|port| port.to_string())),
            Field::holding(&joined(&target.domains)),
        ];
        Self { fields }
    }

    pub(super) fn at(&self, item: Item) -> &Field {
        &self.fields[item as usize]
    }

    pub(super) fn field(&mut self, item: Item) -> &mut Field {
        &mut self.fields[item as usize]
    }

    /// The code, where it is one.
    pub(super) fn code(&self) -> Option<ErrorCode> {
        self.at(Item::ErrorCode).text().parse().ok()
    }

    /// Whether an item holds something else than it should.
    pub(super) fn is_wrong(&self, item: Item) -> bool {
        self.target_without_others(item).is_none()
    }

    /// What the form says.
    ///
    /// # Errors
    ///
    /// The first item that holds something else than it should.
    pub(super) fn target(&self) -> Result<Target, Item> {
        let mut target = Target::default();
        for item in Item::ALL {
            self.read(item, &mut target).ok_or(item)?;
        }
        Ok(target)
    }

    fn target_without_others(&self, item: Item) -> Option<()> {
        self.read(item, &mut Target::default())
    }

    fn read(&self, item: Item, target: &mut Target) -> Option<()> {
        let text = self.at(item).text();
        match item {
            _ if text.is_empty() => {}
            Item::ErrorCode => {
                let mut codes = list(text, |code| code.parse::<ErrorCode>().ok())?.into_iter();
                target.error_code = codes.next();
                target.other_codes = codes.collect();
            }
            Item::Host => match host(text)? {
                Ok(name) => target.kms_host = Some(name),
                Err(address) => target.kms_addresses.push(address),
            },
            Item::Addresses => target.kms_addresses.extend(list(text, address)?),
            Item::Port => target.port = Some(text.parse().ok().filter(|port| *port > 0)?),
            Item::Domains => target.domains = list(text, name)?,
        }
        Some(())
    }
}

/// A name, or else an address; nothing where the text is neither.
pub(in crate::tui) fn host(text: &str) -> Option<Result<DnsName, Address>> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    match address(bare) {
        Some(address) => Some(Err(address)),
        None => name(text).map(Ok),
    }
}

fn name(text: &str) -> Option<DnsName> {
    DnsName::from_str(text).ok().filter(|name| !name.is_root())
}

/// An address, with an interface by name or number where it is link-local.
fn address(text: &str) -> Option<Address> {
    let named = text.split_once('%').and_then(|(ip, interface)| {
        let index = platform::interface_index(interface)?;
        Some(format!("{ip}%{index}"))
    });
    named.as_deref().unwrap_or(text).parse().ok()
}

fn list<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split([',', ';', ' ']).filter(|part| !part.is_empty()).map(read).collect()
}

fn joined<T: ToString>(items: &[T]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(texts: [&str; 5]) -> Form {
        Form { fields: texts.map(Field::holding) }
    }

    #[test]
    fn everything_is_optional() {
        assert_eq!(form([""; 5]).target(), Ok(Target::default()));
    }

    #[test]
    fn a_form_is_read_as_the_flags_are() {
        let form =
            form(["c004f074", "KMS01.contoso.com", "10.0.3.10, fd00::1", "1689", "a.example b.example"]);
        let target = form.target().expect("all well");
        assert_eq!(target.error_code, Some(ErrorCode(0xC004_F074)));
        assert_eq!(target.kms_host, Some("kms01.contoso.com".parse().expect("a name")));
        assert_eq!((target.kms_addresses.len(), target.port, target.domains.len()), (2, Some(1689), 2));
        assert_eq!(Form::of(&target).target(), Ok(target));
    }

    #[test]
    fn an_address_in_the_place_of_a_name_is_taken_as_one() {
        let target = form(["", "[fd00::1]", "", "", ""]).target().expect("all well");
        assert_eq!((target.kms_host, target.kms_addresses.len()), (None, 1));
    }

    #[test]
    fn the_first_wrong_item_is_told() {
        assert_eq!(form(["xyz", "a b", "", "", ""]).target(), Err(Item::ErrorCode));
        assert_eq!(form(["", "kms\u{1b}", "", "", ""]).target(), Err(Item::Host));
        assert_eq!(form(["", "", "10.0.0.300", "", ""]).target(), Err(Item::Addresses));
        assert_eq!(form(["", "", "", "0", ""]).target(), Err(Item::Port));
        assert_eq!(form(["", "", "", "", "a..b"]).target(), Err(Item::Domains));
    }
}
