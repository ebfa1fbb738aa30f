//! What a damaged output no longer says is nothing, and no other fact.

use outputs::{Facts, LookupOutcome, Parsed, Product};

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
