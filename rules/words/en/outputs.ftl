# Saved outputs: the page that takes them.

page-outputs = Saved outputs
outputs-file = File of outputs; an output can be pasted too
outputs-read = { $count ->
    [0] Nothing read yet
    [one] One text read
   *[other] { $count } texts read
}
outputs-pasted = pasted text { $number }
outputs-none = Type the path of a file, or paste an output.
outputs-unreadable = { $path } cannot be read: { $reason }
outputs-about = Enter reads the file; with an empty field it shows the diagnosis. Outputs of ipconfig, nslookup, ping, slmgr, Test-NetConnection, netstat, reg and of the event log are understood, of the client and of the KMS host, in the language of any Windows.
key-read-file = read, or diagnose
    .help = Reads the file; without one, shows the diagnosis
key-remove = remove
    .help = Removes the last of the texts
