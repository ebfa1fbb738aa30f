# What to do: a title, steps of one action each, and where it helps a way back (.undo) or a caution (.note).
# Arguments are text; an unknown one arrives as a placeholder such as <name of the KMS host>.

## DNS servers

remedy-configure-dns-server = Give the client a DNS server
    .step1 = List the DNS servers of each adapter.
    .step2 = If the adapter gets its settings by DHCP, renew the lease and look again.
    .step3 = If it still has none, correct DHCP option 6, or set the address of your DNS server on the adapter.
    .undo = Return the adapter to the DNS servers that DHCP gives.
    .note = Use a DNS server that knows your internal zones; a public one does not hold the KMS record.

remedy-reach-dns-server = Restore the way to the DNS server { $server }
    .step1 = Check that the adapter is connected and has an address and a default gateway.
    .step2 = Ping the server.
    .step3 = Trace the route to it and note the last hop that answers.
    .step4 = Ask the server for the record directly.
    .step5 = Let UDP and TCP port 53 from { $client } to { $server } through every firewall on the way.
    .note = A computer outside the company network reaches the internal DNS servers only through a VPN.

remedy-start-dns-service = Start the DNS service on { $server }
    .step1 = Look at the state of the DNS service on { $server }.
    .step2 = Start it, and set it to start by itself.
    .step3 = Read its event log if it does not stay up.
    .step4 = Check that the server's own firewall accepts UDP and TCP port 53.

remedy-repair-dns-server = Let the DNS server answer for { $zone }
    .step1 = Check on { $server } that the zone { $zone } is loaded and not expired or paused.
    .step2 = If the server forwards the zone, check that each forwarder answers for it.
    .step3 = If the server answers REFUSED, add the client's network to the addresses that may query and recurse.
    .step4 = If it answers SERVFAIL, read the DNS event log or the named log for the reason.
    .step5 = Reload the zone, and ask again.

remedy-allow-dns-tcp = Let TCP port 53 through to { $server }
    .step1 = Check on { $server } that its DNS service listens on TCP port 53 as well as on UDP.
    .step2 = Let TCP port 53 from { $client } to { $server } through every firewall on the way.
    .step3 = Test again from the client.
    .note = A DNS answer that does not fit into a datagram comes truncated, and the client asks again over TCP.

remedy-synchronize-dns-servers = Bring the record to the DNS server { $server }
    .step1 = Ask { $server } and { $server_with_record } for { $owner } and compare.
    .step2 = If the zone is integrated in Active Directory, start replication and then let { $server } read the zone again.
    .step3 = If { $server } holds a secondary copy, transfer the zone again.
    .step4 = If { $server } does not hold the zone at all, forward { $zone } to { $server_with_record }, or take { $server } out of the client's list.
    .undo = Remove the conditional forwarder for { $zone } from { $server }. Run this only where you added one.
    .note = The client believes the first server that answers, so every server in its list has to hold the record. A negative answer may stay in caches until its TTL ends.

## The SRV record

remedy-create-srv-record = Create the SRV record { $owner }
    .step1 = In DNS Manager, open Forward Lookup Zones, right-click { $zone } and choose Other New Records.
    .step2 = Choose Service Location (SRV) and then Create Record.
    .step3 = Enter the service _vlmcs, the protocol _tcp, the port number { $port } and the host { $target }, and leave priority and weight at 0.
    .step4 = On a BIND server, add the line to the zone file, raise the serial number of the SOA record and reload the zone.
    .step5 = Ask for the record again from the client.
    .undo = Delete the record again.
    .note = A KMS host that publishes by itself creates this record every 24 hours; create it by hand where dynamic updates are not allowed. A cached negative answer may hide it until its TTL ends. The target of an SRV record is a host name, never an address.

remedy-publish-from-host = Let the KMS host publish its record
    .step1 = On the KMS host, look whether DisableDnsPublishing is 1 under SoftwareProtectionPlatform.
    .step2 = Switch publishing on.
    .step3 = Restart the Software Protection service (sppsvc); it publishes when it starts, and then every 24 hours.
    .step4 = Read the Application log: event 12294 says that the record was published, 12293 that it was not.
    .undo = Switch publishing off.
    .note = Event 12293 with 0x80072338 means that the DNS zone refused the update: give the computer account of the KMS host the right to change the _vlmcs record, or create the record by hand. On BIND, allow updates from the KMS host alone, not from any address. The registry key is SoftwareProtectionPlatform; the key SL of older instructions belongs to Windows Vista.

remedy-publish-in-domain = Publish the record in { $domain } as well
    .step1 = On the KMS host, look whether DnsDomainPublishList already has lines, and keep them.
    .step2 = Set DnsDomainPublishList (REG_MULTI_SZ) with one line for each domain: domain, priority, weight.
    .step3 = Restart the Software Protection service (sppsvc).
    .step4 = Read the Application log for event 12294, which names the domain.
    .step5 = Give the computer account of the KMS host the right to create records in { $domain } if event 12293 appears.
    .undo = Remove DnsDomainPublishList, or restore its former lines, and restart sppsvc.
    .note = The commands replace the list. Add your other domains to them. Name the host's own domain { $host_zone } too.

remedy-stop-publishing = Stop the publication of { $wrong_host }
    .step1 = On { $wrong_host }, if it still runs, switch DNS publishing off.
    .step2 = Restart the Software Protection service (sppsvc).
    .step3 = If the machine is no KMS host of yours, replace its KMS host key by its GVLK.
    .undo = Switch publishing on again.
    .note = A machine with a KMS host key publishes itself again every 24 hours; deleting the record alone does not last.

remedy-replace-target-dot-record = Replace the record that says “no such service”
    .step1 = Ask the owner of the zone whether KMS was switched off in { $domain } on purpose.
    .step2 = Delete the record with the target “.”.
    .step3 = Create a record with the target { $target } and the port { $port }.
    .step4 = On a BIND server, change the line in the zone file, raise the serial number and reload the zone.
    .undo = Delete the new record and put the one with the target “.” back.

remedy-correct-srv-port = Correct the port of the record to { $port }
    .step1 = Check on { $target } which port KMS listens on (slmgr /dlv, “Listening on Port”).
    .step2 = Delete the record with port { $wrong_port }.
    .step3 = Create it again with port { $port }.
    .step4 = On a BIND server, change the line in the zone file, raise the serial number and reload the zone.
    .undo = Put the record with port { $wrong_port } back.
    .note = If the host ought to listen on { $wrong_port }, set that port on the host with slmgr /sprt instead.

remedy-delete-stale-srv = Delete the record that leads to { $wrong_host }
    .step1 = List the records of { $owner }.
    .step2 = Make sure that { $wrong_host } is no longer a KMS host.
    .step3 = In DNS Manager, open Forward Lookup Zones, { $zone }, _tcp, and delete the _vlmcs record with this target.
    .step4 = On a BIND server, remove the line from the zone file, raise the serial number and reload the zone.
    .undo = Create the record again.
    .note = If { $wrong_host } still runs with a KMS host key, it publishes itself again every 24 hours: stop that first. Clients that cached it forget it when it no longer answers.

remedy-replace-srv-target = Point the record { $owner } to { $target }
    .step1 = Create a record with the target { $target } and the port { $port }.
    .step2 = Delete the record with the target { $wrong_host }.
    .step3 = On a BIND server, change the line in the zone file, raise the serial number and reload the zone.
    .step4 = Ask for the record again from the client.
    .undo = Put the former record back and delete the new one.
    .note = If { $wrong_host } still runs with a KMS host key, it publishes itself again every 24 hours.

remedy-use-fqdn-target = Use the complete name { $short_host }.{ $suffix } in the record
    .step1 = Create a record { $owner } with the target { $short_host }.{ $suffix }.
    .step2 = Delete the record whose target is the single label { $short_host }.
    .step3 = Ask for the record again from the client.
    .undo = Delete the new record.
    .note = No suffix is added to the target of an SRV record on its way; a single label works only by chance.

## The client's settings

remedy-bracket-override = Set the KMS host again: by its name, or its IPv6 address in brackets
    .step1 = Set the address between square brackets, with the port behind them; or better, set the name of the host.
    .step2 = Activate.
    .undo = Clear the host.

remedy-clear-override = Clear the KMS host that is set by hand
    .step1 = List every place where a host is set; Windows, Office and single products have their own.
    .step2 = Clear the host that holds for the whole system.
    .step3 = If a value is left for a product, clear it with its activation ID from slmgr /dlv all.
    .step4 = If a value is left for Office, clear it with ospp.vbs /remhst.
    .step5 = Activate with slmgr /ato; { $found ->
        [set] the client now asks { $wider_override }, which is set in a wider scope.
        [dns] the client now finds its host in DNS.
       *[other] the client now looks for its host in DNS.
    }
    .undo = Set the former host { $override } again.
    .note = A host that a script or a group policy preference sets comes back; correct it there. A loopback or public address in this place is often left by unauthorised activation software: report it to those who look after the image.

remedy-clear-product-override = Clear the KMS host that is set by hand for this product
    .step1 = List every place where a host is set.
    .step2 = Clear the host of the product with the activation ID { $activation_id }.
    .step3 = Activate this product; { $found ->
        [set] the client now asks { $wider_override }, which is set in a wider scope.
        [dns] the client now finds its host in DNS.
       *[other] the client now looks for its host in DNS.
    }
    .undo = Set the former host { $override } for this product again.
    .note = slmgr /ckms without an activation ID clears only the host of the whole system. A host that a script or a group policy preference sets comes back; correct it there.

remedy-clear-application-override = Clear the KMS host that is set by hand for Windows alone
    .step1 = List every place where a host is set.
    .step2 = Delete the two values of the application { $application_id }; that one of them does not exist is no error.
    .step3 = Activate with slmgr /ato; { $found ->
        [set] the client now asks { $wider_override }, which is set in a wider scope.
        [dns] the client now finds its host in DNS.
       *[other] the client now looks for its host in DNS.
    }
    .undo = Set the former host { $override } there again.
    .note = slmgr has no option for this place. A host that a script or a group policy preference sets comes back; correct it there.

remedy-use-provider-host = Set the KMS host of the cloud provider, { $provider_host }
    .step1 = Make sure that the machine is to be activated with the provider's licence and no longer with your own.
    .step2 = Set { $provider_host } and port 1688 as the KMS host.
    .step3 = Activate.
    .undo = Set the former host { $override } again; where none was set, clear it with slmgr /ckms.
    .note = A machine that was moved to the cloud keeps the KMS host of the former network.

remedy-assign-host = Set the KMS host on this client by hand
    .step1 = Set { $host } and port { $port } as the KMS host.
    .step2 = Activate.
    .undo = Clear the host, so that the client looks in DNS again.
    .note = This helps one client and hides the fault. Discovery through DNS is off until the host is cleared. Use the name, not an address; an IPv6 address needs square brackets.

remedy-use-fqdn-override = Set the KMS host by its complete name
    .step1 = Set { $short_host }.{ $suffix } and port { $port } as the KMS host.
    .step2 = Activate with slmgr /ato.
    .undo = Set the former host { $override } again.

remedy-clear-lookup-domain = Clear the lookup domain { $lookup_domain }, so that the client looks in its own domain
    .step1 = Clear the lookup domain.
    .step2 = Activate with slmgr /ato.
    .undo = Set the lookup domain again.

remedy-set-lookup-domain = Let this client look in { $other_domain }
    .step1 = Set { $other_domain } as the domain in which the client looks for KMS.
    .step2 = Activate with slmgr /ato.
    .undo = Clear the lookup domain.
    .note = The client then looks in this domain only. A host that is set by hand takes precedence over it.

remedy-set-primary-suffix = Give the client the primary DNS suffix { $other_domain }
    .step1 = Open System Properties, Computer Name, Change, More.
    .step2 = Enter { $other_domain } as the primary DNS suffix of this computer.
    .step3 = Restart the computer.
    .undo = Enter the former suffix, or none, and restart.
    .note = On a computer that belongs to a domain the suffix comes from the domain; change it there.

remedy-add-search-suffix = Add the DNS suffix to the client's search list
    .step1 = List the suffixes that are set now and keep a copy.
    .step2 = Set the list again with the missing suffix at its end.
    .step3 = If a group policy sets the list, change the policy instead.
    .undo = Set the former list again.
    .note = The search list helps to complete a host name. It is no sure way to the KMS record: Windows asks in the primary DNS suffix or the domain of the computer.

## Names and addresses

remedy-fix-address-record = Correct the address of { $host }
    .step1 = Note the addresses that the name has now: { $wrong_addresses }.
    .step1-open = Make sure that the KMS host has the address { $address }, of which an open port is all that was seen; note those that the name has now: { $wrong_addresses }.
    .step2 = Delete the wrong { $record_types } record of { $short_host } in { $host_zone }.
    .step3 = Create one with { $address }.
    .step4 = Empty the cache of the DNS server, and then that of the client.
    .undo = Create the former record again: { $wrong_addresses }.
    .note = The commands delete every { $record_types } record of the name. Use DNS Manager to delete a single one. If the host registers itself, renew its registration instead, or the old address returns.

remedy-create-address-record = Create the address record of { $host }
    .step1 = In DNS Manager, open Forward Lookup Zones, right-click { $host_zone } and choose New Host (A or AAAA).
    .step2 = Enter the name { $short_host } and the address { $address }.
    .step3 = On a BIND server, add the line to the zone file, raise the serial number and reload the zone.
    .undo = Delete the record again.
    .note = If { $host_zone } is not a zone of its own, create the record in the zone above it.

remedy-forward-provider-zone = Let the DNS server { $server } resolve the cloud provider's name { $host }
    .step1 = Ask { $server } for the name and for another public name.
    .step2 = If it resolves neither, give it a forwarder that does; inside of an Azure network that is 168.63.129.16, inside of Google Cloud 169.254.169.254.
    .step3 = If it resolves the other one, look for a zone { $host_zone } on it, and for a filter.
    .step4 = Ask for the name again from the client.
    .undo = Remove the forwarder again.
    .note = Do not create the name by hand: a zone { $host_zone } of your own hides every other name of the provider in it.

remedy-register-host-address = Let the KMS host register its address
    .step1 = On the KMS host, check that its adapter has the right DNS servers and registers its address in DNS.
    .step2 = Register it anew.
    .step3 = Ask the DNS server for { $host } a minute later.

remedy-remove-hosts-entry = Remove the entry for { $host } from the hosts file
    .step1 = Look for the name in the hosts file of the client.
    .step2 = Open the file in an elevated editor and delete the line, or put # before it.
    .step3 = Empty the client's DNS cache.
    .undo = Put the line back.

remedy-flush-dns-cache = Empty the client's DNS cache
    .step1 = Look what the cache holds for { $host }.
    .step2 = Empty it.

remedy-restore-resolver = Let the client's own resolver get its answer for { $host }
    .step1 = Compare the DNS servers that the client's system is set to use with those that answered here: { $servers }.
    .step2 = If the system is set to a server that does not answer, correct it on the adapter or in DHCP option 6.
    .step3 = If a server answers late, find out what it waits for: a forwarder, or an overloaded line.
    .step4 = Resolve the name again on the client, without nslookup.

remedy-review-nrpt = Correct the name resolution policy (NRPT)
    .step1 = List the policy that is in force.
    .step2 = Find a rule whose namespace covers { $host_zone } or { $domain }, and the DNS servers it names.
    .step3 = Compare what those servers answer with what { $servers } answer.
    .step4 = Correct the rule where it comes from: Group Policy (Windows Settings, Name Resolution Policy), the VPN profile, or DNS over HTTPS settings.
    .note = nslookup does not obey this policy, so its answer may differ from what Windows does.

## Firewalls and the way

remedy-enable-firewall-rule = Enable the KMS rule in the Windows firewall of { $host }
    .step1 = Look at the rule SPPSVC-In-TCP, “Key Management Service (TCP-In)”; it is off by default.
    .step2 = Enable it for the profiles Domain and Private.
    .step3 = Check that the network of the host has one of these profiles.
    .undo = Disable the rule.
    .note = The rule opens TCP port 1688 only. A host that listens on another port needs an inbound rule of its own for that port. The netsh form uses the name of the group in the language of Windows.

remedy-open-path-firewall = Let TCP port { $port } through from the clients to { $host }
    .step1 = Trace the way from { $client } to { $address } and list the firewalls on it.
    .step2 = Look in their logs for packets from { $client } to { $address }, TCP port { $port }.
    .step3 = Add a network rule: from the client networks to { $address }, TCP destination port { $port }, allow.
    .step4 = Test again from the client.
    .note = TCP port { $port } is all a client needs; the RPC endpoint mapper (TCP port 135) is not used. In the cloud, look at security groups, route tables and the provider's addresses too.

remedy-allow-client-outbound = Allow the client to connect out to TCP port { $port }
    .step1 = Look whether the firewall of the client blocks outbound connections by default.
    .step2 = Look for an outbound rule that blocks; a block goes before an allow.
    .step3 = Add an outbound rule for TCP with the remote port { $port }.
    .step4 = If another security product is installed, allow it there too.
    .undo = Remove the rule.
    .note = The rule needs the remote port. A rule for the local port { $port } has no effect on KMS.

remedy-exempt-inspection = Take KMS out of the inspection on the way
    .step1 = Find the firewall, proxy, IPS or antivirus product that opens the connection between { $client } and { $address }.
    .step2 = Let TCP port { $port } through by a network rule, not by an application or HTTPS rule.
    .step3 = Exempt this traffic from proxying, TLS inspection and RPC filtering.
    .step4 = If nothing inspects, restart the Software Protection service (sppsvc) on { $host }; it may hang.
    .step5 = Test from a client in the network of the KMS host and compare.
    .note = KMS speaks RPC without TLS or HTTP on TCP port { $port }.

remedy-reach-provider-host = Open the way to the cloud provider's KMS host { $address }
    .step1 = Look in the network security group of the machine and of its subnet: TCP port { $port } out to { $address } must be allowed.
    .step2 = Look in the route table: where all traffic goes through a firewall or back to your own network, the provider's KMS addresses need a route of their own.
    .step3 = If the machine has no public address, give it a way out, such as a NAT gateway.
    .step4 = On Amazon EC2, compare the persistent routes to 169.254.169.250 and 169.254.169.251 with the gateway of the adapter; a machine that was moved to another subnet keeps the old ones.
    .step5 = Test again from the machine.
    .note = The host is the provider's: its service and its firewall are not yours to mend. On Amazon EC2, InitializeInstance.ps1 -Schedule or EC2Launch sets the routes again at the next start.

remedy-restore-route = Restore the way to { $address }
    .step1 = Make sure that { $host } runs and has this address.
    .step2 = Trace the route and note the last hop that answers.
    .step3 = Compare the client's routing table with its default gateway, above all routes that were set to stay.
    .step4 = Give the network team the last hop and the ICMP error, if there is one.
    .note = A persistent route left by an earlier subnet, or a VPN that is not connected, is a frequent reason.

## The KMS host

remedy-start-kms-service = Start the KMS service on { $host }
    .step1 = On { $host }, look at the state of the Software Protection service (sppsvc) and start it.
    .step2 = Look whether something listens on TCP port { $port }.
    .step3 = If KMS listens on another port, use that port in the record, or set the port back and restart sppsvc.
    .step4 = If nothing listens, check with slmgr /dlv that the host has a KMS host key.

remedy-free-port = Free TCP port { $port } on { $host }
    .step1 = On { $host }, find the process that listens on TCP port { $port }.
    .step2 = Check that { $address } is really the KMS host and not a machine that has taken over its address.
    .step3 = Move the other program to another port, or remove it.
    .step4 = Restart the Software Protection service (sppsvc).
    .step5 = If the other program has to stay, give KMS another port and publish that one.
    .undo = Set the former port of KMS again.

remedy-raise-count = Bring the count of the KMS host to its threshold
    .step1 = On the KMS host, read the current count.
    .step2 = Let enough computers ask: 25 for Windows clients, 5 for Windows Server, 5 for Office.
    .step3 = If the count stands still while computers ask, compare their client machine IDs in event 12290; clones of one image share one ID.
    .step4 = Prepare the image with sysprep /generalize, and run slmgr /rearm on the clones.
    .step5 = If there are fewer computers than that, use Active Directory-based activation or a MAK.
    .note = A computer counts for 30 days after it last asked. Several KMS hosts share the computers among them. Virtual machines count too.

remedy-enable-kms-on-host = Make { $host } a KMS host
    .step1 = On { $host }, read with slmgr /dlv whether it has a KMS host key.
    .step2 = If it is not meant to be a KMS host, point the client or the record to the one that is.
    .step3 = Install the Volume Activation Services role.
    .step4 = Install the KMS host key from your volume licensing portal, and activate it.
    .undo = Install the GVLK of the edition; the machine is a client again.

remedy-activate-kms-host = Activate the KMS host { $host }
    .step1 = On { $host }, read the licence status with slmgr /dlv.
    .step2 = Activate online; the host needs a way to Microsoft for that.
    .step3 = If it has none, activate by telephone: read the installation ID, and enter the confirmation ID.
    .note = A KMS host key activates 6 hosts, each up to 10 times. Microsoft's activation centre can raise this.

remedy-update-host-key = Make { $host } support the client's version of Windows
    .step1 = Read the version of Windows on the client and on { $host }.
    .step2 = Install the update on the KMS host that lets it serve the newer version.
    .step3 = Install a KMS host key that covers it, and activate the host.
    .step4 = If separate hosts serve Windows and Office, or clients and servers, send the client to the right one.
    .undo = Install the former KMS host key.
    .note = For Windows Server 2025 clients, for example, Windows Server 2022 needs KB5034765 and Windows Server 2019 needs KB5034768. A key for Windows clients does not activate servers.

## Licence and client

remedy-install-gvlk = Install the KMS client key (GVLK) on the client
    .step1 = Read with slmgr /dlv which channel the installed key has; KMS needs VOLUME_KMSCLIENT.
    .step2 = Look up the GVLK of exactly this edition.
    .step3 = Install it.
    .step4 = Activate.
    .step5 = If it is an evaluation edition, change the edition with DISM first.
    .undo = Install the former key again.
    .note = Retail editions that have no volume licence, and evaluation editions, do not accept a GVLK.

remedy-synchronize-clock = Set the clock of the client right
    .step1 = Compare the client's UTC time with that of a domain controller; a difference of more than 4 hours is refused.
    .step2 = Start the Windows Time service and synchronise.
    .step3 = Check the time zone, and then the UTC time again.
    .step4 = If the client is right, check the clock of the KMS host in the same way.
    .note = KMS compares UTC; the time zone itself does not matter.

remedy-run-elevated = Run the command in an elevated prompt
    .step1 = Right-click Command Prompt or Windows PowerShell and choose Run as administrator.
    .step2 = Run the same slmgr command again.
    .note = If it fails there too and event 8229 is in the log, permissions of the Software Protection service are damaged; restore them.

remedy-restart-licensing-service = Restart the Software Protection service on the client
    .step1 = Look at the state and the start type of the service (sppsvc).
    .step2 = Set the start type to Automatic (Delayed Start).
    .step3 = Restart the service.
    .step4 = Activate with slmgr /ato.

remedy-read-license-details = Read what the licence service itself reports
    .step1 = Read the licence details on the client: channel, licence status, KMS host and port.
    .step2 = Read the newest events 12288 and 12289 in the Application log: 12288 names the host that was asked and the code, 12289 is the answer.
    .step3 = Run kmsdoctor check again with --error-code and the code in them.
    .note = An event 12288 without a 12289 means that no answer came. The product key is shown by its last five characters only.

## When the evidence does not suffice

remedy-connect-to-company-network = Connect the client to the company's network, and ask again
    .step1 = Connect the VPN, or bring the client into the office.
    .step2 = Look whether its DNS servers are the company's now, and not { $outside_server }.
    .step3 = Ask again for the record.
    .note = The record is mended on the company's DNS server, and only if it is missing there, too. KMS wants to be reached once in 180 days.

remedy-read-network = Find the DNS server by hand, and name it to this program
    .step1 = List the network settings; if that fails too, look whether the service nsi (Network Store Interface), which tells them, is running.
    .step2 = Check again, and name the DNS server with --dns-server; leave the other options as they were.

remedy-ask-configuration = Ask for the client's configuration
    .step1 = Let the caller run this command in a command prompt, and send the file kms.txt from the folder %TEMP%.
    .step2 = Import it together with the outputs that are there already.

remedy-ask-record = Ask what DNS says about the KMS record
    .step1 = Let the caller run this command in a command prompt; without 2>&1 the reason of a failure is lost.
    .step2 = Import the file kms.txt from the folder %TEMP%.

remedy-ask-ping = Ask whether the DNS server { $unpinged_server } replies to a ping
    .step1 = Let the caller run this command in a command prompt; it tells whether the server is out of reach, or only its DNS service does not answer.
    .step2 = Import the file kms.txt from the folder %TEMP%.

remedy-ask-name = Ask the DNS server for the address of { $unexplained_host }
    .step1 = Let the caller run this command in a command prompt; its answer tells whether the name is missing or the server fails.
    .step2 = Import the file kms.txt from the folder %TEMP%.

remedy-ask-connection = Ask whether TCP port { $untried_port } of { $untried_host } opens
    .step1 = Let the caller run this command in PowerShell.
    .step2 = Import the file kms-port.txt from the folder %TEMP%.

remedy-ask-other-server = Ask the DNS server { $untried_server }, too, for the KMS record
    .step1 = Let the caller run this command in a command prompt; without 2>&1 the reason of a failure is lost.
    .step2 = Import the file kms.txt from the folder %TEMP%.

remedy-ask-resolver = Ask what the client's own resolver says about the KMS record
    .step1 = Let the caller run this command in PowerShell: Windows itself asks the DNS servers of all adapters.
    .step2 = Import the file kms-port.txt from the folder %TEMP%.

remedy-ask-events = Ask which host the client asked, and whether an answer came
    .step1 = Let the caller run this command in a command prompt: it lists the newest events 12288 and 12289.
    .step2 = Import the file kms.txt from the folder %TEMP%.

remedy-ask-override = Ask which KMS host is set by hand
    .step1 = Let the caller run this command in a command prompt; without 2>&1 the reason of a failure is lost.
    .step2 = Import the file kms.txt from the folder %TEMP%.

remedy-ask-license = Ask for the licence
    .step1 = Let the caller run these commands in a command prompt: a copy of slmgr.vbs speaks English on every Windows.
    .step2 = Import the file kms.txt from the folder %TEMP%.

remedy-run-full-check = Check again with what is still missing
    .step1 = Run the check on the client whose activation fails, without --no-ping and --no-rpc.
    .step2 = Add the name of a KMS host with --kms-host, and its address with --kms-ip.
    .step3 = Add the error code that the user sees with --error-code.
    .step4 = Add the domain of the KMS host with --domain.

remedy-escalate-tampering = Escalate: have the licensing settings of the client examined
    .step1 = Save the report of this check, and change nothing on the machine.
    .step2 = List what is set, with the commands below.
    .step3 = Hand both to those who answer for licences and for security: they know whether a host that is set is yours, and decide whether the machine is set up anew.
    .note = Removing the traces alone leaves whatever set them.

remedy-ask-network-team = Hand the evidence to the network team
    .step1 = Save the report of this check.
    .step2 = Name the source { $client }, the destination { $address } and port { $port }.
    .step3 = Ask which device on the way drops, rejects or changes this traffic.
    .note = The report names hosts, domains and addresses of your network.
