# The words of a bundle for support: its manifest, and what the wizard shows of it.

bundle-inside = What is inside
bundle-missing = What could not be had
bundle-report-html = the report for browsers and paper
bundle-report-json = the report for programs; kmsdoctor open shows it
bundle-report-txt = the report as text
bundle-manifest = this list
bundle-imported = a file that was imported
bundle-file = { $name } ({ $count } octets)
bundle-missing-file = { $name }: { $reason }
bundle-keys = Product keys are masked in every file.
bundle-collecting = Collecting what support asks for …
left-out-absent = there is no such program or file
left-out-refused = the system refused
left-out-timeout = it did not end in time
left-out-silent = it wrote nothing (exit code { $code })
left-out-other-system = this system is not Windows
left-out-other-machine = the report is not about the machine that wrote the bundle
left-out-interrupted = the run was interrupted
left-out-redacted = nothing proves that it holds no name and no address
left-out-too-large = it is too large
