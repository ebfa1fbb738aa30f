# The words of a comparison of two reports.

compare-title = What changed between two checks
compare-run = Run
compare-no-fault = no fault found
compare-nothing = none
compare-same = Nothing that the diagnosis rests on has changed.
compare-gone = Gone
compare-new = New
compare-stayed = Still there
compare-facts = Settings that changed
compare-steps-same = { $count ->
    [one] One step is as it was.
   *[other] { $count } steps are as they were.
}
