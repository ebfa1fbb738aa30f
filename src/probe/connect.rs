//! An endpoint: TCP, and where it opens, RPC.

use super::live::LiveOptions;
use super::tcp::Call;
use super::{rpc, tcp};
use crate::evidence::{Address, Connection, RpcOutcome, TcpOutcome};

/// Calls `address` on `port` and, where it opens and may be asked, binds.
pub(super) async fn connect(address: Address, port: u16, options: &LiveOptions) -> Connection {
    let (tcp, rpc) = match tcp::call(address.socket(port), options.patience).await {
        Call::Failed(outcome) => (outcome, None),
        Call::Reset { rtt_ms } => (TcpOutcome::Open { rtt_ms }, options.rpc.then_some(RpcOutcome::Reset)),
        Call::Open { stream: _, rtt_ms } if !options.rpc => (TcpOutcome::Open { rtt_ms }, None),
        Call::Open { mut stream, rtt_ms } => {
            let rpc = rpc::ask(&mut stream, options.patience).await;
            (TcpOutcome::Open { rtt_ms }, Some(rpc))
        }
    };
    Connection { address, port, tcp, rpc }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};

    use super::*;
    use crate::evidence::{EndpointResult, ForeignProtocol};
    use crate::wire::rpc::{BIND_LENGTH, BindProgress, Verdict, bind_ack, bind_nak, fault, read_bind};

    /// Long enough for a busy machine; no test waits for it unless it expects silence.
    const PATIENCE: Duration = Duration::from_secs(5);

    /// For tests that wait until it ends.
    const SHORT: Duration = Duration::from_millis(100);

    /// What is seen of a server that treats its first client so, and then waits.
    async fn seen<F>(patience: Duration, serve: impl Fn(TcpStream) -> F) -> RpcOutcome
    where
        F: Future<Output = Option<TcpStream>>,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let peer = listener.local_addr().expect("an address");
        let options = LiveOptions { patience, ..LiveOptions::default() };
        let server = async {
            let (stream, _) = listener.accept().await.expect("a client");
            let _open = serve(stream).await;
            std::future::pending::<()>().await;
        };
        let connection = tokio::select! {
            connection = connect(peer.into(), peer.port(), &options) => connection,
            () = server => unreachable!("it is pending"),
        };
        assert!(matches!(connection.tcp, TcpOutcome::Open { .. }));
        connection.rpc.expect("a bind was sent")
    }

    async fn read_whole_bind(stream: &mut TcpStream) -> crate::wire::rpc::Bind {
        let mut octets = [0; BIND_LENGTH];
        stream.read_exact(&mut octets).await.expect("a bind");
        match read_bind(&octets) {
            BindProgress::Bind(bind) => bind,
            other => panic!("{other:?}"),
        }
    }

    /// What is seen of a server that reads the bind and answers it with these octets.
    async fn answered(answer: impl Fn(&crate::wire::rpc::Bind) -> Vec<u8>) -> RpcOutcome {
        seen(PATIENCE, |mut stream| {
            let answer = &answer;
            async move {
                let bind = read_whole_bind(&mut stream).await;
                stream.write_all(&answer(&bind)).await.expect("an answer is sent");
                Some(stream)
            }
        })
        .await
    }

    #[tokio::test]
    async fn answers_of_an_rpc_server_are_told_apart() {
        let accepted = answered(|bind| bind_ack(bind, 1688, Verdict::Accept)).await;
        assert_eq!(accepted, RpcOutcome::Accepted);
        let reject = Verdict::Reject { result: 2, reason: 1 };
        let rejected = answered(|bind| bind_ack(bind, 135, reject)).await;
        assert_eq!(rejected, RpcOutcome::Rejected { result: 2, reason: 1 });
        assert_eq!(answered(|bind| bind_nak(bind.call_id, 4)).await, RpcOutcome::Nak { reason: 4 });
        assert_eq!(answered(|bind| fault(bind.call_id, 5)).await, RpcOutcome::Fault { status: 5 });
    }

    #[tokio::test]
    async fn an_answer_may_come_octet_by_octet() {
        let outcome = seen(PATIENCE, |mut stream| async move {
            stream.set_nodelay(true).expect("an option");
            let bind = read_whole_bind(&mut stream).await;
            for octet in bind_ack(&bind, 1688, Verdict::Accept) {
                stream.write_all(&[octet]).await.expect("an octet is sent");
                tokio::task::yield_now().await;
            }
            Some(stream)
        })
        .await;
        assert_eq!(outcome, RpcOutcome::Accepted);
    }

    #[tokio::test]
    async fn foreign_octets_are_shown_escaped() {
        let outcome = answered(|_| b"SSH-2.0-x\x1b[2J\r\n".to_vec()).await;
        let preview = r"SSH-2.0-x\x1b[2J\r\n".to_owned();
        assert_eq!(outcome, RpcOutcome::Foreign { protocol: ForeignProtocol::Ssh, preview });
    }

    #[tokio::test]
    async fn a_greeting_is_foreign_even_when_the_server_hangs_up() {
        let outcome = seen(PATIENCE, |mut stream| async move {
            stream.write_all(b"220 mail.contoso.com ESMTP\r\n").await.expect("a greeting is sent");
            None
        })
        .await;
        assert!(
            matches!(outcome, RpcOutcome::Foreign { protocol: ForeignProtocol::Unknown, .. }),
            "{outcome:?}"
        );
    }

    #[tokio::test]
    async fn an_endless_stream_ends() {
        let outcome = seen(PATIENCE, |mut stream| async move {
            while stream.write_all(&[0xff; 4096]).await.is_ok() {}
            Some(stream)
        })
        .await;
        let RpcOutcome::Foreign { protocol, preview } = outcome else { panic!("{outcome:?}") };
        assert_eq!((protocol, preview.len()), (ForeignProtocol::Unknown, 4 * 64));
    }

    #[tokio::test]
    async fn an_echo_is_no_rpc_server() {
        let outcome = seen(PATIENCE, |mut stream| async move {
            let mut octets = [0; BIND_LENGTH];
            stream.read_exact(&mut octets).await.expect("a bind");
            stream.write_all(&octets).await.expect("an echo is sent");
            Some(stream)
        })
        .await;
        assert!(
            matches!(outcome, RpcOutcome::Foreign { protocol: ForeignProtocol::Echo, .. }),
            "{outcome:?}"
        );
    }

    #[tokio::test]
    async fn silence_is_a_timeout() {
        let outcome = seen(SHORT, |stream| async move { Some(stream) }).await;
        assert_eq!(outcome, RpcOutcome::Timeout);
    }

    #[tokio::test]
    async fn a_fin_is_closed_and_a_rst_is_reset() {
        let closed = seen(PATIENCE, |mut stream| async move {
            read_whole_bind(&mut stream).await;
            None
        })
        .await;
        assert_eq!(closed, RpcOutcome::Closed);
        let reset = seen(PATIENCE, |mut stream| async move {
            read_whole_bind(&mut stream).await;
            stream.set_zero_linger().expect("an option");
            None
        })
        .await;
        assert_eq!(reset, RpcOutcome::Reset);
    }

    #[tokio::test]
    async fn a_hang_up_before_the_bind_is_no_answer() {
        let outcome = seen(PATIENCE, |stream| async move {
            stream.set_zero_linger().expect("an option");
            None
        })
        .await;
        assert_eq!(outcome, RpcOutcome::Reset);
        let outcome = seen(PATIENCE, |_| async move { None }).await;
        assert!(matches!(outcome, RpcOutcome::Closed | RpcOutcome::Reset), "{outcome:?}");
    }

    #[tokio::test]
    async fn an_answer_that_does_not_end_is_incomplete() {
        for hangs_up in [true, false] {
            let outcome = seen(SHORT, |mut stream| async move {
                let bind = read_whole_bind(&mut stream).await;
                let answer = bind_ack(&bind, 1688, Verdict::Accept);
                stream.write_all(&answer[..20]).await.expect("a beginning is sent");
                (!hangs_up).then_some(stream)
            })
            .await;
            assert_eq!(outcome, RpcOutcome::Incomplete { received: 20 });
        }
    }

    #[tokio::test]
    async fn without_rpc_an_open_port_is_all_that_is_asked() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a listener");
        let peer = listener.local_addr().expect("an address");
        let options = LiveOptions { rpc: false, ..LiveOptions::default() };
        let connection = connect(peer.into(), peer.port(), &options).await;
        assert_eq!((connection.result(), connection.rpc), (EndpointResult::Open, None));
    }
}
