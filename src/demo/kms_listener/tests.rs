//! Every mode of the listener, seen over a real connection.

use tokio::io::AsyncWriteExt;

use super::*;
use crate::wire::rpc;

fn kms_bind() -> Vec<u8> {
    rpc::bind(7).to_vec()
}

/// What a client met that sent `octets`.
#[derive(Debug, PartialEq, Eq)]
enum End {
    /// These octets and nothing more, as long as the client waited.
    Pending(Vec<u8>),
    /// These octets, then FIN.
    Closed(Vec<u8>),
    /// RST.
    Reset,
}

/// Runs `client` against a listener in `mode`, and returns what reached the listener as well.
async fn with_listener<T>(mode: ListenerMode, client: impl AsyncFnOnce(SocketAddr) -> T) -> (T, Arc<Tally>) {
    let listener =
        KmsListener::bind("127.0.0.1:0".parse().expect("an address"), mode).await.expect("a listener");
    let tally = listener.tally();
    let met = tokio::select! {
        met = client(listener.address()) => met,
        _ = listener.serve() => unreachable!("a listener serves for ever"),
    };
    (met, tally)
}

/// Connects, sends `octets` and reads until the end or until `enough` octets have come.
async fn converse(address: SocketAddr, octets: &[u8], enough: usize) -> End {
    let mut stream = TcpStream::connect(address).await.expect("connected");
    stream.write_all(octets).await.expect("sent");
    let mut received = Vec::new();
    while received.len() < enough {
        let mut chunk = [0; 512];
        match stream.read(&mut chunk).await {
            Ok(0) => return End::Closed(received),
            Ok(count) => received.extend(&chunk[..count]),
            Err(error) if error.kind() == io::ErrorKind::ConnectionReset => return End::Reset,
            Err(error) => panic!("{error}"),
        }
    }
    End::Pending(received)
}

async fn met_by_a_bind(mode: ListenerMode, enough: usize) -> End {
    let (end, tally) =
        with_listener(mode, async |address| converse(address, &kms_bind(), enough).await).await;
    assert_eq!((tally.connections(), tally.binds(), tally.requests()), (1, 1, 0), "{mode:?}");
    end
}

#[tokio::test]
async fn a_kms_host_accepts_a_bind_at_once_or_octet_by_octet() {
    for mode in [ListenerMode::Kms, ListenerMode::Slow] {
        let End::Pending(answer) = met_by_a_bind(mode, 60).await else { panic!("{mode:?} hung up") };
        assert_eq!((answer.len(), answer[2]), (60, 12), "{mode:?}: bind_ack");
        assert_eq!(answer[36..40], [0; 4], "{mode:?}: acceptance");
    }
}

#[tokio::test]
async fn other_rpc_servers_reject_nak_or_fault() {
    let End::Pending(answer) = met_by_a_bind(ListenerMode::OtherRpc, 60).await else { panic!("hung up") };
    assert_eq!((answer[2], &answer[36..40]), (12, &[2, 0, 1, 0][..]));
    let End::Pending(answer) = met_by_a_bind(ListenerMode::Nak, 21).await else { panic!("hung up") };
    assert_eq!((answer[2], &answer[8..10], &answer[16..18]), (13, &[21, 0][..], &[4, 0][..]));
    let End::Pending(answer) = met_by_a_bind(ListenerMode::Fault, 32).await else { panic!("hung up") };
    assert_eq!((answer[2], &answer[8..10]), (3, &[32, 0][..]));
    assert_eq!(answer[24..28], 0x1c01_0003_u32.to_le_bytes());
}

#[tokio::test]
async fn other_servers_speak_their_own_protocols_and_hang_up() {
    for (mode, start) in [
        (ListenerMode::Http, &b"HTTP/1.1 400 "[..]),
        (ListenerMode::Tls, &[0x15, 3, 3][..]),
        (ListenerMode::Ssh, &b"SSH-2.0-"[..]),
        (ListenerMode::Garbage, &b"\x93\xfa\x1b[2J"[..]),
        (ListenerMode::BrokenRpc, &[5, 0, 12, 3, 0x10, 0, 0, 0, 3, 0][..]),
        (ListenerMode::HalfAnswer, &[5, 0, 12, 3, 0x10, 0, 0, 0, 60, 0][..]),
    ] {
        let End::Closed(answer) = met_by_a_bind(mode, usize::MAX).await else { panic!("{mode:?}: no FIN") };
        assert!(answer.starts_with(start), "{mode:?}: {answer:?}");
    }
    assert_eq!(met_by_a_bind(ListenerMode::Echo, 72).await, End::Pending(kms_bind()));
}

#[tokio::test]
async fn an_inspecting_firewall_resets_or_closes() {
    assert_eq!(met_by_a_bind(ListenerMode::Reset, usize::MAX).await, End::Reset);
    assert_eq!(met_by_a_bind(ListenerMode::Close, usize::MAX).await, End::Closed(Vec::new()));
}

#[tokio::test]
async fn a_silent_listener_takes_the_bind_and_says_nothing() {
    let (received, tally) = with_listener(ListenerMode::Silent, async |address| {
        let mut stream = TcpStream::connect(address).await.expect("connected");
        stream.write_all(&kms_bind()).await.expect("sent");
        // FIN after the bind: the listener has read all of it before it hangs up.
        stream.shutdown().await.expect("closed");
        let mut received = Vec::new();
        stream.read_to_end(&mut received).await.map(|_| received)
    })
    .await;
    assert_eq!(received.expect("a FIN"), Vec::<u8>::new());
    assert_eq!(tally.binds(), 1);
}

#[tokio::test]
async fn endless_answers_outlast_any_reader() {
    const ENOUGH: usize = 200_000;
    let End::Pending(answer) = met_by_a_bind(ListenerMode::Endless, ENOUGH).await else { panic!("an end") };
    assert!(answer.starts_with(b"~~~~"));
    let End::Pending(answer) = met_by_a_bind(ListenerMode::EndlessFragment, ENOUGH).await else {
        panic!("an end")
    };
    assert_eq!((answer[0], answer[2], &answer[8..10]), (5, 12, &[0xff, 0xff][..]));
}

#[tokio::test]
async fn an_activation_request_is_counted_and_never_answered() {
    for mode in [ListenerMode::Kms, ListenerMode::Silent, ListenerMode::OtherRpc] {
        let mut octets = kms_bind();
        let mut request = kms_bind();
        request[2] = 0;
        octets.extend(request);
        let (end, tally) =
            with_listener(mode, async |address| converse(address, &octets, usize::MAX).await).await;
        assert!(matches!(end, End::Closed(answer) if answer.is_empty() || answer.len() == 60), "{mode:?}");
        assert_eq!((tally.binds(), tally.requests()), (1, 1), "{mode:?}");
    }
}

#[tokio::test]
async fn a_bind_for_another_interface_is_rejected() {
    let mut bind = kms_bind();
    bind[32..48].fill(9);
    let (end, _) = with_listener(ListenerMode::Kms, async |address| converse(address, &bind, 60).await).await;
    let End::Pending(answer) = end else { panic!("hung up") };
    assert_eq!(answer[36..40], [2, 0, 1, 0], "provider rejection, abstract syntax not supported");
}

#[tokio::test]
async fn one_who_is_no_rpc_client_is_sent_away() {
    let (end, tally) =
        with_listener(ListenerMode::Kms, async |address| converse(address, b"G", usize::MAX).await).await;
    assert_eq!(end, End::Closed(Vec::new()));
    assert_eq!((tally.connections(), tally.binds()), (1, 0));
}

#[test]
fn modes_are_written_as_in_scenarios() {
    let words = [
        "kms",
        "other-rpc",
        "nak",
        "fault",
        "http",
        "tls",
        "ssh",
        "echo",
        "garbage",
        "broken-rpc",
        "silent",
        "reset",
        "close",
        "slow",
        "half-answer",
        "endless",
        "endless-fragment",
    ];
    let modes: [ListenerMode; 17] = words.map(|word| serde_json::from_value(word.into()).expect(word));
    assert_eq!(modes, ListenerMode::ALL);
}
