//! What was seen, one sentence each.

use std::net::IpAddr;

use crate::evidence::{
    Connection, DnsLookup, DnsOutcome, DnsReply, DnsTransport, ForeignProtocol, Ping, PingOutcome,
    RecordType, Resolution, ResolutionOutcome, RpcOutcome, Seen, TcpOutcome, Unreachable, UnreachableReason,
};
use crate::locale::{Args, Words};

use super::escape;

/// No more records or addresses than this stand in one sentence; the report's data has them all.
const MOST_ITEMS: usize = 6;

/// Says what was seen.
#[must_use]
pub fn observation_sentence(words: &Words, seen: &Seen) -> String {
    match seen {
        Seen::Ping(ping) => of_ping(words, ping),
        Seen::Dns(lookup) => of_lookup(words, lookup),
        Seen::Resolve(resolution) => of_resolution(words, resolution),
        Seen::Connect(connection) => of_connection(words, connection),
    }
}

fn of_ping(words: &Words, ping: &Ping) -> String {
    let mut args = Args::from([("address", ping.address.to_string())]);
    let id = match &ping.outcome {
        PingOutcome::Reply { rtts_ms, .. } => {
            args.insert("count", rtts_ms.len().to_string());
            let shortest = rtts_ms.iter().copied().fold(f64::INFINITY, f64::min);
            args.insert("rtt", milliseconds(words, shortest));
            // Outputs and people may tell of replies without their times, or their number.
            match rtts_ms.as_slice() {
                [] => "ping-reply-seen",
                _ if shortest > 0.0 => "ping-reply",
                _ => "ping-reply-told",
            }
        }
        PingOutcome::Timeout { sent: 0 } => "ping-timeout-seen",
        PingOutcome::Timeout { sent } => {
            args.insert("sent", sent.to_string());
            "ping-timeout"
        }
        PingOutcome::Unreachable(unreachable) => {
            return of_unreachable(words, "ping-unreachable", *unreachable, args);
        }
        PingOutcome::NotPermitted => "ping-not-permitted",
    };
    words.text(id, &args)
}

fn of_lookup(words: &Words, lookup: &DnsLookup) -> String {
    let mut args = Args::from([
        ("server", lookup.server.to_string()),
        ("name", lookup.name.to_string()),
        ("type", lookup.record_type.mnemonic().to_owned()),
    ]);
    let (id, chain) = match &lookup.outcome {
        DnsOutcome::Answer(answer) => {
            args.insert("ttl", answer.ttl.to_string());
            args.insert("records", list(words, answer.srv.iter().map(ToString::to_string)));
            args.insert("addresses", list(words, answer.addresses.iter().map(IpAddr::to_string)));
            // Outputs and people tell no TTL.
            let id = match (lookup.record_type == RecordType::Srv, lookup.reply.is_some()) {
                (true, true) => "dns-answer-srv",
                (false, true) => "dns-answer-address",
                (true, false) => "dns-told-srv",
                (false, false) => "dns-told-address",
            };
            (id, answer.cname_chain.as_slice())
        }
        DnsOutcome::Nodata(negative) => ("dns-nodata", negative.cname_chain.as_slice()),
        DnsOutcome::Nxdomain(negative) => ("dns-nxdomain", negative.cname_chain.as_slice()),
        DnsOutcome::Referral { zone } => {
            args.insert("zone", zone.to_string());
            ("dns-referral", &[][..])
        }
        DnsOutcome::Rcode { rcode } => {
            args.insert("rcode", escape(rcode));
            ("dns-rcode", &[][..])
        }
        DnsOutcome::Timeout if lookup.is_cut() => ("dns-cut-timeout", &[][..]),
        DnsOutcome::Timeout => ("dns-timeout", &[][..]),
        DnsOutcome::PortRefused if lookup.is_cut() => ("dns-cut-refused", &[][..]),
        DnsOutcome::PortRefused => ("dns-port-refused", &[][..]),
        DnsOutcome::Unreachable(unreachable) => {
            return of_unreachable(words, "dns-unreachable", *unreachable, args);
        }
        DnsOutcome::Denied => ("dns-denied", &[][..]),
        // Why not is told by a library in English; the data have it.
        DnsOutcome::Malformed { .. } => ("dns-malformed", &[][..]),
    };
    let mut sentences = vec![words.text(id, &args)];
    if !chain.is_empty() {
        let chain = list(words, chain.iter().map(ToString::to_string));
        sentences.push(words.text("dns-remark-alias", &Args::from([("chain", chain)])));
    }
    if lookup.name.is_localhost() {
        sentences.push(words.plain("dns-remark-control"));
    }
    sentences.extend(lookup.reply.iter().flat_map(|reply| remarks(words, reply)));
    words.sentences(&sentences)
}

/// What is remarkable about a reply, whatever it said.
fn remarks(words: &Words, reply: &DnsReply) -> Vec<String> {
    let mut remarks = Vec::new();
    if reply.transport == DnsTransport::Tcp {
        remarks.push(words.plain("dns-remark-tcp"));
    }
    if reply.without_edns {
        remarks.push(words.plain("dns-remark-without-edns"));
    }
    if reply.stray > 0 {
        remarks.push(words.text("dns-remark-stray", &Args::from([("count", reply.stray.to_string())])));
    }
    remarks
}

fn of_resolution(words: &Words, resolution: &Resolution) -> String {
    let mut args = Args::from([("name", resolution.name.to_string())]);
    let id = match &resolution.outcome {
        ResolutionOutcome::Addresses { addresses, .. } => {
            args.insert("addresses", list(words, addresses.iter().map(ToString::to_string)));
            "resolve-addresses"
        }
        ResolutionOutcome::Records(answer) => {
            args.insert("addresses", list(words, answer.srv.iter().map(ToString::to_string)));
            "resolve-addresses"
        }
        ResolutionOutcome::NotFound => "resolve-not-found",
        ResolutionOutcome::NoAddress => "resolve-no-address",
        ResolutionOutcome::TryAgain => "resolve-try-again",
        ResolutionOutcome::Failed { code } => {
            args.insert("code", code.to_string());
            "resolve-failed"
        }
        ResolutionOutcome::Timeout => "resolve-timeout",
    };
    words.text(id, &args)
}

fn of_connection(words: &Words, connection: &Connection) -> String {
    let mut args = Args::from([("endpoint", connection.address.with_port(connection.port))]);
    let id = match (&connection.tcp, &connection.rpc) {
        (TcpOutcome::Refused { reported_by: Some(reporter) }, _) => {
            args.insert("reporter", reporter.to_string());
            "connect-refused-by"
        }
        (TcpOutcome::Refused { reported_by: None }, _) => "connect-refused",
        (TcpOutcome::Timeout, _) => "connect-timeout",
        (TcpOutcome::Failed { closed: true }, _) => "connect-failed-closed",
        (TcpOutcome::Failed { closed: false }, _) => "connect-failed",
        (TcpOutcome::Unreachable(unreachable), _) => {
            return of_unreachable(words, "connect-unreachable", *unreachable, args);
        }
        (TcpOutcome::Denied, _) => "connect-denied",
        (TcpOutcome::Open { .. }, None) => "connect-open",
        (TcpOutcome::Open { .. }, Some(rpc)) => of_bind(words, rpc, &mut args),
    };
    words.text(id, &args)
}

fn of_bind(words: &Words, rpc: &RpcOutcome, args: &mut Args<'_>) -> &'static str {
    match rpc {
        RpcOutcome::Accepted => "connect-kms",
        RpcOutcome::Rejected { result, reason } => {
            args.insert("result", result.to_string());
            args.insert("reason", reason.to_string());
            "connect-rejected"
        }
        RpcOutcome::Nak { reason } => {
            args.insert("reason", reason.to_string());
            "connect-nak"
        }
        RpcOutcome::Fault { status } => {
            args.insert("status", format!("0x{status:08X}"));
            "connect-fault"
        }
        RpcOutcome::Foreign { protocol, preview } => {
            args.insert("protocol", words.plain(protocol_id(*protocol)));
            args.insert("preview", escape(preview));
            "connect-foreign"
        }
        RpcOutcome::Incomplete { received } => {
            args.insert("received", received.to_string());
            "connect-incomplete"
        }
        RpcOutcome::Program { name } => {
            args.insert("program", escape(name));
            "connect-program"
        }
        RpcOutcome::Closed => "connect-closed",
        RpcOutcome::Reset => "connect-reset",
        RpcOutcome::Timeout => "connect-silent",
    }
}

fn of_unreachable(words: &Words, id: &str, unreachable: Unreachable, mut args: Args<'_>) -> String {
    let reason = match unreachable.reason {
        UnreachableReason::Network => "reason-network",
        UnreachableReason::Host => "reason-host",
        UnreachableReason::Protocol => "reason-protocol",
        UnreachableReason::Port => "reason-port",
        UnreachableReason::Prohibited => "reason-prohibited",
        UnreachableReason::TimeExceeded => "reason-time-exceeded",
        UnreachableReason::Other => "reason-other",
    };
    if unreachable.local {
        let own = words.attribute(reason, "local", &Args::new()).unwrap_or_else(|| words.plain(reason));
        args.insert("reason", own);
        return words.text(&format!("{id}-local"), &args);
    }
    args.insert("reason", words.plain(reason));
    args.insert(
        "reporter",
        unreachable.reported_by.map_or_else(|| "none".to_owned(), |from| from.to_string()),
    );
    words.text(id, &args)
}

fn protocol_id(protocol: ForeignProtocol) -> &'static str {
    match protocol {
        ForeignProtocol::Http => "protocol-http",
        ForeignProtocol::Tls => "protocol-tls",
        ForeignProtocol::Ssh => "protocol-ssh",
        ForeignProtocol::Echo => "protocol-echo",
        ForeignProtocol::BrokenRpc => "protocol-broken-rpc",
        ForeignProtocol::Unknown => "protocol-unknown",
    }
}

fn list(words: &Words, items: impl Iterator<Item = String>) -> String {
    let mut items: Vec<String> = items.collect();
    let all = items.len();
    if all > MOST_ITEMS {
        items.truncate(MOST_ITEMS);
        items.push(format!("… ({all})"));
    }
    words.list(items)
}

/// Milliseconds with as many decimals as a LAN needs.
fn milliseconds(words: &Words, value: f64) -> String {
    words.number(value, usize::from(value < 10.0))
}
