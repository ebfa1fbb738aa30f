# A KMS host that is checked on itself: its steps, causes, remedies and facts. A message that ends in
# -host stands for the one without the ending where a KMS host is checked.

report-title-host = KMS host check
section-client-host = This KMS host
probe-promise-host = Only an RPC bind was sent, and only to this machine's own addresses: no activation request, no change.

## Steps

step-host-service = Service and host key
    .why = A machine serves clients only with a KMS host key and a running Software Protection service.
    .command = sc query sppsvc
    .pass = The Software Protection service (sppsvc) runs, and nothing speaks against a KMS host key.
    .pass-open = Nothing speaks against a running Software Protection service (sppsvc) with a KMS host key.
    .warn = Nothing speaks against a KMS host key, but the system does not tell whether the Software Protection service runs.
    .fail = The Software Protection service (sppsvc) does not run, or the machine is no activated KMS host.
    .skip = Not read: this system is not Windows.

step-host-publishing = DNS publishing
    .why = A KMS host creates its own record every 24 hours, unless it is told not to.
    .command = reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform"
    .pass = Publishing is on, in { $domains }.
    .warn = The settings do not publish everywhere, but the record is there: somebody likely keeps it by hand.
    .fail = The host does not publish in every domain where it should.
    .skip = Not read: this system is not Windows.

step-host-record = The host's own record
    .why = Clients find this host by the record _vlmcs._tcp in their domain, and it has to name this machine and its port.
    .command = nslookup -type=srv { $owner }.
    .pass = The record is there and names this machine, in { $domains }.
    .warn = The record names this machine in some domain, but not in every one, or not on every DNS server.
    .fail = No record _vlmcs._tcp names this machine with TCP port { $port }.
    .skip = The record could not be asked for: no domain is known, or no DNS server answers.

step-host-port = Listening port
    .why = A client's request ends here. This step tries this machine's own addresses only.
    .command = netstat -ano | findstr :{ $port }
    .pass = KMS answers on this machine's own addresses, TCP port { $port }.
    .pass-open = TCP port { $port } is open on this machine's own addresses; RPC was not asked.
    .warn = KMS answers on some of this machine's own addresses only, TCP port { $port }.
    .fail = KMS does not answer on this machine's own addresses, TCP port { $port }.
    .skip = The port was not tried.

step-host-firewall = Windows firewall
    .why = The rule for KMS is off by default, and nothing on the host itself notices.
    .command = Get-NetFirewallRule -Name SPPSVC-In-TCP
    .pass = The Windows firewall lets TCP port { $port } in.
    .warn = The Windows firewall lets TCP port { $port } in for these networks: { $open_profiles }; not for these: { $closed_profiles }.
    .fail = The Windows firewall lets TCP port { $port } in for no network.
    .skip = The rules of the Windows firewall could not be read.

step-host-count = Current count
    .why = A KMS host serves Windows Server and Office from a count of 5 on, and Windows clients from 25 on.
    .command = cscript //nologo %windir%\System32\slmgr.vbs /dlv
    .pass = The current count is { $current_count }, enough for servers and clients.
    .warn = The current count is { $current_count }: enough for Windows Server and Office, too low for Windows clients.
    .fail = The current count is { $current_count }: too low for anybody.
    .skip = The licensing service did not tell the count.

## Causes

class-healthy-host = No fault found on this KMS host

cause-healthy-host = This machine answers as a KMS host on TCP port { $port }, and its record is in { $domains }. Whether a firewall stands between it and its clients was not tested.
    .open = TCP port { $port } of this machine is open, and its record is in { $domains }. RPC was not asked, so what listens on the port may not be KMS.
    .finding = This machine serves KMS and is published.
    .finding-open = TCP port { $port } of this machine is open, and its record is published; RPC was not asked.
    .likely = If clients still fail, check from one of them: kmsdoctor check.

cause-inconclusive-host = The evidence does not suffice for a verdict about this KMS host.
    .finding = There is not enough evidence about this KMS host.
    .likely = Probes were likely left out, the run was interrupted, or no domain is known in which the host should be found.

cause-network-no-dns-server-host = This machine has no DNS server, so it can neither publish its record nor look whether it is there.
    .finding = No DNS server is configured on this machine.
    .likely = The adapter is likely not connected, or nobody has set a DNS server on it.

cause-network-dns-server-unreachable-host = None of the DNS servers of this machine ({ $servers }) answers a ping or a query. The host cannot publish its record as long as this lasts.
    .finding = The DNS server { $server } answers neither a ping nor a query.
    .likely = If everything else is unreachable too, the fault is likely the machine's own connection or default gateway.

cause-name-dns-service-down-host = The machine of the DNS server { $server } is up, but no DNS service answers on port 53. The host cannot publish its record there.
    .finding = { $server } is up, but does not answer queries on port 53.
    .likely = The DNS service has likely stopped, or a firewall lets the ping through and not port 53.

cause-srv-inconsistent-host = The DNS servers disagree about { $owner }: { $server } lacks the record of this machine, another one has it. Clients believe the first server that answers.
    .finding = The DNS servers give different records for { $owner }.
    .likely = Replication or a zone transfer has likely not arrived.

cause-srv-lookup-failed-host = The DNS servers do not answer the question for { $owner }, while they answer others. Whether the record of this machine is there cannot be seen.
    .finding = The question for { $owner } gets no usable answer.
    .likely = The zone { $zone } is likely not loaded, or a server on the way does not pass SRV questions.

cause-srv-wrong-port-host = The record { $owner } names this machine with port { $wrong_port }, and it listens on TCP port { $port }.
    .finding = The record { $owner } names port { $wrong_port }, but this machine listens on { $port }.
    .likely = The port was likely changed after the record was made by hand, or the service was not restarted since.

cause-name-host-not-found-host = The record names { $host }, and DNS has no address for it. Clients know which host to call and not where it is.
    .finding = DNS has no address for { $host }, the name in the record.
    .likely = The host likely does not register its address in DNS.

cause-name-wrong-address-host = The record names { $host }, and DNS gives for it { $wrong_addresses }. This machine has none of these addresses.
    .finding = DNS gives { $wrong_addresses } for { $host }, and this machine has none of these addresses.
    .likely = The address record is likely out of date, or the machine is reached through address translation.

cause-client-licensing-hooked-host = Another program is put in the place of the licensing processes of this machine, or loaded into them (Image File Execution Options). No licensed system needs that.
    .finding = Another program is hooked into the licensing processes of this machine.

cause-licensing-host-not-activated-host = This machine has a KMS host key, but is not activated itself. It serves no client until it is.
    .finding = This KMS host is not activated.

cause-kms-service-not-kms-host = Something answers on TCP port { $port } of this machine, but it is not KMS.
    .finding = What answers on this machine's TCP port { $port } does not speak the KMS protocol.
    .likely = Another program likely took the port before the Software Protection service did.

cause-kms-service-no-host-key = The licensing service says that this machine is no KMS host: it has no KMS host key.
    .finding = This machine has no KMS host key.
    .likely = The key was likely never installed, or replaced by the GVLK of the edition.

cause-kms-service-stopped = The Software Protection service (sppsvc) does not run on this machine, and nothing answers on TCP port { $port }.
    .finding = The Software Protection service (sppsvc) is { $service ->
        [disabled] disabled
       *[other] stopped
    } on this machine.
    .likely = { $service ->
        [disabled] Somebody likely disabled the service.
       *[other] The service was likely stopped, or could not start; the System log tells which.
    }

cause-kms-service-not-answering = TCP port { $port } of this machine opens, but what listens there does not answer an RPC bind.
    .finding = This machine's TCP port { $port } opens and then does not answer an RPC bind.
    .likely = The Software Protection service likely hangs, or a security product on this machine takes the connection.

cause-kms-service-not-listening = Nothing answers on TCP port { $port } of this machine, on none of its own addresses ({ $addresses }).
    .finding = Nothing listens on this machine's TCP port { $port }.
    .likely = The machine likely has no activated KMS host key, or its port setting was changed and the service was not restarted since.

cause-kms-service-local-firewall = The Windows firewall of this machine lets TCP port { $port } in for no network. KMS answers here, and nobody else hears it.
    .finding = No active rule of the Windows firewall lets TCP port { $port } in.
    .likely = The rule for KMS (SPPSVC-In-TCP) is off by default, and likely was never enabled.
    .open = The Windows firewall of this machine lets TCP port { $port } in for no network. The port is open here, and nobody else reaches it; RPC was not asked.

cause-kms-service-count-too-low = The current count of this KMS host is { $current_count }. It serves Windows Server and Office from 5 on, and Windows clients from 25 on.
    .finding = The current count is { $current_count }; Windows Server and Office need 5, Windows clients 25.
    .likely = Few computers have asked in the last 30 days, or clones of one image share a client machine ID and count as one.

cause-kms-service-request-refused = The newest request, from { $requester }, ended with { $request_code }.
    .finding = The newest request of a client, { $requester }, ended with { $request_code } (event 12290).

cause-srv-no-host-domain = This machine has no DNS domain and no list of domains to publish in, so it publishes its record nowhere.
    .finding = The KMS host has no domain to publish in.
    .likely = The machine is likely in a workgroup and has no primary DNS suffix.

cause-srv-publishing-disabled = DNS publishing is switched off on this KMS host (DisableDnsPublishing), and { $owner } does not name it.
    .finding = DNS publishing is off, and { $owner } does not name this machine.
    .likely = Somebody likely switched publishing off (slmgr /cdns) and meant to keep the record by hand.

cause-srv-publish-failed = This KMS host could not publish its record in { $domain }: event 12293, { $event_code }. The record { $owner } does not name it.
    .finding = The newest attempt to publish in { $domain } failed (event 12293, { $event_code }).
    .likely = The zone likely refuses the update: with 0x80072338 the record belongs to another KMS host, or the computer account lacks the right to change it.

cause-srv-publish-list-malformed = DnsDomainPublishList has lines that name no domain in either documented form: { $malformed_lines }.
    .finding = Lines of DnsDomainPublishList name no domain: { $malformed_lines }.
    .likely = The fields of a line likely stand in the wrong order; it is domain, priority, weight.

cause-srv-publish-list-incomplete = This KMS host does not publish in { $domain }, and { $owner } does not name it.
    .finding = The KMS host does not publish in { $domain }, where it is not found either.
    .likely = DnsDomainPublishList likely lacks the domain.

cause-srv-not-published = This KMS host ought to publish in { $domain }, and { $owner } does not name it.
    .finding = The record { $owner } does not name this machine.
    .likely = The DNS zone likely takes no updates from this machine, or the service was not restarted since publishing was switched on.

## Evidence

proof-host-not-windows = This system is not Windows, so service, settings, firewall and count of the KMS host were not read.
proof-no-host-domain = The machine has no primary DNS suffix, and DnsDomainPublishList names no domain.
proof-published-domains = The KMS host publishes in: { $domains }.
proof-host-licence = This machine was asked for its licence, see below.
proof-current-count = The licensing service says that the current count is { $current_count }.
proof-told-licence = The KMS host's own output says that it is not activated.
proof-told-activated = The KMS host's own output says that it is activated: it was activated after the client asked, or the client asked another KMS host.
proof-told-count = The KMS host's own output says that its current count is { $current_count }.
proof-told-port = The KMS host's own output says that it listens on TCP port { $told_port }.
proof-told-address = The KMS host's own output says that its address is { $told_address }, and not the one that was tried.
proof-told-publishing-disabled = The KMS host's own output says that DNS publishing is switched off.
proof-service = { $service ->
    [running] The Software Protection service (sppsvc) runs.
    [stopped] The Software Protection service (sppsvc) is stopped.
    [disabled] The Software Protection service (sppsvc) is disabled.
    [changing] The Software Protection service (sppsvc) is starting or stopping.
    [absent] There is no Software Protection service (sppsvc).
   *[other] The system did not tell the state of the Software Protection service (sppsvc).
}
proof-firewall-closed = No active rule of the Windows firewall lets TCP port { $port } in; it is on for these networks: { $closed_profiles }.
proof-firewall-open = The Windows firewall lets TCP port { $port } in for these networks: { $open_profiles }.
proof-publishing-disabled = DisableDnsPublishing is set on this machine.
proof-malformed-lines = DnsDomainPublishList has: { $malformed_lines }.
proof-publish-failed = Event 12293 says that publishing in { $domain } failed: { $event_code }.
proof-published = Event 12294 says that the record was published in { $domain }.
proof-last-request = Event 12290 says that the newest request, from { $requester }, ended with { $request_code }.

## Remedies

remedy-restart-kms-service = Restart the KMS service on { $host }
    .step1 = Restart the Software Protection service (sppsvc).
    .step2 = Look whether something listens on TCP port { $port }.
    .step3 = If nothing does, read with slmgr /dlv whether the machine has an activated KMS host key, and on which port it listens.
    .note = Clients that ask meanwhile try again by themselves.

remedy-allow-record-update = Let { $host } change its record in { $zone }
    .step1 = Read the newest events 12293 and their code.
    .step2 = Look whether the zone { $zone } takes dynamic updates.
    .step3 = If another KMS host created the record, give a group with the accounts of all KMS hosts the right to change _vlmcs in { $zone }, _tcp.
    .step4 = Restart the Software Protection service (sppsvc) on { $host }; it publishes when it starts.
    .step5 = Read event 12294, which says that it worked.
    .undo = Take the right from the group again.
    .note = On BIND, allow updates from the KMS host alone, not from any address. Where updates are not allowed, create the record by hand.

remedy-extend-publish-list = Let { $host } publish in every domain of its clients
    .step1 = Look at the lines of DnsDomainPublishList, and keep a copy.
    .step2 = Set the list, one line for each domain: domain, priority, weight.
    .step3 = Restart the Software Protection service (sppsvc).
    .step4 = Read the Application log for event 12294, which names each domain.
    .step5 = Give the computer account of the host the right to create records in a domain for which event 12293 appears.
    .undo = Put the former lines back, or remove DnsDomainPublishList, and restart sppsvc.
    .note = The command replaces the list. It holds the lines that were read, without those that name no domain.

remedy-run-host-check = Check again with what is still missing
    .step1 = Run the check on the KMS host itself, without --no-ping and --no-rpc.
    .step2 = Name the domain of the clients with --domain.
    .step3 = Name the primary DNS suffix of the host with --primary-suffix where the system has none.

## Facts

label-host-service = Software Protection service
label-host-port = Listening port
label-host-publishing = DNS publishing
label-publish-list = DnsDomainPublishList
label-host-firewall = Windows firewall
label-publications = Events about publishing
label-host-request = Newest request
label-last-answer = Answer to it (code, count)
value-licence-count = current count { $current_count }
value-publishing-on = on
value-publishing-off = off
value-firewall-unreadable = its rules could not be read
value-firewall-open = lets the port in for: { $open_profiles }
value-firewall-closed = lets the port in for no network
value-service-running = runs
value-service-stopped = stopped
value-service-disabled = disabled
value-service-changing = starting or stopping
value-service-absent = there is none
value-service-unreadable = the system did not tell

## Placeholders for what is unknown

missing-closed-profiles = none
    .command = none
missing-current-count = unknown
    .command = 0
missing-event-code = unknown code
    .command = <CODE>
missing-firewall-rules = none
    .command = <RULE>
missing-malformed-lines = none
    .command = <LINES>
missing-open-profiles = none
    .command = none
missing-publish-list-new = <domains to publish in>
    .command = '<DOMAIN>, 0, 0'
missing-request-code = unknown code
    .command = <CODE>
missing-requester = an unknown client
    .command = <CLIENT>
# No word for people: it selects a form above, and is the same in every language.
missing-service = unreadable
    .command = sppsvc

## The wizard

detail-machine = What the system says about this machine:
choice-host = This KMS host
    .about = check it on itself, live
start-promise-host = Enter begins. A KMS host is checked on itself: service, port, firewall, publishing, record and count. Nothing is changed.
