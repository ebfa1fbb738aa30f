# The six steps of the documented procedure: title, why, what a person would type, and how it ended.

step-client-config = Client configuration
    .why = The client needs a DNS server, a way out of its network and a domain to look in before it can find anything.
    .command = ipconfig /all
    .pass = The client asks the DNS servers { $servers } and looks for KMS in { $domains }.
    .warn = The client has DNS servers ({ $servers }), but no domain to look in, or no default gateway.
    .fail = The client has no DNS server.
    .skip = The client's network settings are not known.

step-dns-ping = Reach the DNS server
    .why = If the DNS server cannot be reached, every later step fails for that reason alone.
    .command = ping { $server }
    .pass = Every DNS server replied to a ping: { $servers }.
    .warn = { $pings ->
        [forbidden] The client's own system lets no ping out, so a ping tells nothing about { $servers }.
       *[other] Not every DNS server replied to a ping, but one at least replied or answers queries.
    }
    .fail = No DNS server replied to a ping, and none answers queries: { $servers }.
    .skip = No ping was sent: there is no DNS server that may be asked, or pings were left out.

step-srv-lookup = Find the SRV record
    .why = The record _vlmcs._tcp in the client's domain is how a client learns its KMS host.
    .command = nslookup -type=srv { $owner }.
    .pass = The record { $owner } is there: { $record }.
    .warn = The record was found, but not surely by the client: in a domain that it asks less surely, or not on every DNS server.
    .fail = { $asks ->
        [nowhere] The client has no domain in which it could look for a record.
       *[somewhere] The client finds no usable record { $owner }.
    }
    .skip = The record could not be asked for: no DNS server answers, or none may be asked.

step-suffix-list = Compare the client's domain with the record's
    .why = nslookup can find a record that the client does not look for: the client looks in its own domain only.
    .command = ipconfig /all
    .pass = The client looks in { $domain }, where the KMS host belongs.
    .warn = The domain { $other_domain } is only in the search list, a connection suffix or a parent domain; the client asks it less surely.
    .fail = { $asks ->
        [nowhere] The client does not look in { $other_domain }: it has no domain to look in.
       *[somewhere] The client does not look in { $other_domain }; it looks in { $domains }.
    }
    .skip = No domain of a KMS host is known to compare with.

step-connect-by-name = Reach the KMS host by name
    .why = If KMS answers under its name, only the SRV record stands between client and host.
    .command = Test-NetConnection { $host } -Port { $port }
    .pass = KMS answers under the name { $host } on TCP port { $port }.
    .warn = KMS answers under the name { $host }, but other hosts that the client may try do not serve.
    .fail = KMS answers under no name that the client knows ({ $host }, TCP port { $port }).
    .skip = { $known ->
        [none] No KMS host is known to try.
       *[some] Nobody tried to reach a KMS host by its name.
    }
    .pass-open = TCP port { $port } opens under the name { $host }. RPC was not asked.
    .warn-open = TCP port { $port } opens under the name { $host }, but other hosts that the client may try do not open theirs. RPC was not asked.

step-connect-by-address = Reach the KMS host by address
    .why = If KMS answers at its address and not under its name, the name resolution is wrong; if not at its address either, a firewall, the service or the network is.
    .command = Test-NetConnection { $address } -Port { $port }
    .pass = KMS answers at { $address }, TCP port { $port }.
    .warn = KMS answers at { $address }, but other addresses do not serve.
    .fail = KMS answers at no known address ({ $addresses }, TCP port { $port }).
    .skip = { $known ->
        [none] No address of a KMS host is known to try.
       *[some] Nobody tried an address that DNS, a record or the operator gives.
    }
    .pass-open = TCP port { $port } opens at { $address }. RPC was not asked.
    .warn-open = TCP port { $port } opens at { $address }, but not at every address and port that the client may try. RPC was not asked.

step-unfinished = The run was interrupted before this step had its answers.
# From told outputs only: what was told leaves a part of the step out.
step-untried = Not everything that this step asks for was tried, and what was tried does not settle it.
step-untried-in-part = What was tried went well; not everything that this step asks for was tried.
step-untold = Nobody told anything of this step.
