//! What a ping says that is cut, broken over lines, in an unknown language, or beside something else.

use outputs::{Facts, PingFacts};

fn all(text: &str) -> Vec<PingFacts> {
    let blocks = outputs::parse("", text.as_bytes()).blocks.into_iter();
    let facts = blocks.filter_map(|block| match block.facts {
        Facts::Ping(facts) => Some(facts),
        _ => None,
    });
    facts.collect()
}

fn one(text: &str) -> PingFacts {
    let mut all = all(text);
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

fn counts(facts: &PingFacts) -> [Option<u32>; 4] {
    [facts.sent, facts.received, facts.lost, facts.loss_percent]
}

fn times(facts: &PingFacts) -> [Option<u32>; 3] {
    [facts.min_ms, facts.max_ms, facts.avg_ms]
}

const HEAD: &str = "Pinging kms01.contoso.com [10.0.0.7] with 32 bytes of data:\n";
const REPLY: &str = "Reply from 10.0.0.7: bytes=32 time=1ms TTL=128\n";
const STATISTICS: &str =
    "\nPing statistics for 10.0.0.7:\n    Packets: Sent = 2, Received = 1, Lost = 1 (50% loss),\n";
const TIMES: &str =
    "Approximate round trip times in milli-seconds:\n    Minimum = 1ms, Maximum = 3ms, Average = 2ms\n";

#[test]
fn only_lines_below_the_last_answer_are_statistics() {
    let before = "\tserial  = 4711\n\trefresh = 900 (15 mins)\n\tretry   = 600 (100% of 10 mins)\n\n";
    let facts = one(&format!("{before}{HEAD}{REPLY}{STATISTICS}"));
    assert_eq!(counts(&facts), [Some(2), Some(1), Some(1), Some(50)]);
    let facts = one(&format!("s=1 ms TTL=126\n{REPLY}{STATISTICS}"));
    assert_eq!(counts(&facts), [Some(2), Some(1), Some(1), Some(50)]);
    assert_eq!(facts.echo_replies, 1);
    let facts = one(&format!("s=1 ms TTL=126\n{STATISTICS}"));
    assert_eq!((counts(&facts), facts.alive), ([Some(2), Some(1), Some(1), Some(50)], false));
    assert_eq!(times(&one(&format!("{before}{HEAD}{REPLY}"))), [None; 3]);
}

#[test]
fn times_are_no_counts() {
    let text = "Xyzw kms01 [10.0.0.7] 32 abcd:\nEfgh 10.0.0.7: ijkl=32 mnop<1мс TTL=128\n\nQrst 10.0.0.7:\n    (25% uvwx)\n    \
                Abc = 0мсек, Def = 2 мсек, Ghi = 1 мсек\n";
    let facts = one(text);
    assert_eq!(counts(&facts), [None, None, None, Some(25)]);
    assert_eq!(times(&facts), [Some(0), Some(2), Some(1)]);
    let prose = text.replace("    (25% uvwx)\n", "").replace("Qrst 10.0.0.7:", "The disk is 25% full.");
    assert_eq!(one(&prose).loss_percent, None);
}

#[test]
fn after_a_break_the_last_statistics_count() {
    let later =
        STATISTICS.replace("Sent = 2, Received = 1, Lost = 1 (50%", "Sent = 3, Received = 2, Lost = 1 (33%");
    let first = format!("{HEAD}{REPLY}Request timed out.\n{STATISTICS}{TIMES}Control-Break\n{REPLY}");
    let facts = one(&format!("{first}{later}Control-C\n"));
    assert_eq!(counts(&facts), [Some(3), Some(2), Some(1), Some(33)]);
    assert_eq!((facts.echo_replies, times(&facts)), (2, [None; 3]));
    assert_eq!(counts(&one(&first)), [None; 4], "what came later is cut off");
}

#[test]
fn an_address_that_begins_with_colons_answers() {
    let facts = one("Pinging pc7 [::1] with 32 bytes of data:\nReply from ::1: time<1ms\n");
    assert_eq!((facts.echo_replies, facts.alive), (1, true));
    assert_eq!(facts.target_ip.as_deref(), Some("::1"));
    assert_eq!(
        one("Pinging ::1 with 32 bytes of data:\nReply from ::1: time<1ms\n").target.as_deref(),
        Some("::1")
    );
    assert!(
        !one("Pinging ::1 with 32 bytes of data:\nReply from ::1: Destination host unreachable.\n").alive
    );
}

#[test]
fn broken_lines_are_one() {
    let french =
        |name: &str| format!("Envoi d'une requête 'Ping'  {name} [10.0.0.7] avec 32 octets de don\nnées :\n");
    let dead = "Réponse de 10.0.0.9 : Impossible de joindre l'hôte de dest\nination.\n";
    let text = format!("{}{dead}\n{}{}", french("kms01.contoso.com"), french("kms02.contoso.com"), REPLY);
    let both = all(&text);
    let shown: Vec<_> =
        both.iter().map(|it| (it.target.as_deref(), it.resolved, it.unreachable, it.echo_replies)).collect();
    let [first, second] = ["kms01.contoso.com", "kms02.contoso.com"].map(|name| (Some(name), Some(true)));
    assert_eq!(shown, [(first.0, first.1, Some(1), 0), (second.0, second.1, Some(0), 1)]);
    for broken in [
        "Ping request could not find host kms-activation-server-01.emea.corp.contoso.com.\n Please check the name and try again.\n",
        "Ping request could not find host kms-activation-server-01.emea.corp.contoso.com. Plea\nse check the name and try again.\n",
    ] {
        let facts = one(broken);
        assert_eq!(facts.target.as_deref(), Some("kms-activation-server-01.emea.corp.contoso.com"));
        assert_eq!((facts.resolved, facts.alive), (Some(false), false));
    }
    let trace = "Tracing route to kms01.department.contoso.com [10.0.0.7]\nover a maximum of 30 hops:\n";
    assert_eq!(all(trace), []);
}

#[test]
fn the_statistics_name_the_target_where_the_first_line_does_not() {
    for text in [
        format!("{REPLY}{STATISTICS}"),
        format!("Xyzw 10.0.0.7 abcd 32 efgh:\n{REPLY}{STATISTICS}"),
        STATISTICS.to_owned(),
        "Xyzw 10.0.0.7 abcd 32 efgh:\nIjkl 10.0.0.9: mnop.\n\nQrst 10.0.0.7:\n    Abc = 2, Def = 1, Ghi = 1\n     (50% x),\n"
            .to_owned(),
    ] {
        let facts = one(&text);
        assert_eq!((facts.target.as_deref(), facts.target_ip.as_deref()), (Some("10.0.0.7"), Some("10.0.0.7")));
        assert_eq!((facts.resolved, counts(&facts)), (Some(true), [Some(2), Some(1), Some(1), Some(50)]));
        assert_eq!(facts.alive, text.contains("TTL="));
    }
    // An address at the beginning of the first line may be cut.
    assert_eq!(all(STATISTICS.trim_start().trim_start_matches("Ping statistics for 10.")), []);
    // Those of another host are not this one's.
    let other = STATISTICS.replace("10.0.0.7", "10.0.0.8");
    assert_eq!(counts(&one(&format!("{HEAD}{REPLY}{other}"))), [None; 4]);
    assert_eq!(all("The answer for 10.0.0.7:\n    a = 1, b = 2\n    and 3%\n"), []);
}

#[test]
fn without_statistics_the_answers_are_counted_where_all_are_known() {
    let text = format!("C:\\>ping -t kms01\n\n{HEAD}{REPLY}Request timed out.\n{REPLY}");
    assert_eq!(counts(&one(&text)), [Some(3), Some(2), Some(1), Some(33)]);
    assert_eq!(times(&one(&text)), [None; 3]);
    // An unknown sentence, a beginning that was cut off, a single answer.
    assert_eq!(counts(&one(&format!("{HEAD}{REPLY}Xyzw abcd.\n{REPLY}"))), [None; 4]);
    assert_eq!(counts(&one(&format!("{HEAD}{REPLY}{REPLY}Xyzw abcd.\n"))), [None; 4]);
    assert_eq!(counts(&one(&format!("{REPLY}{REPLY}"))), [None; 4]);
    assert_eq!(counts(&one(&format!("{HEAD}{REPLY}"))), [None; 4]);
}

#[test]
fn parentheses_of_chinese_input_are_parentheses() {
    let facts =
        one("Ping 10.0.0.7（使用 32 位元組的資料）：\n回覆自 10.0.0.7：位元組=32 時間＜1ms TTL=128\n");
    assert_eq!((facts.target.as_deref(), facts.resolved), (Some("10.0.0.7"), Some(true)));
}

#[test]
fn chinese_in_utf_16_without_a_mark_is_text() {
    // The first character of “minimum” and of “maximum” ends in a zero octet.
    let reply = "回覆自 10.0.0.7: 位元組=32 時間=1ms TTL=128\n";
    let text = format!(
        "Ping 10.0.0.7 (使用 32 位元組的資料):\n{reply}{reply}\n10.0.0.7 的 Ping 統計資料:\n    封包: 已傳送 = 2，已收到 = 2, 已遺失 = 0 (0% 遺失)，\n大約的來回時間 (毫秒):\n    最小值 = 1ms，最大值 = 3ms，平均 = 2ms\n"
    );
    for (swap, encoding) in
        [(u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16le"), (u16::to_be_bytes, "utf-16be")]
    {
        let octets: Vec<u8> = text.encode_utf16().flat_map(swap).collect();
        let file = outputs::parse("", &octets);
        assert_eq!(file.encoding, Some(encoding));
        let [block] = &file.blocks[..] else { panic!("{} blocks", file.blocks.len()) };
        let Facts::Ping(facts) = &block.facts else { panic!("no ping") };
        assert_eq!((facts.alive, counts(facts)), (true, [Some(2), Some(2), Some(0), Some(0)]));
        assert_eq!(times(facts), [Some(1), Some(3), Some(2)]);
    }
}

#[test]
fn what_ends_in_words_that_no_table_has_is_not_counted_as_none() {
    let head = "Badanie kms01.contoso.com [10.0.0.7] z 32 bajtami danych:\n";
    let counts = |received: u32| {
        format!(
            "\nStatystyka badania ping dla 10.0.0.7:\n    Pakiety: Wysłane = 4, Odebrane = {received}, Utracone = {} ({}% straty),\n",
            4 - received,
            25 * (4 - received)
        )
    };
    let failures =
        |facts: &PingFacts| [facts.timeouts, facts.unreachable, facts.ttl_expired, facts.general_failures];
    let dead = "Odpowiedź z 10.0.0.9: Host docelowy jest nieosiągalny.\n".repeat(2)
        + &"Upłynął limit czasu żądania.\n".repeat(2);
    let facts = one(&format!("{head}{dead}{}", counts(2)));
    assert_eq!((facts.sent, facts.received, facts.alive), (Some(4), Some(2), false));
    assert_eq!(failures(&facts), [None; 4]);
    // Where an echo answers each request, nothing else happened.
    let echo = "Odpowiedź z 10.0.0.7: bajtów=32 czas<1 ms TTL=128\n".repeat(4);
    let facts = one(&format!("{head}{echo}{}", counts(4)));
    assert_eq!((facts.alive, failures(&facts)), (true, [Some(0); 4]));
    // One word of a known language was damaged.
    let damaged = "Envoi d'une requête 'Ping'  kms01.contoso.com [10.0.0.7] avec 32 octets de données :\nRéponse de 10.0.0.9 : Impossible de joindre l?hôte de destination.\n\nStatistiques Ping pour 10.0.0.7:\n    Paquets : envoyés = 1, reçus = 1, perdus = 0 (perte 0%),\n";
    assert_eq!(failures(&one(damaged)), [None; 4]);
}
