"""Adds `OWNER TYPE DATA` lines to a zone of a provisioned Samba domain: CONFIGURATION ZONE LINE..."""

import sys

import ldb
from samba.auth import system_session
from samba.ndr import ndr_pack
from samba.param import LoadParm
from samba.provision import sambadns
from samba.samdb import SamDB

configuration, zone, *lines = sys.argv[1:]
parameters = LoadParm()
parameters.load(configuration)
database = SamDB(session_info=system_session(), lp=parameters)
container = f"DC={zone},CN=MicrosoftDNS,DC=DomainDnsZones,{database.domain_dn()}"
for line in lines:
    owner, record_type, *data = line.split()
    if record_type == "SRV":
        priority, weight, port = map(int, data[:3])
        record = sambadns.SRVRecord(data[3].rstrip("."), port, priority, weight)
    elif record_type == "A":
        record = sambadns.ARecord(data[0])
    else:
        sys.exit(f"no {record_type} records here")
    message = ldb.Message(ldb.Dn(database, f"DC={owner},{container}"))
    message["objectClass"] = ["top", "dnsNode"]
    message["dnsRecord"] = ldb.MessageElement([ndr_pack(record)], ldb.FLAG_MOD_ADD, "dnsRecord")
    try:
        database.add(message)
    except ldb.LdbError as error:
        # The controller's own address is there from the beginning.
        if error.args[0] != ldb.ERR_ENTRY_ALREADY_EXISTS:
            raise
