# What `explain` says about an error code.

explain-network = Network
explain-decoded = Decoded

explain-unknown = This code is not in the list of activation errors.
explain-no-step = No step of the procedure proves or excludes it; “slmgr /dlv” on the client shows the licence.
explain-proven-by = “{ $step }” proves or excludes it.

explain-wrong = “{ $text }” is no error code.
explain-facility = Facility { $facility }.
explain-event = { $event } is the number of an event in the Application log, and no error code.

origin-success = It is no error.
origin-licensing = Number { $number } of the Windows licensing service, which Microsoft does not describe.
origin-rpc = Error { $number } of RPC, by which a client talks to a KMS host.
origin-dns = Error { $number } of DNS: a name could not be resolved.
origin-sockets = Error { $number } of Windows' network sockets.
origin-internet = Error { $number } of the connection to Microsoft's servers (HTTP); KMS does not use it.
origin-win32 = Error { $number } of Windows itself.
origin-kernel = Status { $number } of the Windows kernel.
origin-update = Error { $number } of Windows Update; activation does not use it.
origin-store = Error { $number } of the store and its digital licences; KMS does not use them.
origin-component = Error { $number } of a component of Windows (COM, WMI or cryptography).
origin-unknown = It has the form of an error, but its number does not say which part of Windows it comes from.
