//! What ipconfig says in an unknown wording, cut, or with another command's lines below it.

use outputs::{AdapterFacts, Facts, Ipconfig};

fn all(text: &str) -> Vec<Ipconfig> {
    let blocks = outputs::parse("", text.as_bytes()).blocks.into_iter();
    let facts = blocks.filter_map(|block| match block.facts {
        Facts::Ipconfig(facts) => Some(facts),
        _ => None,
    });
    facts.collect()
}

fn one(text: &str) -> Ipconfig {
    let mut all = all(text);
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

fn adapter(text: &str) -> AdapterFacts {
    let mut facts = one(text);
    assert_eq!(facts.adapters.len(), 1, "{text}");
    facts.adapters.remove(0)
}

/// A machine with one adapter and no gateway.
const CLIENT: &str = "\
Windows IP Configuration

   Host Name . . . . . . . . . . . . : PC-A

Ethernet adapter Ethernet0:

   Physical Address. . . . . . . . . : 00-50-56-AA-00-01
   DHCP Enabled. . . . . . . . . . . : No
   IPv4 Address. . . . . . . . . . . : 10.7.0.4(Preferred)
   Subnet Mask . . . . . . . . . . . : 255.255.255.0
";

/// The same in a language that no table knows.
const STRANGE: &str = "\
Xyzw Windows IP

   Abcd. . . . . . . . . . . . . . . : PC-A
   Efgh DNS. . . . . . . . . . . . . : contoso.com
   Ijkl. . . . . . . . . . . . . . . : Mnop

Qrst Ethernet Ethernet0:

   Uvwx DNS. . . . . . . . . . . . . : contoso.com
   Yzab. . . . . . . . . . . . . . . : 00-50-56-AA-00-01
   Cdef. . . . . . . . . . . . . . . : Ja
   Ghij IPv4 . . . . . . . . . . . . : 10.7.0.4
   Klmn. . . . . . . . . . . . . . . : 255.255.255.0
   Opqr. . . . . . . . . . . . . . . : 4 xyz 2024
   Stuv. . . . . . . . . . . . . . . : 10.7.0.1
   Wxyz DNS. . . . . . . . . . . . . : 10.7.0.53
                                       10.7.0.54
";

#[test]
fn only_right_below_the_title_an_unknown_label_is_the_hosts_name() {
    let facts = one(STRANGE);
    assert_eq!(facts.host_name.as_deref(), Some("PC-A"));
    assert_eq!(facts.primary_dns_suffix.as_deref(), Some("contoso.com"));
    let lines: Vec<&str> = STRANGE.lines().collect();
    for first in 1..lines.len() {
        for facts in all(&lines[first..].join("\n")) {
            assert_eq!((&facts.host_name, &facts.primary_dns_suffix), (&None, &None), "from line {first}");
            assert!(facts.dns_suffix_search_list.is_empty(), "from line {first}");
        }
    }
    let cut = "te. . . . . . : Friday, May 10, 2024 9:12:44 AM\n   Default Gateway . . . . . . . . . : \n";
    assert_eq!(all(&format!("{cut}{}", &CLIENT[CLIENT.find("\nEther").unwrap()..]))[0].host_name, None);
}

#[test]
fn an_unknown_label_is_the_gateways_only_behind_the_mask() {
    let gateways = |below: &str| adapter(&format!("{CLIENT}{below}")).gateways;
    let unknown = "   Name Resolution Servers . . . . . : 10.7.0.53\n                    10.7.0.54\n";
    let empty = "   Default Gateway . . . . . . . . . : \n";
    assert_eq!(gateways(&format!("{empty}{unknown}")), [""; 0]);
    let known = "   Default Gateway . . . . . . . . . : 10.7.0.1\n";
    assert_eq!(gateways(&format!("{known}{unknown}")), ["10.7.0.1"]);
    let lost = "                                       10.7.0.54\n";
    assert_eq!(gateways(&format!("{empty}{lost}")), [""; 0]);
    assert_eq!(gateways(&format!("{known}{lost}")), ["10.7.0.1", "10.7.0.54"]);
    let nameless = "   Xyzw. . . . . . . . . . . . . . . : \n";
    assert_eq!(gateways(&format!("{nameless}{unknown}")), [""; 0]);
    // It may be a DNS server's: that there is none is not known.
    let names = CLIENT.replace("PC-A\n", "PC-A\n   Primary Dns Suffix  . . . . . . . : contoso.com\n");
    let end = "   NetBIOS over Tcpip. . . . . . . . : Enabled\n";
    assert!(one(&format!("{names}{empty}{end}")).is_configuration());
    assert!(!one(&format!("{names}{empty}{unknown}{end}")).is_configuration());
    let facts = one(STRANGE);
    assert_eq!(facts.adapters[0].gateways, ["10.7.0.1"]);
    assert_eq!(facts.adapters[0].dns_servers, ["10.7.0.53", "10.7.0.54"]);
}

#[test]
fn an_address_with_a_state_or_a_mask_is_the_adapters_own() {
    let facts = adapter(
        "Ethernet adapter Ethernet:\n\n   Xyzw v6 . . . . . : fe80::1%13(abcd)\n   Xyzw v4 . . . . . : 10.7.0.4\n   \
         Masq. . . . . . . : 255.255.255.0\n   Abcd. . . . . . . : 10.7.0.1\n   Efgh. . . . . . . : 10.7.0.53\n",
    );
    assert_eq!((facts.ipv6[0].addr.as_str(), facts.ipv6[0].kind), ("fe80::1", Some("link_local")));
    assert_eq!(facts.ipv4[0].addr, "10.7.0.4");
    assert_eq!(facts.ipv4[0].mask.as_deref(), Some("255.255.255.0"));
    assert_eq!((facts.gateways, facts.dns_servers), (vec!["10.7.0.1".to_owned()], Vec::new()));
}

#[test]
fn a_label_without_a_leader_below_a_header_is_a_field() {
    for value in ["", " contoso.com"] {
        let text = STRANGE.replace(
            "   Uvwx DNS. . . . . . . . . . . . . : contoso.com",
            &format!("   Uvwx-abcdefghijklm-nopqrs DNS-tuvw:{value}"),
        );
        let facts = one(&text);
        assert_eq!(facts.adapters.len(), 1, "{text}");
        assert_eq!(facts.adapters[0].header, "Qrst Ethernet Ethernet0");
        assert_eq!(
            facts.adapters[0].connection_suffix.as_deref(),
            Some(value.trim()).filter(|it| !it.is_empty())
        );
        assert!(facts.dns_suffix_search_list.is_empty(), "an address is no suffix");
    }
}

#[test]
fn another_commands_lines_below_change_no_adapter() {
    let wanted = one(CLIENT);
    for below in [
        "\nConfiguration for interface \"Ethernet\"\n    DHCP enabled:        Yes\n    IP Address:          10.9.1.57\n    \
         Default Gateway:     10.9.1.1\n    DNS servers configured through DHCP:  10.9.0.10\n               10.9.0.11\n",
        "\nHost Name:            PC-B\nNetwork Card(s):      1 NIC(s) Installed.\n       [01]: Network card\n             \
         Connection Name: Ethernet\n             DHCP Enabled:    Yes\n             DHCP Server:     10.9.0.10\n",
        "\n\nInterfaceAlias       : Ethernet\nIPv4Address          : 10.9.1.57\nIPv4DefaultGateway   : 10.9.1.1\n",
        "\nThe gateway is missing.\nDNS Servers: 10.9.0.99\nDefault Gateway: 10.9.0.1\n",
        "\nWhat it is:\nDescription: my machine\n",
    ] {
        assert_eq!(one(&format!("{CLIENT}{below}")), wanted, "{below}");
    }
    let error =
        "Windows IP Configuration\n\nAn error occurred while releasing interface Ethernet : not found.\n";
    assert_eq!(all(&format!("{error}\nHost Name:            PC-B\nOS Name:    Windows\n")), []);
    // Above it, neither.
    assert_eq!(one(&format!("Host Name:            PC-B\nOS Name:    Windows\n\n{CLIENT}")), wanted);
}

#[test]
fn words_before_a_fragment_are_no_header() {
    let fragment = "   Host Name . . . . . . . . . . . . : PC-A\n";
    assert_eq!(one(&format!("Here it is:\n\n{fragment}")).adapters, []);
    let gateway = "   Default Gateway . . . . . . . . . : 10.7.0.1\n";
    assert_eq!(all(&format!("Here it is:\n\n{gateway}")), []);
}

#[test]
fn an_output_without_leaders_is_read() {
    let bare = |line: &str| line.replace(". .", "").replace(" .", "").replace(". ", " ");
    let text: Vec<String> = CLIENT.lines().map(bare).collect();
    let facts = one(&text.join("\n"));
    assert_eq!(facts.host_name.as_deref(), Some("PC-A"));
    assert_eq!((facts.adapters[0].dhcp_enabled, facts.adapters[0].ipv4.len()), (Some(false), 1));
}

#[test]
fn an_indented_title_begins_another_output() {
    let indented: String = CLIENT.split_inclusive('\n').flat_map(|line| ["    ", line]).collect();
    let both = all(&format!("{CLIENT}\n{}", indented.replace("PC-A", "PC-B")));
    let hosts: Vec<Option<&str>> = both.iter().map(|facts| facts.host_name.as_deref()).collect();
    assert_eq!(hosts, [Some("PC-A"), Some("PC-B")]);
    assert!(both.iter().all(|facts| facts.adapters.len() == 1));
    let strange = all(&format!("{STRANGE}\n{}", STRANGE.replace("PC-A", "PC-B")));
    assert_eq!(strange[1].host_name.as_deref(), Some("PC-B"));
}

#[test]
fn what_is_cut_off_is_not_known() {
    let list = "   Connection-specific DNS Suffix Search List :\n                    contoso.com\n";
    let facts = one(&format!("{CLIENT}{list}\nEthernet adapter Bluetooth:\n\n   Medi"));
    let [whole, cut] = facts.adapters.as_slice() else { panic!("two adapters") };
    assert_eq!(whole.connection_suffix_search_list, ["contoso.com"]);
    assert_eq!((cut.name.as_deref(), cut.media_connected), (Some("Bluetooth"), None));
    let mac = CLIENT.find("AA-00").unwrap();
    for end in mac - 8..mac + 7 {
        assert_eq!(adapter(&CLIENT[..end]).mac, None, "{}", &CLIENT[..end]);
    }
    let records = "Windows IP Configuration\n\n    kms01.contoso.com\n    ----------------------------------------\n    \
                   Record Name . . . . . : kms01.contoso.com\n    A (Host) Record . . . : 10.20.0.20\n";
    assert_eq!(all(records), []);
    let name = "\n    Description            : Wi-Fi card\n\n";
    assert_eq!(all(&format!("{name}{records}")), []);
}

#[test]
fn values_on_one_row_are_told_apart() {
    let wide = |label: &str, values: [&str; 2]| {
        format!("   {label} : {}{}{}\n", values[0], " ".repeat(60), values[1])
    };
    let lists = [
        wide("DNS Servers . . . . . . . . . . .", ["10.7.0.53", "10.7.0.54"]),
        wide("Connection-specific DNS Suffix Search List", ["contoso.com", "fabrikam.com"]),
    ];
    let facts = adapter(&format!("{CLIENT}{}", lists.concat()));
    assert_eq!(facts.dns_servers, ["10.7.0.53", "10.7.0.54"]);
    assert_eq!(facts.connection_suffix_search_list, ["contoso.com", "fabrikam.com"]);
}

#[test]
fn a_header_that_a_console_broke_is_whole() {
    let header = "Ethernet adapter the adapter with the very very long name of a connection, number 17:";
    let (begun, rest) = header.split_at(80);
    let facts = adapter(&CLIENT.replace("Ethernet adapter Ethernet0:", &format!("{begun}\n{rest}")));
    assert_eq!(facts.header, header.trim_end_matches(':'));
}

#[test]
fn a_full_line_of_a_list_right_above_is_no_beginning_of_a_header() {
    let full = format!("{:39}fabrikam-branch-office-in-a-far-town.test", "");
    assert_eq!(full.len(), 80);
    let header = "Ethernet adapter Ethernet0:";
    let facts = adapter(&CLIENT.replace(header, &format!("{full}\n{header}")));
    assert_eq!(facts.header, "Ethernet adapter Ethernet0");
}

#[test]
fn a_language_of_a_few_shared_labels_is_none() {
    let labels = "Subnetmask. . : 255.255.255.0\n   DHCP-server . . : 10.7.0.2\n";
    let parsed = outputs::parse("", format!("{STRANGE}   {labels}").as_bytes());
    assert_eq!((parsed.lang, parsed.blocks[0].lang), (None, None));
}

#[test]
fn an_adapter_whose_header_was_damaged_gives_its_fields_to_none() {
    let wanted = one(CLIENT).adapters;
    let fields = "   Media State . . . . . . . . . . . : Media disconnected\n   Connection-specific DNS Suffix  . : \n   \
                  Description . . . . . . . . . . . : Wi-Fi card\n";
    let below = |header: &str, fields: &str| one(&format!("{CLIENT}\n{header}\n\n{fields}")).adapters;
    assert_eq!(below("Xyzw Wi-Fi", fields), wanted);
    assert_eq!(
        below("Xyzw Wi-Fi", "   Abcd. . . . . . . : 10.9.0.1\n   DNS abc . . . . . : 10.9.0.2\n"),
        wanted
    );
    // The header is lost as a whole, and most of what stood above it.
    let short = "Ethernet adapter Ethernet0:\n\n   IPv4 Address. . . . . : 10.7.0.4\n\n";
    let facts = one(&format!("{short}{fields}"));
    let [first] = facts.adapters.as_slice() else { panic!("one adapter") };
    assert_eq!((first.media_connected, &first.description), (Some(true), &None));
    // With its type words it is an adapter; how its name ends is not known.
    let adapters = below("Wireless LAN adapter Wi-Fi", fields);
    assert_eq!((&adapters[..1], adapters.len()), (&wanted[..], 2));
    assert_eq!((&adapters[1].name, adapters[1].media_connected), (&None, Some(false)));
    // A console put the colon on a line of its own.
    assert_eq!(below("Wireless LAN adapter Wi-Fi\n:", fields)[1].name.as_deref(), Some("Wi-Fi"));
}

#[test]
fn a_medium_is_connected_where_the_adapter_begins_so_or_has_an_address() {
    let medium = |fields: &str| adapter(&format!("Ethernet adapter Ethernet0:\n\n{fields}")).media_connected;
    let rest = "   Description . . . . . . . . . . . : Card\n   Physical Address. . . . . . . . . : AA-00-00-00-00-01\n";
    let suffix = "   Connection-specific DNS Suffix  . : \n";
    let damaged = "   M?dia St?te . . . . . . . . . . . : M?dia disconnected\n";
    let address = "   IPv4 Address. . . . . . . . . . . : 10.7.0.4\n";
    assert_eq!(medium(&format!("{suffix}{rest}")), Some(true));
    assert_eq!(medium(&format!("{damaged}{suffix}{rest}")), None);
    assert_eq!(medium(rest), None, "the lines above may be lost");
    assert_eq!(medium(&format!("{damaged}{suffix}{rest}{address}")), Some(true));
}

#[test]
fn an_address_behind_a_damaged_label_may_be_temporary() {
    let kinds = |label: &str, address: &str| {
        let line = format!("   {label} . . . . : {address}(Preferred)\n");
        adapter(&format!("Ethernet adapter Ethernet0:\n\n{line}")).ipv6[0].kind
    };
    assert_eq!(kinds("IPv6 Address", "2001:db8::7"), Some("global"));
    assert_eq!(kinds("Tempor?re IPv6-Adresse", "2001:db8::7"), None);
    assert_eq!(kinds("IP Address", "2001:db8::7"), None, "Windows XP has one label for all");
    assert_eq!(kinds("Xyzw IPv6", "fe80::7%3"), Some("link_local"));
}
