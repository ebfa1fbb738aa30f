//! What a damaged output no longer says is nothing, and no other fact.

use outputs::{Facts, LookupOutcome, Parsed, Product, RegData};

fn parse(text: &str) -> Parsed {
    outputs::parse("", text.as_bytes())
}

fn outcome(text: &str) -> Option<LookupOutcome> {
    let parsed = parse(text);
    let [block] = parsed.blocks.as_slice() else { panic!("one block: {text}") };
    let Facts::Nslookup(lookup) = &block.facts else { panic!("a lookup: {text}") };
    assert!(lookup.srv.is_empty() && lookup.addresses.is_empty(), "{text}");
    lookup.outcome
}

#[test]
fn an_answer_that_is_cut_at_its_beginning_is_not_empty() {
    let server = "Server:  dc01.contoso.com\nAddress:  10.20.0.10\n\n";
    assert_eq!(outcome(server), Some(LookupOutcome::Empty));
    for begun in
        ["Non-author", "Name:    kms01.contoso.com", "_vlmcs._tcp.contoso.com\tSRV serv", "*** dc01.con"]
    {
        assert_eq!(outcome(&format!("{server}{begun}")), None, "{begun}");
    }
    // Nothing was asked.
    assert_eq!(outcome("Default Server:  dc01\nAddress:  10.20.0.10\n\n> exit"), None);
}

#[test]
fn labels_that_languages_share_name_none_of_them() {
    let lang = |text: &str| parse(text).lang;
    assert_eq!(lang("Servidor:  dc01\nAddress:  10.20.0.10\n"), None);
    assert_eq!(
        lang("Servidor:  dc01\nAddress:  10.20.0.10\n\nNome:    kms01\nAddress:  10.20.0.20\n"),
        Some("pt")
    );
    assert_eq!(
        lang("Server:  dc01\nAddress:  10.20.0.10\n\nNome:    kms01\nAddress:  10.20.0.20\n"),
        Some("it")
    );
    assert_eq!(lang("Server:  dc01\nAddress:  10.20.0.10\n"), Some("en"));
}

#[test]
fn half_a_word_for_an_error_is_no_word_of_another_language() {
    let text = "Activating Windows(R), Enterprise edition (73111121-5638-40f6-bc11-f1d7b0d64300) ...\nErro";
    let parsed = parse(text);
    let [block] = parsed.blocks.as_slice() else { panic!("one block") };
    let Facts::SlmgrAto(ato) = &block.facts else { panic!("an activation") };
    assert_eq!((ato.success, block.lang), (None, Some("en")));
}

#[test]
fn one_known_label_among_unknown_ones_is_no_language() {
    let text = "   Xxxx . . . . . . . . . : PC-1\n\nYyy Ethernet Ethernet:\n\n   IPv4-zzz . . . . . : 10.20.1.57\n   IAID DHCPv6 . . . . . . : 100666409\n";
    assert_eq!(parse(text).lang, None);
}

#[test]
fn a_word_that_begins_another_languages_word_is_not_found_in_it() {
    let text = "Reply from 10.0.0.7: bytes=32 time=1ms TTL=128\n    最小值 = 0ms，最大值 = 3ms，平均 = 1ms\n";
    assert_ne!(parse(text).lang, Some("ja"));
}

#[test]
fn of_two_counts_with_one_label_none_is_known_where_one_is_missing() {
    let rearms = |lines: &str| -> (Option<u64>, Option<u64>) {
        let text = format!(
            "Name: Windows(R), Enterprise edition\nBeschreibung: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n{lines}"
        );
        let parsed = parse(&text);
        let [block] = parsed.blocks.as_slice() else { panic!("one block") };
        let Facts::SlmgrInfo(info) = &block.facts else { panic!("a licence") };
        let [Product { rearm_windows, rearm_sku, .. }] = info.products.as_slice() else {
            panic!("one product")
        };
        (*rearm_windows, *rearm_sku)
    };
    let line = |count: u32| format!("Verbleibende Windows Rearm-Anzahl: {count}\n");
    assert_eq!(rearms(&(line(1001) + &line(998))), (Some(1001), Some(998)));
    assert_eq!(rearms(&line(998)), (None, None));
}

#[test]
fn a_complaint_about_the_next_server_is_no_outcome() {
    let server = "Server:  dc01.contoso.com\nAddress:  10.20.0.10\n\n";
    for about in [
        "*** Can't find server name for address 10.20.0.11: Non-existent domain",
        "*** Can't find address for server dc99.contoso.com: Non-existent domain",
    ] {
        assert_eq!(outcome(&format!("{server}{about}\n")), None, "{about}");
    }
    // The answering server may be called by its address, in any language.
    let own = "*** [10.20.0.10] nie może znaleźć _vlmcs._tcp: Non-existent domain\n";
    assert_eq!(outcome(&format!("{server}{own}")), Some(LookupOutcome::Nxdomain));
}

#[test]
fn a_list_of_machines_holds_no_server() {
    for list in [
        "Name: HP-LJ-01\nAddress: 10.20.3.14\n",
        "Printer: HP-LJ-01\nAddress: 10.20.3.14\nModel: LaserJet\n",
        "Name:    DC01.contoso.com\nAddress:  10.20.0.10\nModel: PowerEdge\n",
    ] {
        assert_eq!(parse(list).blocks, [], "{list}");
    }
}

#[test]
fn access_that_another_program_is_denied_is_none_of_reg() {
    let denied = |command: &str| parse(&format!("C:\\>{command}\nERROR: Access is denied.\n")).blocks.len();
    assert_eq!(denied("taskkill /im sppsvc.exe"), 0);
    assert_eq!(denied("reg query HKLM\\SECURITY"), 1);
}

#[test]
fn each_answer_keeps_what_went_to_stderr() {
    let one = |name: &str, reason: &str| {
        format!(
            "nslookup : *** UnKnown can't find {name}: {reason}\nAt line:1 char:1\n+ nslookup {name} 2>&1\n+ ~~~\n    \
             + CategoryInfo          : NotSpecified: (x:String) [], RemoteException\n    \
             + FullyQualifiedErrorId : NativeCommandError\n \nServer:  UnKnown\nAddress:  10.20.0.10\n\n"
        )
    };
    let parsed =
        parse(&(one("a.contoso.com", "Non-existent domain") + &one("b.contoso.com", "Query refused")));
    let told = |block: &outputs::Block| match &block.facts {
        Facts::Nslookup(lookup) => (lookup.query.clone(), lookup.outcome),
        other => panic!("{other:?}"),
    };
    let told: Vec<_> = parsed.blocks.iter().map(told).collect();
    let wanted = [("a.contoso.com", LookupOutcome::Nxdomain), ("b.contoso.com", LookupOutcome::Refused)];
    assert_eq!(told, wanted.map(|(name, outcome)| (Some(name.to_owned()), Some(outcome))));
}

#[test]
fn a_server_that_was_chosen_in_a_session_need_not_be_the_clients() {
    let session = "C:\\>nslookup\nDefault Server:  dc01.contoso.com\nAddress:  10.20.0.10\n\n\
                   > a.contoso.com\nServer:  dc01.contoso.com\nAddress:  10.20.0.10\n\n\
                   *** dc01.contoso.com can't find a.contoso.com: Non-existent domain\n\
                   > server 10.99.0.1\nDefault Server:  ns.fabrikam.com\nAddress:  10.99.0.1\n\n\
                   > b.contoso.com\nServer:  ns.fabrikam.com\nAddress:  10.99.0.1\n\n\
                   *** ns.fabrikam.com can't find b.contoso.com: Query refused\n\
                   > c.contoso.com\nServer:  ns.fabrikam.com\nAddress:  10.99.0.1\n\n\
                   *** ns.fabrikam.com can't find c.contoso.com: Query refused\n";
    let told = |block: &outputs::Block| match &block.facts {
        Facts::Nslookup(lookup) => (lookup.query.clone().unwrap_or_default(), lookup.chooses_server),
        other => panic!("{other:?}"),
    };
    let told: Vec<_> = parse(session).blocks.iter().map(told).collect();
    let wanted = [("a.contoso.com", false), ("b.contoso.com", true), ("c.contoso.com", true)];
    assert_eq!(told, wanted.map(|(name, chooses)| (name.to_owned(), chooses)));
}

#[test]
fn what_is_typed_at_a_prompt_without_an_answer_is_no_question() {
    let parsed = parse("    Server:  dc01.contoso.com\n    Address:  10.20.0.10\n\n    > exit\n");
    let [block] = parsed.blocks.as_slice() else { panic!("one block") };
    let Facts::Nslookup(lookup) = &block.facts else { panic!("a lookup") };
    assert_eq!(lookup.query, None);
}

#[test]
fn prose_below_a_table_is_no_record() {
    let header = "Name            Type   TTL   Section    NameTarget\n";
    let parsed =
        parse(&format!("PS C:\\> Resolve-DnsName _vlmcs._tcp\n{header}\nThe SRV record is missing.\n"));
    let [block] = parsed.blocks.as_slice() else { panic!("one block") };
    let Facts::ResolveDnsname(lookup) = &block.facts else { panic!("a lookup") };
    assert_eq!((lookup.outcome, lookup.srv.len()), (None, 0));
}

#[test]
fn an_error_about_how_reg_is_called_is_not_one_about_a_key() {
    for error in ["ERROR: Invalid syntax.", "FOUT: Ongeldige syntaxis."] {
        let text = format!("C:\\>reg query HKLM /x\n{error}\nType \"REG QUERY /?\" for usage.\n");
        assert_eq!(parse(&text).blocks, [], "{error}");
    }
}

#[test]
fn data_of_an_export_that_were_cut_are_nothing() {
    let data = |line: &str| {
        let key = "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft]";
        let parsed = parse(&format!("Windows Registry Editor Version 5.00\r\n\r\n{key}\r\n\"A\"={line}"));
        let [block] = parsed.blocks.as_slice() else { panic!("one block") };
        let Facts::RegQuery(query) = &block.facts else { panic!("keys") };
        query.keys[0].values[0].data.clone()
    };
    assert_eq!(data("hex(7):61,00,00,00,00,00"), RegData::List(vec!["a".to_owned()]));
    assert_eq!(data("hex(7):00,00"), RegData::List(Vec::new()));
    for cut in [
        "hex(7):61,00,00,00",
        "hex(7):61,00,00,00,00,0",
        "hex(7):61,00,\\",
        "hex(2):61,00",
        "hex(b):01,00",
        "dword:0000001",
        "\"kms01.con",
    ] {
        assert_eq!(data(cut), RegData::Nothing, "{cut}");
    }
}
