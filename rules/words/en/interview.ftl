# The interview: what is said to a caller, what the caller may see, and what is easily taken for
# something else. .say is read out; a choice's message is what it looks like on the caller's screen.

## Questions

interview-code = Error code
    .say = Which error code does the message show? It begins with 0x, or is a long number.
    .why = The code decides which questions are worth asking: some codes prove that a KMS host answered.
interview-code-typed = A code
interview-configuration = Client configuration
    .say = Please open a command prompt on the computer that is not activated, and type this.
    .why = The client needs a DNS server to ask and a domain to look in.
interview-configuration-typed = “DNS Servers” shows one
interview-configuration-server = Only the first of “DNS Servers” can be told
interview-configuration-no-server = No line “DNS Servers”, or nothing behind it
interview-server = DNS server
    .say = Please type this in the command prompt, read out the address that appears, and leave again with exit.
    .why = Without the client's configuration this still tells which DNS server it asks.
interview-server-typed = “Address” shows an address
interview-dns-ping = Ping of the DNS server { $server }
    .say = Please type this, and read out the lines that appear.
    .why = If the DNS server cannot be reached, every later step fails for that reason alone.
interview-dns-ping-reply = Reply from { $server }: bytes=32 time<1ms TTL=128
interview-dns-ping-unreachable = Reply from …: Destination host unreachable.
interview-dns-ping-timeout = Request timed out.
interview-dns-ping-general-failure = PING: transmit failed. General failure.
interview-record = SRV record for { $domain }, from { $server }
    .say = Please type this, and read out everything below the lines “Server” and “Address”.
    .why = This record is how a client learns its KMS host.
interview-record-found = svr hostname = …, port = …
interview-record-several = Up to three svr hostname = …, port = …
interview-record-nxdomain = *** … can't find …: Non-existent domain
interview-record-no-records = Only “primary name server = …”, no “svr hostname”
interview-record-timeout = *** Request to … timed-out
interview-record-server-failed = *** … can't find …: Server failed
interview-record-refused = *** … can't find …: Query refused
interview-record-no-response = *** … can't find …: No response from server
interview-any-record = SRV record _vlmcs._tcp
    .say = Please type this, and read out everything below the lines “Server” and “Address”.
    .why = This record is how a client learns its KMS host.
interview-any-record-found = … SRV service location, svr hostname, port
interview-any-record-several = Up to three SRV service location
interview-any-record-nxdomain = *** … can't find …: Non-existent domain
interview-any-record-no-records = Only “primary name server”, no “svr hostname”
interview-any-record-timeout = *** Request to … timed-out
interview-any-record-server-failed = *** … can't find …: Server failed
interview-any-record-refused = *** … can't find …: Query refused
interview-any-record-no-response = *** … can't find …: No response from server
interview-other-name = Another question to the DNS server { $server }
    .say = Please type this, too, and read out what stands below the first two lines.
    .why = One question without an answer can be the fault of that name alone. A second one tells whether the server answers at all.
interview-other-name-found = Name: and Address: or Addresses:
interview-other-name-nxdomain = *** … can't find …: Non-existent domain
interview-other-name-no-records = Only “Name:”, without an address
interview-other-name-timeout = *** Request to … timed-out
interview-other-name-server-failed = *** … can't find …: Server failed
interview-other-name-refused = *** … can't find …: Query refused
interview-other-name-no-response = *** … can't find …: No response from server
interview-suffix = Does the client look in { $domain }?
    .say = Please type this, and look at its first lines: “Primary Dns Suffix” and “DNS Suffix Search List”.
    .why = nslookup can find a record that the client does not look for: the client looks in its own domain only.
interview-suffix-primary = { $domain } is the “Primary Dns Suffix”
interview-suffix-search-list = { $domain } stands in the “DNS Suffix Search List” only
interview-suffix-neither = { $domain } stands in neither
interview-host = A KMS host that somebody knows
    .say = Do you, or does your administrator, know the name or the address of the KMS host?
    .why = With a host, a record that is missing can be told from a host that cannot be reached.
interview-host-typed = A name or an address
interview-address = An address of { $host }
    .say = Do you, or does your administrator, know the address that { $host } has, without asking DNS?
    .why = So far no KMS host was met under this name. If one answers at the address that it has, only the name is wrong.
interview-address-typed = An address
interview-other-host = Is { $host } the KMS host?
    .say = Do you, or does your administrator, know whether { $host } is the KMS host, or whether there is another?
    .why = So far { $host } was not met as a KMS host. If it was replaced, the record is old and names the wrong host.
interview-other-host-same = { $host } is the KMS host
interview-other-host-typed = Another name or address
interview-name = Address of { $host }, from { $server }
    .say = Please type this, and read out what stands below the first two lines.
    .why = A record that leads to a name without an address leads nowhere.
interview-name-found = Name: and Address: or Addresses:
interview-name-nxdomain = *** … can't find …: Non-existent domain
interview-name-no-records = Only “Name:”, without an address
interview-name-timeout = *** Request to … timed-out
interview-name-server-failed = *** … can't find …: Server failed
interview-name-refused = *** … can't find …: Query refused
interview-name-no-response = *** … can't find …: No response from server
interview-by-name = { $host }, TCP port { $port }, under its name
    .say = Please type this, and wait until a table appears; that can take half a minute.
    .why = The client itself must reach the host under its name, whatever DNS says of it.
interview-by-name-open = TcpTestSucceeded : True
interview-by-name-failed-ping = TcpTestSucceeded : False, PingSucceeded : True
interview-by-name-failed = TcpTestSucceeded : False, PingSucceeded : False
interview-by-name-no-name = WARNING: Name resolution of … failed
interview-by-address = { $address }, TCP port { $port }, by its address
    .say = Please type this, and wait until a table appears; that can take half a minute.
    .why = If the address answers and the name does not, the name resolution is wrong; if neither does, a firewall, the service or the network is.
interview-by-address-open = TcpTestSucceeded : True
interview-by-address-failed-ping = TcpTestSucceeded : False, PingSucceeded : True
interview-by-address-failed = TcpTestSucceeded : False, PingSucceeded : False
interview-host-ping = Ping of the KMS host { $address }
    .say = Please type this, and read out the lines that appear.
    .why = Nothing came back from the port. What the ping meets tells a firewall from a host or a route that is gone.
interview-host-ping-reply = Reply from { $address }: bytes=32 time<1ms TTL=128
interview-host-ping-unreachable = Reply from …: Destination host unreachable.
interview-host-ping-timeout = Request timed out.
interview-host-ping-general-failure = PING: transmit failed. General failure.
interview-service = What listens on { $host }
    .say = Is somebody at the KMS host { $host }? There, in a command prompt that was run as administrator, type this and look for a line with :{ $port } and LISTENING.
    .why = A connection that fails does not say whether a firewall drops it or nothing listens; one that opens does not say who answers.
interview-service-kms = :{ $port } … LISTENING, and below it [sppsvc.exe]
interview-service-other = :{ $port } … LISTENING, and below it another program
interview-service-nothing = No line with :{ $port } and LISTENING
interview-event = Event 12288
    .say = Please type this. In the window, open Windows Logs, Application, and look for the newest event 12288 of Security-SPP. Which code stands first below “Info”?
    .why = The code of a message may stand for another one, and this event holds that: a clock that is wrong, for example.
interview-event-typed = A code below “Info”
interview-event-none = No event 12288 there
interview-licence = Licence
    .say = Please type this, wait for the window, and read out “Product Key Channel” and, if it is there, “Registered KMS machine name”.
    .why = A host that is set by hand switches the search off, and only a GVLK is activated by KMS.
interview-licence-discovers = Channel Volume:GVLK, no “Registered KMS machine name”
interview-licence-set-by-hand = Channel …GVLK, “Registered KMS machine name”
interview-licence-mak = Channel Volume:MAK
interview-licence-retail = Channel Retail
interview-licence-oem = Channel OEM…
interview-licence-eval = Channel …Eval

interview-typed = { $choice } (type)
interview-keep = Keep the pasted output
interview-unknown = The caller cannot tell
interview-paste = Paste the output

## Values

interview-field-code = Error code
    .wrong = Eight hexadecimal digits such as 0xC004F074, or decimal.
interview-field-inside = Code below “Info”
    .wrong = Eight hexadecimal digits such as 0xC004F06C, or decimal.
interview-field-suffix = Primary Dns Suffix
    .wrong = A domain such as contoso.com; - if the line is empty.
interview-field-search = DNS Suffix Search List
    .wrong = Domains such as contoso.com, blanks between; - if empty.
interview-field-servers = DNS Servers
    .wrong = Addresses such as 10.0.0.53. No such line: Esc, choose that.
interview-field-gateway = Default Gateway
    .wrong = An address such as 10.0.0.1; - if the line is empty.
interview-field-server = Address
    .wrong = An address is written 10.0.0.53 or 2001:db8::53.
interview-field-reporter = Reply from
    .wrong = The address behind “Reply from”, such as 10.0.0.7.
interview-field-host = svr hostname
    .wrong = A name such as kms01.contoso.com; . or (root) for none.
interview-field-port = port
    .wrong = A port is a number from 1 to 65535.
interview-field-host2 = svr hostname, second
    .wrong = A host is a name such as kms01.contoso.com.
interview-field-port2 = port, second
    .wrong = A port is a number from 1 to 65535.
interview-field-host3 = svr hostname, third
    .wrong = A name such as kms01.contoso.com; empty if there are two.
interview-field-port3 = port, third
    .wrong = A number from 1 to 65535; empty if there are two.
interview-field-owner = Name before “SRV service location”
    .wrong = The name begins with _vlmcs._tcp., such as _vlmcs._tcp.contoso.com.
interview-field-zone = Name above “primary name server”
    .wrong = A zone is a domain such as contoso.com.
interview-field-addresses = Addresses
    .wrong = Addresses are written 10.0.3.10 or 2001:db8::10, with blanks between them.
interview-field-address = RemoteAddress
    .wrong = An address is written 10.0.3.10 or 2001:db8::10.
interview-field-kms_host = KMS host
    .wrong = A host is a name such as kms01.contoso.com, or an address.
interview-field-kms_address = Address
    .wrong = An address is written 10.0.3.10 or 2001:db8::10.
interview-field-program = Program
    .wrong = The name between the brackets, such as nginx.exe.
interview-field-registered = Registered KMS machine name
    .wrong = A name or an address, with its port: kms01.contoso.com:1688.

## The page

page-interview = A caller's computer
interview-say = Say
interview-type = To type at the caller's:
interview-type-elsewhere = To type at the KMS host:
interview-dictate = Read out
interview-seen = What does the caller see?
interview-known = Known so far
interview-nothing-known = Nothing yet.
interview-possible = Still possible
interview-certain = { $cause } (settled)
interview-verdict = { $cause } (diagnosis of what is known)
interview-several = { $class }: { $causes }
interview-none-possible = Nothing of the list is possible any more: look at the diagnosis.
interview-end = There is nothing left to ask: d shows the diagnosis.
interview-number = Question { $number }
interview-again = asked before; the answer was: { $answer }
interview-answer-unknown = the caller could not tell
interview-answer-pasted = a pasted output
interview-read = Recognised in what was pasted: { $commands }
interview-read-nothing = Nothing was recognised in what was pasted. Is the whole output in it?
interview-read-adds = It says:
interview-read-adds-nothing = Nothing that was not known before.
interview-read-adds-other = It is kept; this list has no sentence of its own for it.
interview-read-other = It is not what was asked for: the question stays open.
interview-read-elsewhere = It says nothing about { $subject }, which was asked for: the question stays open.
interview-read-ignored = { $count ->
    [one] One line is no command output.
   *[other] { $count } lines are no command output.
}
interview-accept = Enter takes it, Esc does not; what is pasted now is added to it.
interview-pasting = Paste now; F5 reads it, Esc leaves it ({ $count ->
    [one] one line
   *[other] { $count } lines
} so far).
interview-copied = Copied for the chat (if nothing arrives, v shows it alone): { $line }
interview-forget = Let it go: it is not of this computer
interview-anew = n once more begins with another caller; the answers so far are let go.
interview-too-large = That is more than 16 MB; outputs of commands are small.
interview-key-channel = The product key is not a KMS client key.
interview-licensed = The client is activated, as its licence says.
interview-license-known = The licence was told; no host is set by hand.
interview-client-known = The client asks the DNS servers { $servers } and looks for KMS in { $domains }.
interview-client-known-nowhere = The client asks the DNS servers { $servers } and has no domain to look for KMS in.
interview-client-known-serverless = The client has no DNS server, and looks for KMS in { $domains }.
interview-client-known-nothing = The client has neither a DNS server nor a domain to look for KMS in.
interview-server-known = The client asks the DNS server { $servers }.
interview-no-event = No event 12288 was found.
interview-client-code = The message shows { $code }: { $meaning }
interview-event-code = Event 12288 shows { $code }: { $meaning }
interview-told-code = An output shows { $code }: { $meaning }
interview-host-known = A KMS host is known: { $host }
interview-override = A KMS host is set by hand: { $host }

## What is easily taken for something else

trap-unreachable-is-no-reply = “Reply from …: Destination host unreachable” is not a reply of the computer that was asked: another device, or the client itself, says that it cannot be reached. Ping counts it as received all the same.
trap-silence-proves-little = No reply to a ping does not prove that the computer is off: many drop pings.
trap-general-failure = “General failure” comes from the client itself: it sent nothing, because it has no network, or a program on it forbids it.
trap-nslookup-is-not-discovery = nslookup finding the record does not prove that the client finds it: the client looks in its own domain only, while nslookup asks for the name that it is given.
trap-nslookup-skips-hosts-file = nslookup asks the DNS server only. The client itself also reads its hosts file, its cache and name policies, and may come to another address.
trap-open-port-proves-little = An open port does not prove that KMS answers there; something else may listen.
trap-failure-has-no-reason = The test does not say why it failed: a firewall that drops packets, and a host on which nothing listens, look the same.
trap-connection-suffix = The primary DNS suffix is empty: a connection's suffix does not take its place when the client looks for its KMS host.
trap-wrapper-code = 0xC004F074 stands for another code: event 12288 in the caller's event log holds the one inside.

## Signs as they are read out

spell-space = space
spell-dash = dash
spell-dot = dot
spell-underscore = underscore
spell-slash = slash
spell-backslash = backslash
spell-colon = colon
spell-equals = equals
spell-percent = percent sign
spell-and = ampersand

## Keys

key-answer = answer
    .help = Takes the selected answer
key-take-values = next
    .help = To the next value; with the last one to the next question
key-take = take
    .help = Takes what was recognised
key-read = read
    .help = Reads what was pasted
key-conclude = diagnosis
    .help = Shows the diagnosis of what is known so far, to be saved and copied
key-copy-chat = copy
    .help = Copies the command for the chat
key-question-before = before
    .help = To the question before
key-question-after =
    .help = To the question after
key-paste = paste
    .help = Takes a pasted output in parts; it can also be pasted at once, without this key
key-look-up = look up
    .help = Looks up a code, an event, a field or a key
key-anew =
    .help = Begins with another caller
key-value = value
    .help = To the next value
