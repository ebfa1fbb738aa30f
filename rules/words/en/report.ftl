# The words of a report around its sentences, and those of the program's own messages.

## Sections

report-title = KMS activation check
section-verdict = Verdict
section-why = Why
section-likely = Likely
section-what-to-do = What to do
section-undo = Undo
section-note = Note
section-reference = Reference
section-steps = Steps
section-findings = Findings
section-also = Also wrong
section-evidence = Evidence
section-hosts = KMS hosts
section-client = Client
section-input = Given
section-input-read = Given or read
section-error-code = Error code
elevation-needed = needs an elevated prompt
elevation-not-needed = needs no elevation
check-again = Run the check again afterwards.
run-incomplete = The run was interrupted; the report holds what was found until then.
run-redacted = Names, addresses and ids are replaced by stand-ins.
guided-promise = Everything here was told by a person: this program asked no network.
import-promise = Everything here stands in the outputs that were read: no network was touched.
probe-promise = Only an RPC bind was sent to the KMS host: no activation request, no change on the client.

more-proofs = … and { $count } more in the evidence below

hosts-left-out = The records name { $count } more hosts, which were not tried: no client would get that far.

## Evidence about the client and the input

proof-no-dns-server = No DNS server is configured or given.
proof-network-unread = The system does not tell its adapters and DNS servers (error { $network_error }).
proof-outside = { $outside ->
    [unknown] { $outside_server } answered NXDOMAIN for { $domain } itself: it does not know the domain.
    [public] { $outside_server } is a public DNS server, which the whole Internet asks.
    [router] { $outside_server } is also the client's default gateway: a router.
   *[cloud] { $domain } is a zone of the cloud provider, in which nobody else publishes.
}
proof-no-domain = The client has no domain in which it would look for the record.
proof-asked-domains = { $asks ->
    [nowhere] The client has no domain in which it would look for the record.
   *[somewhere] The client looks for the record in: { $domains }.
}
proof-client-request = Event 12288 of the client says: it asked { $asked_host }, TCP port { $asked_port }; the code is { $asked_code }.
proof-client-answer = Event 12289 of the client says: an answer came, with the code { $answer_code }.
proof-client-answer-count = Event 12289 of the client says: an answer came, with the code { $answer_code } and the count { $answer_count } of the KMS host.
proof-attempt = The newest attempt to activate succeeded.
proof-override = The client is set by hand to { $override }.
proof-error-code = The error code { $code } says: { $meaning }
proof-listener = On the KMS host itself, { $listener } listens on the port.
proof-licence = The client is licensed, as its licence says, and the channel of its key is { $channel }.
proof-licence-of-directory = The client is licensed by Active Directory, as its licence says.
proof-key-channel = The channel of the product key is { $channel }, as the client's licence says.
proof-key-channel-told = The product key is not one for KMS clients, as was told.
proof-listening = On the KMS host itself, something listens on the port.
proof-listening-aside = On the KMS host itself, something listens on the port, but not at an address that the client tries: at its loopback address, for example, or over IPv6 only.
proof-only-host = The outputs are a KMS host's own; none is of a client.
proof-client-is-kms-host = The outputs are a KMS host's own: what is said of the client here is said of that machine.
proof-client-asks-itself = The record leads the client to itself: { $itself } is its own name, or has its address. A KMS client that asks itself is refused.
proof-interrupted = The run was interrupted before every question had its answer.
proof-no-ping = Pings were left out.
proof-no-rpc = The RPC bind was left out, so an open port is all that was seen.
proof-one-family = Only one address family was tried.

## Sources of evidence

observation-measured = measured
observation-reported = reported
observation-imported = imported

## Where a remedy is carried out

where-client = on the client
where-kms-host = on the KMS host
where-dns-server = on the DNS server
where-firewall = on the firewall
where-network = in the network
where-anywhere = anywhere

shell-cmd = Command Prompt
shell-powershell = PowerShell
shell-dnscmd = dnscmd
shell-bind = BIND
shell-sh = Shell

## Outcomes and severities

outcome-pass = pass
outcome-warn = warning
outcome-fail = fail
outcome-skip = skipped
severity-error = error
severity-warning = warning
severity-info = note

## What an endpoint is worth

result-kms = serves KMS
result-open = open, RPC not asked
result-not-kms = not KMS
result-no-answer = opens, does not answer
result-refused = refused
result-timeout = timeout
result-unreachable = unreachable
result-denied = denied by the client
result-unresolved = no address
result-untested = not tried

## Where a host is known from

from-srv = SRV record
from-input = given
from-override = set by hand
from-discovered = client's cache

## The facts of a client

label-os = System
label-primary-dns-suffix = Primary DNS suffix
label-suffix-search-list = Suffix search list
label-dns-servers = DNS servers
label-default-gateway = Default gateway
label-addresses = Addresses
label-connection-suffix = Connection suffix
label-overrides = KMS host set by hand
label-discovered-host = KMS host in the cache
label-lookup-domain = Lookup domain
label-licence = Licence
value-profile-domain = Domain
value-profile-private = Private
value-profile-public = Public
value-licence-absent = the system has no way to ask for it
value-licence-timeout = the licensing service did not answer in time
value-licence-refused = the system refused to tell it
value-licence-status-0 = unlicensed
value-licence-status-1 = licensed
value-licence-status-2 = initial grace period
value-licence-status-3 = additional grace period
value-licence-status-4 = non-genuine grace period
value-licence-status-5 = notification
value-licence-status-6 = extended grace period
value-licence-status-7 = unknown status
label-ad-domain = Active Directory domain
label-dhcp-domains = Domain by DHCP
label-hosts-file = In the hosts file
label-name-policy = Name resolution policy for
label-office-overrides = KMS host set by hand for Office
label-product-overrides = KMS host set by hand for another product
label-last-result = Last activation result
label-last-request = Last activation request to
label-hooks = Hooks into licensing processes
label-unreadable = Readable with elevation only
value-discovered-host-unreadable = the KMS host that the client found
label-name = Name
label-port = Port
label-domain = Domain
label-by-name = By name
label-by-address = By address
label-meaning = Meaning
label-cause = Cause
label-fix = Fix
label-proved-by = Proved by step
label-activation = Activation

activation-kms-client = KMS client
activation-kms-host = KMS host
activation-mak = MAK
activation-adba = Active Directory-based activation
activation-avma = automatic virtual machine activation
activation-oem = OEM
activation-retail = retail or digital licence
activation-token = token-based activation

routing-name-resolution = The client found no KMS host by DNS.
routing-network = DNS or the KMS host gave no usable answer.
routing-licensing = The reason is the key, the edition, the licence store or the KMS host, and not the network.
routing-microsoft = The reason lies between this machine and Microsoft's activation servers; KMS is not involved.
routing-information = The code alone says nothing about the fault; look at the code beside it.
code-agrees = The code agrees with the verdict.
code-disagrees = The code does not agree with the verdict; it may come from an earlier attempt.
code-proves-answer = The code is an answer of a KMS host, so the network was free when it came.
code-unknown = This code is not in the list; it is decoded from its number.

## Progress

progress-asked = asking { $what }
progress-ping = a ping to { $address }
progress-dns = { $server } for { $name }, type { $type }
progress-resolve = the client's own resolver for { $name }
progress-connect = { $endpoint }

## Placeholders for what is unknown; .command is the form inside commands

missing-client = <name of the client>
    .command = <CLIENT>
missing-server = <address of the DNS server>
    .command = <DNS-SERVER>
missing-servers = <addresses of the DNS servers>
    .command = <DNS-SERVERS>
missing-server-with-record = <a DNS server that has the record>
    .command = <OTHER-DNS-SERVER>
missing-domain = <domain of the client>
    .command = <DOMAIN>
missing-domains = <domains of the client>
    .command = <DOMAINS>
missing-zone = <DNS zone>
    .command = <ZONE>
missing-owner = _vlmcs._tcp.<domain of the client>
    .command = _vlmcs._tcp.<DOMAIN>
missing-relative-owner = _vlmcs._tcp
    .command = _vlmcs._tcp
missing-other-domain = <domain of the KMS host>
    .command = <KMS-DOMAIN>
missing-host = <name of the KMS host>
    .command = <KMS-HOST>
missing-target = <name of the KMS host>
    .command = <KMS-HOST>
missing-short-host = <short name of the KMS host>
    .command = <KMS-HOST-SHORT>
missing-unexplained-host = <name of the KMS host>
missing-untried-host = <name of the KMS host>
    .command = <KMS-HOST>
missing-untried-port = 1688
    .command = 1688
missing-untried-server = <address of the DNS server>
    .command = <DNS-SERVER>
missing-host-zone = <domain of the KMS host>
    .command = <KMS-DOMAIN>
missing-port = 1688
    .command = 1688
missing-address = <address of the KMS host>
    .command = <KMS-ADDRESS>
missing-addresses = <addresses of the KMS host>
    .command = <KMS-ADDRESSES>
missing-wrong-host = <target of the record>
    .command = <OLD-HOST>
missing-wrong-port = <port in the record>
    .command = <OLD-PORT>
missing-wrong-addresses = <addresses that do not serve>
    .command = <OLD-ADDRESSES>
missing-system-addresses = none
    .command = <ADDRESSES>
missing-record = <content of the record>
    .command = <RECORD>
missing-record-types = A
    .command = A
missing-rcode = <RCODE>
    .command = <RCODE>
missing-rcodes = <RCODE>
    .command = <RCODE>
missing-channel = an unknown channel
    .command = <CHANNEL>
missing-activation-id = <activation ID of the product>
    .command = <ACTIVATION-ID>
missing-application-id = <application ID>
    .command = <APPLICATION-ID>
missing-provider-host = <the provider's KMS host>
    .command = <PROVIDER-KMS-HOST>
missing-reporter = <unknown device>
    .command = <DEVICE>
missing-override = <host set by hand>
    .command = <OLD-HOST>
missing-question = _vlmcs._tcp
    .command = _vlmcs._tcp
    .command = <CHANNEL>
missing-lookup-domain = <lookup domain>
    .command = <LOOKUP-DOMAIN>
missing-side-overrides = <host set by hand>
    .command = <OLD-HOST>
missing-asked-host = <host that the client asked>
    .command = <KMS-HOST>
missing-asked-port = 1688
    .command = 1688
missing-asked-code = <error code>
    .command = <CODE>
missing-answer-code = <error code>
    .command = <CODE>
missing-answer-count = <count>
    .command = <COUNT>
missing-network_error = <error code>
missing-outside_server = <address of the DNS server>
missing-zone_server = <address of the DNS server>
missing-code = <error code>
    .command = <CODE>
missing-suffix = <DNS suffix>
    .command = <SUFFIX>
missing-search-list-new = <suffixes, with the missing one>
    .command = "<SUFFIX>","<SUFFIX>"
