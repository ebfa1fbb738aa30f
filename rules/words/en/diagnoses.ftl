# What a cause means: the message is the summary of the diagnosis, .finding one line of the findings
# list, .likely what the evidence suggests without proving it, .label the cause in a few words behind the
# name of its class, where it is only possible.

## Classes

class-network = Network problem
class-srv = SRV record problem
class-name-resolution = Name resolution problem
class-firewall = Firewall problem
class-kms-service = KMS service problem
class-client = Client setting problem
class-licensing = Licensing problem
class-inconclusive = Inconclusive
class-healthy = No fault found on the way to a KMS host

## No fault

# The bind was accepted. .open is the summary where only TCP was tried (--no-rpc).
cause-healthy = { $way ->
    [asked] The newest attempt to activate succeeded, as the outputs say: the client asked { $asked_host }, TCP port { $asked_port }, and the answer activated it. Whether that way is still free, they do not say.
    [attempt] The newest attempt to activate succeeded, as the outputs say. On which way, and whether that way is still free, they do not say.
    [attempt-opened] The newest attempt to activate succeeded, as the outputs say. The client finds { $host }, and TCP port { $port } is open there.
    [kms] KMS activated Windows on the client, as its licence says, and the outputs that were read show no fault. Whether the client reaches a KMS host now, they do not say.
    [kms-opened] KMS activated the client, as its licence says. The client finds { $host }, and TCP port { $port } is open there; what listens on it was not asked.
    [active-directory] Active Directory activated the client, as its licence says. As long as that lasts, it needs no KMS host.
    [other-key] The client is activated with a key that does not use KMS, as its licence says. It needs no KMS host.
    [opened] The client finds { $host }, and TCP port { $port } is open there. RPC was not asked, so what listens on the port may not be KMS.
    [listens] The client finds { $host }, and TCP port { $port } is open there. By the host's own output the KMS service listens on it; RPC was not asked.
   *[measured] The client finds { $host } and reaches it on TCP port { $port }, and what answers there speaks the KMS protocol. This does not show that the host is Microsoft's, that it is activated, that its count suffices, or that it serves this edition of Windows.
}
    .finding = { $host } answers as a KMS host on TCP port { $port }.
    .likely = { $way ->
        [opened] If activation still fails, the reason is likely behind the open port, where a proxy or an inspecting firewall may take the connection, or in the licence: the key, the edition, the clock, or the state of the KMS host. Event 12288, the error code and slmgr /dlv tell which.
       *[measured] If activation still fails, the reason is likely in the licence: the key, the edition, the clock, or the state of the KMS host. The error code and slmgr /dlv tell which.
    }
    .finding-open = TCP port { $port } of { $host } is open; RPC was not asked.

## Network

cause-network-no-dns-server = No DNS server is configured on the client, so it cannot ask for the KMS record.
    .label = no DNS server configured
    .finding = No DNS server is configured on the client.
    .likely = { $connected ->
        [yes] The client has an address: whoever gave it that, by hand or by DHCP (option 6), likely gave no DNS server.
       *[no] The adapter is likely not connected, or DHCP does not give a DNS server (option 6).
    }

cause-network-dns-server-unreachable = { $pings ->
    [allowed] None of the client's DNS servers ({ $servers }) answers a ping or a query.
   *[other] None of the client's DNS servers ({ $servers }) answers a query.
} { $speech ->
    [denied] The client's own system forbids the queries.
    [forbidden] The queries are forbidden on the way, by { $reporter }.
   *[other] The client cannot find a KMS host as long as this lasts.
}
    .label = DNS servers unreachable
    .finding = { $pings ->
        [allowed] The DNS server { $server } answers neither a ping nor a query.
       *[other] The DNS server { $server } does not answer queries.
    }
    .likely = If everything else is unreachable too, the fault is likely the client's own connection, VPN or default gateway.

cause-network-kms-host-unreachable = { $reason ->
    [prohibited] A device on the way forbids TCP port { $port } to { $address } and says so (“administratively prohibited”).
    [time-exceeded] Packets to { $address } expire on the way (“time exceeded”): they go round in a loop of routers, or the way is too long.
    [network-local] The client has no route to { $address }. No packet leaves it.
    [other-local] The client's own system sends nothing to { $address }, and does not say why.
    [host-local] The client's own system says that nobody on its network answers for { $address } or for the gateway on the way to it; a filter of its own may say the same.
    [network] A router on the way reports that it has no route to { $address } (“network unreachable”).
    [host] A router on the way reports that it does not reach { $address } (“host unreachable”).
   *[other] The client's own system or a device on the way says that { $address } is unreachable.
}{ $ping ->
    [silent] {" "}No ping comes back either.
   *[unknown] {""}
}
    .label = KMS host unreachable
    .finding = { $reason ->
        [prohibited] A device on the way forbids TCP port { $port } to { $address }.
       *[other] { $ping ->
            [silent] { $host } is unreachable at { $address }, for TCP port { $port } and for ping.
           *[unknown] { $host } is unreachable at { $address }, TCP port { $port }.
        }
    }
    .likely = { $reason ->
        [prohibited] A firewall rule on the way, for the whole host, is the likely reason.
        [time-exceeded] Two routers likely send the packets to each other, because one of them has a wrong route.
        [network-local] A default gateway, a route or a VPN is likely missing on the client.
        [other-local] The client likely has no network connection, or a program on it forbids the connection.
        [host-local] The host is likely off or has moved to another address, or the gateway on the way to it is off.
       *[other] { $whose ->
            [provider] The host is the cloud provider's: a route to it is likely missing, or leads elsewhere.
           *[own] The host is likely off or has moved to another address, or a route or VPN is missing.
        }
    }

## Name resolution

cause-name-dns-service-down = { $speech ->
    [cut] The DNS server { $server } answers by UDP, but its answers arrive truncated (TC), and no whole answer comes over TCP port 53.
    [denied] The machine of the DNS server { $server } is up, but the client's own system forbids queries to it.
    [forbidden] The machine of the DNS server { $server } is up, but queries to port 53 are forbidden on the way, by { $reporter }.
   *[other] The machine of the DNS server { $server } is up, but no query to port 53 got an answer.
} The client cannot find a KMS host as long as this lasts.
    .label = DNS service does not answer
    .finding = { $speech ->
        [cut] { $server } answers by UDP with truncated answers only, and not over TCP port 53.
        [denied] The client's own system forbids queries to { $server }.
        [forbidden] Queries to { $server } are forbidden on the way, by { $reporter }.
       *[other] { $server } is up, but answered no query on port 53.
    }
    .likely = { $speech ->
        [cut] A firewall likely lets UDP port 53 through and not TCP port 53.
        [denied] The Windows firewall or another security product on the client likely blocks outbound queries.
        [forbidden] A firewall rule for port 53 on { $reporter } is the likely reason.
       *[other] The DNS service has likely stopped, a firewall lets the ping through and not port 53, or the server waits for forwarders that do not answer.
    }

cause-name-dns-server-failure = { $silences ->
    [some] The DNS servers ({ $servers }) answer with { $rcodes }, or not at all.
   *[none] { $questions ->
        [one] The DNS servers ({ $servers }) answer the one question that they were asked with { $rcodes }.
       *[several] The DNS servers ({ $servers }) answer every question with { $rcodes }.
    }
} They are reachable, but cannot or will not answer.
    .label = DNS servers answer with errors
    .finding = { $silence ->
        [some] { $server } answers with { $rcode }, or not at all.
       *[none] { $questions ->
            [one] { $server } answers the one question that it was asked with { $rcode }.
           *[several] { $server } answers every question with { $rcode }.
        }
    }
    .likely = With SERVFAIL the server likely cannot load the zone or reach its forwarders; with REFUSED it likely does not serve this client's network.

cause-name-client-resolver-differs = { $resolution ->
    [unanswered] DNS gives { $address } for { $host }, and KMS answers there. The client's own resolver got no answer for the name, so the programs on the client do not find the host.
   *[answered] DNS gives { $address } for { $host }, and KMS answers there. The client's own resolver gives: { $system_addresses }. Something on the client overrides DNS.
}
    .label = client's resolver differs from DNS
    .finding = { $resolution ->
        [unanswered] The client's resolver gets no answer for { $host }; DNS gives { $address }.
       *[answered] The client's resolver and DNS disagree about { $host }: { $system_addresses } against { $address }.
    }
    .likely = { $resolution ->
        [unanswered] The client's system is likely set to DNS servers that do not answer, or does not wait as long as they need.
       *[answered] The reason is likely an entry in the hosts file, a name resolution policy (NRPT), or an old entry in the DNS cache.
    }
    .open = { $resolution ->
        [unanswered] DNS gives { $address } for { $host }, and TCP port { $port } opens there. The client's own resolver got no answer for the name, so the programs on the client do not find the host.
       *[answered] DNS gives { $address } for { $host }, and TCP port { $port } opens there. The client's own resolver gives: { $system_addresses }. Something on the client overrides DNS.
    }

cause-name-suffix-missing = { $host } is a single label, and no DNS suffix of the client completes it to a name that exists.
    .label = DNS suffix missing
    .finding = No suffix of the client completes the single label { $host }.
    .likely = { $completion ->
        [known] The complete name is likely { $short_host }.{ $suffix }.
       *[unknown] The complete name likely ends in the domain of the KMS host.
    }

cause-name-wrong-address = { $host } resolves to { $wrong_addresses }, and no KMS host answers there.
    .label = wrong address in DNS
    .finding = { $host } resolves to an address that does not serve KMS: { $wrong_addresses }.
    .likely = KMS answers at { $address }, so the address record is likely out of date.
    .likely-open = TCP port { $port } opens at { $address }, so the address record is likely out of date.

cause-name-host-not-found = { $host } has no address in DNS: the name does not exist, or has no A or AAAA record. The client knows which host to call and not where it is.
    .label = no address for the host
    .finding = No address is found for { $host }.
    .likely = { $whose ->
        [provider] The name is the cloud provider's, so { $server } likely has no forwarder that resolves public names.
       *[own] { $named_by ->
            [record] The host was likely retired, and its SRV record was left; or its address record was deleted or never registered.
           *[other] The address record was likely deleted or never registered, or the name is misspelt.
        }
    }

cause-name-lookup-failed = The DNS servers give no usable answer for { $host }: an error, silence or a referral to other servers. They reply to other questions.
    .label = address query fails
    .finding = The question for the address of { $host } gets no usable answer from { $server }.
    .likely = The server likely cannot reach the servers of the zone { $host_zone }, or does not forward it.

## The SRV record

cause-srv-no-client-domain = The client has no DNS domain, so it does not know where to look for _vlmcs._tcp. It sends no question at all.
    .label = client has no DNS domain
    .finding = { $asks ->
        [somewhere] The client has no primary DNS suffix; where it looks for KMS all the same is less sure: { $domains }.
       *[nowhere] The client has no primary DNS suffix and no domain to look for KMS in.
    }
    .likely = The computer is likely in a workgroup, and DHCP gives no domain (option 15).

cause-srv-inconsistent = The DNS server that the client believes, { $server }, lacks the record { $owner }; { $server_with_record } has it. The client takes the first answer and asks no further server.
    .label = DNS servers disagree
    .finding = { $disagreement ->
        [differs] { $server } and { $server_with_record } give different records for { $owner }.
       *[lacks] { $server } lacks the record { $owner }, which { $server_with_record } has.
    }
    .likely = Replication or a zone transfer has likely not arrived, or { $server } does not hold or forward the zone.

cause-srv-not-in-client-domain = { $asks ->
    [nowhere] The record exists in { $other_domain }, but the client has no domain to look in.
   *[somewhere] The record exists in { $other_domain }, but the client looks in { $domains }. It does not look there by itself.
}
    .label = record in another domain
    .finding = { $asks ->
        [nowhere] The record is in { $other_domain }, and the client has no domain to look in.
       *[somewhere] The record is in { $other_domain } and not in { $domain }, where the client looks.
    }
    .likely = The KMS host likely publishes in its own domain only.

cause-srv-only-in-search-list = The record was found in { $other_domain } only, a domain of the client's search list. Windows does not reliably look there, and the error code says that it found no record.
    .label = record only in search list
    .finding = The record is only in { $other_domain }, which the client asks less surely.
    .likely = nslookup and Windows likely differ here: nslookup tries the whole search list, the client its primary DNS suffix or domain.

cause-srv-lookup-failed = { $failure ->
    [cut] The answers for { $owner } arrive truncated (TC), and no whole answer comes over TCP port 53.
    [referral] The DNS servers answer the question for { $owner } with a referral to other servers: they neither hold the zone nor ask others for the client.
   *[other] The DNS servers give no usable answer to the question for { $owner }: an error, or silence. They reply to other questions.
}
    .label = SRV query fails
    .finding = The question for { $owner } gets no usable answer from { $server }.
    .likely = { $failure ->
        [cut] A firewall likely lets UDP port 53 through and not TCP port 53.
        [referral] The client likely asks a server that is not meant for clients: one that serves its own zones and does not recurse.
       *[other] The zone { $zone } is likely not loaded, a forwarder does not answer, or a server or filter on the way does not pass SRV questions.
    }

cause-srv-missing = { $disagreement ->
    [lacks] The DNS server { $server } has no record { $owner }, though { $server_with_record } has it. The client learns its KMS host from the first answer, so it finds none.
    [resolver] The client's own resolver does not find the record { $owner }. The client learns its KMS host from this record, so it finds none.
   *[none] { $outside ->
        [no] DNS has no record { $owner }. The client learns its KMS host from this record, so it finds none.
       *[other] The DNS server { $outside_server } has no record { $owner }. The client learns its KMS host from this record, so it finds none.
    }
}
    .label = record missing
    .finding = { $disagreement ->
        [lacks] There is no SRV record { $owner } on the server that the client believes, { $server }.
       *[none] There is no SRV record { $owner }.
    }
    .likely = { $outside ->
        [unknown] The client is likely outside the company's network, without its VPN, or its domain { $domain } is misspelt.
        [public] The client's DNS server is likely set by hand, or the client is outside the company's network, without its VPN: a public server does not know an internal domain.
        [cloud] The machine is one of a cloud: no KMS host publishes in the provider's own zone { $domain }. Such a machine is set by hand to the provider's KMS host, { $provider_host }, or to one of your own.
        [router] The client is likely outside the company's network, without its VPN: a router at home does not know an internal domain. If the router belongs to the company and asks its DNS servers, the KMS host likely does not publish in { $domain }.
       *[no] { $publishing ->
            [disabled] The record is likely missing because DNS publishing is switched off on the KMS host.
            [failed] The record is likely missing because the KMS host could not publish it: { $event_code }.
            [published] The KMS host wrote down that it published the record in { $domain } (event 12294): the record was likely deleted since, or stands on another DNS server than those that the client asks.
            [unlisted] The record is likely missing because { $domain } is not in the list of domains in which the KMS host publishes (DnsDomainPublishList).
            [enabled] The KMS host likely does not publish in { $domain }: publishing is on there, so it likely publishes in another domain, or the DNS zone refuses its updates.
           *[unknown] The KMS host likely does not publish in { $domain }: publishing is off, or the DNS zone refuses its updates.
        }
    }

cause-srv-target-unavailable = The record { $owner } has the target “.”: it says that this domain offers no KMS.
    .label = target “.” in the record
    .finding = The record { $owner } has the target “.”, no such service.
    .likely = Someone has likely switched KMS off in { $domain } on purpose.

cause-srv-wrong-port = The record { $owner } says port { $wrong_port }. { $host } serves KMS on TCP port { $port }.
    .label = wrong port in the record
    .finding = The record { $owner } names port { $wrong_port }, but KMS answers on { $port }.
    .likely = The port of the host was likely changed after the record was made by hand.
    .open = The record { $owner } says port { $wrong_port }. { $host } opens TCP port { $port } instead; RPC was not asked.
    .finding-open = The record { $owner } names port { $wrong_port }, but { $host } opens port { $port }.

cause-srv-wrong-target = The record { $owner } leads to { $wrong_host }, and no KMS answers there.
    .label = wrong host in the record
    .finding = The record { $record } leads to { $wrong_host }, which does not serve KMS.
    .likely = { $wrong_host } was likely a KMS host once, or received a KMS host key by mistake and published itself.

## Firewall

cause-firewall-inspected = TCP port { $port } of { $address } opens, but the RPC bind gets no answer: silence, a reset or a close. The packets arrive at something that does not let RPC through, or at a service that hangs.
    .label = RPC bind gets no answer
    .finding = { $address } opens TCP port { $port } and then does not answer an RPC bind.
    .likely = A proxy, an inspecting firewall or an antivirus product likely takes the connection; a hung Software Protection service shows the same.

cause-firewall-port-closed = { $by ->
    [router] { $reporter } rejects TCP port { $port } to { $address }: it reported “port unreachable” by ICMP. Nothing came back from { $address } itself.
    [host] { $address } rejects TCP port { $port }: it reported “port unreachable” by ICMP. The host is up, and a filter on it rejects the connection.
    [told] Nothing listens on TCP port { $port } of { $address }, as the host's own output shows.
   *[rst] { $address } refuses TCP port { $port }: an RST came back. Nothing listens on this port, or a firewall rejects the connection.
}
    .label = port refused
    .finding = { $by ->
        [router] { $reporter } rejects TCP port { $port } to { $address }.
        [told] Nothing listens on TCP port { $port } of { $address }.
       *[rst] { $address } refuses TCP port { $port }.
    }
    .likely = { $by ->
        [router] A firewall rule for this port on { $reporter } is the likely reason.
        [host] A firewall on the KMS host itself is the likely reason.
       *[rst] { $listens ->
            [aside] On the host itself, the port is open at another address only: its loopback address, for example, or over IPv6.
           *[other] The Software Protection service has likely stopped, or listens on another port, or the machine is no KMS host.
        }
    }

cause-firewall-local = The client itself forbids the connection to TCP port { $port }. No packet leaves it.
    .label = client forbids the connection
    .finding = The client's own system denies connections to { $address }, TCP port { $port }.
    .likely = The Windows firewall or another security product on the client likely blocks outbound connections.

cause-firewall-rejected = { $by ->
    [router] A device rejects TCP port { $port } to { $address } with an ICMP error, which came from { $reporter }.
   *[unknown] A device rejects TCP port { $port } to { $address } with an ICMP error, whose sender is unknown.
} { $ping ->
    [replies] The host itself answers a ping.
    [speaks] The host itself answers on another port.
   *[unknown] The error says that the connection is forbidden (“administratively prohibited”).
}
    .label = port rejected on the way
    .finding = { $by ->
        [router] { $reporter } rejects TCP port { $port } to { $address }.
       *[unknown] A device on the way rejects TCP port { $port } to { $address }.
    }
    .likely = { $by ->
        [router] A firewall rule for this port on { $reporter } is the likely reason.
       *[unknown] A firewall rule for this port on the way is the likely reason.
    }

cause-firewall-blocked = { $by ->
    [untold] TCP port { $port } of { $address } cannot be reached. What was told does not say how the connection failed: refused, dropped, or stopped on the way.
   *[other] Nothing comes back from { $address } on TCP port { $port }: no SYN/ACK, no RST, no ICMP error.
}
    .label = port does not answer
    .finding = { $by ->
        [untold] TCP port { $port } of { $address } cannot be reached.
       *[other] { $address } does not answer at all on TCP port { $port }.
    }
    .likely = { $whose ->
        [provider] { $address } belongs to the cloud provider, so the reason likely lies on the way to it: a network security group or a firewall blocks the port, a route sends it elsewhere, or the machine has no way out to the Internet.
       *[own] { $listens ->
            [kms] The KMS service listens on its host, so a firewall there or on the way likely stops this port; the rule on a Windows KMS host is off by default. Or { $address } is not the address of that host.
            [something] Something listens on this port on its host, as the host's own output says, so a firewall there or on the way likely stops it; the rule on a Windows KMS host is off by default. Or { $address } is not the address of that host.
           *[unknown] { $ping ->
                [replies] { $by ->
                    [untold] The host answers a ping, so a firewall likely stops this port, or nothing listens on it; the rule on a Windows KMS host is off by default.
                   *[other] The host answers a ping, so a firewall likely drops this port; the rule on a Windows KMS host is off by default.
                }
                [speaks] { $by ->
                    [untold] The host answers on another port, so a firewall likely stops this one, or nothing listens on it; the rule on a Windows KMS host is off by default.
                   *[other] The host answers on another port, so a firewall likely drops this one; the rule on a Windows KMS host is off by default.
                }
                [silent] No ping comes back from { $address } either, so the host may be off or have another address; or a firewall drops everything to it.
               *[unknown] If the host answers a ping, a firewall likely drops this port; the rule on a Windows KMS host is off by default. If it does not, the host may be off or have another address.
            }
        }
    }

## KMS service

cause-kms-service-not-kms = Something answers on TCP port { $port } of { $address }, but it is not KMS.
    .label = something other than KMS answers
    .finding = What answers at { $address }, TCP port { $port }, does not speak the KMS protocol.
    .likely = Another program likely uses the port, or the address now belongs to another machine.

## Client

cause-client-stale-override = The client is set by hand to use { $override }, which does not serve KMS. { $found ->
    [split] This is the first group of an IPv6 address: slmgr /skms splits an address without brackets at its first colon, and takes the rest for a port.
    [set] As long as this is set, the client does not ask { $wider_override }, which is set by hand in a wider scope.
    [port] { $host } opens TCP port { $port }.
    [dns] As long as this is set, the client does not look in DNS, where it would find { $host }.
    [elsewhere] As long as this is set, the client asks no other host. { $host } opens TCP port { $port }.
   *[nowhere] As long as this is set, the client asks no other host.
}
    .label = wrong host set by hand
    .finding = The KMS host set by hand, { $override }, does not serve KMS.
    .likely = { $found ->
        [split] An IPv6 address was likely set without brackets; slmgr says that this went well.
       *[other] The setting is likely left from a former host, an image or a script.
    }

cause-client-stale-side-override = A KMS host that is set by hand does not serve KMS: { $side_overrides }. It holds for Office or for another product only; Windows here does not ask it.
    .label = wrong host set for another product
    .finding = A KMS host that is set by hand for Office or for another product only does not serve KMS: { $side_overrides }.

cause-client-suspicious-override = { $suspicion ->
    [itself] The client is set by hand to use { $override }, which is this machine itself.
    [example] The client is set by hand to use { $override }, an address that is reserved for examples.
    [fake] The client is set by hand to use { $override }, an address that programs which imitate activation set. A host of your organisation may have it, too; whether one has, the outputs do not show.
   *[public] The client is set by hand to use { $override }, a public host outside of the client's domains. Hosts of an organisation or of its cloud provider may be set so; one that neither of them runs must not be.
}
    .label = suspicious host set by hand
    .finding = { $suspicion ->
        [itself] The KMS host set by hand, { $wrong_host }, is this machine itself.
        [example] The KMS host set by hand, { $wrong_host }, has an address that is reserved for examples.
        [fake] The KMS host set by hand, { $wrong_host }, is an address that programs which imitate activation set.
       *[public] The KMS host set by hand, { $wrong_host }, is a public host outside of the client's domains.
    }
    .likely = { $suspicion ->
        [public] Unless your organisation or its provider runs { $wrong_host }, a program that imitates activation likely ran on this machine or in its image.
        [fake] Unless your organisation runs { $wrong_host }, a program that imitates activation likely ran on this machine or in its image.
       *[itself] A program that imitates activation likely ran on this machine or in its image.
    }

cause-client-licensing-hooked = Another program is put in the place of the licensing processes of the client, or loaded into them (Image File Execution Options). No licensed system needs that.
    .label = program hooked into licensing
    .finding = Another program is hooked into the licensing processes of the client.
    .likely = A program that imitates activation likely ran on this machine or in its image.

## Licensing

cause-licensing-count-too-low = The KMS host answers, but too few computers have asked it. It needs 25 for Windows clients, and 5 for Windows Server or Office.
    .label = count too low
    .finding = The count of the KMS host is below its threshold.
    .likely = In a network with enough computers, clones of one image likely share a client machine ID and count as one.

cause-licensing-kms-not-enabled = What the client reached says that the Key Management Service is not enabled there.
    .label = KMS not enabled on host
    .finding = KMS is not enabled on the host that the client asks.
    .likely = { $asked ->
        [unknown] The machine that answered likely has no KMS host key, or the client was sent to the wrong machine. Event 12288 of the client names it.
       *[known] { $host } likely has no KMS host key, or the client was sent to the wrong machine.
    }

cause-licensing-host-not-activated = The KMS host answers, but is not activated itself. It serves no client until it is.
    .label = KMS host not activated
    .finding = { $asked ->
        [unknown] The KMS host is not activated.
       *[known] The KMS host { $host } is not activated.
    }

cause-licensing-wrong-kms-host = The KMS host answers, but cannot activate this version or edition of Windows.
    .label = product not covered by host
    .finding = { $asked ->
        [unknown] The KMS host that answered does not cover the client's product.
       *[known] The KMS host { $host } does not cover the client's product.
    }
    .likely = The host likely needs an update and a newer KMS host key, or the client was sent to a host that is meant for another product.

cause-licensing-clock-skew = The KMS host refuses the time in the request. The UTC clocks of client and host differ by more than 4 hours.
    .label = clocks differ too much
    .finding = The clocks of the client and of the KMS host differ too much.
    .likely = The client's clock is the likely reason if other clients activate; the host's, if none does.

cause-licensing-key-channel = { $key ->
    [mak] The installed product key is a MAK (Multiple Activation Key), which does not use KMS.
    [avma] The installed product key is an AVMA key (automatic activation of a virtual machine by its Hyper-V host), which does not use KMS.
    [host] The installed product key is that of a KMS host (CSVLK); with it the machine asks no KMS host.
    [retail] The installed product key is a retail key, which does not use KMS.
    [oem] The installed product key is an OEM key, which does not use KMS.
    [evaluation] The installed product key is that of an evaluation edition, which does not use KMS.
   *[unknown] The installed product key does not use KMS: it is a MAK, a retail, an OEM or an evaluation key, or there is none.
}{ $way ->
    [untested] {""}
   *[other] {" "}The network is not the reason.
}
    .label = no KMS client key
    .finding = The client has no KMS client key (GVLK).
    .likely = { $key ->
        [mak] The MAK was likely entered by hand or by a script, or stands in the image.
        [avma] The key is likely that of an image for Hyper-V; AVMA works only on a Windows Server Datacenter host that is activated.
        [host] The key likely belongs to another machine. If this one is to be a KMS host, keep the key: it is not activated yet.
        [retail] Windows was likely installed from retail media, or a retail key was entered.
        [oem] Windows likely came with the computer.
        [evaluation] Windows was likely installed from evaluation media.
       *[unknown] Windows was likely installed from retail or evaluation media, or a MAK was entered.
    }

cause-licensing-elevation = The command was run without the rights it needs. { $way ->
    [measured] The way to the KMS host is free.
    [opened] TCP port { $port } of { $host } is open; RPC was not asked.
   *[untested] The code says nothing about the network.
}
    .label = command not run elevated
    .finding = The command needs an elevated prompt.
    .likely = If an elevated prompt gives the same code, permissions of the Software Protection service are likely damaged.

cause-licensing-other = { $speaks ->
    [microsoft] The error code { $code } is one of the way to Microsoft's activation servers: a proxy, a firewall or a name on the Internet. A client with a key for KMS does not go there.
   *[licence] { $way ->
        [opened] TCP port { $port } of { $host } is open; RPC was not asked. The error code { $code } speaks of the key, the licence store or the host, and not of the network.
        [measured] The way to the KMS host is free. The error code { $code } speaks of the key, the licence store or the host, and not of the network.
       *[untested] The error code { $code } speaks of the key, the licence store or the host, and not of the network.
    }
}
    .label = another licensing error
    .finding = { $speaks ->
        [microsoft] The error code { $code } is of the way to Microsoft's activation servers, which KMS does not use.
       *[licence] The error code { $code } has its reason in licensing, not in the network.
    }

## Outputs that do not fit together; never the diagnosis

cause-outputs-several-clients = The outputs come from several clients: { $clients }. Only those of the first one named count.
    .finding = The outputs come from several clients: { $clients }. Only those of the first one named count.
cause-outputs-another-network = Some outputs come from another machine or network than the client's configuration: { $strangers }.
    .finding = Some outputs come from another machine or network than the client's configuration: { $strangers }.
cause-outputs-anybody = It cannot be told whose netstat was sent: it shows no address of the client, and none of the KMS host. It counts for nothing; ask for ipconfig and netstat from one and the same machine.
    .finding = It cannot be told whose netstat was sent: it shows no address of the client, and none of the KMS host. It counts for nothing; ask for ipconfig and netstat from one and the same machine.
cause-outputs-another-server = { $chosen_servers }: asked by choice, but none of the client's DNS servers. The client does not ask there, so that the answer counts for nothing.
    .finding = { $chosen_servers }: asked by choice, but none of the client's DNS servers. The client does not ask there, so that the answer counts for nothing.
cause-outputs-answers-differ = The same question got different answers; the later answer counts: { $repeated }.
    .finding = The same question got different answers; the later answer counts: { $repeated }.
cause-outputs-other-product = { $products } is not licensed, as the licences say; it has a key of its own. This diagnosis is about Windows.
    .finding = { $products } is not licensed, as the licences say; it has a key of its own. This diagnosis is about Windows.

## No verdict

cause-inconclusive = { $evidence ->
    [hidden] A DNS server gives the record { $owner }, and the client's own resolver does not find it. Windows acts on its resolver; what keeps the record from it was not told.
    [port] TCP port { $port } of { $host } opens, yet the error code { $code } says that no KMS host answered. What was told does not show which of them holds now, nor what stops the request behind the open port.
    [name] TCP port { $port } of { $host } opens, yet the error code { $code } says that the client found no KMS host in DNS. What was told does not show which of them holds now.
    [failed] TCP port { $port } of { $host } opens, yet activation failed with { $code }. This code does not tell whether a KMS host answered.
    [unanswered] TCP port { $port } of { $host } opens, yet the client's request to { $asked_host } ended with { $asked_code }, as its event 12288 says, and no answer to it was told.
    [elsewhere] The client asked { $asked_host } and got no answer ({ $asked_code }), as its event log says. No record that it acts on names this host; { $host }, which one names, opens TCP port { $port }. What sent the client elsewhere was not told.
    [told] What was told does not suffice for a verdict: it proves neither what keeps the client from a KMS host nor a free way to one.
   *[own] The evidence does not suffice for a verdict. Nothing was seen that proves a fault, and nothing that proves a free way to a KMS host.
}
    .finding = There is not enough evidence about the way to a KMS host.
    .likely = { $evidence ->
        [hidden] An old negative answer in the client's cache, a name resolution policy (NRPT) or an encrypted resolver (DNS over HTTPS) is the likely reason: nslookup passes by all of them.
        [port] { $whose ->
            [provider] The KMS host of a cloud provider answers only machines whose requests come from an address of the provider. Where a route sends all traffic through another network or a firewall (forced tunnelling), the port may open and no answer comes. Events 12288 and 12289 tell which host was asked, and whether an answer came; if one came, the reason is in the licence.
           *[own] An inspecting firewall or proxy on the way, or a security product on the client or on the host, likely lets the connection open and stops what follows; or the code is of an earlier attempt or of another host. Events 12288 and 12289 tell which host was asked, and whether an answer came; if one came, the reason is in the licence.
        }
        [name] The code is likely of an earlier attempt, or Windows asks other DNS servers than nslookup did: those of another adapter, of a policy (NRPT), or its cache. A new attempt and its event 12288 tell which.
        [failed] Something on the way, or on the host, likely ended the request behind the open port. Events 12288 and 12289 tell which host was asked, and whether an answer came.
        [unanswered] An inspecting firewall or proxy on the way, or a security product on the client or on the host, likely lets the connection open and stops what follows; or the request is older than the open port. If there is an event 12289 of the same time, an answer came, and the reason is in the licence.
        [elsewhere] A KMS host set by hand, or one that the client found earlier and keeps in its cache, is the likely reason.
        [told] What was told leaves out what would decide it; what to ask next stands below.
       *[own] Probes were likely left out, the run was interrupted, or no KMS host is known to try.
    }
