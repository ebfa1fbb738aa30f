# The stories of the demo scenarios, one line each.

demo-healthy = Nothing is wrong: the SRV record leads to a KMS host, and the host accepts the KMS interface.
demo-srv-missing = The KMS host serves, but nobody created the SRV record in the client's domain.
demo-srv-wrong-target = The SRV record still leads to the old KMS host, where nothing listens any more.
demo-srv-wrong-port = The SRV record names a port on which the KMS host does not listen.
demo-srv-target-unavailable = The SRV record's target is a single dot: the domain declares that it has no KMS host.
demo-srv-not-in-client-domain = The SRV record exists, but in another domain than the client's.
demo-srv-only-in-search-list = The SRV record exists only in a domain of the suffix search list, where a client may not look.
demo-srv-no-client-domain = The client has no DNS suffix at all, so it has no domain in which to ask for a KMS host.
demo-srv-inconsistent = The client's first DNS server lacks the SRV record that the second one has.
demo-srv-lookup-failed = The DNS server answers SERVFAIL to the question for the SRV record and answers other questions well.
demo-name-host-not-found = The SRV record leads to a host name that has no address in DNS.
demo-name-wrong-address = The KMS host has moved, but its A record still holds the former address.
demo-name-client-resolver-differs = DNS knows the right address, but the client's hosts file overrules it with a former one.
demo-name-suffix-missing = The KMS host is known by a single label, and no suffix of the client completes it.
demo-name-lookup-failed = The DNS server answers SERVFAIL to the question for the KMS host's address.
demo-name-dns-server-failure = The DNS server answers, but only ever SERVFAIL.
demo-dns-service-down = The DNS server's machine is up, but its DNS service is not running.
demo-network-no-dns-server = The client has no DNS server configured.
demo-client-stale-override = A KMS host set by hand on the client is gone, while DNS would lead to one that serves.
demo-firewall-port-closed = The KMS host is found and up, but refuses connections on the KMS port.
demo-firewall-inspected = The KMS port opens, but something on the way resets the connection as soon as it carries the RPC bind.
demo-not-kms = A web server answers on the port where the SRV record promises KMS.
demo-licensing-count-too-low = The network is in order; the KMS host has not yet heard from enough clients to activate them.
