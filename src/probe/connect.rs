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
