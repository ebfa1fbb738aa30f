//! The decoder against bytes as servers send them, cut and spoilt.

use super::*;

const CALL: u32 = 1;

/// As impacket sends it: padding that is not zero.
#[rustfmt::skip]
const ACCEPTED: [u8; 60] = [
    5, 0,                   // version 5.0
    12,                     // PTYPE: bind_ack
    0x03,                   // flags: first and last fragment
    0x10, 0, 0, 0,          // little endian, ASCII, IEEE
    60, 0,                  // frag_length
    0, 0,                   // auth_length
    1, 0, 0, 0,             // call_id
    0xd0, 0x16, 0xd0, 0x16, // max_xmit_frag, max_recv_frag: 5840
    0x34, 0x12, 0, 0,       // assoc_group_id
    5, 0,                   // length of the secondary address
    b'1', b'6', b'8', b'8', 0,
    0x41,                   // padding
    1, 0, 0, 0,             // one result, reserved
    0, 0, 0, 0,             // result: acceptance, reason 0
    0x04, 0x5d, 0x88, 0x8a, 0xeb, 0x1c, 0xc9, 0x11, 0x9f, 0xe8, 8, 0, 0x2b, 0x10, 0x48, 0x60,
    2, 0, 0, 0,             // NDR 2.0
];

/// As a big endian server sends it.
#[rustfmt::skip]
const REJECTED_BIG_ENDIAN: [u8; 56] = [
    5, 0,                   // version 5.0
    12,                     // PTYPE: bind_ack
    0x03,                   // flags: first and last fragment
    0x00, 0, 0, 0,          // big endian, ASCII, IEEE
    0, 56,                  // frag_length
    0, 0,                   // auth_length
    0, 0, 0, 1,             // call_id
    0x16, 0xd0, 0x16, 0xd0, // max_xmit_frag, max_recv_frag
    0, 0, 0x12, 0x34,       // assoc_group_id
    0, 0,                   // no secondary address
    0x41, 0x41,             // padding
    1, 0, 0, 0,             // one result, reserved
    0, 2, 0, 1,             // provider rejection, abstract syntax not supported
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0,             // no transfer syntax
];

/// As Wine sends it: one octet shorter than the versions that it announces.
#[rustfmt::skip]
const NAK: [u8; 21] = [
    5, 0,                   // version 5.0
    13,                     // PTYPE: bind_nak
    0x03,                   // flags: first and last fragment
    0x10, 0, 0, 0,          // little endian
    21, 0,                  // frag_length
    0, 0,                   // auth_length
    1, 0, 0, 0,             // call_id
    4, 0,                   // reason: protocol version not supported
    1, 5, 0,                // one version: 5.0
];

#[rustfmt::skip]
const FAULT: [u8; 32] = [
    5, 0,                   // version 5.0
    3,                      // PTYPE: fault
    0x23,                   // flags: first and last fragment, did not execute
    0x10, 0, 0, 0,          // little endian
    32, 0,                  // frag_length
    0, 0,                   // auth_length
    1, 0, 0, 0,             // call_id
    0, 0, 0, 0,             // alloc_hint
    0, 0, 0, 0,             // context, cancel count, reserved
    5, 0, 0, 0,             // status: access denied
    0, 0, 0, 0,             // reserved
];

const WHOLE: [(&[u8], Answer); 4] = [
    (&ACCEPTED, Answer::Accepted),
    (&REJECTED_BIG_ENDIAN, Answer::Rejected { result: 2, reason: 1 }),
    (&NAK, Answer::Nak { reason: 4 }),
    (&FAULT, Answer::Fault { status: 5 }),
];

#[test]
fn a_bind_asks_for_the_kms_interface() {
    #[rustfmt::skip]
    let expected = [
        5, 0,                   // version 5.0
        11,                     // PTYPE: bind
        0x03,                   // flags: first and last fragment
        0x10, 0, 0, 0,          // little endian, ASCII, IEEE
        72, 0,                  // frag_length
        0, 0,                   // auth_length
        1, 0, 0, 0,             // call_id
        0xd0, 0x16, 0xd0, 0x16, // max_xmit_frag, max_recv_frag: 5840
        0, 0, 0, 0,             // assoc_group_id
        1, 0, 0, 0,             // one context, reserved
        0, 0, 1, 0,             // context 0, one transfer syntax, reserved
        0x75, 0x21, 0xc8, 0x51, 0x4e, 0x84, 0x50, 0x47, 0xb0, 0xd8, 0xec, 0x25, 0x55, 0x55, 0xbc, 0x06,
        1, 0, 0, 0,             // version 1.0
        0x04, 0x5d, 0x88, 0x8a, 0xeb, 0x1c, 0xc9, 0x11, 0x9f, 0xe8, 8, 0, 0x2b, 0x10, 0x48, 0x60,
        2, 0, 0, 0,             // version 2.0
    ];
    assert_eq!(bind(CALL), expected);
}

#[test]
fn every_answer_is_read_and_no_part_of_it_is_one() {
    for (pdu, answer) in WHOLE {
        for length in 0..pdu.len() {
            assert_eq!(decode(&pdu[..length], CALL), Progress::NeedMore, "{answer:?} cut at {length}");
        }
        assert_eq!(decode(pdu, CALL), Progress::Answer(answer));
        let more = [pdu, &[0xff; 9]].concat();
        assert_eq!(decode(&more, CALL), Progress::Answer(answer), "octets behind the fragment are ignored");
    }
}

#[test]
fn an_impossible_header_is_broken_as_soon_as_it_shows() {
    for (index, value, why) in [
        (1, 7, "minor version"),
        (2, 2, "PTYPE response"),
        (2, 15, "PTYPE alter_context_resp"),
        (3, 0x01, "not the last fragment"),
        (4, 0x20, "no byte order"),
        (9, 0x17, "frag_length above 5840"),
        (12, 2, "another call"),
    ] {
        let mut pdu = ACCEPTED;
        pdu[index] = value;
        // The length needs its second octet, the call id all four.
        let shown = if index == 12 { 16 } else { index + 1 };
        assert_eq!(decode(&pdu[..shown], CALL), Progress::Foreign(Foreign::BrokenRpc), "{why}");
        assert_eq!(decode(&pdu, CALL), Progress::Foreign(Foreign::BrokenRpc), "{why}");
    }
}

#[test]
fn a_fragment_too_short_for_what_it_says_is_broken() {
    for (pdu, answer) in WHOLE {
        let length_at = if pdu[4] == 0 { 9 } else { 8 };
        let needed = match answer {
            Answer::Accepted => 40,
            Answer::Rejected { .. } => 36,
            Answer::Nak { .. } => 18,
            Answer::Fault { .. } => 28,
        };
        for length in 0..needed {
            let mut pdu = pdu.to_vec();
            pdu[length_at] = length;
            assert_eq!(decode(&pdu, CALL), Progress::Foreign(Foreign::BrokenRpc), "{answer:?} of {length}");
        }
    }
    let mut without_result = ACCEPTED;
    without_result[32] = 0;
    assert_eq!(decode(&without_result, CALL), Progress::Foreign(Foreign::BrokenRpc));
}

#[test]
fn other_protocols_are_recognized() {
    for (bytes, foreign) in [
        (&b"HTTP/1.1 400 Bad Request\r\n"[..], Foreign::Http),
        (b"SSH-2.0-OpenSSH_9.2\r\n", Foreign::Ssh),
        (&[0x15, 3, 1, 0, 2, 2, 70], Foreign::Tls),
        (&[0x16, 3, 3, 0, 80], Foreign::Tls),
        (&bind(CALL), Foreign::Echo),
        (b"220 mail.contoso.com ESMTP", Foreign::Unknown),
        (&[0], Foreign::Unknown),
    ] {
        assert_eq!(decode(bytes, CALL), Progress::Foreign(foreign));
    }
}

#[test]
fn what_the_server_side_says_is_understood() {
    let read = match read_bind(&bind(7)) {
        BindProgress::Bind(read) => read,
        other => panic!("{other:?}"),
    };
    assert_eq!((read.call_id, read.length), (7, BIND_LENGTH));
    assert_eq!(read.contexts.len(), 1);
    assert_eq!(read.contexts[0].abstract_syntax, KMS);
    assert_eq!(read.contexts[0].transfer_syntaxes, [NDR32]);
    let reject = Verdict::Reject { result: 2, reason: 1 };
    for (pdu, answer) in [
        (bind_ack(&read, 1688, Verdict::Accept), Answer::Accepted),
        (bind_ack(&read, 65535, reject), Answer::Rejected { result: 2, reason: 1 }),
        (bind_nak(7, 4), Answer::Nak { reason: 4 }),
        (fault(7, 0x1c01_0003), Answer::Fault { status: 0x1c01_0003 }),
    ] {
        assert_eq!(decode(&pdu, 7), Progress::Answer(answer));
    }
}

#[test]
fn a_bind_is_read_whole_or_not_at_all() {
    let pdu = bind(CALL);
    for length in 0..pdu.len() {
        assert_eq!(read_bind(&pdu[..length]), BindProgress::NeedMore, "cut at {length}");
    }
    assert_eq!(read_bind(b"GET / HTTP/1.1"), BindProgress::Foreign);
    let mut too_many = pdu;
    too_many[24] = 2;
    assert_eq!(read_bind(&too_many), BindProgress::Foreign);
}

#[test]
fn spoilt_octets_never_panic() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits")
    };
    let bind = bind(CALL);
    for round in 0..40_000 {
        let mut pdu = match WHOLE.get(round % 5) {
            Some((pdu, _)) => pdu.to_vec(),
            None => bind.to_vec(),
        };
        for _ in 0..=random() % 4 {
            let index = random() % pdu.len();
            pdu[index] = random().to_le_bytes()[0];
        }
        pdu.truncate(random() % (pdu.len() + 1));
        let _ = decode(&pdu, CALL);
        let _ = read_bind(&pdu);
    }
}
