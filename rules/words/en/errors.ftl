# What the program says when it fails itself: one line, and a hint on a line of its own.

complaint = kmsdoctor: { $message }
complaint-hint = hint: { $hint }
complaint-remark = note: { $text }
# What the system or a library says, in the language that it speaks.
verbatim = { $text }

## What the system answers

system-not-found = no such file or folder
system-permission-denied = permission denied
system-already-exists = it exists already
system-is-a-directory = it is a folder
system-not-a-directory = a part of the path is no folder
system-storage-full = no space left
system-read-only = the file system is read-only

## The command line

usage-unexpected-argument = unexpected argument '{ $argument }'
usage-unrecognized-command = unrecognized subcommand '{ $command }'
usage-invalid-value = invalid value '{ $value }' for '{ $argument }'
usage-invalid-value-because = invalid value '{ $value }' for '{ $argument }': { $reason }
usage-value-missing = a value is required for '{ $argument }' but none was supplied
usage-one-value = '{ $argument }' takes another number of values
usage-argument-missing = the following required arguments were not provided: { $arguments }
usage-conflict = the argument '{ $argument }' cannot be used with '{ $other }'
usage-twice = the argument '{ $argument }' cannot be used multiple times
usage-command-conflict = the subcommand '{ $command }' cannot be used with '{ $other }'
usage-command-missing = a subcommand is needed
usage-not-unicode = an argument is no text
usage-similar = did you mean { $names }?
usage-possible-values = possible values: { $values }
usage-help = use `kmsdoctor --help`, or `kmsdoctor check --help`
usage-rules = use `kmsdoctor rules check`, or `kmsdoctor rules list`

value-root = the root is no host and no domain
value-empty-label = a name has no empty label
value-long-label = a label has at most 63 characters
value-long-name = a name has at most 253 characters
value-character = `{ $character }` does not belong in a name
value-address = not an IP address
value-dns-server = a DNS server is ADDRESS, ADDRESS:PORT or [ADDRESS]:PORT
value-port = a port is a number from 1 to 65535
value-error-code = an error code is eight hexadecimal digits such as 0xC004F074, or its decimal form
value-seconds = seconds are a number such as 4 or 0.5
value-patience = patience is from 0.1 to 120 seconds
value-language = a language is a tag such as fr or zh-TW

no-such-language = there are no words in the language { $language }
no-such-language-hint = the languages are: { $languages }
unknown-scenario = unknown scenario `{ $name }`
scenario-needed = --headless needs a scenario
scenario-hint = `kmsdoctor demo --list` names the scenarios
save-needs-headless = { $flag } needs --headless
save-needs-headless-hint = the wizard saves by itself: s
terminal-needed = the wizard needs a terminal
terminal-needed-hint = use `kmsdoctor check` where there is none

## Files

cannot-read = failed to read `{ $path }`: { $reason }
too-large-output = it is larger than { $size } MiB; command outputs are small
cannot-save = failed to save `{ $path }`: { $reason }
cannot-print = failed to write to the standard output: { $reason }
save-extension = failed to save `{ $path }`: its extension names no format
save-extension-hint = the format follows from the extension: .txt, .json, .md or .html
save-no-bundle = failed to save `{ $path }`: a bundle is a zip file
save-no-bundle-hint = name it FILE.zip
save-exists = failed to save `{ $path }`: the file exists
save-exists-hint = use --force to replace the file
save-folder-hint = create the folder first
cannot-open = failed to open `{ $path }`: { $reason }
cannot-start = failed to start: { $reason }
cannot-use-terminal = failed to use the terminal: { $reason }
cannot-write-json = failed to write JSON: { $reason }
cannot-write-man = failed to write the man page: { $reason }

not-a-report-too-large = it is larger than 16 MB
not-a-report-json = it is not JSON (line { $line }, column { $column })
not-a-report-no-schema = it names no schema, so it is not a report of kmsdoctor
not-a-report-other-schema = it has the schema “{ $schema }”; this version reads “{ $known }”
not-a-report-broken = it is broken: { $reason }
not-a-report-broken-zip = the zip file is broken: { $reason }
not-a-report-empty-zip = the zip file holds no report.json
not-a-report-too-many = { $key } has more items than any real report
no-time = { $key } is not a time of ISO 8601
too-many-reports = one report is shown, two are compared
too-many-reports-hint = name one or two reports
no-page-of-two = a comparison has no HTML page
no-page-of-two-hint = compare two reports as text, markdown or json
bundle-of-two = a bundle holds one report, not two
bundle-of-two-hint = make a bundle of each

## The practice network

practice-bind = failed to open a socket at `{ $address }` for the demo network
practice-zone = failed to read a zone of the demo network
practice-name = failed to read a name of the demo network
practice-mistake-hint = this is a mistake in the program: report it with the name of the scenario
practice-address-hint = the demo needs the loopback addresses 127.16.88.0/24: add them to the loopback interface
practice-permission-hint = allow this program to listen on loopback addresses (security software may forbid it)
practice-port-hint = try again: another program took the port at the same moment
practice-loopback-hint = the demo needs a working loopback interface and a few free sockets

## A folder of rules

rules-unreadable = failed to read rules `{ $path }`: { $reason }
rules-broken = failed to read rule `{ $file }`: { $reason } at line { $line } column { $column }
rules-hint = use `kmsdoctor rules check DIR` while you write rules
rules-too-large = it is larger than 1 MiB
rules-lack-file = the rules lack the file `{ $file }`
rules-lack-step = the rules lack a rule for the step `{ $step }`
rules-lack-last-row = the rules lack a last row of the case with the condition `no-other-row`
rules-lack-words = the rules lack the words `{ $id }` in the language `{ $language }`
rules-lack-english = the rules lack the words of English, `{ $folder }`
rules-lack-cause = the rules lack a row for the cause `{ $cause }` of an error code
rules-no-language = the folder `{ $folder }` is not named by a language's tag such as `fr` or `zh-TW`
rules-twice = `{ $name }` is there twice
rules-term-circle = the term `{ $name }` rests on itself
rules-unknown-term = unknown term `{ $name }`
rules-no-address-fact = `{ $name }` holds of no single address of what the row is about
rules-unknown-remedy = unknown remedy `{ $name }`
rules-unknown-argument = unknown argument `{ $name }`
rules-other-file = the remedy `{ $name }` stands in another file
rules-misfit = `{ $name }` is a fact of a { $of }, here stands a { $here }
rules-translation = { $file }: { $reason } at line { $line }
translation-no-original = there is no `{ $file }`
translation-missing = `{ $id }` is missing
translation-surplus = `{ $id }` is surplus: English has none
translation-arguments = `{ $id }` has the arguments { $own }, in English { $english }
