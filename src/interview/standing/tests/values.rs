//! Interviews in which a caller reads out what is seldom seen.

use super::{CONFIGURED, Caller, FOUND, PINGED};

#[test]
fn a_record_may_name_no_host_at_all() {
    for target in [".", "(root)"] {
        let mut caller = Caller::new();
        let none = format!("{target}|1688");
        let document = caller.answer(&[CONFIGURED, PINGED, ("record", "found", &none)]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("srv.target-unavailable"), "{:?}", caller.heard);
    }
}

#[test]
fn several_records_name_several_hosts() {
    for values in [
        "dead.corp.example|1688|kms02.corp.example|1688||",
        "dead.corp.example|1688|kms02.corp.example|1688|kms03.corp.example|1689",
    ] {
        let mut caller = Caller::new();
        let answers = [
            CONFIGURED,
            PINGED,
            ("record", "several", values),
            ("by-name/dead.corp.example", "failed", "10.0.3.9"),
            ("by-name/kms02.corp.example", "open", "10.0.3.20"),
            ("licence", "discovers", ""),
        ];
        let document = caller.answer(&answers);
        assert_eq!(document.diagnosis.class.id(), "healthy", "{:?}", caller.heard);
        let hosts: Vec<String> =
            caller.standing().run.observations.iter().map(|one| format!("{:?}", one.seen)).collect();
        assert!(!hosts.iter().any(|host| host.contains("\"\"")), "{hosts:?}");
    }
}

#[test]
fn a_name_that_no_server_answers_for_may_be_refused_or_unheard() {
    for choice in ["refused", "no-response"] {
        let mut caller = Caller::new();
        let answers = [CONFIGURED, PINGED, FOUND, ("by-name", "no-name", ""), ("name", choice, "")];
        let document = caller.answer(&answers);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("name.lookup-failed"), "{:?}", caller.heard);
    }
}

#[test]
fn who_listens_at_the_host_is_kept_and_told() {
    let mut caller = Caller::new();
    let failed = ("by-name", "failed", "10.0.3.10");
    let document = caller.answer(&[CONFIGURED, PINGED, FOUND, failed, ("service", "kms", "")]);
    assert_eq!(document.diagnosis.cause.as_deref(), Some("firewall.blocked"), "{:?}", caller.heard);
    let why = document.diagnosis.because.join("\n");
    assert!(why.contains("sppsvc.exe listens"), "{why}");
    let likely = document.diagnosis.likely.expect("something likely");
    assert!(likely.contains("The KMS service listens") && !likely.contains("may be off"), "{likely}");

    let mut caller = Caller::new();
    let document = caller.answer(&[CONFIGURED, PINGED, FOUND, failed]);
    let (why, likely) = (document.diagnosis.because.join("\n"), document.diagnosis.likely);
    assert!(!why.contains("listens"), "{why}");
    assert!(!likely.expect("something likely").contains("The KMS service listens"));
}

#[test]
fn who_says_unreachable_is_told() {
    let mut caller = Caller::new();
    let unreachable = ("dns-ping", "unreachable", "10.0.0.1");
    let document = caller.answer(&[CONFIGURED, unreachable, ("record", "timeout", "")]);
    let told: Vec<&str> = document.observations.iter().map(|one| one.summary.as_str()).collect();
    assert!(told.iter().any(|told| told.contains("by 10.0.0.1")), "{told:?}");
    assert!(!told.iter().any(|told| told.contains("sender is unknown")), "{told:?}");
}

#[test]
fn a_client_that_says_unreachable_itself_is_no_device_on_the_way() {
    let mut caller = Caller::new();
    let asked = caller.standing().next.expect("a question");
    let text = "Windows IP Configuration\n\n   Host Name . . . . . . . . . . . . : pc1\n   Primary Dns Suffix  . . . . . . . : corp.example\n\nEthernet adapter Ethernet:\n\n   IPv4 Address. . . . . . . . . . . : 10.0.0.7(Preferred)\n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\n   DNS Servers . . . . . . . . . . . : 10.0.0.53\n\nPinging 10.0.0.53 with 32 bytes of data:\nReply from 10.0.0.7: Destination host unreachable.\n\nPing statistics for 10.0.0.53:\n    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),\n";
    caller.paste(&asked, text);
    let document = caller.answer(&[]);
    let told: Vec<&str> = document.observations.iter().map(|one| one.summary.as_str()).collect();
    assert!(!told.is_empty(), "{:?}", caller.heard);
    assert!(
        !told.iter().any(|told| told.contains("sender is unknown") || told.contains("by 10.0.0.7")),
        "{told:?}"
    );
}

#[test]
fn what_is_not_typed_was_not_told() {
    use crate::interview::{Asked, Filled, fill};
    let caller = Caller::new();
    let asked = Asked { id: "configuration".to_owned(), args: crate::locale::Args::new() };
    let question = asked.question(&caller.rules).expect("a question");
    let filled = |choice: &str, values: [&str; 4]| {
        let choice = question.choices.iter().find(|one| one.id == choice).expect("a choice");
        fill(&asked, question, choice, &values.map(str::to_owned))
    };
    assert_eq!(filled("typed", ["", "", "10.0.0.53", ""]), Filled::Wrong(0));
    assert_eq!(filled("typed", ["-", "", "10.0.0.53", ""]), Filled::Wrong(1));
    assert_eq!(filled("typed", ["-", "-", "-", "-"]), Filled::Wrong(2));
    assert_eq!(filled("typed", ["-", "-", "10.0.0.53", ""]), Filled::Wrong(3));
    assert_eq!(filled("no-server", ["", "", "", ""]), Filled::Wrong(0));
    // An address is no domain, not even one that was mistyped.
    assert_eq!(filled("typed", ["10.0.3.999", "-", "10.0.0.53", "-"]), Filled::Wrong(0));
    assert_eq!(filled("typed", ["10.0.0.53", "-", "10.0.0.53", "-"]), Filled::Wrong(0));
    assert!(matches!(filled("typed", ["-", "-", "10.0.0.53", "-"]), Filled::Reply(_)));
    assert!(matches!(filled("no-server", ["-", "-", "-", ""]), Filled::Reply(_)));
}

#[test]
fn a_record_leads_to_a_name_and_only_one_that_leads_nowhere_has_no_port() {
    use crate::interview::{Asked, Filled, fill};
    let caller = Caller::new();
    let args = ["server", "domain", "zone", "owner", "query"].map(|name| (name, "corp.example".to_owned()));
    let asked = Asked { id: "record".to_owned(), args: crate::locale::Args::from(args) };
    let question = asked.question(&caller.rules).expect("a question");
    let found = question.choices.iter().find(|one| one.id == "found").expect("a choice");
    let filled = |typed: [&str; 2]| fill(&asked, question, found, &typed.map(str::to_owned));
    for host in ["10.0.3.10", "10.0.3.999", "2001:db8::1"] {
        assert_eq!(filled([host, "1688"]), Filled::Wrong(0), "{host}");
    }
    assert_eq!(filled(["kms01.corp.example", "0"]), Filled::Wrong(1));
    for host in [".", "(root)"] {
        assert!(matches!(filled([host, "0"]), Filled::Reply(_)), "{host}");
    }
}

#[test]
fn a_line_that_is_empty_is_told_as_empty() {
    let mut caller = Caller::new();
    let workgroup = ("configuration", "typed", "-|-|10.0.0.53|10.0.0.1");
    let document = caller.answer(&[workgroup, PINGED]);
    assert_eq!(document.client.primary_dns_suffix, None);
    assert!(document.client.suffix_search_list.is_empty(), "{:?}", document.client);
    assert!(!format!("{:?}", document.client).contains("\"-\""), "{:?}", document.client);
}

#[test]
fn nobody_told_how_many_replies_there_were() {
    let mut caller = Caller::new();
    let failed = ("by-name", "failed", "10.0.3.10");
    let document = caller.answer(&[CONFIGURED, PINGED, FOUND, failed, ("host-ping", "timeout", "")]);
    let told: Vec<&str> = document.observations.iter().map(|one| one.summary.as_str()).collect();
    assert!(told.contains(&"10.0.0.53 replied to a ping."), "{told:?}");
    assert!(told.contains(&"10.0.3.10 did not reply to a ping."), "{told:?}");
    assert!(!told.iter().any(|told| told.contains("(re")), "{told:?}");
}

#[test]
fn a_host_set_by_hand_is_typed_as_slmgr_prints_it() {
    for (typed, port) in
        [("old.corp.example:1689", 1689), ("10.0.3.9:1688", 1688), ("[2001:db8::9]:1688", 1688)]
    {
        let mut caller = Caller::new();
        caller.answer(&[("licence", "set-by-hand", typed)]);
        let run = caller.standing().run;
        let set = run.client.kms.overrides.first().unwrap_or_else(|| panic!("{typed}"));
        assert_eq!(set.port, Some(port), "{typed}");
        assert!(!set.host.contains("168"), "{set:?}");
    }
}

#[test]
fn wide_letters_of_an_input_method_are_what_they_look_like() {
    for code in ["０ｘＣ００４Ｆ０３８", "0xC004F038。"] {
        let mut caller = Caller::new();
        let document = caller.answer(&[("code", "typed", code)]);
        assert_eq!(document.diagnosis.cause.as_deref(), Some("licensing.count-too-low"), "{code}");
    }
    let mut caller = Caller::new();
    caller.answer(&[("configuration", "typed", "corp.example|-|１０。０．０．５３|-")]);
    let server = caller.standing().run.client.dns_servers;
    assert_eq!(server.first().map(ToString::to_string).as_deref(), Some("10.0.0.53"));
}
