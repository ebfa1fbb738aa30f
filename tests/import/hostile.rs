//! Whatever comes in: no panic, and no fact that is not there.

use proptest::prelude::*;

use kmsdoctor::import::{self, Facts};

use super::samples::samples;

#[test]
fn prose_that_mentions_commands_holds_no_fact() {
    for prose in [
        "Please run ipconfig /all and nslookup -type=srv _vlmcs._tcp on the client.",
        "The ping to 10.0.0.1 said: Reply from 10.0.0.1: bytes=32 time<1ms TTL=128, so it is up.",
        "Server: voir avec le réseau.\nAddress: 12, rue du Port.",
        "Nous avons 0xC004F074 depuis lundi : que faire ?",
        "DNS Servers: ask the network team.\nDefault Gateway: unknown.",
        "Name: Alex\nDescription: the usual channel",
        "",
        "\r\n\r\n",
        "---------------------------\r\nWindows Script Host\r\n---------------------------\r\n",
    ] {
        let parsed = import::parse("mail.txt", prose.as_bytes());
        assert_eq!(parsed.blocks, [], "{prose}");
    }
}

#[test]
fn a_binary_file_is_no_text() {
    let mut bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
    bytes[0] = 0x7F;
    let parsed = import::parse("a.exe", &bytes);
    assert!(!parsed.is_text && parsed.blocks.is_empty() && parsed.encoding.is_none());
}

#[test]
fn an_unreachable_answer_is_no_reply() {
    let text =
        "Pinging 10.0.0.9 with 32 bytes of data:\nReply from 10.0.0.7: Destination host unreachable.\n";
    let parsed = import::parse("ping.txt", text.as_bytes());
    let [block] = parsed.blocks.as_slice() else { panic!("one block") };
    let Facts::Ping(ping) = &block.facts else { panic!("a ping") };
    assert_eq!((ping.alive, ping.unreachable, ping.sent), (false, 1, None));
}

/// The facts of a text, whatever it is called and however it is encoded.
fn facts(text: &str) -> Vec<Facts> {
    import::parse("", text.as_bytes()).blocks.into_iter().map(|block| block.facts).collect()
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
    let changes: [(&str, Change); 7] = [
        ("LF", |text| text.replace("\r\n", "\n")),
        ("CR CR LF", |text| text.replace("\r\n", "\n").replace('\n', "\r\r\n")),
        ("quoted", quoted),
        ("quoted twice", |text| each_line(text, |line| format!(">> {line}"))),
        ("no-break blanks", |text| text.replace(" :", "\u{a0}:")),
        ("fenced", |text| format!("Here it is:\n```\n{text}\n```\nThanks\n")),
        ("blanks at the end", |text| text.replace('\n', "   \n").replace("\r   ", "   \r")),
    ];
    for (name, text, wanted) in texts() {
        for (change, of) in changes {
            // A prompt of nslookup and a mark of quotation look alike.
            assert_eq!(facts(&of(&text)), wanted, "{name}, {change}");
        }
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
        assert_eq!(both.iter().collect::<Vec<_>>(), wanted, "{first} and {second}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_octets_are_read(bytes in prop::collection::vec(any::<u8>(), 0..2048)) {
        let _ = import::parse("", &bytes);
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
        let _ = import::parse("", &bytes);
    }

    #[test]
    fn a_cut_ping_is_alive_only_with_an_echo(cut in 0..600_usize) {
        let samples = samples();
        for (_, bytes, _) in samples.iter().filter(|(name, ..)| name.starts_with("ping-")) {
            let parsed = import::parse("", &bytes[..cut.min(bytes.len())]);
            for block in parsed.blocks {
                if let Facts::Ping(ping) = block.facts {
                    prop_assert_eq!(ping.alive, ping.echo_replies > 0);
                }
            }
        }
    }
}
