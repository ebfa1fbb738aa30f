# What `--help` says. .more is a second paragraph, .after stands at the end of the page.

command-kmsdoctor = Finds out why Windows volume activation (KMS) fails: SRV record, name resolution or firewall.
    .more = Nothing is changed on this machine, and no activation request is sent.
    .after = Without a command the wizard opens, full screen; the options are its starting values.
command-check = Walk the documented procedure on this machine and print the report
command-demo = The same check against a small broken network that the program serves itself
command-import = Diagnose from saved or pasted Windows command outputs; no network is touched
command-parse = Print the facts in Windows command outputs as JSON
command-explain = Explain an activation error code; without one, list them
command-open = Look at a saved report in the wizard's screens
command-report = Show a saved report in another format, redacted, or compared with a later one
command-rules = Look at the rules that make the diagnosis
command-rules-check = Validate a rules folder; the built-in one where none is named
command-rules-list = List the rules in the order in which they are tried
command-completions = Print completions for a shell
command-man = Print the man page

## Headings

heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
heading-known = What is known
heading-instead = Instead of the system's configuration
heading-questions = Questions
heading-report = Report
heading-screen = Screen

## Options and arguments

flag-ascii = ASCII shapes only; the default where the locale is not UTF-8
flag-code = The code in any form: 0xC004F074, c004f074, -1073418124, 3221549172
flag-color = Colours
flag-dns-server = Ask these DNS servers, in order; repeatable
flag-domain = Another DNS domain to look for the SRV record in; on a KMS host, one that clients look in; repeatable
flag-error-code = The code the user sees, such as 0xC004F074; repeatable
flag-files = Files with outputs of ipconfig, nslookup, ping, slmgr and others; - is stdin
flag-folder = The folder
flag-force = Replace files that exist
flag-format = What stdout gets
flag-headless = Print the report instead of opening the wizard
flag-help = Print this help
flag-ipv4 = IPv4 only
flag-ipv6 = IPv6 only
flag-kms-host = The KMS host's FQDN, if known
flag-kms-ip = The KMS host's address, if known; repeatable
flag-lang = The language: { $languages }; the system's where none is named
flag-list = Name the scenarios
flag-no-ping = Leave pings out
flag-no-rpc = Leave the RPC bind out: an open port then counts as served
flag-port = KMS port when nothing else says one [default: 1688]
flag-primary-suffix = The primary DNS suffix; an empty one says that the client has none
flag-quiet = No progress
flag-report-file = The report, as --save REPORT.json writes it, or a bundle
flag-reports = A report that --save x.json or --format json wrote, or a bundle; with a second one, what changed
flag-schema = Print the JSON Schema of reports
flag-bundle = Also write a bundle for support: the report in HTML, JSON and text, and what support asks for
flag-redact = Replace host names, domains, addresses and ids by stable stand-ins
flag-role = What this machine is: a KMS client, or a KMS host that is checked on itself
flag-rules = A rules folder instead of the built-in one
flag-save = Also write a report file, its format from the extension: .txt, .json, .md or .html; repeatable
flag-scenario = What is broken; --list names the scenarios
flag-search = The suffix search list; repeatable
flag-shell = The shell
flag-timeout = Patience for one question; below 3.3 a machine that is off looks like silence
flag-verbose = More progress: every question and answer
flag-version = Print the version
help-default = [default: { $value }]
help-values = [possible values: { $values }]
exit-codes = Exit codes: 0 no fault found, 1 the program failed, 2 wrong usage, 10 network, 11 SRV record, 12 name resolution, 13 firewall, 14 KMS service, 15 client, 16 licensing, 20 inconclusive, 130 interrupted

## Progress

progress-step = [{ $number }/{ $all }] { $title }: { $outcome }
progress-answered = { $answer } ({ $took } ms)

## What became of a file of outputs

fate = { $file }: { $fate }
fate-commands = { $commands }
fate-many-commands = { $commands } and { $count ->
    [one] one more output
   *[other] { $count } more outputs
}
fate-no-text = ignored, it is no text
fate-empty = nothing in it; slmgr without cscript writes to a window
fate-unrecognised = no command output recognised
fate-others = { $fate }; { $count ->
    [one] one other line is no command output
   *[other] { $count } other lines are no command output
}
fate-codes = { $fate }; the text names { $codes }: a code in a sentence is no evidence, { $option } takes it
code-wraps = { $outer } wraps { $inner }: the code inside tells more

rules-whole = { $rows } rows, { $codes } error codes, { $languages } languages: no fault found
rules-in-english = the rules in `{ $folder }` have no words in the language { $language }: English is used
