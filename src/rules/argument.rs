//! The arguments of sentences and commands: which there are, how they are said, and what may stand in a
//! command.

use crate::evidence::Address;

/// Every argument that sentences and commands may name.
pub const ARGUMENTS: [&str; 72] = [
    "activation_id",
    "address",
    "addresses",
    "answer_code",
    "answer_count",
    "application_id",
    "asked_code",
    "asked_host",
    "asked_port",
    "channel",
    "client",
    "code",
    "count",
    "domain",
    "domains",
    "host",
    "host_zone",
    "itself",
    "listener",
    "lookup_domain",
    "network_error",
    "other_domain",
    "outside_server",
    "override",
    "owner",
    "port",
    "products",
    "provider_host",
    "question",
    "rcode",
    "rcodes",
    "record",
    "record_types",
    "relative_owner",
    "reporter",
    "search_list_new",
    "server",
    "server_with_record",
    "servers",
    "short_host",
    "side_overrides",
    "suffix",
    "system_addresses",
    "target",
    "told_address",
    "told_port",
    "unexplained_host",
    "unpinged_server",
    "untried_host",
    "untried_port",
    "untried_server",
    "wider_override",
    "wrong_addresses",
    "wrong_host",
    "wrong_port",
    "zone",
    "zone_server",
    "gateways",
    "chosen_servers",
    "clients",
    "strangers",
    "repeated",
    "closed_profiles",
    "current_count",
    "event_code",
    "firewall_rules",
    "malformed_lines",
    "open_profiles",
    "publish_list_new",
    "request_code",
    "requester",
    "service",
];

/// Those that choose between the forms of a sentence and are not said themselves.
#[cfg(test)]
pub(super) const SELECTORS: [&str; 27] = [
    "asked",
    "asks",
    "by",
    "completion",
    "connected",
    "disagreement",
    "evidence",
    "failure",
    "found",
    "key",
    "known",
    "listens",
    "named_by",
    "outside",
    "ping",
    "pings",
    "publishing",
    "questions",
    "reason",
    "resolution",
    "silence",
    "silences",
    "speaks",
    "speech",
    "suspicion",
    "way",
    "whose",
];

/// Those that list things, with [`LIST_SEPARATOR`] between them.
pub const LISTS: [&str; 16] = [
    "products",
    "side_overrides",
    "addresses",
    "chosen_servers",
    "clients",
    "domains",
    "firewall_rules",
    "gateways",
    "rcode",
    "rcodes",
    "record",
    "repeated",
    "servers",
    "strangers",
    "system_addresses",
    "wrong_addresses",
];

/// Those that list the profiles of the Windows firewall by their ids, with [`LIST_SEPARATOR`] between
/// them: a language has its own names for them.
pub const PROFILES: [&str; 2] = ["closed_profiles", "open_profiles"];

/// Those that quote lines as they are written, each a line of its own.
pub const QUOTES: [&str; 1] = ["malformed_lines"];

/// What stands between the items of a list until it is said in a language.
pub const LIST_SEPARATOR: &str = ", ";

/// Whether the value of an argument may stand in a command that someone copies: the letters of names
/// and addresses, and of lists where the argument is one; nothing that a shell would read.
#[must_use]
pub fn is_safe_in_a_command(argument: &str, value: &str) -> bool {
    let also = match argument {
        // A record that is not known in full names none.
        "record" if value.split(' ').count() != 4 => return false,
        "search_list_new" => "\",",
        "publish_list_new" => "', ",
        "record" => " ",
        "domains" => ", ",
        // An IPv6 scope; in a name it would be a variable of the command prompt.
        "address" | "server" | "server_with_record" | "untried_host" | "untried_server" => "%[]:",
        "addresses" | "servers" | "system_addresses" | "wrong_addresses" => ", %[]:",
        "host" | "provider_host" if is_bracketed_address(value) => "%[]:",
        "override" => ":[]",
        _ => "",
    };
    let safe = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c) || also.contains(c);
    !value.is_empty() && !value.starts_with('-') && value.chars().all(safe)
}

fn is_bracketed_address(value: &str) -> bool {
    let inner = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inner.is_some_and(|inner| inner.parse::<Address>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_shell_reads_comes_into_a_command() {
        for value in ["kms01.contoso.com", "10.0.3.10", "1688", "_vlmcs._tcp"] {
            assert!(is_safe_in_a_command("host", value), "{value}");
        }
        for value in ["10.0.3.10", "fe80::1%2", "[2001:db8::10]:53"] {
            assert!(is_safe_in_a_command("address", value), "{value}");
        }
        assert!(is_safe_in_a_command("search_list_new", "\"contoso.com\",\"corp.contoso.com\""));
        assert!(is_safe_in_a_command("record", "0 0 1688 kms01.contoso.com"));
        assert!(is_safe_in_a_command("host", "[2001:db8::10]"));
        assert!(!is_safe_in_a_command("record", "1688 kms01.contoso.com"));
        let strangers = [
            "", "a;b", "a&b", "a|b", "$(a)", "`a`", "a b", "a\"b", "a'b", "-force", "a\\b", "a\nb", "名",
            "a>b", "%a%", "a:b",
        ];
        for value in strangers {
            assert!(!is_safe_in_a_command("host", value), "{value:?}");
        }
    }
}
