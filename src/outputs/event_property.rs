//! The properties of an event by their labels, and whose event it is.

use super::labels::{self, Table};

/// Whose an event is: many programs number theirs alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Source {
    /// The licensing service's, or nobody said.
    #[default]
    Service,
    /// Another program's.
    Other,
}

impl Source {
    pub(super) fn of(name: &str) -> Self {
        // What Windows calls it, what Vista called it, and what it is called without the publisher's name.
        const NAMES: [&str; 2] = ["Security-SPP", "Security-Licensing-SLC"];
        let is_service = NAMES.iter().any(|end| name.ends_with(end));
        if is_service || name == "Software Protection Platform Service" { Self::Service } else { Self::Other }
    }
}

/// Whether an event of the licensing service is about KMS.
pub(super) fn is_of_kms(id: u32) -> bool {
    (12288..12300).contains(&id)
}

/// What a label says of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Property {
    Log,
    Source,
    Time,
    Id,
    Computer,
    Message,
}

/// What an event's label means: PowerShell's are never translated, the event viewer's are.
pub(super) fn property(label: &str) -> Option<Property> {
    Some(match label {
        "Source" | "ProviderName" => Property::Source,
        "Date" => Property::Time,
        "Event ID" | "Id" => Property::Id,
        "Computer" | "MachineName" => Property::Computer,
        "Description" | "Message" => Property::Message,
        _ => match labels::find(Table::Events, label)?.item {
            "log" => Property::Log,
            "source" => Property::Source,
            "time" => Property::Time,
            "id" => Property::Id,
            "computer" => Property::Computer,
            "message" => Property::Message,
            _ => return None,
        },
    })
}
