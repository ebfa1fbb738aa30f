# The wizard. A key's message is its word in the hint line, .help its line on the help page; keys that
# everybody knows have only the latter.

## Pages

page-start = Start
page-procedure = Procedure
page-diagnosis = Diagnosis
page-evidence = Evidence
page-save = Save
page-lookup = Look-up
page-open = Open a report
page-practice = Practice networks
title-practice = practice network
screen-too-small = This window is a little too small for the wizard: it needs 60 columns and 20 rows. Make it larger, and the page comes back as it was. Ctrl-C quits.
language-name = English
language-now = Language: { $name }

## Start

start-choices = What is to be diagnosed?
start-known = What is known about it (everything is optional)
start-promise = Enter begins. Nothing is changed on this computer, and no activation request is sent.
choice-here = This computer
    .about = diagnose it here, live
choice-caller = A caller's computer
    .about = on the phone, question by question
choice-outputs = Saved outputs
    .about = of ipconfig, nslookup, slmgr etc.
choice-report = A saved report
    .about = look at a report or a bundle here
choice-practice = A practice network
    .about = broken on purpose, to learn with
choice-lookup = Look something up
    .about = a code, an event, a field, a key
field-error-code = Error code
    .about = The code that the user sees, such as 0xC004F074. Decimal forms are understood too.
field-host = KMS host
    .about = The full name of the KMS host, such as kms01.contoso.com. With it a missing record can be told from a missing host.
field-addresses = Its addresses
    .about = Addresses of the KMS host, with blanks or commas between them. They are tried without DNS.
field-port = Its port
    .about = The TCP port of KMS. Without it the record's port counts, else 1688.
field-domains = More domains
    .about = Other DNS domains in which the record may be, with blanks or commas between them.
wrong-error-code = An error code is eight hexadecimal digits such as 0xC004F074, or its decimal form.
wrong-host = A host is a name such as kms01.contoso.com, or an address.
wrong-addresses = Addresses are written 10.0.3.10 or 2001:db8::10, with blanks or commas between them.
wrong-port = A port is a number from 1 to 65535.
wrong-domains = Domains are written contoso.com, with blanks or commas between them.

## Procedure

procedure-steps = The documented steps
procedure-done = The procedure is complete: Enter shows the diagnosis.
procedure-stopped = Stopped before the end: r runs it again.
step-waiting = waiting
step-running = running
step-patience = running, { $seconds } s left
progress-so-far = { $steps } of { $all } steps, { $answered } of { $asked } answers, { $seconds } s
progress-stopping = stopping …
detail-by-hand = By hand one would type:
detail-asked = Asked, and what came back:
detail-asking = asking { $what } …
ask-host = There is no usable SRV record, and no KMS host is known. If you know its name or address, type it here: the procedure goes on with it.
run-failed = The run could not begin: { $reason }

## Diagnosis

diagnosis-of = Diagnosis of { $when } UTC
diagnosis-more = … and { $count } more: e shows them all
changes = Changed since the run before:
changes-none = No step has changed since the run before.
path-client = This client
path-dns-server = DNS server
path-record = SRV record
path-name = Name
path-port = TCP port
path-service = KMS service
path-breaks-here = here the way breaks
path-open = The way is open: the reason lies in the licence, not in the network.
path-good = ok
path-doubtful = doubtful
path-broken = broken
path-unknown = unknown
copied = Copied (if nothing arrives, v shows it alone): { $line }
plain-back = (Any key leads back.)

## Evidence

evidence-shown = { $shown } of { $all } observations
evidence-failures = failures only
evidence-filter = contains
evidence-none = There is no evidence yet.
evidence-nothing = Nothing was seen that fits the filter.
evidence-when = { $step }; asked after { $at } ms, took { $took } ms; { $source }
evidence-told = { $step }; { $source }

## Save

save-where = Where the report goes
save-format = Format
save-redaction = Names
redaction-off = as they are
redaction-on = stand-ins (host-1)
save-folder = Folder
save-name = File name
save-preview = What will be written ({ $octets } octets)
save-preview-bundle = What the bundle will hold
save-done = Saved to { $path }
save-no-name = A file needs a name.
format-text = text
format-json = JSON
format-markdown = Markdown
format-html = HTML
format-bundle = bundle
replace-question = A file of this name is there already. Replace it?

## Open

open-file = File of a saved report (.json) or of a bundle (.zip)
open-about = Reports are written by “save”, and by kmsdoctor check --save report.json. Nothing of the network is asked to show one.

## Look-up

lookup-type = Type a code, an event, a field of slmgr /dlv, an edition, an option
lookup-found = { $count ->
    [0] Nothing fits
    [one] One fits
   *[other] { $count } fit
}
lookup-nothing = Nothing of the list fits. A complete code is decoded even if it is not in the list; so is the line of data of an event 12288, 12289 or 12290.

## Practice

practice-list = Networks that this program serves itself
practice-about = Nothing leaves this computer.

## Questions

quit-question = A run goes on. Quit all the same?
quit-interview-question = The caller's answers would be lost; d, then s saves a report of them. Quit all the same?
paste-nowhere = There is no place for pasted text here. It did nothing.

## Keys

key-agree = yes
    .help = Yes
key-decline = no
    .help = No
key-go = go
    .help = Begins with what is chosen
key-practise = practise
    .help = Serves the network and diagnoses it
key-open = open
    .help = Opens the file
key-write = write
    .help = Writes the file
key-go-on = go on
    .help = Goes on with this host; without one, to the diagnosis
key-diagnosis = diagnosis
    .help = Shows the diagnosis
key-keep-filter = keep
    .help = Keeps the filter and leads back to the list
key-stop = stop
    .help = Stops the run; what was found so far is kept
key-copy = copy
    .help = Copies the selected command to the terminal's clipboard
key-show-plain = show alone
    .help = Shows the selected command alone and unbroken, to be copied with the mouse
key-run-again = run again
    .help = Runs the procedure again and tells what changed
key-evidence = evidence
    .help = Shows everything that was seen
key-filter = filter
    .help = Types a filter: a name, an address, a word
key-failures = failures
    .help = Only what failed, or everything
key-step = step
    .help = Only the first step, the second …, or all
key-save = save
    .help = Saves the report to a file
key-format-before =
    .help = The format before
key-format = change
    .help = The next format
key-next = pane
    .help = To the next pane or field
key-previous =
    .help = To the pane or field before
key-back = back
    .help = Back to where one came from
key-up =
    .help = Up
key-down = move
    .help = Down
key-left =
    .help = To the pane on the left
key-right =
    .help = To the pane on the right
key-page-up =
    .help = Up one screenful
key-page-down =
    .help = Down one screenful
key-first =
    .help = To the beginning
key-last =
    .help = To the end
key-language = language
    .help = Speaks the next language: everything is worded anew
key-help = help
    .help = Shows or hides this help
key-quit = quit
    .help = Quits; asks first while a run goes on, or while a caller has answered
key-interrupt =
    .help = Quits at once
key-suspend =
    .help = Gives the terminal to the shell; fg leads back
help-title = Keys on the page “{ $page }”
help-typing = While the cursor is in a field, letters go there: Esc leaves it, F1 shows this help.
help-mouse = A click selects, the wheel scrolls; with Shift the terminal selects text.
help-signs = Signs: ✓ pass, ! warning, ✗ fail, – skipped, · waiting. ▴ and ▾ say that there is more above or below.

## What is printed on keys

key-name-enter = Enter
key-name-escape = Esc
key-name-space = Space
key-name-tab = Tab
key-name-back-tab = Shift-Tab
key-name-page-up = PgUp
key-name-page-down = PgDn
key-name-home = Home
key-name-end = End
key-name-control = Ctrl-{ $letter }
