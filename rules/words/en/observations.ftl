# What was seen, one sentence each: the lines of evidence.
# A reporter that is unknown arrives as the word none. Round-trip times are milliseconds, TTLs seconds.

## Ping

ping-reply = { $address } replied to a ping (replies: { $count }, round-trip time { $rtt } ms).
ping-reply-told = { $address } replied to a ping (replies: { $count }).
ping-reply-seen = { $address } replied to a ping.
ping-timeout = { $address } did not reply to a ping (requests sent: { $sent }).
ping-timeout-seen = { $address } did not reply to a ping.
ping-unreachable = A ping to { $address } met { $reason }, { $reporter ->
    [none] by an ICMP error whose sender is unknown
   *[other] reported by { $reporter }
}.
ping-unreachable-local = The client's own system could not deliver a ping to { $address }: { $reason }.
ping-not-permitted = The client's own system let no ping out to { $address } (no right to ping, or its own filter), so nothing is known about it from a ping.

## DNS

dns-answer-srv = { $server } answered for { $name }, type SRV: { $records } (TTL { $ttl } s).
dns-answer-address = { $server } answered for { $name }, type { $type }: { $addresses } (TTL { $ttl } s).
dns-told-srv = { $server } answered for { $name }, type SRV: { $records }.
dns-told-address = { $server } answered for { $name }, type { $type }: { $addresses }.
dns-nodata = { $server } answered NODATA for { $name }, type { $type }: the name exists, without a record of this type.
dns-nxdomain = { $server } answered NXDOMAIN for { $name }, type { $type }: the name does not exist.
dns-referral = { $server } answered for { $name }, type { $type }, with a referral to the servers of the zone { $zone }: it does not hold the name and asks nobody for it.
dns-rcode = { $server } answered { $rcode } for { $name }, type { $type }.
dns-timeout = { $server } did not answer the question for { $name }, type { $type }.
dns-cut-timeout = { $server } answered for { $name }, type { $type }, by UDP, but truncated (TC), and gave no whole answer over TCP.
dns-cut-refused = { $server } answered for { $name }, type { $type }, by UDP, but truncated (TC), and refused TCP.
dns-port-refused = { $server } is up, but refused the query: nothing listens on the port.
dns-unreachable = A query to { $server } met { $reason }, { $reporter ->
    [none] by an ICMP error whose sender is unknown
   *[other] reported by { $reporter }
}.
dns-unreachable-local = The client's own system could not deliver a query to { $server }: { $reason }.
dns-denied = The client's own system forbade the query to { $server }.
dns-malformed = { $server } sent something that is no answer to the question for { $name }, type { $type }.

dns-remark-tcp = The datagram was cut (TC), so the answer came over TCP.
dns-remark-control = This was asked only to see whether the server answers at all.
dns-remark-without-edns = The server answers only without EDNS.
dns-remark-alias = The name is an alias: { $chain }.
dns-remark-stray = Datagrams that did not belong to the question were passed over: { $count }.

## The system's resolver

resolve-addresses = The client's own resolver gives for { $name }: { $addresses }.
resolve-not-found = The client's own resolver does not find { $name }.
resolve-no-address = The client's own resolver says that { $name } exists without an address.
resolve-try-again = The client's own resolver got no answer for { $name } from any DNS server.
resolve-failed = The client's own resolver failed for { $name } with code { $code }.
resolve-timeout = The client's own resolver was still asking for { $name } when patience ended.

## TCP and RPC

connect-kms = { $endpoint } opened, and accepted an RPC bind for the KMS interface.
connect-open = { $endpoint } opened; RPC was not asked.
connect-rejected = { $endpoint } opened and speaks RPC, but rejected the KMS interface (bind_ack, result { $result }, reason { $reason }).
connect-nak = { $endpoint } opened and speaks RPC, but refused the bind (bind_nak, reason { $reason }).
connect-fault = { $endpoint } opened and speaks RPC, but answered the bind with a fault (status { $status }).
connect-foreign = { $endpoint } opened, but what answered is { $protocol }: { $preview }
connect-incomplete = { $endpoint } opened, and an RPC answer began but did not end (octets received: { $received }).
connect-closed = { $endpoint } opened, and closed the connection (FIN) before any answer to the bind.
connect-reset = { $endpoint } opened, and reset the connection (RST) before any answer to the bind.
connect-silent = { $endpoint } opened, and never answered the bind.
connect-program = { $endpoint } opened; by the host's own output the program { $program } listens there.
connect-refused = { $endpoint } refused the connection (RST).
connect-refused-by = { $endpoint } refused the connection: { $reporter } reported the port unreachable by ICMP.
connect-failed = A connection to { $endpoint } failed; the output does not say how.
connect-failed-closed = A connection to { $endpoint } failed, and the host's own output shows that nothing listens on the KMS port.
connect-timeout = { $endpoint } did not answer: no SYN/ACK, no RST, no ICMP error.
connect-unreachable = The connection to { $endpoint } met { $reason }, { $reporter ->
    [none] by an ICMP error whose sender is unknown
   *[other] reported by { $reporter }
}.
connect-unreachable-local = The client's own system could not deliver a packet to { $endpoint }: { $reason }.
connect-denied = The client's own system forbade the connection to { $endpoint }.

## What ICMP says; .local is what the client's own system says instead

reason-network = “network unreachable”
    .local = it has no route
reason-host = “host unreachable”
    .local = “host unreachable”, as where nobody on its own network answers for this address or for the gateway on the way to it (ARP or neighbour discovery)
reason-protocol = “protocol unreachable”
reason-port = “port unreachable”
reason-prohibited = “administratively prohibited”
reason-time-exceeded = “time exceeded”
reason-other = “destination unreachable”
    .local = it gave no reason

## What foreign bytes look like

protocol-http = an HTTP server
protocol-tls = a TLS server
protocol-ssh = an SSH server
protocol-echo = an echo of our own bytes
protocol-broken-rpc = a broken RPC header
protocol-unknown = an unknown protocol
