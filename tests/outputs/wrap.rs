//! Lines that a console broke at its width: a name is whole or not there, and no other line is swallowed.

use outputs::{Facts, Ipconfig, LookupOutcome, Nslookup, PingFacts};

fn only(text: &str) -> Facts {
    let mut blocks = outputs::parse("", text.as_bytes()).blocks;
    assert_eq!(blocks.len(), 1, "{text}");
    blocks.remove(0).facts
}

fn lookup(text: &str) -> Nslookup {
    let Facts::Nslookup(facts) = only(text) else { panic!("a lookup: {text}") };
    facts
}

fn configuration(text: &str) -> Ipconfig {
    let Facts::Ipconfig(facts) = only(text) else { panic!("a configuration: {text}") };
    facts
}

fn ping(text: &str) -> PingFacts {
    let Facts::Ping(facts) = only(text) else { panic!("a ping: {text}") };
    facts
}

/// The text as a console of 80 columns shows it, and a copy without the blanks at its lines' ends.
fn on_a_console(text: &str) -> String {
    let pieces = text.lines().flat_map(|line| {
        let cuts = (0..line.len().max(1)).step_by(80);
        cuts.map(|at| line[at..line.len().min(at + 80)].trim_end())
    });
    pieces.collect::<Vec<_>>().join("\n")
}

const SERVER: &str = "Server:  dc01.contoso.com\nAddress:  10.20.0.10\n\n";

#[test]
fn records_are_whole_wherever_they_were_cut() {
    for length in 1..=60 {
        let host = format!("{}.contoso.com", "h".repeat(length));
        let text = format!(
            "{SERVER}_vlmcs._tcp.{host}    SRV service location:\n          priority       = 0\n          weight         = 0\n          \
             port           = 1688\n          svr hostname   = {host}\n{host}      internet address = 10.20.0.20\n{host}      AAAA IPv6 address = 2001:db8::20\n"
        );
        let facts = lookup(&on_a_console(&text));
        assert_eq!(facts.outcome, Some(LookupOutcome::Found));
        let [srv] = facts.srv.as_slice() else { panic!("a record: {text}") };
        assert_eq!(srv.name, Some(format!("_vlmcs._tcp.{host}")));
        assert_eq!(srv.target.as_ref(), Some(&host));
        let addresses: Vec<_> =
            facts.addresses.iter().map(|it| (it.name.as_str(), it.addr.as_str())).collect();
        assert_eq!(addresses, [(host.as_str(), "10.20.0.20"), (&host, "2001:db8::20")], "{text}");
    }
}

const CONFIGURATION: &str = "Windows IP Configuration\n\n   Host Name . . . . . . . . . . . . : PC-1\n   \
                             DNS Suffix Search List. . . . . . : contoso.com\n";

#[test]
fn names_in_a_list_are_whole() {
    let list = |second: &str, below: &str| {
        let blanks = " ".repeat(39);
        let text = format!("{CONFIGURATION}{blanks}{second}\n{below}{blanks}fabrikam.com\n");
        configuration(&on_a_console(&text)).dns_suffix_search_list
    };
    for length in 1..=60 {
        let long = format!("{}.contoso.com", "d".repeat(length));
        assert_eq!(list(&long, ""), ["contoso.com", &long, "fabrikam.com"]);
    }
    // The same width, but a line of somebody's.
    let full = format!("{}.contoso.com", "d".repeat(29));
    for words in ["here is the list\n", "Thanks\n"] {
        assert_eq!(list(&full, words)[1], full);
    }
}

#[test]
fn a_full_line_swallows_none_of_somebodys() {
    let said = "*** dc01.contoso.com ne parvient pas à trouver _vlmcs._tcp : Non-existent domain";
    let facts = lookup(&format!("{SERVER}{said}\nMerci de regarder\n"));
    assert_eq!(facts.outcome, Some(LookupOutcome::Nxdomain));
    let said = "*** dc01.contoso.com can't find _vlmcs._tcp.emea.corp.contoso.com: Non-existent\ndomain\n";
    assert_eq!(lookup(&format!("{SERVER}{said}")).outcome, Some(LookupOutcome::Nxdomain));
    let suffix = format!("{}.contoso.com", "d".repeat(31));
    let line = format!("   Primary Dns Suffix  . . . . . . . : {suffix}\nthat is all\n");
    let facts = configuration(&format!("{CONFIGURATION}{line}"));
    assert_eq!(facts.primary_dns_suffix, Some(suffix));
}

#[test]
fn a_pinged_name_is_whole_or_unknown() {
    let name = "a-very-long-host-name-for-a-kms-server.emea.corp.fabrikam.com";
    let replies = "Antwort von 10.20.0.20: Bytes=32 Zeit=3ms TTL=128\n".repeat(2);
    let text = format!("Ping wird ausgeführt für {name} [10.20.0.20] mit 32 Bytes Daten:\n{replies}");
    let (begun, rest) = text.split_once("rikam").unwrap();
    let facts = ping(&format!("{begun}\nrikam{rest}"));
    assert_eq!((facts.target.as_deref(), facts.echo_replies), (Some(name), 2));
    // Where the line began, nothing tells.
    for above in ["", "Xyzw abcd efgh\n"] {
        let facts = ping(&format!("{above}rikam.com [10.20.0.20] mnop 32 qrst:\n{replies}"));
        assert_eq!((facts.target, facts.target_ip.as_deref()), (None, Some("10.20.0.20")), "{above}");
    }
}

#[test]
fn words_before_the_first_line_change_no_target() {
    let text = "[10:21] Alex: Pinging kms01.contoso.com [10.20.0.20] with 32 bytes of data:\nReply from 10.20.0.20: bytes=32 \
                time=3ms TTL=128\n\nPing statistics for 10.20.0.20:\n    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),\n";
    let facts = ping(text);
    assert_eq!(facts.target.as_deref(), Some("kms01.contoso.com"));
    assert_eq!((facts.target_ip.as_deref(), facts.sent), (Some("10.20.0.20"), Some(1)));
}

#[test]
fn a_full_width_colon_is_one_in_every_language() {
    let text = "Pinging 10.20.0.10 with 32 bytes of data：\nReply from 10.20.0.10：bytes=32 time<1ms TTL=128\nReply from 10.20.0.9：Destination host unreachable.\n";
    let facts = ping(text);
    assert_eq!((facts.alive, facts.echo_replies, facts.unreachable), (true, 1, Some(1)));
}
