//! Bytes that this program must speak itself, because no library fits: DCE/RPC.

pub mod rpc;
