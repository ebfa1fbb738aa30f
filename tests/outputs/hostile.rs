//! Whatever comes in: no panic, and no fact that is not there.

use proptest::prelude::*;

use outputs::Facts;

use super::sample::samples;

#[test]
fn prose_that_mentions_commands_holds_no_fact() {
    for prose in [
        "Please run ipconfig /all and nslookup -type=srv _vlmcs._tcp on the client.",
        "The ping to 10.0.0.1 said: Reply from 10.0.0.1: bytes=32 time<1ms TTL=128, so it is up.",
        "Server: voir avec le réseau.\nAddress: 12, rue du Port.",
        "Nous avons 0xC004F074 depuis lundi : que faire ?",
        "DNS Servers: ask the network team.\nDefault Gateway: unknown.",
        "Name: Alex\nDescription: the usual channel",
        "ERROR: 5 files could not be copied\nError: 404 not found",
        "Fehler: 5 Dateien fehlen.",
        "CertUtil: -URL command FAILED: 0x80070005 (WIN32: 5 ERROR_ACCESS_DENIED)\nError: 5 (0x5)",
        "Error: 2147749902 WMI failure here",
        "Error: 0x800f081f\n\nThe source files could not be found.",
        "*** Please read ***\n*** Note: nothing works ***",
        "",
        "\r\n\r\n",
        "---------------------------\r\nWindows Script Host\r\n---------------------------\r\n",
    ] {
        let parsed = outputs::parse("mail.txt", prose.as_bytes());
        assert_eq!(parsed.blocks, [], "{prose}");
    }
}

#[test]
fn the_time_before_each_line_changes_no_fact() {
    let texts = [
        "Windows IP Configuration\n\n   Host Name . . . . . . . . . . . . : PC-1\n\nEthernet adapter Ethernet0:\n\n   \
         DNS Servers . . . . . . . . . . . : 10.7.0.53\n                                       10.7.0.54\n",
        "Server:  dc01.contoso.com\nAddress:  10.20.0.10\n\n_vlmcs._tcp.contoso.com\tSRV service location:\n          \
         port           = 1688\n          svr hostname   = kms01.contoso.com\n",
        "Reply from 10.0.0.7: bytes=32 time=1ms TTL=128\nReply from 10.0.0.7: bytes=32 time=2ms TTL=128\n\
         Reply from 10.0.0.7: bytes=32 time=1ms TTL=128\n",
    ];
    for text in texts {
        let wanted = facts(text);
        assert_eq!(wanted.len(), 1, "{text}");
        for stamp in ["[10:21] ", "[10:21:05] ", "[04.03.24, 10:21] Alex: ", "[3/4/2024 10:21 AM] Jo Doe: "] {
            let stamped: String = text.split_inclusive('\n').flat_map(|line| [stamp, line]).collect();
            assert_eq!(facts(&stamped), wanted, "{stamped}");
        }
    }
}

#[test]
fn a_licence_that_another_program_prints_is_none_of_slmgr() {
    const OFFICE: &str = "---Processing--------------------------\n---------------------------------------\n\
        SKU ID: d450596f-894d-49e0-966a-fd39ed4c4c64\n\
        LICENSE NAME: Office 16, Office16ProPlusVL_KMS_Client edition\n\
        LICENSE DESCRIPTION: Office 16, VOLUME_KMSCLIENT channel\n\
        Last 5 characters of installed product key: WFG99\n\
        ERROR CODE: 0xC004F074\n\
        ---------------------------------------\n---Exiting-----------------------------\n";
    const LIST: &str = "Name                 : Windows(R), Enterprise edition\n\
        Description          : Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
        PartialProductKey    : 2YT43\n\
        LicenseStatus        : 1\n\
        GracePeriodRemaining : 259140\n";
    let prompt = "PS C:\\> Get-CimInstance SoftwareLicensingProduct | fl";
    let banner = "Microsoft (R) Windows Script Host Version 5.812\n\n";
    for text in [OFFICE, &format!("{banner}{OFFICE}"), LIST, &format!("{prompt}\n\n{LIST}")] {
        assert_eq!(facts(text), [], "{text}");
    }
    // Behind a licence of slmgr, too.
    let own = "Name: Windows(R), Enterprise edition\n\
        Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
        License Status: Licensed\n\n";
    for other in [OFFICE, LIST] {
        assert_eq!(facts(&format!("{own}{other}")), facts(own), "{other}");
    }
}

#[test]
fn a_binary_file_is_no_text() {
    let mut bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
    bytes[0] = 0x7F;
    let parsed = outputs::parse("a.exe", &bytes);
    assert!(!parsed.is_text && parsed.blocks.is_empty() && parsed.encoding.is_none());
}

#[test]
fn an_unreachable_answer_is_no_reply() {
    let text =
        "Pinging 10.0.0.9 with 32 bytes of data:\nReply from 10.0.0.7: Destination host unreachable.\n";
    let parsed = outputs::parse("ping.txt", text.as_bytes());
    let [block] = parsed.blocks.as_slice() else { panic!("one block") };
    let Facts::Ping(ping) = &block.facts else { panic!("a ping") };
    assert_eq!((ping.alive, ping.unreachable, ping.sent), (false, Some(1), None));
}

#[test]
fn a_name_behind_another_command_than_ping_is_no_target() {
    let text = "C:\\>type reply.txt\nReply from 10.0.0.7: bytes=32 time=1ms TTL=128\n";
    let facts = facts(text);
    let [Facts::Ping(ping)] = facts.as_slice() else { panic!("one ping") };
    assert_eq!((ping.target.as_deref(), ping.alive), (None, true));
}

#[test]
fn a_cut_activation_is_no_success() {
    let text = "Activating Windows(R), Enterprise edition (73111121-5638-40f6-bc11-f1d7b0d64300) ...\n";
    let success = |below: &str| match facts(&format!("{text}{below}")).as_slice() {
        [Facts::SlmgrAto(ato)] => ato.success,
        other => panic!("{other:?}"),
    };
    for below in ["", "Pr", "Product activ", "It hangs here.", "\nThanks, Alex.", "Kind regards:\nAlex."] {
        assert_eq!(success(below), None, "{below}");
    }
    for below in ["Error:", "Error: 0xC004", "Error: Product activa", "Error: Product activation failed."] {
        assert_eq!(success(below), Some(false), "{below}");
    }
    assert_eq!(success("Product activated successfully."), Some(true));
}

#[test]
fn only_a_language_that_no_table_knows_says_success_in_other_words() {
    const PRODUCT: &str = "Windows(R), Enterprise edition (73111121-5638-40f6-bc11-f1d7b0d64300)";
    const BANNER: &str = "Microsoft (R) Windows Script Host Version 5.812\n";
    let success = |text: &str| match facts(text).as_slice() {
        [Facts::SlmgrAto(ato)] => ato.success,
        other => panic!("{other:?}"),
    };
    // What the caller wrote below, and the end of an error whose beginning was lost.
    for below in [
        "Ça ne répond plus depuis cinq minutes.",
        "Pour plus d’informations, consultez le journal des événements des applications.",
    ] {
        for above in ["", BANNER, "C:\\>cscript slmgr.vbs /ato\n"] {
            let text = format!("{above}Activation de {PRODUCT} en cours...\n{below}\n");
            assert_eq!(success(&text), None, "{text}");
        }
    }
    let polish = format!("Aktywowanie: {PRODUCT}...\nProdukt został aktywowany pomyślnie.\n");
    assert_eq!(success(&format!("{BANNER}\n{polish}")), Some(true));
    assert_eq!(success(&format!("C:\\>cscript //nologo slmgr.vbs /ato\n{polish}\nC:\\>")), Some(true));
    assert_eq!(success(&polish), None, "nothing tells who wrote the sentence");
    assert_eq!(success(&format!("{BANNER}{polish}Pozdrawiam, Alex\n")), None);
}

#[test]
fn an_error_of_another_command_of_slmgr_is_a_code_and_no_failed_activation() {
    let error = "Error: 0x80070005 Access denied\n";
    let read = |text: &str| match facts(text).as_slice() {
        [Facts::SlmgrAto(ato)] => (ato.success, ato.error_code.clone()),
        other => panic!("{other:?}"),
    };
    let code = Some("0x80070005".to_owned());
    for switch in ["/ipk XXXXX", "/dlv", "/xpr", "/skms kms01", "/cpky", "-dli"] {
        let alone = format!("C:\\>cscript //nologo slmgr.vbs {switch}\n{error}\nC:\\>");
        assert_eq!(read(&alone), (None, code.clone()), "{switch}");
        let banner = "Microsoft (R) Windows Script Host Version 5.812\n\n";
        let below = format!("C:\\>cscript slmgr.vbs {switch}\n{banner}{error}");
        assert_eq!(read(&below), (None, code.clone()), "{switch}");
        assert_eq!(facts(&format!("C:\\>cscript slmgr.vbs {switch}\n{banner}Done.\n")), []);
    }
    for command in
        ["cscript slmgr.vbs /ato", "slmgr -ATO", "cscript slmgr.vbs /skms a & cscript slmgr.vbs /ato"]
    {
        assert_eq!(read(&format!("C:\\>{command}\n{error}")), (Some(false), code.clone()), "{command}");
    }
}

#[test]
fn the_order_of_an_events_properties_is_open() {
    let data = "0xC004F074, 0x00000000, kms01.contoso.com:1688, 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d, \
                2024/03/04 08:15, 0, 2, 41760, 73111121-5638-40f6-bc11-f1d7b0d64300, 25";
    let provider = "ProviderName : Microsoft-Windows-Security-SPP\n";
    let time = "TimeCreated  : 04/03/2024 09:15:22\n";
    let message =
        format!("Message      : The client has sent it.\n               Info:\n               {data}\n");
    let id = "Id           : 12288\n";
    let behind = format!("{time}{provider}{id}{message}\n");
    let before = format!("{message}{id}{provider}{time}\n");
    let wanted = facts(&behind.repeat(2));
    let [Facts::Events(events)] = wanted.as_slice() else { panic!("events") };
    assert_eq!(events.events.len(), 2);
    assert!(events.events.iter().all(|event| event.info.is_some() && event.time.is_some()));
    assert_eq!(facts(&before.repeat(2)), wanted);
}

#[test]
fn only_the_licensing_services_events_of_kms_are_read() {
    const OWN: &str = "Microsoft-Windows-Security-SPP";
    let numbers = |text: &str| -> Vec<u32> {
        match facts(text).as_slice() {
            [] => Vec::new(),
            [Facts::Events(events)] => events.events.iter().map(|event| event.id).collect(),
            other => panic!("{other:?}"),
        }
    };
    let wevtutil = |source: &str, id: u32| {
        format!(
            "Event[0]:\n  Log Name: Application\n  Source: {source}\n  Event ID: {id}\n  Description: \nText.\n\n"
        )
    };
    let list = |source: &str, id: u32| {
        format!(
            "TimeCreated  : 6/14/2024 4:02:12 PM\nProviderName : {source}\nId           : {id}\nMessage      : Text.\n\n"
        )
    };
    let table = |source: &str, id: u32| {
        format!(
            "   ProviderName: {source}\n\nTimeCreated                     Id LevelDisplayName Message\n\
             -----------                     -- ---------------- -------\n\
             6/14/2024 4:02:12 PM         {id} Error            Text...\n\n"
        )
    };
    for form in [wevtutil, list, table] as [fn(&str, u32) -> String; 3] {
        assert_eq!(numbers(&form(OWN, 12289)), [12289]);
        assert_eq!(numbers(&form("Microsoft-Windows-Security-Licensing-SLC", 12288)), [12288]);
        // The volume shadow copy service has the same numbers.
        assert!(numbers(&form("VSS", 12289)).is_empty());
        assert!(numbers(&form(OWN, 16384)).is_empty());
        let both = form("VSS", 12293) + &form(OWN, 12288) + &form("VSS", 12289);
        assert_eq!(numbers(&both), [12288], "{both}");
    }
}

/// The facts of a text, whatever it is called and however it is encoded.
fn facts(text: &str) -> Vec<Facts> {
    outputs::parse("", text.as_bytes()).blocks.into_iter().map(|block| block.facts).collect()
}

/// The samples that are plain text, with their facts.
fn texts() -> Vec<(String, String, Vec<Facts>)> {
    let utf8 = samples().into_iter().filter_map(|(name, bytes, _)| {
        let text = String::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').to_owned();
        (!name.contains("mojibake")).then_some((name, text))
    });
    utf8.map(|(name, text)| (facts(&text), name, text))
        .map(|(facts, name, text)| (name, text, facts))
        .collect()
}

fn each_line(text: &str, of: impl Fn(&str) -> String) -> String {
    let lines: Vec<String> = text.lines().map(of).collect();
    lines.join("\n") + "\n"
}

#[test]
fn what_mail_and_chat_do_to_lines_changes_no_fact() {
    type Change = fn(&str) -> String;
    let quoted = |text: &str| each_line(text, |line| format!("> {line}"));
    let changes: [(&str, Change); 11] = [
        ("LF", |text| text.replace("\r\n", "\n")),
        ("CR", |text| text.replace("\r\n", "\n").replace('\n', "\r")),
        ("CR CR LF", |text| text.replace("\r\n", "\n").replace('\n', "\r\r\n")),
        ("quoted", quoted),
        ("quoted twice", |text| each_line(text, |line| format!(">> {line}"))),
        ("no-break blanks", |text| text.replace(" :", "\u{a0}:")),
        ("fenced", |text| format!("Here it is:\n```\n{text}\n```\nThanks\n")),
        ("one blank before each line", |text| each_line(text, |line| format!(" {line}"))),
        ("code in a letter", |text| {
            format!("Here it is:\n\n{}\nThanks\n", each_line(text, |line| format!("    {line}")))
        }),
        ("escaped", |text| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")),
        ("blanks at the end", |text| text.replace('\n', "   \n").replace("\r   ", "   \r")),
    ];
    for (name, text, wanted) in texts() {
        for (change, of) in changes {
            // A prompt of nslookup and a mark of quotation look alike: marks stand at the margin.
            if name.contains("courriel") && change == "code in a letter" {
                continue;
            }
            assert_eq!(facts(&of(&text)), wanted, "{name}, {change}");
        }
    }
}

#[test]
fn an_empty_line_below_each_line_changes_no_fact() {
    let long = texts().into_iter().filter(|(_, text, _)| text.lines().count() > 10);
    for (name, text, wanted) in long {
        assert_eq!(facts(&each_line(&text, |line| format!("{line}\n"))), wanted, "{name}");
    }
}

#[test]
fn lost_indentation_changes_no_fact_of_ipconfig() {
    for (name, text, wanted) in texts().into_iter().filter(|(name, ..)| name.starts_with("ipconfig")) {
        let flat = each_line(&text, |line| line.trim_start().to_owned());
        if !name.contains("wrapped") && !name.contains("courriel") {
            assert_eq!(facts(&flat), wanted, "{name}");
        }
    }
}

#[test]
fn outputs_in_one_file_are_told_apart() {
    let texts = texts();
    for pair in texts.windows(2) {
        let [(first, one, wanted), (second, two, others)] = pair else { continue };
        // What nslookup printed for stderr alone, and a table without an end, take no neighbour's lines.
        let both = facts(&format!("C:\\>first\r\n{one}\r\nC:\\>second\r\n{two}"));
        let wanted: Vec<&Facts> = wanted.iter().chain(others).collect();
        let shown = |facts| serde_json::to_value(facts).expect("JSON");
        assert_eq!(shown(both.iter().collect::<Vec<_>>()), shown(wanted), "{first} and {second}");
    }
}

#[test]
fn outputs_without_a_prompt_between_them_are_told_apart() {
    let names = [
        "ipconfig-en-client-domain.txt",
        "nslookup-en-answer-only.txt",
        "nslookup-ko-nxdomain.txt",
        "ping-en-ok.txt",
        "slmgr-en-dlv-mak.txt",
        "ato-en-800706ba.txt",
        "tnc-zh-tw-tcp-ok.txt",
        "tnc-en-tcp-fail-ping-ok.txt",
        "rdn-fr-trouve.txt",
        "rdn-zh-tw-nxdomain.txt",
        "events-en-short-codes.txt",
        "netstat-en-host-listening.txt",
        "reg-en-host-dns.txt",
        "reg-en-regedit4.txt",
    ];
    let error = "ERROR: The system was unable to find the specified registry key or value.\r\n";
    let mut texts = texts();
    texts.retain(|(name, ..)| names.contains(&name.as_str()));
    assert_eq!(texts.len(), names.len());
    texts.push(("an error of reg".to_owned(), error.to_owned(), facts(error)));
    let shown = |facts: Vec<&Facts>| serde_json::to_value(facts).expect("JSON");
    for (first, one, wanted) in &texts {
        for (second, two, others) in texts.iter().filter(|(second, ..)| second != first) {
            let both = facts(&format!("{one}\r\n{two}"));
            let apart = wanted.iter().chain(others).collect();
            assert_eq!(shown(both.iter().collect()), shown(apart), "{first} and {second}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_octets_are_read(bytes in prop::collection::vec(any::<u8>(), 0..2048)) {
        let _ = outputs::parse("", &bytes);
    }

    #[test]
    fn a_damaged_sample_is_read(sample in 0..101_usize, cut in 0..4000_usize, flips in prop::collection::vec((any::<usize>(), any::<u8>()), 0..24)) {
        let samples = samples();
        let (_, bytes, _) = &samples[sample % samples.len()];
        let mut bytes = bytes[..cut.min(bytes.len())].to_vec();
        for (place, octet) in flips {
            if !bytes.is_empty() {
                let place = place % bytes.len();
                bytes[place] = octet;
            }
        }
        let _ = outputs::parse("", &bytes);
    }

    #[test]
    fn a_cut_ping_is_alive_only_with_an_echo(cut in 0..600_usize) {
        let samples = samples();
        for (_, bytes, _) in samples.iter().filter(|(name, ..)| name.starts_with("ping-")) {
            let parsed = outputs::parse("", &bytes[..cut.min(bytes.len())]);
            for block in parsed.blocks {
                if let Facts::Ping(ping) = block.facts {
                    prop_assert_eq!(ping.alive, ping.echo_replies > 0);
                }
            }
        }
    }
}

#[test]
fn what_looks_back_or_along_a_line_stops_somewhere() {
    // Each was read in a time that grew with the square of its length: minutes for these, days for a file of
    // the largest size. The runner would wait for them.
    let adapter = "Windows IP Configuration\n\n   Host Name . . . . . . . . . . . . : pc\n\n\
                   Ethernet adapter Ethernet:\n\n   IPv4 Address. . . . . . . . . . . : 10.0.0.7\n   ";
    let leaders = [adapter, &"....:".repeat(100_000)].concat();
    let label = [adapter, "a", &".".repeat(300_000), &":b".repeat(100_000)].concat();
    let greeting =
        "C:\\>nslookup\nDefault Server:  dc01.contoso.com\nAddress:  10.20.0.10\n\n> server 10.99.0.1\n";
    let silence = "DNS request timed out.\n    timeout was 2 seconds.\n";
    let nslookup = [greeting, &silence.repeat(20_000)].concat();
    let warning = "WARNING: Name resolution of kms01.contoso.com failed\n";
    let connection = warning.repeat(20_000);
    for text in [leaders, label, nslookup, connection] {
        assert!(outputs::parse("", text.as_bytes()).is_text);
    }
}
