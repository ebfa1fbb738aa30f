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

/// The products of a text with nothing but a licence in it.
fn products(text: &str) -> Vec<Product> {
    let mut blocks = parse(text).blocks.into_iter().map(|block| block.facts);
    let (Some(Facts::SlmgrInfo(info)), None) = (blocks.next(), blocks.next()) else {
        panic!("a licence: {text}")
    };
    info.products
}

/// A client's licence in a language that no table knows; `{}` stands for what is below its status.
fn unknown(below: &str) -> String {
    format!(
        "Namn: Windows(R), Professional edition\n\
         Beskrivning: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
         Del av produktnyckel: T83GX\n\
         Licensstatus: Licensierad\n{below}"
    )
}

#[test]
fn a_date_is_the_trusted_time_at_its_place_only() {
    let time = |text: &str| products(text).remove(0).trusted_time;
    let english = |below: &str| {
        format!(
            "Name: Windows(R), EnterpriseEval edition\n\
             Description: Windows(R) Operating System, TIMEBASED_EVAL channel\n\
             Partial Product Key: 2YT43\n\
             License Status: Licensed\n{below}"
        )
    };
    let counts = "Remaining Windows rearm count: 1001\nRemaining SKU rearm count: 1001\n";
    for below in [
        format!("Evaluation End Date: 3/1/2024 8:29:00 PM\n{counts}"),
        format!(
            "{counts}Subscription Edition: Enterprise\nSubscription Status: 1\n\
             Subscription Expiry: 7/14/2024 4:02:11 PM\n"
        ),
        format!(
            "{counts}\nAutomatic VM Activation client information\n    Activation time: 6/14/2024 3:50:00 PM\n"
        ),
        "Subscription Expiry: 7/14/2024 4:02:11 PM\n".to_owned(),
    ] {
        assert_eq!(time(&english(&below)), None, "{below}");
        assert_eq!(time(&unknown(&below.replace("Remaining", "Kvar"))), None, "{below}");
    }
    let known = format!("{counts}Subscription Status: 1\nTrusted time: 6/14/2024 4:02:11 PM\n");
    assert_eq!(time(&english(&known)).as_deref(), Some("6/14/2024 4:02:11 PM"));
    let below = "Kvar av Windows: 1001\nKvar av SKU: 998\nBetrodd tid: 2024-06-14 16:02:11\n";
    assert_eq!(time(&unknown(below)).as_deref(), Some("2024-06-14 16:02:11"));
}

#[test]
fn a_number_is_a_count_of_rearms_behind_a_label_that_says_so() {
    let counts = |below: &str| {
        let product = products(&unknown(below)).remove(0);
        (product.rearm_windows, product.rearm_sku)
    };
    assert_eq!(counts("Subscription Status: 1\n"), (None, None));
    assert_eq!(counts("Kvar av Windows: 1001\nStatus: 1\n"), (Some(1001), None));
    assert_eq!(counts("Kvar av SKU: 998\n"), (None, Some(998)));
}

#[test]
fn the_values_of_a_part_whose_beginning_is_lost_are_not_the_products() {
    const PID: &str = "06401-00206-471-000123-03-1033-20348.0000-0872024";
    let below = format!("\nKlientinformation\n    PID: {PID}\n    Intervall: 120 minuter\n");
    let [product] = products(&unknown(&below)).try_into().expect("one product");
    assert_eq!((product.extended_pid, product.kms_client), (None, None));
    let text = unknown(&below).replace("Del av produktnyckel: T83GX\n", "");
    assert_eq!(products(&text)[0].extended_pid, None);
    let guest = "\nAutomatic VM Activation client information\n    Guest IAID: 1a2b3c4d-1111-4222-8333-944455566677\n";
    assert_eq!(products(&unknown(guest))[0].activation_id, None);
}

#[test]
fn intervals_behind_unknown_labels_are_known_together_only() {
    let intervals = |lines: &str| {
        let cmid = "\n    Klient-id (CMID): 3f9d2c71-88aa-4b0e-9c15-6d1e2f7a4b90\n";
        let product = products(&unknown(&format!("{cmid}{lines}"))).remove(0);
        let client = product.kms_client.expect("a client");
        (client.activation_interval_min, client.renewal_interval_min)
    };
    let (first, second) = ("    Aktivering: 120 minuter\n", "    Förnyelse: 10080 minuter\n");
    assert_eq!(intervals(&format!("{first}{second}")), (Some(120), Some(10080)));
    assert_eq!(intervals(second), (None, None));
    assert_eq!(
        intervals(&format!("    Activation interval: 120 minutes\n{second}")),
        (Some(120), Some(10080))
    );
    assert_eq!(intervals(&format!("{first}    Renewal interval: 10080 minutes\n")), (Some(120), Some(10080)));
}

#[test]
fn counters_behind_unknown_labels_are_known_in_whole_groups_only() {
    let state = ["    Antal: 50\n", "    Port: 1688\n"];
    let requests: Vec<String> =
        (1..=8).map(|number| format!("    Begäran {number}: {}\n", number * 10)).collect();
    let host = |state: &str, header: &str, requests: &str| {
        let product = products(&unknown(&format!("\nVärd\n{state}{header}{requests}"))).remove(0);
        let host = product.kms_host.expect("a host");
        (host.current_count, host.port, host.total_requests, host.requests.notification)
    };
    let header = "\nBegäranden\n";
    let all = requests.concat();
    let whole = (Some(50), Some(1688), Some(10), Some(80));
    assert_eq!(host(&state.concat(), header, &all), whole);
    assert_eq!(host(&state.concat(), "", &all), whole);
    for one in state {
        assert_eq!(host(one, header, &all), (None, None, Some(10), Some(80)), "{one}");
    }
    for lost in &requests {
        let rest = all.replace(lost, "");
        assert_eq!(host(&state.concat(), header, &rest), (Some(50), Some(1688), None, None), "{lost}");
        assert_eq!(host(&state.concat(), "", &rest), (None, None, None, None), "{lost}");
    }
}

#[test]
fn the_object_of_active_directory_needs_no_label() {
    let dn = "CN=x,CN=Activation Objects,CN=Microsoft SPP,DC=fabrikam,DC=com";
    let block = |name: &str| {
        let below = format!(
            "\nAD-klient\n{name}    AO DN: {dn}\n    PID: 06401-03839-471-000123-03-1033-20348.0000-0872024\n    \
             Id: 4a98d2ac-0f3d-4b3e-9d8e-0c1d2e3f4a5b\n"
        );
        let text = unknown(&below);
        assert_eq!(parse(&text).lang, None, "one English label is no language");
        products(&text).remove(0)
    };
    let product = block("    Namn: KMS AD 2022\n");
    let client = product.ad_client.expect("an object");
    assert_eq!(client.object_name.as_deref(), Some("KMS AD 2022"));
    assert_eq!(client.object_dn.as_deref(), Some(dn));
    assert!(client.extended_pid.is_some() && client.activation_id.is_some());
    // What it activated by is not the product's own.
    assert_eq!((product.extended_pid, product.activation_id, product.kms_client), (None, None, None));
    assert_eq!(block("").ad_client.expect("an object").object_name, None);
}

#[test]
fn the_end_of_a_licence_tells_what_activated_the_client() {
    let cmid = "    Client Machine ID (CMID): 3f9d2c71-88aa-4b0e-9c15-6d1e2f7a4b90\n";
    assert_eq!(parse(cmid).blocks, [], "an id is quoted in letters, too");
    let text = format!("{cmid}    KMS machine name from DNS: kms01.contoso.com:1688\n");
    let [product] = products(&text).try_into().expect("one product");
    assert_eq!((product.name, product.description, product.extended_pid), (None, None, None));
    assert_eq!(product.kms_client.expect("a client").dns_host.as_deref(), Some("kms01.contoso.com"));
}

#[test]
fn a_file_that_is_cut_in_a_character_ends_before_it() {
    let text = "Event[0]:\n  Log Name: Application\n  Event ID: 12288\n  Computer: PC-電腦🙂";
    let octets: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for cut in 1..=6 {
        let parsed = outputs::parse("", &[&[0xFF, 0xFE], &octets[..octets.len() - cut]].concat());
        let [block] = parsed.blocks.as_slice() else { panic!("one block, {cut}") };
        let Facts::Events(events) = &block.facts else { panic!("events") };
        let computer = events.events[0].computer.as_deref().expect("a name");
        assert!(computer.starts_with("PC-") && !computer.contains('\u{fffd}'), "{computer}");
    }
}

#[test]
fn a_line_of_eighty_columns_with_a_whole_value_does_not_go_on() {
    let pid = "Rozszerzony identyfikator PID: 03612-03305-000-000777-03-1036-19045.0000-1532024";
    assert_eq!(pid.len(), 80);
    let text = format!(
        "Nazwa: Windows(R), Enterprise edition\n\
         Opis: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
         {pid}\nKanał klucza"
    );
    let pid = products(&text).remove(0).extended_pid.expect("a PID");
    assert!(pid.ends_with("-1532024"), "{pid}");
}

#[test]
fn a_code_at_the_end_of_an_event_may_be_cut() {
    let info = |code: &str| {
        let text = format!(
            "Event[0]:\n  Log Name: Key Management Service\n  Source: Microsoft-Windows-Security-SPP\n  \
             Event ID: 12293\n  Description: \nPublishing to DNS in the 'contoso.com' domain failed.\nInfo:\n{code}"
        );
        let parsed = parse(&text);
        let [block] = parsed.blocks.as_slice() else { panic!("one block: {code}") };
        let Facts::Events(events) = &block.facts else { panic!("events") };
        assert_eq!(events.events.len(), 1);
        serde_json::to_value(&events.events[0].info).expect("JSON")
    };
    assert_eq!(info("0x8007267C")["result"], "0x8007267C");
    for cut in ["0x800726", "0x8", "0x"] {
        assert!(info(cut).is_null(), "{cut}");
    }
}

#[test]
fn an_event_does_not_take_the_next_ones_properties() {
    let text = "TimeCreated  : 6/14/2024 4:02:12 PM\nId           : 12289\nMessage      : Answered.\n               \
                0x00000000, 0x00000000, 1, 0, 50, 120, 10080, 2024/06/14 16:02\nProviderName : Microsoft-Windows-Security-SPP\n";
    let told = serde_json::to_string(&parse(text)).expect("JSON");
    assert!(told.contains("12289") && !told.contains("Provider"), "{told}");
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
