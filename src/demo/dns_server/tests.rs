//! The server and its oddities, asked over real sockets.

use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::RData;

use super::super::dns_answer::tests::query;
use super::*;

const SRV: &str = "_vlmcs._tcp.corp.example";
const LINES: [&str; 2] = ["_vlmcs._tcp SRV 0 0 1688 kms01", "kms01 A 10.91.3.10"];

/// Runs `client` against a server whose questions for [`SRV`] meet `odd`.
async fn with_server<T>(odd: Option<Oddity>, client: impl AsyncFnOnce(SocketAddr) -> T) -> T {
    let rules = odd.map(|does| OddRule { name: SRV.to_owned(), record_type: None, does });
    let zones = vec![Zone::parse("corp.example", &LINES).expect("a zone")];
    let address = "127.0.0.1:0".parse().expect("an address");
    let server = NameServer::bind(address, zones, rules.into_iter().collect()).await.expect("a server");
    tokio::select! {
        met = client(server.address()) => met,
        _ = server.serve() => unreachable!("a server serves for ever"),
    }
}

async fn client(server: SocketAddr) -> UdpSocket {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
    socket.connect(server).await.expect("connected");
    socket
}

async fn send(socket: &UdpSocket, request: &Message) {
    socket.send(&request.to_vec().expect("a message")).await.expect("sent");
}

async fn receive(socket: &UdpSocket) -> Vec<u8> {
    let mut octets = vec![0; 4096];
    let length = socket.recv(&mut octets).await.expect("a datagram");
    octets.truncate(length);
    octets
}

/// The octets that answer a datagram with `request`.
async fn datagram(odd: Option<Oddity>, request: &Message) -> Vec<u8> {
    with_server(odd, async |server| {
        let socket = client(server).await;
        send(&socket, request).await;
        receive(&socket).await
    })
    .await
}

/// The message that answers a datagram with a question for [`SRV`].
async fn asked(odd: Oddity) -> Message {
    Message::from_vec(&datagram(Some(odd), &query(SRV, RecordType::SRV)).await).expect("a message")
}

/// The octets that answer `request` on `stream`.
async fn stream_answer(stream: &mut TcpStream, request: &Message) -> io::Result<Vec<u8>> {
    let octets = request.to_vec().expect("a message");
    stream.write_u16(octets.len().try_into().expect("short")).await?;
    stream.write_all(&octets).await?;
    let mut answer = vec![0; stream.read_u16().await?.into()];
    stream.read_exact(&mut answer).await?;
    Ok(answer)
}

fn targets(message: &Message) -> Vec<Name> {
    let target = |record: &hickory_resolver::proto::rr::Record| match &record.data {
        RData::SRV(srv) => Some(srv.target.clone()),
        _ => None,
    };
    message.answers.iter().filter_map(target).collect()
}

#[tokio::test]
async fn a_question_is_answered_over_both_transports() {
    let request = query("_VLMCS._tcp.corp.example", RecordType::SRV);
    let plain = Message::from_vec(&datagram(None, &request).await).expect("a message");
    assert_eq!((plain.metadata.id, plain.metadata.response_code), (0x1234, ResponseCode::NoError));
    assert_eq!((plain.answers.len(), plain.additionals.len()), (1, 1));
    assert!(plain.queries[0].name().eq_case(request.queries[0].name()), "case comes back");
    assert!(plain.edns.is_some());
    let streamed = with_server(None, async |server| {
        let mut stream = TcpStream::connect(server).await.expect("connected");
        let first = stream_answer(&mut stream, &request).await.expect("an answer");
        let second = stream_answer(&mut stream, &request).await.expect("another on the same connection");
        assert_eq!(first, second);
        first
    })
    .await;
    assert_eq!(Message::from_vec(&streamed).expect("a message"), plain);
}

#[tokio::test]
async fn response_codes_and_absence_are_as_told() {
    for (odd, code, authorities) in [
        (Oddity::Servfail, ResponseCode::ServFail, 0),
        (Oddity::Refused, ResponseCode::Refused, 0),
        (Oddity::Notimp, ResponseCode::NotImp, 0),
        (Oddity::Formerr, ResponseCode::FormErr, 0),
        (Oddity::Nodata, ResponseCode::NoError, 1),
        (Oddity::Nxdomain, ResponseCode::NXDomain, 1),
    ] {
        let answer = asked(odd).await;
        assert_eq!((answer.metadata.response_code, answer.authorities.len()), (code, authorities), "{odd:?}");
        assert!(answer.answers.is_empty() && answer.queries.len() == 1, "{odd:?}");
    }
}

#[tokio::test]
async fn strays_are_right_but_for_one_thing() {
    let answer = asked(Oddity::WrongId).await;
    assert_eq!((answer.metadata.id, answer.answers.len()), (0x1234 ^ 0x5555, 1));
    let answer = asked(Oddity::WrongQuestion).await;
    assert_eq!((answer.metadata.id, answer.queries[0].name()), (0x1234, &Name::root()));
}

#[tokio::test]
async fn garbage_has_the_right_id_and_is_no_message() {
    let octets = datagram(Some(Oddity::Garbage), &query(SRV, RecordType::SRV)).await;
    assert_eq!(octets[..2], [0x12, 0x34]);
    assert!(Message::from_vec(&octets).is_err());
}

#[tokio::test]
async fn a_silent_server_skips_the_question_and_answers_the_next() {
    with_server(Some(Oddity::Silent), async |server| {
        let socket = client(server).await;
        send(&socket, &query(SRV, RecordType::SRV)).await;
        let mut other = query("kms01.corp.example", RecordType::A);
        other.metadata.id = 2;
        send(&socket, &other).await;
        let answer = Message::from_vec(&receive(&socket).await).expect("a message");
        assert_eq!(answer.metadata.id, 2);

        let mut stream = TcpStream::connect(server).await.expect("connected");
        let closed = stream_answer(&mut stream, &query(SRV, RecordType::SRV)).await;
        assert_eq!(closed.expect_err("closed").kind(), io::ErrorKind::UnexpectedEof);
    })
    .await;
}

#[tokio::test]
async fn the_first_datagram_of_each_question_gets_lost() {
    with_server(Some(Oddity::DropFirst), async |server| {
        let socket = client(server).await;
        for id in [1, 2] {
            let mut request = query(SRV, RecordType::SRV);
            request.metadata.id = id;
            send(&socket, &request).await;
        }
        let answer = Message::from_vec(&receive(&socket).await).expect("a message");
        assert_eq!((answer.metadata.id, answer.answers.len()), (2, 1));
    })
    .await;
}

#[tokio::test]
async fn truncation_without_tcp_leaves_no_way_to_the_answer() {
    with_server(Some(Oddity::TruncatedNoTcp), async |server| {
        let socket = client(server).await;
        send(&socket, &query(SRV, RecordType::SRV)).await;
        let answer = Message::from_vec(&receive(&socket).await).expect("a message");
        assert!(answer.metadata.truncation && answer.answers.is_empty());
        let refused = TcpStream::connect(server).await.expect_err("closed");
        assert_eq!(refused.kind(), io::ErrorKind::ConnectionRefused);
    })
    .await;
}

#[tokio::test]
async fn a_server_before_edns_answers_without_it() {
    let mut request = query(SRV, RecordType::SRV);
    let octets = datagram(Some(Oddity::NoEdns), &request).await;
    assert_eq!(octets, [0x12, 0x34, 0x81, 0x01, 0, 0, 0, 0, 0, 0, 0, 0], "FORMERR and no question");
    request.edns = None;
    let answer = Message::from_vec(&datagram(Some(Oddity::NoEdns), &request).await).expect("a message");
    assert!(answer.edns.is_none() && answer.answers.len() == 1);
}

#[tokio::test]
async fn aliases_can_lead_to_each_other() {
    let answer = asked(Oddity::CnameLoop).await;
    let kinds: Vec<RecordType> =
        answer.answers.iter().map(hickory_resolver::proto::rr::Record::record_type).collect();
    assert_eq!(kinds, [RecordType::CNAME; 2]);
    assert_eq!(answer.answers[0].name, *answer.queries[0].name());
}

#[tokio::test]
async fn targets_can_be_rude_or_long() {
    let answer = asked(Oddity::ControlCharacters).await;
    assert_eq!(targets(&answer)[0].iter().next(), Some(&b"\x1b[2J"[..]));
    assert!(targets(&answer)[0].iter().any(|label| label.contains(&b'\n')));
    assert_eq!(targets(&asked(Oddity::LongName).await)[0].len(), 254, "and the root");
}

#[tokio::test]
async fn a_huge_answer_is_cut_and_whole_over_tcp() {
    with_server(Some(Oddity::Huge), async |server| {
        let request = query(SRV, RecordType::SRV);
        let socket = client(server).await;
        send(&socket, &request).await;
        assert!(Message::from_vec(&receive(&socket).await).expect("a message").metadata.truncation);
        let mut stream = TcpStream::connect(server).await.expect("connected");
        let octets = stream_answer(&mut stream, &request).await.expect("an answer");
        assert_eq!(Message::from_vec(&octets).expect("a message").answers.len(), 1000);
    })
    .await;
}

#[tokio::test]
async fn octets_without_a_question_are_formerr_or_nothing() {
    with_server(None, async |server| {
        let socket = client(server).await;
        socket.send(b"short").await.expect("sent");
        socket.send(&[0; 4000]).await.expect("sent");
        let mut broken = vec![0x77, 0x77, 1, 0, 0, 9];
        broken.extend([0xff; 20]);
        socket.send(&broken).await.expect("sent");
        // Four thousand zeros are a query with no question; the broken octets say nine.
        for id in [0, 0x7777] {
            let answer = Message::from_vec(&receive(&socket).await).expect("a message");
            assert_eq!((answer.metadata.id, answer.metadata.response_code), (id, ResponseCode::FormErr));
        }
    })
    .await;
}

#[tokio::test]
async fn a_taken_address_is_an_error() {
    let taken = with_server(None, async |server| {
        NameServer::bind(server, Vec::new(), Vec::new()).await.map(|server| server.address())
    })
    .await;
    assert_eq!(taken.expect_err("taken").kind(), io::ErrorKind::AddrInUse);
}
